"""The checks page, asked without a browser: what it lists, where each row leads, and how questions are closed."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from seatplan.domain import commands as do
from seatplan.domain.checks import check
from seatplan.plan.seatplan import SeatPlan
from seatplan.views.check_lines import FIRST, mend, sorts_of
from seatplan.views.checks import ChecksPage
from seatplan.views.checks_address import Address
from seatplan.views.live import LivePlan
from tests.views.small_plan import EVIL, small_plan


@pytest.fixture
def plan(tmp_path: Path) -> Iterator[SeatPlan]:
    plan = small_plan(tmp_path / "plan.duckdb")
    yield plan
    plan.close()


@pytest.fixture
def opened(plan: SeatPlan) -> Callable[..., ChecksPage]:
    """Open the page at an address, as one more session."""

    def open_at(person: str = "Karim Osei", **address: str) -> ChecksPage:
        page = ChecksPage(LivePlan(plan, page="checks", person=person).attach())
        page.live.person = person
        page._go(Address(**address))
        return page

    return open_at


def ask(plan: SeatPlan, text: str = "Who pays?", type: str = "question", kind: str = "logical_table", id: str = "T001") -> str:  # fmt: skip
    fields: dict[str, Any] = {
        "about_kind": kind,
        "about_id": id,
        "text": text,
        "type": type,
        "author": "Ana Müller",
    }
    plan.execute(do.Add("note", fields), actor="Ana Müller")
    return list(plan.state.notes)[-1]


def test_problems_stand_under_the_line_that_counts_them(opened) -> None:
    keys = opened()._rows.keys
    assert keys[:4] == [
        "sort:declined-seated",
        "declined-seated:G0004",
        "sort:over-capacity",
        "over-capacity:T003",
    ]
    assert keys[4:6] == ["sort:physical-too-small", "physical-too-small:T003"]


def test_nothing_that_is_checked_is_left_out(opened, plan: SeatPlan) -> None:
    ask(plan)
    listed = sum(len(sort.found) for sort in sorts_of(plan))
    assert listed == len(check(plan.state))
    assert f"{listed} of {listed}" in opened()._sheet.foot


def test_long_groups_show_their_first_rows_until_somebody_asks_for_all(opened) -> None:
    page = opened()
    mails = [key for key in page._rows.keys if key.startswith("email-missing:")]
    assert (len(mails), "more:email-missing" in page._rows.keys) == (FIRST, True)
    page._rows._handle_msg({"key": "more:email-missing", "act": "more"})
    assert len([key for key in page._rows.keys if key.startswith("email-missing:")]) == 8
    assert page.address.all == "email-missing"
    page._rows._handle_msg({"key": "sort:email-missing", "act": "fewer"})
    assert len([key for key in page._rows.keys if key.startswith("email-missing:")]) == FIRST


@pytest.mark.parametrize(
    ("address", "codes"),
    [
        ({"severity": "error"}, ["declined-seated", "over-capacity", "physical-too-small"]),
        ({"severity": "warning"}, ["unplaced"]),
        ({"kind": "logical_table"}, ["over-capacity", "physical-too-small", "unplaced"]),
        ({"check": "unplaced"}, ["unplaced"]),
        ({"check": "all"}, ["declined-seated", "over-capacity", "physical-too-small", "unplaced"]),
        ({"q": "nowhere stands"}, ["unplaced"]),
        ({"q": "الفارسي"}, ["email-missing"]),
        ({"check": "no-such-check"}, []),
    ],
)
def test_filters_and_search_stand_in_the_address(opened, address: dict[str, str], codes: list[str]) -> None:
    keys = opened(**address)._rows.keys
    assert [key.partition(":")[2] for key in keys if key.startswith("sort:")] == codes


@pytest.mark.parametrize(
    ("code", "where"),
    [
        ("over-capacity", "seating?table=T003"),
        ("declined-seated", "seating?table=T002"),
        ("physical-too-small", "tables?table=T003"),
        ("unplaced", "tables?table=T005"),
        ("email-missing", "guests?guest=G0001"),
    ],
)
def test_a_row_leads_to_where_the_problem_is_mended(plan: SeatPlan, code: str, where: str) -> None:
    problem = next(problem for problem in check(plan.state) if problem.code == code)
    assert mend(plan.state, problem) == where


def test_groups_rules_and_rooms_lead_to_somebody_or_somewhere(plan: SeatPlan) -> None:
    plan.execute(do.Together([
        do.Add("group", {"name": "Family"}, "F1"),
        do.Change("guest", "G0005", {"group": "F1"}),
        do.Change("guest", "G0001", {"group": "F1"}),
        do.Add("rule", {"type": "apart", "members": [["guest", "G0005"], ["guest", "G0006"]]}, "U1"),
        do.Change("room", "R1", {"max_people": 2}),
    ]))  # fmt: skip
    found = {problem.code: mend(plan.state, problem) for problem in check(plan.state)}
    assert found["group-torn"] == "guests?guest=G0001"
    assert found["rule-apart-broken"] == "seating?table=T003"
    assert found["room-too-full"] == "rooms?room=R1"


def test_names_are_escaped(opened, plan: SeatPlan) -> None:
    ask(plan, EVIL)
    assert "<img" not in "".join(opened()._rows._shown.values())


def test_the_list_follows_the_plan_and_sends_what_differs(opened, plan: SeatPlan) -> None:
    page = opened()
    sent: list[Any] = []
    page._rows._send_msg = sent.append
    plan.execute(do.PlaceTable("T005", "P003"), actor="Jonas Brandt")
    page.live.pull()
    assert sent == [{"set": [], "gone": ["sort:unplaced", "unplaced:T005"]}]
    assert page.frame.fact.startswith("3 errors, 0 warnings")


def test_open_questions_and_notes_stand_in_a_group_of_their_own(opened, plan: SeatPlan) -> None:
    note = ask(plan, "Flowers", "note")
    question = ask(plan)
    page = opened(check="pinned")
    assert page._rows.keys == ["sort:pinned", f"pinned:{question}", f"pinned:{note}"]
    assert 'href="tables?table=T001"' in page._rows._shown[f"pinned:{question}"]
    page._rows._handle_msg({"key": f"pinned:{note}", "act": "close"})
    assert not plan.state.notes[note].open
    assert page._rows.keys == ["sort:pinned", f"pinned:{question}"]


def test_a_question_is_answered_in_the_drawer(opened, plan: SeatPlan) -> None:
    question = ask(plan)
    page = opened()
    page._rows._handle_msg({"key": f"pinned:{question}", "act": "answer"})
    assert (page.frame.drawer_title, page.address.note) == ("Sales", question)
    page.form._handle_msg({"key": f"note:{question}:answer", "value": "The board", "seen": ""})
    assert (plan.state.notes[question].answer, plan.state.notes[question].open) == ("The board", False)
    assert f"pinned:{question}" not in page._rows.keys


def test_two_answers_at_once_show_both(opened, plan: SeatPlan) -> None:
    question = ask(plan)
    page = opened(note=question)
    plan.execute(do.Change("note", question, {"answer": "Nobody", "open": True}), actor="Jonas Brandt")
    page.form._handle_msg({"key": f"note:{question}:answer", "value": "The board", "seen": ""})
    assert plan.state.notes[question].answer == "Nobody"
    assert "Use mine: The board" in page.form.parts[f"note:{question}:answer"]["below"]


def test_a_question_that_goes_closes_the_drawer(opened, plan: SeatPlan) -> None:
    question = ask(plan)
    page = opened(note=question)
    plan.execute(do.Remove("note", question), actor="Jonas Brandt")
    page.live.pull()
    assert not page.frame.drawer_open
