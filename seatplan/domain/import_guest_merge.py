"""Cells of a guest list against what the list said before: only what has changed there since then changes anything here.

A three-way comparison by field: the list as it was (`ListBase`), the list as it is, and the plan as it is. A cell that
says what it said then is dropped from its row, whatever the plan says by now. A cell that says something new applies
where the plan has not changed since; where it has, both values are shown and a person decides.
"""

from __future__ import annotations

from collections.abc import Iterable

from seatplan.domain.commands import ImportGuests, ListBase
from seatplan.domain.decision import Conflict, Reason, asks
from seatplan.domain.evolve import id_number
from seatplan.domain.import_guest_matching import ids_given_by_plan, known_as
from seatplan.domain.import_guest_rows import Entry, empty_value
from seatplan.domain.lookup import fold_text
from seatplan.domain.reading_names import trim
from seatplan.domain.reading_values import bare_table, read_id
from seatplan.domain.snapshot import field_value
from seatplan.domain.state import Guest, State
from seatplan.domain.values import GUEST, Value


class Merge:
    """Takes out of rows what has not changed in the file, and what a person has to decide first."""

    def __init__(self, state: State, command: ImportGuests) -> None:
        self.state, self.command = state, command
        self.base = command.base or ListBase()
        self.same = 0  # cells that differ from the plan and say what they said
        self._gone = {id: fields for id, fields in self.base.guests.items() if id not in state.guests}

    def skip_removed(self, entries: list[Entry]) -> None:
        """Skip rows about guests who were removed since: nobody comes back because a list still names them."""
        if self.command.base is None:
            return
        by_name: dict[str, list[str]] = {}
        for id, fields in self._gone.items():
            for name in known_as(fields):
                by_name.setdefault(name, []).append(id)
        floor = self.state.floors.get(GUEST, 0)
        for entry in entries:
            if entry.skip is not None or entry.left_out or entry.guest is not None or entry.is_new:
                continue
            if entry.id:
                given = self.base.exported and ids_given_by_plan(entry.id) and id_number(entry.id) <= floor
                is_gone = entry.id in self._gone or given
            else:
                candidates = (self._gone[id] for name in entry.names for id in by_name.get(name, ()))
                is_gone = any(_agree(entry, fields) for fields in candidates)
            if is_gone:
                entry.skip = Reason("guests-removed-since", {"name": entry.label})

    def drop_same_hosts(self, entries: Iterable[Entry]) -> None:
        """Understand who brings somebody where the cell says what it said: that host may be renamed or gone since."""
        for entry in entries:
            then = self._then(entry)
            if then is None:
                continue
            host = then.get("plus_one")
            if entry.host_text and host is not None and self._is_host(entry.host_text, str(host)):
                # A host who is there still may have another name now.
                entry.host_text = str(host) if host in self.state.guests else ""
            elif host is None:
                entry.cleared.discard("plus_one")

    def merge(self, entries: Iterable[Entry]) -> None:
        """Compare the cells of all rows whose guest is known."""
        for entry in entries:
            then = self._then(entry)
            if then is None or entry.guest is None or entry.skip is not None:
                continue
            self._merge_values(entry, entry.guest, then)
            self._merge_group(entry, entry.guest, then)
            self._merge_host(entry, entry.guest, then)
            self._merge_place(entry, entry.guest, then)

    def _then(self, entry: Entry) -> dict[str, Value] | None:
        return self.base.guests.get(entry.guest.id) if entry.guest is not None else None

    def _merge_values(self, entry: Entry, guest: Guest, then: dict[str, Value]) -> None:
        said = dict(entry.values)
        for name in entry.cleared - {"table", "seat", "group", "plus_one"}:
            said[name] = empty_value(name)
        for name, value in said.items():
            empty = empty_value(name)
            was, now = then.get(name, empty), field_value(guest, name)
            if _same(was, value):
                holds = False
                self.same += not _same(now, value)
            elif _same(now, was) or _same(now, value):
                continue
            else:
                holds = self._file_holds(entry, name, was, value, now)
            if not holds:
                entry.values.pop(name, None)
                entry.cleared.discard(name)

    def _merge_group(self, entry: Entry, guest: Guest, then: dict[str, Value]) -> None:
        if not entry.group and "group" not in entry.cleared:
            return
        was, now = _id(then.get("group")), guest.group
        if _names(entry.group, was, self.base.groups.get(was or "", [])):
            holds = False
            self.same += now != was
        elif now == was or _names(entry.group, now, self._group_names(now)):
            return
        else:
            values = (self._shown(self.base.groups, was), entry.group or None, self._group_name(now))
            holds = self._file_holds(entry, "group", *values)
        if not holds:
            entry.group = ""
            entry.cleared.discard("group")

    def _group_names(self, id: str | None) -> list[str]:
        return [self.state.groups[id].name] if id in self.state.groups else []

    def _group_name(self, id: str | None) -> str | None:
        return next(iter(self._group_names(id)), id)

    def _merge_host(self, entry: Entry, guest: Guest, then: dict[str, Value]) -> None:
        if entry.host is None and "plus_one" not in entry.cleared:
            return
        was, now = _id(then.get("plus_one")), guest.plus_one
        host = entry.host
        said = host.id if not isinstance(host, Entry) and host is not None else _guest_id(host)
        if said == was:
            holds = False
        elif now in (was, said):
            return
        else:
            label = host.label if isinstance(host, Entry) else self._guest_label(said)
            values = (self._guest_label(was), label, self._guest_label(now))
            holds = self._file_holds(entry, "plus_one", *values)
        if not holds:
            entry.host = None
            entry.cleared.discard("plus_one")

    def _is_host(self, text: str, id: str) -> bool:
        if read_id(text) == id:
            return True
        guest = self.state.guests.get(id)
        names = known_as(self.base.guests.get(id, {}))
        return fold_text(text) in (names | {fold_text(self.state.guest_label(guest))} if guest else names)

    def _guest_label(self, id: str | None) -> str | None:
        guest = self.state.guests.get(id or "")
        if guest is not None:
            return self.state.guest_label(guest) or id
        return str(self.base.guests.get(id or "", {}).get("name") or "") or id

    def _merge_place(self, entry: Entry, guest: Guest, then: dict[str, Value]) -> None:
        """Table and seat belong together: a seat number of a table that is not taken says nothing."""
        was, now = _id(then.get("table")), guest.table
        tables = self.state.logical_tables
        if entry.table or "table" in entry.cleared:
            if self._is_table(entry.table, was, self.base.tables.get(was or "", [])):
                self.same += now != was
                entry.table = ""
                entry.cleared.discard("table")
            elif now != was and not self._is_table(entry.table, now, [tables[now].name] if now else []):
                shown = tables[now].name if now is not None else None
                values = (self._shown(self.base.tables, was), entry.table or None, shown)
                if not self._file_holds(entry, "table", *values):
                    entry.table, entry.seat = "", None
                    entry.cleared -= {"table", "seat"}
        if entry.seat is None and "seat" not in entry.cleared:
            return
        seat_was, seat_now = then.get("seat"), guest.seat
        is_moved = bool(entry.table) or "table" in entry.cleared
        if entry.seat == seat_was:
            holds = False
        elif is_moved or (now == was and seat_now in (seat_was, entry.seat)):
            return
        else:
            holds = self._file_holds(entry, "seat", seat_was, entry.seat, seat_now)
        if not holds:
            entry.seat = None
            entry.cleared.discard("seat")

    def _is_table(self, text: str, id: str | None, names: list[str]) -> bool:
        if not text or id is None:
            return not text and id is None
        return _names(text, id, names) or bare_table(text) in {bare_table(name) for name in names}

    def _shown(self, names: dict[str, list[str]], id: str | None) -> str | None:
        return next(iter(names.get(id or "", [])), id)

    def _file_holds(self, entry: Entry, name: str, was: Value, said: Value, now: Value) -> bool:
        """Note a conflict; returns whether somebody has decided that the file's value holds."""
        side = self.command.decisions.get(entry.row, {}).get(name) or self.command.conflicts
        decided = "" if side == "ask" else side
        entry.conflicts.append(Conflict(name, was, said, now, decided))
        if not decided:
            entry.notes.append(asks(name, name, was, said, now))
        return decided == "file"


def _same(one: Value, other: Value) -> bool:
    # A file can't say a no-break space: it is a blank there, and no change.
    return one == other or (isinstance(one, str) and isinstance(other, str) and trim(one) == trim(other))


def _names(text: str, id: str | None, names: list[str]) -> bool:
    if not text or id is None:
        return not text and id is None
    return text == id or fold_text(text) in {fold_text(name) for name in names}


def _agree(entry: Entry, fields: dict[str, Value]) -> bool:
    email, department = (fold_text(str(fields.get(name) or "")) for name in ("email", "department"))
    return (not entry.email or not email or entry.email == email) and (
        not entry.department or not department or entry.department == department
    )


def _id(value: Value) -> str | None:
    return str(value) if value is not None else None


def _guest_id(entry: Entry | None) -> str | None:
    if entry is None:
        return None
    return entry.guest.id if entry.guest is not None else entry.id or ""
