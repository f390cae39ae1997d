"""The rooms on the overview: small drawings side by side at one scale, each on a card that leads to its room."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import product
from typing import Any, ClassVar, NamedTuple

import panel as pn
import param
from panel.viewable import Child

from seatplan.domain.state import State
from seatplan.plan.figures import RoomFigures
from seatplan.rooms.figure import MARGIN, RoomFigure
from seatplan.rooms.geometry import Bounds, bounds
from seatplan.texts import say
from seatplan.views.component import Component
from seatplan.views.marks import problems
from seatplan.views.page import asset
from seatplan.views.room_address import to_room
from seatplan.views.text import esc
from seatplan.views.theme import Theme

SPACE = (
    806,
    372,
)  # pixels that all cards have beside each other, and drawings above each other, at 1440 × 900
AROUND = 2 * 12 + 2  # pixels of a card's sides
GAP = 16
MOST_ARRANGED = 8  # more rooms than these keep their order
SMALLEST, LARGEST = 3.0, 12.0  # pixels per metre


class Arranged(NamedTuple):
    """The order in which rooms stand, and their common scale in pixels per metre."""

    rooms: list[str]
    scale: float


def arrange(rooms: Sequence[tuple[str, Bounds]], space: tuple[int, int] = SPACE) -> Arranged:
    """Rows of rooms that let the common scale be as large as it can be; within a row rooms keep their order."""
    if not rooms:
        return Arranged([], LARGEST)
    most_rows = min(len(rooms), 3)
    ways: list[list[list[int]]] = []
    if len(rooms) <= MOST_ARRANGED:
        for rows in range(1, most_rows + 1):
            ways += [
                [[at for at, row in enumerate(chosen) if row == one] for one in range(rows)]
                for chosen in product(range(rows), repeat=len(rooms))
                if chosen[0] == 0 and len(set(chosen)) == rows
            ]
    else:
        ways.append([list(range(start, min(start + 3, len(rooms)))) for start in range(0, len(rooms), 3)])
    best = max(ways, key=lambda way: round(_scale(rooms, way, space), 4))
    scale = min(max(_scale(rooms, best, space), SMALLEST), LARGEST)
    return Arranged([rooms[at][0] for row in best for at in row], round(scale, 2))


def _scale(rooms: Sequence[tuple[str, Bounds]], way: list[list[int]], space: tuple[int, int]) -> float:
    wide, high = space
    across = min(
        (wide - len(row) * (AROUND + 2 * MARGIN) - (len(row) - 1) * GAP)
        / max(sum(rooms[at][1].width for at in row), 0.1)
        for row in way
    )
    tall = sum(max(rooms[at][1].height for at in row) for row in way)
    # more rows need more titles and captions
    return min(across, (high - (len(way) - 2) * 112 - len(way) * 2 * MARGIN) / max(tall, 0.1))


class RoomTile(Component):
    """One room's card: its name and counts round its drawing. Names are set as text in the browser."""

    drawing = Child(doc="The pane with the figure.")
    href = param.String(doc="Where the card leads.")
    name_text = param.String(doc="The room's name.")
    problems = param.String(doc="How many problems there are, HTML.")
    seats = param.String(doc="How many seats are taken.")
    tables = param.String(doc="How many tables stand.")

    _esm = asset("room_tile.js")
    _stylesheets: ClassVar[list[str]] = [asset("marks.css"), asset("room_tile.css")]


class Tile:
    """A card with its figure; `update` sends only what differs."""

    def __init__(
        self, room: RoomFigures, state: State, theme: Theme, scale: float, go: Callable[[str], Any]
    ) -> None:
        self._room = room
        self.figure = RoomFigure(
            room.id,
            state,
            theme,
            "overview",
            scale=scale,
            on_tap=lambda table: go(to_room(room.id, table or "")),
        )
        plot = self.figure.plot
        self.card = RoomTile(
            drawing=pn.pane.Bokeh(plot, margin=0, width=plot.width, height=plot.height, sizing_mode="fixed"),
            href=to_room(room.id),
            margin=0,
            styles={"flex": f"1 1 {(plot.width or 0) + AROUND}px"},
            **_told(room),
        )

    def update(self, room: RoomFigures) -> None:
        """Show these counts."""
        if room == self._room:
            return
        self._room = room
        told = {key: value for key, value in _told(room).items() if getattr(self.card, key) != value}
        if told:
            self.card.param.update(**told)


def _told(room: RoomFigures) -> dict[str, str]:
    return {
        "name_text": room.name,
        "tables": say("overview-room-tables", placed=room.placed, tables=room.tables),
        "seats": say("overview-room-seats", seated=room.seated, seats=room.seats),
        "problems": str(esc(problems(room.problems, room.worst))),
    }


def sizes(state: State) -> list[tuple[str, Bounds]]:
    """Each room's rectangle, in the order in which people list them."""
    inside: dict[str, list[Any]] = {room: [] for room in state.rooms}
    for table in state.physical_tables.values():
        if table.room in inside:
            inside[table.room].append(table)
    ordered = sorted(state.rooms.values(), key=lambda room: (room.order, room.name))
    return [(room.id, bounds(room, inside[room.id])) for room in ordered]
