"""An exported draw can be taken by what was changed in it: other rows leave tables where others have put them since."""

from typing import Any

import pytest

from seatplan.domain.decision import Conflict
from seatplan.domain.events import TablePlaced, TableUnplaced
from seatplan.domain.state import State
from tests.domain.scenario import Decided
from tests.domain.test_import_draw import draw, house


def then(state: State) -> dict[str, str | None]:
    return {id: table.placed_at for id, table in state.logical_tables.items()}


def upload(*rows: Any, since: Any = (), **options: Any) -> Decided:
    """A draw that was exported of the house, changed, and uploaded after `since`."""
    return house(list(since)).when(draw(*rows, base=then(house().state), **options))


AS_IT_WAS = (("Sales 1", "1"), ("Sales 2", "2"), ("Sales 3", None), ("Board", "21"))


def test_rows_that_are_as_they_were_change_nothing():
    moved = (TablePlaced("T1", "P3"), TableUnplaced("T2"), TablePlaced("T3", "P2"))
    upload(*AS_IT_WAS, since=moved, blank="clear").then_nothing()


def test_edits_of_both_sides_survive():
    decided = upload(("Sales 1", "1"), ("Sales 2", "2"), ("Sales 3", "3"), since=[TablePlaced("T1", "P12a")])
    decided.then(TablePlaced("T3", "P3"))
    swapped = upload(("Sales 2", "1"), since=[TablePlaced("T1", "P3")])
    swapped.then(TablePlaced("T2", "P1"))


@pytest.mark.parametrize("said", ["ask", "plan", "file"])
def test_a_row_that_has_changed_on_both_sides_is_asked_about(said: Any):
    decided = upload(("Sales 1", "3"), since=[TablePlaced("T1", "P12a")], conflicts=said)
    decided.then(*([TablePlaced("T1", "P3")] if said == "file" else []))
    row = decided.row(2)
    assert row.conflicts == [Conflict("at", "P1", "P3", "P12a", "" if said == "ask" else said)]
    assert row.what == {"ask": "conflict", "plan": "unchanged", "file": "changed"}[said]
    one = upload(("Sales 1", "3"), since=[TablePlaced("T1", "P12a")], decisions={2: "file"})
    one.then(TablePlaced("T1", "P3"))


def test_a_place_that_somebody_has_taken_since_is_not_taken_away():
    upload(("Sales 1", "1"), ("Sales 3", "12a"), since=[TablePlaced("T1", "P12a")]).rejected(
        "draw-place-held", row=3
    )


def test_a_blank_keeps_what_was_placed_since():
    upload(("Sales 1", None), since=[TablePlaced("T1", "P3")]).then_nothing()
    upload(("Sales 1", None), since=[TablePlaced("T1", "P3")], blank="clear").reports(
        2, "conflict", "row-part-skipped-conflict"
    )
