"""Who is missing from a list that speaks for a department or for everybody, and what becomes of them."""

from __future__ import annotations

from seatplan.domain.events import (
    GuestAdded,
    GuestChanged,
    GuestRemoved,
    GuestSeated,
    GuestUnseated,
    LogicalTableChanged,
)
from tests.domain.guest_lists import a_list, names
from tests.domain.scenario import Decided, a_guest, a_table, a_vip_table, given

HISTORY = (
    a_table("T001", "Sales 1", seats=2),
    a_vip_table("T009", "Board", seats=4),
    a_guest("G0001", "Anna Smith", department="Sales", rsvp="accepted"),
    a_guest("G0002", "Ben Lee", department="Sales", rsvp="accepted"),
    a_guest("G0003", "Cleo Park", department="Legal"),
    a_guest("G0004", "Dora Blum", department="Sales"),
    GuestSeated("G0002", "T001"),
    GuestSeated("G0004", "T009"),
)
ANNA: dict[str, str | None] = {"name": "Anna Smith", "department": "Sales"}


def missing(decided: Decided) -> dict[str, list[str]]:
    """Who is missing, and why they stay or go."""
    rows = [row for row in decided.report.rows if row.what == "missing"]
    assert all(row.row == 0 for row in rows)
    return {row.id: [note.code.removeprefix("guests-missing-") for note in row.notes] for row in rows}


def test_a_list_speaks_for_its_rows_only_unless_somebody_says_more():
    assert missing(given(*HISTORY).when(a_list(ANNA)).then_nothing()) == {}


def test_who_is_missing_stays_and_is_listed():
    decided = given(*HISTORY).when(a_list(ANNA, scope="department")).then_nothing()
    assert missing(decided) == {"G0002": ["stays"], "G0004": ["stays"]}
    assert decided.report.takes_away == {}


def test_a_department_can_be_named():
    decided = given(*HISTORY).when(a_list(ANNA, scope="department", department="legal"))
    assert missing(decided) == {"G0003": ["stays"]}


def test_missing_guests_are_declined_and_lose_their_seats():
    decided = given(*HISTORY).when(a_list(ANNA, scope="department", missing="declined"))
    decided.then(GuestChanged("G0002", {"rsvp": "declined"}), GuestUnseated("G0002"))
    assert missing(decided) == {"G0002": ["declined"], "G0004": ["protected"]}
    assert decided.report.takes_away == {"seats": ["Ben Lee"]}


def test_missing_guests_are_removed():
    decided = given(*HISTORY).when(a_list(ANNA, scope="everybody", missing="remove"))
    decided.then(GuestRemoved("G0002"), GuestRemoved("G0003"))
    assert missing(decided) == {"G0002": ["remove"], "G0003": ["remove"], "G0004": ["protected"]}
    assert decided.report.takes_away == {"guests": ["Ben Lee", "Cleo Park"], "seats": ["Ben Lee"]}


def test_single_guests_can_be_spared():
    decided = given(*HISTORY).when(a_list(ANNA, scope="everybody", missing="remove", spare=["G0003"]))
    decided.then(GuestRemoved("G0002"))
    assert missing(decided)["G0003"] == ["spared"]


def test_a_seat_that_becomes_free_is_there_for_others():
    history = (*HISTORY, a_guest("G0005", "Eve Roth", department="Legal"), GuestSeated("G0003", "T001"))
    rows: list[dict[str, str | None]] = [
        {**ANNA, "table": "Sales 1"},
        {"name": "Cleo Park"},
        {"name": "Eve Roth"},
        {"name": "Dora Blum"},
    ]
    decided = given(*history).when(a_list(*rows, scope="everybody", missing="remove"))
    decided.then(GuestRemoved("G0002"), GuestSeated("G0001", "T001"))


