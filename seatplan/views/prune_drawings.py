"""A room twice, as it is and as it would be without a batch, and the other rooms to choose from."""

from __future__ import annotations

from typing import Any

import panel as pn
from panel.viewable import Viewer

from seatplan.domain.state import State
from seatplan.rooms.figure import RoomFigure
from seatplan.rooms.geometry import bounds
from seatplan.texts import say
from seatplan.views.marks import show
from seatplan.views.prune_words import Drawing, Planned, drawings, rooms_touched
from seatplan.views.rows import Rows
from seatplan.views.text import Html, esc, name
from seatplan.views.theme import theme_of

WIDTH, HEIGHT = 330, 240  # pixels that a drawing may have

_ROOMS_CSS = """
.sp-rows { height: auto; overflow: visible; }
.sp-rows > div:nth-child(2) { display: flex; gap: 8px; flex-wrap: wrap; padding-bottom: 8px; }
.sp-rows [data-row] { height: 24px; padding: 4px 10px; border-radius: 12px; background: var(--sp-sunken);
  font: var(--sp-caption); }
.sp-rows [data-row][aria-selected="true"] { background: var(--sp-soft); color: var(--sp-accent); font-weight: 700; }
"""
_CAPTION_CSS = """
.cap { display: flex; gap: 8px; justify-content: space-between; align-items: baseline; font: var(--sp-caption);
  color: var(--sp-ink2); padding-bottom: 4px; }
.cap b { font: 700 14px/20px var(--sp-font); color: var(--sp-ink); }
"""


class PruneDrawings(Viewer):
    """Two small drawings at one scale. They are drawn once for a room, and then only patched."""

    def __init__(self, dark: bool, **params: Any) -> None:
        super().__init__(**params)
        self._dark = dark
        self._planned: Planned | None = None
        self._room = ""
        self._figures: tuple[RoomFigure, ...] = ()
        self._rooms = Rows(
            on_row=self._choose, css=_ROOMS_CSS, sizing_mode="stretch_width", label=say("history-rooms")
        )
        self._captions = tuple(show(Html(""), stylesheets=[_CAPTION_CSS]) for _ in range(2))
        self._panes = tuple(pn.Column(sizing_mode="stretch_width", margin=0) for _ in range(2))
        row = pn.Row(*self._panes, sizing_mode="stretch_width", margin=0, styles={"gap": "24px"})
        self._layout = pn.Column(self._rooms, row, sizing_mode="stretch_width", margin=0)

    def __panel__(self) -> pn.Column:
        return self._layout

    def recolour(self, dark: bool) -> None:
        """Take the colours of another theme."""
        self._dark = dark
        for figure in self._figures:
            figure.recolour(theme_of(dark))

    def draw(self, planned: Planned) -> None:
        """Show a plan and what it would be."""
        self._planned = planned
        counts = rooms_touched(planned)
        self._layout.visible = bool(counts)
        if not counts:
            return
        if self._room not in counts:
            self._room, self._figures = next(iter(counts)), ()
        chips = [(room, name(planned.now.rooms[room].name)) for room in counts if room in planned.now.rooms]
        self._rooms.put(chips if len(chips) > 1 else [])
        self._rooms.selected = self._room
        self._draw()

    def _choose(self, room: str) -> None:
        self._room, self._figures = room, ()
        self._rooms.selected = room
        self._draw()

    def _draw(self) -> None:
        planned = self._planned
        if planned is None or any(self._room not in state.rooms for state in (planned.now, planned.without)):
            self._layout.visible = False
            return
        now, without = drawings(planned, self._room)
        states = (planned.now, planned.without)
        if not self._figures:
            scale = _scale(states, self._room)
            self._figures = tuple(
                RoomFigure(self._room, state, theme_of(self._dark), "overview", scale=scale)
                for state in states
            )
            for pane, caption, figure in zip(self._panes, self._captions, self._figures, strict=True):
                pane[:] = [caption, pn.pane.Bokeh(figure.plot, margin=0)]
        for figure, state, drawn in zip(self._figures, states, (now, without), strict=True):
            figure.update(state)
            figure.lay_over(drawn.lay)
            figure.call_out(drawn.callouts)
        for caption, title, drawn in zip(self._captions, ("now", "without-it"), (now, without), strict=True):
            html = _caption(say(f"history-{title}"), drawn)
            if caption.object != html:
                caption.object = html


def _scale(states: tuple[State, ...], room: str) -> float:
    boxes = [
        bounds(state.rooms[room], [table for table in state.physical_tables.values() if table.room == room])
        for state in states
    ]
    return min(min((WIDTH - 16) / max(box.width, 1.0), (HEIGHT - 16) / max(box.height, 1.0)) for box in boxes)


def _caption(title: str, drawn: Drawing) -> Html:
    return Html(f'<div class="cap"><b>{esc(title)}</b><span>{esc(drawn.caption)}</span></div>')
