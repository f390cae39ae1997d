"""Uploading rooms, physical and logical tables: how things are recognised, what changes, and what is refused."""

from __future__ import annotations

import pytest

from seatplan.domain.commands import ImportRow, ImportTables
from seatplan.domain.events import (
    GuestSeated,
    LogicalTableAdded,
    LogicalTableChanged,
    PhysicalTableAdded,
    PhysicalTableChanged,
    RoomAdded,
    RoomChanged,
    TablePlaced,
)
from seatplan.domain.fields import FIELDS
from seatplan.domain.values import LOGICAL_TABLE, PHYSICAL_TABLE, ROOM
from seatplan.texts import explain
from tests.domain.scenario import a_guest, a_place, a_room, a_table, a_vip_table, given

SHEETS = {ROOM: "Rooms", PHYSICAL_TABLE: "Physical tables", LOGICAL_TABLE: "Logical tables"}


def rows(cells):
    return [ImportRow(n, one) for n, one in enumerate(cells, 2)]


def upload(*, rooms=(), places=(), tables=(), **options):
    return ImportTables(
        rooms=rows(rooms), physical_tables=rows(places), logical_tables=rows(tables), sheets=SHEETS, **options
    )


def ids_of(done) -> list[str]:
    return [row.id for row in done.report.rows]


def house(*more):
    """Two rooms with a table 5 each; Board is protected and stands at 21, two guests sit at Sales 1, which stands at 5."""
    return given(
        [a_room("R1", "Great Hall"), a_room("R2", "Vault")],
        [a_place("P1", "5", seats=8), a_place("P2", "5", "R2"), a_place("P21", "21")],
        [
            a_table("T1", "Sales 1", host="Ana"),
            a_table("T2", "Sales 2"),
            a_vip_table("T9", "Board", host="Mei"),
        ],
        [a_guest("G1", "Jo"), a_guest("G2", "Al"), GuestSeated("G1", "T1"), GuestSeated("G2", "T1")],
        [TablePlaced("T1", "P1"), TablePlaced("T9", "P21")],
        *more,
    )


# What is added


def test_a_whole_house_in_one_file():
    file = upload(
        rooms=[
            {
                "name": "Hall",
                "max_people": "120",
                "order": "1",
                "outline": "[[0,0],[9,0],[9,7]]",
                "fixtures": None,
            }
        ],
        places=[
            {
                "number": "1.0",
                "room": "hall",
                "x": "1,5",
                "y": "2",
                "shape": "rund",
                "width": "1.6",
                "seats": "8.0",
            },
            {"number": "1a", "room": "Hall", "x": "4", "y": "2", "access": "Rollstuhl", "seats": "10"},
        ],
        tables=[
            {"name": "Board", "seats": "9", "vip": "★"},
            {"name": "Sales 1", "seats": "8", "host": "Ana", "vip": "no"},
        ],
    )
    done = given().when(file)
    done.then(
        RoomAdded("R1", {"name": "Hall", "max_people": 120, "order": 1, "outline": [[0, 0], [9, 0], [9, 7]]}),
        PhysicalTableAdded(
            "P001",
            {
                "number": "1", "room": "R1", "x": 1.5, "y": 2.0, "shape": "round", "width": 1.6, "length": 1.6,
                "seats": 8,
            },
        ),
        PhysicalTableAdded(
            "P002", {"number": "1a", "room": "R1", "x": 4.0, "y": 2.0, "access": "wheelchair", "seats": 10}
        ),
        LogicalTableAdded("T001", {"name": "Board", "seats": 9, "vip": True, "protected": True}),
        LogicalTableAdded("T002", {"name": "Sales 1", "seats": 8, "host": "Ana", "vip": False}),
    )  # fmt: skip
    done.from_rows(
        "Rooms!2", "Physical tables!2", "Physical tables!3", "Logical tables!2", "Logical tables!3"
    )
    done.reports(2, "new", sheet="Rooms", label="Hall", kind=ROOM, before=None).takes_away().warns()
    done.and_again_nothing()


def test_new_things_keep_the_ids_of_the_file_and_others_get_free_ones():
    done = house().when(
        upload(tables=[{"name": "A"}, {"id": "T010", "name": "B"}, {"id": "0012", "name": "C"}])
    )
    assert ids_of(done) == ["T011", "T010", "0012"]


