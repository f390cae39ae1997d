"""The page /rooms: each room to scale, with what stands where."""

from seatplan.views.pages import page

page("rooms").servable()
