"""The plan without a batch: a preview of what pruning it would do, and the prune itself.

It is planned beside the running plan and planned again whenever somebody changes the plan meanwhile; what is shown is
what is applied, or it is shown anew.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import panel as pn
import panel_material_ui as pmui
from panel.viewable import Viewer

from seatplan.domain.decision import Rejected
from seatplan.history.past import Batch
from seatplan.plan.pruning import UnfinishedPrune
from seatplan.plan.titles import title_of
from seatplan.texts import number, say
from seatplan.views.beside import beside
from seatplan.views.faults import isolated
from seatplan.views.history_pane import Long, body, foot, head, head_html, waiting
from seatplan.views.history_words import DIFF_CSS, change_head, change_rows
from seatplan.views.icons import icon
from seatplan.views.live import LivePlan
from seatplan.views.marks import show
from seatplan.views.prune_drawings import PruneDrawings
from seatplan.views.prune_words import (
    PARTS,
    Planned,
    advice_text,
    clash_facts,
    consequences,
    entry_rows,
    touched_batches,
    vip_events,
    when_of,
)
from seatplan.views.rows import Rows
from seatplan.views.text import Html, esc

ALL, VIP = "1", "vip"
_SAY_CSS = """
.sp-rows { height: auto; overflow: visible; }
.say { display: grid; grid-template-columns: 20px minmax(0, 1fr); gap: 16px; padding: 7px 0; align-items: start;
  border-bottom: 1px solid var(--sp-line); }
.say p { margin: 0; overflow-wrap: anywhere; }
[data-key]:last-child .say { border-bottom: 0; }
.ask { display: flex; gap: 8px; padding: 4px 0 8px 36px; flex-wrap: wrap; }
.ask [aria-pressed="true"] { background: var(--sp-soft); color: var(--sp-accent); border-color: var(--sp-accent); }
"""
_TABS_CSS = """
.sp-rows { height: auto; overflow: visible; border-bottom: 1px solid var(--sp-line); }
.sp-rows > div:nth-child(2) { display: flex; gap: 24px; flex-wrap: wrap; }
.sp-rows [data-row] { background: none !important; height: 40px; display: flex; align-items: center; color: var(--sp-ink2);
  border-bottom: 2px solid transparent; gap: 6px; }
