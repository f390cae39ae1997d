"""A guest list for each department, in one zip: each can go out, come back with changes, and be uploaded on its own."""

from __future__ import annotations

import io
import re
import zipfile

from seatplan.domain.lookup import fold_text, tidy
from seatplan.domain.state import Guest, State
from seatplan.texts import say
from seatplan.workbooks.headers import GUESTS
from seatplan.workbooks.lists import List, list_of
from seatplan.workbooks.made_from import for_department
from seatplan.workbooks.sheets import MadeFrom
from seatplan.workbooks.writing import EPOCH, as_workbook

_NOT_IN_NAMES = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069]+')
# Windows takes these for devices, whatever follows the dot.
_DEVICES = re.compile(r"^(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.IGNORECASE)
_LONGEST = 80  # characters of a file's name, without its suffix; some programs count bytes, and 255 of them


def export_departments(state: State, made_from: MadeFrom | None = None) -> bytes:
    """A zip with a workbook for each department, and one for guests without; the same plan gives the same bytes.

    A plus-one without a department stands with the host.
    """
    whole = list_of(state, GUESTS)
    parts: dict[str, tuple[str, List]] = {}
    for guest, row in zip(state.guests.values(), whole.rows, strict=True):
        department = _department(state, guest)
        _, part = parts.setdefault(fold_text(department), (department, whole._replace(rows=[])))
        part.rows.append(row)
    content = io.BytesIO()
    taken: set[str] = set()
    with zipfile.ZipFile(content, "w") as archive:
        for key in sorted(parts):
            department, part = parts[key]
            book = as_workbook([part], made_from=for_department(made_from, department))
            entry = zipfile.ZipInfo(f"{_file_name(department, taken)}.xlsx", EPOCH)
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, book)  # a workbook is packed already
    return content.getvalue()


def _department(state: State, guest: Guest) -> str:
    host = state.guests.get(guest.plus_one or "")
    return tidy(guest.department) or (tidy(host.department) if host is not None else "")


def _file_name(department: str, taken: set[str]) -> str:
    name = tidy(_NOT_IN_NAMES.sub(" ", department)).strip(". ") or say("export-department-none")
    name = "_" + name if _DEVICES.match(name) else name
    name = name.encode()[: 2 * _LONGEST].decode(errors="ignore")[:_LONGEST].strip(". ")
    unique, number = name, 1
    while unique.casefold() in taken:
        number += 1
        unique = f"{name} ({number})"
    taken.add(unique.casefold())
    return unique
