"""Fields of guests that save themselves: one command each, and what could not be saved stands under its field.

Seats and groups are not plain fields, so this is not `seatplan.views.saving`; the two look the same.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from seatplan.domain.commands import AnyCommand, Seen
from seatplan.domain.decision import Reason, Rejected
from seatplan.domain.state import Guest, State
from seatplan.domain.values import GUEST, Fact, Value
from seatplan.texts import explain, say
from seatplan.texts.moments import clock, day_and_clock
from seatplan.views import guest_fields as fields
from seatplan.views.form import box, button, row, sentence
from seatplan.views.frame import Frame
from seatplan.views.icons import icon
from seatplan.views.live import LivePlan
from seatplan.views.saving import KEEP, USE
from seatplan.views.shell import saved_text
from seatplan.views.text import Html, esc

INSIST = "insist"
ACTS = (USE, KEEP, INSIST)


class Unsaved(NamedTuple):
    """What somebody typed or chose and could not save: why, and what could be done all the same (words, command)."""

    typed: str | bool
    reasons: tuple[Reason, ...]
    instead: tuple[str, AnyCommand] | None = None

    @property
    def conflict(self) -> Reason | None:
        """The reason where somebody else was faster."""
        return next((reason for reason in self.reasons if reason.code == "conflict"), None)


class GuestSaving:
    """Saves fields of guests, and remembers what could not be saved.

    Parameters
    ----------
    live, frame
        The session's plan and its page.
    """

    def __init__(self, live: LivePlan, frame: Callable[[], Frame]) -> None:
        self.live, self._frame = live, frame
        self.unsaved: dict[Fact, Unsaved] = {}
        self.saved = ""  # what was saved last, in words

    def save(self, guest: Guest, name: str, typed: str | bool, seen: Any) -> bool:
        """Write what was typed into a field; `seen` is what stood there when somebody began to type."""
        state, fact = self.live.state, Fact(GUEST, guest.id, name)
        try:
            command = fields.command_for(state, guest, name, typed)
            before = fields.parsed(state, name, seen)
        except Rejected as refused:
            self._hold(fact, Unsaved(typed, refused.reasons))
            return False
        if before is False and fields.raw_of(guest, name) is None:
            before = None  # an empty box stands for both
        return self._write(fact, command, typed, self._seen(guest, name, before))

    def use_mine(self, fact: Fact) -> None:
        """Write what was refused over what stands there now."""
        held, guest = self.unsaved.get(fact), self.live.state.guests.get(fact.id)
        if held is not None and guest is not None:
            try:
                command = fields.command_for(self.live.state, guest, fact.field, held.typed)
            except Rejected as refused:
                self._hold(fact, Unsaved(held.typed, refused.reasons))
                return
            now = self._seen(guest, fact.field, fields.raw_of(guest, fact.field))
            self._write(fact, command, held.typed, now)

    def insist(self, fact: Fact) -> None:
        """Do what could be done instead."""
        held, guest = self.unsaved.get(fact), self.live.state.guests.get(fact.id)
        if held is not None and held.instead is not None and guest is not None:
            now = self._seen(guest, fact.field, fields.raw_of(guest, fact.field))
            self._write(fact, held.instead[1], held.typed, now)

    def keep(self, fact: Fact) -> None:
        """Leave what stands there now."""
        self.unsaved.pop(fact, None)
        self.say_unsaved()

    def act(self, act: str, fact: Fact) -> None:
        """Do what a button under a field says."""
        {USE: self.use_mine, KEEP: self.keep, INSIST: self.insist}[act](fact)

    def forget(self) -> None:
        """Nobody looks at what could not be saved any more."""
        self.unsaved.clear()
        self.saved = ""
        self.say_unsaved()

    def say_unsaved(self) -> None:
        """Let the header say how many fields are not saved."""
        frame, count = self._frame(), len(self.unsaved)
        if count:
            frame.tell(saved_state="unsaved", saved_text=say("guests-unsaved", count=count))
        elif frame.saved_state == "unsaved":
            frame.tell(saved_state="saved", saved_text=saved_text(self.live))

    def held(self, fact: Fact) -> dict[str, Any]:
        """What a form's part says more where its field could not be saved: the typed value, and why."""
        held = self.unsaved.get(fact)
        if held is None:
            return {}
        mine = {"mine": held.typed} if isinstance(held.typed, str) else {}
        return mine | {"below": self._why(fact, held)}

    def _seen(self, guest: Guest, name: str, value: Value) -> list[Seen]:
        seen = [Seen(GUEST, guest.id, name, value)]
        # A seat number says nothing without its table.
        return [*seen, Seen(GUEST, guest.id, "table", guest.table)] if name == "seat" else seen

    def _write(self, fact: Fact, command: AnyCommand, typed: str | bool, seen: Sequence[Seen]) -> bool:
        if self.live.do(command, seen=seen) is not None:
            self.unsaved.pop(fact, None)
            label = fields.label_of_field(self.live.state, fact.field)
            self.saved = say("guests-saved", field=label, time=clock(self.live.now()))
            self.say_unsaved()
            return True
        message, guest = self.live.message, self.live.state.guests.get(fact.id)
        if message is not None and message.reasons and guest is not None:
            self._frame().quiet("message")  # it stands under the field
            instead = fields.instead(self.live.state, guest, command, message.reasons[0])
            self._hold(fact, Unsaved(typed, message.reasons, instead))
        return False

    def _hold(self, fact: Fact, held: Unsaved) -> None:
        self.unsaved[fact] = held
        self.say_unsaved()

    def _why(self, fact: Fact, held: Unsaved) -> Html:
        state = self.live.state
        if held.conflict is None:
            why = sentence(" ".join(explain(reason) for reason in held.reasons))
            if held.instead is None:
                return why
            return Html(why + row(button(INSIST, held.instead[0], "small")))
        values = held.conflict.values
        guest = state.guests.get(fact.id)
        now = fields.raw_of(guest, fact.field) if guest is not None else None
        theirs, mine = _shown(state, fact.field, now), _shown(state, fact.field, held.typed)
        at = str(values.get("at") or "")
        told = {
            "actor": str(values.get("actor", "")),
            "now": theirs,
            "seen": _shown(state, fact.field, values.get("seen")),
            "at": day_and_clock(datetime.fromisoformat(at)) if at else "",
        }
        label = fields.label_of_field(state, fact.field)
        rows = [(say("form-saved-now"), theirs, now), (say("form-yours"), mine, held.typed)]
        both = "".join(
            f'<dt>{esc(name)}</dt><dd dir="auto">{esc(value)}'
            f"{_where(state, raw) if fact.field == 'table' else ''}</dd>"
            for name, value, raw in rows
        )
        return box(
            Html(f"<h4>{icon('sync_problem')}<span>{esc(say('guests-conflict', field=label))}</span></h4>"),
            sentence(say("form-conflict" if at else "form-conflict-unknown", **told)),
            Html(f"<dl>{both}</dl>"),
            row(
                button(USE, say("form-use-mine", value=mine), "small"),
                button(KEEP, say("form-keep", value=theirs), "small"),
            ),
            tone="warn",
        )


def _shown(state: State, name: str, value: Any) -> str:
    return (fields.said(state, name, value) if value != "none" else "") or say("form-empty")


def _where(state: State, table: Any) -> Html:
    where = fields.at_table(state, table)
    return Html(f' <small class="where">{esc(where)}</small>' if where else "")
