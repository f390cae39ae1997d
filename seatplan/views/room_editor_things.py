"""What the rooms editor's board shows of a room: a row for each table and fixture and one for the walls, by key.

Rows are made once a version for all sessions; a row that did not change stays the same object, so that a session finds
out at once what differs.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any
from weakref import WeakKeyDictionary

import msgspec

from seatplan.domain.state import PhysicalTable, Room, State
from seatplan.rooms.fitting import DOOR, FEW_SEATS, OVERLAP, Misfit, misfits
from seatplan.rooms.geometry import chairs, reach
from seatplan.rooms.marks import STAR, people_on_chairs, short_name, table_role
from seatplan.rooms.walls import leaves, on_wall, walls
from seatplan.texts import language, say, speaking

Row = dict[str, Any]
TABLE, FIXTURE, WALLS = "table:", "fixture:", "walls"


class Layout(msgspec.Struct, frozen=True):
    """A room as it is shown: rows by key, and what does not fit."""

    rows: dict[str, Row]
    misfits: tuple[Misfit, ...]


_known: WeakKeyDictionary[Any, dict[tuple[str, str], tuple[tuple[int, int], Layout]]] = WeakKeyDictionary()


def layout_of(plan: Any, room: str) -> Layout:
    """The layout of a room, the same object for all sessions as long as nothing in it changes."""
    key, now = (room, language()), (plan.version, plan.generation)
    layouts = _known.setdefault(plan, {})
    known = layouts.get(key)
    if known is not None and known[0] == now:
        return known[1]
    layout = _layout(plan.state, room, known[1].rows if known is not None else {})
    if known is not None and layout == known[1]:
        layout = known[1]
    for gone in [other for other in layouts if other[0] not in plan.state.rooms]:
        del layouts[gone]
    layouts[key] = (now, layout)
    return layout


def _layout(state: State, room_id: str, before: Mapping[str, Row]) -> Layout:
    room = state.rooms.get(room_id)
    if room is None:
        return Layout({}, ())
    found = tuple(misfits(state, room_id))
    faults: dict[str, list[Misfit]] = {}
    for misfit in found:
        faults.setdefault(misfit.table, []).append(misfit)
    rows = {WALLS: _walls_row(room)}
    for at, fixture in enumerate(room.fixtures):
        rows[f"{FIXTURE}{at}"] = _fixture_row(room, fixture)
    for table in state.physical_tables.values():
        if table.room == room_id:
            rows[TABLE + table.id] = _table_row(state, table, faults.get(table.id, []))
    return Layout({key: before[key] if before.get(key) == row else row for key, row in rows.items()}, found)


def misfit_words(state: State, misfit: Misfit) -> str:
    """What does not fit, without the table's own name."""
    if misfit.code == FEW_SEATS:
        return say("editor-misfit-few-seats", guests=misfit.guests, seats=misfit.seats)
    if misfit.code == OVERLAP:
        other = state.physical_tables.get(misfit.other)
        return say("editor-misfit-overlap", other=other.number if other is not None else misfit.other)
    if misfit.code == DOOR:
        return say("editor-misfit-door")
    if misfit.code == "outside":
        return say("editor-misfit-outside")
    return say(f"editor-misfit-{misfit.other.replace('_', '-')}")


def _walls_row(room: Room) -> Row:
    return {
        "outline": _points(room.outline),
        "lines": [_points(line) for line in walls(room)],
        "leaves": [_points(leaf.line()) for leaf in leaves(room)],
    }


def _points(points: Any) -> list[list[float]]:
    return [[round(float(x), 3), round(float(y), 3)] for x, y in points]


def _fixture_row(room: Room, fixture: Mapping[str, Any]) -> Row:
    kind = str(fixture["kind"])
    row: Row = {
        "kind": kind,
        "words": str(fixture.get("label") or say(f"editor-kind-{kind.replace('_', '-')}")),
    }
    row |= {part: float(fixture.get(part) or 0.0) for part in ("x", "y", "width", "height", "angle")}
    if kind == "door":  # drawn where its gap is
        (row["x"], row["y"]), row["angle"] = on_wall(room, row["x"], row["y"])
    return row


def _table_row(state: State, table: PhysicalTable, faults: list[Misfit]) -> Row:
    logical = state.logical_tables.get(state.occupants.get(table.id, ""))
    star = STAR if logical is not None and (logical.vip or logical.protected) else ""
    people = people_on_chairs(state, table)
    words = _words(language(), table.number, star + logical.name if logical is not None else "")
    return {
        "kind": "table",
        "x": round(table.x, 3),
        "y": round(table.y, 3),
        "angle": round(table.angle, 2),
        "shape": table.shape,
        "width": table.width,
        "length": table.width if table.shape == "round" else table.length,
        "number": table.number[:8],
        "name": star + short_name(logical.name) if logical is not None else "",
        "role": table_role(state, table),
        "chairs": _chairs(table.shape, table.width, table.length, table.seats),
        "taken": "".join("1" if guest is not None else "0" for guest in people),
        "low": round(reach(table)[1] + 0.1, 2),  # where the name stands
        "faults": [misfit.code for misfit in faults],
        "words": ". ".join([words, *dict.fromkeys(misfit_words(state, misfit) for misfit in faults)]),
    }


# Most tables stay as they are from version to version.
@lru_cache(maxsize=1000)
def _chairs(shape: str, width: float, length: float, seats: int) -> list[list[float]]:
    still = PhysicalTable("", shape=shape, width=width, length=length, seats=seats)
    return [[round(place.x, 2), round(place.y, 2)] for place in chairs(still)]


@lru_cache(maxsize=4000)
def _words(tag: str, number: str, name: str) -> str:
    with speaking(tag):
        return (
            say("editor-table-of", number=number, name=name) if name else say("editor-table", number=number)
        )
