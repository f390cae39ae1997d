"""What a plan is made of: one small struct for each kind of thing. `seatplan.domain.kinds` lists the kinds."""

from __future__ import annotations

from typing import Any

import msgspec

from seatplan.domain.values import Value


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
    # Who sits here is settled: no upload, draw or automatic seating brings anybody here or takes anybody away. Unlike
    # `protected` it says nothing of the table's place and marks, which an upload may still change.
    locked: bool = False


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
    # The seat is settled (or, of a guest without one, that there is none): no upload, draw or automatic seating moves
    # this guest. People can, by hand.
    locked: bool = False
    # By which rows of lists people said that they are about this guest; see `seatplan.domain.import_guest_choices`.
    aliases: list[Any] = msgspec.field(default_factory=list)


class Rule(msgspec.Struct):
    """Who shall sit at one table, or never at the same one.

    "together": all guests of all members at one logical table. "apart": no guest of a member at the table of a guest of
    another member; a group's own people may sit together.
    """

    id: str
    type: str = "together"  # "together" or "apart"
    members: list[Any] = msgspec.field(default_factory=list)  # [["guest" | "group", id], ...], two or more
    notes: str = ""


class Note(msgspec.Struct):
    """A note or a question, pinned to something in the plan."""

    id: str
    about_kind: str = ""  # "guest", "group", "logical_table", "physical_table", "room" or "occasion"
    about_id: str = ""
    text: str = ""
    type: str = "note"  # "note" or "question"
    open: bool = True  # until somebody is done with it; an answer closes a question
    author: str = ""
    answer: str = ""


class FileFormat(msgspec.Struct):
    """How the files of one source are read, remembered under a name; see `seatplan.workbooks.formats`."""

    id: str
    name: str = ""
    what: str = "guests"  # "guests", "tables" or "draw"
    sheet: str = ""  # empty for the one that fits
    columns: list[Any] = msgspec.field(
        default_factory=list
    )  # [[header or letters, field], ...]; field "" for not read
    blank: str = "keep"  # "keep" or "clear"
    scope: str = "rows"  # whom a guest list speaks for: its "rows", a "department" or "everybody"
    department: str = ""
