"""Uploading a draw: what it places, what it leaves alone, and what it refuses."""

from __future__ import annotations

from time import perf_counter

import pytest

from seatplan.domain.commands import DrawRow, ImportDraw
from seatplan.domain.decide import decide
from seatplan.domain.events import GuestSeated, LogicalTableChanged, TablePlaced, TableUnplaced
from seatplan.domain.state import LogicalTable, PhysicalTable, Room, State
from seatplan.texts import explain
from tests.domain.scenario import a_guest, a_place, a_room, a_table, a_vip_table, given


def house(*more):
    """Two rooms, of which each has a table 5; Board is protected and stands at 21, Sales 1 at 1, Sales 2 at 2; 3 is free."""
    return given(
        [a_room("R1", "Great Hall"), a_room("R2", "Vault")],
        [a_place(f"P{n}", str(n)) for n in (1, 2, 3, 5, 21)],
        [a_place("P50", "5", "R2"), a_place("P12a", "12a", "R2")],
        [a_vip_table("T9", "Board")],
        [a_table(f"T{n}", f"Sales {n}") for n in (1, 2, 3, 4)],
        [TablePlaced("T9", "P21"), TablePlaced("T1", "P1"), TablePlaced("T2", "P2")],
        *more,
    )


def draw(*rows, **options):
    """A draw of rows `(table, number)` or `(table, number, room)`, from row 2 of the sheet Draw on."""
    return ImportDraw([DrawRow(n, *row) for n, row in enumerate(rows, 2)], sheet="Draw", **options)


# What is placed


def test_a_table_gets_the_place_that_its_row_says():
    done = house().when(draw(("Sales 3", "3"))).then(TablePlaced("T3", "P3")).from_rows("Draw!2")
    done.reports(2, "new", id="T3", label="Sales 3", before=None, after="P3").takes_away().and_again_nothing()


def test_a_placed_table_moves():
    house().when(draw(("Sales 1", "3"))).then(TablePlaced("T1", "P3")).reports(
        2, "changed", before="P1", after="P3"
    )


def test_a_row_that_says_what_is_makes_no_event():
    house().when(draw(("Sales 1", "1"))).then_nothing().reports(2, "unchanged", before="P1", after="P1")


def test_tables_swap_inside_one_file():
    done = house().when(draw(("Sales 1", "2"), ("Sales 2", "1")))
    done.then(TablePlaced("T1", "P2"), TablePlaced("T2", "P1")).from_rows("Draw!2", "Draw!3")
    done.reports(2, "changed", "draw-swaps").reports(3, "changed", "draw-swaps").and_again_nothing()
    assert explain(done.row(2).notes[0]) == "Swaps with Sales 2, row 3"
    done.and_state(lambda state: state.occupants == {"P2": "T1", "P1": "T2", "P21": "T9"})


def test_places_go_round_in_a_ring():
    around = house([TablePlaced("T3", "P3")]).when(draw(("Sales 1", "2"), ("Sales 2", "3"), ("Sales 3", "1")))
    around.then(TablePlaced("T1", "P2"), TablePlaced("T2", "P3"), TablePlaced("T3", "P1")).and_again_nothing()


def test_a_table_takes_the_place_that_another_row_leaves_free():
    house().when(draw(("Sales 3", "1"), ("Sales 1", "3"))).then(
        TablePlaced("T3", "P1"), TablePlaced("T1", "P3")
    )


@pytest.mark.parametrize(
    "number", ["12a", "12A", " 12 a ", "12\u00a0A", "Tisch 12a", "12a, Vault", "Vault 12A", "P12a"]
)
def test_numbers_compare_without_case_blanks_and_the_word_for_table(number):
    house().when(draw(("sales  3", number))).then(TablePlaced("T3", "P12a"))


@pytest.mark.parametrize("number", ["3", "3.0", "3,00", "Table 3"])
def test_a_number_with_decimals_is_the_whole_one(number):
    house().when(draw(("Sales 3", number))).then(TablePlaced("T3", "P3"))


