"""The same source's list again, and an exported one: what changed in the plan meanwhile stays, what changed in the file comes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import seatplan
from seatplan.domain.commands import Add, Change, Remove, SeatGuest
from seatplan.domain.values import GUEST, LOGICAL_TABLE
from seatplan.history.list_bases import source_of
from seatplan.plan.results import Result
from seatplan.plan.uploading import compared
from seatplan.workbooks.pasted import read_pasted
from seatplan.workbooks.proposal import propose
from seatplan.workbooks.sheets import MadeFrom
from seatplan.workbooks.writing import export


@pytest.fixture
def plan(tmp_path: Path) -> Iterator[Any]:
    with seatplan.open(tmp_path / "plan.duckdb") as opened:
        opened.execute(Add(LOGICAL_TABLE, {"name": "Sales 1", "seats": 4}))
        yield opened


def upload(plan: Any, path: Path, text: str | None = None, **options: Any) -> Any:
    """Apply a list; returns the preview it had."""
    if text is not None:
        path.write_text(text)
    preview = plan.preview_upload(path, "guests", **options)
    plan.apply(preview.draft)
    return preview


LIST = "Name,Department,Diet,Table\nAnna Smith,Sales,vegan,Sales 1\nBen Lee,Sales,,\n"


def test_what_was_put_right_since_stays_right_although_the_source_goes_on_saying_it(
    plan: Any, tmp_path: Path
) -> None:
    upload(plan, tmp_path / "Sales 12.11..csv", LIST)
    anna = plan.state.guests["G0001"]
    plan.execute(Change(GUEST, "G0001", {"diet": "kosher"}))
    for day in (13, 14, 15):
        again = upload(plan, tmp_path / f"Sales {day}.11. (2).csv", LIST)
        assert again.draft.decision.events == [], day
        assert anna.diet == "kosher"
    asked = upload(plan, tmp_path / "Sales 16.11..csv", LIST.replace("vegan", "halal"))
    assert [conflict.base for row in asked.report.rows for conflict in row.conflicts] == ["vegan"]
    # Not applied unasked, however often the file comes.
    assert (
        upload(plan, tmp_path / "Sales 17.11..csv", LIST.replace("vegan", "halal")).report.counts()[
            "conflict"
        ]
        == 1
    )
    assert anna.diet == "kosher"
    upload(plan, tmp_path / "Sales 18.11..csv", LIST.replace("vegan", "halal"), conflicts="file")
    assert anna.diet == "halal"


def test_a_value_that_the_list_never_set_is_that_of_its_first_upload(plan: Any, tmp_path: Path) -> None:
    plan.execute(Add(GUEST, {"name": "Anna Smith", "department": "Sales", "diet": "vegan"}))
    upload(plan, tmp_path / "sales.csv", "Name,Department,Diet\nAnna Smith,Sales,vegan\n")
    plan.execute(Change(GUEST, "G0001", {"diet": "kosher"}))
    assert upload(plan, tmp_path / "sales.csv").draft.decision.events == []


def test_who_is_removed_does_not_come_back_by_tomorrows_list(plan: Any, tmp_path: Path) -> None:
    upload(plan, tmp_path / "sales.csv", LIST)
    plan.execute(Remove(GUEST, "G0002"))
    again = upload(plan, tmp_path / "sales.csv")
    assert [note.code for note in again.report.rows[1].notes] == ["guests-removed-since"]
    assert list(plan.state.guests) == ["G0001"]


def test_who_was_removed_as_missing_comes_back_when_the_list_has_them_again(
    plan: Any, tmp_path: Path
) -> None:
    upload(plan, tmp_path / "sales.csv", LIST)
    first = LIST.rsplit("Ben", 1)[0]
    upload(plan, tmp_path / "sales.csv", first, scope="department", missing="remove")
    assert list(plan.state.guests) == ["G0001"]
    upload(plan, tmp_path / "sales.csv", LIST)
    assert [guest.name for guest in plan.state.guests.values()] == ["Anna Smith", "Ben Lee"]


@pytest.mark.parametrize("how", ["revert", "prune"])
def test_a_list_that_was_taken_back_applies_again(plan: Any, tmp_path: Path, how: str) -> None:
    upload(plan, tmp_path / "sales.csv", LIST)
    batch = plan.history().batches[max(plan.history().batches)].id
    if how == "revert":
        plan.revert(batch=batch)
    else:
        plan.prune(plan.preview_prune(batch=batch), reason="test")
    assert plan.state.guests == {}
    upload(plan, tmp_path / "sales.csv")
    assert [guest.name for guest in plan.state.guests.values()] == ["Anna Smith", "Ben Lee"]


def test_another_list_with_the_same_columns_of_the_same_person_is_the_same_source(
    plan: Any, tmp_path: Path
) -> None:
    upload(plan, tmp_path / "sales.csv", LIST)
    plan.execute(Change(GUEST, "G0001", {"diet": "kosher"}))
    assert upload(plan, tmp_path / "monday list.csv", LIST).draft.decision.events == []
    assert upload(plan, tmp_path / "diets.csv", "Name,Diet\nAnna Smith,vegan\n").report.counts() == {
        "changed": 1
    }


def test_an_export_changes_only_what_was_changed_in_it(plan: Any, tmp_path: Path) -> None:
    import openpyxl

    upload(plan, tmp_path / "sales.csv", LIST)
    path = tmp_path / "export.xlsx"
    path.write_bytes(
        export(plan.state, "guests", ".xlsx", MadeFrom(plan.head().log_id, plan.version, "guests"))
    )
    plan.execute(Change(GUEST, "G0001", {"diet": "kosher", "department": "Legal"}))
    plan.execute(SeatGuest("G0002", "T001"))
    plan.execute(Change(LOGICAL_TABLE, "T001", {"name": "North"}))
    assert upload(plan, path).draft.decision.events == []
    book = openpyxl.load_workbook(path)
    header = [cell.value for cell in book.worksheets[0][1]]
    book.worksheets[0].cell(3, header.index("Diet") + 1, "vegan")
    book.worksheets[0].cell(2, header.index("Department") + 1, "Sales West")
    book.save(path)
    preview = upload(plan, path)
    assert [(row.what, row.after) for row in preview.report.rows] == [
        ("conflict", None),
        ("changed", {"diet": "vegan"}),
    ]
    assert preview.report.rows[0].conflicts[0].field == "department"
    del book["About this file"]  # the document's property is there still
    book.save(path)
    assert upload(plan, path).report.counts() == {"conflict": 1, "unchanged": 1}


def test_an_export_of_another_plan_says_nothing_of_this_one(plan: Any, tmp_path: Path) -> None:
    upload(plan, tmp_path / "sales.csv", LIST)
    path = tmp_path / "export.xlsx"
    path.write_bytes(export(plan.state, "guests", ".xlsx", MadeFrom("another", 1, "guests")))
    assert plan.preview_upload(path, "guests").draft.command.base is None


def test_an_upload_that_is_asked_for_twice_is_answered_once(plan: Any, tmp_path: Path) -> None:
    path = tmp_path / "sales.csv"
    path.write_text(LIST)
    answers: list[Result] = []
    for _ in range(2):
        draft = plan.preview_upload(path, "guests").draft
        answers.append(plan.execute(draft.command, file=draft.file, batch_id="once"))
    assert answers[1].repeated


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("Sales 12.11. (2).xlsx", "sales.xlsx"), ("Kopie von Sales_v2.xlsx", "von sales.xlsx"), ("2026-11-20.csv", "2026 11 20.csv"),
        ("Gäste Vertrieb FINAL.xlsx", "gäste vertrieb.xlsx"),
    ],
)  # fmt: skip
def test_dates_and_counters_in_a_files_name_do_not_count(name: str, source: str) -> None:
    assert source_of(name) == source


def test_a_pasted_table_means_what_it_says(plan: Any, tmp_path: Path) -> None:
    upload(plan, tmp_path / "sales.csv", LIST)
    plan.execute(Change(GUEST, "G0001", {"diet": "kosher"}))
    pasted = read_pasted(LIST)
    command = propose(pasted, "guests").command
    assert compared(plan, pasted, command) == command
