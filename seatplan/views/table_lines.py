"""The rows of the tables page: every logical table in a line, made once a version for all sessions."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from functools import lru_cache
from typing import Any

import msgspec

from seatplan.domain.checks import ERROR, NOTE, Problem
from seatplan.domain.state import LogicalTable, State
from seatplan.domain.values import GUEST, LOGICAL_TABLE
from seatplan.plan.face import PlanFace
from seatplan.plan.figures import figures_of
from seatplan.texts import language, say
from seatplan.views.icons import icon
from seatplan.views.marks import problems as problem_mark
from seatplan.views.marks import star
from seatplan.views.once import once_a_version
from seatplan.views.shell import plain
from seatplan.views.tables_address import Address
from seatplan.views.text import Html, esc, join, name

LINES_CSS = """
.sp-rows-head { position: sticky; top: 0; z-index: 1; background: var(--sp-surface); }
.line, .heads { display: grid; gap: 12px; align-items: center; padding: 0 16px 0 8px; border-bottom: 1px solid var(--sp-line);
  grid-template-columns: 28px minmax(96px, 1.5fr) minmax(72px, 1fr) minmax(80px, 1.1fr) 76px minmax(110px, 1.4fr)
  minmax(80px, 1fr) 96px; }
.line { min-height: 32px; font: 13px/16px var(--sp-font); }
.line > span, .heads > * { min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.line .q { color: var(--sp-ink2); }
.line .over { color: var(--sp-err); font-weight: 700; }
[aria-selected="true"] .line { box-shadow: inset 3px 0 0 var(--sp-accent); }
[aria-selected="true"] .line .n { font-weight: 700; }
.line .nowhere { display: inline-flex; align-items: center; gap: 4px; color: var(--sp-warn); }
.line .sp-state { vertical-align: -4px; }
.heads { min-height: 36px; font: 700 12px/16px var(--sp-font); color: var(--sp-ink2); }
.heads button { display: inline-flex; align-items: center; gap: 2px; min-height: 32px; padding: 0; border: 0; background: none;
  color: inherit; font: inherit; cursor: pointer; text-align: start; }
.heads button.on { color: var(--sp-ink); }
.pick { display: grid; place-items: center; width: 28px; height: 28px; cursor: pointer; }
.heads .pick { border: 0; background: none; padding: 0; }
.pick i { display: grid; place-items: center; width: 18px; height: 18px; border: 2px solid var(--sp-line2); border-radius: 4px;
  color: transparent; }
.pick i::after { content: ""; width: 10px; height: 5px; border: solid currentColor; border-width: 0 0 2px 2px;
  transform: translateY(-1px) rotate(-45deg); }
.pick[aria-checked="true"] i { background: var(--sp-accent); border-color: var(--sp-accent); color: var(--sp-onaccent); }
.place, .places { display: grid; gap: 12px; align-items: center; padding: 0 16px; border-bottom: 1px solid var(--sp-line);
  grid-template-columns: 72px 88px minmax(0, 1fr) minmax(0, 2fr); min-height: 32px; font: 13px/16px var(--sp-font); }
.places { min-height: 36px; font: 700 12px/16px var(--sp-font); color: var(--sp-ink2); }
.place > span { min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.hall { display: flex; gap: 12px; align-items: baseline; padding: 12px 16px 6px; border-bottom: 1px solid var(--sp-line);
  font: 700 14px/20px var(--sp-font); }
.hall small { font: var(--sp-caption); color: var(--sp-ink2); }
[aria-selected="true"] .place { box-shadow: inset 3px 0 0 var(--sp-accent); }
@container (max-width: 820px) {
  .line, .heads { grid-template-columns: 28px minmax(96px, 1.5fr) minmax(72px, 1fr) 76px minmax(110px, 1.4fr) 96px; }
  .line > :nth-child(4), .heads > :nth-child(4), .line > :nth-child(7), .heads > :nth-child(7) { display: none; }
}
@media (pointer: coarse) {
  .line, .place { min-height: 48px; }
  .pick, .heads button { width: auto; min-width: 44px; min-height: 48px; }
  .line, .heads { grid-template-columns: 44px minmax(96px, 1.5fr) minmax(72px, 1fr) 76px minmax(110px, 1.4fr) 96px; }
  .line > :nth-child(4), .heads > :nth-child(4), .line > :nth-child(7), .heads > :nth-child(7) { display: none; }
}
:host { container-type: inline-size; }
"""
COLUMNS = ("name", "department", "host", "seats", "place", "marks", "wrong")


class Line(msgspec.Struct, frozen=True):
    """One logical table as the list shows, searches and sorts it."""

    id: str
    html: Html
    searched: str
    keys: dict[str, Any]  # column -> what it is sorted by
    department: str
    vip: bool
    placed: bool
    free: int  # seats; less than 0 over capacity
    wrong: int

    @property
    def picked(self) -> Html:
        """The line with its box ticked."""
        return Html(self.html.replace('aria-checked="false"', 'aria-checked="true"', 1))


def lines_of(plan: PlanFace) -> dict[str, Line]:
    """The line of each logical table, by id."""
    return once_a_version(plan, "table-lines", lambda: _lines(plan))


def _lines(plan: PlanFace) -> dict[str, Line]:
    state = plan.state
    wrong: dict[str, list[str]] = {}
    for problem in figures_of(plan).problems:
        table = table_of(state, problem)
        if table is not None and problem.severity != NOTE and problem.code != "unplaced":
            wrong.setdefault(table, []).append(problem.severity)
    return {table.id: _line(state, table, wrong.get(table.id, [])) for table in state.logical_tables.values()}


def table_of(state: State, problem: Problem) -> str | None:
    """The logical table that a problem is about, as it is or through a guest who sits there."""
    if problem.kind == LOGICAL_TABLE:
        return problem.id
    guest = state.guests.get(problem.id) if problem.kind == GUEST else None
    return guest.table if guest is not None else None


def _line(state: State, table: LogicalTable, wrong: list[str]) -> Line:
    taken = state.seats_taken(table.id)
    physical = state.physical_tables.get(table.placed_at or "")
    room = state.rooms.get(physical.room) if physical is not None else None
    number, hall = (physical.number, room.name if room else physical.room) if physical else ("", "")
    worst = ERROR if ERROR in wrong else "warning"
    marks = tuple(mark for mark in ("vip", "protected", "locked") if getattr(table, mark))
    told = (
        table.name,
        table.department,
        table.host,
        taken,
        table.seats,
        number,
        hall,
        marks,
        len(wrong),
        worst,
    )
    markup, searched = _told(table.id, physical is not None, *told, language())
    order = (room.order if room else 0, hall, natural(number)) if physical else (10**6, "", ())
    return Line(
        table.id,
        markup,
        searched,
        {
            "name": (),
            "department": plain(table.department),
            "host": plain(table.host),
            "seats": taken - table.seats,
            "place": order,
            "marks": -len(marks),
            "wrong": -len(wrong),
        },
        table.department,
        table.vip,
        physical is not None,
        table.seats - taken,
        len(wrong),
    )  # fmt: skip


@lru_cache(maxsize=4000)  # an edit changes one or two
def _told(
    id: str, placed: bool, called: str, department: str, host: str, taken: int, seats: int, number: str, hall: str,
    marks: tuple[str, ...], wrong: int, worst: str, language: str,
) -> tuple[Html, str]:  # fmt: skip
    words = ", ".join(say(f"tables-mark-{mark}") for mark in marks)
    shown = join(star() if "vip" in marks or "protected" in marks else "", name(called))
    stands = (
        Html(f'<span title="{esc(hall)}">{esc(number)} <span class="q">{name(hall)}</span></span>')
        if placed
        else Html(
            f'<span><span class="nowhere">{icon("wrong_location", 16)}{esc(say("tables-nowhere"))}</span></span>'
        )
    )
    over = ' class="over"' if taken > seats else ""
    return Html(
        f'<div class="line">{_pick(say("tables-pick", name=called))}<span class="n" title="{esc(called)}">{shown}</span>'
        f'<span>{name(department)}</span><span title="{esc(host)}">{name(host)}</span>'
        f"<span{over}>{esc(say('tables-taken', taken=taken, seats=seats))}</span>{stands}"
        f'<span class="q">{esc(words)}</span><span>{problem_mark(wrong, worst) if wrong else ""}</span></div>'
    ), plain(f"{called} {department} {host} {number} {hall} {words} {id}")  # fmt: skip


def _pick(label: str) -> Html:
    return Html(
        f'<span class="pick" data-act="pick" role="checkbox" aria-checked="false" aria-label="{esc(label)}">'
        "<i></i></span>"
    )


@lru_cache(maxsize=4000)
def natural(text: str) -> tuple[tuple[int, int, str], ...]:
    """A name as people sort it: "Sales 2" comes before "Sales 10"."""
    parts = re.split(r"(\d{1,9})", plain(text))
    return tuple((0, int(part), "") if part.isdecimal() and part.isascii() else (1, 0, part) for part in parts if part)  # fmt: skip


def shown(state: State, lines: dict[str, Line], address: Address) -> list[Line]:
    """The lines that an address asks for, in its order."""
    words = plain(address.q).split()
    found = [line for line in lines.values() if _matches(line, address, words)]
    found.sort(key=lambda line: natural(state.logical_tables[line.id].name))
    column = address.sort.removeprefix("-")
    down = address.sort.startswith("-")
    if column in COLUMNS and column != "name":
        found.sort(key=lambda line: line.keys[column], reverse=down)
    elif down:
        found.reverse()
    return found


def _matches(line: Line, address: Address, words: list[str]) -> bool:
    return (
        (not address.department or line.department == address.department)
        and (not address.vip or line.vip)
        and (not address.unplaced or not line.placed)
        and (not address.free or line.free > 0)
        and (not address.over or line.free < 0)
        and (not address.wrong or line.wrong > 0)
        and all(word in line.searched for word in words)
    )


def keyed(lines: Iterable[Line], picked: Collection[str]) -> list[tuple[str, Html]]:
    """The lines as `Rows` takes them, with the boxes of `picked` ticked."""
    return [(line.id, line.picked if line.id in picked else line.html) for line in lines]


def heads(sort: str, all_picked: bool) -> Html:
    """The column titles; a click sorts, a second one the other way round."""
    column, down = sort.removeprefix("-") or "name", sort.startswith("-")
    arrow = icon("arrow_downward" if down else "arrow_upward", 16)
    ticked = "true" if all_picked else "false"
    cells = join(
        *(
            Html(
                f'<button type="button" data-act="{key}"{" class=on" if key == column else ""}>'
                f"{esc(say(f'tables-column-{key}'))}{arrow if key == column else ''}</button>"
            )
            for key in COLUMNS
        )
    )
    return Html(
        f'<div class="heads"><button type="button" class="pick" data-act="all" role="checkbox" aria-checked="{ticked}" '
        f'aria-label="{esc(say("tables-pick-all"))}"><i></i></button>{cells}</div>'
    )


def departments(state: State) -> list[str]:
    """The departments that have tables or guests."""
    named = {table.department for table in state.logical_tables.values()}
    return sorted((named | {guest.department for guest in state.guests.values()}) - {""}, key=plain)
