"""Who brings whom in a guest list: by a column, or by a name cell such as "Anna Smith's guest".

A companion's row is about the plus-one whom the host has already in the plan, and naming one fills the same record.
"""

from __future__ import annotations

from seatplan.domain.decision import Reason
from seatplan.domain.import_guest_matching import Matching, ids_agree
from seatplan.domain.import_guest_rows import Entry
from seatplan.domain.lookup import fold_text
from seatplan.domain.reading_values import read_id
from seatplan.domain.state import Guest


class Hosts:
    """Who brings whom, and which plus-one of the plan a companion's row is about."""

    def __init__(self, matching: Matching, entries: list[Entry]) -> None:
        self.matching = matching
        self.rows = [entry for entry in entries if entry.skip is None and not entry.left_out]
        self.state = matching.state
        self._by_name: dict[str, list[Entry]] = {}
        self._by_group: dict[str, Entry] = {}
        self._not_applied: set[str] = set()
        for entry in entries:
            if entry.skip is not None or entry.left_out:
                self._not_applied |= {*entry.names, entry.id}
                continue
            for name in entry.names:
                self._by_name.setdefault(name, []).append(entry)
            if entry.group and not entry.is_companion:
                self._by_group.setdefault(fold_text(entry.group), entry)
        self._not_applied.discard("")

    def find(self) -> None:
        """Set `host` of every row that has one, and `guest` of those who are plus-ones already."""
        brought = [
            entry for entry in self.rows
            if entry.skip is None and (entry.host_text or entry.is_companion)
        ]  # fmt: skip
        for entry in brought:
            self._find_host(entry)
        for entry in brought:
            self._check_host(entry)
        # Named companions first: they fill the record of one who had no name yet.
        for entry in sorted(brought, key=lambda entry: not entry.names):
            host = entry.host.guest if isinstance(entry.host, Entry) else entry.host
            if entry.skip is None and entry.guest is None and host is not None:
                self._find_plus_one(entry, host)

    def _find_host(self, entry: Entry) -> None:
        text, column = entry.host_text or entry.of, "plus_one" if entry.host_text else "name"
        if not text:
            first = self._by_group.get(fold_text(entry.group)) if entry.group else None
            if first is None:
                entry.skip = Reason("guests-companion-of-nobody", {"text": entry.label})
            entry.host = first
            return
        found = self._named(text, entry)
        if len(found) == 1:
            entry.host = found[0]
        elif found:
            entry.skip = Reason("guests-host-ambiguous", {"host": text, "count": len(found)}, column=column)
        elif read_id(text) in self._not_applied or fold_text(text) in self._not_applied:
            entry.skip = Reason("guests-host-skipped", {"host": text})
        elif entry.host_text:
            reason = Reason("guests-host-unknown", {"host": text}, row=entry.row, column=column)
            self.matching.faults.append(reason)
        else:
            entry.skip = Reason("guests-host-unknown", {"host": text}, column=column)

    def _named(self, text: str, entry: Entry) -> list[Entry | Guest]:
        taken, id = self.matching.taken, read_id(text)
        known = self.matching.ids.get(id) or taken.get(id) or self.state.guests.get(id)
        if known is not None:
            return [known]
        name = fold_text(text)
        here = [
            other for other in self._by_name.get(name, ()) if other is not entry and not other.is_companion
        ]
        for same in ("group", "department"):
            if len(here) > 1:
                mine = fold_text(getattr(entry, same))
                here = [other for other in here if fold_text(getattr(other, same)) == mine] or here
        if here:
            return list(here)
        emails = self.matching.by_email.get(name, []) if "@" in name else []
        found = self.matching.by_name.get(name, emails)
        if len(found) > 1:
            found = [guest for guest in found if fold_text(guest.department) == entry.department] or found
        return [taken.get(guest.id, guest) for guest in found]

    def _check_host(self, entry: Entry) -> None:
        host = entry.host
        if host is None or entry.skip is not None:
            return
        code, values = "", {}
        if host is entry or (entry.guest is not None and host is entry.guest):
            code, values = "plus-one-of-self", {"id": entry.label}
        elif is_plus_one(host):
            label = host.label if isinstance(host, Entry) else self.state.guest_label(host) or host.id
            code, values = "plus-one-of-plus-one", {"guest": label}
        elif entry.guest is not None and plus_ones_left(self.matching, entry.guest):
            code, values = "plus-one-of-plus-one", {"guest": entry.label}
        if code:
            self.matching.faults.append(Reason(code, values, row=entry.row, column="plus_one"))

    def _find_plus_one(self, entry: Entry, host: Guest) -> None:
        free = self.matching.free(self.matching.plus_ones.get(host.id, ()))
        unnamed = [guest for guest in free if not self.state.guest_label(guest)]
        if entry.names:
            same = [guest for guest in free if self.matching.is_called(guest, entry)]
            found = same or unnamed
        else:
            # One whose name has become known since is still the one whom this row means.
            found = unnamed or free
        found = [guest for guest in found if ids_agree(entry, guest)]
        if found:
            self.matching.take(entry, found[0])


def is_plus_one(host: Entry | Guest) -> bool:
    """Whether a guest, or whoever a row is about, will be somebody's plus-one after the import."""
    if isinstance(host, Guest):
        return host.plus_one is not None
    if host.host is not None:
        return True
    guest = host.guest
    if guest is None or guest.plus_one is None:
        return False
    # One without a name stays a plus-one even where the cell is to be cleared.
    return "plus_one" not in host.cleared or not (
        guest.name or guest.first_name or guest.last_name or host.names
    )


def plus_ones_left(matching: Matching, host: Guest) -> int:
    """How many of a host's plus-ones of the plan stay so although no row says whose they are."""
    rows = (matching.taken.get(guest.id) for guest in matching.plus_ones.get(host.id, ()))
    return sum(row is None or (row.host is None and is_plus_one(row)) for row in rows)
