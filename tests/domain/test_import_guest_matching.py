"""Whom a row of a guest list is about: by id, else by e-mail and name, else by name and department."""

from __future__ import annotations

import pytest

from seatplan.domain.events import GuestAdded, GuestChanged
from seatplan.texts import explain
from tests.domain.guest_lists import a_list, names
from tests.domain.scenario import a_guest, given

ANNA = a_guest("G0001", "Anna Smith", email="smith@firm.example", department="Sales")
BEN = a_guest("G0002", "Ben Smith", email="smith@firm.example", department="Sales")


# Ids


def test_an_id_becomes_the_guests_id_as_text():
    given().when(
        a_list({"id": "0012", "name": "Anna"}, {"id": "12.0", "name": "Ben"}, {"id": "E-7", "name": "Cleo"})
    ).then(
        GuestAdded("0012", {"name": "Anna"}),
        GuestAdded("12", {"name": "Ben"}),
        GuestAdded("E-7", {"name": "Cleo"}),
    ).and_again_nothing()


def test_whoever_has_no_id_gets_one_that_no_row_has():
    given().when(a_list({"name": "Anna"}, {"id": "G0001", "name": "Ben"})).then(
        GuestAdded("G0002", {"name": "Anna"}), GuestAdded("G0001", {"name": "Ben"})
    )


def test_an_id_tells_whom_a_row_is_about_even_under_another_name():
    given(ANNA).when(a_list({"id": "G0001", "name": "Anna Jones"})).then(
        GuestChanged("G0001", {"name": "Anna Jones"})
    ).reports(2, "changed", before={"name": "Anna Smith"}, after={"name": "Anna Jones"})


def test_an_id_without_a_name_is_enough_for_a_guest_of_the_plan_only():
    given(ANNA).when(a_list({"id": "G0001", "rsvp": "no"}, {"id": "G0009", "rsvp": "no"})).then(
        GuestChanged("G0001", {"rsvp": "declined"})
    ).reports(3, "skipped", "guests-no-such-guest")


def test_an_id_that_can_not_be_one_refuses_the_file():
    given().when(a_list({"id": "x" * 101, "name": "Anna"})).rejected("bad-id", row=2)


def test_two_rows_with_one_id_are_one_guest_and_the_second_is_listed():
    given().when(
        a_list(
            {"id": "7", "name": "Anna Smith"},
            {"id": "7", "name": "Anna Smith"},
            {"id": "7", "name": "Ben Jones"},
        )
    ).then(GuestAdded("7", {"name": "Anna Smith"})).reports(3, "skipped", "guests-twice").reports(
        4, "skipped", "guests-id-twice"
    )


def test_a_list_with_staff_numbers_finds_guests_who_were_added_without():
    given(ANNA).when(
        a_list({"id": "4711", "name": "Anna Smith", "email": "smith@firm.example", "rsvp": "yes"})
    ).then(GuestChanged("G0001", {"rsvp": "accepted"})).reports(2, "changed", "guests-id-kept", id="G0001")


def test_an_id_that_lost_its_leading_zeros_is_found_by_its_name():
    given(a_guest("0012", "Anna Smith", department="Sales")).when(
        a_list({"id": "12", "name": "Anna Smith", "department": "Sales"})
    ).then_nothing().reports(2, "unchanged", "guests-id-kept", id="0012")


def test_another_staff_number_is_another_person_of_the_same_name():
    given(a_guest("0012", "Anna Smith", department="Sales")).when(
        a_list({"id": "0099", "name": "Anna Smith", "department": "Sales"})
    ).then(GuestAdded("0099", {"name": "Anna Smith", "department": "Sales"})).reports(
        2, "new", "guests-same-name"
    )


def test_another_staff_number_with_the_same_name_and_e_mail_is_asked_about():
    given(a_guest("0012", "Anna Smith", email="smith@firm.example")).when(
        a_list({"id": "0099", "name": "Anna Smith", "email": "smith@firm.example"})
    ).then_nothing().reports(2, "skipped", "guests-other-id")


