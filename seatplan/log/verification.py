"""`verify`: walk over every row of a log, compute every digest anew, and list what does not fit.

A row that was changed is found by its digest, a payload by its own. Gaps, blank payloads and prune marks are compared
with the batches and events that explain them. After a fault the walk goes on from what the row says, so that one
changed row is one or two problems and not the rest of the log.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC
from itertools import islice
from typing import Any, NamedTuple

import msgspec
import sqlalchemy as sa

from seatplan.domain.decision import Reason
from seatplan.domain.events import HISTORY_TYPES, EventsPruned, GuestErased, PruneRestored
from seatplan.domain.ranges import expand
from seatplan.log.chain import batch_digest, event_digest, payload_digest
from seatplan.log.records import BatchRow, EventRow, Head, Verified
from seatplan.log.schema import batches, events

# The command of a batch that `recover` writes: it has no events, and its result is a `Gap`.
RECOVER = "recover"

MOST_PROBLEMS = 100
_ROWS_AT_ONCE = 20_000


class Gap(msgspec.Struct, frozen=True):
    """What a batch of `recover` says is lost: positions and batch numbers after the first and up to the second."""

    after: int
    until: int
    batch_after: int
    batch_until: int
    log_digest: str  # the lost head's


class _Found(NamedTuple):
    """What the walk gathers, to be compared when it is over."""

    problems: list[Reason]
    pruned_by: dict[int, int]  # as the rows say
    should_be: dict[int, int]  # as the events say
    prunes: dict[int, list[int]]
    blank: list[int]
    erased: set[int]
    blank_batches: list[int]
    erased_batches: set[int]

    def note(self, code: str, **values: Any) -> None:
        if len(self.problems) < MOST_PROBLEMS:
            self.problems.append(Reason(code, values))


def verify_rows(connection: sa.Connection, since: Head) -> tuple[Verified, Head]:
    """Walk over the rows after the head `since`, which is taken for sound.

    Marks and blank payloads are compared only from the beginning of the log, for both reach back.

    Returns
    -------
    verified, head
        What was found, and the head that the rows amount to.
    """
    found = _Found([], {}, {}, {}, [], set(), [], set())
    count, generation, digest, position, number = 0, 0, since.log_digest, since.position, since.batch_number
    following = _Following(_events(connection, since.position))
    for row in _batches(connection, since.batch_number):
        gap = read_gap(row) if row.command == RECOVER else None
        if gap is not None and (gap.after, gap.batch_after) == (position, number):
            position, number = gap.until, gap.batch_until
        if row.number != number + 1:
            found.note("log-batches-missing", after=number, before=row.number)
        number = row.number
        sound = _walk_batch(row, digest, found)
        digest = row.digest
        erasing = False
        for event in following.of(row, sound):
            count += 1
            if event.position != position + 1:
                found.note("log-events-missing", after=position, before=event.position)
            position = event.position
            _walk_event(event, row, digest, found)
            digest = event.digest
            if event.type in HISTORY_TYPES:
                generation += 1
                _take_in(event, found)
                erasing = erasing or event.type == "GuestErased"
        if row.last is not None and (position != row.last or row.first is None or row.first > row.last):
            found.note("log-batch-range", batch=row.number)
        if erasing:
            found.erased_batches.update(blanked_batches(row.result))
    for event in following.rest():
        count += 1
        found.note("log-event-without-batch", position=event.position)
    if not since.batch_number:
        _compare(found)
    verified = Verified(count, len(found.pruned_by), generation, digest, found.problems)
    return verified, Head(since.log_id, position, number, digest)


def read_gap(row: BatchRow) -> Gap | None:
    """What a batch of `recover` says is lost."""
    try:
        return msgspec.json.decode(row.result, type=Gap)
    except (msgspec.DecodeError, msgspec.ValidationError):
        return None


def blanked_batches(result: str) -> list[int]:
    """The numbers of the batches whose file name and result an erasure blanked, from the erasing batch's result."""
    try:
        return expand(msgspec.json.decode(result, type=_Erasure).blanked_batches)
    except (msgspec.DecodeError, msgspec.ValidationError):
        return []


class _Erasure(msgspec.Struct):
    blanked_batches: list[tuple[int, int]] = []


