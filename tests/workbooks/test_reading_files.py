"""Any file gives its rows or a sentence: kinds, encodings, limits and damage."""

import codecs
import io
import zipfile
from typing import Any

import pytest

from seatplan.domain.decision import Rejected
from seatplan.texts import explain
from seatplan.workbooks.limits import Limits
from seatplan.workbooks.reading import read_file
from tests.workbooks.making import STRICT, codes, parsed, replaced, row_xml, with_sheet_xml, xlsx

GUESTS = [["Name", "E-mail"], ["Bo Ek", "bo@halden.example"]]


def refusal(content: bytes, name: str, **limits: Any) -> str:
    with pytest.raises(Rejected) as refused:
        read_file(content, name, Limits(**limits))
    (reason,) = refused.value.reasons
    assert len(explain(reason)) > 20
    return reason.code


def test_a_workbook_gives_trimmed_texts_with_the_row_numbers_of_the_spreadsheet() -> None:
    rows = [[None], ["Name", "Table"], ["\u00a0 Bo  Ek \u00a0", 12.0], [], ["Al", 0.5]]
    workbook = read_file(xlsx(Guests=rows), "C:\\lists\\guests.xlsx")
    assert workbook.name == "guests.xlsx"
    assert workbook.sheets[0].rows == [(2, ["Name", "Table"]), (3, ["Bo  Ek", "12"]), (5, ["Al", "0.5"])]
    assert len(workbook.sha256) == 64


def test_what_is_no_list_is_refused_by_its_content() -> None:
    assert refusal(b"", "a.xlsx") == "workbook-no-bytes"
    assert refusal(b"\x07" * 165, "~$guests.xlsx") == "workbook-owner-file"
    assert refusal(b"%PDF-1.7 ...", "a.xlsx") == "workbook-other-kind"
    assert refusal(b"<html><table>", "a.xls") == "workbook-other-kind"
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512)
    assert refusal(ole, "a.xls") == "workbook-xls"
    assert refusal(ole + "EncryptedPackage".encode("utf-16-le"), "a.xlsx") == "workbook-encrypted"
    assert refusal(b"\x00\x01\x02\x03" * 500, "a.csv") == "workbook-unreadable"
    assert refusal(b"PK\x03\x04 torn", "a.xlsx") == "workbook-damaged"


def test_an_archive_or_document_is_named_as_what_it_is() -> None:
    for part, kind in (("word/document.xml", "document"), ("xl/workbook.bin", "xlsb"), ("a.txt", "archive")):
        content = io.BytesIO()
        with zipfile.ZipFile(content, "w") as archive:
            archive.writestr(part, "x")
        with pytest.raises(Rejected) as refused:
            read_file(content.getvalue(), "a.xlsx")
        assert refused.value.reasons[0].values["kind"] == kind


def test_a_file_that_is_not_what_its_name_says_is_read_with_a_warning() -> None:
    text = read_file(b"Name,Table\r\nBo,T1\r\n", "guests.xlsx")
    assert (text.kind, codes(text.warnings)) == ("csv", ["workbook-is-text"])
    book = read_file(xlsx(Guests=GUESTS), "guests.csv")
    assert (book.kind, codes(book.warnings)) == ("xlsx", ["workbook-is-xlsx"])


@pytest.mark.parametrize(
    ("content", "warning"),
    [
        ("Name;Tisch\nMüller;Böse\n".encode("cp1252"), ["workbook-encoding"]),
        ("Name;Tisch\nMüller;Böse\n".encode(), []),
        (codecs.BOM_UTF8 + "Name;Tisch\r\nMüller;Böse\r\n".encode(), []),
        ("Name;Tisch\nMüller;Böse\n".encode("utf-16"), []),
        ("Name;Tisch\nMüller;Böse\n".encode("utf-16-le"), []),
        ("Name,Tisch\nMüller,Böse\n".encode(), []),
        ("Name\tTisch\rMüller\tBöse\r".encode(), []),
        ("sep=;\r\nName;Tisch\nMüller;Böse\n".encode(), []),
        ("sep=|\r\nName|Tisch\nMüller|Böse\n".encode(), []),
    ],
)
def test_csv_is_read_in_the_encoding_and_with_the_delimiter_that_it_has(content, warning) -> None:
    workbook = parsed(content, "guests.csv")
    assert workbook.sheets[0].rows == [(1, ["Name", "Tisch"]), (2, ["Müller", "Böse"])]
    assert codes(workbook.warnings) == warning


def test_rows_with_another_delimiter_are_read_with_theirs_and_named() -> None:
    (sheet,) = parsed(b"Name;Mail\nBo;b@x\nAl,a@x\n", "a.csv").sheets
    assert sheet.rows[2] == (3, ["Al", "a@x"])
    assert sheet.warnings[0].values["rows"] == ["3"]


def test_a_quote_that_nobody_closes_is_refused_with_its_row() -> None:
    with pytest.raises(Rejected) as refused:
        parsed(b'Name,Mail\nBo,"b@x\nAl,a@x\n', "a.csv")
    assert (refused.value.reasons[0].code, refused.value.reasons[0].row) == ("workbook-open-quote", 2)


def test_line_breaks_in_quotes_start_no_row() -> None:
    (sheet,) = parsed(b'Name,Notes\nBo,"one\r\ntwo"\nAl,x\n', "a.csv").sheets
    assert sheet.rows == [(1, ["Name", "Notes"]), (2, ["Bo", "one\ntwo"]), (3, ["Al", "x"])]


