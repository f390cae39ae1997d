"""What the overview says in numbers and sentences, as safe HTML keyed for `Rows`."""

from __future__ import annotations

from bisect import bisect_right
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote

from seatplan.domain import events as ev
from seatplan.domain.checks import ERROR, NOTE, Problem
from seatplan.domain.state import State
from seatplan.plan.figures import Figures, figures_of
from seatplan.plan.titles import title_of
from seatplan.texts import number, say
from seatplan.texts.moments import clock, day, day_and_clock, local
from seatplan.texts.problems import count_text
from seatplan.views.check_lines import mend
from seatplan.views.checks_address import Address
from seatplan.views.icons import icon
from seatplan.views.marks import bar, state_chip
from seatplan.views.once import once_a_version
from seatplan.views.text import Html, esc, join, name

if TYPE_CHECKING:
    from seatplan.plan.face import PlanFace

MOST_BATCHES = 12
Row = tuple[str, Html]


def days_to_go(day_of_party: str, today: date) -> str:
    """How long it is until the party."""
    if not day_of_party:
        return say("overview-no-date")
    days = (date.fromisoformat(day_of_party) - today).days
    return say("overview-days", days=days) if days >= 0 else say("overview-days-ago", days=-days)


class Told(NamedTuple):
    """The three lists of the page."""

    figures: list[Row]
    checks: list[Row]
    batches: list[Row]


def told(plan: PlanFace, today: date) -> Told:
    """What the lists say."""
    return once_a_version(plan, ("overview", today), lambda: _told(plan, today))


def _told(plan: PlanFace, today: date) -> Told:
    figures = figures_of(plan)
    return Told(
        figure_rows(figures), check_rows(plan.state, figures.problems), batch_rows(latest(plan), today)
    )


# The four figures


def figure_rows(figures: Figures) -> list[Row]:
    """Four numbers, each with a bar and what it is a part of."""
    f = figures
    return [
        _figure("accepted", f.accepted, f.guests, say("overview-accepted"),
                say("overview-accepted-of", guests=f.guests, open=f.open)),
        _figure("seated", f.accepted_seated, f.accepted, say("overview-seated"),
                say("overview-seated-of", accepted=f.accepted)),
        _figure("placed", f.placed, f.tables, say("overview-placed", placed=f.placed),
                say("overview-placed-of", tables=f.tables, vip_placed=f.vip_placed, vip_tables=f.vip_tables)),
        _figure("free", f.seats_free, f.seats, say("overview-free", free=f.seats_free),
                say("overview-free-of", seats=f.seats, rooms=len(f.rooms))),
    ]  # fmt: skip


def _figure(key: str, amount: int, whole: int, words: str, below: str) -> Row:
    shown = number(amount)
    share = bar(amount / whole if whole else 0.0, f"{shown} {words}, {below}")
    return key, Html(
        f'<div class="figure"><p><b>{esc(shown)}</b> {esc(words)}</p>{share}<small>{esc(below)}</small></div>'
    )


# Checks


def check_rows(state: State, problems: tuple[Problem, ...]) -> list[Row]:
    """One line a kind of problem with how many there are, leading to where it can be mended."""
    groups: dict[str, list[Problem]] = {}
    for problem in problems:
        groups.setdefault(problem.code, []).append(problem)
    return [(code, _check(state, code, found)) for code, found in groups.items()]


def _check(state: State, code: str, found: list[Problem]) -> Html:
    severity = found[0].severity
    shape, tone = ("error_outline", "err") if severity == ERROR else ("warning_amber", "warn")
    if severity == NOTE:
        shape, tone = "info", "quiet"
    text = count_text(code, [problem.label for problem in found])
    return Html(
        f'<a class="check" href="{esc(where(state, found))}"><span data-tone="{tone}">{icon(shape)}</span>'
        f'<b>{esc(number(len(found)))}</b><span class="text" dir="auto">{esc(text)}</span>'
        f"{icon('chevron_right')}</a>"
    )


def where(state: State, found: list[Problem]) -> str:
    """The address at which a problem can be mended; a list of them where there are several."""
    if len(found) == 1:
        return mend(state, found[0])
    return "checks" + Address(check=found[0].code).query()


# Batches


class Latest(NamedTuple):
    """One batch as the overview lists it."""

    id: str
    at: datetime
    actor: str
    title: str
    events: int
    undoable: bool
    pruned: bool


def latest(plan: PlanFace) -> list[Latest]:
    """The newest batches."""
    past = plan.history()
    pruned = past.pruned_at()
    found = []
    for batch_number in sorted(past.batches, reverse=True)[:MOST_BATCHES]:
        batch = past.batches[batch_number]
        inside = past.indexes_of_batch(batch_number)
        gone = bool(inside) and all(past.positions[index] in pruned for index in inside)
        about_history = any(isinstance(past.events[index], ev.HistoryEvent) for index in inside)
        title = title_of(past, batch, plan.state)
        undoable = bool(inside) and not gone and not about_history
        found.append(
            Latest(batch.id, batch.recorded_at, batch.actor, title.text, title.events, undoable, gone)
        )
    return found


def batch_rows(batches: list[Latest], today: date) -> list[Row]:
    """The newest batches under their days, each with its undo."""
    rows: list[Row] = []
    shown: date | None = None
    for batch in batches:
        moment = local(batch.at).date()
        if moment != shown:
            shown = moment
            rows.append(
                (f"day:{moment.isoformat()}", Html(f'<div class="day">{esc(_day(moment, today))}</div>'))
            )
        rows.append((batch.id, _batch(batch)))
    return rows


def _day(moment: date, today: date) -> str:
    if moment == today:
        return say("overview-today")
    return say("overview-yesterday") if moment == today - timedelta(days=1) else day(moment)


def _batch(batch: Latest) -> Html:
    end: Html = Html("")
    if batch.undoable:
        label = esc(say("overview-undo-label", title=batch.title))
        end = Html(
            f'<button class="sp-button" type="button" data-act="undo" aria-label="{label}">{esc(say("overview-undo"))}</button>'
        )
    elif batch.pruned:
        end = state_chip("pruned")
    caption = say("overview-batch", actor=batch.actor, events=batch.events)
    return Html(
        f'<div class="batch"><time>{esc(clock(batch.at))}</time><div><a href="history?batch={esc(quote(batch.id))}" '
        f'title="{esc(batch.title)}">{name(batch.title)}</a><small>{name(caption)}</small></div>{end}</div>'
    )


# Since the last visit


def since(plan: PlanFace, version: int, at: datetime, now: datetime) -> Html:
    """How much happened since somebody was here last, with a link to it."""
    past = plan.history()
    first = bisect_right(past.positions, version)
    changes = past.count - first
    batches = len(set(past.batch_numbers[first:]))
    moment, today = local(at), local(now).date()
    if moment.date() == today:
        when = say("overview-since-today", clock=clock(at))
    elif moment.date() == today - timedelta(days=1):
        when = say("overview-since-yesterday", clock=clock(at))
    else:
        when = day_and_clock(at)
    words = esc(say("overview-since", when=when))
    if not changes:
        return join(words, " ", say("overview-since-nothing"))
    told = say("overview-since-changes", changes=changes, batches=batches)
    return join(words, " ", Html(f'<a href="history?compare={version}"><b>{esc(told)}</b></a>'))
