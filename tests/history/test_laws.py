"""What holds of every history, however it went: commands, prunes, restores and reverts in any order."""

from collections.abc import Callable
from unittest.mock import patch

from hypothesis import given, settings
from hypothesis import strategies as st

from seatplan.domain import commands as do
from seatplan.domain.decision import Rejected
from seatplan.domain.evolve import fold
from seatplan.domain.overlay import copy_of
from seatplan.domain.snapshot import state_digest, value_of
from seatplan.domain.state import State
from seatplan.domain.values import EXISTS
from seatplan.history import past
from seatplan.history.blame import blame
from seatplan.history.diff import Change, diff
from seatplan.history.pruning import PrunePlanner, choose
from tests.history.telling import Told, a_small_house

guests = st.sampled_from([f"G{n}" for n in range(1, 11)])
tables = st.sampled_from([f"T{n}" for n in range(1, 6)])
places = st.sampled_from([f"P{n}" for n in range(1, 7)])
seats = st.one_of(st.none(), st.integers(1, 4))

commands = st.one_of(
    st.builds(do.SeatGuest, guests, tables, seats),
    st.builds(do.UnseatGuest, guests),
    st.builds(do.SwapGuests, guests, guests),
    st.builds(do.PlaceTable, tables, places),
    st.builds(do.UnplaceTable, tables),
    st.builds(do.SwapTables, tables, tables),
    st.builds(lambda t, n: do.Change("logical_table", t, {"seats": n}), tables, st.integers(2, 6)),
    st.builds(lambda t, vip: do.Change("logical_table", t, {"vip": vip}), tables, st.booleans()),
    st.builds(lambda g, diet: do.Change("guest", g, {"diet": diet}), guests, st.sampled_from(["", "vegan"])),
    st.builds(lambda g: do.Add("guest", {"name": f"New {g}"}, g), guests),
    st.builds(lambda t: do.Add("logical_table", {"name": f"New {t}"}, t), tables),
    st.builds(lambda p: do.Add("physical_table", {"number": f"9{p}", "room": "R1"}, p), places),
    st.builds(lambda g: do.Remove("guest", g, True), guests),
    st.builds(lambda t: do.Remove("logical_table", t, True), tables),
    st.builds(lambda p: do.Remove("physical_table", p, True), places),
    st.builds(do.SeatSeveral, st.lists(guests, max_size=4), tables, st.booleans(), seats),
    st.builds(do.MergeGuests, guests, guests),
    st.builds(lambda g: do.ReplaceGuest(g, {"name": f"Instead of {g}"}), guests),
    st.builds(
        lambda t, here: do.SplitTable(t, f"Part of {t}", here),
        tables,
        st.lists(guests, min_size=1, max_size=2),
    ),
    st.builds(do.MergeTables, tables, tables),
    st.builds(
        lambda kind, first, second: do.Add(
            "rule", {"type": kind, "members": [["guest", first], ["guest", second]]}
        ),
        st.sampled_from(["together", "apart"]),
        guests,
        guests,
    ),
    st.builds(lambda r: do.Remove("rule", r), st.sampled_from(["U001", "U002"])),
    st.builds(
        lambda g: do.Add("note", {"about_kind": "guest", "about_id": g, "text": "?", "type": "question"}),
        guests,
    ),
    st.builds(lambda n: do.Change("note", n, {"answer": "yes"}), st.sampled_from(["N0001", "N0002"])),
    st.builds(lambda g: do.Change("guest", g, {"locked": True}), guests),
)
steps = st.one_of(
    commands,
    # Prune, restore and revert, each of some batch or prune; the number is taken modulo what there is.
    st.tuples(st.sampled_from(["prune", "prune-some", "restore", "revert"]), st.integers(0, 40)),
)
histories = st.lists(steps, max_size=25)


def told(history: list) -> Told:
    """The history that these steps make of the small house."""
    house = a_small_house()
    prunes: list[int] = []
    for step in history:
        if not isinstance(step, tuple):
            house.asked(step)
            continue
        what, number = step
        batch = list(house.past.batches.values())[number % len(house.past.batches)]
        try:
            if what == "prune":
                prunes.append(house.prunes(batch.id))
            elif what == "prune-some":
                positions = choose(house.past, batch=batch.id)
                prunes.append(house.prunes(events=positions[::2]))
            elif what == "restore" and prunes:
                house.restores(prunes.pop(number % len(prunes)))
            elif what == "revert":
                house.reverts(batch.id)
        except Rejected:
            continue
    return house


