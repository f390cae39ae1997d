"""Deciding what goes off the plan, and what goes along: seats, places, notes, and a guest's part in rules."""

from __future__ import annotations

from collections.abc import Collection

from seatplan.domain import commands as cmd
from seatplan.domain import events as ev
from seatplan.domain.decide_things import existing, notes_about
from seatplan.domain.decision import Decision, Reason, Rejected
from seatplan.domain.kinds import KINDS
from seatplan.domain.state import State
from seatplan.domain.values import GROUP, GUEST, LOGICAL_TABLE, PHYSICAL_TABLE, ROOM


def decide_remove(state: State, command: cmd.Remove) -> Decision:
    """Remove a thing: refused where it is in use, unless `with_contents`."""
    kind, id = command.kind, command.id
    if kind not in KINDS:
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
        for table in inside:
            events += [*_notes_removed(state, PHYSICAL_TABLE, table), ev.PhysicalTableRemoved(table)]
    if kind == GUEST:
        return Decision(guests_removed(state, [id]))
    events += [*_notes_removed(state, kind, id), *rules_left(state, kind, [id]), KINDS[kind].removed(id)]
    return Decision(events)


def guests_removed(state: State, guests: Collection[str], *, heir: str | None = None) -> list[ev.AnyEvent]:
    """The events by which guests go off the list, with their notes and their parts in rules.

    A plus-one stays on the list, as a guest of nobody (of `heir` where that is given), unless it has no name to stay
    under.
    """
    going = dict.fromkeys(guests)
    companions: list[ev.AnyEvent] = []
    for other in state.guests.values():
        if other.plus_one not in going or other.id in going:
            continue
        if heir is not None or state.guest_label(other):
            companions.append(ev.GuestChanged(other.id, {"plus_one": heir}))
        else:
            companions += [*_notes_removed(state, GUEST, other.id), ev.GuestRemoved(other.id)]
    gone = [event.id for event in companions if isinstance(event, ev.GuestRemoved)]
    events = [*companions, *rules_left(state, GUEST, {*going, *gone})]
    for guest in going:
        events += [*_notes_removed(state, GUEST, guest), ev.GuestRemoved(guest)]
    return events


def rules_left(state: State, kind: str, going: Collection[str]) -> list[ev.AnyEvent]:
    """The events by which guests or groups leave their rules; a rule with fewer than two members left goes."""
    if kind not in (GUEST, GROUP):
        return []
    events: list[ev.AnyEvent] = []
    for rule in state.rules.values():
        left = [member for member in rule.members if member[0] != kind or member[1] not in going]
        if len(left) < 2 and len(left) < len(rule.members):
            events.append(ev.RuleRemoved(rule.id))
        elif len(left) < len(rule.members):
            events.append(ev.RuleChanged(rule.id, {"members": left}))
    return events


def _notes_removed(state: State, kind: str, id: str) -> list[ev.AnyEvent]:
    return [ev.NoteRemoved(note.id) for note in notes_about(state, kind, id)]
