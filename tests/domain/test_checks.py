"""What is found wrong with a plan, and what is not."""

from __future__ import annotations

import pytest

from seatplan.domain.checks import ERROR, NOTE, WARNING, check
from seatplan.domain.events import (
    GroupAdded,
    GuestChanged,
    GuestRemoved,
    GuestSeated,
    GuestUnseated,
    LogicalTableChanged,
    NoteAdded,
    NoteChanged,
    PhysicalTableChanged,
    RoomChanged,
    RoomRemoved,
    RuleAdded,
    TablePlaced,
    TableUnplaced,
)
from seatplan.domain.values import GROUP, GUEST, LOGICAL_TABLE, PHYSICAL_TABLE, ROOM, RULE
from seatplan.domain.values import NOTE as NOTE_KIND
from seatplan.texts.problems import problem_text
from tests.domain.scenario import a_guest, a_place, a_room, a_table, given


def plan(*more):
    """A plan with nothing wrong: two guests sit at Sales, which stands at 1 in the hall; 2 and Works are empty."""
    return given(
        [
            a_room("R1", "Hall", max_people=4),
            a_place("P1", "1", seats=3, access="step-free"),
            a_place("P2", "2"),
        ],
        [
            a_table("T1", "Sales", seats=3),
            a_table("T2", "Works"),
            TablePlaced("T1", "P1"),
            TablePlaced("T2", "P2"),
        ],
        [
            a_guest(id, name, rsvp="accepted", email=f"{id}@x.example")
            for id, name in (("G1", "Jo"), ("G2", "Al"))
        ],
        [GuestSeated("G1", "T1"), GuestSeated("G2", "T1")],
        *more,
    ).state


def found(*more):
    """The problems of that plan after more has happened, as `(severity, code, kind, id)`."""
    problems = check(plan(*more))
    for problem in problems:
        assert problem_text(problem), "every problem has a sentence"
    return [(problem.severity, problem.code, problem.kind, problem.id) for problem in problems]


def test_a_plan_in_order_has_no_problems():
    assert found() == []


def test_an_empty_plan_has_no_problems():
    assert check(given().state) == []


@pytest.mark.parametrize(
    ("happened", "problem"),
    [
        ([GuestChanged("G1", {"rsvp": "declined"})], (ERROR, "declined-seated", GUEST, "G1")),
        ([LogicalTableChanged("T1", {"seats": 1})], (ERROR, "over-capacity", LOGICAL_TABLE, "T1")),
        ([PhysicalTableChanged("P1", {"seats": 1})], (ERROR, "physical-too-small", LOGICAL_TABLE, "T1")),
        ([RoomChanged("R1", {"max_people": 1})], (ERROR, "room-too-full", ROOM, "R1")),
        ([TableUnplaced("T1")], (WARNING, "unplaced", LOGICAL_TABLE, "T1")),
        ([a_guest("G3", "Mo", rsvp="accepted", email="m@x.example")], (WARNING, "unseated", GUEST, "G3")),
        ([GuestChanged("G1", {"access": "wheelchair"})], (WARNING, "access-not-offered", GUEST, "G1")),
        ([GuestChanged("G1", {"email": ""})], (NOTE, "email-missing", GUEST, "G1")),
    ],
)
def test_one_thing_wrong_is_one_problem(happened, problem):
    assert found(happened) == [problem]


@pytest.mark.parametrize(
    "happened",
    [
        [a_guest("G3", "Mo", email="m@x.example")],  # has not answered
        [a_guest("G3", "Mo", rsvp="declined")],
        [GuestChanged("G1", {"access": "step-free"})],
        [GuestChanged("G1", {"access": "companion, step-free"})],  # a companion is a person
        [RoomChanged("R1", {"max_people": None})],
        [RoomChanged("R1", {"max_people": 2})],
        [GuestChanged("G2", {"name": "Jo", "email": "other@x.example"})],  # another of the same name
    ],
)
def test_what_is_no_problem(happened):
    assert found(happened) == []


def test_a_table_whose_room_was_pruned_is_found():
    places = [(WARNING, "table-without-room", PHYSICAL_TABLE, id) for id in ("P1", "P2")]
    assert found([RoomRemoved("R1")]) == places


def test_the_same_person_twice_is_found_once():
    twice = a_guest("G3", "JO", rsvp="open", email="g1@x.example")
    assert found([twice]) == [(WARNING, "double", GUEST, "G3")]
    assert found([twice], [GuestChanged("G3", {"rsvp": "declined"})]) == []
    assert found([twice], [GuestRemoved("G3")]) == []


def test_a_group_at_two_tables_is_torn():
    group = [
        GroupAdded("F1", {"name": "Family"}),
        *(GuestChanged(id, {"group": "F1"}) for id in ("G1", "G2")),
    ]
    assert found(group) == []
    assert found(group, [GuestSeated("G2", "T2")]) == [(WARNING, "group-torn", GROUP, "F1")]
    declined = [GuestChanged("G2", {"rsvp": "declined"})]
    assert [code for _, code, _, _ in found(group, [GuestSeated("G2", "T2")], declined)] == [
        "declined-seated"
    ]


