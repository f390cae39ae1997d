"""Reverting: it restores what still stands, leaves and lists the rest, and removes nothing that is in use."""

import pytest

from seatplan.domain import commands as do
from seatplan.domain import events as ev
from seatplan.domain.decision import Rejected
from seatplan.history.reverting import plan_revert
from tests.history.telling import Told, a_small_house


@pytest.fixture
def told() -> Told:
    return a_small_house()


def undo(told: Told, batch: str) -> tuple[list, list[str]]:
    reverted = plan_revert(told.past, told.state, batch)
    return reverted.events, [reason.code for reason in reverted.kept]


def refused(told: Told, batch: str) -> list[str]:
    with pytest.raises(Rejected) as rejected:
        plan_revert(told.past, told.state, batch)
    return [reason.code for reason in rejected.value.reasons]


def test_a_field_goes_back_to_what_it_was(told: Told) -> None:
    told.happened(ev.GuestChanged("G1", {"diet": "vegan"}))
    assert undo(told, told.last) == ([ev.GuestChanged("G1", {"diet": ""})], [])


def test_a_field_that_was_changed_since_stays_and_is_listed(told: Told) -> None:
    told.happened(ev.GuestChanged("G1", {"diet": "vegan", "notes": "x"}))
    batch = told.last
    told.happened(ev.GuestChanged("G1", {"diet": "kosher"}))
    assert undo(told, batch) == ([ev.GuestChanged("G1", {"notes": ""})], ["kept-changed-since"])


def test_a_place_that_somebody_took_since_is_left_to_them(told: Told) -> None:
    told.asked(do.PlaceTable("T2", "P2"))
    told.asked(do.PlaceTable("T2", "P3"))
    moved = told.last
    told.asked(do.PlaceTable("T3", "P2"))
    assert refused(told, moved) == ["kept-place-taken"]


def test_a_swap_is_undone_as_a_swap(told: Told) -> None:
    told.asked(do.PlaceTable("T2", "P2"))
    told.asked(do.PlaceTable("T3", "P3"))
    told.asked(do.SwapTables("T2", "T3"))
    assert told.reverts(told.last)
    assert told.state.occupants == {"P2": "T2", "P3": "T3"}


def test_a_table_that_is_in_use_is_not_removed(told: Told) -> None:
    told.happened(ev.LogicalTableAdded("T9", {"name": "New", "seats": 4}))
    added = told.last
    told.asked(do.SeatGuest("G1", "T9"))
    assert refused(told, added) == ["kept-in-use"]


def test_a_removed_table_comes_back_with_its_place_and_its_guests(told: Told) -> None:
    told.asked(do.PlaceTable("T2", "P2"))
    told.asked(do.SeatGuest("G1", "T2", 3))
    before = told.digest
    told.asked(do.Remove("logical_table", "T2", True))
    assert told.reverts(told.last)
    assert told.digest == before


def test_a_full_table_takes_nobody_back(told: Told) -> None:
    for guest in ("G1", "G2", "G3", "G4"):
        told.asked(do.SeatGuest(guest, "T2"))
    told.asked(do.SeatGuest("G1", "T3"))
    moved = told.last
    told.asked(do.SeatGuest("G5", "T2"))
    assert refused(told, moved) == ["kept-table-full"]


def test_what_changed_nothing_or_changed_history_can_not_be_undone(told: Told) -> None:
    nothing = told.happened(file="Draw.xlsx", command="ImportDraw")
    assert refused(told, nothing) == ["batch-without-events"]
    told.asked(do.PlaceTable("T2", "P2"))
    placed = told.last
    told.prunes(placed)
    assert refused(told, told.last) == ["revert-history"]
    assert refused(told, placed) == ["batch-pruned"]


# Doubles, replacements, split and merged tables: what moved goes back


def undone_at_once(told: Told, command: do.AnyCommand) -> None:
    before = told.digest
    assert told.asked(command)
    after = told.digest
    assert told.reverts(told.last)
    assert told.digest == before
    assert told.reverts(told.last)
    assert told.digest == after


def test_whole_changes_of_who_and_where_can_be_undone_and_redone(told: Told) -> None:
    told.happened(
        ev.GroupAdded("F1", {"name": "Press"}),
        *(ev.GuestSeated(f"G{n}", "T2", n) for n in (1, 2, 3)),
        ev.GuestSeated("G4", "T3", 1),
        ev.TablePlaced("T3", "P3"),
        ev.GuestAdded("G9", {"plus_one": "G1"}),
        ev.RuleAdded("U001", {"members": [["guest", "G1"], ["guest", "G2"]]}),
        ev.RuleAdded("U002", {"members": [["guest", "G1"], ["guest", "G3"], ["group", "F1"]]}),
        ev.NoteAdded("N0001", {"about_kind": "guest", "about_id": "G1", "text": "Vegan?"}),
        ev.NoteAdded("N0002", {"about_kind": "logical_table", "about_id": "T3", "text": "Flowers"}),
    )
    undone_at_once(told, do.ReplaceGuest("G1", {"name": "Kim"}))
    undone_at_once(told, do.MergeGuests("G4", "G2", {"table": "T2"}))
    undone_at_once(told, do.SplitTable("T2", "Sales 2b", ["G3"]))
    undone_at_once(told, do.MergeTables("T4", "T3"))
    undone_at_once(told, do.SeatSeveral(["G5", "G6", "G7"], "T2", over=True, first_seat=4))
    undone_at_once(told, do.Remove("group", "F1"))


def test_somebody_about_whom_there_is_a_rule_or_a_note_since_stays(told: Told) -> None:
    added = told.happened(ev.GuestAdded("G9", {"name": "Zoë"}))
    told.happened(ev.NoteAdded("N0001", {"about_kind": "guest", "about_id": "G9", "text": "Vegan?"}))
    assert refused(told, added) == ["kept-in-use"]
    told.happened(ev.NoteRemoved("N0001"))
    told.happened(ev.RuleAdded("U001", {"members": [["guest", "G9"], ["guest", "G1"]]}))
    assert refused(told, added) == ["kept-in-use"]
    told.happened(ev.RuleRemoved("U001"))
    assert undo(told, added) == ([ev.GuestRemoved("G9")], [])
