"""The seating page without a browser: what it sends, what it makes of messages, and what it asks."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from seatplan.domain import commands as do
from seatplan.plan.seatplan import SeatPlan
from seatplan.views.live import LivePlan
from seatplan.views.seating import SeatingPage
from seatplan.views.seating_board import board_of
from tests.views.seating_plan import seating_plan
from tests.views.small_plan import EVIL


@pytest.fixture
def plan(tmp_path: Path) -> Iterator[SeatPlan]:
    plan = seating_plan(tmp_path / "plan.duckdb")
    yield plan
    plan.close()


class Session:
    """One person's page, and what it sent to the browser."""

    def __init__(self, plan: SeatPlan, person: str) -> None:
        self.live = LivePlan(plan, page="seating", person=person).attach()
        self.page = SeatingPage(self.live)
        self.live.person = person
        self.sent: list[dict[str, Any]] = []
        self.page.sheet._send_msg = self.sent.append

    def do(self, **told: Any) -> bool:
        """What the browser says; whether it was done."""
        self.page.sheet._handle_msg({"id": 1, **told})
        return bool(next(one["ok"] for one in reversed(self.sent) if "ok" in one))

    @property
    def ask(self) -> dict[str, Any] | None:
        """The question that stands on the page."""
        return next((one["ask"] for one in reversed(self.sent) if "ask" in one), None)

    def answer(self, choice: int) -> None:
        assert self.ask is not None
        self.page.sheet._handle_msg({"ask": self.ask["id"], "answer": choice})


@pytest.fixture
def ana(plan: SeatPlan) -> Session:
    return Session(plan, "Ana")


@pytest.fixture
def ben(plan: SeatPlan) -> Session:
    return Session(plan, "Ben")


def table_of(plan: SeatPlan, guest: str) -> str | None:
    return plan.state.guests[guest].table


def waiting(*guests: str) -> list[list[Any]]:
    """Guests as a page shows them that have no table."""
    return [[guest, "", 0] for guest in guests]


def test_a_group_sits_down_in_one_batch_that_undo_takes_back(plan: SeatPlan, ana: Session) -> None:
    before = len(plan.history().batches)
    assert ana.do(do="seat", guests=waiting("G0010", "G0011", "G0012"), table="T003", seat=0)
    assert {table_of(plan, guest) for guest in ("G0010", "G0011", "G0012")} == {"T003"}
    assert len(plan.history().batches) == before + 1
    ana.live.undo()
    assert {table_of(plan, guest) for guest in ("G0010", "G0011", "G0012")} == {None}


def test_of_two_people_on_the_last_seat_one_is_refused_and_asked(
    plan: SeatPlan, ana: Session, ben: Session
) -> None:
    assert ana.do(do="seat", guests=waiting("G0013"), table="T002", seat=0)
    assert not ben.do(do="seat", guests=waiting("G0015"), table="T002", seat=0)
    assert table_of(plan, "G0015") is None
    assert ben.ask is not None
    assert "Works is full" in ben.ask["text"]
    assert ben.ask["buttons"] == ["Seat 1 over", "Choose another table"]


def test_a_refused_group_is_seated_over_when_somebody_says_so(plan: SeatPlan, ana: Session) -> None:
    assert not ana.do(do="seat", guests=waiting("G0010", "G0011", "G0012"), table="T002", seat=0)
    assert ana.ask is not None
    assert ana.ask["buttons"][0] == "Seat 2 over"
    ana.answer(0)
    assert plan.state.seats_taken("T002") == 6
    assert ana.ask is None


def test_choosing_another_table_leaves_the_plan_alone(plan: SeatPlan, ana: Session) -> None:
    ana.do(do="seat", guests=waiting("G0013"), table="T004", seat=0)
    ana.answer(1)
    assert ana.ask is None
    assert table_of(plan, "G0013") is None


def test_two_guests_change_places_and_one_of_them_may_have_none(plan: SeatPlan, ana: Session) -> None:
    assert ana.do(do="swap", guests=[["G0013", "", 0], ["G0006", "T004", 1]], rows=[0, 1])
    assert (plan.state.guests["G0013"].table, plan.state.guests["G0013"].seat) == ("T004", 1)
    assert table_of(plan, "G0006") is None


@pytest.mark.parametrize(
    ("one", "other"), [("G0008", "G0009"), ("G0006", "G0009"), ("G0009", "G0006"), ("G0006", "G0007")]
)
def test_guests_of_one_table_change_chairs(plan: SeatPlan, ana: Session, one: str, other: str) -> None:
    rows = {"G0006": 1, "G0007": 2, "G0008": 3, "G0009": 4}
    told = [[id, "T004", plan.state.guests[id].seat or 0] for id in (one, other)]
    assert ana.do(do="swap", guests=told, rows=[rows[one], rows[other]])
    assert (plan.state.guests[one].seat, plan.state.guests[other].seat) == (rows[other], rows[one])


def test_a_guest_whom_somebody_moved_meanwhile_is_not_moved_again_unasked(
    plan: SeatPlan, ana: Session, ben: Session
) -> None:
    assert ana.do(do="seat", guests=waiting("G0013"), table="T001", seat=0)
    assert not ben.do(do="seat", guests=waiting("G0013"), table="T003", seat=0)
    assert table_of(plan, "G0013") == "T001"
    assert ben.ask is not None
    assert ben.ask["text"].startswith("Ana moved Léa to Sales at ")
    assert ben.ask["buttons"] == ["Use mine: Board", "Keep Sales"]
    ben.answer(0)
    assert table_of(plan, "G0013") == "T003"


