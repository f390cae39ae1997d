"""The past as decoded events: which happened when, in which batch, and which of them count.

A `Past` is read once and grows at its end; asking it for another version costs a fold, not a look into the database.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import UTC, datetime
from typing import NamedTuple

from seatplan.domain import events as ev
from seatplan.domain.decision import Reason, Rejected
from seatplan.domain.effects import subject
from seatplan.domain.evolve import Folded, fold
from seatplan.domain.overlay import copy_of
from seatplan.domain.ranges import expand
from seatplan.domain.state import State


class Batch(NamedTuple):
    """One batch as history knows it; `first` and `last` are positions, None for an upload that changed nothing."""

    number: int
    id: str
    recorded_at: datetime
    actor: str
    command: str
    origin: str
    file: str | None
    first: int | None
    last: int | None
    command_hash: str = ""
    file_sha256: str | None = None
    result: str = ""


class Selection(NamedTuple):
    """Some of the past's events in order, ready to fold: `indexes` into the past, their events, and batches' starts."""

    indexes: list[int]
    events: list[ev.AnyEvent]
    starts: list[int]


class _Checkpoint(NamedTuple):
    """The plan before the event at index `begins`, the first of its batch, as history was at `generation`; never changed."""

    begins: int
    generation: int
    state: State


# Undoing is about recent batches, so one plan is kept from which it is not far to any of them.
CHECKPOINT_BEHIND = 3_000  # events before the batch that was asked for
CHECKPOINT_REACH = 9_000  # events after it up to which it is used


class Past:
    """All events that ever happened, pruned ones included, in the order of their positions.

    Attributes
    ----------
    events, positions, batch_numbers, event_ids, sources
        Parallel lists; positions ascend and may have gaps. An erased event is `None`.
    batches
        Batch number -> `Batch`, in order.
    """

    def __init__(self) -> None:
        self.events: list[ev.AnyEvent | None] = []
        self.positions: list[int] = []
        self.batch_numbers: list[int] = []
        self.event_ids: list[str] = []
        self.sources: list[str] = []
        self.batches: dict[int, Batch] = {}
        self._by_id: dict[str, int] = {}
        self._prunes: list[int] = []  # indexes of EventsPruned and PruneRestored
        self._erasures = 0
        self._subjects: dict[tuple[str, str], list[int]] | None = None
        self._checkpoint: _Checkpoint | None = None
        self._instants: list[datetime] = []  # running maximum of recorded_at, a batch each
        self._ends: list[int] = []  # the last position up to and including that batch

    def add(
        self,
        batches: Iterable[Batch],
        events: Sequence[ev.AnyEvent | None],
        positions: Sequence[int],
        batch_numbers: Sequence[int],
        event_ids: Sequence[str],
        sources: Sequence[str],
    ) -> None:
        """Let newer batches and their events follow."""
        start = len(self.events)
        for batch in batches:
            self.batches[batch.number] = batch
            self._by_id[batch.id] = batch.number
            self._instants.append(
                max(batch.recorded_at, self._instants[-1]) if self._instants else batch.recorded_at
            )
            self._ends.append(batch.last or (self._ends[-1] if self._ends else 0))
        self.events.extend(events)
        self.positions.extend(positions)
        self.batch_numbers.extend(batch_numbers)
        self.event_ids.extend(event_ids)
        self.sources.extend(sources)
        for index in range(start, len(self.events)):
            event = self.events[index]
            if isinstance(event, ev.EventsPruned | ev.PruneRestored):
                self._prunes.append(index)
            elif isinstance(event, ev.GuestErased):
                self._erasures += 1
            if self._subjects is not None:
                self._note_subject(index, event)

    @property
    def version(self) -> int:
        """The last position, 0 for an empty past."""
        return self.positions[-1] if self.positions else 0

    @property
    def count(self) -> int:
        """How many events are wholly there; a planner beside the running plan reads no further."""
        return len(self.sources)

    def generation(self) -> int:
        """How many prunes, restores and erasures there are."""
        return len(self._prunes) + self._erasures

    def index_of(self, position: int) -> int | None:
        """Where the event at `position` stands in the lists; None where there is none."""
        index = bisect_left(self.positions, position)
        return index if index < len(self.positions) and self.positions[index] == position else None

    def batch_of(self, index: int) -> Batch:
        """The batch of the event at an index."""
        return self.batches[self.batch_numbers[index]]

    def batch_with_id(self, id: str) -> Batch | None:
        """The batch of exactly that id."""
        return self.batches.get(self._by_id.get(id, 0))

    def find_batch(self, id: str) -> Batch:
        """The batch of that id, or of a beginning of it that no other has; raises Rejected."""
        if id in self._by_id:
            return self.batches[self._by_id[id]]
        starting = (
            [number for known, number in self._by_id.items() if known.startswith(id)] if len(id) >= 4 else []
        )
        if len(starting) == 1:
            return self.batches[starting[0]]
        raise Rejected(Reason("unknown-batch", {"batch": id}))

    def indexes_of_batch(self, number: int) -> range:
        """The indexes of a batch's events."""
        return range(bisect_left(self.batch_numbers, number), bisect_right(self.batch_numbers, number))

    def pruned_at(self, version: int | None = None) -> dict[int, int]:
        """Which positions are pruned, and by which prune, as known at `version` (None: now)."""
        pruned: dict[int, int] = {}
        for index in self._prunes:
            position, event = self.positions[index], self.events[index]
            if version is not None and position > version:
                break
            if isinstance(event, ev.EventsPruned):
                pruned.update((gone, position) for gone in expand(event.positions))
            elif isinstance(event, ev.PruneRestored):
                pruned = {gone: by for gone, by in pruned.items() if by != event.prune}
        return pruned

    def prunes(self) -> Iterator[tuple[int, ev.EventsPruned | ev.PruneRestored]]:
        """Prunes and restores, each with its index."""
        for index in self._prunes:
            event = self.events[index]
            if isinstance(event, ev.EventsPruned | ev.PruneRestored):
                yield index, event

    def select(
        self,
        version: int | None = None,
        *,
        as_seen: bool = False,
        without: Iterable[int] = (),
        pruned: Collection[int] | None = None,
    ) -> Selection:
        """The events that count in history up to `version`.

        Parameters
        ----------
        version
            A position; None for all of history.
        as_seen
            Forget prunes and restores made after `version`: what people saw then.
        without
            Positions to leave out besides, as a prune of them would.
        pruned
            The positions that do not count, where it shall not be those that are pruned now.
        """
        gone = set(self.pruned_at(version if as_seen else None) if pruned is None else pruned) | set(without)
        end = len(self.positions) if version is None else bisect_right(self.positions, version)
        indexes: list[int] = []
        chosen: list[ev.AnyEvent] = []
        starts: list[int] = []
        last_batch = -1
        for index in range(end):
            event = self.events[index]
            if event is None or (gone and self.positions[index] in gone):
                continue
            number = self.batch_numbers[index]
            if number != last_batch:
                starts.append(len(chosen))
                last_batch = number
            indexes.append(index)
            chosen.append(event)
        return Selection(indexes, chosen, starts)

    def state_at(
        self, version: int | None = None, *, as_seen: bool = False, without: Iterable[int] = ()
    ) -> State:
        """The plan at a version; see `select`."""
        return self.folded(version, as_seen=as_seen, without=without)[0]

    def state_before(self, batch: Batch) -> State:
        """The plan just before a batch, in the history that counts now; soon found for recent batches."""
        end = self.indexes_of_batch(batch.number).start
        known, generation = self._checkpoint, self.generation()
        if (
            known is None
            or known.generation != generation
            or not known.begins <= end <= known.begins + CHECKPOINT_REACH
        ):
            behind = max(end - CHECKPOINT_BEHIND, 0)
            start = bisect_left(self.batch_numbers, self.batch_numbers[behind]) if behind < end else behind
            state = self.state_at(self.positions[start - 1] if start else 0)
            known = self._checkpoint = _Checkpoint(start, generation, state)
        gone = self.pruned_at() if generation else {}
        chosen: list[ev.AnyEvent] = []
        starts: list[int] = []
        last_batch = -1
        for index in range(known.begins, end):
            event = self.events[index]
            if event is None or self.positions[index] in gone:
                continue
            if self.batch_numbers[index] != last_batch:
                starts.append(len(chosen))
                last_batch = self.batch_numbers[index]
            chosen.append(event)
        state = copy_of(known.state)
        fold(state, chosen, starts)
        return state

    def folded(
        self, version: int | None = None, *, as_seen: bool = False, without: Iterable[int] = ()
    ) -> tuple[State, Selection, Folded]:
        """The plan at a version, the events that made it, and what was skipped or clashed, by the indexes of the past."""
        selection = self.select(version, as_seen=as_seen, without=without)
        state = State()
        skipped, clashes = fold(state, selection.events, selection.starts)
        indexes = selection.indexes
        folded = Folded(
            [(indexes[chosen], why) for chosen, why in skipped],
            [(indexes[chosen], clash) for chosen, clash in clashes],
        )
        return state, selection, folded

    def version_at(self, instant: datetime) -> int:
        """The last position whose running maximum of recorded time is not later than `instant` (naive ones are UTC)."""
        if instant.tzinfo is None:
            instant = instant.replace(tzinfo=UTC)
        number = bisect_right(self._instants, instant)
        return self._ends[number - 1] if number else 0

    def about(self, kind: str, id: str) -> list[int]:
        """The indexes of all events about one thing."""
        if self._subjects is None:
            self._subjects = {}
            for index, event in enumerate(self.events):
                self._note_subject(index, event)
        return self._subjects.get((kind, id), [])

    def _note_subject(self, index: int, event: ev.AnyEvent | None) -> None:
        about = subject(event) if event is not None else None
        if about is not None and self._subjects is not None:
            self._subjects.setdefault(about, []).append(index)
