"""Printing: one JSON document or text for people, and refusals in words."""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Sequence
from typing import Any

import msgspec

from seatplan.domain.decision import Reason
from seatplan.texts import explain, say

_CELL = 48  # characters of one column, unless it is the last one


def print_json(document: Any) -> None:
    """Print one JSON document, keys sorted, instants as ISO 8601."""
    encoded = msgspec.json.encode(document, order="sorted")
    sys.stdout.write(msgspec.json.format(encoded, indent=2).decode() + "\n")
    sys.stdout.flush()


def print_line(text: str = "") -> None:
    """Print one line."""
    sys.stdout.write(text + "\n")


def print_table(headers: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
    """Print rows as columns under headers; wide East Asian characters count twice."""
    texts = [[_cell(value, last=i == len(headers) - 1) for i, value in enumerate(row)] for row in rows]
    widths = [max([_width(header), *(_width(row[i]) for row in texts)]) for i, header in enumerate(headers)]
    for row in [list(headers), *texts]:
        line = "  ".join(text + " " * (width - _width(text)) for text, width in zip(row, widths, strict=True))
        print_line(line.rstrip())


def error_document(reasons: Sequence[Reason]) -> dict[str, Any]:
    """What `--json` prints for a refusal."""
    return {"ok": False, "errors": [error_entry(reason) for reason in reasons]}


def error_entry(reason: Reason) -> dict[str, Any]:
    """One reason as plain values; `row` is the number that the spreadsheet shows."""
    bare = Reason(reason.code, reason.values)
    entry = {"row": reason.row, "column": reason.column, "message": explain(bare), "code": reason.code}
    return entry | ({"sheet": reason.sheet} if reason.sheet else {})


def print_reasons(reasons: Sequence[Reason], most: int = 50) -> None:
    """Print reasons as sentences on standard error, at most so many."""
    for reason in reasons[:most]:
        sys.stderr.write(explain(reason) + "\n")
    if len(reasons) > most:
        sys.stderr.write(say("cli-more-reasons", more=len(reasons) - most) + "\n")


def shown(value: Any) -> str:
    """A value of a field as people read it in a terminal."""
    if value is None or value == "":
        return say("cli-nothing")
    if isinstance(value, bool):
        return say("cli-yes" if value else "cli-no")
    if isinstance(value, list | dict):
        return msgspec.json.encode(value).decode()
    return str(value)


def _cell(value: Any, *, last: bool) -> str:
    text = "" if value is None else str(value)
    # A name is data: line breaks and control characters must not move the cursor of whoever reads it.
    text = "".join(c if c.isprintable() else " " for c in text)
    return text if last or len(text) <= _CELL else text[: _CELL - 1] + "…"


def _width(text: str) -> int:
    wide = sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)
    return wide - sum(unicodedata.combining(c) != 0 for c in text)
