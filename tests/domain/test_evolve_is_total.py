"""Evolving never raises, whatever was taken out of history, and the plan that comes out is whole.

Histories here are made of few things, so that they collide all the time: what is pruned, reordered or never happened is
the rule and not the exception.
"""

from __future__ import annotations

import copy
from collections import Counter

from hypothesis import given as for_all
from hypothesis import settings
from hypothesis import strategies as st

import seatplan.sample
from seatplan.domain import events as ev
from seatplan.domain.checks import check
from seatplan.domain.effects import needs, reads, subject, writes
from seatplan.domain.evolve import EXISTS_ALREADY, GONE, evolve, evolve_batch, fold
from seatplan.domain.overlay import copy_of
from seatplan.domain.settling import SEAT, Clash
from seatplan.domain.snapshot import snapshot, state_digest
from seatplan.domain.state import State
from seatplan.domain.values import PHYSICAL_TABLE
from tests.domain.scenario import a_guest, a_place, a_room, a_table, a_vip_table, given

_PLACES, _TABLES, _GUESTS = (st.sampled_from([f"{letter}{n}" for n in range(1, 4)]) for letter in "PTG")
_ROOMS, _GROUPS, _CUSTOMS = st.sampled_from(["R1", "R2"]), st.sampled_from(["F1", "F2"]), st.just("shirt")
_MARKS = st.fixed_dictionaries(
    {}, optional={"vip": st.booleans(), "protected": st.booleans(), "seats": st.integers(0, 3)}
)
_ABOUT_GUESTS = st.fixed_dictionaries(
    {},
    optional={
        "name": st.sampled_from(["", "Jo", "Al"]),
        "group": st.none() | _GROUPS,
        "plus_one": st.none() | _GUESTS,
        "rsvp": st.sampled_from(["open", "accepted", "declined"]),
        "access": st.sampled_from(["", "wheelchair"]),
        "custom.shirt": st.none() | st.text(max_size=2),
        "of_a_newer_program": st.integers(),
    },
)
_RULES = st.sampled_from(["N1", "N2"])
_MEMBERS = st.one_of(
    st.tuples(st.just("guest"), _GUESTS).map(list),
    st.tuples(st.just("group"), _GROUPS).map(list),
    st.just(["of_a_newer_program", "X1"]),
)
_RULE_FIELDS = st.fixed_dictionaries(
    {}, optional={"type": st.sampled_from(["together", "apart"]), "members": st.lists(_MEMBERS, max_size=3)}
)
_NOTE_FIELDS = st.fixed_dictionaries(
    {},
    optional={
        "about_kind": st.sampled_from(["guest", "logical_table", "occasion", "of_a_newer_program"]),
        "about_id": _GUESTS,
        "text": st.sampled_from(["", "Vegan?"]),
        "type": st.sampled_from(["note", "question"]),
        "open": st.booleans(),
    },
)
EVENTS = st.one_of(
    st.builds(ev.TablePlaced, _TABLES, _PLACES),
    st.builds(ev.TablePlaced, _TABLES, _PLACES),
    st.builds(ev.TableUnplaced, _TABLES),
    st.builds(ev.RuleAdded, _RULES, _RULE_FIELDS),
    st.builds(ev.RuleChanged, _RULES, _RULE_FIELDS),
    st.builds(ev.RuleRemoved, _RULES),
    st.builds(ev.NoteAdded, _RULES, _NOTE_FIELDS),
    st.builds(ev.NoteChanged, _RULES, _NOTE_FIELDS),
    st.builds(ev.NoteRemoved, _RULES),
    st.builds(ev.GuestErased, _GUESTS, st.just([(1, 1)]), st.just("asked")),
    st.builds(ev.GuestSeated, _GUESTS, _TABLES, st.none() | st.integers(1, 2)),
    st.builds(ev.GuestSeated, _GUESTS, _TABLES, st.none() | st.integers(1, 2)),
    st.builds(ev.GuestUnseated, _GUESTS),
    st.builds(ev.RoomAdded, _ROOMS, st.just({"name": "Hall", "max_people": 1})),
    st.builds(ev.RoomChanged, _ROOMS, st.just({"name": "Vault"})),
    st.builds(ev.RoomRemoved, _ROOMS),
    st.builds(ev.PhysicalTableAdded, _PLACES, st.just({"number": "1", "room": "R1", "seats": 1})),
    st.builds(ev.PhysicalTableChanged, _PLACES, st.just({"room": "R2", "id": "P9"})),
    st.builds(ev.PhysicalTableRemoved, _PLACES),
    st.builds(ev.LogicalTableAdded, _TABLES, _MARKS),
    st.builds(ev.LogicalTableChanged, _TABLES, _MARKS | st.just({"placed_at": "P1", "colour": "red"})),
    st.builds(ev.LogicalTableRemoved, _TABLES),
    st.builds(ev.GroupAdded, _GROUPS, st.just({"name": "Family"})),
    st.builds(ev.GroupChanged, _GROUPS, st.just({"name": "Team"})),
    st.builds(ev.GroupRemoved, _GROUPS),
    st.builds(ev.CustomFieldAdded, _CUSTOMS, st.just({"label": "Shirt", "type": "text"})),
    st.builds(ev.CustomFieldChanged, _CUSTOMS, st.just({"label": "T-shirt"})),
    st.builds(ev.CustomFieldRemoved, _CUSTOMS),
    st.builds(ev.GuestAdded, _GUESTS, _ABOUT_GUESTS),
    st.builds(ev.GuestChanged, _GUESTS, _ABOUT_GUESTS),
    st.builds(ev.GuestRemoved, _GUESTS),
    st.builds(ev.OccasionChanged, st.just({"name": "Party", "unknown": 1})),
    st.builds(ev.EventsPruned, st.just([(1, 2)]), st.just("")),
    st.builds(ev.PruneRestored, st.just(1)),
    st.builds(ev.GuestErased, _GUESTS, st.just([(1, 1)]), st.just("")),
)
THINGS: list[ev.AnyEvent] = [
    a_room(),
    *(a_place(f"P{n}", str(n), seats=1) for n in (1, 2, 3)),
    *(a_table(f"T{n}", f"Sales {n}") for n in (1, 2)),
    a_vip_table("T3", "Board"),
    *(a_guest(f"G{n}", f"Guest {n}") for n in (1, 2, 3)),
]
BATCHES = st.lists(st.lists(EVENTS, min_size=1, max_size=8), max_size=10)


