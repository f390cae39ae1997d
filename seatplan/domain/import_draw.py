"""Deciding the upload of a draw: logical tables get the physical tables that a workbook lists for them.

The file is applied as a whole or refused with every fault of every row. Protected tables are out of its reach: rows about
them, and rows that want their places, are skipped. A table whose row was skipped stays where it is, so a row that wants
that place is skipped too; a place held by a table that the file does not move refuses the file.
"""

from __future__ import annotations

from collections import deque

import msgspec

from seatplan.domain.commands import DrawRow, ImportDraw
from seatplan.domain.decision import Conflict, Decision, Reason, Rejected, Report, RowReport, asks
from seatplan.domain.events import TablePlaced, TableUnplaced
from seatplan.domain.lookup import tidy
from seatplan.domain.reading_names import is_total
from seatplan.domain.reading_values import (
    are_numbers_joined,
    is_error,
    means_no_table,
    read_number,
    read_yes_no,
)
from seatplan.domain.state import LogicalTable, State
from seatplan.domain.table_names import TableNames
from seatplan.domain.values import LOGICAL_TABLE

# The columns that faults name, as `DrawRow` and the reader of workbooks call them.
TABLE, AT, ROOM = "table", "at", "room"
_MOST_ROWS_NAMED = 20  # in one reason
_FAULTY = "faulty"  # what becomes of a row that refuses the file


def decide_import_draw(state: State, command: ImportDraw) -> Decision:
    """The placements that a draw workbook makes, and what it does row by row.

    Raises
    ------
    Rejected
        All faults of all rows, if there is any.
    """
    return _Draw(state, command).decision()


class _Line(msgspec.Struct, eq=False):
    """One row: its table, where it wants it, and what becomes of it ("" as long as nothing stands against it)."""

    row: DrawRow
    label: str
    table: LogicalTable | None = None
    at: str | None = None  # the physical table's id; None for a cell that is empty or says that there is none
    what: str = ""
    notes: list[Reason] = []
    conflicts: list[Conflict] = []


