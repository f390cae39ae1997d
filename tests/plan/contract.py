"""What every plan owes those who use it, whether it lies over a file or on a server. Subclasses say which in `plan`."""

from collections.abc import Callable
from functools import cache, partial
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

import seatplan
from seatplan.domain.commands import (
    Add,
    AnyCommand,
    Change,
    DrawRow,
    ImportDraw,
    PlaceTable,
    Remove,
    SeatGuest,
    Seen,
    UnplaceTable,
)
from seatplan.domain.decision import Reason, Rejected
from seatplan.domain.state import State
from seatplan.domain.values import GUEST, LOGICAL_TABLE, PHYSICAL_TABLE, ROOM
from seatplan.plan.remote import RemotePlan
from seatplan.plan.results import OutcomeChanged, UploadedFile
from seatplan.plan.seatplan import SeatPlan

AnyPlan = SeatPlan | RemotePlan

OCCASION = (
    Add(ROOM, {"name": "Great Hall"}, "R1"),
    *(Add(PHYSICAL_TABLE, {"number": str(n), "room": "R1", "seats": 8}, f"P{n}") for n in (1, 2, 3)),
    *(Add(LOGICAL_TABLE, {"name": f"Sales {n}", "seats": 8}, f"T{n}") for n in (1, 2, 3)),
    *(Add(GUEST, {"name": name}, f"G{n}") for n, name in enumerate(("Ana", "Bo", "Chi", "Đức"), start=1)),
    PlaceTable("T1", "P1"),
    SeatGuest("G1", "T1"),
)


@cache
def _filled() -> dict[str, bytes]:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "plan.duckdb"
        with seatplan.open(path) as plan:
            for number, command in enumerate(OCCASION):
                plan.execute(command, actor="Maren", origin="cli", batch_id=f"given-{number}")
        return {file.name: file.read_bytes() for file in Path(folder).iterdir()}


def filled(folder: Path) -> Path:
    """The log of `OCCASION` in a folder of its own."""
    folder.mkdir()
    for name, content in _filled().items():
        (folder / name).write_bytes(content)
    return folder / "plan.duckdb"


