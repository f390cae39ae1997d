"""The plan as it stands: plain dicts of small structs, and two indexes that are derived from them.

Nothing here decides. `evolve` is the only writer; everybody else reads.
"""

from __future__ import annotations

from typing import Any

import msgspec

from seatplan.domain.kinds import KINDS
from seatplan.domain.things import (
    CustomField,
    FileFormat,
    Group,
    Guest,
    LogicalTable,
    Note,
    Occasion,
    PhysicalTable,
    Room,
    Rule,
)

__all__ = [
    "CustomField",
    "FileFormat",
    "Group",
    "Guest",
    "LogicalTable",
    "Note",
    "Occasion",
    "PhysicalTable",
    "Room",
    "Rule",
    "State",
]


class State(msgspec.Struct):
    """Everything that is true of the plan at one version.

    `occupants` and `seated` are indexes over the dicts above them and are not part of the digest; `unsettled` is empty
    between batches; `floors` keeps the greatest id number that is gone for good, so that no id is used twice.
    """

    occasion: Occasion = msgspec.field(default_factory=Occasion)
    rooms: dict[str, Room] = msgspec.field(default_factory=dict)
    physical_tables: dict[str, PhysicalTable] = msgspec.field(default_factory=dict)
    logical_tables: dict[str, LogicalTable] = msgspec.field(default_factory=dict)
    groups: dict[str, Group] = msgspec.field(default_factory=dict)
    custom_fields: dict[str, CustomField] = msgspec.field(default_factory=dict)
    guests: dict[str, Guest] = msgspec.field(default_factory=dict)
    rules: dict[str, Rule] = msgspec.field(default_factory=dict)
    notes: dict[str, Note] = msgspec.field(default_factory=dict)
    file_formats: dict[str, FileFormat] = msgspec.field(default_factory=dict)

    occupants: dict[str, str] = msgspec.field(
        default_factory=dict
    )  # physical table's id -> logical table's id
    seated: dict[str, dict[str, None]] = msgspec.field(
        default_factory=dict
    )  # logical table's id -> guest ids, in order
    unsettled: list[Any] = msgspec.field(default_factory=list)
    floors: dict[str, int] = msgspec.field(default_factory=dict)

    def of_kind(self, kind: str) -> dict[str, Any]:
        """The dict that holds things of `kind`; raises KeyError for the occasion and for unknown kinds."""
        return getattr(self, KINDS[kind].collection)

    def guests_at(self, table: str) -> list[Guest]:
        """The guests who sit at a logical table, in seat order and then in the order in which they came."""
        guests = [self.guests[guest] for guest in self.seated.get(table, ())]
        return sorted(guests, key=lambda guest: (guest.seat is None, guest.seat or 0))

    def seats_taken(self, table: str) -> int:
        """How many guests sit at a logical table."""
        return len(self.seated.get(table, ()))

    def guest_label(self, guest: Guest) -> str:
        """A guest's display name; the empty text for an unnamed plus-one (pages say "Guest of ..." in their language)."""
        return guest.name or " ".join(part for part in (guest.first_name, guest.last_name) if part)
