"""What the seating page shows of guests, groups, logical tables and rules: short records, put together once a version for
all sessions. A session asks for what differs from the version that it shows and passes it on as it is.

A record is a list, in the order that assets/seating.js reads it; a thing that is gone has None.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

import msgspec

from seatplan.domain.checks import NOTE, Problem
from seatplan.domain.snapshot import label_of
from seatplan.domain.state import State
from seatplan.domain.values import GROUP, GUEST, LOGICAL_TABLE, PHYSICAL_TABLE, ROOM, RULE, Fact
from seatplan.plan.figures import Figures, figures_of
from seatplan.plan.titles import guest_name
from seatplan.texts import language, say
from seatplan.texts.problems import problem_text

if TYPE_CHECKING:
    from seatplan.plan.face import PlanFace

GUESTS, TABLES, GROUPS, RULES, ROOMS = "guests", "tables", "groups", "rules", "rooms"
MOST_KNOWN = 20_000  # changed records of which the version is remembered
_VIP, _LOCKED, _PROTECTED = 1, 2, 4
_TOLD_ELSEWHERE = frozenset({"unseated", "over-capacity", "unplaced"})  # a mark of their own says it

Records = dict[str, dict[str, list[Any] | None]]


class Board:
    """The records of one plan in one language."""

    def __init__(self, plan: PlanFace) -> None:
        self.version, self.generation = -1, -1
        self.fact = ""
        self.unseated = 0
        self._records: dict[str, dict[str, list[Any]]] = {
            kind: {} for kind in (GUESTS, TABLES, GROUPS, RULES, ROOMS)
        }
        self._troubles: dict[str, dict[str, list[list[str]]]] = {TABLES: {}, RULES: {}}
        self._words: dict[bytes, str] = {}  # problem -> its sentence
        self._changed: list[tuple[int, str, str]] = []  # version, kind and id of what changed, in order
        self._forgotten = -1  # of changes up to this version nothing is known
        self._sent: dict[int, str] = {}  # version -> what differs since then
        self.follow(plan)

    def follow(self, plan: PlanFace) -> None:
        """Catch up with the plan."""
        if (self.version, self.generation) == (plan.version, plan.generation):
            return
        news = (
            plan.changes_since(self.version) if self.version >= 0 and hasattr(plan, "changes_since") else None
        )
        facts = None if news is None else frozenset[Fact]().union(*(change.facts for change in news))
        backwards = plan.version < self.version  # a backup has taken the log's place
        self.version, self.generation = plan.version, plan.generation
        if backwards:
            self._changed, self._forgotten = [], self.version
        self._sent = {}
        figures = figures_of(plan)
        self.fact = say("seating-fact", seated=figures.accepted_seated, accepted=figures.accepted)
        self.unseated = figures.unseated
        self._take(plan.state, facts, figures)

    def whole(self) -> str:
        """All records, as JSON."""
        return self._sent.get(-1) or self._keep(-1, {**self._records})

    def since(self, version: int) -> str:
        """The records that differ from those of `version`, as JSON; all of them where that is not known any more."""
        if version == self.version:
            return ""
        if version < self._forgotten or version > self.version:
            return self.whole()
        known = self._sent.get(version)
        if known is not None:
            return known
        found: Records = {}
        for _, kind, id in self._changed[bisect_right(self._changed, version, key=lambda one: one[0]) :]:
            found.setdefault(kind, {})[id] = self._records[kind].get(id)
        return self._keep(version, found) if found else ""

    def _keep(self, version: int, records: Any) -> str:
        # `all` says that what is not named is gone.
        told = {"all": version < 0, "version": self.version, **records}
        text = self._sent[version] = msgspec.json.encode(told).decode()
        return text

    # Putting records together

    def _take(self, state: State, facts: frozenset[Fact] | None, figures: Figures) -> None:
        guests = self._guests_touched(state, facts)
        tables = {fact.id for fact in facts or () if fact.kind == LOGICAL_TABLE}
        tables |= {str(old[8]) for id in guests if (old := self._records[GUESTS].get(id)) and old[8]}
        tables |= {str(now.table) for id in guests if (now := state.guests.get(id)) and now.table}
        rules = {fact.id for fact in facts or () if fact.kind == RULE}
        troubles = self._find_troubles(state, figures.problems)
        tables |= _different(self._troubles[TABLES], troubles[TABLES])
        rules |= _different(self._troubles[RULES], troubles[RULES])
        self._troubles = troubles
        if facts is None or any(fact.kind in (PHYSICAL_TABLE, ROOM) for fact in facts):
            tables |= {*state.logical_tables, *self._records[TABLES]}
            rooms = {room.id: [room.name] for room in state.rooms.values()}
            self._put(ROOMS, {id: rooms.get(id) for id in (*rooms, *self._records[ROOMS])})
        if facts is None:
            rules |= {*state.rules, *self._records[RULES]}
        groups = (
            {*state.groups, *self._records[GROUPS]}
            if facts is None
            else {fact.id for fact in facts if fact.kind == GROUP}
        )
        if guests or groups:
            # Rules call their members by name.
            rules |= set(state.rules)
        self._put(GUESTS, {id: self._guest(state, id) for id in guests})
        self._put(GROUPS, {id: [state.groups[id].name] if id in state.groups else None for id in groups})
        self._put(TABLES, {id: self._table(state, id) for id in tables})
        self._put(RULES, {id: self._rule(state, id) for id in rules})

    def _put(self, kind: str, records: dict[str, list[Any] | None]) -> None:
        known = self._records[kind]
        for id, record in records.items():
            if known.get(id) == record:
                continue
            if record is None:
                del known[id]
            else:
                known[id] = record
            self._changed.append((self.version, kind, id))
        if len(self._changed) > MOST_KNOWN:
            cut = len(self._changed) - MOST_KNOWN // 2
            self._forgotten = self._changed[cut - 1][0]
            self._changed = self._changed[cut:]

    def _guests_touched(self, state: State, facts: frozenset[Fact] | None) -> set[str]:
        if facts is None:
            return {*state.guests, *self._records[GUESTS]}
        touched = {fact.id for fact in facts if fact.kind == GUEST}
        renamed = {fact.id for fact in facts if fact.kind == GUEST and fact.field not in ("table", "seat")}
        if renamed:  # an unnamed companion goes by the host's name
            touched |= {guest.id for guest in state.guests.values() if guest.plus_one in renamed}
        return touched

    def _guest(self, state: State, id: str) -> list[Any] | None:
        guest = state.guests.get(id)
        if guest is None:
            return None
        # People without a group still belong to their host.
        party = guest.group or (f"+{guest.plus_one}" if guest.plus_one else "")
        return [
            guest_name(state, id),
            guest.department,
            guest.diet,
            guest.access,
            guest.rsvp,
            _VIP * guest.vip + _LOCKED * guest.locked,
            party,
            guest.plus_one or "",
            guest.table or "",
            guest.seat or 0,
        ]

    def _table(self, state: State, id: str) -> list[Any] | None:
        table = state.logical_tables.get(id)
        if table is None:
            return None
        physical = state.physical_tables.get(table.placed_at or "")
        room = state.rooms.get(physical.room) if physical is not None else None
        return [
            table.name,
            table.seats,
            _VIP * table.vip + _LOCKED * table.locked + _PROTECTED * table.protected,
            table.department,
            physical.number if physical is not None else "",
            room.id if room is not None else "",
            [guest.id for guest in state.guests_at(id)],
            self._troubles[TABLES].get(id, []),
        ]

    def _rule(self, state: State, id: str) -> list[Any] | None:
        rule = state.rules.get(id)
        if rule is None:
            return None
        members = [
            [kind, of, guest_name(state, of) if kind == GUEST else label_of(state, kind, of)]
            for kind, of in rule.members
        ]
        return [rule.type, members, rule.notes, [words for _, words in self._troubles[RULES].get(id, [])]]

    # What is wrong

    def _find_troubles(self, state: State, problems: tuple[Problem, ...]) -> dict[str, dict[str, Any]]:
        """By table and by rule: severity and sentence of each problem."""
        found: dict[str, dict[str, Any]] = {TABLES: {}, RULES: {}}
        by_group: dict[str, set[str]] = {}
        concerned = [one for one in problems if one.severity != NOTE and one.code not in _TOLD_ELSEWHERE]
        if any(problem.kind in (GROUP, RULE) for problem in concerned):
            for guest in state.guests.values():
                if guest.group and guest.table:
                    by_group.setdefault(guest.group, set()).add(guest.table)
        words: dict[bytes, str] = {}
        for problem in concerned:
            key = msgspec.json.encode(problem)
            text = words[key] = self._words.get(key) or say(
                "seating-problem", label=problem.label, problem=problem_text(problem)
            )
            line = [problem.severity, text]
            if problem.kind == RULE:
                found[RULES].setdefault(problem.id, []).append(line)
            for table in _tables_of(state, problem, by_group):
                found[TABLES].setdefault(table, []).append(line)
        self._words = words
        return found


def _tables_of(state: State, problem: Problem, by_group: dict[str, set[str]]) -> set[str]:
    """The logical tables at which a problem can be seen."""
    if problem.kind == LOGICAL_TABLE:
        return {problem.id}
    if problem.kind == GUEST:
        guest = state.guests.get(problem.id)
        return {guest.table} if guest is not None and guest.table else set()
    if problem.kind == GROUP:
        return by_group.get(problem.id, set())
    rule = state.rules.get(problem.id) if problem.kind == RULE else None
    if rule is None:
        return set()
    tables: set[str] = set()
    for kind, id in rule.members:
        guest = state.guests.get(id) if kind == GUEST else None
        here = {guest.table} if guest is not None and guest.table else by_group.get(id, set())
        tables |= here
    if rule.type == "apart":  # only where two of them meet
        meet = str(problem.values.get("table", ""))
        return {table for table in tables if state.logical_tables[table].name == meet}
    return tables


def _different(before: dict[str, Any], after: dict[str, Any]) -> set[str]:
    return {id for id in before.keys() | after.keys() if before.get(id) != after.get(id)}


_boards: WeakKeyDictionary[PlanFace, dict[str, Board]] = WeakKeyDictionary()


def board_of(plan: PlanFace) -> Board:
    """The board of a plan in the reader's language, as the plan stands."""
    boards = _boards.setdefault(plan, {})
    board = boards.get(language())
    if board is None:
        board = boards[language()] = Board(plan)
    else:
        board.follow(plan)
    return board
