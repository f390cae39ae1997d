"""One DuckDB file that this process has open: its connections, and what DuckDB complains about as errors of the log.

Only one process can have the file open. Inside it any thread may read; each read has a connection of its own.
Never open or copy the file with anything but DuckDB meanwhile: closing such a handle drops DuckDB's lock.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import duckdb
import sqlalchemy as sa
from duckdb_sqlalchemy import ConnectionWrapper

from seatplan.log.duckdb_errors import is_fatal, opening_error, reading_error, writing_error
from seatplan.log.errors import LogError, LogLocked
from seatplan.log.plain_values import bind_plain_values
from seatplan.log.private_files import private_files

if TYPE_CHECKING:
    import pyarrow as pa

MEMORY_LIMIT = "512MB"
# One thread is as fast as two on every query of a log up to a million events, and makes a commit 0.2 ms shorter.
THREADS = 1
# Size of the write-ahead log at which a commit also checkpoints, which takes some 20 ms.
CHECKPOINT_THRESHOLD = "16MB"

# The files that this process has open. DuckDB itself would hand out a second connection to the same database.
_open_here: set[Path] = set()
_opening = threading.Lock()


def wal_path(path: Path) -> Path:
    """Where DuckDB keeps what is committed and not yet in the file itself."""
    return path.with_name(path.name + ".wal")


class DuckDBFile:
    """A DuckDB file. `connect` opens it.

    Parameters
    ----------
    path
        The file, absolute.
    memory_limit, threads
        What DuckDB may use.
    read_only
        Open it without changing a byte, beside others who do the same.
    also
        A folder besides its own in which copies may be written.

    Attributes
    ----------
    writer
        The driver's connection of the one who writes.
    """

    writer: duckdb.DuckDBPyConnection

    def __init__(
        self,
        path: Path,
        *,
        memory_limit: str = MEMORY_LIMIT,
        threads: int = THREADS,
        read_only: bool = False,
        also: Path | None = None,
    ) -> None:
        self.path = path
        self._folders = [path.parent] if also is None else [path.parent, also]
        self._read_only = read_only
        self._settings: dict[str, Any] = {
            "memory_limit": memory_limit,
            "threads": threads,
            "checkpoint_threshold": CHECKPOINT_THRESHOLD,
            "autoinstall_known_extensions": False,
            "autoload_known_extensions": False,
        }
        self._database: duckdb.DuckDBPyConnection | None = None

    def connect(self) -> None:
        """Open the file, or create it. Closing leaves the files as they are until `keep_changes` is called.

        Raises
        ------
        LogLocked, LogNewer, LogDamaged, LogUnwritable
            See there.
        """
        with _opening:
            if self.path in _open_here:
                raise LogLocked("log-open-here", path=str(self.path))
            _open_here.add(self.path)
        try:
            self._connect()
        except BaseException:
            _open_here.discard(self.path)
            raise

    def _connect(self) -> None:
        try:
            with private_files():
                database = duckdb.connect(str(self.path), self._read_only, config=self._settings)
            database.execute("SET TimeZone = 'UTC'")
            database.execute("PRAGMA disable_checkpoint_on_shutdown")
            self._stay_in_the_folder(database)
        except duckdb.Error as error:
            raise opening_error(error, self.path) from error
        self._database = database
        self.writer = database.cursor()
        # What is planned for one row gains nothing from the optimizer, which costs 0.25 ms a commit.
        self.writer.execute("PRAGMA disable_optimizer")
        self._readers = _engine(lambda: ConnectionWrapper(database.cursor()))
        self._writing = _engine(lambda: ConnectionWrapper(self.writer)).connect()

    @property
    def is_open(self) -> bool:
        """Whether the file is open."""
        return self._database is not None

    def keep_changes(self) -> None:
        """From now on closing the file leaves everything in it, and no write-ahead log."""
        self._opened().execute("PRAGMA enable_checkpoint_on_shutdown")

    def checkpoint(self) -> None:
        """Bring everything that is committed into the file itself."""
        try:
            with private_files():
                self._opened().execute("CHECKPOINT")
        except duckdb.Error as error:
            raise writing_error(error, self.path) from error

    def close(self) -> None:
        """Close the file and release its lock."""
        if self._database is None:
            return
        database, self._database = self._database, None
        with private_files():
            # An invalidated database refuses the rollbacks that closing begins with; it is closed all the same.
            for closing in (self._writing.close, self.writer.close, database.close):
                try:
                    closing()
                except (duckdb.Error, sa.exc.DBAPIError):
                    continue
        _open_here.discard(self.path)

    @contextmanager
    def reading(self) -> Iterator[sa.Connection]:
        """A connection that sees one state of the file for as long as it is used."""
        self._opened()
        try:
            with self._readers.connect() as connection:
                yield connection
        except duckdb.Error as error:
            raise reading_error(error, self.path) from error
        except sa.exc.DBAPIError as error:
            raise reading_error(error.orig, self.path) from error

    def table(self, query: str) -> pa.Table:
        """The answer to a query as an Arrow table."""
        try:
            with self._opened().cursor() as cursor:
                return cursor.execute(query).to_arrow_table()
        except duckdb.Error as error:
            raise reading_error(error, self.path) from error

    @contextmanager
    def transaction(self) -> Iterator[sa.Connection]:
        """The connection that writes: commits at the end, rolls back on any error.

        Raises
        ------
        Invalidated
            DuckDB has given the database up; whether the transaction took place shows when the file is opened anew.
        """
        self._opened()
        try:
            with private_files(), self._writing.begin():
                yield self._writing
        except (duckdb.Error, sa.exc.DBAPIError) as error:
            cause = error.orig if isinstance(error, sa.exc.DBAPIError) else error
            if is_fatal(cause):
                raise Invalidated(writing_error(cause, self.path)) from error
            raise writing_error(cause, self.path) from error

    @contextmanager
    def optimizing(self) -> Iterator[None]:
        """Let DuckDB plan what the writer does, for statements over many rows."""
        self.writer.execute("PRAGMA enable_optimizer")
        try:
            yield
        finally:
            self.writer.execute("PRAGMA disable_optimizer")

    def copy_to(self, copy: Path) -> None:
        """Write what is committed into a new file in the same or the other folder, while others go on reading and writing."""
        try:
            with private_files(), self._opened().cursor() as cursor:
                (name,) = cursor.execute("SELECT current_database()").fetchone() or ("",)
                cursor.execute(f"ATTACH {_text(str(copy))} AS seatplan_copy (READ_WRITE)")
                try:
                    cursor.execute(f"COPY FROM DATABASE {_name(name)} TO seatplan_copy")
                    cursor.execute("CHECKPOINT seatplan_copy")
                finally:
                    cursor.execute("DETACH seatplan_copy")
        except duckdb.Error as error:
            raise writing_error(error, copy) from error

    def _opened(self) -> duckdb.DuckDBPyConnection:
        if self._database is None:
            raise LogError("log-closed", path=str(self.path))
        return self._database

    def _stay_in_the_folder(self, database: duckdb.DuckDBPyConnection) -> None:
        # Nothing here passes on anybody's SQL. Should that ever happen, it reaches no file outside this folder.
        (open_to_all,) = database.execute("SELECT current_setting('enable_external_access')").fetchone() or (
            True,
        )
        if open_to_all:
            folders = ", ".join(_text(str(folder)) for folder in self._folders)
            database.execute(f"SET allowed_directories = [{folders}]")
            database.execute("SET enable_external_access = false")


class Invalidated(Exception):
    """DuckDB has given a database up; `error` says why."""

    def __init__(self, error: LogError) -> None:
        super().__init__(str(error))
        self.error = error


def _engine(connect: Any) -> sa.Engine:
    return bind_plain_values(sa.create_engine("duckdb://", creator=connect, poolclass=sa.pool.NullPool))


def _text(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"


def _name(value: str) -> str:
    return '"' + value.replace('"', '""') + '"'
