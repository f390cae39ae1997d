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
    """Add a thing of any kind (`seatplan.domain.kinds`) with these fields, such as a guest, a room, a rule or a note.

    A note says in `about_kind` and `about_id` what it is pinned to; a rule has two members or more.
    """

    kind: str
    fields: dict[str, Value]
    id: str | None = None


class Change(Command, frozen=True, tag=True):
    """Set fields of one thing of any kind.

    Table, seat and placement are not set here but by `SeatGuest` and `PlaceTable`. Setting a logical table's VIP mark
    protects it and taking the mark away takes the protection, and answering a question closes it, unless `changes`
    says otherwise.
    """

    kind: str
    id: str
    changes: dict[str, Value]


class Remove(Command, frozen=True, tag=True):
    """Remove one thing of any kind.

    Refused for a logical table at which guests sit, a physical table that a logical one stands at and a room with
    tables in it, unless `with_contents`: then guests are unseated, tables unplaced and a room's tables removed.
    Notes that are pinned to the thing go along, and a guest or group leaves its rules; a rule with one member left goes.
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


class SeatSeveral(Command, frozen=True, tag=True):
    """Seat a group or a selection at one logical table as one batch, all or none.

    Refused where the table has too few free seats, unless `over`. Who sits there already stays and takes no further
    seat. With `first_seat` they get the free numbered seats from that one on, in the order of `guests`.
    """

    guests: list[str]
    table: str
    over: bool = False
    first_seat: int | None = None


class UnseatGuest(Command, frozen=True, tag=True):
    """Take a guest's seat away."""

    guest: str


class SwapGuests(Command, frozen=True, tag=True):
    """Two guests change places, seat numbers included; one of them may have no place."""

    guest: str
    other: str


class MergeGuests(Command, frozen=True, tag=True):
    """Two records are one person: `keep` stays, `drop` goes, and what hung on `drop` moves to `keep`.

    `fields` are the values that somebody chose, custom ones included; "table" chooses whose seat stays (one of the two
    guests' tables, or None for neither). In all other fields `keep` has its own value, or that of `drop` where its own
    is blank. Plus-ones, rules and notes move along.
    """

    keep: str
    drop: str
    fields: dict[str, Value] = {}


class ReplaceGuest(Command, frozen=True, tag=True):
    """Somebody else, such as a colleague, comes in a guest's stead.

    The guest goes off the list and a new one (`id`, or the next free id) takes over the seat with its lock, the
    department, the group, the host and the plus-ones. Name, title, e-mail, language, diet, access needs, answer, VIP
    mark, notes and custom values are the new person's own: as `fields` say, and blank where they do not. Rules and
    notes about the old guest go; letters belong to a guest's id and do not pass on.
    """

    guest: str
    fields: dict[str, Value]
    id: str | None = None


class SplitTable(Command, frozen=True, tag=True):
    """Part of a logical table's guests get a table of their own, with the department and the marks of the old one.

    `seats` is the new table's size (None: as many as guests move); the old one becomes smaller by as many, but has a
    seat for everybody who stays. The new table stands nowhere yet. Numbered seats are numbered anew from 1.
    """

    table: str
    name: str
    guests: list[str] = []
    seats: int | None = None
    id: str | None = None


class MergeTables(Command, frozen=True, tag=True):
    """The guests of `drop` come to `keep`, and `drop` goes; `keep` has the seats of both.

    `keep` stays where it stands, or takes the place of `drop` if it stands nowhere; name and marks are those of `keep`.
    A seat number of `drop` follows on the seats of `keep`. Notes move along.
    """

    keep: str
    drop: str


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


Side = Literal["file", "plan"]


class DrawRow(msgspec.Struct, frozen=True, omit_defaults=True):
    """One row of a draw workbook, as read: texts trimmed, numbers as people write them, empty cells None."""

    row: int  # as the spreadsheet shows it
    table: str | None
    at: str | None = None
    room: str | None = None
    vip: str | None = None


