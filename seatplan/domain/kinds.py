"""The kinds of things in a plan, a row each. A new kind is a row here, its struct, its events and its fields.

What the occasion is made of does not stand here: there is one of it, so nobody adds or removes it.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from seatplan.domain import events as ev
from seatplan.domain import things
from seatplan.domain.values import (
    CUSTOM_FIELD,
    FILE_FORMAT,
    GROUP,
    GUEST,
    LOGICAL_TABLE,
    NOTE,
    OCCASION,
    PHYSICAL_TABLE,
    ROOM,
    RULE,
)


class Kind(NamedTuple):
    """One kind of thing.

    Attributes
    ----------
    name
        What commands, facts and scripts call it ("logical_table").
    collection
        The field of `State` that holds these things by their ids, and their key in a snapshot.
    struct
        What one of them is.
    added, changed, removed
        The events by which one comes, changes and goes: `added(id, fields)`, `changed(id, changes)`, `removed(id)`.
    prefix, width
        New ids: a letter, and a number of at least so many digits ("G0412").
    called
        The field that people call one by.
    once
        Whether no two may be called the same.
    """

    name: str
    collection: str
    struct: type[Any]
    added: type[Any]
    changed: type[Any]
    removed: type[Any]
    prefix: str
    width: int
    called: str = "name"
    once: bool = False


# In the order in which they are added when several come at once, so that nothing hangs in the air; they go in the
# opposite one.
_ROWS = (
    Kind(ROOM, "rooms", things.Room, ev.RoomAdded, ev.RoomChanged, ev.RoomRemoved, "R", 1, once=True),
    Kind(
        PHYSICAL_TABLE,
        "physical_tables",
        things.PhysicalTable,
        ev.PhysicalTableAdded,
        ev.PhysicalTableChanged,
        ev.PhysicalTableRemoved,
        "P",
        3,
        called="number",
    ),
    Kind(
        LOGICAL_TABLE,
        "logical_tables",
        things.LogicalTable,
        ev.LogicalTableAdded,
        ev.LogicalTableChanged,
        ev.LogicalTableRemoved,
        "T",
        3,
        once=True,
    ),
    Kind(GROUP, "groups", things.Group, ev.GroupAdded, ev.GroupChanged, ev.GroupRemoved, "F", 4, once=True),
    Kind(
        CUSTOM_FIELD,
        "custom_fields",
        things.CustomField,
        ev.CustomFieldAdded,
        ev.CustomFieldChanged,
        ev.CustomFieldRemoved,
        "C",
        1,
        called="label",
    ),
    Kind(GUEST, "guests", things.Guest, ev.GuestAdded, ev.GuestChanged, ev.GuestRemoved, "G", 4),
    Kind(RULE, "rules", things.Rule, ev.RuleAdded, ev.RuleChanged, ev.RuleRemoved, "U", 3, called="notes"),
    Kind(NOTE, "notes", things.Note, ev.NoteAdded, ev.NoteChanged, ev.NoteRemoved, "N", 4, called="text"),
    Kind(
        FILE_FORMAT,
        "file_formats",
        things.FileFormat,
        ev.FileFormatAdded,
        ev.FileFormatChanged,
        ev.FileFormatRemoved,
        "M",
        1,
        once=True,
    ),
)

KINDS: dict[str, Kind] = {kind.name: kind for kind in _ROWS}

# All names of kinds, the occasion first.
NAMES = (OCCASION, *KINDS)

ADDS: dict[type, str] = {kind.added: kind.name for kind in _ROWS}
CHANGES: dict[type, str] = {kind.changed: kind.name for kind in _ROWS}
REMOVES: dict[type, str] = {kind.removed: kind.name for kind in _ROWS}
