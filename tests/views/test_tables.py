"""The tables page, asked without a browser: what it lists, what the drawer shows and does, and what follows the plan."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from seatplan.domain import commands as do
from seatplan.plan.seatplan import SeatPlan
from seatplan.views.live import LivePlan
from seatplan.views.table_acts import next_name
from seatplan.views.tables import TablesPage
from seatplan.views.tables_address import Address, read
from tests.views.small_plan import EVIL, small_plan


@pytest.fixture
def plan(tmp_path: Path) -> Iterator[SeatPlan]:
    plan = small_plan(tmp_path / "plan.duckdb")
    yield plan
    plan.close()


@pytest.fixture
def opened(plan: SeatPlan) -> Callable[..., TablesPage]:
    """Open the page at an address, as one more session."""

    def open_at(person: str = "Karim Osei", **address: str) -> TablesPage:
        page = TablesPage(LivePlan(plan, page="tables", person=person).attach())
        page.live.person = person
        page._go(Address(**address))
        return page

    return open_at


def said(page: TablesPage) -> str:
    """All that the drawer's form says."""
    return "\n".join(str(part) for part in page.editor.form.parts.values())


def write(page: TablesPage, field: str, value: Any, seen: Any, table: str = "T001") -> None:
    """Write into a field of the drawer, as a browser tells."""
    page.editor.form._handle_msg({"key": f"{table}:{field}", "value": value, "seen": seen})


def answer(page: TablesPage, name: str, value: Any) -> None:
    page.editor.form._handle_msg({"key": f"act:{name}", "value": value, "seen": ""})


def push(page: TablesPage, act: str, key: str = "") -> None:
    """Push a button in the drawer."""
    for form in (page.editor.form, page.editor.foot):
        for part, shown in form.parts.items():
            if f'data-act="{act}"' in str(shown) and (not key or part == key):
                assert f'data-act="{act}" disabled' not in str(shown), f"{act} is off"
                form._handle_msg({"key": part, "act": act})
                return
    raise AssertionError(f"no button {act}")


def names(page: TablesPage) -> list[str]:
    tables = page.live.state.logical_tables
    return [tables[key].name for key in page._rows.keys]


def test_an_address_says_what_is_shown_and_keeps_what_is_not_its_own() -> None:
    address, others = read("?table=T001&department=Sales&me=Ana")
    assert (address.table, address.department, others) == ("T001", "Sales", {"me": "Ana"})
    assert read(address.query(others)) == (address, others)


def test_every_logical_table_is_a_row_in_the_order_of_names(opened) -> None:
    assert names(opened()) == ["Board", "Depot", "Nowhere", "Sales", "Works"]


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ({"vip": "1"}, ["Board"]),
        ({"unplaced": "1"}, ["Nowhere"]),
        ({"over": "1"}, ["Works"]),
        ({"free": "1"}, ["Board", "Depot", "Nowhere", "Sales"]),
        ({"wrong": "1"}, ["Board", "Works"]),
        ({"q": "attic"}, ["Depot"]),
        ({"q": "  WÖRKS "}, ["Works"]),
        ({"sort": "-name"}, ["Works", "Sales", "Nowhere", "Depot", "Board"]),
        ({"sort": "place"}, ["Sales", "Board", "Works", "Depot", "Nowhere"]),
        ({"sort": "seats"}, ["Depot", "Nowhere", "Board", "Sales", "Works"]),
        ({"department": "Nobody's"}, []),
    ],
)
def test_filters_search_and_order_stand_in_the_address(
    opened, address: dict[str, str], found: list[str]
) -> None:
    assert names(opened(**address)) == found


def test_numbers_in_names_are_ordered_as_people_count(opened, plan: SeatPlan) -> None:
    for name in ("Tech 10", "Tech 9"):
        plan.execute(do.Add("logical_table", {"name": name}))
    assert names(opened(q="tech")) == ["Tech 9", "Tech 10"]


def test_names_are_escaped_in_rows_and_in_the_drawer(opened, plan: SeatPlan) -> None:
    plan.execute(do.Change("logical_table", "T001", {"name": EVIL, "host": EVIL, "department": EVIL}))
    page = opened(table="T001", tab="guests")
    assert "<img" not in "".join(page._rows._shown.values())
    assert "<img" not in said(page)
    page = opened(table="T001")  # fields hold names as text, never as markup
    assert "<img" not in "".join(str(part.get("html", "")) for part in page.editor.form.parts.values())


