"""Who set a field, when, and by which row of which upload; and what stood at a physical table in the course of time.

Both say what the plan says: what was skipped set nothing, and who lost a place to somebody else left it then. Where
tables stand is found by going through the events about tables once more, so that there is one judge of clashes.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from itertools import groupby
from typing import Any, NamedTuple

from seatplan.domain import events as ev
from seatplan.domain.effects import writes
from seatplan.domain.evolve import NO_FIELD, SEAT, Folded, evolve_batch
from seatplan.domain.kinds import ADDS, REMOVES
from seatplan.domain.snapshot import facts_of
from seatplan.domain.state import State
from seatplan.domain.values import EXISTS, GROUP, GUEST, LOGICAL_TABLE, OCCASION, Value
from seatplan.history.past import Past


class Blame(NamedTuple):
    """The last event that set a field, as far as it counts; `position` is None where nobody ever did."""

    field: str
    value: Value
    position: int | None
    recorded_at: datetime | None
    actor: str
    batch: str
    source: str


class Stay(NamedTuple):
    """A logical table's time at a physical one: the indexes of the events that brought and took it (None: still there)."""

    table: str
    came: int
    left: int | None


def blame(past: Past, state: State, kind: str, id: str, folded: Folded | None = None) -> list[Blame]:
    """Who set each field of one thing that was ever set, in the order of the thing's fields.

    Parameters
    ----------
    past, state
        History, and the plan that it makes.
    folded
        What was skipped and what clashed when it was folded, by the indexes of `past`; see `Past.folded`.
    """
    thing = state.occasion if kind == OCCASION else state.of_kind(kind).get(id)
    if thing is None:
        return []
    writers = _Writers(past, kind, id, folded)
    found = []
    for field, value in ({EXISTS: True} | dict(facts_of(thing))).items():
        index = writers.of(field, value)
        if index is None:
            continue
        batch = past.batch_of(index)
        found.append(
            Blame(
                field,
                value,
                past.positions[index],
                batch.recorded_at,
                batch.actor,
                batch.id,
                past.sources[index],
            )
        )
    return found


class _Writers:
    """Which events set the fields of one thing, by their indexes."""

    def __init__(self, past: Past, kind: str, id: str, folded: Folded | None) -> None:
        self.past, self.kind, self.id = past, kind, id
        self._clashes = folded.clashes if folded else []
        # Of an event that names a custom field that is gone, the rest counts.
        self._skipped = {index for index, why in folded.skipped if why != NO_FIELD} if folded else set()
        self._pruned = past.pruned_at()
        self._wrote: dict[str, list[tuple[int, Value]]] = {}
        for index in past.about(kind, id):
            event = past.events[index]
            if event is None or not self._counts(index):
                continue
            if type(event) in ADDS:
                self._wrote.clear()  # it was gone meanwhile, and came back with these values only
            for fact, value in writes(event).items():
                self._wrote.setdefault(fact.field, []).append((index, value))

    def of(self, field: str, value: Value) -> int | None:
        """The event by which a field has its value; None where nobody ever set it."""
        if self.kind == LOGICAL_TABLE and field == "placed_at":
            return _placed_by(self.past, self.id)
        wrote = self._wrote.get(field)
        if wrote is None:
            return None
        index, last = wrote[-1]
        taken = self._taken(field, index, value, last)
        if taken is not None:
            return taken
        return next((index for index, written in reversed(wrote) if written == value), index)

    def _taken(self, field: str, index: int, value: Value, last: Value) -> int | None:
        """What undid a value without being about this thing: what it pointed at is gone, or somebody took the seat."""
        event: Any = self.past.events[index]
        pointed: list[tuple[str, str]] = []
        if self.kind == GUEST and isinstance(event, ev.GuestSeated) and value is None:
            pointed = [(LOGICAL_TABLE, event.table)]
        elif last == value:
            return None
        elif self.kind == GUEST and field == "group" and isinstance(last, str):
            pointed = [(GROUP, last)]
        elif field == "members" and isinstance(last, list):
            left = value if isinstance(value, list) else []
            pointed = [(of, member) for of, member in last if [of, member] not in left]
        removals = [gone for thing in pointed if (gone := self._removed(*thing, index)) is not None]
        if removals:
            return max(removals)
        return self._seat_taken(index) if field == "seat" and last != value else None

    def _removed(self, kind: str, id: str, after: int) -> int | None:
        for index in self.past.about(kind, id):
            event = self.past.events[index]
            if (
                index > after
                and (type(event) in REMOVES or isinstance(event, ev.GuestErased))
                and self._counts(index)
            ):
                return index
        return None

    def _seat_taken(self, index: int) -> int | None:
        numbers = self.past.batch_numbers
        for last, clash in reversed(self._clashes):
            if clash.kind != SEAT or clash.yields != self.id or numbers[last] < numbers[index]:
                continue
            if clash.skipped:
                return index  # it brought the guest to the table, but to no seat
            for other in self.past.about(GUEST, clash.keeps):
                event = self.past.events[other]
                if (
                    numbers[other] == numbers[last]
                    and isinstance(event, ev.GuestSeated)
                    and (event.table, event.seat) == clash.place
                    and self._counts(other)
                ):
                    return other
        return None

    def _counts(self, index: int) -> bool:
        return index not in self._skipped and self.past.positions[index] not in self._pruned


