"""Guests: added, changed and removed by hand, with their plus-ones, groups and custom fields."""

from __future__ import annotations

import pytest

from seatplan.domain.commands import Add, Change, Remove, Together
from seatplan.domain.events import (
    CustomFieldAdded,
    CustomFieldChanged,
    CustomFieldRemoved,
    GroupAdded,
    GroupChanged,
    GroupRemoved,
    GuestAdded,
    GuestChanged,
    GuestRemoved,
    GuestSeated,
)
from tests.domain.guest_lists import a_field
from tests.domain.scenario import a_guest, a_table, given

ANNA = a_guest("G0001", "Anna Smith", first_name="Anna", last_name="Smith")
PLUS_ONE = GuestAdded("G0002", {"plus_one": "G0001", "diet": "vegan"})


# Adding


def test_a_guest_gets_the_next_id():
    given(ANNA).when(Add("guest", {"name": "Ben Jones"})).then(GuestAdded("G0002", {"name": "Ben Jones"}))


def test_an_id_is_never_used_twice():
    given(ANNA, a_guest("G0007", "Ben"), GuestRemoved("G0007")).when(Add("guest", {"name": "Cleo"})).then(
        GuestAdded("G0008", {"name": "Cleo"})
    )


def test_a_guest_may_be_given_an_id_that_nobody_has():
    given(ANNA).when(Add("guest", {"name": "Ben"}, "E-0042")).then(GuestAdded("E-0042", {"name": "Ben"}))
    given(ANNA).when(Add("guest", {"name": "Ben"}, "G0001")).rejected("id-taken", id="G0001")


@pytest.mark.parametrize("id", ["", " G1", "G1 ", "x" * 101, "a\nb"])
def test_an_id_is_printable_and_has_no_blanks_at_its_ends(id):
    given().when(Add("guest", {"name": "Ben"}, id)).rejected("bad-id")


def test_first_and_last_name_make_the_display_name():
    given().when(Add("guest", {"first_name": "Anna", "last_name": "Smith"})).then(
        GuestAdded("G0001", {"first_name": "Anna", "last_name": "Smith", "name": "Anna Smith"})
    )
    given().when(Add("guest", {"first_name": "Fang", "last_name": "Wang", "name": "Wang Fang"})).then(
        GuestAdded("G0001", {"first_name": "Fang", "last_name": "Wang", "name": "Wang Fang"})
    )


def test_a_guest_needs_a_name_unless_somebody_brings_the_guest():
    given(ANNA).when(Add("guest", {"diet": "vegan"})).rejected("guest-without-name")
    given(ANNA).when(Add("guest", {"diet": "vegan", "plus_one": "G0001"})).then(PLUS_ONE)


def test_all_fields_that_are_wrong_are_told_at_once():
    given().when(Add("guest", {"name": 7, "rsvp": "perhaps", "shoe": "44", "vip": "yes"})).rejected_for(
        (None, "bad-value"), (None, "bad-value"), (None, "unknown-field"), (None, "bad-value")
    )


# Changing


def test_only_what_differs_is_changed():
    given(ANNA).when(Change("guest", "G0001", {"name": "Anna Smith", "diet": "vegan"})).then(
        GuestChanged("G0001", {"diet": "vegan"})
    ).and_again_nothing()


def test_the_display_name_follows_first_and_last_name():
    given(ANNA).when(Change("guest", "G0001", {"last_name": "Jones"})).then(
        GuestChanged("G0001", {"last_name": "Jones", "name": "Anna Jones"})
    )


def test_a_display_name_that_somebody_wrote_stays():
    given(a_guest("G0001", "Wang Fang", first_name="Fang", last_name="Wang")).when(
        Change("guest", "G0001", {"first_name": "Fei"})
    ).then(GuestChanged("G0001", {"first_name": "Fei"}))


def test_a_guest_who_is_not_on_the_list_can_not_be_changed():
    given().when(Change("guest", "G0009", {"diet": "vegan"})).rejected("unknown-guest", text="G0009")


def test_table_and_seat_are_no_fields_to_set():
    for field in ("table", "seat", "id", "custom"):
        given(ANNA).when(Change("guest", "G0001", {field: "T001"})).rejected("unknown-field", field=field)


