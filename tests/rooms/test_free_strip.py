"""The bar of five metres lies where no table and no name is, if there is such a place."""

from hypothesis import given
from hypothesis import strategies as st

from seatplan.domain.state import PhysicalTable
from seatplan.rooms.geometry import Bounds, free_strip, reach

ROOM = Bounds(0.0, 0.0, 20.0, 10.0)


def test_it_lies_in_the_lower_left_corner_of_a_room_with_space():
    assert free_strip(ROOM, [PhysicalTable("P1", x=10, y=7)], 5.0) == (1.0, 1.1)


def test_it_moves_aside_for_a_table():
    x, y = free_strip(ROOM, [PhysicalTable("P1", x=3, y=1.5)], 5.0)
    assert x > 3 or y > 2.5


def test_a_full_room_has_it_in_the_corner_all_the_same():
    tables = [PhysicalTable(f"P{x}-{y}", x=x, y=y) for x in range(0, 21, 2) for y in range(0, 11, 2)]
    assert free_strip(ROOM, tables, 5.0) == (1.0, 1.1)


@given(st.lists(st.tuples(st.floats(0, 20), st.floats(0, 10)), max_size=12))
def test_no_table_lies_on_it_unless_the_room_is_full(places: list[tuple[float, float]]):
    tables = [PhysicalTable(f"P{n}", x=x, y=y) for n, (x, y) in enumerate(places)]
    left, y = free_strip(ROOM, tables, 5.0)
    if (left, y) == (1.0, 1.1):
        return
    for table in tables:
        half_x, half_y = reach(table)
        beside = left + 5 < table.x - half_x or left > table.x + half_x
        assert beside or abs(y - table.y) > half_y
