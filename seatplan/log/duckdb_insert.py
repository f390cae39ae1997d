"""Inserting sealed batches into a DuckDB file: bound values for a few rows, Arrow for many."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from seatplan.log.chain import Sealed
from seatplan.log.schema import BATCH_COLUMNS, EVENT_COLUMNS

if TYPE_CHECKING:
    import duckdb
    import pyarrow as pa

# From this number of rows on, Arrow is faster than single inserts.
_MANY = 3

_INSERT_BATCH = f"INSERT INTO batches SELECT {', '.join('?' * len(BATCH_COLUMNS))}"
_INSERT_EVENT = f"INSERT INTO events SELECT {', '.join('?' * len(EVENT_COLUMNS))}"


def insert(writer: duckdb.DuckDBPyConnection, written: Sequence[Sealed]) -> None:
    """Insert batch rows and their events, in the transaction that `writer` is in."""
    rows = [[getattr(sealed.batch, column) for column in BATCH_COLUMNS] for sealed in written]
    _insert_rows(writer, _INSERT_BATCH, "batches", BATCH_COLUMNS, rows)
    events = [event for sealed in written for event in sealed.events]
    _insert_rows(writer, _INSERT_EVENT, "events", EVENT_COLUMNS, events)


def _insert_rows(
    writer: duckdb.DuckDBPyConnection,
    statement: str,
    into: str,
    columns: Sequence[str],
    rows: Sequence[Sequence[Any]],
) -> None:
    if len(rows) < _MANY:
        for row in rows:
            writer.execute(statement, row)
        return
    writer.register("new_rows", _as_arrow(columns, rows))
    try:
        writer.execute(f"INSERT INTO {into} SELECT * FROM new_rows")  # noqa: S608 - a table's name
    finally:
        writer.unregister("new_rows")


def _as_arrow(columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> pa.Table:
    import pyarrow as pa

    types = dict.fromkeys(("position", "batch", "pruned_by", "number", "first", "last"), pa.int64())
    types |= {"schema": pa.int32(), "recorded_at": pa.timestamp("us", "UTC")}
    values = zip(columns, zip(*rows, strict=True), strict=True)
    return pa.table({name: pa.array(column, types.get(name, pa.string())) for name, column in values})
