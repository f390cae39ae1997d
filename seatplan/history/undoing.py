"""What each person may undo and redo next, read off the batches; and what stands in the way of undoing one of them.

Undo is a revert, and redo the revert of that revert, so everything needed is in history: it holds for a person on all
pages, after a reload and after a restart. What somebody else has taken back is not offered again, nor is what is pruned
or changed history itself; something new that a person does ends what that person could redo.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

import msgspec

from seatplan.domain.effects import needs, writes
from seatplan.domain.values import EXISTS, Fact
from seatplan.history.past import Batch, Past

REVERT = "Revert"
_ABOUT_HISTORY = frozenset({"Prune", "Restore", "Erase"})


class Dependent(NamedTuple):
    """A later batch that stands in the way of undoing an earlier one, and what both have set."""

    batch: Batch
    facts: frozenset[Fact]


class Undoing:
    """Who may undo and redo what. Built once a generation, then followed batch by batch.

    Attributes
    ----------
    generation
        The generation of history that this was read off; after a prune or a restore it is built anew.
    number
        The last batch that is known here.
    """

    def __init__(self, past: Past) -> None:
        self.generation = past.generation()
        self.number = 0
        self._known: dict[int, Batch] = {}
        self._numbers: dict[str, int] = {}
        # Of each revert: the batch at the end of its chain, and how long that is. Odd: it takes that batch back.
        self._chains: dict[int, tuple[int, int]] = {}
        self._taken_back: set[int] = set()
        # Numbers of batches, ascending, so that the last one comes first.
        self._done: dict[str, list[int]] = {}
        self._undone: dict[str, list[int]] = {}
        self.follow(past)

    def follow(self, past: Past) -> None:
        """Take note of the batches of a past that are new here."""
        gone = past.pruned_at() if self.generation else {}
        for number in range(self.number + 1, max(past.batches, default=0) + 1):
            batch = past.batches.get(number)
            if batch is None:
                continue
            self.number = number
            if not self.generation or any(
                past.events[index] is not None and past.positions[index] not in gone
                for index in past.indexes_of_batch(number)
            ):
                self.note(batch)

    def note(self, batch: Batch) -> None:
        """Take note of the next batch."""
        self.number = batch.number
        if batch.first is None or batch.command in _ABOUT_HISTORY:
            return
        number = batch.number
        self._known[number] = batch
        self._numbers[batch.id] = number
        done, undone = self._done.setdefault(batch.actor, []), self._undone.setdefault(batch.actor, [])
        target = self._numbers.get(reverted_by(batch)) if batch.command == REVERT else None
        if target is None:
            done.append(number)
            undone.clear()
            return
        origin, length = self._chains.get(target, (target, 0))
        self._chains[number] = (origin, length + 1)
        owner = self._known[target].actor
        was_done, was_undone = _taken(self._done[owner], target), _taken(self._undone[owner], target)
        if length % 2:
            self._taken_back.discard(origin)
            whose = self._known[origin].actor
            if whose != owner:  # somebody else had taken it back, so its own maker may undo it again
                insort(self._done[whose], origin)
        else:
            self._taken_back.add(origin)
        if owner == batch.actor and was_done:
            undone.append(number)
        else:
            done.append(number)
            if owner != batch.actor or not was_undone:
                undone.clear()

    def next_undo(self, actor: str, passed_over: Collection[str] = ()) -> Batch | None:
        """The last batch of a person that still stands; `passed_over` are ids of batches that shall not be offered."""
        return self._next(self._done.get(actor, ()), passed_over)

    def next_redo(self, actor: str, passed_over: Collection[str] = ()) -> Batch | None:
        """The last revert by which a person took something back that is still taken back; reverting it is a redo."""
        return self._next(self._undone.get(actor, ()), passed_over)

    def origin(self, batch: Batch) -> tuple[Batch, bool]:
        """The batch that a chain of reverts is about, and whether this one takes it back; a batch itself for others."""
        origin, length = self._chains.get(batch.number, (batch.number, 0))
        return self._known.get(origin, batch), bool(length % 2)

    def stands(self, number: int) -> bool:
        """Whether what a batch did was not taken back since, and is not itself the taking back of another."""
        return number not in self._chains and number not in self._taken_back

    def _next(self, numbers: Sequence[int], passed_over: Collection[str]) -> Batch | None:
        for number in reversed(numbers):
            batch = self._known[number]
            origin, length = self._chains.get(number, (number, 0))
            if bool(length % 2) == (origin in self._taken_back) and batch.id not in passed_over:
                return batch
        return None


def _taken(numbers: list[int], number: int) -> bool:
    index = bisect_left(numbers, number)
    if index == len(numbers) or numbers[index] != number:
        return False
    del numbers[index]
    return True


def reverted_by(batch: Batch) -> str:
    """The id of the batch that a revert takes back; empty where that is not known."""
    try:
        answer = msgspec.json.decode(batch.result)
    except msgspec.DecodeError:
        return ""
    reverted = answer.get("reverts") if isinstance(answer, dict) else None
    return reverted if isinstance(reverted, str) else ""


def depending(past: Past, undoing: Undoing, batch: Batch) -> list[Dependent]:
    """The later batches that set what a batch has set, or use what it brought; the newest first.

    What is pruned or was taken back does not stand in the way, nor does a revert.
    """
    inside = past.indexes_of_batch(batch.number)
    gone = past.pruned_at()
    facts: set[Fact] = set()
    for index in inside:
        event = past.events[index]
        if event is not None and past.positions[index] not in gone:
            facts.update(writes(event))
    came_or_went = {(fact.kind, fact.id) for fact in facts if fact.field == EXISTS}
    found: dict[int, set[Fact]] = {}
    for index in _later(past, facts, came_or_went, inside.stop):
        event, number = past.events[index], past.batch_numbers[index]
        if event is None or past.positions[index] in gone or not undoing.stands(number):
            continue
        common = {fact for fact in writes(event) if fact in facts or fact[:2] in came_or_went}
        common.update(Fact(*thing, EXISTS) for thing in needs(event) if thing in came_or_went)
        if common:
            found.setdefault(number, set()).update(common)
    return [
        Dependent(past.batches[number], frozenset(found[number])) for number in sorted(found, reverse=True)
    ]


def _later(past: Past, facts: set[Fact], came_or_went: set[tuple[str, str]], start: int) -> Iterable[int]:
    if came_or_went:  # whoever was seated at a table that came is not an event about the table
        return range(start, past.count)
    things = {(fact.kind, fact.id) for fact in facts}
    return sorted({index for thing in things for index in past.about(*thing) if index >= start})
