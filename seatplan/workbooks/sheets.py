"""A file as it was read: sheets of rows of texts, and what a person has to know about them."""

from __future__ import annotations

from typing import Literal

import msgspec

from seatplan.domain.decision import Reason

Row = tuple[int, list[str | None]]


class Uncalculated(msgspec.Struct, frozen=True):
    """A formula whose value the file does not hold: where it is (column from 1), and what it says, with its "="."""

    row: int
    column: int
    formula: str


class Sheet(msgspec.Struct, omit_defaults=True):
    """One sheet. Cells are trimmed texts, or None where there is nothing.

    Attributes
    ----------
    name
        The sheet's name; a CSV file's name without its suffix.
    hidden
        Hidden sheets are listed, not read.
    rows
        `(row number as the spreadsheet shows it, cells from column A on)` for each row that holds something.
    hidden_rows
        Numbers of the rows that are hidden or filtered out and hold something.
    hidden_columns
        From 1; those that are hidden.
    merged
        Ranges such as "A2:A11"; the value stands in the first cell.
    uncalculated
        Formulas without a value; they are None in `rows`.
    totals
        `(row, column)` of formulas that count or sum up other rows.
    warnings
        What is odd about the sheet as a whole.
    """

    name: str
    hidden: bool = False
    rows: list[Row] = []
    hidden_rows: list[int] = []
    hidden_columns: list[int] = []
    merged: list[str] = []
    uncalculated: list[Uncalculated] = []
    totals: list[tuple[int, int]] = []
    warnings: list[Reason] = []


class MadeFrom(msgspec.Struct, frozen=True, omit_defaults=True):
    """What an exported file was made from: the plan's log id, its version, which export, and whose guests it holds."""

    log: str
    version: int
    what: str
    department: str = ""


class Workbook(msgspec.Struct, omit_defaults=True):
    """A file with its sheets; `sha256` is its digest in hexadecimal.

    `made_from` says of an export what it was made from; `pasted` that somebody pasted a table and there is no file.
    """

    name: str
    kind: Literal["xlsx", "csv"]
    sheets: list[Sheet]
    sha256: str = ""
    warnings: list[Reason] = []
    made_from: MadeFrom | None = None
    pasted: bool = False
