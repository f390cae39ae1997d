"""What people do on the seating page, as commands: seat, swap, unseat, lock, and rules.

Every move is one command with the places that the page showed. Where it is refused because a table is full, or because
somebody else was faster, the page asks in a sentence with two buttons and nothing is chosen in advance.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any, NamedTuple

from seatplan.domain import commands as cmd
from seatplan.domain.commands import AnyCommand, Seen
from seatplan.domain.decision import Reason
from seatplan.domain.state import State
from seatplan.domain.values import GROUP, GUEST, LOGICAL_TABLE, RULE
from seatplan.plan.titles import guest_name
from seatplan.texts import say
from seatplan.texts.moments import clock
from seatplan.views.live import LivePlan

MOST = 5_000  # guests in one message
FULL = frozenset({"table-full", "too-few-seats-for-several"})


class Shown(NamedTuple):
    """A guest and the place that the page showed."""

    guest: str
    table: str | None
    seat: int | None


class Ask(NamedTuple):
    """A question: a sentence, and what each button says and does. A button that does nothing closes the question."""

    text: str
    buttons: tuple[tuple[str, Callable[[], Any] | None], ...]


class Moves:
    """Carries out what a browser asks for.

    Parameters
    ----------
    live
        The session's plan.
    on_ask
        Called with a question, and with None where one is settled.
    """

    def __init__(self, live: LivePlan, on_ask: Callable[[Ask | None], Any]) -> None:
        self.live, self._on_ask = live, on_ask

    def take(self, told: dict[str, Any]) -> bool:
        """Do what a message says; False where it was refused or says nothing that makes sense."""
        state, do = self.live.state, told.get("do")
        guests = shown(state, told.get("guests"))
        if do == "seat" and guests:
            table, seat = str(told.get("table", "")), _count(told.get("seat"))
            return self.seat(guests, table, seat) if table in state.logical_tables else False
        if do == "swap" and len(guests) == 2:
            rows: Any = told.get("rows")
            two = isinstance(rows, list) and len(rows) == 2
            pair = [_count(row) for row in rows] if two else []
            return self._do(_swap(guests, pair), guests)
        if do == "unseat" and guests:
            return self._do(_whole([cmd.UnseatGuest(one.guest) for one in guests if one.table]), guests)
        if do == "lock":
            return self._lock(str(told.get("kind", "")), told.get("ids"), bool(told.get("locked")))
        if do == "rule":
            return self._add_rule(str(told.get("type", "")), told.get("members"))
        return False

    def seat(self, guests: list[Shown], table: str, seat: int | None, over: bool = False) -> bool:
        """Seat guests at a table, from a numbered seat on or anywhere."""
        if len(guests) == 1:
            command: AnyCommand = cmd.SeatGuest(guests[0].guest, table, seat, over)
        else:
            command = cmd.SeatSeveral([one.guest for one in guests], table, over, seat)
        done = self._do(command, guests, table)
        message = self.live.message
        full = message is not None and any(reason.code in FULL for reason in message.reasons)
        if not done and full:
            self._ask_over(guests, table, seat)
        return done

    def remove_rule(self, rule: str) -> bool:
        """Take a rule away."""
        return self._do(cmd.Remove(RULE, rule), [])

    # Doing

    def _do(self, command: AnyCommand | None, guests: list[Shown], table: str | None = None) -> bool:
        if command is None:
            return False
        seen = [
            Seen(GUEST, one.guest, field, value)
            for one in guests
            for field, value in (("table", one.table), ("seat", one.seat))
        ]
        return self._execute(command, seen, table)

    def _execute(self, command: AnyCommand, seen: list[Seen], table: str | None = None) -> bool:
        self._on_ask(None)
        if self.live.do(command, seen=seen) is not None:
            return True
        message = self.live.message
        conflicts = [one for one in message.reasons if one.code == "conflict"] if message else []
        if conflicts:
            self._ask_moved(conflicts, command, seen, table)
        return False

    def _lock(self, kind: str, ids: Any, locked: bool) -> bool:
        if kind not in (GUEST, LOGICAL_TABLE) or not isinstance(ids, list):
            return False
        known = self.live.state.of_kind(kind)
        chosen = [id for id in ids[:MOST] if isinstance(id, str) and id in known]
        seen = [Seen(kind, id, "locked", not locked) for id in chosen if known[id].locked != locked]
        commands = [cmd.Change(kind, one.id, {"locked": locked}) for one in seen]
        command = _whole(commands)
        return self._execute(command, seen) if command is not None else False

    def _add_rule(self, type: str, members: Any) -> bool:
        state = self.live.state
        found = [
            [kind, id] for kind, id in _pairs(members) if kind in (GUEST, GROUP) and id in state.of_kind(kind)
        ]
        if len(found) < 2 or type not in ("together", "apart"):
            return False
        if any(rule.type == type and sorted(rule.members) == sorted(found) for rule in state.rules.values()):
            self._on_ask(Ask(say("seating-rule-known"), ((say("seating-close"), None),)))
            return False
        return self._execute(cmd.Add(RULE, {"type": type, "members": found}), [])

    # Asking

    def _ask_over(self, guests: list[Shown], table: str, seat: int | None) -> None:
        state = self.live.state
        known = state.logical_tables[table]
        coming = sum(one.table != table for one in guests)
        after = state.seats_taken(table) + coming
        sentence = say(
            "seating-full-ask",
            name=guest_name(state, guests[0].guest),
            guests=coming,
            table=known.name,
            taken=state.seats_taken(table),
            seats=known.seats,
        )
        over = say("seating-seat-over", over=max(after - known.seats, 1))
        buttons = (
            (over, lambda: self.seat(guests, table, seat, over=True)),
            (say("seating-choose-another"), None),
        )
        self._on_ask(Ask(sentence, buttons))

    def _ask_moved(
        self, conflicts: list[Reason], command: AnyCommand, seen: list[Seen], table: str | None
    ) -> None:
        state = self.live.state
        first = conflicts[0].values
        id, others = str(first["id"]), len({one.values["id"] for one in conflicts}) - 1
        if first["kind"] != GUEST or id not in state.guests:
            return  # the refusal's own sentence says it
        now = _place(state, state.guests[id].table, state.guests[id].seat)
        known = state.logical_tables.get(table or "")
        told = {
            "name": guest_name(state, id),
            "now": now,
            "actor": str(first["actor"]),
            "at": clock(datetime.fromisoformat(str(first["at"]))) if first["at"] else "",
            "others": others,
        }
        mine = (
            say("seating-use-mine", table=known.name) if known is not None else say("seating-use-mine-move")
        )

        def use_mine() -> None:
            fresh = [_seen_now(self.live.state, one) for one in seen]
            self._execute(command, fresh, table)

        self._on_ask(
            Ask(
                say("seating-conflict", **told),
                ((mine, use_mine), (say("seating-keep", now=now), None)),
            )
        )


def shown(state: State, told: Any) -> list[Shown]:
    """The guests of a message with the places that the page showed; what is no guest is left out."""
    found: dict[str, Shown] = {}
    for one in told[:MOST] if isinstance(told, list) else ():
        if isinstance(one, list) and len(one) == 3 and isinstance(one[0], str) and isinstance(one[1], str):
            found[one[0]] = Shown(one[0], one[1] or None, _count(one[2]))
    # Who is gone stays in: the refusal names them.
    return list(found.values())


def _swap(pair: list[Shown], rows: list[int | None]) -> AnyCommand:
    """Two guests change places; at one table, those without a seat number get that of the chair they are drawn on."""
    one, other = pair
    back, to = rows or (None, None)
    if one.table != other.table or one.table is None or (one.seat and other.seat) or not (to and back):
        return cmd.SwapGuests(one.guest, other.guest)
    moves: list[AnyCommand] = [
        cmd.SeatGuest(one.guest, one.table, to, over=True),
        cmd.SeatGuest(other.guest, one.table, back, over=True),
    ]
    # Whoever has a number leaves it first.
    return cmd.Together(moves[::-1] if other.seat else moves)


def _whole(commands: list[Any]) -> AnyCommand | None:
    if not commands:
        return None
    return commands[0] if len(commands) == 1 else cmd.Together(commands)


def _seen_now(state: State, seen: Seen) -> Seen:
    thing = state.of_kind(seen.kind).get(seen.id)
    return Seen(seen.kind, seen.id, seen.field, getattr(thing, seen.field, None))


def _place(state: State, table: str | None, seat: int | None) -> str:
    known = state.logical_tables.get(table or "")
    if known is None:
        return say("seating-without-table")
    return say("seating-place-seat", table=known.name, seat=str(seat)) if seat else known.name


def _count(value: Any) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 < value < 10_000 else None


def _pairs(told: Any) -> list[tuple[str, str]]:
    return [
        (one[0], one[1])
        for one in (told[:MOST] if isinstance(told, list) else ())
        if isinstance(one, list) and len(one) == 2 and all(isinstance(part, str) for part in one)
    ]
