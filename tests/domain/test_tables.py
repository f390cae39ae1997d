"""Tables by hand: placing, swapping and clearing, protection, sizes, and what goes with a table that is removed."""

from __future__ import annotations

import pytest

from seatplan.domain.commands import Add, Change, PlaceTable, Remove, SwapTables, Together, UnplaceTable
from seatplan.domain.events import (
    GuestSeated,
    GuestUnseated,
    LogicalTableAdded,
    LogicalTableChanged,
    LogicalTableRemoved,
    PhysicalTableAdded,
    PhysicalTableChanged,
    PhysicalTableRemoved,
    TablePlaced,
    TableUnplaced,
)
from seatplan.domain.values import LOGICAL_TABLE, PHYSICAL_TABLE
from seatplan.texts import explain
from tests.domain.scenario import a_guest, a_place, a_room, a_table, a_vip_table, given


def house(*more):
    """Sales 1 stands at 1 with two guests, Board (VIP) at 2; Sales 2 stands nowhere, 3 is free."""
    return given(
        [a_room("R1", "Great Hall"), a_room("R2", "Vault")],
        [a_place(f"P{n}", str(n)) for n in (1, 2, 3)],
        [a_table("T1", "Sales 1"), a_table("T2", "Sales 2"), a_vip_table("T9", "Board")],
        [a_guest("G1", "Jo"), a_guest("G2", "Al"), GuestSeated("G1", "T1"), GuestSeated("G2", "T1", 2)],
        [TablePlaced("T1", "P1"), TablePlaced("T9", "P2")],
        *more,
    )


# Placing


def test_a_table_is_placed_where_it_is_free():
    house().when(PlaceTable("T2", "P3")).then(TablePlaced("T2", "P3")).and_again_nothing()


def test_a_placed_table_moves_and_frees_its_place():
    done = house().when(PlaceTable("T1", "P3")).then(TablePlaced("T1", "P3"))
    done.and_state(lambda state: state.occupants == {"P3": "T1", "P2": "T9"})


def test_a_table_where_it_stands_already_makes_no_event():
    house().when(PlaceTable("T1", "P1")).then_nothing()


def test_a_taken_place_is_refused_naming_who_stands_there():
    refused = (
        house()
        .when(PlaceTable("T2", "P1"))
        .rejected("place-taken", other="Sales 1", other_id="T1", number="1")
    )
    assert explain(refused.reasons[0]).startswith("Sales 2 can't stand at table 1: Sales 1 stands there.")


def test_people_may_move_a_protected_table_by_hand():
    house().when(PlaceTable("T9", "P3")).then(TablePlaced("T9", "P3"))
    house().when(UnplaceTable("T9")).then(TableUnplaced("T9"))
    house().when(SwapTables("T9", "T1")).then(TablePlaced("T9", "P1"), TablePlaced("T1", "P2"))


def test_placing_names_a_table_and_a_place_that_exist():
    house().when(PlaceTable("T7", "P3")).rejected("unknown-logical-table", text="T7")
    house().when(PlaceTable("T1", "P7")).rejected("unknown-physical-table", text="P7")


def test_clearing_a_place_happens_once():
    done = house().when(UnplaceTable("T1")).then(TableUnplaced("T1")).and_again_nothing()
    done.and_state(lambda state: "P1" not in state.occupants)


# Swapping


def test_two_tables_swap_places():
    done = house().when(SwapTables("T1", "T9")).then(TablePlaced("T1", "P2"), TablePlaced("T9", "P1"))
    done.and_state(lambda state: state.occupants == {"P2": "T1", "P1": "T9"})


def test_a_table_without_a_place_takes_over_the_others():
    done = house().when(SwapTables("T2", "T1")).then(TablePlaced("T2", "P1"), TableUnplaced("T1"))
    done.and_state(lambda state: state.occupants == {"P1": "T2", "P2": "T9"})


def test_two_tables_without_places_have_nothing_to_swap():
    house([TableUnplaced("T1")]).when(SwapTables("T1", "T2")).then_nothing()
    house().when(SwapTables("T1", "T1")).then_nothing()


def test_a_place_that_is_freed_can_be_taken_in_the_same_batch():
    together = Together([PlaceTable("T1", "P3"), PlaceTable("T2", "P1")])
    house().when(together).then(TablePlaced("T1", "P3"), TablePlaced("T2", "P1"))


