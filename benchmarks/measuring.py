"""What the benchmarks share: logs of the sample's mix in any length, medians, and lines that all look the same."""

from __future__ import annotations

import gc
import os
import platform
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from seatplan.domain.events import AnyEvent
from seatplan.plan.seatplan import SeatPlan
from seatplan.sample import build, longer


@contextmanager
def folder() -> Iterator[Path]:
    """A folder for logs, gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="seatplan-bench-") as path:
        yield Path(path)


def sample_log(path: Path, events: int) -> Path:
    """A log of about so many events of the sample's mix; 10,000 is the sample itself."""
    from seatplan.log.duckdb_log import DuckDBLog
    from seatplan.log.records import NewBatch

    def batches() -> Iterator[tuple[NewBatch, list[AnyEvent], list[str]]]:
        for batch in build() if events <= 10_002 else longer(events):
            new = NewBatch(
                batch.batch_id,
                batch.recorded_at,
                batch.actor,
                batch.command_name,
                batch.batch_id,
                batch.origin,
                batch.file,
                batch.file_sha256,
            )
            yield new, batch.events, batch.sources

    with DuckDBLog.open(path) as log:
        log.append_many(batches())
    return path


def open_log(path: Path) -> SeatPlan:
    """The live plan over a log."""
    from seatplan.log.duckdb_log import DuckDBLog

    return SeatPlan(DuckDBLog.open(path))


def milliseconds(do: Callable[[], object], times: int, warm: int = 1) -> list[float]:
    """How long each of `times` calls took, after `warm` calls that do not count."""
    for _ in range(warm):
        do()
    taken = []
    for _ in range(times):
        gc.collect()
        start = time.perf_counter()
        do()
        taken.append((time.perf_counter() - start) * 1000)
    return taken


def report(what: str, taken: list[float], at_most: float | None = None, unit: str = "ms") -> float:
    """Print the median, the spread and the bound; returns the median."""
    median = statistics.median(taken)
    bound = (
        ""
        if at_most is None
        else f"   at most {at_most:g} {unit}   {'ok' if median <= at_most else 'TOO MUCH'}"
    )
    spread = f"{min(taken):.2f} … {max(taken):.2f}"
    print(f"{what:<58} {median:>9.2f} {unit}   ({spread}, n={len(taken)}){bound}", flush=True)
    return median


def percentile(values: list[float], share: float) -> float:
    """The value below which `share` (0 to 1) of the values lie."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def machine() -> None:
    """Say where this was measured."""
    print(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}, Python {platform.python_version()}")
