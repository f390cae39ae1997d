"""Putting a database file in its place in one step, and keeping what was there under another name.

Only for files that this process has not open. A write-ahead log beside a replaced database would be replayed into it
silently, so it goes first; what is amiss in between is noticed by the head record.
"""

from __future__ import annotations

import errno
import os
import shutil
from datetime import UTC, datetime
from pathlib import Path

from seatplan.log.duckdb_file import wal_path
from seatplan.log.head_record import head_path, replace_head
from seatplan.log.private_files import fsync_file, fsync_folder, make_folder, private_files
from seatplan.log.records import Head


def remove_database(path: Path) -> None:
    """Remove a database that is of no use to anybody, and its write-ahead log."""
    path.unlink(missing_ok=True)
    wal_path(path).unlink(missing_ok=True)


def move_to(new: Path, target: Path) -> None:
    """Let a finished file appear at `target`, which may be on another disk, whole or not at all; raises OSError."""
    make_folder(target.parent)
    part = target.with_name(f".{target.name}.part")
    try:
        try:
            new.replace(part)
        except OSError as error:
            if error.errno != errno.EXDEV:
                raise
            with private_files():
                part.unlink(missing_ok=True)
                shutil.copyfile(new, part)
        fsync_file(part)
        part.replace(target)
        fsync_folder(target.parent)
    finally:
        part.unlink(missing_ok=True)


def keep_aside(path: Path) -> Path:
    """Keep a copy of a log's files (database, write-ahead log, head record), itself a log's files; returns its name."""
    kept = _free_name(path)
    for of in (lambda log: log, wal_path, head_path):
        if of(path).exists():
            with private_files():
                shutil.copy2(of(path), of(kept))
            fsync_file(of(kept))
    fsync_folder(path.parent)
    return kept


def keep_aside_and_replace(path: Path, new: Path, head: Head) -> Path:
    """Put another database in the place of a log's, with its head; returns the name under which the old files are kept."""
    kept = _free_name(path)
    wal = wal_path(path)
    for of in (lambda log: log, wal_path, head_path):
        if of(path).exists():
            try:
                os.link(of(path), of(kept))
            except OSError:  # a file system without hard links
                shutil.copy2(of(path), of(kept))
    fsync_folder(path.parent)
    if not wal.exists():
        # The log is whole, and the one that comes may be shorter: without its head record either will open.
        head_path(path).unlink(missing_ok=True)
    wal.unlink(missing_ok=True)
    new.replace(path)
    fsync_folder(path.parent)
    replace_head(path, head)
    return kept


def _free_name(path: Path) -> Path:
    now = datetime.now(UTC)
    kept = path.with_name(f"{path.name}.kept-{now:%Y%m%dT%H%M%S}")
    number = 1
    while kept.exists() or wal_path(kept).exists() or head_path(kept).exists():
        number += 1
        kept = path.with_name(f"{path.name}.kept-{now:%Y%m%dT%H%M%S}-{number}")
    return kept
