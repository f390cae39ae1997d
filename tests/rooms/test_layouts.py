"""Laws of layouts: what overlaps, what stands inside the walls, what snaps, how rows are copied and numbered."""

from itertools import islice
from math import cos, radians, sin

import pytest
from hypothesis import assume, given
from hypothesis import strategies as some

from seatplan.domain.state import PhysicalTable, Room
from seatplan.rooms.arranging import (
    GRID,
    in_reading_order,
    numbers_from,
    outline_sizes,
    rectangle_outline,
    row_of_copies,
    snap,
    step_to_next,
    stretched,
    turned,
)
from seatplan.rooms.fitting import Misfit, misplaced
from seatplan.rooms.footprints import covers, inside, overlap, table_footprint
from seatplan.rooms.geometry import Point
from seatplan.rooms.walls import on_wall

metres = some.floats(-50, 50)
tables = some.builds(
    PhysicalTable,
    id=some.just("P1"),
    number=some.just("1"),
    room=some.just("R1"),
    x=metres,
    y=metres,
    angle=some.floats(0, 360),
    shape=some.sampled_from(["round", "rect"]),
    width=some.floats(0.5, 6),
    length=some.floats(0.5, 6),
    seats=some.integers(0, 24),
)
HALL = rectangle_outline(20, 10)


def moved(table: PhysicalTable, right: float, up: float) -> PhysicalTable:
    return PhysicalTable(
        "P2",
        "2",
        "R1",
        table.x + right,
        table.y + up,
        table.angle,
        table.shape,
        table.width,
        table.length,
        table.seats,
    )


@given(tables, tables)
def test_overlapping_does_not_depend_on_the_order(one: PhysicalTable, other: PhysicalTable) -> None:
    first, second = table_footprint(one), table_footprint(other)
    assert overlap(first, second) == overlap(second, first)


@given(tables)
def test_a_table_overlaps_itself_and_nothing_that_is_far_away(table: PhysicalTable) -> None:
    here = table_footprint(table)
    assert overlap(here, here)
    assert not overlap(here, table_footprint(moved(table, 2 * here.radius + 0.01, 0)))


@given(tables, tables, some.floats(-3, 3), some.floats(-3, 3))
def test_a_table_overlaps_what_covers_its_middle(
    one: PhysicalTable, other: PhysicalTable, right: float, up: float
) -> None:
    near = moved(other, one.x - other.x + right, one.y - other.y + up)
    first, second = table_footprint(one), table_footprint(near)
    if covers(second, Point(first.x, first.y)):
        assert overlap(first, second)


@given(tables, tables, metres, metres)
def test_overlapping_does_not_depend_on_where_both_stand(
    one: PhysicalTable, other: PhysicalTable, right: float, up: float
) -> None:
    before = overlap(table_footprint(one), table_footprint(other))
    for closer in (0.99, 1.01):  # unless they all but touch
        nearer = moved(other, (one.x - other.x) * (1 - closer), (one.y - other.y) * (1 - closer))
        assume(overlap(table_footprint(one), table_footprint(nearer)) == before)
    assert overlap(table_footprint(moved(one, right, up)), table_footprint(moved(other, right, up))) == before


@given(tables)
def test_what_stands_inside_the_walls_covers_nothing_beyond_them(table: PhysicalTable) -> None:
    ground = table_footprint(table)
    if inside(ground, HALL):
        assert 0 <= ground.x <= 20
        assert 0 <= ground.y <= 10
        for point in ((-0.05, 5), (20.05, 5), (10, -0.05), (10, 10.05)):
            assert not covers(ground, Point(*point))


@given(tables)
def test_a_table_far_from_every_wall_is_inside_and_one_beyond_them_is_not(table: PhysicalTable) -> None:
    ground = table_footprint(table)
    wide = [[ground.x - 99, ground.y - 99], [ground.x + 99, ground.y - 99], [ground.x + 99, ground.y + 99],
            [ground.x - 99, ground.y + 99]]  # fmt: skip
    assert inside(ground, wide)
    assert not inside(ground, [[x + 300, y] for x, y in wide])
    assert inside(ground, [])


def test_a_long_table_across_an_inner_corner_is_outside() -> None:
    wing = [[0, 0], [10, 0], [10, 4], [4, 4], [4, 10], [0, 10]]
    across = PhysicalTable("P1", x=5, y=5, angle=45, shape="rect", width=0.9, length=5, seats=0)
    assert not inside(table_footprint(across), wing)
    assert inside(
        table_footprint(PhysicalTable("P1", x=2, y=5, shape="rect", width=0.9, length=5, seats=0)), wing
    )


