"""`DuckDBLog`: the log in one DuckDB file, with a head record beside it.

Only one process can have the file open. Inside it any thread may read and append. Merely opening and reading a log
leaves its files as they are; a log that is refused is left as it is, to the byte.
"""

from __future__ import annotations

import logging
import shutil
import threading
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

import sqlalchemy as sa

from seatplan.domain.decision import Reason
from seatplan.log.chain import Sealed
from seatplan.log.creating import create_database
from seatplan.log.decoding import decode_live, decode_table, without_garbage_collection
from seatplan.log.duckdb_errors import writing_error
from seatplan.log.duckdb_file import MEMORY_LIMIT, THREADS, DuckDBFile, Invalidated, wal_path
from seatplan.log.duckdb_insert import insert
from seatplan.log.errors import LogDamaged, LogError, LogMissing, LogShortened, LogUnwritable
from seatplan.log.gate import Gate
from seatplan.log.head_record import HeadRecord, head_path, read_head
from seatplan.log.placing import keep_aside_and_replace, move_to, remove_database
from seatplan.log.private_files import fsync_file, fsync_folder
from seatplan.log.records import Head, Replay, Verified
from seatplan.log.schema import events
from seatplan.log.store import Log
from seatplan.log.verification import verify_rows

if TYPE_CHECKING:
    import pyarrow as pa

_logger = logging.getLogger(__name__)

# What a killed process may leave beside the log; whoever opens the log next removes it.
_LEFTOVERS = (".erasing", ".erased", ".backup", ".restored")


