"""The plan as lists: what each cell of an export holds, so that the import reads it back without a change."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
from typing import Any, NamedTuple

from seatplan.domain.lookup import fold_text, table_key
from seatplan.domain.reading_names import is_total
from seatplan.domain.reading_values import means_no_table
from seatplan.domain.state import Guest, State
from seatplan.domain.values import CUSTOM_PREFIX
from seatplan.texts import say
from seatplan.workbooks.headers import (
    DRAW,
    GUESTS,
    LOGICAL_TABLES,
    PHYSICAL_TABLES,
    ROOMS,
    fields_of,
    fold_header,
    meanings,
)

CellValue = str | int | float | None
KINDS_OF_EXPORT: dict[str, tuple[str, ...]] = {
    "guests": (GUESTS,),
    "tables": (ROOMS, PHYSICAL_TABLES, LOGICAL_TABLES),
    "draw": (DRAW,),
    "plan": (GUESTS, ROOMS, PHYSICAL_TABLES, LOGICAL_TABLES, DRAW),
}


class List(NamedTuple):
    """One sheet of an export."""

    kind: str
    name: str
    headers: list[str]
    rows: list[list[CellValue]]


def list_of(state: State, kind: str) -> List:
    """All guests, rooms, physical tables, logical tables, or the draw as it stands, with headers in the reader's language."""
    fields = fields_of(kind)
    headers = [say(f"export-{kind}-{field}") for field in fields]
    rows = _ROWS[kind](state, fields)
    if kind == GUESTS:
        headers += _custom_headers(state, headers)
    return List(kind, say(f"export-sheet-{kind}"), headers, rows)


def _custom_headers(state: State, taken: list[str]) -> list[str]:
    # The label, unless it means another field or another column.
    labels = Counter(fold_header(custom.label) for custom in state.custom_fields.values())
    known = {fold_header(header) for header in taken}
    return [
        CUSTOM_PREFIX + id
        if not fold_header(custom.label)
        or labels[fold_header(custom.label)] > 1
        or fold_header(custom.label) in known
        or meanings(GUESTS, custom.label)
        or custom.label != custom.label.strip()
        else custom.label
        for id, custom in state.custom_fields.items()
    ]


def _guests(state: State, fields: list[str]) -> list[list[CellValue]]:
    tables = _names({table.id: table.name for table in state.logical_tables.values()}, fold_text)
    groups = _names({group.id: group.name for group in state.groups.values()}, fold_text)

    def cell(guest: Guest, field: str) -> CellValue:
        if field == "group":
            return groups.get(guest.group or "")
        if field == "table":
            return tables.get(guest.table or "")
        return _cell(getattr(guest, field))

    return [
        [cell(guest, field) for field in fields] + [_cell(guest.custom.get(id)) for id in state.custom_fields]
        for guest in state.guests.values()
    ]


def _rooms(state: State, fields: list[str]) -> list[list[CellValue]]:
    return [[_cell(getattr(room, field)) for field in fields] for room in state.rooms.values()]


def _physical_tables(state: State, fields: list[str]) -> list[list[CellValue]]:
    rooms = _names({room.id: room.name for room in state.rooms.values()}, fold_text)
    return [
        [rooms.get(table.room) if field == "room" else _cell(getattr(table, field)) for field in fields]
        for table in state.physical_tables.values()
    ]


def _logical_tables(state: State, fields: list[str]) -> list[list[CellValue]]:
    return [[_cell(getattr(table, field)) for field in fields] for table in state.logical_tables.values()]


def _draw(state: State, fields: list[str]) -> list[list[CellValue]]:
    names = _names({table.id: table.name for table in state.logical_tables.values()}, fold_text)
    rooms = _names({room.id: room.name for room in state.rooms.values()}, fold_text)
    places = state.physical_tables
    repeated = Counter((table.room, table_key(table.number)) for table in places.values())
    rows = []
    for table in state.logical_tables.values():
        place = places.get(table.placed_at or "")
        cells: dict[str, CellValue] = {"table": names[table.id], "vip": _cell(table.vip)}
        if place is not None:
            unique = place.number and repeated[place.room, table_key(place.number)] == 1
            cells |= {"at": place.number if unique else place.id, "room": rooms.get(place.room)}
        rows.append([cells.get(field) for field in fields])
    return rows


_ROWS: dict[str, Callable[[State, list[str]], list[list[CellValue]]]] = {
    GUESTS: _guests,
    ROOMS: _rooms,
    PHYSICAL_TABLES: _physical_tables,
    LOGICAL_TABLES: _logical_tables,
    DRAW: _draw,
}


def _names(names: dict[str, str], fold: Callable[[str], str]) -> dict[str, str]:
    """Id -> name where only one thing has it and nothing else is read from it, else the id."""
    folded = Counter(fold(name) for name in names.values())

    def is_plain(name: str) -> bool:
        alone = fold(name) and folded[fold(name)] == 1 and names.get(name, name) == name
        return bool(alone) and not means_no_table(name) and not (is_total(name) and not name.isdigit())

    return {id: name if is_plain(name) else id for id, name in names.items()}


def _cell(value: Any) -> CellValue:
    if isinstance(value, bool):
        return say("export-yes" if value else "export-no")
    if isinstance(value, list):
        return json.dumps(value, ensure_ascii=False, separators=(",", ":")) if value else None
    return value if value != "" else None
