"""Rooms in a notebook: the same drawing as on the pages, of the plan now or at any version.

:Example:

>>> draw_room(plan, "Great Hall")
>>> draw_rooms(plan.at(9500), plan, room="Great Hall")  # side by side
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import panel as pn

from seatplan.domain.lookup import find_physical_table, find_room
from seatplan.plan.frames import Frames
from seatplan.rooms.figure import RoomFigure
from seatplan.rooms.geometry import bounds, scale_to_fit
from seatplan.views import marks
from seatplan.views.text import Html, esc
from seatplan.views.theme import theme_of


def draw_room(
    plan: Frames,
    room: str,
    *,
    lay: Mapping[str, str] | None = None,
    small: bool = False,
    width: int = 840,
    height: int = 592,
    dark: bool = False,
) -> Any:
    """A room as a Panel object that a notebook shows.

    Parameters
    ----------
    plan
        A plan, or `plan.at(version)`.
    room
        A room's id or name.
    lay
        Marks laid over single tables, by physical table's id or number: "lost", "clash", "target".
    small
        Without seats and names, for drawings side by side.
    width, height
        Pixels that the drawing may take.
    dark
        The dark theme.

    Raises
    ------
    Rejected
        There is no such room or table.
    """
    state = plan.state
    found = find_room(state, room)
    over = {find_physical_table(state, table, found.id).id: mark for table, mark in (lay or {}).items()}
    theme = theme_of(dark)
    tables = [table for table in state.physical_tables.values() if table.room == found.id]
    scale = scale_to_fit(bounds(found, tables), width, height, 8)
    drawn = RoomFigure(found.id, state, theme, "overview" if small else "seats", scale=scale, lay=over)
    entries = "".join(
        f'<span style="display:inline-flex;gap:6px;align-items:center;margin-right:16px">{entry.svg}{esc(entry.words)}</span>'
        for entry in drawn.legend()
    )
    colours = theme.css()
    return pn.Column(
        pn.pane.Bokeh(drawn.plot, margin=0, styles={"background": theme.hall}),
        marks.show(Html(f'<div style="{colours};color:{theme.ink};padding:8px">{entries}</div>')),
        width=drawn.plot.width,
        styles={"background": theme.surface},
    )


def draw_rooms(*plans: Frames, room: str, dark: bool = False, **options: Any) -> Any:
    """The same room of several plans or versions side by side."""
    width = options.pop("width", 840) // max(len(plans), 1)
    return pn.Row(*(draw_room(plan, room, small=True, width=width, dark=dark, **options) for plan in plans))