def _walk_batch(row: BatchRow, previous: str, found: _Found) -> bool:
    if row.salt == "" and row.file is None and row.result == "":
        found.blank_batches.append(row.number)
    elif payload_digest(row.salt, row.file, row.result) != row.payload_digest:
        found.note("log-batch-payload", batch=row.number)
    if batch_digest(previous, row) != row.digest:
        found.note("log-batch-changed", batch=row.number)
        return False
    return True


def _walk_event(row: EventRow, batch: BatchRow, previous: str, found: _Found) -> None:
    position = row.position
    if row.salt == "" and row.data == "" and row.source == "":
        found.blank.append(position)
    elif payload_digest(row.salt, row.data, row.source) != row.payload_digest:
        found.note("log-event-payload", position=position)
    elif not row.data.startswith(f'{{"type":"{row.type}"'):
        found.note("log-event-type", position=position)
    computed = event_digest(
        previous,
        position,
        row.event_id,
        row.batch,
        row.batch_id,
        row.type,
        row.schema,
        row.payload_digest,
    )
    if computed != row.digest or (row.batch, row.batch_id) != (batch.number, batch.batch_id):
        found.note("log-event-changed", position=position)
    if row.pruned_by is not None:
        found.pruned_by[position] = row.pruned_by


def _take_in(row: EventRow, found: _Found) -> None:
    try:
        if row.type == "EventsPruned":
            positions = expand(msgspec.json.decode(row.data, type=EventsPruned).positions)
            found.prunes[row.position] = positions
            found.should_be.update(dict.fromkeys(positions, row.position))
        elif row.type == "PruneRestored":
            for position in found.prunes.get(msgspec.json.decode(row.data, type=PruneRestored).prune, ()):
                found.should_be.pop(position, None)
        else:
            found.erased.update(expand(msgspec.json.decode(row.data, type=GuestErased).positions))
    except (msgspec.DecodeError, msgspec.ValidationError):
        found.note("log-event-payload", position=row.position)


def _compare(found: _Found) -> None:
    for position in sorted(found.pruned_by.keys() | found.should_be.keys()):
        if found.pruned_by.get(position) != found.should_be.get(position):
            found.note("log-mark-differs", position=position)
    blank = set(found.blank)
    for position in sorted(blank - found.erased):
        found.note("log-event-blank", position=position)
    for position in sorted(found.erased - blank):
        found.note("log-not-erased", position=position)
    for number in sorted(set(found.blank_batches) - found.erased_batches):
        found.note("log-batch-blank", batch=number)


class _Following:
    """The events in the order of their positions, handed out batch by batch."""

    def __init__(self, rows: Iterator[EventRow]) -> None:
        self._rows = rows
        self._next = next(rows, None)

    def of(self, batch: BatchRow, sound: bool) -> Iterator[EventRow]:
        """The events of a batch: those up to its last position, or those that name it if its row is not sound."""
        if sound and batch.last is None:
            return
        while (row := self._next) is not None:
            if row.position > (batch.last or 0) if sound else row.batch > batch.number:
                return
            self._next = next(self._rows, None)
            yield row

    def rest(self) -> Iterator[EventRow]:
        """The events that no batch wanted."""
        if self._next is not None:
            yield self._next
            yield from self._rows


def _batches(connection: sa.Connection, since: int) -> Iterator[BatchRow]:
    query = sa.select(batches).where(batches.c.number > since).order_by(batches.c.number)
    # Read at once: DuckDB holds one open answer a connection, and that is the events'.
    for row in connection.execute(query).all():
        yield batch_row(row)


def batch_row(row: sa.Row[Any]) -> BatchRow:
    """A row of the table `batches` as a struct, its time in UTC."""
    values = row._asdict()
    values["recorded_at"] = values["recorded_at"].astimezone(UTC)
    return BatchRow(**values)


def _events(connection: sa.Connection, since: int) -> Iterator[EventRow]:
    while True:
        query = (
            sa.select(events)
            .where(events.c.position > since)
            .order_by(events.c.position)
            .limit(_ROWS_AT_ONCE)
        )
        rows = connection.execute(query).all()
        for row in rows:
            yield EventRow(*row)
        if len(rows) < _ROWS_AT_ONCE:
            return
        since = rows[-1].position


def first_problems(problems: list[Reason], most: int = 3) -> list[Reason]:
    """The first few problems, for a message."""
    return list(islice(problems, most))
