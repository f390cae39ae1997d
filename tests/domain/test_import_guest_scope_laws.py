"""What holds of every guest list, whatever it speaks for, is compared with, and people said of its rows."""

from __future__ import annotations

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from seatplan.domain.commands import ImportGuests
from seatplan.domain.events import GuestChanged
from seatplan.domain.evolve import Folded, evolve_batch
from seatplan.domain.list_base import base_of_state
from seatplan.domain.overlay import copy_of
from seatplan.texts import explain
from tests.domain.test_import_guest_laws import LISTS, PLAN, decided

BASE = base_of_state(PLAN, version=9, exported=True)
SAID = st.fixed_dictionaries(
    {
        "scope": st.sampled_from(["department", "everybody"]),
        "department": st.sampled_from(["Sales", "Depot"]),
        "missing": st.sampled_from(["stay", "declined", "remove"]),
        "spare": st.sampled_from([[], ["G0002"]]),
        "base": st.sampled_from([None, BASE]),
        "conflicts": st.sampled_from(["ask", "file", "plan"]),
        "matches": st.dictionaries(
            st.sampled_from([2, 3]), st.sampled_from(["new", "skip", "G0001", "0012"]), max_size=2
        ),
        "corrections": st.dictionaries(
            st.sampled_from([2, 4]), st.sampled_from([{"name": "Dora Blum"}, {"diet": ""}]), max_size=2
        ),
    }
)


@settings(max_examples=300, deadline=None)
@given(LISTS, SAID)
def test_every_list_can_be_applied_and_keeps_the_rules(command: ImportGuests, said: dict):
    command = msgspec.structs.replace(command, **said)
    decision = decided(command)
    if decision is None:
        return
    after = copy_of(PLAN)
    assert evolve_batch(after, decision.events) == Folded([], [])
    assert decision.report is not None
    rows = decision.report.rows
    assert [row.row for row in rows if row.row] == [row.row for row in command.rows]
    assert all(explain(note) for row in rows for note in row.notes)
    assert len(decision.sources) == len(decision.events)
    # The protected table is as it was, and nobody goes who is in the file, spared, or out of scope.
    assert [(guest.id, guest.seat) for guest in after.guests_at("T009")] == [("G0001", 1)]
    missing = {row.id for row in rows if row.what == "missing"}
    assert PLAN.guests.keys() - after.guests.keys() <= (missing if said["missing"] == "remove" else set())
    assert missing.isdisjoint(row.id for row in rows if row.what != "missing")
    assert set(said["spare"]) <= after.guests.keys()
    for table in after.logical_tables.values():
        assert after.seats_taken(table.id) <= table.seats
        seats = [guest.seat for guest in after.guests_at(table.id) if guest.seat is not None]
        assert len(seats) == len(set(seats))
    for guest in after.guests.values():
        assert guest.name or guest.plus_one
        assert guest.plus_one is None or after.guests[guest.plus_one].plus_one is None


@settings(max_examples=300, deadline=None)
@given(LISTS, SAID)
def test_the_same_list_again_makes_no_event(command: ImportGuests, said: dict):
    command = msgspec.structs.replace(command, **said | {"matches": {}})
    decision = decided(command)
    if decision is None or decision.report is None:
        return
    if {"skipped", "conflict"} & decision.report.counts().keys():
        return
    # A namesake in another department, or under another name, makes "Anna Smith's guest" another person's.
    changed = [event.changes for event in decision.events if isinstance(event, GuestChanged)]
    if any({"department", "name"} & changes.keys() for changes in changed):
        return
    after = copy_of(PLAN)
    evolve_batch(after, decision.events)
    again = decided(command, after)
    assert again is None or again.events == []


@settings(max_examples=200, deadline=None)
@given(LISTS)
def test_a_list_compared_with_the_plan_as_it_is_does_what_it_does_without(command: ImportGuests):
    # A seat number that stayed as it was does not come along to another table.
    for row in command.rows:
        if row.cells.get("table"):
            row.cells.pop("seat", None)
    plain, compared = decided(command), decided(msgspec.structs.replace(command, base=BASE))
    codes = (
        {note.code for row in plain.report.rows for note in row.notes} if plain and plain.report else set()
    )
    # Who brings somebody has not changed, so it does not matter whether the host's own row is applied.
    if "guests-host-skipped" not in codes:
        assert (plain and plain.events) == (compared and compared.events)
