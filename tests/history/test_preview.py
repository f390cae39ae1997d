"""What a prune would do to later events: orphans, clashes, overwritten, lost ground; and what can't be pruned."""

import pytest

from seatplan.domain import commands as do
from seatplan.domain import events as ev
from seatplan.domain.decision import Rejected
from seatplan.history.advice import advise
from seatplan.history.pruning import choose
from tests.history.telling import Told, a_small_house


@pytest.fixture
def story() -> Told:
    """Board stood at 1 and Sales 2 at 2, until an upload emptied the one and moved the other."""
    told = a_small_house()
    told.asked(do.PlaceTable("T1", "P1"))
    told.asked(do.PlaceTable("T2", "P2"))
    told.happened(ev.TableUnplaced("T1"), ev.TablePlaced("T2", "P3"), file="Draw_vip.xlsx")
    return told


def test_the_plan_without_the_upload_has_its_tables_back(story: Told) -> None:
    preview = story.without(story.last).preview()
    assert [(c.label, c.before, c.after) for c in preview.changes] == [
        ("Board", None, "P1"),
        ("Sales 2", "P3", "P2"),
    ]
    assert not (preview.clashes)
    assert not (preview.orphans)
    assert not (preview.lost_ground)
    assert not (preview.overwritten)


def test_only_chosen_events_of_a_batch_go(story: Told) -> None:
    vip = choose(story.past, batch=story.last)[0]
    preview = story.without(events=[vip]).preview()
    assert [(c.label, c.after) for c in preview.changes] == [("Board", "P1")]


def test_a_vip_table_keeps_its_place_and_the_later_one_goes_back_where_it_was(story: Told) -> None:
    upload = story.last
    story.asked(do.PlaceTable("T3", "P4"))
    story.asked(do.PlaceTable("T3", "P1"))
    (clash,) = story.without(upload).preview().clashes
    assert clash.why.code == "clash-place"
    assert {key: clash.why.values[key] for key in ("keeps", "yields", "number", "rule", "back_at")} == {
        "keeps": "Board",
        "yields": "Sales 3",
        "number": "1",
        "rule": "vip",
        "back_at": "4",
    }
    assert clash.fix == {"command": "swap", "table": "T3", "other": "T1"}
    story.prunes(upload)
    assert (story.state.logical_tables["T1"].placed_at, story.state.logical_tables["T3"].placed_at) == (
        "P1",
        "P4",
    )


def test_between_ordinary_tables_the_later_one_keeps_the_place(story: Told) -> None:
    upload = story.last
    story.asked(do.PlaceTable("T4", "P2"))
    (clash,) = story.without(upload).preview().clashes
    assert (clash.why.values["keeps"], clash.why.values["yields"]) == ("Sales 4", "Sales 2")
    assert (clash.why.values["rule"], clash.why.values["back_at"]) == ("later", "none")


def test_a_clash_that_was_made_good_since_is_none(story: Told) -> None:
    upload = story.last
    story.asked(do.PlaceTable("T3", "P1"))
    story.asked(do.PlaceTable("T3", "P5"))
    preview = story.without(upload).preview()
    assert preview.clashes == []
    story.prunes(upload)
    assert story.state.logical_tables["T3"].placed_at == "P5"


def test_a_clash_on_a_numbered_seat_takes_the_number_only() -> None:
    told = a_small_house()
    told.asked(do.SeatGuest("G1", "T2", 1))
    told.asked(do.UnseatGuest("G1"))
    left = told.last
    told.asked(do.SeatGuest("G2", "T2", 1))
    (clash,) = told.without(left).preview().clashes
    assert (clash.why.code, clash.why.values["keeps"], clash.why.values["yields"]) == (
        "clash-seat",
        "Guest 2",
        "Guest 1",
    )
    told.prunes(left)
    assert (told.state.guests["G1"].table, told.state.guests["G1"].seat) == ("T2", None)


def test_who_swaps_inside_the_upload_is_no_clash() -> None:
    told = a_small_house()
    told.asked(do.PlaceTable("T2", "P2"))
    told.asked(do.PlaceTable("T3", "P3"))
    told.happened(ev.TablePlaced("T2", "P3"), ev.TablePlaced("T3", "P2"), file="Draw.xlsx")
    preview = told.without(told.last).preview()
    assert len(preview.changes) == 2
    assert not preview.clashes


def test_what_can_not_happen_without_the_pruned_is_an_orphan_with_all_that_follows() -> None:
    told = a_small_house()
    told.happened(ev.LogicalTableAdded("T9", {"name": "New", "seats": 4}))
    added = told.last
    told.asked(do.SeatGuest("G1", "T9"))
    told.asked(do.PlaceTable("T9", "P5"))
    told.happened(ev.GuestAdded("G9", {"name": "Nine"}))
    planner = told.without(added)
    assert [(o.type, o.why.code) for o in planner.preview().orphans] == [
        ("GuestSeated", "orphan-gone"),
        ("TablePlaced", "orphan-gone"),
    ]
    closed = told.without(events=[*planner.positions, *planner.orphan_positions]).preview()
    assert closed.orphans == []
    assert len(closed.positions) == 3


