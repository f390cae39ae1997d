"""Inserting sealed batches into a DuckDB file: bound values for a few rows, Arrow for many."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from seatplan.log.chain import Sealed
from seatplan.log.plain_values import binding_plain_values
from seatplan.log.schema import BATCH_COLUMNS, EVENT_COLUMNS

if TYPE_CHECKING:
    import duckdb
    import pyarrow as pa

# From this number of rows on, Arrow is faster than single inserts.
_MANY = 3

_INSERT_BATCH = f"INSERT INTO batches SELECT {', '.join('?' * len(BATCH_COLUMNS))}"
_INSERT_EVENT = f"INSERT INTO events SELECT {', '.join('?' * len(EVENT_COLUMNS))}"

_NUMBERS = frozenset({"position", "batch", "pruned_by", "number", "first", "last"})


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
        with binding_plain_values():
            for row in rows:
                writer.execute(statement, row)
        return
    table = _as_arrow(columns, rows)
    with binding_plain_values():
        writer.register("new_rows", table)
    try:
        writer.execute(f"INSERT INTO {into} SELECT * FROM new_rows")  # noqa: S608 - a table's name
    finally:
        writer.unregister("new_rows")


def _as_arrow(columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> pa.Table:
    import pyarrow as pa

    return pa.Table.from_arrays(
        [_column(name, values) for name, values in zip(columns, zip(*rows, strict=True), strict=True)],
        names=list(columns),
    )


def _column(name: str, values: Sequence[Any]) -> pa.Array:
    from seatplan.log.arrow_columns import instants, numbers, texts

    if name in _NUMBERS:
        return numbers(values)
    if name == "schema":
        return numbers(values, bits=32)
    return instants(values) if name == "recorded_at" else texts(values)
