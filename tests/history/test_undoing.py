"""What each person may undo and redo, and what stands in the way."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from seatplan.domain.commands import Add, Change, SeatGuest, UnseatGuest
from seatplan.domain.decision import Rejected
from seatplan.history.undoing import Undoing, depending
from seatplan.plan.opening import open_plan

ANA, JONAS = "Ana Müller", "Jonas Brandt"


@pytest.fixture
def plan(tmp_path):
    plan = open_plan(str(tmp_path / "plan.duckdb"))
    for number in (1, 2, 3):
        plan.execute(Add("guest", {"name": f"Guest {number}"}, f"G{number}"), actor="setup")
    plan.execute(Add("logical_table", {"name": "Sales", "seats": 2}, "T1"), actor="setup")
    yield plan
    plan.close()


def diet(plan, guest, value, actor=ANA):
    return plan.execute(Change("guest", guest, {"diet": value}), actor=actor).batch


def undo(plan, actor=ANA):
    return plan.revert(batch=plan.undoing().next_undo(actor).id, actor=actor)


def redo(plan, actor=ANA):
    return plan.revert(batch=plan.undoing().next_redo(actor).id, actor=actor)


def diets(plan):
    return [guest.diet for guest in plan.state.guests.values()]


def test_undo_goes_back_through_all_that_a_person_did_and_redo_forth_again(plan):
    for guest in ("G1", "G2", "G3"):
        diet(plan, guest, "vegan")
    for _ in range(3):
        undo(plan)
    assert diets(plan) == ["", "", ""]
    assert plan.undoing().next_undo(ANA) is None
    for _ in range(3):
        redo(plan)
    assert diets(plan) == ["vegan"] * 3
    assert plan.undoing().next_redo(ANA) is None
    undo(plan)
    assert diets(plan) == ["vegan", "vegan", ""]


def test_each_person_undoes_only_what_that_person_did(plan):
    mine = diet(plan, "G1", "vegan")
    theirs = diet(plan, "G2", "halal", JONAS)
    assert plan.undoing().next_undo(ANA).id == mine
    assert plan.undoing().next_undo(JONAS).id == theirs
    undo(plan)
    assert diets(plan) == ["", "halal", ""]


def test_something_new_ends_what_could_be_redone(plan):
    diet(plan, "G1", "vegan")
    undo(plan)
    diet(plan, "G2", "vegan", JONAS)
    assert plan.undoing().next_redo(ANA) is not None
    diet(plan, "G2", "halal")
    assert plan.undoing().next_redo(ANA) is None


def test_what_somebody_else_took_back_is_not_offered_again_until_it_is_back(plan):
    mine = diet(plan, "G1", "vegan")
    taken = plan.revert(batch=mine, actor=JONAS).batch
    assert plan.undoing().next_undo(ANA) is None
    assert plan.undoing().next_redo(ANA) is None
    assert plan.undoing().next_undo(JONAS).id == taken
    undo(plan, JONAS)
    assert diets(plan)[0] == "vegan"
    assert plan.undoing().next_undo(ANA).id == mine
    redo(plan, JONAS)
    assert diets(plan)[0] == ""


def test_a_pruned_batch_and_the_prune_itself_are_not_offered(plan):
    first = diet(plan, "G1", "vegan")
    second = diet(plan, "G2", "vegan")
    pruned = plan.prune(plan.preview_prune(batch=second), reason="wrong", actor=ANA)
    assert plan.undoing().next_undo(ANA).id == first
    plan.restore(pruned.last, actor=ANA)
    assert plan.undoing().next_undo(ANA).id == second


def test_undo_is_known_after_the_plan_is_opened_again(tmp_path):
    path = str(tmp_path / "again.duckdb")
    with open_plan(path) as plan:
        plan.execute(Add("guest", {"name": "Guest"}, "G1"), actor=ANA)
        batch = diet(plan, "G1", "vegan")
        undo(plan)
    with open_plan(path) as plan:
        redo(plan)
        assert plan.state.guests["G1"].diet == "vegan"
        assert plan.undoing().origin(plan.undoing().next_undo(ANA))[0].id == batch


def test_what_stands_in_the_way_are_later_batches_that_set_the_same(plan):
    mine = diet(plan, "G1", "vegan")
    later = diet(plan, "G1", "halal", JONAS)
    diet(plan, "G2", "halal", JONAS)
    past, undoing = plan.history(), plan.undoing()
    (only,) = depending(past, undoing, past.find_batch(mine))
    assert only.batch.id == later
    assert [fact.field for fact in only.facts] == ["diet"]
    undo(plan, JONAS), undo(plan, JONAS)
    past = plan.history()
    assert depending(past, plan.undoing(), past.find_batch(mine)) == []


def test_guests_who_were_seated_at_a_table_stand_in_the_way_of_undoing_it(plan):
    table = plan.execute(Add("logical_table", {"name": "New"}, "T2"), actor=ANA).batch
    seated = plan.execute(SeatGuest("G1", "T2"), actor=JONAS).batch
    with pytest.raises(Rejected):
        undo(plan)
    past = plan.history()
    assert [one.batch.id for one in depending(past, plan.undoing(), past.find_batch(table))] == [seated]
    plan.execute(UnseatGuest("G1"), actor=JONAS)


def test_what_is_passed_over_makes_way_for_what_was_before(plan):
    first = diet(plan, "G1", "vegan")
    second = diet(plan, "G2", "vegan")
    assert plan.undoing().next_undo(ANA, {second}).id == first


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(["do", "undo", "redo", "other"]), st.sampled_from([ANA, JONAS]))))
def test_following_batch_by_batch_knows_what_reading_all_of_history_knows(tmp_path_factory, steps):
    with open_plan(str(tmp_path_factory.mktemp("undo") / "plan.duckdb")) as plan:
        plan.execute(Add("guest", {"name": "Guest"}, "G1"), actor="setup")
        plan.undoing()
        for number, (step, actor) in enumerate(steps):
            known = plan.undoing()
            batch = {"undo": known.next_undo, "redo": known.next_redo}.get(step, lambda _: None)(actor)
            if step == "other":  # somebody takes back what the other one did last
                batch = known.next_undo(JONAS if actor == ANA else ANA)
            try:
                if batch is not None:
                    plan.revert(batch=batch.id, actor=actor)
                elif step == "do":
                    plan.execute(Change("guest", "G1", {"notes": f"{number} {actor}"}), actor=actor)
            except Rejected:
                continue
        fresh = Undoing(plan.history())
        for actor in (ANA, JONAS):
            assert plan.undoing().next_undo(actor) == fresh.next_undo(actor)
            assert plan.undoing().next_redo(actor) == fresh.next_redo(actor)
