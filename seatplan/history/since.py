"""What happened since a version: how much of which kind, by whom, and in which batches."""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple

from seatplan.domain import events as ev
from seatplan.domain.effects import KIND_OF
from seatplan.domain.kinds import ADDS, REMOVES
from seatplan.domain.values import OCCASION
from seatplan.history.past import Batch, Past

ADDED, CHANGED, REMOVED = "added", "changed", "removed"
SEATED, UNSEATED, PLACED, UNPLACED = "seated", "unseated", "placed", "unplaced"
PRUNED, RESTORED, ERASED = "pruned", "restored", "erased"

_SPECIAL: dict[type, str] = {
    ev.GuestSeated: SEATED,
    ev.GuestUnseated: UNSEATED,
    ev.TablePlaced: PLACED,
    ev.TableUnplaced: UNPLACED,
    ev.EventsPruned: PRUNED,
    ev.PruneRestored: RESTORED,
    ev.GuestErased: ERASED,
}


class Since(NamedTuple):
    """What happened after a version.

    Attributes
    ----------
    batches
        Those that count, the newest first.
    things
        (kind, what) -> how many different things of that kind were "added", "changed", "removed", "seated" ... A prune,
        a restore and an erasure count under the kind of the occasion.
    people
        Person -> how many batches, the busiest first.
    """

    batches: list[Batch]
    things: dict[tuple[str, str], int]
    people: dict[str, int]


def since(past: Past, version: int, *, without: str = "") -> Since:
    """What happened after a version, as far as it counts now.

    Parameters
    ----------
    past
        History.
    version
        A position; what somebody had seen.
    without
        A person whose own batches are left out, for whoever asks what others did.
    """
    gone = past.pruned_at()
    numbers: dict[int, None] = {}
    touched: dict[tuple[str, str], set[str]] = {}
    for index in range(bisect_right(past.positions, version), past.count):
        event, number = past.events[index], past.batch_numbers[index]
        if event is None or past.positions[index] in gone:
            continue
        if without and past.batches[number].actor == without:
            continue
        numbers[number] = None
        touched.setdefault(_kind_of_change(event), set()).add(_thing(event))
    batches = [past.batches[number] for number in reversed(numbers)]
    people: dict[str, int] = {}
    for batch in batches:
        people[batch.actor] = people.get(batch.actor, 0) + 1
    busiest = dict(sorted(people.items(), key=lambda person: -person[1]))
    return Since(batches, {what: len(things) for what, things in sorted(touched.items())}, busiest)


def _kind_of_change(event: ev.AnyEvent) -> tuple[str, str]:
    what = _SPECIAL.get(type(event))
    if what is None:
        what = ADDED if type(event) in ADDS else REMOVED if type(event) in REMOVES else CHANGED
    if what in (PRUNED, RESTORED, ERASED):
        return OCCASION, what
    return KIND_OF[type(event)], what


def _thing(event: ev.AnyEvent) -> str:
    for name in ("id", "guest", "table", "prune", "reason"):
        value = getattr(event, name, None)
        if value is not None:
            return str(value)
    return OCCASION
