"""Make a command of a file that was read: which sheet and columns are taken, with reasons, and what can't be read.

What the values mean is decided by the import in `seatplan.domain`; here a row becomes fields with texts.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

import msgspec

from seatplan.domain.commands import DrawRow, ImportDraw, ImportGuests, ImportRow, ImportTables
from seatplan.domain.decision import Reason, Rejected
from seatplan.domain.values import CUSTOM_PREFIX, LOGICAL_TABLE, PHYSICAL_TABLE, ROOM, Value
from seatplan.workbooks.choosing import KINDS_OF, OtherSheet, What, choose
from seatplan.workbooks.headers import GUESTS, LAST_FIRST, LOGICAL_TABLES, PHYSICAL_TABLES, ROOMS, fields_of
from seatplan.workbooks.mapping import Column, Layout, Said, custom_field, unknown_target
from seatplan.workbooks.rows import ReadRows, read_rows
from seatplan.workbooks.sheets import Workbook

_DOMAIN_KIND = {ROOMS: ROOM, PHYSICAL_TABLES: PHYSICAL_TABLE, LOGICAL_TABLES: LOGICAL_TABLE}


class Proposal(msgspec.Struct):
    """How a file is read.

    Attributes
    ----------
    command
        What importing it asks for.
    sheet
        The name of the sheet that is read; several are joined by commas.
    layouts
        The sheets that are read: each with its header row and its columns with reasons.
    skipped
        `(row, why)` of rows that are no guests, tables or draws.
    warnings
        What a person has to know about the file.
    others
        The sheets that are not read.
    """

    command: ImportDraw | ImportGuests | ImportTables
    sheet: str
    layouts: list[Layout]
    skipped: list[tuple[int, Reason]] = []
    warnings: list[Reason] = []
    others: list[OtherSheet] = []

    @property
    def columns(self) -> list[Column]:
        """The columns of all sheets that are read."""
        return [column for layout in self.layouts for column in layout.columns]

    def located(self, reason: Reason) -> Reason:
        """A reason of the import, which names a field, with the column as the spreadsheet calls it; None without one."""
        if reason.column is None:
            return reason
        letters = [
            column.letter
            for layout in self.layouts
            if len(self.layouts) == 1 or layout.sheet.name == reason.sheet
            for column in layout.columns
            if column.field == reason.column or column.letter == reason.column
        ]
        return msgspec.structs.replace(reason, column=letters[0] if letters else None)


def propose(
    workbook: Workbook,
    what: What,
    *,
    sheet: str | None = None,
    mapping: Mapping[str, str] | None = None,
    blank: Literal["keep", "clear"] = "keep",
    custom_fields: Mapping[str, Any] | None = None,
) -> Proposal:
    """Read a file as a guest list, as lists of rooms and tables, or as a draw.

    Parameters
    ----------
    workbook
        The file.
    what
        "guests", "tables" or "draw".
    sheet
        The sheet to read; without it the one that fits.
    mapping
        Column -> field, as people say it. A column is named by its header or its letters, an empty field leaves it out;
        for guests "custom.x" is a custom field, also one that does not exist yet.
    blank
        What an empty cell means for the import.
    custom_fields
        The plan's, by id.

    Raises
    ------
    Rejected
        The file can't be understood without a person; the reasons say what to name. All faults at once.
    """
    customs = custom_fields or {}
    said, faults = _what_people_say(what, mapping or {}, customs)
    if faults:
        raise Rejected(*faults)
    choice = choose(workbook, what, sheet, said, customs)
    several = len(workbook.sheets) > 1
    used: set[str] = set().union(*(layout.used for layout in choice.layouts))
    faults = [
        Reason("map-no-column", {"column": column, "headers": _headers(choice.layouts)})
        for column in mapping or {}
        if column not in used
    ]
    faults += [_placed(fault, layout, several) for layout in choice.layouts for fault in layout.faults]
    read = [read_rows(layout) for layout in choice.layouts]
    faults += [
        _placed(fault, layout, several)
        for layout, rows in zip(choice.layouts, read, strict=True)
        for fault in rows.faults
    ]
    if not any(rows.rows or rows.skipped for rows in read) and not faults:
        faults.append(Reason("sheet-no-rows", {"row": str(choice.layouts[0].header_row)}))
    if faults:
        raise Rejected(*faults)
    proposal = Proposal(
        _command(what, choice.layouts, read, blank, customs),
        ", ".join(layout.sheet.name for layout in choice.layouts),
        choice.layouts,
        others=choice.others,
    )
    proposal.warnings += workbook.warnings
    hidden = [other.name for other in choice.others if other.hidden]
    if hidden:
        proposal.warnings.append(Reason("sheets-hidden", {"sheets": hidden}))
    for layout, rows in zip(choice.layouts, read, strict=True):
        proposal.skipped += [(row, _placed(why, layout, len(read) > 1)) for row, why in rows.skipped]
        proposal.warnings += [_placed(w, layout, several) for w in [*layout.sheet.warnings, *rows.warnings]]
    return proposal


def _what_people_say(
    what: What, mapping: Mapping[str, str], custom_fields: Mapping[str, Any]
) -> tuple[dict[str, list[Said]], list[Reason]]:
    said: dict[str, list[Said]] = {kind: [] for kind in KINDS_OF[what]}
    faults: list[Reason] = []
    for column, target in mapping.items():
        unknown = {kind: unknown_target(kind, target, custom_fields) for kind in said}
        for kind, fault in unknown.items():
            if fault is None:
                said[kind].append(Said(column, _field(kind, target, column, custom_fields)))
        refused = [fault for fault in unknown.values() if fault is not None]
        if len(refused) == len(said):
            known = ", ".join(dict.fromkeys(field for kind in said for field in fields_of(kind)))
            faults.append(Reason("map-no-field", dict(refused[0].values) | {"known": known}))
    return said, faults


def _field(kind: str, target: str, column: str, custom_fields: Mapping[str, Any]) -> str:
    if kind != GUESTS or not target or target in fields_of(GUESTS) or target == LAST_FIRST:
        return target
    return CUSTOM_PREFIX + custom_field(target, column, custom_fields)[0]


def _headers(layouts: list[Layout]) -> list[str]:
    return [column.header for layout in layouts for column in layout.columns if column.header]


def _placed(reason: Reason, layout: Layout, several: bool) -> Reason:
    if not several or reason.sheet is not None:
        return reason
    return msgspec.structs.replace(reason, sheet=layout.sheet.name)


def _command(
    what: What,
    layouts: list[Layout],
    read: list[ReadRows],
    blank: Literal["keep", "clear"],
    custom_fields: Mapping[str, Any],
) -> ImportDraw | ImportGuests | ImportTables:
    if what == "tables":
        rows = {
            layout.kind: [ImportRow(number, cells) for number, cells in found.rows]
            for layout, found in zip(layouts, read, strict=True)
        }
        return ImportTables(
            rooms=rows.get(ROOMS, []),
            physical_tables=rows.get(PHYSICAL_TABLES, []),
            logical_tables=rows.get(LOGICAL_TABLES, []),
            blank=blank,
            sheets={_DOMAIN_KIND[layout.kind]: layout.sheet.name for layout in layouts},
        )
    (layout,), (found,) = layouts, read
    if what == "guests":
        return ImportGuests(
            [ImportRow(number, cells) for number, cells in found.rows],
            blank=blank,
            sheet=layout.sheet.name,
            new_fields=_new_fields(layout, custom_fields),
        )
    return ImportDraw(
        [DrawRow(number, **{"table": None} | cells) for number, cells in found.rows],
        blank=blank,
        sheet=layout.sheet.name,
    )


def _new_fields(layout: Layout, custom_fields: Mapping[str, Any]) -> list[dict[str, Value]]:
    new: list[dict[str, Value]] = []
    for column in layout.columns:
        id = (column.field or "").removeprefix(CUSTOM_PREFIX)
        if column.field is not None and column.field.startswith(CUSTOM_PREFIX) and id not in custom_fields:
            new.append({"id": id, "label": column.header or id, "type": "text"})
    return new
