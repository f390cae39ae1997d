"""From rows to events, a hundred thousand in a tenth of a second.

The data of many rows is joined into one JSON array and decoded at once. The garbage collector is off meanwhile: it
would walk over every event again and again, and find nothing.
"""

from __future__ import annotations

import gc
from array import array
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import msgspec
import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from seatplan.domain.events import AnyEvent
from seatplan.log.errors import LogDamaged
from seatplan.log.records import Replay
from seatplan.log.upcasters import is_current, upcast

_decode_events = msgspec.json.Decoder(list[AnyEvent]).decode
_decode_dict = msgspec.json.Decoder(dict[str, Any]).decode
_encode = msgspec.json.Encoder().encode


@contextmanager
def without_garbage_collection() -> Iterator[None]:
    """Switch the cyclic garbage collector off, and back on if it was on."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def live_rows(table: pa.Table) -> pa.Table:
    """The rows of an events table that count: neither pruned nor erased."""
    return not_erased(table.filter(pc.is_null(table["pruned_by"])))


def not_erased(table: pa.Table) -> pa.Table:
    """The rows of an events table that have data; an erased event has a position and no data left."""
    return table.filter(pc.not_equal(table["data"], _NOTHING))


def decode_table(table: pa.Table) -> Replay:
    """Decode an events table with all its columns, pruned rows included, such as `Log.events_table` gives.

    Raises
    ------
    LogNewer
        An event is beyond this program.
    LogDamaged
        An event is not what any program wrote.
    """
    return decode_live(live_rows(table))


def decode_live(table: pa.Table) -> Replay:
    """Decode live rows in the order of their positions.

    Parameters
    ----------
    table
        The columns `position`, `batch` and `data`; with `type` and `schema` as well, rows of earlier schema versions
        are upcast, without them all rows are taken for current ones.
    """
    with without_garbage_collection():
        if "schema" in table.column_names:
            table = _upcast_rows(table)
        events: list[AnyEvent] = []
        try:
            for chunk in table["data"].chunks:
                events += _decode_events(_joined(chunk)) if len(chunk) else []
        except msgspec.DecodeError as error:
            raise LogDamaged("log-undecodable") from error
        return Replay(events, _integers(table["position"]), _starts(table["batch"]))


def _scalar(text: str) -> pa.Scalar:
    # Arrow imports pandas (0.3 s, 35 MB) wherever it takes a Python value for one of its own; from a buffer it does not.
    held = text.encode()
    ends = pa.py_buffer(array("i", [0, len(held)]).tobytes())
    return pa.Array.from_buffers(pa.string(), 1, [None, ends, pa.py_buffer(held)])[0]


_NOTHING, _COMMA = _scalar(""), _scalar(",")


def _joined(data: pa.Array) -> bytes:
    ends = pa.py_buffer(array("i", [0, len(data)]).tobytes())
    whole = pa.ListArray.from_arrays(pa.Array.from_buffers(pa.int32(), 2, [None, ends]), data)
    return b"".join((b"[", memoryview(pc.binary_join(whole, _COMMA)[0].as_buffer()), b"]"))


def _integers(column: pa.ChunkedArray) -> array[int]:
    numbers = array("q")
    for chunk in column.chunks:
        values = memoryview(chunk.buffers()[1])
        numbers.frombytes(values[chunk.offset * 8 : (chunk.offset + len(chunk)) * 8])
    return numbers


def _starts(batches: pa.ChunkedArray) -> array[int]:
    numbers = np.frombuffer(_integers(batches), dtype=np.int64)
    if not len(numbers):
        return array("q")
    starts = array("q", [0])
    starts.frombytes((np.flatnonzero(numbers[1:] != numbers[:-1]) + 1).astype(np.int64).tobytes())
    return starts


def _upcast_rows(table: pa.Table) -> pa.Table:
    kinds, schemas = (pc.unique(table[name]).to_pylist() for name in ("type", "schema"))
    if all(is_current(kind, schema) for kind in kinds for schema in schemas):
        return table
    rows = zip(table["data"].to_pylist(), table["type"].to_pylist(), table["schema"].to_pylist(), strict=True)
    data = [
        text if is_current(type, schema) else _encode(upcast(_decode_dict(text), type, schema)).decode()
        for text, type, schema in rows
    ]
    return table.set_column(table.column_names.index("data"), "data", pa.chunked_array([data], pa.string()))
