"""An exported list of rooms and tables changes only what was changed in it, and asks where both sides changed."""

from typing import Any

import pytest

from seatplan.domain.commands import ImportRow, ImportTables
from seatplan.domain.decision import Conflict
from seatplan.domain.events import (
    LogicalTableChanged,
    PhysicalTableChanged,
    PhysicalTableRemoved,
    RoomAdded,
    RoomChanged,
)
from seatplan.domain.list_base import table_base
from seatplan.domain.values import PHYSICAL_TABLE
from tests.domain.scenario import Decided, a_place, a_room, a_table, given

HISTORY = (
    a_room("R1", "Great Hall"),
    RoomAdded("R2", {"name": "Vault"}),
    a_place("P001", "1", x=3.0, y=5.0, seats=8),
    a_table("T001", "Sales 1", seats=8, host="Anna"),
)
PLACE: dict[str, str | None] = {
    "id": "P001",
    "number": "1",
    "room": "Great Hall",
    "x": "3",
    "y": "5",
    "seats": "8",
}
TABLE: dict[str, str | None] = {"id": "T001", "name": "Sales 1", "seats": "8", "host": "Anna"}


def upload(
    place: dict[str, str | None], table: dict[str, str | None], *since: Any, **options: Any
) -> Decided:
    plan = given(*HISTORY)
    base = table_base(plan.state)
    rows: dict[str, Any] = {
        "physical_tables": [ImportRow(2, PLACE | place)],
        "logical_tables": [ImportRow(2, TABLE | table)],
    }
    sheets = {"physical_table": "Places", "logical_table": "Tables"}
    return plan.and_also(*since).when(ImportTables(**rows, sheets=sheets, base=base, **options))


def test_cells_that_are_as_they_were_change_nothing():
    since = (
        PhysicalTableChanged("P001", {"x": 9.0, "room": "R2", "number": "11"}), RoomChanged("R1", {"name": "Hall"}),
        LogicalTableChanged("T001", {"name": "North", "host": "Ben"}),
    )  # fmt: skip
    upload({}, {}, *since).then_nothing()


def test_edits_of_both_sides_survive():
    decided = upload({"y": "6"}, {"seats": "9"}, PhysicalTableChanged("P001", {"x": 9.0}))
    decided.then(PhysicalTableChanged("P001", {"y": 6.0}), LogicalTableChanged("T001", {"seats": 9}))


@pytest.mark.parametrize("said", ["ask", "plan", "file"])
def test_a_cell_that_has_changed_on_both_sides_is_asked_about(said: Any):
    since = PhysicalTableChanged("P001", {"room": "R2", "x": 9.0})
    decided = upload({"x": "4", "y": "6", "seats": "8"}, {"host": None}, since, conflicts=said)
    fields: dict[str, Any] = {"x": 4.0, "y": 6.0} if said == "file" else {"y": 6.0}
    decided.then(PhysicalTableChanged("P001", fields))
    row = decided.row(2, "Places")
    assert row.conflicts == [Conflict("x", 3.0, 4.0, 9.0, "" if said == "ask" else said)]
    assert row.what == ("conflict" if said == "ask" else "changed")
    assert [note.code for note in row.notes] == ["row-part-skipped-conflict"] * (said == "ask")


def test_decisions_are_made_by_row_and_field():
    since = PhysicalTableChanged("P001", {"x": 9.0, "y": 9.0})
    decided = upload({"x": "4", "y": "4"}, {}, since, decisions={PHYSICAL_TABLE: {2: {"y": "file"}}})
    decided.then(PhysicalTableChanged("P001", {"y": 4.0}))


def test_a_room_is_known_by_its_old_name_and_shown_by_its_new_one():
    since = (RoomChanged("R1", {"name": "Hall"}), PhysicalTableChanged("P001", {"room": "R2"}))
    decided = upload({"room": "Great Hall"}, {}, *since)
    decided.then_nothing()
    moved = upload({"room": "Vault"}, {}, RoomChanged("R1", {"name": "Hall"}))
    moved.then(PhysicalTableChanged("P001", {"room": "R2"}))


def test_a_table_that_was_removed_since_does_not_come_back():
    upload({}, {}, PhysicalTableRemoved("P001")).then_nothing().reports(
        2, "skipped", "tables-removed-since", sheet="Places"
    )
