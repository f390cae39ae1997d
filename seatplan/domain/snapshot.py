"""The state as canonical plain values: what `show` prints, what digests are made of, what two versions differ in."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Any

import msgspec

from seatplan.domain.kinds import KINDS
from seatplan.domain.state import Guest, Rule, State
from seatplan.domain.values import CUSTOM_PREFIX, EXISTS, NOTE, OCCASION, OCCASION_ID, Fact, Value

_LONGEST = 60  # characters of a note, where it is named


def snapshot(state: State) -> dict[str, Any]:
    """The plan as plain values: the occasion, and each kind as a list of objects in the order of their ids."""
    plain: dict[str, Any] = {"occasion": msgspec.structs.asdict(state.occasion)}
    for kind in KINDS.values():
        things = getattr(state, kind.collection)
        plain[kind.collection] = [msgspec.structs.asdict(things[id]) for id in sorted(things)]
    return plain


def state_digest(state: State) -> str:
    """SHA-256 (hex) of the canonical state, without version and generation: equal plans have equal digests."""
    return hashlib.sha256(msgspec.json.encode(snapshot(state), order="deterministic")).hexdigest()


def field_value(thing: Any, field: str) -> Value:
    """The value of one field of a thing, custom fields ("custom.shirt") included; None where it has none."""
    if field.startswith(CUSTOM_PREFIX):
        custom: Value = thing.custom.get(field[len(CUSTOM_PREFIX) :])
        return custom
    value: Value = getattr(thing, field, None)
    return value


def value_of(state: State, fact: Fact) -> Value:
    """What a fact is at present; None where its thing does not exist."""
    if fact.kind == OCCASION:
        return field_value(state.occasion, fact.field) if fact.field != EXISTS else True
    thing = state.of_kind(fact.kind).get(fact.id)
    if thing is None:
        return None
    return True if fact.field == EXISTS else field_value(thing, fact.field)


def facts_of(thing: Any) -> Iterator[tuple[str, Value]]:
    """The fields of one thing with their values, custom ones included, without its id."""
    for field in thing.__struct_fields__:
        if field == "custom":
            yield from ((CUSTOM_PREFIX + id, value) for id, value in thing.custom.items())
        elif field != "id":
            yield field, getattr(thing, field)


def label_of(state: State, kind: str, id: str) -> str:
    """What people call a thing: its name, number or label; its id where it has none or is gone."""
    if kind == OCCASION:
        return state.occasion.name or OCCASION_ID
    thing = state.of_kind(kind).get(id) if kind in KINDS else None
    if thing is None:
        return id
    if isinstance(thing, Guest):
        return state.guest_label(thing) or id
    if isinstance(thing, Rule) and not thing.notes:
        return ", ".join(label_of(state, of, member) for of, member in thing.members) or id
    label: str = getattr(thing, KINDS[kind].called) or id
    return label if len(label) <= _LONGEST or kind != NOTE else label[: _LONGEST - 1] + "…"
