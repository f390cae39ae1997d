"""The import of a guest list: one batch, all or nothing. Rows are read, matched, compared, seated, and become events.

Rows are matched by what people said, by what they said in earlier uploads, and by what the rows say, in this order
(`import_guest_choices`, `import_guest_matching`); cells that have not changed since the list was last in step with the
plan say nothing (`import_guest_merge`); who is missing from the file is found last (`import_guest_missing`).
"""

from __future__ import annotations

from seatplan.domain.commands import ImportGuests
from seatplan.domain.decision import Decision, Reason, Rejected
from seatplan.domain.import_guest_choices import Choices
from seatplan.domain.import_guest_hosts import Hosts, is_plus_one, plus_ones_left
from seatplan.domain.import_guest_matching import Matching
from seatplan.domain.import_guest_merge import Merge
from seatplan.domain.import_guest_missing import Missing
from seatplan.domain.import_guest_outcome import Outcome
from seatplan.domain.import_guest_rows import Entry, RowReader, added_fields
from seatplan.domain.import_guest_tables import Tables
from seatplan.domain.reading_names import trim
from seatplan.domain.state import State

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


def decide_import_guests(state: State, command: ImportGuests) -> Decision:
    """Add and change guests as the rows say.

    Raises
    ------
    Rejected
        There is no guest in the file, or something in it can't be read; every fault of every row.
    """
    added = added_fields(state, command)
    reader = RowReader(state.custom_fields | added, command, _names(state, command))
    entries = [reader.read(row) for row in command.rows]
    matching = Matching(state, command.base)
    matching.faults += _strange_rows(command)
    choices = Choices(matching, command)
    choices.apply(entries)
    matching.recognise(entries, choices.recall)
    merge = Merge(state, command)
    merge.skip_removed(entries)
    merge.drop_same_hosts(entries)
    Hosts(matching, entries).find()
    matching.judge_the_rest(entries)
    merge.merge(entries)
    for entry in entries:
        if entry.skip is None and isinstance(entry.host, Entry) and entry.host.skip is not None:
            entry.skip = Reason("guests-host-skipped", {"host": entry.host.label})
    missing = Missing(matching, entries, command)
    applied = [entry for entry in entries if entry.skip is None and not entry.left_out]
    companions = _companions(matching, applied)
    tables = Tables(state, missing.leaving)
    for entry in applied:
        tables.want(entry, companions.get(id(entry), 0))
    tables.settle()
    faults = [*reader.faults, *matching.faults, *tables.faults]
    if not any(entry.left_out or entry.skip is None or entry.skip.code not in _NOBODY for entry in entries):
        faults.append(Reason("guests-none", {"rows": len(entries)}))
        faults += [_at(entry.skip, entry.row) for entry in entries if entry.skip is not None]
    if faults:
        raise Rejected(*sorted(faults, key=lambda reason: reason.row or 0))
    outcome = Outcome(state, command, added, tables, companions, applied, choices, missing)
    decision = outcome.decision(entries)
    if merge.same and decision.report is not None:
        decision.report.warnings.append(Reason("guests-cells-unchanged", {"count": merge.same}))
    return decision


def _names(state: State, command: ImportGuests) -> dict[str, set[str]]:
    """What each guest is called now, or was when the list last was in step with the plan: such a name says nothing new."""
    names = {id: {trim(state.guest_label(guest))} for id, guest in state.guests.items()}
    if command.base is not None:
        for id, fields in command.base.guests.items():
            if fields.get("name"):
                names.setdefault(id, set()).add(trim(str(fields["name"])))
    return names


def _strange_rows(command: ImportGuests) -> list[Reason]:
    if not command.corrections and not command.matches:
        return []
    rows = {row.row for row in command.rows}
    said = sorted({*command.corrections, *command.matches} - rows)
    return [Reason("guests-no-such-row", {"row": str(row)}, row=row) for row in said]


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


def _at(reason: Reason, row: int) -> Reason:
    return Reason(reason.code, reason.values, row=row, column=reason.column)
