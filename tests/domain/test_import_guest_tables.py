"""Tables in guest lists: who is seated, which tables are added, and that protected tables are out of reach."""

from __future__ import annotations

import pytest

from seatplan.domain.events import GuestAdded, GuestChanged, GuestSeated, GuestUnseated, LogicalTableAdded
from seatplan.texts import explain
from tests.domain.guest_lists import a_list
from tests.domain.scenario import a_guest, a_table, a_vip_table, given

SALES, DEPOT = a_table("T001", "Sales 1", seats=3), a_table("T002", "Depot 1", seats=3)
BOARD = a_vip_table("T009", "Board", seats=8)
ANNA, BEN, CLEO = a_guest("G0001", "Anna"), a_guest("G0002", "Ben"), a_guest("G0003", "Cleo")


def test_a_table_cell_seats_the_guest():
    given(SALES, ANNA).when(a_list({"name": "Anna", "table": "sales  1"})).then(
        GuestSeated("G0001", "T001")
    ).reports(
        2, "changed", before={"table": None}, after={"table": "Sales 1"}
    ).takes_away().and_again_nothing()


@pytest.mark.parametrize("text", ["22", "Tisch 22", "Table 22", "22.0", "Tisch Nr. 22"])
@pytest.mark.parametrize("name", ["22", "Tisch 22"])
def test_a_table_is_found_with_and_without_the_word_for_table(name, text):
    given(a_table("T022", name), ANNA).when(a_list({"name": "Anna", "table": text})).then(
        GuestSeated("G0001", "T022")
    )


def test_a_number_that_two_tables_could_be_is_listed_and_not_applied():
    given(a_table("T001", "Tisch 22"), a_table("T002", "Table 22"), ANNA).when(
        a_list({"name": "Anna", "table": "22", "rsvp": "yes"})
    ).then(GuestChanged("G0001", {"rsvp": "accepted"})).reports(
        2, "changed", "guests-table-skipped-ambiguous"
    )


@pytest.mark.parametrize("text", ["tbd", "None", "-", "?", "xx"])
@pytest.mark.parametrize(("blank", "events"), [("keep", []), ("clear", [GuestUnseated("G0001")])])
def test_words_for_no_table_are_a_blank_cell(text, blank, events):
    given(SALES, ANNA, GuestSeated("G0001", "T001")).when(
        a_list({"name": "Anna", "table": text}, blank=blank)
    ).then(*events)


def test_clearing_a_table_cell_says_who_loses_a_seat():
    given(SALES, ANNA, GuestSeated("G0001", "T001", 2)).when(
        a_list({"name": "Anna", "table": None}, blank="clear")
    ).then(GuestUnseated("G0001")).reports(
        2, "goes", before={"table": "Sales 1", "seat": 2}, after={"table": None, "seat": None}
    ).takes_away(seats=["Anna"]).and_again_nothing()


@pytest.mark.parametrize("text", ["69 and 70", "69/70", "69 + 70", "Tisch 5 & 6", "Sales 1 / Depot 1"])
def test_two_tables_in_one_cell_refuse_the_file_with_a_message_of_their_own(text):
    refused = (
        given(SALES, DEPOT, ANNA)
        .when(a_list({"name": "Anna", "table": text}))
        .rejected("guests-table-joined", row=2, text=text)
    )
    assert "several tables" in explain(refused.reasons[0])


def test_a_table_whose_name_has_an_and_in_it_is_one_table():
    given(a_table("T001", "Research and Design"), ANNA).when(
        a_list({"name": "Anna", "table": "Research and Design"})
    ).then(GuestSeated("G0001", "T001"))


# Tables that do not exist yet


def test_a_table_that_does_not_exist_yet_is_added_for_its_guests_and_listed():
    decided = given(ANNA).when(
        a_list(
            {"name": "Anna", "table": "Head Table"},
            {"name": "Ben + 1", "table": "head table"},
            {"name": "Cleo"},
        )
    )
    decided.then(
        LogicalTableAdded("T001", {"name": "Head Table", "seats": 3}),
        GuestSeated("G0001", "T001"),
        GuestAdded("G0002", {"name": "Ben"}),
        GuestSeated("G0002", "T001"),
        GuestAdded("G0003", {"plus_one": "G0002"}),
        GuestSeated("G0003", "T001"),
        GuestAdded("G0004", {"name": "Cleo"}),
    ).from_rows(*["Guests!2"] * 2, *["Guests!3"] * 4, "Guests!4").warns(
        "guests-table-new"
    ).and_again_nothing()
    assert (
        explain(decided.report.warnings[0])
        == "Row 2: Head Table does not exist yet. It is added with 3 seats."
    )


