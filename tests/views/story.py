"""The story of the lost VIP placements, played on a plan: what tests of pages start from."""

from __future__ import annotations

from pathlib import Path
from shutil import copy
from typing import NamedTuple

from seatplan.domain import commands as do
from seatplan.plan.opening import open_plan
from seatplan.plan.results import UploadedFile
from seatplan.plan.seatplan import SeatPlan


class Story(NamedTuple):
    """The plan after the bad upload and what others did since, with the ids that tests speak of."""

    plan: SeatPlan
    upload: str  # the batch
    board: str  # a VIP logical table, and where it stood
    stood_at: str
    works: str  # an ordinary table that somebody put there since


def again(path: Path, log: Path, story: Story) -> Story:
    """The same story on a copy of its closed log."""
    for ending in ("", ".head"):
        copy(f"{log}{ending}", f"{path}{ending}")
    plan = open_plan(str(path))
    assert isinstance(plan, SeatPlan)
    return story._replace(plan=plan)


def tell(path: Path) -> Story:
    """The sample occasion, its VIP tables unprotected and emptied by an upload, and three edits since."""
    plan = open_plan(str(path))
    assert isinstance(plan, SeatPlan)
    plan.fill_sample(1500, 1)
    state = plan.state
    vips = [table for table in state.logical_tables.values() if table.vip]
    board = next(table for table in vips if table.name == "Board")
    stood_at = str(board.placed_at)
    works = next(table for table in state.logical_tables.values() if table.name == "Works 12")
    small = next(table for table in vips if table.seats > state.seats_taken(table.id))
    places = {str(table.placed_at) for table in vips}
    protect = [do.Change("logical_table", table.id, {"protected": False}) for table in vips]
    plan.execute(do.Together(protect), actor="Jonas Brandt", origin="page")
    others = [table for table in state.logical_tables.values() if table.id != works.id and not table.vip][:20]
    stands = [str(table.placed_at) for table in others]
    rows = [
        do.DrawRow(number, table.name, state.physical_tables[at].number, _room(plan, at))
        for number, (table, at) in enumerate(zip(others, stands[1:] + stands[:1], strict=True), start=2)
    ]
    rows += [do.DrawRow(100 + number, table.name) for number, table in enumerate(vips)]
    upload = plan.execute(
        do.ImportDraw(rows, blank="clear", sheet="Draw"),
        actor="Jonas Brandt",
        origin="page",
        file=UploadedFile("Draw_vip.xlsx", "ab" * 32),
    )
    assert all(table.placed_at is None for table in vips)
    assert not places & set(state.occupants)
    plan.execute(
        do.Change("logical_table", small.id, {"seats": small.seats - 1}), actor="陈美琳", origin="page"
    )
    plan.execute(do.PlaceTable(works.id, stood_at), actor="Ana Müller", origin="page")
    plan.execute(do.Change("guest", "G0001", {"diet": "vegan"}), actor="Karim Osei", origin="page")
    return Story(plan, str(upload.batch), board.id, stood_at, works.id)


def _room(plan: SeatPlan, at: str) -> str:
    return plan.state.rooms[plan.state.physical_tables[at].room].name
