"""The page /tables: every logical table, who hosts it, where it stands, and what is free."""

from seatplan.views.pages import page

page("tables").servable()