def test_a_guest_can_not_lose_the_last_thing_that_tells_who_it_is():
    given(ANNA).when(Change("guest", "G0001", {"name": "", "first_name": "", "last_name": ""})).rejected(
        "guest-without-name"
    )
    given(ANNA, PLUS_ONE).when(Change("guest", "G0002", {"plus_one": None})).rejected("guest-without-name")
    given(ANNA, PLUS_ONE).when(Change("guest", "G0002", {"plus_one": None, "name": "Ben"})).then(
        GuestChanged("G0002", {"plus_one": None, "name": "Ben"})
    )


# Plus-ones


def test_naming_a_plus_one_fills_the_same_record_which_keeps_seat_and_meal():
    given(ANNA, PLUS_ONE, a_table("T001", "Sales 1"), GuestSeated("G0002", "T001", 3)).when(
        Change("guest", "G0002", {"first_name": "Ben", "last_name": "Jones"})
    ).then(GuestChanged("G0002", {"first_name": "Ben", "last_name": "Jones", "name": "Ben Jones"})).and_state(
        lambda state: (
            (state.guests["G0002"].diet, state.guests["G0002"].table, state.guests["G0002"].seat)
            == ("vegan", "T001", 3)
        )
    )


def test_nobody_is_a_plus_one_of_nobody_of_oneself_or_of_a_plus_one():
    plan = given(ANNA, PLUS_ONE)
    plan.when(Add("guest", {"name": "Cleo", "plus_one": "G0009"})).rejected("unknown-guest", text="G0009")
    plan.when(Change("guest", "G0001", {"plus_one": "G0001"})).rejected("plus-one-of-self", id="G0001")
    plan.when(Add("guest", {"name": "Cleo", "plus_one": "G0002"})).rejected(
        "plus-one-of-plus-one", guest="G0002"
    )
    plan.and_also(a_guest("G0003", "Cleo"))
    plan.when(Change("guest", "G0001", {"plus_one": "G0003"})).rejected(
        "plus-one-of-plus-one", guest="Anna Smith"
    )


def test_a_named_plus_one_stays_when_the_host_goes_and_an_unnamed_one_goes_too():
    given(ANNA, PLUS_ONE, a_guest("G0003", "Ben Jones", plus_one="G0001")).when(
        Remove("guest", "G0001")
    ).then(GuestRemoved("G0002"), GuestChanged("G0003", {"plus_one": None}), GuestRemoved("G0001"))


def test_a_host_and_a_plus_one_can_come_onto_the_list_in_one_batch():
    given().when(
        Together(
            [
                Add("guest", {"name": "Anna"}, "A"),
                Add("guest", {"plus_one": "A"}),
                Add("guest", {"name": "Cleo"}),
            ]
        )
    ).then(
        GuestAdded("A", {"name": "Anna"}),
        GuestAdded("G0001", {"plus_one": "A"}),
        GuestAdded("G0002", {"name": "Cleo"}),
    )


# Removing


def test_a_guest_who_goes_frees_the_seat():
    given(ANNA, a_table("T001", "Sales 1"), GuestSeated("G0001", "T001", 1)).when(
        Remove("guest", "G0001")
    ).then(GuestRemoved("G0001")).and_state(lambda state: not state.guests and state.seats_taken("T001") == 0)


def test_a_guest_can_not_go_twice():
    given().when(Remove("guest", "G0001")).rejected("unknown-guest")


# Groups


def test_groups_are_added_renamed_and_removed_and_their_people_stay():
    family = GroupAdded("F0001", {"name": "Smith"})
    given().when(Add("group", {"name": "Smith"})).then(family)
    given(family).when(Change("group", "F0001", {"name": "Smiths"})).then(
        GroupChanged("F0001", {"name": "Smiths"})
    )
    given(family, a_guest("G0001", "Anna", group="F0001")).when(Remove("group", "F0001")).then(
        GroupRemoved("F0001")
    ).and_state(lambda state: state.guests["G0001"].group is None)