def is_whole(state: State) -> None:
    """Everything that points somewhere points at something, and the indexes say what the dicts say."""
    assert state.unsettled == []
    standing = [table for table in state.logical_tables.values() if table.placed_at is not None]
    assert {table.placed_at: table.id for table in standing} == state.occupants
    assert len(standing) == len(state.occupants), "two logical tables at one physical table"
    assert state.occupants.keys() <= state.physical_tables.keys()
    seated = {table: set(guests) for table, guests in state.seated.items() if guests}
    sits: dict[str, set[str]] = {}
    for guest in state.guests.values():
        if guest.table is not None:
            sits.setdefault(guest.table, set()).add(guest.id)
        else:
            assert guest.seat is None
        assert guest.custom.keys() <= state.custom_fields.keys()
    assert seated == sits
    assert sits.keys() <= state.logical_tables.keys()
    seats = Counter((guest.table, guest.seat) for guest in state.guests.values() if guest.seat is not None)
    assert all(count == 1 for count in seats.values()), "two guests on one seat"
    for name in ("rooms", "physical_tables", "logical_tables", "groups", "custom_fields", "guests"):
        assert all(id == thing.id for id, thing in getattr(state, name).items())


@settings(max_examples=400, deadline=None)
@for_all(batches=BATCHES, with_things=st.booleans())
def test_any_history_makes_a_whole_plan(batches, with_things):
    state = given(THINGS).state if with_things else State()
    for batch in batches:
        folded = evolve_batch(state, batch)
        assert all(0 <= index < len(batch) for index, _ in [*folded.skipped, *folded.clashes])
        is_whole(state)
        check(state)
        snapshot(state)


