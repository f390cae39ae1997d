"""What the drawer asks before a table is placed, split, merged, removed or added: the parts of its form.

Each function gives the title, the parts, the words of the button, and whether enough was answered.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from seatplan.domain.fields import parse
from seatplan.domain.state import LogicalTable, State
from seatplan.domain.values import LOGICAL_TABLE
from seatplan.plan.titles import guest_name
from seatplan.texts import say
from seatplan.texts.moments import day_and_clock
from seatplan.views.form import (
    Options,
    Part,
    box,
    button,
    check,
    choice,
    html,
    number,
    picks,
    row,
    sentence,
    text,
)
from seatplan.views.free_places import places_for
from seatplan.views.live import LivePlan
from seatplan.views.table_lines import departments, natural
from seatplan.views.table_words import number_of
from seatplan.views.text import Html

Asked = tuple[str, list[Part], str, bool]


def to_number(state: State, typed: Any) -> int | None:
    """The number of seats that somebody typed; None where nothing was. Raises Rejected where it is none."""
    given = str(typed or "").strip()
    value = parse(state, LOGICAL_TABLE, "seats", given) if given else None
    return value if isinstance(value, int) else None


def ask_place(state: State, table: LogicalTable, values: dict[str, Any]) -> Asked:
    """Where it shall stand: what is large enough first."""
    free = [at for at in state.physical_tables.values() if at.id not in state.occupants]
    at = str(values.get("at", ""))
    title = say("tables-place-title", name=table.name)
    if not free and not at:
        return title, [html("act:none", sentence(say("rooms-moving-none", name=table.name)))], say("rooms-do-move-none"), False  # fmt: skip
    options: Options = [("", [("", say("tables-choose"))]), *places_for(state, table, free)]
    if at in state.occupants:  # somebody else was faster: it stays in the field until they decide
        options = [*options, ("", [(at, number_of(state, at))])]
    label = say("tables-place-at", number=number_of(state, at)) if at else say("tables-place-none")
    return (
        title,
        [choice("act:at", say("rooms-choose-free"), at, options)],
        label,
        at in state.physical_tables,
    )


def place_taken(live: LivePlan, mine: LogicalTable, at: str) -> Html:
    """Who was faster, and the two ways out."""
    state = live.state
    physical, other = state.physical_tables.get(at), state.logical_tables.get(state.occupants.get(at, ""))
    if physical is None or other is None:
        return row(button("leave", say("form-cancel"), "small"))
    told = {"number": physical.number, "other": other.name, "mine": mine.name}
    words = say("rooms-conflict-taken-unknown", **told)
    past = live.plan.history()
    for stay in reversed(live.plan.stays(at)):
        if stay.left is None and stay.table == other.id:
            batch = past.batch_of(stay.came)
            words = say(
                "rooms-conflict-taken", actor=batch.actor, at=day_and_clock(batch.recorded_at), **told
            )
            break
    use = say("rooms-conflict-use-unplaced", mine=mine.name, other=other.name)
    if mine.placed_at is not None:
        where = number_of(state, mine.placed_at)
        use = say("rooms-conflict-use-swap", mine=mine.name, other=other.name, number=where)
    keep = say("rooms-conflict-keep", theirs=other.name)
    return box(sentence(words), row(button("take", use, "small"), button("leave", keep, "small")), tone="warn")  # fmt: skip


def ask_split(state: State, table: LogicalTable, values: dict[str, Any]) -> Asked:
    """The new table's name, who goes there, and how many seats it takes along."""
    guests = state.guests_at(table.id)
    going = [guest.id for guest in guests if guest.id in set(values.get("guests", []))]
    options = [(guest.id, guest_name(state, guest.id)) for guest in guests]
    typed = str(values.get("seats", "")).strip()
    count = int(typed) if typed.isascii() and typed.isdecimal() and len(typed) < 6 else len(going)
    left = max(table.seats - count, len(guests) - len(going), 0)
    told = say("tables-split-told", name=table.name, left=left, stay=len(guests) - len(going))
    parts = [
        text("act:name", say("tables-split-name"), str(values.get("name", "")), eager=True),
        number("act:seats", say("tables-split-seats"), typed, placeholder=str(len(going)), eager=True),
        picks("act:guests", say("tables-split-guests"), going, options),
        html("act:told", sentence(told, "quiet")),
    ]
    label = say("tables-split-do", count=len(going))
    ready = bool(str(values.get("name", "")).strip()) and bool(going or count)
    return say("tables-split-title", name=table.name), parts, label, ready


