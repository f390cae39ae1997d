"""Which kind of file this is, by its content and not by its name."""

from __future__ import annotations

import codecs
import re
from pathlib import PurePosixPath
from typing import Literal

from seatplan.domain.decision import Reason, Rejected
from seatplan.workbooks.limits import MB, Limits, setting

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# The first record of a workbook that Excel 2, 3 or 4 wrote.
_OLD_EXCEL = (b"\x09\x00\x04\x00", b"\x09\x02\x06\x00", b"\x09\x04\x06\x00")
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_OTHER = (
    (b"%PDF", "pdf"),
    (b"\x89PNG", "picture"),
    (b"\xff\xd8\xff", "picture"),
    (b"{\\rtf", "document"),
    (b"Rar!", "archive"),
    (b"7z\xbc\xaf", "archive"),
    (b"\x1f\x8b", "archive"),
)
_BOMS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_TEXT_SUFFIXES = {".csv", ".tsv", ".tab", ".txt", ""}


def kind_of(content: bytes, name: str, limits: Limits) -> Literal["xlsx", "csv"]:
    """Whether to read `content` as a workbook or as text.

    Raises
    ------
    Rejected
        It is neither, or too large; the reason says what to do next.
    """
    if not content:
        raise Rejected(Reason("workbook-no-bytes", {"name": name}))
    if PurePosixPath(name).name.startswith("~$"):
        raise Rejected(Reason("workbook-owner-file", {"name": name}))
    check_size(len(content), name, limits)
    if content.startswith(OLE):
        raise Rejected(
            Reason("workbook-encrypted" if _ENCRYPTED in content else "workbook-xls", {"name": name})
        )
    if content.startswith(_OLD_EXCEL):
        raise Rejected(Reason("workbook-xls", {"name": name}))
    if content.startswith(b"PK"):
        return "xlsx"
    other = next((kind for start, kind in _OTHER if content.startswith(start)), None) or _markup(content)
    if other:
        raise Rejected(Reason("workbook-other-kind", {"name": name, "kind": other}))
    if not content.startswith(_BOMS) and _is_binary(content):
        raise Rejected(Reason("workbook-unreadable", {"name": name}))
    return "csv"


def check_size(size: int, name: str, limits: Limits) -> None:
    """Refuse a file of more bytes than `limits` permit; whoever reads from a disk asks before reading."""
    if size > limits.file_mb * MB:
        shown = max(round(size / MB, 1), limits.file_mb)
        values = {"name": name, "size": shown, "most": limits.file_mb, "setting": setting("file_mb")}
        raise Rejected(Reason("workbook-too-large", values))


def suffix_warnings(kind: str, name: str) -> list[Reason]:
    """A warning where the name promises another kind than `kind`."""
    suffix = PurePosixPath(name).suffix.lower()
    if kind == "csv" and suffix not in _TEXT_SUFFIXES:
        return [Reason("workbook-is-text", {"name": name})]
    if kind == "xlsx" and suffix in _TEXT_SUFFIXES - {""}:
        return [Reason("workbook-is-xlsx", {"name": name})]
    return []


def _markup(content: bytes) -> str | None:
    start = content[:2_000].replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").lower()
    if re.match(rb"<(!doctype html|html|head|body|table|meta|div)\b", start):
        return "html"
    if start.startswith((b"<?xml", b"<workbook", b"<!doctype")):
        return "xml"
    return None


def _is_binary(content: bytes) -> bool:
    # Text has no zero bytes, unless it is UTF-16 without a byte order mark: then every second byte of Latin text is one.
    start = content[:4_000]
    if start.count(0):
        order = utf16_order(start)
        if order is None:
            return True
        start = start.decode(order, "replace").encode()
    strange = sum(byte < 32 and byte not in b"\t\n\r\x0b\x0c\x1a\x1b" for byte in start)
    return strange > len(start) / 50


def utf16_order(content: bytes) -> str | None:
    """The codec of UTF-16 text without a byte order mark, recognised by the zero bytes of its Latin letters."""
    start = content[:4_000]
    even, odd = start[::2].count(0), start[1::2].count(0)
    if odd > 5 * even and odd > len(start) / 8:
        return "utf-16-le"
    if even > 5 * odd and even > len(start) / 8:
        return "utf-16-be"
    return None
