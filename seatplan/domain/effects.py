"""What each event sets, what it can't do without, and what it was decided on: read off the event, not guessed.

Diff, blame, revert and the preview of a prune are all made of these three.
"""

from __future__ import annotations

from typing import Any

from seatplan.domain import events as ev
from seatplan.domain.kinds import ADDS, CHANGES, REMOVES
from seatplan.domain.state import State
from seatplan.domain.values import (
    EXISTS,
    GUEST,
    LOGICAL_TABLE,
    OCCASION,
    OCCASION_ID,
    PHYSICAL_TABLE,
    Fact,
    Value,
)

KIND_OF: dict[type, str] = (
    ADDS
    | CHANGES
    | REMOVES
    | {
        ev.TablePlaced: LOGICAL_TABLE,
        ev.TableUnplaced: LOGICAL_TABLE,
        ev.GuestSeated: GUEST,
        ev.GuestUnseated: GUEST,
        ev.GuestErased: GUEST,
        ev.OccasionChanged: OCCASION,
    }
)


def subject(event: ev.AnyEvent) -> tuple[str, str] | None:
    """The kind and id of what an event is about; None for events about history itself."""
    kind = KIND_OF.get(type(event))
    if kind is None:
        return None
    if kind == OCCASION:
        return OCCASION, OCCASION_ID
    named: Any = event
    return kind, getattr(named, "id", None) or getattr(named, "table" if kind == LOGICAL_TABLE else "guest")


def writes(event: ev.AnyEvent) -> dict[Fact, Value]:
    """The facts that an event sets, with their values. Removing writes the existence and says nothing of the fields."""
    about = subject(event)
    if about is None:
        return {}
    kind, id = about
    match event:
        case ev.TablePlaced(at=at):
            return {Fact(kind, id, "placed_at"): at}
        case ev.TableUnplaced():
            return {Fact(kind, id, "placed_at"): None}
        case ev.GuestSeated(table=table, seat=seat):
            return {Fact(kind, id, "table"): table, Fact(kind, id, "seat"): seat}
        case ev.GuestUnseated():
            return {Fact(kind, id, "table"): None, Fact(kind, id, "seat"): None}
        case ev.GuestErased():
            return {Fact(kind, id, EXISTS): None}
    named: Any = event
    if type(event) in ADDS:
        return {Fact(kind, id, EXISTS): True} | {
            Fact(kind, id, field): value for field, value in named.fields.items()
        }
    if type(event) in REMOVES:
        return {Fact(kind, id, EXISTS): None}
    return {Fact(kind, id, field): value for field, value in named.changes.items()}


def needs(event: ev.AnyEvent) -> list[tuple[str, str]]:
    """The things without which an event can't happen: what it is about, and what it puts that at."""
    about = subject(event)
    if about is None or about[0] == OCCASION or type(event) in ADDS or isinstance(event, ev.GuestErased):
        return []
    match event:
        case ev.TablePlaced(at=at):
            return [about, (PHYSICAL_TABLE, at)]
        case ev.GuestSeated(table=table):
            return [about, (LOGICAL_TABLE, table)]
    return [about]


def reads(event: ev.AnyEvent, state: State) -> list[Fact]:
    """The facts that the person or rule behind an event went by, other than those it sets.

    `state` is the plan just before the event; it tells which table stands where. Whether a table fits its guests and
    its place, and whether a guest comes, is what people look at when they seat, place, and change sizes.
    """
    match event:
        case ev.GuestSeated(guest=guest, table=table):
            return [Fact(LOGICAL_TABLE, table, "seats"), Fact(GUEST, guest, "rsvp")]
        case ev.GuestUnseated(guest=guest):
            return [Fact(GUEST, guest, "rsvp")]
        case ev.GuestRemoved(id=id):
            return [Fact(GUEST, id, "rsvp")]
        case ev.TablePlaced(table=table, at=at):
            seats = [Fact(LOGICAL_TABLE, table, "seats"), Fact(PHYSICAL_TABLE, at, "seats")]
            return [*seats, Fact(PHYSICAL_TABLE, at, "room")]
        case ev.LogicalTableChanged(id=id, changes=changes):
            return [Fact(LOGICAL_TABLE, id, "placed_at")] if "seats" in changes else []
        case ev.LogicalTableRemoved(id=id):
            return [Fact(LOGICAL_TABLE, id, "placed_at")]
        case ev.PhysicalTableChanged(id=id, changes=changes) if "seats" in changes and id in state.occupants:
            return [Fact(LOGICAL_TABLE, state.occupants[id], "placed_at")]
    return []
