"""What a guest list speaks for, exports that come back, and what is left out, at the command line."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import openpyxl
import pytest

from tests.terminal.test_import_export import REPORT, Terminal

LIST = "Name,Department,Diet\nAnna Smith,Sales,vegan\nBen Lee,Sales,\nCleo Park,Legal,\n"


@pytest.fixture
def terminal(tmp_path: Path) -> Terminal:
    terminal = Terminal(tmp_path)
    terminal.write("guests.csv", LIST)
    terminal.run("import guests {folder}/guests.csv")
    return terminal


def guests(terminal: Terminal) -> dict[str, str]:
    return {guest["name"]: guest["rsvp"] for guest in terminal.json("show")["guests"]}


def test_who_is_missing_is_listed_and_stays(terminal: Terminal):
    terminal.write("sales.csv", "Name,Department\nAnna Smith,Sales\n")
    said = terminal.run("import guests {folder}/sales.csv --speaks-for department --dry-run").output
    assert "1 guest is missing from the file:" in said
    assert "Ben Lee" in said
    document = terminal.json("import guests {folder}/sales.csv --speaks-for department")
    assert set(document) >= REPORT
    assert [(row["row"], row["what"], row["label"]) for row in document["rows"]][-1] == (
        None,
        "missing",
        "Ben Lee",
    )
    assert document["events"] == 0


def test_who_is_missing_is_declined_or_removed_if_that_is_said(terminal: Terminal):
    terminal.write("sales.csv", "Name,Department\nAnna Smith,Sales\n")
    terminal.run("import guests {folder}/sales.csv --speaks-for department --missing declined")
    assert guests(terminal) == {"Anna Smith": "open", "Ben Lee": "declined", "Cleo Park": "open"}
    document = terminal.json("import guests {folder}/sales.csv --speaks-for everybody --missing remove")
    assert document["takes_away"] == {"guests": ["Ben Lee", "Cleo Park"]}
    assert list(guests(terminal)) == ["Anna Smith"]


def test_these_options_are_for_guests(terminal: Terminal):
    terminal.run("import draw {folder}/guests.csv --missing remove", status=2)
    refused = terminal.json("import guests {folder}/guests.csv --missing remove", status=1)
    assert "speaks only for its rows" in refused["errors"][0]["message"]


def test_an_exported_list_changes_only_what_was_changed_in_it(terminal: Terminal):
    terminal.run("export guests {folder}/export.xlsx")
    terminal.run("set guest G0001 diet=kosher")
    assert terminal.json("import guests {folder}/export.xlsx")["events"] == 0
    book = openpyxl.load_workbook(terminal.folder / "export.xlsx")
    diet = [cell.value for cell in book.worksheets[0][1]].index("Diet") + 1
    book.worksheets[0].cell(2, diet).value = "halal"
    book.save(terminal.folder / "export.xlsx")
    document = terminal.json("import guests {folder}/export.xlsx --left-out {folder}/left.xlsx")
    assert document["events"] == 0
    assert "it was “vegan”, the file says “halal” and the plan “kosher”" in document["skipped"][0]["reason"]
    (conflict,) = document["rows"][0]["conflicts"]
    assert conflict == {"field": "diet", "base": "vegan", "file": "halal", "plan": "kosher"}
    left = openpyxl.load_workbook(terminal.folder / "left.xlsx").worksheets[0]
    assert "changed on both sides" in str(left.cell(2, 2).value)
    assert terminal.json("import guests {folder}/export.xlsx --conflicts file")["events"] == 1


def test_the_same_command_under_the_same_batch_id_is_answered_with_the_first_result(terminal: Terminal):
    terminal.write("more.csv", LIST + "Dora Blum,Legal,\n")
    first = terminal.json("import guests {folder}/more.csv --batch-id monday")
    again = terminal.json("import guests {folder}/more.csv --batch-id monday")
    assert (again["repeated"], again["batch"]) == (True, first["batch"])


def test_a_workbook_for_each_department(terminal: Terminal):
    terminal.run("export departments {folder}/all.zip")
    terminal.run("export departments {folder}/all.xlsx", status=1)
    with zipfile.ZipFile(terminal.folder / "all.zip") as archive:
        assert archive.namelist() == ["Legal.xlsx", "Sales.xlsx"]
        terminal.write("Sales.xlsx", archive.read("Sales.xlsx"))
    document = terminal.json("import guests {folder}/Sales.xlsx --speaks-for department --missing remove")
    assert (document["events"], document["unchanged"]) == (0, 2)
    assert json.dumps(document["takes_away"]) == "{}"


def test_which_cells_count_can_be_said(terminal: Terminal):
    terminal.run("export guests {folder}/export.xlsx")
    terminal.run("set guest G0001 diet=kosher")
    said = terminal.run("import guests {folder}/export.xlsx --dry-run").output
    assert "1 cell differs from the plan, but was not changed in the file" in said
    assert terminal.json("import guests {folder}/export.xlsx --cells all")["events"] == 1
    terminal.write("tables.csv", "Logical table,Host\nSales 1,Anna\n")
    terminal.run("import tables {folder}/tables.csv")
    terminal.run("export tables {folder}/tables.xlsx")
    terminal.run("set logical_table T001 host=Ben")
    assert terminal.json("import tables {folder}/tables.xlsx --cells changed")["events"] == 0
    assert terminal.json("import tables {folder}/tables.xlsx")["events"] == 1
