"""What a cell says, as a trimmed text: numbers as people write them, dates in ISO 8601, no control characters."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from typing import Any

from seatplan.domain.field_values import UNSEEN

_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_LINE_ENDS = re.compile("\r\n?")
_ESCAPE = re.compile("_x([0-9A-Fa-f]{4})_")
_STARTS_ESCAPE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
# In a workbook "_x005F_" is an underscore that starts no escape. openpyxl drops it halfway, so `package` puts this
# character in its place, which no text uses.
UNDERSCORE = "\U000f005f"
# A number format that pads with zeros, perhaps after a prefix: "0000" and '"G"0000' show 12 as 0012 and G0012.
_PADDED = re.compile(r'^(?:"([^"]*)")?(0{2,})$')

# What a spreadsheet takes for a formula when it stands first in a CSV cell, and the quote that keeps it from doing so.
_GUARDED = re.compile(r"'+[=+\-@\t\r]")
_NEEDS_GUARD = re.compile(r"'*[=+\-@\t\r]")


def clean(text: str) -> str | None:
    """A text without blanks at its ends and without control characters; None if nothing is left."""
    if not text.isprintable():
        text = _CONTROL.sub("", _LINE_ENDS.sub("\n", text))
    return text.strip(UNSEEN) or None


def unescape(text: str) -> str:
    """A text of a workbook with its escapes ("_x000D_") resolved."""
    if "_x" in text:
        text = _ESCAPE.sub(lambda escape: chr(int(escape.group(1), 16)), text)
    return text.replace(UNDERSCORE, "_")


def escape(text: str) -> str:
    """A text as a workbook holds it: what looks like an escape stays what it is."""
    return _STARTS_ESCAPE.sub("_x005F_", text) if "_x" in text else text


def guard(text: str) -> str:
    """A text as it may stand in a CSV file: one that a spreadsheet would take for a formula gets a quote in front."""
    return "'" + text if _NEEDS_GUARD.match(text) else text


def unguard(text: str) -> str:
    """A text of a CSV file without the quote that `guard` put there."""
    return text[1:] if _GUARDED.match(text) else text


def text_of(value: Any, number_format: str = "General") -> str | None:
    """What a cell of a workbook says; None for an empty one."""
    if value is None:
        return None
    if isinstance(value, str):
        return clean(unescape(value))
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, int | float):
        return _number(value, number_format)
    if isinstance(value, datetime):
        if value.time() == time.min:
            return value.date().isoformat()
        return value.isoformat(" ", "seconds" if value.second else "minutes")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, time):
        return value.isoformat("seconds" if value.second else "minutes")
    if isinstance(value, timedelta):
        minutes, seconds = divmod(round(value.total_seconds()), 60)
        return f"{minutes // 60}:{minutes % 60:02}" + (f":{seconds:02}" if seconds else "")
    return clean(str(value))


def _number(value: float, number_format: str) -> str:
    if abs(value) < 1e21 and float(value).is_integer():
        value = int(value)
    whole = isinstance(value, int) and value >= 0
    padded = _PADDED.match(number_format) if whole else None
    if padded:
        return (padded.group(1) or "") + str(value).zfill(len(padded.group(2)))
    return repr(value)
