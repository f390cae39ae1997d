"""Small files for the tests of reading: workbooks with what openpyxl writes, and with XML that it would not write."""

import io
import zipfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

import msgspec
import openpyxl

from seatplan.workbooks.parsing import parse
from seatplan.workbooks.proposal import propose
from seatplan.workbooks.sheets import Sheet, Workbook

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
Rows = Iterable[Any]  # of sequences of values


def xlsx(change: Callable[[openpyxl.Workbook], None] | None = None, /, **sheets: Rows) -> bytes:
    """A workbook with these sheets; `change` does the rest to the openpyxl workbook."""
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.active)
    for name, rows in sheets.items():
        sheet = workbook.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    if change is not None:
        change(workbook)
    content = io.BytesIO()
    workbook.save(content)
    return content.getvalue()


def replaced(content: bytes, parts: Mapping[str, str | bytes | None]) -> bytes:
    """A workbook in which some parts of the zip have another text, or are missing."""
    copy = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(copy, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = parts.get(name, old.read(name))
            if part is not None:
                new.writestr(name, part)
    return copy.getvalue()


def with_sheet_xml(rows: str, *, before: str = "", namespace: str = MAIN) -> bytes:
    """A workbook whose only sheet has this XML as its rows."""
    xml = f'{before}<worksheet xmlns="{namespace}"><sheetData>{rows}</sheetData></worksheet>'
    return replaced(xlsx(Sheet=[["x"]]), {"xl/worksheets/sheet1.xml": xml})


def row_xml(number: int, *texts: str, attributes: str = "") -> str:
    """A row of texts, from column A on."""
    cells = "".join(
        f'<c r="{chr(65 + column)}{number}" t="inlineStr"><is><t>{text}</t></is></c>'
        for column, text in enumerate(texts)
    )
    return f'<row r="{number}" {attributes}>{cells}</row>'


def parsed(content: bytes, name: str = "list.xlsx", **limits: float) -> Workbook:
    """Read a file in this process; what the limited process would do, only faster."""
    kind = "xlsx" if content.startswith(b"PK") else "csv"
    workbook = parse(content, name, kind, limits)
    return msgspec.structs.replace(workbook, name=name)


def proposed(what: Any, content: bytes, name: str = "list.xlsx", **more: Any) -> Any:
    """Read a file and make a `Proposal` of it."""
    return propose(parsed(content, name), what, **more)


def codes(reasons: Sequence[Any]) -> list[str]:
    """The codes of reasons."""
    return [reason.code for reason in reasons]


def sheet(rows: Rows, name: str = "Sheet", **more: Any) -> Sheet:
    """A sheet as reading gives it; None and texts only."""
    numbered = [(number, list(row)) for number, row in enumerate(rows, start=1) if any(row)]
    return Sheet(name, rows=numbered, **more)
