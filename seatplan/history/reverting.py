"""Reverting a batch: new events that undo it where its values still stand, and a list of what they leave alone.

A revert restores a field only if it still holds what the batch wrote, refuses to remove what is in use, and gives
nobody's place away that somebody else has taken since.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from seatplan.domain import events as ev
from seatplan.domain.decision import Reason, Rejected
from seatplan.domain.effects import subject, writes
from seatplan.domain.evolve import evolve_batch
from seatplan.domain.kinds import KINDS
from seatplan.domain.overlay import copy_of
from seatplan.domain.snapshot import facts_of, label_of, value_of
from seatplan.domain.state import State
from seatplan.domain.values import (
    CUSTOM_FIELD,
    EXISTS,
    GROUP,
    GUEST,
    LOGICAL_TABLE,
    NOTE,
    OCCASION,
    PHYSICAL_TABLE,
    ROOM,
    RULE,
    Fact,
    Value,
)
from seatplan.history.past import Past


class Revert(NamedTuple):
    """The events that undo a batch, and what they leave as it is, each with why."""

    events: list[ev.AnyEvent]
    kept: list[Reason]


_PLACES = ("placed_at", "table", "seat")


def plan_revert(past: Past, state: State, batch_id: str) -> Revert:
    """What reverting a batch means for the plan as it is now.

    Parameters
    ----------
    past, state
        History, and the plan that it makes.
    batch_id
        The batch to undo.

    Raises
    ------
    Rejected
        There is no such batch, it is pruned or changed history rather than the plan, or none of what it did is left.
    """
    batch = past.find_batch(batch_id)
    inside = past.indexes_of_batch(batch.number)
    if not len(inside):
        raise Rejected(Reason("batch-without-events", {"batch": batch.id}))
    if any(isinstance(past.events[index], ev.HistoryEvent) for index in inside):
        raise Rejected(Reason("revert-history", {"batch": batch.id}))
    pruned = past.pruned_at()
    events = [
        past.events[i] for i in inside if past.positions[i] not in pruned and past.events[i] is not None
    ]
    if not events:
        raise Rejected(
            Reason(
                "batch-pruned", {"batch": batch.id, "prune": str(pruned.get(past.positions[inside[0]], ""))}
            )
        )
    before = past.state_before(batch)
    after = copy_of(before)
    evolve_batch(after, [event for event in events if event is not None])
    plan = _Planner(before, after, state)
    touched: dict[tuple[str, str], set[str]] = {}
    for event in events:
        if event is None:
            continue
        for fact in writes(event):
            touched.setdefault((fact.kind, fact.id), set()).add(fact.field)
        if isinstance(
            event, ev.LogicalTableRemoved | ev.PhysicalTableRemoved | ev.GroupRemoved | ev.CustomFieldRemoved
        ):
            for fact in _swept_along(before, *(subject(event) or ("", ""))):
                touched.setdefault((fact.kind, fact.id), set()).add(fact.field)
    reverted = plan.revert(touched)
    if not reverted.events:
        raise Rejected(*(reverted.kept or [Reason("nothing-to-revert", {"batch": batch.id})]))
    return reverted


def _swept_along(before: State, kind: str, id: str) -> list[Fact]:
    # What else lost a value when a thing was removed.
    if kind == LOGICAL_TABLE:
        return [
            Fact(GUEST, guest, field) for guest in before.seated.get(id, ()) for field in ("table", "seat")
        ]
    if kind == PHYSICAL_TABLE and id in before.occupants:
        return [Fact(LOGICAL_TABLE, before.occupants[id], "placed_at")]
    if kind == GROUP:
        return [Fact(GUEST, guest.id, "group") for guest in before.guests.values() if guest.group == id]
    if kind == CUSTOM_FIELD:
        return [
            Fact(GUEST, guest.id, f"custom.{id}") for guest in before.guests.values() if id in guest.custom
        ]
    return []


class _Planner:
    def __init__(self, before: State, after: State, now: State) -> None:
        self.before, self.after, self.now = before, after, now
        self.kept: list[Reason] = []
        self.add: dict[str, list[ev.AnyEvent]] = {}
        self.change: dict[tuple[str, str], dict[str, Value]] = {}
        self.remove: dict[str, list[str]] = {}
        self.placing: dict[str, str | None] = {}
        self.seating: dict[str, tuple[str | None, int | None]] = {}

    def revert(self, touched: dict[tuple[str, str], set[str]]) -> Revert:
        for (kind, id), fields in touched.items():
            existed, made, exists = (
                value_of(s, Fact(kind, id, EXISTS)) for s in (self.before, self.after, self.now)
            )
            if made and not existed:
                if exists:
                    self._take_back(kind, id)
            elif existed and not made:
                self._bring_back(kind, id, exists is not None)
            elif exists:
                self._restore(kind, id, fields)
            else:
                self._keep("kept-gone", kind, id, "")
        self._check_removals()
        self._check_places()
        self._check_seats()
        return Revert(self._events(), self.kept)

    def _keep(self, code: str, kind: str, id: str, field: str, **values: Any) -> None:
        label = label_of(self.now, kind, id)
        label = label if label != id else label_of(self.before, kind, id)
        self.kept.append(Reason(code, {"kind": kind, "id": id, "label": label, "field": field} | values))

    def _take_back(self, kind: str, id: str) -> None:
        made, now = self.after.of_kind(kind)[id], self.now.of_kind(kind)[id]
        changed = [field for field, value in facts_of(now) if value != dict(facts_of(made)).get(field)]
        if changed:
            self._keep("kept-changed-since", kind, id, changed[0])
        else:
            self.remove.setdefault(kind, []).append(id)

    def _bring_back(self, kind: str, id: str, exists: bool) -> None:
        if exists:
            self._keep("kept-exists", kind, id, "")
            return
        thing = self.before.of_kind(kind)[id]
        blank = dict(facts_of(type(thing)(id)))
        fields = {
            field: value
            for field, value in facts_of(thing)
            if field not in _PLACES and value != blank.get(field)
        }
        self.add.setdefault(kind, []).append(KINDS[kind].added(id, fields))
        if kind == LOGICAL_TABLE and thing.placed_at is not None:
            self.placing[id] = thing.placed_at
        if kind == GUEST and thing.table is not None:
            self.seating[id] = (thing.table, thing.seat)

    def _restore(self, kind: str, id: str, fields: set[str]) -> None:
        for field in sorted(fields - {EXISTS}):
            fact = Fact(kind, id, field)
            was, wrote, now = (value_of(state, fact) for state in (self.before, self.after, self.now))
            if was == wrote:
                continue
            if now != wrote:
                if now != was:
                    self._keep("kept-changed-since", kind, id, field)
            elif field == "placed_at":
                self.placing[id] = was if isinstance(was, str) else None
            elif field in ("table", "seat") and kind == GUEST:
                guest, current = self.before.guests[id], self.now.guests[id]
                if current.table == self.after.guests[id].table:
                    self.seating[id] = (guest.table, guest.seat)
            else:
                self.change.setdefault((kind, id), {})[field] = was

    def _check_removals(self) -> None:
        leaving = set(self.remove.get(GUEST, ()))
        for kind, in_use in (
            (
                LOGICAL_TABLE,
                lambda id: [g for g in self.now.seated.get(id, ()) if not self._leaves(g, id, leaving)],
            ),
            (
                PHYSICAL_TABLE,
                lambda id: [t for t in self._standing(id) if t not in self.remove.get(LOGICAL_TABLE, ())],
            ),
            (ROOM, self._tables_staying),
            (
                GROUP,
                lambda id: [
                    g.id for g in self.now.guests.values() if g.group == id and not self._ungroups(g.id)
                ],
            ),
            (
                CUSTOM_FIELD,
                lambda id: [g.id for g in self.now.guests.values() if id in g.custom and g.id not in leaving],
            ),
            (
                GUEST,
                lambda id: [
                    g.id
                    for g in self.now.guests.values()
                    if g.plus_one == id and g.id not in leaving and not self._changes(GUEST, g.id, "plus_one")
                ],
            ),
        ):
            for id in list(self.remove.get(kind, ())):
                users = [*in_use(id), *self._spoken_of(kind, id)]
                if users:
                    self.remove[kind].remove(id)
                    self._keep("kept-in-use", kind, id, "", users=len(users))

    def _leaves(self, guest: str, table: str, leaving: set[str]) -> bool:
        return guest in leaving or (guest in self.seating and self.seating[guest][0] != table)

    def _standing(self, at: str) -> list[str]:
        table = self.now.occupants.get(at)
        return [table] if table is not None and self.placing.get(table, at) == at else []

    def _tables_staying(self, room: str) -> list[str]:
        going = self.remove.get(PHYSICAL_TABLE, ())
        return [t.id for t in self.now.physical_tables.values() if t.room == room and t.id not in going]

    def _ungroups(self, guest: str) -> bool:
        return guest in self.remove.get(GUEST, ()) or self._changes(GUEST, guest, "group")

    def _changes(self, kind: str, id: str, field: str) -> bool:
        return field in self.change.get((kind, id), {})

    def _spoken_of(self, kind: str, id: str) -> list[str]:
        """The rules and notes that would be left without what they are about."""
        rules = [
            rule.id
            for rule in self.now.rules.values()
            if [kind, id] in rule.members
            and rule.id not in self.remove.get(RULE, ())
            and not self._changes(RULE, rule.id, "members")
        ]
        return rules + [
            note.id
            for note in self.now.notes.values()
            if (note.about_kind, note.about_id) == (kind, id)
            and note.id not in self.remove.get(NOTE, ())
            and not self._changes(NOTE, note.id, "about_id")
        ]

    def _check_places(self) -> None:
        # A place is free if nobody has it, or if who has it goes elsewhere in this same revert. Dropping one table
        # from the revert may block the next, so this runs until nothing more is dropped.
        returning = {
            event.id for event in self.add.get(PHYSICAL_TABLE, ()) if isinstance(event, ev.PhysicalTableAdded)
        }
        dropped = True
        while dropped:
            dropped = False
            for table, at in list(self.placing.items()):
                if at is None:
                    continue
                standing = self.now.occupants.get(at)
                if at not in self.now.physical_tables and at not in returning:
                    code, other = "kept-place-gone", ""
                elif (
                    standing not in (None, table)
                    and standing not in self.placing
                    and not self._goes(standing)
                ):
                    code, other = "kept-place-taken", label_of(self.now, LOGICAL_TABLE, str(standing))
                else:
                    continue
                del self.placing[table]
                number = label_of(self.now, PHYSICAL_TABLE, at)
                self._keep(code, LOGICAL_TABLE, table, "placed_at", number=number, other=other)
                dropped = True

    def _goes(self, table: str | None) -> bool:
        return table in self.remove.get(LOGICAL_TABLE, ())

    def _check_seats(self) -> None:
        returning = {
            event.id for event in self.add.get(LOGICAL_TABLE, ()) if isinstance(event, ev.LogicalTableAdded)
        }
        leaving = set(self.remove.get(GUEST, ()))
        dropped = True
        while dropped:
            dropped = False
            for guest, (table, seat) in list(self.seating.items()):
                if table is None:
                    continue
                known = self.now.logical_tables.get(table)
                if known is None:
                    code = "" if table in returning else "kept-table-gone"
                else:
                    staying = [
                        g for g in self.now.seated.get(table, ()) if not self._leaves(g, table, leaving)
                    ]
                    coming = [g for g, (to, _) in self.seating.items() if to == table and g not in staying]
                    full = len(staying) + len(coming) > max(known.seats, self.before.seats_taken(table))
                    clash = seat is not None and any(
                        self.now.guests[g].seat == seat
                        for g in staying
                        if g != guest and g not in self.seating
                    )
                    code = (
                        "kept-table-full" if full and guest in coming else "kept-seat-taken" if clash else ""
                    )
                if code:
                    del self.seating[guest]
                    self._keep(code, GUEST, guest, "table", table=label_of(self.now, LOGICAL_TABLE, table))
                    dropped = True

    def _events(self) -> list[ev.AnyEvent]:
        events: list[ev.AnyEvent] = []
        removed = {(kind, id) for kind, ids in self.remove.items() for id in ids}
        for kind in KINDS:
            events += self.add.get(kind, [])
        for (kind, id), changes in self.change.items():
            if (kind, id) not in removed:
                events.append(
                    ev.OccasionChanged(changes) if kind == OCCASION else KINDS[kind].changed(id, changes)
                )
        for table, at in self.placing.items():
            if (LOGICAL_TABLE, table) not in removed:
                events.append(ev.TableUnplaced(table) if at is None else ev.TablePlaced(table, at))
        for guest, (at_table, seat) in self.seating.items():
            if (GUEST, guest) not in removed:
                events.append(
                    ev.GuestUnseated(guest) if at_table is None else ev.GuestSeated(guest, at_table, seat)
                )
        for kind in reversed(KINDS):
            events += [KINDS[kind].removed(id) for id in self.remove.get(kind, ())]
        return events
