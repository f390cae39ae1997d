"""What the rooms editor asks of the plan: commands with the values that their maker saw. Pure, nothing is done here.

Fixtures have no ids of their own: a room holds them as one list. Each is found again at its place in the list by what was
shown of it, so that two people can move two pillars of one room at once.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import msgspec

from seatplan.domain import commands as do
from seatplan.domain.decision import Reason, Rejected
from seatplan.domain.lookup import table_key
from seatplan.domain.state import PhysicalTable, State
from seatplan.domain.values import PHYSICAL_TABLE, ROOM, Value
from seatplan.rooms.arranging import (
    FIXTURES,
    TABLES,
    fixture_of,
    in_reading_order,
    next_number,
    numbers_from,
    row_of_copies,
    snap,
)
from seatplan.rooms.walls import on_wall
from seatplan.views.room_editor_board import Moved
from seatplan.views.room_editor_things import FIXTURE, TABLE

MOST_COPIES = 200
_PLACE = ("x", "y", "angle")


class Wanted(msgspec.Struct, frozen=True):
    """A command and the values that were seen in the fields which it writes."""

    command: do.AnyCommand
    seen: tuple[do.Seen, ...] = ()


def tables_of(state: State, keys: Iterable[str]) -> list[PhysicalTable]:
    """The physical tables among what is selected."""
    ids = (key.removeprefix(TABLE) for key in keys if key.startswith(TABLE))
    return [state.physical_tables[id] for id in ids if id in state.physical_tables]


def fixtures_of(state: State, room: str, keys: Iterable[str]) -> list[int]:
    """Which of a room's fixtures are selected."""
    count = len(state.rooms[room].fixtures) if room in state.rooms else 0
    found = (key.removeprefix(FIXTURE) for key in keys if key.startswith(FIXTURE))
    return sorted({int(at) for at in found if at.isascii() and at.isdigit() and int(at) < count})


def together(wanted: Sequence[Wanted]) -> Wanted:
    """Several as one batch."""
    if len(wanted) == 1:
        return wanted[0]
    seen = tuple(value for one in wanted for value in one.seen)
    return Wanted(do.Together([one.command for one in wanted], about="layout"), seen)


def moved(state: State, room: str, moves: Sequence[Moved]) -> Wanted:
    """Tables and fixtures to their new places; raises Rejected where a fixture is not what its mover saw."""
    wanted = [
        changed_table(
            table, dict(zip(_PLACE, move.to, strict=True)), dict(zip(_PLACE, move.seen, strict=True))
        )
        for move in moves
        for table in tables_of(state, [move.key])
    ]
    fixtures: list[dict[str, Any]] = [dict(fixture) for fixture in state.rooms[room].fixtures]
    touched = False
    for move in moves:
        if not move.key.startswith(FIXTURE):
            continue
        found = fixtures_of(state, room, [move.key])
        if not found or shown_place(state, room, fixtures[found[0]]) != _rounded(move.seen):
            raise Rejected(Reason("fixture-changed"))
        fixture = fixtures[found[0]]
        fixture |= dict(zip(_PLACE, move.to, strict=True))
        if fixture["kind"] == "door":
            (fixture["x"], fixture["y"]), fixture["angle"] = on_wall(state.rooms[room], *move.to[:2])
        touched = True
    if touched:
        wanted.append(changed_room(state, room, {"fixtures": fixtures}))
    if not wanted:
        raise Rejected(Reason("unknown-physical-table", {"text": moves[0].key.removeprefix(TABLE)[:60]}))
    return together(wanted)


def shown_place(state: State, room: str, fixture: Mapping[str, Any]) -> tuple[float, float, float]:
    """Where the board shows a fixture: a door in its wall."""
    x, y, angle = (float(fixture.get(part) or 0.0) for part in _PLACE)
    if fixture["kind"] == "door":
        (x, y), angle = on_wall(state.rooms[room], x, y)
    return _rounded((x, y, angle))


def _rounded(place: tuple[float, float, float]) -> tuple[float, float, float]:
    return round(place[0], 3), round(place[1], 3), round(place[2], 3)


def changed_table(
    table: PhysicalTable, changes: Mapping[str, Value], shown: Mapping[str, Value] | None = None
) -> Wanted:
    """Fields of one table. `shown` are the values as the page showed them, which may be rounded."""
    seen = []
    for field in changes:
        now = getattr(table, field)
        was = now if shown is None else shown.get(field, now)
        if isinstance(now, float) and isinstance(was, int | float) and abs(now - was) < 0.006:
            was = now
        seen.append(do.Seen(PHYSICAL_TABLE, table.id, field, was))
    return Wanted(do.Change(PHYSICAL_TABLE, table.id, dict(changes)), tuple(seen))


def changed_room(state: State, room: str, changes: Mapping[str, Value]) -> Wanted:
    """Fields of a room, as they were read from the plan a moment ago."""
    now = state.rooms[room]
    seen = tuple(do.Seen(ROOM, room, field, getattr(now, field)) for field in changes)
    return Wanted(do.Change(ROOM, room, dict(changes)), seen)


