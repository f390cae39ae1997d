"""The page /guests: everybody on the list, found, changed one by one and many at once."""

from seatplan.views.pages import page

page("guests").servable()
