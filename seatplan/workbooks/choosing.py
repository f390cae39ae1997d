"""Which sheet of a workbook is read for an import, and as what; where that is not plain, the user is asked by refusing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, NamedTuple

import msgspec

from seatplan.domain.decision import Reason, Rejected
from seatplan.workbooks.headers import DRAW, GUESTS, LOGICAL_TABLES, PHYSICAL_TABLES, ROOMS, fields_of
from seatplan.workbooks.mapping import HEADER_WITHIN, Layout, Said, find_layout
from seatplan.workbooks.sheets import Sheet, Workbook

What = Literal["guests", "tables", "draw"]
KINDS_OF: dict[str, tuple[str, ...]] = {
    "guests": (GUESTS,),
    "tables": (ROOMS, PHYSICAL_TABLES, LOGICAL_TABLES),
    "draw": (DRAW,),
}
_ALL_KINDS = (GUESTS, DRAW, ROOMS, PHYSICAL_TABLES, LOGICAL_TABLES)


class OtherSheet(msgspec.Struct, frozen=True):
    """A sheet that was not taken: a hidden one is not read at all; one that fits could be chosen instead."""

    name: str
    hidden: bool
    fits: bool


class Choice(NamedTuple):
    """The layouts that are read, one a sheet, and the sheets that are not."""

    layouts: list[Layout]
    others: list[OtherSheet]


def choose(
    workbook: Workbook,
    what: What,
    sheet: str | None,
    said: Mapping[str, list[Said]],
    custom_fields: Mapping[str, Any],
) -> Choice:
    """The sheets to read for an import of `what`.

    Parameters
    ----------
    sheet
        The one that the user names, if any.
    said
        For each kind of list, what the user says about columns.

    Raises
    ------
    Rejected
        No sheet fits, or several do, or the one that was named can't be read; the reason names them.
    """
    sheets = [_named(workbook, sheet)] if sheet is not None else [s for s in workbook.sheets if not s.hidden]
    filled = [one for one in sheets if one.rows]
    if not filled:
        raise Rejected(_nothing_in(workbook, sheets if sheet is not None else []))
    fitting: dict[str, list[Layout]] = {}
    for one in filled:
        for kind in KINDS_OF[what]:
            layout = find_layout(one, kind, said[kind], custom_fields)
            if layout is not None and layout.fits():
                fitting.setdefault(one.name, []).append(layout)
    if not fitting:
        raise Rejected(_no_fit(what, filled, said, custom_fields, len(workbook.sheets) > 1))
    if what == "tables" and sheet is None and len(fitting) == 1 and not any(said.values()):
        _refuse_what_is_something_else(fitting, custom_fields, several=len(workbook.sheets) > 1)
    if len(fitting) > 1:
        fitting = _drop_what_is_something_else(fitting, what, filled, custom_fields)
    taken = _one_sheet_a_kind(fitting, what)
    names = {layout.sheet.name for layout in taken}
    others = [OtherSheet(s.name, s.hidden, s.name in fitting) for s in workbook.sheets if s.name not in names]
    return Choice(taken, others)


def _named(workbook: Workbook, name: str) -> Sheet:
    folded = name.strip().casefold()
    found = [s for s in workbook.sheets if s.name == name] or [
        s for s in workbook.sheets if s.name.strip().casefold() == folded
    ]
    visible = [s for s in found if not s.hidden]
    if visible:
        return visible[0]
    if found:
        raise Rejected(Reason("sheet-hidden", {"name": found[0].name}))
    known = [s.name for s in workbook.sheets if not s.hidden]
    raise Rejected(Reason("sheet-unknown", {"name": name, "known": known}))


def _nothing_in(workbook: Workbook, named: list[Sheet]) -> Reason:
    if named:
        return Reason("sheet-empty", {"name": named[0].name})
    hidden = [s.name for s in workbook.sheets if s.hidden]
    if hidden:
        return Reason("sheets-all-hidden", {"name": workbook.name, "sheets": hidden})
    return Reason("sheets-all-empty", {"name": workbook.name})


def _no_fit(
    what: What,
    sheets: list[Sheet],
    said: Mapping[str, list[Said]],
    custom_fields: Mapping[str, Any],
    several: bool,
) -> Reason:
    """What is missing, by the sheet that comes nearest."""
    layouts = [
        layout
        for sheet in sheets
        for kind in KINDS_OF[what]
        if (layout := find_layout(sheet, kind, said[kind], custom_fields)) is not None
    ]
    if not layouts:
        values: dict[str, Any] = {"what": what, "rows": HEADER_WITHIN}
        return Reason(
            "sheet-no-headers", values, sheet=sheets[0].name if several and len(sheets) == 1 else None
        )
    nearest = max(layouts, key=lambda layout: layout.matched)
    headers = [column.header for column in nearest.columns if column.header]
    values = {"what": what, "headers": headers, "known": ", ".join(fields_of(nearest.kind))}
    return Reason(
        "sheet-no-fit", values, row=nearest.header_row, sheet=nearest.sheet.name if several else None
    )


def _drop_what_is_something_else(
    fitting: dict[str, list[Layout]], what: What, sheets: list[Sheet], custom_fields: Mapping[str, Any]
) -> dict[str, list[Layout]]:
    # In a workbook of everything, the list of tables also has names; more of its columns mean something as tables.
    others = [kind for kind in _ALL_KINDS if kind not in KINDS_OF[what]]
    kept = {}
    for sheet in sheets:
        layouts = fitting.get(sheet.name)
        if layouts is None:
            continue
        own = max(layout.matched for layout in layouts)
        elsewhere = [find_layout(sheet, kind, [], custom_fields) for kind in others]
        if all(layout is None or not layout.fits() or layout.matched <= own for layout in elsewhere):
            kept[sheet.name] = layouts
    with_rows = {name: layouts for name, layouts in kept.items() if any(has_rows(one) for one in layouts)}
    return with_rows or kept or fitting


def _refuse_what_is_something_else(
    fitting: dict[str, list[Layout]], custom_fields: Mapping[str, Any], *, several: bool
) -> None:
    # A draw also has numbers and rooms, and a guest list tables and departments: neither is meant to add tables.
    ((name, layouts),) = fitting.items()
    own = max(layout.matched for layout in layouts)
    for kind in (DRAW, GUESTS):
        other = find_layout(layouts[0].sheet, kind, [], custom_fields)
        if other is not None and other.fits() and other.matched > own:
            values = {"kind": kind, "name": name}
            raise Rejected(Reason("sheet-something-else", values, sheet=name if several else None))


def has_rows(layout: Layout) -> bool:
    """Whether anything stands below the headers."""
    return any(number > layout.header_row for number, _ in layout.sheet.rows)


def _one_sheet_a_kind(fitting: dict[str, list[Layout]], what: What) -> list[Layout]:
    taken: dict[str, list[Layout]] = {}
    for layouts in fitting.values():
        best = max(layouts, key=_likeness)
        taken.setdefault(best.kind, []).append(best)
    doubled = [
        Reason(
            "sheets-several",
            {"what": what, "kind": kind, "sheets": [layout.sheet.name for layout in layouts]},
        )
        for kind, layouts in taken.items()
        if len(layouts) > 1
    ]
    if doubled:
        raise Rejected(*doubled)
    return [taken[kind][0] for kind in KINDS_OF[what] if kind in taken]


_SHEET_WORDS = {
    ROOMS: ("room", "raum", "räume", "saal", "salle"),
    PHYSICAL_TABLES: ("phys",),
    LOGICAL_TABLES: ("logi",),
}


def _likeness(layout: Layout) -> tuple[int, bool]:
    # Where as many columns mean something as one kind and as another, the sheet's name tells.
    name = layout.sheet.name.casefold()
    return layout.matched, any(word in name for word in _SHEET_WORDS.get(layout.kind, ()))
