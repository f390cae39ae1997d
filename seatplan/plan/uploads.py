"""What the log keeps of an upload's answer: counts and reasons, and nothing that names a person."""

from __future__ import annotations

from typing import Any

from seatplan.domain.commands import AnyCommand, ImportDraw, ImportGuests, ImportTables
from seatplan.domain.decision import Decision


def is_upload(command: AnyCommand) -> bool:
    """Whether a command leaves its batch even if it changes nothing."""
    return isinstance(command, ImportDraw | ImportGuests | ImportTables)


def stored_report(command: AnyCommand, decision: Decision) -> dict[str, Any]:
    """The part of an answer that is kept for whoever asks again under the same batch id."""
    if decision.report is None:
        return {}
    rows = [
        {"row": row.row, "what": row.what, "sheet": row.sheet, "codes": [note.code for note in row.notes]}
        for row in decision.report.rows
        if row.what in ("skipped", "left_out", "conflict") and row.row
    ]
    answer: dict[str, Any] = {"report": {"counts": decision.report.counts(), "skipped": rows}}
    if isinstance(command, ImportGuests):
        # By which the next version of a list is known that has another name.
        answer["columns"] = columns_of(command)
    return answer


def columns_of(command: ImportGuests) -> list[str]:
    """The fields that a guest list has columns for."""
    return sorted({field for row in command.rows for field in row.cells})
