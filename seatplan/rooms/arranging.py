"""Laying tables out: snapping to the grid, rows of copies, numbers in a row. Pure; lengths are metres.

The browser snaps while something is dragged; what is added or typed snaps here, by the same grid.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from math import cos, radians, sin
from re import fullmatch
from typing import Any

from seatplan.domain.lookup import table_key
from seatplan.domain.state import PhysicalTable
from seatplan.domain.values import Value
from seatplan.rooms.footprints import table_footprint
from seatplan.rooms.geometry import Bounds, Point

GRID = 0.1
AISLE = 0.6  # metres between the chairs of neighbours

# What a new table is like: a round one for ten, a rectangular one for eight, a long one for twelve.
TABLES: dict[str, dict[str, Value]] = {
    "round": {"shape": "round", "width": 1.8, "length": 1.8, "seats": 10},
    "rect": {"shape": "rect", "width": 1.8, "length": 0.9, "seats": 8},
    "long": {"shape": "rect", "width": 0.9, "length": 4.8, "seats": 16},
}
# What a new fixture is like: width and height.
FIXTURES: dict[str, tuple[float, float]] = {
    "door": (2.0, 0.0),
    "pillar": (0.6, 0.6),
    "stage": (6.0, 3.0),
    "dance_floor": (6.0, 6.0),
    "bar": (4.0, 1.0),
    "stairs": (3.0, 2.0),
    "keep_out": (2.0, 2.0),
}
LEAST_ROOM, LARGEST_ROOM = 1.0, 500.0


def snap(value: float, grid: float = GRID) -> float:
    """The nearest place on the grid; a second time changes nothing."""
    return round(round(value / grid) * grid, 3)


def turned(angle: float, by: float) -> float:
    """An angle turned further, from 0 to less than 360 degrees."""
    return round((angle + by) % 360, 2) % 360


def rectangle_outline(width: float, length: float) -> list[list[float]]:
    """A rectangular room from its lower left corner."""
    return [[0.0, 0.0], [width, 0.0], [width, length], [0.0, length]]


def outline_sizes(outline: Sequence[Sequence[float]]) -> tuple[float, float]:
    """How wide and how long a room is, from wall to wall."""
    if not outline:
        return 0.0, 0.0
    xs, ys = [corner[0] for corner in outline], [corner[1] for corner in outline]
    return round(max(xs) - min(xs), 2), round(max(ys) - min(ys), 2)


def stretched(outline: Sequence[Sequence[float]], width: float, length: float) -> list[list[float]]:
    """The same room with another width and length, its lower left corner kept; corners go along."""
    if not outline:
        return rectangle_outline(width, length)
    left, low = min(corner[0] for corner in outline), min(corner[1] for corner in outline)
    wide, long = outline_sizes(outline)
    across, along = width / (wide or 1.0), length / (long or 1.0)
    return [[round(left + (x - left) * across, 3), round(low + (y - low) * along, 3)] for x, y in outline]


def step_to_next(tables: Sequence[PhysicalTable]) -> float:
    """The distance at which a copy of these tables, put to the right, leaves an aisle between the chairs."""
    edges = [_edges(table) for table in tables]
    if not edges:
        return GRID
    return snap(max(edge.right for edge in edges) - min(edge.left for edge in edges) + AISLE)


def _edges(table: PhysicalTable) -> Bounds:
    ground = table_footprint(table)
    points = ground.corners or (
        Point(ground.x - ground.radius, ground.y - ground.radius),
        Point(ground.x + ground.radius, ground.y + ground.radius),
    )
    xs, ys = [point.x for point in points], [point.y for point in points]
    return Bounds(min(xs), min(ys), max(xs), max(ys))


def row_of_copies(
    tables: Sequence[PhysicalTable], count: int, distance: float, direction: float, numbers: Iterator[str]
) -> list[dict[str, Value]]:
    """The fields of `count` copies of these tables, each `distance` from the one before, towards `direction` degrees."""
    across, along = cos(radians(direction)) * distance, sin(radians(direction)) * distance
    copies: list[dict[str, Value]] = []
    for step in range(1, count + 1):
        for table in tables:
            fields: dict[str, Value] = {
                "number": next(numbers),
                "room": table.room,
                "x": round(table.x + step * across, 3),
                "y": round(table.y + step * along, 3),
            }
            fields |= {
                field: getattr(table, field) for field in ("angle", "shape", "width", "length", "seats")
            }
            copies.append(fields | ({"access": table.access} if table.access else {}))
    return copies


def numbers_from(first: str, taken: Collection[str] = ()) -> Iterator[str]:
    """Numbers from this one on that nobody has: "7", "8", ...; "A9" is followed by "A10", "05" by "06"."""
    match = fullmatch(r"(.*?)(\d{1,9})(\D*)", first.strip())
    before, digits, after = match.groups() if match else (first.strip(), "1", "")
    known = {table_key(number) for number in taken}
    number = int(digits)
    while True:
        text = f"{before}{number:0{len(digits)}d}{after}"
        if table_key(text) not in known:
            yield text
        number += 1


def next_number(tables: Iterable[PhysicalTable]) -> str:
    """The number after the greatest one."""
    found = [
        int(match.group(1)) for table in tables if (match := fullmatch(r"\D*(\d{1,9})\D*", table.number))
    ]
    return str(max(found, default=0) + 1)


def in_reading_order(tables: Iterable[PhysicalTable]) -> list[PhysicalTable]:
    """Rows from the top, each from left to right; what stands within half a metre of a row's first belongs to it."""
    left = sorted(tables, key=lambda table: (-table.y, table.x))
    ordered: list[PhysicalTable] = []
    while left:
        row = [table for table in left if left[0].y - table.y <= 0.5]
        ordered += sorted(row, key=lambda table: table.x)
        left = left[len(row) :]
    return ordered


def fixture_of(kind: str, x: float, y: float, **more: Any) -> dict[str, Any]:
    """A new fixture; raises KeyError for a kind that there is not."""
    width, height = FIXTURES[kind]
    return {"kind": kind, "x": x, "y": y, "width": width, "height": height, "angle": 0.0} | more
