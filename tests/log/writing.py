"""What the tests of the log write into it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from typing import Any

import duckdb

from seatplan.domain.events import AnyEvent, EventsPruned, GuestAdded, GuestErased, GuestSeated, PruneRestored
from seatplan.log.duckdb_log import DuckDBLog
from seatplan.log.records import Head, Marks, NewBatch
from seatplan.log.store import Log

WHEN = datetime(2026, 11, 20, 14, 0, tzinfo=UTC)
_numbers = count(1)


def a_batch(id: str | None = None, **columns: Any) -> NewBatch:
    """A batch with a new id, or the id given."""
    values: dict[str, Any] = {
        "actor": "ann",
        "command": "AddGuest",
        "command_hash": "c0ffee",
        "origin": "api",
    }
    return NewBatch(id or f"batch-{next(_numbers)}", columns.pop("recorded_at", WHEN), **(values | columns))


def some_guests(number: int, first: int = 1, name: str = "Ann") -> list[AnyEvent]:
    """So many guests who were added."""
    return [GuestAdded(f"G{i:04}", {"name": f"{name} {i}"}) for i in range(first, first + number)]


def seated(number: int) -> list[AnyEvent]:
    """So many guests who were seated."""
    return [GuestSeated(f"G{i:04}", "T001") for i in range(1, number + 1)]


def prune(log: Log, *positions: int, id: str | None = None) -> Head:
    """Take events out of the live history."""
    event = EventsPruned([(position, position) for position in positions], "wrong")
    return log.append(a_batch(id), [event], marks=Marks(prune=positions))


def restore(log: Log, of: int) -> Head:
    """Put the events of a prune back."""
    return log.append(a_batch(), [PruneRestored(of)], marks=Marks(restore=of))


def erase(log: Log, *positions: int, batches: tuple[int, ...] = ()) -> Head:
    """Blank events."""
    event = GuestErased("G0001", [(position, position) for position in positions], "asked")
    return log.erase(a_batch(), [event], positions, batches)


def files_of(path: Path) -> dict[str, str]:
    """Every file in a log's folder, with the SHA-256 of what it holds."""
    return {
        str(file.relative_to(path.parent)): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in sorted(path.parent.rglob("*"))
        if file.is_file()
    }


def with_sql(path: Path, *statements: str) -> None:
    """Change a closed log behind its back, as somebody with SQL could."""
    with duckdb.connect(str(path)) as connection:
        connection.execute("SET TimeZone = 'UTC'")
        for statement in statements:
            connection.execute(statement)


def crash(log: DuckDBLog) -> None:
    """Leave a log as a killed process leaves it: what was written last is in the write-ahead log only."""
    log._file._opened().execute("PRAGMA disable_checkpoint_on_shutdown")
    log.close()


def positions_of(table: Any) -> Iterator[int]:
    """The positions in an events table."""
    return iter(table["position"].to_pylist())