def test_a_numbered_seat_that_becomes_free_is_there_for_others():
    history = (*HISTORY, GuestSeated("G0002", "T001", 2))
    rows: list[dict[str, str | None]] = [{**ANNA, "table": "Sales 1", "seat": "2"}, {"name": "Dora Blum"}]
    decided = given(*history).when(a_list(*rows, scope="department", missing="declined"))
    decided.then(
        GuestChanged("G0002", {"rsvp": "declined"}), GuestUnseated("G0002"), GuestSeated("G0001", "T001", 2)
    )
    assert decided.row(2).notes == []


def test_whoever_has_a_locked_seat_stays():
    history = (*HISTORY, GuestChanged("G0002", {"locked": True}))
    decided = given(*history).when(a_list(ANNA, scope="department", missing="remove")).then_nothing()
    assert missing(decided)["G0002"] == ["locked"]


def test_locked_seats_are_out_of_reach_of_a_row():
    row: dict[str, str | None] = {"name": "Ben Lee", "department": "Sales", "table": "Sales 2"}
    locked = given(*HISTORY, GuestChanged("G0002", {"locked": True})).when(a_list(row))
    locked.then_nothing().reports(2, "skipped", "guests-table-skipped-locked-guest").warns()
    table = given(*HISTORY, LogicalTableChanged("T001", {"locked": True}))
    table.when(a_list(row)).then_nothing().reports(2, "skipped", "guests-table-skipped-locked")
    to = table.when(a_list({**ANNA, "table": "Sales 1"}))
    to.then_nothing().reports(2, "skipped", "guests-table-skipped-locked")


def test_nobody_whom_a_row_could_be_about_is_missing():
    rows: list[dict[str, str | None]] = [
        ANNA,
        {"name": "Ben Lee", "department": "Sales"},
        {"name": "Cleo Park"},
        {"name": "Dora Blum"},
    ]
    decided = given(*HISTORY).when(a_list(*rows, scope="everybody", missing="remove", leave_out=[3, 4]))
    assert missing(decided.then_nothing()) == {}
    twice = given(*HISTORY, a_guest("G0005", "Ben Lee", department="Sales"))
    assert "G0005" not in missing(twice.when(a_list(*rows, scope="everybody", missing="remove")))


def test_a_plus_one_without_a_name_is_missing_with_the_host():
    plus_ones = (GuestAdded("G0005", {"plus_one": "G0001"}), GuestAdded("G0006", {"plus_one": "G0002"}))
    decided = given(*HISTORY, *plus_ones).when(a_list(ANNA, scope="everybody", missing="remove"))
    assert {"G0002", "G0006"} <= missing(decided).keys()
    assert "G0005" not in missing(decided)
    assert GuestRemoved("G0006") in decided.decision.events


def test_whoever_brings_somebody_of_the_list_is_not_missing():
    row: dict[str, str | None] = {"name": "Zoe New", "department": "Sales", "plus_one": "Ben Lee"}
    decided = given(*HISTORY).when(a_list(ANNA, row, scope="everybody", missing="remove"))
    assert "G0002" not in missing(decided)


def test_a_host_whose_unnamed_companion_sits_at_a_protected_table_stays():
    companion = (GuestAdded("G0006", {"plus_one": "G0002"}), GuestSeated("G0006", "T009"))
    decided = given(*HISTORY, *companion).when(a_list(ANNA, scope="department", missing="remove"))
    assert missing(decided)["G0002"] == missing(decided)["G0006"] == ["protected"]
    decided.then_nothing()


def test_the_same_list_again_finds_nothing_left_to_do():
    for what in ("declined", "remove"):
        command = a_list(ANNA, scope="everybody", missing=what)
        plan = given(*HISTORY)
        after = plan.and_also(plan.when(command).decision.events)
        after.when(command).then_nothing()


def test_a_list_of_several_departments_says_for_which_it_speaks():
    rows: list[dict[str, str | None]] = [ANNA, {"name": "Cleo Park", "department": "Legal"}]
    given(*HISTORY).when(a_list(*rows, scope="department")).rejected("guests-several-departments")
    given(*HISTORY).when(a_list(*names("Zoe New"), scope="department")).rejected("guests-no-department")
    given(*HISTORY).when(a_list(ANNA, missing="remove")).rejected("guests-missing-without-scope")