def test_another_sessions_edit_changes_one_row_only(opened, plan: SeatPlan) -> None:
    page = opened()
    sent: list[Any] = []
    page._rows._send_msg = sent.append
    plan.execute(do.Change("logical_table", "T004", {"host": "Ana"}))
    page.live.pull()
    assert [[key for key, _ in message["set"]] for message in sent] == [["T004"]]
    assert len(str(sent)) < 1_200


def test_a_change_of_nothing_on_the_page_sends_nothing(opened, plan: SeatPlan) -> None:
    page = opened(table="T001")
    sent: list[Any] = []
    page._rows._send_msg = page.editor.form._send_msg = sent.append
    plan.execute(do.Change("guest", "G0005", {"notes": "sings"}))
    page.live.pull()
    assert sent == []


def test_a_field_is_saved_as_one_command(opened, plan: SeatPlan) -> None:
    page = opened(table="T001")
    before = plan.version
    write(page, "name", "Sales 1", "Sales")
    assert (plan.state.logical_tables["T001"].name, plan.version) == ("Sales 1", before + 1)
    assert page.frame.drawer_title == "Sales 1"


def test_a_vip_mark_brings_protection_and_both_boxes_show_it(opened, plan: SeatPlan) -> None:
    page = opened(table="T001")
    write(page, "vip", True, False)
    table = plan.state.logical_tables["T001"]
    assert (table.vip, table.protected) == (True, True)
    parts = page.editor.form.parts
    assert (parts["T001:vip"]["value"], parts["T001:protected"]["value"]) == (True, True)
    assert page.frame.drawer_title == "★ Sales"


def test_a_conflict_shows_both_values_under_the_field_and_either_can_hold(opened, plan: SeatPlan) -> None:
    page = opened(table="T001")
    plan.execute(do.Change("logical_table", "T001", {"host": "Lea"}), actor="Jonas Brandt")
    write(page, "host", "Ben", "Karim Osei")  # typed before the other edit was seen
    assert plan.state.logical_tables["T001"].host == "Lea"
    part = page.editor.form.parts["T001:host"]
    assert part["mine"] == "Ben"
    assert "Jonas Brandt wrote Lea" in part["below"]
    assert "Use mine: Ben" in part["below"]
    assert "Keep Lea" in part["below"]
    push(page, "use_mine", "T001:host")
    assert plan.state.logical_tables["T001"].host == "Ben"
    assert "below" not in page.editor.form.parts["T001:host"]


def test_a_conflict_can_be_left_as_it_is(opened, plan: SeatPlan) -> None:
    page = opened(table="T001")
    plan.execute(do.Change("logical_table", "T001", {"seats": 6}), actor="Jonas Brandt")
    write(page, "seats", "8", "4")
    push(page, "keep_theirs", "T001:seats")
    part = page.editor.form.parts["T001:seats"]
    assert (plan.state.logical_tables["T001"].seats, part["value"], "below" in part) == (6, "6", False)


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("seats", "2", "3 guests"),  # below its guests
        ("seats", "many", "many"),
        ("seats", "-1", "-1"),
        ("name", "Board", "Board"),
        ("name", "  ", ""),
    ],
)
def test_what_cannot_be_saved_is_explained_under_its_field(
    opened, plan: SeatPlan, field: str, value: str, words: str
) -> None:
    page = opened(table="T001")
    before = plan.version
    write(page, field, value, str(getattr(plan.state.logical_tables["T001"], field)))
    part = page.editor.form.parts[f"T001:{field}"]
    assert plan.version == before
    assert part["mine"] == value
    assert words in part["below"]


def test_a_removed_table_closes_the_drawer_of_whoever_has_it_open(opened, plan: SeatPlan) -> None:
    page = opened(table="T001")
    plan.execute(do.Remove("logical_table", "T001", with_contents=True), actor="Jonas Brandt")
    page.live.pull()
    assert not page.frame.drawer_open
    assert page.address.table == ""
    write(page, "name", "Sales 1", "Sales")  # came too late
    assert "T001" not in plan.state.logical_tables


def test_a_browser_that_lies_about_keys_changes_nothing(opened, plan: SeatPlan) -> None:
    page = opened(table="T001")
    before = plan.version
    for message in ({"key": "T002:name", "value": "x", "seen": "Board"}, {"key": 7}, {"act": "remove"}, 3,
                    {"key": "T001:name", "value": {"a": 1}, "seen": None}):  # fmt: skip
        page.editor.form._handle_msg(message)
        page._rows._handle_msg(message)
        page._sheet._handle_msg(message)
    assert plan.version == before


# Steps


