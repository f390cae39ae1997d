"""Plus-ones in guest lists: "Anna Smith's guest", "Anna Smith + 1", a column that says who brings whom."""

from __future__ import annotations

import pytest

from seatplan.domain.commands import Change
from seatplan.domain.events import GroupAdded, GuestAdded, GuestChanged
from tests.domain.guest_lists import a_list, names
from tests.domain.scenario import a_guest, a_table, given

ANNA = a_guest("G0001", "Anna Smith", department="Sales")
PLUS_ONE = GuestAdded("G0002", {"plus_one": "G0001"})


@pytest.mark.parametrize(
    "text", ["Anna Smith's guest", "Anna Smith’s Guest", "Guest of Anna Smith", "Gast von Anna Smith"]
)
def test_somebodys_guest_is_an_unnamed_plus_one_of_whoever_it_says(text):
    given().when(a_list({"name": "Anna Smith"}, {"name": text, "diet": "vegan"})).then(
        GuestAdded("G0001", {"name": "Anna Smith"}),
        GuestAdded("G0002", {"plus_one": "G0001", "diet": "vegan"}),
    ).reports(3, "new").and_again_nothing()


def test_a_host_may_stand_below_or_only_in_the_plan():
    given().when(a_list(*names("Anna Smith's guest", "Anna Smith"))).then(
        GuestAdded("G0001", {"plus_one": "G0002"}), GuestAdded("G0002", {"name": "Anna Smith"})
    ).and_again_nothing()
    given(ANNA).when(a_list(*names("Anna Smith's guest"))).then(PLUS_ONE).and_again_nothing()


@pytest.mark.parametrize("text", ["Anna Smith + 1", "Anna Smith +1", "Anna Smith (+1)", "Anna Smith & guest"])
def test_plus_one_behind_a_name_adds_an_unnamed_plus_one(text):
    given().when(a_list({"name": text, "department": "Sales", "rsvp": "yes"})).then(
        GuestAdded("G0001", {"name": "Anna Smith", "department": "Sales", "rsvp": "accepted"}),
        GuestAdded("G0002", {"department": "Sales", "rsvp": "accepted", "plus_one": "G0001"}),
    ).from_rows("Guests!2", "Guests!2").reports(2, "new", "guests-companion-added").and_again_nothing()


def test_plus_one_behind_a_last_name_is_not_part_of_it():
    given().when(a_list({"first_name": "Anna", "last_name": "Smith + 1"})).then(
        GuestAdded("G0001", {"first_name": "Anna", "last_name": "Smith", "name": "Anna Smith"}),
        GuestAdded("G0002", {"plus_one": "G0001"}),
    ).and_again_nothing()


def test_a_guest_of_the_plan_gets_only_the_plus_ones_that_are_missing():
    given(ANNA, PLUS_ONE).when(a_list({"name": "Anna Smith + 2"})).then(
        GuestAdded("G0003", {"department": "Sales", "plus_one": "G0001"})
    ).reports(2, "changed", "guests-companion-added").and_again_nothing()


def test_a_plus_one_that_has_its_own_row_is_not_added_twice():
    given().when(a_list(*names("Anna Smith + 1", "Anna Smith's guest"))).then(
        GuestAdded("G0001", {"name": "Anna Smith"}), GuestAdded("G0002", {"plus_one": "G0001"})
    ).and_again_nothing()


def test_companions_sit_where_the_row_seats_their_host():
    given(a_table("T001", "Sales 1", seats=4)).when(
        a_list({"name": "Anna Smith + 1", "table": "Sales 1"})
    ).and_state(
        lambda state: [guest.id for guest in state.guests_at("T001")] == ["G0001", "G0002"]
    ).and_again_nothing()


def test_a_companion_belongs_to_the_group_of_its_host():
    given().when(a_list({"name": "Anna Smith + 1", "group": "Smith"})).then(
        GroupAdded("F0001", {"name": "Smith"}),
        GuestAdded("G0001", {"name": "Anna Smith", "group": "F0001"}),
        GuestAdded("G0002", {"group": "F0001", "plus_one": "G0001"}),
    )


# The column


@pytest.mark.parametrize("host", ["Anna Smith", "G0001", "anna smith"])
def test_a_column_names_the_host_by_name_or_id(host):
    given(ANNA).when(a_list({"name": "Ben Jones", "plus_one": host})).then(
        GuestAdded("G0002", {"name": "Ben Jones", "plus_one": "G0001"})
    ).reports(2, "new", after={"name": "Ben Jones", "plus_one": "Anna Smith"}).and_again_nothing()


def test_a_row_with_only_a_host_is_an_unnamed_plus_one():
    given().when(a_list({"name": "Anna Smith"}, {"name": None, "plus_one": "Anna Smith"})).then(
        GuestAdded("G0001", {"name": "Anna Smith"}), GuestAdded("G0002", {"plus_one": "G0001"})
    ).and_again_nothing()
    given(ANNA).when(a_list({"name": "TBD", "plus_one": "Anna Smith"})).then(PLUS_ONE)


def test_a_column_of_yes_and_no_says_who_brings_somebody():
    given().when(
        a_list(
            {"name": "Anna Smith", "plus_one": "yes"},
            {"name": "Ben Jones", "plus_one": "no"},
            {"name": "Cleo Park"},
        )
    ).then(
        GuestAdded("G0001", {"name": "Anna Smith"}),
        GuestAdded("G0002", {"plus_one": "G0001"}),
        GuestAdded("G0003", {"name": "Ben Jones"}),
        GuestAdded("G0004", {"name": "Cleo Park"}),
    ).and_again_nothing()


