"""What the card of a table says, as safe HTML: seats, diets, who sits where, how it came to stand there."""

from __future__ import annotations

from collections import Counter
from urllib.parse import quote

from seatplan.domain.checks import ERROR, NOTE, Problem
from seatplan.domain.state import Guest, LogicalTable, PhysicalTable, State
from seatplan.domain.values import GUEST, LOGICAL_TABLE
from seatplan.history.blame import Stay
from seatplan.history.past import Batch, Past
from seatplan.plan.titles import guest_name, title_of
from seatplan.rooms.legend import seat_picture
from seatplan.rooms.marks import people_on_seats, seat_role
from seatplan.texts import say
from seatplan.texts.moments import day_and_clock
from seatplan.texts.problems import problem_text
from seatplan.views.icons import icon
from seatplan.views.live import LivePlan
from seatplan.views.marks import bar, chip
from seatplan.views.text import Html, esc, join, name

CARD_CSS = """
:host { font: var(--sp-body); color: var(--sp-ink); }
.top { display: flex; flex-wrap: wrap; gap: 2px 16px; margin-bottom: 8px; }
.top span { color: var(--sp-ink2); min-width: 0; overflow-wrap: anywhere; }
.chips { display: flex; flex-wrap: wrap; gap: 8px 6px; margin-top: 12px; }
.problems { margin: 12px 0 0; padding: 0; list-style: none; }
.problems li { display: flex; gap: 6px; margin-top: 6px; font: var(--sp-caption); color: var(--sp-ink); }
h3 { margin: 24px 0 6px; font: 700 14px/20px var(--sp-font); }
p { margin: 0 0 8px; overflow-wrap: anywhere; }
.small { font: var(--sp-caption); color: var(--sp-ink2); margin: 0; }
"""
SEATS_CSS = """
.sp-rows { height: auto; overflow: visible; border-top: 1px solid var(--sp-line); }
.seat { display: grid; grid-template-columns: 20px 20px minmax(0, 1fr) auto; gap: 4px; align-items: center; min-height: 35px;
  border-bottom: 1px solid var(--sp-line); }
.seat .who { margin-left: 6px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.seat .what { font: var(--sp-caption); color: var(--sp-ink2); max-width: 120px; overflow: hidden; text-overflow: ellipsis;
  white-space: nowrap; }
.seat.free { color: var(--sp-ink2); }
[aria-selected="true"] .seat { background: var(--sp-soft); }
"""
MOST_PROBLEMS = 8


def place(state: State, physical: PhysicalTable) -> str:
    """A physical table's number and room, "Table 38, Great Hall"."""
    room = state.rooms.get(physical.room)
    return say("rooms-card-place", number=physical.number, room=room.name if room else physical.room)


def number_of(state: State, physical: object) -> str:
    """The number of a physical table by its id; "nowhere" where there is none."""
    table = state.physical_tables.get(str(physical or ""))
    return table.number if table is not None else say("rooms-nowhere")


def head(live: LivePlan, table: LogicalTable) -> Html:
    """How many of its seats are taken, by whom it is hosted, what its guests need, and what is wrong with it."""
    return join(taken(live.state, table), needs(live.state, table), wrong(live, table))


def taken(state: State, table: LogicalTable) -> Html:
    """How many of its seats are taken, and by whom it is hosted."""
    count = state.seats_taken(table.id)
    words = say("rooms-card-taken", taken=count, seats=table.seats)
    over = ' data-tone="err"' if count > table.seats else ""
    host = Html("")
    if table.host:
        host = Html(f'<span dir="auto">{esc(say("rooms-card-host", host=table.host))}</span>')
    return join(
        Html(f'<div class="top"><b{over}>{esc(words)}</b>{host}</div>'),
        bar(count / table.seats if table.seats else 1.0, words),
    )


def needs(state: State, table: LogicalTable) -> Html:
    """What its guests eat and need, and whether it is protected, as chips."""
    return Html(f'<div class="chips">{join(*_chips(state, table))}</div>')


def _chips(state: State, table: LogicalTable) -> list[Html]:
    chips = [chip(say("rooms-card-protected"), "lock", "vip")] if table.protected else []
    guests = state.guests_at(table.id)
    diets = Counter(diet for guest in guests for diet in guest.diet.split(", ") if diet)
    needs = Counter(need for guest in guests for need in guest.access.split(", ") if need)
    for counts, of in ((diets, _diet_icon), (needs, _need_icon)):
        for what, count in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])):
            chips.append(chip(say("rooms-card-count", count=count, what=what), of(what)))
    return chips


def _diet_icon(diet: str) -> str:
    if diet in ("vegetarian", "vegan"):
        return "eco"
    return "no_food" if diet.endswith(("allergy", "-free")) or diet.startswith("no ") else "restaurant"


def _need_icon(need: str) -> str:
    return "group" if need == "companion" else "accessible"


def problems_of(live: LivePlan, table: str) -> list[Problem]:
    """The errors and warnings about a logical table and those who sit there."""
    guests = live.state.seated.get(table, {})
    return [
        problem
        for problem in live.problems
        if problem.severity != NOTE
        and (
            (problem.kind == LOGICAL_TABLE and problem.id == table)
            or (problem.kind == GUEST and problem.id in guests)
        )
    ]


