"""The rooms editor, asked without a browser: what it does to the plan, what it refuses, what it tells the other sessions."""

from base64 import b64decode
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from seatplan.domain import commands as do
from seatplan.domain.state import PhysicalTable
from seatplan.plan.seatplan import SeatPlan
from seatplan.views.live import LivePlan
from seatplan.views.room_address import Address
from seatplan.views.room_editor import RoomEditor
from seatplan.views.room_editor_arrange import lined_up
from seatplan.views.room_editor_board import read
from seatplan.views.rooms import RoomsPage
from tests.views.small_plan import EVIL, small_plan


@pytest.fixture
def plan(tmp_path: Path) -> Iterator[SeatPlan]:
    plan = small_plan(tmp_path / "plan.duckdb")
    yield plan
    plan.close()


@pytest.fixture
def edited(plan: SeatPlan) -> Callable[..., RoomsPage]:
    """Open the editor, as one more session."""

    def open_editor(room: str = "R1", person: str = "Karim Osei", **more: str) -> RoomsPage:
        page = RoomsPage(LivePlan(plan, page="rooms", person=person).attach())
        page.live.person = person
        page._go(Address(room=room, mode="edit", **more))
        return page

    return open_editor


def editor_of(page: RoomsPage) -> RoomEditor:
    assert page._editor is not None
    return page._editor


def send(page: RoomsPage, **message: Any) -> None:
    """What the browser would send."""
    editor_of(page).board._handle_msg(message)


def push(page: RoomsPage, act: str) -> None:
    """Push a button of the drawer."""
    form = editor_of(page).drawer.form
    key = next(key for key, part in form.parts.items() if f'data-act="{act}"' in part.get("html", ""))
    form._handle_msg({"key": key, "act": act})


def write(page: RoomsPage, key: str, value: Any) -> None:
    """Write into a field of the drawer."""
    form = editor_of(page).drawer.form
    form._handle_msg({"key": key, "value": value, "seen": form.parts[key]["value"]})


def said(page: RoomsPage) -> str:
    """All that the drawer says."""
    parts = editor_of(page).drawer.form.parts.values()
    return "\n".join(str(part.get("html", "")) + str(part.get("below", "")) for part in parts)


def place(plan: SeatPlan, table: str) -> tuple[float, float, float]:
    physical = plan.state.physical_tables[table]
    return physical.x, physical.y, physical.angle


def test_a_drop_is_one_batch_and_undo_takes_it_back(edited, plan: SeatPlan) -> None:
    page = edited()
    batches = len(plan.batches())
    send(page, move=[["table:P001", 3, 2.5, 0, 2, 2, 0], ["table:P003", 11, 2.5, 15, 10, 2, 0]])
    assert place(plan, "P001") == (3.0, 2.5, 0.0)
    assert place(plan, "P003") == (11.0, 2.5, 15.0)
    assert len(plan.batches()) == batches + 1
    page.live.undo()
    assert place(plan, "P001") == (2.0, 2.0, 0.0)
    assert place(plan, "P003") == (10.0, 2.0, 0.0)
    assert editor_of(page).board.shown["table:P001"]["x"] == 2.0


def test_a_move_from_where_the_table_no_longer_stands_goes_back(edited, plan: SeatPlan) -> None:
    page = edited()
    plan.execute(do.Change("physical_table", "P001", {"x": 4.0}), actor="Jonas Brandt")
    sent: list[Any] = []
    editor_of(page).board._send_msg = sent.append
    send(page, move=[["table:P001", 3, 2.5, 0, 2, 2, 0]])
    assert place(plan, "P001") == (4.0, 2.0, 0.0)
    assert page.live.message.reasons[0].code == "conflict"
    assert sent[-1] == {"set": {"table:P001": {"x": 4.0, "y": 2.0, "angle": 0.0}}, "gone": []}


def test_what_another_person_moves_is_sent_in_a_few_bytes(edited, plan: SeatPlan) -> None:
    page = edited()
    sent: list[Any] = []
    editor_of(page).board._send_msg = sent.append
    plan.execute(do.Change("physical_table", "P003", {"y": 3.0}), actor="Jonas Brandt")
    assert sent == [{"set": {"table:P003": {"y": 3.0}}, "gone": []}]
    plan.execute(do.Change("guest", "G0001", {"diet": "halal"}), actor="Jonas Brandt")
    assert len(sent) == 1