def test_the_room_tells_equal_numbers_apart():
    house().when(draw(("Sales 3", "5", "Vault"))).then(TablePlaced("T3", "P50"))
    house().when(draw(("Sales 3", "5", "great hall"))).then(TablePlaced("T3", "P5"))
    house().when(draw(("Sales 3", "5, Vault"))).then(TablePlaced("T3", "P50"))


def test_a_number_goes_before_an_id():
    numbered = given(a_room(), a_place("1", "2"), a_place("2", "1"), a_table("T1", "Sales"))
    numbered.when(draw(("Sales", "1"))).then(TablePlaced("T1", "2"))


def test_the_vip_column_changes_nothing_and_a_missing_protection_is_pointed_out():
    done = house().when(
        ImportDraw([DrawRow(2, "Sales 3", "3", vip="x"), DrawRow(3, "Sales 4", "5", "Vault", "no")])
    )
    done.then(TablePlaced("T3", "P3"), TablePlaced("T4", "P50")).from_rows("2", "3").warns(
        "draw-vip-not-protected"
    )
    assert done.report.warnings[0].values["tables"] == ["Sales 3"]


# Blank cells


def test_blank_cells_keep_places_unless_told_otherwise():
    done = house().when(draw(("Sales 1", None), ("Sales 3", ""))).then_nothing().takes_away()
    done.reports(2, "unchanged", "draw-blank-kept").reports(3, "unchanged", "draw-blank-kept")


def test_blank_cells_clear_places_on_request():
    done = house().when(draw(("Sales 1", None), ("Sales 3", None), blank="clear")).then(TableUnplaced("T1"))
    done.from_rows("Draw!2").takes_away(placements=["Sales 1"]).and_again_nothing()
    done.reports(2, "goes", "draw-blank-clears", before="P1", after=None)
    done.reports(3, "unchanged", "draw-blank-kept")


@pytest.mark.parametrize("word", ["tbd", "-", "None", "n/a"])
def test_words_for_no_table_are_blank_cells(word):
    house().when(draw(("Sales 1", word))).then_nothing()
    house().when(draw(("Sales 1", word), blank="clear")).then(TableUnplaced("T1"))


def test_a_place_that_is_cleared_can_be_taken_in_the_same_file():
    done = house().when(draw(("Sales 3", "1"), ("Sales 1", None), blank="clear"))
    done.then(TablePlaced("T3", "P1"), TableUnplaced("T1")).and_again_nothing()
    done.and_state(lambda state: state.occupants["P1"] == "T3")


# Protection


@pytest.mark.parametrize("blank", ["keep", "clear"])
@pytest.mark.parametrize("number", [None, "3", "999", "#N/A", "69 and 70", "tbd", "1"])
def test_a_protected_table_is_out_of_reach_whatever_its_row_says(blank, number):
    done = house().when(draw(("Board", number), ("Sales 3", "3"), blank=blank)).then(TablePlaced("T3", "P3"))
    done.reports(2, "skipped", "draw-protected", before="P21", after="P21").takes_away()
    assert explain(done.row(2).notes[0]) == "Protected: stays at 21, Great Hall"


def test_a_protected_table_without_a_place_stays_without():
    done = (
        house([TableUnplaced("T9")])
        .when(draw(("Board", "3")))
        .then_nothing()
        .reports(2, "skipped", "draw-protected")
    )
    assert explain(done.row(2).notes[0]) == "Protected: stays without a place"


def test_a_protected_table_that_the_file_leaves_in_peace_is_unchanged():
    house().when(draw(("Board", "21"))).then_nothing().reports(2, "unchanged")


def test_a_protected_table_named_twice_is_skipped_twice():
    done = house().when(draw(("Board", "3"), ("Board", None), blank="clear")).then_nothing()
    done.reports(2, "skipped", "draw-protected").reports(3, "skipped", "draw-protected")


