"""Versions, instants, and what people saw at a time."""

from datetime import timedelta
from unittest.mock import patch

import pytest

from seatplan.domain import commands as do
from seatplan.domain import events as ev
from seatplan.domain.decision import Rejected
from seatplan.history import past as past_module
from seatplan.history.batches import batches_about, changes_of
from seatplan.history.blame import blame, stays
from seatplan.history.diff import diff
from tests.history.telling import MORNING, Told, a_small_house


def test_an_instant_means_the_last_position_whose_running_maximum_of_time_is_not_later() -> None:
    told = Told()
    told.happened(ev.RoomAdded("R1", {"name": "One"}), at=MORNING)
    told.happened(ev.RoomAdded("R2", {"name": "Two"}), at=MORNING + timedelta(hours=2))
    told.happened(ev.RoomAdded("R3", {"name": "Three"}), at=MORNING + timedelta(hours=1))  # a clock set back
    told.happened(ev.RoomAdded("R4", {"name": "Four"}), at=MORNING + timedelta(hours=3))
    past = told.past
    assert past.version_at(MORNING - timedelta(seconds=1)) == 0
    assert past.version_at(MORNING) == 1
    assert past.version_at(MORNING + timedelta(hours=1, minutes=30)) == 1
    assert past.version_at(MORNING + timedelta(hours=2)) == 3
    assert past.version_at(MORNING + timedelta(days=1)) == 4
    assert past.version_at((MORNING + timedelta(hours=2)).replace(tzinfo=None)) == 3  # naive is UTC


def test_a_version_is_todays_history_up_to_it_and_as_seen_forgets_later_prunes() -> None:
    told = a_small_house()
    told.asked(do.PlaceTable("T2", "P2"))
    version, placed = told.past.version, told.last
    told.prunes(placed)
    assert told.past.state_at(version).logical_tables["T2"].placed_at is None
    assert told.past.state_at(version, as_seen=True).logical_tables["T2"].placed_at == "P2"
    assert told.past.state_at(told.past.version, as_seen=True).logical_tables["T2"].placed_at is None


def test_a_version_as_seen_forgets_a_later_restore_too() -> None:
    told = a_small_house()
    told.asked(do.PlaceTable("T2", "P2"))
    prune = told.prunes(told.last)
    told.restores(prune)
    assert told.past.state_at(prune).logical_tables["T2"].placed_at == "P2"
    assert told.past.state_at(prune, as_seen=True).logical_tables["T2"].placed_at is None


def test_the_generation_counts_prunes_restores_and_erasures() -> None:
    told = a_small_house()
    told.asked(do.PlaceTable("T2", "P2"))
    told.restores(told.prunes(told.last))
    told.happened(ev.GuestErased("G1", [(11, 11)], "asked for it"))
    assert told.past.generation() == 3


def test_a_batch_is_found_by_the_beginning_of_its_id_if_that_is_its_own() -> None:
    told = a_small_house()
    assert told.past.find_batch("batch-0002").number == 2
    with pytest.raises(Rejected) as refused:
        told.past.find_batch("batch")
    assert refused.value.reasons[0].code == "unknown-batch"


def test_what_a_batch_changed_is_told_even_after_it_was_pruned() -> None:
    told = a_small_house()
    told.asked(do.PlaceTable("T2", "P2"))
    placed = told.past.batch_with_id(told.last)
    told.prunes(told.last)
    changes, before, after = changes_of(told.past, placed)
    assert [(c.label, c.field, c.before, c.after) for c in changes] == [("Sales 2", "placed_at", None, "P2")]
    assert before.logical_tables["T2"].placed_at is None
    assert after.logical_tables["T2"].placed_at == "P2"


def test_what_a_prune_changed_is_told_like_any_batch() -> None:
    told = a_small_house()
    told.asked(do.PlaceTable("T2", "P2"))
    told.prunes(told.last)
    changes, _, _ = changes_of(told.past, told.past.batch_with_id(told.last))
    assert [(c.label, c.before, c.after) for c in changes] == [("Sales 2", "P2", None)]


