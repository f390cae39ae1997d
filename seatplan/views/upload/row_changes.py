"""Which rows of a preview change the plan, those of people included who are missing from a list."""

from __future__ import annotations

from seatplan.domain.decision import RowReport

REMOVED = "guests-missing-remove"
LEAVING = frozenset({REMOVED, "guests-missing-declined"})  # what is said of people who lose the seat or go
_CHANGING = ("new", "changed", "goes")


def is_leaving(row: RowReport, *codes: str) -> bool:
    """Whether a row tells of somebody missing who loses the seat or goes; by these codes only, where some are given."""
    return any(note.code in (codes or LEAVING) for note in row.notes)


def changes(row: RowReport) -> bool:
    """Whether applying a row changes anything."""
    if row.what == "missing":
        return is_leaving(row)
    return row.what in _CHANGING or (row.what == "conflict" and bool(row.after))
