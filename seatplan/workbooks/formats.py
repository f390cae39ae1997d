"""How the files of a source are read, remembered under a name: what to remember of a file, and which files it fits.

A remembered way is a thing of the plan (`things.FileFormat`), so that everybody has it, and undo and history know it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from seatplan.domain.state import FileFormat
from seatplan.domain.values import Value
from seatplan.workbooks.headers import fold_header
from seatplan.workbooks.mapping import HEADER_WITHIN, Layout
from seatplan.workbooks.proposal import Proposal
from seatplan.workbooks.sheets import Sheet, Workbook


def fields_to_remember(
    name: str, what: str, proposal: Proposal, *, sheet: str | None = None, **said: Value
) -> dict[str, Value]:
    """The fields of the `FileFormat` by which files like this one are read as this one was.

    The columns of a file with several lists (rooms and tables in one workbook) are not remembered: a header there means
    another thing on each sheet.

    Parameters
    ----------
    sheet
        The sheet that a person chose; None where the one that fits was taken.
    said
        "blank", "scope" and "department", as a person said.
    """
    columns: list[Any] = list(_columns(proposal.layouts[0])) if len(proposal.layouts) == 1 else []
    fields: dict[str, Value] = {"name": name, "what": what, "sheet": sheet or "", "columns": columns}
    return fields | said


def _columns(layout: Layout) -> Iterable[list[str]]:
    # A header that stands twice names no column; its letters do.
    headers = Counter(fold_header(column.header) for column in layout.columns)
    for column in layout.columns:
        folded = fold_header(column.header)
        yield [column.header if folded and headers[folded] == 1 else column.letter, column.field or ""]


def mapping_of(format: FileFormat) -> dict[str, str]:
    """Column -> field, as `propose` takes it."""
    return {str(column): str(field) for column, field in format.columns}


def that_fit(formats: Mapping[str, FileFormat], what: str, workbook: Workbook) -> list[FileFormat]:
    """The remembered ways by which this file can be read: those whose columns are all there, the most telling first."""
    fitting = [
        format for format in formats.values()
        if format.what == what and any(_fits(format, sheet) for sheet in workbook.sheets)
    ]  # fmt: skip
    return sorted(fitting, key=lambda format: -len(format.columns))


def _fits(format: FileFormat, sheet: Sheet) -> bool:
    if sheet.hidden or (format.sheet and fold_header(format.sheet) != fold_header(sheet.name)):
        return False
    wanted = {fold_header(column) for column, _ in format.columns if not _is_letters(column)}
    return bool(wanted) and any(
        wanted <= {fold_header(cell) for cell in cells if cell}
        for row, cells in sheet.rows
        if row <= HEADER_WITHIN
    )


def _is_letters(column: str) -> bool:
    return len(column) <= 3 and column.isascii() and column.isalpha() and column.isupper() and column != "VIP"
