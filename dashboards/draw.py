"""The page /draw: upload the evening's draw, look at it, apply it."""

from seatplan.views.pages import page

page("draw").servable()