def changed_fixture(state: State, room: str, at: int, changes: Mapping[str, Value]) -> Wanted:
    """Fields of one fixture."""
    fixtures: list[Any] = [dict(fixture) for fixture in state.rooms[room].fixtures]
    fixtures[at] |= changes
    if fixtures[at]["kind"] == "door" and changes.keys() & {"x", "y"}:
        place, angle = on_wall(state.rooms[room], fixtures[at]["x"], fixtures[at]["y"])
        fixtures[at] |= {"x": place.x, "y": place.y, "angle": angle}
    return changed_room(state, room, {"fixtures": fixtures})


def walls_moved(
    state: State, room: str, outline: Sequence[tuple[float, float]], seen: Sequence[tuple[float, float]]
) -> Wanted:
    """Another outline; corners that the page showed rounded count as seen."""
    now = state.rooms[room].outline
    shown = [[round(float(x), 3), round(float(y), 3)] for x, y in now]
    was: list[Any] = now if shown == [list(corner) for corner in seen] else [list(corner) for corner in seen]
    after: list[Any] = [[round(x, 3), round(y, 3)] for x, y in outline]
    return Wanted(do.Change(ROOM, room, {"outline": after}), (do.Seen(ROOM, room, "outline", was),))


def added(state: State, room: str, kind: str, x: float, y: float) -> Wanted:
    """A new table with the next number, or a new fixture, at a place on the grid."""
    if kind in TABLES:
        in_room = [table for table in state.physical_tables.values() if table.room == room]
        number = next(numbers_from(next_number(in_room), [table.number for table in in_room]))
        place: dict[str, Value] = {"number": number, "room": room, "x": snap(x), "y": snap(y)}
        return Wanted(do.Add(PHYSICAL_TABLE, place | TABLES[kind]))
    fixture = fixture_of(kind, snap(x), snap(y))
    if kind == "door":
        place_in_wall, angle = on_wall(state.rooms[room], x, y)
        fixture |= {"x": place_in_wall.x, "y": place_in_wall.y, "angle": angle}
    fixtures: list[Any] = [*state.rooms[room].fixtures, fixture]
    return changed_room(state, room, {"fixtures": fixtures})


def removed(state: State, room: str, keys: Iterable[str]) -> Wanted:
    """Tables and fixtures go; logical tables that stand there lose their place."""
    keys = list(keys)
    wanted = [
        Wanted(do.Remove(PHYSICAL_TABLE, table.id, with_contents=True)) for table in tables_of(state, keys)
    ]
    going = set(fixtures_of(state, room, keys))
    if going:
        left: list[Any] = [f for at, f in enumerate(state.rooms[room].fixtures) if at not in going]
        wanted.append(changed_room(state, room, {"fixtures": left}))
    if not wanted:
        raise Rejected(Reason("unknown-physical-table", {"text": ""}))
    return together(wanted)


def copied(
    state: State, keys: Iterable[str], count: int, distance: float, direction: float, first: str
) -> Wanted:
    """`count` copies of the selected tables in a row, numbered from `first` on with numbers that are free."""
    tables = in_reading_order(tables_of(state, keys))
    if not tables or not 1 <= count <= MOST_COPIES:
        raise Rejected(Reason("copies-count", {"most": MOST_COPIES}))
    taken = [table.number for table in state.physical_tables.values() if table.room == tables[0].room]
    rows = row_of_copies(tables, count, distance, direction, numbers_from(first, taken))
    return together([Wanted(do.Add(PHYSICAL_TABLE, fields)) for fields in rows])


def numbered(state: State, keys: Iterable[str], first: str) -> Wanted | None:
    """The selected tables get numbers from `first` on, row by row; None where they have them already."""
    tables = in_reading_order(tables_of(state, keys))
    chosen = {table.id for table in tables}
    others = [
        table.number
        for table in state.physical_tables.values()
        if table.id not in chosen and any(table.room == one.room for one in tables)
    ]
    numbers = numbers_from(first, others)
    wanted = [(table, number) for table in tables if (number := next(numbers)) != table.number]
    steps = [changed_table(table, {"number": number}) for table, number in _untangled(wanted)]
    return together(steps) if steps else None


def _untangled(wanted: list[tuple[PhysicalTable, str]]) -> list[tuple[PhysicalTable, str]]:
    """The same changes in an order in which no two tables have one number; a circle takes a detour."""
    steps: list[tuple[PhysicalTable, str]] = []
    held = {table.id: table_key(table.number) for table, _ in wanted}
    left = list(wanted)
    while left:
        free = [
            (table, number)
            for table, number in left
            if all(key != table_key(number) for id, key in held.items() if id != table.id)
        ]
        if not free:
            table, _ = left[0]
            aside = f"{table.number} ({table.id})"
            steps.append((table, aside))
            held[table.id] = table_key(aside)
            continue
        table, number = free[0]
        steps.append((table, number))
        left.remove((table, number))
        held[table.id] = table_key(number)
    return steps


def is_fixture(kind: str) -> bool:
    """Whether a kind of thing stands in the room's own list."""
    return kind in FIXTURES