def test_a_selection_is_unseated_as_one_batch(plan: SeatPlan, ana: Session) -> None:
    before = len(plan.history().batches)
    assert ana.do(do="unseat", guests=[["G0001", "T001", 0], ["G0006", "T004", 1]])
    assert (table_of(plan, "G0001"), table_of(plan, "G0006")) == (None, None)
    assert len(plan.history().batches) == before + 1


def test_guests_and_tables_are_locked(plan: SeatPlan, ana: Session) -> None:
    assert ana.do(do="lock", kind="guest", ids=["G0001", "G0002"], locked=True)
    assert ana.do(do="lock", kind="logical_table", ids=["T001"], locked=True)
    assert plan.state.guests["G0001"].locked
    assert plan.state.logical_tables["T001"].locked
    assert not ana.do(do="lock", kind="room", ids=["R1"], locked=True)


def test_rules_are_made_shown_with_what_breaks_them_and_removed(plan: SeatPlan, ana: Session) -> None:
    members = [["guest", "G0001"], ["guest", "G0002"]]
    assert ana.do(do="rule", type="apart", members=members)
    ana.page._rules.toggle()
    rows = ana.page._rules.rows
    assert rows is not None
    (shown,) = rows._shown.values()
    assert "Shall not sit at one table" in shown
    trouble = json.loads(board_of(plan).whole())["tables"]["T001"][7]
    assert "Shall not sit at one table" in trouble[0][1]
    assert not ana.do(do="rule", type="apart", members=members[::-1])  # there is such a rule
    rows._handle_msg({"key": "U001", "act": "remove"})
    assert not plan.state.rules
    assert not rows.keys


def test_an_edit_sends_another_session_what_differs_and_no_more(
    plan: SeatPlan, ana: Session, ben: Session
) -> None:
    assert ana.do(do="seat", guests=waiting("G0010", "G0011", "G0012"), table="T003", seat=0)
    ben.live.pull()
    (news,) = [one["news"] for one in ben.sent if "news" in one]
    assert len(news.encode()) < 2000
    assert set(json.loads(news)["tables"]) == {"T003"}
    ben.sent.clear()
    plan.execute(do.Change("guest", "G0001", {"email": "ida@example.org"}), actor="Ana")
    ben.live.pull()
    assert not any("news" in one for one in ben.sent)  # nothing that the page shows


def test_what_happened_while_the_browser_was_drawing_is_sent_when_it_has_drawn(
    plan: SeatPlan, ana: Session
) -> None:
    opened = json.loads(ana.page.sheet.first)["version"]
    plan.execute(do.SeatGuest("G0013", "T001"), actor="Ben")
    ana.live.pull()
    ana.sent.clear()
    ana.page.sheet._handle_msg({"drawn": opened})
    (news,) = [one["news"] for one in ana.sent if "news" in one]
    assert json.loads(news)["guests"]["G0013"][8] == "T001"


def test_the_records_after_many_edits_are_those_of_a_page_opened_anew(plan: SeatPlan) -> None:
    board = board_of(plan)
    for command in (
        do.Change("guest", "G0010", {"name": "Adaeze"}),  # her plus-one is called after her
        do.Change("group", "F0001", {"name": "Okafor-Lind"}),
        do.SeatGuest("G0013", "T001"),
        do.UnplaceTable("T001"),
        do.Change("room", "R1", {"name": "Great Hall"}),
        do.PlaceTable("T002", "P001"),
        do.Remove("guest", "G0015"),
        do.Remove("logical_table", "T004", with_contents=True),
    ):
        plan.execute(command, actor="Ben")
        board.follow(plan)
    followed = board._records
    assert followed["guests"]["G0012"][0] == "Guest of Adaeze"
    assert "G0015" not in followed["guests"]
    fresh = type(board)(plan)
    assert followed == fresh._records


@pytest.mark.parametrize(
    "told",
    [
        {"do": "seat"},
        {"do": "seat", "guests": "G0013", "table": "T001"},
        {"do": "seat", "guests": [["G0013"]], "table": "T001"},
        {"do": "seat", "guests": [["G9999", "", 0]], "table": "T001"},
        {"do": "seat", "guests": [["G0013", "", 0]], "table": "T999"},
        {"do": "seat", "guests": [["G0013", "", 0]], "table": ["T001"]},
        {"do": "swap", "guests": [["G0013", "", 0]]},
        {"do": "lock", "kind": [], "ids": ["G0001"], "locked": True},
        {"do": "rule", "type": "apart", "members": [["guest", "G0001"], ["table", "T001"]]},
        {"do": "drop everything"},
        {"answer": 0, "ask": 1},
        {"select": ["T001"]},
        {"drawn": "x"},
    ],
)
def test_a_message_that_makes_no_sense_changes_nothing_and_breaks_nothing(
    plan: SeatPlan, ana: Session, told: dict[str, Any]
) -> None:
    version = plan.version
    ana.page.sheet._handle_msg({"id": 1, **told})
    assert plan.version == version
    assert ana.live.message is None or not ana.live.message.fault


def test_names_travel_as_data(plan: SeatPlan) -> None:
    assert json.loads(board_of(plan).whole())["guests"]["G0015"][0] == EVIL
