"""Fields that save themselves, one command each: what was refused stands under its field until somebody decides."""

from __future__ import annotations

from datetime import datetime
from typing import Any, NamedTuple

from seatplan.domain.commands import Change, Seen
from seatplan.domain.decision import Reason, Rejected
from seatplan.domain.fields import parse
from seatplan.domain.snapshot import value_of
from seatplan.domain.values import Fact, Value
from seatplan.texts import explain, has_text, say
from seatplan.texts.moments import day_and_clock
from seatplan.views.form import box, button, row, sentence
from seatplan.views.frame import Frame
from seatplan.views.icons import icon
from seatplan.views.live import LivePlan
from seatplan.views.text import Html, esc, join

USE, KEEP = "use_mine", "keep_theirs"


class Unsaved(NamedTuple):
    """What somebody wrote into a field and could not save, and why."""

    value: Value
    typed: Any
    reasons: tuple[Reason, ...]


class Saving:
    """Saves fields of things, and remembers what could not be saved.

    Parameters
    ----------
    live, frame
        The session's plan and its page.
    """

    def __init__(self, live: LivePlan, frame: Frame) -> None:
        self.live, self.frame = live, frame
        self.unsaved: dict[Fact, Unsaved] = {}

    def save(self, fact: Fact, typed: Any, seen: Any) -> bool:
        """Write what was typed into a field; `seen` is what stood there when somebody began to type."""
        state = self.live.state
        try:
            value = parse(state, fact.kind, fact.field, typed) if isinstance(typed, str) else typed
            before = parse(state, fact.kind, fact.field, seen) if isinstance(seen, str) else seen
        except Rejected as refused:
            self.unsaved[fact] = Unsaved(typed, typed, refused.reasons)
            return False
        return self._write(fact, value, typed, before)

    def use_mine(self, fact: Fact) -> None:
        """Write what was refused over what stands there now."""
        held = self.unsaved.get(fact)
        if held is not None:
            self._write(fact, held.value, held.typed, value_of(self.live.state, fact))

    def keep(self, fact: Fact) -> None:
        """Leave what stands there now."""
        self.unsaved.pop(fact, None)

    def forget(self, kind: str, id: str) -> None:
        """Nobody looks at this thing any more."""
        for fact in [fact for fact in self.unsaved if fact[:2] == (kind, id)]:
            del self.unsaved[fact]

    def _write(self, fact: Fact, value: Value, typed: Any, seen: Value) -> bool:
        command = Change(fact.kind, fact.id, {fact.field: value})
        if self.live.do(command, seen=[Seen(*fact, seen)]) is not None:
            self.unsaved.pop(fact, None)
            return True
        message = self.live.message
        if message is not None and message.reasons:
            self.frame.quiet("message")  # it stands under the field
            self.unsaved[fact] = Unsaved(value, typed, message.reasons)
        return False

    def held(self, fact: Fact) -> dict[str, Any]:
        """What a form's part says more where its field could not be saved: the typed value, and why."""
        held = self.unsaved.get(fact)
        if held is None:
            return {}
        return {"mine": held.typed, "below": _why(fact, held)} if isinstance(held.typed, str) else {
            "below": _why(fact, held)
        }  # fmt: skip


def field_words(field: str) -> str:
    """What people call a field."""
    return say(f"field-{field}") if has_text(f"field-{field}") else field


def value_words(value: Any) -> str:
    """A field's value as people read it."""
    if isinstance(value, bool):
        return say("form-yes" if value else "form-no")
    return say("form-empty") if value in (None, "", "none") else str(value)


def _why(fact: Fact, held: Unsaved) -> Html:
    conflict = next((reason for reason in held.reasons if reason.code == "conflict"), None)
    if conflict is None:
        return join(*(sentence(explain(reason)) for reason in held.reasons))
    values = conflict.values
    now, mine = value_words(values.get("now")), value_words(held.value)
    at = values.get("at")
    told = {
        "actor": str(values.get("actor", "")),
        "now": now,
        "seen": value_words(values.get("seen")),
        "at": day_and_clock(datetime.fromisoformat(str(at))) if at else "",
    }
    title = Html(
        f"<h4>{icon('sync_problem')}<span>{esc(say('form-conflict-title', field=field_words(fact.field)))}</span></h4>"
    )
    both = Html(
        f"<dl><dt>{esc(say('form-saved-now'))}</dt><dd dir='auto'>{esc(now)}</dd>"
        f"<dt>{esc(say('form-yours'))}</dt><dd dir='auto'>{esc(mine)}</dd></dl>"
    )
    return box(
        title,
        sentence(say("form-conflict" if at else "form-conflict-unknown", **told)),
        both,
        row(
            button(USE, say("form-use-mine", value=mine), "small"),
            button(KEEP, say("form-keep", value=now), "small"),
        ),
        tone="warn",
    )
