"""Laws of the snapshot and its digest: equal plans have equal digests, and whatever differs shows."""

from __future__ import annotations

import copy
import hashlib
import json

import msgspec
import pytest

from seatplan.domain.events import (
    CustomFieldAdded,
    GroupAdded,
    GuestAdded,
    GuestChanged,
    GuestRemoved,
    GuestSeated,
    GuestUnseated,
    LogicalTableAdded,
    OccasionChanged,
    PhysicalTableAdded,
    RoomAdded,
    TablePlaced,
    TableUnplaced,
)
from seatplan.domain.evolve import evolve_batch
from seatplan.domain.kinds import KINDS
from seatplan.domain.overlay import copy_of
from seatplan.domain.snapshot import facts_of, label_of, snapshot, state_digest, value_of
from seatplan.domain.state import State
from seatplan.domain.values import EXISTS, OCCASION, OCCASION_ID, Fact

HISTORY = [
    OccasionChanged({"name": "Winter party 2026"}),
    RoomAdded("R1", {"name": "Great Hall", "outline": [[0.0, 0.0], [9.0, 0.0], [9.0, 9.0]]}),
    PhysicalTableAdded("P1", {"number": "17", "room": "R1"}),
    LogicalTableAdded("T001", {"name": "Sales 1"}),
    GroupAdded("F0001", {"name": "Smith"}),
    CustomFieldAdded("C1", {"label": "Shirt"}),
    GuestAdded("G0001", {"name": "Anna", "group": "F0001", "custom.C1": "L"}),
    GuestAdded("G0002", {"plus_one": "G0001"}),
    GuestSeated("G0001", "T001", 1),
    TablePlaced("T001", "P1"),
]


def plan(*more, history=HISTORY) -> State:
    state = State()
    evolve_batch(state, [*history, *more])
    return state


# Every way to make the plan another one, one fact each.
CHANGES = [
    OccasionChanged({"date": "2026-12-11"}),
    RoomAdded("R2", {"name": "Vault"}),
    GroupAdded("F0002", {"name": "Jones"}),
    GuestChanged("G0001", {"diet": "vegan"}),
    GuestChanged("G0001", {"custom.C1": "S"}),
    GuestChanged("G0001", {"custom.C1": None}),
    GuestChanged("G0001", {"group": None}),
    GuestSeated("G0001", "T001", 2),
    GuestSeated("G0001", "T001"),
    GuestUnseated("G0001"),
    GuestRemoved("G0002"),
    TableUnplaced("T001"),
]


@pytest.mark.parametrize("change", CHANGES)
def test_whatever_differs_shows_in_the_digest(change):
    assert state_digest(plan(change)) != state_digest(plan())


def test_the_digest_is_that_of_the_plan_and_not_of_the_way_to_it():
    guests = [event for event in HISTORY if isinstance(event, GuestAdded)]
    others = [event for event in HISTORY if not isinstance(event, GuestAdded)]
    turned = plan(history=[*others[:6], *reversed(guests), *others[6:]])
    assert list(turned.guests) != list(plan().guests)
    assert state_digest(turned) == state_digest(plan())
    round_trip = plan(
        GuestUnseated("G0001"), GuestSeated("G0001", "T001", 1), GuestAdded("G9", {}), GuestRemoved("G9")
    )
    assert state_digest(round_trip) == state_digest(plan())


def test_what_is_derived_is_no_part_of_the_digest():
    state = plan()
    before = state_digest(state)
    state.floors["guest"] = 99
    state.seated.clear()
    state.occupants.clear()
    assert state_digest(state) == before


def test_a_copy_has_the_same_digest_and_a_life_of_its_own():
    state = plan()
    twin = copy_of(state)
    before = state_digest(state)
    assert state_digest(twin) == before
    evolve_batch(twin, CHANGES)
    assert state_digest(twin) != before
    assert state_digest(state) == before
    assert snapshot(state) == snapshot(plan())


def test_a_digest_is_what_anybody_computes_from_the_snapshot():
    text = json.dumps(snapshot(plan()), sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    assert state_digest(plan()) == hashlib.sha256(text.encode()).hexdigest()


def test_a_snapshot_is_plain_values_in_the_order_of_ids():
    plain = snapshot(plan(GuestAdded("A1", {"name": "Zoe"})))
    assert set(plain) == {"occasion", *(kind.collection for kind in KINDS.values())}
    assert [guest["id"] for guest in plain["guests"]] == ["A1", "G0001", "G0002"]
    assert msgspec.json.decode(msgspec.json.encode(plain)) == plain


def test_a_snapshot_shares_nothing_that_evolve_changes():
    state = plan()
    before = copy.deepcopy(snapshot(state))
    held = snapshot(state)
    evolve_batch(state, [GuestChanged("G0001", {"name": "Ben"}), GuestSeated("G0001", "T001", 7)])
    assert held == before


def test_facts_are_what_value_of_gives_back():
    state = plan()
    for kind in KINDS:
        for id, thing in state.of_kind(kind).items():
            assert value_of(state, Fact(kind, id, EXISTS)) is True
            for field, value in facts_of(thing):
                assert value_of(state, Fact(kind, id, field)) == value
    assert dict(facts_of(state.guests["G0001"]))["custom.C1"] == "L"
    assert value_of(state, Fact(OCCASION, OCCASION_ID, "name")) == "Winter party 2026"
    assert value_of(state, Fact(OCCASION, OCCASION_ID, EXISTS)) is True


def test_what_does_not_exist_has_no_value_and_is_called_by_its_id():
    state = plan()
    assert value_of(state, Fact("guest", "G0009", "name")) is None
    assert value_of(state, Fact("guest", "G0009", EXISTS)) is None
    assert value_of(state, Fact("guest", "G0001", "custom.C9")) is None
    assert label_of(state, "guest", "G0009") == "G0009"


@pytest.mark.parametrize(
    ("kind", "id", "label"),
    [
        ("guest", "G0001", "Anna"), ("guest", "G0002", "G0002"), ("logical_table", "T001", "Sales 1"),
        ("physical_table", "P1", "17"), ("room", "R1", "Great Hall"), ("group", "F0001", "Smith"),
        ("custom_field", "C1", "Shirt"), ("occasion", "occasion", "Winter party 2026"),
    ],
)  # fmt: skip
def test_a_thing_is_called_what_people_call_it(kind, id, label):
    assert label_of(plan(), kind, id) == label
