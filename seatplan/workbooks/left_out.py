"""The rows of a file that were not applied, as a workbook: why, and what stands in them, ready to be put right and uploaded."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from seatplan.domain.decision import Reason, RowReport
from seatplan.texts import explain, say
from seatplan.workbooks.lists import CellValue, List
from seatplan.workbooks.look import column_number
from seatplan.workbooks.mapping import Layout
from seatplan.workbooks.proposal import Proposal
from seatplan.workbooks.writing import as_workbook

_NOT_APPLIED = frozenset({"skipped", "left_out", "conflict"})
_PART = ("guests-table-skipped", "row-part-skipped")


def left_out_workbook(
    proposal: Proposal,
    rows: Sequence[RowReport],
    corrections: Mapping[int, Mapping[str, str]] | None = None,
) -> bytes:
    """An Excel workbook of what is not applied, a sheet for each sheet of the file that has such rows.

    Parameters
    ----------
    proposal
        How the file was read; what its reading skipped is not applied either.
    rows
        The report of the import; rows that are applied as a whole are passed over.
    corrections
        Row -> field -> the text that a person put in its place.
    """
    several = len(proposal.layouts) > 1
    lists = []
    for layout in proposal.layouts:
        name = layout.sheet.name
        why = {
            row: explain(reason) for row, reason in proposal.skipped if not several or reason.sheet == name
        }
        for row in rows:
            if row.row and (not several or row.sheet == name):
                said = _why(row)
                if said:
                    why[row.row] = said
        if why:
            lists.append(_list_of(layout, why, corrections or {}))
    return as_workbook(lists or [List("", say("export-left-out-sheet"), [say("export-left-out-why")], [])])


def _why(row: RowReport) -> str:
    notes = [Reason(note.code, note.values) for note in row.notes]
    if row.what not in _NOT_APPLIED:
        notes = [note for note in notes if note.code.startswith(_PART)]
        return " ".join(map(explain, notes))
    return " ".join(map(explain, notes)) or say("export-left-out-by-hand")


def _list_of(layout: Layout, why: Mapping[int, str], corrections: Mapping[int, Mapping[str, str]]) -> List:
    columns = [(column_number(column.letter) - 1, column.field) for column in layout.columns]
    rows: list[list[CellValue]] = []
    for number, cells in layout.sheet.rows:
        if number not in why:
            continue
        corrected = corrections.get(number, {})
        texts = [
            corrected[field]
            if field is not None and field in corrected
            else cells[index] if index < len(cells) else None
            for index, field in columns
        ]  # fmt: skip
        rows.append([number, why[number], *texts])
    headers = [say("export-left-out-row"), say("export-left-out-why")]
    return List(
        layout.kind, layout.sheet.name, [*headers, *(column.header or "" for column in layout.columns)], rows
    )
