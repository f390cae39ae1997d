"""What people say about whom a row is about, and how it is found again when the same row comes with the next upload.

A guest keeps in `aliases` by which rows people knew them: name, e-mail and id as the row had them, the department only
where there is neither e-mail nor id. A row that says anything else is asked about anew.
"""

from __future__ import annotations

from collections.abc import Iterable

from seatplan.domain.aliases import alias
from seatplan.domain.commands import ImportGuests
from seatplan.domain.decision import Reason
from seatplan.domain.import_guest_matching import Matching
from seatplan.domain.import_guest_rows import Entry
from seatplan.domain.state import Guest

NEW, SKIP = "new", "skip"


def alias_of(entry: Entry) -> str:
    """By what a row is known again; empty for a row without a name."""
    if not entry.names:
        return ""
    return alias(entry.names, entry.email, entry.id, entry.department)


class Choices:
    """The decisions of this upload and of earlier ones."""

    def __init__(self, matching: Matching, command: ImportGuests) -> None:
        self.matching = matching
        self._said = command.matches
        self._holders: dict[str, list[Guest]] = {}
        for guest in matching.state.guests.values():
            for known in guest.aliases:
                self._holders.setdefault(known, []).append(guest)

    def apply(self, entries: Iterable[Entry]) -> None:
        """Take the guests that people chose; rows that are nobody stay so."""
        for entry in entries:
            said = self._said.get(entry.row)
            if said is None or entry.skip is not None or entry.left_out:
                continue
            if said == SKIP:
                entry.left_out = True
            elif said == NEW:
                entry.is_new = True
                if entry.id in self.matching.state.guests:
                    entry.id = ""  # that is somebody else's
            else:
                self._take(entry, said)
            entry.remembered = alias_of(entry) if said != SKIP else ""

    def _take(self, entry: Entry, id: str) -> None:
        guest = self.matching.state.guests.get(id)
        if guest is None:
            values = {"text": id}
            self.matching.faults.append(Reason("unknown-guest", values, row=entry.row))
        elif id in self.matching.taken:
            values = {"name": entry.label, "first": str(self.matching.taken[id].row)}
            self.matching.faults.append(Reason("guests-match-twice", values, row=entry.row))
        else:
            self.matching.take(entry, guest)

    def recall(self, entries: Iterable[Entry]) -> None:
        """Find the guests of rows about which people decided in an earlier upload."""
        if not self._holders:
            return
        for entry in entries:
            if entry.guest is None and entry.skip is None and not entry.left_out and not entry.is_new:
                holders = self.matching.free(self._holders.get(alias_of(entry), ()))
                if len(holders) == 1:
                    self.matching.take(entry, holders[0])

    def others_who_hold(self, entry: Entry) -> list[Guest]:
        """The guests of whom an earlier upload said what this row's decision says of somebody else."""
        held = self._holders.get(entry.remembered, ())
        return [guest for guest in held if guest is not entry.guest]
