"""From which version of which plan an exported workbook was made, written where people's programs leave it.

It stands twice: as a property of the document, which Excel and LibreOffice keep, and in a cell of a sheet of its own,
which every program keeps and people can read. A CSV file has no place for it.
"""

from __future__ import annotations

import re
from urllib.parse import quote, unquote

import msgspec

from seatplan.workbooks.sheets import MadeFrom, Sheet, Workbook

PROPERTY = "Seatplan"  # the document property's name

_CODE = re.compile(r"^seatplan-export:1:([^:\s]{1,100}):(\d{1,15}):(\w{1,20}):([^:\s]*)$")


def code_of(made_from: MadeFrom) -> str:
    """What is written into the file."""
    department = quote(made_from.department, safe="")
    return f"seatplan-export:1:{made_from.log}:{made_from.version}:{made_from.what}:{department}"


def from_code(text: str | None) -> MadeFrom | None:
    """What such a text says; None for any other one."""
    found = _CODE.match(text.strip()) if text is not None else None
    if found is None:
        return None
    log, version, what, department = found.groups()
    return MadeFrom(log, int(version), what, unquote(department))


def take_out(workbook: Workbook, property_text: str | None) -> None:
    """Note what the file was made from, and drop the sheet that says so: it is no list."""
    workbook.made_from = from_code(property_text)
    for sheet in workbook.sheets:
        code = _code_in(sheet)
        if code is not None:
            # A sheet can be copied into another workbook, its document's properties can't.
            workbook.made_from = workbook.made_from or code
            workbook.sheets = [one for one in workbook.sheets if one is not sheet]
            return


def _code_in(sheet: Sheet) -> MadeFrom | None:
    if len(sheet.rows) > 30:  # a list
        return None
    for _, cells in sheet.rows:
        for cell in cells:
            code = from_code(cell)
            if code is not None:
                return code
    return None


def is_of(made_from: MadeFrom | None, log: str, version: int) -> bool:
    """Whether a file was made from this plan as it is, at a version that it has."""
    return made_from is not None and made_from.log == log and made_from.version <= version


def for_department(made_from: MadeFrom | None, department: str) -> MadeFrom | None:
    """The same for a workbook that holds one department."""
    return made_from and msgspec.structs.replace(made_from, department=department)
