"""What differs between two plans, field by field."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from seatplan.domain.kinds import KINDS
from seatplan.domain.snapshot import label_of, value_of
from seatplan.domain.state import State
from seatplan.domain.values import (
    CUSTOM_PREFIX,
    EXISTS,
    OCCASION,
    OCCASION_ID,
    Fact,
    Value,
)


class Change(msgspec.Struct, frozen=True):
    """One field that differs. The field "exists" is the thing's existence: None or True."""

    kind: str
    id: str
    label: str
    field: str
    before: Value
    after: Value

    @property
    def fact(self) -> Fact:
        """What differs."""
        return Fact(self.kind, self.id, self.field)


def diff(before: State, after: State) -> list[Change]:
    """All that differs, kind by kind and in the order of ids; a thing that comes or goes with each of its fields.

    Fields of a thing that comes or goes are listed where they differ from what a new thing has, so that applying the
    changes to `before` gives `after`.
    """
    changes: list[Change] = []
    if before.occasion != after.occasion:
        changes += _fields(OCCASION, OCCASION_ID, before.occasion, after.occasion, before, after)
    for kind in KINDS:
        old, new = before.of_kind(kind), after.of_kind(kind)
        for id in sorted(old.keys() | new.keys()):
            one, other = old.get(id), new.get(id)
            if one != other:
                changes += _fields(kind, id, one, other, before, after)
    return changes


def diff_facts(before: State, after: State, facts: Iterable[Fact]) -> list[Change]:
    """What differs among some facts only."""
    changes = []
    for fact in sorted(facts):
        one, other = value_of(before, fact), value_of(after, fact)
        if one != other:
            changes.append(Change(fact.kind, fact.id, _label(before, after, fact), fact.field, one, other))
    return changes


def _label(before: State, after: State, fact: Fact) -> str:
    label = label_of(after, fact.kind, fact.id)
    return label if label != fact.id else label_of(before, fact.kind, fact.id)


def _fields(kind: str, id: str, one: Any, other: Any, before: State, after: State) -> Iterator[Change]:
    label = _label(before, after, Fact(kind, id, EXISTS))
    if one is None or other is None:
        yield Change(kind, id, label, EXISTS, None if one is None else True, None if other is None else True)
        blank = type(other if one is None else one)(id)
        one, other = one or blank, other or blank
    for field in one.__struct_fields__:
        was, now = getattr(one, field), getattr(other, field)
        if was == now or field == "id":
            continue
        if field != "custom":
            yield Change(kind, id, label, field, was, now)
            continue
        for key in sorted(was.keys() | now.keys()):
            if was.get(key) != now.get(key):
                yield Change(kind, id, label, CUSTOM_PREFIX + key, was.get(key), now.get(key))
