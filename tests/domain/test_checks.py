"""What is found wrong with a plan, and what is not."""

from __future__ import annotations

import pytest

from seatplan.domain.checks import ERROR, NOTE, WARNING, check
from seatplan.domain.events import (
    GroupAdded,
    GuestChanged,
    GuestRemoved,
    GuestSeated,
    LogicalTableChanged,
    PhysicalTableChanged,
    RoomChanged,
    RoomRemoved,
    TablePlaced,
    TableUnplaced,
)
from seatplan.domain.values import GROUP, GUEST, LOGICAL_TABLE, PHYSICAL_TABLE, ROOM
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
    assert found([companion, GuestSeated("G3", "T2")]) == [(NOTE, "diet-missing", GUEST, "G3")]
    assert found([companion, GuestSeated("G3", "T2")], [GuestChanged("G3", {"diet": "vegan"})]) == []


def test_errors_come_first_and_notes_last():
    severities = [
        severity
        for severity, *_ in found(
            [GuestChanged("G1", {"email": ""}), TableUnplaced("T2"), GuestChanged("G2", {"rsvp": "declined"})]
        )
    ]
    assert severities == [ERROR, WARNING, NOTE]