def test_a_new_table_is_one_however_its_rows_spell_it():
    given(ANNA, BEN).when(a_list({"name": "Anna", "table": "Table 38"}, {"name": "Ben", "table": "38"})).then(
        LogicalTableAdded("T001", {"name": "Table 38", "seats": 2}),
        GuestSeated("G0001", "T001"),
        GuestSeated("G0002", "T001"),
    )


def test_a_new_table_has_the_seats_that_its_guests_are_numbered_for():
    given(ANNA).when(a_list({"name": "Anna", "table": "Head", "seat": "12"})).then(
        LogicalTableAdded("T001", {"name": "Head", "seats": 12}), GuestSeated("G0001", "T001", 12)
    )


def test_a_table_for_more_guests_than_any_has_is_refused():
    rows = [{"name": f"Guest {n}x", "table": "Everybody"} for n in range(1001)]
    given().when(a_list(*rows)).rejected("guests-table-too-large", row=2)


# Protected tables


def test_an_upload_puts_nobody_at_a_protected_table():
    given(BOARD, ANNA).when(
        a_list({"name": "Anna", "table": "Board", "diet": "vegan"}, {"name": "Dan", "table": "Board"})
    ).then(GuestChanged("G0001", {"diet": "vegan"}), GuestAdded("G0002", {"name": "Dan"})).reports(
        2, "changed", "guests-table-skipped-protected"
    ).reports(3, "new", "guests-table-skipped-protected")


@pytest.mark.parametrize("table", ["Sales 1", "Somewhere new", None])
def test_an_upload_takes_nobody_away_from_a_protected_table(table):
    given(BOARD, SALES, ANNA, GuestSeated("G0001", "T009", 1)).when(
        a_list({"name": "Anna", "table": table}, blank="clear")
    ).then_nothing().reports(2, "skipped", "guests-table-skipped-protected").takes_away()


def test_an_upload_changes_no_seat_number_at_a_protected_table():
    for seat in ("2", None):
        given(BOARD, ANNA, GuestSeated("G0001", "T009", 1)).when(
            a_list({"name": "Anna", "table": "Board", "seat": seat}, blank="clear")
        ).then_nothing().reports(2, "skipped", "guests-table-skipped-protected")


def test_a_guest_of_a_protected_table_with_that_table_in_the_file_is_unchanged():
    given(BOARD, ANNA, GuestSeated("G0001", "T009", 1)).when(
        a_list({"name": "Anna", "table": "Board", "seat": "1"})
    ).then_nothing().reports(2, "unchanged")


def test_a_companion_is_not_put_at_the_protected_table_of_its_host():
    given(BOARD, ANNA, GuestSeated("G0001", "T009", 1)).when(
        a_list({"name": "Anna + 1", "table": "Board"})
    ).then(GuestAdded("G0002", {"plus_one": "G0001"})).reports(
        2, "changed", "guests-table-skipped-protected", "guests-companion-added"
    )


def test_an_unprotected_vip_table_is_a_table_like_others():
    given(a_table("T001", "Artists", vip=True), ANNA).when(a_list({"name": "Anna", "table": "Artists"})).then(
        GuestSeated("G0001", "T001")
    )


# Capacity


def test_nobody_is_seated_beyond_a_tables_capacity():
    rows = [{"name": f"Guest {letter}", "table": "Sales 1", "diet": "vegan"} for letter in "ABCDE"]
    given(SALES).when(a_list(*rows)).and_state(
        lambda state: [guest.name for guest in state.guests_at("T001")] == ["Guest A", "Guest B", "Guest C"]
    ).reports(5, "new", "guests-table-skipped-full").reports(6, "new", "guests-table-skipped-full")


def test_whoever_leaves_a_full_table_in_the_same_file_makes_space():
    full = [SALES, DEPOT, *(a_guest(f"G000{n}", f"Guest {n}x") for n in range(1, 7))]
    seats = [GuestSeated(f"G000{n}", "T001" if n < 4 else "T002") for n in range(1, 7)]
    given(*full, *seats).when(
        a_list({"id": "G0001", "table": "Depot 1"}, {"id": "G0004", "table": "Sales 1"})
    ).then(GuestSeated("G0001", "T002"), GuestSeated("G0004", "T001")).and_again_nothing()


