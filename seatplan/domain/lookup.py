"""Finding what people mean: an id, or a name or number where that is unique."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import Any

from seatplan.domain.decision import Reason, Rejected
from seatplan.domain.kinds import KINDS
from seatplan.domain.state import Guest, LogicalTable, PhysicalTable, Room, State
from seatplan.domain.values import GUEST, LOGICAL_TABLE, PHYSICAL_TABLE, ROOM

_WHOLE = re.compile(r"^(\d+)[.,]0+$")


def tidy(text: str) -> str:
    """A text without blanks at its ends and with single blanks inside; no-break and thin blanks are blanks."""
    if not text.isascii():  # `split` knows the other blanks
        text = text.replace("\u200b", " ").replace("\ufeff", " ")
    return " ".join(text.split())


def fold_text(text: str) -> str:
    """A text as it is compared: tidy, one Unicode form, without case."""
    if text.isascii():
        return tidy(text).casefold()
    # Both steps can bring forth what the other one changes, and blanks.
    folded = unicodedata.normalize("NFKC", text).casefold()
    return tidy(unicodedata.normalize("NFKC", folded))


def table_key(text: str) -> str:
    """A physical table's number as it is compared: without case and blanks, and 12.0 is 12."""
    key = fold_text(text).replace(" ", "")
    whole = _WHOLE.match(key)
    return whole.group(1) if whole else key


def find_logical_table(state: State, text: str) -> LogicalTable:
    """The logical table of that id or unique name; raises Rejected with what else it could be."""
    named = (table for table in state.logical_tables.values() if fold_text(table.name) == fold_text(text))
    return _the_one(LOGICAL_TABLE, text, state.logical_tables.get(text), named)


def find_physical_table(state: State, text: str, room: str | None = None) -> PhysicalTable:
    """The physical table of that id or number; `room` (id or name) where numbers repeat. Raises Rejected.

    "Great Hall 12" and "12, Great Hall" name the room as well.
    """
    tables = state.physical_tables
    if room is not None:
        room = find_room(state, room).id
    if text in tables and room in (None, tables[text].room):
        return tables[text]
    key = table_key(text)
    named = [t for t in tables.values() if table_key(t.number) == key and room in (None, t.room)]
    if not named and room is None:
        for candidate in state.rooms.values():
            words, name = fold_text(text.replace(",", " ")), fold_text(candidate.name)
            if name and (words.startswith(name + " ") or words.endswith(" " + name)):
                rest = table_key(
                    words.removeprefix(name) if words.startswith(name) else words.removesuffix(name)
                )
                named += [
                    t for t in tables.values() if t.room == candidate.id and table_key(t.number) == rest
                ]
    if len(named) > 1:
        rooms = [state.rooms[t.room].name for t in named if t.room in state.rooms]
        raise Rejected(Reason("number-in-several-rooms", {"number": text, "rooms": rooms}))
    return _the_one(PHYSICAL_TABLE, text, None, named)


def find_room(state: State, text: str) -> Room:
    """The room of that id or unique name; raises Rejected."""
    named = (room for room in state.rooms.values() if fold_text(room.name) == fold_text(text))
    return _the_one(ROOM, text, state.rooms.get(text), named)


def find_guest(state: State, text: str) -> Guest:
    """The guest of that id, or unique name or e-mail address; raises Rejected."""
    key = fold_text(text)
    named = (g for g in state.guests.values() if key in (fold_text(state.guest_label(g)), fold_text(g.email)))
    return _the_one(GUEST, text, state.guests.get(text), named)


def find(state: State, kind: str, text: str) -> Any:
    """The thing of `kind` that `text` means; raises Rejected, also for a kind that does not exist."""
    if kind == LOGICAL_TABLE:
        return find_logical_table(state, text)
    if kind == PHYSICAL_TABLE:
        return find_physical_table(state, text)
    if kind == ROOM:
        return find_room(state, text)
    if kind == GUEST:
        return find_guest(state, text)
    if kind in KINDS:
        things = state.of_kind(kind)
        label = KINDS[kind].called
        named = (thing for thing in things.values() if fold_text(getattr(thing, label)) == fold_text(text))
        return _the_one(kind, text, things.get(text), named)
    raise Rejected(Reason("unknown-kind", {"kind": kind}))


def _the_one(kind: str, text: str, by_id: Any, named: Iterable[Any]) -> Any:
    if by_id is not None:
        return by_id
    found = list(named)
    if len(found) == 1:
        return found[0]
    if found:
        raise Rejected(
            Reason(
                "ambiguous-" + kind.replace("_", "-"), {"text": text, "ids": [thing.id for thing in found]}
            )
        )
    raise Rejected(Reason("unknown-" + kind.replace("_", "-"), {"text": text}))
