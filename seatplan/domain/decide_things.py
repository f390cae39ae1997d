"""Deciding what things there are and what their fields hold: adding and changing of every kind."""

from __future__ import annotations

from typing import Any

from seatplan.domain import commands as cmd
from seatplan.domain import events as ev
from seatplan.domain.decision import Decision, Reason, Rejected
from seatplan.domain.fields import checked
from seatplan.domain.ids import new_ids
from seatplan.domain.kinds import KINDS
from seatplan.domain.lookup import fold_text, table_key
from seatplan.domain.snapshot import field_value
from seatplan.domain.state import Note, State
from seatplan.domain.values import (
    CUSTOM_FIELD,
    GUEST,
    LOGICAL_TABLE,
    NOTE,
    OCCASION,
    OCCASION_ID,
    PHYSICAL_TABLE,
    RULE,
    Value,
)


def decide_change_occasion(state: State, command: cmd.ChangeOccasion) -> Decision:
    """Set fields of the occasion."""
    changes = _changed_fields(state, OCCASION, state.occasion, command.changes)
    return Decision([ev.OccasionChanged(changes)] if changes else [])


def decide_add(state: State, command: cmd.Add) -> Decision:
    """Add a thing: refused where it would have nothing to be called by, or the name, number or id of another."""
    kind = command.kind
    if kind not in KINDS:
        raise Rejected(Reason("unknown-kind", {"kind": kind}))
    things = state.of_kind(kind)
    id = command.id if command.id is not None else next(new_ids(state, kind))
    if not id or id != id.strip() or len(id) > 100 or not id.isprintable():
        raise Rejected(Reason("bad-id", {"id": id}))
    if id in things:
        raise Rejected(Reason("id-taken", {"kind": kind, "id": id}))
    fields = good_fields(state, kind, command.fields)
    if kind == LOGICAL_TABLE:
        fields = with_protection(fields, vip=False, protected=False)
    if kind == GUEST:
        _check_plus_one(state, id, fields)
    if kind == GUEST and not _has_name(fields) and fields.get("plus_one") is None:
        raise Rejected(Reason("guest-without-name"))
    if kind == RULE and "members" not in fields:
        raise Rejected(Reason("rule-too-few-members", {"members": 0}))
    if kind == NOTE:
        _check_about(state, fields.get("about_kind"), fields.get("about_id"))
    _check_called(kind, fields)
    if kind == GUEST and not fields.get("name") and _has_name(fields):
        fields["name"] = " ".join(
            str(fields[part]) for part in ("first_name", "last_name") if fields.get(part)
        )
    _check_unique(state, kind, id, fields)
    return Decision([KINDS[kind].added(id, fields)])


def decide_change(state: State, command: cmd.Change) -> Decision:
    """Set fields of a thing, with what follows from them."""
    kind, id = command.kind, command.id
    if kind == OCCASION:
        return decide_change_occasion(state, cmd.ChangeOccasion(command.changes))
    if kind not in KINDS:
        raise Rejected(Reason("unknown-kind", {"kind": kind}))
    thing = existing(state, kind, id)
    changes = good_fields(state, kind, command.changes)
    if kind == LOGICAL_TABLE:
        changes = with_protection(changes, vip=thing.vip, protected=thing.protected)
        _check_size(state, thing, changes)
    if kind == GUEST:
        changes = with_display_name(thing, changes)
        _check_plus_one(state, id, changes)
        after = {field: changes.get(field, getattr(thing, field)) for field in _WHO}
        if not any(after.values()):
            raise Rejected(Reason("guest-without-name"))
    if kind == NOTE:
        if changes.get("answer") and thing.type == "question" and "open" not in changes:
            changes["open"] = False
        if changes.keys() & {"about_kind", "about_id"}:
            about = (changes.get(part, getattr(thing, part)) for part in ("about_kind", "about_id"))
            _check_about(state, *about)
    if kind == CUSTOM_FIELD and changes.get("type", thing.type) != thing.type and _custom_in_use(state, id):
        raise Rejected(Reason("custom-field-in-use", {"label": thing.label}))
    called = _CALLED.get(kind, ())
    if changes.keys() & set(called):
        _check_called(kind, {field: getattr(thing, field) for field in called} | changes)
    changes = {field: value for field, value in changes.items() if field_value(thing, field) != value}
    _check_unique(state, kind, id, changes)
    return Decision([KINDS[kind].changed(id, changes)] if changes else [])


def existing(state: State, kind: str, id: str) -> Any:
    """The thing of that kind and id; raises Rejected where there is none."""
    thing = state.of_kind(kind).get(id)
    if thing is None:
        raise Rejected(Reason("unknown-" + kind.replace("_", "-"), {"text": id}))
    return thing


def notes_about(state: State, kind: str, id: str) -> list[Note]:
    """The notes and questions that are pinned to a thing."""
    return [note for note in state.notes.values() if (note.about_kind, note.about_id) == (kind, id)]


def good_fields(state: State, kind: str, fields: dict[str, Value]) -> dict[str, Value]:
    """The fields in their canonical form; raises Rejected with all that is wrong with them."""
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
    good = good_fields(state, kind, changes)
    return {field: value for field, value in good.items() if field_value(thing, field) != value}


def with_protection(fields: dict[str, Value], *, vip: bool, protected: bool) -> dict[str, Value]:
    """The fields of a logical table, with the protection that a VIP mark brings and takes along unless they say."""
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


# What people call a thing by, other than a guest or a rule; a blank would leave nothing to call it.
_CALLED: dict[str, tuple[str, ...]] = {
    kind.name: (kind.called,) for kind in KINDS.values() if kind.name not in (GUEST, RULE)
} | {PHYSICAL_TABLE: ("number", "room")}


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


def _check_about(state: State, kind: Value, id: Value) -> None:
    if kind is None:
        raise Rejected(Reason("note-about-nothing"))
    there = id == OCCASION_ID if kind == OCCASION else id in state.of_kind(str(kind))
    if not there:
        code = "unknown-" + str(kind).replace("_", "-") if kind != OCCASION else "note-about-nothing"
        raise Rejected(Reason(code, {"text": str(id or "")}))


def _check_size(state: State, table: Any, changes: dict[str, Value]) -> None:
    seats = changes.get("seats")
    taken = state.seats_taken(table.id)
    if isinstance(seats, int) and seats < taken and seats < table.seats:
        raise Rejected(Reason("table-too-small", {"table": table.name, "seats": seats, "guests": taken}))


def _check_unique(state: State, kind: str, id: str, fields: dict[str, Value]) -> None:
    if KINDS[kind].once and fields.get("name"):
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
