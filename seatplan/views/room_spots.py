"""What a screen reader is told about the tables of a room, the same for every session."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from seatplan.domain.state import State
from seatplan.texts import language, say, speaking
from seatplan.views.room_card import Spot


def spots(state: State, room: str) -> list[Spot]:
    """One spot for each table of a room."""
    found = []
    for physical in state.physical_tables.values():
        if physical.room != room:
            continue
        logical = state.logical_tables.get(state.occupants.get(physical.id, ""))
        if logical is None:
            words = _spot(physical.number)
        else:
            star, taken = logical.vip or logical.protected, state.seats_taken(logical.id)
            words = _spot(physical.number, logical.name, star, taken, logical.seats)
        found.append(Spot(physical.id, round(physical.x, 2), round(physical.y, 2), words))
    return found


def _spot(number: str, name: str | None = None, star: bool = False, taken: int = 0, seats: int = 0) -> str:
    if name is None:
        return _said(language(), "rooms-spot-empty", number=number)
    message = "rooms-spot-vip" if star else "rooms-spot"
    return _said(language(), message, number=number, name=name, taken=taken, seats=seats)


@lru_cache(maxsize=4000)  # most tables stay as they are from version to version
def _said(tag: str, message: str, **values: Any) -> str:
    with speaking(tag):
        return say(message, **values)
