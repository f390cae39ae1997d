"""Write the plan as an Excel workbook or CSV file that a person can work with and `import` reads back unchanged.

A text never becomes a formula: in a workbook it is stored as text, in CSV a quote stands before it. The same plan gives
the same bytes, so that two exports can be compared.
"""

from __future__ import annotations

import csv
import io
import unicodedata
import zipfile
from collections.abc import Sequence
from pathlib import PurePath
from typing import Any

from seatplan.domain.decision import Reason, Rejected
from seatplan.domain.state import State
from seatplan.texts import say
from seatplan.workbooks.cells import clean, escape, guard
from seatplan.workbooks.lists import KINDS_OF_EXPORT, CellValue, List, list_of
from seatplan.workbooks.made_from import PROPERTY, code_of
from seatplan.workbooks.sheets import MadeFrom

_HEADER_FILL, _HEADER_TEXT = "FFE4ECF7", "FF16202C"
_FAINT = "FF64748B"
_WIDEST = 48  # characters of a column; more is cut off on the screen, not in the cell
EPOCH = (1980, 1, 1, 0, 0, 0)
_PROPERTIES = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Seatplan</dc:creator></cp:coreProperties>'
)


def export(state: State, what: str, path: str, made_from: MadeFrom | None = None) -> bytes:
    """The plan, or a part of it, as the bytes of a file.

    Parameters
    ----------
    state
        The plan.
    what
        "guests", "tables", "draw" or "plan".
    path
        The file's name or just its suffix; ".xlsx" or ".csv" says the format.
    made_from
        The plan and its version; a workbook says so, that its later import knows which cells people have changed.

    Raises
    ------
    Rejected
        The suffix is another one, or a CSV would have to hold several lists.
    """
    suffix = PurePath("x" + path).suffix.lower()
    kinds = KINDS_OF_EXPORT[what]
    if suffix not in (".xlsx", ".csv"):
        raise Rejected(Reason("export-unknown-suffix", {"name": path}))
    if suffix == ".csv":
        if len(kinds) > 1:
            raise Rejected(Reason("export-one-kind"))
        return as_csv(list_of(state, kinds[0]))
    return as_workbook([list_of(state, kind) for kind in kinds], made_from=made_from)


def as_csv(one: List) -> bytes:
    """A list as CSV: UTF-8 without byte order mark, commas, CRLF."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    rows: list[Sequence[CellValue]] = [one.headers, *one.rows]
    for row in rows:
        writer.writerow([guard(_clean(cell)) if isinstance(cell, str) else cell for cell in row])
    return text.getvalue().encode()


def as_workbook(
    lists: Sequence[List], titles: Sequence[str] = (), made_from: MadeFrom | None = None
) -> bytes:
    """Lists as the sheets of a workbook, each with its headers in bold and fixed; `titles` stand above those of the first."""
    import openpyxl
    from openpyxl.packaging.custom import StringProperty

    workbook = openpyxl.Workbook()
    workbook.remove(workbook.active)
    for number, one in enumerate(lists):
        above = titles if number == 0 else ()
        _write_sheet(workbook.create_sheet(one.name[:31]), one, above)
    if made_from is not None:
        workbook.custom_doc_props.append(StringProperty(name=PROPERTY, value=code_of(made_from)))
        _write_about(workbook.create_sheet(say("export-about-sheet")), made_from)
    content = io.BytesIO()
    workbook.save(content)
    return _without_time(content.getvalue())


def _write_sheet(sheet: Any, one: List, titles: Sequence[str]) -> None:
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.utils import get_column_letter

    for number, title in enumerate(titles, start=1):
        _write(sheet, number, 1, title).font = Font(bold=not number > 1, size=14 if number == 1 else 11)
    top = len(titles) + (2 if titles else 1)
    font, fill = Font(bold=True, color=_HEADER_TEXT), PatternFill("solid", start_color=_HEADER_FILL)
    for column, header in enumerate(one.headers, start=1):
        cell = _write(sheet, top, column, header)
        cell.font, cell.fill, cell.alignment = font, fill, Alignment(vertical="center")
    for number, row in enumerate(one.rows, start=top + 1):
        for column, value in enumerate(row, start=1):
            if value is not None:
                _write(sheet, number, column, value)
    for column, header in enumerate(one.headers, start=1):
        widths = [_width(row[column - 1]) for row in one.rows]
        sheet.column_dimensions[get_column_letter(column)].width = min(
            _WIDEST, max([_width(header), *widths]) + 3
        )
    sheet.freeze_panes = sheet.cell(top + 1, 1)
    if one.headers:
        sheet.auto_filter.ref = f"A{top}:{get_column_letter(len(one.headers))}{top + len(one.rows)}"


def _write_about(sheet: Any, made_from: MadeFrom) -> None:
    from openpyxl.styles import Alignment, Font

    said = say("export-about-version", version=str(made_from.version))
    for row, text in enumerate((said, say("export-about-why"), code_of(made_from)), start=1):
        _write(sheet, row, 1, text).alignment = Alignment(wrap_text=True, vertical="top")
    sheet.cell(1, 1).font = Font(bold=True, size=14)
    sheet.cell(3, 1).font = Font(color=_FAINT)
    sheet.column_dimensions["A"].width = 2 * _WIDEST


def _write(sheet: Any, row: int, column: int, value: CellValue) -> Any:
    if isinstance(value, float) and float(f"{value:.16g}") != value:
        value = repr(value)  # openpyxl writes 16 digits
    if not isinstance(value, str):
        return sheet.cell(row, column, value)
    cell = sheet.cell(row, column, escape(_clean(value)))
    # Otherwise "=1+1" is a formula, and a spreadsheet makes a number of "0012" when somebody edits the cell.
    cell.data_type = "s"
    cell.number_format = "@"
    return cell


def _clean(text: str) -> str:
    return clean(text) or ""


def _width(value: CellValue) -> int:
    lines = str("" if value is None else value).split("\n")
    return max(sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in line) for line in lines)


def _without_time(content: bytes) -> bytes:
    # The time of writing stands in the zip's entries and in the document's properties.
    copy = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as written, zipfile.ZipFile(copy, "w") as archive:
        for member in written.infolist():
            text = _PROPERTIES.encode() if member.filename == "docProps/core.xml" else written.read(member)
            entry = zipfile.ZipInfo(member.filename, EPOCH)
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, text, zipfile.ZIP_DEFLATED)
    return copy.getvalue()
