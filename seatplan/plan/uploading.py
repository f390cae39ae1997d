"""Uploads from a notebook or a script: a workbook's path in, a preview out, and the preview applied as one batch.

:Example:

>>> preview = plan.preview_upload("Draw.xlsx", "draw")
>>> preview.rows  # a DataFrame: what becomes of each row
>>> plan.apply(preview.draft)
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import msgspec

from seatplan.domain.commands import AnyCommand, Blank, ImportDraw, ImportGuests, ImportTables, ListBase
from seatplan.domain.decision import Reason, Rejected, Report
from seatplan.domain.list_base import narrowed
from seatplan.history.list_bases import base_at, base_of_source, draw_base_at, table_base_at
from seatplan.plan.frames import rows_frame
from seatplan.plan.results import Draft, UploadedFile
from seatplan.plan.uploads import columns_of
from seatplan.texts import explain
from seatplan.workbooks.made_from import is_of
from seatplan.workbooks.proposal import Proposal, propose
from seatplan.workbooks.reading import read_file
from seatplan.workbooks.sheets import Workbook

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


def only_changed_cells(what: What, said: str | None) -> bool:
    """Whether only the cells count that were changed since a file was last in step with the plan.

    Of guest lists that is so unless somebody says "all"; a draw or a list of tables says how things shall stand, unless
    somebody says "changed".
    """
    return (said or ("changed" if what == "guests" else "all")) == "changed"


def compared(
    plan: PlanFace, workbook: Workbook, command: AnyCommand, *, actor: str | None = None
) -> AnyCommand:
    """The import of a list, with what it said when it was last in step with the plan; other commands as they are.

    An exported workbook says from which version of this plan it was made; of any other file the earlier uploads of the
    same source count (`seatplan.history.list_bases`). Lists of tables and draws are compared with an export only.
    """
    return comparing(plan, workbook, command, actor=actor)()


def comparing(
    plan: PlanFace, workbook: Workbook, command: AnyCommand, *, actor: str | None = None
) -> Callable[[], AnyCommand]:
    """The same, to be called in another thread: it replays history, some tenths of a second at 100,000 events."""
    if not isinstance(command, ImportGuests):
        return _comparing_export(plan, workbook, command)
    past, undoing, version, who = plan.history(), plan.undoing(), plan.version, plan.who(actor)
    columns, made_from = columns_of(command), workbook.made_from
    exported = is_of(made_from, plan.head().log_id, version)

    def compare() -> AnyCommand:
        if exported and made_from is not None:
            base: ListBase | None = base_at(past, made_from.version)
        elif workbook.pasted:  # by a person who means what it says
            base = None
        else:
            base = base_of_source(past, undoing, workbook.name, version=version, actor=who, columns=columns)
        known = narrowed(base, columns) if base is not None else None
        return msgspec.structs.replace(command, base=known)

    return compare


def _comparing_export(plan: PlanFace, workbook: Workbook, command: AnyCommand) -> Callable[[], AnyCommand]:
    past, made_from = plan.history(), workbook.made_from
    if made_from is None or not is_of(made_from, plan.head().log_id, plan.version):
        return lambda: command
    version = made_from.version
    if isinstance(command, ImportTables):
        return lambda: msgspec.structs.replace(command, base=table_base_at(past, version))
    if isinstance(command, ImportDraw):
        return lambda: msgspec.structs.replace(command, base=draw_base_at(past, version))
    return lambda: command


def preview_upload(
    plan: PlanFace,
    path: str | Path,
    what: What,
    *,
    sheet: str | None = None,
    mapping: Mapping[str, str] | None = None,
    blank: Blank = "keep",
    cells: Literal["changed", "all"] | None = None,
    **options: Any,
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
        command: AnyCommand = msgspec.structs.replace(proposal.command, **options)
        if only_changed_cells(what, cells):
            command = compared(plan, workbook, command)
        draft = plan.draft(command, file=UploadedFile(workbook.name, workbook.sha256))
    except Rejected as refusal:
        raise Rejected(*(proposal.located(reason) for reason in refusal.reasons)) from None
    return UploadPreview(draft, proposal)
