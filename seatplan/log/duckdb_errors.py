"""What DuckDB says when something is in the way, as errors of the log."""

from __future__ import annotations

import errno
import re
from pathlib import Path

import duckdb

from seatplan.log.errors import LogConflict, LogDamaged, LogError, LogLocked, LogNewer, LogUnwritable

# Such as: Conflicting lock is held in /usr/bin/python3.11 (PID 4711) by user ann.
_HOLDER = re.compile(r"lock is held in (?P<process>.*?) \(PID (?P<pid>\d+)\)")
_FILE_VERSION = re.compile(r"version number (?P<version>\d+)")
_FULL = ("No space left on device", "Disk quota exceeded", "not enough space", "File too large")
_READ_ONLY = ("Read-only file system", "Permission denied", "read-only mode")


def opening_error(error: Exception, path: Path) -> LogError:
    """Why a database could not be opened."""
    text = str(error)
    if "Could not set lock" in text:
        holder = _HOLDER.search(text)
        process, pid = (Path(holder["process"]).name, int(holder["pid"])) if holder else ("", 0)
        return LogLocked("log-locked", path=str(path), process=process, pid=pid)
    if "different configuration" in text:
        return LogLocked("log-open-here", path=str(path))
    version = _FILE_VERSION.search(text)
    if version and "can only read" in text:
        return LogNewer(
            "log-newer-file", path=str(path), version=int(version["version"]), duckdb=duckdb.__version__
        )
    if any(sign in text for sign in _READ_ONLY + _FULL):
        return writing_error(error, path)
    if "WAL" in text:
        return LogDamaged("log-wal-unreadable", path=str(path))
    return LogDamaged("log-unreadable", path=str(path))


def reading_error(error: BaseException | None, path: Path) -> LogError:
    """Why a query failed: the file has no tables of ours, or what it holds is not what DuckDB wrote."""
    if isinstance(error, duckdb.CatalogException | duckdb.BinderException):
        return LogDamaged("log-not-a-log", path=str(path))
    if isinstance(error, duckdb.OutOfMemoryException):
        return LogError("log-out-of-memory", path=str(path))
    return LogDamaged("log-unreadable", path=str(path))


def writing_error(error: BaseException | None, path: Path) -> LogError:
    """Why a transaction was rolled back, or a file not written."""
    text = str(error)
    if any(sign in text for sign in _FULL) or getattr(error, "errno", None) in (
        errno.ENOSPC,
        errno.EDQUOT,
        errno.EFBIG,
    ):
        return LogUnwritable("log-disk-full", path=str(path))
    if any(sign in text for sign in _READ_ONLY) or getattr(error, "errno", None) in (
        errno.EROFS,
        errno.EACCES,
    ):
        return LogUnwritable("log-read-only", path=str(path))
    if isinstance(error, duckdb.ConstraintException) or "uplicate key" in text or "onflict on" in text:
        return LogConflict("log-position-taken")
    return LogUnwritable("log-unwritable", path=str(path))


def is_fatal(error: BaseException | None) -> bool:
    """Whether DuckDB has given the database up, so that nothing works before it is opened anew."""
    return isinstance(error, duckdb.FatalException) or "has been invalidated" in str(error)
