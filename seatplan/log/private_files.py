"""Files that only their owner can read: folders 0700, files 0600, and nobody else's folder touched."""

from __future__ import annotations

import errno
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_lock = threading.Lock()
_inside = 0
_umask_outside = 0


@contextmanager
def private_files() -> Iterator[None]:
    """Let every file that is created meanwhile be readable by its owner only.

    The umask belongs to the whole process. It is narrowed for as long as anybody is inside, and then what it was.
    """
    global _inside, _umask_outside  # noqa: PLW0603 - the process has one umask
    with _lock:
        if _inside == 0:
            _umask_outside = os.umask(0o077)
        _inside += 1
    try:
        yield
    finally:
        with _lock:
            _inside -= 1
            if _inside == 0:
                os.umask(_umask_outside)


def make_folder(folder: Path) -> None:
    """Create a folder and those above it that are missing, readable by their owner only. One that exists stays as it is.

    Raises OSError, also where a file is in the way.
    """
    missing = [folder, *folder.parents]
    missing = missing[: next(index for index, above in enumerate(missing) if above.exists())]
    there = missing[-1].parent if missing else folder
    if not there.is_dir():
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(there))
    for new in reversed(missing):
        new.mkdir(mode=0o700, exist_ok=True)


def fsync_folder(folder: Path) -> None:
    """Flush a folder's entries, so that a created, replaced or removed file is so after a power cut as well."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def fsync_file(path: Path) -> None:
    """Flush a file to the disk. Never call it for a database that this process has open: that drops DuckDB's lock."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
