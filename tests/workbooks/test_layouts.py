"""A layout goes out as a workbook, is changed there, and comes back: placements stay, and what no longer fits is listed."""

import io
from typing import Any

import openpyxl
import pytest

from seatplan.domain.checks import check
from seatplan.domain.decide import decide
from seatplan.domain.decision import Decision
from seatplan.domain.events import GuestSeated, TablePlaced
from seatplan.domain.evolve import Folded, evolve_batch
from seatplan.domain.overlay import copy_of
from seatplan.domain.state import State
from seatplan.workbooks.made_from import code_of
from seatplan.workbooks.proposal import propose
from seatplan.workbooks.sheets import MadeFrom
from seatplan.workbooks.writing import export
from tests.domain.scenario import a_guest, a_place, a_room, a_table, a_vip_table
from tests.workbooks.making import parsed


@pytest.fixture
def state() -> State:
    plan = State()
    hall = {"outline": [[0, 0], [20, 0], [20, 10], [0, 10]]}
    evolve_batch(
        plan,
        [
            a_room("R1", "Great Hall", **hall), a_room("R2", "Vault", **hall),
            *(a_place(f"P00{n}", str(n), x=3.0 * n, y=5.0, seats=8) for n in range(1, 5)),
            a_table("T001", "Sales 1", seats=8), a_table("T002", "Sales 2", seats=8), a_vip_table("T003", "Board", seats=8),
            a_guest("G0001", "Anna Smith"), a_guest("G0002", "Ben Lee"), GuestSeated("G0001", "T001"), GuestSeated("G0002", "T001"),
            TablePlaced("T001", "P001"), TablePlaced("T002", "P002"), TablePlaced("T003", "P003"),
        ],
    )  # fmt: skip
    return plan


def changed(
    state: State, cells: dict[str, dict[str, Any]], drop: tuple[str, ...] = ()
) -> tuple[Decision, State]:
    """The layout is exported, changed (number of a physical table -> header -> value), and read back."""
    book = openpyxl.load_workbook(io.BytesIO(export(state, "tables", ".xlsx", MadeFrom("log", 1, "tables"))))
    sheet = book["Physical tables"]
    headers = {cell.value: cell.column for cell in sheet[1]}
    rows = {sheet.cell(row, headers["Number"]).value: row for row in range(2, sheet.max_row + 1)}
    for number, values in cells.items():
        for header, value in values.items():
            sheet.cell(rows[number], headers[header]).value = value
    for number in drop:
        sheet.delete_rows(rows[number])
    content = io.BytesIO()
    book.save(content)
    workbook = parsed(content.getvalue())
    assert workbook.made_from is not None
    assert code_of(workbook.made_from).endswith(":tables:")
    decision = decide(state, propose(workbook, "tables").command)
    after = copy_of(state)
    assert evolve_batch(after, decision.events) == Folded([], [])
    return decision, after


def places(state: State) -> dict[str, str | None]:
    return {table.name: table.placed_at for table in state.logical_tables.values()}


def test_a_layout_that_comes_back_as_it_was_changes_nothing(state: State):
    assert changed(state, {})[0].events == []


def test_tables_that_were_moved_keep_who_stands_there(state: State):
    moved = {str(n): {"X (m)": 2.5 * n, "Y (m)": 3, "Angle": 45, "Room": "Vault"} for n in (1, 2)}
    decision, after = changed(state, moved)
    assert places(after) == places(state)
    assert after.guests["G0001"].table == "T001"
    assert {(table.room, table.x, table.y) for table in after.physical_tables.values()} == {
        ("R2", 2.5, 3.0), ("R2", 5.0, 3.0), ("R1", 9.0, 5.0), ("R1", 12.0, 5.0)
    }  # fmt: skip
    assert len(decision.events) == 2


def test_what_no_longer_fits_is_listed_and_stays_where_it_stands(state: State):
    decision, after = changed(state, {"1": {"Seats": 1}, "2": {"Seats": 9}})
    assert places(after) == places(state)
    assert decision.report is not None
    notes = {row.label: [note.code for note in row.notes] for row in decision.report.rows if row.notes}
    assert any("tables-too-few-seats" in codes for codes in notes.values()), notes
    assert [problem.id for problem in check(after) if problem.code == "physical-too-small"] == ["T001"]


def test_tables_that_are_missing_from_the_layout_stay_with_who_stands_there(state: State):
    decision, after = changed(state, {}, drop=("1", "4"))
    assert decision.events == []
    assert places(after) == places(state)
