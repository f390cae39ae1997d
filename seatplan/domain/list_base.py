"""What a guest list would say if it were written of a plan now: the base against which its later versions are compared."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from seatplan.domain.commands import ListBase
from seatplan.domain.import_guest_rows import empty_value
from seatplan.domain.snapshot import facts_of
from seatplan.domain.state import Guest, State
from seatplan.domain.values import LOGICAL_TABLE, PHYSICAL_TABLE, ROOM, Value

# Fields of a guest that no list has a column for.
NO_CELL = frozenset({"aliases", "locked"})

_TELLS_WHO = frozenset(
    {"name", "first_name", "last_name", "email", "department", "plus_one", "table", "seat"}
)


def base_of_state(state: State, *, version: int, exported: bool) -> ListBase:
    """The base that a whole plan is."""
    return ListBase(
        version,
        exported,
        {id: cells_of(guest) for id, guest in state.guests.items()},
        {id: [group.name] for id, group in state.groups.items()},
        {id: [table.name] for id, table in state.logical_tables.items()},
    )


def cells_of(guest: Guest) -> dict[str, Value]:
    """The fields of a guest that a list has columns for, without empty ones."""
    return {
        field: value
        for field, value in facts_of(guest)
        if field not in NO_CELL and value is not None and value != empty_value(field)
    }


def table_base(state: State) -> dict[str, dict[str, dict[str, Value]]]:
    """What an exported list of rooms and tables says: kind -> id -> field -> value, as `ImportTables` takes it."""
    return {
        kind: {id: dict(facts_of(thing)) for id, thing in state.of_kind(kind).items()}
        for kind in (ROOM, PHYSICAL_TABLE, LOGICAL_TABLE)
    }


def with_names(names: dict[str, list[str]], things: Iterable[tuple[str, str]]) -> None:
    """Add names by which things (id, name) are known to those they were known by."""
    for id, name in things:
        known = names.setdefault(id, [])
        if name not in known:
            known.append(name)


def narrowed(base: ListBase, columns: Iterable[str]) -> ListBase:
    """The part of a base that a list of these columns needs: whom it knows, and what its cells held."""
    wanted = _TELLS_WHO.union(columns)
    guests = {
        id: {field: value for field, value in fields.items() if field in wanted}
        for id, fields in base.guests.items()
    }
    return msgspec.structs.replace(base, guests=guests)
