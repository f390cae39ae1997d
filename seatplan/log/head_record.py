"""The head record: a small second file that says where a log ends, so that a lost tail is noticed.

DuckDB opens silently without its tail when the write-ahead log was cut short or deleted. After each commit the head is
written into one of two slots in turn and flushed, and only then is the batch acknowledged. A torn write spoils one
slot; the other still holds the head before it.

A slot is 4096 bytes: a JSON array [log id, position, batch number, log digest, checksum], blanks, and a line feed. The
checksum is the SHA-256 of the array's first four values as a JSON array. The valid slot with the greater batch number
counts.
"""

from __future__ import annotations

import os
from pathlib import Path

import msgspec

from seatplan.log.chain import digest_of
from seatplan.log.private_files import fsync_folder, private_files
from seatplan.log.records import Head

SLOT = 4096  # bytes; a sector or page is never shared between the slots

_flush = getattr(os, "fdatasync", os.fsync)
_FLAGS = os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)


def head_path(log: Path) -> Path:
    """Where the head record of a log lies: `plan.duckdb.head` beside `plan.duckdb`."""
    return log.with_name(log.name + ".head")


class HeadRecord:
    """An open head record. It knows which slot is the older one, and writes there.

    Parameters
    ----------
    path
        Its file, created empty when missing.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        with private_files():
            self._file = os.open(path, _FLAGS, 0o600)
        self._newer = self._newest_slot()

    def read(self) -> Head | None:
        """The head that was written last, or None if neither slot is valid."""
        heads = [head for slot in (0, 1) if (head := self._slot(slot)) is not None]
        return max(heads, key=lambda head: head.batch_number, default=None)

    def write(self, head: Head) -> None:
        """Write `head` into the older slot and flush it to the disk; raises OSError."""
        slot = 1 - self._newer
        os.lseek(self._file, slot * SLOT, os.SEEK_SET)
        os.write(self._file, encode_slot(head))
        _flush(self._file)
        self._newer = slot

    def write_both(self, head: Head) -> None:
        """Write `head` into both slots, for a head that does not follow on what is there; raises OSError."""
        self.write(head)
        self.write(head)
        fsync_folder(self.path.parent)

    def close(self) -> None:
        """Close the file."""
        if self._file >= 0:
            os.close(self._file)
            self._file = -1

    def _slot(self, slot: int) -> Head | None:
        os.lseek(self._file, slot * SLOT, os.SEEK_SET)
        return decode_slot(os.read(self._file, SLOT))

    def _newest_slot(self) -> int:
        first, second = (self._slot(slot) for slot in (0, 1))
        if first is None or second is None:
            return 0 if second is None else 1
        return 0 if first.batch_number > second.batch_number else 1


def encode_slot(head: Head) -> bytes:
    """A head as the bytes of one slot."""
    values = (head.log_id, head.position, head.batch_number, head.log_digest)
    return msgspec.json.encode([*values, digest_of(*values)]).ljust(SLOT - 1) + b"\n"


def decode_slot(slot: bytes) -> Head | None:
    """The head in the bytes of a slot, or None if it is empty, torn or changed."""
    try:
        log_id, position, batch_number, log_digest, checksum = msgspec.json.decode(
            slot, type=tuple[str, int, int, str, str]
        )
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None
    if checksum != digest_of(log_id, position, batch_number, log_digest):
        return None
    return Head(log_id, position, batch_number, log_digest)


def read_head(log: Path) -> Head | None:
    """What the head record of a log says, without creating one; None if there is none or it holds nothing valid."""
    path = head_path(log)
    if not path.exists():
        return None
    content = path.read_bytes()
    heads = [head for slot in (0, 1) if (head := decode_slot(content[slot * SLOT : (slot + 1) * SLOT]))]
    return max(heads, key=lambda head: head.batch_number, default=None)


def replace_head(log: Path, head: Head) -> None:
    """Write a new head record for a closed log and put it in place of the old one in one step; raises OSError."""
    path = head_path(log)
    new = path.with_name(path.name + ".new")
    new.unlink(missing_ok=True)
    record = HeadRecord(new)
    try:
        record.write_both(head)
    finally:
        record.close()
    new.replace(path)
    fsync_folder(path.parent)
