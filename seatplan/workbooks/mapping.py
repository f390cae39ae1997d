"""Which row of a sheet holds the headers, and which column goes to which field: proposed with reasons, or as people say."""

from __future__ import annotations

import re
from collections.abc import Mapping
from difflib import get_close_matches
from typing import Any

import msgspec

from seatplan.domain.decision import Reason
from seatplan.domain.values import CUSTOM_PREFIX
from seatplan.workbooks.headers import (
    DRAW,
    GUESTS,
    LAST_FIRST,
    NAME_WORDS,
    WEAK_PLUS_ONE,
    fields_of,
    fold_header,
    meanings,
)
from seatplan.workbooks.look import column_letter, column_number
from seatplan.workbooks.sheets import Row, Sheet

HEADER_WITHIN = 30  # rows of the sheet in which headers are looked for

_LETTERS = re.compile(r"[A-Za-z]{1,3}")
_SAID_ALIASES = {DRAW: {"logical_table": "table", "physical_table": "at", "number": "at"}}


class Column(msgspec.Struct, frozen=True):
    """One column of a sheet, what it is read as (None: not at all), and why."""

    letter: str
    header: str
    field: str | None
    reason: Reason


class Said(msgspec.Struct, frozen=True):
    """What people say about a column: the header or letters that they name it by, and the field; "" for none."""

    column: str
    field: str


class Layout(msgspec.Struct):
    """A sheet read as one kind of list.

    Attributes
    ----------
    kind
        "guests", "draw", "rooms", "physical_tables" or "logical_tables".
    header_row
        Its number.
    columns
        From A on, those that have a header or a value.
    faults
        What is unclear and has to be said by a person.
    matched
        How many columns mean something.
    used
        The columns that `said` names and that are on this sheet.
    """

    kind: str
    sheet: Sheet
    header_row: int
    columns: list[Column] = []
    faults: list[Reason] = []
    matched: int = 0
    used: set[str] = set()

    def fields(self) -> set[str]:
        """The fields that have a column."""
        return {column.field for column in self.columns if column.field is not None}

    def fits(self) -> bool:
        """Whether the columns are enough for an import of this kind."""
        fields = self.fields()
        if self.kind == GUESTS:
            return bool(fields & {"name", "first_name", "last_name", LAST_FIRST}) or _has_id_and_more(fields)
        if self.kind == DRAW:
            return {"table", "at"} <= fields
        key = "number" if self.kind == "physical_tables" else "name"
        return (key in fields and len(fields) > 1) or _has_id_and_more(fields)


def find_layout(
    sheet: Sheet, kind: str, said: list[Said] | None = None, custom_fields: Mapping[str, Any] | None = None
) -> Layout | None:
    """The most likely headers of a sheet for an import of `kind`; None where no row has any.

    Parameters
    ----------
    sheet
        The sheet.
    kind
        What is imported.
    said
        What people say about columns; it holds whatever the headers look like.
    custom_fields
        The plan's custom fields by id; guests only. A column headed by the label or id of one is read as that field.
    """
    said, customs = said or [], _custom_headers(custom_fields or {}) if kind == GUESTS else {}
    best: Row | None = None
    best_count = 0
    names = {fold_header(one.column) for one in said}
    for number, cells in sheet.rows:
        if number > HEADER_WITHIN:
            break
        texts = [cell for cell in cells if cell is not None and len(cell) < 100]
        count = sum(
            bool(meanings(kind, text) or fold_header(text) in names or fold_header(text) in customs)
            for text in texts
        )
        if count > best_count:
            best, best_count = (number, cells), count
    if best is None:
        letters = [one for one in said if one.field and _LETTERS.fullmatch(one.column)]
        if not letters or not sheet.rows:
            return None
        best = sheet.rows[0]
    return _Mapping(sheet, kind, best, said, customs).layout()


def custom_field(target: str, header: str, custom_fields: Mapping[str, Any]) -> tuple[str, str]:
    """The id and label of the custom field that `target` ("custom.shirt" or "shirt") names, existing or new."""
    name = target.removeprefix(CUSTOM_PREFIX).strip()
    for id, custom in custom_fields.items():
        if name == id or fold_header(name) == fold_header(custom.label):
            return id, custom.label
    id = re.sub(r"\W+", "_", name.casefold()).strip("_") or "field"
    return id, header or name


