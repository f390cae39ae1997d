"""A history told batch by batch, without a log: what tests of `seatplan.history` ask their questions about.

told = Told()
told.happened(a_room(), a_place("P1", "17"), a_table("T1", "Sales 3"))
told.asked(PlaceTable("T1", "P1"))
told.prunes(told.last)
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import msgspec

from seatplan.domain import events as ev
from seatplan.domain.commands import AnyCommand
from seatplan.domain.decide import decide
from seatplan.domain.decision import Rejected
from seatplan.domain.evolve import evolve_batch
from seatplan.domain.ranges import to_ranges
from seatplan.domain.snapshot import state_digest
from seatplan.domain.state import State
from seatplan.history.past import Batch, Past
from seatplan.history.pruning import PrunePlanner, choose
from seatplan.history.reverting import plan_revert

MORNING = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


class Told:
    """A past with its live plan, grown as the product grows them: decide, append, evolve."""

    def __init__(self) -> None:
        self.past = Past()
        self.state = State()
        self.last = ""  # the last batch's id

    def happened(
        self,
        *events: ev.AnyEvent,
        actor: str = "Ana",
        at: datetime | None = None,
        command: str = "Change",
        file: str | None = None,
        result: str = "",
        sources: list[str] | None = None,
    ) -> str:
        """These events, as one batch; returns its id."""
        number = len(self.past.batches) + 1
        first = self.past.version + 1
        self.last = f"batch-{number:04d}"
        positions = list(range(first, first + len(events)))
        batch = Batch(
            number,
            self.last,
            at or MORNING + timedelta(minutes=number),
            actor,
            command,
            "page",
            file,
            positions[0] if positions else None,
            positions[-1] if positions else None,
            result=result,
        )
        self.past.add(
            [batch],
            events,
            positions,
            [number] * len(events),
            [f"event-{position}" for position in positions],
            sources or [""] * len(events),
        )
        evolve_batch(self.state, events)
        return self.last

    def asked(self, command: AnyCommand, **more: str) -> bool:
        """Somebody asks for this; whether it changed anything."""
        try:
            decision = decide(self.state, command)
        except Rejected:
            return False
        if not decision.events:
            return False
        self.happened(*decision.events, command=type(command).__name__, **more)
        return True

    def prunes(self, batch: str | None = None, *, events: list[int] | None = None) -> int:
        """A prune of a batch, or of some events; returns its position."""
        positions = choose(self.past, batch=batch, events=events)
        self.happened(ev.EventsPruned(to_ranges(positions), "because"), command="Prune")
        self.state = self.past.state_at()
        return self.past.version

    def restores(self, prune: int) -> None:
        """That prune is restored."""
        self.happened(ev.PruneRestored(prune), command="Restore")
        self.state = self.past.state_at()

    def reverts(self, batch: str) -> bool:
        """That batch is undone; whether there was anything to undo."""
        try:
            reverted = plan_revert(self.past, self.state, batch)
        except Rejected:
            return False
        result = msgspec.json.encode({"reverts": batch}).decode()
        self.happened(*reverted.events, command="Revert", result=result)
        return True

    def without(self, batch: str | None = None, *, events: list[int] | None = None) -> PrunePlanner:
        """The plan without these, planned."""
        return PrunePlanner(self.past, choose(self.past, batch=batch, events=events))

    @property
    def digest(self) -> str:
        """Of the live plan."""
        return state_digest(self.state)


def a_small_house() -> Told:
    """One room, five physical tables, four logical ones of which the first is VIP, and eight guests."""
    told = Told()
    told.happened(
        ev.RoomAdded("R1", {"name": "Great Hall"}),
        *(ev.PhysicalTableAdded(f"P{n}", {"number": str(n), "room": "R1", "seats": 4}) for n in range(1, 6)),
    )
    told.happened(
        ev.LogicalTableAdded("T1", {"name": "Board", "seats": 4, "vip": True, "protected": True}),
        *(ev.LogicalTableAdded(f"T{n}", {"name": f"Sales {n}", "seats": 4}) for n in range(2, 5)),
    )
    told.happened(*(ev.GuestAdded(f"G{n}", {"name": f"Guest {n}", "rsvp": "accepted"}) for n in range(1, 9)))
    return told