@settings(max_examples=100, deadline=None)
@for_all(batches=BATCHES)
def test_what_events_are_about_can_always_be_told(batches):
    state = given(THINGS).state
    for event in (event for batch in batches for event in batch):
        about = subject(event)
        facts = writes(event)
        assert {(fact.kind, fact.id) for fact in facts} == ({about} if facts else set())
        assert reads(event, state) is not None
        lacking = [need for need in needs(event) if need[1] not in state.of_kind(need[0])]
        assert (evolve(state, event) == GONE) >= bool(lacking)


@settings(max_examples=200, deadline=None)
@for_all(batches=BATCHES)
def test_folding_a_history_is_evolving_its_batches(batches):
    batches = [THINGS, *batches]
    one_by_one, at_once = State(), State()
    starts, skipped, clashes, position = [], [], [], 0
    for batch in batches:
        starts.append(position)
        odd = evolve_batch(one_by_one, batch)
        skipped += [(position + index, why) for index, why in odd.skipped]
        clashes += [(position + index, clash) for index, clash in odd.clashes]
        position += len(batch)
    folded = fold(at_once, [event for batch in batches for event in batch], starts)
    assert (folded.skipped, folded.clashes) == (skipped, clashes)
    assert state_digest(at_once) == state_digest(one_by_one)


