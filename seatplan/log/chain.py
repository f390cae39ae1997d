"""The chain of digests that makes a log tamper-evident, and the sealing of a new batch into it.

Every row's digest covers the digest before it and its own columns, in the order batch row, its events, next batch row.
A payload (an event's data and source, a batch's file and result) enters by its salted digest alone, so that it can be
erased without breaking the chain. All digests are SHA-256, hex, over the UTF-8 of a JSON array without blanks.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import NamedTuple

import msgspec

from seatplan.domain.events import SCHEMA_VERSIONS, AnyEvent
from seatplan.log.records import BatchRow, EventRow, Head, NewBatch

SALT_BYTES = 16

_json = msgspec.json.Encoder().encode
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


class Sealed(NamedTuple):
    """A batch and its events as they are to be written, and the head that the log has then."""

    batch: BatchRow
    events: list[EventRow]
    head: Head


def microseconds(instant: datetime) -> int:
    """An instant as microseconds since 1970 in UTC, which is how it enters the chain."""
    return (instant - _EPOCH) // _MICROSECOND


def digest_of(*values: object) -> str:
    """SHA-256 of the values as a JSON array, hex."""
    return sha256(_json(values)).hexdigest()


def beginning(log_id: str, created_at: datetime, written_by: str) -> str:
    """The digest before the first row, which covers what `log_info` says."""
    return digest_of("seatplan log", log_id, microseconds(created_at), written_by)


def payload_digest(salt: str, payload: str | None, beside: str) -> str:
    """The digest of an event's (salt, data, source) or a batch's (salt, file, result)."""
    return sha256(_json((salt, payload, beside))).hexdigest()


def batch_digest(previous: str, row: BatchRow) -> str:
    """A batch row's digest: over the one before it and all its columns, the payload by its digest."""
    return digest_of(
        previous,
        row.number,
        row.batch_id,
        microseconds(row.recorded_at),
        row.actor,
        row.command,
        row.command_hash,
        row.origin,
        row.file_sha256,
        row.payload_digest,
        row.first,
        row.last,
    )


def event_digest(
    previous: str,
    position: int,
    event_id: str,
    batch: int,
    batch_id: str,
    type: str,
    schema: int,
    payload: str,
) -> str:
    """An event row's digest: over the one before it and all its columns but `pruned_by`, the payload by its digest."""
    return sha256(_json((previous, position, event_id, batch, batch_id, type, schema, payload))).hexdigest()


def seal(head: Head, batch: NewBatch, events: Sequence[AnyEvent], sources: Sequence[str] | None) -> Sealed:
    """Give a batch and its events their numbers, positions, salts and digests, following on `head`."""
    if sources and len(sources) != len(events):
        raise ValueError(f"{len(sources)} sources for {len(events)} events")
    if batch.recorded_at.tzinfo is None:
        raise ValueError("recorded_at has no time zone")
    number, position = head.batch_number + 1, head.position
    salts = os.urandom(SALT_BYTES * (len(events) + 1)).hex()
    width = SALT_BYTES * 2
    row = BatchRow(
        number=number,
        salt=salts[:width],
        payload_digest=payload_digest(salts[:width], batch.file, batch.result),
        first=position + 1 if events else None,
        last=position + len(events) if events else None,
        digest="",
        **{**msgspec.structs.asdict(batch), "recorded_at": batch.recorded_at.astimezone(UTC)},
    )
    digest = batch_digest(head.log_digest, row)
    row = msgspec.structs.replace(row, digest=digest)
    rows = []
    for index, event in enumerate(events, start=1):
        salt = salts[index * width : (index + 1) * width]
        type_ = type(event).__name__
        schema = SCHEMA_VERSIONS.get(type_, 1)
        data = _json(event).decode()
        source = sources[index - 1] if sources else ""
        payload = payload_digest(salt, data, source)
        event_id = f"{batch.batch_id}/{index}"
        digest = event_digest(
            digest, position + index, event_id, number, batch.batch_id, type_, schema, payload
        )
        rows.append(
            EventRow(
                position + index,
                event_id,
                number,
                batch.batch_id,
                type_,
                schema,
                data,
                source,
                salt,
                payload,
                digest,
            )
        )
    return Sealed(row, rows, Head(head.log_id, position + len(events), number, digest))
