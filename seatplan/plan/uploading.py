"""Uploads from a notebook or a script: a workbook's path in, a preview out, and the preview applied as one batch.

:Example:

>>> preview = plan.preview_upload("Draw.xlsx", "draw")
>>> preview.rows  # a DataFrame: what becomes of each row
>>> plan.apply(preview.draft)
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from seatplan.domain.commands import Blank
from seatplan.domain.decision import Reason, Rejected, Report
from seatplan.plan.frames import rows_frame
from seatplan.plan.results import Draft, UploadedFile
from seatplan.texts import explain
from seatplan.workbooks.proposal import Proposal, propose
from seatplan.workbooks.reading import read_file

if TYPE_CHECKING:
    import pandas as pd

    from seatplan.plan.face import PlanFace
    from seatplan.workbooks.choosing import What


class UploadPreview(msgspec.Struct, frozen=True):
    """What an upload would do; nothing has happened yet.

    Attributes
    ----------
    draft
        For `plan.apply`.
    proposal
        How the file is read: its sheet, and its columns with reasons.
    """

    draft: Draft
    proposal: Proposal

    @property
    def report(self) -> Report:
        """What becomes of each row, and what would be taken away."""
        return self.draft.decision.report or Report()

    @property
    def rows(self) -> pd.DataFrame:
        """A row of the file a row: row, what ("new", "changed", "goes", "skipped", …), label, before, after, why."""
        rows = [
            {
                "row": row.row,
                "what": row.what,
                "label": row.label,
                "before": row.before,
                "after": row.after,
                "why": " ".join(explain(note) for note in row.notes),
            }
            for row in self.report.rows
        ]
        rows += [
            {"row": row, "what": "skipped", "label": "", "before": None, "after": None, "why": explain(why)}
            for row, why in self.proposal.skipped
        ]
        return rows_frame(rows, ("row", "what", "label", "before", "after", "why"))

    @property
    def takes_away(self) -> dict[str, list[str]]:
        """What would go: "placements", "seats", "guests" or "values", and of whom."""
        return self.report.takes_away

    @property
    def warnings(self) -> list[str]:
        """What is odd about the file or its outcome, as sentences."""
        return [explain(reason) for reason in [*self.proposal.warnings, *self.report.warnings]]

    def __repr__(self) -> str:
        file = self.draft.file.name if self.draft.file else ""
        return f"<UploadPreview of {file}: {len(self.draft.decision.events)} events, {self.report.counts()}>"


def preview_upload(
    plan: PlanFace,
    path: str | Path,
    what: What,
    *,
    sheet: str | None = None,
    mapping: Mapping[str, str] | None = None,
    blank: Blank = "keep",
) -> UploadPreview:
    """Read a workbook or CSV file and decide what importing it would do; see `PlanFace.preview_upload`."""
    path = Path(path).expanduser()
    try:
        content = path.read_bytes()
    except OSError as error:
        why = error.strerror or str(error)
        raise Rejected(Reason("file-unreadable", {"path": str(path), "why": why})) from None
    workbook = read_file(content, path.name)
    customs = plan.state.custom_fields
    proposal = propose(workbook, what, sheet=sheet, mapping=mapping, blank=blank, custom_fields=customs)
    try:
        draft = plan.draft(proposal.command, file=UploadedFile(workbook.name, workbook.sha256))
    except Rejected as refusal:
        raise Rejected(*(proposal.located(reason) for reason in refusal.reasons)) from None
    return UploadPreview(draft, proposal)
