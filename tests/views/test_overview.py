"""The overview, asked without a browser: its figures, rooms, checks and batches, and what follows the plan."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from seatplan.domain import commands as do
from seatplan.plan.seatplan import SeatPlan
from seatplan.rooms.figure import MARGIN
from seatplan.rooms.geometry import Bounds
from seatplan.views.live import LivePlan
from seatplan.views.overview import OverviewPage, last_visit
from seatplan.views.overview_rooms import AROUND, GAP, SPACE, arrange
from seatplan.views.overview_words import batch_rows, check_rows, days_to_go, latest, since
from tests.views.small_plan import small_plan


@pytest.fixture
def plan(tmp_path: Path) -> Iterator[SeatPlan]:
    plan = small_plan(tmp_path / "plan.duckdb")
    yield plan
    plan.close()


@pytest.fixture
def opened(plan: SeatPlan) -> Callable[[], OverviewPage]:
    return lambda: OverviewPage(LivePlan(plan, page="overview", person="Karim Osei").attach())


def shown(rows) -> str:
    return "".join(rows._shown.values())


def test_the_four_figures_count_the_plan(opened) -> None:
    said = shown(opened()._figures)
    for number, words in (("8", "accepted"), ("8", "seated"), ("4", "tables placed"), ("15", "seats free")):
        assert f"<b>{number}</b> {words}" in said
    assert "of 5, VIP 1 of 1" in said
    assert "of 24 in 2 rooms" in said


@pytest.mark.parametrize(
    ("day", "words"),
    [("2026-12-11", "18 days to go"), ("2026-11-24", "1 day to go"), ("2026-11-23", "Today is the day"),
     ("2026-11-20", "3 days ago"), ("", "The day of the party is not set yet")],
)  # fmt: skip
def test_the_days_to_go_are_counted(day: str, words: str) -> None:
    assert days_to_go(day, date(2026, 11, 23)) == words


def test_six_rooms_stand_in_two_rows_at_the_greatest_common_scale() -> None:
    sizes = ((46, 32), (30, 21.5), (27, 25.2), (40, 15), (27, 14), (21, 14))
    rooms = [(f"R{at}", Bounds(0, 0, wide, high)) for at, (wide, high) in enumerate(sizes, start=1)]
    found = arrange(rooms)
    assert sorted(found.rooms) == [f"R{at}" for at in range(1, 7)]
    assert found.rooms[0] == "R1"
    assert found.scale > 6
    first = sum(dict(rooms)[room].width for room in found.rooms[:3])
    assert first * found.scale + 3 * (AROUND + 2 * MARGIN) + 2 * GAP <= SPACE[0] + 1


def test_many_rooms_keep_their_order_and_no_room_is_no_fault() -> None:
    rooms = [(f"R{at}", Bounds(0, 0, 20, 10)) for at in range(12)]
    assert arrange(rooms).rooms == [room for room, _ in rooms]
    assert arrange([]).rooms == []


def test_checks_are_counted_by_kind_and_lead_to_where_they_can_be_mended(plan: SeatPlan) -> None:
    rows = dict(check_rows(plan.state, tuple(plan.checks())))
    assert list(rows)[:2] == ["declined-seated", "over-capacity"]
    assert 'href="seating?table=T002"' in rows["declined-seated"]
    assert 'href="seating?table=T003"' in rows["over-capacity"]
    assert 'href="checks?check=email-missing"' in rows["email-missing"]


def test_the_latest_batches_stand_under_their_days_with_undo(plan: SeatPlan) -> None:
    plan.execute(do.PlaceTable("T001", "P003"), actor="<b>Jo</b>")
    rows = batch_rows(latest(plan), datetime.now(UTC).astimezone().date())
    said = "".join(html for _, html in rows)
    assert rows[0][0].startswith("day:")
    assert "Today" in rows[0][1]
    assert said.count('data-act="undo"') == 2
    assert "&lt;b&gt;Jo&lt;/b&gt;, 1 event" in said


def test_pruned_batches_and_prunes_have_no_undo(plan: SeatPlan) -> None:
    bad = plan.execute(do.UnplaceTable("T002"))
    plan.prune(plan.preview_prune(batch=bad.batch), reason="a mistake")
    undoable = {batch.title: (batch.undoable, batch.pruned) for batch in latest(plan)[:2]}
    assert set(undoable.values()) == {(False, False), (False, True)}


def test_undo_takes_back_what_somebody_else_did_and_says_what_it_left(opened, plan: SeatPlan) -> None:
    page = opened()
    batch = plan.execute(do.PlaceTable("T001", "P003"), actor="Jonas Brandt").batch
    plan.execute(do.PlaceTable("T003", "P001"), actor="Ana Müller")
    page._batches.on_act["undo"](batch)
    assert plan.state.logical_tables["T001"].placed_at == "P003"
    assert page.live.message is not None
    assert "P001" in str(page.live.message) or "table 1" in " ".join(page.live.message.lines)


def test_an_edit_patches_figures_cards_and_lists(opened, plan: SeatPlan) -> None:
    page = opened()
    tiles = [id(tile.figure) for tile in page._tiles.values()]
    plan.execute(do.UnplaceTable("T001"), actor="Jonas Brandt")
    assert page._tiles["R1"].card.tables == "2 of 4 tables"
    assert page._tiles["R1"].figure.roles == {"empty", "vip", "over"}
    assert "<b>3</b> tables placed" in shown(page._figures)
    assert "Jonas Brandt, 1 event" in shown(page._batches)
    assert [id(tile.figure) for tile in page._tiles.values()] == tiles


def test_what_concerns_no_card_sends_nothing_to_it(opened, plan: SeatPlan) -> None:
    page = opened()
    sent: list[object] = []
    page._figures._send_msg = sent.append
    page._checks._send_msg = sent.append
    plan.execute(do.Change("guest", "G0001", {"notes": "likes jazz"}))
    assert sent == []


def test_a_new_room_gets_its_card(opened, plan: SeatPlan) -> None:
    page = opened()
    plan.execute(do.Add("room", {"name": "Vault", "outline": [[0, 0], [5, 0], [5, 5]], "order": 3}, "R3"))
    assert set(page._tiles) == {"R1", "R2", "R3"}


def test_a_prune_is_followed_without_new_drawings(opened, plan: SeatPlan) -> None:
    page = opened()
    bad = plan.execute(do.UnplaceTable("T002"))
    figure = page._tiles["R1"].figure
    plan.prune(plan.preview_prune(batch=bad.batch), reason="a mistake")
    assert page._tiles["R1"].figure is figure
    assert "vip" in figure.roles


def test_another_theme_recolours_every_room(opened) -> None:
    page = opened()
    page.frame.dark = True
    assert all(tile.figure._painter.theme.dark for tile in page._tiles.values())


NOW = datetime(2026, 11, 23, 15, 0, tzinfo=UTC)


def noted(version: int, before: timedelta) -> str:
    return f"{version}.{int((NOW - before).timestamp())}"


def test_the_last_visit_is_the_one_before_this() -> None:
    left, earlier = noted(7, timedelta(hours=20)), noted(3, timedelta(days=2))
    assert last_visit({"seatplan_left": left, "seatplan_since": earlier}, NOW, 9) == (
        7,
        NOW - timedelta(hours=20),
    )
    just_now = noted(8, timedelta(minutes=2))
    assert last_visit({"seatplan_left": just_now, "seatplan_since": earlier}, NOW, 9) == (
        3,
        NOW - timedelta(days=2),
    )
    assert last_visit({}, NOW, 9) is None


@pytest.mark.parametrize("cookie", ["", "x", "9", "12.1", "7.99999999999999", "-1.5", "٣.٤", "1." + "9" * 60])
def test_a_cookie_that_says_nonsense_is_no_visit(cookie: str) -> None:
    assert last_visit({"seatplan_left": cookie}, NOW, 9) is None


def test_what_happened_since_is_counted_and_linked(plan: SeatPlan) -> None:
    version = plan.version
    now = datetime.now(UTC)
    assert "nothing changed" in since(plan, version, now, now)
    plan.execute(do.PlaceTable("T001", "P003"))
    plan.execute(do.UnseatGuest("G0001"))
    said = since(plan, version, now, now)
    assert f'<a href="history?compare={version}"><b>2 changes in 2 batches</b></a>' in said
