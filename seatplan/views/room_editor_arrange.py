"""Lining up what is selected. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from seatplan.domain.state import PhysicalTable
from seatplan.domain.values import Value


def lined_up(tables: Sequence[PhysicalTable], how: str) -> list[tuple[PhysicalTable, dict[str, Value]]]:
    """Where tables go that are put in a column ("x"), in a row ("y"), or at even distances ("spread").

    Columns and rows follow the table that was selected first. Spreading keeps the two outermost and goes along the longer
    side of what is selected. Only tables that move are named.
    """
    if len(tables) < 2:
        return []
    if how in ("x", "y"):
        to = getattr(tables[0], how)
        return [(table, {how: to}) for table in tables if getattr(table, how) != to]
    across = max(table.x for table in tables) - min(table.x for table in tables)
    along = max(table.y for table in tables) - min(table.y for table in tables)
    axis = "x" if across >= along else "y"
    ordered = sorted(tables, key=lambda table: getattr(table, axis))
    first, last = getattr(ordered[0], axis), getattr(ordered[-1], axis)
    places = [round(first + (last - first) * at / (len(ordered) - 1), 3) for at in range(len(ordered))]
    return [
        (table, {axis: place})
        for table, place in zip(ordered[1:-1], places[1:-1], strict=True)
        if getattr(table, axis) != place
    ]