def test_a_physical_table_knows_who_stood_there_and_which_batch_took_it() -> None:
    told = a_small_house()
    told.asked(do.PlaceTable("T1", "P1"))
    came = told.last
    told.happened(ev.TableUnplaced("T1"), file="Draw_vip.xlsx")
    took = told.last
    told.asked(do.PlaceTable("T3", "P1"))
    first, second = stays(told.past, "P1")
    assert (first.table, told.past.batch_of(first.came).id, told.past.batch_of(first.left).id) == (
        "T1",
        came,
        took,
    )
    assert (second.table, second.left) == ("T3", None)
    told.prunes(took)
    [only] = stays(told.past, "P1")  # nobody takes a VIP table's place
    assert (only.table, only.left) == ("T1", None)


def test_the_batches_of_a_physical_table_are_those_that_brought_and_those_that_took() -> None:
    told = a_small_house()
    told.asked(do.PlaceTable("T1", "P1"))
    came = told.last
    told.asked(do.PlaceTable("T2", "P2"))
    told.asked(do.PlaceTable("T1", "P3"))
    took = told.last
    found = {told.past.batches[number].id for number in batches_about(told.past, "physical_table", "P1")}
    assert found == {"batch-0001", came, took}


def test_the_batches_of_a_logical_table_include_who_was_seated_there() -> None:
    told = a_small_house()
    told.asked(do.SeatGuest("G1", "T2"))
    assert told.past.batch_with_id(told.last).number in batches_about(told.past, "logical_table", "T2")


def test_blame_names_the_batch_and_row_that_set_a_field_and_after_a_prune_the_one_before() -> None:
    told = a_small_house()
    told.happened(
        ev.GuestChanged("G1", {"diet": "vegan"}), file="Guests.xlsx", sources=["Guests.xlsx!Sheet1!14"]
    )
    first = told.last
    told.happened(ev.GuestChanged("G1", {"diet": "kosher"}))
    second = told.last

    def diet():
        return next(b for b in blame(told.past, told.state, "guest", "G1") if b.field == "diet")

    assert (diet().batch, diet().value) == (second, "kosher")
    told.prunes(second)
    assert (diet().batch, diet().value, diet().source) == (first, "vegan", "Guests.xlsx!Sheet1!14")


def test_a_difference_lists_a_thing_that_comes_with_each_of_its_fields() -> None:
    told = a_small_house()
    before = told.past.state_at()
    told.happened(ev.GuestAdded("G9", {"name": "Zoë", "diet": "vegan"}))
    changes = diff(before, told.state)
    assert {(c.field, c.before, c.after) for c in changes} == {
        ("exists", None, True),
        ("name", "", "Zoë"),
        ("diet", "", "vegan"),
    }
    assert {c.label for c in changes} == {"Zoë"}
    assert {c.label for c in diff(told.state, before)} == {"Zoë"}  # named after it has gone, too


def test_what_is_pruned_is_not_in_the_plan_before_a_batch_either() -> None:
    told = a_small_house()
    told.happened(ev.GuestChanged("G1", {"diet": "vegan"}))
    gone = told.happened(ev.GuestChanged("G2", {"diet": "vegan"}))
    last = told.past.find_batch(told.happened(ev.GuestChanged("G3", {"diet": "vegan"})))
    with patch.multiple(past_module, CHECKPOINT_BEHIND=2):
        assert told.past.state_before(last).guests["G2"].diet == "vegan"
        prune = told.prunes(gone)
        assert [told.past.state_before(last).guests[id].diet for id in ("G1", "G2", "G3")] == [
            "vegan",
            "",
            "",
        ]
        told.restores(prune)
        assert told.past.state_before(last).guests["G2"].diet == "vegan"
