"""The occasion and its rooms: outlines, what stands in a room, how many it holds, and what goes with it."""

from __future__ import annotations

import pytest

from seatplan.domain.commands import Add, Change, ChangeOccasion, Remove
from seatplan.domain.events import (
    OccasionChanged,
    PhysicalTableRemoved,
    RoomAdded,
    RoomChanged,
    RoomRemoved,
    TablePlaced,
    TableUnplaced,
)
from seatplan.domain.values import OCCASION, OCCASION_ID, ROOM, Value
from tests.domain.scenario import a_place, a_room, a_table, given

SQUARE = [[0.0, 0.0], [9.0, 0.0], [9.0, 9.0], [0.0, 9.0]]


def house():
    """Great Hall has two tables, Sales stands at the first; Vault is empty."""
    return given(
        [a_room("R1", "Great Hall", outline=SQUARE, max_people=300), a_room("R2", "Vault")],
        [a_place("P1", "1"), a_place("P2", "2"), a_table("T1", "Sales"), TablePlaced("T1", "P1")],
    )


# The occasion


def test_the_occasion_has_name_date_place_and_company():
    fields: dict[str, Value] = {
        "name": "Winter party",
        "date": "2026-12-11",
        "place": "Halden",
        "company": "Halden AG",
    }
    given().when(ChangeOccasion(fields)).then(OccasionChanged(fields)).and_again_nothing()


def test_the_occasion_is_changed_like_any_other_thing():
    given().when(Change(OCCASION, OCCASION_ID, {"name": "Ball"})).then(OccasionChanged({"name": "Ball"}))


def test_only_what_is_new_of_the_occasion_is_written():
    given([OccasionChanged({"name": "Ball", "place": "Halden"})]).when(
        ChangeOccasion({"name": "Ball", "place": "House on the river"})
    ).then(OccasionChanged({"place": "House on the river"}))


@pytest.mark.parametrize("date", ["11.12.2026", "2026-13-01", "soon", 20261211])
def test_the_date_is_a_date(date):
    given().when(ChangeOccasion({"date": date})).rejected("bad-value", field="date")


def test_the_date_may_be_open():
    given([OccasionChanged({"date": "2026-12-11"})]).when(ChangeOccasion({"date": ""})).then(
        OccasionChanged({"date": ""})
    )


def test_the_occasion_has_no_other_fields():
    given().when(ChangeOccasion({"colour": "red"})).rejected(
        "unknown-field", known="name, date, place, company"
    )


def test_there_is_one_occasion():
    given().when(Add(OCCASION, {"name": "Another"})).rejected("unknown-kind")
    given().when(Remove(OCCASION, OCCASION_ID)).rejected("unknown-kind")


# Rooms


def test_a_room_has_an_outline_and_fixtures_in_metres():
    fixture = {"kind": "door", "x": 4.5, "y": 0, "width": 2, "height": 0}
    done = house().when(
        Add(ROOM, {"name": "Foyer", "outline": SQUARE, "fixtures": [fixture], "max_people": 60, "order": 3})
    )
    good = fixture | {"y": 0.0, "width": 2.0, "height": 0.0, "angle": 0.0}
    done.then(
        RoomAdded(
            "R3", {"name": "Foyer", "outline": SQUARE, "fixtures": [good], "max_people": 60, "order": 3}
        )
    )


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("outline", [[0, 0], [1, 1]]),
        ("outline", [[0, 0], [1, 1], [2]]),
        ("outline", [[0, 0], [1, 1], [2, "far"]]),
        ("outline", "square"),
        ("fixtures", [{"kind": "tree", "x": 0, "y": 0}]),
        ("fixtures", [{"kind": "door", "x": "left"}]),
        ("fixtures", [{"kind": "door", "label": 5}]),
        ("fixtures", "door"),
        ("max_people", -1),
        ("max_people", "many"),
        ("order", None),
    ],
)
def test_what_is_no_room_is_refused(field, value):
    house().when(Change(ROOM, "R1", {field: value})).rejected("bad-value", field=field)


def test_how_many_a_room_holds_may_be_unknown():
    house().when(Change(ROOM, "R1", {"max_people": None})).then(RoomChanged("R1", {"max_people": None}))


def test_rooms_have_names_and_each_its_own():
    house().when(Add(ROOM, {})).rejected("without-name")
    house().when(Add(ROOM, {"name": "great  hall"})).rejected("name-taken", id="R1")
    house().when(Change(ROOM, "R2", {"name": "GREAT HALL"})).rejected("name-taken", id="R1")
    house().when(Change(ROOM, "R2", {"name": " "})).rejected("without-name")


def test_an_empty_room_goes():
    house().when(Remove(ROOM, "R2")).then(RoomRemoved("R2"))


def test_a_room_goes_only_with_its_tables():
    house().when(Remove(ROOM, "R1")).rejected("room-has-tables", tables=2)
    done = house().when(Remove(ROOM, "R1", with_contents=True))
    done.then(TableUnplaced("T1"), PhysicalTableRemoved("P1"), PhysicalTableRemoved("P2"), RoomRemoved("R1"))
    done.and_state(lambda state: state.logical_tables["T1"].placed_at is None and not state.physical_tables)
