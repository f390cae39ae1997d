"""Deciding what logical tables there are and where they stand: placing, swapping, splitting and merging."""

from __future__ import annotations

from seatplan.domain import commands as cmd
from seatplan.domain import events as ev
from seatplan.domain.decide_things import decide_add, existing, notes_about
from seatplan.domain.decision import Decision, Reason, Rejected
from seatplan.domain.field_values import MAX_SEATS
from seatplan.domain.state import State
from seatplan.domain.values import LOGICAL_TABLE, PHYSICAL_TABLE


def decide_place(state: State, command: cmd.PlaceTable) -> Decision:
    """Let a logical table stand at a physical table; refused where another one stands."""
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


def decide_unplace(state: State, command: cmd.UnplaceTable) -> Decision:
    """Take a logical table's place away."""
    table = existing(state, LOGICAL_TABLE, command.table)
    return Decision([ev.TableUnplaced(table.id)] if table.placed_at is not None else [])


def decide_swap_tables(state: State, command: cmd.SwapTables) -> Decision:
    """Two logical tables change places."""
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


def decide_split_table(state: State, command: cmd.SplitTable) -> Decision:
    """Give part of a table's guests a table of their own."""
    table = existing(state, LOGICAL_TABLE, command.table)
    going = dict.fromkeys(command.guests)
    strangers = [guest for guest in going if guest not in state.seated.get(table.id, {})]
    if strangers:
        names = [state.guest_label(state.guests[id]) or id if id in state.guests else id for id in strangers]
        raise Rejected(Reason("split-not-seated", {"table": table.name, "guests": names}))
    if not going and not command.seats:
        raise Rejected(Reason("split-nothing", {"table": table.name}))
    seats = command.seats if command.seats is not None else len(going)
    if seats < len(going):
        values = {"table": command.name, "seats": seats, "guests": len(going)}
        raise Rejected(Reason("table-too-small", values))
    fields = {"name": command.name, "seats": seats, "vip": table.vip, "protected": table.protected}
    if table.locked:
        fields["locked"] = True
    if table.department:
        fields["department"] = table.department
    events = decide_add(state, cmd.Add(LOGICAL_TABLE, fields, command.id)).events
    new = events[0]
    assert isinstance(new, ev.LogicalTableAdded)
    left = max(table.seats - seats, state.seats_taken(table.id) - len(going), 0)
    if left < table.seats:
        events.append(ev.LogicalTableChanged(table.id, {"seats": left}))
    number = 0
    for guest in state.guests_at(table.id):
        if guest.id in going:
            number += guest.seat is not None
            events.append(ev.GuestSeated(guest.id, new.id, number if guest.seat is not None else None))
    return Decision(events)


def decide_merge_tables(state: State, command: cmd.MergeTables) -> Decision:
    """Bring the guests of one table to another, which gets its seats as well."""
    keep = existing(state, LOGICAL_TABLE, command.keep)
    drop = existing(state, LOGICAL_TABLE, command.drop)
    if keep.id == drop.id:
        raise Rejected(Reason("merge-same-table", {"table": keep.name}))
    seats = keep.seats + drop.seats
    if seats > MAX_SEATS:
        raise Rejected(
            Reason("merged-table-too-large", {"table": keep.name, "seats": seats, "most": MAX_SEATS})
        )
    events: list[ev.AnyEvent] = []
    if drop.seats:
        events.append(ev.LogicalTableChanged(keep.id, {"seats": seats}))
    taken = {guest.seat for guest in state.guests_at(keep.id)}
    for guest in state.guests_at(drop.id):
        seat = guest.seat + keep.seats if guest.seat is not None else None
        events.append(ev.GuestSeated(guest.id, keep.id, None if seat in taken else seat))
    events += [
        ev.NoteChanged(note.id, {"about_id": keep.id}) for note in notes_about(state, LOGICAL_TABLE, drop.id)
    ]
    if drop.placed_at is not None:
        events.append(ev.TableUnplaced(drop.id))
        if keep.placed_at is None:
            events.append(ev.TablePlaced(keep.id, drop.placed_at))
    events.append(ev.LogicalTableRemoved(drop.id))
    return Decision(events)
