"""Which rows of a preview change the plan, people who are missing from a list included."""

from __future__ import annotations

from collections.abc import Iterable

from seatplan.domain.decision import Report, RowReport
from seatplan.domain.values import GUEST, LOGICAL_TABLE, PHYSICAL_TABLE, ROOM, Fact

REMOVED = "guests-missing-remove"
LEAVING = frozenset({REMOVED, "guests-missing-declined"})  # what is said of people who lose the seat or go
# A guest's other fields say nothing about how many seats a table needs.
_OF_GUESTS = frozenset({"exists", "table", "seat", "rsvp"})
_CHANGING = ("new", "changed", "goes")


def is_leaving(row: RowReport, *codes: str) -> bool:
    """Whether a row tells of somebody missing who loses the seat or goes; by these codes only, where some are given."""
    return any(note.code in (codes or LEAVING) for note in row.notes)


def changes(row: RowReport) -> bool:
    """Whether applying a row changes anything."""
    if row.what == "missing":
        return is_leaving(row)
    return row.what in _CHANGING or (row.what == "conflict" and bool(row.after))


def how_many_go(report: Report) -> int:
    """How many placements, seats, guests or values would go. Who is removed takes the seat along: that is one thing."""
    seated = sum(
        1
        for row in report.rows
        if row.before and row.what == "missing" and is_leaving(row, REMOVED) and "table" in row.before
    )
    return sum(len(labels) for labels in report.takes_away.values()) - seated


def matters(facts: Iterable[Fact], what: str) -> bool:
    """Whether changes of the plan can make a difference to the preview of a draw or a guest list."""
    return any(
        fact.kind in (LOGICAL_TABLE, PHYSICAL_TABLE, ROOM)
        or (fact.kind == GUEST and (what != "draw" or fact.field in _OF_GUESTS))
        for fact in facts
    )
