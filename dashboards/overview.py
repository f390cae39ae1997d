"""The page /overview: how far the plan is, what is wrong with it, and what happened last."""

from seatplan.views.pages import page

page("overview").servable()
