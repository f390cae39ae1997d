"""Changes and values as people read them, for every part of the history page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from seatplan.domain.state import State
from seatplan.domain.values import (
    CUSTOM_PREFIX,
    EXISTS,
    GROUP,
    GUEST,
    LOGICAL_TABLE,
    PHYSICAL_TABLE,
    ROOM,
    Fact,
    Value,
)
from seatplan.history.diff import Change
from seatplan.plan.titles import fact_name
from seatplan.texts import choice, has_text, say
from seatplan.views.marks import star, state_chip
from seatplan.views.text import Html, esc, join, name

LONGEST = 80  # characters of a value in a table of changes
# Fields that name another thing by its id
_POINTS_TO = {
    "placed_at": PHYSICAL_TABLE,
    "table": LOGICAL_TABLE,
    "group": GROUP,
    "room": ROOM,
    "plus_one": GUEST,
}

DIFF_CSS = """
.sp-rows { height: auto; overflow: visible; }
.change { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr) minmax(0, 3fr) minmax(0, 3fr) 112px;
  gap: 8px; align-items: center; min-height: 32px; padding: 3px 8px; border-bottom: 1px solid var(--sp-line);
  font: var(--sp-dense); }
.change > span { min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.change .field, .change .head { color: var(--sp-ink2); }
.change .last { text-align: right; display: flex; justify-content: flex-end; }
.change.head { color: var(--sp-ink2); font: var(--sp-caption); }
.after { font-weight: 700; }
.none { color: var(--sp-warn); }
.note { padding: 10px 8px; border-bottom: 1px solid var(--sp-line); display: flex; gap: 12px; align-items: baseline; }
.note small { font: var(--sp-caption); color: var(--sp-ink2); white-space: nowrap; }
.note b { white-space: nowrap; }
"""


def value_text(state: State, field: str, value: Value) -> str:
    """A value in words: "21, Great Hall" for a place, a name for an id, "nowhere" for none."""
    if field == EXISTS:
        return say("history-value-exists" if value else "history-value-gone")
    if value is None or value == "" or value == []:
        return say(f"history-none-{field}") if has_text(f"history-none-{field}") else say("history-none")
    if isinstance(value, bool):
        return say("history-yes" if value else "history-no")
    kind = _POINTS_TO.get(field)
    if kind == PHYSICAL_TABLE:
        return place_text(state, str(value))
    if kind is not None:
        return fact_name(state, Fact(kind, str(value), EXISTS))
    if isinstance(value, list):
        return say("history-value-list", count=len(value))
    text = choice(field, value)
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"


def place_text(state: State, at: str) -> str:
    """A physical table with its room: "21, Great Hall"."""
    physical = state.physical_tables.get(at)
    if physical is None:
        return at
    room = state.rooms.get(physical.room)
    return say("history-place", number=physical.number, room=room.name if room else "")


def field_text(state: State, field: str) -> str:
    """What a field is called in a table of changes ("stands at")."""
    if field.startswith(CUSTOM_PREFIX):
        custom = state.custom_fields.get(field[len(CUSTOM_PREFIX) :])
        return custom.label if custom else field
    for message in (f"history-field-{field.replace('_', '-')}", f"field-{field}"):
        if has_text(message):
            return say(message)
    return field


def thing_name(states: Iterable[State], kind: str, id: str) -> Html:
    """A thing's name, with the star of a VIP or protected table; from the first of the states that knows it."""
    known = [state for state in states if id in (state.of_kind(kind) if kind != "occasion" else {id: 0})]
    if not known:
        return name(id)
    label = fact_name(known[0], Fact(kind, id, EXISTS))
    if kind == PHYSICAL_TABLE:
        label = say("history-physical", place=place_text(known[0], id))
    return join(star() if _is_vip(known[0], kind, id) else "", name(label))


def _is_vip(state: State, kind: str, id: str) -> bool:
    if kind == LOGICAL_TABLE:
        table = state.logical_tables[id]
        return bool(table.vip or table.protected)
    return kind == GUEST and bool(state.guests[id].vip)


def change_rows(
    changes: Iterable[Change], before: State, after: State, marked: Mapping[Fact, str] | None = None
) -> list[tuple[str, Html]]:
    """Changes as rows: what, field, before, after; marked ones ("clash") first, then VIP tables."""
    marks = marked or {}

    def rank(change: Change) -> tuple[bool, bool]:
        vip = any(
            change.id in state.of_kind(change.kind) and _is_vip(state, change.kind, change.id)
            for state in (before, after)
            if change.kind != "occasion"
        )
        return change.fact not in marks, not vip

    rows = []
    for change in sorted(changes, key=rank):
        was, now = (
            value_text(before, change.field, change.before),
            value_text(after, change.field, change.after),
        )
        none_was, none_now = ("none" if value is None else "" for value in (change.before, change.after))
        mark = marks.get(change.fact)
        html = (
            f'<div class="change"><span>{thing_name((after, before), change.kind, change.id)}</span>'
            f'<span class="field">{esc(field_text(after, change.field))}</span>'
            f'<span class="{none_was}" title="{esc(was)}">{name(was)}</span>'
            f'<span class="after {none_now}" title="{esc(now)}">{name(now)}</span>'
            f'<span class="last">{state_chip(mark) if mark else ""}</span></div>'
        )
        rows.append((f"{change.kind}:{change.id}:{change.field}", Html(html)))
    return rows


def change_head(first: str = "history-before", second: str = "history-after") -> Html:
    """The column titles over `change_rows`."""
    words = (say("history-what"), say("history-field"), say(first), say(second))
    return Html(
        f'<div class="change head">{join(*(Html(f"<span>{esc(word)}</span>") for word in words))}</div>'
    )


def table_link(state: State, table: str) -> str:
    """The rooms page with a logical table selected, relative to this page."""
    known = state.logical_tables.get(table)
    physical = state.physical_tables.get(known.placed_at or "") if known else None
    if physical is None:
        return f"rooms?logical={table}"
    return f"rooms?room={physical.room}&table={physical.id}"
