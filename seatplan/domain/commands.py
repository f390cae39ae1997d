"""What someone can ask for: one struct a command, in one tagged union, so that a command goes through JSON unchanged.

`decide` answers a command with events or with a rejection. Ids in commands are ids of the plan; turning names and
numbers that people type into ids is `seatplan.domain.lookup`'s work, before the command is made. Where a command may
leave an id out, the plan gives the next free one.
"""

from __future__ import annotations

from typing import Literal

import msgspec

from seatplan.domain.values import Value

Blank = Literal["keep", "clear"]


class Command(msgspec.Struct, frozen=True, tag_field="type", omit_defaults=True):
    """The base of all commands; the tag is the class's name."""


class ChangeOccasion(Command, frozen=True, tag=True):
    """Set fields of the occasion."""

    changes: dict[str, Value]


class Add(Command, frozen=True, tag=True):
    """Add a guest, group, custom field, logical table, physical table or room with these fields."""

    kind: str
    fields: dict[str, Value]
    id: str | None = None


class Change(Command, frozen=True, tag=True):
    """Set fields of one guest, group, custom field, logical table, physical table or room.

    Table, seat and placement are not set here but by `SeatGuest` and `PlaceTable`. Setting a logical table's VIP mark
    protects it and taking the mark away takes the protection, unless `changes` says otherwise.
    """

    kind: str
    id: str
    changes: dict[str, Value]


class Remove(Command, frozen=True, tag=True):
    """Remove a guest, group, custom field, logical table, physical table or room.

    Refused for a logical table at which guests sit, a physical table that a logical one stands at and a room with
    tables in it, unless `with_contents`: then guests are unseated, tables unplaced and a room's tables removed.
    """

    kind: str
    id: str
    with_contents: bool = False


class SeatGuest(Command, frozen=True, tag=True):
    """Seat a guest at a logical table, at a numbered seat or anywhere; `over` allows more guests than seats."""

    guest: str
    table: str
    seat: int | None = None
    over: bool = False


class UnseatGuest(Command, frozen=True, tag=True):
    """Take a guest's seat away."""

    guest: str


class SwapGuests(Command, frozen=True, tag=True):
    """Two guests change places, seat numbers included; one of them may have no place."""

    guest: str
    other: str


class PlaceTable(Command, frozen=True, tag=True):
    """Let a logical table stand at a physical table that is free."""

    table: str
    at: str


class UnplaceTable(Command, frozen=True, tag=True):
    """Take a logical table's place away."""

    table: str


class SwapTables(Command, frozen=True, tag=True):
    """Two logical tables change places; one of them may have none."""

    table: str
    other: str


class Together(Command, frozen=True, tag=True):
    """Several commands as one batch, all or nothing, each decided on what the ones before it did.

    `about` says in one word what people call the whole ("seat_group", "protect", "diet"); pages use it for the
    batch's title.
    """

    commands: list[AnyCommand]
    about: str = ""


class DrawRow(msgspec.Struct, frozen=True, omit_defaults=True):
    """One row of a draw workbook, as read: texts trimmed, numbers as people write them, empty cells None."""

    row: int  # as the spreadsheet shows it
    table: str | None
    at: str | None = None
    room: str | None = None
    vip: str | None = None


class ImportDraw(Command, frozen=True, tag=True):
    """Place logical tables as a workbook says. Protected tables are out of its reach."""

    rows: list[DrawRow]
    blank: Blank = "keep"
    sheet: str = ""
    leave_out: list[int] = []  # rows that a person took out in the preview


class ImportRow(msgspec.Struct, frozen=True, omit_defaults=True):
    """One row of a guest list or a table list, as read: field -> trimmed text, empty cells None."""

    row: int
    cells: dict[str, str | None]


class ImportGuests(Command, frozen=True, tag=True):
    """Add and change guests as a workbook says; guests who are not in it stay as they are.

    `cells` hold the fields of DESIGN §5 (`id, title, first_name, ... table, seat`) and "custom.x"; `new_fields` are
    custom fields that the file brings along, as `{"id", "label", "type"}`.
    """

    rows: list[ImportRow]
    blank: Blank = "keep"
    sheet: str = ""
    new_fields: list[dict[str, Value]] = []
    leave_out: list[int] = []


class ImportTables(Command, frozen=True, tag=True):
    """Add and change rooms, physical tables and logical tables as a workbook says, each kind from its own sheet."""

    rooms: list[ImportRow] = []
    physical_tables: list[ImportRow] = []
    logical_tables: list[ImportRow] = []
    blank: Blank = "keep"
    sheets: dict[str, str] = {}  # kind -> the sheet's name
    leave_out: dict[str, list[int]] = {}


AnyCommand = (
    ChangeOccasion
    | Add
    | Change
    | Remove
    | SeatGuest
    | UnseatGuest
    | SwapGuests
    | PlaceTable
    | UnplaceTable
    | SwapTables
    | Together
    | ImportDraw
    | ImportGuests
    | ImportTables
)


class Seen(msgspec.Struct, frozen=True):
    """The value that a command's maker saw in a field which the command writes."""

    kind: str
    id: str
    field: str
    value: Value = None