@given(metres)
def test_snapping_goes_to_the_grid_and_no_further_than_half_of_it(value: float) -> None:
    snapped = snap(value)
    assert abs(snapped - value) <= GRID / 2 + 1e-3
    assert snap(snapped) == snapped
    assert abs(snapped / GRID - round(snapped / GRID)) < 1e-6


@given(some.floats(0, 360), some.integers(-720, 720))
def test_an_angle_stays_between_0_and_360(angle: float, by: int) -> None:
    assert 0 <= turned(angle, by) < 360


def test_long_tables_stand_end_to_end_where_no_chair_is_at_the_ends() -> None:
    one = PhysicalTable("P1", "1", "R1", 5, 5, 0, "rect", 0.9, 2.4, 8)
    assert step_to_next([one]) == pytest.approx(0.9 + 1.14 + 0.6, abs=0.05)
    end_to_end = moved(one, 0, 2.4)
    assert not overlap(table_footprint(one), table_footprint(end_to_end))


@given(some.lists(tables, min_size=1, max_size=4), some.integers(1, 12), some.sampled_from([0, 90, 180, 270]))
def test_copies_stand_at_their_distance_with_numbers_of_their_own(
    originals: list[PhysicalTable], count: int, direction: int
) -> None:
    copies = row_of_copies(originals, count, 3.5, direction, numbers_from("1", ["3", "5"]))
    assert len(copies) == count * len(originals)
    numbers = [copy["number"] for copy in copies]
    assert len(set(numbers)) == len(numbers)
    assert not {"3", "5"} & set(numbers)
    last = copies[-1]
    away = 3.5 * count
    assert last["x"] == pytest.approx(originals[-1].x + away * cos(radians(direction)), abs=0.002)
    assert last["y"] == pytest.approx(originals[-1].y + away * sin(radians(direction)), abs=0.002)


@pytest.mark.parametrize(
    ("first", "follow"),
    [
        ("7", ["7", "8", "10"]),
        ("A9", ["A9", "A10", "A11"]),
        ("08", ["08", "10", "11"]),
        ("T", ["T1", "T2", "T3"]),
    ],
)
def test_numbers_count_on_as_they_are_written_and_leave_out_what_is_taken(
    first: str, follow: list[str]
) -> None:
    taken = ["9"] if first != "08" else ["09"]
    assert list(islice(numbers_from(first, taken), 3)) == follow


def test_reading_order_goes_row_by_row_though_rows_are_not_quite_straight() -> None:
    places = {"a": (1, 8), "b": (4, 8.2), "c": (7, 7.9), "d": (1, 4), "e": (4, 4.1)}
    standing = [PhysicalTable(id, x=x, y=y) for id, (x, y) in reversed(places.items())]
    assert [table.id for table in in_reading_order(standing)] == list("abcde")


@given(some.floats(1, 400), some.floats(1, 400))
def test_a_stretched_room_has_the_size_that_was_asked_for(width: float, length: float) -> None:
    wing = [[0, 0], [10, 0], [10, 4], [4, 4], [4, 10], [0, 10]]
    assert outline_sizes(stretched(wing, width, length)) == pytest.approx((width, length), abs=0.02)


@given(metres, metres)
def test_a_door_stands_in_a_wall(x: float, y: float) -> None:
    place, angle = on_wall(Room("R1", outline=HALL), x, y)
    assert min(abs(place.x), abs(place.x - 20), abs(place.y), abs(place.y - 10)) < 0.02
    assert angle in (0, 90, 180, 270)


def test_what_does_not_fit_is_named_with_its_reason() -> None:
    fixtures = [
        {"kind": "keep_out", "x": 5, "y": 5, "width": 2, "height": 2, "angle": 0},
        {"kind": "door", "x": 10, "y": 0, "width": 2, "height": 0, "angle": 0},
        {"kind": "dance_floor", "x": 15, "y": 8, "width": 3, "height": 3, "angle": 0},
    ]
    room = Room("R1", outline=HALL, fixtures=fixtures)
    places = {
        "fine": (15, 3),
        "dancing": (15, 7),
        "zone": (5, 5),
        "door": (10, 1.6),
        "wall": (1, 8),
        "one": (18.4, 5),
        "two": (18.4, 7),
    }
    standing = [PhysicalTable(id, x=x, y=y) for id, (x, y) in places.items()]
    assert set(misplaced(room, standing)) == {
        Misfit("blocked", "zone", "keep_out"),
        Misfit("door", "door", "door"),
        Misfit("outside", "wall"),
        Misfit("overlap", "one", "two"),
        Misfit("overlap", "two", "one"),
    }