class ImportDraw(Command, frozen=True, tag=True):
    """Place logical tables as a workbook says. Protected tables are out of its reach.

    `base` is what an exported draw was made from, logical table's id -> where it stood. As of guest lists, a row that
    has not changed since changes nothing, and `decisions` (by row) and `conflicts` say what holds otherwise.
    """

    rows: list[DrawRow]
    blank: Blank = "keep"
    sheet: str = ""
    leave_out: list[int] = []  # rows that a person took out in the preview
    base: dict[str, str | None] | None = None
    decisions: dict[int, Side] = {}
    conflicts: Literal["ask", "file", "plan"] = "ask"


class ImportRow(msgspec.Struct, frozen=True, omit_defaults=True):
    """One row of a guest list or a table list, as read: field -> trimmed text, empty cells None."""

    row: int
    cells: dict[str, str | None]


class ListBase(msgspec.Struct, frozen=True, omit_defaults=True):
    """What a guest list said when it was last in step with the plan: only cells that have changed since then count.

    Attributes
    ----------
    version
        The plan's version then.
    exported
        Whether the list was made from the plan; otherwise it is what earlier uploads of the same source said.
    guests
        Guest's id -> field -> value, as the plan keeps them; empty fields are left out.
    groups, tables
        Id -> the names under which the list knows groups and logical tables.
    """

    version: int = 0
    exported: bool = False
    guests: dict[str, dict[str, Value]] = {}
    groups: dict[str, list[str]] = {}
    tables: dict[str, list[str]] = {}


class ImportGuests(Command, frozen=True, tag=True):
    """Add and change guests as a workbook says.

    `cells` hold the fields of DESIGN §5 (`id, title, first_name, ... table, seat`) and "custom.x"; `new_fields` are
    custom fields that the file brings along, as `{"id", "label", "type"}`. Rows are named by their numbers.

    Attributes
    ----------
    leave_out
        Rows that a person took out in the preview.
    corrections
        Row -> field -> the text that a person put into the cell in the preview.
    matches
        Row -> what a person said about whom the row is about: a guest's id, "new" or "skip". It is remembered.
    scope, department
        What the file speaks for: its "rows", all of one "department" (named, or that of its rows), or "everybody".
    missing
        What becomes of those in scope who are not in the file: they "stay", are "declined" and lose their seat, or are
        "remove"d. `spare` are guests (ids) who stay in any case.
    base
        What the list said when it was last in step with the plan. A cell that has not changed since changes nothing; one
        that has changed on both sides is a conflict, and not applied unasked.
    decisions, conflicts
        Row -> field -> which side of a conflict holds, and what holds of those that are not named there.
    """

    rows: list[ImportRow]
    blank: Blank = "keep"
    sheet: str = ""
    new_fields: list[dict[str, Value]] = []
    leave_out: list[int] = []
    corrections: dict[int, dict[str, str]] = {}
    matches: dict[int, str] = {}
    scope: Literal["rows", "department", "everybody"] = "rows"
    department: str = ""
    missing: Literal["stay", "declined", "remove"] = "stay"
    spare: list[str] = []
    base: ListBase | None = None
    decisions: dict[int, dict[str, Side]] = {}
    conflicts: Literal["ask", "file", "plan"] = "ask"


class ImportTables(Command, frozen=True, tag=True):
    """Add and change rooms, physical tables and logical tables as a workbook says, each kind from its own sheet.

    `base` is what an exported list was made from: kind -> id -> field -> value. As of guest lists, a cell that has not
    changed since changes nothing, and `decisions` (kind -> row -> field) and `conflicts` say what holds otherwise.
    """

    rooms: list[ImportRow] = []
    physical_tables: list[ImportRow] = []
    logical_tables: list[ImportRow] = []
    blank: Blank = "keep"
    sheets: dict[str, str] = {}  # kind -> the sheet's name
    leave_out: dict[str, list[int]] = {}
    base: dict[str, dict[str, dict[str, Value]]] | None = None
    decisions: dict[str, dict[int, dict[str, Side]]] = {}
    conflicts: Literal["ask", "file", "plan"] = "ask"


AnyCommand = (
    ChangeOccasion
    | Add
    | Change
    | Remove
    | SeatGuest
    | SeatSeveral
    | UnseatGuest
    | SwapGuests
    | MergeGuests
    | ReplaceGuest
    | SplitTable
    | MergeTables
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
