"""What happens when a batch ends and two want one place: two logical tables at one physical table, two guests on one seat.

A protected or VIP table keeps its place and the other's event is skipped; otherwise the later one wins. While the batch
runs nothing is judged, so that swaps work: `evolve` notes in `state.unsettled` who claimed what.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from seatplan.domain.state import State
from seatplan.domain.values import PHYSICAL_TABLE

SEAT = "seat"  # the other thing, beside a physical table, that two can claim


class Clash(NamedTuple):
    """Two that wanted one place at the end of a batch.

    `place` is a physical table's id (kind "physical_table") or `(logical table, seat number)` (kind "seat"); `keeps`
    and `yields` are logical tables or guests. `skipped` tells that the one that yields keeps what it had before
    because the other is protected or VIP; `back_at` is where it is then, or None for nowhere.
    """

    kind: str
    place: Any
    keeps: str
    yields: str
    skipped: bool
    back_at: Any


def settle(state: State) -> list[Clash]:
    """Judge the places that several claimed in the batch that just ended; returns what was decided."""
    if not state.unsettled:
        return []
    claims, state.unsettled[:] = list(state.unsettled), []
    # Who claimed a place, in the order in which they came, each with where it was before.
    claimants: dict[tuple[str, Any], dict[str, Any]] = {}
    for kind, place, earlier, later, later_was in claims:
        queue = claimants.setdefault((kind, place), {})
        queue.setdefault(earlier, None)
        queue.pop(later, None)
        queue[later] = later_was
    # Whoever came last may have left again, and others stand there all the same; only then is it known what is free.
    for (kind, place), queue in claimants.items():
        if kind == PHYSICAL_TABLE:
            _stand_again(state, place, queue)
    clashes = []
    for (kind, place), queue in claimants.items():
        judge = _settle_table if kind == PHYSICAL_TABLE else _settle_seat
        clashes.extend(judge(state, place, queue))
    return clashes


def _stand_again(state: State, at: str, queue: dict[str, str | None]) -> None:
    tables = state.logical_tables
    here = [table for table in queue if table in tables and tables[table].placed_at == at]
    if at not in state.physical_tables:  # it was removed in the same batch
        for table in here:
            tables[table].placed_at = None
    elif here:
        state.occupants[at] = here[-1]


def _settle_table(state: State, at: str, queue: dict[str, str | None]) -> list[Clash]:
    tables = state.logical_tables
    here = [table for table in queue if table in tables and tables[table].placed_at == at]
    clashes = []
    for later in here[1:]:
        earlier = here[0]
        if tables[earlier].protected or tables[earlier].vip:
            # The later one's event is skipped: it stands where it stood, if nobody took that place meanwhile.
            was = queue[later]
            back_at = was if was in state.physical_tables and was not in state.occupants else None
            tables[later].placed_at = back_at
            if back_at is not None:
                state.occupants[back_at] = later
            clashes.append(Clash(PHYSICAL_TABLE, at, earlier, later, True, back_at))
        else:
            tables[earlier].placed_at = None
            here[0] = later
            clashes.append(Clash(PHYSICAL_TABLE, at, later, earlier, False, None))
    if here:
        state.occupants[at] = here[0]
    return clashes


def _settle_seat(state: State, place: tuple[str, int], queue: dict[str, None]) -> list[Clash]:
    guests = state.guests
    here = [
        guest for guest in queue if guest in guests and (guests[guest].table, guests[guest].seat) == place
    ]
    clashes = []
    for later in here[1:]:
        earlier = here[0]
        table = state.logical_tables[place[0]]
        if table.protected or table.vip:
            guests[later].seat = None
            clashes.append(Clash(SEAT, place, earlier, later, True, None))
        else:
            guests[earlier].seat = None
            here[0] = later
            clashes.append(Clash(SEAT, place, later, earlier, False, None))
    return clashes