def test_a_free_id_never_takes_the_one_of_a_later_row():
    done = given().when(upload(tables=[{"name": "A"}, {"id": "T001", "name": "B"}]))
    assert ids_of(done) == ["T002", "T001"]


def test_a_new_table_says_what_was_assumed():
    done = house().when(upload(tables=[{"name": "New"}], places=[{"number": "7", "room": "Vault"}]))
    done.reports(2, "new", "tables-seats-assumed", sheet="Logical tables")
    done.reports(2, "new", "tables-position-assumed", "tables-seats-assumed", sheet="Physical tables")


def test_a_new_vip_table_may_come_unprotected_if_the_file_says_so():
    house().when(upload(tables=[{"name": "City", "seats": "8", "vip": "yes", "protected": "no"}])).then(
        LogicalTableAdded("T010", {"name": "City", "seats": 8, "vip": True, "protected": False})
    )


# What is recognised


@pytest.mark.parametrize(
    "cells",
    [{"name": "sales  1"}, {"id": "T1"}, {"id": "T1", "name": "Sales 1"}, {"id": "T77", "name": "Sales 1"}],
)
def test_a_logical_table_is_recognised_by_id_or_else_by_name(cells):
    house().when(upload(tables=[cells | {"seats": "12"}])).then(
        LogicalTableChanged("T1", {"seats": 12})
    ).reports(2, "changed", label="Sales 1", before={"seats": 10}, after={"seats": 12})


def test_an_id_with_another_name_renames():
    house().when(upload(tables=[{"id": "T1", "name": "Sales One"}])).then(
        LogicalTableChanged("T1", {"name": "Sales One"})
    )


def test_names_can_be_exchanged_in_one_file():
    file = upload(tables=[{"id": "T1", "name": "Sales 2"}, {"id": "T2", "name": "Sales 1"}])
    house().when(file).then(
        LogicalTableChanged("T1", {"name": "Sales 2"}), LogicalTableChanged("T2", {"name": "Sales 1"})
    )


@pytest.mark.parametrize(
    ("cells", "id"),
    [
        ({"number": "5", "room": "Vault"}, "P2"),
        ({"number": "5.0", "room": "great hall"}, "P1"),
        ({"number": "21"}, "P21"),
        ({"number": "Tisch 21", "room": "R1"}, "P21"),
        ({"id": "P2", "number": "5"}, "P2"),
    ],
)
def test_a_physical_table_is_recognised_by_id_or_else_by_number_and_room(cells, id):
    house().when(upload(places=[cells | {"angle": "45"}])).then(PhysicalTableChanged(id, {"angle": 45.0}))


def test_the_same_number_in_another_room_is_another_table():
    house().when(upload(places=[{"number": "21", "room": "Vault", "x": "1", "y": "1", "seats": "8"}])).then(
        PhysicalTableAdded("P022", {"number": "21", "x": 1.0, "y": 1.0, "seats": 8, "room": "R2"})
    )


def test_a_room_that_the_file_renames_can_be_named_both_ways():
    file = upload(
        rooms=[{"id": "R2", "name": "Cellar"}],
        places=[
            {"number": "5", "room": "Vault", "seats": "4"},
            {"number": "21", "room": "Great Hall", "seats": "4"},
        ],
    )
    house().when(file).then(
        RoomChanged("R2", {"name": "Cellar"}), PhysicalTableChanged("P2", {"seats": 4}), PhysicalTableChanged("P21", {"seats": 4})
    )  # fmt: skip


def test_a_physical_table_moves_to_another_room_by_its_id():
    house().when(upload(places=[{"id": "P1", "number": "6", "room": "Vault"}])).then(
        PhysicalTableChanged("P1", {"number": "6", "room": "R2"})
    )


# Blank cells


def test_blank_cells_keep_what_is_there():
    house().when(upload(tables=[{"name": "Sales 1", "host": None, "seats": " ", "vip": None}])).then_nothing()