def test_a_group_has_a_name_of_its_own():
    given().when(Add("group", {"name": ""})).rejected("without-name")
    given(GroupAdded("F0001", {"name": "Smith"})).when(Add("group", {"name": " SMITH"})).rejected(
        "name-taken", id="F0001"
    )
    given(GroupAdded("F0001", {"name": "Smith"})).when(Change("group", "F0001", {"name": ""})).rejected(
        "without-name"
    )


def test_a_guest_joins_and_leaves_a_group_that_exists():
    plan = given(GroupAdded("F0001", {"name": "Smith"}), ANNA)
    plan.when(Change("guest", "G0001", {"group": "F0009"})).rejected("unknown-group", text="F0009")
    plan.when(Change("guest", "G0001", {"group": "F0001"})).then(GuestChanged("G0001", {"group": "F0001"}))


# Custom fields

TYPES = [
    ("text", "L", 7),
    ("number", 123_456.5, "many"),
    ("date", "2026-12-24", "24.12.2026"),
    ("choice", "Large", "Medium"),
    ("yes_no", False, "no"),
]


@pytest.mark.parametrize(("type", "good", "wrong"), TYPES)
def test_a_custom_field_holds_values_of_its_type_and_no_others(type, good, wrong):
    field = a_field("C1", "Field", type, **({"choices": ["Small", "Large"]} if type == "choice" else {}))
    given(field, ANNA).when(Change("guest", "G0001", {"custom.C1": good})).then(
        GuestChanged("G0001", {"custom.C1": good})
    ).and_state(lambda state: state.guests["G0001"].custom == {"C1": good})
    given(field, ANNA).when(Change("guest", "G0001", {"custom.C1": wrong})).rejected(
        "bad-value", field="custom.C1"
    )


@pytest.mark.parametrize(("type", "good", "wrong"), TYPES)
def test_a_custom_value_can_be_taken_out_again(type, good, wrong):
    field = a_field("C1", "Field", type, **({"choices": ["Small", "Large"]} if type == "choice" else {}))
    given(field, ANNA, GuestChanged("G0001", {"custom.C1": good})).when(
        Change("guest", "G0001", {"custom.C1": None})
    ).then(GuestChanged("G0001", {"custom.C1": None})).and_state(
        lambda state: state.guests["G0001"].custom == {}
    )


def test_a_custom_field_is_added_while_guests_are_on_the_list():
    given(ANNA).when(Add("custom_field", {"label": "Shirt", "type": "choice", "choices": ["S", "L"]})).then(
        CustomFieldAdded("C1", {"label": "Shirt", "type": "choice", "choices": ["S", "L"]})
    )
    given().when(Add("custom_field", {"type": "text"})).rejected("without-name")
    given().when(Add("custom_field", {"label": "Shirt", "type": "colour"})).rejected(
        "bad-value", field="type"
    )


def test_the_type_of_a_custom_field_changes_only_while_it_is_empty():
    field = a_field("C1", "Arrives")
    given(field).when(Change("custom_field", "C1", {"type": "date"})).then(
        CustomFieldChanged("C1", {"type": "date"})
    )
    used = given(field, ANNA, GuestChanged("G0001", {"custom.C1": "late"}))
    used.when(Change("custom_field", "C1", {"type": "date"})).rejected("custom-field-in-use", label="Arrives")
    used.when(Change("custom_field", "C1", {"label": "Comes"})).then(
        CustomFieldChanged("C1", {"label": "Comes"})
    )


def test_a_custom_field_that_goes_takes_its_values_along():
    given(a_field("C1", "Shirt"), ANNA, GuestChanged("G0001", {"custom.C1": "L"})).when(
        Remove("custom_field", "C1")
    ).then(CustomFieldRemoved("C1")).and_state(lambda state: state.guests["G0001"].custom == {})


def test_a_guest_comes_onto_the_list_with_custom_values():
    given(a_field("C1", "Shirt")).when(Add("guest", {"name": "Anna", "custom.C1": "L"})).then(
        GuestAdded("G0001", {"name": "Anna", "custom.C1": "L"})
    ).and_state(lambda state: state.guests["G0001"].custom == {"C1": "L"})