class DuckDBLog(Log):
    """A log in a DuckDB file. Use `open`, or `look_at` for one that is only to be read.

    Attributes
    ----------
    path
        The database file, absolute and with symbolic links resolved.
    """

    def __init__(self, path: str | Path, **settings: Any) -> None:
        super().__init__()
        self.path = Path(path).expanduser().resolve()
        self._settings = settings
        self._file = self._into = DuckDBFile(self.path, **settings)
        self._gate = Gate()
        self._copying = threading.RLock()  # one copy at a time; never taken from inside the gate
        self._record: HeadRecord | None = None
        self._closed = False

    @classmethod
    def open(
        cls,
        path: str | Path,
        create: bool = True,
        *,
        memory_limit: str = MEMORY_LIMIT,
        threads: int = THREADS,
    ) -> Self:
        """Open a log, and create it if it is missing and `create` says so.

        Parameters
        ----------
        path
            The database file. Folders that are missing are created for their owner only.
        create
            Whether a missing log is created.
        memory_limit, threads
            What DuckDB may use.

        Raises
        ------
        LogMissing, LogLocked, LogNewer, LogShortened, LogDamaged, LogUnwritable
            See there. Whichever it is, the files are as they were.
        """
        log = cls(path, memory_limit=memory_limit, threads=threads)
        if log.path.is_dir():
            raise LogDamaged("log-is-a-folder", path=str(log.path))
        if not log.path.exists():
            if wal_path(log.path).exists() or read_head(log.path) is not None:
                raise LogDamaged("log-file-gone", path=str(log.path))
            if not create:
                raise LogMissing("log-missing", path=str(log.path))
            create_database(log.path)
        log._connect()
        return log

    @classmethod
    def look_at(cls, path: str | Path, also: Path | None = None) -> Self:
        """Open a log or a backup for reading only, without a look at its head record; nothing on the disk changes.

        Copies of it may be written into its own folder and the folder `also`.

        Raises
        ------
        LogLocked, LogNewer, LogDamaged
            See there.
        """
        log = cls(path, read_only=True, also=also)
        log._take_up()
        return log

    # Reading

    def replay(self, until: int | None = None) -> Replay:
        """The live history up to and with the position `until`, decoded."""
        if self._outdated:
            return decode_table(self.events_table(until=until))
        limit = "" if until is None else f" AND position <= {int(until)}"
        with without_garbage_collection():
            return decode_live(
                self._table(
                    "SELECT position, batch, data FROM events "  # noqa: S608 - an integer
                    f"WHERE pruned_by IS NULL AND data <> ''{limit} ORDER BY position"
                )
            )

    def events_table(self, since: int = 0, until: int | None = None) -> pa.Table:
        """Events after the position `since`, up to and with `until`: every column, pruned rows included, in order."""
        limit = "" if until is None else f" AND position <= {int(until)}"
        return self._table(f"SELECT * FROM events WHERE position > {int(since)}{limit} ORDER BY position")  # noqa: S608 - integers

    def batches_table(self, since: int = 0) -> pa.Table:
        """Batches after the number `since`: every column, in order."""
        return self._table(f"SELECT * FROM batches WHERE number > {int(since)} ORDER BY number")  # noqa: S608 - an integer

    def verify(self) -> Verified:
        """Compute the whole chain anew and compare everything that can be compared, the head record too."""
        with ExitStack() as stack:
            with self._writing:
                connection = stack.enter_context(self._reading())
                beginning = self._read_beginning(connection)  # from here on one state of the log is seen
                noted = self._record.read() if self._record else None
            verified, head = verify_rows(connection, beginning)
        if self._record is not None and noted != head:
            code = "log-head-missing" if noted is None else "log-head-differs"
            verified.problems.append(Reason(code, {"path": str(self.path)}))
        return verified

    def backup(self, path: str | Path) -> Head:
        """Write a consistent copy while others go on working; returns the head of the copy.

        Raises
        ------
        LogUnwritable
            The file exists already, or there is no room or no right to write it. No part of it is left.
        """
        target = Path(path).expanduser().resolve()
        if target.exists():
            raise LogUnwritable("backup-exists", path=str(target))
        with self._copying:
            copy = self._beside(".backup")
            try:
                with self._inside():
                    self._file.copy_to(copy)
                with self.look_at(copy) as copied:
                    head = copied.head()
                move_to(copy, target)
            except OSError as error:
                raise writing_error(error, target) from error
            finally:
                remove_database(copy)
        return head

    # Writing

    def _insert(self, connection: sa.Connection, written: Sequence[Sealed]) -> None:
        insert(self._into.writer, written)

    def _among(self, positions: Any) -> sa.ColumnElement[bool]:
        listed = sa.text("SELECT unnest(CAST(:positions AS BIGINT[]))").bindparams(positions=list(positions))
        return events.c.position.in_(listed)

    def _write(self, written: Sequence[Sealed], blank: set[int], blank_batches: set[int]) -> None:
        head = written[-1].head
        if blank or blank_batches:
            self._write_elsewhere(written, blank, blank_batches)
            return
        try:
            with self._inside():
                self._file.keep_changes()
                super()._write(written, blank, blank_batches)
                self._note(head)
        except Invalidated as gone:
            with self._gate.alone():
                self._disconnect()
                self._connect()
            if self._head != head:
                raise gone.error from gone

    def _write_elsewhere(self, written: Sequence[Sealed], blank: set[int], blank_batches: set[int]) -> None:
        """Write and blank in a copy, and let a copy of that take the log's place: no block holds the text any more."""
        erasing, erased = self._beside(".erasing"), self._beside(".erased")
        with self._copying:
            try:
                with self._inside():
                    self._file.copy_to(erasing)
                self._into = DuckDBFile(erasing, **self._settings)
                self._into.connect()
                try:
                    super()._write(written, blank, blank_batches)
                    self._into.copy_to(erased)
                except Invalidated as gone:
                    raise gone.error from gone
                finally:
                    self._into.close()
                    self._into = self._file
                fsync_file(erased)
                shutil.copymode(self.path, erased)
                with self._gate.alone():
                    self._disconnect(keep_changes=True)
                    try:
                        if wal_path(self.path).exists():
                            raise LogUnwritable("log-unwritable", path=str(self.path))
                        erased.replace(self.path)
                        fsync_folder(self.path.parent)
                    finally:
                        self._connect()
            except OSError as error:
                raise writing_error(error, self.path) from error
            finally:
                remove_database(erasing)
                remove_database(erased)

    def restore_backup(self, backup: str | Path) -> Path:
        """Go on with a backup in place of what is here; returns the name under which that is kept.

        Raises
        ------
        LogMissing, LogLocked, LogNewer, LogDamaged, LogUnwritable
            The backup can't be read or is not sound. The log is as it was.
        """
        with self._writing, self._copying:
            restored = self._beside(".restored")
            try:
                head = self.copy_backup(backup, restored)
                with self._gate.alone():
                    self._disconnect(keep_changes=True)
                    try:
                        return keep_aside_and_replace(self.path, restored, head)
                    finally:
                        self._connect()
            except OSError as error:
                raise writing_error(error, self.path) from error
            finally:
                remove_database(restored)

    def copy_backup(self, backup: str | Path, copy: Path) -> Head:
        """Look through a whole backup and copy it to a new file beside this log, which need not be open.

        Raises
        ------
        LogMissing, LogLocked, LogNewer, LogShortened, LogDamaged, LogUnwritable
            See there.
        """
        source = Path(backup).expanduser().resolve()
        if not source.is_file():
            raise LogMissing("log-backup-missing", path=str(source))
        if self.path.exists() and source.samefile(self.path):
            raise LogError("log-backup-is-the-log", path=str(source))
        try:
            return self._copy_sound(source, copy)
        except LogDamaged as error:
            if error.reason.code == "log-backup-unsound":
                raise
            raise LogDamaged("log-backup-unreadable") from error

    def _copy_sound(self, source: Path, copy: Path) -> Head:
        with self.look_at(source, also=self.path.parent) as found, found._reading() as connection:
            noted = read_head(source)
            if noted is not None:
                found._compare(connection, noted)
            if problems := found.verify().problems:
                raise LogDamaged("log-backup-unsound", path=str(source), count=len(problems))
            found.replay()
            remove_database(copy)
            found._file.copy_to(copy)
            fsync_file(copy)
            return found.head()

    def catch_up(self) -> Head:
        """Read the head anew after a `LogConflict`, and let the head record say the same."""
        with self._writing:
            head = super().catch_up()
            self._note(head)
            return head

    def _note(self, head: Head) -> None:
        try:
            if self._record is not None:
                self._record.write(head)
        except OSError as error:
            raise writing_error(error, head_path(self.path)) from error

    @contextmanager
    def _transaction(self) -> Iterator[sa.Connection]:
        with self._into.transaction() as connection:
            yield connection

    # Opening and closing

    @contextmanager
    def _inside(self) -> Iterator[None]:
        """Use the file together with others; opens it anew if that failed when DuckDB had given it up."""
        if not self._file.is_open and not self._closed:
            with self._writing, self._gate.alone():
                self._connect()
        with self._gate.shared():
            yield

    @contextmanager
    def _reading(self) -> Iterator[sa.Connection]:
        with self._inside(), self._file.reading() as connection:
            yield connection

    def _table(self, query: str) -> pa.Table:
        with self._inside():
            return self._file.table(query)

    def _connect(self) -> None:
        if self._file.is_open:
            return
        noted = read_head(self.path)
        self._take_up(noted)
        try:
            self._record = HeadRecord(head_path(self.path))
            if noted is None:
                if self._head.batch_number:
                    _logger.warning("log has no head record; one is written", extra={"path": str(self.path)})
                self._record.write_both(self._head)
            elif noted != self._head:
                self._record.write(self._head)
        except OSError as error:
            self._disconnect()
            raise writing_error(error, head_path(self.path)) from error
        for leftover in map(self._beside, _LEFTOVERS):
            with suppress(OSError):
                remove_database(leftover)

    def _take_up(self, noted: Head | None = None) -> None:
        """Open the file, see that this program can read it, and that it holds what its head record says."""
        wal = wal_path(self.path)
        empty_wal = wal.exists() and not wal.stat().st_size  # which DuckDB removes at once
        try:
            self._file.connect()
            with self._file.reading() as connection:
                self._read(connection)
                if noted is not None:
                    self._compare(connection, noted)
        except BaseException as error:
            self._file.close()
            if empty_wal:
                wal.touch(0o600)
            if isinstance(error, sa.exc.InvalidRequestError):
                raise LogDamaged("log-not-a-log", path=str(self.path)) from error
            raise

    def _compare(self, connection: sa.Connection, noted: Head) -> None:
        found, path = self._head, str(self.path)
        if noted.log_id != found.log_id:
            raise LogDamaged("log-head-of-another", path=path)
        if noted.batch_number > found.batch_number:
            missing = max(noted.position - found.position, 0)
            raise LogShortened(
                "log-shortened", path=path, expected=noted.position, found=found.position, missing=missing
            )
        if self._digest_at(connection, noted.batch_number) != noted.log_digest:
            raise LogDamaged("log-head-differs", path=path)

    def _disconnect(self, keep_changes: bool = False) -> None:
        if keep_changes and self._file.is_open:
            self._file.keep_changes()
        self._file.close()
        if self._record is not None:
            self._record.close()
            self._record = None

    def _beside(self, suffix: str) -> Path:
        return self.path.with_name(self.path.name + suffix)

    def close(self) -> None:
        """Close the log. If anything was written, everything is in the one file then and the write-ahead log is gone."""
        with self._writing, self._gate.alone():
            self._closed = True
            self._disconnect()
