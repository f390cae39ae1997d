"""The sample's building: six rooms of different shape with their doors, pillars, stage and 190 numbered tables.

All lengths are metres. Every room has its origin in its lower left corner and y grows towards the top of the drawing;
the layouts below are measured from the top, because that is how people read a plan. A round table is 1.8 m wide with its
chairs at 1.24 m from the centre; rows leave at least 0.5 m between chairs, aisles at least 1.5 m.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from math import atan2, cos, hypot, sin
from typing import Any, NamedTuple

from seatplan.domain.values import Value

COLUMN = 3.5  # between the centres of round tables side by side
ROW = 4.0  # between rows: leaves space for the table's name below its chairs

STEP_FREE = "step-free"
WHEELCHAIR = "step-free, wheelchair"

# Great Hall: where the VIP tables stand, round the dance floor, as the hosts wish it.
VIP_PLACES = {
    "4": "City", "5": "Honours", "12": "Council", "13": "Founders", "20": "Jubilee 3", "21": "Board",
    "27": "Jubilee 1", "28": "Artists", "29": "Clients 1", "30": "Clients 2", "31": "Clients 3", "32": "Clients 4",
    "33": "Speakers", "34": "Jubilee 2",
}  # fmt: skip

# Great Hall: tables with fewer than 10 chairs.
_EIGHT = frozenset({2, 18, 24, 36, 42, 49, 60, 61, 66})
_NINE = frozenset(
    {1, 3, 8, 9, 14, 16, 17, 19, 22, 25, 26, 35, 37, 39, 41, 43, 45, 48, 52, 53, 55, 57, 62, 65, 69}
)


class Venue(NamedTuple):
    """One room with its tables, as fields of `state.Room` and of `state.PhysicalTable`."""

    name: str
    fields: dict[str, Value]
    tables: list[dict[str, Value]]


def venues() -> list[Venue]:
    """The six rooms, in the order in which people list them. The tables' fields lack `room`, which is an id."""
    rooms = [_great_hall(), _orangery(), _river_room(), _gallery(), _foyer(), _vault()]
    for order, room in enumerate(rooms, start=1):
        room.fields["order"] = order
    return rooms


def _great_hall() -> Venue:
    width, height = 46.0, 32.0
    left = [3.0 + COLUMN * column for column in range(6)]
    columns = [*left, *(width - x for x in reversed(left))]  # a wide aisle from the main door to the stage
    rows = [3.0, 7.0, 11.0, 15.0, 20.0, 24.0, 28.0]  # an aisle between the side doors
    beside_stage = columns[:4] + columns[8:]
    tables = []
    for number, (x, down) in enumerate(
        ((x, down) for row, down in enumerate(rows) for x in (beside_stage if row < 3 else columns)), start=1
    ):
        seats = 8 if number in _EIGHT else 9 if number in _NINE else 10
        easy = str(number) in VIP_PLACES or (down >= rows[3] and number % 3 != 1)
        tables.append(_round(number, x, height - down, seats, WHEELCHAIR if easy else STEP_FREE))
    pillars = [
        _fixture("pillar", x, height - down, 0.6, 0.6)
        for down, pillar_columns in ((9.7, (1, 9)), (22.7, (1, 4, 6, 9)))
        for x in ((columns[column] + columns[column + 1]) / 2 for column in pillar_columns)
    ]
    fixtures = [
        _fixture("stage", width / 2, height - 2.8, 15.2, 5.6, label="Stage"),
        _fixture("dance_floor", width / 2, height - 10.0, 10.8, 5.6, label="Dance floor"),
        *pillars,
        _fixture("door", 9.0, 0.0, 2.4, 0.0),
        _fixture("door", width / 2, 0.0, 3.2, 0.0),
        _fixture("door", width - 9.0, 0.0, 2.4, 0.0),
        _fixture("door", 0.0, height - 17.5, 2.0, 0.0, angle=270.0),
        _fixture("door", width, height - 17.5, 2.0, 0.0, angle=90.0),
    ]
    return _venue("Great Hall", 760, _rectangle(width, height), fixtures, tables)


def _orangery() -> Venue:
    width, height, cut = 30.0, 21.5, 4.0
    columns = [2.75 + COLUMN * column for column in range(8)]
    rows = [2.75 + ROW * row for row in range(5)]
    places = [
        (x, down)
        for row, down in enumerate(rows)
        for x in (columns if 0 < row < 4 else columns[1:7])  # the corners are cut
    ]
    tables = [
        _round(number, x, height - down, 8 if number % 4 == 2 or number == 136 else 9, WHEELCHAIR)
        for number, (x, down) in enumerate(places, start=101)
    ]
    outline = [
        [cut, 0.0], [width - cut, 0.0], [width, cut], [width, height - cut],
        [width - cut, height], [cut, height], [0.0, height - cut], [0.0, cut],
    ]  # fmt: skip
    fixtures = [
        _fixture("door", width / 2, 0.0, 2.0, 0.0),
        _fixture("door", width / 2, height, 2.0, 0.0, angle=180.0),
    ]
    return _venue("Orangery", 330, outline, fixtures, tables)


