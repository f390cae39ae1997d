"""`Log`: the face of every store, and all that does not depend on the database: chain, marks, idempotency, checking.

A store gives connections and tables of rows; positions, digests and rules come from here, so that a second store has
only to pass the contract tests of tests/log/contract.py.
"""

from __future__ import annotations

import threading
from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Self

import msgspec
import sqlalchemy as sa

from seatplan.domain.events import HISTORY_TYPES, AnyEvent, EventsPruned, GuestErased, PruneRestored
from seatplan.domain.ranges import expand, to_ranges
from seatplan.log.chain import Sealed, beginning, seal
from seatplan.log.decoding import decode_table
from seatplan.log.errors import LogConflict, LogNewer
from seatplan.log.records import BatchRow, Head, Marks, NewBatch, Replay, Verified
from seatplan.log.schema import FORMAT, batches, events, log_info
from seatplan.log.upcasters import is_current, refuse_newer
from seatplan.log.verification import RECOVER, Gap, batch_row, read_gap, verify_rows

if TYPE_CHECKING:
    import pyarrow as pa


class Log(ABC):
    """One log in one database. All methods may be called from any thread; appends follow one another."""

    def __init__(self) -> None:
        self._writing = threading.RLock()
        self._head = self._beginning = Head("", 0, 0, "")
        self._outdated = False  # whether some rows need upcasting
        self._generation = 0
        self._recorded_at: datetime | None = None
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
            `sources` or `marks` do not fit `events`, or `batch` has no time zone.
        """
        _check_marks(events, marks)
        return self._append([(batch, events, sources)])

    def append_many(self, many: Iterable[tuple[NewBatch, Sequence[AnyEvent], Sequence[str] | None]]) -> Head:
        """Write many batches with their events and sources in one transaction, such as a whole occasion.

        Raises
        ------
        LogConflict, LogUnwritable, ValueError
            As `append` does; nothing was written.
        """
        return self._append(many)

    def erase(
        self,
        batch: NewBatch,
        events: Sequence[AnyEvent],
        positions: Sequence[int],
        batches: Sequence[int] = (),
    ) -> Head:
        """Append a batch with a `GuestErased`, and blank in the same transaction what it lists.

        Data, source and salt of the events at `positions` go, and file name, result and salt of the batches. What is
        left in the file from before goes as well; backups and files that were kept aside are not reached.

        Parameters
        ----------
        batch, events
            As for `append`. One of the events is the `GuestErased` that lists `positions`.
        positions
            What to blank, in live and pruned history alike. Events of history itself can't be.
        batches
            The numbers of batches whose file name or result tells of the guest. They are noted in the result of
            `batch`, under "blanked_batches".

        Raises
        ------
        LogConflict
            As `append` does, or there is no such event or batch.
        LogUnwritable
            As `append` does.
        ValueError
            The positions are not those of the `GuestErased`.
        """
        listed = [
            position for event in events if type(event) is GuestErased for position in expand(event.positions)
        ]
        if sorted(positions) != sorted(listed):
            raise ValueError("the positions do not agree with the event")
        if batches:
            noted = msgspec.json.decode(batch.result) | {"blanked_batches": to_ranges(batches)}
            batch = msgspec.structs.replace(batch, result=msgspec.json.encode(noted).decode())
        return self._append([(batch, events, None)], blank=(set(positions), set(batches)))

    def batch(self, batch_id: str) -> BatchRow | None:
        """The batch of that id, or None."""
        with self._writing:
            number = self._known_batches().get(batch_id)
        if number is None:
            return None
        with self._reading() as connection:
            row = connection.execute(sa.select(batches).where(batches.c.number == number)).one_or_none()
        return None if row is None else batch_row(row)

    def replay(self, until: int | None = None) -> Replay:
        """The live history up to and with the position `until`, decoded."""
        return decode_table(self.events_table(until=until))

    def generation(self) -> int:
        """How often history itself was changed: prunes, restores and erasures."""
        return self._generation

    def recorded_at(self) -> datetime | None:
        """When the last batch was recorded, UTC; None in an empty log."""
        return self._recorded_at

    def catch_up(self) -> Head:
        """Read the head anew after a `LogConflict`."""
        with self._writing:
            with self._reading() as connection:
                self._read(connection)
            return self._head

    def verify(self) -> Verified:
        """Compute the whole chain anew and compare everything that can be compared, on one state of the log."""
        with self._reading() as connection:
            beginning = self._read_beginning(connection)
            return verify_rows(connection, beginning)[0]

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
    def backup(self, path: str | Path) -> Head:
        """Write a consistent copy while others go on working; returns the head of the copy."""

    @abstractmethod
    def restore_backup(self, backup: str | Path) -> Path:
        """Go on with a backup in place of what is here; returns the name under which that is kept."""

    @abstractmethod
    def close(self) -> None:
        """Close the log; closing twice does no harm."""

    @abstractmethod
    def _reading(self) -> AbstractContextManager[sa.Connection]:
        """A connection for reading that sees one state of the log."""

    @abstractmethod
    def _transaction(self) -> AbstractContextManager[sa.Connection]:
        """The connection that writes, in a transaction: commits at the end, rolls back on any error."""

    @abstractmethod
    def _insert(self, connection: sa.Connection, written: Sequence[Sealed]) -> None:
        """Insert batch rows and their events."""

    # Shared by the stores

    def _append(
        self,
        many: Iterable[tuple[NewBatch, Sequence[AnyEvent], Sequence[str] | None]],
        blank: tuple[set[int], set[int]] = (set(), set()),
    ) -> Head:
        with self._writing:
            known, head = self._known_batches(), self._head
            written: list[Sealed] = []
            new: dict[str, int] = {}
            for batch, occurred, sources in many:
                if batch.batch_id in known or batch.batch_id in new:
                    raise LogConflict("log-batch-known", batch=batch.batch_id)
                sealed = seal(head, batch, occurred, sources)
                head = sealed.head
                new[batch.batch_id] = sealed.batch.number
                written.append(sealed)
            if written:
                self._write(written, *blank)
                known.update(new)
                self._head = head
                self._recorded_at = written[-1].batch.recorded_at
                self._generation += sum(
                    row.type in HISTORY_TYPES for sealed in written for row in sealed.events
                )
            return head

    def _write(self, written: Sequence[Sealed], blank: set[int], blank_batches: set[int]) -> None:
        with self._transaction() as connection:
            self._insert(connection, written)
            for sealed in written:
                for row in sealed.events:
                    if row.type in HISTORY_TYPES:
                        self._mark(connection, row.position, msgspec.json.decode(row.data, type=AnyEvent))
            if blank:
                _blank(connection, blank, self._among(blank))
            if blank_batches:
                _blank_batches(connection, blank_batches)

    def _mark(self, connection: sa.Connection, position: int, event: AnyEvent) -> None:
        if type(event) is EventsPruned:
            positions = expand(event.positions)
            change = (
                sa.update(events)
                .where(self._among(positions), events.c.pruned_by.is_(None), events.c.position < position)
                .where(events.c.type.not_in(HISTORY_TYPES))
                .values(pruned_by=position)
            )
        elif type(event) is PruneRestored:
            prune = event.prune
            data = connection.execute(
                sa.select(events.c.data).where(events.c.position == prune, events.c.type == "EventsPruned")
            ).scalar_one_or_none()
            if data is None:
                raise LogConflict("log-not-a-prune", prune=prune)
            positions = expand(msgspec.json.decode(data, type=EventsPruned).positions)
            change = sa.update(events).where(events.c.pruned_by == prune).values(pruned_by=None)
        else:
            return
        _expect(connection.execute(change).rowcount, len(positions))

    def _among(self, positions: Iterable[int]) -> sa.ColumnElement[bool]:
        return events.c.position.in_(positions)

    def _known_batches(self) -> dict[str, int]:
        if self._numbers is None:
            with self._reading() as connection:
                rows = connection.execute(sa.select(batches.c.batch_id, batches.c.number)).all()
            self._numbers = {batch_id: number for batch_id, number in rows}  # noqa: C416 - rows are no pairs to mypy
        return self._numbers

    def _read(self, connection: sa.Connection) -> None:
        """Take up what the log says of itself: its beginning, its head, and whether this program can read it."""
        self._numbers = None
        self._beginning = self._read_beginning(connection)
        query = sa.select(events.c.type, events.c.schema, sa.func.count()).group_by(
            events.c.type, events.c.schema
        )
        kinds = connection.execute(query).all()
        for type, schema, _ in kinds:
            refuse_newer(type, schema)
        self._outdated = not all(is_current(type, schema) for type, schema, _ in kinds)
        self._generation = sum(count for type, _, count in kinds if type in HISTORY_TYPES)
        self._head = self._read_head(connection)

    def _read_beginning(self, connection: sa.Connection) -> Head:
        info = connection.execute(sa.select(log_info)).one()
        if info.format > FORMAT:
            raise LogNewer("log-newer-format", format=info.format, known=FORMAT)
        return Head(
            info.log_id, 0, 0, beginning(info.log_id, info.created_at.astimezone(UTC), info.written_by)
        )

    def _read_head(self, connection: sa.Connection) -> Head:
        row = connection.execute(sa.select(batches).order_by(batches.c.number.desc()).limit(1)).one_or_none()
        self._recorded_at = None if row is None else row.recorded_at.astimezone(UTC)
        if row is None:
            return self._beginning
        position = connection.execute(sa.select(sa.func.max(events.c.position))).scalar_one() or 0
        for gap in self._gaps(connection):
            position = max(position, gap.until)
        digest = self._digest_at(connection, row.number) or ""
        return Head(self._beginning.log_id, position, row.number, digest)

    def _digest_at(self, connection: sa.Connection, number: int) -> str | None:
        """The digest of the last row of a batch, None if there is no such batch; 0 is the beginning."""
        if number == 0:
            return self._beginning.log_digest
        query = sa.select(batches.c.digest, batches.c.last).where(batches.c.number == number)
        row = connection.execute(query).one_or_none()
        if row is None or row.last is None:
            return None if row is None else str(row.digest)
        of_event = sa.select(events.c.digest).where(events.c.position == row.last)
        return connection.execute(of_event).scalar_one_or_none()

    @staticmethod
    def _gaps(connection: sa.Connection) -> Iterator[Gap]:
        for row in connection.execute(sa.select(batches).where(batches.c.command == RECOVER)).all():
            if (gap := read_gap(batch_row(row))) is not None:
                yield gap


def _check_marks(new: Sequence[AnyEvent], marks: Marks | None) -> None:
    if marks is None:
        return
    pruned = [
        position for event in new if type(event) is EventsPruned for position in expand(event.positions)
    ]
    restored = next((event.prune for event in new if type(event) is PruneRestored), None)
    if sorted(marks.prune) != sorted(pruned) or marks.restore != restored:
        raise ValueError("the marks do not agree with the events")


def _blank(connection: sa.Connection, positions: set[int], among: sa.ColumnElement[bool]) -> None:
    change = (
        sa.update(events)
        .where(among, events.c.type.not_in(HISTORY_TYPES))
        .values(data="", source="", salt="")
    )
    _expect(connection.execute(change).rowcount, len(positions))


def _blank_batches(connection: sa.Connection, numbers: set[int]) -> None:
    erasing = sa.select(events.c.batch).where(events.c.type == "GuestErased")
    change = (
        sa.update(batches)
        .where(batches.c.number.in_(numbers), batches.c.command != RECOVER, batches.c.number.not_in(erasing))
        .values(file=None, result="", salt="")
    )
    _expect(connection.execute(change).rowcount, len(numbers))


def _expect(found: int, asked: int) -> None:
    if found != asked:
        raise LogConflict("log-marks-differ", asked=asked, found=found)
