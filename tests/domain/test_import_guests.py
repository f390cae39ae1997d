"""The import of guest lists: what cells say, what blanks do, what the report tells."""

from __future__ import annotations

from time import perf_counter

import pytest

from seatplan.domain.decide import decide
from seatplan.domain.decision import Rejected
from seatplan.domain.events import CustomFieldAdded, GroupAdded, GuestAdded, GuestChanged
from seatplan.domain.import_guest_rows import LAST_FIRST
from seatplan.domain.state import State
from seatplan.texts import explain
from seatplan.workbooks import headers
from tests.domain.guest_lists import a_field, a_list, names
from tests.domain.scenario import a_guest, a_table, a_vip_table, given

ANNA = a_guest("G0001", "Anna Smith", email="anna@firm.example", department="Sales")


def test_a_list_adds_its_guests_in_the_order_of_its_rows():
    given().when(
        a_list({"first_name": "Anna", "last_name": "Smith", "diet": "vegan"}, {"name": "Ben Jones"})
    ).then(
        GuestAdded(
            "G0001", {"first_name": "Anna", "last_name": "Smith", "name": "Anna Smith", "diet": "vegan"}
        ),
        GuestAdded("G0002", {"name": "Ben Jones"}),
    ).from_rows("Guests!2", "Guests!3").reports(2, "new", id="G0001", label="Anna Smith").and_again_nothing()


def test_guests_who_are_not_in_the_file_stay_as_they_are():
    given(ANNA).when(a_list({"name": "Ben Jones"})).then(GuestAdded("G0002", {"name": "Ben Jones"}))


def test_only_what_differs_is_written():
    given(ANNA).when(
        a_list({"name": "Anna Smith", "email": "anna@firm.example", "department": "Sales", "rsvp": "yes"})
    ).then(GuestChanged("G0001", {"rsvp": "accepted"})).reports(
        2, "changed", before={"rsvp": "open"}, after={"rsvp": "accepted"}
    ).and_again_nothing()


def test_the_same_list_again_makes_no_event_and_says_unchanged():
    rows = a_list(
        {"name": "Anna Smith", "table": "Sales 1", "group": "Smith"}, {"name": "Ben + 1", "table": "Sales 1"}
    )
    after = given().when(rows).after
    again = decide(after, rows)
    assert again.events == []
    assert again.report is not None
    assert {row.what for row in again.report.rows} == {"unchanged"}
    assert again.report.takes_away == {}


def test_every_field_takes_the_words_that_people_write():
    row = {
        "name": "Anna Smith", "title": "Dr.", "email": "anna@firm.example", "language": "de", "rsvp": "Zusage",
        "vip": "ja", "access": "Rollstuhl; stufenlos", "notes": "Window\nseat", "diet": "no nuts",
    }  # fmt: skip
    given().when(a_list(row)).then(
        GuestAdded(
            "G0001",
            {
                "name": "Anna Smith", "title": "Dr.", "email": "anna@firm.example", "language": "de",
                "rsvp": "accepted", "vip": True, "access": "step-free, wheelchair", "notes": "Window\nseat",
                "diet": "no nuts",
            },
        )
    )  # fmt: skip


def test_every_fault_of_every_row_is_told_at_once_and_nothing_is_applied():
    given(ANNA, a_field("C1", "Arrives", "date")).when(
        a_list(
            {"name": "Anna Smith", "rsvp": "perhaps so"},
            {"name": "Ben Jones", "vip": "sort of", "custom.C1": "5/6/2026"},
            {"name": "Cleo Park", "seat": "front", "table": "69 and 70"},
        )
    ).rejected_for(
        (2, "bad-value"),
        (3, "bad-value"),
        (3, "guests-date-ambiguous"),
        (4, "bad-value"),
        (4, "guests-table-joined"),
    )


def test_a_fault_names_its_column():
    refused = given().when(a_list({"name": "Anna Smith", "rsvp": "perhaps so"}))
    assert [(reason.row, reason.column) for reason in refused.reasons] == [(2, "rsvp")]
    assert "accepted" in explain(refused.reasons[0])


