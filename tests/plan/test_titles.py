"""What people call each kind of batch."""

from collections.abc import Iterable

import pytest

from seatplan.domain import commands as do
from seatplan.domain import events as ev
from seatplan.plan.titles import title_of
from seatplan.views.icons import paths
from tests.history.telling import Told, a_small_house


def title(told: Told, *events: ev.AnyEvent, **more) -> str:
    told.happened(*events, **more)
    return titled(told)


def titled(told: Told) -> str:
    found = title_of(told.past, told.past.batch_with_id(told.last), told.state)
    assert found.icon in paths()
    assert found.events == len(told.past.indexes_of_batch(len(told.past.batches)))
    return found.text


def guests(*numbers: int) -> Iterable[ev.AnyEvent]:
    return [ev.GuestSeated(f"G{number}", "T2", None) for number in numbers]


@pytest.mark.parametrize(
    ("events", "words"),
    [
        ([ev.RoomAdded("R2", {"name": "Orangery"})], "Added Orangery"),
        ([ev.RoomChanged("R1", {"max_people": 80})], "Great Hall: people permitted is 80"),
        ([ev.RoomChanged("R1", {"max_people": 80, "order": 2})], "Changed Great Hall"),
        ([ev.RoomRemoved("R1")], "Removed R1"),
        ([ev.PhysicalTableAdded("P9", {"number": "99", "room": "R1"})], "Added physical table 99"),
        ([ev.PhysicalTableChanged("P1", {"x": 1.5, "y": 2.0})], "Changed table 1"),
        ([ev.PhysicalTableRemoved("P1"), ev.PhysicalTableRemoved("P2")], "Removed 2 physical tables"),
        ([ev.LogicalTableAdded("T9", {"name": "Founders"})], "Added table Founders"),
        ([ev.LogicalTableChanged("T2", {"seats": 9})], "Sales 2: 9 seats"),
        ([ev.LogicalTableChanged("T2", {"host": "Ana"})], "Sales 2: host is Ana"),
        ([ev.LogicalTableChanged("T2", {"host": ""})], "Sales 2: host is empty"),
        ([ev.LogicalTableChanged("T2", {"protected": True})], "Protected Sales 2"),
        (
            [ev.LogicalTableChanged(f"T{n}", {"protected": False}) for n in (1, 2)],
            "Protection removed from 2 tables",
        ),
        ([ev.LogicalTableRemoved("T2")], "Removed table T2"),
        ([ev.TablePlaced("T2", "P1")], "Placed Sales 2 at table 1"),
        ([ev.TablePlaced("T2", "P1"), ev.TablePlaced("T3", "P2")], "Placed 2 tables"),
        ([ev.TableUnplaced("T2")], "Took the place of Sales 2"),
        ([ev.GroupAdded("U1", {"name": "Okafor"})], "Added the Okafor group"),
        ([ev.CustomFieldAdded("shirt", {"label": "Shirt"})], "Added the field Shirt"),
        ([ev.GuestAdded("G9", {"name": "Zoë"})], "Added Zoë"),
        ([ev.GuestAdded("G9", {"name": "A"}), ev.GuestAdded("G10", {"name": "B"})], "Added 2 guests"),
        ([ev.GuestChanged(f"G{n}", {"diet": "vegan"}) for n in range(1, 9)], "Changed diet of 8 guests"),
        ([ev.GuestRemoved("G1")], "Removed G1"),
        (guests(1), "Seated Guest 1 at Sales 2"),
        (guests(1, 2), "Seated 2 guests at Sales 2"),
        ([*guests(1), ev.GuestSeated("G2", "T3", None)], "Seated 2 guests at 2 tables"),
        ([ev.GuestUnseated("G1")], "Took the seat of Guest 1"),
        (
            [ev.GuestChanged("G1", {"locked": True}), ev.GuestChanged("G2", {"locked": True})],
            "Locked Guest 1 and Guest 2",
        ),
        ([ev.LogicalTableChanged("T2", {"locked": False})], "Unlocked Sales 2"),
        (
            [ev.RuleAdded("U001", {"type": "apart", "members": [["guest", "G1"], ["guest", "G2"]]})],
            "Made a rule for Guest 1, Guest 2",
        ),
        (
            [ev.NoteAdded("N0001", {"about_kind": "guest", "about_id": "G1", "text": "Vegan?"})],
            "Noted “Vegan?”",
        ),
        ([ev.OccasionChanged({"name": "Winter party"})], "Winter party: name is Winter party"),
        ([ev.GuestAdded("G9", {"name": "Zoë"}), ev.GuestSeated("G9", "T2", None)], "Changed Zoë"),
    ],
    ids=lambda part: part if isinstance(part, str) else "",
)
def test_a_batch_is_called_what_it_did(events: list[ev.AnyEvent], words: str) -> None:
    assert title(a_small_house(), *events) == words


