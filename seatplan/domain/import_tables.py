"""Deciding the upload of a table list: rooms, physical and logical tables are added and changed, none is removed.

The file is applied as a whole or refused with every fault of every row. Protected logical tables are out of its reach,
whatever their rows say.
"""

from __future__ import annotations

from typing import Any

from seatplan.domain.commands import ImportTables
from seatplan.domain.decision import Decision, Reason, Rejected, Report, RowReport
from seatplan.domain.import_table_merge import rooms_then
from seatplan.domain.import_table_rows import KEY, MOST_ROWS_NAMED, Line, TableList
from seatplan.domain.kinds import KINDS
from seatplan.domain.snapshot import field_value, label_of
from seatplan.domain.state import State
from seatplan.domain.values import LOGICAL_TABLE, PHYSICAL_TABLE, ROOM


def decide_import_tables(state: State, command: ImportTables) -> Decision:
    """What a table list adds and changes, and what it does row by row.

    Raises
    ------
    Rejected
        All faults of all rows of all sheets, if there is any.
    """
    rooms = TableList(state, command, ROOM, command.rooms, {})
    rooms.read()
    _find_repeated(rooms)
    known: dict[str, list[str]] = {}
    for id, name in rooms.names():
        known.setdefault(name, []).append(id)
    for name, id in rooms_then(state, command).items():
        known.setdefault(name, [id])
    lists = [rooms]
    for kind, rows in ((PHYSICAL_TABLE, command.physical_tables), (LOGICAL_TABLE, command.logical_tables)):
        one = TableList(state, command, kind, rows, known)
        one.read()
        _find_repeated(one)
        lists.append(one)
    faults = [fault for one in lists for fault in sorted(one.faults, key=lambda fault: fault.row or 0)]
    about = [line for one in lists for line in one.lines if line.id or line.what == "left_out"]
    if not faults and not about:
        faults = [Reason("tables-without-rows")]
    if faults:
        raise Rejected(*faults)
    decision = Decision(report=Report())
    for one in lists:
        _write(one, decision)
    return decision


def _find_repeated(found: TableList) -> None:
    by_id: dict[str, list[Line]] = {}
    final = {thing.id: found.key(thing, {}) for thing in found.things.values()}
    for line in found.lines:
        if line.id:
            by_id.setdefault(line.id, []).append(line)
            if line.changes:
                final[line.id] = found.key(found.things.get(line.id), line.changes)
    for lines in by_id.values():
        _note_repeated(found, lines)
    by_key: dict[Any, list[str]] = {}
    for id, key in final.items():
        by_key.setdefault(key, []).append(id)
    for ids in by_key.values():
        if len(ids) == 1:
            continue
        names = {KEY[found.kind], "room"}
        naming = [by_id[id][0] for id in ids if id in by_id and by_id[id][0].changes.keys() & names]
        others = [id for id in ids if id not in {line.id for line in naming}]
        if others:
            for line in naming:
                _fault_taken(found, line, others[0])
        else:
            _note_repeated(found, naming)


def _note_repeated(found: TableList, lines: list[Line]) -> None:
    if len(lines) > 1:
        rows = [str(line.row) for line in lines[:MOST_ROWS_NAMED]]
        for line in lines:
            found.fault(line.row, "tables-row-repeated", KEY[found.kind], label=line.label, rows=rows)


def _fault_taken(found: TableList, line: Line, other: str) -> None:
    if found.kind == PHYSICAL_TABLE:
        thing = found.things[other]
        room = label_of(found.state, ROOM, thing.room)
        found.fault(line.row, "number-taken", "number", number=thing.number, room=room)
    else:
        name = line.changes["name"]
        found.fault(line.row, "name-taken", "name", kind=found.kind, name=name, id=other)


def _write(found: TableList, decision: Decision) -> None:
    """Add a sheet's events, their sources and its rows' report to the decision."""
    kind = KINDS[found.kind]
    report = decision.report
    assert report is not None
    for line in found.lines:
        thing = found.things.get(line.id)
        what = line.what or _what(line)
        if what in ("new", "changed", "goes") or (what == "conflict" and line.changes):
            decision.events.append((kind.added if line.is_new else kind.changed)(line.id, line.changes))
            decision.sources.append(f"{found.sheet}!{line.row}" if found.sheet else str(line.row))
            names = [f"{line.label}: {field}" for field in line.emptied]
            if names:
                report.takes_away.setdefault("values", []).extend(names)
        before = {field: field_value(thing, field) for field in line.changes} if thing is not None else None
        report.rows.append(
            RowReport(
                line.row,
                what,
                found.kind,
                id=line.id,
                label=line.label,
                sheet=found.sheet,
                before=before or None,
                after=line.changes or None,
                notes=line.notes,
                conflicts=line.conflicts,
            )
        )


def _what(line: Line) -> str:
    if line.is_new:
        return "new"
    if any(not conflict.side for conflict in line.conflicts):
        return "conflict"
    return "goes" if line.emptied else "changed" if line.changes else "unchanged"