class _Draw:
    def __init__(self, state: State, command: ImportDraw) -> None:
        self.state = state
        self.command = command
        self.names = TableNames(state)
        self.faults: list[Reason] = []
        self.lines: list[_Line] = []
        self.repeated: set[str] = set()  # physical tables that several rows want

    def decision(self) -> Decision:
        leave_out = set(self.command.leave_out)
        for row in self.command.rows:
            line = self._read(row, left_out=row.row in leave_out)
            if line is not None:
                self.lines.append(line)
        if not self.faults and not any(line.table or line.what == "left_out" for line in self.lines):
            self.faults.append(Reason("draw-without-rows"))
        self._compare()
        self._find_repeated()
        followers = self._skip_what_is_protected()
        if self.faults:
            sheet = self.command.sheet or None
            faults = sorted(self.faults, key=lambda fault: fault.row or 0)
            raise Rejected(*(msgspec.structs.replace(fault, sheet=sheet) for fault in faults))
        return self._decided(followers)

    # Reading one row

    def _read(self, row: DrawRow, *, left_out: bool) -> _Line | None:
        """The row with its tables found and its faults noted; None for a row in which nothing stands."""
        text, at = _cell(row.table), _cell(row.at)
        if text is None and at is None and _cell(row.room) is None and _cell(row.vip) is None:
            return None
        line = _Line(row, text or at or "")
        if left_out:
            found = self.names.logical(text) if text else []
            line.table = self.state.logical_tables[found[0]] if len(found) == 1 else None
            line.what = "left_out"
        elif text is None:
            line.what, line.notes = "skipped", [Reason("draw-row-without-table", {"number": at or "none"})]
        elif is_total(text) and read_number(text) is None and not self.names.logical(text):
            line.what, line.notes = "skipped", [Reason("row-total")]
        else:
            line.table = self._logical(row, text)
        table = line.table
        if table is not None:
            line.label = table.name or table.id
        if line.what:
            return line
        if table is not None and table.protected:
            # Out of reach whatever the row says, so a cell that makes no sense is no fault.
            found = self.names.physical(at, self._room(row, silent=True)) if at is not None else []
            line.at = found[0] if len(found) == 1 else None
            return line
        if at is not None and not means_no_table(at):
            line.at = self._physical(row, at)
            line.what = _FAULTY if line.at is None else ""
        if table is None:
            line.what = _FAULTY
        return line

    def _logical(self, row: DrawRow, text: str) -> LogicalTable | None:
        found = self.names.logical(text)
        if len(found) == 1:
            return self.state.logical_tables[found[0]]
        if is_error(text):
            self._fault(row, "draw-error-cell", TABLE, value=text)
        elif found:
            self._fault(row, "ambiguous-logical-table", TABLE, text=text, ids=found)
        elif self.names.are_several(text):
            self._fault(row, "draw-several-tables", TABLE, text=text)
        else:
            self._fault(row, "draw-unknown-table", TABLE, table=text)
        return None

    def _physical(self, row: DrawRow, text: str) -> str | None:
        if is_error(text):
            self._fault(row, "draw-error-cell", AT, value=text)
            return None
        room = self._room(row)
        if room is None and _cell(row.room) is not None:
            return None
        found = self.names.physical(text, room)
        if len(found) == 1:
            return found[0]
        named = self.state.rooms[room].name if room is not None else ""
        if found and room is not None:
            self._fault(row, "ambiguous-physical-table", AT, text=text, ids=found)
        elif found:
            rooms = [self._room_of(id) for id in found]
            self._fault(row, "draw-number-in-several-rooms", AT, number=text, rooms=rooms)
        elif are_numbers_joined(text):
            self._fault(row, "draw-several-places", AT, text=text, table=_cell(row.table) or "")
        elif room is not None and (elsewhere := self.names.physical(text)):
            rooms = [self._room_of(id) for id in elsewhere]
            self._fault(row, "draw-number-in-other-room", AT, number=text, room=named, rooms=rooms)
        else:
            self._fault(row, "draw-unknown-number", AT, number=text)
        return None

    def _room(self, row: DrawRow, *, silent: bool = False) -> str | None:
        text = _cell(row.room)
        if text is None:
            return None
        found = self.names.rooms(text)
        if len(found) == 1:
            return found[0]
        if not silent and is_error(text):
            self._fault(row, "draw-error-cell", ROOM, value=text)
        elif not silent:
            self._fault(row, "ambiguous-room" if found else "unknown-room", ROOM, text=text, ids=found)
        return None

    def _fault(self, row: DrawRow, code: str, column: str, /, **values: object) -> None:
        self.faults.append(Reason(code, values, row=row.row, column=column))

    def _room_of(self, at: str) -> str:
        physical = self.state.physical_tables[at]
        return self.state.rooms[physical.room].name if physical.room in self.state.rooms else physical.room

    def _place(self, at: str | None) -> dict[str, str]:
        """A place as sentences name it; both texts are "none" for nowhere."""
        if at is None:
            return {"number": "none", "room": "none"}
        return {"number": self.state.physical_tables[at].number, "room": self._room_of(at)}

    def _compare(self) -> None:
        """Leave alone what has not changed since an exported draw was made, and ask where both sides changed."""
        base = self.command.base or {}
        for line in self.lines:
            table = line.table
            if table is None or line.what or table.id not in base:
                continue
            was, now = base[table.id], table.placed_at
            if line.at == was:
                line.what = "unchanged"
            elif (
                now in (was, line.at) or (line.at is None and self.command.blank == "keep") or table.protected
            ):
                continue
            else:
                side = self.command.decisions.get(line.row.row) or self.command.conflicts
                decided = "" if side == "ask" else side
                line.conflicts = [Conflict(AT, was, line.at, now, decided)]
                if not decided:
                    places = (self._named(at) for at in (was, line.at, now))
                    line.notes = [asks("place", AT, *places)]
                line.what = "" if side == "file" else "unchanged" if decided else "conflict"

    def _named(self, at: str | None) -> str:
        physical = self.state.physical_tables.get(at or "")
        return f"{physical.number}, {self._room_of(physical.id)}" if physical is not None else at or "none"

    # What rows have to do with each other

    def _find_repeated(self) -> None:
        by_table: dict[str, list[_Line]] = {}
        by_place: dict[str, list[_Line]] = {}
        for line in self.lines:
            if line.what not in ("", _FAULTY) or line.table is None or line.table.protected:
                continue
            by_table.setdefault(line.table.id, []).append(line)
            if line.at is not None and not self._is_protected(line.at):
                by_place.setdefault(line.at, []).append(line)
        for lines in by_table.values():
            if len(lines) > 1:
                rows = _rows(lines)
                for line in lines:
                    self._fault(line.row, "draw-table-repeated", TABLE, table=line.label, rows=rows)
        for at, lines in by_place.items():
            if len({line.table.id for line in lines if line.table is not None}) > 1:
                rows = _rows(lines)
                self.repeated.add(at)
                for line in lines:
                    self._fault(line.row, "draw-place-repeated", AT, rows=rows, **self._place(at))

    def _is_protected(self, at: str) -> bool:
        standing = self.state.occupants.get(at)
        return standing is not None and self.state.logical_tables[standing].protected

    def _skip_what_is_protected(self) -> int:
        """Skip the rows that protection stands against, and note who holds a place; returns how many only follow."""
        moves: dict[str, _Line] = {}  # logical table -> the row that moves it
        wanted: dict[str, list[_Line]] = {}  # physical table -> the rows that want it
        others: dict[str, _Line] = {}  # logical table -> a row that leaves it where it is
        blocked: deque[_Line] = deque()
        for line in self.lines:
            table = line.table
            if table is None:
                continue
            if line.what == _FAULTY:
                moves.setdefault(table.id, line)
            elif line.what:
                others.setdefault(table.id, line)
            elif table.protected:
                self._judge_protected(line, table)
            elif self._moves(line, table):
                moves[table.id] = line
                if line.at is not None:
                    wanted.setdefault(line.at, []).append(line)
                    if self._is_protected(line.at):
                        blocked.append(line)
            else:
                others[table.id] = line
        follow = 0
        while blocked:
            line = blocked.popleft()
            assert line.table is not None
            if line.what or line.at is None:
                continue
            other = self.state.logical_tables[self.state.occupants[line.at]]
            values = {"table": line.label, "other": other.name or other.id} | self._place(line.at)
            if other.protected:
                code = "draw-place-protected"
            else:
                code, values["row"] = "draw-place-kept", str(moves[other.id].row.row)
                follow += 1
            line.what, line.notes = "skipped", [Reason(code, values)]
            if line.table.placed_at is not None:
                blocked.extend(wanted.get(line.table.placed_at, ()))
        for table_id, line in moves.items():
            if line.at is None or line.what or line.at in self.repeated:
                continue
            standing = self.state.occupants.get(line.at)
            if standing is not None and standing != table_id and standing not in moves:
                self._held(line, standing, others.get(standing))
        return follow

    def _moves(self, line: _Line, table: LogicalTable) -> bool:
        if line.at is None:
            return self.command.blank == "clear" and table.placed_at is not None
        return line.at != table.placed_at

    def _judge_protected(self, line: _Line, table: LogicalTable) -> None:
        if line.at is not None and line.at == table.placed_at:
            line.what = "unchanged"
        else:
            line.what = "skipped"
            line.notes = [Reason("draw-protected", {"table": line.label} | self._place(table.placed_at))]

    def _held(self, line: _Line, standing: str, other: _Line | None) -> None:
        code, row = "draw-place-held", ""
        if other is not None and other.what != "unchanged":
            row = str(other.row.row)
            code = "draw-place-held-left-out" if other.what == "left_out" else "draw-place-held-blank"
        table = self.state.logical_tables[standing]
        values = {"table": line.label, "other": table.name or table.id, "row": row}
        self._fault(line.row, code, AT, **values, **self._place(line.at))

    # The outcome

    def _decided(self, followers: int) -> Decision:
        moves = {line.table.id: line for line in self.lines if line.table is not None and not line.what}
        decision = Decision(report=Report())
        report = decision.report
        assert report is not None
        sheet = self.command.sheet
        goes: list[str] = []
        unguarded: list[str] = []
        for line in self.lines:
            table = line.table
            if table is not None and not line.what:
                line.what, line.notes = self._outcome(line, table, moves)
                if line.what == "goes":
                    decision.events.append(TableUnplaced(table.id))
                    goes.append(line.label)
                elif line.what != "unchanged" and line.at is not None:
                    decision.events.append(TablePlaced(table.id, line.at))
                if line.what != "unchanged":
                    decision.sources.append(f"{sheet}!{line.row.row}" if sheet else str(line.row.row))
                    if line.row.vip and read_yes_no(line.row.vip):
                        unguarded.append(line.label)
            moved = line.what in ("new", "changed", "goes")
            before = table.placed_at if table is not None else None
            report.rows.append(
                RowReport(
                    line.row.row,
                    line.what,
                    LOGICAL_TABLE,
                    id=table.id if table is not None else "",
                    label=line.label,
                    sheet=sheet,
                    before=before,
                    after=line.at if moved else before,
                    notes=line.notes,
                    conflicts=line.conflicts,
                )
            )
        if goes:
            report.takes_away["placements"] = goes
        if unguarded:
            report.warnings.append(
                Reason("draw-vip-not-protected", {"tables": unguarded, "count": len(unguarded)})
            )
        if followers:
            report.warnings.append(Reason("draw-places-kept", {"count": followers}))
        return decision

    def _outcome(self, line: _Line, table: LogicalTable, moves: dict[str, _Line]) -> tuple[str, list[Reason]]:
        if not self._moves(line, table):
            return "unchanged", [
                Reason("draw-blank-kept", self._place(table.placed_at))
            ] if line.at is None else []
        if line.at is None:
            said = _cell(line.row.at)
            return "goes", [
                Reason("draw-blank-clears", {"said": said or "none"} | self._place(table.placed_at))
            ]
        notes = []
        guests, seats = self.state.seats_taken(table.id), self.state.physical_tables[line.at].seats
        if guests > seats:
            values = {"table": line.label, "guests": guests, "seats": seats, "missing": guests - seats}
            notes.append(Reason("draw-too-few-seats", values | self._place(line.at)))
        other = moves.get(self.state.occupants.get(line.at, ""))
        if other is not None and table.placed_at is not None and other.at == table.placed_at:
            notes.append(Reason("draw-swaps", {"other": other.label, "row": str(other.row.row)}))
        return "changed" if table.placed_at is not None else "new", notes


def _cell(text: str | None) -> str | None:
    return (tidy(text) or None) if text is not None else None


def _rows(lines: list[_Line]) -> list[str]:
    return [str(line.row.row) for line in lines[:_MOST_ROWS_NAMED]]