def test_two_people_move_two_fixtures_of_one_room(edited, plan: SeatPlan) -> None:
    pillar = {"kind": "pillar", "x": 9, "y": 6, "width": 0.6, "height": 0.6, "angle": 0}
    stage = plan.state.rooms["R1"].fixtures[0]
    plan.execute(do.Change("room", "R1", {"fixtures": [stage, pillar]}))
    ana, ben = edited(person="Ana"), edited(person="Ben")
    send(ana, move=[["fixture:0", 5, 7, 0, 6, 7, 0]])
    send(ben, move=[["fixture:1", 9, 5, 0, 9, 6, 0]])
    places = [(fixture["x"], fixture["y"]) for fixture in plan.state.rooms["R1"].fixtures]
    assert places == [(5, 7), (9, 5)]
    send(ben, move=[["fixture:0", 8, 7, 0, 6, 7, 0]])  # Ana moved it meanwhile
    assert plan.state.rooms["R1"].fixtures[0]["x"] == 5
    assert ben.live.message.reasons[0].code == "fixture-changed"


def test_a_door_goes_into_the_wall_nearest_to_where_it_is_dropped(edited, plan: SeatPlan) -> None:
    page = edited()
    send(page, add="door", x=11.5, y=3)
    door = plan.state.rooms["R1"].fixtures[-1]
    assert (door["x"], door["y"], door["angle"]) == (12.0, 3.0, 90.0)
    key = f"fixture:{len(plan.state.rooms['R1'].fixtures) - 1}"
    send(page, move=[[key, 6.2, 0.7, 90, 12, 3, 90]])
    assert plan.state.rooms["R1"].fixtures[-1]["y"] == 0.0


@pytest.mark.parametrize(("kind", "seats"), [("round", 10), ("rect", 8), ("long", 16)])
def test_a_table_is_added_with_the_next_number_and_selected(
    edited, plan: SeatPlan, kind: str, seats: int
) -> None:
    page = edited()
    send(page, add=kind, x=6.04, y=5.0)
    (new,) = set(plan.state.physical_tables) - {f"P00{number}" for number in range(1, 7)}
    table = plan.state.physical_tables[new]
    assert (table.number, table.x, table.y, table.seats) == ("5", 6.0, 5.0, seats)
    assert editor_of(page).selected == (f"table:{new}",)
    assert page.frame.drawer_title == "Table 5"


def test_a_row_of_copies_is_one_batch_with_numbers_from_the_one_that_was_asked(
    edited, plan: SeatPlan
) -> None:
    page = edited()
    batches = len(plan.batches())
    send(page, select=["table:P001"])
    send(page, ask="copy")
    for field, value in (("count", "3"), ("distance", "3,5"), ("direction", "90"), ("first", "3")):
        write(page, f"ask:{field}", value)
    push(page, "copy")
    new = [table for table in plan.state.physical_tables.values() if table.id > "P006"]
    assert [(table.number, table.x, table.y) for table in new] == [("5", 2, 5.5), ("6", 2, 9), ("7", 2, 12.5)]
    assert len(plan.batches()) == batches + 1
    assert len(editor_of(page).selected) == 3


def test_copies_without_a_number_that_makes_sense_are_refused_and_the_question_stays(
    edited, plan: SeatPlan
) -> None:
    page = edited()
    send(page, select=["table:P001"])
    send(page, ask="copy")
    write(page, "ask:count", "many")
    push(page, "copy")
    assert page.live.message.reasons[0].code == "copies-count"
    assert editor_of(page).drawer.question == "copy"
    assert len(plan.state.physical_tables) == 6


def test_tables_are_numbered_anew_row_by_row_even_where_numbers_change_places(edited, plan: SeatPlan) -> None:
    page = edited()
    send(page, select=[f"table:P00{number}" for number in (1, 2, 3, 4)])
    send(page, ask="number")
    push(page, "number")
    numbers = {id: table.number for id, table in plan.state.physical_tables.items() if table.room == "R1"}
    assert numbers == {"P004": "1", "P001": "2", "P002": "3", "P003": "4"}


def test_removing_asks_what_stands_there_and_unplaces_it(edited, plan: SeatPlan) -> None:
    page = edited()
    send(page, select=["table:P001", "fixture:0"])
    send(page, ask="remove")
    assert "2 things would go" in said(page)
    assert "Sales stands there and would stand nowhere then." in said(page)
    assert "P001" in plan.state.physical_tables
    push(page, "remove")
    assert "P001" not in plan.state.physical_tables
    assert plan.state.rooms["R1"].fixtures == []
    assert plan.state.logical_tables["T001"].placed_at is None
    page.live.undo()
    assert plan.state.logical_tables["T001"].placed_at == "P001"