def test_an_upload_is_called_after_its_file_and_even_where_it_changed_nothing() -> None:
    told = a_small_house()
    assert title(told, ev.TablePlaced("T2", "P1"), file="Draw.xlsx") == "Upload Draw.xlsx"
    assert title(told, file="Draw.xlsx") == "Upload Draw.xlsx"


def test_a_group_that_is_seated_together_gives_its_name() -> None:
    told = a_small_house()
    told.happened(ev.GroupAdded("U1", {"name": "Okafor"}))
    told.happened(*(ev.GuestChanged(f"G{n}", {"group": "U1"}) for n in (1, 2)))
    assert title(told, *guests(1, 2)) == "Seated the Okafor group at Sales 2"


def test_undo_prune_restore_and_erase_say_what_they_took_back() -> None:
    told = a_small_house()
    told.happened(*(ev.GuestChanged(f"G{n}", {"diet": "vegan"}) for n in range(1, 9)))
    told.reverts(told.last)
    assert titled(told) == "Undid “Changed diet of 8 guests”"
    told.happened(ev.TablePlaced("T2", "P1"), ev.TablePlaced("T3", "P2"), file="Draw_vip.xlsx")
    upload = told.past.batch_with_id(told.last)
    prune = told.prunes(events=[upload.first or 0])
    assert titled(told) == "Pruned 1 event of Draw_vip.xlsx"
    told.restores(prune)
    assert titled(told) == "Restored Draw_vip.xlsx"
    told.prunes(upload.id)
    assert titled(told) == "Pruned Draw_vip.xlsx"
    assert title(told, ev.GuestErased("G1", [(1, 1)], "asked")) == "Erased guest G1"


def test_a_batch_whose_things_are_gone_is_still_called_something() -> None:
    told = a_small_house()
    told.happened(ev.GuestAdded("G9", {"name": "Zoë"}))
    added = told.past.batch_with_id(told.last)
    told.prunes(told.last)
    assert title_of(told.past, added, told.state).text == "Added Zoë"


@pytest.mark.parametrize(
    ("command", "words"),
    [
        (do.MergeGuests("G1", "G2"), "Merged Guest 2 into Guest 1"),
        (do.ReplaceGuest("G1", {"name": "Zoë"}), "Zoë comes instead of Guest 1"),
        (do.SplitTable("T2", "Sales 2b", ["G1"]), "Split Sales 2b off Sales 2"),
        (do.MergeTables("T3", "T2"), "Merged Sales 2 into Sales 3"),
        (do.SeatSeveral(["G1", "G2"], "T3"), "Seated 2 guests at Sales 3"),
        (do.Remove("logical_table", "T2", with_contents=True), "Removed table Sales 2"),
        (do.Remove("guest", "G2"), "Removed Guest 2"),
        (do.Remove("rule", "U001"), "Removed the rule for Guest 1, Guest 3"),
        (do.Remove("note", "N0001"), "Removed the note “Vegan?”"),
        (do.Change("note", "N0001", {"answer": "yes"}), "Changed “Vegan?”"),
    ],
    ids=lambda part: part if isinstance(part, str) else "",
)
def test_a_batch_that_took_things_away_still_names_them(command: do.AnyCommand, words: str) -> None:
    told = a_small_house()
    told.happened(ev.GuestSeated("G1", "T2", None))
    told.asked(do.Add("rule", {"members": [["guest", "G1"], ["guest", "G3"]]}))
    told.asked(
        do.Add("note", {"about_kind": "guest", "about_id": "G2", "text": "Vegan?", "type": "question"})
    )
    assert told.asked(command)
    assert titled(told) == words
    assert title_of(told.past, told.past.batch_with_id(told.last), told.state).icon in paths()


def test_a_chain_of_undoing_and_redoing_names_what_was_done_first() -> None:
    told = a_small_house()
    told.happened(ev.GuestChanged("G1", {"diet": "vegan"}))
    for words in ("Undid", "Redid") * 3:
        told.reverts(told.last)
        assert titled(told) == f"{words} “Guest 1: diet is vegan”"
