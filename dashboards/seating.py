"""The page /seating: guests without a table and the logical tables, side by side."""

from seatplan.views.pages import page

page("seating").servable()
