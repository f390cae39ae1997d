"""Pruning at 100,000 events: the preview of a 1,500-event batch, and for how long it holds up everybody else."""

from __future__ import annotations

import itertools
import time

from benchmarks.measuring import folder, machine, open_log, report, sample_log
from seatplan.domain.commands import Change, ImportGuests, ImportRow
from seatplan.domain.values import GUEST
from seatplan.plan.pruning import UnfinishedPrune


def main() -> None:
    """Print the figures."""
    machine()
    with folder() as where:
        plan = open_log(sample_log(where / "plan.duckdb", 100_000))
        guests = list(plan.state.guests)[:1500]
        plan.history()  # what a server has read once and then only extends
        previews, hold_ups = [], []
        turn = itertools.count()
        for _ in range(5):
            number = next(turn)
            rows = [
                ImportRow(row, {"id": id, "diet": f"menu {number}"}) for row, id in enumerate(guests, start=2)
            ]
            upload = plan.execute(ImportGuests(rows), actor="bench")
            assert upload.events == 1500
            for other in range(20):  # what people did since
                plan.execute(Change(GUEST, guests[other], {"notes": f"{number}"}), actor="bench")
            start = time.perf_counter()
            preview = plan.remember(UnfinishedPrune(plan.history(), batch=upload.batch))
            previews.append((time.perf_counter() - start) * 1000)
            for other in range(20):  # and while the preview was looked at
                plan.execute(Change(GUEST, guests[other], {"notes": f"{number} again"}), actor="bench")
            again = plan.remember(UnfinishedPrune(plan.history(), batch=upload.batch))
            assert len(again.positions) == len(preview.positions) == 1500
            start = time.perf_counter()
            plan.prune(again, reason="bench")
            hold_ups.append((time.perf_counter() - start) * 1000)
        report("preview of pruning a 1,500-event batch at 100k events", previews, 400.0)
        report("hold-up of writers at commit", hold_ups, 50.0)
        times = []
        for position in range(10_000, 100_000, 10_000):
            start = time.perf_counter()
            plan.at(position)
            times.append((time.perf_counter() - start) * 1000)
        report("state at any version, 100k events", times, 100.0)
        plan.close()


if __name__ == "__main__":
    main()