def unknown_target(kind: str, target: str, custom_fields: Mapping[str, Any]) -> Reason | None:
    """Why `target` can't be the field of a column; None where it can, which for guests may be as a new custom field."""
    known = fields_of(kind)
    if not target or target in known or target in _SAID_ALIASES.get(kind, {}) or target == LAST_FIRST:
        return None
    listed = ", ".join(known)
    if kind != GUESTS:
        return Reason("map-no-field", {"field": target, "known": listed, "near": "none"})
    if target.startswith(CUSTOM_PREFIX) or any(
        target == id or fold_header(target) == fold_header(custom.label)
        for id, custom in custom_fields.items()
    ):
        return None
    # A slip of the keyboard must not become a custom field.
    folded = fold_header(target).replace(" ", "_")
    near = [folded] if folded in known else get_close_matches(folded, known, 1, 0.75)
    return Reason("map-no-field", {"field": target, "known": listed, "near": near[0]}) if near else None


class _Mapping:
    """The work of mapping the columns of one sheet."""

    def __init__(
        self, sheet: Sheet, kind: str, header: Row, said: list[Said], customs: dict[str, str]
    ) -> None:
        self.sheet = sheet
        self.kind = kind
        self.header_row, self.headers = header
        self.said = said
        self.customs = customs
        self.below = [cells for number, cells in sheet.rows if number > self.header_row]
        width = max((len(cells) for cells in [self.headers, *self.below]), default=0)
        self.width = max([width, *(one.column for one in sheet.uncalculated)])
        self.assigned: dict[int, tuple[str | None, Reason]] = {}
        self.taken: dict[str, int] = {}
        self.faults: list[Reason] = []
        self.used: set[str] = set()

    def layout(self) -> Layout:
        self._assign_said()
        possible = self._possible()
        matched = len(possible) + sum(field is not None for field, _ in self.assigned.values())
        self._assign_customs()
        self._assign(possible)
        if self.kind == DRAW and "at" not in self.taken:
            self._table_is_the_physical_one(possible)
        columns = []
        for column in range(1, self.width + 1):
            header = self.header(column)
            field, reason = self.assigned.get(column, (None, None))
            if reason is None:
                if not header and not self.values(column) and not self._is_calculated(column):
                    continue
                reason = self._why_unread(column, possible)
            columns.append(Column(column_letter(column), header, field, reason))
        return Layout(
            self.kind, self.sheet, self.header_row, columns, self.faults, matched=matched, used=self.used
        )

    def header(self, column: int) -> str:
        return (self.headers[column - 1] if column <= len(self.headers) else None) or ""

    def values(self, column: int) -> list[str]:
        found = (cells[column - 1] for cells in self.below if column <= len(cells))
        return [text for text in found if text is not None]

    def _is_calculated(self, column: int) -> bool:
        return any(one.column == column and one.row > self.header_row for one in self.sheet.uncalculated)

    def _give(self, column: int, field: str | None, reason: Reason) -> None:
        self.assigned[column] = (field, reason)
        if field is not None:
            self.taken[field] = column

    def _assign_said(self) -> None:
        for one in self.said:
            named = [
                column
                for column in range(1, self.width + 1)
                if self.header(column) and fold_header(self.header(column)) == fold_header(one.column)
            ]
            if not named and _LETTERS.fullmatch(one.column) and column_number(one.column) <= self.width:
                named = [column_number(one.column)]
            if not named:
                continue
            self.used.add(one.column)
            if len(named) > 1 and one.field:
                letters = [column_letter(column) for column in named]
                self.faults.append(
                    Reason("map-two-columns", {"header": one.column, "columns": letters, "field": one.field})
                )
                continue
            field = _SAID_ALIASES.get(self.kind, {}).get(one.field, one.field)
            if field in self.taken:
                columns = [column_letter(self.taken[field]), column_letter(named[0])]
                self.faults.append(Reason("map-twice", {"field": one.field, "columns": columns}))
                continue
            for column in named:
                code = "column-said" if field else "column-left-out"
                self._give(column, field or None, Reason(code, {"field": field}))

    def _assign_customs(self) -> None:
        for column in range(1, self.width + 1):
            field = self.customs.get(fold_header(self.header(column)))
            if column not in self.assigned and field is not None and field not in self.taken:
                self._give(column, field, Reason("column-custom", {"field": field}))

    def _possible(self) -> dict[int, list[tuple[int, str]]]:
        possible = {}
        for column in range(1, self.width + 1):
            found = meanings(self.kind, self.header(column)) if self.header(column) else []
            if found and column not in self.assigned:
                possible[column] = found
        if self.kind == GUESTS:
            self._halves_of_names(possible)
            self._plus_ones(possible)
        return possible

    def _assign(self, possible: dict[int, list[tuple[int, str]]]) -> None:
        contested: dict[str, list[int]] = {}
        for line in range(3):
            wanted: dict[str, list[int]] = {}
            for column, found in possible.items():
                for at, field in found:
                    if at == line and column not in self.assigned and field not in self.taken:
                        wanted.setdefault(field, []).append(column)
            for field, columns in wanted.items():
                columns = [column for column in columns if column not in self.assigned]
                if len(columns) > 1:
                    # Somebody leaves a column empty, or copies one; and one of them may mean something else as well.
                    columns = [column for column in columns if self.values(column)] or columns
                    if all(self.values(column) == self.values(columns[0]) for column in columns):
                        columns = columns[:1]
                if len(columns) == 1:
                    self._give_by_header(columns[0], field)
                elif field not in contested:
                    contested[field] = columns
        for field, columns in contested.items():
            columns = [column for column in columns if column not in self.assigned]
            if field in self.taken or not columns:
                continue
            if len(columns) == 1:
                self._give_by_header(columns[0], field)
            else:
                letters = [f"{column_letter(column)} “{self.header(column)}”" for column in columns]
                self.faults.append(
                    Reason(
                        "columns-contend",
                        {"field": field, "columns": letters, "header": self.header(columns[0])},
                    )
                )

    def _give_by_header(self, column: int, field: str) -> None:
        if column not in self.assigned:
            self._give(
                column, field, Reason("column-header", {"field": field, "header": self.header(column)})
            )

    def _halves_of_names(self, possible: dict[int, list[tuple[int, str]]]) -> None:
        # "Vorname" and "Name", "Nome" and "Cognome": the general word means the half that has no column of its own,
        # unless its cells hold the other half too.
        halves = {found[0][1]: column for column, found in possible.items() if found[0][1].endswith("_name")}
        halves |= {
            field: column for field, column in self.taken.items() if field in ("first_name", "last_name")
        }
        if ("first_name" in halves) == ("last_name" in halves):
            return
        known, missing = (
            ("first_name", "last_name") if "first_name" in halves else ("last_name", "first_name")
        )
        for column in possible:
            if fold_header(self.header(column)) not in NAME_WORDS or missing in self.taken:
                continue
            pairs = [
                (cells[column - 1], cells[halves[known] - 1])
                for cells in self.below
                if len(cells) >= max(column, halves[known])
            ]
            both = [(whole, half) for whole, half in pairs if whole and half]
            if 2 * sum(half in whole for whole, half in both) <= len(both):
                values = {
                    "field": missing,
                    "header": self.header(column),
                    "beside": self.header(halves[known]),
                }
                self._give(column, missing, Reason("column-half-of-name", values))
        for column in self.assigned:
            possible.pop(column, None)

    def _plus_ones(self, possible: dict[int, list[tuple[int, str]]]) -> None:
        # A column "Plus one" mostly says yes, or names the companion; it is read where it names who brings them.
        for column in list(possible):
            header = self.header(column)
            if header == "plus_one" or fold_header(header) not in WEAK_PLUS_ONE:
                continue
            others = {
                text
                for other, found in possible.items()
                if other != column and found[0][1] in ("id", "name", "email")
                for text in self.values(other)
            }
            values = self.values(column)
            if 2 * sum(value in others for value in values) <= len(values):
                del possible[column]
                self._give(column, None, Reason("column-plus-one", {"header": header}))

    def _table_is_the_physical_one(self, possible: dict[int, list[tuple[int, str]]]) -> None:
        # "Team" and "Table": what is called table is the one that was drawn, if another column can be the logical one.
        column = self.taken.get("table", 0)
        others = [
            other
            for other, found in possible.items()
            if other not in self.assigned and any(field == "table" for _, field in found)
        ]
        if others and any(field == "at" for _, field in possible.get(column, [])):
            del self.taken["table"]
            self._give_by_header_again(column, "at")
            self._give_by_header(others[0], "table")

    def _give_by_header_again(self, column: int, field: str) -> None:
        del self.assigned[column]
        self._give_by_header(column, field)

    def _why_unread(self, column: int, possible: dict[int, list[tuple[int, str]]]) -> Reason:
        header = self.header(column)
        if not header:
            return Reason("column-without-header", {"letter": column_letter(column)})
        for _, field in possible.get(column, []):
            if field in self.taken:
                values = {"header": header, "field": field, "by": column_letter(self.taken[field])}
                return Reason("column-taken", values)
        slug = re.sub(r"\W+", "_", header.casefold()).strip("_") or "field"
        custom = CUSTOM_PREFIX + slug if self.kind == GUESTS else "none"
        return Reason("column-unknown", {"header": header, "custom": custom})


def _custom_headers(custom_fields: Mapping[str, Any]) -> dict[str, str]:
    headers: dict[str, str] = {}
    for id, custom in custom_fields.items():
        field = CUSTOM_PREFIX + id
        # A label that is also a field's word is that field's: export writes "custom.x" above such a column.
        for words in (field, custom.label, id):
            if words and (words == field or not meanings(GUESTS, words)):
                headers.setdefault(fold_header(words), field)
    return headers


def _has_id_and_more(fields: set[str]) -> bool:
    return "id" in fields and len(fields) > 1
