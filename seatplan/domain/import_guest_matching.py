"""Which guest of the plan each row of a guest list is about.

A guest is recognised by id, else by e-mail and name, else by name and department. A row that leaves the department out
(or finds a guest without one) is recognised by its name alone where that is unique and no e-mail speaks against it.
What is ambiguous is skipped and listed. Rows are matched in the order of how sure a match is, not in their own: whom a
row knows by e-mail is not taken by a namesake above it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping

from seatplan.domain.commands import ListBase
from seatplan.domain.decision import Reason
from seatplan.domain.import_guest_rows import Entry
from seatplan.domain.lookup import fold_text
from seatplan.domain.state import Guest, State
from seatplan.domain.values import Value

_GIVEN_BY_PLAN = re.compile(r"^G\d{4,}$")  # an id that the plan gave, and not a file


def names_of(guest: Guest) -> set[str]:
    """What a guest is called, as it is compared."""
    return _folded_names(guest.name, guest.first_name, guest.last_name)


def known_as(fields: Mapping[str, Value]) -> set[str]:
    """What a guest with these fields is called, as it is compared."""
    name, first, last = (str(fields.get(part) or "") for part in ("name", "first_name", "last_name"))
    return _folded_names(name, first, last)


def _folded_names(name: str, first: str, last: str) -> set[str]:
    names = {fold_text(name)} if name else set()
    if (first or last) and (not name or (first and last)):
        both = " ".join(part for part in (first, last) if part)
        if both != name:
            names.add(fold_text(both))
    return names


class Matching:
    """The guests of the plan, indexed once, and who of them is taken by which row."""

    def __init__(self, state: State, base: ListBase | None = None) -> None:
        """`base`: a list that knows guests by what they were called then still means them."""
        self.state = state
        self.faults: list[Reason] = []
        self.taken: dict[str, Entry] = {}  # guest's id -> the row about that guest
        self.ids: dict[str, Entry] = {}  # id in the file -> the first row that has it
        self.plus_ones: dict[str, list[Guest]] = {}  # host's id -> plus-ones
        self.by_name: dict[str, list[Guest]] = {}
        self.by_email: dict[str, list[Guest]] = {}
        self._names: dict[str, set[str]] = {}
        self._emails: dict[str, set[str]] = {}
        self._departments: dict[str, set[str]] = {}
        self._rows_of: dict[str, list[Entry]] = {}  # name -> rows that no id tells
        then = base.guests if base is not None else {}
        for guest in state.guests.values():
            self._names[guest.id] = names = names_of(guest)
            self._emails[guest.id] = emails = {fold_text(guest.email)}
            self._departments[guest.id] = {fold_text(guest.department)}
            if guest.id in then:
                fields = then[guest.id]
                names |= known_as(fields)
                # A blank says nothing of what it was.
                emails |= {fold_text(str(fields["email"]))} if fields.get("email") else set()
                if fields.get("department"):
                    self._departments[guest.id].add(fold_text(str(fields["department"])))
            for name in names:
                self.by_name.setdefault(name, []).append(guest)
            for email in emails:
                if email:
                    self.by_email.setdefault(email, []).append(guest)
            if guest.plus_one is not None:
                self.plus_ones.setdefault(guest.plus_one, []).append(guest)

    def recognise(self, entries: list[Entry], recall: Callable[[list[Entry]], None] | None = None) -> None:
        """Find the guests whom rows with an id or a name are about, and skip what is ambiguous or there twice.

        Rows about which a person has decided are left alone; `recall` finds those of earlier decisions.
        """
        rows = [entry for entry in entries if entry.skip is None and not entry.left_out]
        self._match_ids(rows)
        if recall is not None:
            recall(rows)
        self._skip_repeated(rows)
        people = [
            entry for entry in rows
            if entry.names and entry.guest is None and entry.skip is None and not entry.is_new
        ]  # fmt: skip
        for entry in people:
            for name in entry.names:
                self._rows_of.setdefault(name, []).append(entry)
        for step in (self._by_email_and_name, self._by_name_and_department, self._by_name_alone):
            for entry in people:
                if entry.guest is None and entry.skip is None:
                    step(entry)
        self._skip_namesakes(rows)

    def judge_the_rest(self, entries: list[Entry]) -> None:
        """Whoever is not recognised is new, unless the row names nobody or looks like somebody who was renamed."""
        for entry in entries:
            if entry.skip is None and entry.guest is None and not entry.left_out:
                self._is_new(entry)

    def take(self, entry: Entry, guest: Guest) -> None:
        """The row is about this guest."""
        entry.guest = guest
        self.taken[guest.id] = entry
        if entry.id and entry.id != guest.id:
            entry.notes.append(Reason("guests-id-kept", {"id": guest.id, "given": entry.id}))

    def _match_ids(self, rows: list[Entry]) -> None:
        ids = self.ids
        for entry in rows:
            if not entry.id:
                continue
            guest = self.state.guests.get(entry.id)
            first = ids.get(entry.id)
            if first is None and guest is not None and entry.guest is not guest:
                first = self.taken.get(guest.id)
            if first is None or first is entry:
                ids[entry.id] = entry
                if guest is not None and entry.guest is None:
                    self.take(entry, guest)
            elif not entry.names or entry.names & first.names:
                entry.skip = Reason("guests-twice", {"name": entry.label, "first": str(first.row)})
            else:
                entry.skip = Reason(
                    "guests-id-twice", {"id": entry.id, "name": first.label, "first": str(first.row)}
                )

    def _skip_repeated(self, rows: list[Entry]) -> None:
        seen: dict[tuple[str, str], Entry] = {}
        for entry in sorted(rows, key=lambda entry: entry.guest is None):
            if not entry.email or entry.skip is not None or entry.remembered:
                continue
            first = next(
                (seen[entry.email, name] for name in entry.names if (entry.email, name) in seen), None
            )
            if first is not None and not (entry.id and first.id):
                entry.skip = Reason("guests-twice", {"name": entry.label, "first": str(first.row)})
                continue
            for name in entry.names:
                seen.setdefault((entry.email, name), entry)

    # The three ways to recognise somebody

    def _by_email_and_name(self, entry: Entry) -> None:
        found = [g for g in self.free(self.by_email.get(entry.email, ())) if self.is_called(g, entry)]
        other_ids = [guest for guest in found if not ids_agree(entry, guest)]
        found = [guest for guest in found if ids_agree(entry, guest)]
        if len(found) > 1:
            found = [g for g in found if self._is_in(g, entry)] or found
        if len(found) == 1:
            self.take(entry, found[0])
        elif found:
            self._ambiguous(entry, found)
        elif other_ids:
            values = {"name": entry.label, "id": entry.id, "ids": [guest.id for guest in other_ids]}
            entry.skip = Reason("guests-other-id", values)

    def _by_name_and_department(self, entry: Entry) -> None:
        if not entry.department:
            return
        found = [g for g in self._named(entry) if self._is_in(g, entry)]
        found = [g for g in found if not self._emails_differ(entry, g)] or found
        if len(found) == 1 and not (self._emails_differ(entry, found[0]) and self._has_rival(entry)):
            self.take(entry, found[0])
        elif found:
            self._ambiguous(entry, found)

    def _has_rival(self, entry: Entry) -> bool:
        """Whether another row could as well be the guest of this name and department whose e-mail is a third one."""
        return any(
            other is not entry
            and other.guest is None
            and (other.skip is None or other.skip.code == "guests-ambiguous")
            and other.department == entry.department
            for name in entry.names
            for other in self._rows_of[name]
        )

    def _by_name_alone(self, entry: Entry) -> None:
        found = [g for g in self._named(entry) if not entry.department or not g.department]
        agreeing = [guest for guest in found if not self._emails_differ(entry, guest)]
        if len(agreeing) == 1:
            self.take(entry, agreeing[0])
        elif found:
            self._ambiguous(entry, found)

    def _named(self, entry: Entry) -> list[Guest]:
        found = {guest.id: guest for name in entry.names for guest in self.free(self.by_name.get(name, ()))}
        return [guest for guest in found.values() if ids_agree(entry, guest)]

    def free(self, guests: Iterable[Guest]) -> list[Guest]:
        """Those guests whom no row is about yet."""
        return [guest for guest in guests if guest.id not in self.taken]

    def is_called(self, guest: Guest, entry: Entry) -> bool:
        """Whether the guest has the row's name."""
        return not self._names[guest.id].isdisjoint(entry.names)

    def _is_in(self, guest: Guest, entry: Entry) -> bool:
        return entry.department in self._departments[guest.id]

    def _emails_differ(self, entry: Entry, guest: Guest) -> bool:
        emails = self._emails[guest.id]
        return bool(entry.email) and entry.email not in emails and "" not in emails

    def _ambiguous(self, entry: Entry, found: list[Guest]) -> None:
        entry.skip = Reason(
            "guests-ambiguous",
            {"name": entry.label, "ids": [guest.id for guest in found], "count": len(found)},
        )

    # Who is left

    def _skip_namesakes(self, rows: list[Entry]) -> None:
        """The same person twice in the file: nothing tells the two rows apart."""
        seen: dict[str, list[Entry]] = {}
        for entry in sorted(rows, key=lambda entry: entry.guest is None):
            if not entry.names or entry.skip is not None:
                continue
            if entry.guest is None and not entry.is_new:
                alike = (other for name in entry.names for other in seen.get(name, ()))
                first = next((other for other in alike if _may_be_one(other, entry)), None)
                if first is not None:
                    entry.skip = Reason("guests-twice", {"name": entry.label, "first": str(first.row)})
                    continue
            for name in entry.names:
                seen.setdefault(name, []).append(entry)

    def _is_new(self, entry: Entry) -> None:
        if not entry.names and entry.host is None:
            entry.skip = Reason("guests-no-such-guest" if entry.id else "guests-no-name", {"id": entry.id})
            return
        if entry.id and (len(entry.id) > 100 or not entry.id.isprintable()):
            self.faults.append(Reason("bad-id", {"id": entry.id}, row=entry.row, column="id"))
        if entry.is_new:
            return
        host = entry.host.id if isinstance(entry.host, Guest) else None
        renamed = [
            guest
            for guest in self.free(self.by_email.get(entry.email, ()) if entry.names else ())
            if guest.id != host and ids_agree(entry, guest) and not self.is_called(guest, entry)
        ]
        if renamed:
            was = [self.state.guest_label(guest) or guest.id for guest in renamed]
            values = {"name": entry.label, "was": was, "id": renamed[0].id, "email": entry.cells["email"]}
            entry.skip = Reason("guests-renamed", values)
            return
        namesakes = {guest.id for name in entry.names for guest in self.by_name.get(name, ())}
        if namesakes and (not entry.email or any(not self.state.guests[id].email for id in namesakes)):
            entry.notes.append(
                Reason(
                    "guests-same-name",
                    {"name": entry.label, "ids": sorted(namesakes), "count": len(namesakes)},
                )
            )


def ids_given_by_plan(id: str) -> bool:
    """Whether an id looks like one that the plan gave."""
    return _GIVEN_BY_PLAN.match(id) is not None


def ids_agree(entry: Entry, guest: Guest) -> bool:
    """Whether the row's id, if it has one, may be another one for this guest: the plan gave the guest's id itself, or
    the two are one number with and without leading zeros."""
    if not entry.id or entry.id == guest.id:
        return True
    if fold_text(entry.id).lstrip("0") == fold_text(guest.id).lstrip("0"):
        return True
    return _GIVEN_BY_PLAN.match(guest.id) is not None and _GIVEN_BY_PLAN.match(entry.id) is None


def _may_be_one(first: Entry, second: Entry) -> bool:
    return not any(
        one and other and one != other
        for one, other in (
            (first.id, second.id),
            (first.email, second.email),
            (first.department, second.department),
        )
    )