def wrong(live: LivePlan, table: LogicalTable) -> Html:
    """What is wrong with it and those who sit there."""
    about = problems_of(live, table.id)
    lines = [
        Html(
            f'<li><span data-tone="{"err" if problem.severity == ERROR else "warn"}">'
            f"{icon('error_outline' if problem.severity == ERROR else 'warning_amber', 16)}</span>"
            f"<span>{join(name(problem.label), ': ') if problem.kind == GUEST else ''}{esc(problem_text(problem))}</span></li>"
        )
        for problem in about[:MOST_PROBLEMS]
    ]
    return Html(f'<ul class="problems">{join(*lines)}</ul>') if lines else Html("")


def seats(state: State, table: LogicalTable) -> list[tuple[str, Html]]:
    """The table's seats in their order, free ones included, then those who have no chair; keyed for `Rows`."""
    physical = state.physical_tables.get(table.placed_at or "")
    on_chairs, without = people_on_seats(state, table.id, physical.seats if physical else table.seats)
    rows = [(f"seat:{at}", _seat(state, str(at), guest)) for at, guest in enumerate(on_chairs, start=1)]
    return rows + [(f"guest:{guest.id}", _seat(state, "", guest)) for guest in without]


def key_of_guest(state: State, guest: Guest) -> str:
    """The key of the row in which `seats` has a guest."""
    table = state.logical_tables.get(guest.table or "")
    if table is None:
        return ""
    physical = state.physical_tables.get(table.placed_at or "")
    on_chairs, _ = people_on_seats(state, table.id, physical.seats if physical else table.seats)
    found = next((at for at, other in enumerate(on_chairs, start=1) if other is guest), None)
    return f"seat:{found}" if found is not None else f"guest:{guest.id}"


def _seat(state: State, number: str, guest: Guest | None) -> Html:
    role = seat_role(guest)
    if guest is None:
        return Html(
            f'<div class="seat free">{seat_picture(role)}<span>{number}</span>'
            f'<span class="who">{esc(say("rooms-free"))}</span></div>'
        )
    answer = "" if guest.rsvp == "accepted" else say(f"rooms-rsvp-{guest.rsvp}")
    who = guest_name(state, guest.id)
    what = ", ".join(part for part in (guest.diet, guest.access, answer) if part)
    return Html(
        f'<div class="seat">{seat_picture(role)}<span>{number}</span><span class="who" title="{esc(who)}">{name(who)}</span>'
        f'<span class="what" dir="auto" title="{esc(what)}">{esc(what)}</span></div>'
    )


def placement(live: LivePlan, table: LogicalTable, stays: list[Stay]) -> Html:
    """When, by whom and by which row the table came to stand where it stands."""
    heading = Html(f"<h3>{esc(say('rooms-card-placement'))}</h3>")
    if table.placed_at is None:
        return join(heading, Html(f'<p class="small">{esc(say("rooms-card-nowhere"))}.</p>'))
    past: Past = live.plan.history()
    here = next((stay for stay in reversed(stays) if stay.left is None and stay.table == table.id), None)
    if here is None:
        return join(
            heading, Html(f'<p class="small">{_link(f"history?physical={quote(table.placed_at)}")}</p>')
        )
    batch = past.batch_of(here.came)
    words = _came(batch, past.sources[here.came])
    return join(heading, Html(f'<p class="small" dir="auto">{esc(words)} {_to_batch(batch)}</p>'))


def _came(batch: Batch, source: str) -> str:
    told = {"at": day_and_clock(batch.recorded_at), "actor": batch.actor}
    if not batch.file:
        return say("rooms-card-placed", **told)
    row = source.rsplit("!", 1)[-1]
    if row.isdigit():
        return say("rooms-card-drawn", file=batch.file, row=row, **told)
    return say("rooms-card-uploaded", file=batch.file, **told)


def vacancy(live: LivePlan, physical: PhysicalTable, stays: list[Stay]) -> Html:
    """Of a table at which nothing stands: what it offers, what stood there last, and which batch took that away."""
    state = live.state
    offers = say("rooms-card-empty-seats", seats=physical.seats, access=physical.access or "none")
    lines = [
        Html(f"<p>{esc(say('rooms-card-empty'))} <span class='small'>{esc(offers)}</span></p>"),
        Html(f"<h3>{esc(say('rooms-card-placement'))}</h3>"),
    ]
    last = stays[-1] if stays else None
    if last is None or last.left is None:
        return join(*lines, Html(f'<p class="small">{esc(say("rooms-card-never"))}</p>'))
    past: Past = live.plan.history()
    batch = past.batch_of(last.left)
    known = state.logical_tables.get(last.table)
    told = say(
        "rooms-card-last",
        at=day_and_clock(batch.recorded_at),
        table=known.name if known else last.table,
        actor=batch.actor,
        title=title_of(past, batch, state).text,
    )
    return join(*lines, Html(f'<p class="small" dir="auto">{esc(told)} {_to_batch(batch)}</p>'))


def _to_batch(batch: Batch) -> Html:
    return _link(f"history?batch={quote(batch.id)}")


def _link(href: str) -> Html:
    return Html(f'<a href="{esc(href)}">{esc(say("rooms-card-show-history"))}</a>')


def heading(words: str) -> Html:
    """The title of a part of the card."""
    return Html(f"<h3>{esc(words)}</h3>")
