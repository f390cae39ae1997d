"""Deciding who sits where: seating one or several, unseating and swapping guests."""

from __future__ import annotations

from seatplan.domain import commands as cmd
from seatplan.domain import events as ev
from seatplan.domain.decision import Decision, Reason, Rejected
from seatplan.domain.field_values import MAX_SEATS
from seatplan.domain.state import Guest, State


def decide_seat(state: State, command: cmd.SeatGuest) -> Decision:
    """Seat a guest: refused where the table is full (unless `over`) or the numbered seat is taken or does not exist."""
    guest = _guest(state, command.guest)
    table = state.logical_tables.get(command.table)
    if table is None:
        raise Rejected(Reason("unknown-logical-table", {"text": command.table}))
    seat = command.seat
    if guest.table == table.id and (seat is None or guest.seat == seat):
        return Decision()
    if seat is not None:
        if seat < 1 or (seat > table.seats and not command.over):
            raise Rejected(
                Reason("no-such-seat", {"table": table.name, "seat": str(seat), "seats": table.seats})
            )
        for other in state.seated.get(table.id, ()):
            if other != guest.id and state.guests[other].seat == seat:
                who = state.guest_label(state.guests[other]) or other
                raise Rejected(Reason("seat-taken", {"table": table.name, "seat": str(seat), "guest": who}))
    taken = state.seats_taken(table.id)
    if guest.table != table.id and taken >= table.seats and not command.over:
        raise Rejected(Reason("table-full", {"table": table.name, "seats": table.seats, "guests": taken}))
    return Decision([ev.GuestSeated(guest.id, table.id, seat)])


def decide_seat_several(state: State, command: cmd.SeatSeveral) -> Decision:
    """Seat several guests at one table, all or none; refused where there are too few free seats (unless `over`)."""
    guests = [_guest(state, id) for id in dict.fromkeys(command.guests)]
    table = state.logical_tables.get(command.table)
    if table is None:
        raise Rejected(Reason("unknown-logical-table", {"text": command.table}))
    coming = [guest for guest in guests if guest.table != table.id]
    free = max(table.seats - state.seats_taken(table.id), 0)
    if len(coming) > free and not command.over:
        values = {"table": table.name, "guests": len(coming), "free": free, "seats": table.seats}
        raise Rejected(Reason("too-few-seats-for-several", values))
    if command.first_seat is None:
        return Decision([ev.GuestSeated(guest.id, table.id) for guest in coming])
    moving = {guest.id for guest in guests}
    taken = {state.guests[id].seat for id in state.seated.get(table.id, ()) if id not in moving}
    last = table.seats if not command.over else MAX_SEATS
    seats = [seat for seat in range(max(command.first_seat, 1), last + 1) if seat not in taken]
    if len(seats) < len(guests):
        values = {"table": table.name, "guests": len(guests), "free": len(seats), "first": command.first_seat}
        raise Rejected(Reason("too-few-seats-from", values))
    return Decision(
        [
            ev.GuestSeated(guest.id, table.id, seat)
            for guest, seat in zip(guests, seats, strict=False)
            if (guest.table, guest.seat) != (table.id, seat)
        ]
    )


def decide_unseat(state: State, command: cmd.UnseatGuest) -> Decision:
    """Take a guest's seat away."""
    guest = _guest(state, command.guest)
    return Decision([ev.GuestUnseated(guest.id)] if guest.table is not None else [])


def decide_swap_guests(state: State, command: cmd.SwapGuests) -> Decision:
    """Two guests change places, seat numbers included."""
    first, second = _guest(state, command.guest), _guest(state, command.other)
    if (first.table, first.seat) == (second.table, second.seat):
        return Decision()
    places = ((first, second.table, second.seat), (second, first.table, first.seat))
    return Decision(
        [
            ev.GuestSeated(guest.id, table, seat) if table is not None else ev.GuestUnseated(guest.id)
            for guest, table, seat in places
        ]
    )


def _guest(state: State, id: str) -> Guest:
    guest = state.guests.get(id)
    if guest is None:
        raise Rejected(Reason("unknown-guest", {"text": id}))
    return guest
