"""A room's drawing: what it shows, and that it is patched instead of drawn anew."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from bokeh.events import Tap

from seatplan.domain import commands as do
from seatplan.domain.values import Fact
from seatplan.plan.seatplan import SeatPlan
from seatplan.rooms.figure import RoomFigure
from seatplan.rooms.marks import people_on_seats
from seatplan.views.theme import DARK, LIGHT
from tests.views.small_plan import EVIL, small_plan


@pytest.fixture
def plan(tmp_path: Path) -> Iterator[SeatPlan]:
    plan = small_plan(tmp_path / "plan.duckdb")
    yield plan
    plan.close()


@pytest.fixture
def hall(plan: SeatPlan) -> RoomFigure:
    return RoomFigure("R1", plan.state, LIGHT)


def roles(figure: RoomFigure) -> dict[str, str]:
    return {row.number: row.role for row in figure._layers.tables.rows}


def touched(plan: SeatPlan, version: int) -> frozenset[Fact]:
    return frozenset().union(*(change.facts for change in plan.changes_since(version) or ()))


def columns(figure: RoomFigure) -> list[dict]:
    return [dict(rows.source.data) for rows in (figure._layers.tables, figure._layers.seats)]


def test_each_table_has_the_role_that_the_plan_gives_it(hall: RoomFigure) -> None:
    assert roles(hall) == {"1": "free", "2": "vip", "3": "empty", "4": "over"}


def test_a_move_sends_only_cells_of_the_two_tables_that_it_touches(plan: SeatPlan, hall: RoomFigure) -> None:
    sources = [hall._layers.tables.source.data, hall._layers.seats.source.data]
    version = plan.version
    plan.execute(do.PlaceTable("T001", "P003"))
    sent = hall.update(plan.state, touched(plan, version))
    assert roles(hall) == {"1": "empty", "2": "vip", "3": "free", "4": "over"}
    assert 0 < sent < 60  # cells, of 4 × 24 + 16 × 7
    assert [
        hall._layers.tables.source.data,
        hall._layers.seats.source.data,
    ] == sources  # the same sources, patched
    assert columns(hall) == columns(RoomFigure("R1", plan.state, LIGHT))


def test_what_happens_in_another_room_sends_nothing(plan: SeatPlan, hall: RoomFigure) -> None:
    version = plan.version
    plan.execute(do.PlaceTable("T004", "P006"))
    assert hall.update(plan.state, touched(plan, version)) == 0


def test_everything_is_compared_where_it_is_not_known_what_changed(plan: SeatPlan, hall: RoomFigure) -> None:
    plan.execute(do.SwapTables("T001", "T002"))
    plan.execute(do.UnseatGuest("G0009"))
    assert hall.update(plan.state, None) > 0
    assert columns(hall) == columns(RoomFigure("R1", plan.state, LIGHT))
    assert hall.update(plan.state, None) == 0


def test_a_prune_brings_a_table_back_without_a_new_drawing(plan: SeatPlan, hall: RoomFigure) -> None:
    before = columns(hall)
    bad = plan.execute(do.UnplaceTable("T002"))
    hall.update(plan.state, None)
    assert roles(hall)["2"] == "empty"
    plan.prune(plan.preview_prune(batch=bad.batch), reason="a mistake")
    hall.update(plan.state, None)
    assert columns(hall) == before


def test_a_room_that_grows_is_fitted_in_anew(plan: SeatPlan, hall: RoomFigure) -> None:
    version = plan.version
    plan.execute(do.Change("room", "R1", {"outline": [[0, 0], [24, 0], [24, 8], [0, 8]]}))
    hall.update(plan.state, touched(plan, version))
    assert hall._fit is not None
    assert hall._fit.args["around"] == [0, 0, 24, 8]
    assert max(hall._floor._sources["hall"].data["xs"][0]) == 24


def test_a_table_that_is_added_is_drawn_with_its_chairs(plan: SeatPlan, hall: RoomFigure) -> None:
    version = plan.version
    plan.execute(do.Add("physical_table", {"number": "7", "room": "R1", "x": 6, "y": 5, "seats": 6}, "P007"))
    hall.update(plan.state, touched(plan, version))
    assert roles(hall)["7"] == "empty"
    assert len(hall._layers.seats.rows) == 4 * 4 + 6


def test_a_tap_is_told_with_the_table_that_it_hits(hall: RoomFigure) -> None:
    hits: list[str | None] = []
    hall.on_tap = hits.append
    for x, y in ((2.1, 2.2), (6, 3.1), (8, 7.9)):
        hall._tapped(Tap(hall.plot, x=x, y=y))
    assert hits == ["P001", "P002", None]


def test_a_selected_table_is_framed_and_stays_so_while_it_changes(plan: SeatPlan, hall: RoomFigure) -> None:
    hall.select("P001")
    version = plan.version
    plan.execute(do.UnseatGuest("G0001"))
    hall.update(plan.state, touched(plan, version))
    assert roles(hall)["1"] == "selected"
    assert len(hall._layers.box.rows) == 1
    hall.select(None)
    assert roles(hall)["1"] == "free"
    assert not hall._layers.box.rows


def test_the_legend_lists_only_what_is_drawn(plan: SeatPlan, hall: RoomFigure) -> None:
    keys = [entry.key for entry in hall.legend()]
    assert keys == ["seat-taken", "seat-free", "seat-declined", "table-vip", "table-over", "table-empty"]
    attic = RoomFigure("R2", plan.state, LIGHT, "overview", scale=6)
    assert [entry.key for entry in attic.legend()] == ["table-free", "table-empty"]


def test_names_are_drawn_as_the_letters_they_are(hall: RoomFigure) -> None:
    assert EVIL in [row.name for row in hall._layers.seats.rows]
    hover = [tool.tooltips for tool in hall.plot.tools if hasattr(tool, "tooltips")]
    assert all("{safe}" not in str(text) for text in hover)


def test_another_theme_changes_every_colour_and_no_row(hall: RoomFigure) -> None:
    before = columns(hall)
    dark = RoomFigure("R1", hall._state, DARK)
    hall.recolour(DARK)
    assert [mapper.palette for mapper, _ in hall._painter._mappers] == [
        mapper.palette for mapper, _ in dark._painter._mappers
    ]
    assert columns(hall) == before


def test_guests_with_a_seat_number_sit_on_it_and_the_others_beside_them(plan: SeatPlan) -> None:
    plan.execute(do.SeatGuest("G0003", "T001", 1))
    on_seats, left = people_on_seats(plan.state, "T001", 2)
    assert [guest.id if guest else None for guest in on_seats] == ["G0003", "G0001"]
    assert [guest.id for guest in left] == ["G0002"]