def test_nothing_of_a_batch_happens_if_one_part_is_refused():
    house().when(Together([UnplaceTable("T1"), PlaceTable("T2", "P2")])).rejected(
        "place-taken", other="Board"
    )


# Marks and protection


def test_a_vip_mark_protects_and_taking_it_away_takes_the_protection():
    house().when(Change(LOGICAL_TABLE, "T1", {"vip": True})).then(
        LogicalTableChanged("T1", {"vip": True, "protected": True})
    )
    house().when(Change(LOGICAL_TABLE, "T9", {"vip": False})).then(
        LogicalTableChanged("T9", {"vip": False, "protected": False})
    )


def test_protection_can_be_set_apart_from_the_mark():
    house().when(Change(LOGICAL_TABLE, "T9", {"protected": False})).then(
        LogicalTableChanged("T9", {"protected": False})
    )
    house().when(Change(LOGICAL_TABLE, "T1", {"protected": True})).then(
        LogicalTableChanged("T1", {"protected": True})
    )
    house().when(Change(LOGICAL_TABLE, "T1", {"vip": True, "protected": False})).then(
        LogicalTableChanged("T1", {"vip": True})
    )


def test_a_new_vip_table_is_protected():
    house().when(Add(LOGICAL_TABLE, {"name": "City", "vip": True})).then(
        LogicalTableAdded("T010", {"name": "City", "vip": True, "protected": True})
    )


# Adding and changing


def test_a_new_table_gets_the_next_free_id_or_the_one_it_is_given():
    house().when(Add(LOGICAL_TABLE, {"name": "New"})).then(LogicalTableAdded("T010", {"name": "New"}))
    house().when(Add(LOGICAL_TABLE, {"name": "New"}, "0012")).then(LogicalTableAdded("0012", {"name": "New"}))
    house().when(Add(LOGICAL_TABLE, {"name": "New"}, "T1")).rejected("id-taken")
    house().when(Add(LOGICAL_TABLE, {"name": "New"}, " T1")).rejected("bad-id")


def test_the_id_of_a_table_that_is_gone_is_not_used_again():
    house([LogicalTableRemoved("T9")]).when(Add(LOGICAL_TABLE, {"name": "New"})).then(
        LogicalTableAdded("T010", {"name": "New"})
    )


@pytest.mark.parametrize("name", ["sales 1", " Sales  1 ", "SALES\u00a01"])
def test_names_of_logical_tables_are_unique_without_case_and_blanks(name):
    house().when(Add(LOGICAL_TABLE, {"name": name})).rejected("name-taken", id="T1")
    house().when(Change(LOGICAL_TABLE, "T2", {"name": name})).rejected("name-taken", id="T1")


def test_a_table_keeps_its_own_name_in_another_spelling():
    house().when(Change(LOGICAL_TABLE, "T1", {"name": "SALES 1"})).then(
        LogicalTableChanged("T1", {"name": "SALES 1"})
    )


@pytest.mark.parametrize("number", ["1", "1.0", " 1 "])
def test_numbers_are_unique_in_a_room_and_may_repeat_in_another(number):
    house().when(Add(PHYSICAL_TABLE, {"number": number, "room": "R1"})).rejected(
        "number-taken", room="Great Hall"
    )
    house().when(Change(PHYSICAL_TABLE, "P2", {"number": number})).rejected("number-taken")
    house().when(Add(PHYSICAL_TABLE, {"number": number, "room": "R2"})).then(
        PhysicalTableAdded("P004", {"number": number.strip(), "room": "R2"})
    )


def test_a_table_can_not_move_into_a_room_that_has_its_number():
    full = house([a_place("P4", "1", "R2")])
    full.when(Change(PHYSICAL_TABLE, "P4", {"room": "R1"})).rejected("number-taken")
    full.when(Change(PHYSICAL_TABLE, "P4", {"room": "R1", "number": "4"})).then(
        PhysicalTableChanged("P4", {"room": "R1", "number": "4"})
    )


@pytest.mark.parametrize("blank", ["", "  ", "\u00a0"])
def test_tables_are_called_something(blank):
    house().when(Add(LOGICAL_TABLE, {"name": blank})).rejected("without-name")
    house().when(Change(LOGICAL_TABLE, "T1", {"name": blank})).rejected("without-name")
    house().when(Add(PHYSICAL_TABLE, {"number": blank, "room": "R1"})).rejected("physical-table-incomplete")
    house().when(Change(PHYSICAL_TABLE, "P1", {"number": blank})).rejected("physical-table-incomplete")


