"""Deciding the upload of a table list: rooms, physical and logical tables are added and changed, none is removed.

A thing is recognised by its id, else by its name, a physical table by its number and room. The file is applied as a whole
or refused with every fault of every row. Protected logical tables are out of its reach, whatever their rows say.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from seatplan.domain import events as ev
from seatplan.domain.commands import ImportRow, ImportTables
from seatplan.domain.decide import with_protection
from seatplan.domain.decision import Decision, Reason, Rejected, Report, RowReport
from seatplan.domain.ids import new_ids
from seatplan.domain.lookup import fold_text
from seatplan.domain.reading_names import is_total
from seatplan.domain.reading_tables import emptied, is_same, number_key, read_cell
from seatplan.domain.reading_values import are_numbers_joined, is_error, read_id, read_number
from seatplan.domain.snapshot import field_value, label_of
from seatplan.domain.state import State
from seatplan.domain.values import LOGICAL_TABLE, PHYSICAL_TABLE, ROOM, Value

_KEY = {ROOM: "name", PHYSICAL_TABLE: "number", LOGICAL_TABLE: "name"}
_EVENTS: dict[str, tuple[Any, Any]] = {
    ROOM: (ev.RoomAdded, ev.RoomChanged),
    PHYSICAL_TABLE: (ev.PhysicalTableAdded, ev.PhysicalTableChanged),
    LOGICAL_TABLE: (ev.LogicalTableAdded, ev.LogicalTableChanged),
}
_MOST_ROWS_NAMED = 20  # in one reason


def decide_import_tables(state: State, command: ImportTables) -> Decision:
    """What a table list adds and changes, and what it does row by row.

    Raises
    ------
    Rejected
        All faults of all rows of all sheets, if there is any.
    """
    rooms = _List(state, command, ROOM, command.rooms, {})
    rooms.read()
    known: dict[str, list[str]] = {}
    for id, name in rooms.names():
        known.setdefault(name, []).append(id)
    lists = [rooms]
    for kind, rows in ((PHYSICAL_TABLE, command.physical_tables), (LOGICAL_TABLE, command.logical_tables)):
        one = _List(state, command, kind, rows, known)
        one.read()
        lists.append(one)
    faults = [fault for one in lists for fault in sorted(one.faults, key=lambda fault: fault.row or 0)]
    if not faults and not any(one.lines for one in lists):
        faults = [Reason("tables-without-rows")]
    if faults:
        raise Rejected(*faults)
    decision = Decision(report=Report())
    for one in lists:
        one.write(decision)
    return decision


class _Line(msgspec.Struct, eq=False):
    """One row: what it is about, and what it sets. `id` is empty where the row is about nothing."""

    row: int
    label: str
    id: str = ""
    is_new: bool = False
    changes: dict[str, Value] = {}
    emptied: list[str] = []  # fields whose value goes
    what: str = ""  # "skipped" and "left_out" where that is known
    notes: list[Reason] = []


class _List:
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
            self.by_key.setdefault(self._key(thing, {}), []).append(thing.id)
            if kind == PHYSICAL_TABLE:
                self.by_key.setdefault((None, number_key(thing.number)), []).append(thing.id)
        self.ids = self._free_ids()
        self.lines: list[_Line] = []
        self.faults: list[Reason] = []

    def _free_ids(self) -> Iterator[str]:
        given = {read_id(row.cells.get("id") or "") for row in self.rows}
        return (id for id in new_ids(self.state, self.kind) if id not in given)

    def _key(self, thing: Any, changes: dict[str, Value]) -> Any:
        key = str(changes.get(_KEY[self.kind], getattr(thing, _KEY[self.kind], "")))
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

    def _fault(self, row: int, code: str, column: str, /, **values: Any) -> None:
        self.faults.append(Reason(code, values, row=row, column=column, sheet=self.sheet or None))

    # Reading

    def read(self) -> None:
        """Find out what each row is about and what it sets; what is wrong goes into `faults`."""
        for row in self.rows:
            cells = {field: (text or "").strip() or None for field, text in row.cells.items()}
            if any(cells.values()):
                line = self._read_row(row.row, cells)
                if line is not None:
                    self.lines.append(line)
        self._find_repeated()

    def _read_row(self, row: int, cells: dict[str, str | None]) -> _Line | None:
        key, id = cells.get(_KEY[self.kind]), cells.get("id")
        line = _Line(row, key or id or "")
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
        if not found and key is not None and self.kind == PHYSICAL_TABLE and are_numbers_joined(key):
            self._fault(row, "tables-several-numbers", "number", text=key)
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
            line.changes, line.emptied = {}, []
        return line

    def _id_in_plan(self, id: str) -> str:
        return id if id in self.things else read_id(id) if read_id(id) in self.things else ""

    def _recognise(self, row: int, key: str | None, id: str | None, room: str | None) -> str | None:
        """The id of the thing that the row is about, empty for a new one; None for a fault that was noted."""
        if id is not None and is_error(id):
            self._fault(row, "tables-error-cell", "id", value=id)
            return None
        if key is not None and is_error(key):
            self._fault(row, "tables-error-cell", _KEY[self.kind], value=key)
            return None
        if id is not None and self._id_in_plan(id):
            return self._id_in_plan(id)
        if key is None:
            return ""
        whole = read_id(key)
        look_for = (room, number_key(whole)) if self.kind == PHYSICAL_TABLE else fold_text(whole)
        found = self.by_key.get(look_for, [])
        if len(found) > 1:
            ids = found[:_MOST_ROWS_NAMED]
            if self.kind == PHYSICAL_TABLE and room is None:
                rooms = [label_of(self.state, ROOM, self.things[other].room) for other in ids]
                self._fault(row, "tables-number-in-several-rooms", "room", number=key, rooms=rooms)
            else:
                self._fault(
                    row, "ambiguous-" + self.kind.replace("_", "-"), _KEY[self.kind], text=key, ids=ids
                )
            return None
        return found[0] if found else ""

    def _room(self, row: int, text: str | None) -> str | None:
        """The id of the room that a cell names; None for an empty cell, empty for a fault that was noted."""
        if text is None:
            return None
        if is_error(text):
            self._fault(row, "tables-error-cell", "room", value=text)
            return ""
        found = self.rooms.get(fold_text(text)) or self.rooms.get(text) or []
        if len(found) == 1:
            return found[0]
        self._fault(row, "ambiguous-room" if found else "unknown-room", "room", text=text, ids=found)
        return ""

    def _read_new(self, line: _Line, id: str | None, cells: dict[str, str | None], room: str | None) -> None:
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
                self._fault(line.row, "bad-id", "id", id=line.id)
        else:
            line.id = next(self.ids)
        if self.kind == PHYSICAL_TABLE:
            if cells.get("number") is None or cells.get("room") is None:
                self._fault(
                    line.row, "physical-table-incomplete", "room" if cells.get("number") else "number"
                )
            if "x" not in line.changes or "y" not in line.changes:
                line.notes = [Reason("tables-position-assumed")]
            self._keep_round(line, "round", cells)
        elif cells.get("name") is None:
            self._fault(line.row, "without-name", "name", kind=self.kind)
        if self.kind != ROOM and "seats" not in line.changes:
            line.notes = [*line.notes, Reason("tables-seats-assumed", {"seats": 10})]

    def _value(self, row: int, field: str, text: str) -> Value:
        """The value of a cell that holds something; None for a fault that was noted."""
        if is_error(text):
            self._fault(row, "tables-error-cell", field, value=text)
            return None
        try:
            return read_cell(self.state, self.kind, field, text)
        except Rejected as rejected:
            for reason in rejected.reasons:
                self._fault(row, reason.code, field, **reason.values)
            return None

    def _read_changes(
        self, line: _Line, thing: Any, cells: dict[str, str | None], room: str | None, *, by_id: bool
    ) -> None:
        for field, text in cells.items():
            if field in ("id", "room") or (field == _KEY[self.kind] and not by_id):
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
        if self.kind == PHYSICAL_TABLE:
            if room and room != thing.room:
                line.changes["room"] = room
            self._keep_round(line, thing.shape, cells)
            line.notes = self._about_who_stands_here(thing, line.changes)
        if self.kind == LOGICAL_TABLE:
            line.changes = with_protection(line.changes, vip=thing.vip, protected=thing.protected)
            seats, guests = line.changes.get("seats"), self.state.seats_taken(thing.id)
            if isinstance(seats, int) and seats < guests and seats < thing.seats:
                self._fault(
                    line.row, "table-too-small", "seats", table=thing.name, seats=seats, guests=guests
                )

    def _emptied(self, row: int, field: str) -> Value:
        try:
            return emptied(self.state, self.kind, field)
        except Rejected as rejected:
            for reason in rejected.reasons:
                self._fault(row, reason.code, field, **reason.values)
            return False

    def _keep_round(self, line: _Line, shape: str, cells: dict[str, str | None]) -> None:
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

    # What rows have to do with each other, and with what the file does not name

    def _find_repeated(self) -> None:
        by_id: dict[str, list[_Line]] = {}
        final = {thing.id: self._key(thing, {}) for thing in self.things.values()}
        for line in self.lines:
            if line.id:
                by_id.setdefault(line.id, []).append(line)
                if line.changes:
                    final[line.id] = self._key(self.things.get(line.id), line.changes)
        for lines in by_id.values():
            self._note_repeated(lines)
        by_key: dict[Any, list[str]] = {}
        for id, key in final.items():
            by_key.setdefault(key, []).append(id)
        for ids in by_key.values():
            if len(ids) == 1:
                continue
            names = {_KEY[self.kind], "room"}
            naming = [by_id[id][0] for id in ids if id in by_id and by_id[id][0].changes.keys() & names]
            others = [id for id in ids if id not in {line.id for line in naming}]
            if others:
                for line in naming:
                    self._fault_taken(line, others[0])
            else:
                self._note_repeated(naming)

    def _note_repeated(self, lines: list[_Line]) -> None:
        if len(lines) > 1:
            rows = [str(line.row) for line in lines[:_MOST_ROWS_NAMED]]
            for line in lines:
                self._fault(line.row, "tables-row-repeated", _KEY[self.kind], label=line.label, rows=rows)

    def _fault_taken(self, line: _Line, other: str) -> None:
        if self.kind == PHYSICAL_TABLE:
            thing = self.things[other]
            room = label_of(self.state, ROOM, thing.room)
            self._fault(line.row, "number-taken", "number", number=thing.number, room=room)
        else:
            name = line.changes["name"]
            self._fault(line.row, "name-taken", "name", kind=self.kind, name=name, id=other)

    # The outcome

    def write(self, decision: Decision) -> None:
        """Add this sheet's events, their sources and its report to the decision."""
        added, changed = _EVENTS[self.kind]
        report = decision.report
        assert report is not None
        for line in self.lines:
            thing = self.things.get(line.id)
            what = line.what or self._what(line)
            if what in ("new", "changed", "goes"):
                decision.events.append((added if line.is_new else changed)(line.id, line.changes))
                decision.sources.append(f"{self.sheet}!{line.row}" if self.sheet else str(line.row))
                names = [f"{line.label}: {field}" for field in line.emptied]
                if names:
                    report.takes_away.setdefault("values", []).extend(names)
            before = (
                {field: field_value(thing, field) for field in line.changes} if thing is not None else None
            )
            report.rows.append(
                RowReport(
                    line.row,
                    what,
                    self.kind,
                    id=line.id,
                    label=line.label,
                    sheet=self.sheet,
                    before=before or None,
                    after=line.changes or None,
                    notes=line.notes,
                )
            )

    def _what(self, line: _Line) -> str:
        if line.is_new:
            return "new"
        return "goes" if line.emptied else "changed" if line.changes else "unchanged"
