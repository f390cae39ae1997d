"""A room's drawing on a card: the figure, its legend, the button that shows the whole room, and a list of its tables for
keyboards and screen readers, which say nothing about a canvas.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, ClassVar, NamedTuple

import param
from panel.viewable import Child

from seatplan.texts import say
from seatplan.views.component import Component
from seatplan.views.icons import icon
from seatplan.views.page import asset
from seatplan.views.text import Html, esc, join


class Spot(NamedTuple):
    """One table for the keyboard: its id, where it stands in metres, and what is said about it."""

    id: str
    x: float
    y: float
    words: str


class RoomCard(Component):
    """The card; `on_select(id)` is called for a table that the keyboard reaches, `on_select("")` for Esc."""

    drawing = Child(doc="The pane with the room's figure.")
    first_spots = param.List(default=[], constant=True, doc="The tables that the card opens with.")
    icon = param.String(default=str(icon("zoom_out")), constant=True, doc="The button's picture, SVG.")
    legend = param.String(doc="What the drawing's marks mean, HTML.")
    selected = param.String(doc="The id of the selected table, or the empty text.")
    title = param.String(doc="What is drawn, in words.")
    words = param.Dict(default={}, constant=True, doc="The card's fixed words.")

    _esm = asset("room_card.js")
    _stylesheets: ClassVar[list[str]] = [asset("room_card.css")]

    def __init__(self, drawing: Any, *, on_select: Callable[[str], Any], **params: Any) -> None:
        self.on_select = on_select
        self._put: Sequence[Spot] | None = None
        self._spots: dict[str, Spot] = {}
        words = {"whole": say("rooms-whole"), "tables": say("rooms-tables")}
        super().__init__(drawing=drawing, words=words, sizing_mode="stretch_both", margin=0, **params)

    def put(self, spots: Sequence[Spot]) -> int:
        """Say this about the tables; returns how many were sent because they are new or differ."""
        if spots is self._put:
            return 0  # what was made once for all sessions has not changed
        self._put = spots
        after = {spot.id: spot for spot in spots}
        before, self._spots = self._spots, after
        changed = [list(spot) for id, spot in after.items() if before.get(id) != spot]
        gone = [id for id in before if id not in after]
        if changed or gone:
            self._send_msg({"set": changed, "gone": gone})
            if not self._models:  # nobody shows it yet: it opens with these
                with param.edit_constant(self):
                    self.first_spots = [list(spot) for spot in after.values()]
        return len(changed)

    def _handle_msg(self, data: Any) -> None:
        if isinstance(data, dict) and data.get("drawn"):
            # What was put while the browser was still drawing went nowhere.
            self._send_msg({"set": [list(spot) for spot in self._spots.values()], "gone": []})
            return
        id = data.get("select") if isinstance(data, dict) else None
        if id == "" or id in self._spots:
            self.on_select(str(id))


def legend_html(entries: Sequence[tuple[str, str, str]], note: str = "") -> Html:
    """A legend's entries as HTML; `note` stands at the right."""
    shown = [Html(f'<span class="entry">{svg}{esc(words)}</span>') for _, svg, words in entries]
    return join(*shown, Html(f'<span class="note">{esc(note)}</span>') if note else "")
