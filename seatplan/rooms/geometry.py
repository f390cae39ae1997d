"""Where chairs stand, what a point hits, how large a room is. Pure; lengths are metres, y grows towards the top.

A round table is 1.8 m wide and its chairs stand at 1.24 m from its centre, so a chair's centre is 0.34 m outside the edge
of any table.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import cos, hypot, pi, radians, sin
from typing import NamedTuple

from seatplan.domain.state import PhysicalTable, Room

CHAIR = 0.46  # a chair's width
BEYOND = 0.34  # from the table's edge to a chair's centre
PLACE = 0.55  # the least width of one place at a long side
EMPTY_MARGIN = 1.5  # round the tables of a room without walls


class Point(NamedTuple):
    """A place in a room."""

    x: float
    y: float


class Bounds(NamedTuple):
    """The rectangle round something."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def width(self) -> float:
        """Metres from left to right."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """Metres from bottom to top."""
        return self.top - self.bottom

    @property
    def centre(self) -> Point:
        """The middle."""
        return Point((self.left + self.right) / 2, (self.bottom + self.top) / 2)


def chairs(table: PhysicalTable) -> list[Point]:
    """The centres of a table's chairs, in seat order: seat 1 at the top, then clockwise; turned with the table."""
    if table.seats <= 0:
        return []
    around = _round_chairs(table) if table.shape == "round" else _long_chairs(table)
    turn = radians(table.angle)
    if not turn:
        return [Point(table.x + x, table.y + y) for x, y in around]
    return [
        Point(table.x + x * cos(turn) - y * sin(turn), table.y + x * sin(turn) + y * cos(turn))
        for x, y in around
    ]


def _round_chairs(table: PhysicalTable) -> list[tuple[float, float]]:
    distance = table.width / 2 + BEYOND
    steps = (pi / 2 - 2 * pi * seat / table.seats for seat in range(table.seats))
    return [(distance * cos(angle), distance * sin(angle)) for angle in steps]


def _long_chairs(table: PhysicalTable) -> list[tuple[float, float]]:
    """Both long sides evenly; the ends take one each when the sides are full, or the odd one out."""
    upright = table.length >= table.width
    long, short = (table.length, table.width) if upright else (table.width, table.length)
    room_at_side = max(1, int(long / PLACE + 1e-9))
    at_ends = min(2, max(table.seats - 2 * room_at_side, table.seats % 2))
    right = (table.seats - at_ends + 1) // 2
    left = table.seats - at_ends - right
    out, end = short / 2 + BEYOND, long / 2 + BEYOND
    clockwise = [(0.0, end)] if at_ends else []
    clockwise += [(out, along) for along in reversed(_spread(right, long))]
    clockwise += [(0.0, -end)] if at_ends == 2 else []
    clockwise += [(-out, along) for along in _spread(left, long)]
    # A table that lies across is the upright one turned to the left.
    return clockwise if upright else [(-y, x) for x, y in clockwise]


def _spread(count: int, length: float) -> list[float]:
    """`count` places of equal width along a side, as offsets from its middle."""
    return [length * ((place + 0.5) / count - 0.5) for place in range(count)]


def reach(table: PhysicalTable) -> tuple[float, float]:
    """Half the width and half the height of a table with its chairs, as it stands (turned)."""
    half_x = table.width / 2 + BEYOND + CHAIR / 2
    if table.shape == "round":
        return half_x, half_x
    half_y = table.length / 2 + BEYOND + CHAIR / 2
    turn = radians(table.angle)
    return (
        abs(half_x * cos(turn)) + abs(half_y * sin(turn)),
        abs(half_x * sin(turn)) + abs(half_y * cos(turn)),
    )


def distance_to(table: PhysicalTable, x: float, y: float) -> float:
    """How far a point is outside a table's top; negative or zero on it."""
    across, along = x - table.x, y - table.y
    if table.shape == "round":
        return hypot(across, along) - table.width / 2
    turn = radians(-table.angle)
    own_x, own_y = across * cos(turn) - along * sin(turn), across * sin(turn) + along * cos(turn)
    return max(abs(own_x) - table.width / 2, abs(own_y) - table.length / 2)


def table_at(tables: Iterable[PhysicalTable], x: float, y: float) -> str | None:
    """The id of the table that a point hits, its chairs included; the nearest where several would do."""
    nearest = min(((distance_to(table, x, y), table.id) for table in tables), default=None)
    if nearest is None or nearest[0] > BEYOND + CHAIR / 2:
        return None
    return nearest[1]


def bounds(room: Room, tables: Iterable[PhysicalTable] = ()) -> Bounds:
    """The rectangle round a room's walls; round its tables where it has no walls yet."""
    if room.outline:
        xs = [float(corner[0]) for corner in room.outline]
        ys = [float(corner[1]) for corner in room.outline]
        return Bounds(min(xs), min(ys), max(xs), max(ys))
    reached = [(table, *reach(table)) for table in tables]
    if not reached:
        return Bounds(0.0, 0.0, 10.0, 6.0)
    return Bounds(
        min(table.x - half_x for table, half_x, _ in reached) - EMPTY_MARGIN,
        min(table.y - half_y for table, _, half_y in reached) - EMPTY_MARGIN,
        max(table.x + half_x for table, half_x, _ in reached) + EMPTY_MARGIN,
        max(table.y + half_y for table, _, half_y in reached) + EMPTY_MARGIN,
    )


def scale_to_fit(around: Bounds, width: float, height: float, margin: float = 8) -> float:
    """Pixels per metre at which `around` fits into `width` × `height` pixels with a margin all round."""
    across = (width - 2 * margin) / max(around.width, 0.01)
    along = (height - 2 * margin) / max(around.height, 0.01)
    return max(0.1, min(across, along))


def free_strip(around: Bounds, tables: Iterable[PhysicalTable], width: float) -> Point:
    """The left end of a level strip, `width` metres wide, on which no table's chairs or name lie.

    Tried from the lower wall upwards, each from the left; the lower left corner where none is free.
    """
    standing = [(table, *reach(table)) for table in tables]
    first = Point(around.left + 1.0, around.bottom + 1.1)
    steps = max(int((around.height - 1.6) / 0.5), 1)
    rows = [around.bottom + 0.6 + 0.5 * step for step in range(steps)]
    for y in (first.y, *rows, around.top - 0.45):
        x = first.x
        while x + width + 2.0 < around.right:
            # Words stand behind the strip, and a table's name under it.
            clear = all(
                x + width + 2.0 < table.x - half_x
                or x - 0.3 > table.x + half_x
                or y > table.y + half_y + 0.15
                or y < table.y - half_y - 1.0
                for table, half_x, half_y in standing
            )
            if clear:
                return Point(x, y)
            x += 0.5
    return first


def common_scale(rooms: Sequence[tuple[Bounds, float, float]], margin: float = 8) -> float:
    """The one scale at which each of several rooms fits into its own `(bounds, width, height)`, in pixels per metre."""
    return min((scale_to_fit(around, width, height, margin) for around, width, height in rooms), default=1.0)


def corners(x: float, y: float, width: float, height: float, angle: float = 0.0) -> list[Point]:
    """The corners of a rectangle round its centre, turned by `angle` degrees counter-clockwise."""
    turn = radians(angle)
    half_x, half_y = width / 2, height / 2
    around = ((-half_x, -half_y), (half_x, -half_y), (half_x, half_y), (-half_x, half_y))
    return [Point(x + u * cos(turn) - v * sin(turn), y + u * sin(turn) + v * cos(turn)) for u, v in around]
