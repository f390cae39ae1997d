"""The rows of the checks page: problems under the line that counts them, each leading to where it can be mended."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import quote

import msgspec

from seatplan.domain.checks import ERROR, NOTE, Problem
from seatplan.domain.state import Note, State
from seatplan.domain.values import GROUP, GUEST, LOGICAL_TABLE, PHYSICAL_TABLE, ROOM, RULE
from seatplan.domain.values import NOTE as NOTE_KIND
from seatplan.plan.face import PlanFace
from seatplan.plan.figures import figures_of, room_of
from seatplan.plan.titles import guest_name
from seatplan.texts import say
from seatplan.texts.problems import count_text, problem_text
from seatplan.views.checks_address import Address
from seatplan.views.icons import icon
from seatplan.views.once import once_a_version
from seatplan.views.room_address import Address as RoomsAddress
from seatplan.views.shell import plain
from seatplan.views.text import Html, esc, name

LINES_CSS = """
.sort { display: grid; grid-template-columns: 20px 48px minmax(0, 1fr) auto; gap: 8px; align-items: center; min-height: 44px;
  padding: 8px 16px 4px; border-bottom: 1px solid var(--sp-line); }
.sort b { text-align: right; }
.sort h2 { margin: 0; font: 700 14px/20px var(--sp-font); min-width: 0; overflow: hidden; text-overflow: ellipsis;
  white-space: nowrap; }
.one { display: grid; grid-template-columns: minmax(120px, 1fr) minmax(0, 2.4fr) auto; gap: 12px; align-items: center;
  min-height: 36px; padding: 2px 16px 2px 100px; border-bottom: 1px solid var(--sp-line); font: 13px/16px var(--sp-font); }
.one:hover { background: var(--sp-bg); }
a.one { color: var(--sp-ink); text-decoration: none; grid-template-columns: minmax(120px, 1fr) minmax(0, 2.4fr) 20px; }
a.one::after { content: ""; width: 7px; height: 7px; border: solid var(--sp-ink2); border-width: 2px 2px 0 0; rotate: 45deg;
  justify-self: center; }
