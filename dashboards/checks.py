"""The page /checks: all that is wrong with the plan, each row a link to where it is mended."""

from seatplan.views.pages import page

page("checks").servable()