def test_an_unnamed_plus_one_without_a_diet_is_noted_and_needs_no_address():
    companion = a_guest("G3", "", rsvp="accepted", plus_one="G1")
    assert found([companion, GuestSeated("G3", "T1")]) == [(NOTE, "diet-missing", GUEST, "G3")]
    assert found([companion, GuestSeated("G3", "T1")], [GuestChanged("G3", {"diet": "vegan"})]) == []


def test_a_plus_one_at_another_table_than_the_host_is_noted():
    companion = a_guest("G3", "Mo", rsvp="accepted", email="m@x.example", plus_one="G1")
    assert found([companion, GuestSeated("G3", "T2")]) == [(NOTE, "companion-apart", GUEST, "G3")]
    assert found([companion, GuestSeated("G3", "T1")]) == []


TOGETHER = RuleAdded("U001", {"type": "together", "members": [["guest", "G1"], ["guest", "G2"]]})
APART = RuleAdded("U001", {"type": "apart", "members": [["guest", "G1"], ["guest", "G2"]]})


def test_who_shall_sit_together_sits_at_one_table():
    assert found([TOGETHER]) == []
    assert found([TOGETHER], [GuestSeated("G2", "T2")]) == [(WARNING, "rule-together-broken", RULE, "U001")]
    assert found([TOGETHER], [GuestSeated("G2", "T2")], [GuestChanged("G2", {"rsvp": "declined"})]) == [
        (ERROR, "declined-seated", GUEST, "G2")
    ]
    assert found([TOGETHER], [GuestUnseated("G2")]) == [(WARNING, "unseated", GUEST, "G2")]


def test_who_shall_sit_apart_does_not_sit_at_one_table_and_who_and_where_is_said():
    assert found([APART]) == [(WARNING, "rule-apart-broken", RULE, "U001")]
    (problem,) = check(plan([APART]))
    assert problem_text(problem) == "Shall not sit at one table, and Jo, Al sit at Sales."
    assert problem.label == "Jo, Al"
    assert found([APART], [GuestSeated("G2", "T2")]) == []


def test_the_people_of_one_group_may_sit_together_where_the_group_is_to_sit_apart_from_others():
    groups = [GroupAdded("F1", {"name": "Family"}), GroupAdded("F2", {"name": "Press"})]
    members = [GuestChanged(id, {"group": "F1"}) for id in ("G1", "G2")]
    press = [
        a_guest("G3", "Kim", rsvp="accepted", email="k@x.example", group="F2"),
        GuestSeated("G3", "T2"),
    ]
    rule = [RuleAdded("U001", {"type": "apart", "members": [["group", "F1"], ["group", "F2"]]})]
    assert found(groups, members, press, rule) == []
    assert found(groups, members, press, rule, [GuestSeated("G3", "T1")]) == [
        (WARNING, "rule-apart-broken", RULE, "U001")
    ]


def test_rules_and_notes_about_somebody_who_is_gone_are_listed():
    note = NoteAdded("N1", {"about_kind": "guest", "about_id": "G2", "text": "Vegan?", "open": False})
    assert found([TOGETHER, note], [GuestRemoved("G2")]) == [
        (WARNING, "rule-incomplete", RULE, "U001"),
        (NOTE, "note-about-gone", NOTE_KIND, "N1"),
    ]


def test_open_questions_are_noted_and_notes_are_not():
    question = NoteAdded(
        "N1", {"about_kind": "guest", "about_id": "G2", "text": "Vegan?", "type": "question"}
    )
    note = NoteAdded("N2", {"about_kind": "occasion", "about_id": "occasion", "text": "Flowers"})
    assert found([question, note]) == [(NOTE, "question-open", NOTE_KIND, "N1")]
    assert found([question, note], [NoteChanged("N1", {"open": False})]) == []


def test_a_seat_number_that_a_smaller_table_does_not_have_is_listed():
    assert found([GuestSeated("G2", "T1", 3)], [LogicalTableChanged("T1", {"seats": 2})]) == [
        (WARNING, "seat-beyond", GUEST, "G2")
    ]


def test_a_seat_that_two_hold_is_listed():
    state = plan([GuestSeated("G2", "T1", 3)])
    state.guests["G1"].seat = 3
    assert [problem.code for problem in check(state)] == ["seat-twice"]


def test_names_and_numbers_that_a_prune_left_twice_are_listed():
    assert found([a_table("T3", "sales"), TablePlaced("T3", "P2"), TableUnplaced("T2")]) == [
        (WARNING, "name-twice", LOGICAL_TABLE, "T3"),
        (WARNING, "unplaced", LOGICAL_TABLE, "T2"),
    ]
    assert found([a_place("P3", " 1 ")]) == [(WARNING, "number-twice", PHYSICAL_TABLE, "P3")]


def test_errors_come_first_and_notes_last():
    severities = [
        severity
        for severity, *_ in found(
            [GuestChanged("G1", {"email": ""}), TableUnplaced("T2"), GuestChanged("G2", {"rsvp": "declined"})]
        )
    ]
    assert severities == [ERROR, WARNING, NOTE]
