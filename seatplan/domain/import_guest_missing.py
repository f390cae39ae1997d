"""Who is missing from a guest list that speaks for more than its rows, and what becomes of them.

Missing is nobody whom a row could be about that is not applied: one that is left out, ambiguous or renamed. A
plus-one is missing with the host, and on its own only where the list has a row for plus-ones who are named.
"""

from __future__ import annotations

from collections.abc import Iterable

from seatplan.domain.commands import ImportGuests
from seatplan.domain.decision import Reason, Rejected
from seatplan.domain.import_guest_matching import Matching
from seatplan.domain.import_guest_rows import Entry
from seatplan.domain.lookup import fold_text, tidy
from seatplan.domain.state import Guest


class Missing:
    """Those in scope who are not in the file.

    Attributes
    ----------
    guests
        Who is missing, in the order of the plan.
    leaving
        Ids of those who lose their seat or go.
    kept
        Guest's id -> why the upload does not touch them, although `missing` says so.
    """

    def __init__(self, matching: Matching, entries: list[Entry], command: ImportGuests) -> None:
        self.state, self.command = matching.state, command
        self.guests: list[Guest] = []
        self.leaving: set[str] = set()
        self.kept: dict[str, Reason] = {}
        self.department = ""
        if command.scope == "rows":
            if command.missing != "stay":
                raise Rejected(Reason("guests-missing-without-scope"))
            return
        if command.scope == "department":
            self.department = _department(command, entries)
        self._find(matching, entries)
        for guest in self.guests:
            self._judge(guest)
        if command.missing == "remove":
            self._keep_hosts()

    def _find(self, matching: Matching, entries: list[Entry]) -> None:
        there = _named_in_rows(matching, entries)
        folded = fold_text(self.department)
        lists_plus_ones = any(
            entry.names and entry.guest is not None and (entry.host is not None or entry.guest.plus_one)
            for entry in entries
        )

        def is_missing(guest: Guest) -> bool:
            host = self.state.guests.get(guest.plus_one or "")
            if guest.id in there:
                return False
            if host is not None and not (lists_plus_ones and self.state.guest_label(guest)):
                return is_missing_host(host)
            return is_missing_host(guest)

        def is_missing_host(guest: Guest) -> bool:
            in_scope = not folded or fold_text(guest.department) == folded
            return in_scope and guest.id not in there

        self.guests = [guest for guest in self.state.guests.values() if is_missing(guest)]

    def _judge(self, guest: Guest) -> None:
        what = self.command.missing
        if what == "stay" or (what == "declined" and guest.rsvp == "declined" and guest.table is None):
            return
        table = self.state.logical_tables.get(guest.table or "")
        if guest.id in self.command.spare:
            self.kept[guest.id] = Reason("guests-missing-spared")
        elif table is not None and table.protected:
            self.kept[guest.id] = Reason("guests-missing-protected", {"table": table.name})
        elif table is not None and (table.locked or guest.locked):
            self.kept[guest.id] = Reason("guests-missing-locked", {"table": table.name})
        else:
            self.leaving.add(guest.id)

    def _keep_hosts(self) -> None:
        """A companion without a name would go with the host: who brings one that stays is kept as well."""
        for guest in self.state.guests.values():
            host = guest.plus_one
            if host not in self.leaving or guest.id in self.leaving or self.state.guest_label(guest):
                continue
            self.leaving.discard(str(host))
            self.kept[str(host)] = self.kept.get(guest.id, Reason("guests-missing-brings"))


def _named_in_rows(matching: Matching, entries: Iterable[Entry]) -> set[str]:
    there = set(matching.taken)
    for entry in entries:
        if isinstance(entry.host, Guest):  # whoever brings somebody comes along
            there.add(entry.host.id)
        if not entry.left_out and entry.skip is None:  # it is known whom the row is about
            continue
        if entry.id in matching.state.guests:
            there.add(entry.id)
        named = [matching.by_name.get(name, ()) for name in entry.names]
        for guests in (*named, matching.by_email.get(entry.email, ()) if entry.email else ()):
            there.update(guest.id for guest in guests)
        if entry.skip is not None:
            there.update(str(id) for id in entry.skip.values.get("ids", ()))
    return there


def _department(command: ImportGuests, entries: Iterable[Entry]) -> str:
    """The department that the file speaks for; raises Rejected where neither the command nor the rows name one."""
    if tidy(command.department):
        return tidy(command.department)
    found: dict[str, str] = {}
    for entry in entries:
        # A row that is nobody, such as a total, names no department either.
        if entry.skip is not None and not entry.names:
            continue
        said = tidy(entry.cells.get("department") or "")
        if not said and entry.guest is not None:
            said = entry.guest.department
        if said:
            found.setdefault(fold_text(said), said)
    if not found:
        raise Rejected(Reason("guests-no-department"))
    if len(found) > 1:
        raise Rejected(Reason("guests-several-departments", {"departments": sorted(found.values())}))
    return next(iter(found.values()))
