"""Who set a field and what stood where say the same as the plan, also where a prune made events clash."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from seatplan.domain import commands as do
from seatplan.domain import events as ev
from seatplan.domain.effects import writes
from seatplan.domain.evolve import SEAT
from seatplan.domain.kinds import KINDS, REMOVES
from seatplan.domain.snapshot import facts_of
from seatplan.history.blame import Blame, blame, stays
from tests.history.telling import Told, a_small_house
from tests.history.test_laws import histories, told

few_tables, few_places = st.sampled_from(["T1", "T2", "T3"]), st.sampled_from(["P1", "P2"])
few_guests = st.sampled_from(["G1", "G2", "G3"])
usual = st.one_of(
    st.builds(ev.TablePlaced, few_tables, few_places),
    st.builds(ev.GuestSeated, few_guests, st.sampled_from(["T1", "T2"]), st.sampled_from([None, 1])),
)
rare = st.one_of(
    st.builds(ev.TableUnplaced, few_tables),
    st.builds(lambda t, vip: ev.LogicalTableChanged(t, {"vip": vip}), few_tables, st.booleans()),
    st.builds(ev.LogicalTableRemoved, few_tables),
    st.builds(lambda t: ev.LogicalTableAdded(t, {"name": t}), few_tables),
    st.builds(ev.PhysicalTableRemoved, few_places),
    st.builds(lambda p: ev.PhysicalTableAdded(p, {"number": p}), few_places),
    st.builds(ev.GuestUnseated, few_guests),
    st.builds(ev.GuestRemoved, few_guests),
    st.builds(lambda g: ev.GuestAdded(g, {"name": g}), few_guests),
)
loose_events = st.integers(0, 4).flatmap(lambda number: rare if number == 4 else usual)
# What prunes and other programs may leave: events that nobody would have decided on, batch by batch.
loose_histories = st.lists(st.lists(loose_events, min_size=1, max_size=4), min_size=4, max_size=20)


def loosely_told(batches: list) -> Told:
    """The history of these batches after the small house, one in the middle pruned."""
    house = a_small_house()
    for events in batches:
        house.happened(*events)
    house.prunes(f"batch-{len(house.past.batches) // 2 + 2:04d}")
    return house


@pytest.fixture
def house() -> Told:
    return a_small_house()


def who(house: Told, kind: str, id: str, field: str) -> Blame | None:
    state, _, folded = house.past.folded()
    return next((one for one in blame(house.past, state, kind, id, folded) if one.field == field), None)


def standing(house: Told, at: str) -> list[tuple[str, str, str | None]]:
    past = house.past
    return [
        (stay.table, past.batch_of(stay.came).id, None if stay.left is None else past.batch_of(stay.left).id)
        for stay in stays(past, at)
    ]


def test_what_a_vip_table_kept_from_another_one_never_stood_there(house: Told) -> None:
    house.asked(do.PlaceTable("T2", "P2"))
    before = house.last
    house.asked(do.PlaceTable("T1", "P1"))
    vip = house.last
    house.asked(do.UnplaceTable("T1"))
    went = house.last
    house.asked(do.PlaceTable("T2", "P1"))
    house.prunes(went)
    assert house.state.occupants == {"P1": "T1", "P2": "T2"}
    assert standing(house, "P1") == [("T1", vip, None)]
    assert standing(house, "P2") == [("T2", before, None)]
    blamed = who(house, "logical_table", "T2", "placed_at")
    assert blamed is not None
    assert (blamed.value, blamed.batch) == ("P2", before)


def test_who_loses_a_place_to_a_later_one_leaves_in_that_batch_which_is_to_blame(house: Told) -> None:
    house.asked(do.PlaceTable("T2", "P1"))
    first = house.last
    house.asked(do.UnplaceTable("T2"))
    went = house.last
    house.asked(do.PlaceTable("T3", "P1"))
    later = house.last
    house.prunes(went)
    assert standing(house, "P1") == [("T2", first, later), ("T3", later, None)]
    blamed = who(house, "logical_table", "T2", "placed_at")
    assert blamed is not None
    assert (blamed.value, blamed.batch) == (None, later)


def test_a_table_whose_place_was_torn_down_left_it_then(house: Told) -> None:
    house.asked(do.PlaceTable("T2", "P1"))
    first = house.last
    house.happened(ev.PhysicalTableRemoved("P1"))
    assert standing(house, "P1") == [("T2", first, house.last)]
    blamed = who(house, "logical_table", "T2", "placed_at")
    assert blamed is not None
    assert (blamed.value, blamed.batch) == (None, house.last)


def test_a_guest_whose_table_went_knows_by_what(house: Told) -> None:
    house.asked(do.SeatGuest("G1", "T2", 1))
    house.happened(ev.LogicalTableRemoved("T2"))
    for field in ("table", "seat"):
        blamed = who(house, "guest", "G1", field)
        assert blamed is not None
        assert (blamed.value, blamed.batch) == (None, house.last)


def test_who_swaps_within_a_batch_leaves_and_comes_in_that_batch(house: Told) -> None:
    house.asked(do.PlaceTable("T2", "P1"))
    first = house.last
    house.asked(do.PlaceTable("T3", "P2"))
    second = house.last
    house.asked(do.SwapTables("T2", "T3"))
    assert standing(house, "P1") == [("T2", first, house.last), ("T3", house.last, None)]
    assert standing(house, "P2") == [("T3", second, house.last), ("T2", house.last, None)]


def test_skipped_events_behind_a_prune_are_not_taken_for_others(house: Told) -> None:
    house.asked(do.Add("logical_table", {"name": "Board 2"}, "T5"))
    added = house.last
    house.asked(do.SeatGuest("G1", "T5"))
    house.asked(do.Change("guest", "G1", {"diet": "vegan"}))
    diet = house.last
    house.prunes(added)
    assert who(house, "guest", "G1", "table") is None, "it was skipped"
    blamed = who(house, "guest", "G1", "diet")
    assert blamed is not None
    assert blamed.batch == diet


@pytest.mark.parametrize("vip", [False, True])
def test_a_guest_who_loses_a_seat_to_another_knows_by_what(house: Told, vip: bool) -> None:
    if vip:
        house.happened(ev.LogicalTableChanged("T2", {"vip": True}))
    house.asked(do.SeatGuest("G1", "T2", 1))
    house.asked(do.UnseatGuest("G1"))
    went = house.last
    house.asked(do.SeatGuest("G2", "T2", 1))
    later = house.last
    house.prunes(went)
    loser = "G2" if vip else "G1"
    assert house.state.guests[loser].seat is None
    blamed = who(house, "guest", loser, "seat")
    assert blamed is not None
    assert (blamed.value, blamed.batch) == (None, later)


def test_what_came_back_has_only_the_values_it_came_back_with(house: Told) -> None:
    house.asked(do.Change("guest", "G1", {"diet": "vegan"}))
    house.happened(ev.GuestRemoved("G1"))
    house.happened(ev.GuestAdded("G1", {"name": "Guest 1"}))
    assert who(house, "guest", "G1", "diet") is None
    blamed = who(house, "guest", "G1", "name")
    assert blamed is not None
    assert blamed.batch == house.last


either_way = st.one_of(st.builds(told, histories), st.builds(loosely_told, loose_histories))


@given(either_way)
@settings(max_examples=200)
def test_the_last_stay_of_a_physical_table_is_what_stands_there(house: Told) -> None:
    state = house.past.state_at()
    for at in [f"P{n}" for n in range(1, 8)]:
        found = stays(house.past, at)
        here = found[-1].table if found and found[-1].left is None else None
        assert here == state.occupants.get(at)
        assert all(stay.left is not None for stay in found[:-1])
        for earlier, later in pairwise(found):
            assert earlier.came <= (earlier.left or 0)
            assert house.past.batch_of(earlier.left or 0).number <= house.past.batch_of(later.came).number


@given(either_way)
@settings(max_examples=200)
def test_what_is_blamed_for_a_value_made_it(house: Told) -> None:
    state, _, folded = house.past.folded()
    pruned = house.past.pruned_at()
    skipped = {index for index, _ in folded.skipped}
    for kind, known in KINDS.items():
        for id, thing in state.of_kind(kind).items():
            found = {one.field: one for one in blame(house.past, state, kind, id, folded)}
            fresh = dict(facts_of(known.struct("new")))
            for field, value in facts_of(thing):
                assert field in found or value == fresh.get(field), f"nobody made {kind} {id} {field} {value}"
            for field, one in found.items():
                index = house.past.index_of(one.position or 0)
                assert index is not None
                assert index not in skipped
                assert one.position not in pruned
                event = house.past.events[index]
                written = {fact.field: value for fact, value in writes(event).items() if fact.id == id}
                if written.get(field, "nothing") != one.value:
                    assert one.value is None
                    assert field in ("placed_at", "table", "seat", "group"), (event, one)
                    assert type(event) in REMOVES or isinstance(event, ev.TablePlaced | ev.GuestSeated)
                    if isinstance(event, ev.TablePlaced):
                        assert event.table != id, "who stands nowhere was not placed by this"
                    if isinstance(event, ev.GuestSeated):
                        lost = [
                            clash for _, clash in folded.clashes if clash.kind == SEAT and clash.yields == id
                        ]
                        assert any(event.guest == (id if clash.skipped else clash.keeps) for clash in lost)