def test_an_orphan_of_an_orphan_is_listed_too() -> None:
    told = a_small_house()
    told.happened(ev.GuestAdded("G9", {"name": "Nine"}))
    added = told.last
    told.happened(ev.GuestChanged("G9", {"diet": "vegan"}))
    told.happened(ev.GuestSeated("G9", "T2", None))
    assert len(told.without(added).preview().orphans) == 2


def test_orphans_that_are_kept_are_skipped_and_come_back_with_a_restore() -> None:
    told = a_small_house()
    told.happened(ev.GuestAdded("G9", {"name": "Nine"}))
    added = told.last
    told.happened(ev.GuestSeated("G9", "T2", None))
    before = told.digest
    prune = told.prunes(added)
    assert "G9" not in told.state.guests
    told.restores(prune)
    assert told.digest == before


def test_what_was_replaced_anyway_is_overwritten_and_changes_nothing(story: Told) -> None:
    upload = story.last
    story.asked(do.PlaceTable("T2", "P5"))
    preview = story.without(upload).preview()
    assert [(o.label, o.type) for o in preview.overwritten] == [("Sales 2", "TablePlaced")]
    assert [c.label for c in preview.changes] == ["Board"]


def test_an_edit_that_was_decided_on_what_goes_loses_its_ground(story: Told) -> None:
    upload = story.last
    story.asked(do.Change("logical_table", "T1", {"seats": 3}))
    (lost,) = story.without(upload).preview().lost_ground
    values = lost.why.values
    assert (lost.label, values["field"], values["was"], values["would_be"]) == (
        "Board",
        "placed_at",
        "none",
        "1",
    )


def test_an_edit_that_was_decided_on_something_else_keeps_its_ground(story: Told) -> None:
    upload = story.last
    story.asked(do.Change("logical_table", "T1", {"notes": "flowers"}))
    story.asked(do.Change("logical_table", "T4", {"seats": 3}))
    assert story.without(upload).preview().lost_ground == []


def test_a_preview_of_the_same_prune_has_the_same_outcome_until_something_comes_in_its_way(
    story: Told,
) -> None:
    planner = story.without(story.last)
    outcome = planner.preview().outcome
    story.asked(do.Change("guest", "G1", {"diet": "vegan"}))
    planner.advance()
    assert planner.preview().outcome == outcome
    story.asked(do.PlaceTable("T3", "P1"))
    planner.advance()
    assert planner.preview().outcome != outcome


def refused(told: Told, **what) -> list[str]:
    with pytest.raises(Rejected) as rejected:
        choose(told.past, **what)
    return [reason.code for reason in rejected.value.reasons]


def test_what_can_not_be_pruned_is_refused_with_all_its_reasons(story: Told) -> None:
    upload = story.last
    prune = story.prunes(upload)
    first = story.past.batch_with_id(upload).first
    assert refused(story, batch=upload) == ["batch-pruned"]
    assert refused(story, events=[first, prune, 999]) == ["event-pruned", "history-event", "unknown-event"]
    assert refused(story, events=[]) == ["no-events"]
    assert refused(story, batch=story.last) == ["history-event"]
    assert refused(story, batch="nonsense") == ["unknown-batch"]


def test_the_rest_of_a_batch_can_be_pruned_after_a_part_of_it(story: Told) -> None:
    upload = story.last
    vip, other = choose(story.past, batch=upload)
    story.prunes(events=[vip])
    assert choose(story.past, batch=upload) == [other]


def test_undo_is_advised_where_it_gives_the_same_plan(story: Told) -> None:
    preview = story.without(story.last).preview()
    assert advise(story.past, story.state, story.last, preview).code == "undo-same"


def test_prune_is_advised_where_undo_would_leave_something(story: Told) -> None:
    upload = story.last
    story.asked(do.PlaceTable("T3", "P1"))
    advice = advise(story.past, story.state, upload, story.without(upload).preview())
    assert advice.code == "prune-undo-leaves"
    assert advice.values["because"][0].code == "kept-place-taken"


def test_prune_is_advised_where_undo_would_be_refused(story: Told) -> None:
    upload = story.last
    story.asked(do.PlaceTable("T3", "P1"))
    story.asked(do.PlaceTable("T2", "P5"))
    advice = advise(story.past, story.state, upload, story.without(upload).preview())
    assert advice.code == "prune-undo-refused"


def test_undo_is_advised_where_later_work_builds_on_the_batch() -> None:
    told = a_small_house()
    told.happened(ev.LogicalTableAdded("T9", {"name": "New"}), ev.GuestAdded("G9", {"name": "Nine"}))
    added = told.last
    told.asked(do.PlaceTable("T9", "P5"))
    advice = advise(told.past, told.state, added, told.without(added).preview())
    assert advice.code == "undo-orphans"
