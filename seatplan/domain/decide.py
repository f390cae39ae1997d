"""`decide(state, command)`: the events that a command makes, or a rejection. Pure: the state is read, never changed.

A command that changes nothing makes no event. People may change protected tables by hand; the imports may not.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any

from seatplan.domain import commands as cmd
from seatplan.domain import events as ev
from seatplan.domain.decide_seating import decide_seat, decide_swap_guests, decide_unseat
from seatplan.domain.decision import Decision, Reason, Rejected
from seatplan.domain.evolve import evolve_batch
from seatplan.domain.fields import checked
from seatplan.domain.ids import new_ids
from seatplan.domain.lookup import fold_text, table_key
from seatplan.domain.overlay import copy_of
from seatplan.domain.snapshot import field_value
from seatplan.domain.state import State
from seatplan.domain.values import (
    CUSTOM_FIELD,
    GROUP,
    GUEST,
    LOGICAL_TABLE,
    OCCASION,
    PHYSICAL_TABLE,
    ROOM,
    Value,
)

MAX_COMMANDS = 10_000  # in one Together


def decide(state: State, command: cmd.AnyCommand) -> Decision:
    """The events of `command` on `state`, and the report if it is an upload.

    Raises
    ------
    Rejected
        The command can't be done; all reasons at once.
    """
    return _DECIDERS[type(command)](state, command)


def _decide_change_occasion(state: State, command: cmd.ChangeOccasion) -> Decision:
    changes = _changed_fields(state, OCCASION, state.occasion, command.changes)
    return Decision([ev.OccasionChanged(changes)] if changes else [])


_ADDED: dict[str, Callable[..., ev.AnyEvent]] = {
    ROOM: ev.RoomAdded,
    PHYSICAL_TABLE: ev.PhysicalTableAdded,
    LOGICAL_TABLE: ev.LogicalTableAdded,
    GROUP: ev.GroupAdded,
    CUSTOM_FIELD: ev.CustomFieldAdded,
    GUEST: ev.GuestAdded,
}
_CHANGED: dict[str, Callable[..., ev.AnyEvent]] = {
    ROOM: ev.RoomChanged,
    PHYSICAL_TABLE: ev.PhysicalTableChanged,
    LOGICAL_TABLE: ev.LogicalTableChanged,
    GROUP: ev.GroupChanged,
    CUSTOM_FIELD: ev.CustomFieldChanged,
    GUEST: ev.GuestChanged,
}
_REMOVED: dict[str, Callable[..., ev.AnyEvent]] = {
    ROOM: ev.RoomRemoved,
    PHYSICAL_TABLE: ev.PhysicalTableRemoved,
    LOGICAL_TABLE: ev.LogicalTableRemoved,
    GROUP: ev.GroupRemoved,
    CUSTOM_FIELD: ev.CustomFieldRemoved,
    GUEST: ev.GuestRemoved,
}


def _decide_add(state: State, command: cmd.Add) -> Decision:
    kind = command.kind
    if kind not in _ADDED:
        raise Rejected(Reason("unknown-kind", {"kind": kind}))
    things = state.of_kind(kind)
    id = command.id if command.id is not None else next(new_ids(state, kind))
    if not id or id != id.strip() or len(id) > 100 or not id.isprintable():
        raise Rejected(Reason("bad-id", {"id": id}))
    if id in things:
        raise Rejected(Reason("id-taken", {"kind": kind, "id": id}))
    fields = _good_fields(state, kind, command.fields)
    if kind == LOGICAL_TABLE:
        fields = with_protection(fields, vip=False, protected=False)
    if kind == GUEST:
        _check_plus_one(state, id, fields)
    if kind == GUEST and not _has_name(fields) and fields.get("plus_one") is None:
        raise Rejected(Reason("guest-without-name"))
    _check_called(kind, fields)
    if kind == GUEST and not fields.get("name") and _has_name(fields):
        fields["name"] = " ".join(
            str(fields[part]) for part in ("first_name", "last_name") if fields.get(part)
        )
    _check_unique(state, kind, id, fields)
    return Decision([_ADDED[kind](id, fields)])


def _decide_change(state: State, command: cmd.Change) -> Decision:
    kind, id = command.kind, command.id
    if kind == OCCASION:
        return _decide_change_occasion(state, cmd.ChangeOccasion(command.changes))
    if kind not in _CHANGED:
        raise Rejected(Reason("unknown-kind", {"kind": kind}))
    thing = existing(state, kind, id)
    changes = _good_fields(state, kind, command.changes)
    if kind == LOGICAL_TABLE:
        changes = with_protection(changes, vip=thing.vip, protected=thing.protected)
        _check_size(state, thing, changes)
    if kind == GUEST:
        changes = with_display_name(thing, changes)
        _check_plus_one(state, id, changes)
        after = {field: changes.get(field, getattr(thing, field)) for field in _WHO}
        if not any(after.values()):
            raise Rejected(Reason("guest-without-name"))
    if kind == CUSTOM_FIELD and changes.get("type", thing.type) != thing.type and _custom_in_use(state, id):
        raise Rejected(Reason("custom-field-in-use", {"label": thing.label}))
    called = _CALLED.get(kind, ())
    if changes.keys() & set(called):
        _check_called(kind, {field: getattr(thing, field) for field in called} | changes)
    changes = {field: value for field, value in changes.items() if field_value(thing, field) != value}
    _check_unique(state, kind, id, changes)
    return Decision([_CHANGED[kind](id, changes)] if changes else [])


def _decide_remove(state: State, command: cmd.Remove) -> Decision:
    kind, id = command.kind, command.id
    if kind not in _REMOVED:
        raise Rejected(Reason("unknown-kind", {"kind": kind}))
    thing = existing(state, kind, id)
    events: list[ev.AnyEvent] = []
    if kind == LOGICAL_TABLE and state.seats_taken(id):
        if not command.with_contents:
            raise Rejected(Reason("table-has-guests", {"table": thing.name, "guests": state.seats_taken(id)}))
        events += [ev.GuestUnseated(guest.id) for guest in state.guests_at(id)]
    if kind == LOGICAL_TABLE and thing.placed_at is not None and events:
        events.append(ev.TableUnplaced(id))
    if kind == PHYSICAL_TABLE and id in state.occupants:
        standing = state.logical_tables[state.occupants[id]]
        if not command.with_contents:
            raise Rejected(Reason("physical-table-in-use", {"number": thing.number, "table": standing.name}))
        events.append(ev.TableUnplaced(standing.id))
    if kind == ROOM:
        inside = [table.id for table in state.physical_tables.values() if table.room == id]
        if inside and not command.with_contents:
            raise Rejected(Reason("room-has-tables", {"room": thing.name, "tables": len(inside)}))
        events += [ev.TableUnplaced(state.occupants[table]) for table in inside if table in state.occupants]
        events += [ev.PhysicalTableRemoved(table) for table in inside]
    if kind == GUEST:
        # A plus-one stays on the list, as a guest of nobody, unless it has no name to stay under.
        for other in state.guests.values():
            if other.plus_one == id:
                named = bool(state.guest_label(other))
                events.append(
                    ev.GuestChanged(other.id, {"plus_one": None}) if named else ev.GuestRemoved(other.id)
                )
    events.append(_REMOVED[kind](id))
    return Decision(events)


def _decide_place(state: State, command: cmd.PlaceTable) -> Decision:
    table = existing(state, LOGICAL_TABLE, command.table)
    physical = existing(state, PHYSICAL_TABLE, command.at)
    if table.placed_at == physical.id:
        return Decision()
    standing = state.occupants.get(physical.id)
    if standing is not None:
        other = state.logical_tables[standing]
        raise Rejected(
            Reason(
                "place-taken",
                {"number": physical.number, "table": table.name, "other": other.name, "other_id": standing},
            )
        )
    return Decision([ev.TablePlaced(table.id, physical.id)])


def _decide_unplace(state: State, command: cmd.UnplaceTable) -> Decision:
    table = existing(state, LOGICAL_TABLE, command.table)
    return Decision([ev.TableUnplaced(table.id)] if table.placed_at is not None else [])


def _decide_swap_tables(state: State, command: cmd.SwapTables) -> Decision:
    first = existing(state, LOGICAL_TABLE, command.table)
    second = existing(state, LOGICAL_TABLE, command.other)
    if first.placed_at == second.placed_at:
        return Decision()
    return Decision(
        [
            ev.TablePlaced(table.id, at) if at is not None else ev.TableUnplaced(table.id)
            for table, at in ((first, second.placed_at), (second, first.placed_at))
        ]
    )


def _decide_together(state: State, command: cmd.Together) -> Decision:
    if len(command.commands) > MAX_COMMANDS:
        raise Rejected(Reason("too-many-commands", {"most": MAX_COMMANDS, "commands": len(command.commands)}))
    if len(command.commands) == 1:
        return decide(state, command.commands[0])
    whole = Decision()
    ahead = copy_of(state)
    for one in command.commands:
        part = decide(ahead, one)
        evolve_batch(ahead, part.events)
        whole.sources += (part.sources or [""] * len(part.events)) if part.sources or whole.sources else []
        whole.events += part.events
    if whole.sources:
        whole.sources = [""] * (len(whole.events) - len(whole.sources)) + whole.sources
    return whole


def existing(state: State, kind: str, id: str) -> Any:
    """The thing of that kind and id; raises Rejected where there is none."""
    thing = state.of_kind(kind).get(id)
    if thing is None:
        raise Rejected(Reason("unknown-" + kind.replace("_", "-"), {"text": id}))
    return thing


def _good_fields(state: State, kind: str, fields: dict[str, Value]) -> dict[str, Value]:
    good: dict[str, Value] = {}
    reasons: list[Reason] = []
    for name, value in fields.items():
        try:
            good[name] = checked(state, kind, name, value)
        except Rejected as rejected:
            reasons += rejected.reasons
    if reasons:
        raise Rejected(*reasons)
    return good


def _changed_fields(state: State, kind: str, thing: Any, changes: dict[str, Value]) -> dict[str, Value]:
    good = _good_fields(state, kind, changes)
    return {field: value for field, value in good.items() if field_value(thing, field) != value}


def with_protection(fields: dict[str, Value], *, vip: bool, protected: bool) -> dict[str, Value]:
    # VIP tables are protected by default: the mark brings the protection and takes it along, unless the command says.
    if "vip" in fields and "protected" not in fields and fields["vip"] != vip and fields["vip"] != protected:
        return fields | {"protected": fields["vip"]}
    return fields


def with_display_name(guest: Any, changes: dict[str, Value]) -> dict[str, Value]:
    """The changes of a guest, with the display name: it follows first and last name unless somebody wrote another one."""
    if "name" in changes or not ("first_name" in changes or "last_name" in changes):
        return changes
    if guest.name not in ("", " ".join(part for part in (guest.first_name, guest.last_name) if part)):
        return changes
    parts = (changes.get("first_name", guest.first_name), changes.get("last_name", guest.last_name))
    return changes | {"name": " ".join(str(part) for part in parts if part)}


def _has_name(fields: dict[str, Value]) -> bool:
    return any(fields.get(part) for part in ("name", "first_name", "last_name"))


# What people call a thing by, other than a guest; a blank would leave nothing to call it.
_CALLED: dict[str, tuple[str, ...]] = {
    ROOM: ("name",),
    PHYSICAL_TABLE: ("number", "room"),
    LOGICAL_TABLE: ("name",),
    GROUP: ("name",),
    CUSTOM_FIELD: ("label",),
}


def _check_called(kind: str, fields: dict[str, Value]) -> None:
    if all(str(fields.get(field) or "").strip() for field in _CALLED.get(kind, ())):
        return
    if kind == PHYSICAL_TABLE:
        raise Rejected(Reason("physical-table-incomplete"))
    raise Rejected(Reason("without-name", {"kind": kind}))


# One of these a guest has, or nobody could tell who it is.
_WHO = ("name", "first_name", "last_name", "plus_one")


def _check_plus_one(state: State, id: str, fields: dict[str, Value]) -> None:
    host = fields.get("plus_one")
    if host is None:
        return
    if host == id:
        raise Rejected(Reason("plus-one-of-self", {"id": id}))
    brings = any(guest.plus_one == id for guest in state.guests.values())
    if brings or state.guests[str(host)].plus_one is not None:
        chained = state.guests[id if brings else str(host)]
        raise Rejected(Reason("plus-one-of-plus-one", {"guest": state.guest_label(chained) or chained.id}))


def _check_size(state: State, table: Any, changes: dict[str, Value]) -> None:
    seats = changes.get("seats")
    taken = state.seats_taken(table.id)
    if isinstance(seats, int) and seats < taken and seats < table.seats:
        raise Rejected(Reason("table-too-small", {"table": table.name, "seats": seats, "guests": taken}))


def _check_unique(state: State, kind: str, id: str, fields: dict[str, Value]) -> None:
    if kind in (LOGICAL_TABLE, ROOM, GROUP) and fields.get("name"):
        name = fold_text(str(fields["name"]))
        for other in state.of_kind(kind).values():
            if other.id != id and fold_text(other.name) == name:
                raise Rejected(Reason("name-taken", {"kind": kind, "name": fields["name"], "id": other.id}))
    if kind == PHYSICAL_TABLE and ("number" in fields or "room" in fields):
        table = state.physical_tables.get(id)
        room = fields.get("room", table.room if table else "")
        number = str(fields.get("number", table.number if table else ""))
        for other in state.physical_tables.values():
            if other.id != id and other.room == room and table_key(other.number) == table_key(number):
                raise Rejected(
                    Reason("number-taken", {"number": number, "room": state.rooms[str(room)].name})
                )


def _custom_in_use(state: State, id: str) -> bool:
    return any(id in guest.custom for guest in state.guests.values())


def _upload(what: str) -> Callable[[State, Any], Decision]:
    # Uploads are the larger half of the rules and are needed by few commands, so they are loaded with the first one.
    def decide_upload(state: State, command: Any) -> Decision:
        module = import_module(f"seatplan.domain.import_{what}")
        decision: Decision = getattr(module, f"decide_import_{what}")(state, command)
        return decision

    return decide_upload


_DECIDERS: dict[type, Callable[[State, Any], Decision]] = {
    cmd.ChangeOccasion: _decide_change_occasion,
    cmd.Add: _decide_add,
    cmd.Change: _decide_change,
    cmd.Remove: _decide_remove,
    cmd.SeatGuest: decide_seat,
    cmd.UnseatGuest: decide_unseat,
    cmd.SwapGuests: decide_swap_guests,
    cmd.PlaceTable: _decide_place,
    cmd.UnplaceTable: _decide_unplace,
    cmd.SwapTables: _decide_swap_tables,
    cmd.Together: _decide_together,
    cmd.ImportDraw: _upload("draw"),
    cmd.ImportGuests: _upload("guests"),
    cmd.ImportTables: _upload("tables"),
}
