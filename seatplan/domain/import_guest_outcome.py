"""What rows of a guest list that were read, matched and seated make of the plan: the events of the batch and its report.

In the report's `before` and `after`, table, group and host stand by name, because new ones have no id that anybody knows.
"""

from __future__ import annotations

from collections.abc import Iterator

from seatplan.domain import events as ev
from seatplan.domain.aliases import with_aliases
from seatplan.domain.commands import ImportGuests
from seatplan.domain.decide_removing import guests_removed
from seatplan.domain.decide_things import with_display_name
from seatplan.domain.decision import Decision, Reason, Report, RowReport
from seatplan.domain.ids import new_ids
from seatplan.domain.import_guest_choices import Choices
from seatplan.domain.import_guest_missing import Missing
from seatplan.domain.import_guest_rows import Entry, empty_value
from seatplan.domain.import_guest_tables import Move, NewTable, Tables
from seatplan.domain.lookup import fold_text
from seatplan.domain.reading_names import trim
from seatplan.domain.snapshot import field_value
from seatplan.domain.state import CustomField, Guest, State
from seatplan.domain.values import CUSTOM_PREFIX, GROUP, GUEST, LOGICAL_TABLE, Value

_PART_SKIPPED = ("guests-table-skipped", "row-part-skipped")


class Outcome:
    """Writes the events and the report."""

    def __init__(
        self,
        state: State,
        command: ImportGuests,
        added: dict[str, CustomField],
        tables: Tables,
        companions: dict[int, int],
        applied: list[Entry],
        choices: Choices,
        missing: Missing,
    ) -> None:
        self.state, self.command, self.tables = state, command, tables
        self.choices, self.missing = choices, missing
        self.events: list[ev.AnyEvent] = []
        self.sources: list[str] = []
        self.values_gone: list[str] = []
        self.seats_gone: list[str] = []
        self.guests_gone: list[str] = []
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
        # They leave first, so that others get their seats.
        missing = self._report_missing()
        rows = []
        for entry in entries:
            if entry.left_out or entry.skip is not None:
                rows.append(self._not_applied(entry))
            else:
                rows.append(self._apply(entry))
        warnings = [
            Reason("guests-table-new", {"table": table.name, "seats": table.seats}, row=table.row)
            for table in self.tables.new.values()
            if table.guests
        ]
        gone = {"guests": self.guests_gone, "seats": self.seats_gone, "values": self.values_gone}
        report = Report(
            [*rows, *missing], warnings, {what: labels for what, labels in gone.items() if labels}
        )
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
        remembers = self._remember(entry, guest_id, fields)
        before: dict[str, Value] = {}
        goes = False
        if guest is None:
            self._write(ev.GuestAdded(guest_id, fields | remembers))
            label = str(fields.get("name") or "") or entry.label
        else:
            if fields or remembers:
                self._write(ev.GuestChanged(guest_id, fields | remembers))
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
        if any(not conflict.side for conflict in entry.conflicts):
            what = "conflict"
        elif guest is None:
            what = "new"
        elif goes:
            what = "goes"
        elif after or companions or remembers:
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
            entry.conflicts,
        )

    def _remember(self, entry: Entry, guest_id: str, fields: dict[str, Value]) -> dict[str, Value]:
        """The change by which a person's decision about this row is found again; takes an earlier one back."""
        alias = entry.remembered
        known = entry.guest.aliases if entry.guest is not None else []
        if not alias or alias in known:
            return {}
        for other in self.choices.others_who_hold(entry):
            left = [one for one in other.aliases if one != alias]
            self._write(ev.GuestChanged(other.id, {"aliases": left}))
        entry.notes.append(Reason("guests-match-remembered"))
        return {"aliases": with_aliases(known, [alias])}

    def _report_missing(self) -> list[RowReport]:
        self._source = self.command.sheet
        rows = []
        for guest in self.missing.guests:
            label = self._missing_label(guest)
            kept = self.missing.kept.get(guest.id)
            before: dict[str, Value] = {"rsvp": guest.rsvp}
            if guest.table is not None:
                before |= {"table": self.state.logical_tables[guest.table].name, "seat": guest.seat}
            after: dict[str, Value] | None = None
            note = kept or Reason("guests-missing-stays")
            if guest.id in self.missing.leaving:
                note = Reason(f"guests-missing-{self.command.missing}")
                if guest.table is not None:
                    self.seats_gone.append(label)
                elif self.command.missing == "declined":
                    self.values_gone.append(f"{label}: rsvp")
                if self.command.missing == "declined":
                    after = (
                        before | {"rsvp": "declined"} | ({"table": None, "seat": None} if guest.table else {})
                    )
                    self._decline(guest)
                else:
                    self.guests_gone.append(label)
            rows.append(
                RowReport(0, "missing", GUEST, guest.id, label, self.command.sheet, before, after, [note])
            )
        if self.command.missing == "remove":
            leaving = [guest.id for guest in self.missing.guests if guest.id in self.missing.leaving]
            for event in guests_removed(self.state, leaving):
                self._write(event)
        return rows

    def _missing_label(self, guest: Guest) -> str:
        host = self.state.guests.get(guest.plus_one or "")
        label = self.state.guest_label(guest)
        return label or (f"{self.state.guest_label(host) or host.id} + 1" if host is not None else guest.id)

    def _decline(self, guest: Guest) -> None:
        if guest.rsvp != "declined":
            self._write(ev.GuestChanged(guest.id, {"rsvp": "declined"}))
        if guest.table is not None:
            self._write(ev.GuestUnseated(guest.id))

    def _fields(self, entry: Entry) -> dict[str, Value]:
        """The fields that the row sets and that are not so already, for a new guest all that are not empty."""
        fields = dict(entry.values)
        for name in entry.cleared - {"table", "seat"}:
            fields[name] = empty_value(name)
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


def _reads_as(now: Value, value: Value) -> bool:
    # A file can't say a no-break space: it is a blank there, and no change.
    return now == value or (isinstance(now, str) and isinstance(value, str) and trim(now) == value)
