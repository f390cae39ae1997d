"""What holds of every guest list, whatever stands in it."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from seatplan.domain.commands import ImportGuests, ImportRow
from seatplan.domain.decide import decide
from seatplan.domain.decision import Decision, Reason, Rejected
from seatplan.domain.events import GuestAdded, GuestSeated
from seatplan.domain.evolve import Folded, evolve_batch
from seatplan.domain.overlay import copy_of
from seatplan.domain.snapshot import snapshot
from seatplan.domain.state import State
from seatplan.texts import explain
from tests.domain.scenario import a_guest, a_table, a_vip_table

PLAN = State()
evolve_batch(
    PLAN,
    [
        a_table("T001", "Sales 1", seats=2),
        a_table("T002", "Tisch 22", seats=1),
        a_vip_table("T009", "Board", seats=4),
        a_guest("G0001", "Anna Smith", email="s@x", department="Sales"),
        a_guest("G0002", "Ben Smith", email="s@x", department="Sales"),
        a_guest("0012", "Anna Smith", department="Depot"),
        GuestAdded("G0003", {"plus_one": "G0001"}),
        GuestSeated("G0001", "T009", 1),
        GuestSeated("G0002", "T001", 1),
        GuestSeated("0012", "T002"),
    ],
)
CELLS = {
    "id": st.sampled_from([None, "G0001", "G0002", "G0003", "0012", "12", "77"]),
    "name": st.sampled_from(
        [
            None,
            "Anna Smith",
            "Ben Smith",
            "Cleo Park",
            "Anna Smith + 1",
            "Anna Smith's guest",
            "xx",
            "Cleo Park's guest",
        ]
    ),
    "email": st.sampled_from([None, "s@x", "c@x"]),
    "department": st.sampled_from([None, "Sales", "Depot"]),
    "group": st.sampled_from([None, "Smith"]),
    "diet": st.sampled_from([None, "vegan"]),
    "plus_one": st.sampled_from([None, None, "G0001", "Cleo Park"]),
    "table": st.sampled_from([None, "Sales 1", "22", "Board", "New", "tbd"]),
    "seat": st.sampled_from([None, None, "1", "2"]),
}
LISTS = st.builds(
    lambda columns, rows, blank, left_out: ImportGuests(
        [ImportRow(n, {c: cells[c] for c in columns}) for n, cells in enumerate(rows, start=2)],
        blank=blank,
        sheet="Guests",
        leave_out=left_out,
    ),
    st.lists(st.sampled_from(list(CELLS)), min_size=2, unique=True),
    st.lists(st.fixed_dictionaries(CELLS), min_size=1, max_size=6),
    st.sampled_from(["keep", "clear"]),
    st.sampled_from([[], [], [3]]),
)


def decided(command: ImportGuests, state: State = PLAN) -> Decision | None:
    """The decision; None for a refusal, whose reasons all have their sentences."""
    before = snapshot(state)
    reasons: tuple[Reason, ...] = ()
    decision = None
    try:
        decision = decide(state, command)
    except Rejected as rejected:
        reasons = rejected.reasons
    assert all(explain(reason) for reason in reasons)
    assert snapshot(state) == before
    return decision


@settings(max_examples=200, deadline=None)
@given(LISTS)
def test_every_list_can_be_applied_and_keeps_the_rules(command):
    decision = decided(command)
    if decision is None:
        return
    after = copy_of(PLAN)
    assert evolve_batch(after, decision.events) == Folded([], [])
    # Every row is reported, and every event has its row.
    assert decision.report is not None
    assert [row.row for row in decision.report.rows] == [row.row for row in command.rows]
    assert all(explain(note) for row in decision.report.rows for note in row.notes)
    assert len(decision.sources) == len(decision.events)
    # Nobody is lost, and the protected table is as it was.
    assert set(PLAN.guests) <= set(after.guests)
    assert [(guest.id, guest.seat) for guest in after.guests_at("T009")] == [("G0001", 1)]
    for table in after.logical_tables.values():
        assert after.seats_taken(table.id) <= table.seats
        seats = [guest.seat for guest in after.guests_at(table.id) if guest.seat is not None]
        assert len(seats) == len(set(seats))
    for guest in after.guests.values():
        assert guest.name or guest.plus_one
        assert guest.plus_one is None or after.guests[guest.plus_one].plus_one is None


@settings(max_examples=200, deadline=None)
@given(LISTS)
def test_the_same_list_again_makes_no_event(command):
    decision = decided(command)
    # What was ambiguous may have become clear by the other rows, such as one that renames a namesake.
    if decision is None or decision.report is None or "skipped" in decision.report.counts():
        return
    after = copy_of(PLAN)
    evolve_batch(after, decision.events)
    again = decided(command, after)
    assert again is None or again.events == []
