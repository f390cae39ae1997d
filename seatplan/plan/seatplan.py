"""The live aggregate: decide → append → evolve → tell. One `SeatPlan` holds a log, and everything goes through it.

All state is in memory and rebuilt from the log when the plan is opened; a command writes only its new events. A
command that fails, wherever it fails, leaves neither an event nor a change behind.
"""

from __future__ import annotations

import gc
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any
from uuid import uuid4

import msgspec

from seatplan.domain import events as ev
from seatplan.domain.commands import AnyCommand, Seen
from seatplan.domain.decide import decide
from seatplan.domain.decision import Decision, Reason, Rejected
from seatplan.domain.effects import writes
from seatplan.domain.evolve import evolve_batch, fold
from seatplan.domain.ranges import expand, to_ranges
from seatplan.domain.snapshot import label_of, state_digest, value_of
from seatplan.domain.state import State
from seatplan.domain.values import Fact
from seatplan.history.pruning import PrunePreview
from seatplan.history.reverting import plan_revert
from seatplan.log.errors import LogConflict
from seatplan.log.records import Head, Marks, NewBatch
from seatplan.plan.face import PlanFace, now
from seatplan.plan.hub import Hub
from seatplan.plan.pruning import RestorePlan, UnfinishedPrune, prune_to_restore
from seatplan.plan.reading import as_read, events_about_guest, keep_ids_used, pruned_events
from seatplan.plan.results import (
    Changed,
    Draft,
    OutcomeChanged,
    Result,
    UploadedFile,
    command_hash,
    outcome_of,
)
from seatplan.plan.uploads import is_upload, stored_report

if TYPE_CHECKING:
    import pandas as pd
    import pyarrow as pa

    from seatplan.log.store import Log

_RETRIES = 8  # how often a command is decided again when another writer was faster
_REMEMBERED = 2_000  # batches whose changes are kept for pages that are behind


class Prune(msgspec.Struct, frozen=True, tag=True):
    """The command of a prune, for its hash."""

    positions: list[tuple[int, int]]
    reason: str


class Restore(msgspec.Struct, frozen=True, tag=True):
    """The command of a restore, for its hash."""

    prune: int


class Revert(msgspec.Struct, frozen=True, tag=True):
    """The command of a revert, for its hash."""

    batch: str


class Erase(msgspec.Struct, frozen=True, tag=True):
    """The command of an erasure, for its hash."""

    guest: str
    reason: str


