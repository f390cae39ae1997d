"""Who set a field, when, and by which row of which upload; and what stood at a physical table in the course of time."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from seatplan.domain import events as ev
from seatplan.domain.effects import writes
from seatplan.domain.evolve import Folded
from seatplan.domain.snapshot import facts_of
from seatplan.domain.state import State
from seatplan.domain.values import EXISTS, OCCASION, Value
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
        What was skipped when it was folded; skipped events set nothing.
    """
    pruned = past.pruned_at()
    skipped = {index for index, _ in folded.skipped} if folded else set()
    writers: dict[str, int] = {}
    for index in past.about(kind, id):
        event = past.events[index]
        if event is None or past.positions[index] in pruned or index in skipped:
            continue
        for fact in writes(event):
            writers[fact.field] = index
    thing = state.occasion if kind == OCCASION else state.of_kind(kind).get(id)
    values = dict(facts_of(thing)) if thing is not None else {}
    if thing is not None:
        values = {EXISTS: True} | values
    found = []
    for field, value in values.items():
        if field not in writers:
            continue
        index = writers[field]
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


def stays(past: Past, at: str) -> list[Stay]:
    """Which logical tables stood at a physical one, oldest first, in the history that counts now."""
    pruned = past.pruned_at()
    found: list[Stay] = []
    here: str | None = None
    came = 0
    for index, event in enumerate(past.events):
        if not isinstance(
            event, ev.TablePlaced | ev.TableUnplaced | ev.LogicalTableRemoved | ev.PhysicalTableRemoved
        ):
            continue
        if past.positions[index] in pruned:
            continue
        leaves = here is not None and (
            (isinstance(event, ev.TablePlaced) and event.table == here and event.at != at)
            or (isinstance(event, ev.TablePlaced) and event.at == at and event.table != here)
            or (isinstance(event, ev.TableUnplaced) and event.table == here)
            or (isinstance(event, ev.LogicalTableRemoved) and event.id == here)
            or (isinstance(event, ev.PhysicalTableRemoved) and event.id == at)
        )
        if leaves and here is not None:
            found.append(Stay(here, came, index))
            here = None
        if isinstance(event, ev.TablePlaced) and event.at == at and event.table != here:
            here, came = event.table, index
    if here is not None:
        found.append(Stay(here, came, None))
    return found
