"""What the table of guests says in its cells: words, not ids. Computed once a version for all sessions.

A row holds only the cells that are not empty: {"name": "Ngozi Okafor", "table": "Sales 3", "at": "38", ...}.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable
from typing import Any
from weakref import WeakKeyDictionary

import msgspec

from seatplan.domain.lookup import fold_text
from seatplan.domain.state import CustomField, Guest, State
from seatplan.domain.values import (
    CUSTOM_FIELD,
    CUSTOM_PREFIX,
    GROUP,
    GUEST,
    LOGICAL_TABLE,
    PHYSICAL_TABLE,
    Fact,
    Value,
)
from seatplan.plan.titles import guest_name
from seatplan.texts import language, say
from seatplan.views.once import once_a_version

Row = dict[str, Any]

# The columns in their order: key, least width in pixels, share of the width that is left, and kind.
COLUMNS: tuple[tuple[str, int, int, str], ...] = (
    ("name", 180, 3, "name"),
    ("department", 88, 1, "text"),
    ("table", 124, 2, "table"),
    ("rsvp", 96, 0, "rsvp"),
    ("diet", 96, 1, "text"),
    ("group", 88, 1, "text"),
    ("seat", 56, 0, "number"),
    ("email", 180, 2, "text"),
    ("access", 104, 1, "text"),
    ("language", 88, 0, "text"),
    ("vip", 56, 0, "yes"),
    ("locked", 64, 0, "yes"),
    ("plus_one", 136, 1, "text"),
    ("title", 64, 0, "text"),
    ("first_name", 112, 1, "text"),
    ("last_name", 112, 1, "text"),
    ("notes", 160, 2, "text"),
    ("id", 72, 0, "text"),
)
_TEXTS = ("title", "first_name", "last_name", "email", "department", "language", "diet", "access", "notes")
_NAMES = frozenset({"name", "first_name", "last_name", "exists"})


def columns_of(state: State) -> list[list[Any]]:
    """Key, words, least width, share and kind of each column, those of custom fields last."""
    columns: list[list[Any]] = [[key, _word(key), *more] for key, *more in COLUMNS]
    for custom in state.custom_fields.values():
        kind = {"number": "number", "yes_no": "yes"}.get(custom.type, "text")
        columns.append([CUSTOM_PREFIX + custom.id, custom.label, 104, 1, kind])
    return columns


def _word(key: str) -> str:
    return say(f"guests-column-{key}")


def row_of(state: State, guest: Guest) -> Row:
    """What the table says of a guest."""
    row: Row = {"id": guest.id, "name": guest.name or guest_name(state, guest.id), "rsvp": guest.rsvp}
    for field in _TEXTS:
        value = getattr(guest, field)
        if value:
            row[field] = value
    if guest.vip:
        row["vip"] = True
    if guest.locked:
        row["locked"] = True
    if guest.group is not None and guest.group in state.groups:
        row["group"] = state.groups[guest.group].name
    if guest.plus_one is not None and guest.plus_one in state.guests:
        row["plus_one"] = state.guest_label(state.guests[guest.plus_one]) or guest.plus_one
    table = state.logical_tables.get(guest.table or "")
    if table is not None:
        row["table"] = table.name
        physical = state.physical_tables.get(table.placed_at or "")
        if physical is not None:
            row["at"] = physical.number
        if guest.seat is not None:
            row["seat"] = guest.seat
    for id, value in guest.custom.items():
        if id in state.custom_fields and value not in (None, "", False):
            row[CUSTOM_PREFIX + id] = custom_words(state.custom_fields[id], value)
    return row


def custom_words(custom: CustomField, value: Value) -> Any:
    """The value of a custom field as the table shows it; whole numbers without their fraction."""
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value


def compact(rows: dict[str, Row]) -> str:
    """All rows as JSON, column by column: {key: [values]}, or {key: {"w": words, "i": indexes}} where words repeat."""
    keys = dict.fromkeys(key for row in rows.values() for key in row)
    columns: dict[str, Any] = {}
    for key in keys:
        values = [row.get(key) for row in rows.values()]
        words = list(dict.fromkeys(values))
        if len(words) * 2 < len(values):
            index = {word: at for at, word in enumerate(words)}
            columns[key] = {"w": words, "i": [index[value] for value in values]}
        else:
            columns[key] = values
    return json.dumps(columns, ensure_ascii=False, separators=(",", ":"))


def concerned(state: State, facts: Iterable[Fact]) -> list[str] | None:
    """The guests whose rows these facts may change, gone ones included; None for all of them."""
    found: dict[str, None] = {}
    tables: set[str] = set()
    hosts: set[str] = set()
    groups: set[str] = set()
    for fact in facts:
        if fact.kind == GUEST:
            found[fact.id] = None
            if fact.field in _NAMES:
                hosts.add(fact.id)
        elif fact.kind == LOGICAL_TABLE:
            tables.add(fact.id)
        elif fact.kind == PHYSICAL_TABLE:
            tables.add(state.occupants.get(fact.id, ""))
        elif fact.kind == GROUP:
            groups.add(fact.id)
        elif fact.kind == CUSTOM_FIELD:
            return None
    for table in tables:
        found.update(dict.fromkeys(state.seated.get(table, ())))
    if hosts or groups:
        for guest in state.guests.values():
            if guest.plus_one in hosts or (guest.group is not None and guest.group in groups):
                found[guest.id] = None
    return list(found)


class GuestRows:
    """The rows of a plan in one language, kept up with it for all sessions; a row that says the same stays the same object."""

    def __init__(self) -> None:
        self.rows: dict[str, Row] = {}
        self._at: tuple[int, int] = (-1, -1)
        self._first: tuple[tuple[int, int], str] = ((-1, -1), "")

    def catch_up(self, plan: Any) -> dict[str, Row]:
        """The rows of the plan as it is now."""
        version, generation = self._at
        if (plan.version, plan.generation) == self._at:
            return self.rows
        news = plan.changes_since(version) if version >= 0 and generation == plan.generation else None
        facts = None if news is None else frozenset().union(*(change.facts for change in news))
        state: State = plan.state
        ids = None if facts is None else concerned(state, facts)
        if ids is None:
            ids = list(dict.fromkeys([*state.guests, *self.rows]))
        for id in ids:
            guest = state.guests.get(id)
            if guest is None:
                self.rows.pop(id, None)
                continue
            row = row_of(state, guest)
            if self.rows.get(id) != row:
                self.rows[id] = row
        self._at = (plan.version, plan.generation)
        return self.rows

    def first(self) -> str:
        """All rows as a page that opens takes them."""
        if self._first[0] != self._at:
            self._first = (self._at, compact(self.rows))
        return self._first[1]


_of_plans: WeakKeyDictionary[Any, dict[str, GuestRows]] = WeakKeyDictionary()


def rows_of(plan: Any) -> GuestRows:
    """The rows of a plan in the reader's language, caught up with it."""
    spoken = _of_plans.setdefault(plan, {})
    known = spoken.setdefault(language(), GuestRows())
    known.catch_up(plan)
    return known


