"""Which fields each kind of thing has, what they may hold, and how a text becomes a value."""

from __future__ import annotations

import json
from typing import Any

from seatplan.domain.decision import Reason, Rejected
from seatplan.domain.field_values import ANY_NUMBER, CHECKS, Field
from seatplan.domain.lookup import find_guest, fold_text, tidy
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
        return Field("number", least=-ANY_NUMBER, most=ANY_NUMBER, optional=True)
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
    check = CHECKS[field.type]
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


def _named_members(state: State, text: str) -> list[list[str]]:
    """Guests and groups whose ids or names stand between commas; raises Rejected for who is unknown or ambiguous."""
    named = {fold_text(group.name): group.id for group in state.groups.values()} | {
        id: id for id in state.groups
    }
    members = []
    for part in filter(None, map(tidy, text.split(","))):
        group = named.get(part) or named.get(fold_text(part))
        is_group = group is not None and part not in state.guests
        members.append([GROUP, str(group)] if is_group else [GUEST, find_guest(state, part).id])
    return members
