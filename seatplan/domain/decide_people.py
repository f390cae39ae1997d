"""Deciding that two records are one person, and that somebody else comes in a guest's stead."""

from __future__ import annotations

from collections.abc import Iterator

from seatplan.domain import commands as cmd
from seatplan.domain import events as ev
from seatplan.domain.aliases import aliases_of, with_aliases
from seatplan.domain.decide_removing import guests_removed
from seatplan.domain.decide_things import decide_add, decide_change, existing, good_fields, notes_about
from seatplan.domain.decision import Decision, Reason, Rejected
from seatplan.domain.snapshot import facts_of
from seatplan.domain.state import Guest, State
from seatplan.domain.values import GUEST, Value


def decide_merge_guests(state: State, command: cmd.MergeGuests) -> Decision:
    """Make one record of two: what was chosen, and where `keep` is blank what `drop` has."""
    keep, drop = existing(state, GUEST, command.keep), existing(state, GUEST, command.drop)
    if keep.id == drop.id:
        raise Rejected(Reason("merge-same-guest", {"guest": state.guest_label(keep) or keep.id}))
    chosen = good_fields(
        state, GUEST, {field: value for field, value in command.fields.items() if field != "table"}
    )
    place = _place(state, keep, drop, command.fields)
    companions = [g.id for g in state.guests.values() if g.plus_one == drop.id and g.id != keep.id]
    changes = _filled(keep, drop) | _host(state, keep, drop, companions) | chosen
    if changes.get("plus_one", keep.plus_one) == drop.id:
        raise Rejected(Reason("plus-one-of-self", {"id": keep.id}))
    if companions and changes.get("plus_one", keep.plus_one) is not None:
        who = state.guest_label(keep) or keep.id
        raise Rejected(Reason("plus-one-of-plus-one", {"guest": who}))
    if drop.locked and place == (drop.table, drop.seat) and "locked" not in chosen:
        changes["locked"] = True
    decided = decide_change(state, cmd.Change(GUEST, keep.id, changes)).events
    changed = decided[0].changes if decided and isinstance(decided[0], ev.GuestChanged) else {}
    mine = aliases_of(keep)
    aliases = with_aliases(
        keep.aliases, [*drop.aliases, *(alias for alias in aliases_of(drop) if alias not in mine)]
    )
    if aliases != keep.aliases:  # so that the next upload of an old list finds the one in two rows
        changed = changed | {"aliases": aliases}
    events: list[ev.AnyEvent] = [ev.GuestChanged(keep.id, changed)] if changed else []
    events += [ev.GuestChanged(id, {"plus_one": keep.id}) for id in companions]
    events += _rules_moved(state, drop.id, keep.id)
    events += [ev.NoteChanged(note.id, {"about_id": keep.id}) for note in notes_about(state, GUEST, drop.id)]
    events.append(ev.GuestRemoved(drop.id))
    if place != (keep.table, keep.seat):
        table, seat = place
        events.append(ev.GuestUnseated(keep.id) if table is None else ev.GuestSeated(keep.id, table, seat))
    return Decision(events)


def decide_replace_guest(state: State, command: cmd.ReplaceGuest) -> Decision:
    """Let a new guest take over the seat, the group and the companions of one who goes off the list."""
    old = existing(state, GUEST, command.guest)
    taken_over = {field: getattr(old, field) for field in ("department", "group", "plus_one", "locked")}
    fields = {field: value for field, value in taken_over.items() if value} | command.fields
    events = decide_add(state, cmd.Add(GUEST, fields, command.id)).events
    new = events[0]
    assert isinstance(new, ev.GuestAdded)
    companions = [guest.id for guest in state.guests.values() if guest.plus_one == old.id]
    if companions and new.fields.get("plus_one") is not None:
        raise Rejected(Reason("plus-one-of-plus-one", {"guest": str(new.fields.get("name") or new.id)}))
    events += guests_removed(state, [old.id], heir=new.id)
    if old.table is not None:
        events.append(ev.GuestSeated(new.id, old.table, old.seat))
    return Decision(events)


_NOT_FILLED = frozenset({"table", "seat", "plus_one", "locked", "aliases"})
_BLANK = (None, "", False)


def _filled(keep: Guest, drop: Guest) -> dict[str, Value]:
    # What the kept record lacks and the other one knows. A mark stays if either has it; an answer beats none.
    mine = dict(facts_of(keep))
    return {
        field: value
        for field, value in facts_of(drop)
        if field not in _NOT_FILLED
        and value not in _BLANK
        and (mine.get(field) in _BLANK or (field == "rsvp" and mine[field] == "open"))
    }


def _host(state: State, keep: Guest, drop: Guest, companions: list[str]) -> dict[str, Value]:
    # Nobody is the guest of a guest, so who brings somebody along has no host; else the host of either stays.
    if keep.plus_one == drop.id or (companions and keep.plus_one is not None):
        return {"plus_one": None}
    brings = companions or any(
        guest.plus_one == keep.id for guest in state.guests.values() if guest is not drop
    )
    if keep.plus_one is None and drop.plus_one not in (None, keep.id) and not brings:
        return {"plus_one": drop.plus_one}
    return {}


def _place(state: State, keep: Guest, drop: Guest, fields: dict[str, Value]) -> tuple[str | None, int | None]:
    places = ((keep.table, keep.seat), (drop.table, drop.seat))
    if "table" not in fields:
        return places[0] if keep.table is not None else places[1]
    if fields["table"] is None:
        return None, None
    for place in places:
        if place[0] == fields["table"]:
            return place
    table = str(fields["table"])
    name = state.logical_tables[table].name if table in state.logical_tables else table
    raise Rejected(Reason("merge-other-table", {"table": name}))


def _rules_moved(state: State, drop: str, keep: str) -> Iterator[ev.AnyEvent]:
    for rule in state.rules.values():
        if [GUEST, drop] not in rule.members:
            continue
        members: list[list[str]] = []
        for member in rule.members:
            now = [GUEST, keep] if member == [GUEST, drop] else member
            if now not in members:
                members.append(now)
        yield ev.RuleRemoved(rule.id) if len(members) < 2 else ev.RuleChanged(rule.id, {"members": members})