def test_a_column_of_numbers_counts_unless_they_are_ids_of_other_rows():
    counted = given().when(
        a_list({"id": "1", "name": "Anna", "plus_one": "1"}, {"id": "2", "name": "Ben", "plus_one": "0"})
    )
    assert [event.id for event in counted.decision.events] == ["1", "G0001", "2"]
    given().when(a_list({"id": "1", "name": "Anna"}, {"id": "2", "name": "Ben", "plus_one": "1"})).then(
        GuestAdded("1", {"name": "Anna"}), GuestAdded("2", {"name": "Ben", "plus_one": "1"})
    )


def test_a_host_whom_nobody_knows_refuses_the_file():
    given(ANNA).when(a_list({"name": "Ben Jones", "plus_one": "Cleo Park"})).rejected(
        "guests-host-unknown", row=2
    )


def test_a_companion_of_nobody_known_is_skipped_and_listed():
    given().when(a_list(*names("Anna Smith", "Cleo Park's guest", "+1"))).then(
        GuestAdded("G0001", {"name": "Anna Smith"})
    ).reports(3, "skipped", "guests-host-unknown").reports(4, "skipped", "guests-companion-of-nobody")


def test_plus_one_alone_belongs_to_the_first_of_its_group():
    given().when(
        a_list({"name": "Anna Smith", "group": "Smith"}, {"name": "+1", "group": "Smith"})
    ).and_state(lambda state: state.guests["G0002"].plus_one == "G0001").and_again_nothing()


def test_a_host_whose_row_is_not_applied_brings_nobody():
    given(a_guest("G0001", "Ann", email="a@x")).when(
        a_list({"name": "Anna Smith", "email": "a@x"}, {"name": "Ben Jones", "plus_one": "Anna Smith"})
    ).then_nothing().reports(3, "skipped", "guests-host-skipped")
    given().when(
        a_list({"name": "Anna Smith"}, {"name": "Anna Smith's guest"}, leave_out=[2])
    ).then_nothing().reports(3, "skipped", "guests-host-skipped")


def test_a_name_that_several_hosts_have_is_not_guessed_at():
    given(ANNA, a_guest("G0002", "Anna Smith", department="Depot")).when(
        a_list(*names("Anna Smith's guest"))
    ).reports(2, "skipped", "guests-host-ambiguous")
    given(ANNA, a_guest("G0002", "Anna Smith", department="Depot")).when(
        a_list({"name": "Ben Jones", "department": "Depot", "plus_one": "Anna Smith"})
    ).then(GuestAdded("G0003", {"name": "Ben Jones", "department": "Depot", "plus_one": "G0002"}))


def test_nobody_is_a_plus_one_of_a_plus_one_or_of_oneself():
    rows = [{"name": "Anna"}, {"name": "Ben", "plus_one": "Anna"}, {"name": "Cleo", "plus_one": "Ben"}]
    given().when(a_list(*rows)).rejected("plus-one-of-plus-one", row=4)
    given().when(
        a_list({"id": "A7", "name": "Anna", "plus_one": "A7"}, {"name": "Ben", "plus_one": "A7"})
    ).rejected("plus-one-of-self", row=2)
    given(ANNA, PLUS_ONE).when(a_list({"id": "G0001", "plus_one": "Ben"}, {"name": "Ben"})).rejected(
        "plus-one-of-plus-one", row=2
    )
    given(ANNA, PLUS_ONE).when(a_list({"id": "G0002", "name": "Ben + 1"})).rejected(
        "plus-one-of-plus-one", row=2
    )


# Naming


def test_naming_a_plus_one_fills_the_same_record():
    given(ANNA, PLUS_ONE).when(a_list({"name": "Ben Jones", "plus_one": "Anna Smith", "diet": "vegan"})).then(
        GuestChanged("G0002", {"name": "Ben Jones", "diet": "vegan"})
    ).and_again_nothing()


def test_the_list_that_knew_no_name_makes_no_second_plus_one_after_the_naming():
    rows = a_list(
        {"name": "Anna Smith + 1", "department": "Sales"}, {"name": "Dan Lee"}, {"name": "Dan Lee's guest"}
    )
    plan = given()
    plan.and_also(plan.when(rows).decision.events)
    for guest, name in (("G0002", "Ben Jones"), ("G0004", "Eve Lee")):
        plan.and_also(plan.when(Change("guest", guest, {"name": name})).decision.events)
    plan.when(rows).then_nothing()
    assert len(plan.state.guests) == 4


def test_a_named_companion_is_found_by_name_before_an_unnamed_one_is_filled():
    given(ANNA, PLUS_ONE, a_guest("G0003", "Ben Jones", plus_one="G0001", department="Depot")).when(
        a_list({"name": "Ben Jones", "department": "Sales", "plus_one": "Anna Smith"})
    ).then(GuestChanged("G0003", {"department": "Sales"}))


def test_clearing_the_column_lets_a_named_plus_one_go_but_not_an_unnamed_one():
    given(ANNA, PLUS_ONE, a_guest("G0003", "Ben Jones", plus_one="G0001")).when(
        a_list({"id": "G0003", "plus_one": None}, {"id": "G0002", "plus_one": None}, blank="clear")
    ).then(GuestChanged("G0003", {"plus_one": None})).reports(3, "skipped", "row-part-skipped-unnamed")
