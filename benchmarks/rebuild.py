"""How long the plan takes to be rebuilt from its log, beside the `eventsourcing` library over SQLite with as many events."""

from __future__ import annotations

import statistics
import sys
from pathlib import Path
from uuid import UUID

import msgspec
from eventsourcing.application import Application
from eventsourcing.domain import Aggregate, event

from benchmarks.measuring import folder, machine, milliseconds, open_log, report, sample_log
from seatplan.domain.events import AnyEvent
from seatplan.domain.evolve import evolve, settle
from seatplan.domain.state import State

BOUNDS = {10_000: 15.0, 100_000: 200.0, 1_000_000: 3_000.0}  # milliseconds
RATIOS = {10_000: 15, 100_000: 20}


class Plan(Aggregate):
    """The same plan as an aggregate of the library: one event of its own for each of ours, the same evolve behind it."""

    @event("Created")
    def __init__(self) -> None:
        self.state = State()

    @event("Happened")
    def happen(self, what: dict) -> None:
        evolve(self.state, msgspec.convert(what, AnyEvent))
        if self.state.unsettled:
            settle(self.state)


def rebuilt_by_the_library(events: list[AnyEvent], where: Path) -> float:
    """Milliseconds that the library takes to load the aggregate with these events from SQLite; the median of three."""
    app: Application[UUID] = Application(
        env={"PERSISTENCE_MODULE": "eventsourcing.sqlite", "SQLITE_DBNAME": str(where)}
    )
    plan = Plan()
    for one in events:
        plan.happen(what=msgspec.to_builtins(one))
        if len(plan.pending_events) >= 5_000:
            app.save(plan)
    app.save(plan)
    loaded: list[Plan] = []

    def load() -> None:
        loaded[:] = [app.repository.get(plan.id)]

    taken = milliseconds(load, 3, warm=0)
    assert len(loaded[0].state.guests) == len(plan.state.guests)
    app.close()
    return statistics.median(taken)


def main() -> None:
    """Print the figures; `--quick` leaves a million events and the library out."""
    quick = "--quick" in sys.argv
    machine()
    with folder() as where:
        for count, bound in BOUNDS.items():
            if quick and count > 100_000:
                continue
            plan = open_log(sample_log(where / f"{count}.duckdb", count))
            digest = plan.state_digest()
            taken = milliseconds(plan.reload, 9 if count <= 100_000 else 3)
            assert plan.state_digest() == digest
            ours = report(f"rebuild, {plan.version:,} events, connection open", taken, bound)
            if count in RATIOS and not quick:
                theirs = rebuilt_by_the_library(list(plan.log.replay().events), where / f"{count}.sqlite")
                ratio = theirs / ours
                print(
                    f"{'  the eventsourcing library over SQLite':<58} {theirs:>9.2f} ms   ours is 1/{ratio:.0f} of it"
                    f"   at most 1/{RATIOS[count]}   {'ok' if ratio >= RATIOS[count] else 'TOO MUCH'}"
                )
            plan.close()


if __name__ == "__main__":
    main()
