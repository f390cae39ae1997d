"""Reading the rows of a table list: what each row is about, what it sets, and what is wrong with it.

A thing is recognised by its id, else by its name, a physical table by its number and room. What the rows make together is
decided in `import_tables`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from seatplan.domain.commands import ImportRow, ImportTables
from seatplan.domain.decide_things import with_protection
from seatplan.domain.decision import Conflict, Reason, Rejected, asks
from seatplan.domain.ids import new_ids
from seatplan.domain.import_table_merge import TableMerge
from seatplan.domain.lookup import fold_text
from seatplan.domain.reading_names import is_total
from seatplan.domain.reading_tables import emptied, is_same, number_key, read_cell
from seatplan.domain.reading_values import are_numbers_joined, is_error, read_id, read_number
from seatplan.domain.snapshot import field_value, label_of
from seatplan.domain.state import State
from seatplan.domain.values import LOGICAL_TABLE, PHYSICAL_TABLE, ROOM, Value

KEY = {ROOM: "name", PHYSICAL_TABLE: "number", LOGICAL_TABLE: "name"}
MOST_ROWS_NAMED = 20  # in one reason


class Line(msgspec.Struct, eq=False):
    """One row: what it is about, and what it sets. `id` is empty where the row is about nothing."""

    row: int
    label: str
    id: str = ""
    is_new: bool = False
    changes: dict[str, Value] = {}
    emptied: list[str] = []  # fields whose value goes
    what: str = ""  # "skipped" and "left_out" where that is known
    notes: list[Reason] = []
    conflicts: list[Conflict] = []


class TableList:
    """One sheet: the rows of one kind."""

    def __init__(
        self,
        state: State,
        command: ImportTables,
        kind: str,
        rows: list[ImportRow],
        rooms: dict[str, list[str]],
    ) -> None:
        self.state = state
        self.kind = kind
        self.rows = rows
        self.rooms = rooms  # a room's folded name, or id -> ids, new rooms of the file included
        self.sheet = command.sheets.get(kind, "")
        self.clear = command.blank == "clear"
        self.leave_out = set(command.leave_out.get(kind, ()))
        self.things = state.of_kind(kind)
        self.by_key: dict[Any, list[str]] = {}
        for thing in self.things.values():
            self.by_key.setdefault(self.key(thing, {}), []).append(thing.id)
            if kind == PHYSICAL_TABLE:
                self.by_key.setdefault((None, number_key(thing.number)), []).append(thing.id)
        self.merge = TableMerge(state, command, kind)
        self.ids = self._free_ids()
        self.lines: list[Line] = []
        self.faults: list[Reason] = []

    def _free_ids(self) -> Iterator[str]:
        given = {read_id(row.cells.get("id") or "") for row in self.rows}
        return (id for id in new_ids(self.state, self.kind) if id not in given)

    def key(self, thing: Any, changes: dict[str, Value]) -> Any:
        """What may be there once: a name, or a number in a room, of a thing (None for a new one) after changes."""
        key = str(changes.get(KEY[self.kind], getattr(thing, KEY[self.kind], "")))
        if self.kind == PHYSICAL_TABLE:
            return changes.get("room", getattr(thing, "room", "")), number_key(key)
        return fold_text(key)

    def names(self) -> Iterator[tuple[str, str]]:
        """The rooms with each name by which the file may call them: ids, names of before, names that the file gives."""
        for room in self.things.values():
            yield from {(room.id, room.id), (room.id, fold_text(room.name))}
        for line in self.lines:
            if line.id and not line.what:
                name = fold_text(str(line.changes.get("name", "")))
                if line.is_new:
                    yield line.id, line.id
                if name and (line.is_new or name != fold_text(self.things[line.id].name)):
                    yield line.id, name

    def fault(self, row: int, code: str, column: str, /, **values: Any) -> None:
        """Note what is wrong in a cell."""
        self.faults.append(Reason(code, values, row=row, column=column, sheet=self.sheet or None))

    # Reading

    def read(self) -> None:
        """Find out what each row is about and what it sets; what is wrong goes into `faults`."""
        for row in self.rows:
            cells = {field: (text or "").strip() or None for field, text in row.cells.items()}
            cells.pop("locked", None)  # a lock is a person's work
            if any(cells.values()):
                line = self._read_row(row.row, cells)
                if line is not None:
                    self.lines.append(line)

    def _read_row(self, row: int, cells: dict[str, str | None]) -> Line | None:
        key, id = cells.get(KEY[self.kind]), cells.get("id")
        line = Line(row, key or id or "")
        if row in self.leave_out:
            line.what = "left_out"
            return line
        if key is None and id is None:
            line.what, line.notes = "skipped", [Reason("tables-row-without-name", {"kind": self.kind})]
            return line
        room = self._room(row, cells.get("room")) if self.kind == PHYSICAL_TABLE else None
        found = self._recognise(row, key, id, room)
        if found is None:
            return None
        if not found and id is None and key is not None and is_total(key) and read_number(key) is None:
            line.what, line.notes = "skipped", [Reason("row-total")]
            return line
        if not found and id is not None and self.merge.is_removed(read_id(id)):
            line.what, line.notes = "skipped", [Reason("tables-removed-since")]
            return line
        if not found and key is not None and self.kind == PHYSICAL_TABLE and are_numbers_joined(key):
            self.fault(row, "tables-several-numbers", "number", text=key)
            return None
        faults_before = len(self.faults)
        thing = self.things.get(found)
        by_id = id is not None and found == self._id_in_plan(id)
        if thing is None:
            self._read_new(line, id, cells, room)
        else:
            line.id, line.label = found, label_of(self.state, self.kind, found)
            self._read_changes(line, thing, cells, room, by_id=by_id)
        protected = self.kind == LOGICAL_TABLE and thing is not None and thing.protected
        if protected and (line.changes or len(self.faults) > faults_before):
            del self.faults[faults_before:]
            line.what, line.notes = "skipped", [Reason("tables-protected", {"table": line.label})]
            line.changes, line.emptied, line.conflicts = {}, [], []
        return line

    def _id_in_plan(self, id: str) -> str:
        return id if id in self.things else read_id(id) if read_id(id) in self.things else ""

    def _recognise(self, row: int, key: str | None, id: str | None, room: str | None) -> str | None:
        """The id of the thing that the row is about, empty for a new one; None for a fault that was noted."""
        if id is not None and is_error(id):
            self.fault(row, "tables-error-cell", "id", value=id)
            return None
        if key is not None and is_error(key):
            self.fault(row, "tables-error-cell", KEY[self.kind], value=key)
            return None
        if id is not None and self._id_in_plan(id):
            return self._id_in_plan(id)
        if key is None:
            return ""
        whole = read_id(key)
        look_for = (room, number_key(whole)) if self.kind == PHYSICAL_TABLE else fold_text(whole)
        found = self.by_key.get(look_for, [])
        if len(found) > 1:
            ids = found[:MOST_ROWS_NAMED]
            if self.kind == PHYSICAL_TABLE and room is None:
                rooms = [label_of(self.state, ROOM, self.things[other].room) for other in ids]
                self.fault(row, "tables-number-in-several-rooms", "room", number=key, rooms=rooms)
            else:
                self.fault(row, "ambiguous-" + self.kind.replace("_", "-"), KEY[self.kind], text=key, ids=ids)
            return None
        return found[0] if found else ""

    def _room(self, row: int, text: str | None) -> str | None:
        """The id of the room that a cell names; None for an empty cell, empty for a fault that was noted."""
        if text is None:
            return None
        if is_error(text):
            self.fault(row, "tables-error-cell", "room", value=text)
            return ""
        found = self.rooms.get(fold_text(text)) or self.rooms.get(text) or []
        if len(found) == 1:
            return found[0]
        self.fault(row, "ambiguous-room" if found else "unknown-room", "room", text=text, ids=found)
        return ""

    def _read_new(self, line: Line, id: str | None, cells: dict[str, str | None], room: str | None) -> None:
        line.is_new = True
        for field, text in cells.items():
            if text is not None and field not in ("id", "room"):
                value = self._value(line.row, field, text)
                if value is not None:
                    line.changes[field] = value
        if room:
            line.changes["room"] = room
        if self.kind == LOGICAL_TABLE:
            line.changes = with_protection(line.changes, vip=False, protected=False)
        if id is not None:
            line.id = read_id(id)
            if len(line.id) > 100 or not line.id.isprintable():
                self.fault(line.row, "bad-id", "id", id=line.id)
        else:
            line.id = next(self.ids)
        if self.kind == PHYSICAL_TABLE:
            if cells.get("number") is None or cells.get("room") is None:
                self.fault(line.row, "physical-table-incomplete", "room" if cells.get("number") else "number")
            if "x" not in line.changes or "y" not in line.changes:
                line.notes = [Reason("tables-position-assumed")]
            self._keep_round(line, "round", cells)
        elif cells.get("name") is None:
            self.fault(line.row, "without-name", "name", kind=self.kind)
        if self.kind != ROOM and "seats" not in line.changes:
            line.notes = [*line.notes, Reason("tables-seats-assumed", {"seats": 10})]

    def _value(self, row: int, field: str, text: str) -> Value:
        """The value of a cell that holds something; None for a fault that was noted."""
        if is_error(text):
            self.fault(row, "tables-error-cell", field, value=text)
            return None
        try:
            return read_cell(self.state, self.kind, field, text)
        except Rejected as rejected:
            for reason in rejected.reasons:
                self.fault(row, reason.code, field, **reason.values)
            return None

    def _read_changes(
        self, line: Line, thing: Any, cells: dict[str, str | None], room: str | None, *, by_id: bool
    ) -> None:
        for field, text in cells.items():
            if field in ("id", "room") or (field == KEY[self.kind] and not by_id):
                continue
            now = field_value(thing, field)
            if text is None:
                empty = self._emptied(line.row, field)
                if self.clear and empty is not False and now != empty:
                    line.changes[field] = empty
                    line.emptied.append(field)
                continue
            value = self._value(line.row, field, text)
            if value is not None and not is_same(self.kind, field, now, value):
                line.changes[field] = value
        if room and room != thing.room:
            line.changes["room"] = room
        line.changes, line.conflicts = self.merge.changes(line.row, thing, line.changes)
        line.emptied = [field for field in line.emptied if field in line.changes]
        asked = [
            asks(one.field, one.field, one.base, one.file, one.plan) for one in line.conflicts if not one.side
        ]
        if self.kind == PHYSICAL_TABLE:
            self._keep_round(line, thing.shape, cells)
            line.notes = self._about_who_stands_here(thing, line.changes)
        line.notes = [*line.notes, *asked]
        if self.kind == LOGICAL_TABLE:
            line.changes = with_protection(line.changes, vip=thing.vip, protected=thing.protected)
            seats, guests = line.changes.get("seats"), self.state.seats_taken(thing.id)
            if isinstance(seats, int) and seats < guests and seats < thing.seats:
                self.fault(line.row, "table-too-small", "seats", table=thing.name, seats=seats, guests=guests)

    def _emptied(self, row: int, field: str) -> Value:
        try:
            return emptied(self.state, self.kind, field)
        except Rejected as rejected:
            for reason in rejected.reasons:
                self.fault(row, reason.code, field, **reason.values)
            return False

    def _keep_round(self, line: Line, shape: str, cells: dict[str, str | None]) -> None:
        # A round table has one measure; a list that gives its diameter as width need not repeat it.
        if (
            line.changes.get("shape", shape) == "round"
            and "width" in line.changes
            and not cells.get("length")
        ):
            line.changes["length"] = line.changes["width"]

    def _about_who_stands_here(self, physical: Any, changes: dict[str, Value]) -> list[Reason]:
        standing = self.state.occupants.get(physical.id)
        if standing is None or not changes.keys() & {"seats", "room", "number"}:
            return []
        table = self.state.logical_tables[standing]
        notes = []
        seats, guests = changes.get("seats"), self.state.seats_taken(standing)
        if isinstance(seats, int) and seats < guests:
            values = {"table": table.name, "guests": guests, "seats": seats, "missing": guests - seats}
            notes.append(Reason("tables-too-few-seats", values))
        if table.protected:
            notes.append(Reason("tables-protected-stands-here", {"table": table.name}))
        return notes