def test_a_logical_table_is_placed_by_dropping_it_and_a_taken_place_asks(edited, plan: SeatPlan) -> None:
    page = edited()
    send(page, place=["T005", "table:P001"])
    assert plan.state.logical_tables["T005"].placed_at is None
    assert "Sales stands at table 1. You want Nowhere there." in said(page)
    push(page, "swap")
    assert plan.state.logical_tables["T005"].placed_at == "P001"
    assert plan.state.logical_tables["T001"].placed_at is None
    send(page, place=["T001", "table:P003"])
    assert plan.state.logical_tables["T001"].placed_at == "P003"
    assert editor_of(page).drawer.carry._shown == {}


def test_what_no_longer_fits_is_marked_and_listed_and_keeps_its_place(edited, plan: SeatPlan) -> None:
    page = edited()
    send(page, move=[["table:P001", 5, 2, 0, 2, 2, 0], ["table:P003", 11.9, 2, 0, 10, 2, 0]])
    assert plan.state.logical_tables["T001"].placed_at == "P001"
    faults = {key: row["faults"] for key, row in editor_of(page).board.shown.items() if row.get("faults")}
    assert faults == {
        "table:P001": ["overlap"],
        "table:P002": ["overlap"],
        "table:P003": ["outside"],
        "table:P004": ["few-seats"],
    }
    assert "4 things do not fit" in said(page)
    form = editor_of(page).drawer.form
    key = next(key for key in form.parts if key.startswith("misfit:P003"))
    form._handle_msg({"key": key, "act": "show"})
    assert editor_of(page).selected == ("table:P003",)


def test_exact_values_are_typed_and_nonsense_is_refused_under_its_field(edited, plan: SeatPlan) -> None:
    page = edited()
    send(page, select=["table:P003"])
    write(page, "physical_table:P003:x", "7,25")
    write(page, "physical_table:P003:angle", "30")
    assert place(plan, "P003") == (7.25, 2.0, 30.0)
    write(page, "physical_table:P003:seats", "-3")
    assert plan.state.physical_tables["P003"].seats == 4
    assert editor_of(page).drawer.form.parts["physical_table:P003:seats"]["below"]
    write(page, "physical_table:P003:number", "2")
    assert plan.state.physical_tables["P003"].number == "3"


def test_a_round_table_is_as_long_as_it_is_wide(edited, plan: SeatPlan) -> None:
    page = edited()
    send(page, select=["table:P003"])
    write(page, "physical_table:P003:width", "1.5")
    table = plan.state.physical_tables["P003"]
    assert (table.width, table.length) == (1.5, 1.5)
    write(page, "physical_table:P003:shape", "rect")
    write(page, "physical_table:P003:length", "3")
    table = plan.state.physical_tables["P003"]
    assert (table.shape, table.width, table.length) == ("rect", 1.5, 3.0)


def test_several_tables_get_their_seats_at_once(edited, plan: SeatPlan) -> None:
    page = edited()
    send(page, select=["table:P001", "table:P003"])
    write(page, "all:seats", "8")
    assert [plan.state.physical_tables[id].seats for id in ("P001", "P002", "P003")] == [8, 4, 8]


def test_corners_move_and_an_outline_that_changed_meanwhile_stays(edited, plan: SeatPlan) -> None:
    page = edited()
    square = [[0, 0], [12, 0], [12, 8], [0, 8]]
    send(page, outline=[[0, 0], [12, 0], [12, 9], [6, 10], [0, 8]], **{"from": square})
    assert len(plan.state.rooms["R1"].outline) == 5
    send(page, outline=square[:3], **{"from": square})
    assert len(plan.state.rooms["R1"].outline) == 5
    write(page, "size:width", "24")
    assert max(x for x, _ in plan.state.rooms["R1"].outline) == 24
    write(page, "size:width", "0")
    assert max(x for x, _ in plan.state.rooms["R1"].outline) == 24