def test_a_column_that_is_no_field_is_told_once():
    given().when(a_list({"name": "Anna", "shirt": "L"}, {"name": "Ben", "shirt": "M"})).rejected_for(
        (None, "unknown-field")
    )


@pytest.mark.parametrize(
    "rows", [[], names("Total", "180"), names("None", "xx", "TBD"), [{"name": None, "table": "Sales 1"}]]
)
def test_a_file_without_a_guest_is_refused_and_says_why_each_row_is_none(rows):
    refused = given(ANNA).when(a_list(*rows)).rejected("guests-none", rows=len(rows))
    assert [reason.row for reason in refused.reasons] == [None, *range(2, 2 + len(rows))]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("None", "guests-empty-seat"), ("xx", "guests-empty-seat"), ("n/a", "guests-empty-seat"),
        ("-", "guests-empty-seat"), ("Total", "guests-total"), ("Summe: 180", "guests-total"),
        ("180", "guests-total"), ("#N/A", "guests-error-cell"), ("#BEZUG!", "guests-error-cell"),
        ("Anna and Ben Smith", "guests-several-people"), ("Anna Smith\nBen Jones", "guests-several-people"),
        ("Anna Smith & Ben Jones", "guests-several-people"),
    ],
)  # fmt: skip
def test_what_is_no_single_guest_is_skipped_and_listed(text, why):
    given().when(a_list({"name": "Cleo Park"}, {"name": text})).then(
        GuestAdded("G0001", {"name": "Cleo Park"})
    ).reports(3, "skipped", why)


def test_a_seat_without_a_name_is_skipped_and_listed():
    given().when(a_list({"name": "Cleo Park", "table": "T"}, {"name": None, "table": "T"})).reports(
        3, "skipped", "guests-no-name"
    ).and_state(lambda state: len(state.guests) == 1)


def test_an_error_in_another_cell_leaves_that_field_as_it_is_and_says_so():
    for blank in ("keep", "clear"):
        given(a_guest("G0001", "Anna Smith", diet="vegan")).when(
            a_list({"name": "Anna Smith", "diet": "#REF!", "rsvp": "yes"}, blank=blank)
        ).then(GuestChanged("G0001", {"rsvp": "accepted"})).reports(
            2, "changed", "row-part-skipped-error-cell"
        )


# Names


def test_no_break_blanks_around_a_name_are_blanks_and_the_rest_is_kept():
    given().when(a_list({"name": "\u00a0 Anna  MARIA\u00a0Smith\u202f"})).then(
        GuestAdded("G0001", {"name": "Anna  MARIA Smith"})
    )


def test_a_written_display_name_wins_over_first_and_last_name():
    given().when(a_list({"name": "Wang Fang", "first_name": "Fang", "last_name": "Wang"})).then(
        GuestAdded("G0001", {"name": "Wang Fang", "first_name": "Fang", "last_name": "Wang"})
    )


def test_a_display_name_that_somebody_wrote_survives_a_list_of_first_and_last_names():
    given(a_guest("G0001", "Wang Fang", first_name="Fang", last_name="Wang")).when(
        a_list({"first_name": "Fang", "last_name": "Wang", "diet": "vegan"})
    ).then(GuestChanged("G0001", {"diet": "vegan"}))


def test_a_corrected_last_name_corrects_the_display_name():
    given(a_guest("G0001", "Anna Smit", first_name="Anna", last_name="Smit")).when(
        a_list({"id": "G0001", "first_name": "Anna", "last_name": "Smith"})
    ).then(GuestChanged("G0001", {"last_name": "Smith", "name": "Anna Smith"}))


def test_the_column_last_first_is_taken_apart():
    assert LAST_FIRST == headers.LAST_FIRST
    expected = {"first_name": "Anna", "last_name": "Smith", "name": "Anna Smith"}
    for text in ("Smith, Anna", "Smith Anna"):
        given().when(a_list({LAST_FIRST: text})).then(GuestAdded("G0001", expected)).and_again_nothing()
    given().when(a_list({LAST_FIRST: "von Berg, Anna Maria"})).then(
        GuestAdded(
            "G0001", {"first_name": "Anna Maria", "last_name": "von Berg", "name": "Anna Maria von Berg"}
        )
    )


