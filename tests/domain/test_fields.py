"""Which values fields hold, and how texts that people type become values."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from seatplan.domain.decision import Rejected
from seatplan.domain.field_values import MAX_TEXT, canonical_needs, clean_text
from seatplan.domain.fields import FIELDS, checked, field_of, parse
from seatplan.domain.kinds import NAMES
from seatplan.domain.state import CustomField, Group, Guest, LogicalTable, PhysicalTable, Room, State
from seatplan.texts import explain

STATE = State(
    rooms={"R1": Room("R1", "Great Hall")},
    guests={"G0001": Guest("G0001", name="Anna")},
    custom_fields={
        "C1": CustomField("C1", "Shirt", "choice", ["Small", "Large"]),
        "C2": CustomField("C2", "Arrives", "date"),
        "C3": CustomField("C3", "Cost centre", "number"),
    },
)


def test_every_kind_has_fields_and_each_of_them_is_one_of_its_struct():
    assert set(FIELDS) == set(NAMES)
    for kind, struct in (
        ("guest", Guest),
        ("logical_table", LogicalTable),
        ("physical_table", PhysicalTable),
    ):
        assert set(FIELDS[kind]) <= set(struct.__struct_fields__)


@pytest.mark.parametrize(
    ("kind", "field", "text", "value"),
    [
        ("guest", "name", "  Anna  Smith ", "Anna  Smith"),
        ("guest", "name", "", ""),
        ("guest", "vip", "ja", True),
        ("guest", "vip", "✓", True),
        ("guest", "vip", "No", False),
        ("guest", "rsvp", "Accepted", "accepted"),
        ("guest", "access", "Wheelchair; step-free, wheelchair", "step-free, wheelchair"),
        ("guest", "plus_one", "", None),
        ("guest", "plus_one", "G0001", "G0001"),
        ("guest", "custom.C1", "large", "Large"),
        ("guest", "custom.C1", "", None),
        ("guest", "custom.C2", "2026-12-24", "2026-12-24"),
        ("guest", "custom.C3", "123456,5", 123456.5),
        ("logical_table", "seats", "12", 12),
        ("logical_table", "seats", "12.0", 12),
        ("physical_table", "x", "1,5", 1.5),
        ("physical_table", "shape", "RECT", "rect"),
        ("physical_table", "room", "R1", "R1"),
        ("room", "max_people", "", None),
        ("room", "outline", "[[0, 0], [4, 0], [4, 3]]", [[0.0, 0.0], [4.0, 0.0], [4.0, 3.0]]),
        ("custom_field", "choices", "Small, Large", ["Small", "Large"]),
        ("custom_field", "choices", '["a, b", "c"]', ["a, b", "c"]),
        ("occasion", "date", "2026-12-11", "2026-12-11"),
        ("occasion", "date", "", ""),
    ],
)
def test_a_text_becomes_the_fields_value(kind, field, text, value):
    parsed = parse(STATE, kind, field, text)
    assert parsed == value
    assert type(parsed) is type(value)
    assert checked(STATE, kind, field, parsed) == parsed


@pytest.mark.parametrize(
    ("kind", "field", "text"),
    [
        ("guest", "vip", "perhaps"),
        ("guest", "vip", ""),
        ("guest", "rsvp", "coming soon"),
        ("guest", "custom.C1", "Medium"),
        ("guest", "custom.C2", "24.12.2026"),
        ("guest", "custom.C3", "1e16"),
        ("guest", "name", "x" * (MAX_TEXT + 1)),
        ("logical_table", "seats", "-1"),
        ("logical_table", "seats", "2.5"),
        ("logical_table", "seats", "many"),
        ("logical_table", "seats", "1001"),
        ("physical_table", "x", "nan"),
        ("physical_table", "x", "10001"),
        ("physical_table", "width", "0"),
        ("physical_table", "shape", "oval"),
        ("room", "outline", "[[0, 0], [1, 1]]"),
        ("room", "outline", "[[0, 0, 0], [1, 1, 1], [2, 2, 2]]"),
        ("room", "fixtures", '[{"kind": "fountain"}]'),
        ("occasion", "date", "2026-02-30"),
    ],
)
def test_a_text_that_can_not_be_the_value_is_refused_with_a_sentence(kind, field, text):
    with pytest.raises(Rejected) as refused:
        parse(STATE, kind, field, text)
    (reason,) = refused.value.reasons
    assert reason.code == "bad-value"
    assert reason.values["field"] == field
    assert len(str(reason.values["value"])) <= 60
    assert field.removeprefix("custom.") in explain(reason)


def test_a_field_that_does_not_exist_is_refused_with_those_that_do():
    with pytest.raises(Rejected) as refused:
        field_of(STATE, "guest", "shoe")
    assert refused.value.reasons[0].code == "unknown-field"
    assert "custom.C1" in refused.value.reasons[0].values["known"]
    for name in ("custom.C9", "table", "seat", "id"):
        with pytest.raises(Rejected):
            field_of(STATE, "guest", name)
    with pytest.raises(Rejected) as refused:
        field_of(STATE, "event", "name")
    assert refused.value.reasons[0].code == "unknown-kind"


def test_a_reference_is_to_something_that_exists():
    for kind, field, code in (
        ("physical_table", "room", "unknown-room"),
        ("guest", "group", "unknown-group"),
        ("guest", "plus_one", "unknown-guest"),
    ):
        with pytest.raises(Rejected) as refused:
            checked(STATE, kind, field, "nobody")
        assert refused.value.reasons[0].code == code


@pytest.mark.parametrize(
    ("kind", "field", "value"),
    [
        ("guest", "vip", 1), ("guest", "vip", "yes"), ("guest", "name", None), ("guest", "name", 7),
        ("logical_table", "seats", True), ("logical_table", "seats", 2.0), ("physical_table", "x", True),
        ("physical_table", "x", float("inf")), ("physical_table", "x", "1"), ("custom_field", "choices", [1]),
        ("room", "fixtures", [{"kind": "door", "x": "1"}]), ("room", "outline", "[]"), ("guest", "plus_one", 7),
    ],
)  # fmt: skip
def test_a_value_of_another_type_is_refused(kind, field, value):
    with pytest.raises(Rejected):
        checked(STATE, kind, field, value)


def test_a_fixture_keeps_what_is_known_of_it_and_nothing_else():
    good = checked(STATE, "room", "fixtures", [{"kind": "door", "x": 1, "label": "In\x07", "onclick": "x"}])
    assert good == [
        {"kind": "door", "x": 1.0, "y": 0.0, "width": 0.0, "height": 0.0, "angle": 0.0, "label": "In"}
    ]


@given(st.text())
def test_a_clean_text_has_no_control_characters_and_stays_as_it_is(text):
    once = clean_text(text)
    assert clean_text(once) == once
    assert not any(c < " " and c not in "\n\t" for c in once)
    once.encode()


@given(
    st.lists(st.sampled_from(["wheelchair", "Step-free", " companion ", "", "a b"])),
    st.sampled_from(",;/|\n"),
)
def test_access_needs_have_one_form_whatever_their_order(needs, separator):
    once = canonical_needs(separator.join(needs))
    assert canonical_needs(once) == once
    assert canonical_needs(separator.join(reversed(needs))) == once


@settings(max_examples=300)
@given(
    st.sampled_from([(kind, field) for kind in FIELDS for field in FIELDS[kind]]),
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=20)
    | st.lists(st.floats(), max_size=3),
)
def test_what_a_field_accepts_it_accepts_again_unchanged(which, value):
    try:
        kind, name = which
        good = checked(STATE, kind, name, value)
    except Rejected:
        return
    assert checked(STATE, kind, name, good) == good


def test_members_of_a_rule_are_typed_as_ids_or_names_of_guests_and_groups():
    state = State(
        groups={"F1": Group("F1", "Press")},
        guests={"G0001": Guest("G0001", name="Anna"), "G0002": Guest("G0002", name="Al")},
    )
    assert parse(state, "rule", "members", "anna, press") == [["guest", "G0001"], ["group", "F1"]]
    assert parse(state, "rule", "members", "G0001,F1, G0002") == [
        ["guest", "G0001"],
        ["group", "F1"],
        ["guest", "G0002"],
    ]
    assert parse(state, "rule", "members", '[["guest", "G0001"], ["group", "F1"]]')
    for text, code in (
        ("Anna, Zoe", "unknown-guest"),
        ("Anna", "rule-too-few-members"),
        ("", "rule-too-few-members"),
    ):
        with pytest.raises(Rejected) as rejected:
            parse(state, "rule", "members", text)
        assert code in [reason.code for reason in rejected.value.reasons]