def test_a_physical_table_stands_in_a_room_that_exists():
    house().when(Add(PHYSICAL_TABLE, {"number": "7"})).rejected("physical-table-incomplete")
    house().when(Add(PHYSICAL_TABLE, {"number": "7", "room": "R7"})).rejected("unknown-room", text="R7")


def test_a_change_writes_only_what_is_new():
    house().when(Change(PHYSICAL_TABLE, "P1", {"x": 2.5, "y": 0.0, "seats": 10})).then(
        PhysicalTableChanged("P1", {"x": 2.5})
    )
    house().when(Change(LOGICAL_TABLE, "T1", {"seats": 10, "host": ""})).then_nothing()


@pytest.mark.parametrize(
    ("kind", "id", "changes"),
    [
        (LOGICAL_TABLE, "T1", {"seats": -1}),
        (LOGICAL_TABLE, "T1", {"seats": 2.5}),
        (LOGICAL_TABLE, "T1", {"seats": True}),
        (LOGICAL_TABLE, "T1", {"vip": "yes"}),
        (PHYSICAL_TABLE, "P1", {"shape": "star"}),
        (PHYSICAL_TABLE, "P1", {"x": "left"}),
        (PHYSICAL_TABLE, "P1", {"x": 1e9}),
        (PHYSICAL_TABLE, "P1", {"width": 0}),
    ],
)
def test_a_value_that_a_field_can_not_hold_is_refused(kind, id, changes):
    house().when(Change(kind, id, changes)).rejected("bad-value", field=next(iter(changes)))


def test_all_bad_fields_are_told_at_once():
    refused = house().when(Change(LOGICAL_TABLE, "T1", {"seats": -1, "vip": 3, "placed_at": "P1"}))
    refused.rejected_for((None, "bad-value"), (None, "bad-value"), (None, "unknown-field"))


def test_a_table_can_not_have_fewer_seats_than_guests():
    house().when(Change(LOGICAL_TABLE, "T1", {"seats": 1})).rejected("table-too-small", guests=2, seats=1)
    house().when(Change(LOGICAL_TABLE, "T1", {"seats": 2})).then(LogicalTableChanged("T1", {"seats": 2}))


def test_a_table_that_is_too_small_already_may_grow_a_little():
    small = house([LogicalTableChanged("T1", {"seats": 0})])
    small.when(Change(LOGICAL_TABLE, "T1", {"seats": 1})).then(LogicalTableChanged("T1", {"seats": 1}))


# Removing


def test_a_table_with_guests_goes_only_with_their_seats():
    house().when(Remove(LOGICAL_TABLE, "T1")).rejected("table-has-guests", guests=2)
    done = house().when(Remove(LOGICAL_TABLE, "T1", with_contents=True))
    done.then(GuestUnseated("G2"), GuestUnseated("G1"), TableUnplaced("T1"), LogicalTableRemoved("T1"))
    done.and_state(lambda state: state.guests["G1"].table is None and "P1" not in state.occupants)


def test_a_table_without_guests_goes_and_frees_its_place():
    done = house().when(Remove(LOGICAL_TABLE, "T9")).then(LogicalTableRemoved("T9"))
    done.and_state(lambda state: "P2" not in state.occupants)


def test_a_place_in_use_goes_only_with_the_placement():
    house().when(Remove(PHYSICAL_TABLE, "P1")).rejected("physical-table-in-use", table="Sales 1")
    house().when(Remove(PHYSICAL_TABLE, "P1", with_contents=True)).then(
        TableUnplaced("T1"), PhysicalTableRemoved("P1")
    )
    house().when(Remove(PHYSICAL_TABLE, "P3")).then(PhysicalTableRemoved("P3"))


def test_what_does_not_exist_is_neither_changed_nor_removed():
    house().when(Change(LOGICAL_TABLE, "T7", {"seats": 1})).rejected("unknown-logical-table", text="T7")
    house().when(Remove(PHYSICAL_TABLE, "P7")).rejected("unknown-physical-table", text="P7")
    house().when(Remove("chair", "C1")).rejected("unknown-kind", kind="chair")