def test_three_words_without_a_comma_stay_one_name_and_the_report_says_so():
    given().when(a_list({LAST_FIRST: "Berg Anna Maria"})).then(
        GuestAdded("G0001", {"name": "Berg Anna Maria"})
    ).reports(2, "new", "guests-name-kept-whole").and_again_nothing()


# Blank cells

KNOWN = a_guest("G0001", "Anna Smith", first_name="Anna", last_name="Smith", diet="vegan", rsvp="accepted", vip=True,
                department="Sales", notes="Window", access="wheelchair", custom={})  # fmt: skip
BLANKS = {"name": "Anna Smith", "diet": None, "rsvp": None, "vip": None, "notes": None, "access": None}


def test_a_blank_cell_keeps_what_is_there():
    given(KNOWN).when(a_list(BLANKS)).then_nothing().reports(2, "unchanged")


def test_a_blank_cell_clears_where_that_is_asked_for_and_the_report_says_what_goes():
    given(KNOWN).when(a_list(BLANKS, blank="clear")).then(
        GuestChanged("G0001", {"diet": "", "rsvp": "open", "vip": False, "notes": "", "access": ""})
    ).reports(2, "goes").takes_away(
        values=[f"Anna Smith: {field}" for field in _changed(KNOWN, BLANKS)]
    ).and_again_nothing()


def _changed(guest, row):
    return list(given(guest).when(a_list(row, blank="clear")).decision.events[0].changes)


def test_clearing_touches_only_columns_that_the_file_has_and_never_the_name():
    given(KNOWN).when(a_list({"id": "G0001", "name": None, "diet": None}, blank="clear")).then(
        GuestChanged("G0001", {"diet": ""})
    )
    given(KNOWN).when(
        a_list({"id": "G0001", "first_name": None, "last_name": None}, blank="clear")
    ).then_nothing()


def test_a_group_and_a_custom_value_can_be_cleared():
    decided = given(
        GroupAdded("F0001", {"name": "Smith"}),
        a_field("C1", "Shirt"),
        a_guest("G0001", "Anna Smith", group="F0001", **{"custom.C1": "L"}),
    ).when(a_list({"name": "Anna Smith", "group": None, "custom.C1": None}, blank="clear"))
    decided.then(GuestChanged("G0001", {"group": None, "custom.C1": None}))
    assert sorted(decided.report.takes_away["values"]) == ["Anna Smith: Shirt", "Anna Smith: group"]


# Groups, custom fields, rows left out


def test_a_group_is_made_once_just_before_its_first_guest():
    given(GroupAdded("F0001", {"name": "Jones"})).when(
        a_list(
            {"name": "Anna Smith", "group": "Smith"}, {"name": "Carl Smith", "group": " SMITH "},
            {"name": "Ben Jones", "group": "jones"},
        )
    ).then(
        GroupAdded("F0002", {"name": "Smith"}),
        GuestAdded("G0001", {"name": "Anna Smith", "group": "F0002"}),
        GuestAdded("G0002", {"name": "Carl Smith", "group": "F0002"}),
        GuestAdded("G0003", {"name": "Ben Jones", "group": "F0001"}),
    ).from_rows("Guests!2", "Guests!2", "Guests!3", "Guests!4").reports(
        2, "new", after={"name": "Anna Smith", "group": "Smith"}
    )  # fmt: skip


@pytest.mark.parametrize(
    ("type", "text", "value"),
    [
        ("text", "L", "L"), ("number", "45.012,5", 45012.5), ("date", "24.12.2026", "2026-12-24"),
        ("choice", "large", "Large"), ("yes_no", "nein", False),
    ],
)  # fmt: skip
def test_a_custom_field_of_each_type_is_read(type, text, value):
    choices = {"choices": ["Small", "Large"]} if type == "choice" else {}
    given(a_field("C1", "Field", type, **choices), ANNA).when(
        a_list({"id": "G0001", "custom.C1": text})
    ).then(GuestChanged("G0001", {"custom.C1": value})).and_again_nothing()


