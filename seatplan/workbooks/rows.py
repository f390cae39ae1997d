"""The rows below the headers as fields with texts, and why some of them are none: totals, repeated headers, empty ones."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter

import msgspec

from seatplan.domain.decision import Reason
from seatplan.workbooks.headers import GUESTS, LAST_FIRST
from seatplan.workbooks.look import column_letter, column_number
from seatplan.workbooks.mapping import Layout

Cells = dict[str, str | None]

_RANGE = re.compile(r"\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})")
# What tells rows apart is not repeated over merged cells.
_TELLS_APART = frozenset({"id", "name", "first_name", "last_name", LAST_FIRST, "email", "seat"})


class ReadRows(msgspec.Struct):
    """The rows of one sheet: number and field -> text of those that say something, the others with a reason.

    `faults` keep the file from being imported, `warnings` do not.
    """

    rows: list[tuple[int, Cells]] = []
    skipped: list[tuple[int, Reason]] = []
    warnings: list[Reason] = []
    faults: list[Reason] = []


def read_rows(layout: Layout) -> ReadRows:
    """Read what stands below a sheet's headers."""
    return _Reading(layout).read


class _Reading:
    """The work of reading one sheet."""

    def __init__(self, layout: Layout) -> None:
        self.layout, self.sheet = layout, layout.sheet
        self.read = ReadRows()
        self.columns = {
            column_number(column.letter): column.field
            for column in layout.columns
            if column.field is not None
        }
        self.totals = {row for row, column in self.sheet.totals if column in self.columns}
        self.merged = self._merged()
        header = next(cells for number, cells in self.sheet.rows if number == layout.header_row)
        self.header = [header[column - 1] if column <= len(header) else None for column in self.columns]
        for number, cells in self.sheet.rows:
            if number > layout.header_row:
                self._row(number, cells)
        self._uncalculated()
        self._warn()

    def _row(self, number: int, cells: list[str | None]) -> None:
        texts = [cells[column - 1] if column <= len(cells) else None for column in self.columns]
        texts = [
            text if text is not None else self.merged.get((number, column))
            for text, column in zip(texts, self.columns, strict=True)
        ]
        if number in self.totals:
            self._skip(number, "row-total")
        elif not any(text is not None for text in texts):
            if any(cell is not None for cell in cells):
                self._skip(number, "row-nothing-read")
        elif len(texts) > 1 and texts == self.header:
            self._skip(number, "row-headers-again")
        else:
            fields: Cells = dict(zip(self.columns.values(), texts, strict=True))
            self.read.rows.append((number, fields))

    def _skip(self, number: int, code: str) -> None:
        self.read.skipped.append((number, Reason(code)))

    def _merged(self) -> dict[tuple[int, int], str]:
        """What merged cells show in the rows below the first, for columns that do not tell rows apart."""
        numbers = [number for number, _ in self.sheet.rows]
        rows = dict(self.sheet.rows)
        merged: dict[tuple[int, int], str] = {}
        budget = len(numbers) * max(1, len(self.columns))  # more than that only by ranges that overlap
        for reference in self.sheet.merged:
            found = _RANGE.fullmatch(reference)
            if found is None:
                continue
            column, first, last = column_number(found[1]), int(found[2]), int(found[4])
            field = self.columns.get(column)
            cells = rows.get(first, [])
            text = cells[column - 1] if column <= len(cells) else None
            if field is None or text is None or first <= self.layout.header_row:
                continue
            if self.layout.kind == GUESTS and field in _TELLS_APART:
                continue
            below = numbers[bisect_right(numbers, first) : bisect_left(numbers, last + 1)]
            budget -= len(below)
            if budget < 0:
                break
            merged |= {(number, column): text for number in below}
        return merged

    def _uncalculated(self) -> None:
        skipped = {row for row, _ in self.read.skipped}
        for one in self.sheet.uncalculated:
            if one.row > self.layout.header_row and one.column in self.columns and one.row not in skipped:
                formula = one.formula if len(one.formula) <= 60 else one.formula[:59] + "…"
                self.read.faults.append(
                    Reason(
                        "cell-uncalculated",
                        {"formula": formula},
                        row=one.row,
                        column=column_letter(one.column),
                    )
                )

    def _warn(self) -> None:
        warnings, header_row = self.read.warnings, self.layout.header_row
        hidden = [str(row) for row in self.sheet.hidden_rows if row > header_row]
        if hidden:
            warnings.append(Reason("rows-hidden", {"count": len(hidden), "rows": hidden}))
        letters = [column_letter(column) for column in self.sheet.hidden_columns if column in self.columns]
        if letters:
            warnings.append(Reason("columns-hidden", {"count": len(letters), "columns": letters}))
        for column, count in sorted(Counter(column for _, column in self.merged).items()):
            values = {"count": count, "field": self.columns[column]}
            warnings.append(Reason("cells-merged", values, column=column_letter(column)))
        warnings += [
            msgspec.structs.replace(column.reason, column=column.letter)
            for column in self.layout.columns
            if column.field is None and self._is_worth_a_warning(column_number(column.letter), column.reason)
        ]

    def _is_worth_a_warning(self, column: int, reason: Reason) -> bool:
        if reason.code == "column-left-out":
            return False
        texts = [
            text
            for number, cells in self.sheet.rows
            if number > self.layout.header_row
            and column <= len(cells)
            and (text := cells[column - 1]) is not None
        ]
        # Row numbers in front of a list say nothing.
        return bool(texts) and not (
            reason.code == "column-without-header" and all(t.isdigit() for t in texts)
        )