def test_a_room_is_drawn_from_its_size_and_removed_with_what_is_in_it(edited, plan: SeatPlan) -> None:
    page = edited()
    page._add_room.clicks += 1
    for field, value in (("name", "Winter garden"), ("width", "14.5"), ("length", "9"), ("max_people", "80")):
        write(page, f"ask:{field}", value)
    push(page, "new_room")
    room = plan.state.rooms[page.room]
    assert (room.name, room.max_people, room.order) == ("Winter garden", 80, 3)
    assert room.outline == [[0, 0], [14.5, 0], [14.5, 9], [0, 9]]
    assert page.frame.drawer_title == "Winter garden"
    editor_of(page).drawer.form._handle_msg({"key": "room-acts", "act": "ask_room"})
    assert "The room is empty." in said(page)
    push(page, "remove_room")
    assert room.id not in plan.state.rooms
    assert page.room == "R1"


def test_an_empty_plan_begins_with_its_first_room(tmp_path: Path) -> None:
    from seatplan.plan.opening import open_plan

    with open_plan(str(tmp_path / "empty.duckdb")) as empty:
        page = RoomsPage(LivePlan(empty, page="rooms").attach())
        page._mode_chosen("edit")
        assert page.frame.drawer_title == "New room"
        write(page, "ask:name", "Hall")
        push(page, "new_room")
        assert [room.name for room in empty.state.rooms.values()] == ["Hall"]
        assert page.room


def test_the_address_says_that_a_room_is_edited_and_view_goes_back_to_the_table(edited) -> None:
    page = edited(table="P003")
    assert page._board.visible
    assert not page._card.visible
    assert editor_of(page).selected == ("table:P003",)
    page._mode_chosen("view")
    assert page._address == Address(room="R1", table="P003")
    assert page._card.visible
    assert page._figure is not None
    assert page._figure.selected == "P003"


def test_the_layout_is_downloaded_as_the_workbook_that_an_import_reads(edited, plan: SeatPlan) -> None:
    page = edited()
    sent: list[Any] = []
    editor_of(page).board._send_msg = sent.append
    send(page, ask="download")
    assert sent[0]["file"] == f"Layout, version {plan.version}.xlsx"
    book = load_workbook(BytesIO(b64decode(sent[0]["content"])))
    assert [row[0].value for row in book["Physical tables"].iter_rows(min_row=2, max_row=3)] == [
        "P001",
        "P002",
    ]


def test_names_are_sent_as_data_and_escaped_where_they_are_markup(edited, plan: SeatPlan) -> None:
    plan.execute(do.Change("logical_table", "T001", {"name": EVIL}))
    page = edited(table="P001")
    assert EVIL in editor_of(page).board.shown["table:P001"]["words"]
    assert EVIL not in said(page)


@pytest.mark.parametrize(
    "message",
    [
        None,
        "move",
        {"move": []},
        {"move": [["table:P001", 1, 2, 0]]},
        {"move": [["table:P001", float("nan"), 2, 0, 1, 1, 1]]},
        {"move": [["table:P001", True, 2, 0, 1, 1, 1]]},
        {"move": [5]},
        {"add": "castle", "x": 1, "y": 1},
        {"add": "round", "x": 1e9, "y": 1},
        {"outline": [[0, 0], [1, 1]], "from": []},
        {"place": ["T001"]},
        {"ask": "password"},
    ],
)
def test_messages_that_no_board_sends_do_nothing(message: Any) -> None:
    assert read(message) is None


@pytest.mark.parametrize(
    "message",
    [
        {"move": [["table:P999", 1, 2, 0, 1, 1, 1]]},
        {"move": [["fixture:99", 1, 2, 0, 1, 1, 1]]},
        {"move": [["fixture:²", 1, 2, 0, 1, 1, 1]]},
        {"place": ["T999", "table:P001"]},
        {"place": ["T001", "table:P999"]},
        {"select": ["table:P999", 5]},
    ],
)
def test_messages_about_what_is_not_there_change_nothing(
    edited, plan: SeatPlan, message: dict[str, Any]
) -> None:
    page, version = edited(), plan.version
    send(page, **message)
    assert plan.version == version
    assert editor_of(page).selected == ()


def test_lining_up_follows_the_first_and_spreading_keeps_the_ends() -> None:
    one, two, three = (
        PhysicalTable(id, x=x, y=y) for id, x, y in (("a", 1, 5), ("b", 2, 5.2), ("c", 9, 4.9))
    )
    assert lined_up([two, one, three], "y") == [(one, {"y": 5.2}), (three, {"y": 5.2})]
    assert lined_up([one, two, three], "spread") == [(two, {"x": 5.0})]
    assert lined_up([one], "x") == []