def test_a_vip_table_without_protection_is_within_reach():
    unprotected = house([LogicalTableChanged("T9", {"protected": False})])
    unprotected.when(draw(("Board", None), blank="clear")).then(TableUnplaced("T9")).takes_away(
        placements=["Board"]
    )


def test_a_row_that_wants_a_protected_place_is_skipped_and_the_rest_is_applied():
    done = house().when(draw(("Sales 1", "21"), ("Sales 3", "3"))).then(TablePlaced("T3", "P3"))
    done.from_rows("Draw!3").reports(2, "skipped", "draw-place-protected", before="P1", after="P1").warns()


def test_several_rows_that_want_a_protected_place_are_all_skipped():
    done = house().when(draw(("Sales 1", "21"), ("Sales 3", "21"))).then_nothing()
    done.reports(2, "skipped", "draw-place-protected").reports(3, "skipped", "draw-place-protected")


def test_a_place_that_a_skipped_row_keeps_is_kept_from_all_who_wait_for_it():
    done = house().when(draw(("Sales 3", "2"), ("Sales 2", "1"), ("Sales 1", "21"), ("Sales 4", "3")))
    done.then(TablePlaced("T4", "P3")).warns("draw-places-kept")
    done.reports(4, "skipped", "draw-place-protected")
    done.reports(3, "skipped", "draw-place-kept").reports(2, "skipped", "draw-place-kept")
    assert done.row(2).notes[0].values["other"] == "Sales 2"


def test_the_place_that_a_protected_table_is_given_is_free_for_others():
    house().when(draw(("Board", "3"), ("Sales 3", "3"))).then(TablePlaced("T3", "P3"))


# What refuses the file


@pytest.mark.parametrize(
    ("row", "code"),
    [
        (("Sales 99", "3"), "draw-unknown-table"),
        (("12", "3"), "draw-unknown-table"),
        (("Sales 3", "999"), "draw-unknown-number"),
        (("Sales 3", "5"), "draw-number-in-several-rooms"),
        (("Sales 3", "3", "Vault"), "draw-number-in-other-room"),
        (("Sales 3", "3", "Attic"), "unknown-room"),
        (("Sales 3", "69 and 70"), "draw-several-places"),
        (("Sales 3", "1/2"), "draw-several-places"),
        (("Sales 3 / Sales 4", "3"), "draw-several-tables"),
        (("Sales 3", "#N/A"), "draw-error-cell"),
        (("#REF!", "3"), "draw-error-cell"),
        (("Sales 3", "3", "#NV"), "draw-error-cell"),
        (("Sales 3", "1"), "draw-place-held"),
    ],
)
def test_a_row_that_makes_no_sense_refuses_the_whole_file(row, code):
    refused = house().when(draw(("Sales 4", "12a"), row)).rejected_for((3, code))
    assert refused.reasons[0].sheet == "Draw"
    assert explain(refused.reasons[0]).startswith("Sheet Draw, row 3, column ")


def test_a_table_named_twice_refuses_the_file_naming_both_rows():
    refused = house().when(draw(("Sales 3", "3"), ("sales 3", "12a")))
    refused.rejected_for((2, "draw-table-repeated"), (3, "draw-table-repeated"))
    assert "rows" in refused.reasons[0].values
    assert refused.reasons[0].values["rows"] == ["2", "3"]


def test_a_place_given_twice_refuses_the_file_naming_both_rows():
    refused = house().when(draw(("Sales 1", "1"), ("Sales 3", "1.0")))
    refused.rejected_for((2, "draw-place-repeated"), (3, "draw-place-repeated"))
    refused.rejected("draw-place-repeated", row=2, number="1", room="Great Hall", rows=["2", "3"])


def test_all_faults_of_all_rows_are_told_at_once():
    house().when(
        draw(("Nobody", "999"), ("Sales 3", "#N/A"), ("Sales 3", "3"), ("Sales 4", "1"), ("Sales 9", None))
    ).rejected_for(
        (2, "draw-unknown-table"),
        (2, "draw-unknown-number"),
        (3, "draw-error-cell"),
        (3, "draw-table-repeated"),
        (4, "draw-table-repeated"),
        (5, "draw-place-held"),
        (6, "draw-unknown-table"),
    )


