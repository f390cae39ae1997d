"""How a process finds the server that holds a log: one small private file a log, in the user's runtime folder.

A record only says where to look. Whether a log is free is told by the database file's lock: if the file opens, its
record is stale and `remove` takes it away.
"""

from __future__ import annotations

import hashlib
import os
import secrets
import stat
import tempfile
import warnings
from contextlib import suppress
from pathlib import Path
from urllib.parse import urlsplit

import msgspec

FOLDER = "seatplan"
_SECRET_BYTES = 32
# A process that starts or stops takes this long at most between taking the lock and writing the record.
SETTLING_SECONDS = 3.0


class UnsafeRuntimeFolder(Exception):
    """The runtime folder belongs to somebody else or is open to others, so no token may lie in it."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path} does not belong to this user alone")
        self.path = path


class ServerRecord(msgspec.Struct, frozen=True):
    """A running server.

    Attributes
    ----------
    log
        The log's resolved path.
    address
        Where it answers, `http://127.0.0.1:5006`.
    pid, started
        Its process, and that process's start (seconds since 1970), because process numbers are used again.
    token
        What its HTTP API asks for.
    """

    log: str
    address: str
    pid: int
    started: float
    token: str


def new_token() -> str:
    """A new bearer token: 32 random bytes, as text for a header."""
    return secrets.token_urlsafe(_SECRET_BYTES)


def find_server(log: Path) -> ServerRecord | None:
    """The running server that holds `log`, by its record; a record whose process is gone is removed."""
    record = _read(_record_path(log))
    if record is None or record.log != str(_resolved(log)):
        return None
    if not is_running(record.pid, record.started):
        remove(log)
        return None
    return record


def find_by_address(address: str) -> ServerRecord | None:
    """The running server on this machine that answers at `address`, by its record."""
    with suppress(OSError):
        for path in runtime_folder().glob("*.json"):
            record = _read(path)
            if record is not None and _same_place(record.address, address):
                return record if is_running(record.pid, record.started) else None
    return None


def write(log: Path, address: str, token: str) -> ServerRecord:
    """Tell others on this machine that this process serves `log` at `address`.

    Raises
    ------
    UnsafeRuntimeFolder
        The runtime folder is not private.
    """
    pid = os.getpid()
    record = ServerRecord(str(_resolved(log)), address, pid, started_at(pid) or 0.0, token)
    _write_private(_record_path(log), msgspec.json.encode(record))
    return record


def remove(log: Path, pid: int | None = None) -> None:
    """Remove the record of `log`; with `pid` only if it is that process's."""
    path = _record_path(log)
    if pid is not None:
        record = _read(path)
        if record is None or record.pid != pid:
            return
    with suppress(OSError):
        path.unlink()


def signing_key() -> bytes:
    """The secret that signs page sessions: made at the first start and kept, so that open pages survive a restart."""
    path = _folder() / "session-key"
    with suppress(OSError):
        key = path.read_bytes()
        if _is_ours(path) and len(key) >= _SECRET_BYTES:
            return key
    key = new_token().encode()
    _write_private(path, key)
    return key


def started_at(pid: int) -> float | None:
    """When a process started, in seconds since 1970; None where there is none or nobody says."""
    import psutil

    try:
        process = psutil.Process(pid)
        # A process that was killed and not yet buried by its parent holds nothing any more.
        return None if process.status() == psutil.STATUS_ZOMBIE else float(process.create_time())
    except psutil.Error:
        return None


def is_running(pid: int, started: float) -> bool:
    """Whether the process that started then still runs."""
    now = started_at(pid)
    # The clock's fraction differs by a few hundredths between two askings on some systems.
    return now is not None and abs(now - started) < 1.0


def runtime_folder() -> Path:
    """Where records lie: `seatplan` in the user's runtime folder, whether or not it exists."""
    from platformdirs import user_runtime_path

    with warnings.catch_warnings():
        # Without a runtime folder of the session there is one in the temporary folder, which we check ourselves.
        warnings.simplefilter("ignore")
        return user_runtime_path() / FOLDER


def _read(path: Path) -> ServerRecord | None:
    try:
        if not _is_ours(path):
            return None
        return msgspec.json.decode(path.read_bytes(), type=ServerRecord)
    except (OSError, msgspec.DecodeError, msgspec.ValidationError):
        return None


def _same_place(one: str, other: str) -> bool:
    def place(address: str) -> tuple[str, str | None, int | None]:
        parts = urlsplit(address)
        name = "127.0.0.1" if parts.hostname == "localhost" else parts.hostname
        return parts.scheme, name, parts.port

    return place(one) == place(other)


def _resolved(log: Path) -> Path:
    return Path(log).expanduser().resolve()


def _record_path(log: Path) -> Path:
    name = hashlib.sha256(os.fsencode(_resolved(log))).hexdigest()[:32]
    return runtime_folder() / f"{name}.json"


def _folder() -> Path:
    folder = runtime_folder()
    if not folder.exists():
        # The parent is the system's, or in the temporary folder, where it must be as private as ours.
        folder.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        folder.mkdir(mode=0o700, exist_ok=True)
    if not _is_ours(folder) or not _is_kept_by_owner(folder.parent):
        raise UnsafeRuntimeFolder(folder)
    return folder


def _is_kept_by_owner(parent: Path) -> bool:
    # Who may write to the parent could put another folder in the place of ours, unless the sticky bit is set.
    if not hasattr(os, "getuid"):
        return True
    status = parent.stat()
    is_open = status.st_mode & 0o022 and not status.st_mode & stat.S_ISVTX
    return status.st_uid in (0, os.getuid()) and not is_open


def _is_ours(path: Path) -> bool:
    # Somebody else could have made the folder or the file first, where runtime folders lie under /tmp.
    if not hasattr(os, "getuid"):
        return True
    status = path.lstat()
    is_private = not stat.S_IMODE(status.st_mode) & 0o077
    return status.st_uid == os.getuid() and is_private and not stat.S_ISLNK(status.st_mode)


def _write_private(path: Path, content: bytes) -> None:
    # Written whole under another name first: a reader sees the old record or the new one, never half of one.
    handle, name = tempfile.mkstemp(dir=_folder(), prefix=".new-")  # mkstemp makes it 0600
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(name).replace(path)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise
