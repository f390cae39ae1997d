"""What people call a batch: "Seated 4 guests at Sales 3", "Upload Draw.xlsx", "Undid “Diet of 12 guests”"."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from seatplan.domain import events as ev
from seatplan.domain.effects import KIND_OF, subject
from seatplan.domain.kinds import KINDS
from seatplan.domain.snapshot import label_of
from seatplan.domain.state import State
from seatplan.domain.values import (
    FILE_FORMAT,
    GROUP,
    GUEST,
    LOGICAL_TABLE,
    NOTE,
    PHYSICAL_TABLE,
    RULE,
    Fact,
    Value,
)
from seatplan.history.past import Batch, Past
from seatplan.history.undoing import REVERT, reverted_by
from seatplan.texts import choice, has_text, listed, say


class Title(NamedTuple):
    """A batch's title, the Material icon that stands for it, and how many events it has."""

    text: str
    icon: str
    events: int


_ICONS = {
    "upload": "upload_file",
    "prune": "content_cut",
    "restore": "settings_backup_restore",
    "revert": "undo",
    "erase": "delete_forever",
    GUEST: "person",
    GROUP: "groups",
    LOGICAL_TABLE: "table_bar",
    PHYSICAL_TABLE: "table_restaurant",
    RULE: "rule",
    NOTE: "comment",
    FILE_FORMAT: "table_view",
}


def title_of(past: Past, batch: Batch, state: State) -> Title:
    """The title of a batch; things are called what they are called in `state`, and by their ids where they are gone."""
    inside = past.indexes_of_batch(batch.number)
    events = [event for index in inside if (event := past.events[index]) is not None]
    count = len(inside)
    if batch.file:
        return Title(say("batch-upload", file=batch.file), _ICONS["upload"], count)
    if batch.command == REVERT:
        return Title(_reverted(past, batch, state), _ICONS["revert"], count)
    if batch.command in _BY_COMMAND and events:
        text, icon = _BY_COMMAND[batch.command](past, state, events)
        return Title(text, icon, count)
    for kind, special in _SPECIAL.items():
        if events and isinstance(events[0], kind):
            text, icon = special(past, state, events[0])
            return Title(text, icon, count)
    return Title(*_plain(events, state), count)


def _reverted(past: Past, batch: Batch, state: State) -> str:
    # A revert of a revert does again what was done first, however long the chain is.
    undone: Batch | None = batch
    again = True
    while undone is not None and undone.command == REVERT:
        undone, again = past.batch_with_id(reverted_by(undone)), not again
    title = title_of(past, undone, state).text if undone is not None else say("batch-unknown")
    return say("batch-redo" if again else "batch-revert", title=title)


def _pruned(past: Past, state: State, event: ev.EventsPruned) -> tuple[str, str]:
    index = past.index_of(event.positions[0][0]) if event.positions else None
    events = sum(last - first + 1 for first, last in event.positions)
    if index is None:
        return say("batch-pruned-events", events=events), _ICONS["prune"]
    batch = past.batch_of(index)
    whole = events == len(past.indexes_of_batch(batch.number))
    title = title_of(past, batch, state).text if not batch.file else batch.file
    return say("batch-pruned" if whole else "batch-pruned-part", title=title, events=events), _ICONS["prune"]


def _restored(past: Past, state: State, event: ev.PruneRestored) -> tuple[str, str]:
    index = past.index_of(event.prune)
    pruned = past.events[index] if index is not None else None
    if not isinstance(pruned, ev.EventsPruned):
        return say("batch-restored", title=say("batch-unknown")), _ICONS["restore"]
    first = past.index_of(pruned.positions[0][0])
    batch = past.batch_of(first) if first is not None else None
    title = (batch.file or title_of(past, batch, state).text) if batch is not None else say("batch-unknown")
    return say("batch-restored", title=title), _ICONS["restore"]


def _erased(past: Past, state: State, event: ev.GuestErased) -> tuple[str, str]:
    return say("batch-erased", guest=event.guest), _ICONS["erase"]


_SPECIAL: dict[type, Callable[[Past, State, Any], tuple[str, str]]] = {
    ev.EventsPruned: _pruned,
    ev.PruneRestored: _restored,
    ev.GuestErased: _erased,
}


def _merged_guests(past: Past, state: State, events: list[ev.AnyEvent]) -> tuple[str, str]:
    drop = next((event.id for event in events if isinstance(event, ev.GuestRemoved)), "")
    keep = _kept(events)
    names = {
        "drop": _called(past, state, GUEST, drop),
        "keep": _called(past, state, GUEST, keep) if keep else "",
    }
    return say("batch-merged-guests" if keep else "batch-merged-guest", **names), "merge"


def _kept(events: list[ev.AnyEvent]) -> str:
    """The guest to whom the other one's things went in a merge, as far as an event tells."""
    told: list[Any] = []
    for event in events:
        match event:
            case ev.GuestSeated(guest=guest) | ev.GuestUnseated(guest=guest):
                return guest
            case ev.GuestChanged(id=id, changes=changes):
                told.append(id if changes.keys() != {"plus_one"} else changes["plus_one"])
            case ev.NoteChanged(changes=changes):
                told.append(changes.get("about_id"))
    return next((guest for guest in told if guest), "")


def _replaced_guest(past: Past, state: State, events: list[ev.AnyEvent]) -> tuple[str, str]:
    new = next((event for event in events if isinstance(event, ev.GuestAdded)), None)
    old = next((event.id for event in events if isinstance(event, ev.GuestRemoved)), "")
    named = _label(new, state) if new is not None else ""
    return say("batch-replaced-guest", new=named, old=_called(past, state, GUEST, old)), _ICONS[GUEST]


def _split_table(past: Past, state: State, events: list[ev.AnyEvent]) -> tuple[str, str]:
    new = next((event.id for event in events if isinstance(event, ev.LogicalTableAdded)), "")
    old = next((event.id for event in events if isinstance(event, ev.LogicalTableChanged)), "")
    names = {"new": _called(past, state, LOGICAL_TABLE, new), "old": _called(past, state, LOGICAL_TABLE, old)}
    return say("batch-split-table" if old else "batch-split-off", **names), _ICONS[LOGICAL_TABLE]


def _merged_tables(past: Past, state: State, events: list[ev.AnyEvent]) -> tuple[str, str]:
    drop = next((event.id for event in events if isinstance(event, ev.LogicalTableRemoved)), "")
    keep = next((event.id for event in events if isinstance(event, ev.LogicalTableChanged)), "") or next(
        (event.table for event in events if isinstance(event, ev.GuestSeated)), ""
    )
    names = {
        "drop": _called(past, state, LOGICAL_TABLE, drop),
        "keep": _called(past, state, LOGICAL_TABLE, keep),
    }
    return say("batch-merged-tables", **names), "merge"


def _removed(past: Past, state: State, events: list[ev.AnyEvent]) -> tuple[str, str]:
    # What was asked for comes last; what went along comes before.
    kind, id = subject(events[-1]) or ("", "")
    name = _called(past, state, kind, id)
    message = f"batch-{kind.replace('_', '-')}-removed"
    return say(message, count=1, names=name), _ICONS.get(kind, "edit")


_BY_COMMAND: dict[str, Callable[[Past, State, list[ev.AnyEvent]], tuple[str, str]]] = {
    "MergeGuests": _merged_guests,
    "ReplaceGuest": _replaced_guest,
    "SplitTable": _split_table,
    "MergeTables": _merged_tables,
    "Remove": _removed,
}


def _called(past: Past, state: State, kind: str, id: str) -> str:
    """What a thing is called now, or was called last before it went; its id where nothing is known any more."""
    now = guest_name(state, id) if kind == GUEST else label_of(state, kind, id)
    if now != id or kind not in KINDS or id in state.of_kind(kind):
        return now
    known: dict[str, Value] = {}
    for index in past.about(kind, id):
        event: Any = past.events[index]
        known |= getattr(event, "fields", None) or getattr(event, "changes", None) or {}
    if kind == RULE and not known.get("notes"):
        members: Any = known.get("members") or []
        return ", ".join(_called(past, state, of, member) for of, member in members) or id
    parts = (known.get("first_name"), known.get("last_name")) if kind == GUEST else ()
    return str(known.get(KINDS[kind].called) or " ".join(str(part) for part in parts if part) or id)


def _plain(events: list[ev.AnyEvent], state: State) -> tuple[str, str]:
    if not events:
        return say("batch-nothing"), "remove"
    kinds = {type(event) for event in events}
    first = events[0]
    count = len(events)
    # Only the first of them are named, so only these are looked up.
    labels = list(dict.fromkeys(_label(event, state) for event in events[:20]))
    names = listed(labels + [""] * (count - 20), most=2)
    if kinds == {ev.GuestSeated}:
        tables = {event.table for event in events if isinstance(event, ev.GuestSeated)}
        table = label_of(state, LOGICAL_TABLE, next(iter(tables)))
        group = _group(events, state)
        values = {"count": count, "names": names, "table": table, "tables": len(tables)}
        if group:
            return say("batch-seated-group", group=group, **values), "event_seat"
        return say("batch-seated" if len(tables) == 1 else "batch-seated-several", **values), "event_seat"
    if kinds == {ev.GuestUnseated}:
        return say("batch-unseated", count=count, names=names), "event_seat"
    if kinds == {ev.TablePlaced} and isinstance(first, ev.TablePlaced):
        number = label_of(state, PHYSICAL_TABLE, first.at)
        return say("batch-placed", count=count, names=names, number=number), "place"
    if kinds == {ev.TableUnplaced}:
        return say("batch-unplaced", count=count, names=names), "place"
    lock = _lock(events)
    if lock is not None:
        return say("batch-locked" if lock else "batch-unlocked", count=count, names=names), (
            "lock" if lock else "lock_open"
        )
    if kinds == {ev.LogicalTableChanged}:
        protection = {
            event.changes.get("protected") for event in events if isinstance(event, ev.LogicalTableChanged)
        }
        only = all(
            set(event.changes) == {"protected"}
            for event in events
            if isinstance(event, ev.LogicalTableChanged)
        )
        if only and len(protection) == 1:
            message = "batch-protected" if protection == {True} else "batch-unprotected"
            return say(message, count=count, names=names), "lock" if protection == {True} else "lock_open"
    fields = {field for event in events for field in getattr(event, "changes", {})}
    if len(kinds) == 1 and fields:
        kind = KIND_OF[type(first)]
        icon = _ICONS.get(kind, "edit")
        if len(fields) == 1 and not fields & _LISTS:
            field = next(iter(fields))
            about = say(f"field-{field}") if has_text(f"field-{field}") else field
            if count == 1:
                value = getattr(first, "changes", {})[field]
                shown = _value(field, value)
                if field == "seats":
                    return say("batch-changed-seats", name=names, seats=value), icon
                return say("batch-changed-one", name=names, field=about, value=shown), icon
            return say(f"batch-changed-{kind.replace('_', '-')}", count=count, field=about, names=names), icon
        return say(f"batch-changed-fields-{kind.replace('_', '-')}", count=count, names=names), icon
    if len(kinds) == 1:
        name = type(first).__name__
        message = "batch-" + "".join("-" + c.lower() if c.isupper() else c for c in name).lstrip("-")
        if has_text(message):
            return say(message, count=count, names=names), _ICONS.get(KIND_OF.get(type(first), ""), "edit")
    return say("batch-mixed", count=count, names=names), "edit"


_LISTS = {"members", "outline", "fixtures"}  # no values to be said in a title


def _lock(events: list[ev.AnyEvent]) -> bool | None:
    # Whether all of them lock something, or all of them open it; None where they do something else.
    changes = [getattr(event, "changes", {}) for event in events]
    return next((mark for mark in (True, False) if all(each == {"locked": mark} for each in changes)), None)


def _value(field: str, value: Any) -> str:
    if isinstance(value, bool):
        return say("batch-value-yes" if value else "batch-value-no")
    if value in (None, ""):
        return say("batch-value-nothing")
    text = choice(field, value)
    return text if len(text) <= 40 else text[:39] + "…"


def _label(event: ev.AnyEvent, state: State) -> str:
    about = subject(event)
    if about is None:
        return ""
    fields: dict[str, Any] = getattr(event, "fields", {})
    named = fields.get(KINDS[about[0]].called) if about[0] in KINDS else None
    label = label_of(state, *about)
    return (
        str(named)
        if named and label == about[1]
        else guest_name(state, about[1])
        if about[0] == GUEST
        else label
    )


def _group(events: list[ev.AnyEvent], state: State) -> str:
    groups = {
        state.guests[event.guest].group
        for event in events
        if isinstance(event, ev.GuestSeated) and event.guest in state.guests
    }
    group = groups.pop() if len(groups) == 1 and len(events) > 1 else None
    return state.groups[group].name if group is not None and group in state.groups else ""


def guest_name(state: State, id: str) -> str:
    """What a guest is called on pages: the name, "Guest of ..." for an unnamed plus-one, the id for who is gone."""
    guest = state.guests.get(id)
    if guest is None:
        return id
    label = state.guest_label(guest)
    if label:
        return label
    host = state.guests.get(guest.plus_one or "")
    return say("guest-of", name=state.guest_label(host) or host.id) if host is not None else id


def fact_name(state: State, fact: Fact) -> str:
    """What a thing is called on pages, guests and their companions included."""
    return guest_name(state, fact.id) if fact.kind == GUEST else label_of(state, fact.kind, fact.id)