def test_places_are_offered_with_the_tightest_fit_first(opened, plan: SeatPlan) -> None:
    plan.execute(do.Change("physical_table", "P006", {"seats": 2}))
    page = opened(table="T001")
    push(page, "place")
    groups = page.editor.form.parts["act:at"]["options"][1:]
    assert [(group, [id for id, _ in given]) for group, given in groups] == [
        ("Large enough", ["P003"]),
        ("Too small for its guests", ["P006"]),
    ]
    answer(page, "at", "P003")
    push(page, "do")
    assert plan.state.logical_tables["T001"].placed_at == "P003"
    assert page.frame.drawer_caption == "Table 3, Hall"


def test_a_place_that_somebody_else_took_asks_which_of_the_two(opened, plan: SeatPlan) -> None:
    page = opened(table="T005")
    push(page, "place")
    answer(page, "at", "P003")
    plan.execute(do.PlaceTable("T004", "P003"), actor="Jonas Brandt")
    push(page, "do")
    assert plan.state.occupants["P003"] == "T004"
    assert "Jonas Brandt put Depot there" in said(page)
    push(page, "take")
    assert (plan.state.occupants["P003"], plan.state.logical_tables["T004"].placed_at) == ("T005", None)


def test_a_place_is_cleared(opened, plan: SeatPlan) -> None:
    page = opened(table="T001")
    push(page, "clear")
    assert plan.state.logical_tables["T001"].placed_at is None
    assert page.frame.drawer_caption == "Stands nowhere yet"


def test_a_table_is_split_with_the_guests_that_were_chosen(opened, plan: SeatPlan) -> None:
    page = opened(table="T001")
    push(page, "split")
    assert page.editor.form.parts["act:name"]["value"] == "Sales 2"
    answer(page, "guests", ["G0001", "G0003", "G0009"])  # the last one sits elsewhere
    answer(page, "guests", ["G0001", "G0003"])
    push(page, "do")
    new = next(table for table in plan.state.logical_tables.values() if table.name == "Sales 2")
    assert list(plan.state.seated[new.id]) == ["G0001", "G0003"]
    assert (new.seats, plan.state.logical_tables["T001"].seats) == (2, 2)


def test_two_tables_are_merged_into_the_one_that_shall_stay(opened, plan: SeatPlan) -> None:
    page = opened(table="T001")
    push(page, "merge")
    answer(page, "other", "T004")
    answer(page, "keep", "T004")
    assert "Depot keeps its name and marks, has 8 seats for 3 guests, and stands at 5" in said(page)
    push(page, "do")
    assert "T001" not in plan.state.logical_tables
    assert plan.state.seats_taken("T004") == 3
    assert page.address.table == page.editor.table == "T004"


def test_removing_a_table_says_how_many_lose_it_and_asks_for_that_number(opened, plan: SeatPlan) -> None:
    page = opened(table="T001")
    push(page, "remove")
    assert "3 guests would lose their table" in said(page)
    page.editor.form._handle_msg({"key": "act:do", "act": "do"})  # not yet
    assert "T001" in plan.state.logical_tables
    answer(page, "count", "3")
    push(page, "do")
    assert "T001" not in plan.state.logical_tables
    assert plan.state.guests["G0001"].table is None
    assert not page.frame.drawer_open
    page.live.undo()
    assert plan.state.guests["G0001"].table == "T001"


def test_the_guests_of_a_removed_table_can_move_together(opened, plan: SeatPlan) -> None:
    page = opened(table="T001")
    push(page, "remove")
    answer(page, "to", "T004")
    assert "would lose" not in said(page)
    before = plan.history().count
    push(page, "do")
    assert plan.state.seats_taken("T004") == 3
    assert len({plan.history().batch_numbers[at] for at in range(before, plan.history().count)}) == 1


def test_a_new_table_is_added_and_shown(opened, plan: SeatPlan) -> None:
    page = opened(vip="1")
    page._create()
    answer(page, "name", "Works")
    push(page, "do")
    assert "Works" in said(page)
    assert page.editor.acts.refused  # the name is taken
    answer(page, "name", "Orchestra")
    answer(page, "seats", "6")
    push(page, "do")
    new = plan.state.logical_tables[page.address.table]
    assert (new.name, new.seats, page.frame.drawer_title) == ("Orchestra", 6, "Orchestra")


def test_the_next_name_goes_on_where_the_numbers_end(plan: SeatPlan) -> None:
    plan.execute(do.Add("logical_table", {"name": "Sales 7"}))
    assert next_name(plan.state, "Sales 7") == "Sales 8"
    assert next_name(plan.state, "Sales") == "Sales 8"
    assert next_name(plan.state, "Board") == "Board 2"


# Notes