.sp-rows [data-row] small { font: var(--sp-caption); }
.sp-rows [data-row][aria-selected="true"] { color: var(--sp-accent); font-weight: 700; border-bottom-color: var(--sp-accent); }
"""


class PrunePreviewView(Viewer):
    """The question whether a batch shall go, asked by showing the plan without it.

    Parameters
    ----------
    live
        This session's plan.
    batch
        What shall go.
    part
        "1" for all of its events, "vip" for those about VIP tables only.
    orphans
        What becomes of events that can't happen without them: "" (not answered), "prune" or "keep".
    on_part, on_orphans
        Another part, another answer was chosen; the page shows a new view.
    on_marks
        Which batches the preview touches, by number.
    on_close, on_pruned
        The way back; called with the prune's batch.
    """

    def __init__(
        self,
        live: LivePlan,
        batch: Batch,
        *,
        part: str,
        orphans: str,
        dark: bool,
        on_part: Callable[[str], Any],
        on_orphans: Callable[[str], Any],
        on_marks: Callable[[Mapping[int, tuple[str, ...]]], Any],
        on_close: Callable[[], Any],
        on_pruned: Callable[[str], Any],
        **params: Any,
    ) -> None:
        super().__init__(**params)
        self.live, self.batch, self.part, self.orphans = live, batch, part, orphans
        self._on_part, self._on_orphans, self._on_close = on_part, on_orphans, on_close
        self._on_marks, self._on_pruned = on_marks, on_pruned
        self._unfinished: UnfinishedPrune | None = None
        self._planned: Planned | None = None
        self._busy = self._again = self._pruning = False
        self._tab = PARTS[0]
        self._vips: list[int] = []
        past = live.plan.history()
        title = title_of(past, batch, live.state).text
        upload = {"title": batch.file or title}
        self._title = say("history-without-upload" if batch.file else "history-without", **upload)
        self._build(on_close, dark)
        self._plan()

    def __panel__(self) -> pn.Column:
        return self._layout

    def recolour(self, dark: bool) -> None:
        """Take the colours of another theme."""
        self._drawings.recolour(dark)

    # Parts

    def _build(self, on_close: Callable[[], Any], dark: bool) -> None:
        self._head = head(self._title, say("history-preview-caption"), on_close)
        self._changed = show(Html(""), visible=False)
        self._drawings = PruneDrawings(dark)
        self._says = Rows(
            on_act={
                "stop": lambda key: self._answer("stop"),
                "prune": lambda key: self._answer("prune"),
                "keep": lambda key: self._answer("keep"),
            },
            css=_SAY_CSS,
            sizing_mode="stretch_width",
            label=say("history-consequences"),
        )
        self._tabs = Rows(
            on_row=self._choose_tab,
            css=_TABS_CSS,
            sizing_mode="stretch_width",
            label=say("history-consequences"),
        )
        self._rows = Long("", DIFF_CSS, say("history-changes"), say("history-none-of-them"))
        self._body = body(waiting(say("history-planning")))
        self._reason = pmui.TextInput(
            label=say("history-reason-needed"), sizing_mode="stretch_width", margin=0, max_length=500
        )
        self._reason.param.watch(lambda *_: self._arm(), ["value_input", "value"])
        self._only = pmui.Button(
            label=" ", variant="outlined", margin=0, visible=False, on_click=lambda _: self._other_part()
        )
        self._go = pmui.Button(
            label=say("history-prune", events=0),
            icon=icon("content_cut"),
            variant="contained",
            disabled=True,
            margin=0,
            on_click=lambda _: self._prune(),
        )
        self._foot = foot(self._reason, self._only, self._go)
        self._foot.visible = False
        self._layout = pn.Column(self._head, self._body, self._foot, sizing_mode="stretch_both", margin=0)

    # Planning, beside the running plan

    def _plan(self) -> None:
        past, batch, closure = self.live.plan.history(), self.batch.id, self.orphans == "prune"
        inside = past.indexes_of_batch(self.batch.number)

        def work() -> tuple[UnfinishedPrune, Planned, list[int]]:
            whole = UnfinishedPrune(past, batch=batch, with_orphans=closure and self.part != VIP)
            planned = _planned(whole)
            pruned = past.pruned_at()
            live = [past.positions[i] for i in inside if past.positions[i] not in pruned]
            vips = vip_events(past, live, planned.now, planned.without)
            if self.part == VIP and vips:
                whole = UnfinishedPrune(past, events=vips, with_orphans=closure)
                planned = _planned(whole)
            return whole, planned, vips

        def then(answer: tuple[UnfinishedPrune, Planned, list[int]]) -> None:
            self._unfinished, planned, self._vips = answer
            self.live.plan.remember(self._unfinished)
            self._show(planned)
            self._body[:] = [self._changed, self._drawings, self._says, self._tabs, self._rows.view]
            self._foot.visible = True
            if self._again:
                self.refresh()

        beside(self.live, "history.preview", work, then)

    def refresh(self) -> None:
        """The plan has changed: look again what the prune would do."""
        unfinished = self._unfinished
        if self._pruning:
            return
        if unfinished is None or self._busy:
            self._again = True
            return
        self._busy, self._again = True, False
        self.live.plan.history()

        def work() -> Planned | Rejected:
            try:
                return _planned(unfinished)
            except Rejected as refused:  # somebody else has taken it out meanwhile
                return refused

        def then(planned: Planned | Rejected) -> None:
            self._busy = False
            if isinstance(planned, Rejected):
                self._on_close()
                self.live.show_refusal(Rejected(planned.reasons[0]))
                return
            before = self._planned
            if before is None or before.preview.outcome != planned.preview.outcome:
                self.live.plan.remember(unfinished)
                self._show(planned)
                self._say_anew()
            else:
                self._planned = planned
                self._drawings.draw(planned)
            if self._again:
                self.refresh()

        beside(self.live, "history.preview", work, then)

    def _say_anew(self) -> None:
        past = self.live.plan.history()
        last = next(reversed(past.batches.values()))
        said = say("history-shown-anew", actor=last.actor, title=title_of(past, last, self.live.state).text)
        style = "background:var(--sp-warnsoft);border-radius:8px;padding:10px 16px;margin:0 0 12px"
        self._changed.param.update(
            object=Html(f'<div role="status" style="{style}">{esc(said)}</div>'), visible=True
        )

    # Showing

    def _show(self, planned: Planned) -> None:
        self._planned = planned
        past, preview = self.live.plan.history(), planned.preview
        advice = advice_text(planned.advice)
        self._head.put([("head", head_html(self._title, advice))])
        self._drawings.draw(planned)
        rows = consequences(planned, past, when_of(past, self.batch.id))
        if preview.orphans or preview.chosen is not None:
            rows.append(("ask", _ask(self.orphans, len(preview.orphans))))
        self._says.put(rows)
        self._on_marks(touched_batches(preview, past))
        counts = (
            len(preview.changes),
            len(preview.clashes),
            len(preview.lost_ground),
            len(preview.orphans),
            len(preview.overwritten),
        )
        self._tabs.put(
            [
                (
                    key,
                    Html(f"{esc(say(f'history-tab-{key}'))} <small>{esc(number(count))}</small>"),
                )
                for key, count in zip(PARTS, counts, strict=True)
            ]
        )
        self._tabs.selected = self._tab
        self._show_tab()
        self._offer(preview.positions)

    def _choose_tab(self, key: str) -> None:
        self._tab = self._tabs.selected = key
        self._show_tab()

    def _show_tab(self) -> None:
        if self._planned is None:
            return
        preview, past = self._planned.preview, self.live.plan.history()
        if self._tab == "changes":
            self._rows.put(
                change_rows(preview.changes, self._planned.now, self._planned.without, clash_facts(preview)),
                change_head("history-now", "history-without-it"),
            )
            return
        entries, mark = {
            "clashes": (preview.clashes, "clash"),
            "lost-ground": (preview.lost_ground, "lost-ground"),
            "orphans": (preview.orphans, "orphan"),
            "overwritten": (preview.overwritten, "overwritten"),
        }[self._tab]
        self._rows.put(entry_rows(entries, past, mark), "")

    def _offer(self, positions: list[int]) -> None:
        vips, all_events = len(self._vips), len(self.live.plan.history().indexes_of_batch(self.batch.number))
        self._only.visible = 0 < vips < all_events
        other = "history-all-events" if self.part == VIP else "history-only-vip"
        self._only.label = say(other, count=all_events if self.part == VIP else vips)
        self._go.label = say("history-prune", events=len(positions))
        self._arm()

    def _arm(self) -> None:
        asked = self._planned is not None and self._planned.preview.orphans and not self.orphans
        reason = bool((self._reason.value_input or self._reason.value or "").strip())
        self._go.disabled = bool(asked) or not reason
        self._reason.label = say("history-reason" if reason else "history-reason-needed")

    # Doing

    def _other_part(self) -> None:
        self._on_part(ALL if self.part == VIP else VIP)

    def _answer(self, choice: str) -> None:
        if choice == "stop":
            self._on_close()
        else:
            self._on_orphans("" if choice == self.orphans else choice)

    @isolated
    def _prune(self) -> None:
        planned, reason = self._planned, (self._reason.value_input or self._reason.value or "").strip()
        if planned is None or not reason or (planned.preview.orphans and not self.orphans):
            return
        self._pruning = True  # our own news are none
        result = self.live.prune(planned.preview, reason)
        self._pruning = False
        if result is not None and result.batch is not None:
            self._on_pruned(result.batch)
        elif self.live.message is not None and self.live.message.shown_anew is not None:
            self.refresh()


def _planned(unfinished: UnfinishedPrune) -> Planned:
    preview = unfinished.preview()
    now, without = unfinished.pictures()
    return Planned(preview, now, without, unfinished.advice(preview))


def _ask(chosen: str, orphans: int) -> Html:
    buttons = [
        f'<button class="sp-button outlined" data-act="{choice}" aria-pressed="{str(chosen == choice).lower()}">'
        f"{esc(say(f'history-orphans-{choice}', count=orphans))}</button>"
        for choice in ("stop", "prune", "keep")
    ]
    return Html(f'<div class="ask" role="group">{"".join(buttons)}</div>')
