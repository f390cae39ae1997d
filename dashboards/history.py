"""The page /history: what happened, and the way to take it out of history."""

from seatplan.views.pages import page

page("history").servable()
