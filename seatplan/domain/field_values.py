"""What the values of fields must keep to, type by type, and the form in which the plan keeps them."""

from __future__ import annotations

import math
from datetime import date
from typing import Any, NamedTuple

from seatplan.domain.decision import Reason, Rejected
from seatplan.domain.lookup import fold_text
from seatplan.domain.values import GROUP, GUEST

FIXTURES = ("door", "pillar", "stage", "dance_floor", "bar", "stairs", "keep_out")

MAX_TEXT = 10_000  # characters in one field; a longer text is a slip, such as a pasted document
MAX_SEATS = 1_000
MAX_MEMBERS = 200  # of one rule
MAX_COLUMNS = 500  # of one file
_METRES = 10_000.0
ANY_NUMBER = 1e15  # below which every whole number is exact


class Field(NamedTuple):
    """One field: its type, and what its values must keep to.

    `type` is "text", "number" (metres or degrees, from `least` to `most`), "count" (a whole number from `least`), "yes_no", "choice", "date",
    "ref" (an id of `kind`), "needs" (access needs, comma-separated), "outline", "fixtures", "choices", "members"
    (guests and groups, [[kind, id], ...]) or "columns" (of a file, [[header, field], ...]).
    """

    type: str
    choices: tuple[str, ...] = ()
    kind: str = ""
    least: float = -_METRES
    most: float = _METRES
    optional: bool = False  # may be None


# Blanks and what looks like one. A pair of marks around a right-to-left name goes as well: nothing then stands beside it.
UNSEEN = (
    "\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000\u200b\u2060\ufeff\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)


def clean_text(value: str) -> str:
    """A text as the plan keeps it: no blanks at its ends, and no control characters but line breaks and tabs.

    Blanks are also those that nobody sees, such as marks of the writing direction: copied addresses carry them.
    """
    if not value.isprintable():
        value = "".join(
            c for c in value if c in "\n\t" or (c >= " " and c != "\x7f" and not "\ud800" <= c <= "\udfff")
        )
    return value.strip(UNSEEN)


def canonical_needs(text: str) -> str:
    """Access needs in their canonical form: lower case, sorted, each once ("step-free, wheelchair")."""
    for separator in ";/|\n":
        text = text.replace(separator, ",")
    return ", ".join(sorted({fold_text(need) for need in text.split(",") if need.strip()}))


def _text(field: Field, value: Any) -> str | None:
    return clean_text(value) if isinstance(value, str) and len(value) <= MAX_TEXT else None


def _number(field: Field, value: Any) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        return None
    return float(value) if field.least <= value <= field.most else None


def _count(field: Field, value: Any) -> int | None:
    if isinstance(value, bool) or not isinstance(value, int):
        return None
    return value if field.least <= value <= (MAX_SEATS if not field.optional else 100_000) else None


def _yes_no(field: Field, value: Any) -> bool | None:
    return value if isinstance(value, bool) else None


def _choice(field: Field, value: Any) -> str | None:
    return value if value in field.choices else None


def _date(field: Field, value: Any) -> str | None:
    if value == "":
        return ""
    try:
        return date.fromisoformat(value).isoformat()
    except (TypeError, ValueError):
        return None


def _needs(field: Field, value: Any) -> str | None:
    return canonical_needs(clean_text(value)) if isinstance(value, str) and len(value) <= MAX_TEXT else None


def _ref(field: Field, value: Any) -> str | None:
    return value if isinstance(value, str) else None


def _outline(field: Field, value: Any) -> list[Any] | None:
    if not isinstance(value, list) or (value and len(value) < 3) or len(value) > 1_000:
        return None
    points = []
    for point in value:
        if not isinstance(point, list | tuple) or len(point) != 2:
            return None
        x, y = (_number(Field("number"), part) for part in point)
        if x is None or y is None:
            return None
        points.append([x, y])
    return points


_FIXTURE_NUMBERS = ("x", "y", "width", "height", "angle")


def _fixtures(field: Field, value: Any) -> list[Any] | None:
    if not isinstance(value, list) or len(value) > 1_000:
        return None
    fixtures = []
    for fixture in value:
        if not isinstance(fixture, dict) or fixture.get("kind") not in FIXTURES:
            return None
        good: dict[str, Any] = {"kind": fixture["kind"]}
        for part in _FIXTURE_NUMBERS:
            number = _number(Field("number"), fixture.get(part, 0.0))
            if number is None:
                return None
            good[part] = number
        label = fixture.get("label", "")
        if not isinstance(label, str):
            return None
        fixtures.append(good | ({"label": clean_text(label)[:100]} if label else {}))
    return fixtures


def _choices(field: Field, value: Any) -> list[Any] | None:
    if not isinstance(value, list) or not all(isinstance(choice, str) for choice in value):
        return None
    return [clean_text(choice) for choice in value]


def _members(field: Field, value: Any) -> list[Any] | None:
    if not isinstance(value, list | tuple) or len(value) > MAX_MEMBERS:
        return None
    members: list[list[str]] = []
    for member in value:
        if not isinstance(member, list | tuple) or len(member) != 2 or member[0] not in (GUEST, GROUP):
            return None
        if not isinstance(member[1], str):
            return None
        if list(member) not in members:
            members.append(list(member))
    if len(members) < 2:
        raise Rejected(Reason("rule-too-few-members", {"members": len(members)}))
    return members


def _columns(field: Field, value: Any) -> list[Any] | None:
    if not isinstance(value, list | tuple) or len(value) > MAX_COLUMNS:
        return None
    if not all(isinstance(pair, list | tuple) and len(pair) == 2 for pair in value):
        return None
    if not all(isinstance(text, str) and len(text) <= MAX_TEXT for pair in value for text in pair):
        return None
    return [[clean_text(header), clean_text(to)] for header, to in value]


CHECKS = {
    "text": _text,
    "number": _number,
    "count": _count,
    "yes_no": _yes_no,
    "choice": _choice,
    "date": _date,
    "needs": _needs,
    "ref": _ref,
    "outline": _outline,
    "fixtures": _fixtures,
    "choices": _choices,
    "members": _members,
    "columns": _columns,
}