@settings(max_examples=200, deadline=None)
@for_all(batches=BATCHES)
def test_a_copy_evolves_alone(batches):
    state = given(THINGS).state
    for batch in batches[: len(batches) // 2]:
        evolve_batch(state, batch)
    before, twin = copy.deepcopy(state), copy_of(state)
    assert twin == state
    for batch in batches[len(batches) // 2 :]:
        evolve_batch(twin, batch)
    assert state == before
    is_whole(twin)


@settings(max_examples=15, deadline=None)
@for_all(data=st.data())
def test_any_part_of_the_samples_history_makes_a_whole_plan_in_any_order(data):
    batches = [batch.events for batch in seatplan.sample.build(guests=60)]
    kept = data.draw(st.sets(st.integers(0, len(batches) - 1)) | st.just(set(range(0, len(batches), 3))))
    batches = [batch for number, batch in enumerate(batches) if number not in kept]
    if data.draw(st.booleans()):
        data.draw(st.randoms(use_true_random=False)).shuffle(batches)
    events = [event for batch in batches for event in batch]
    starts = [sum(map(len, batches[:n])) for n in range(len(batches))]
    state = State()
    fold(state, events, starts)
    is_whole(state)


# The rules of clashes


def house(*more):
    """Sales 1 stands at 1, Board (VIP) at 3; Sales 2 stands nowhere."""
    return given(THINGS, [ev.TablePlaced("T1", "P1"), ev.TablePlaced("T3", "P3")], *more).state


def test_a_swap_is_no_clash():
    state = house([ev.TablePlaced("T2", "P2")])
    assert evolve_batch(state, [ev.TablePlaced("T1", "P2"), ev.TablePlaced("T2", "P1")]) == ([], [])
    assert state.occupants == {"P2": "T1", "P1": "T2", "P3": "T3"}


def test_of_two_tables_at_one_place_the_later_stays_and_the_earlier_is_unplaced():
    state = house()
    odd = evolve_batch(state, [ev.TableUnplaced("T3"), ev.TablePlaced("T2", "P1")])
    assert odd.clashes == [
        (1, Clash(PHYSICAL_TABLE, "P1", keeps="T2", yields="T1", skipped=False, back_at=None))
    ]
    assert state.logical_tables["T1"].placed_at is None
    assert state.occupants == {"P1": "T2"}


def test_a_vip_table_keeps_its_place_and_the_other_goes_back_to_where_it_was():
    state = house()
    odd = evolve_batch(state, [ev.TablePlaced("T1", "P3")])
    assert odd.clashes == [
        (0, Clash(PHYSICAL_TABLE, "P3", keeps="T3", yields="T1", skipped=True, back_at="P1"))
    ]
    assert state.occupants == {"P1": "T1", "P3": "T3"}


def test_whoever_yields_to_a_vip_table_stands_nowhere_if_the_old_place_is_taken():
    state = house()
    odd = evolve_batch(state, [ev.TablePlaced("T1", "P3"), ev.TablePlaced("T2", "P1")])
    assert odd.clashes == [
        (1, Clash(PHYSICAL_TABLE, "P3", keeps="T3", yields="T1", skipped=True, back_at=None))
    ]
    assert state.occupants == {"P1": "T2", "P3": "T3"}


def test_protection_without_a_vip_mark_keeps_a_place_too():
    state = house([ev.LogicalTableChanged("T1", {"protected": True})])
    evolve_batch(state, [ev.TablePlaced("T2", "P1")])
    assert state.occupants["P1"] == "T1"


def test_a_vip_table_that_comes_later_takes_the_place():
    state = house()
    odd = evolve_batch(state, [ev.TablePlaced("T3", "P1")])
    assert odd.clashes[0][1].keeps == "T3"
    assert state.occupants == {"P1": "T3"}


def test_a_place_that_one_of_several_left_again_is_still_contested():
    state = house()
    evolve_batch(state, [ev.TablePlaced("T2", "P1"), ev.TableUnplaced("T2"), ev.TablePlaced("T3", "P1")])
    is_whole(state)
    assert state.occupants == {"P1": "T3"}


def test_a_table_that_goes_in_the_batch_that_fought_for_it_leaves_nobody_on_it():
    state = house()
    evolve_batch(state, [ev.TablePlaced("T2", "P1"), ev.PhysicalTableRemoved("P1")])
    is_whole(state)
    assert state.logical_tables["T1"].placed_at is None


def test_of_two_guests_on_one_seat_the_later_sits_and_the_earlier_keeps_the_table():
    state = house([ev.GuestSeated("G1", "T1", 1)])
    odd = evolve_batch(state, [ev.GuestSeated("G2", "T1", 1)])
    assert odd.clashes == [(0, Clash(SEAT, ("T1", 1), keeps="G2", yields="G1", skipped=False, back_at=None))]
    assert (state.guests["G1"].table, state.guests["G1"].seat) == ("T1", None)


def test_at_a_vip_table_the_earlier_guest_keeps_the_seat():
    state = house([ev.GuestSeated("G1", "T3", 1)])
    evolve_batch(state, [ev.GuestSeated("G2", "T3", 1)])
    assert (state.guests["G1"].seat, state.guests["G2"].seat) == (1, None)


def test_a_guest_who_keeps_the_seats_number_at_another_table_clashes_too():
    state = house([ev.GuestSeated("G1", "T1", 1), ev.GuestSeated("G2", "T2", 1)])
    assert len(evolve_batch(state, [ev.GuestSeated("G2", "T1", 1)]).clashes) == 1
    is_whole(state)


def test_guests_swap_numbered_seats_without_a_clash():
    state = house([ev.GuestSeated("G1", "T1", 1), ev.GuestSeated("G2", "T2", 1)])
    assert evolve_batch(state, [ev.GuestSeated("G1", "T2", 1), ev.GuestSeated("G2", "T1", 1)]) == ([], [])
    assert (state.guests["G1"].table, state.guests["G2"].table) == ("T2", "T1")


# What can't happen is skipped and told


def test_what_does_not_exist_is_skipped_and_listed():
    state = house()
    gone: list[ev.AnyEvent] = [
        ev.TablePlaced("T1", "P9"),
        ev.TablePlaced("T9", "P1"),
        ev.GuestSeated("G1", "T9"),
        ev.GuestChanged("G9", {}),
    ]
    assert evolve_batch(state, gone).skipped == [(n, GONE) for n in range(4)]
    assert evolve_batch(state, [a_table("T1", "Again")]).skipped == [(0, EXISTS_ALREADY)]
    assert state.logical_tables["T1"].name == "Sales 1"


def test_an_id_that_is_gone_is_remembered():
    state = given(THINGS, [ev.GuestRemoved("G3")]).state
    assert state.floors == {"guest": 3}
