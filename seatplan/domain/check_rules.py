"""What is wrong with agreements: rules that are broken, companions who sit apart, questions that nobody has answered."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from seatplan.domain.kinds import KINDS
from seatplan.domain.problems import NOTE, WARNING, Problem
from seatplan.domain.snapshot import label_of
from seatplan.domain.state import Guest, Rule, State
from seatplan.domain.values import GROUP, GUEST, OCCASION_ID, RULE
from seatplan.domain.values import NOTE as NOTE_KIND


def check_agreements(state: State) -> Iterator[Problem]:
    """The problems of rules, companions, questions and notes."""
    yield from _rules(state)
    yield from _companions(state)
    yield from _notes(state)


def guests_of(state: State, rule: Rule) -> list[list[Guest]]:
    """The guests of each member of a rule, without those who declined; empty for a member who is gone."""
    groups: dict[str, list[Guest]] = {id: [] for kind, id in rule.members if kind == GROUP}
    return _guests_of(state, rule, _by_group(state, groups))


def _guests_of(state: State, rule: Rule, by_group: dict[str, list[Guest]]) -> list[list[Guest]]:
    guests = state.guests
    found = []
    for kind, id in rule.members:
        if kind == GROUP:
            found.append(by_group.get(id, []))
        else:
            guest = guests.get(id)
            found.append([guest] if guest is not None and guest.rsvp != "declined" else [])
    return found


def _by_group(state: State, wanted: dict[str, list[Guest]]) -> dict[str, list[Guest]]:
    if wanted:
        for guest in state.guests.values():
            if guest.group in wanted and guest.rsvp != "declined":
                wanted[guest.group].append(guest)
    return wanted


def _rules(state: State) -> Iterator[Problem]:
    if not state.rules:
        return
    groups = {id for rule in state.rules.values() for kind, id in rule.members if kind == GROUP}
    by_group = _by_group(state, {id: [] for id in groups})
    for rule in state.rules.values():
        gone = [id for kind, id in rule.members if kind not in KINDS or id not in state.of_kind(kind)]
        if gone:
            yield _of_rule(state, rule, "rule-incomplete", {"gone": gone})
        members = _guests_of(state, rule, by_group)
        yield from (_together if rule.type == "together" else _apart)(state, rule, members)


def _together(state: State, rule: Rule, members: list[list[Guest]]) -> Iterator[Problem]:
    at: dict[str | None, list[Guest]] = {}
    for guests in members:
        for guest in guests:
            here = at.setdefault(guest.table, [])
            if guest not in here:
                here.append(guest)
    unseated = at.pop(None, [])
    if len(at) > 1:
        where = sorted(
            (state.logical_tables[str(table)].name, _names(state, here)) for table, here in at.items()
        )
        values = {"where": [f"{table} ({who})" for table, who in where], "unseated": len(unseated)}
        yield _of_rule(state, rule, "rule-together-broken", values)


def _apart(state: State, rule: Rule, members: list[list[Guest]]) -> Iterator[Problem]:
    at: dict[str, dict[int, list[Guest]]] = {}
    for number, guests in enumerate(members):
        for guest in guests:
            if guest.table is not None:
                at.setdefault(guest.table, {}).setdefault(number, []).append(guest)
    for table, here in at.items():
        who = {guest.id: guest for guests in here.values() for guest in guests}
        if len(here) > 1 and len(who) > 1:
            values = {"table": state.logical_tables[table].name, "guests": _names(state, list(who.values()))}
            yield _of_rule(state, rule, "rule-apart-broken", values)


def _of_rule(state: State, rule: Rule, code: str, values: dict[str, Any]) -> Problem:
    return Problem(code, WARNING, RULE, rule.id, label_of(state, RULE, rule.id), values)


_MOST = 4  # names in one place


def _names(state: State, guests: list[Guest]) -> str:
    names = [_name(state, guest) for guest in guests[:_MOST]]
    return ", ".join(names) + ("…" if len(guests) > _MOST else "")


def _name(state: State, guest: Guest) -> str:
    # An unnamed companion goes by the host, in whatever language.
    host = state.guests.get(guest.plus_one or "")
    return state.guest_label(guest) or (f"{_name(state, host)} +1" if host and host.name else guest.id)


def _companions(state: State) -> Iterator[Problem]:
    guests = state.guests
    for guest in guests.values():
        if guest.plus_one is None or guest.table is None:
            continue
        host = guests.get(guest.plus_one)
        if host is not None and host.table is not None and host.table != guest.table:
            values = {
                "host": state.guest_label(host) or host.id,
                "table": state.logical_tables[guest.table].name,
                "other": state.logical_tables[host.table].name,
            }
            yield Problem(
                "companion-apart", NOTE, GUEST, guest.id, state.guest_label(guest) or guest.id, values
            )


def _notes(state: State) -> Iterator[Problem]:
    for note in state.notes.values():
        label = label_of(state, NOTE_KIND, note.id)
        there = note.about_id == OCCASION_ID or (
            note.about_kind in KINDS and note.about_id in state.of_kind(note.about_kind)
        )
        if not there:
            yield Problem("note-about-gone", NOTE, NOTE_KIND, note.id, label, {"about": note.about_id})
        if note.open and note.type == "question":
            values = {"about": label_of(state, note.about_kind, note.about_id) if there else note.about_id}
            yield Problem("question-open", NOTE, NOTE_KIND, note.id, label, values)
