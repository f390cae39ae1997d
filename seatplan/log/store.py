"""`Log`: the face of every store, and all that does not depend on the database: chain, marks, idempotency, decoding.

A store gives connections and tables of rows; positions, digests and rules come from here, so that a second store has
only to pass the contract tests of tests/log/contract.py.
"""

from __future__ import annotations

import threading
from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from datetime import UTC
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

import msgspec
import sqlalchemy as sa

from seatplan.domain.events import HISTORY_TYPES, AnyEvent, EventsPruned, PruneRestored
from seatplan.domain.ranges import expand
from seatplan.log.chain import Sealed, beginning, seal
from seatplan.log.decoding import decode_table
from seatplan.log.errors import LogConflict
from seatplan.log.records import BatchRow, Head, Marks, NewBatch, Replay, Verified
from seatplan.log.schema import batches, events, log_info
from seatplan.log.upcasters import refuse_newer

if TYPE_CHECKING:
    import pyarrow as pa

# The command of a batch that `recover` writes: it has no events, and its result says which positions are lost.
RECOVER = "recover"


class Log(ABC):
    """One log in one database. All methods may be called from any thread; appends follow one another."""

    def __init__(self) -> None:
        self._writing = threading.RLock()
        self._head = Head("", 0, 0, "")
        self._beginning = ""
        self._numbers: dict[str, int] | None = None  # batch id -> number, read when first needed

    # What every store has

    def head(self) -> Head:
        """Where the log ends, as far as this process knows."""
        return self._head

    def append(
        self,
        batch: NewBatch,
        events: Sequence[AnyEvent],
        sources: Sequence[str] | None = None,
        marks: Marks | None = None,
    ) -> Head:
        """Write a batch and its events in one transaction, durably, and return the head that the log has then.

        Parameters
        ----------
        batch
            Who asked for what.
        events
            What came of it; may be empty.
        sources
            Where in a file each event stood, parallel to `events`, "" for none.
        marks
            Which rows an `EventsPruned` or `PruneRestored` among the events concerns. They are derived from the
            events; marks that are given must agree.

        Raises
        ------
        LogConflict
            Somebody else wrote first, the batch id is known, or rows to prune or restore are not as expected.
        LogUnwritable
            The disk is full or read-only.
        ValueError
            `sources` or `marks` do not fit `events`.
        """
        self._check_marks(events, marks)
        with self._writing:
            if batch.batch_id in self._known_batches():
                raise LogConflict("log-batch-known", batch=batch.batch_id)
            sealed = seal(self._head, batch, events, sources)
            self._write([sealed])
            self._known_batches()[batch.batch_id] = sealed.batch.number
            self._head = sealed.head
            return sealed.head

    def append_many(
        self, many: Iterable[tuple[NewBatch, Sequence[AnyEvent], Sequence[str] | None]]
    ) -> Head:
        """Write many batches with their events and sources in one transaction, such as a whole occasion.

        Raises
        ------
        LogConflict, LogUnwritable
            As `append` does; nothing was written.
        """
        with self._writing:
            known, head, written = self._known_batches(), self._head, []
            for batch, new, sources in many:
                if batch.batch_id in known:
                    raise LogConflict("log-batch-known", batch=batch.batch_id)
                sealed = seal(head, batch, new, sources)
                head = sealed.head
                written.append(sealed)
            self._write(written)
            known.update((sealed.batch.batch_id, sealed.batch.number) for sealed in written)
            self._head = head
            return head

    def generation(self) -> int:
        """How often history itself was changed: prunes, restores and erasures."""
        with self._reading() as connection:
            changes = sa.select(sa.func.count()).where(events.c.type.in_(HISTORY_TYPES))
            return int(connection.execute(changes).scalar_one())

    def batch(self, batch_id: str) -> BatchRow | None:
        """The batch of that id, or None."""
        with self._writing:
            number = self._known_batches().get(batch_id)
        if number is None:
            return None
        with self._reading() as connection:
            row = connection.execute(sa.select(batches).where(batches.c.number == number)).one_or_none()
        return None if row is None else _batch_row(row)

    def replay(self, until: int | None = None) -> Replay:
        """The live history up to and with the position `until`, decoded."""
        return decode_table(self.events_table(until=until))

    def catch_up(self) -> Head:
        """Read the head anew after a `LogConflict`."""
        with self._writing:
            self._numbers = None
            with self._reading() as connection:
                self._refuse_newer_events(connection)
                self._head = self._read_head(connection)
            return self._head

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # What each store does its own way

    @abstractmethod
    def events_table(self, since: int = 0, until: int | None = None) -> pa.Table:
        """Events after the position `since`, up to and with `until`: every column, pruned rows included, in order."""

    @abstractmethod
    def batches_table(self, since: int = 0) -> pa.Table:
        """Batches after the number `since`: every column, in order."""

    @abstractmethod
    def verify(self) -> Verified:
        """Compute the whole chain anew and compare everything that can be compared."""

    @abstractmethod
    def backup(self, path: str | Path) -> Head:
        """Write a consistent copy while others go on working; returns the head of the copy."""

    @abstractmethod
    def close(self) -> None:
        """Close the log; closing twice does no harm."""

    @abstractmethod
    def _reading(self) -> AbstractContextManager[sa.Connection]:
        """A connection for reading, independent of the one that writes."""

    @abstractmethod
    def _transaction(self) -> AbstractContextManager[sa.Connection]:
        """The connection that writes, in a transaction: commits at the end, rolls back on any error."""

    @abstractmethod
    def _insert(self, connection: sa.Connection, written: Sequence[Sealed]) -> None:
        """Insert batch rows and their events."""

    # Shared by the stores

    def _write(self, written: Sequence[Sealed]) -> None:
        with self._transaction() as connection:
            self._insert(connection, written)
            for sealed in written:
                for row, event in _history(sealed):
                    self._mark(connection, row, event)

    def _check_marks(self, new: Sequence[AnyEvent], marks: Marks | None) -> None:
        if marks is None:
            return
        pruned = [
            position for event in new if type(event) is EventsPruned for position in expand(event.positions)
        ]
        restored = next((event.prune for event in new if type(event) is PruneRestored), None)
        if sorted(marks.prune) != sorted(pruned) or marks.restore != restored:
            raise ValueError("the marks do not agree with the events")

    def _mark(self, connection: sa.Connection, position: int, event: EventsPruned | PruneRestored) -> None:
        if type(event) is EventsPruned:
            positions = expand(event.positions)
            change = (
                sa.update(events)
                .where(self._among(positions), events.c.pruned_by.is_(None), events.c.position < position)
                .where(events.c.type.not_in(HISTORY_TYPES))
                .values(pruned_by=position)
            )
        else:
            prune = event.prune
            data = connection.execute(
                sa.select(events.c.data).where(events.c.position == prune, events.c.type == "EventsPruned")
            ).scalar_one_or_none()
            if data is None:
                raise LogConflict("log-not-a-prune", prune=prune)
            positions = expand(msgspec.json.decode(data, type=EventsPruned).positions)
            change = sa.update(events).where(events.c.pruned_by == prune).values(pruned_by=None)
        changed = connection.execute(change).rowcount
        if changed != len(positions):
            raise LogConflict("log-marks-differ", asked=len(positions), found=changed)

    def _among(self, positions: Sequence[int]) -> sa.ColumnElement[bool]:
        return events.c.position.in_(positions)

    def _known_batches(self) -> dict[str, int]:
        if self._numbers is None:
            with self._reading() as connection:
                rows = connection.execute(sa.select(batches.c.batch_id, batches.c.number)).all()
            self._numbers = {batch_id: number for batch_id, number in rows}
        return self._numbers

    def _read_info(self, connection: sa.Connection) -> sa.Row[Any]:
        info = connection.execute(sa.select(log_info)).one()
        self._beginning = beginning(info.log_id, info.created_at.astimezone(UTC), info.written_by)
        return info

    def _read_head(self, connection: sa.Connection) -> Head:
        log_id = connection.execute(sa.select(log_info.c.log_id)).scalar_one()
        row = connection.execute(sa.select(batches).order_by(batches.c.number.desc()).limit(1)).one_or_none()
        if row is None:
            return Head(log_id, 0, 0, self._beginning)
        position = connection.execute(sa.select(sa.func.max(events.c.position))).scalar_one() or 0
        digest = row.digest
        if row.last is not None:
            digest = connection.execute(
                sa.select(events.c.digest).where(events.c.position == row.last)
            ).scalar_one()
        for gap in read_gaps(connection):
            position = max(position, gap["until"])
        return Head(log_id, position, row.number, digest)

    def _refuse_newer_events(self, connection: sa.Connection) -> list[tuple[str, int]]:
        """The types and schema versions in the log; raises LogNewer if one is beyond this program."""
        kinds = connection.execute(
            sa.select(events.c.type, events.c.schema).group_by(events.c.type, events.c.schema)
        )
        known = [(type, schema) for type, schema in kinds]
        for type, schema in known:
            refuse_newer(type, schema)
        return known


def read_gaps(connection: sa.Connection) -> list[dict[str, Any]]:
    """What the batches say that `recover` wrote: positions after `after` up to and with `until` are lost, and so on."""
    results = connection.execute(sa.select(batches.c.result).where(batches.c.command == RECOVER)).scalars()
    return [msgspec.json.decode(result) for result in results if result]


def _history(sealed: Sealed) -> Iterator[tuple[int, EventsPruned | PruneRestored]]:
    for row in sealed.events:
        if row.type == "EventsPruned":
            yield row.position, msgspec.json.decode(row.data, type=EventsPruned)
        elif row.type == "PruneRestored":
            yield row.position, msgspec.json.decode(row.data, type=PruneRestored)


def _batch_row(row: sa.Row[Any]) -> BatchRow:
    values = row._asdict()
    values["recorded_at"] = values["recorded_at"].astimezone(UTC)
    return BatchRow(**values)
