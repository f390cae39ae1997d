"""`evolve(state, event)`: what each event does to the plan. Total: it never raises, whatever was pruned before.

An event whose guest, table or room does not exist is skipped, and the reason is returned. Two logical tables at one
physical table, or two guests on one seat, are not judged while a batch runs, so that swaps work, but when it ends, by
`settling`: a protected or VIP table keeps its place and the other's event is skipped; otherwise the later one wins.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple

from seatplan.domain import events as ev
from seatplan.domain.kinds import KINDS, Kind
from seatplan.domain.settling import SEAT, Clash, settle
from seatplan.domain.state import Guest, State
from seatplan.domain.values import (
    CUSTOM_FIELD,
    CUSTOM_PREFIX,
    GROUP,
    GUEST,
    LOGICAL_TABLE,
    PHYSICAL_TABLE,
)

__all__ = [
    "EXISTS_ALREADY",
    "GONE",
    "NO_FIELD",
    "SEAT",
    "Clash",
    "Folded",
    "evolve",
    "evolve_batch",
    "fold",
    "id_number",
    "settle",
]

# Why an event was skipped
GONE = "gone"  # what it is about does not exist
EXISTS_ALREADY = "exists_already"  # what it adds exists
NO_FIELD = "no_field"  # the custom field that it sets does not exist


class Folded(NamedTuple):
    """What was out of the ordinary in a fold: `(index of the event, why)` and `(index of the batch's last event, clash)`."""

    skipped: list[tuple[int, str]]
    clashes: list[tuple[int, Clash]]


def evolve(state: State, event: ev.AnyEvent) -> str | None:
    """Apply one event to `state` in place; returns why it was skipped, or None. Call `settle` when its batch ends."""
    return _HANDLERS[type(event)](state, event)


def evolve_batch(state: State, events: Iterable[ev.AnyEvent]) -> Folded:
    """Apply the events of one batch and settle its clashes; indexes in the result are those in `events`."""
    skipped: list[tuple[int, str]] = []
    index = -1
    for index, event in enumerate(events):
        why = _HANDLERS[type(event)](state, event)
        if why is not None:
            skipped.append((index, why))
    return Folded(skipped, [(index, clash) for clash in settle(state)])


def fold(state: State, events: Sequence[ev.AnyEvent], starts: Sequence[int]) -> Folded:
    """Apply many events of many batches.

    Parameters
    ----------
    state
        Changed in place.
    events
        In the order of their positions.
    starts
        For each batch the index in `events` of its first event, ascending. Only looked at where a batch leaves
        something to settle, so it may be long.
    """
    handlers = _HANDLERS
    skipped: list[tuple[int, str]] = []
    clashes: list[tuple[int, Clash]] = []
    unsettled = state.unsettled
    boundary = 0
    for index, event in enumerate(events):
        if unsettled:
            if not boundary:
                after = bisect_right(starts, index - 1)
                boundary = starts[after] if after < len(starts) else len(events)
            if index >= boundary:
                clashes.extend((index - 1, clash) for clash in settle(state))
                boundary = 0
        why = handlers[type(event)](state, event)
        if why is not None:
            skipped.append((index, why))
    if unsettled:
        clashes.extend((len(events) - 1, clash) for clash in settle(state))
    return Folded(skipped, clashes)


_NOT_A_FIELD = frozenset({"id", "placed_at"})


def _occasion_changed(state: State, event: ev.OccasionChanged) -> str | None:
    _set_fields(state.occasion, event.changes)
    return None


def _adder(kind: Kind) -> Callable[[State, Any], str | None]:
    struct, collection = kind.struct, kind.collection
    known = frozenset(struct.__struct_fields__) - _NOT_A_FIELD

    def added(state: State, event: Any) -> str | None:
        things = getattr(state, collection)
        if event.id in things:
            return EXISTS_ALREADY
        fields = event.fields
        if fields.keys() <= known:
            things[event.id] = struct(event.id, **fields)
        else:
            thing = things[event.id] = struct(event.id)
            _set_fields(thing, fields)
        return None

    return added


def _changer(kind: Kind) -> Callable[[State, Any], str | None]:
    collection = kind.collection

    def changed(state: State, event: Any) -> str | None:
        thing = getattr(state, collection).get(event.id)
        if thing is None:
            return GONE
        _set_fields(thing, event.changes)
        return None

    return changed


def _set_fields(thing: Any, fields: dict[str, Any]) -> None:
    # A field that this program does not know (a foreign log, a hand-edited row) is left alone: evolve is total.
    known = thing.__struct_fields__
    for field, value in fields.items():
        if field in known and field not in _NOT_A_FIELD:
            setattr(thing, field, value)


def _remover(kind: Kind) -> Callable[[State, Any], str | None]:
    # What pointed at the thing stays as it is; the command takes it along, and `checks` lists what a prune left behind.
    name, collection = kind.name, kind.collection

    def removed(state: State, event: Any) -> str | None:
        if getattr(state, collection).pop(event.id, None) is None:
            return GONE
        _keep_floor(state, name, event.id)
        return None

    return removed


def _physical_table_removed(state: State, event: ev.PhysicalTableRemoved) -> str | None:
    if state.physical_tables.pop(event.id, None) is None:
        return GONE
    standing = state.occupants.pop(event.id, None)
    if standing is not None:
        state.logical_tables[standing].placed_at = None
    _keep_floor(state, PHYSICAL_TABLE, event.id)
    return None


def _logical_table_removed(state: State, event: ev.LogicalTableRemoved) -> str | None:
    table = state.logical_tables.pop(event.id, None)
    if table is None:
        return GONE
    if table.placed_at is not None and state.occupants.get(table.placed_at) == event.id:
        del state.occupants[table.placed_at]
    for guest_id in state.seated.pop(event.id, ()):
        guest = state.guests[guest_id]
        guest.table = guest.seat = None
    _keep_floor(state, LOGICAL_TABLE, event.id)
    return None


def _table_placed(state: State, event: ev.TablePlaced) -> str | None:
    table = state.logical_tables.get(event.table)
    at = event.at
    if table is None or at not in state.physical_tables:
        return GONE
    occupants = state.occupants
    before = table.placed_at
    if before == at:
        return None
    if before is not None and occupants.get(before) == event.table:
        del occupants[before]
    standing = occupants.get(at)
    if standing is not None:
        state.unsettled.append((PHYSICAL_TABLE, at, standing, event.table, before))
    elif state.unsettled:
        # It may look free only because the last of several claimants has left it again.
        state.unsettled.append((PHYSICAL_TABLE, at, event.table, event.table, before))
    occupants[at] = event.table
    table.placed_at = at
    return None


def _table_unplaced(state: State, event: ev.TableUnplaced) -> str | None:
    table = state.logical_tables.get(event.table)
    if table is None:
        return GONE
    if table.placed_at is not None:
        if state.occupants.get(table.placed_at) == event.table:
            del state.occupants[table.placed_at]
        table.placed_at = None
    return None


def _group_removed(state: State, event: ev.GroupRemoved) -> str | None:
    if state.groups.pop(event.id, None) is None:
        return GONE
    for guest in state.guests.values():
        if guest.group == event.id:
            guest.group = None
    _keep_floor(state, GROUP, event.id)
    return None


def _custom_field_removed(state: State, event: ev.CustomFieldRemoved) -> str | None:
    if state.custom_fields.pop(event.id, None) is None:
        return GONE
    for guest in state.guests.values():
        guest.custom.pop(event.id, None)
    _keep_floor(state, CUSTOM_FIELD, event.id)
    return None


def _guest_added(state: State, event: ev.GuestAdded) -> str | None:
    if event.id in state.guests:
        return EXISTS_ALREADY
    fields: dict[str, Any] = event.fields
    if fields.keys() <= _GUEST_FIELDS:
        state.guests[event.id] = Guest(event.id, **fields)
        return None
    guest = state.guests[event.id] = Guest(event.id)
    return _set_guest_fields(state, guest, fields)


def _guest_changed(state: State, event: ev.GuestChanged) -> str | None:
    guest = state.guests.get(event.id)
    if guest is None:
        return GONE
    return _set_guest_fields(state, guest, event.changes)


_GUEST_FIELDS = frozenset(Guest.__struct_fields__) - {"id", "table", "seat", "custom"}


def _set_guest_fields(state: State, guest: Guest, fields: dict[str, Any]) -> str | None:
    why = None
    for field, value in fields.items():
        if field in _GUEST_FIELDS:
            setattr(guest, field, value)
        elif field.startswith(CUSTOM_PREFIX):
            custom = field[len(CUSTOM_PREFIX) :]
            if custom not in state.custom_fields:
                why = NO_FIELD
            elif value is None:
                guest.custom.pop(custom, None)
            else:
                guest.custom[custom] = value
    return why


def _guest_removed(state: State, event: ev.GuestRemoved) -> str | None:
    guest = state.guests.pop(event.id, None)
    if guest is None:
        return GONE
    if guest.table is not None:
        state.seated[guest.table].pop(event.id, None)
    _keep_floor(state, GUEST, event.id)
    return None


def _guest_seated(state: State, event: ev.GuestSeated) -> str | None:
    guest = state.guests.get(event.guest)
    table = event.table
    if guest is None or table not in state.logical_tables:
        return GONE
    moves = guest.table != table
    if moves:
        if guest.table is not None:
            state.seated[guest.table].pop(event.guest, None)
        here = state.seated.get(table)
        if here is None:
            here = state.seated[table] = {}
        here[event.guest] = None
        guest.table = table
    seat = event.seat
    if seat is not None and (moves or seat != guest.seat):
        for other in state.seated[table]:
            if other != event.guest and state.guests[other].seat == seat:
                state.unsettled.append((SEAT, (table, seat), other, event.guest, None))
    guest.seat = seat
    return None


def _guest_unseated(state: State, event: ev.GuestUnseated) -> str | None:
    guest = state.guests.get(event.guest)
    if guest is None:
        return GONE
    if guest.table is not None:
        state.seated[guest.table].pop(event.guest, None)
        guest.table = guest.seat = None
    return None


def _guest_erased(state: State, event: ev.GuestErased) -> str | None:
    # The events that made the guest are blank from now on, so a replay never knows the guest at all.
    _guest_removed(state, ev.GuestRemoved(event.guest))
    _keep_floor(state, GUEST, event.guest)
    for note in [
        note for note in state.notes.values() if (note.about_kind, note.about_id) == (GUEST, event.guest)
    ]:
        del state.notes[note.id]
    for rule in list(state.rules.values()):
        left = [member for member in rule.members if member != [GUEST, event.guest]]
        if len(left) < 2 <= len(rule.members):
            del state.rules[rule.id]
        else:
            rule.members = left
    return None


def _about_history(state: State, event: Any) -> str | None:
    return None


def _keep_floor(state: State, kind: str, id: str) -> None:
    number = id_number(id)
    if number > state.floors.get(kind, 0):
        state.floors[kind] = number


def id_number(id: str) -> int:
    """The number at the end of an id ("G0412" → 412), 0 where there is none."""
    digits = id[len(id.rstrip("0123456789")) :]
    return int(digits) if digits and len(digits) < 19 and digits.isascii() else 0


_HANDLERS: dict[type, Callable[[State, Any], str | None]] = {
    **{kind.added: _adder(kind) for kind in KINDS.values()},
    **{kind.changed: _changer(kind) for kind in KINDS.values()},
    **{kind.removed: _remover(kind) for kind in KINDS.values()},
    # Those that have more to do
    ev.OccasionChanged: _occasion_changed,
    ev.PhysicalTableRemoved: _physical_table_removed,
    ev.LogicalTableRemoved: _logical_table_removed,
    ev.TablePlaced: _table_placed,
    ev.TableUnplaced: _table_unplaced,
    ev.GroupRemoved: _group_removed,
    ev.CustomFieldRemoved: _custom_field_removed,
    ev.GuestAdded: _guest_added,
    ev.GuestChanged: _guest_changed,
    ev.GuestRemoved: _guest_removed,
    ev.GuestSeated: _guest_seated,
    ev.GuestUnseated: _guest_unseated,
    ev.EventsPruned: _about_history,
    ev.PruneRestored: _about_history,
    ev.GuestErased: _guest_erased,
}
