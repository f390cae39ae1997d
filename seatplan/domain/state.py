"""The plan as it stands: plain dicts of small structs, and two indexes that are derived from them.

Nothing here decides. `evolve` is the only writer; everybody else reads.
"""

from __future__ import annotations

from typing import Any

import msgspec

from seatplan.domain.values import CUSTOM_FIELD, GROUP, GUEST, LOGICAL_TABLE, PHYSICAL_TABLE, ROOM, Value


class Occasion(msgspec.Struct):
    """The party itself."""

    name: str = ""
    date: str = ""  # ISO 8601 date, "2026-12-11"; empty while open
    place: str = ""
    company: str = ""


class Room(msgspec.Struct):
    """A room with its outline and what stands in it. All lengths are metres; y grows towards the top of the drawing."""

    id: str
    name: str = ""
    max_people: int | None = None  # persons that the room may hold; None where nobody said
    outline: list[Any] = msgspec.field(default_factory=list)  # [[x, y], ...], a closed polygon
    # What stands in the room or in its walls: {"kind": "door"|"pillar"|"stage"|"dance_floor"|"bar"|"stairs"|"keep_out",
    # "x": ..., "y": ..., "width": ..., "height": ..., "angle": degrees, "label": ...}; x and y are the centre.
    fixtures: list[Any] = msgspec.field(default_factory=list)
    order: int = 0  # the order in which people list the rooms


class PhysicalTable(msgspec.Struct):
    """A numbered dining table standing in a room."""

    id: str
    number: str = ""  # what is written on it; text, because of "12a"
    room: str = ""  # a room's id
    x: float = 0.0  # centre, metres from the room's origin
    y: float = 0.0
    angle: float = 0.0  # degrees, counter-clockwise
    shape: str = "round"  # "round" or "rect"
    width: float = 1.8  # metres; a round table's diameter
    length: float = 1.8  # metres; equal to width for a round table
    seats: int = 10
    access: str = ""  # what it offers: comma-separated access needs, sorted ("step-free, wheelchair")


class LogicalTable(msgspec.Struct):
    """A table as planned: who hosts it, how many it is planned for, and where it stands."""

    id: str
    name: str = ""
    seats: int = 10  # how many people it is planned for
    vip: bool = False
    protected: bool = False
    host: str = ""
    department: str = ""
    notes: str = ""
    placed_at: str | None = None  # a physical table's id


class Group(msgspec.Struct):
    """People who belong together."""

    id: str
    name: str = ""


class CustomField(msgspec.Struct):
    """A field that people added to guests while planning."""

    id: str
    label: str = ""
    type: str = "text"  # "text", "number", "date", "choice" or "yes_no"
    choices: list[Any] = msgspec.field(default_factory=list)


class Guest(msgspec.Struct):
    """A person who is invited, or the yet unnamed companion of one."""

    id: str
    title: str = ""
    first_name: str = ""
    last_name: str = ""
    name: str = ""  # the display name; empty for an unnamed plus-one
    email: str = ""
    department: str = ""
    group: str | None = None  # a group's id
    language: str = ""
    diet: str = ""
    access: str = ""  # comma-separated access needs, sorted
    rsvp: str = "open"  # "open", "accepted" or "declined"
    vip: bool = False
    notes: str = ""
    plus_one: str | None = None  # the id of the guest whose plus-one this is
    table: str | None = None  # a logical table's id
    seat: int | None = None  # seat number at that table, from 1
    custom: dict[str, Value] = msgspec.field(default_factory=dict)  # custom field's id -> value


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
        return getattr(self, _COLLECTIONS[kind])

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


_COLLECTIONS = {
    ROOM: "rooms",
    PHYSICAL_TABLE: "physical_tables",
    LOGICAL_TABLE: "logical_tables",
    GROUP: "groups",
    CUSTOM_FIELD: "custom_fields",
    GUEST: "guests",
}
