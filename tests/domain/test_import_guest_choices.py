"""What people say about whom a row is about, what they correct in the preview, and that both are found again."""

from __future__ import annotations

from seatplan.domain.events import GuestAdded, GuestChanged
from seatplan.domain.values import Value
from tests.domain.guest_lists import a_list
from tests.domain.scenario import a_guest, given

TWINS = (
    a_guest("G0001", "Anna Smith", department="Sales"),
    a_guest("G0002", "Anna Smith", department="Sales"),
)
ROW: dict[str, str | None] = {"name": "Anna Smith", "department": "Sales", "diet": "vegan"}
ALIAS = "anna smith|||sales"


def test_an_ambiguous_row_is_about_whom_a_person_chooses_and_is_so_again_next_time():
    plan = given(*TWINS)
    plan.when(a_list(ROW)).then_nothing().reports(2, "skipped", "guests-ambiguous")
    chosen = plan.when(a_list(ROW, matches={2: "G0002"}))
    chosen.then(GuestChanged("G0002", {"diet": "vegan", "aliases": [ALIAS]})).and_again_nothing()
    assert chosen.row(2).after == {"diet": "vegan"}
    next_day = given(*TWINS, chosen.decision.events).when(a_list(ROW | {"diet": "halal"}))
    next_day.then(GuestChanged("G0002", {"diet": "halal"}))


def test_a_choice_that_is_made_anew_takes_the_earlier_one_back():
    plan = given(*TWINS, GuestChanged("G0002", {"aliases": ["x", ALIAS]}))
    chosen = plan.when(a_list({"name": "Anna Smith", "department": "Sales"}, matches={2: "G0001"}))
    chosen.then(GuestChanged("G0002", {"aliases": ["x"]}), GuestChanged("G0001", {"aliases": [ALIAS]}))
    chosen.reports(2, "changed", "guests-match-remembered").and_again_nothing()


def test_somebody_who_is_new_among_namesakes_is_known_from_then_on():
    plan = given(*TWINS)
    chosen = plan.when(a_list(ROW, matches={2: "new"}))
    fields: dict[str, Value] = {"name": "Anna Smith", "department": "Sales", "diet": "vegan"}
    fields |= {"aliases": [ALIAS]}
    chosen.then(GuestAdded("G0003", fields))
    given(*TWINS, chosen.decision.events).when(a_list(ROW)).then_nothing().reports(2, "unchanged")


def test_a_renamed_guest_is_renamed_when_a_person_says_so():
    plan = given(a_guest("G0001", "Anna Smith", email="a@x"))
    row: dict[str, str | None] = {"name": "Anna Jones", "email": "a@x"}
    plan.when(a_list(row)).then_nothing().reports(2, "skipped", "guests-renamed")
    chosen = plan.when(a_list(row, matches={2: "G0001"}))
    chosen.then(GuestChanged("G0001", {"name": "Anna Jones", "aliases": ["anna jones|a@x||"]}))
    plan.when(a_list(row, matches={2: "new"})).then(
        GuestAdded("G0002", {"name": "Anna Jones", "email": "a@x", "aliases": ["anna jones|a@x||"]})
    )


def test_a_row_can_be_skipped():
    given(*TWINS).when(a_list(ROW, matches={2: "skip"})).then_nothing().reports(2, "left_out")


def test_a_choice_that_can_not_be_is_refused():
    plan = given(*TWINS)
    plan.when(a_list(ROW, matches={2: "G0099"})).rejected("unknown-guest", row=2)
    plan.when(a_list(ROW, ROW, matches={2: "G0001", 3: "G0001"})).rejected("guests-match-twice", row=3)
    plan.when(a_list(ROW, matches={9: "G0001"})).rejected("guests-no-such-row", row=9)


def test_the_guest_of_an_id_who_was_chosen_for_another_row_is_not_there_twice():
    rows: list[dict[str, str | None]] = [
        {"id": "G0001", "name": "Anna Smith"},
        {"id": "77", "name": "Anna Smith"},
    ]
    plan = given(*TWINS)
    decided = plan.when(a_list(*rows, matches={3: "G0001"}))
    decided.reports(2, "skipped", "guests-twice")


def test_a_correction_counts_instead_of_the_cell():
    plan = given(a_guest("G0001", "Anna Smith", department="Sales"))
    row: dict[str, str | None] = {"name": "Ana Smiht", "department": "Sales", "rsvp": "perhaps?"}
    fixed = {2: {"name": "Anna Smith", "rsvp": "yes"}}
    plan.when(a_list(row)).rejected("bad-value", row=2)
    plan.when(a_list(row, corrections=fixed)).then(GuestChanged("G0001", {"rsvp": "accepted"}))
    plan.when(a_list(row, corrections={2: {"nmae": "Anna"}})).rejected("unknown-field")
    plan.when(a_list(row, corrections={2: fixed[2] | {"rsvp": ""}})).then_nothing()
    plan.when(a_list(row, corrections={7: {"name": "Anna"}})).rejected("guests-no-such-row", row=7)
