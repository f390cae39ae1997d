"""The rooms page, asked without a browser: what it shows, what it does, and what follows the plan."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from seatplan.domain import commands as do
from seatplan.plan.seatplan import SeatPlan
from seatplan.views.live import LivePlan
from seatplan.views.room_address import Address, read
from seatplan.views.rooms import RoomsPage
from seatplan.views.table_moves import MOVE, SWAP
from tests.views.small_plan import EVIL, small_plan


@pytest.fixture
def plan(tmp_path: Path) -> Iterator[SeatPlan]:
    plan = small_plan(tmp_path / "plan.duckdb")
    yield plan
    plan.close()


@pytest.fixture
def opened(plan: SeatPlan) -> Callable[..., RoomsPage]:
    """Open the page at an address, as one more session."""

    def open_at(person: str = "Karim Osei", **address: str) -> RoomsPage:
        page = RoomsPage(LivePlan(plan, page="rooms", person=person).attach())
        page.live.person = person
        page._go(Address(**address))
        return page

    return open_at


def card(page: RoomsPage) -> str:
    """All that the card of a table says."""
    return (
        page._drawer._head.object + "".join(page._drawer._seats._shown.values()) + page._drawer._below.object
    )


def asked(page: RoomsPage) -> str:
    """What the card asks, with its buttons."""
    return "\n".join(
        str(getattr(part, "object", "") or getattr(part, "label", "") or "")
        for part in page._moves.block.select()
    )


def push(page: RoomsPage, label: str) -> None:
    """Push a button of what the card asks."""
    button = next(part for part in page._moves.block.select() if getattr(part, "label", "") == label)
    button.clicks += 1


def test_an_address_says_what_is_shown_and_keeps_what_is_not_its_own() -> None:
    address, others = read("?room=R1&table=P038&me=Ana")
    assert (address.room, address.table, others) == ("R1", "P038", {"me": "Ana"})
    assert read(address.query(others)) == (address, others)


@pytest.mark.parametrize("address", [{"table": "P005"}, {"logical": "T004"}, {"room": "R2", "table": "P005"}])
def test_an_address_selects_the_room_and_the_table(opened, address: dict[str, str]) -> None:
    page = opened(**address)
    assert (page.room, page._figure.selected, page.frame.drawer_title) == ("R2", "P005", "Depot")
    assert page.frame.drawer_caption == "Table 5, Attic"


def test_a_guest_is_found_where_the_guest_sits(opened) -> None:
    page = opened(guest="G0002")
    assert page._figure.selected == "P001"
    assert page._drawer._seats.selected == "seat:2"


def test_an_address_of_nothing_shows_the_first_room_and_closes_the_card(opened) -> None:
    page = opened(room="R99", table="<b>")
    assert page.room == "R1"
    assert not page.frame.drawer_open


def test_the_card_names_who_sits_where_and_escapes_every_name(opened) -> None:
    said = card(opened(table="P001"))
    assert "3 of 4 seats" in said
    assert "1 vegan" in said
    assert "Host Karim Osei" in said
    assert "<img src=x" not in said
    assert "&lt;img src=x onerror=alert(1)&gt;" in said
    assert said.count('class="seat free"') == 1
    assert EVIL not in said


def test_the_card_of_a_full_table_says_what_is_wrong_and_lists_who_has_no_chair(opened) -> None:
    said = card(opened(table="P004"))
    assert "5 guests, 4 seats" in said
    assert said.count('class="seat"') == 5


def test_the_card_says_who_placed_a_table_and_leads_to_the_batch(opened, plan: SeatPlan) -> None:
    batch = plan.execute(do.PlaceTable("T001", "P003"), actor="Jonas Brandt").batch
    said = card(opened(table="P003"))
    assert "by Jonas Brandt." in said
    assert f'href="history?batch={batch}"' in said


def test_an_empty_place_says_what_stood_there_and_which_batch_took_it(opened, plan: SeatPlan) -> None:
    batch = plan.execute(do.UnplaceTable("T002"), actor="Jonas Brandt").batch
    page = opened(table="P002")
    said = page._drawer._below.object
    assert page.frame.drawer_title == "Table 2"
    assert "Board stood here. Jonas Brandt took it away" in said
    assert f'href="history?batch={batch}"' in said


def test_a_table_that_stands_nowhere_is_placed_from_the_card_of_a_free_place(opened, plan: SeatPlan) -> None:
    page = opened(table="P003")
    page._drawer._choose.value = "T005"
    assert page._drawer._place_here.label == "Place Nowhere here"
    page._drawer._place_here.clicks += 1
    assert plan.state.logical_tables["T005"].placed_at == "P003"
    assert page.frame.drawer_title == "Nowhere"


def test_a_tap_selects_and_a_tap_beside_the_tables_clears(opened) -> None:
    page = opened(room="R1")
    page._tapped("P002")
    assert page.frame.drawer_title == "★ Board"
    assert page._address == Address(room="R1", table="P002")
    page._tapped(None)
    assert not page.frame.drawer_open
    assert page._address == Address(room="R1")


def test_the_keyboard_selects_and_esc_leaves_the_choice_first(opened) -> None:
    page = opened(table="P001")
    page._moves.start(MOVE, "T001")
    page._card._handle_msg({"select": ""})
    assert not page._moves.mode
    assert page.frame.drawer_open
    page._card._handle_msg({"select": ""})
    assert not page.frame.drawer_open
    page._card._handle_msg({"select": "P999"})
    page._card._handle_msg("nonsense")
    assert not page.frame.drawer_open


def test_moving_marks_free_tables_and_a_tap_on_one_moves_there(opened, plan: SeatPlan) -> None:
    page = opened(table="P001")
    page._drawer._move.clicks += 1
    assert page._figure.lay == {"P003": "target", "P006": "target"}
    page._tapped("P003")
    assert plan.state.logical_tables["T001"].placed_at == "P003"
    assert page._figure.selected == "P003"
    assert page._figure.lay == {}
    assert not page._moves.block.objects


def test_a_table_moves_into_another_room_and_the_page_goes_with_it(opened, plan: SeatPlan) -> None:
    page = opened(table="P001")
    page._moves.start(MOVE, "T001")
    page._tab_chosen("R2")
    assert page.frame.drawer_title == "Sales"
    page._tapped("P006")
    assert plan.state.logical_tables["T001"].placed_at == "P006"
    assert (page.room, page._figure.selected) == ("R2", "P006")


def test_swapping_takes_two_taps(opened, plan: SeatPlan) -> None:
    page = opened(table="P001")
    page._drawer._swap.clicks += 1
    assert page._figure.spotlight is not None
    page._tapped("P002")
    places = {table: plan.state.logical_tables[table].placed_at for table in ("T001", "T002")}
    assert places == {"T001": "P002", "T002": "P001"}
    assert page._figure.spotlight is None


def test_clearing_leaves_the_card_of_the_free_place(opened, plan: SeatPlan) -> None:
    page = opened(table="P001")
    page._drawer._clear.clicks += 1
    assert plan.state.logical_tables["T001"].placed_at is None
    assert page.frame.drawer_title == "Table 1"
    page.live.undo()
    assert page.frame.drawer_title == "Sales"


def test_two_people_who_move_to_one_place_are_asked_with_both_values(opened, plan: SeatPlan) -> None:
    page = opened(table="P001")
    page._moves.start(MOVE, "T001")
    plan.execute(do.PlaceTable("T003", "P003"), actor="Jonas Brandt")
    page._tapped("P003")
    assert plan.state.occupants["P003"] == "T003"
    said = asked(page)
    assert "Table 3 is taken: Jonas Brandt put Works there" in said
    assert "Use mine: Sales, Works goes to 1" in said
    assert "Keep Works" in said
    push(page, "Use mine: Sales, Works goes to 1")
    assert (plan.state.occupants["P003"], plan.state.occupants["P001"]) == ("T001", "T003")


def test_keeping_the_others_value_changes_nothing(opened, plan: SeatPlan) -> None:
    page = opened(table="P001")
    page._moves.start(MOVE, "T001")
    plan.execute(do.PlaceTable("T003", "P003"), actor="Jonas Brandt")
    page._tapped("P003")
    version = plan.version
    push(page, "Keep Works")
    assert plan.version == version
    assert not page._moves.block.objects


def test_a_table_that_somebody_else_moved_meanwhile_is_not_moved_unseen(
    opened, plan: SeatPlan, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = opened(table="P001")
    page._moves.start(MOVE, "T001")
    monkeypatch.setattr(page.live, "schedule", lambda callback: None)  # the news is still on its way
    plan.execute(do.PlaceTable("T001", "P006"), actor="Jonas Brandt")
    page._tapped("P003")
    assert plan.state.logical_tables["T001"].placed_at == "P006"
    said = asked(page)
    assert "it stood at 1 when you looked, and Jonas Brandt put it at 6" in said
    push(page, "Use mine: 3")
    assert plan.state.logical_tables["T001"].placed_at == "P003"


def test_a_place_that_is_taken_is_offered_no_longer(opened, plan: SeatPlan) -> None:
    page = opened(table="P001")
    page._moves.start(MOVE, "T001")
    page._moves._select.value = "P003"
    plan.execute(do.PlaceTable("T003", "P003"), actor="Jonas Brandt")
    assert page._moves._select.value is None
    assert "P003" not in page._moves._select.options.values()
    assert page._figure.lay == {"P004": "target", "P006": "target"}


def test_what_others_do_is_shown_at_once_and_only_where_it_differs(opened, plan: SeatPlan) -> None:
    page = opened(table="P001")
    plan.execute(do.UnseatGuest("G0003"), actor="Jonas Brandt")
    assert "2 of 4 seats" in card(page)
    sent: list[object] = []
    page._drawer._seats._send_msg = sent.append
    page._card._send_msg = sent.append
    plan.execute(do.Change("guest", "G0005", {"diet": "halal"}), actor="Jonas Brandt")  # sits elsewhere
    assert sent == []


def test_a_prune_brings_the_table_back_on_the_open_card(opened, plan: SeatPlan) -> None:
    bad = plan.execute(do.UnplaceTable("T002"), actor="Jonas Brandt")
    page = opened(table="P002")
    assert page.frame.drawer_title == "Table 2"
    plan.prune(plan.preview_prune(batch=bad.batch), reason="a mistake")
    assert page.frame.drawer_title == "★ Board"
    assert page.frame.fact == "4 of 5 logical tables stand, 2 physical tables are free"


def test_a_room_that_goes_is_left(opened, plan: SeatPlan) -> None:
    page = opened(room="R2", table="P005")
    plan.execute(do.Remove("room", "R2", with_contents=True))
    assert page.room == "R1"
    assert not page.frame.drawer_open
    assert [tab[0] for tab in page._tabs.tabs] == ["R1"]


def test_a_plan_without_rooms_says_so(tmp_path: Path) -> None:
    from seatplan.plan.opening import open_plan

    with open_plan(str(tmp_path / "empty.duckdb")) as empty:
        page = RoomsPage(LivePlan(empty, page="rooms").attach())
        assert page._none.visible
        empty.execute(do.Add("room", {"name": "Hall", "outline": [[0, 0], [9, 0], [9, 9]]}))
        assert not page._none.visible
        assert page.room


def test_a_check_lists_what_it_found_and_each_line_leads_to_its_table(opened) -> None:
    page = opened(check="over-capacity")
    assert page.frame.drawer_title == "1 table over capacity: Works"
    page._drawer._chosen(page._drawer._found.keys[0])
    assert page._figure.selected == "P004"
    everything = opened(check="all")
    assert len(everything._drawer._found.keys) == everything.live.checks


def test_another_theme_recolours_the_drawing(opened) -> None:
    page = opened(room="R1")
    page.frame.dark = True
    assert page._figure._painter.theme.dark


def test_swap_mode_ends_where_its_table_goes(opened, plan: SeatPlan) -> None:
    page = opened(table="P001")
    page._moves.start(SWAP, "T001")
    plan.execute(do.Remove("logical_table", "T001", with_contents=True))
    assert not page._moves.mode
    assert page.frame.drawer_title == "Table 1"