def stays(past: Past, at: str) -> list[Stay]:
    """Which logical tables stood at a physical one, oldest first, in the history that counts now.

    Who came and went within one batch never stood there.
    """
    found: list[Stay] = []
    here: str | None = None
    came = 0
    for state, happened in _placings(past):
        now = state.occupants.get(at)
        if now == here:
            continue
        if here is not None:
            found.append(Stay(here, came, _left_by(past, state, happened, here, at)))
        if now is not None:
            came = next(
                (i for i in reversed(happened) if past.events[i] == ev.TablePlaced(now, at)), happened[-1]
            )
        here = now
    if here is not None:
        found.append(Stay(here, came, None))
    return found


_TABLES = frozenset(
    {
        ev.LogicalTableAdded,
        ev.LogicalTableChanged,
        ev.LogicalTableRemoved,
        ev.PhysicalTableAdded,
        ev.PhysicalTableRemoved,
        ev.TablePlaced,
        ev.TableUnplaced,
    }
)


def _placings(past: Past) -> Iterator[tuple[State, list[int]]]:
    """The tables of the plan after each batch that did something with them, and the indexes of what did.

    The same state each time; it knows of nothing but tables.
    """
    pruned, positions, events = past.pruned_at(), past.positions, past.events
    chosen = [
        index
        for index, event in enumerate(events)
        if type(event) in _TABLES and (not pruned or positions[index] not in pruned)
    ]
    state = State()
    for _, batch in groupby(chosen, past.batch_numbers.__getitem__):
        inside = list(batch)
        together: list[Any] = [events[index] for index in inside]
        skipped = {number for number, _ in evolve_batch(state, together).skipped}
        happened = [index for number, index in enumerate(inside) if number not in skipped]
        if happened:
            yield state, happened


def _placed_by(past: Past, table: str) -> int | None:
    """What brought a logical table to where it is, or took it away; None where it never had a place."""
    writer: int | None = None
    before: str | None = None
    for state, happened in _placings(past):
        known = state.logical_tables.get(table)
        now = known.placed_at if known is not None else None
        own: int | None = None
        for index in happened:
            event = past.events[index]
            if type(event) is ev.LogicalTableAdded and event.id == table:
                writer = own = before = None
            elif (type(event) is ev.TablePlaced and event.table == table and event.at == now) or (
                type(event) is ev.TableUnplaced and event.table == table and now is None
            ):
                own = index
        if own is not None:
            writer = own
        elif now != before and before is not None:
            writer = _left_by(past, state, happened, table, before)
        before = now
    return writer


def _left_by(past: Past, state: State, happened: list[int], table: str, at: str) -> int:
    """Which event of a batch took a logical table away from a physical one."""
    known = state.logical_tables.get(table)
    now = known.placed_at if known is not None else None
    for index in happened:
        match past.events[index]:
            case ev.TablePlaced(table=moved, at=to) if to == (now if moved == table else at):
                return index
            case ev.TableUnplaced(table=gone) | ev.LogicalTableRemoved(id=gone) if gone == table:
                return index
            case ev.PhysicalTableRemoved(id=gone) if gone == at:
                return index
    return happened[-1]
