"""Python values as Arrow columns and back, through buffers: `pyarrow.array` imports pandas to ask whether it made them."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from itertools import accumulate
from typing import Any

import numpy as np
import pyarrow as pa

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


def texts(values: Sequence[str | None]) -> pa.Array:
    """A column of texts, some of which may be missing."""
    encoded = [b"" if value is None else value.encode() for value in values]
    ends = array("i", accumulate(map(len, encoded), initial=0))
    buffers = [_valid(values), pa.py_buffer(ends.tobytes()), pa.py_buffer(b"".join(encoded))]
    return pa.Array.from_buffers(pa.string(), len(encoded), buffers)


def numbers(values: Sequence[int | None], bits: int = 64) -> pa.Array:
    """A column of whole numbers of 32 or 64 bits, some of which may be missing."""
    held = array("q" if bits == 64 else "i", (value or 0 for value in values))
    kind = pa.int64() if bits == 64 else pa.int32()
    return pa.Array.from_buffers(kind, len(held), [_valid(values), pa.py_buffer(held.tobytes())])


def instants(values: Sequence[datetime]) -> pa.Array:
    """A column of instants with a time zone, to the microsecond, in UTC."""
    held = array("q", ((value - _EPOCH) // _MICROSECOND for value in values))
    kind = pa.timestamp("us", "UTC")
    return pa.Array.from_buffers(kind, len(held), [None, pa.py_buffer(held.tobytes())])


def datetimes(column: pa.ChunkedArray) -> list[datetime]:
    """The instants of a column as Python has them, in UTC; none may be missing."""
    found = []
    for chunk in column.cast(pa.timestamp("us", "UTC")).chunks:
        held = array("q")
        held.frombytes(memoryview(chunk.buffers()[1])[chunk.offset * 8 : (chunk.offset + len(chunk)) * 8])
        found += [_EPOCH + number * _MICROSECOND for number in held]
    return found


def _valid(values: Sequence[Any]) -> pa.Buffer | None:
    if None not in values:
        return None
    present = np.fromiter((value is not None for value in values), dtype=bool, count=len(values))
    return pa.py_buffer(np.packbits(present, bitorder="little").tobytes())