def ask_merge(state: State, table: LogicalTable, values: dict[str, Any]) -> Asked:
    """With which other one, and which of the two stays."""
    title = say("tables-merge-title", name=table.name)
    others = sorted(
        (other for other in state.logical_tables.values() if other.id != table.id),
        key=lambda other: (other.department != table.department, natural(other.name)),
    )
    words = [(other.id, say("tables-merge-option", name=other.name, taken=state.seats_taken(other.id), seats=other.seats)) for other in others]  # fmt: skip
    other = state.logical_tables.get(str(values.get("other", "")))
    options: Options = [("", [("", say("tables-choose")), *words])]
    parts = [choice("act:other", say("tables-merge-other"), other.id if other else "", options)]
    if other is None or other.id == table.id:
        return title, parts, say("tables-merge-none"), False
    keep, drop = (other, table) if values.get("keep") == other.id else (table, other)
    stays: Options = [("", [(each.id, each.name) for each in (table, other)])]
    told = say(
        "tables-merge-told",
        keep=keep.name,
        drop=drop.name,
        seats=keep.seats + drop.seats,
        guests=state.seats_taken(keep.id) + state.seats_taken(drop.id),
        place=number_of(state, keep.placed_at or drop.placed_at),
        free=number_of(state, drop.placed_at) if keep.placed_at and drop.placed_at else "none",
    )
    parts += [
        choice("act:keep", say("tables-merge-keep"), keep.id, stays),
        html("act:told", sentence(told, "quiet")),
    ]
    return title, parts, say("tables-merge-do", keep=keep.name, drop=drop.name), True


def ask_remove(state: State, table: LogicalTable, values: dict[str, Any]) -> Asked:
    """What becomes of its guests; whoever takes seats away says how many."""
    count = state.seats_taken(table.id)
    to = str(values.get("to", ""))
    title = say("tables-remove-title", name=table.name)
    label = say("tables-remove-do", name=table.name)
    parts: list[Part] = []
    if count:
        room = [
            other
            for other in state.logical_tables.values()
            if other.id != table.id and other.seats - state.seats_taken(other.id) >= count
        ]
        room.sort(key=lambda other: (other.department != table.department, natural(other.name)))
        options: Options = [("", [("", say("tables-remove-unseat", count=count))])]
        if room:
            offered = [(other.id, say("tables-remove-option", name=other.name, free=other.seats - state.seats_taken(other.id))) for other in room]  # fmt: skip
            options = [*options, (say("tables-remove-to"), offered)]
        if not to or to not in {other.id for other in room}:
            parts.append(html("act:warn", sentence(say("tables-remove-warn", count=count), "strong")))
        parts.append(choice("act:to", say("tables-remove-guests"), to, options))
    what = "place" if table.placed_at is not None else "none"
    notes = sum(
        (note.about_kind, note.about_id) == (LOGICAL_TABLE, table.id) for note in state.notes.values()
    )
    told = say("tables-remove-told", what=what, number=number_of(state, table.placed_at), notes=notes)
    parts.append(html("act:told", sentence(told, "quiet")))
    ready = True
    if count and not to:
        parts.append(
            number(
                "act:count", say("tables-remove-count", count=count), str(values.get("count", "")), eager=True
            )
        )
        ready = str(values.get("count", "")).strip() == str(count)
    return title, parts, label, ready


def ask_create(state: State, table: LogicalTable | None, values: dict[str, Any]) -> Asked:
    """What a new table is."""
    said = {field: str(values.get(field, "")) for field in ("name", "seats", "department", "host", "notes")}
    parts = [
        text("act:name", say("tables-name"), said["name"], eager=True),
        number("act:seats", say("tables-seats-field"), said["seats"], half=True, eager=True),
        text("act:department", say("tables-department"), said["department"], offers=departments(state), half=True, eager=True),
        text("act:host", say("tables-host"), said["host"], eager=True),
        check("act:vip", say("tables-vip"), bool(values.get("vip")), note=say("tables-vip-note")),
        text("act:notes", say("tables-notes"), said["notes"], area=True, eager=True),
    ]  # fmt: skip
    return say("tables-create-title"), parts, say("tables-create-do"), bool(said["name"].strip())


PARTS: dict[str, Callable[[State, Any, dict[str, Any]], Asked]] = {
    "place": ask_place,
    "split": ask_split,
    "merge": ask_merge,
    "remove": ask_remove,
    "create": ask_create,
}
