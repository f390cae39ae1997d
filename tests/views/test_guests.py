"""The guests page, asked without a browser: what the table is sent, and what each edit does to the plan."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from seatplan.domain import commands as do
from seatplan.plan.seatplan import SeatPlan
from seatplan.views.guest_rows import compact, concerned, natural, row_of, rows_of
from seatplan.views.guests import GuestsPage
from seatplan.views.live import LivePlan
from tests.views.small_plan import EVIL, small_plan


@pytest.fixture
def plan(tmp_path: Path) -> Iterator[SeatPlan]:
    plan = small_plan(tmp_path / "plan.duckdb")
    yield plan
    plan.close()


class Person:
    """One session of the page, with what its browser was sent."""

    def __init__(self, plan: SeatPlan, name: str) -> None:
        live = LivePlan(plan, page="guests", person=name).attach()
        self.page = GuestsPage(live)
        live.person = name
        self.live, self.drawer = live, self.page._drawer
        self.sent: list[Any] = []
        self.page._table._send_msg = self.sent.append

    def open(self, guest: str) -> "Person":
        self.page._table._handle_msg({"open": guest})
        return self

    def select(self, what: str, *guests: str) -> "Person":
        self.page._table._handle_msg({"bulk": what, "ids": list(guests)})
        return self

    def set(self, key: str, value: Any, seen: Any = None) -> None:
        shown = self.drawer.form.parts[key].get("value")
        self.drawer.form._handle_msg({"key": key, "value": value, "seen": shown if seen is None else seen})

    def press(self, act: str, key: str = "") -> None:
        for form in (self.drawer.form, self.drawer.foot):
            part = key or next(
                (one for one, part in form.parts.items() if f'data-act="{act}"' in _markup(part)), ""
            )
            if part in form.parts:
                form._handle_msg({"key": part, "act": act})
                return
        raise AssertionError(f"no button {act}")

    def says(self) -> str:
        parts = [*self.drawer.form.parts.values(), *self.drawer.foot.parts.values()]
        return "\n".join(_markup(part) + str(part.get("label", "")) for part in parts)


def _markup(part: dict[str, Any]) -> str:
    return str(part.get("html", "")) + str(part.get("below", ""))


@pytest.fixture
def person(plan: SeatPlan) -> Callable[..., Person]:
    return lambda name="Karim Osei": Person(plan, name)


# The table


def test_the_first_rows_say_all_that_the_rows_say(plan: SeatPlan) -> None:
    rows = rows_of(plan).rows
    columns = json.loads(compact(rows))
    ids = columns["id"]
    names = columns["name"]
    assert dict(zip(ids, names, strict=True)) == {id: row["name"] for id, row in rows.items()}
    assert columns["rsvp"]["w"][columns["rsvp"]["i"][ids.index("G0004")]] == "declined"


def test_a_row_names_table_place_group_and_host(plan: SeatPlan) -> None:
    plan.execute(do.Add("group", {"name": "Osei"}, "F1"))
    plan.execute(do.Add("guest", {"plus_one": "G0005", "group": "F1"}, "G0099"))
    row = row_of(plan.state, plan.state.guests["G0099"])
    assert row == {
        "id": "G0099", "name": "Guest of Ida", "rsvp": "open", "group": "Osei", "plus_one": "Ida",
    }  # fmt: skip
    seated = row_of(plan.state, plan.state.guests["G0005"])
    assert (seated["table"], seated["at"]) == ("Works", "4")


def test_an_edit_of_another_session_sends_only_the_cell(person: Callable[..., Person]) -> None:
    ana, karim = person("Ana"), person("Karim")
    ana.open("G0005").set("diet", "vegan")
    karim.live.pull()
    assert karim.sent == [{"set": [["G0005", {"diet": "vegan"}]]}]


@pytest.mark.parametrize(
    ("command", "cells"),
    [
        (do.Change("logical_table", "T003", {"name": "Plant"}), {"table": "Plant"}),
        (do.UnplaceTable("T003"), {"at": None}),
        (do.Change("physical_table", "P004", {"number": "44"}), {"at": "44"}),
        (do.UnseatGuest("G0005"), {"table": None, "at": None}),
    ],
)
def test_what_changes_elsewhere_reaches_the_rows_that_show_it(
    plan: SeatPlan, person: Callable[..., Person], command: Any, cells: dict[str, Any]
) -> None:
    karim = person()
    plan.execute(command)
    karim.live.pull()
    rows = {id: cells for message in karim.sent for id, cells in message["set"]}
    assert rows["G0005"] == cells


def test_a_host_who_is_renamed_renames_the_unnamed_companion(
    plan: SeatPlan, person: Callable[..., Person]
) -> None:
    plan.execute(do.Add("guest", {"plus_one": "G0005"}, "G0099"))
    karim = person()
    plan.execute(do.Change("guest", "G0005", {"name": "Ida Berg"}))
    karim.live.pull()
    rows = {id: cells for message in karim.sent for id, cells in message["set"]}
    assert rows["G0099"] == {"name": "Guest of Ida Berg", "plus_one": "Ida Berg"}


def test_who_goes_and_who_comes_is_sent(plan: SeatPlan, person: Callable[..., Person]) -> None:
    karim = person()
    plan.execute(do.Remove("guest", "G0009"))
    plan.execute(do.Add("guest", {"name": "Uma"}, "G0050"))
    karim.live.pull()
    rows = {id: cells for message in karim.sent for id, cells in message["set"]}
    assert rows["G0009"] is None
    assert rows["G0050"]["name"] == "Uma"


def test_what_concerns_no_guest_concerns_no_row(plan: SeatPlan) -> None:
    before = plan.version
    plan.execute(do.Change("room", "R1", {"name": "Great Hall"}))
    facts = [fact for change in plan.changes_since(before) or [] for fact in change.facts]
    assert facts
    assert concerned(plan.state, facts) == []


def test_tables_are_offered_in_the_order_in_which_people_count() -> None:
    assert sorted(["Sales 10", "Sales 9", "sales 1"], key=natural) == ["sales 1", "Sales 9", "Sales 10"]


# One guest


def test_a_field_saves_itself_as_one_batch_and_can_be_undone(
    plan: SeatPlan, person: Callable[..., Person]
) -> None:
    karim = person().open("G0005")
    before = plan.version
    karim.set("diet", "  halal ")
    assert plan.state.guests["G0005"].diet == "halal"
    assert plan.version == before + 1
    assert "Diet saved" in karim.says()
    karim.press("undo")
    assert plan.state.guests["G0005"].diet == ""


def test_a_conflict_shows_both_values_and_saves_neither_unasked(
    plan: SeatPlan, person: Callable[..., Person]
) -> None:
    ana, karim = person("Ana").open("G0005"), person("Karim").open("G0005")
    ana.set("table", "T001", seen="T003")
    karim.live.pull()
    karim.set("table", "T004", seen="T003")
    assert plan.state.guests["G0005"].table == "T001"
    said = karim.says()
    assert "Ana wrote Sales" in said
    assert "Use mine: Depot" in said
    assert "Keep Sales" in said
    assert karim.page.frame.saved_state == "unsaved"
    karim.press("use_mine")
    assert plan.state.guests["G0005"].table == "T004"
    assert karim.page.frame.saved_state == "saved"


def test_keeping_the_other_value_changes_nothing(plan: SeatPlan, person: Callable[..., Person]) -> None:
    ana, karim = person("Ana").open("G0005"), person("Karim").open("G0005")
    ana.set("diet", "vegan")
    karim.set("diet", "halal", seen="")
    version = plan.version
    karim.press("keep_theirs")
    assert (plan.version, plan.state.guests["G0005"].diet) == (version, "vegan")
    assert karim.drawer.form.parts["diet"]["value"] == "vegan"
    assert "below" not in karim.drawer.form.parts["diet"]


def test_a_full_table_offers_to_seat_all_the_same(plan: SeatPlan, person: Callable[..., Person]) -> None:
    karim = person().open("G0001")
    karim.set("table", "T003")
    assert plan.state.guests["G0001"].table == "T001"
    karim.press("insist")
    assert plan.state.guests["G0001"].table == "T003"


def test_a_taken_seat_offers_to_change_places(plan: SeatPlan, person: Callable[..., Person]) -> None:
    plan.execute(do.SeatGuest("G0001", "T001", 1))
    plan.execute(do.SeatGuest("G0002", "T001", 2))
    karim = person().open("G0001")
    karim.set("seat", "2")
    assert "Change places with" in karim.says()
    karim.press("insist")
    assert [plan.state.guests[id].seat for id in ("G0001", "G0002")] == [2, 1]


def test_a_seat_number_can_be_taken_away(plan: SeatPlan, person: Callable[..., Person]) -> None:
    plan.execute(do.SeatGuest("G0001", "T001", 1))
    person().open("G0001").set("seat", "")
    assert (plan.state.guests["G0001"].table, plan.state.guests["G0001"].seat) == ("T001", None)


def test_a_value_that_a_field_cant_hold_stands_under_it(
    plan: SeatPlan, person: Callable[..., Person]
) -> None:
    karim = person().open("G0001")
    karim.set("seat", "first")
    part = karim.drawer.form.parts["seat"]
    assert part["mine"] == "first"
    assert "first" in part["below"]


def test_a_new_group_is_made_with_the_guest_in_it(plan: SeatPlan, person: Callable[..., Person]) -> None:
    karim = person().open("G0005")
    karim.press("tab_together")
    karim.set("group", "Berg")
    group = plan.state.guests["G0005"].group
    assert group is not None
    assert plan.state.groups[group].name == "Berg"
    karim.set("group", "")
    assert plan.state.guests["G0005"].group is None


def test_a_plus_one_is_added_named_and_seated_apart(plan: SeatPlan, person: Callable[..., Person]) -> None:
    karim = person().open("G0005")
    karim.press("tab_together")
    karim.press("plus_one")
    companion = next(guest for guest in plan.state.guests.values() if guest.plus_one == "G0005")
    assert companion.rsvp == "accepted"
    karim.set(f"{companion.id}/name", "Noor")
    karim.set(f"{companion.id}/table", "T004")
    now = plan.state.guests[companion.id]
    assert (now.name, now.table, plan.state.guests["G0005"].table) == ("Noor", "T004", "T003")


def test_removing_says_what_becomes_of_seat_and_companions_first(
    plan: SeatPlan, person: Callable[..., Person]
) -> None:
    plan.execute(do.Add("guest", {"plus_one": "G0005"}, "G0098"))
    plan.execute(do.Add("guest", {"plus_one": "G0005", "name": "Noor"}, "G0099"))
    karim = person().open("G0005")
    karim.press("remove")
    said = karim.says()
    assert "The seat at Works becomes free." in said
    assert "1 unnamed plus-one goes along." in said
    assert "1 named plus-one stays" in said
    assert "G0005" in plan.state.guests
    karim.press("removing")
    assert {"G0005", "G0098"}.isdisjoint(plan.state.guests)
    assert not karim.page.frame.drawer_open


def test_a_colleague_takes_the_seat_and_nothing_else(plan: SeatPlan, person: Callable[..., Person]) -> None:
    karim = person().open("G0001")
    karim.press("tab_together")
    karim.press("replace")
    karim.set("leaving:first_name", "Uma", "")
    karim.set("leaving:last_name", "Rao", "")
    karim.press("replacing")
    new = plan.state.guests[karim.drawer.guest]
    assert "G0001" not in plan.state.guests
    assert (new.name, new.table, new.diet) == ("Uma Rao", "T001", "")


def test_doubles_become_one_with_what_was_chosen(plan: SeatPlan, person: Callable[..., Person]) -> None:
    plan.execute(do.Change("guest", "G0005", {"diet": "vegan"}))
    plan.execute(do.Add("guest", {"name": "Ida", "diet": "halal", "email": "ida@x.example"}, "G0060"))
    karim = person().open("G0005")
    karim.press("tab_together")
    karim.press("merge")
    assert "Ida (G0060)" in karim.drawer.form.parts["leaving:double"]["offers"]
    karim.set("leaving:double", "Ida (G0060)", "")
    karim.set("leaving:diet", "1", "0")
    karim.press("merging")
    guest = plan.state.guests["G0005"]
    assert "G0060" not in plan.state.guests
    assert (guest.diet, guest.email) == ("halal", "ida@x.example")


def test_a_field_is_added_there_and_then(plan: SeatPlan, person: Callable[..., Person]) -> None:
    karim = person().open("G0005")
    karim.press("new_field")
    karim.set("field:label", "Shirt", "")
    karim.set("field:type", "choice", "")
    karim.press("adding_field")
    assert "at least one value" in karim.says()
    karim.set("field:choices", "S, M, L", "")
    karim.press("adding_field")
    field = next(iter(plan.state.custom_fields.values()))
    assert (field.label, field.choices) == ("Shirt", ["S", "M", "L"])
    karim.set(f"custom.{field.id}", "M", "")
    assert plan.state.guests["G0005"].custom == {field.id: "M"}
    assert [column[1] for column in karim.page._table.columns][-1] == "Shirt"


def test_a_note_is_pinned_and_counted(plan: SeatPlan, person: Callable[..., Person]) -> None:
    karim = person().open("G0005")
    karim.press("tab_notes")
    karim.set("new-note:text", "Brings her own high chair", "")
    karim.press("note_add")
    note = next(iter(plan.state.notes.values()))
    assert (note.about_id, note.author) == ("G0005", "Karim Osei")
    assert "<i>1</i>" in karim.says()


def test_a_guest_removed_by_somebody_else_closes_the_drawer(
    plan: SeatPlan, person: Callable[..., Person]
) -> None:
    karim = person().open("G0005")
    plan.execute(do.Remove("guest", "G0005"))
    karim.live.pull()
    assert not karim.page.frame.drawer_open
    assert karim.page._table.opened == ""


def test_names_are_escaped_wherever_they_are_markup(plan: SeatPlan, person: Callable[..., Person]) -> None:
    plan.execute(do.Add("guest", {"plus_one": "G0001", "name": EVIL}, "G0099"))
    karim = person().open("G0001")
    for tab in ("together", "notes", "history", "details"):
        karim.press(f"tab_{tab}")
        assert "<img" not in karim.says()
    karim.press("remove")
    assert "<img" not in karim.says()


# New guests and many guests


def test_adding_asks_where_the_name_is_known_already(plan: SeatPlan, person: Callable[..., Person]) -> None:
    karim = person()
    karim.page._add(None)
    count = len(plan.state.guests)
    karim.set("first_name", "Ida", "")
    karim.set("table", "T004", "")
    karim.press("add")
    assert len(plan.state.guests) == count
    karim.press("add_anyway")
    new = plan.state.guests[karim.drawer.guest]
    assert (new.name, new.table) == ("Ida", "T004")


def test_a_selection_is_set_as_one_batch(plan: SeatPlan, person: Callable[..., Person]) -> None:
    karim = person().select("change", "G0005", "G0006", "G0007", "nobody")
    before = len(plan.history().batches)
    karim.set("field", "diet")
    karim.set("value:diet", "vegan", "")
    assert "Set Diet of 3 guests" in karim.says()
    karim.press("bulk_set")
    assert {plan.state.guests[id].diet for id in ("G0005", "G0006", "G0007")} == {"vegan"}
    assert len(plan.history().batches) == before + 1
    karim.live.undo()
    assert plan.state.guests["G0006"].diet == ""


def test_a_selection_that_somebody_else_changed_meanwhile_asks(
    plan: SeatPlan, person: Callable[..., Person]
) -> None:
    ana, karim = person("Ana"), person("Karim").select("change", "G0005", "G0006")
    ana.open("G0005").set("rsvp", "declined")
    karim.live.pull()
    karim.press("bulk_set")
    assert plan.state.guests["G0006"].rsvp == "accepted"
    assert "somebody else has just changed Ida" in karim.says()
    karim.press("bulk_rest")
    assert [plan.state.guests[id].rsvp for id in ("G0005", "G0006")] == ["declined", "open"]


def test_a_selection_is_seated_or_told_that_seats_are_missing(
    plan: SeatPlan, person: Callable[..., Person]
) -> None:
    karim = person().select("seat", "G0005", "G0006")
    karim.set("table", "T001")
    karim.press("bulk_seat")
    assert plan.state.guests["G0005"].table == "T003"
    karim.set("table", "T004")
    karim.press("bulk_seat")
    assert [plan.state.guests[id].table for id in ("G0005", "G0006")] == ["T004", "T004"]


def test_removing_a_selection_asks_for_the_number(plan: SeatPlan, person: Callable[..., Person]) -> None:
    plan.execute(do.Add("guest", {"plus_one": "G0005"}, "G0098"))
    karim = person().select("remove", "G0005", "G0006", "G0098")
    assert "3 guests would go" in karim.says()
    karim.press("bulk_remove")
    assert "G0005" in plan.state.guests
    karim.set("typed", "3")
    karim.press("bulk_remove")
    assert {"G0005", "G0006", "G0098"}.isdisjoint(plan.state.guests)


def test_an_export_is_saved_by_the_browser(person: Callable[..., Person]) -> None:
    karim = person()
    karim.page._start_export(None)
    message = next(message for message in karim.sent if "file" in message)
    assert message["file"].endswith(".xlsx")
    assert len(message["content"]) > 1_000