class Words(msgspec.Struct, frozen=True):
    """What fields of guests offer.

    Attributes
    ----------
    tables
        Id and name of each logical table, by name.
    groups, departments, diets, languages, needs
        Names and texts that are in use, the most frequent first where they were typed.
    """

    tables: tuple[tuple[str, str], ...]
    groups: tuple[str, ...]
    departments: tuple[str, ...]
    diets: tuple[str, ...]
    languages: tuple[str, ...]
    needs: tuple[str, ...]


def words_of(plan: Any) -> Words:
    """What is offered as the plan stands."""
    return once_a_version(plan, "guests.words", lambda: _words(plan.state))


def _words(state: State) -> Words:
    guests = state.guests.values()
    tables = sorted(state.logical_tables.values(), key=lambda table: natural(table.name))
    return Words(
        tables=tuple((table.id, table.name) for table in tables),
        groups=tuple(sorted({group.name for group in state.groups.values()}, key=natural)),
        departments=_texts(
            [guest.department for guest in guests]
            + [table.department for table in state.logical_tables.values()]
        ),
        diets=_texts(guest.diet for guest in guests),
        languages=_texts(guest.language for guest in guests),
        needs=_texts(need for guest in guests for need in guest.access.split(", ")),
    )


def natural(name: str) -> tuple[tuple[int, str | int], ...]:
    """A key that sorts "Sales 9" before "Sales 10", without case."""
    parts = re.split(r"(\d{1,15})", fold_text(name))
    return tuple((0, int(part)) if part.isdecimal() else (1, part) for part in parts if part)


def _texts(texts: Iterable[str]) -> tuple[str, ...]:
    # Those that are used most, so that a slip about one guest does not stand in the way.
    counted = Counter(text for text in texts if text)
    return tuple(text for text, _ in counted.most_common(100))
