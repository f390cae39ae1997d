"""What each row of a guest list says, read without a look at the guests of the plan but for the names that they have.

A row becomes an `Entry`: who it is about, which fields it sets, and why it is skipped where it is nobody. What can't be
read is a fault, and faults refuse the file.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field

from seatplan.domain.commands import ImportGuests, ImportRow
from seatplan.domain.decision import Conflict, Reason, Rejected
from seatplan.domain.field_values import Field
from seatplan.domain.fields import bad, checked, custom_type
from seatplan.domain.lookup import fold_text, tidy
from seatplan.domain.reading_names import NameCell, is_nobody, is_total, read_name, several_people, trim
from seatplan.domain.reading_values import (
    AmbiguousDate,
    is_error,
    means_no_table,
    read_count,
    read_date,
    read_id,
    read_needs,
    read_number,
    read_rsvp,
    read_yes_no,
)
from seatplan.domain.state import CustomField, Guest, State
from seatplan.domain.values import CUSTOM_FIELD, CUSTOM_PREFIX, GUEST, Value

LAST_FIRST = "last_name, first_name"  # as seatplan.workbooks.headers names the column

_NAMES = ("name", "first_name", "last_name", LAST_FIRST)
# Without these nobody can tell whom a row is about, so that an error in one of them skips the row.
_IDENTITY = (*_NAMES, "id", "email", "plus_one")
_PLAIN = ("title", "email", "department", "language", "diet", "access", "rsvp", "vip", "notes")
_KNOWN = frozenset((*_IDENTITY, *_PLAIN, "group", "table", "seat"))
_COUNT = re.compile(r"^\+?\s?(\d)(?:[.,]0+)?$")
MAX_COMPANIONS = 9  # that one cell can announce


@dataclass(slots=True, eq=False)
class Entry:
    """One row that is about a person.

    Attributes
    ----------
    cells, row, label
        As in the file; `label` is what the report calls the row until its guest is known.
    values
        The fields that the row sets, without group, host, table and seat; `cleared` those that it empties.
    names
        The person's names as they are compared; empty for an unnamed companion.
    is_companion, of
        The name cell says that this is the companion of `of` (of nobody known where it is empty).
    host_text, brings
        Who brings this person, and how many unnamed companions come along.
    guest, host, id
        Whom the row is about and who brings them, once that is known. A host may be another row.
    skip, notes, conflicts
        Why the row is not applied; what else there is to say about it; which cells changed in the plan as well.
    is_new, remembered
        A person said that this is nobody of the plan; by what a decision about the row is found again.
    """

    row: int
    cells: dict[str, str | None]
    label: str = ""
    id: str = ""
    values: dict[str, Value] = field(default_factory=dict)
    cleared: set[str] = field(default_factory=set)
    names: frozenset[str] = frozenset()
    email: str = ""
    department: str = ""
    group: str = ""
    is_companion: bool = False
    of: str = ""
    host_text: str = ""
    brings: int = 0
    table: str = ""
    seat: int | None = None
    left_out: bool = False
    guest: Guest | None = None
    host: Entry | Guest | None = None
    skip: Reason | None = None
    notes: list[Reason] = field(default_factory=list)
    conflicts: list[Conflict] = field(default_factory=list)
    is_new: bool = False
    remembered: str = ""


_EMPTY: dict[str, Value] = {"rsvp": "open", "vip": False, "group": None, "plus_one": None}


def empty_value(name: str) -> Value:
    """What a field of a guest holds where nobody has said anything."""
    return None if name.startswith(CUSTOM_PREFIX) else _EMPTY.get(name, "")


def added_fields(state: State, command: ImportGuests) -> dict[str, CustomField]:
    """The custom fields that the file brings along and that the plan does not have; raises Rejected."""
    added: dict[str, CustomField] = {}
    reasons: list[Reason] = []
    for described in command.new_fields:
        id = str(described.get("id") or "")
        label = described.get("label") or id
        try:
            custom = CustomField(
                id,
                str(checked(state, CUSTOM_FIELD, "label", label)),
                str(checked(state, CUSTOM_FIELD, "type", described.get("type", "text"))),
                list(checked(state, CUSTOM_FIELD, "choices", described.get("choices", []))),  # type: ignore[arg-type]
            )
        except Rejected as rejected:
            reasons += rejected.reasons
            continue
        if not id or id != id.strip() or len(id) > 100 or not id.isprintable():
            reasons.append(Reason("bad-id", {"id": id}))
        elif id not in state.custom_fields:
            added[id] = custom
    if reasons:
        raise Rejected(*reasons)
    return added


class RowReader:
    """Reads rows into entries; what can't be read is kept in `faults`."""

    def __init__(
        self, customs: dict[str, CustomField], command: ImportGuests, names: Mapping[str, Collection[str]]
    ) -> None:
        self.faults: list[Reason] = []
        self._clear = command.blank == "clear"
        self._left_out = frozenset(command.leave_out)
        # `checked` asks a plan for the custom fields; this one has those of the file as well.
        self._plan = State(custom_fields=customs)
        self._customs = {CUSTOM_PREFIX + id: custom_type(custom) for id, custom in customs.items()}
        self._known: dict[tuple[str, str], Value | Reason] = {}
        self._unknown: set[str] = set()
        self._counts = _counts_companions(command.rows)
        self._names = names  # of the guests who are or were there, by id
        self._corrections = command.corrections

    def read(self, row: ImportRow) -> Entry:
        """One row, as it stands in the file but for what a person corrected."""
        entry = Entry(row.row, row.cells)
        if row.row in self._corrections:
            corrected = {name: text or None for name, text in self._corrections[row.row].items()}
            entry.cells = row.cells | corrected
            row = ImportRow(row.row, entry.cells)
        if row.row in self._left_out:
            entry.left_out = True
            entry.label = _name_text(row.cells) or (row.cells.get("id") or "")
            self._read_identity(entry)
            return entry
        self._read_identity(entry)
        if entry.skip is None:
            for name, text in row.cells.items():
                if name not in _IDENTITY or name == "email":
                    self._read_field(entry, name, text)
        return entry

    # Who it is

    def _read_identity(self, entry: Entry) -> None:
        cells = entry.cells
        whole = _name_text(cells)
        entry.label = whole
        for name in _IDENTITY:
            text = cells.get(name)
            if text and is_error(text):
                entry.skip = Reason("guests-error-cell", {"text": text, "field": name}, column=name)
                return
        entry.id = read_id(cells.get("id") or "")
        entry.label = whole or entry.id
        entry.email = fold_text(cells.get("email") or "")
        entry.department = fold_text(cells.get("department") or "")
        entry.group = tidy(cells.get("group") or "")
        self._read_plus_one(entry, cells.get("plus_one") or "")
        if not whole:
            if not entry.id and not entry.host_text:
                entry.skip = Reason("guests-no-name")
        elif whole in self._names.get(entry.id, ()):
            # An exported list says again what the plan says, be it "Anna & Bob" or "Al + 1": nothing is read into it.
            self._read_names(entry, NameCell(name=whole))
        elif is_total(whole):
            entry.skip = Reason("guests-total", {"text": whole})
        elif is_nobody(whole):
            entry.label = entry.id
            if not entry.id and not entry.host_text:
                entry.skip = Reason("guests-empty-seat", {"text": whole})
        elif several_people(whole):
            entry.skip = Reason("guests-several-people", {"text": tidy(whole)})
        else:
            self._read_names(entry, read_name(whole))

    def _read_names(self, entry: Entry, cell: NameCell) -> None:
        entry.brings = max(entry.brings, cell.brings)
        if cell.companion:
            entry.is_companion, entry.of = True, cell.of
            return
        cells = entry.cells
        given = {name: trim(cells.get(name) or "") for name in _NAMES}
        first, last, name = given["first_name"], given["last_name"], given["name"]
        if given[LAST_FIRST]:
            text = read_name(given[LAST_FIRST]).name
            parts = [trim(part) for part in (text.split(",", 1) if "," in text else text.split())]
            if len(parts) == 2 and all(parts):
                last, first = parts
            else:
                # Which of three words is whose name only people know: it stays one name.
                name = name or text
                entry.notes.append(Reason("guests-name-kept-whole", {"text": text}))
        if cell.brings:
            # "Anna", "Smith + 1": what was said about companions stands in one of the parts.
            first, last, name = (read_name(part).name if part else "" for part in (first, last, name))
        for key, part in (("first_name", first), ("last_name", last), ("name", name)):
            if part:
                self._set(entry, key, part)
            elif self._clear and key in cells and key != "name":
                entry.cleared.add(key)  # the display name never goes: a guest needs one
        both = f"{first} {last}".strip()
        entry.label = name or both
        known_as = (name, both if (first and last) or not name else "")
        entry.names = frozenset(fold_text(one) for one in known_as if one)

    def _read_plus_one(self, entry: Entry, text: str) -> None:
        if not self._counts:
            entry.host_text = trim(text)
            if self._clear and not entry.host_text and "plus_one" in entry.cells:
                entry.cleared.add("plus_one")
        elif text:
            count = _COUNT.match(fold_text(text))
            entry.brings = int(count.group(1)) if count else int(bool(read_yes_no(text)))

    # What it sets

    def _read_field(self, entry: Entry, name: str, text: str | None) -> None:
        if name not in _KNOWN and name not in self._customs:
            if name not in self._unknown:
                self._unknown.add(name)
                known = ", ".join([*sorted(_KNOWN - {LAST_FIRST}), *self._customs])
                values = {"kind": GUEST, "field": name, "known": known}
                self.faults.append(Reason("unknown-field", values, column=name))
            return
        text = trim(text or "")
        if text and is_error(text):
            entry.notes.append(Reason("row-part-skipped-error-cell", {"text": text, "field": name}))
        elif name == "table":
            if text and not means_no_table(text):
                entry.table = text
            elif self._clear:
                entry.cleared.add(name)
        elif not text:
            if self._clear:
                entry.cleared.add(name)
        elif name == "seat":
            entry.seat = read_count(text, 1)
            if entry.seat is None:
                self._fault(entry, name, bad(GUEST, name, text, Field("count")).reasons[0])
        elif name == "group":
            pass  # made with the others of its name
        else:
            self._set(entry, name, text)

    def _set(self, entry: Entry, name: str, text: str) -> None:
        value = self._known.get((name, text))
        if value is None:
            value = self._known[name, text] = self._value(name, text)
        if isinstance(value, Reason):
            self._fault(entry, name, value)
        else:
            entry.values[name] = value

    def _value(self, name: str, text: str) -> Value | Reason:
        kind = self._customs.get(name)
        try:
            value: Value = text
            if kind is not None:
                value = _custom_value(kind, text)
            elif name in _READERS:
                value = _READERS[name](text)
            if value is None:
                raise bad(GUEST, name, text, kind or _SHOWN[name])
            return checked(self._plan, GUEST, name, value)
        except AmbiguousDate:
            return Reason("guests-date-ambiguous", {"text": text, "field": name})
        except Rejected as rejected:
            return rejected.reasons[0]

    def _fault(self, entry: Entry, name: str, reason: Reason) -> None:
        self.faults.append(Reason(reason.code, reason.values, row=entry.row, column=name))


