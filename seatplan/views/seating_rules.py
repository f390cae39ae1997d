"""The drawer with the rules "together" and "apart": what each says, where it is broken, and how it goes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from seatplan.domain.kinds import KINDS
from seatplan.domain.snapshot import label_of
from seatplan.domain.state import Rule, State
from seatplan.domain.values import GUEST, RULE
from seatplan.plan.figures import figures_of
from seatplan.plan.titles import guest_name
from seatplan.texts import say
from seatplan.texts.problems import problem_text
from seatplan.views.faults import isolated
from seatplan.views.frame import Frame
from seatplan.views.icons import icon
from seatplan.views.live import LivePlan
from seatplan.views.marks import chip, show
from seatplan.views.marks import state as state_mark
from seatplan.views.rows import Rows
from seatplan.views.seating_moves import Moves
from seatplan.views.text import Html, esc, join, name

_CSS = """
.sp-rows { height: auto; overflow: visible; }
.rule { padding: 12px 0; border-bottom: 1px solid var(--sp-line); }
.rule p { margin: 8px 0 0; overflow-wrap: anywhere; }
.rule .small { font: var(--sp-caption); color: var(--sp-ink2); }
.rule .broken { display: flex; gap: 6px; font: var(--sp-caption); }
.rule div { display: flex; gap: 0 4px; margin: 4px 0 0 -11px; }
"""


class RulesDrawer:
    """What the drawer shows, and what can be done there.

    Parameters
    ----------
    live, frame
        The session's plan and its page.
    moves
        Carries out what is asked for.
    on_choose
        Called with the members of a rule that somebody wants to see, `[[kind, id], ...]`.
    """

    def __init__(
        self,
        live: LivePlan,
        frame: Callable[[], Frame],
        moves: Moves,
        on_choose: Callable[[list[list[str]]], Any],
    ) -> None:
        self.live, self._frame, self._moves, self._on_choose = live, frame, moves, on_choose
        self.open = False
        self.rows: Rows | None = None

    @isolated
    def toggle(self, *_: Any) -> None:
        """Open the drawer, or close it."""
        if self.open:
            self.closed()
            self._frame().close_drawer()
            return
        self.open = True
        self.rows = Rows(
            rule_rows(self.live),
            on_act={"remove": self._remove, "choose": self._choose},
            css=_CSS,
            label=say("seating-rules"),
            empty=say("seating-rules-none"),
            sizing_mode="stretch_width",
        )
        hint = show(Html(f'<p style="margin:0;color:var(--sp-ink2)">{esc(say("seating-rules-hint"))}</p>'))
        self._frame().open_drawer(say("seating-rules"), hint, self.rows, caption=self._caption(), sheet=True)

    def closed(self, *_: Any) -> None:
        """Somebody closed the drawer."""
        self.open, self.rows = False, None

    def follow(self) -> None:
        """The plan has changed."""
        if self.rows is not None:
            self.rows.put(rule_rows(self.live))
            caption = self._caption()
            if caption != self._frame().drawer_caption:
                self._frame().drawer_caption = caption

    def _caption(self) -> str:
        broken = {problem.id for problem in figures_of(self.live.plan).problems if problem.kind == RULE}
        return say("seating-rules-caption", rules=len(self.live.state.rules), broken=len(broken))

    @isolated
    def _remove(self, rule: str) -> None:
        self._moves.remove_rule(rule)

    @isolated
    def _choose(self, rule: str) -> None:
        known = self.live.state.rules.get(rule)
        if known is not None:
            self._on_choose([list(member) for member in known.members])


def rule_rows(live: LivePlan) -> list[tuple[str, Html]]:
    """A row for each rule, broken ones first."""
    state, broken = live.state, dict[str, list[str]]()
    for problem in figures_of(live.plan).problems:
        if problem.kind == RULE:
            broken.setdefault(problem.id, []).append(problem_text(problem))
    rules = sorted(state.rules.values(), key=lambda rule: (rule.id not in broken, rule.id))
    return [(rule.id, _row(state, rule, broken.get(rule.id, []))) for rule in rules]


def _row(state: State, rule: Rule, broken: list[str]) -> Html:
    members = [_member(state, kind, id) for kind, id in rule.members]
    names = say(f"seating-rule-{rule.type}-label", members=", ".join(members))
    lines = [
        Html(f'<p class="broken">{_warning()}<span dir="auto">{esc(words)}</span></p>') for words in broken
    ]
    kept = state_mark("no-problem", say("seating-rule-kept")) if not broken else Html("")
    notes = Html(f'<p class="small">{name(rule.notes)}</p>') if rule.notes else Html("")
    buttons = [
        Html(
            f'<button class="sp-button" type="button" data-act="{act}" aria-label="{esc(label)}: {esc(names)}">'
            f"{esc(label)}</button>"
        )
        for act, label in (("choose", say("seating-rule-choose")), ("remove", say("seating-rule-remove")))
    ]
    return join(
        Html('<section class="rule">'),
        chip(say(f"seating-rule-{rule.type}"), "link" if rule.type == "together" else "call_split"),
        Html("<p>"),
        join(*(name(member) for member in members), between=", "),
        Html("</p>"),
        notes,
        kept,
        *lines,
        Html("<div>"),
        *buttons,
        Html("</div></section>"),
    )


def _member(state: State, kind: str, id: str) -> str:
    if kind == GUEST:
        return guest_name(state, id)
    known = kind in KINDS and id in state.of_kind(kind)
    return say("seating-rule-group", name=label_of(state, kind, id)) if known else id


def _warning() -> Html:
    return Html(f'<span data-tone="warn">{icon("warning_amber", 16)}</span>')