def test_a_place_held_by_a_table_whose_cell_is_blank_refuses_the_file():
    house().when(draw(("Sales 3", "1"), ("Sales 1", None))).rejected_for((2, "draw-place-held-blank"))


def test_logical_tables_of_one_name_are_told_apart_by_their_ids():
    twins = house([a_table("T7", "sales 3")])
    twins.when(draw(("Sales 3", "3"))).rejected_for((2, "ambiguous-logical-table"))
    twins.when(draw(("T7", "3"))).then(TablePlaced("T7", "P3"))


def test_a_file_in_which_no_row_names_a_table_is_refused():
    house().when(draw()).rejected_for((None, "draw-without-rows"))
    house().when(draw((None, None), ("", ""))).rejected_for((None, "draw-without-rows"))
    house().when(draw((None, "1"), (None, "2"))).rejected_for((None, "draw-without-rows"))


# Rows that are no draw


def test_rows_without_a_table_and_totals_are_listed():
    done = house().when(
        draw(("Sales 3", "3"), (None, "5"), ("Total", "180"), ("Summe:", None), (None, None, "Vault"))
    )
    done.then(TablePlaced("T3", "P3"))
    done.reports(3, "skipped", "draw-row-without-table").reports(6, "skipped", "draw-row-without-table")
    done.reports(4, "skipped", "row-total").reports(5, "skipped", "row-total")


def test_a_table_may_be_called_total():
    house([a_table("T8", "Total")]).when(draw(("Total", "3"))).then(TablePlaced("T8", "P3"))


# Rows that people leave out


def test_rows_left_out_are_not_applied_nor_are_their_faults_told():
    done = house().when(draw(("Sales 3", "3"), ("Sales 1", "999"), ("Nobody", "1"), leave_out=[3, 4]))
    done.then(TablePlaced("T3", "P3")).reports(3, "left_out", id="T1", before="P1", after="P1").reports(
        4, "left_out"
    )


def test_a_place_that_a_row_left_out_keeps_refuses_the_file():
    house().when(draw(("Sales 1", "2"), ("Sales 2", "1"), leave_out=[3])).rejected_for(
        (2, "draw-place-held-left-out")
    )


def test_leaving_out_one_of_two_rows_settles_a_repeated_table():
    house().when(draw(("Sales 3", "3"), ("Sales 3", "12a"), leave_out=[2])).then(TablePlaced("T3", "P12a"))


# Warnings


def test_too_few_seats_warn_and_do_not_refuse():
    full = house(
        [a_place("P7", "7", seats=1)],
        [a_guest(f"G{n}", f"Guest {n}") for n in range(3)],
        [GuestSeated(f"G{n}", "T1") for n in range(3)],
    )
    done = (
        full.when(draw(("Sales 1", "7")))
        .then(TablePlaced("T1", "P7"))
        .reports(2, "changed", "draw-too-few-seats")
    )
    assert explain(done.row(2).notes[0]) == "3 guests, 1 seat: 2 too few"


# Size


def test_fifteen_hundred_rows_are_decided_quickly():
    state = State(rooms={"R1": Room("R1", "Hall")})
    for n in range(1500):
        state.physical_tables[f"P{n}"] = PhysicalTable(f"P{n}", str(n), "R1")
        state.logical_tables[f"T{n}"] = LogicalTable(f"T{n}", f"Team {n}", placed_at=f"P{n}")
        state.occupants[f"P{n}"] = f"T{n}"
    good = draw(*((f"Team {n}", str((n + 1) % 1500)) for n in range(1500)))
    bad = draw(*((f"Nobody {n}", f"{n} and {n}") for n in range(1500)))
    start = perf_counter()
    assert len(decide(state, good).events) == 1500
    house().when(bad).rejected("draw-unknown-table", row=1501)
    assert perf_counter() - start < 1  # 60 ms on an idle machine
