"""What one batch did to the plan, and which batches touched a thing."""

from __future__ import annotations

from seatplan.domain import events as ev
from seatplan.domain.evolve import evolve_batch
from seatplan.domain.overlay import copy_of
from seatplan.domain.state import State
from seatplan.domain.values import LOGICAL_TABLE, PHYSICAL_TABLE
from seatplan.history.diff import Change, diff
from seatplan.history.past import Batch, Past


def changes_of(past: Past, batch: Batch) -> tuple[list[Change], State, State]:
    """What a batch changed when it happened, and the plan just before and after it.

    A batch that is pruned by now is shown as it was: prunes and restores made after it are forgotten.
    """
    inside = past.indexes_of_batch(batch.number)
    earlier = past.positions[inside.start - 1] if inside.start else 0
    before = past.state_at(earlier, as_seen=True)
    events = [event for index in inside if (event := past.events[index]) is not None]
    if any(isinstance(event, ev.HistoryEvent) for event in events):
        after = past.state_at(past.positions[inside.stop - 1], as_seen=True)
    else:
        after = copy_of(before)
        evolve_batch(after, events)
    return diff(before, after), before, after


def batches_about(past: Past, kind: str, id: str) -> set[int]:
    """The numbers of the batches that touched a thing; for a physical table also those that brought or took a table."""
    found = {past.batch_numbers[index] for index in past.about(kind, id)}
    if kind == PHYSICAL_TABLE:
        standing: set[str] = set()
        for index, event in enumerate(past.events):
            match event:
                case ev.TablePlaced(table=table, at=at) if at == id:
                    standing.add(table)
                case ev.TablePlaced(table=table) | ev.TableUnplaced(table=table) if table in standing:
                    standing.discard(table)
                case ev.LogicalTableRemoved(id=table) if table in standing:
                    standing.discard(table)
                case _:
                    continue
            found.add(past.batch_numbers[index])
    elif kind == LOGICAL_TABLE:
        for index, event in enumerate(past.events):
            if isinstance(event, ev.GuestSeated) and event.table == id:
                found.add(past.batch_numbers[index])
    return found
