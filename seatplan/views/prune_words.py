"""What a prune would do, as sentences and rows: pure functions over a preview and the two plans."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from seatplan.domain.decision import Reason
from seatplan.domain.effects import subject
from seatplan.domain.state import State
from seatplan.domain.values import EXISTS, GUEST, LOGICAL_TABLE, Fact
from seatplan.history.diff import Change
from seatplan.history.past import Past
from seatplan.history.pruning import Consequence, PrunePreview
from seatplan.texts import explain, has_text, listed, say
from seatplan.texts.moments import clock, day_and_clock, local
from seatplan.views.history_words import table_link, value_text
from seatplan.views.icons import icon
from seatplan.views.marks import state_chip
from seatplan.views.text import Html, esc, join, name

MOST_SENTENCES = 3
CALLOUT_ROOM = 8.0  # metres between a table and the first column of tables for words beside it
PARTS = ("changes", "clashes", "lost-ground", "orphans", "overwritten")


class Planned(NamedTuple):
    """A prune as it was planned, with the plan as it is and as it would be."""

    preview: PrunePreview
    now: State
    without: State
    advice: Reason | None


def clash_facts(preview: PrunePreview) -> dict[Fact, str]:
    """The changes that a clash brings about, to be marked."""
    marks = {}
    for clash in preview.clashes:
        yields = clash.why.values.get("yields_id")
        if yields:
            marks[Fact(LOGICAL_TABLE, str(yields), "placed_at")] = "clash"
    return marks


def vip_events(past: Past, positions: Iterable[int], *states: State) -> list[int]:
    """Those of some events that are about the place or fields of VIP or protected tables."""
    found = []
    for position in positions:
        index = past.index_of(position)
        event = past.events[index] if index is not None else None
        about = subject(event) if event is not None else None
        if about is None or about[0] != LOGICAL_TABLE:
            continue
        tables = [table for state in states if (table := state.logical_tables.get(about[1])) is not None]
        if any(table.vip or table.protected for table in tables):
            found.append(position)
    return found


def advice_text(advice: Reason | None) -> str:
    """Which of undo and prune fits better, and why."""
    if advice is None:
        return say("history-preview-caption")
    because = advice.values.get("because") or [None]
    first = because[0] if isinstance(because, list) else None
    reason = explain(first) if isinstance(first, Reason) else ""
    return join_sentences(
        say("history-preview-caption"),
        say(f"history-advice-{advice.code}", count=advice.values.get("count", 0), reason=reason),
    )


def join_sentences(*sentences: str) -> str:
    """Sentences one after the other."""
    return " ".join(sentence for sentence in sentences if sentence)


def consequences(planned: Planned, past: Past, before: str) -> list[tuple[str, Html]]:
    """The sentences under the drawings, each with its icon; `before` is when the batch happened, in words."""
    preview, now, without = planned.preview, planned.now, planned.without
    rows: list[tuple[str, Html]] = []
    yields = set(clash_facts(preview))
    placed = [
        change for change in preview.changes if change.field == "placed_at" and change.fact not in yields
    ]
    vips = [change for change in placed if _vip(now, without, change) and change.after is not None]
    back = [change for change in vips if change.before is None]
    others = [change for change in placed if change not in back and change.after is not None]
    lose = [change for change in placed if change.after is None]
    again = sum(entry.type in ("TablePlaced", "TableUnplaced") for entry in preview.overwritten)
    if back:
        rest = say("history-back-vip-until", at=before) if before else ""
        rows.append(_sentence("back", "history", "ok", say("history-back-vip", count=len(back)), rest))
    if others or again:
        moved = say("history-back-again", count=again) if again else ""
        rest = join_sentences(say("history-back-others-rest") if others else "", moved)
        rows.append(
            _sentence("others", "swap_horiz", "accent", say("history-back-others", count=len(others)), rest)
        )
    if lose:
        rows.append(
            _sentence(
                "lose",
                "remove_circle_outline",
                "warn",
                say("history-lose", count=len(lose)),
                say("history-lose-rest", names=_labels(lose)),
            )
        )
    rows += _other_changes([change for change in preview.changes if change.field != "placed_at"])
    if preview.clashes:
        rows.append(_with_details("clash", "call_split", "err", preview.clashes, _clash_text(without)))
    if preview.lost_ground:
        rows.append(
            _with_details(
                "lost-ground", "layers_clear", "warn", preview.lost_ground, _lost_text(past, now, without)
            )
        )
    if preview.orphans:
        together = say(
            "history-orphans-with" if preview.chosen is not None else "history-orphans-rest",
            names=", ".join(dict.fromkeys(entry.label for entry in preview.orphans[:5])),
        )
        rows.append(
            _sentence("orphan", "link", "warn", say("history-orphans", count=len(preview.orphans)), together)
        )
    if not rows:
        rows.append(_sentence("same", "check", "ok", say("history-same"), say("history-same-rest")))
    return rows


def _vip(now: State, without: State, change: Change) -> bool:
    for state in (now, without):
        table = state.logical_tables.get(change.id)
        if table is not None and (table.vip or table.protected):
            return True
    return False


def _labels(changes: list[Change]) -> str:
    return listed([change.label for change in changes], most=4)


def _other_changes(changes: list[Change]) -> list[tuple[str, Html]]:
    rows = []
    gone = [change for change in changes if change.field == EXISTS and change.after is None]
    come = [change for change in changes if change.field == EXISTS and change.after is not None]
    existence = {(change.kind, change.id) for change in (*gone, *come)}
    rest = [change for change in changes if (change.kind, change.id) not in existence]
    seats = {change.id for change in rest if change.kind == GUEST and change.field in ("table", "seat")}
    fields = [change for change in rest if not (change.kind == GUEST and change.field in ("table", "seat"))]
    for key, found, shape, tone in (
        ("gone", gone, "remove_circle_outline", "warn"),
        ("come", come, "add", "ok"),
        ("fields", fields, "edit", "accent"),
    ):
        if found:
            first = say(f"history-{key}", count=len(found))
            rows.append(_sentence(key, shape, tone, first, say(f"history-{key}-rest", names=_labels(found))))
    if seats:
        first = say("history-seats", count=len(seats))
        rows.append(_sentence("seats", "event_seat", "accent", first, say("history-seats-rest")))
    return rows


def _sentence(key: str, shape: str, tone: str, first: str, rest: object) -> tuple[str, Html]:
    return key, Html(
        f'<div class="say"><span data-tone="{tone}">{icon(shape)}</span><p><b>{esc(first)}</b> {esc(rest)}</p></div>'
    )


def _with_details(
    key: str, shape: str, tone: str, found: list[Consequence], text: Callable[[Consequence], Html]
) -> tuple[str, Html]:
    details = [text(entry) for entry in found[:MOST_SENTENCES]]
    if len(found) > MOST_SENTENCES:
        details.append(esc(say("history-and-more", count=len(found) - MOST_SENTENCES)))
    return _sentence(key, shape, tone, say(f"history-{key}", count=len(found)), join(*details, between=" "))


def _clash_text(without: State) -> Callable[[Consequence], Html]:
    def text(entry: Consequence) -> Html:
        said = esc(explain(entry.why))
        table = str(entry.why.values.get("yields_id", ""))
        if not table:
            return said
        link = esc(say("history-place-table", table=entry.why.values["yields"]))
        return join(said, " ", Html(f'<a href="{esc(table_link(without, table))}">{link}</a>'))

    return text


def _lost_text(past: Past, now: State, without: State) -> Callable[[Consequence], Html]:
    def text(entry: Consequence) -> Html:
        values = entry.why.values
        index = past.index_of(entry.position)
        at = clock(past.batch_of(index).recorded_at) if index is not None else ""
        field, kind, id = str(values["field"]), str(values["kind"]), str(values["id"])
        said = say(
            "history-lost-ground-place" if field == "placed_at" else "history-lost-ground-one",
            label=entry.label,
            at=at,
            field=say(f"field-{field}") if has_text(f"field-{field}") else field,
            of=str(values["of"]),
            was=_or_none(now, field, values["was"]),
            now=_or_none(without, field, values["would_be"]),
        )
        sizes = _sizes(without, id) if kind == LOGICAL_TABLE and field == "placed_at" else ""
        link = Html("")
        if kind == LOGICAL_TABLE:
            words_ = esc(say("history-look-at", table=str(values["of"])))
            link = Html(f'<a href="{esc(table_link(without, id))}">{words_}</a>')
        return join(esc(join_sentences(said, sizes)), " ", link)

    return text


def _or_none(state: State, field: str, shown: object) -> str:
    return value_text(state, field, None) if shown == "none" else str(shown)


def _sizes(state: State, table: str) -> str:
    known = state.logical_tables.get(table)
    physical = state.physical_tables.get(known.placed_at or "") if known else None
    if known is None or physical is None:
        return ""
    return say("history-lost-ground-seats", seats=known.seats, number=physical.number, chairs=physical.seats)


def entry_rows(entries: list[Consequence], past: Past, mark: str) -> list[tuple[str, Html]]:
    """Clashes, lost ground, orphans or overwritten events as rows: when, what, why."""
    rows = []
    for number, entry in enumerate(entries):
        index = past.index_of(entry.position)
        batch = past.batch_of(index) if index is not None else None
        when = day_and_clock(batch.recorded_at) if batch else ""
        who = batch.actor if batch else ""
        html = (
            f'<div class="note"><small>{esc(when)}</small><span style="flex:1"><b>{name(entry.label)}</b> '
            f"{esc(_why(entry))} <small>{name(who)}</small></span>{state_chip(mark)}</div>"
        )
        rows.append((f"{entry.position}:{number}", Html(html)))
    return rows


def _why(entry: Consequence) -> str:
    if entry.why.code != "lost-ground":
        return explain(entry.why)
    values = dict(entry.why.values)
    for key in ("was", "would_be"):
        if values[key] == "none":
            values[key] = say("history-none-placed_at" if values["field"] == "placed_at" else "history-none")
    return explain(Reason(entry.why.code, values))


def touched_batches(preview: PrunePreview, past: Past) -> dict[int, tuple[str, ...]]:
    """Which chips stand beside which batches while the preview is shown, by batch number."""
    marks: dict[int, list[str]] = {}
    for mark, entries in (
        ("clash", preview.clashes),
        ("lost-ground", preview.lost_ground),
        ("orphan", preview.orphans),
    ):
        for entry in entries:
            index = past.index_of(entry.position)
            if index is not None:
                found = marks.setdefault(past.batch_numbers[index], [])
                if mark not in found:
                    found.append(mark)
    return {number: tuple(found) for number, found in marks.items()}


def rooms_touched(planned: Planned) -> dict[str, int]:
    """How many changed places each room has, the room with most first."""
    counts: dict[str, int] = {}
    for change in planned.preview.changes:
        if change.field != "placed_at":
            continue
        for state, at in ((planned.now, change.before), (planned.without, change.after)):
            physical = state.physical_tables.get(str(at)) if at else None
            if physical is not None and physical.room in state.rooms:
                # A place that comes back weighs more than one that goes: it is what people look for.
                vip = 4 if _vip(planned.now, planned.without, change) else 1
                counts[physical.room] = counts.get(physical.room, 0) + vip
    return dict(sorted(counts.items(), key=lambda pair: -pair[1]))


class Drawing(NamedTuple):
    """What is laid over one of the two drawings, and the words at its right."""

    lay: dict[str, str]
    callouts: dict[str, str]
    caption: str


def drawings(planned: Planned, room: str) -> tuple[Drawing, Drawing]:
    """What the drawings of a room show now, and without the events."""
    preview, now = planned.preview, planned.now
    lay_now: dict[str, str] = {}
    lost = 0
    for change in preview.changes:
        if change.field == "placed_at" and change.before is None and change.after in now.physical_tables:
            lost += 1
            if change.after not in now.occupants:
                lay_now[str(change.after)] = "lost"
    lay_without: dict[str, str] = {}
    call_now: dict[str, str] = {}
    call_without: dict[str, str] = {}
    left = min((table.x for table in now.physical_tables.values() if table.room == room), default=0.0)
    for clash in preview.clashes[:12]:
        at = clash.why.values.get("at")
        if at is None or clash.fix is None:
            continue
        lay_now[str(at)] = "clash"
        table = now.physical_tables.get(str(at))
        if table is not None and table.x - left > CALLOUT_ROOM:  # words stand at its left
            call_now[str(at)] = str(clash.why.values["yields"])
            call_without[str(at)] = str(clash.why.values["keeps"])
    caption = say("history-drawing-lost", count=lost) if lost else ""
    return (
        Drawing(lay_now, call_now, caption),
        Drawing(lay_without, call_without, say("history-drawing-without")),
    )


def when_of(past: Past, batch: str) -> str:
    """When a batch happened: the time where that was on the last day of history, else with its day."""
    found = past.batch_with_id(batch)
    if found is None:
        return ""
    last = next(reversed(past.batches.values()))
    same = local(found.recorded_at).date() == local(last.recorded_at).date()
    return clock(found.recorded_at) if same else day_and_clock(found.recorded_at)
