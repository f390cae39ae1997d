"""A pasted table works like a file; rows that are not applied come back as a workbook with why."""

from typing import Any

import openpyxl
import pytest

from seatplan.domain.commands import ImportGuests
from seatplan.domain.decide import decide
from seatplan.domain.decision import Rejected
from seatplan.domain.evolve import evolve_batch
from seatplan.domain.state import State
from seatplan.workbooks.left_out import left_out_workbook
from seatplan.workbooks.limits import Limits
from seatplan.workbooks.pasted import read_pasted
from seatplan.workbooks.proposal import propose
from tests.domain.scenario import a_guest
from tests.workbooks.making import parsed

PASTED = (
    'Name\tAbteilung\tNotes\r\nAnna Smith\tSales\t"two\nlines; and, more"\r\nBen Lee\tVertrieb, Ost\t=1+1\r\n'
)


def test_a_pasted_table_works_like_a_file():
    workbook = read_pasted(PASTED)
    proposal = propose(workbook, "guests")
    assert isinstance(proposal.command, ImportGuests)
    assert [row.cells for row in proposal.command.rows] == [
        {"name": "Anna Smith", "department": "Sales", "notes": "two\nlines; and, more"},
        {"name": "Ben Lee", "department": "Vertrieb, Ost", "notes": "=1+1"},
    ]
    assert workbook.name == proposal.sheet == "Pasted table"
    assert len(workbook.sha256) == 64


@pytest.mark.parametrize(
    "text",
    [
        "Name\nZoë Ünal\n",
        "Name;E-mail\nZoë Ünal;z@x\n",
        "Name\tE-mail\nZoë Ünal\t\n",
        "Name\nZoë\ud800 Ünal\n",
    ],
)
def test_what_people_paste_is_read(text: str):
    command = propose(read_pasted(text), "guests").command
    assert isinstance(command, ImportGuests)
    assert str(command.rows[0].cells["name"]).endswith("Ünal")


@pytest.mark.parametrize(
    ("text", "code"),
    [("", "pasted-nothing"), (" \n\t", "pasted-nothing"), ("Name\n" * 400_000, "workbook-too-large")],
)
def test_what_can_not_be_read_is_refused_in_words(text: str, code: str):
    with pytest.raises(Rejected) as refused:
        read_pasted(text, Limits(file_mb=1))
    assert refused.value.reasons[0].code == code


def test_rows_that_are_not_applied_come_back_with_why_and_can_be_uploaded_again():
    state = State()
    evolve_batch(state, [a_guest("G0001", "Anna Smith"), a_guest("G0002", "Anna Smith")])
    text = (
        "Name\tDiet\tColour of the shirt\nAnna Smith\tvegan\tred\nZoe New\tx\tblue\n\t\tgreen\nBob\ty\t=1\n"
    )
    proposal = propose(read_pasted(text), "guests")
    command: Any = proposal.command
    report = decide(state, command.__class__(command.rows, sheet="s", leave_out=[5])).report
    assert report is not None
    content = left_out_workbook(proposal, report.rows, {2: {"diet": "halal"}})
    sheet = parsed(content).sheets[0]
    assert next(cells for _, cells in sheet.rows) == [
        "Row",
        "Why it was left out",
        "Name",
        "Diet",
        "Colour of the shirt",
    ]
    rows = [cells for _, cells in sheet.rows][1:]
    assert [row[0] for row in rows] == ["2", "4", "5"]
    assert rows[0][2:] == ["Anna Smith", "halal", "red"]
    assert "2 guests" in str(rows[0][1]) or "G0001" in str(rows[0][1])
    assert rows[2][1] == "Left out in the preview."
    assert rows[2][4] == "=1"
    again: Any = propose(parsed(content), "guests").command
    assert [row.cells["name"] for row in again.rows if row.cells["name"]] == ["Anna Smith", "Bob"]


def test_without_such_rows_the_workbook_is_empty_and_opens():
    proposal = propose(read_pasted("Name\nAnna\n"), "guests")
    import io

    book = openpyxl.load_workbook(io.BytesIO(left_out_workbook(proposal, [])))
    assert book.worksheets[0].max_row == 1
