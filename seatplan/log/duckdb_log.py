"""`DuckDBLog`: the log in one DuckDB file, with a head record beside it.

Only one process can have the file open. Inside it any thread may read and append; each read has a connection of its own.
Never open or copy the file with anything but DuckDB while the log is open: closing such a handle drops DuckDB's lock.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

import duckdb
import sqlalchemy as sa
import structlog
from duckdb_sqlalchemy import ConnectionWrapper

import seatplan
from seatplan.log.chain import Sealed
from seatplan.log.decoding import decode_live, decode_table, without_garbage_collection
from seatplan.log.duckdb_errors import opening_error, writing_error
from seatplan.log.errors import LogError, LogMissing, LogShortened
from seatplan.log.gate import Gate
from seatplan.log.head_record import HeadRecord, head_path
from seatplan.log.private_files import make_folder, private_files
from seatplan.log.records import Head, Replay, Verified
from seatplan.log.schema import BATCH_COLUMNS, EVENT_COLUMNS, FORMAT, events, log_info, metadata
from seatplan.log.store import Log

if TYPE_CHECKING:
    import pyarrow as pa

_told = structlog.get_logger(__name__)

MEMORY_LIMIT = "512MB"
# One thread is as fast as two on every query of a log up to a million events, and makes a commit 0.2 ms shorter.
THREADS = 1
# Size of the write-ahead log at which a commit also checkpoints, which takes some 20 ms.
CHECKPOINT_THRESHOLD = "16MB"

# From this number of events on, Arrow is faster than single inserts.
_MANY = 3

_INSERT_BATCH = f"INSERT INTO batches SELECT {', '.join('?' * len(BATCH_COLUMNS))}"
_INSERT_EVENT = f"INSERT INTO events SELECT {', '.join('?' * len(EVENT_COLUMNS))}"


class DuckDBLog(Log):
    """A log in a DuckDB file. Use `open`.

    Attributes
    ----------
    path
        The database file, absolute and with symbolic links resolved.
    """

    path: Path

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
        log = cls()
        log.path = Path(path).resolve()
        log._settings = {
            "memory_limit": memory_limit,
            "threads": threads,
            "checkpoint_threshold": CHECKPOINT_THRESHOLD,
            "autoinstall_known_extensions": False,
            "autoload_known_extensions": False,
        }
        log._open(create)
        return log

    def __init__(self) -> None:
        super().__init__()
        self._gate = Gate()
        self._settings: dict[str, Any] = {}
        self._database: duckdb.DuckDBPyConnection | None = None
        self._outdated = False  # whether some rows need upcasting

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
        """Compute the whole chain anew and compare everything that can be compared."""
        raise NotImplementedError

    def backup(self, path: str | Path) -> Head:
        """Write a consistent copy while others go on working; returns the head of the copy."""
        raise NotImplementedError

    # Writing

    def _insert(self, connection: sa.Connection, written: Sequence[Sealed]) -> None:
        rows = [[getattr(sealed.batch, column) for column in BATCH_COLUMNS] for sealed in written]
        self._insert_rows(_INSERT_BATCH, "batches", BATCH_COLUMNS, rows)
        events = [event for sealed in written for event in sealed.events]
        self._insert_rows(_INSERT_EVENT, "events", EVENT_COLUMNS, events)

    def _insert_rows(
        self, insert: str, into: str, columns: Sequence[str], rows: Sequence[Sequence[Any]]
    ) -> None:
        driver = self._writer
        if len(rows) < _MANY:
            for row in rows:
                driver.execute(insert, row)
            return
        import pyarrow as pa

        values = zip(columns, zip(*rows, strict=True), strict=True)
        table = pa.table({name: pa.array(column, _ARROW.get(name, pa.string())) for name, column in values})
        driver.register("new_rows", table)
        try:
            driver.execute(f"INSERT INTO {into} SELECT * FROM new_rows")  # noqa: S608 - a table's name
        finally:
            driver.unregister("new_rows")

    def _write(self, written: Sequence[Sealed], blank: set[int], blank_batches: set[int]) -> None:
        with self._gate.shared(), private_files():
            super()._write(written, blank, blank_batches)
            try:
                if written:
                    self._head_record.write(written[-1].head)
            except OSError as error:
                raise writing_error(error, self.path) from error

    def _among(self, positions: Any) -> sa.ColumnElement[bool]:
        listed = sa.text("SELECT unnest(CAST(:positions AS BIGINT[]))").bindparams(positions=list(positions))
        return events.c.position.in_(listed)

    @contextmanager
    def _transaction(self) -> Iterator[sa.Connection]:
        try:
            with self._connection.begin():
                yield self._connection
        except duckdb.Error as error:
            raise writing_error(error, self.path) from error
        except sa.exc.DBAPIError as error:
            raise writing_error(error.orig or error, self.path) from error

    def catch_up(self) -> Head:
        """Read the head anew after a `LogConflict`, and see that the head record says the same."""
        with self._writing:
            head = super().catch_up()
            self._head_record.write(head)
            return head

    # Connections

    @contextmanager
    def _reading(self) -> Iterator[sa.Connection]:
        with self._gate.shared(), self._engine.connect() as connection:
            yield connection

    def _table(self, query: str) -> pa.Table:
        with self._gate.shared(), self._opened().cursor() as cursor:
            return cursor.execute(query).to_arrow_table()

    def _opened(self) -> duckdb.DuckDBPyConnection:
        if self._database is None:
            raise LogError("log-closed", path=str(self.path))
        return self._database

    def _open(self, create: bool) -> None:
        new = not self.path.exists()
        if new and not create:
            raise LogMissing("log-missing", path=str(self.path))
        make_folder(self.path.parent)
        with private_files():
            try:
                database = duckdb.connect(str(self.path), config=self._settings)
            except duckdb.Error as error:
                raise opening_error(error, self.path) from error
            self._database = database
            try:
                self._take_up(database, new)
            except BaseException:
                database.execute("PRAGMA disable_checkpoint_on_shutdown")
                self._disconnect()
                raise

    def _take_up(self, database: duckdb.DuckDBPyConnection, new: bool) -> None:
        database.execute("SET TimeZone = 'UTC'")
        self._writer = database.cursor()
        self._engine = sa.create_engine(
            "duckdb://", creator=lambda: ConnectionWrapper(database.cursor()), poolclass=sa.pool.NullPool
        )
        writing = sa.create_engine(
            "duckdb://", creator=lambda: ConnectionWrapper(self._writer), poolclass=sa.pool.NullPool
        )
        self._connection = writing.connect()
        if new:
            self._create()
        with self._engine.connect() as connection:
            self._read(connection)
        self._head_record = HeadRecord(head_path(self.path))
        self._compare_head(new)

    def _create(self) -> None:
        with self._connection.begin():
            metadata.create_all(self._connection)
            self._connection.execute(
                sa.insert(log_info).values(
                    log_id=str(uuid.uuid4()),
                    format=FORMAT,
                    created_at=datetime.now(UTC),
                    written_by=seatplan.__version__,
                )
            )
        self._writer.execute("CHECKPOINT")

    def _compare_head(self, new: bool) -> None:
        noted, found = self._head_record.read(), self._head
        if noted == found:
            return
        if noted is None:
            if not new:
                _told.warning(
                    "log has no head record; one is written", path=str(self.path), position=found.position
                )
            self._head_record.write_both(found)
            return
        if noted.batch_number > found.batch_number:
            raise LogShortened(
                "log-shortened", path=str(self.path), expected=noted.position, found=found.position
            )
        self._head_record.write(found)

    def _disconnect(self) -> None:
        if self._database is not None:
            self._connection.close()
            self._writer.close()
            self._database.close()
            self._database = None

    def close(self) -> None:
        """Close the log, so that everything is in the one file and the write-ahead log is gone."""
        with self._writing, self._gate.alone():
            if self._database is None:
                return
            with private_files():
                self._disconnect()
            self._head_record.close()


def _arrow_types() -> dict[str, Any]:
    import pyarrow as pa

    whole = dict.fromkeys(("position", "batch", "pruned_by", "number", "first", "last"), pa.int64())
    return {**whole, "schema": pa.int32(), "recorded_at": pa.timestamp("us", "UTC")}


_ARROW = _arrow_types()
