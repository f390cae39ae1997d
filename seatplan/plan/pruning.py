"""Prunes and restores that are planned beside the running plan and finished in one short step."""

from __future__ import annotations

from collections.abc import Iterable
from threading import Lock
from typing import TYPE_CHECKING, Any

from seatplan.domain import events as ev
from seatplan.domain.decision import Reason, Rejected
from seatplan.domain.evolve import evolve_batch, fold
from seatplan.domain.overlay import copy_of
from seatplan.domain.ranges import expand
from seatplan.domain.state import State
from seatplan.history.advice import advise
from seatplan.history.diff import Change, diff
from seatplan.history.past import Past
from seatplan.history.pruning import PrunePlanner, PrunePreview, choose

if TYPE_CHECKING:
    import pandas as pd


class UnfinishedPrune:
    """A prune as far as it is planned; may be made and brought up to date in another thread than the one that writes.

    Parameters
    ----------
    past
        History.
    batch, events
        What to prune: one batch, or the positions of events (a DataFrame with a column `position` will do).
    with_orphans
        Prune what can't happen without them as well.
    """

    def __init__(
        self,
        past: Past,
        *,
        batch: str | None = None,
        events: Iterable[int] | pd.DataFrame | None = None,
        with_orphans: bool = False,
    ) -> None:
        self.past = past
        self.batch = batch
        self.generation = past.generation()
        self.with_orphans = with_orphans
        self._lock = Lock()  # two pages may show the same prune
        self._preview: PrunePreview | None = None
        self.chosen = choose(past, batch=batch, events=None if events is None else _positions(events))
        self._plan()

    def _plan(self) -> None:
        self._planner = PrunePlanner(self.past, self.chosen)
        self._first = self._planner.preview()
        while self.with_orphans and self._planner.orphan_positions:
            self._planner = PrunePlanner(
                self.past, [*self._planner.positions, *self._planner.orphan_positions]
            )

    def preview(self, *, digest: bool = True) -> PrunePreview:
        """The consequences by now, those of what came meanwhile included; raises Rejected if it can't be any more.

        Without `digest` the digest of the plan afterwards may be missing; who commits a prune does not need it.
        """
        with self._lock:
            return self._brought_up_to_date(digest)

    def _brought_up_to_date(self, digest: bool) -> PrunePreview:
        if self.generation != self.past.generation():
            self.generation = self.past.generation()
            self.chosen = (
                choose(self.past, batch=self.batch) if self.batch else choose(self.past, events=self.chosen)
            )
            self._preview = None
            self._plan()
        elif self._planner.behind:
            if self.with_orphans:
                self._plan()
            else:
                self._planner.advance()
        if self._preview is not None and self._preview.base == self._planner.base:
            return self._preview
        preview = self._planner.preview(digest=digest)
        if self.with_orphans:
            preview = preview.with_closure(self.chosen, self._first.orphans)
        if digest:
            self._preview = preview
        return preview

    def pictures(self) -> tuple[State, State]:
        """Copies of the plan with and without the events, for drawings."""
        with self._lock:
            return copy_of(self._planner.live), copy_of(self._planner.candidate)

    def advice(self, preview: PrunePreview) -> Reason | None:
        """Whether undo or prune fits better; only where a whole batch is to go."""
        if self.batch is None or self.with_orphans:
            return None
        with self._lock:
            return advise(self.past, self._planner.live, self.batch, preview)

    def take_candidate(self) -> State:
        """The plan without the events, to go on with; the planner is of no use afterwards."""
        return self._planner.candidate


def _positions(events: Any) -> list[int]:
    column = events["position"] if hasattr(events, "columns") else events
    return [int(position) for position in column]


class RestorePlan:
    """The plan with a prune's events back, folded beside the running plan."""

    def __init__(self, past: Past, prune: int) -> None:
        self.past, self.prune = past, prune
        self.generation = past.generation()
        index = past.index_of(prune)
        event = past.events[index] if index is not None else None
        assert isinstance(event, ev.EventsPruned)
        self._gone = set(past.pruned_at()) - set(expand(event.positions))
        self._next = past.count
        self.state = State()
        chosen = past.select(past.positions[self._next - 1], pruned=self._gone)
        fold(self.state, chosen.events, chosen.starts)

    def advance(self) -> None:
        """Fold what has come since."""
        past = self.past
        index, count = self._next, past.count
        while index < count:
            inside = past.indexes_of_batch(past.batch_numbers[index])
            events = [past.events[i] for i in inside if past.positions[i] not in self._gone]
            evolve_batch(self.state, [event for event in events if event is not None])
            index = inside.stop
        self._next = count

    def changes(self, before: State) -> list[Change]:
        """What the plan differs in afterwards."""
        return diff(before, self.state)


def prune_to_restore(past: Past, prune: int | str, *, again: bool = False) -> int:
    """The position of a prune that can be restored, named by its position or its batch's id; raises Rejected.

    `again` finds one that is restored already, too.
    """
    known = {
        past.positions[i]: past.batch_of(i).id for i, e in past.prunes() if isinstance(e, ev.EventsPruned)
    }
    restored = {e.prune for _, e in past.prunes() if isinstance(e, ev.PruneRestored)}
    text = str(prune).strip()
    for position, batch in known.items():
        if text in (str(position), batch):
            if position in restored and not again:
                raise Rejected(Reason("prune-restored", {"prune": str(position)}))
            return position
    raise Rejected(Reason("unknown-prune", {"prune": text}))
