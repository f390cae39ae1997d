"""Logs to hurt."""

from __future__ import annotations

from pathlib import Path

import pytest

from seatplan.log.duckdb_log import DuckDBLog
from tests.log.writing import a_batch, crash, prune, seated


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a log may lie, in a folder of its own."""
    return tmp_path / "plans" / "plan.duckdb"


@pytest.fixture
def crashed(path: Path) -> Path:
    """A log of 8 + 1 + 20 × 3 events in 22 batches, the last 20 of which are in the write-ahead log only."""
    with DuckDBLog.open(path) as log:
        log.append(a_batch("first"), seated(8))
        prune(log, 3)
    log = DuckDBLog.open(path)
    for i in range(20):
        log.append(a_batch(f"late-{i}"), seated(3))
    crash(log)
    return path


@pytest.fixture
def closed(path: Path) -> Path:
    """The same log, closed in peace."""
    with DuckDBLog.open(path) as log:
        log.append(a_batch("first"), seated(8))
        prune(log, 3)
        for i in range(20):
            log.append(a_batch(f"late-{i}"), seated(3))
    return path
