"""What is done about a log that is not open: going on after a lost tail, and going back to a backup.

Neither removes anything: the files as they were found are kept under another name, which is reported.
"""

from __future__ import annotations

import getpass
import uuid
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

import msgspec

from seatplan.log.chain import digest_of
from seatplan.log.duckdb_errors import writing_error
from seatplan.log.duckdb_file import DuckDBFile, wal_path
from seatplan.log.duckdb_log import DuckDBLog
from seatplan.log.errors import LogDamaged, LogLocked, LogMissing, LogShortened
from seatplan.log.head_record import read_head, replace_head
from seatplan.log.placing import keep_aside, keep_aside_and_replace, remove_database
from seatplan.log.private_files import fsync_file, make_folder, private_files
from seatplan.log.records import Head, NewBatch
from seatplan.log.verification import RECOVER, Gap

# What `recover` can do something about; for everything else there are backups.
_RECOVERABLE = ("log-shortened", "log-wal-unreadable", "log-head-differs", "log-head-of-another")


class Recovered(NamedTuple):
    """What came of `recover` or `restore_backup`.

    Attributes
    ----------
    events
        How many events the log has now, pruned ones included.
    lost
        How many positions lie in the gap that was left.
    kept
        Where the files as they were found are; None if nothing had to be done.
    """

    events: int
    lost: int
    kept: Path | None


def recover(path: str | Path) -> Recovered:
    """Go on with a log whose tail is lost, after the position that its head record names; or find nothing lost.

    The positions of what is lost stay free: a batch of the command `recover` says so, and `verify` knows.
    Of a write-ahead log that DuckDB refuses, everything before the damage is kept.

    Raises
    ------
    LogMissing, LogLocked, LogNewer, LogDamaged, LogUnwritable
        Nothing can be done here; the files are as they were.
    """
    try:
        with DuckDBLog.open(path, create=False) as log:
            return Recovered(_count(log), 0, None)
    except (LogShortened, LogDamaged) as error:
        if error.reason.code not in _RECOVERABLE:
            raise
        unreadable = error.reason.code == "log-wal-unreadable"
    path = Path(path).expanduser().resolve()
    if unreadable:
        # The database itself is looked at first: if it is damaged as well, nothing is touched.
        _look_without_wal(path)
    try:
        noted = read_head(path)
        kept = keep_aside(path)
        if unreadable:
            _cut_wal(path)
        lost = _go_on(path, noted)
    except OSError as error:
        raise writing_error(error, path) from error
    with DuckDBLog.open(path, create=False) as log:
        return Recovered(_count(log), lost, kept)


def restore_backup(backup: str | Path, path: str | Path) -> Recovered:
    """Put a backup in the place of a log that nobody has open, or of none, once all of the backup was looked through.

    Raises
    ------
    LogMissing, LogLocked, LogNewer, LogShortened, LogDamaged, LogUnwritable
        The log is in use, or the backup can't be read or is not sound. The log is as it was.
    """
    log = DuckDBLog(path)
    if log.path.is_dir():
        raise LogDamaged("log-is-a-folder", path=str(log.path))
    restored = log.path.with_name(log.path.name + ".restored")
    try:
        make_folder(log.path.parent)
        if log.path.exists():
            _see_that_nobody_has_it(log.path)
        head = log.copy_backup(backup, restored)
        kept = keep_aside_and_replace(log.path, restored, head)
    except OSError as error:
        raise writing_error(error, log.path) from error
    finally:
        remove_database(restored)
    with DuckDBLog.open(log.path, create=False) as log:
        return Recovered(_count(log), 0, kept if kept.exists() else None)


def _count(log: DuckDBLog) -> int:
    return int(log._table("SELECT count(*) FROM events")[0][0].as_py())


def _see_that_nobody_has_it(path: Path) -> None:
    file = DuckDBFile(path)
    try:
        file.connect()
    except LogLocked:
        raise
    except (LogDamaged, LogMissing):
        return
    finally:
        file.close()


def _look_without_wal(path: Path) -> None:
    wal = wal_path(path)
    aside = wal.with_name(wal.name + ".aside")
    wal.rename(aside)
    try:
        DuckDBLog.look_at(path).close()
    finally:
        aside.rename(wal)


def _cut_wal(path: Path) -> None:
    """Cut a damaged write-ahead log so that it ends where the damage begins; DuckDB reads whole transactions only."""
    wal = wal_path(path)
    content = wal.read_bytes()
    good, bad = 0, len(content)
    while bad - good > 1:
        length = (good + bad) // 2
        if _opens_with(path, content[:length]):
            good = length
        else:
            bad = length
    _opens_with(path, content[:good])
    if wal.exists():
        fsync_file(wal)


def _opens_with(path: Path, content: bytes) -> bool:
    with private_files():
        wal_path(path).write_bytes(content)
    file = DuckDBFile(path)
    try:
        file.connect()
    except LogDamaged:
        return False
    finally:
        file.close()
    return True


def _go_on(path: Path, noted: Head | None) -> int:
    """Write the batch that explains what is lost, and a head record that follows; returns how many positions are lost."""
    log = DuckDBLog(path)
    log._take_up()
    try:
        found = log.head()
        if noted is None or noted.log_id != found.log_id:
            noted = found
        gap = Gap(
            after=found.position,
            until=max(found.position, noted.position),
            batch_after=found.batch_number,
            batch_until=max(found.batch_number, noted.batch_number),
            log_digest=noted.log_digest,
        )
        log._head = Head(found.log_id, gap.until, gap.batch_until, found.log_digest)
        batch = NewBatch(
            batch_id=f"{RECOVER}-{uuid.uuid4().hex}",
            recorded_at=datetime.now(UTC),
            actor=_actor(),
            command=RECOVER,
            command_hash=digest_of(RECOVER, msgspec.structs.astuple(gap)),
            origin="cli",
            result=msgspec.json.encode(gap).decode(),
        )
        head = log.append(batch, [])
    finally:
        log.close()
    replace_head(path, head)
    return gap.until - gap.after


def _actor() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return RECOVER
