"""The page /upload: upload a guest list, look at what it would do, apply it."""

from seatplan.views.pages import page

page("upload").servable()