class SeatPlan(PlanFace):
    """The plan over a log that this process holds."""

    def __init__(self, log: Log, **params: Any) -> None:
        super().__init__(**params)
        self.log = log
        self.hub = Hub()
        self._changes: deque[Changed] = deque(maxlen=_REMEMBERED)
        self._unfinished: dict[str, UnfinishedPrune] = {}
        self.reload()

    # Reading the log

    def reload(self) -> None:
        """Rebuild the plan from the log; open pages pull everything."""
        replay = self.log.replay()
        state = State()
        collecting = gc.isenabled()
        gc.disable()
        try:
            fold(state, replay.events, replay.starts)
        finally:
            if collecting:
                gc.enable()
        generation = self.log.generation()
        if generation:
            keep_ids_used(state, pruned_events(self.log.events_table()))
        self._past = self._undoing = None
        self._changes.clear()
        self.state = state
        self.saved_at = self.log.recorded_at()
        self.param.update(version=self.log.head().position, generation=generation)
        self.hub.wake()

    def events_table(self, since: int = 0, until: int | None = None) -> pa.Table:
        """See `PlanFace.events_table`."""
        return self.log.events_table(since, until)

    def batches_table(self, since: int = 0) -> pa.Table:
        """See `PlanFace.batches_table`."""
        return self.log.batches_table(since)

    def head(self) -> Head:
        """See `PlanFace.head`."""
        return self.log.head()

    def changes_since(self, version: int) -> list[Changed] | None:
        """What batches after a version touched; None where that is not known any more: pull everything."""
        if version == self.version:
            return []
        if version > self.version:  # of a log that a backup has replaced
            return None
        found: list[Changed] = []
        for changed in reversed(self._changes):
            if changed.version <= version:
                return found[::-1]
            found.append(changed)
        # The ring holds everything since it was emptied; before that, nothing is known.
        return None if version < self._known_since() else found[::-1]

    def _known_since(self) -> int:
        return self.version if not self._changes else self._changes[0].before

    # Commands

    def execute(
        self,
        command: AnyCommand,
        *,
        actor: str | None = None,
        origin: str = "notebook",
        batch_id: str | None = None,
        seen: Sequence[Seen] = (),
        file: UploadedFile | None = None,
        expect: str | None = None,
    ) -> Result:
        """See `PlanFace.execute`."""
        known = self._answered(batch_id, command)
        if known is not None:
            return known
        for attempt in range(_RETRIES):
            decision = self._decide(command, seen, file)
            if expect is not None and outcome_of(decision.events) != expect:
                raise OutcomeChanged(
                    Draft(command, decision, outcome_of(decision.events), self.version, file)
                )
            upload = is_upload(command)
            report = msgspec.to_builtins(decision.report) if decision.report else None
            if not decision.events and not upload:
                return Result(None, self.version, report=report)
            batch = self._new_batch(command, actor, origin, batch_id, file, stored_report(command, decision))
            sources = [_source(file, source) for source in decision.sources]
            try:
                return self._commit(batch, decision.events, sources, report=report)
            except LogConflict:
                if attempt == _RETRIES - 1:
                    raise
                self.log.catch_up()
                self.reload()
        raise AssertionError("the last attempt returns or raises")

    def draft(
        self, command: AnyCommand, *, seen: Sequence[Seen] = (), file: UploadedFile | None = None
    ) -> Draft:
        """See `PlanFace.draft`."""
        decision = self._decide(command, seen, file)
        return Draft(command, decision, outcome_of(decision.events), self.version, file)

    def _decide(self, command: AnyCommand, seen: Sequence[Seen], file: UploadedFile | None) -> Decision:
        conflicts = [known for known in seen if self._now(known) != known.value]
        try:
            decision = decide(self.state, command)
        except Rejected:
            if conflicts:
                raise Rejected(*map(self._conflict, conflicts)) from None
            raise
        if conflicts and decision.events:
            raise Rejected(*map(self._conflict, conflicts))
        return decision

    def _now(self, known: Seen) -> Any:
        try:
            return value_of(self.state, Fact(known.kind, known.id, known.field))
        except KeyError:
            raise Rejected(Reason("unknown-kind", {"kind": known.kind})) from None

    def _conflict(self, known: Seen) -> Reason:
        present = self._now(known)
        values: dict[str, Any] = {
            "kind": known.kind,
            "id": known.id,
            "field": known.field,
            "label": label_of(self.state, known.kind, known.id),
            "seen": "none" if known.value in (None, "") else known.value,
            "now": "none" if present in (None, "") else present,
            "actor": "nobody",
            "at": "",
        }
        for blamed in self.blamed(known.kind, known.id) if present is not None else ():
            if blamed.field == known.field and blamed.recorded_at is not None:
                values |= {"actor": blamed.actor, "at": blamed.recorded_at.isoformat()}
        return Reason("conflict", values)

    def _answered(self, batch_id: str | None, command: Any) -> Result | None:
        """The first answer to this command under this id; None where the id is new; raises where it is taken."""
        if batch_id is None:
            return None
        if not batch_id.strip() or len(batch_id) > 200 or not batch_id.isprintable():
            raise Rejected(Reason("bad-id", {"id": batch_id}))
        row = self.log.batch(batch_id)
        if row is None:
            return None
        if row.command_hash != command_hash(command):
            raise Rejected(Reason("batch-id-used", {"batch": batch_id}))
        if row.first is not None and row.last is not None:
            pruned = self.history().pruned_at()
            by = {pruned.get(position) for position in range(row.first, row.last + 1)}
            if None not in by:
                raise Rejected(Reason("batch-pruned", {"batch": batch_id, "prune": str(by.pop())}))
        answer = msgspec.json.decode(row.result) if row.result else {}
        events = row.last - row.first + 1 if row.first is not None and row.last is not None else 0
        return Result(
            batch_id, self.version, events, row.first, row.last, report=answer.get("report"), repeated=True
        )

    def _new_batch(
        self,
        command: Any,
        actor: str | None,
        origin: str,
        batch_id: str | None,
        file: UploadedFile | None = None,
        result: dict[str, Any] | None = None,
    ) -> NewBatch:
        return NewBatch(
            batch_id=batch_id or uuid4().hex,
            recorded_at=now(),
            actor=self.who(actor),
            command=type(command).__name__,
            command_hash=command_hash(command),
            origin=origin,
            file=file.name if file else None,
            file_sha256=file.sha256 if file else None,
            result=msgspec.json.encode(result or {}).decode(),
        )

    def _commit(
        self,
        batch: NewBatch,
        events: list[ev.AnyEvent],
        sources: list[str] | None = None,
        *,
        report: Any = None,
        kept: list[Reason] | None = None,
    ) -> Result:
        before = self.version
        head = self.log.append(batch, events, sources or None)
        evolve_batch(self.state, events)
        facts = frozenset(fact for event in events for fact in writes(event))
        count = len(events)
        first = head.position - count + 1 if count else None
        last = head.position if count else None
        if self._undoing is not None and self._undoing.number == head.batch_number - 1:
            self._undoing.note(as_read(batch, head.batch_number, first, last))
        self._tell(batch, before, head.position, facts)
        return Result(batch.batch_id, head.position, count, first, last, report, kept or [])

    def _tell(self, batch: NewBatch, before: int, position: int, facts: frozenset[Fact]) -> None:
        self._changes.append(Changed(position, before, self.generation, facts, batch.batch_id, batch.actor))
        self.saved_at = batch.recorded_at
        self.version = position
        self.hub.wake()

    # History

    def preview_prune(
        self,
        *,
        batch: str | None = None,
        events: Iterable[int] | pd.DataFrame | None = None,
        with_orphans: bool = False,
    ) -> PrunePreview:
        """See `PlanFace.preview_prune`."""
        return self.remember(
            UnfinishedPrune(self.history(), batch=batch, events=events, with_orphans=with_orphans)
        )

    def remember(self, unfinished: UnfinishedPrune) -> PrunePreview:
        """Keep a planned prune, so that committing it only has to look at what came meanwhile; returns its preview."""
        preview = unfinished.preview()
        self._unfinished.pop(preview.outcome, None)
        self._unfinished[preview.outcome] = unfinished
        while len(self._unfinished) > 3:
            del self._unfinished[next(iter(self._unfinished))]
        return preview

    def planned(self, outcome: str) -> UnfinishedPrune | None:
        """The planned prune of that outcome, if it is still kept and history was not changed since."""
        unfinished = self._unfinished.get(outcome)
        return unfinished if unfinished is not None and unfinished.generation == self.generation else None

    def prune(
        self,
        preview: PrunePreview,
        *,
        reason: str,
        actor: str | None = None,
        origin: str = "notebook",
        batch_id: str | None = None,
    ) -> Result:
        """See `PlanFace.prune`. Only what came since the preview is folded here, so writers wait for some milliseconds."""
        if not reason.strip():
            raise Rejected(Reason("without-reason"))
        ranges = to_ranges(preview.positions)
        command = Prune(ranges, reason.strip())
        known = self._answered_history(batch_id, command)
        if known is not None:
            return known
        past = self.history()
        unfinished = self.planned(preview.outcome) or UnfinishedPrune(
            past, events=preview.chosen or preview.positions, with_orphans=preview.chosen is not None
        )
        current = unfinished.preview(digest=False)
        if current.outcome != preview.outcome:
            raise OutcomeChanged(self.remember(unfinished))
        batch = self._new_batch(command, actor, origin, batch_id, result={"outcome": current.outcome})
        event = ev.EventsPruned(ranges, reason.strip())
        facts = frozenset(change.fact for change in current.changes)
        candidate = unfinished.take_candidate()
        return self._rewrite(
            batch, event, Marks(prune=current.positions), candidate, facts, current.positions
        )

    def restore(
        self,
        prune: int | str,
        *,
        actor: str | None = None,
        origin: str = "notebook",
        batch_id: str | None = None,
    ) -> Result:
        """See `PlanFace.restore`."""
        past = self.history()
        if batch_id is not None:
            command = Restore(prune_to_restore(past, prune, again=True))
            known = self._answered_history(batch_id, command)
            if known is not None:
                return known
        position = prune_to_restore(past, prune)
        return self.finish_restore(RestorePlan(past, position), actor=actor, origin=origin, batch_id=batch_id)

    def finish_restore(
        self,
        planned: RestorePlan,
        *,
        actor: str | None = None,
        origin: str = "notebook",
        batch_id: str | None = None,
    ) -> Result:
        """Commit a restore that was planned beside the running plan."""
        self.history()
        if (
            prune_to_restore(planned.past, planned.prune) != planned.prune
            or planned.generation != self.generation
        ):
            planned = RestorePlan(self.history(), planned.prune)
        planned.advance()
        facts = frozenset(change.fact for change in planned.changes(self.state))
        batch = self._new_batch(Restore(planned.prune), actor, origin, batch_id)
        event = ev.PruneRestored(planned.prune)
        return self._rewrite(batch, event, Marks(restore=planned.prune), planned.state, facts, [])

    def _answered_history(self, batch_id: str | None, command: Any) -> Result | None:
        if batch_id is None:
            return None
        row = self.log.batch(batch_id)
        if row is None:
            return None
        if row.command_hash != command_hash(command):
            raise Rejected(Reason("batch-id-used", {"batch": batch_id}))
        return Result(batch_id, self.version, 1, row.first, row.last, repeated=True)

    def _rewrite(
        self,
        batch: NewBatch,
        event: ev.AnyEvent,
        marks: Marks,
        state: State,
        facts: frozenset[Fact],
        pruned: Iterable[int],
    ) -> Result:
        before = self.version
        head = self.log.append(batch, [event], marks=marks)
        # Ids given meanwhile stay used, whichever of the two plans gave them.
        for kind, floor in self.state.floors.items():
            state.floors[kind] = max(floor, state.floors.get(kind, 0))
        past = self.history()
        keep_ids_used(state, [past.events[index] for p in pruned if (index := past.index_of(p)) is not None])
        self.state = state
        self._unfinished.clear()
        self.generation += 1
        self._tell(batch, before, head.position, facts)
        return Result(batch.batch_id, head.position, 1, head.position, head.position)

    def revert(
        self, *, batch: str, actor: str | None = None, origin: str = "notebook", batch_id: str | None = None
    ) -> Result:
        """See `PlanFace.revert`."""
        past = self.history()
        found = past.find_batch(batch)
        command = Revert(found.id)
        known = self._answered(batch_id, command)
        if known is not None:
            return known
        reverted = plan_revert(past, self.state, found.id)
        new = self._new_batch(command, actor, origin, batch_id, result={"reverts": found.id})
        return self._commit(new, reverted.events, kept=reverted.kept)

    def erase(
        self,
        guest: str,
        *,
        reason: str,
        actor: str | None = None,
        origin: str = "notebook",
        batch_id: str | None = None,
    ) -> Result:
        """See `PlanFace.erase`."""
        if not reason.strip():
            raise Rejected(Reason("without-reason"))
        command = Erase(guest, reason.strip())
        past = self.history()
        known = self._answered_history(batch_id, command)
        if known is not None and known.first is not None:
            first = past.events[past.positions.index(known.first)]
            blank = expand(first.positions) if isinstance(first, ev.GuestErased) else []
            return msgspec.structs.replace(known, events=len(blank))
        indexes = events_about_guest(past, guest)
        if not indexes:
            raise Rejected(Reason("unknown-guest", {"text": guest}))
        positions = [past.positions[index] for index in indexes]
        event = ev.GuestErased(guest, to_ranges(positions), reason.strip())
        batch = self._new_batch(command, actor, origin, batch_id)
        head = self.log.erase(batch, [event], positions)
        self._unfinished.clear()
        self.reload()
        return Result(batch.batch_id, self.version, len(positions), head.position, head.position)

    # The log as a whole

    def fill(self, batches: Iterable[tuple[NewBatch, Sequence[ev.AnyEvent], Sequence[str]]]) -> None:
        """Write many batches at once into an empty log, such as the sample occasion; raises Rejected if it is not empty."""
        if self.head().batch_number:
            raise Rejected(Reason("log-not-empty", {"version": str(self.version)}))
        self.log.append_many(batches)
        self.reload()

    def fill_sample(self, guests: int, seed: int) -> None:
        """See `PlanFace.fill_sample`."""
        from seatplan.sample import build

        def as_batches() -> Iterator[tuple[NewBatch, Sequence[ev.AnyEvent], Sequence[str]]]:
            for batch in build(guests=guests, seed=seed):
                new = NewBatch(
                    batch.batch_id,
                    batch.recorded_at,
                    batch.actor,
                    batch.command_name,
                    command_hash([batch.batch_id, batch.command_name]),
                    batch.origin,
                    batch.file,
                    batch.file_sha256,
                    msgspec.json.encode({"reverts": batch.reverts} if batch.reverts else {}).decode(),
                )
                yield new, batch.events, batch.sources

        self.fill(as_batches())

    def verify(self) -> dict[str, Any]:
        """See `PlanFace.verify`."""
        return self.verified(self.version, self.state_digest())

    def verified(self, version: int, digest: str) -> dict[str, Any]:
        """Verify the log, and compare a replay up to `version` with the `state_digest` that the plan had there.

        May run in another thread than the one that writes, as long as history is not changed meanwhile.
        """
        verified = self.log.verify()
        problems = list(verified.problems)
        replayed = State()
        if not problems:
            replay = self.log.replay(version)
            fold(replayed, replay.events, replay.starts)
            if state_digest(replayed) != digest:
                problems.append(Reason("replay-differs", {"version": str(version)}))
        return {
            "ok": not problems,
            "events": verified.events,
            "pruned": verified.pruned,
            "generation": verified.generation,
            "log_digest": verified.log_digest,
            "state_digest": digest,
            "problems": problems,
        }

    def backup(self, path: str) -> int:
        """See `PlanFace.backup`."""
        return self.log.backup(path).position

    def restore_backup(self, path: str) -> int:
        """Go on with a backup; returns how many events it has. The log that was there is kept beside it.

        Raises
        ------
        LogError
            The backup can't be read or is not sound, and the plan is as it was.
        """
        self.log.restore_backup(path)
        self._unfinished.clear()
        self.reload()
        return self.head().position

    def close(self) -> None:
        """See `PlanFace.close`."""
        self.log.close()


def _source(file: UploadedFile | None, source: str) -> str:
    return f"{file.name}!{source}" if file and source else source