def test_blank_cells_clear_on_request_what_can_be_empty():
    cells = dict.fromkeys(FIELDS[LOGICAL_TABLE]) | {"id": "T1"}
    done = house().when(upload(tables=[cells], blank="clear")).then(LogicalTableChanged("T1", {"host": ""}))
    done.reports(2, "goes", before={"host": "Ana"}, after={"host": ""}).takes_away(values=["Sales 1: host"])


def test_blank_cells_clear_outlines_and_limits_but_no_position():
    room = house([RoomChanged("R1", {"max_people": 90, "outline": [[0, 0], [1, 0], [1, 1]], "order": 3})])
    cells = {"name": "Great Hall", "max_people": None, "outline": None, "fixtures": None, "order": None}
    room.when(upload(rooms=[cells], blank="clear")).then(
        RoomChanged("R1", {"max_people": None, "outline": []})
    )
    place = dict.fromkeys(FIELDS[PHYSICAL_TABLE]) | {"number": "21"}
    house().when(upload(places=[place], blank="clear")).then_nothing()


# Protection


@pytest.mark.parametrize("blank", ["keep", "clear"])
@pytest.mark.parametrize(
    "cells",
    [
        {"vip": "no"},
        {"protected": "no"},
        {"seats": "12"},
        {"host": "Eve"},
        {"seats": "many"},
        {"host": "#N/A"},
    ],
)
def test_a_protected_table_is_out_of_reach_whatever_its_row_says(cells, blank):
    done = house().when(
        upload(tables=[{"name": "Board"} | cells, {"name": "Sales 2", "seats": "9"}], blank=blank)
    )
    done.then(LogicalTableChanged("T2", {"seats": 9})).reports(2, "skipped", "tables-protected", id="T9")


def test_a_protected_table_whose_row_changes_nothing_is_unchanged():
    house().when(upload(tables=[{"name": "Board", "vip": None, "host": "Mei"}])).then_nothing().reports(
        2, "unchanged"
    )


def test_a_blank_cell_takes_neither_mark_nor_protection():
    open_vip = house([LogicalTableChanged("T9", {"protected": False, "host": ""})])
    open_vip.when(
        upload(tables=[{"name": "Board", "vip": None, "protected": None}], blank="clear")
    ).then_nothing()


@pytest.mark.parametrize("protected", [{}, {"protected": None}, {"protected": "no"}])
def test_a_vip_mark_brings_its_protection(protected):
    done = house().when(upload(tables=[{"name": "Sales 1", "vip": "yes"} | protected]))
    done.then(LogicalTableChanged("T1", {"vip": True, "protected": True})).and_again_nothing()


# What refuses the file


@pytest.mark.parametrize(
    ("kind", "cells", "code", "column"),
    [
        ("tables", {"name": "Sales 1", "seats": "1"}, "table-too-small", "seats"),
        ("tables", {"name": "Sales 1", "seats": "many"}, "bad-value", "seats"),
        ("tables", {"name": "Sales 1", "seats": "-3"}, "bad-value", "seats"),
        ("tables", {"name": "Sales 1", "seats": "8.5"}, "bad-value", "seats"),
        ("tables", {"name": "Sales 1", "vip": "perhaps"}, "bad-value", "vip"),
        ("tables", {"name": "Sales 1", "host": "#REF!"}, "tables-error-cell", "host"),
        ("tables", {"name": "#N/A", "seats": "8"}, "tables-error-cell", "name"),
        ("tables", {"name": "Sales 1", "colour": "red"}, "unknown-field", "colour"),
        ("tables", {"id": "T5", "seats": "8"}, "without-name", "name"),
        ("tables", {"id": "T1", "name": "Sales 2"}, "name-taken", "name"),
        ("places", {"number": "5", "seats": "4"}, "tables-number-in-several-rooms", "room"),
        ("places", {"number": "6", "seats": "4"}, "physical-table-incomplete", "room"),
        ("places", {"id": "P1", "number": "21"}, "number-taken", "number"),
        ("places", {"id": "P2", "room": "Great Hall"}, "number-taken", "number"),
        ("places", {"number": "6", "room": "Attic"}, "unknown-room", "room"),
        ("places", {"number": "69 and 70", "room": "Vault"}, "tables-several-numbers", "number"),
        ("places", {"number": "21", "shape": "star"}, "bad-value", "shape"),
        ("places", {"number": "21", "x": "left"}, "bad-value", "x"),
        ("places", {"number": "21", "width": "0"}, "bad-value", "width"),
        ("rooms", {"name": "Vault", "outline": "[[0, 0], [1, 1]]"}, "bad-value", "outline"),
        ("rooms", {"name": "Vault", "fixtures": '[{"kind": "tree"}]'}, "bad-value", "fixtures"),
    ],
)
def test_a_cell_that_makes_no_sense_refuses_the_whole_file(kind, cells, code, column):
    good = {
        "rooms": {"name": "Attic 2"},
        "places": {"number": "99", "room": "Vault"},
        "tables": {"name": "New"},
    }
    refused = house().when(upload(**{kind: [good[kind], cells]})).rejected_for((3, code))
    assert refused.reasons[0].column == column
    assert explain(refused.reasons[0]).startswith("Sheet ")


