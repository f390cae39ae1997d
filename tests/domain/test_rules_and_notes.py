"""Rules and notes: what they may be about, and what becomes of them when that goes."""

from __future__ import annotations

import pytest

from seatplan.domain.commands import Add, Change, Remove
from seatplan.domain.events import (
    CustomFieldAdded,
    GroupAdded,
    GroupRemoved,
    GuestAdded,
    GuestErased,
    GuestRemoved,
    LogicalTableRemoved,
    NoteAdded,
    NoteChanged,
    NoteRemoved,
    RuleAdded,
    RuleChanged,
    RuleRemoved,
)
from tests.domain.scenario import a_guest, a_room, a_table, given

PEOPLE = [a_guest("G1", "Jo"), a_guest("G2", "Al"), a_guest("G3", "Mo"), GroupAdded("F1", {"name": "Press"})]
ALL_THREE = RuleAdded(
    "U001", {"type": "apart", "members": [["guest", "G1"], ["guest", "G2"], ["group", "F1"]]}
)
QUESTION = NoteAdded("N0001", {"about_kind": "guest", "about_id": "G1", "text": "Vegan?", "type": "question"})


def test_a_rule_gets_the_next_id_and_keeps_its_members():
    members = [["guest", "G1"], ["group", "F1"]]
    given(PEOPLE).when(Add("rule", {"type": "apart", "members": members})).then(
        RuleAdded("U001", {"type": "apart", "members": members})
    )


@pytest.mark.parametrize("members", [[], [["guest", "G1"]], [["guest", "G1"], ["guest", "G1"]]])
def test_a_rule_needs_two_members_that_are_not_the_same(members):
    given(PEOPLE).when(Add("rule", {"members": members})).rejected("rule-too-few-members")
    given(PEOPLE, ALL_THREE).when(Change("rule", "U001", {"members": members})).rejected(
        "rule-too-few-members"
    )


def test_a_rule_without_members_is_refused():
    given(PEOPLE).when(Add("rule", {"type": "apart"})).rejected("rule-too-few-members")


@pytest.mark.parametrize(
    ("members", "code"),
    [
        ([["guest", "G1"], ["guest", "G9"]], "unknown-guest"),
        ([["guest", "G1"], ["group", "F9"]], "unknown-group"),
        ([["guest", "G1"], ["room", "R1"]], "bad-value"),
        ([["guest", "G1"], ["guest"]], "bad-value"),
        ([["guest", "G1"], ["guest", 7]], "bad-value"),
        ("G1", "bad-value"),
    ],
)
def test_members_are_guests_and_groups_that_exist(members, code):
    given(PEOPLE).when(Add("rule", {"members": members})).rejected(code)


def test_a_guest_or_group_that_goes_leaves_its_rules_in_the_same_batch():
    given(PEOPLE, ALL_THREE).when(Remove("guest", "G1")).then(
        RuleChanged("U001", {"members": [["guest", "G2"], ["group", "F1"]]}), GuestRemoved("G1")
    )
    given(PEOPLE, ALL_THREE).when(Remove("group", "F1")).then(
        RuleChanged("U001", {"members": [["guest", "G1"], ["guest", "G2"]]}), GroupRemoved("F1")
    )


def test_a_rule_that_would_have_one_member_left_goes_along():
    given(PEOPLE, RuleAdded("U001", {"members": [["guest", "G1"], ["guest", "G2"]]})).when(
        Remove("guest", "G2")
    ).then(RuleRemoved("U001"), GuestRemoved("G2"))


def test_rules_go_as_well_with_the_unnamed_plus_one_that_goes_along():
    given(
        PEOPLE,
        GuestAdded("G4", {"plus_one": "G1"}),
        RuleAdded("U001", {"members": [["guest", "G4"], ["guest", "G2"]]}),
        NoteAdded("N0001", {"about_kind": "guest", "about_id": "G4", "text": "Name?"}),
    ).when(Remove("guest", "G1")).then(
        NoteRemoved("N0001"), GuestRemoved("G4"), RuleRemoved("U001"), GuestRemoved("G1")
    )


def test_notes_go_with_what_they_are_pinned_to():
    given(PEOPLE, QUESTION).when(Remove("guest", "G1")).then(NoteRemoved("N0001"), GuestRemoved("G1"))
    about_table = NoteAdded("N0002", {"about_kind": "logical_table", "about_id": "T1", "text": "By the door"})
    given(a_table("T1", "Sales"), about_table).when(Remove("logical_table", "T1")).then(
        NoteRemoved("N0002"), LogicalTableRemoved("T1")
    )


def test_a_note_is_pinned_to_something_that_exists():
    plan = given(PEOPLE, a_room())
    plan.when(Add("note", {"text": "?"})).rejected("note-about-nothing")
    plan.when(Add("note", {"text": "?", "about_kind": "guest", "about_id": "G9"})).rejected("unknown-guest")
    plan.when(Add("note", {"text": "?", "about_kind": "table", "about_id": "T1"})).rejected("bad-value")
    plan.when(Add("note", {"text": "?", "about_kind": "occasion", "about_id": "R1"})).rejected(
        "note-about-nothing"
    )
    plan.when(Add("note", {"text": "Flowers", "about_kind": "occasion", "about_id": "occasion"})).then(
        NoteAdded("N0001", {"text": "Flowers", "about_kind": "occasion", "about_id": "occasion"})
    )
    plan.and_also(QUESTION).when(Change("note", "N0001", {"about_id": "G9"})).rejected("unknown-guest")
    plan.when(Change("note", "N0001", {"about_kind": "room", "about_id": "R1"})).then(
        NoteChanged("N0001", {"about_kind": "room", "about_id": "R1"})
    )


def test_a_note_without_text_is_refused():
    about = {"about_kind": "guest", "about_id": "G1"}
    given(PEOPLE).when(Add("note", about | {"text": "  "})).rejected("without-name")
    given(PEOPLE, QUESTION).when(Change("note", "N0001", {"text": ""})).rejected("without-name")


def test_an_answer_closes_a_question_unless_somebody_says_otherwise():
    plan = given(PEOPLE, QUESTION)
    plan.when(Change("note", "N0001", {"answer": "Yes"})).then(
        NoteChanged("N0001", {"answer": "Yes", "open": False})
    )
    plan.when(Change("note", "N0001", {"answer": "Perhaps", "open": True})).then(
        NoteChanged("N0001", {"answer": "Perhaps"})
    )


def test_an_erased_guest_takes_its_notes_along_and_leaves_its_rules():
    state = given(PEOPLE, QUESTION, ALL_THREE, GuestErased("G1", [(1, 1)], "asked")).state
    assert state.notes == {}
    assert state.rules["U001"].members == [["guest", "G2"], ["group", "F1"]]


def test_locks_are_set_like_other_fields():
    plan = given(PEOPLE, a_table("T1", "Sales"), CustomFieldAdded("C1", {"label": "Song"}))
    plan.when(Change("guest", "G1", {"locked": True})).and_state(lambda state: state.guests["G1"].locked)
    plan.when(Change("logical_table", "T1", {"locked": True})).and_state(
        lambda state: state.logical_tables["T1"].locked
    )
    plan.when(Change("guest", "G1", {"locked": "perhaps"})).rejected("bad-value")