class PlanContract:
    """Every test gets `plan`, filled with `OCCASION`, and `twin`, an untouched plan over a file that is filled the same."""

    @pytest.fixture
    def twin(self, tmp_path: Path):
        with seatplan.open(filled(tmp_path / "twin")) as twin:
            yield twin

    # Commands

    def test_a_command_is_done_and_says_what_it_did(self, plan: AnyPlan):
        before = plan.version
        done = plan.execute(SeatGuest("G2", "T2"), actor="Jo", origin="api", batch_id="seat-bo")
        assert (done.batch, done.events, done.first, done.last) == ("seat-bo", 1, before + 1, before + 1)
        assert plan.version == before + 1
        assert plan.state.guests["G2"].table == "T2"
        newest = plan.batches().iloc[0]
        assert (newest.batch, newest.actor, newest.origin, newest.command) == (
            "seat-bo",
            "Jo",
            "api",
            "SeatGuest",
        )

    def test_a_command_that_changes_nothing_writes_nothing(self, plan: AnyPlan):
        before = plan.head()
        done = plan.execute(SeatGuest("G1", "T1"))
        assert (done.batch, done.events) == (None, 0)
        assert plan.head() == before

    @pytest.mark.parametrize(
        "command",
        [
            SeatGuest("G9", "T1"),
            PlaceTable("T2", "P9"),
            Change(GUEST, "G1", {"name": ""}),
            Change(GUEST, "G1", {"rsvp": "perhaps", "shoe": "42"}),
            Remove(LOGICAL_TABLE, "T1"),
        ],
        ids=repr,
    )
    def test_what_can_not_be_is_refused_for_the_same_reasons_and_changes_nothing(
        self, plan: AnyPlan, twin: AnyPlan, command: AnyCommand
    ):
        before = plan.head()
        assert refused(lambda: plan.execute(command)) == refused(lambda: twin.execute(command))
        assert plan.head() == before

    def test_the_same_batch_id_with_the_same_command_is_answered_with_the_first_result(self, plan: AnyPlan):
        first = plan.execute(SeatGuest("G2", "T2"), batch_id="once")
        plan.execute(SeatGuest("G3", "T2"))
        again = plan.execute(SeatGuest("G2", "T2"), batch_id="once")
        assert (again.batch, again.first, again.last, again.repeated) == (
            "once",
            first.first,
            first.last,
            True,
        )
        assert len(plan.events()[plan.events().batch == "once"]) == 1

    def test_the_same_batch_id_with_another_command_is_refused(self, plan: AnyPlan):
        plan.execute(SeatGuest("G2", "T2"), batch_id="once")
        (reason,) = refused(lambda: plan.execute(SeatGuest("G3", "T2"), batch_id="once"))
        assert reason == Reason("batch-id-used", {"batch": "once"})
        assert plan.state.guests["G3"].table is None

    def test_the_batch_id_of_a_pruned_batch_says_so(self, plan: AnyPlan):
        plan.execute(SeatGuest("G2", "T2"), batch_id="once")
        prune = plan.prune(plan.preview_prune(batch="once"), reason="a slip").last
        (reason,) = refused(lambda: plan.execute(SeatGuest("G2", "T2"), batch_id="once"))
        assert reason == Reason("batch-pruned", {"batch": "once", "prune": str(prune)})

    def test_a_value_that_was_seen_and_is_no_longer_so_is_a_conflict_with_both_values(self, plan: AnyPlan):
        plan.execute(PlaceTable("T1", "P2"), actor="Ines")
        seen = [Seen(LOGICAL_TABLE, "T1", "placed_at", "P1")]
        (reason,) = refused(lambda: plan.execute(PlaceTable("T1", "P3"), seen=seen))
        assert reason.code == "conflict"
        assert (reason.values["seen"], reason.values["now"], reason.values["actor"]) == ("P1", "P2", "Ines")
        assert plan.state.logical_tables["T1"].placed_at == "P2"

    def test_values_that_were_seen_and_still_stand_are_no_conflict(self, plan: AnyPlan):
        plan.execute(SeatGuest("G2", "T2"))
        seen = [Seen(LOGICAL_TABLE, "T1", "placed_at", "P1")]
        assert plan.execute(PlaceTable("T1", "P3"), seen=seen).events == 1

    # Drafts

    def test_a_draft_changes_nothing_and_applying_it_does_what_it_showed(self, plan: AnyPlan):
        before = plan.head()
        draft = plan.draft(PlaceTable("T2", "P2"))
        assert plan.head() == before
        assert draft.base == before.position
        assert plan.apply(draft).events == len(draft.decision.events) == 1
        assert plan.state.logical_tables["T2"].placed_at == "P2"

    def test_a_draft_whose_outcome_has_changed_is_shown_anew(self, plan: AnyPlan):
        rows = [DrawRow(2, "Sales 1", "3"), DrawRow(3, "Sales 2", "2")]
        draft = plan.draft(ImportDraw(rows), file=UploadedFile("Draw.xlsx", "0" * 64))
        plan.execute(PlaceTable("T1", "P3"))
        with pytest.raises(OutcomeChanged) as changed:
            plan.apply(draft)
        anew = changed.value.shown_anew
        assert len(anew.decision.events) == 1
        assert plan.apply(anew).events == 1

    def test_an_upload_leaves_its_batch_even_where_it_changes_nothing(self, plan: AnyPlan):
        draw = ImportDraw([DrawRow(2, "Sales 1", "1")])
        done = plan.execute(draw, file=UploadedFile("Draw.xlsx", "f" * 64), batch_id="draw")
        newest = plan.batches().iloc[0]
        assert (done.batch, done.events, newest.batch, newest.file, newest.events) == (
            "draw", 0, "draw", "Draw.xlsx", 0,
        )  # fmt: skip

    # History

    def test_prune_takes_a_batch_out_and_restore_puts_it_back(self, plan: AnyPlan):
        digest = plan.state_digest()
        plan.execute(UnplaceTable("T1"), batch_id="bad")
        bad = plan.state_digest()
        plan.execute(SeatGuest("G2", "T2"), batch_id="meanwhile")
        preview = plan.preview_prune(batch="bad")
        assert [(change.id, change.field, change.after) for change in preview.changes] == [
            ("T1", "placed_at", "P1")
        ]
        pruned = plan.prune(preview, reason="empty cells cleared it", actor="Jo")
        assert pruned.last is not None
        assert place_of(plan.state, "T1") == "P1"
        assert plan.state.guests["G2"].table == "T2"
        assert plan.generation == 1
        assert place_of(plan.at(pruned.last - 1, as_seen=True).state, "T1") is None

        restored = plan.restore(pruned.last)
        assert place_of(plan.state, "T1") is None
        assert (plan.generation, plan.version) == (2, restored.version)
        assert digest != bad
        assert plan.verify()["ok"]

    def test_a_preview_says_what_clashes_and_the_prune_keeps_to_it(self, plan: AnyPlan, twin: AnyPlan):
        previews = []
        for each in (plan, twin):
            each.execute(UnplaceTable("T1"), batch_id="bad")
            each.execute(PlaceTable("T2", "P1"), batch_id="took-its-place")
            previews.append(each.preview_prune(batch="bad"))
        assert previews[0] == previews[1]
        assert len(previews[0].clashes) == 1
        plan.prune(previews[0], reason="a slip")
        assert plan.state_digest() == previews[0].state_digest

    def test_a_prune_whose_outcome_has_changed_is_shown_anew(self, plan: AnyPlan):
        plan.execute(UnplaceTable("T1"), batch_id="bad")
        preview = plan.preview_prune(batch="bad")
        plan.execute(PlaceTable("T2", "P1"))
        with pytest.raises(OutcomeChanged) as changed:
            plan.prune(preview, reason="a slip")
        assert len(changed.value.shown_anew.clashes) == 1
        assert plan.generation == 0
        plan.prune(changed.value.shown_anew, reason="a slip")
        assert plan.generation == 1

    def test_some_events_may_be_pruned_with_what_can_not_be_without_them(self, plan: AnyPlan):
        added = plan.execute(Add(GUEST, {"name": "Eve"}, "G5")).last
        plan.execute(SeatGuest("G5", "T1"))
        frame = plan.events()
        alone = plan.preview_prune(events=frame[frame.position == added])
        assert len(alone.orphans) == 1
        preview = plan.preview_prune(events=[added], with_orphans=True)
        assert len(preview.positions) == 2
        plan.prune(preview, reason="not invited")
        assert "G5" not in plan.state.guests
        assert plan.prunes().iloc[0].reason == "not invited"

    def test_a_prune_is_answered_once_and_for_all_under_its_batch_id(self, plan: AnyPlan):
        plan.execute(UnplaceTable("T1"), batch_id="bad")
        preview = plan.preview_prune(batch="bad")
        first = plan.prune(preview, reason="a slip", batch_id="prune-it")
        again = plan.prune(preview, reason="a slip", batch_id="prune-it")
        assert (again.last, again.repeated) == (first.last, True)
        assert plan.generation == 1

    def test_what_is_pruned_or_unknown_or_restored_is_refused(self, plan: AnyPlan):
        plan.execute(UnplaceTable("T1"), batch_id="bad")
        pruned = plan.prune(plan.preview_prune(batch="bad"), reason="a slip").batch
        assert pruned is not None
        assert refused(lambda: plan.preview_prune(batch="bad"))
        assert refused(lambda: plan.preview_prune(batch="no such batch"))[0].code == "unknown-batch"
        plan.restore(pruned)
        assert refused(lambda: plan.restore(pruned))[0].code == "prune-restored"
        assert refused(lambda: plan.restore("999"))[0].code == "unknown-prune"

    def test_a_prune_needs_a_reason(self, plan: AnyPlan):
        preview = plan.preview_prune(batch=f"given-{len(OCCASION) - 1}")
        assert refused(lambda: plan.prune(preview, reason="  "))[0].code == "without-reason"

    def test_revert_undoes_a_batch_by_new_events_and_lists_what_it_leaves(self, plan: AnyPlan):
        plan.execute(Change(GUEST, "G1", {"diet": "vegan", "notes": "late"}), batch_id="edit")
        plan.execute(Change(GUEST, "G1", {"diet": "halal"}))
        undone = plan.revert(batch="edit")
        guest = plan.state.guests["G1"]
        assert (guest.notes, guest.diet) == ("", "halal")
        assert len(undone.kept) == 1
        assert plan.generation == 0

    def test_erase_blanks_a_guest_in_all_of_history(self, plan: AnyPlan):
        plan.execute(Change(GUEST, "G4", {"notes": "allergic to nuts"}))
        about = {"about_kind": GUEST, "about_id": "G4"}
        plan.execute(Add("note", about | {"text": "Is Đức's brother coming?", "type": "question"}))
        plan.execute(Change("note", "N0001", {"answer": "No, Đức comes alone"}))
        erased = plan.erase("G4", reason="asked for it")
        assert erased.events == 4
        assert "G4" not in plan.state.guests
        assert plan.state.notes == {}
        assert "Đức" not in plan.events().to_csv()
        assert plan.verify()["ok"]

    # Questions

    def test_frames_of_now_and_of_then_are_those_of_a_file(self, plan: AnyPlan, twin: AnyPlan):
        for each in (plan, twin):
            each.execute(SeatGuest("G2", "T2"), actor="Jo", batch_id="seat")
            each.execute(UnplaceTable("T1"), actor="Jo", batch_id="bad")
            each.prune(each.preview_prune(batch="bad"), reason="a slip", actor="Jo", batch_id="pruned")
        here = [_without_instants(frame) for frame in frames(plan)]
        there = [_without_instants(frame) for frame in frames(twin)]
        for one, other in zip(here, there, strict=True):
            assert one.to_dict("records") == other.to_dict("records")
        assert plan.snapshot() == twin.snapshot()
        assert plan.state_digest() == twin.state_digest()
        assert plan.checks() == twin.checks()
        assert plan.changes_since(plan.version) == []

    def test_a_version_may_be_an_instant_and_one_that_is_none_is_refused(self, plan: AnyPlan):
        last = plan.batches().iloc[0].recorded_at
        assert plan.resolve(last.isoformat()) == plan.version
        for text in ("yesterday", "999", "-1"):
            assert refused(partial(plan.at, text))[0].code == "unknown-version"

    def test_changes_name_what_was_touched(self, plan: AnyPlan):
        before = plan.version
        plan.execute(SeatGuest("G2", "T2"))
        changes = plan.changes_since(before)
        assert changes is not None
        (changed,) = changes
        assert ("guest", "G2", "table") in {tuple(fact) for fact in changed.facts}

    # The log as a whole

    def test_verify_finds_the_log_sound(self, plan: AnyPlan):
        found = plan.verify()
        assert found["ok"]
        assert found["problems"] == []
        assert found["events"] == plan.version
        assert found["state_digest"] == plan.state_digest()
        assert found["log_digest"] == plan.head().log_digest

    def test_a_backup_is_a_plan_of_its_own_and_is_never_written_over(self, plan: AnyPlan, tmp_path: Path):
        path = tmp_path / "backup.duckdb"
        assert plan.backup(str(path)) == plan.version
        with seatplan.open(path) as copy:
            assert copy.state_digest() == plan.state_digest()
        with pytest.raises(Exception, match="backup-exists"):
            plan.backup(str(path))

    def test_going_back_to_a_backup_forgets_what_came_later(self, plan: AnyPlan, tmp_path: Path):
        path, digest = tmp_path / "backup.duckdb", plan.state_digest()
        events = plan.backup(str(path))
        plan.execute(SeatGuest("G2", "T2"))
        assert plan.restore_backup(str(path)) == events
        assert plan.state_digest() == digest
        assert plan.execute(SeatGuest("G3", "T3")).version == events + 1
        assert plan.verify()["ok"]

    def test_only_an_empty_log_takes_the_sample(self, plan: AnyPlan):
        assert refused(lambda: plan.fill_sample(20, 1))[0].code == "log-not-empty"


def place_of(state: State, table: str) -> str | None:
    """Where a logical table stands."""
    return state.logical_tables[table].placed_at


def refused(action: Callable[[], object]) -> tuple[Reason, ...]:
    """Why an action is refused."""
    with pytest.raises(Rejected) as rejected:
        action()
    return rejected.value.reasons


def frames(plan: AnyPlan):
    """Every frame there is."""
    then = plan.at(plan.version - 3)
    for each in (plan, then):
        yield from (each.guests, each.logical_tables, each.physical_tables, each.rooms)
    yield from (plan.events(), plan.batches(), plan.prunes(), plan.diff(3, plan.version))
    yield plan.blame(logical_table="Sales 1")


def _without_instants(frame):
    gone = [name for name in ("recorded_at", "event_id") if name in frame]
    return frame.drop(columns=gone).astype(object).where(frame.notna(), None)
