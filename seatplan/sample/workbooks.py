"""The sample's workbooks to open and upload: the guest list, a draw, and the draw of the story.

The story's draw lists the VIP tables with empty cells for the physical table. Both draws give the other tables only
places at which no VIP table stands, and mostly others than they have.
"""

from __future__ import annotations

from pathlib import Path

from seatplan.domain.state import LogicalTable, State
from seatplan.sample.dice import Dice
from seatplan.sample.office import draw_places
from seatplan.workbooks.headers import DRAW, GUESTS
from seatplan.workbooks.lists import CellValue, List, list_of
from seatplan.workbooks.writing import as_workbook

GUEST_LIST, GOOD_DRAW, VIP_DRAW = "guests.xlsx", "draw.xlsx", "draw_vip.xlsx"


def write(folder: Path, state: State) -> list[Path]:
    """Write the three workbooks of a plan into a folder, which is made if it is missing; returns their paths.

    The same plan gives the same workbooks. Raises OSError where the folder can't be written to.
    """
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for name, content in contents(state).items():
        path = folder / name
        path.write_bytes(content)
        paths.append(path)
    return paths


def contents(state: State) -> dict[str, bytes]:
    """The three workbooks by their names."""
    return {
        GUEST_LIST: as_workbook([list_of(state, GUESTS)]),
        GOOD_DRAW: as_workbook([_good_draw(state)]),
        VIP_DRAW: as_workbook([_vip_draw(state)], _titles(state)),
    }


def _titles(state: State) -> list[str]:
    return [", ".join(part for part in ("Table draw", state.occasion.name) if part)]


def _good_draw(state: State) -> List:
    """What was drawn, and nothing about VIP tables."""
    drawn = draw_places(state, Dice("workbook draw"), stay=0.05)
    rows: list[list[CellValue]] = [
        [table.name, *_place(state, drawn.get(table.id))] for table in _listed(state) if not table.vip
    ]
    return List(DRAW, "Draw", ["Logical table", "Physical table", "Room"], rows)


def _vip_draw(state: State) -> List:
    """All tables, VIP ones first, whose cells stayed empty because nobody drew for them."""
    drawn = draw_places(state, Dice("workbook draw with VIP"), stay=0.05)
    rows: list[list[CellValue]] = [
        [table.name, "x" if table.vip else None, *_place(state, None if table.vip else drawn.get(table.id))]
        for table in _listed(state)
    ]
    return List(DRAW, "Draw 2026", ["Tisch", "VIP", "Nr.", "Saal"], rows)


def _listed(state: State) -> list[LogicalTable]:
    return sorted(state.logical_tables.values(), key=lambda table: (not table.vip, table.id))


def _place(state: State, at: str | None) -> list[CellValue]:
    if at is None:
        return [None, None]
    place = state.physical_tables[at]
    number: CellValue = int(place.number) if place.number.isdecimal() else place.number
    return [number, state.rooms[place.room].name]