def test_all_faults_of_all_sheets_are_told_at_once():
    refused = house().when(
        upload(
            rooms=[{"name": "Vault", "order": "first"}],
            places=[{"number": "21", "seats": "#N/A", "x": "left"}],
            tables=[{"name": "Sales 1", "seats": "1", "vip": "perhaps"}],
        )
    )
    refused.rejected_for(
        (2, "bad-value"), (2, "tables-error-cell"), (2, "bad-value"), (2, "table-too-small"), (2, "bad-value")
    )
    assert [reason.sheet for reason in refused.reasons] == [
        "Rooms",
        *2 * ["Physical tables"],
        *2 * ["Logical tables"],
    ]


@pytest.mark.parametrize(
    "pair",
    [
        [{"name": "Sales 1"}, {"name": "SALES 1"}],
        [{"id": "T1", "seats": "12"}, {"name": "Sales 1"}],
        [{"name": "New"}, {"name": "new "}],
        [{"id": "T50", "name": "New"}, {"id": "T50", "name": "Newer"}],
    ],
)
def test_a_table_named_twice_refuses_the_file_naming_both_rows(pair):
    refused = house().when(upload(tables=pair))
    refused.rejected_for((2, "tables-row-repeated"), (3, "tables-row-repeated"))
    assert refused.reasons[0].values["rows"] == ["2", "3"]


def test_a_number_given_twice_in_one_room_refuses_the_file():
    pair = [{"number": "7", "room": "Vault"}, {"number": "7.0", "room": "R2"}]
    house().when(upload(places=pair)).rejected("tables-row-repeated", row=2).rejected(
        "tables-row-repeated", row=3
    )


def test_a_file_without_rows_is_refused():
    house().when(upload()).rejected_for((None, "tables-without-rows"))
    house().when(upload(tables=[{"name": None, "seats": ""}])).rejected_for((None, "tables-without-rows"))
    house().when(upload(tables=[{"name": None, "seats": "8"}])).rejected_for((None, "tables-without-rows"))


# Rows that are listed and not applied


def test_rows_without_a_name_and_totals_are_listed():
    done = house().when(
        upload(tables=[{"name": None, "seats": "8"}, {"name": "Total", "seats": "180"}, {"name": "Sales 2"}])
    )
    done.then_nothing().reports(2, "skipped", "tables-row-without-name").reports(3, "skipped", "row-total")


def test_rows_left_out_are_not_applied_nor_are_their_faults_told():
    file = upload(
        tables=[{"name": "Sales 1", "seats": "many"}, {"name": "Sales 2", "seats": "9"}],
        leave_out={LOGICAL_TABLE: [2]},
    )
    house().when(file).then(LogicalTableChanged("T2", {"seats": 9})).reports(2, "left_out", label="Sales 1")


# Warnings


def test_fewer_chairs_than_guests_warn():
    done = (
        house()
        .when(upload(places=[{"id": "P1", "seats": "1"}]))
        .then(PhysicalTableChanged("P1", {"seats": 1}))
    )
    done.reports(2, "changed", "tables-too-few-seats")
    assert explain(done.row(2).notes[0]) == "Sales 1 stands here: 2 guests, 1 seat: 1 too few"


def test_a_change_under_a_protected_table_is_pointed_out():
    house().when(upload(places=[{"id": "P21", "room": "Vault"}])).reports(
        2, "changed", "tables-protected-stands-here"
    )
