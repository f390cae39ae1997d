"""What does not fit in a room's layout: a list of faults, kept apart from the plan because placements stay as they are.

A table may stand on a stage or a dance floor, and nowhere else that something stands: not in a keep-out zone, not in the
way of a door.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from math import atan2, degrees, hypot
from typing import Any, NamedTuple

from seatplan.domain.state import PhysicalTable, Room, State
from seatplan.rooms.footprints import Footprint, inside, overlap, rectangle, table_footprint
from seatplan.rooms.geometry import Point
from seatplan.rooms.walls import fixtures, leaves

FEW_SEATS, OUTSIDE, OVERLAP, BLOCKED, DOOR = "few-seats", "outside", "overlap", "blocked", "door"
_IN_THE_WAY = ("keep_out", "pillar", "bar", "stairs")
_CELL = 4.0  # metres of the grid in which neighbours are looked up


class Misfit(NamedTuple):
    """One thing that does not fit.

    Attributes
    ----------
    code
        "few-seats" (its guests are more than its chairs), "outside" (of the walls), "overlap" (with another table),
        "blocked" (it stands where something else does) or "door" (in a door's way).
    table
        The physical table's id.
    other
        The other table's id, or the kind of what stands in the way.
    guests, seats
        Of "few-seats".
    """

    code: str
    table: str
    other: str = ""
    guests: int = 0
    seats: int = 0


def misfits(state: State, room_id: str) -> list[Misfit]:
    """All that does not fit in a room, in the order of its tables."""
    room = state.rooms.get(room_id)
    if room is None:
        return []
    tables = [table for table in state.physical_tables.values() if table.room == room_id]
    found = [*_few_seats(state, tables), *misplaced(room, tables)]
    order = {table.id: at for at, table in enumerate(tables)}
    return sorted(found, key=lambda misfit: order[misfit.table])


def misplaced(room: Room, tables: Iterable[PhysicalTable]) -> tuple[Misfit, ...]:
    """The faults of a layout itself, whoever sits there; remembered for layouts that were asked for before."""
    ground = tuple((table.id, _footprint(*_outer(table))) for table in tables)
    outline = tuple((float(corner[0]), float(corner[1])) for corner in room.outline)
    return _misplaced(ground, outline, _in_the_way(room))


def _outer(table: PhysicalTable) -> tuple[Any, ...]:
    return table.x, table.y, table.angle, table.shape, table.width, table.length, table.seats


@lru_cache(maxsize=4000)  # most tables stay where they are
def _footprint(
    x: float, y: float, angle: float, shape: str, width: float, length: float, seats: int
) -> Footprint:
    return table_footprint(PhysicalTable("", "", "", x, y, angle, shape, width, length, seats))


@lru_cache(maxsize=64)
def _misplaced(
    ground: tuple[tuple[str, Footprint], ...],
    outline: tuple[tuple[float, float], ...],
    in_the_way: tuple[tuple[str, Footprint], ...],
) -> tuple[Misfit, ...]:
    found: list[Misfit] = []
    largest = max((footprint.radius for _, footprint in ground), default=0.0)
    cell = max(_CELL, 2 * largest)
    cells: dict[tuple[int, int], list[tuple[str, Footprint]]] = {}
    for id, footprint in ground:
        if not inside(footprint, outline):
            found.append(Misfit(OUTSIDE, id))
        for kind, zone in in_the_way:
            if overlap(footprint, zone):
                found.append(Misfit(DOOR if kind == "door" else BLOCKED, id, kind))
        column, row = int(footprint.x // cell), int(footprint.y // cell)
        for near in ((column + right, row + up) for right in (-1, 0, 1) for up in (-1, 0, 1)):
            for other, its in cells.get(near, ()):
                if overlap(footprint, its):
                    found += [Misfit(OVERLAP, id, other), Misfit(OVERLAP, other, id)]
        cells.setdefault((column, row), []).append((id, footprint))
    return tuple(dict.fromkeys(found))


def _few_seats(state: State, tables: Iterable[PhysicalTable]) -> Iterable[Misfit]:
    for table in tables:
        logical = state.occupants.get(table.id)
        guests = state.seats_taken(logical) if logical is not None else 0
        if guests > table.seats:
            yield Misfit(FEW_SEATS, table.id, guests=guests, seats=table.seats)


def _in_the_way(room: Room) -> tuple[tuple[str, Footprint], ...]:
    zones = [(str(fixture["kind"]), _zone(fixture)) for fixture in fixtures(room, *_IN_THE_WAY)]
    swings = (("door", _swing(leaf.hinge, leaf.edge, leaf.swing[-1])) for leaf in leaves(room))
    return (*zones, *swings)


def _zone(fixture: Any) -> Footprint:
    return rectangle(*(float(fixture.get(key) or 0.0) for key in ("x", "y", "width", "height", "angle")))


def _swing(hinge: Point, opened: Point, shut: Point) -> Footprint:
    """The square that a door's leaf needs."""
    x, y = (opened.x + shut.x) / 2, (opened.y + shut.y) / 2
    wide = hypot(shut.x - hinge.x, shut.y - hinge.y)
    return rectangle(x, y, wide, wide, degrees(atan2(shut.y - hinge.y, shut.x - hinge.x)))
