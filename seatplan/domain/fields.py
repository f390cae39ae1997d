"""Which fields each kind of thing has, what they may hold, and how a text becomes a value."""

from __future__ import annotations

import json
import math
from datetime import date
from typing import Any, NamedTuple

from seatplan.domain.decision import Reason, Rejected
from seatplan.domain.lookup import fold_text, tidy
from seatplan.domain.state import CustomField, State
from seatplan.domain.values import (
    CUSTOM_FIELD,
    CUSTOM_PREFIX,
    FILE_FORMAT,
    GROUP,
    GUEST,
    LOGICAL_TABLE,
    NOTE,
    OCCASION,
    PHYSICAL_TABLE,
    ROOM,
    RULE,
    Value,
)

RSVPS = ("open", "accepted", "declined")
SHAPES = ("round", "rect")
CUSTOM_TYPES = ("text", "number", "date", "choice", "yes_no")
RULE_TYPES = ("together", "apart")
NOTE_TYPES = ("note", "question")
NOTES_ABOUT = (GUEST, GROUP, LOGICAL_TABLE, PHYSICAL_TABLE, ROOM, OCCASION)
FIXTURES = ("door", "pillar", "stage", "dance_floor", "bar", "stairs", "keep_out")

MAX_TEXT = 10_000  # characters in one field; a longer text is a slip, such as a pasted document
MAX_SEATS = 1_000
MAX_MEMBERS = 200  # of one rule
MAX_COLUMNS = 500  # of one file
_METRES = 10_000.0
_ANY_NUMBER = 1e15  # below which every whole number is exact


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


_TEXT = Field("text")
FIELDS: dict[str, dict[str, Field]] = {
    OCCASION: {"name": _TEXT, "date": Field("date"), "place": _TEXT, "company": _TEXT},
    ROOM: {
        "name": _TEXT,
        "max_people": Field("count", least=0, optional=True),
        "outline": Field("outline"),
        "fixtures": Field("fixtures"),
        "order": Field("count", least=0),
    },
    PHYSICAL_TABLE: {
        "number": _TEXT,
        "room": Field("ref", kind=ROOM),
        "x": Field("number"),
        "y": Field("number"),
        "angle": Field("number"),
        "shape": Field("choice", SHAPES),
        "width": Field("number", least=0.1),
        "length": Field("number", least=0.1),
        "seats": Field("count", least=0),
        "access": Field("needs"),
    },
    LOGICAL_TABLE: {
        "name": _TEXT,
        "seats": Field("count", least=0),
        "vip": Field("yes_no"),
        "protected": Field("yes_no"),
        "host": _TEXT,
        "department": _TEXT,
        "notes": _TEXT,
        "locked": Field("yes_no"),
    },
    GROUP: {"name": _TEXT},
    CUSTOM_FIELD: {"label": _TEXT, "type": Field("choice", CUSTOM_TYPES), "choices": Field("choices")},
    GUEST: {
        "title": _TEXT,
        "first_name": _TEXT,
        "last_name": _TEXT,
        "name": _TEXT,
        "email": _TEXT,
        "department": _TEXT,
        "group": Field("ref", kind=GROUP, optional=True),
        "language": _TEXT,
        "diet": _TEXT,
        "access": Field("needs"),
        "rsvp": Field("choice", RSVPS),
        "vip": Field("yes_no"),
        "notes": _TEXT,
        "plus_one": Field("ref", kind=GUEST, optional=True),
        "locked": Field("yes_no"),
    },
    RULE: {"type": Field("choice", RULE_TYPES), "members": Field("members"), "notes": _TEXT},
    NOTE: {
        "about_kind": Field("choice", NOTES_ABOUT),
        "about_id": _TEXT,
        "text": _TEXT,
        "type": Field("choice", NOTE_TYPES),
        "open": Field("yes_no"),
        "author": _TEXT,
        "answer": _TEXT,
    },
    FILE_FORMAT: {
        "name": _TEXT,
        "what": Field("choice", ("guests", "tables", "draw")),
        "sheet": _TEXT,
        "columns": Field("columns"),
        "blank": Field("choice", ("keep", "clear")),
        "scope": Field("choice", ("rows", "department", "everybody")),
        "department": _TEXT,
    },
}

