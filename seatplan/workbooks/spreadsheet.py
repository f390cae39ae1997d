"""Read an Excel workbook. Runs in the limited process of `seatplan.workbooks.reading`."""

from __future__ import annotations

import io
from typing import Any
from xml.etree.ElementTree import ParseError
from xml.parsers.expat import ExpatError

from seatplan.domain.decision import Reason, Rejected
from seatplan.workbooks.cells import text_of
from seatplan.workbooks.limits import Limits, setting
from seatplan.workbooks.look import LAST_ROW, Look, Unsafe, column_letter, look_at
from seatplan.workbooks.made_from import PROPERTY, take_out
from seatplan.workbooks.package import Package, Part
from seatplan.workbooks.sheets import Sheet, Uncalculated, Workbook


def read_spreadsheet(content: bytes, name: str, limits: Limits) -> Workbook:
    """The visible sheets of a workbook with their rows, the hidden ones without; raises Rejected."""
    package = Package(content, name, limits)
    looks = [None if sheet.hidden else _look(package, sheet, limits) for sheet in package.sheets]
    filled = [look for look in looks if look is not None and look.filled]
    if any(look.strings for look in filled) and not package.has_strings():
        raise package.damaged("sharedStrings.xml")
    loaded = iter(_load(package, filled)) if filled else iter(())
    sheets = [
        Sheet(part.name, hidden=part.hidden)
        if look is None or not look.filled
        else _read_sheet(part.name, look, next(loaded))
        for part, look in zip(package.sheets, looks, strict=True)
    ]
    warnings = [Reason("workbook-repaired", {"name": name})] if package.repaired else []
    workbook = Workbook(name, "xlsx", sheets, warnings=warnings)
    take_out(workbook, package.document_property(PROPERTY))
    return workbook


def _look(package: Package, sheet: Part, limits: Limits) -> Look:
    try:
        look = look_at(package.sheet_xml(sheet))
    except Unsafe:
        raise Rejected(Reason("workbook-unsafe", {"name": package.name})) from None
    except (ExpatError, ValueError, OverflowError):
        raise package.damaged(f"sheet {sheet.name}") from None
    if look.filled and look.filled[-1] > LAST_ROW:
        raise Rejected(Reason("workbook-row-number", {"number": str(look.filled[-1])}, sheet=sheet.name))
    if look.rows > limits.rows:
        values = {
            "rows": look.rows,
            "filled": len(look.filled),
            "most": limits.rows,
            "setting": setting("rows"),
        }
        raise Rejected(Reason("workbook-rows", values, sheet=sheet.name))
    if look.width > limits.columns:
        values = {"most": limits.columns, "setting": setting("columns")}
        column = column_letter(look.width)
        raise Rejected(Reason("workbook-columns", values, row=look.widest, column=column, sheet=sheet.name))
    return look


def _load(package: Package, looks: list[Look]) -> list[Any]:
    import openpyxl

    copy = package.rebuilt([look.body for look in looks], max(look.style for look in looks))
    try:
        return list(openpyxl.load_workbook(io.BytesIO(copy), data_only=True, keep_links=False).worksheets)
    except (ParseError, ValueError, KeyError, IndexError, TypeError, AttributeError, OverflowError):
        raise package.damaged() from None


def _read_sheet(name: str, look: Look, worksheet: Any) -> Sheet:
    sheet = Sheet(
        name,
        hidden_rows=look.hidden_rows,
        hidden_columns=[column for column in look.hidden_columns if column <= look.width],
        merged=look.merged,
        totals=[(formula.row, formula.column) for formula in look.formulas if formula.is_total()],
    )
    missing = {(f.row, f.column): f.text for f in look.formulas if not f.has_value}
    for number in look.filled:
        texts: list[str | None] = []
        (cells,) = worksheet.iter_rows(min_row=number, max_row=number, max_col=look.width)
        for column, cell in enumerate(cells, start=1):
            text = None
            if (number, column) in missing:
                sheet.uncalculated.append(Uncalculated(number, column, missing[number, column]))
            elif cell.value is not None:
                text = text_of(cell.value, cell.number_format if cell.data_type == "n" else "General")
            texts.append(text)
        while texts and texts[-1] is None:
            texts.pop()
        if texts or (sheet.uncalculated and sheet.uncalculated[-1].row == number):
            sheet.rows.append((number, texts))
    return sheet