def _river_room() -> Venue:
    width, height, wing_width, wing_height = 27.0, 25.2, 16.5, 9.2
    columns = [3.0 + COLUMN * column for column in range(7)]
    rows = [2.6 + ROW * row for row in range(6)]
    places = [(x, down) for row, down in enumerate(rows) for x in (columns[:4] if row < 4 else columns)]
    tables = [
        _round(number, x, height - down, (10, 8, 9)[number % 3], WHEELCHAIR if down > 17 else STEP_FREE)
        for number, (x, down) in enumerate(places, start=201)
    ]
    outline = [
        [0.0, 0.0], [width, 0.0], [width, wing_height], [wing_width, wing_height], [wing_width, height], [0.0, height],
    ]  # fmt: skip
    fixtures = [
        _fixture("door", 0.0, height - 12.6, 2.0, 0.0, angle=270.0),
        _fixture("door", 19.0, 0.0, 2.0, 0.0),
        _fixture("door", wing_width, height - 8.6, 1.2, 0.0, angle=90.0, label="Terrace"),
    ]
    return _venue("River Room", 280, outline, fixtures, tables)


def _gallery() -> Venue:
    width, height, pitch = 40.0, 15.0, 3.8
    places = [(2.9 + pitch * column, down) for down in (4.0, 11.0) for column in range(10)]
    tables = [
        # Long tables, six chairs on either side; they stand across the room.
        _table(number, x, height - down, 12, "", shape="rect", width=0.9, length=4.8)
        for number, (x, down) in enumerate(places, start=301)
    ]
    fixtures = [
        _fixture("door", 0.0, height / 2, 2.0, 0.0, angle=270.0),
        _fixture("door", width, height / 2, 2.0, 0.0, angle=90.0),
    ]
    return _venue("Gallery", 250, _rectangle(width, height), fixtures, tables)


def _foyer() -> Venue:
    width, height, low, high, depth = 23.0, 14.0, 2.0, 12.0, 4.0
    places = [(2.8 + COLUMN * column, 2.7 + 4.3 * row) for row in range(3) for column in range(6)]
    tables = [
        _round(number, x, height - down, 8, WHEELCHAIR) for number, (x, down) in enumerate(places, start=401)
    ]
    outline = [
        [0.0, 0.0],
        [width, 0.0],
        *_arc([width, low], [width, high], depth),
        [width, height],
        [0.0, height],
    ]
    fixtures = [
        _fixture("door", 5.0, 0.0, 2.4, 0.0),
        _fixture("door", 18.0, 0.0, 2.4, 0.0),
        _fixture("bar", width + 1.7, (low + high) / 2, 1.2, 4.8, label="Bar"),
    ]
    return _venue("Foyer", 160, outline, fixtures, tables)


def _vault() -> Venue:
    width, height, pitch = 21.0, 14.0, 3.9
    columns = [2.7 + pitch * column for column in range(5)]
    rows = [2.7, 7.0, 11.3]
    places = [(x, down) for row, down in enumerate(rows) for x in (columns[:4] if row == 0 else columns)]
    tables = [_round(number, x, height - down, 8, "") for number, (x, down) in enumerate(places, start=501)]
    pillars = [
        _fixture("pillar", (columns[column] + columns[column + 1]) / 2, height - down, 0.6, 0.6)
        for down in (4.85, 9.15)
        for column in (0, 2)
    ]
    fixtures = [
        *pillars,
        _fixture("stairs", width - 2.1, height - 1.6, 3.6, 2.8),
        _fixture("door", width - 2.1, height, 2.4, 0.0, angle=180.0),
    ]
    return _venue("Vault", 120, _rectangle(width, height), fixtures, tables)


def _venue(
    name: str, max_people: int, outline: list[Any], fixtures: list[Any], tables: Iterable[dict[str, Value]]
) -> Venue:
    fields: dict[str, Value] = {
        "name": name, "max_people": max_people, "outline": outline, "fixtures": fixtures, "order": 0,
    }  # fmt: skip
    return Venue(name, fields, list(tables))


def _round(number: int, x: float, y: float, seats: int, access: str) -> dict[str, Value]:
    return _table(number, x, y, seats, access, shape="round", width=1.8, length=1.8)


def _table(
    number: int, x: float, y: float, seats: int, access: str, *, shape: str, width: float, length: float
) -> dict[str, Value]:
    fields: dict[str, Value] = {
        "number": str(number), "x": round(x, 2), "y": round(y, 2), "angle": 0.0,
        "shape": shape, "width": width, "length": length, "seats": seats,
    }  # fmt: skip
    return fields | ({"access": access} if access else {})


def _fixture(
    kind: str, x: float, y: float, width: float, height: float, *, angle: float = 0.0, label: str = ""
) -> dict[str, Value]:
    fixture: dict[str, Value] = {
        "kind": kind, "x": round(x, 2), "y": round(y, 2), "width": width, "height": height, "angle": angle,
    }  # fmt: skip
    return fixture | {"label": label} if label else fixture


def _rectangle(width: float, height: float) -> list[Any]:
    return [[0.0, 0.0], [width, 0.0], [width, height], [0.0, height]]


def _arc(start: list[float], end: list[float], depth: float, steps: int = 20) -> Iterator[list[float]]:
    # A circle's segment on the right of the way from `start` to `end`, `depth` deep.
    chord = hypot(end[0] - start[0], end[1] - start[1])
    radius = (chord * chord / 4 + depth * depth) / (2 * depth)
    middle = (start[1] + end[1]) / 2
    centre = start[0] + depth - radius
    half = atan2(chord / 2, start[0] - centre)
    for step in range(steps + 1):
        angle = -half + 2 * half * step / steps
        yield [round(centre + radius * cos(angle), 2), round(middle + radius * sin(angle), 2)]
