"""A streaming look at the XML of one sheet, which decides whether it is read, before anything is built from it.

A file of 1.4 kB can have a row number for which a library yields empty rows for ever, and a million empty rows take it
15 s; a parser that only calls back sees both at once. The look also learns what openpyxl does not tell.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any
from xml.parsers import expat

import msgspec

LAST_ROW = 1_048_576  # of a sheet, in any spreadsheet program

_REFERENCE = re.compile(r"([A-Za-z]{1,3})([0-9]{1,10})")
# A formula that counts or sums up several rows of its own sheet: =COUNTA(A2:A150), =SUBTOTAL(103;Guests[Name]).
_TOTAL = re.compile(
    r"^[^!]*\b(?:COUNTA?|SUM|SUBTOTAL|AGGREGATE|ROWS|AVERAGE|COUNTBLANK)\s*\("
    r"(?:[^()!]*[,;])?\s*(?:\$?[A-Z]{1,3}\$?(\d*):\$?[A-Z]{1,3}\$?(\d*)|[\w.]*\[)",
    re.IGNORECASE,
)


class Unsafe(Exception):
    """The XML declares a document type; no spreadsheet program writes one, attackers do."""


class Formula(msgspec.Struct):
    """A formula: where it is (column from 1), what it says, and whether the file holds its value."""

    row: int
    column: int
    text: str
    has_value: bool

    def is_total(self) -> bool:
        """Whether it counts or sums up several rows of its own sheet."""
        found = _TOTAL.match(self.text)
        if found is None or "[@" in self.text or "[#This Row]" in self.text:
            return False
        return found.group(1) != found.group(2) or not found.group(1)


class Look(msgspec.Struct):
    """What the look saw.

    Attributes
    ----------
    filled
        Numbers of the rows with a value or a formula, ascending.
    rows
        How many row elements there are up to the last of these.
    width, widest
        The greatest column with a value, from 1, and the row where it is.
    style
        The greatest style number.
    hidden_rows, hidden_columns, merged, formulas
        As their names say; `hidden_rows` are filled ones, formulas those that count rows or have no value.
    strings
        Whether a cell refers to the table of shared strings.
    body
        The XML up to the end of the last filled row, closed, without what openpyxl need not see.
    """

    filled: list[int] = []
    rows: int = 0
    width: int = 0
    widest: int = 0
    style: int = 0
    hidden_rows: list[int] = []
    hidden_columns: list[int] = []
    merged: list[str] = []
    formulas: list[Formula] = []
    strings: bool = False
    body: bytes = b""


def look_at(xml: bytes) -> Look:
    """Look at the XML of a worksheet (UTF-8, or an encoding that it declares).

    Raises
    ------
    Unsafe
        It declares a document type.
    ValueError, xml.parsers.expat.ExpatError
        It is not well-formed, or a reference in it is none.
    """
    return _Looking(xml).look


class _Looking:
    """The handlers of one look, and what they have to remember from one element to the next."""

    def __init__(self, xml: bytes) -> None:
        self.xml = xml
        self.look = Look()
        self.filled: set[int] = set()
        self.columns: dict[str, int] = {}
        self.row = self.column = self.cell_row = self.row_elements = 0
        self.cell_kind = "n"
        self.formula: list[str] | None = None
        self.value: list[str] | None = None
        self.row_filled = self.row_hidden = False
        self.root = ""
        self.child_at = self.data_at = self.data_end = -1
        parser = self.parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = self._refuse
        parser.StartElementHandler = self._root
        parser.Parse(xml, True)
        self._finish()

    def _refuse(self, *_: Any) -> None:
        raise Unsafe

    def _root(self, name: str, _attributes: dict[str, str]) -> None:
        # Some programs write <x:row>. All elements of a sheet carry the root's prefix.
        self.root = name
        prefix = name[: name.rfind(":") + 1]
        starts: dict[str, Callable[[dict[str, str]], None]] = {
            "sheetData": self._sheet_data,
            "row": self._row,
            "c": self._cell,
            "v": self._value,
            "f": self._formula,
            "is": self._inline,
            "col": self._col,
            "mergeCell": lambda attributes: self.look.merged.append(attributes.get("ref", "")),
        }
        ends: dict[str, Callable[[], None]] = {"row": self._row_end, "c": self._cell_end, "f": self._text_end}
        ends["v"] = self._text_end
        started = {prefix + local: handler for local, handler in starts.items()}
        ended = {prefix + local: handler for local, handler in ends.items()}

        def start(name: str, attributes: dict[str, str]) -> None:
            if self.child_at < 0:
                self.child_at = self.parser.CurrentByteIndex
            handler = started.get(name)
            if handler is not None:
                handler(attributes)

        def end(name: str) -> None:
            handler = ended.get(name)
            if handler is not None:
                handler()

        self.parser.StartElementHandler = start
        self.parser.EndElementHandler = end

    def _sheet_data(self, _attributes: dict[str, str]) -> None:
        self.data_at = self.parser.CurrentByteIndex

    def _row(self, attributes: dict[str, str]) -> None:
        number = attributes.get("r")
        self.row = int(float(number)) if number else self.row + 1
        self.column = 0
        self.row_elements += 1
        self.row_filled = False
        self.row_hidden = attributes.get("hidden") in ("1", "true")

    def _row_end(self) -> None:
        if self.row_filled:
            self.look.rows = self.row_elements
            self.data_end = self.xml.index(b">", self.parser.CurrentByteIndex) + 1

    def _cell(self, attributes: dict[str, str]) -> None:
        reference = attributes.get("r")
        if reference:
            found = _REFERENCE.fullmatch(reference)
            if found is None:
                raise ValueError("not a cell reference")
            letters, number = found.groups()
            self.column = self.columns.get(letters) or self.columns.setdefault(
                letters, column_number(letters)
            )
            self.cell_row = int(number)
        else:
            self.column += 1
            self.cell_row = self.row
        self.cell_kind = attributes.get("t", "n")
        style = attributes.get("s")
        if style and int(style) > self.look.style:
            self.look.style = int(style)
        self.formula = self.value = None

    def _inline(self, _attributes: dict[str, str]) -> None:
        self._fill()

    def _value(self, _attributes: dict[str, str]) -> None:
        if self.cell_kind == "s":
            self.look.strings = True
        if self.formula is not None:
            self.value = []
            self.parser.CharacterDataHandler = self.value.append
        self._fill()

    def _formula(self, _attributes: dict[str, str]) -> None:
        self.formula = []
        self.parser.CharacterDataHandler = self.formula.append
        self._fill()

    def _text_end(self) -> None:
        if self.parser.CharacterDataHandler is not None:
            self.parser.CharacterDataHandler = None

    def _cell_end(self) -> None:
        if self.formula is None:
            return
        # A formula whose value is the empty text has <v></v> too, but says that it is text.
        has_value = bool(self.value) or (self.value is not None and self.cell_kind == "str")
        formula = Formula(self.cell_row, self.column, "=" + "".join(self.formula), has_value)
        if not has_value or formula.is_total():
            self.look.formulas.append(formula)

    def _fill(self) -> None:
        self.row_filled = True
        self.filled.add(self.cell_row)
        if self.row_hidden:
            self.look.hidden_rows.append(self.cell_row)
        if self.column > self.look.width:
            self.look.width, self.look.widest = self.column, self.cell_row

    def _col(self, attributes: dict[str, str]) -> None:
        if attributes.get("hidden") in ("1", "true"):
            first, last = int(attributes["min"]), min(int(attributes["max"]), 16_384)
            self.look.hidden_columns.extend(range(first, last + 1))

    def _finish(self) -> None:
        look = self.look
        look.filled = sorted(self.filled)
        look.hidden_rows = sorted(set(look.hidden_rows))
        if look.filled:
            prefix = self.root[: self.root.rfind(":") + 1].encode()
            head, data = self.xml[: self.child_at], self.xml[self.data_at : self.data_end]
            look.body = b"%s%s</%ssheetData></%s>" % (head, data, prefix, self.root.encode())


def column_number(letters: str) -> int:
    """The number of a column, from 1: A is 1, AA is 27."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - 64
    return number


def column_letter(number: int) -> str:
    """The letters of a column, from 1: 1 is A, 27 is AA."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
