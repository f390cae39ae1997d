"""What is wrong with a plan, or may be: codes and values, the most serious first."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from seatplan.domain.check_rules import check_agreements
from seatplan.domain.lookup import fold_text, table_key
from seatplan.domain.problems import ERROR, NOTE, WARNING, Problem
from seatplan.domain.state import Guest, LogicalTable, State
from seatplan.domain.values import GROUP, GUEST, LOGICAL_TABLE, PHYSICAL_TABLE, ROOM

__all__ = ["ERROR", "NOTE", "WARNING", "Problem", "check"]


def check(state: State) -> list[Problem]:
    """All problems of a plan: errors first, then warnings, then notes."""
    problems = [
        *_guests(state),
        *_logical_tables(state),
        *_physical_tables(state),
        *_groups(state),
        *_rooms(state),
        *check_agreements(state),
    ]
    order = {ERROR: 0, WARNING: 1, NOTE: 2}
    return sorted(problems, key=lambda problem: (order[problem.severity], problem.code))


def _guests(state: State) -> Iterator[Problem]:
    by_person: dict[tuple[str, str], Guest] = {}
    for guest in state.guests.values():
        label = state.guest_label(guest) or guest.id
        if guest.table is not None and guest.rsvp == "declined":
            table = state.logical_tables[guest.table].name
            yield Problem("declined-seated", ERROR, GUEST, guest.id, label, {"table": table})
        if guest.table is None and guest.rsvp == "accepted":
            yield Problem("unseated", WARNING, GUEST, guest.id, label)
        if guest.rsvp != "declined" and not guest.email and guest.plus_one is None:
            yield Problem("email-missing", NOTE, GUEST, guest.id, label)
        if guest.rsvp == "accepted" and not guest.diet and guest.plus_one is not None and not guest.name:
            yield Problem("diet-missing", NOTE, GUEST, guest.id, label)
        if guest.name and guest.rsvp != "declined":
            person = (guest.name.casefold(), (guest.email or guest.department).casefold())
            first = by_person.setdefault(person, guest)
            if first is not guest:
                yield Problem("double", WARNING, GUEST, guest.id, label, {"other": first.id})
        yield from _access(state, guest, label)


def _access(state: State, guest: Guest, label: str) -> Iterator[Problem]:
    if not guest.access or guest.table is None:
        return
    at = state.logical_tables[guest.table].placed_at
    if at is None:
        return
    physical = state.physical_tables[at]
    offered = set(physical.access.split(", "))
    # A companion is a person, not something that a table offers.
    lacking = [need for need in guest.access.split(", ") if need not in offered and need != "companion"]
    if lacking:
        values = {"needs": ", ".join(lacking), "number": physical.number}
        yield Problem("access-not-offered", WARNING, GUEST, guest.id, label, values)


def _logical_tables(state: State) -> Iterator[Problem]:
    names: dict[str, LogicalTable] = {}
    for table in state.logical_tables.values():
        taken = state.seats_taken(table.id)
        if taken > table.seats:
            values: dict[str, Any] = {"guests": taken, "seats": table.seats}
            yield Problem("over-capacity", ERROR, LOGICAL_TABLE, table.id, table.name, values)
        yield from _seats(state, table)
        first = names.setdefault(fold_text(table.name), table)
        if first is not table:
            yield Problem("name-twice", WARNING, LOGICAL_TABLE, table.id, table.name, {"other": first.id})
        if table.placed_at is None:
            yield Problem("unplaced", WARNING, LOGICAL_TABLE, table.id, table.name, {"vip": int(table.vip)})
            continue
        yield from _fit(state, table, taken)


def _seats(state: State, table: LogicalTable) -> Iterator[Problem]:
    held: dict[int, Guest] = {}
    for id in state.seated.get(table.id, ()):
        guest = state.guests[id]
        if guest.seat is None:
            continue
        label = state.guest_label(guest) or guest.id
        other = held.setdefault(guest.seat, guest)
        values: dict[str, Any] = {"table": table.name, "seat": str(guest.seat), "seats": table.seats}
        if other is not guest:
            who = state.guest_label(other) or other.id
            yield Problem("seat-twice", ERROR, GUEST, guest.id, label, values | {"other": who})
        if guest.seat > table.seats:
            yield Problem("seat-beyond", WARNING, GUEST, guest.id, label, values)


def _physical_tables(state: State) -> Iterator[Problem]:
    numbers: dict[tuple[str, str], str] = {}
    for physical in state.physical_tables.values():
        first = numbers.setdefault((physical.room, table_key(physical.number)), physical.id)
        if first != physical.id:
            room = state.rooms[physical.room].name if physical.room in state.rooms else physical.room
            values = {"other": first, "room": room}
            yield Problem("number-twice", WARNING, PHYSICAL_TABLE, physical.id, physical.number, values)


def _fit(state: State, table: LogicalTable, taken: int) -> Iterator[Problem]:
    physical = state.physical_tables[str(table.placed_at)]
    values = {"number": physical.number, "seats": physical.seats, "guests": taken}
    if taken > physical.seats:
        yield Problem("physical-too-small", ERROR, LOGICAL_TABLE, table.id, table.name, values)
    if physical.room not in state.rooms:
        yield Problem("table-without-room", WARNING, PHYSICAL_TABLE, physical.id, physical.number)


def _groups(state: State) -> Iterator[Problem]:
    tables: dict[str, set[str | None]] = {}
    for guest in state.guests.values():
        if guest.group is not None and guest.rsvp == "accepted":
            tables.setdefault(guest.group, set()).add(guest.table)
    for group, seated in tables.items():
        if len(seated) > 1 and group in state.groups:
            names = sorted(state.logical_tables[table].name for table in seated if table is not None)
            values = {"tables": names, "unseated": int(None in seated)}
            yield Problem("group-torn", WARNING, GROUP, group, state.groups[group].name, values)


def _rooms(state: State) -> Iterator[Problem]:
    people: dict[str, int] = {}
    for table in state.logical_tables.values():
        if table.placed_at is not None:
            inside = state.physical_tables[table.placed_at].room
            people[inside] = people.get(inside, 0) + state.seats_taken(table.id)
    for room in state.rooms.values():
        if room.max_people is not None and people.get(room.id, 0) > room.max_people:
            values = {"guests": people[room.id], "most": room.max_people}
            yield Problem("room-too-full", ERROR, ROOM, room.id, room.name, values)
