"""What a guest list said when it was last in step with the plan: read off history, for the import of its next version.

An exported workbook says from which version it was made; the plan then is its base. Of any other file the base is what
the earlier uploads of the same source said. The log does not keep the rows of an upload, but what they changed and when:

- a value that one of these uploads set is what the source said last, until it sets another one;
- any other value is what the plan said when the source was uploaded first with that guest in the plan.

So a value that somebody has put right since stays right, although the source goes on to say what it said. Where the
source has come to say what the plan said meanwhile, that is not known, and at worst a person is asked.

Uploads that are pruned or taken back have said nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable
from pathlib import PurePath

import msgspec

from seatplan.domain import events as ev
from seatplan.domain.commands import ListBase
from seatplan.domain.evolve import fold
from seatplan.domain.import_guest_rows import empty_value
from seatplan.domain.list_base import NO_CELL, base_of_state, cells_of, table_base, with_names
from seatplan.domain.lookup import fold_text
from seatplan.domain.state import State
from seatplan.domain.values import Value
from seatplan.history.past import Batch, Past
from seatplan.history.undoing import Undoing

_UPLOAD = "ImportGuests"
# What people and programs put into the names of a file's next version: dates, counters, "copy", "final", "v2".
_OF_A_VERSION = re.compile(
    r"^(?:\d+|v\d+|copy|kopie|copie|copia|final|neu|new|old|alt|update|updated|version|rev\d*)$"
)
_WORDS = re.compile(r"[^\W_]+")


def base_at(past: Past, version: int) -> ListBase:
    """The base of a list that was exported at a version, as people saw the plan then."""
    return base_of_state(past.state_at(version, as_seen=True), version=version, exported=True)


def table_base_at(past: Past, version: int) -> dict[str, dict[str, dict[str, Value]]]:
    """The same of a list of rooms and tables."""
    return table_base(past.state_at(version, as_seen=True))


def draw_base_at(past: Past, version: int) -> dict[str, str | None]:
    """The same of a draw: where each logical table stood."""
    state = past.state_at(version, as_seen=True)
    return {id: table.placed_at for id, table in state.logical_tables.items()}


def base_of_source(
    past: Past,
    undoing: Undoing,
    file: str,
    *,
    version: int | None = None,
    actor: str = "",
    columns: Collection[str] = (),
) -> ListBase | None:
    """What the earlier uploads of a source said; None where there are none that count.

    Parameters
    ----------
    undoing
        Which batches are taken back; as new as `past`.
    version
        Up to which position; what comes while this works in a thread is then not looked at.
    file
        The file's name. Dates, counters and the like in it do not count: "Sales 12.11. (2).xlsx" is
        "sales.xlsx"; a CSV file of that name is another one.
    actor, columns
        Who uploads it, and the fields that it has: uploads of other names by the same person with the same fields are
        of the same source where none of that name is.
    """
    pruned = past.pruned_at()
    uploads = [batch for batch in list(past.batches.values()) if _counts(past, undoing, batch, pruned)]
    found = [batch.number for batch in uploads if source_of(batch.file or "") == source_of(file)]
    if not found and actor and columns:
        wanted = sorted(columns)
        found = [b.number for b in uploads if b.actor == actor and _columns(b) == wanted]
    return _said_by(past, found, past.version if version is None else version) if found else None


def source_of(file: str) -> str:
    """What a file's name says of where it comes from."""
    path = PurePath(fold_text(file))
    words = _WORDS.findall(path.stem)
    kept = [word for word in words if not _OF_A_VERSION.match(word)] or words
    return " ".join(kept) + path.suffix


def _counts(past: Past, undoing: Undoing, batch: Batch, pruned: Collection[int]) -> bool:
    if batch.command != _UPLOAD:
        return False
    if batch.first is None:  # it said what the plan said
        return True
    positions = (past.positions[index] for index in past.indexes_of_batch(batch.number))
    return undoing.stands(batch.number) and not all(position in pruned for position in positions)


def _columns(batch: Batch) -> list[str]:
    try:
        answer = msgspec.json.decode(batch.result or "{}")
    except msgspec.DecodeError:
        return []
    columns = answer.get("columns") if isinstance(answer, dict) else None
    return columns if isinstance(columns, list) else []


def _said_by(past: Past, uploads: Iterable[int], version: int) -> ListBase:
    selection = past.select(version)
    numbers = [past.batch_numbers[index] for index in selection.indexes]
    state, start = State(), 0
    base = ListBase(version=version)
    for upload in sorted(uploads):
        end = bisect_right(numbers, upload)
        starts = selection.starts[bisect_left(selection.starts, start) : bisect_left(selection.starts, end)]
        fold(state, selection.events[start:end], [one - start for one in starts])
        for id, guest in state.guests.items():
            if id not in base.guests:
                base.guests[id] = cells_of(guest)
        with_names(base.groups, ((id, group.name) for id, group in state.groups.items()))
        with_names(base.tables, ((id, table.name) for id, table in state.logical_tables.items()))
        for event in selection.events[bisect_left(numbers, upload) : end]:
            _note(base.guests, event)
        start = end
    return base


def _note(guests: dict[str, dict[str, Value]], event: ev.AnyEvent) -> None:
    """What one event of an upload says that the source said."""
    match event:
        case ev.GuestAdded(id=id, fields=fields) | ev.GuestChanged(id=id, changes=fields):
            _set(guests, id, fields)
        case ev.GuestSeated(guest=id, table=table, seat=seat):
            _set(guests, id, {"table": table, "seat": seat})
        case ev.GuestUnseated(guest=id):
            _set(guests, id, {"table": None, "seat": None})
        case ev.GuestRemoved(id=id):
            # The list did not name this guest any more. Should it do so again, it means to.
            guests.pop(id, None)


def _set(guests: dict[str, dict[str, Value]], id: str, fields: dict[str, Value]) -> None:
    said = guests.setdefault(id, {})
    for field, value in fields.items():
        if field in NO_CELL:
            continue
        if value is None or value == empty_value(field):
            said.pop(field, None)
        else:
            said[field] = value
