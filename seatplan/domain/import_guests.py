"""The import of a guest list: one batch, all or nothing. Rows are read, matched, seated, and become events.

In the report's `before` and `after`, table, group and host stand by name, because new ones have no id that anybody knows.
"""

from __future__ import annotations

from collections.abc import Iterator

from seatplan.domain import events as ev
from seatplan.domain.commands import ImportGuests
from seatplan.domain.decide_things import with_display_name
from seatplan.domain.decision import Decision, Reason, Rejected, Report, RowReport
from seatplan.domain.ids import new_ids
from seatplan.domain.import_guest_hosts import Hosts, is_plus_one, plus_ones_left
from seatplan.domain.import_guest_matching import Matching
from seatplan.domain.import_guest_rows import Entry, RowReader, added_fields
from seatplan.domain.import_guest_tables import Move, NewTable, Tables
from seatplan.domain.lookup import fold_text
from seatplan.domain.reading_names import trim
from seatplan.domain.snapshot import field_value
from seatplan.domain.state import CustomField, Guest, State
from seatplan.domain.values import CUSTOM_PREFIX, GROUP, GUEST, LOGICAL_TABLE, Value

# Rows that are skipped for these reasons are about no guest at all.
_NOBODY = frozenset(
    {
        "guests-no-name",
        "guests-no-such-guest",
        "guests-empty-seat",
        "guests-total",
        "guests-error-cell",
        "guests-several-people",
        "guests-companion-of-nobody",
        "guests-host-unknown",
    }
)
_EMPTY: dict[str, Value] = {
    "rsvp": "open",
    "vip": False,
    "group": None,
    "plus_one": None,
}  # other fields are empty texts
_PART_SKIPPED = ("guests-table-skipped", "row-part-skipped")


def decide_import_guests(state: State, command: ImportGuests) -> Decision:
    """Add and change guests as the rows say.

    Raises
    ------
    Rejected
        There is no guest in the file, or something in it can't be read; every fault of every row.
    """
    added = added_fields(state, command)
    names = {id: trim(state.guest_label(guest)) for id, guest in state.guests.items()}
    reader = RowReader(state.custom_fields | added, command, names)
    entries = [reader.read(row) for row in command.rows]
    matching = Matching(state)
    matching.recognise(entries)
    Hosts(matching, entries).find()
    matching.judge_the_rest(entries)
    for entry in entries:
        if entry.skip is None and isinstance(entry.host, Entry) and entry.host.skip is not None:
            entry.skip = Reason("guests-host-skipped", {"host": entry.host.label})
    applied = [entry for entry in entries if entry.skip is None and not entry.left_out]
    companions = _companions(matching, applied)
    tables = Tables(state)
    for entry in applied:
        tables.want(entry, companions.get(id(entry), 0))
    tables.settle()
    faults = [*reader.faults, *matching.faults, *tables.faults]
    if not any(entry.left_out or entry.skip is None or entry.skip.code not in _NOBODY for entry in entries):
        faults.append(Reason("guests-none", {"rows": len(entries)}))
        faults += [_at(entry.skip, entry.row) for entry in entries if entry.skip is not None]
    if faults:
        raise Rejected(*sorted(faults, key=lambda reason: reason.row or 0))
    return _Outcome(state, command, added, tables, companions, applied).decision(entries)


def _companions(matching: Matching, applied: list[Entry]) -> dict[int, int]:
    """How many unnamed plus-ones each row adds (by the entry's `id`): as many as it announces and are not there yet."""
    own_rows: dict[int, int] = {}
    for entry in applied:
        if entry.host is not None:
            own_rows[id(entry.host)] = own_rows.get(id(entry.host), 0) + 1
    missing = {}
    for entry in applied:
        if not entry.brings:
            continue
        if is_plus_one(entry):
            values = {"guest": entry.label}
            matching.faults.append(Reason("plus-one-of-plus-one", values, row=entry.row, column="name"))
            continue
        there = plus_ones_left(matching, entry.guest) if entry.guest is not None else 0
        count = entry.brings - there - own_rows.get(id(entry), 0)
        if count > 0:
            missing[id(entry)] = count
    return missing


def _reads_as(now: Value, value: Value) -> bool:
    # A file can't say a no-break space: it is a blank there, and no change.
    return now == value or (isinstance(now, str) and isinstance(value, str) and trim(now) == value)