def test_who_can_not_leave_takes_the_space_of_who_wanted_to_come():
    small = a_table("T003", "Small", seats=1)
    given(SALES, DEPOT, small, ANNA, BEN, CLEO, a_guest("G0004", "Dan"), a_guest("G0005", "Eve"),
          GuestSeated("G0001", "T003"), *(GuestSeated(f"G000{n}", "T001") for n in (2, 3, 4))).when(
        # Anna can't leave for the full Sales table, so Eve can't have Anna's seat.
        a_list({"name": "Eve", "table": "Small"}, {"name": "Anna", "table": "Sales 1"})
    ).then_nothing().reports(2, "skipped", "guests-table-skipped-full").reports(3, "skipped", "guests-table-skipped-full")  # fmt: skip


def test_a_guest_who_sits_at_an_overfull_table_already_stays_there():
    given(
        a_table("T001", "Sales 1", seats=1),
        ANNA,
        BEN,
        GuestSeated("G0001", "T001"),
        GuestSeated("G0002", "T001"),
    ).when(
        a_list({"name": "Anna", "table": "Sales 1"}, {"name": "Ben", "table": "Sales 1"})
    ).then_nothing().reports(3, "unchanged")


# Seat numbers


def test_a_seat_number_goes_with_the_table_or_to_the_table_that_there_is():
    given(SALES, ANNA, BEN, GuestSeated("G0002", "T001")).when(
        a_list({"name": "Anna", "table": "Sales 1", "seat": "2.0"}, {"name": "Ben", "seat": "3"})
    ).then(GuestSeated("G0001", "T001", 2), GuestSeated("G0002", "T001", 3)).and_again_nothing()


def test_a_guest_keeps_the_seat_number_unless_the_table_changes():
    seated = [SALES, DEPOT, ANNA, GuestSeated("G0001", "T001", 2)]
    given(*seated).when(a_list({"name": "Anna", "table": "Sales 1"})).then_nothing()
    given(*seated).when(a_list({"name": "Anna", "table": "Depot 1"})).then(GuestSeated("G0001", "T002"))


def test_two_guests_change_seats_in_one_file():
    given(SALES, ANNA, BEN, GuestSeated("G0001", "T001", 1), GuestSeated("G0002", "T001", 2)).when(
        a_list({"name": "Anna", "seat": "2"}, {"name": "Ben", "seat": "1"})
    ).then(GuestSeated("G0001", "T001", 2), GuestSeated("G0002", "T001", 1)).and_state(
        lambda state: (state.guests["G0001"].seat, state.guests["G0002"].seat) == (2, 1)
    )


def test_one_seat_for_two_rows_refuses_the_file():
    given(SALES).when(
        a_list(
            {"name": "Anna", "table": "Sales 1", "seat": "1"},
            {"name": "Ben", "table": "Sales 1", "seat": "1"},
        )
    ).rejected("guests-seat-twice", row=3, seat="1", first="2")


def test_a_seat_that_is_taken_or_does_not_exist_is_listed_and_the_guest_has_the_table():
    given(SALES, ANNA, GuestSeated("G0001", "T001", 1)).when(
        a_list({"name": "Ben", "table": "Sales 1", "seat": "1"}, {"name": "Cleo", "table": "Sales 1", "seat": "9"})
    ).then(
        GuestAdded("G0002", {"name": "Ben"}), GuestSeated("G0002", "T001"),
        GuestAdded("G0003", {"name": "Cleo"}), GuestSeated("G0003", "T001"),
    ).reports(2, "new", "guests-table-skipped-seat-taken").reports(3, "new", "guests-table-skipped-no-such-seat")  # fmt: skip


def test_who_does_not_get_another_seat_keeps_the_old_one_and_nobody_else_gets_it():
    given(SALES, ANNA, BEN, CLEO, *(GuestSeated(f"G000{n}", "T001", n) for n in (1, 2, 3))).when(
        a_list({"name": "Anna", "seat": "2"}, {"name": "Cleo", "seat": "1"})
    ).then_nothing().reports(2, "skipped", "guests-table-skipped-seat-taken").reports(
        3, "skipped", "guests-table-skipped-seat-taken"
    )


def test_a_seat_number_without_a_table_is_listed():
    given(ANNA).when(a_list({"name": "Anna", "seat": "3"})).then_nothing().reports(
        2, "skipped", "guests-table-skipped-seat-only"
    )


def test_a_cleared_seat_number_goes_and_the_table_stays():
    given(SALES, ANNA, GuestSeated("G0001", "T001", 2)).when(
        a_list({"name": "Anna", "seat": None}, blank="clear")
    ).then(GuestSeated("G0001", "T001")).reports(2, "goes").takes_away(values=["Anna: seat"])
