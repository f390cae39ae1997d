"""Read CSV and its relatives: encoding, delimiter and quotes as found. Runs in the process of `seatplan.workbooks.reading`."""

from __future__ import annotations

import codecs
import csv
import re
from pathlib import PurePosixPath

from seatplan.domain.decision import Reason, Rejected
from seatplan.workbooks.cells import clean, unguard
from seatplan.workbooks.kinds import utf16_order
from seatplan.workbooks.limits import Limits, setting
from seatplan.workbooks.look import column_letter
from seatplan.workbooks.sheets import Sheet, Workbook

DELIMITERS = ",;\t|"
_SAMPLE = 100  # rows by which the delimiter is found
_LONGEST = 1_000_000  # characters of one cell; more is a quote that nobody closed
# Letters beside A to Z that Western European names are written with, and the signs that Windows-1252 adds.
_WESTERN = re.compile("[\x00-\x7e\xa0-\xff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]*")
_LETTERS = re.compile("[A-Za-zÀ-ÖØ-öø-ÿŠŒŽšœžŸ]")
_SIGN_IN_WORD = re.compile("[A-Za-z][\xa1-\xbf×÷†‡ˆ‰•˜™][A-Za-z]")
_SEPARATOR_LINE = re.compile(r"^sep=(.)\r?\n", re.IGNORECASE)


def read_delimited(content: bytes, name: str, limits: Limits) -> Workbook:
    """The one sheet of a CSV file; raises Rejected."""
    text, warnings = _decode(content, name)
    hint = _SEPARATOR_LINE.match(text)
    if hint:
        # Excel obeys this line and does not show it, so it has no row number.
        text = text[hint.end() :]
    lines = text.splitlines(keepends=True) if "\x85" not in text else re.findall(r"[^\n]*\n|[^\n]+", text)
    delimiter = hint.group(1) if hint else _delimiter(lines)
    sheet = Sheet(PurePosixPath(name).stem or name)
    mixed = []
    for number, record, raw in _records(lines, delimiter, limits):
        if len(record) == 1:
            other = _other_delimiter(raw, delimiter)
            if other:
                mixed.append(number)
                record = next(csv.reader([raw], delimiter=other))
        _add(sheet, number, record)
    _check_width(sheet, limits)
    if mixed and _usual_width(sheet) > 1:
        sheet.warnings.append(
            Reason(
                "workbook-mixed-delimiters", {"count": len(mixed), "rows": [str(number) for number in mixed]}
            )
        )
    return Workbook(name, "csv", [sheet], warnings=warnings)


def _records(lines: list[str], delimiter: str, limits: Limits) -> list[tuple[int, list[str], str]]:
    # Row number, cells and raw text of each row that is not empty. A line break inside quotes starts no row.
    csv.field_size_limit(_LONGEST)
    reader = csv.reader(lines, delimiter=delimiter)
    records = []
    number = before = 0
    try:
        for number, record in enumerate(reader, start=1):
            raw = "".join(lines[before : reader.line_num])
            before = reader.line_num
            if any(record):
                records.append((number, record, raw))
            if len(records) > limits.rows:
                rows = sum(1 for line in lines if line.strip())
                values = {"rows": rows, "filled": rows, "most": limits.rows, "setting": setting("rows")}
                raise Rejected(Reason("workbook-rows", values))
    except csv.Error:
        raise Rejected(Reason("workbook-open-quote", row=number + 1)) from None
    if records and _ends_in_quotes(records[-1][2], delimiter):
        raise Rejected(Reason("workbook-open-quote", row=records[-1][0]))
    return records


def _ends_in_quotes(raw: str, delimiter: str) -> bool:
    try:
        list(csv.reader(raw.splitlines(keepends=True), delimiter=delimiter, strict=True))
    except csv.Error as fault:
        return "unexpected end" in str(fault)
    return False


def _add(sheet: Sheet, number: int, record: list[str]) -> None:
    cells = [clean(unguard(cell)) for cell in record]
    while cells and cells[-1] is None:
        cells.pop()
    if cells:
        sheet.rows.append((number, cells))


def _check_width(sheet: Sheet, limits: Limits) -> None:
    row, cells = max(sheet.rows, key=lambda row: len(row[1]), default=(0, []))
    if len(cells) > limits.columns:
        values = {"most": limits.columns, "setting": setting("columns")}
        raise Rejected(Reason("workbook-columns", values, row=row, column=column_letter(len(cells))))


def _usual_width(sheet: Sheet) -> int:
    widths = sorted(len(cells) for _, cells in sheet.rows)
    return widths[len(widths) // 2] if widths else 0


def _delimiter(lines: list[str]) -> str:
    """The delimiter by which the first rows fall into the same number of cells, more than one, most often."""
    best, best_score = ",", 0.0
    for delimiter in DELIMITERS:
        csv.field_size_limit(_LONGEST)
        try:
            widths = [len(row) for row in csv.reader(lines[:_SAMPLE], delimiter=delimiter) if any(row)]
        except csv.Error:
            continue
        several = [width for width in widths if width > 1]
        if not several:
            continue
        usual = max(set(several), key=several.count)
        # Rows that agree count; wider ones a little more, because a comma also stands within names.
        score = several.count(usual) / len(widths) * (1 + min(usual, 20) / 100)
        if score > best_score:
            best, best_score = delimiter, score
    return best


def _other_delimiter(raw: str, delimiter: str) -> str | None:
    # A row of one cell that holds another delimiter was put in by hand, or by another program.
    found = [other for other in DELIMITERS if other != delimiter and other in raw]
    return max(found, key=raw.count, default=None)


def _decode(content: bytes, name: str) -> tuple[str, list[Reason]]:
    for bom, codec in (
        (codecs.BOM_UTF8, "utf-8-sig"),
        (codecs.BOM_UTF16_LE, "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16"),
    ):
        if content.startswith(bom):
            return _decoded(content, codec, name), []
    order = utf16_order(content)
    if order:
        return _decoded(content, order, name), []
    try:
        return content.decode(), []
    except UnicodeDecodeError:
        encoding = _guess(content)
        if encoding is None:
            raise Rejected(Reason("workbook-encoding-unknown", {"name": name})) from None
        label = "Windows-1252" if encoding == "cp1252" else encoding
        return _decoded(content, encoding, name), [Reason("workbook-encoding", {"encoding": label})]


def _decoded(content: bytes, codec: str, name: str) -> str:
    try:
        return content.decode(codec)
    except UnicodeDecodeError:
        raise Rejected(Reason("workbook-encoding-unknown", {"name": name})) from None


def _guess(content: bytes) -> str | None:
    # Most of these files come from a Western Excel; a detector takes short ones for something exotic.
    try:
        text = content.decode("cp1252")
    except UnicodeDecodeError:
        text = ""
    strange = [c for c in text if c > "\x7e"]
    if text and _WESTERN.fullmatch(text) and not _SIGN_IN_WORD.search(text):
        letters = sum(1 for c in strange if _LETTERS.match(c))
        runs = re.findall("[À-ÿ]{3,}", text)
        if letters * 2 >= len(strange) and not runs:
            return "cp1252"
    from charset_normalizer import from_bytes

    best = from_bytes(content).best()
    return best.encoding if best is not None else "cp1252" if text else None