def _at(reason: Reason, row: int) -> Reason:
    return Reason(reason.code, reason.values, row=row, column=reason.column)


class _Outcome:
    """Writes the events and the report."""

    def __init__(
        self,
        state: State,
        command: ImportGuests,
        added: dict[str, CustomField],
        tables: Tables,
        companions: dict[int, int],
        applied: list[Entry],
    ) -> None:
        self.state, self.command, self.tables = state, command, tables
        self.events: list[ev.AnyEvent] = []
        self.sources: list[str] = []
        self.values_gone: list[str] = []
        self.seats_gone: list[str] = []
        self._source = ""
        for custom in added.values():
            fields: dict[str, Value] = {"label": custom.label, "type": custom.type}
            self._write(
                ev.CustomFieldAdded(
                    custom.id, fields | ({"choices": custom.choices} if custom.choices else {})
                )
            )
        self._labels = {
            custom.id: custom.label for custom in (*state.custom_fields.values(), *added.values())
        }
        self._group_ids = {fold_text(group.name): id for id, group in state.groups.items()}
        self._group_names = {id: group.name for id, group in state.groups.items()}
        self._new_groups, self._new_tables = new_ids(state, GROUP), new_ids(state, LOGICAL_TABLE)
        self._ids: dict[int, str] = {}
        self._companion_ids: dict[int, list[str]] = {}
        self._give_ids(applied, companions)
        self._moves: dict[int, list[Move]] = {}
        for move in tables.moves:
            self._moves.setdefault(id(move.entry), []).append(move)

    def _give_ids(self, applied: list[Entry], companions: dict[int, int]) -> None:
        # Before any event is written, because a row may name a host who stands below it.
        named = {entry.id for entry in applied if entry.guest is None}
        free: Iterator[str] = (id for id in new_ids(self.state, GUEST) if id not in named)
        for entry in applied:
            self._ids[id(entry)] = (
                entry.guest.id if entry.guest is not None else entry.id if entry.id else next(free)
            )
            self._companion_ids[id(entry)] = [next(free) for _ in range(companions.get(id(entry), 0))]

    def decision(self, entries: list[Entry]) -> Decision:
        """Events, their rows, and the report."""
        rows = []
        for entry in entries:
            if entry.left_out or entry.skip is not None:
                rows.append(self._not_applied(entry))
            else:
                rows.append(self._apply(entry))
        warnings = [
            Reason("guests-table-new", {"table": table.name, "seats": table.seats}, row=table.row)
            for table in self.tables.new.values()
        ]
        gone = {"seats": self.seats_gone, "values": self.values_gone}
        report = Report(rows, warnings, {what: labels for what, labels in gone.items() if labels})
        return Decision(self.events, self.sources, report)

    def _write(self, event: ev.AnyEvent) -> None:
        self.events.append(event)
        self.sources.append(self._source)

    def _not_applied(self, entry: Entry) -> RowReport:
        return RowReport(
            entry.row,
            "left_out" if entry.left_out else "skipped",
            GUEST,
            entry.guest.id if entry.guest is not None else "",
            entry.label,
            self.command.sheet,
            notes=[entry.skip] if entry.skip is not None and not entry.left_out else [],
        )

    def _apply(self, entry: Entry) -> RowReport:
        self._source = f"{self.command.sheet}!{entry.row}" if self.command.sheet else str(entry.row)
        guest, guest_id = entry.guest, self._ids[id(entry)]
        fields = self._fields(entry)
        before: dict[str, Value] = {}
        goes = False
        if guest is None:
            self._write(ev.GuestAdded(guest_id, fields))
            label = str(fields.get("name") or "") or entry.label
        else:
            if fields:
                self._write(ev.GuestChanged(guest_id, fields))
            label = str(fields.get("name") or "") or self.state.guest_label(guest) or guest_id
            for name in fields:
                before[name] = self._shown(name, field_value(guest, name))
                if name in entry.cleared:
                    goes = True
                    self.values_gone.append(f"{label}: {self._field_label(name)}")
        after = {name: self._shown(name, value) for name, value in fields.items()}
        moves = self._moves.get(id(entry), [])
        for move in moves:
            if not move.is_companion:
                self._seat(guest_id, move)
                goes |= self._report_move(move, label, before, after)
        companions = self._companion_ids[id(entry)]
        self._add_companions(entry, guest_id, companions, [move for move in moves if move.is_companion])
        if companions:
            entry.notes.append(Reason("guests-companion-added", {"guest": label, "count": len(companions)}))
        if guest is None:
            what = "new"
        elif goes:
            what = "goes"
        elif after or companions:
            what = "changed"
        else:
            is_part = any(note.code.startswith(_PART_SKIPPED) for note in entry.notes)
            what = "skipped" if is_part else "unchanged"
        return RowReport(
            entry.row,
            what,
            GUEST,
            guest_id,
            label,
            self.command.sheet,
            before if guest is not None and after else None,
            after or None,
            entry.notes,
        )

    def _fields(self, entry: Entry) -> dict[str, Value]:
        """The fields that the row sets and that are not so already, for a new guest all that are not empty."""
        fields = dict(entry.values)
        for name in entry.cleared - {"table", "seat"}:
            fields[name] = None if name.startswith(CUSTOM_PREFIX) else _EMPTY.get(name, "")
        if entry.group:
            fields["group"] = self._group(entry.group)
        if entry.host is not None:
            fields["plus_one"] = entry.host.id if isinstance(entry.host, Guest) else self._ids[id(entry.host)]
        guest = entry.guest if entry.guest is not None else Guest("")
        fields = with_display_name(guest, fields)
        if (
            "plus_one" in entry.cleared
            and entry.host is None
            and guest.plus_one is not None
            and not (self.state.guest_label(guest) or fields.get("name"))
        ):
            del fields["plus_one"]
            entry.notes.append(Reason("row-part-skipped-unnamed", {"id": guest.id}, column="plus_one"))
        return {
            name: value for name, value in fields.items() if not _reads_as(field_value(guest, name), value)
        }

    def _group(self, name: str) -> str:
        known = self._group_ids.get(fold_text(name), name if name in self._group_names else None)
        if known is None:
            known = self._group_ids[fold_text(name)] = next(self._new_groups)
            self._group_names[known] = name
            self._write(ev.GroupAdded(known, {"name": name}))
        return known

    def _seat(self, guest: str, move: Move) -> None:
        if move.to is None:
            self._write(ev.GuestUnseated(guest))
            return
        if isinstance(move.to, NewTable) and not move.to.id:
            move.to.id = next(self._new_tables)
            self._write(ev.LogicalTableAdded(move.to.id, {"name": move.to.name, "seats": move.to.seats}))
        self._write(ev.GuestSeated(guest, move.to.id, move.seat))

    def _report_move(self, move: Move, label: str, before: dict[str, Value], after: dict[str, Value]) -> bool:
        """Tell of a move in the row's values; returns whether it takes something away."""
        guest = move.guest
        table, seat = (None, None) if guest is None else (guest.table, guest.seat)
        if not move.stays:
            before["table"] = self.state.logical_tables[table].name if table is not None else None
            after["table"] = move.to.name if move.to is not None else None
        if seat != move.seat:
            before["seat"], after["seat"] = seat, move.seat
        if move.to is None:
            self.seats_gone.append(label)
        elif move.stays and move.seat is None:
            self.values_gone.append(f"{label}: seat")
        return move.to is None or (move.stays and move.seat is None)

    def _add_companions(self, entry: Entry, host: str, ids: list[str], moves: list[Move]) -> None:
        if not ids:
            return
        guest = entry.guest if entry.guest is not None else Guest("")
        said = entry.values
        fields: dict[str, Value] = {
            "department": said.get("department", guest.department),
            "group": self._group(entry.group) if entry.group else guest.group,
            "rsvp": said.get("rsvp", guest.rsvp),
        }
        fields = {name: value for name, value in fields.items() if field_value(Guest(""), name) != value}
        for turn, id in enumerate(ids):
            self._write(ev.GuestAdded(id, fields | {"plus_one": host}))
            if turn < len(moves):
                self._seat(id, moves[turn])

    def _shown(self, field: str, value: Value) -> Value:
        if field == "group" and value is not None:
            return self._group_names.get(str(value), value)
        if field == "plus_one" and value is not None:
            guest = self.state.guests.get(str(value))
            return (self.state.guest_label(guest) if guest is not None else "") or value
        return value

    def _field_label(self, field: str) -> str:
        return self._labels.get(field.removeprefix(CUSTOM_PREFIX), field)
