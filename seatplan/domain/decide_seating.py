"""Deciding who sits where: seating, unseating and swapping guests."""

from __future__ import annotations

from seatplan.domain import commands as cmd
from seatplan.domain import events as ev
from seatplan.domain.decision import Decision, Reason, Rejected
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