def prunable(house: Told) -> list[str]:
    """The batches that can be pruned."""
    found = []
    for batch in house.past.batches.values():
        try:
            choose(house.past, batch=batch.id)
        except Rejected:
            continue
        found.append(batch.id)
    return found


@given(histories)
@settings(max_examples=80)
def test_a_replay_of_what_is_live_is_the_live_plan(history) -> None:
    house = told(history)
    selection = house.past.select()
    replayed = State()
    fold(replayed, selection.events, selection.starts)
    assert state_digest(replayed) == house.digest


@given(histories)
@settings(max_examples=80)
def test_indexes_agree_with_what_they_index(history) -> None:
    state = told(history).state
    assert state.occupants == {t.placed_at: t.id for t in state.logical_tables.values() if t.placed_at}
    seated = {(guest.table, guest.id) for guest in state.guests.values() if guest.table}
    assert {(table, guest) for table, here in state.seated.items() for guest in here} == seated


@given(histories, st.integers(0, 40))
@settings(max_examples=80)
def test_pruning_and_restoring_gives_the_same_plan_back(history, number) -> None:
    house = told(history)
    before, batches = house.digest, prunable(house)
    if not batches:
        return
    prune = house.prunes(batches[number % len(batches)])
    house.restores(prune)
    assert house.digest == before


@given(histories, st.integers(0, 40))
@settings(max_examples=80)
def test_a_preview_is_what_the_prune_then_does(history, number) -> None:
    house = told(history)
    batches = prunable(house)
    if not batches:
        return
    batch = batches[number % len(batches)]
    before = copy_of(house.state)
    preview = house.without(batch).preview()
    house.prunes(batch)
    assert preview.state_digest == house.digest
    assert preview.changes == diff(before, house.state)


@given(histories, histories, st.integers(0, 40))
@settings(max_examples=50)
def test_a_preview_brought_up_to_date_is_one_made_now(history, meanwhile, number) -> None:
    house = told(history)
    batches = prunable(house)
    if not batches:
        return
    batch = batches[number % len(batches)]
    planner = house.without(batch)
    for step in meanwhile:
        if not isinstance(step, tuple):
            house.asked(step)
    planner.advance()
    assert planner.preview() == house.without(batch).preview()


@given(histories)
@settings(max_examples=80)
def test_the_plan_before_a_batch_is_the_same_from_near_and_from_far(history) -> None:
    house = told(history)
    with patch.multiple(past, CHECKPOINT_BEHIND=5, CHECKPOINT_REACH=12):
        for batch in [*house.past.batches.values(), *reversed(house.past.batches.values())]:
            first = house.past.indexes_of_batch(batch.number).start
            far = house.past.state_at(house.past.positions[first - 1] if first else 0)
            assert state_digest(house.past.state_before(batch)) == state_digest(far)


@given(histories, commands)
@settings(max_examples=300)
def test_any_command_undone_at_once_is_the_plan_before_and_done_again_the_plan_after(
    history, command
) -> None:
    house = told(history)
    before = copy_of(house.state)
    if not house.asked(command):
        return
    after = copy_of(house.state)
    assert house.reverts(house.last)
    assert diff(house.state, before) == []
    assert house.reverts(house.last)
    assert diff(house.state, after) == []


@given(histories, st.integers(0, 40))
@settings(max_examples=80)
def test_the_last_batch_undone_and_redone_changes_nothing(history, number) -> None:
    house = told(history)
    before_last = copy_of(house.state)
    if not house.asked(do.Change("guest", f"G{number % 8 + 1}", {"notes": "once"})):
        return
    done = copy_of(house.state)
    first = house.last
    assert house.reverts(first)
    assert state_digest(house.state) == state_digest(before_last)
    assert house.reverts(house.last)
    assert state_digest(house.state) == state_digest(done)


@given(histories)
@settings(max_examples=60)
def test_undoing_whatever_happened_last_twice_is_the_plan_before(history) -> None:
    house = told(history)
    last = house.past.batches[len(house.past.batches)]
    before, size = house.digest, len(house.past.batches)
    if last.command in ("Prune", "Restore") or not house.reverts(last.id):
        return
    assert len(house.past.batches) == size + 1
    if house.reverts(house.last):
        assert house.digest == before


def applied(changes: list[Change], state: State) -> dict:
    """What each fact is after `changes` were applied to a plan of facts."""
    facts = {change.fact: change.before for change in changes}
    assert facts == {fact: value_of(state, fact) for fact in facts if _known(state, fact)} | {
        fact: value for fact, value in facts.items() if not _known(state, fact)
    }
    return {change.fact: change.after for change in changes}