# E-mail and name


def test_couples_share_an_address_and_stay_two_people():
    rows = [
        {"name": "Anna Smith", "email": "smith@firm.example", "diet": "vegan"},
        {"name": "Ben Smith", "email": "Smith@Firm.example ", "diet": "halal"},
    ]
    made = given().when(a_list(*rows))
    assert [event.id for event in made.decision.events] == ["G0001", "G0002"]
    made.and_again_nothing()
    given(ANNA, BEN).when(a_list(*reversed(rows))).then(
        GuestChanged("G0002", {"email": "Smith@Firm.example", "diet": "halal"}),
        GuestChanged("G0001", {"diet": "vegan"}),
    )


def test_a_partner_who_comes_onto_the_list_is_new_where_the_other_one_is_in_the_file():
    given(ANNA).when(
        a_list(
            {"name": "Anna Smith", "email": "smith@firm.example"},
            {"name": "Ben Smith", "email": "smith@firm.example"},
        )
    ).then(GuestAdded("G0002", {"name": "Ben Smith", "email": "smith@firm.example"}))


def test_the_same_address_with_another_name_is_proposed_as_renamed_and_not_applied():
    decided = given(ANNA).when(a_list({"name": "Anna Jones", "email": "SMITH@firm.example"}))
    decided.then_nothing().reports(2, "skipped", "guests-renamed")
    sentence = explain(decided.row(2).notes[0])
    assert "Renamed?" in sentence
    assert "Anna Smith" in sentence
    assert "G0001" in sentence


def test_names_compare_without_case_and_blanks_and_with_accents():
    given(a_guest("G0001", "Zoë  Müller", email="z@firm.example")).when(
        a_list(
            {"name": "zoe\u0308 MU\u0308LLER", "email": "z@firm.example"},
            {"name": "Zoe Muller", "email": "q@x"},
        )
    ).then(
        GuestChanged("G0001", {"name": "zoe\u0308 MU\u0308LLER"}),
        GuestAdded("G0002", {"name": "Zoe Muller", "email": "q@x"}),
    )


def test_first_and_last_name_find_a_guest_whose_display_name_is_another():
    given(a_guest("G0001", "Wang Fang", first_name="Fang", last_name="Wang", email="w@firm.example")).when(
        a_list({"first_name": "Fang", "last_name": "Wang", "email": "w@firm.example"})
    ).then_nothing()


# Name and department


def test_name_and_department_find_a_guest_whose_address_changes():
    given(ANNA).when(a_list({"name": "Anna Smith", "department": "sales", "email": "new@firm.example"})).then(
        GuestChanged("G0001", {"email": "new@firm.example", "department": "sales"})
    )


def test_the_same_name_in_another_department_is_another_person():
    given(ANNA).when(a_list({"name": "Anna Smith", "department": "Depot"})).then(
        GuestAdded("G0002", {"name": "Anna Smith", "department": "Depot"})
    ).reports(2, "new", "guests-same-name").and_again_nothing()


def test_a_list_without_departments_finds_a_guest_by_a_name_that_only_one_has():
    given(ANNA).when(a_list({"name": "Anna Smith", "diet": "vegan"})).then(
        GuestChanged("G0001", {"diet": "vegan"})
    )


def test_a_name_that_several_have_is_ambiguous_and_not_applied():
    namesake = a_guest("G0002", "Anna Smith", department="Depot")
    decided = given(ANNA, namesake).when(a_list({"name": "Anna Smith", "diet": "vegan"}))
    decided.then_nothing().reports(2, "skipped", "guests-ambiguous")
    assert "G0001" in explain(decided.row(2).notes[0])


