"""Logs to hurt. They are made once; each test gets a copy."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from seatplan.log.duckdb_log import DuckDBLog
from tests.log.writing import a_batch, crash, prune, seated


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a log may lie, in a folder of its own."""
    return tmp_path / "plans" / "plan.duckdb"


@pytest.fixture
def crashed(_crashed: Path, path: Path) -> Path:
    """A log of 8 + 1 + 20 × 3 events in 22 batches, the last 20 of which are in the write-ahead log only."""
    return _copied(_crashed, path)


@pytest.fixture
def closed(_closed: Path, path: Path) -> Path:
    """The same log, closed in peace."""
    return _copied(_closed, path)


@pytest.fixture(scope="session")
def _crashed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("crashed") / "plan.duckdb"
    with DuckDBLog.open(path) as log:
        log.append(a_batch("first"), seated(8))
        prune(log, 3)
    log = DuckDBLog.open(path)
    for i in range(20):
        log.append(a_batch(f"late-{i}"), seated(3))
    crash(log)
    return path


@pytest.fixture(scope="session")
def _closed(_crashed: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = _copied(_crashed, tmp_path_factory.mktemp("closed") / "log" / "plan.duckdb")
    with DuckDBLog.open(path) as log:
        log._file.keep_changes()
    return path


def _copied(log: Path, path: Path) -> Path:
    shutil.copytree(log.parent, path.parent)
    return path
