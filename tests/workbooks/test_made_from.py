"""Exports say what they were made from, where people's programs leave it; and a workbook for each department."""

import io
import zipfile
from typing import Any

import openpyxl
import pytest

from seatplan.domain.evolve import evolve_batch
from seatplan.domain.state import State
from seatplan.workbooks.departments import export_departments
from seatplan.workbooks.made_from import code_of, from_code
from seatplan.workbooks.proposal import propose
from seatplan.workbooks.reading import read_file
from seatplan.workbooks.sheets import MadeFrom
from seatplan.workbooks.writing import export
from tests.domain.scenario import a_guest
from tests.workbooks.making import parsed

MADE = MadeFrom("3f2a-9", 10_123, "guests", "Sales: <East> & Öst")


def a_plan(*departments: str) -> State:
    state = State()
    guests = [a_guest(f"G{n:04}", f"Guest {n}", department=name) for n, name in enumerate(departments, 1)]
    evolve_batch(state, guests)
    return state


def test_the_code_says_what_it_was_made_of():
    assert from_code(code_of(MADE)) == MADE
    for other in (None, "", "seatplan-export:1:x:y:guests:", "Anna Smith", "seatplan-export:2:x:1:guests:"):
        assert from_code(other) is None


def test_an_export_says_its_version_and_nothing_else_is_read_of_that():
    content = export(a_plan("Sales"), "guests", ".xlsx", MADE)
    workbook = read_file(content, "guests.xlsx")
    assert workbook.made_from == MADE
    assert [sheet.name for sheet in workbook.sheets] == ["Guests"]
    assert propose(workbook, "guests").others == []
    assert content == export(a_plan("Sales"), "guests", ".xlsx", MADE)
    assert parsed(export(a_plan("Sales"), "guests", ".xlsx")).made_from is None


def test_the_whole_plan_says_it_as_well():
    workbook = parsed(export(a_plan("Sales"), "plan", ".xlsx", MADE))
    assert workbook.made_from == MADE
    assert "About this file" not in [sheet.name for sheet in workbook.sheets]


@pytest.mark.parametrize("lost", ["sheet", "property"])
def test_either_place_is_enough(lost: str):
    book = openpyxl.load_workbook(io.BytesIO(export(a_plan("Sales"), "guests", ".xlsx", MADE)))
    if lost == "sheet":
        del book["About this file"]
    else:
        del book.custom_doc_props["Seatplan"]
    content = io.BytesIO()
    book.save(content)
    assert parsed(content.getvalue()).made_from == MADE


def test_a_property_that_can_not_be_read_is_none():
    content = io.BytesIO(export(a_plan("Sales"), "guests", ".xlsx", MADE))
    broken = io.BytesIO()
    with zipfile.ZipFile(content) as whole, zipfile.ZipFile(broken, "w") as archive:
        for name in whole.namelist():
            archive.writestr(name, b"<not xml" if name == "docProps/custom.xml" else whole.read(name))
    assert parsed(broken.getvalue()).made_from == MADE  # by its sheet


def test_each_department_has_a_workbook_with_a_safe_name():
    names = [
        "Sales",
        "sales ",
        "R&D / Labs",
        "../../etc/passwd",
        "CON",
        "",
        "x" * 300,
        "R&D : Labs",
        "Ärzte\u202e",
        "田中" * 90,
    ]
    state = a_plan(*names)
    content = export_departments(state, MADE)
    assert content == export_departments(state, MADE)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        files = {name: parsed(archive.read(name)) for name in archive.namelist()}
    assert {
        "Sales.xlsx", "R&D Labs.xlsx", "R&D Labs (2).xlsx", "etc passwd.xlsx", "_CON.xlsx", "Without department.xlsx", "Ärzte.xlsx"
    } <= set(files)  # fmt: skip
    assert len(files) == 9
    assert all(len(name.encode()) < 255 and "/" not in name for name in files)
    assert {workbook.made_from and workbook.made_from.version for workbook in files.values()} == {
        MADE.version
    }
    departments = [workbook.made_from.department for workbook in files.values() if workbook.made_from]
    assert {"Sales", "CON", ""} <= set(departments)
    commands: list[Any] = [propose(book, "guests").command for book in files.values()]
    assert sorted(row.cells["id"] for command in commands for row in command.rows) == sorted(state.guests)
    sales: Any = propose(files["Sales.xlsx"], "guests").command
    assert len(sales.rows) == 2