def test_a_name_without_a_department_but_with_another_address_is_ambiguous():
    given(a_guest("G0001", "Anna Smith", email="one@firm.example")).when(
        a_list({"name": "Anna Smith", "email": "two@firm.example"})
    ).then_nothing().reports(2, "skipped", "guests-ambiguous")


def test_a_surer_match_below_is_not_taken_by_a_namesake_above():
    one = a_guest("G0001", "Anna Smith", email="one@firm.example", department="Sales")
    given(one).when(
        a_list(
            {"name": "Anna Smith", "email": "two@firm.example", "department": "Sales"},
            {"name": "Anna Smith", "email": "one@firm.example", "department": "Sales"},
        )
    ).then(
        GuestAdded("G0002", {"name": "Anna Smith", "email": "two@firm.example", "department": "Sales"})
    ).and_again_nothing()


def test_two_namesakes_with_new_addresses_are_not_guessed_at():
    one = a_guest("G0001", "Anna Smith", email="one@firm.example", department="Sales")
    rows = [{"name": "Anna Smith", "email": f"{n}@firm.example", "department": "Sales"} for n in (2, 3)]
    given(one).when(a_list(*rows)).then_nothing().reports(2, "skipped", "guests-ambiguous").reports(
        3, "skipped", "guests-ambiguous"
    )


# The same person twice


@pytest.mark.parametrize(
    "rows",
    [
        names("Anna Smith", "anna  smith"),
        [{"name": "Anna Smith", "email": "a@x"}, {"name": "Anna Smith", "email": "A@X"}],
        [{"name": "Anna Smith", "email": "a@x"}, {"name": "Anna Smith"}],
        [{"name": "Anna Smith", "department": "Sales"}, {"name": "Anna Smith", "department": "Sales"}],
        [{"id": "7", "name": "Anna Smith"}, {"name": "Anna Smith"}],
    ],
)
def test_the_same_person_twice_in_a_file_is_skipped_and_listed(rows):
    decided = given().when(a_list(*rows))
    assert len(decided.decision.events) == 1
    decided.reports(3, "skipped", "guests-twice").and_again_nothing()
    assert "row 2" in explain(decided.row(3).notes[0])


def test_a_repeated_row_is_not_taken_for_a_namesake_of_the_plan():
    plan = [a_guest(f"G000{n}", "Anna Smith", email=f"{n}@firm.example", department="Sales") for n in (1, 2)]
    row = {"name": "Anna Smith", "email": "1@firm.example", "department": "Sales"}
    given(*plan).when(a_list(row, row)).then_nothing().reports(3, "skipped", "guests-twice")


def test_blanks_that_nobody_sees_do_not_make_another_person():
    given(ANNA).when(a_list({"name": "\ufeffAnna\u200b Smith", "email": "smith@firm.example"})).reports(
        2, "changed", id="G0001"
    )


def test_a_row_without_id_above_the_one_with_the_guests_id_is_the_repeated_one():
    given(ANNA).when(
        a_list(
            {"name": "Anna Smith", "diet": "vegan"}, {"id": "G0001", "name": "Anna Smith", "diet": "halal"}
        )
    ).then(GuestChanged("G0001", {"diet": "halal"})).reports(2, "skipped", "guests-twice")


@pytest.mark.parametrize(
    "rows",
    [
        [{"id": "7", "name": "Anna Smith"}, {"id": "8", "name": "Anna Smith"}],
        [{"name": "Anna Smith", "email": "a@x"}, {"name": "Anna Smith", "email": "b@x"}],
        [{"name": "Anna Smith", "department": "Sales"}, {"name": "Anna Smith", "department": "Depot"}],
        [
            {"id": "7", "name": "Anna Smith", "email": "a@x"},
            {"id": "8", "name": "Anna Smith", "email": "a@x"},
        ],
    ],
)
def test_namesakes_whom_something_tells_apart_are_two_people(rows):
    decided = given().when(a_list(*rows))
    assert len(decided.after.guests) == 2
    decided.and_again_nothing()