def test_each_limit_refuses_and_names_its_setting() -> None:
    rows = [["Name", "A", "B"], *[[f"Guest {n}", "x", "y"] for n in range(30)]]
    content = xlsx(Guests=rows)
    csv = "\n".join(",".join(row) for row in rows).encode()
    for one, name in ((content, "a.xlsx"), (csv, "a.csv")):
        for limits, code in (
            ({"file_mb": len(one) / 2e6}, "workbook-too-large"),
            ({"rows": 20}, "workbook-rows"),
            ({"columns": 2}, "workbook-columns"),
        ):
            with pytest.raises(Rejected) as refused:
                read_file(one, name, Limits(**limits))
            (reason,) = refused.value.reasons
            assert reason.code == code
            assert "SEATPLAN_MAX_" in explain(reason)
    assert refusal(content, "a.xlsx", unpacked_mb=0.001) == "workbook-unpacked"
    assert refusal(content, "a.xlsx", seconds=0.01) == "workbook-slow"


def test_limits_come_from_the_environment_and_a_wrong_one_is_named() -> None:
    assert Limits.from_environment({"SEATPLAN_MAX_ROWS": "7"}).rows == 7
    with pytest.raises(Rejected) as refused:
        Limits.from_environment({"SEATPLAN_MAX_ROWS": "many"})
    assert "SEATPLAN_MAX_ROWS" in explain(refused.value.reasons[0])


def test_a_cell_that_wants_more_memory_than_there_is_refuses_the_file() -> None:
    cells = "".join(f'<c r="A2" t="inlineStr"><is><t>{n}</t></is></c>' for n in range(200_000))
    content = with_sheet_xml(row_xml(1, "Name") + f'<row r="2">{cells}</row>')
    assert refusal(content, "a.xlsx", memory_mb=110) == "workbook-memory"


def test_a_row_number_beyond_any_sheet_is_refused_at_once() -> None:
    content = with_sheet_xml(row_xml(1, "Name") + row_xml(999_999_999, "Bo"))
    assert refusal(content, "a.xlsx", seconds=4) == "workbook-row-number"


def test_empty_rows_after_the_list_do_not_count() -> None:
    empty = "".join(f'<row r="{n}"><c r="A{n}" s="0"/></row>' for n in range(3, 100_003))
    (sheet,) = parsed(with_sheet_xml(row_xml(1, "Name") + row_xml(2, "Bo") + empty)).sheets
    assert sheet.rows == [(1, ["Name"]), (2, ["Bo"])]


def test_empty_rows_within_the_list_count() -> None:
    empty = "".join(f'<row r="{n}"/>' for n in range(3, 60_003))
    with pytest.raises(Rejected) as refused:
        parsed(with_sheet_xml(row_xml(1, "Name") + row_xml(2, "Bo") + empty + row_xml(60_003, "Al")))
    assert refused.value.reasons[0].code == "workbook-rows"
    assert refused.value.reasons[0].values["filled"] == 3


def test_a_document_type_is_refused() -> None:
    content = with_sheet_xml(row_xml(1, "&bomb;"), before='<!DOCTYPE x [<!ENTITY bomb "boom">]>')
    with pytest.raises(Rejected) as refused:
        parsed(content)
    assert refused.value.reasons[0].code == "workbook-unsafe"


def test_strict_workbooks_are_read_like_others() -> None:
    content = with_sheet_xml(row_xml(1, "Name") + row_xml(2, "Bo"), namespace=STRICT)
    assert parsed(content).sheets[0].rows == [(1, ["Name"]), (2, ["Bo"])]


def test_a_workbook_without_sheets_is_refused_in_words() -> None:
    workbook = (
        '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheets/></workbook>'
    )
    content = replaced(xlsx(Sheet=GUESTS), {"xl/workbook.xml": workbook})
    with pytest.raises(Rejected) as refused:
        parsed(content)
    assert refused.value.reasons[0].code == "workbook-no-sheets"


@pytest.mark.parametrize("part", ["xl/workbook.xml", "xl/worksheets/sheet1.xml"])
def test_a_damaged_part_is_named(part) -> None:
    with pytest.raises(Rejected) as refused:
        parsed(replaced(xlsx(Sheet=GUESTS), {part: b"<torn"}))
    assert refused.value.reasons[0].code == "workbook-damaged"


def test_missing_styles_and_relations_do_no_harm() -> None:
    missing: dict[str, None] = {
        "xl/styles.xml": None,
        "xl/_rels/workbook.xml.rels": None,
        "docProps/core.xml": None,
    }
    workbook = parsed(replaced(xlsx(Sheet=GUESTS), missing))
    assert workbook.sheets[0].rows[1] == (2, ["Bo Ek", "bo@halden.example"])
    assert codes(workbook.warnings) == ["workbook-repaired"]


def test_padded_numbers_dates_and_truth_values_read_as_people_see_them() -> None:
    import datetime

    def formats(workbook) -> None:
        workbook["S"]["A2"].number_format = "0000"
        workbook["S"]["B2"].number_format = '"G"0000'

    row = [12, 7, datetime.date(2026, 12, 11), True, 1.5, "_x000D_a", "=1+1"]
    (sheet,) = parsed(xlsx(formats, S=[["a"] * 7, row])).sheets
    assert sheet.rows[1] == (2, ["0012", "G0007", "2026-12-11", "TRUE", "1.5", "a"])
    assert [(one.row, one.column, one.formula) for one in sheet.uncalculated] == [(2, 7, "=1+1")]


def test_hidden_sheets_are_listed_and_not_read_and_hidden_rows_are_read_and_listed() -> None:
    def hide(workbook) -> None:
        workbook["Old"].sheet_state = "veryHidden"
        workbook["Now"].row_dimensions[2].hidden = True

    now, old = parsed(xlsx(hide, Now=GUESTS, Old=GUESTS)).sheets
    assert (now.hidden_rows, len(now.rows)) == ([2], 2)
    assert (old.hidden, old.rows) == (True, [])