_READERS: dict[str, Callable[[str], Value]] = {"rsvp": read_rsvp, "vip": read_yes_no, "access": read_needs}
_SHOWN = {"rsvp": Field("choice", ("accepted", "open", "declined")), "vip": Field("yes_no")}


def _custom_value(kind: Field, text: str) -> Value:
    if kind.type == "number":
        return read_number(text)
    if kind.type == "date":
        return read_date(text)
    if kind.type == "yes_no":
        return read_yes_no(text)
    if kind.type == "choice":
        return next((choice for choice in kind.choices if fold_text(choice) == fold_text(text)), None)
    return text


def _name_text(cells: dict[str, str | None]) -> str:
    name = trim(cells.get("name") or cells.get(LAST_FIRST) or "")
    parts = (trim(cells.get(part) or "") for part in ("first_name", "last_name"))
    return name or " ".join(part for part in parts if part)


def _counts_companions(rows: list[ImportRow]) -> bool:
    """Whether the column of plus-ones says how many come along ("yes", "no", 1), and not whose companion one is.

    In a list whose ids are small numbers a 1 could be either: it is an id if every cell is one, of another row.
    """
    texts = [(row, text) for row in rows if (text := row.cells.get("plus_one"))]
    folded = [fold_text(text) for _, text in texts]
    if not texts or any(_COUNT.match(text) is None and read_yes_no(text) is None for text in folded):
        return False
    ids = {read_id(row.cells.get("id") or ""): row for row in rows}
    return not all(ids.get(read_id(text), row) is not row for row, text in texts)
