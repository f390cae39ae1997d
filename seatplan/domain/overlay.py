"""A private copy of the state, for deciding on what earlier commands of the same batch would have done."""

from __future__ import annotations

import copy

from seatplan.domain.kinds import KINDS
from seatplan.domain.state import Guest, State
from seatplan.domain.values import GUEST


def copy_of(state: State) -> State:
    """A copy that can be evolved without touching `state`; a millisecond for 1,500 guests.

    Structs and indexes are copied one by one; nested lists (outlines, choices) are shared, because evolve replaces
    them and never changes them in place.
    """
    twin = State(
        occasion=copy.copy(state.occasion), floors=dict(state.floors), occupants=dict(state.occupants)
    )
    for kind in KINDS.values():
        if kind.name != GUEST:
            things = getattr(state, kind.collection)
            setattr(twin, kind.collection, {id: copy.copy(thing) for id, thing in things.items()})
    twin.guests = {id: _guest_copy(guest) for id, guest in state.guests.items()}
    twin.seated = {table: dict(guests) for table, guests in state.seated.items()}
    return twin


def _guest_copy(guest: Guest) -> Guest:
    twin = copy.copy(guest)
    twin.custom = dict(guest.custom)
    return twin
