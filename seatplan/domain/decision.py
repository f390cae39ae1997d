"""What a command is answered with: events and a report, or a rejection with reasons that a person can act on.

Reasons are codes and values; `seatplan.texts` turns them into sentences.
"""

from __future__ import annotations

from typing import Any

import msgspec

from seatplan.domain.events import AnyEvent


class Reason(msgspec.Struct, frozen=True, omit_defaults=True):
    """One thing that is wrong: a code of the texts catalogue, the values that go into its sentence, and where it is.

    Attributes
    ----------
    code
        The message's id in the catalogue, without the prefix "reason-".
    values
        What the sentence names; texts and numbers only.
    row, column
        Where in a workbook, `row` being the number that the spreadsheet shows.
    sheet
        The sheet's name, where a workbook has several.
    """

    code: str
    values: dict[str, Any] = {}
    row: int | None = None
    column: str | None = None
    sheet: str | None = None


class Rejected(Exception):
    """A command was refused; nothing has changed. `reasons` say why, all of them at once."""

    def __init__(self, *reasons: Reason) -> None:
        super().__init__("; ".join(f"{reason.code} {reason.values}" for reason in reasons))
        self.reasons = reasons


class Conflict(msgspec.Struct, frozen=True, omit_defaults=True):
    """A cell that has changed in the file and in the plan: what it was, what each says now, and whose value holds.

    `side` is "file" or "plan", and empty where nobody has decided; the plan's value then stays.
    """

    field: str
    base: Any = None
    file: Any = None
    plan: Any = None
    side: str = ""


def asks(field: str, column: str, base: Any, file: Any, plan: Any) -> Reason:
    """The note about a cell that has changed on both sides, for which nobody has decided."""
    was, said, now = ("none" if value in (None, "", []) else str(value) for value in (base, file, plan))
    values = {"field": field, "base": was, "file": said, "plan": now}
    return Reason("row-part-skipped-conflict", values, column=column)


class RowReport(msgspec.Struct, frozen=True, omit_defaults=True):
    """What an upload does with one of its rows.

    Attributes
    ----------
    row, sheet
        Where the row stands; row 0 of somebody who is missing from the file.
    what
        "new", "changed", "unchanged", "goes" (it takes a placement, a seat or a value away), "conflict" (people have to
        say which value holds; what else the row says is applied), "skipped", "left_out", or "missing".
    kind, id, label
        The guest or table that the row is about; id empty where there is none.
    before, after
        What the row's main value is now and would be: a placement's physical table as an id for a draw, otherwise
        a dict of field to value for the fields that change.
    notes
        Why, and warnings about the row.
    conflicts
        The cells that have changed on both sides, decided ones included.
    """

    row: int
    what: str
    kind: str
    id: str = ""
    label: str = ""
    sheet: str = ""
    before: Any = None
    after: Any = None
    notes: list[Reason] = []
    conflicts: list[Conflict] = []


class Report(msgspec.Struct, omit_defaults=True):
    """What an upload would do, row by row, and what it takes away in all."""

    rows: list[RowReport] = []
    warnings: list[Reason] = []
    takes_away: dict[str, list[str]] = {}  # "placements", "seats", "guests", "values" -> labels

    def counts(self) -> dict[str, int]:
        """How many rows there are of each `what`."""
        counts: dict[str, int] = {}
        for row in self.rows:
            counts[row.what] = counts.get(row.what, 0) + 1
        return counts


class Decision(msgspec.Struct):
    """The events that a command makes, where each came from in its file, and the report of an upload."""

    events: list[AnyEvent] = []
    sources: list[str] = []  # parallel to events, "Sheet1!14" or ""; empty where no event has one
    report: Report | None = None