def _known(state: State, fact) -> bool:
    return fact.kind == "occasion" or fact.id in state.of_kind(fact.kind)


@given(histories, st.integers(0, 60), st.integers(0, 60))
@settings(max_examples=60)
def test_a_difference_applied_to_the_first_plan_gives_the_second(history, one, other) -> None:
    house = told(history)
    version = house.past.version
    a, b = house.past.state_at(one % (version + 1)), house.past.state_at(other % (version + 1))
    changes = diff(a, b)
    for fact, value in applied(changes, a).items():
        if _known(b, fact) or fact.field == EXISTS:
            assert value_of(b, fact) == value
    # What is not listed is the same in both.
    listed = {change.fact for change in changes}
    for kind in ("guest", "logical_table", "physical_table"):
        for id in a.of_kind(kind).keys() & b.of_kind(kind).keys():
            for field in ("name", "table", "seat", "placed_at", "seats", "vip", "diet", "notes"):
                fact = Change(kind, id, "", field, None, None).fact
                if fact not in listed:
                    assert value_of(a, fact) == value_of(b, fact)
    assert diff(a, a) == []


@given(histories, st.sets(st.integers(1, 120)))
@settings(max_examples=80)
def test_no_subset_of_events_can_break_the_plan(history, without) -> None:
    state = told(history).past.state_at(without=without)
    assert not state.unsettled
    assert all(
        table.placed_at in state.physical_tables for table in state.logical_tables.values() if table.placed_at
    )
    assert all(guest.table in state.logical_tables for guest in state.guests.values() if guest.table)
    assert len(set(state.occupants.values())) == len(state.occupants)


@given(histories, st.integers(0, 40))
@settings(max_examples=60)
def test_pruning_the_orphans_as_well_leaves_no_orphans(history, number) -> None:
    house = told(history)
    batches = prunable(house)
    if not batches:
        return
    planner = house.without(batches[number % len(batches)])
    while planner.orphan_positions:
        planner = PrunePlanner(house.past, [*planner.positions, *planner.orphan_positions])
    assert planner.preview().orphans == []


@given(histories, st.integers(0, 40))
@settings(max_examples=60)
def test_events_listed_as_overwritten_have_no_effect(history, number) -> None:
    house = told(history)
    batches = prunable(house)
    if not batches:
        return
    overwritten = [
        entry.position for entry in house.without(batches[number % len(batches)]).preview().overwritten
    ]
    facts = {
        fact: house.past.events[house.past.index_of(position)]
        for position in overwritten
        for fact in _writes(house, position)
    }
    without = house.past.state_at(without=choose(house.past, batch=batches[number % len(batches)]))
    for fact in facts:
        assert value_of(without, fact) == value_of(house.state, fact)


def _writes(house: Told, position: int):
    from seatplan.domain.effects import writes

    return writes(house.past.events[house.past.index_of(position)])


@given(histories)
@settings(max_examples=60)
def test_blame_names_a_batch_whose_event_wrote_the_value_that_holds(history) -> None:
    house = told(history)
    state, _, _ = house.past.folded()
    pruned = house.past.pruned_at()
    for guest in state.guests:
        for found in blame(house.past, state, "guest", guest):
            assert found.position not in pruned
            assert (
                house.past.batches[house.past.batch_numbers[house.past.index_of(found.position)]].id
                == found.batch
            )
            if found.field in ("diet", "name", "notes"):
                assert {fact.field: value for fact, value in _writes(house, found.position).items()}[
                    found.field
                ] == found.value


@given(histories)
@settings(max_examples=60)
def test_a_version_as_seen_is_what_was_live_at_that_time(history) -> None:
    seen: dict[int, str] = {}
    house = a_small_house()
    grown: Callable[[], None] = lambda: seen.__setitem__(house.past.version, house.digest)  # noqa: E731
    prunes: list[int] = []
    for step in history:
        try:
            if not isinstance(step, tuple):
                house.asked(step)
            elif step[0].startswith("prune"):
                number = step[1] % len(house.past.batches) + 1
                prunes.append(house.prunes(house.past.batches[number].id))
            elif step[0] == "restore" and prunes:
                house.restores(prunes.pop())
        except Rejected:
            continue
        grown()
    for version, digest in seen.items():
        assert state_digest(house.past.state_at(version, as_seen=True)) == digest
