"""Undo and redo on a page: a person's own work, whichever session did it, and what stands in the way."""

import pytest

from seatplan.domain import commands as do
from seatplan.views.live import OK, WARN, LivePlan
from tests.views.small_plan import small_plan


@pytest.fixture
def plan(tmp_path):
    with small_plan(tmp_path / "plan.duckdb") as plan:
        yield plan


def diet(live, guest, value):
    assert live.do(do.Change("guest", guest, {"diet": value})) is not None


def test_a_new_session_undoes_and_redoes_what_the_same_person_did_in_another_one(plan):
    diet(LivePlan(plan, person="Lea"), "G0005", "halal")
    live = LivePlan(plan, person="Lea")
    assert (live.can_undo, live.can_redo, live.undo_text) == (True, False, "Ida: diet is halal")
    live.undo()
    assert plan.state.guests["G0005"].diet == ""
    again = LivePlan(plan, person="Lea")
    assert (again.can_undo, again.can_redo, again.redo_text) == (False, True, "Ida: diet is halal")
    again.redo()
    assert plan.state.guests["G0005"].diet == "halal"
    assert again.undo_text == "Ida: diet is halal"


def test_everybody_is_offered_their_own_work_only(plan):
    lea, ben = LivePlan(plan, person="Lea"), LivePlan(plan, person="Ben")
    diet(lea, "G0005", "halal")
    ben.pull()
    assert (lea.can_undo, ben.can_undo) == (True, False)
    ben.person = "Lea"
    assert ben.can_undo
    ben.person = "Ben"
    ben.undo()
    assert ben.message.lines == ("There is nothing of yours to undo.",)


def test_what_stands_in_the_way_is_named_and_the_next_undo_is_about_what_was_before(plan):
    lea, ben = LivePlan(plan, person="Lea"), LivePlan(plan, person="Ben")
    diet(lea, "G0006", "vegan")
    diet(lea, "G0005", "halal")
    diet(ben, "G0005", "vegan")
    assert lea.undo() is None
    assert lea.message.tone == WARN
    assert "Changed since: “Ida: diet is vegan”, Ben, " in " ".join(lea.message.lines)
    assert lea.undo_text == "Ben: diet is vegan"
    assert lea.undo() is not None
    assert [plan.state.guests[id].diet for id in ("G0005", "G0006")] == ["vegan", ""]


def test_what_an_undo_leaves_alone_is_said_with_who_changed_it(plan):
    lea, ben = LivePlan(plan, person="Lea"), LivePlan(plan, person="Ben")
    lea.do(do.Together([do.Change("guest", id, {"diet": "halal"}) for id in ("G0005", "G0006")], "diet"))
    diet(ben, "G0005", "vegan")
    assert lea.undo() is not None
    assert lea.message.tone == OK
    assert lea.message.lines[-1].startswith("Changed since: “Ida: diet is vegan”, Ben, ")
    assert [plan.state.guests[id].diet for id in ("G0005", "G0006")] == ["vegan", ""]


def test_anybodys_batch_can_be_taken_back_and_that_can_be_undone(plan):
    lea, ben = LivePlan(plan, person="Lea"), LivePlan(plan, person="Ben")
    diet(lea, "G0005", "halal")
    ben.revert(lea.last_done)
    lea.pull()
    assert (lea.can_undo, ben.undo_text) == (False, "Undid “Ida: diet is halal”")
    ben.undo()
    lea.pull()
    assert (lea.can_undo, plan.state.guests["G0005"].diet) == (True, "halal")


def test_after_a_prune_only_what_is_left_is_offered(plan):
    live = LivePlan(plan, person="Lea")
    diet(live, "G0005", "halal")
    live.prune(plan.preview_prune(batch=live.last_done), "wrong")
    assert not live.can_undo


def test_two_sessions_of_one_person_undo_one_thing_after_the_other(plan):
    one, other = LivePlan(plan, person="Lea"), LivePlan(plan, person="Lea")
    diet(one, "G0005", "halal")
    diet(one, "G0006", "vegan")
    other.pull()
    one.undo()
    other.undo()  # it has not been woken yet
    assert [plan.state.guests[id].diet for id in ("G0005", "G0006")] == ["", ""]