def test_questions_about_a_table_are_asked_answered_and_removed(opened, plan: SeatPlan) -> None:
    page = opened(table="T001", tab="notes")
    form = page.editor.form
    form._handle_msg({"key": "new-note:type", "value": "question", "seen": "note"})
    form._handle_msg({"key": "new-note:text", "value": "Near the stage?", "seen": ""})
    push(page, "note_add")
    (note,) = plan.state.notes.values()
    assert (note.text, note.type, note.author, note.about_id) == (
        "Near the stage?",
        "question",
        "Karim Osei",
        "T001",
    )
    assert ["notes", "Notes", "1"] in page.editor.tabs.tabs
    form._handle_msg({"key": f"note:{note.id}:answer", "value": "Yes", "seen": ""})
    assert (plan.state.notes[note.id].answer, plan.state.notes[note.id].open) == ("Yes", False)
    push(page, "note_remove")
    assert plan.state.notes == {}


# Several


def test_several_tables_change_as_one_batch(opened, plan: SeatPlan) -> None:
    page = opened()
    for key in ("T001", "T004"):
        page._rows._handle_msg({"key": key, "act": "pick"})
    assert "2 selected" in page._sheet.foot
    page._sheet._handle_msg({"act": "edit"})
    form = page.bulk.form
    form._handle_msg({"key": "department", "value": "Sales", "seen": ""})
    form._handle_msg({"key": "protected", "value": "yes", "seen": ""})
    before = len(plan.history().batches)
    form._handle_msg({"key": "do", "act": "change"})
    assert {plan.state.logical_tables[id].department for id in ("T001", "T004")} == {"Sales"}
    assert all(plan.state.logical_tables[id].protected for id in ("T001", "T004"))
    assert len(plan.history().batches) == before + 1


def test_a_bulk_edit_does_not_overwrite_what_changed_since_the_selection(opened, plan: SeatPlan) -> None:
    page = opened()
    page._rows._handle_msg({"key": "T001", "act": "pick"})
    page._sheet._handle_msg({"act": "edit"})
    page.bulk.form._handle_msg({"key": "host", "value": "Ben", "seen": ""})
    plan.execute(do.Change("logical_table", "T001", {"host": "Lea"}), actor="Jonas Brandt")
    page.bulk.form._handle_msg({"key": "do", "act": "change"})
    assert plan.state.logical_tables["T001"].host == "Lea"
    assert "Jonas Brandt" in str(page.bulk.form.parts["why"])
    page.bulk.form._handle_msg({"key": "do", "act": "change"})  # it has been read
    assert plan.state.logical_tables["T001"].host == "Ben"


def test_removing_several_asks_for_the_number_of_guests(opened, plan: SeatPlan) -> None:
    page = opened()
    page._head_chosen("all")
    page._sheet._handle_msg({"act": "edit"})
    form = page.bulk.form
    form._handle_msg({"key": "remove", "act": "remove"})
    assert len(plan.state.logical_tables) == 5
    form._handle_msg({"key": "count", "value": "9", "seen": ""})
    form._handle_msg({"key": "remove", "act": "remove"})
    assert plan.state.logical_tables == {}
    assert (page.picked, page.frame.drawer_open) == ({}, False)


# What is free


def test_free_places_stand_under_their_rooms_and_take_a_table(opened, plan: SeatPlan) -> None:
    page = opened(show="free")
    assert page._rows.keys == ["room:R1", "P003", "room:R2", "P006"]
    page._rows._handle_msg({"key": "P003"})
    assert (page.frame.drawer_title, page.address.at) == ("Table 3", "P003")
    page.place.form._handle_msg({"key": "table", "value": "T005", "seen": ""})
    page.place.form._handle_msg({"key": "do", "act": "do"})
    assert plan.state.occupants["P003"] == "T005"
    assert (page.address.table, page.frame.drawer_title) == ("T005", "Nowhere")


def test_a_free_place_that_somebody_takes_shows_what_stands_there(opened, plan: SeatPlan) -> None:
    page = opened(show="free", at="P003")
    plan.execute(do.PlaceTable("T005", "P003"), actor="Jonas Brandt")
    page.live.pull()
    assert (page.address.table, page.frame.drawer_title) == ("T005", "Nowhere")


def test_free_places_are_narrowed_by_room_and_seats(opened, plan: SeatPlan) -> None:
    plan.execute(do.Change("physical_table", "P006", {"seats": 8}))
    assert opened(show="free", least="8")._rows.keys == ["room:R2", "P006"]
    assert opened(show="free", room="R1")._rows.keys == ["room:R1", "P003"]
    assert opened(show="free", least="many")._rows.keys == ["room:R1", "P003", "room:R2", "P006"]