.one > span { min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.one .who { font-weight: 700; }
.one .said { white-space: normal; overflow-wrap: anywhere; }
.one small { display: block; font: var(--sp-caption); color: var(--sp-ink2); }
.one .acts { display: flex; gap: 4px; }
.more { padding: 4px 16px 4px 89px; border-bottom: 1px solid var(--sp-line); }
@container (max-width: 820px) { .one { padding-left: 16px; } .more { padding-left: 8px; } }
@media (pointer: coarse) { .one { min-height: 48px; } }
:host { container-type: inline-size; }
"""
FIRST = 5  # of each sort, until somebody asks for all
MOST = 400
PINNED = "pinned"  # the group of open questions and notes
SEVERITIES = ("error", "warning", "note")
_MARKS = {
    ERROR: ("error_outline", "err"),
    "warning": ("warning_amber", "warn"),
    NOTE: ("info", "quiet"),
}


class Found(msgspec.Struct, frozen=True):
    """One problem, or one open note, as the list shows and searches it."""

    key: str
    html: Html
    searched: str
    kind: str


class Sort(msgspec.Struct, frozen=True):
    """All problems of one code."""

    code: str
    severity: str
    words: str
    found: tuple[Found, ...]


def sorts_of(plan: PlanFace) -> list[Sort]:
    """The problems by their code, the most serious first, and the open questions and notes after the errors."""
    return once_a_version(plan, "checks", lambda: _sorts(plan.state, figures_of(plan).problems))


def _sorts(state: State, problems: Iterable[Problem]) -> list[Sort]:
    groups: dict[str, list[Problem]] = {}
    for problem in problems:
        if problem.code != "question-open":  # they stand among the notes
            groups.setdefault(problem.code, []).append(problem)
    sorts = [
        Sort(
            code,
            found[0].severity,
            count_text(code, [problem.label for problem in found]),
            tuple(_found(state, problem) for problem in found),
        )
        for code, found in groups.items()
    ]
    notes = sorted(
        (note for note in state.notes.values() if note.open), key=lambda note: note.type != "question"
    )
    if notes:
        questions = sum(note.type == "question" for note in notes)
        words = say("checks-pinned", questions=questions, notes=len(notes) - questions)
        pinned = Sort(PINNED, NOTE, words, tuple(_pinned(state, note) for note in notes))
        sorts.insert(sum(sort.severity == ERROR for sort in sorts), pinned)
    return sorts


def _found(state: State, problem: Problem) -> Found:
    who = (
        guest_name(state, problem.id)
        if problem.kind == GUEST and problem.id in state.guests
        else problem.label
    )
    said = problem_text(problem)
    html = Html(
        f'<a class="one" href="{esc(mend(state, problem))}"><span class="who" title="{esc(who)}">{name(who)}</span>'
        f'<span class="said" dir="auto">{esc(said)}</span></a>'
    )
    # A thing may have the same problem twice, such as a rule that is broken at two tables.
    sub = "" if problem.kind != RULE else f":{problem.values.get('table', '')}"
    return Found(f"{problem.code}:{problem.id}{sub}", html, plain(f"{who} {said} {problem.id}"), problem.kind)


def _pinned(state: State, note: Note) -> Found:
    about = about_words(state, note)
    by = say("checks-pinned-by", author=note.author) if note.author else ""
    shape = "question" if note.type == "question" else "note"
    acts = Html(
        f'<button type="button" class="sp-button" data-act="close">{esc(say("checks-close"))}</button>'
    )
    if note.type == "question":
        label = esc(say("checks-answer"))
        acts = Html(f'<button type="button" class="sp-button" data-act="answer">{label}</button>{acts}')
    html = Html(
        f'<div class="one"><span class="who"><a href="{esc(to_thing(state, note.about_kind, note.about_id))}">{name(about)}</a></span>'
        f'<span class="said">{name(note.text)}<small>{esc(say(f"checks-{shape}"))} {name(by)}</small></span>'
        f'<span class="acts">{acts}</span></div>'
    )
    return Found(f"{PINNED}:{note.id}", html, plain(f"{about} {note.text} {note.author}"), NOTE_KIND)


def about_words(state: State, note: Note) -> str:
    """What a note is about, as people call it."""
    if note.about_kind == GUEST and note.about_id in state.guests:
        return guest_name(state, note.about_id)
    if note.about_kind == "occasion":
        return state.occasion.name or say("checks-occasion")
    try:
        thing = state.of_kind(note.about_kind).get(note.about_id)
    except KeyError:
        thing = None
    called = getattr(thing, "number" if note.about_kind == PHYSICAL_TABLE else "name", "")
    if note.about_kind == PHYSICAL_TABLE and called:
        return say("rooms-card-table", number=called)
    return str(called or note.about_id)


# Where a problem is mended

_SEATING = {"over-capacity", "declined-seated", "seat-twice", "seat-beyond", "access-not-offered"}


def mend(state: State, problem: Problem) -> str:
    """The address at which a problem can be mended."""
    guest = state.guests.get(problem.id) if problem.kind == GUEST else None
    if problem.code in _SEATING:
        table = guest.table if guest is not None else problem.id
        if table:
            return f"seating?table={quote(table)}"
    if problem.kind == RULE:
        return _of_rule(state, problem.id)
    if problem.kind == NOTE_KIND:
        note = state.notes.get(problem.id)
        return "checks?check=" + PINNED if note is None else to_thing(state, note.about_kind, note.about_id)
    return to_thing(state, problem.kind, problem.id)


def to_thing(state: State, kind: str, id: str) -> str:
    """The address of a thing on the page where it is edited."""
    if kind == GUEST:
        return f"guests?guest={quote(id)}"
    if kind == LOGICAL_TABLE:
        return f"tables?table={quote(id)}"
    if kind == GROUP:
        member = next((guest.id for guest in state.guests.values() if guest.group == id), None)
        return f"guests?guest={quote(member)}" if member is not None else "guests"
    if kind == PHYSICAL_TABLE:
        return "rooms" + RoomsAddress(room=room_of(state, kind, id) or "", table=id).query()
    return "rooms" + RoomsAddress(room=id).query() if kind == ROOM else "overview"


def _of_rule(state: State, id: str) -> str:
    rule = state.rules.get(id)
    for kind, member in rule.members if rule is not None else ():
        guest = state.guests.get(member) if kind == GUEST else None
        if kind == GROUP:
            guest = next((each for each in state.guests.values() if each.group == member), None)
        if guest is not None:
            return f"seating?table={quote(guest.table)}" if guest.table else f"guests?guest={quote(guest.id)}"
    return "seating"


# The list


def rows(sorts: list[Sort], address: Address) -> tuple[list[tuple[str, Html]], int]:
    """The rows that an address asks for, and how many problems they stand for."""
    words = plain(address.q).split()
    shown: list[tuple[str, Html]] = []
    count = 0
    chosen = [sort for sort in sorts if _concerns(sort, address)]
    for sort in chosen:
        found = [
            one
            for one in sort.found
            if (not address.kind or one.kind == address.kind) and all(word in one.searched for word in words)
        ]
        if not found:
            continue
        count += len(found)
        whole = sort.code == address.check or sort.code in address.all.split(",")
        most = MOST if whole else FIRST if len(found) > FIRST + 1 else FIRST + 1
        shown.append((f"sort:{sort.code}", _head(sort, len(found), whole and len(found) > FIRST + 1)))
        shown += [(one.key, one.html) for one in found[:most]]
        if len(found) > most:
            shown.append((f"more:{sort.code}", _more(len(found), most, whole)))
    return shown, count


def _concerns(sort: Sort, address: Address) -> bool:
    if address.check == "all":  # what the navigation counts
        return sort.severity != NOTE and sort.code != "unseated"
    if address.check:
        return sort.code == address.check or (address.check == "question-open" and sort.code == PINNED)
    return not address.severity or sort.severity == address.severity


def _head(sort: Sort, count: int, whole: bool) -> Html:
    shape, tone = ("comment", "quiet") if sort.code == PINNED else _MARKS[sort.severity]
    end = ""
    if whole:
        end = f'<button type="button" class="sp-button" data-act="fewer">{esc(say("checks-fewer"))}</button>'
    severity = say(f"checks-severity-{sort.severity}")
    return Html(
        f'<div class="sort"><span data-tone="{tone}" role="img" aria-label="{esc(severity)}" title="{esc(severity)}">{icon(shape)}</span>'
        f'<b>{esc(say("checks-number", number=count))}</b><h2 dir="auto">{esc(sort.words)}</h2>{end}</div>'
    )


def _more(count: int, most: int, whole: bool) -> Html:
    if whole:
        return Html(f'<div class="more">{esc(say("checks-too-many", most=most, more=count - most))}</div>')
    label = esc(say("checks-more", count=count))
    return Html(
        f'<div class="more"><button type="button" class="sp-button" data-act="more">{label}</button></div>'
    )