@pytest.mark.parametrize(
    ("type", "text"), [("number", "many"), ("date", "31.02.2026"), ("choice", "medium"), ("yes_no", "rather")]
)
def test_what_a_custom_field_can_not_hold_refuses_the_file(type, text):
    choices = {"choices": ["Small", "Large"]} if type == "choice" else {}
    given(a_field("C1", "Field", type, **choices), ANNA).when(
        a_list({"id": "G0001", "custom.C1": text})
    ).rejected("bad-value", row=2, field="custom.C1")


def test_a_file_can_bring_a_new_field_along():
    shirts = [{"id": "shirt", "label": "Shirt", "type": "text"}]
    given(ANNA).when(a_list({"id": "G0001", "custom.shirt": "L"}, new_fields=shirts)).then(
        CustomFieldAdded("shirt", {"label": "Shirt", "type": "text"}),
        GuestChanged("G0001", {"custom.shirt": "L"}),
    ).from_rows("", "Guests!2").and_again_nothing()


def test_a_new_field_must_be_one():
    for field, code in (({"id": "", "label": "x"}, "bad-id"), ({"id": "a", "type": "colour"}, "bad-value")):
        given(ANNA).when(a_list({"id": "G0001"}, new_fields=[field])).rejected(code)


def test_a_custom_field_that_nobody_added_refuses_the_file():
    given(ANNA).when(a_list({"id": "G0001", "custom.shirt": "L"})).rejected(
        "unknown-field", field="custom.shirt"
    )


def test_rows_that_a_person_left_out_are_not_applied_and_their_faults_do_not_count():
    given().when(
        a_list({"name": "Anna Smith", "rsvp": "perhaps so"}, {"name": "Ben Jones"}, leave_out=[2])
    ).then(GuestAdded("G0001", {"name": "Ben Jones"})).reports(2, "left_out", label="Anna Smith")


def test_leaving_all_rows_out_changes_nothing_and_is_no_refusal():
    given().when(a_list({"name": "Anna Smith"}, leave_out=[2])).then_nothing()


def test_the_source_of_a_csv_is_the_row_alone():
    given().when(a_list({"name": "Anna Smith"}, sheet="")).from_rows("2")


def test_1500_rows_are_decided_in_no_time_that_grows_with_their_square():
    rows = [
        {
            "first_name": f"First{n}", "last_name": f"Last{n}", "email": f"a{n}@firm.example", "rsvp": "yes",
            "department": f"Dept {n % 30}", "table": f"Table {n // 10}", "group": f"Group {n // 3}", "vip": "no",
            "notes": "", "diet": "vegan", "language": "de",
        }
        for n in range(1500)
    ]  # fmt: skip
    command = a_list(*rows)
    decided = given().when(command)
    after = decided.after
    took = []
    for state in (State(), after, after):
        start = perf_counter()
        decide(state, command)
        took.append(perf_counter() - start)
    assert (
        min(took) < 1.5
    )  # 0.1 s on a quiet machine; what grows with the square of the rows takes longer than this


def test_every_reason_has_its_sentence():
    state = given(ANNA, a_vip_table("T001", "Board"), a_table("T002", "Full", seats=0)).state
    rows = [
        {"name": "Total"}, {"name": "xx"}, {"name": "A B and C D"}, {"name": "#N/A"}, {"name": None},
        {"id": "77", "name": None}, {"name": "Guest"}, {"name": "Nobody's guest"}, {"name": "Anna Smith + 2"},
        {"name": "Zoe", "email": "anna@firm.example"}, {"name": "Ben", "table": "Board"},
        {"name": "Cleo", "table": "Full"}, {"name": "Dan", "table": "New", "seat": "1"}, {"name": "Dan"},
        {"name": "Eve", "seat": "3"}, {"name": "Flo", "diet": "#REF!"}, {LAST_FIRST: "One Two Three"},
    ]  # fmt: skip
    report = decide(state, a_list(*rows)).report
    assert report is not None
    notes = [note for row in report.rows for note in row.notes] + report.warnings
    assert len({note.code for note in notes}) >= 15
    for note in notes:
        assert "{" not in explain(note)
        assert note.values.get("name", "") in explain(note)
    with pytest.raises(Rejected) as refused:
        decide(state, a_list({"name": "Total"}, {"name": "Ben", "table": "69/70"}))
    assert all("{" not in explain(reason) for reason in refused.value.reasons)