# Blanks and what looks like one. A pair of marks around a right-to-left name goes as well: nothing then stands beside it.
UNSEEN = (
    "\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000\u200b\u2060\ufeff\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)

YES = frozenset({"yes", "y", "true", "1", "ja", "j", "wahr", "x", "✓", "oui", "si", "sí", "sì"})
NO = frozenset({"no", "n", "false", "0", "nein", "falsch", "-", "non"})


def field_of(state: State, kind: str, name: str) -> Field:
    """The field `name` of `kind`, custom fields of guests ("custom.shirt") included.

    Raises
    ------
    Rejected
        There is no such field; the reason lists those that exist.
    """
    fields = FIELDS.get(kind)
    if fields is None:
        raise Rejected(Reason("unknown-kind", {"kind": kind}))
    if name in fields:
        return fields[name]
    if kind == GUEST and name.startswith(CUSTOM_PREFIX):
        custom = state.custom_fields.get(name[len(CUSTOM_PREFIX) :])
        if custom is not None:
            return custom_type(custom)
    known = list(fields) + ([CUSTOM_PREFIX + id for id in state.custom_fields] if kind == GUEST else [])
    raise Rejected(Reason("unknown-field", {"kind": kind, "field": name, "known": ", ".join(known)}))


def custom_type(custom: CustomField) -> Field:
    """What a custom field may hold; all of them may be empty."""
    if custom.type == "choice":
        return Field("choice", tuple(str(choice) for choice in custom.choices), optional=True)
    if custom.type == "number":  # of people's own, such as a cost centre: no metres
        return Field("number", least=-_ANY_NUMBER, most=_ANY_NUMBER, optional=True)
    return Field(custom.type, optional=True)


def parse(state: State, kind: str, name: str, text: str) -> Value:
    """A text that somebody typed as the value of a field.

    Raises
    ------
    Rejected
        There is no such field, or the text can't be its value.
    """
    field = field_of(state, kind, name)
    text = tidy(text) if field.type != "text" else text.strip()
    if not text and (field.optional or field.type in ("text", "needs", "date")):
        return None if field.optional else ""
    if field.type in ("number", "count"):
        try:
            number = float(text.replace(",", "."))
        except ValueError:
            raise bad(kind, name, text, field) from None
        return checked(
            state, kind, name, int(number) if number.is_integer() and field.type == "count" else number
        )
    if field.type == "yes_no":
        folded = fold_text(text)
        if folded not in YES | NO:
            raise bad(kind, name, text, field)
        return folded in YES
    if field.type == "choice":
        for choice in field.choices:
            if fold_text(choice) == fold_text(text):
                return choice
        raise bad(kind, name, text, field)
    if field.type in ("outline", "fixtures", "choices", "members", "columns"):
        try:
            return checked(state, kind, name, json.loads(text))
        except ValueError:
            if field.type == "choices":
                return [tidy(choice) for choice in text.split(",") if tidy(choice)]
            if field.type == "members":
                return checked(state, kind, name, _named_members(state, text))
            raise bad(kind, name, text, field) from None
    return checked(state, kind, name, text)


def checked(state: State, kind: str, name: str, value: Any) -> Value:
    """`value` if the field may hold it, in its canonical form; raises Rejected otherwise."""
    field = field_of(state, kind, name)
    if value is None:
        if field.optional:
            return None
        raise bad(kind, name, value, field)
    check = _CHECKS[field.type]
    good = check(field, value)
    if good is None:
        raise bad(kind, name, value, field)
    if field.type == "ref" and good not in state.of_kind(field.kind):
        raise Rejected(Reason("unknown-" + field.kind.replace("_", "-"), {"text": good}))
    if isinstance(good, list) and field.type == "members":
        strangers = [[of, id] for of, id in good if id not in state.of_kind(of)]
        if strangers:
            raise Rejected(*(Reason("unknown-" + of, {"text": id}) for of, id in strangers))
    return good


def bad(kind: str, name: str, value: Any, field: Field) -> Rejected:
    """The rejection of a value that a field can't hold."""
    shown = str(value)
    return Rejected(
        Reason(
            "bad-value",
            {
                "kind": kind,
                "field": name,
                "value": shown if len(shown) <= 60 else shown[:59] + "…",
                "type": field.type,
                "choices": ", ".join(field.choices),
            },
        )
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


def _named_members(state: State, text: str) -> list[list[str]]:
    """Guests and groups whose ids stand between commas; what is neither is taken for a guest, and refused as one."""
    ids = [tidy(part) for part in text.split(",") if tidy(part)]
    return [[GROUP if id in state.groups and id not in state.guests else GUEST, id] for id in ids]


_CHECKS = {
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
