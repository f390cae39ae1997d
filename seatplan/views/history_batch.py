"""What one batch changed, as a readable diff, with what can be done about it: undo, take out of history, restore."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import panel as pn
import panel_material_ui as pmui
from panel.viewable import Viewer

from seatplan.domain import events as ev
from seatplan.domain.state import State
from seatplan.history.batches import changes_of
from seatplan.history.diff import Change
from seatplan.history.past import Batch
from seatplan.plan.pruning import RestorePlan
from seatplan.plan.titles import title_of
from seatplan.texts import say
from seatplan.texts.moments import day_and_clock
from seatplan.views.beside import beside
from seatplan.views.history_pane import Long, body, foot, head, head_html, note, waiting
from seatplan.views.history_words import DIFF_CSS, change_head, change_rows
from seatplan.views.icons import icon
from seatplan.views.live import LivePlan


class BatchView(Viewer):
    """One batch.

    Parameters
    ----------
    live
        This session's plan.
    batch
        What is shown.
    on_close, on_without
        The way back; the preview of the plan without the batch is asked for.
    """

    def __init__(
        self,
        live: LivePlan,
        batch: Batch,
        on_close: Callable[[], Any],
        on_without: Callable[[], Any],
        **params: Any,
    ) -> None:
        super().__init__(**params)
        self.live, self.batch = live, batch
        self._on_without = on_without
        self._planned: RestorePlan | None = None
        self._generation = live.generation
        past = live.plan.history()
        title = title_of(past, batch, live.state)
        self._inside = past.indexes_of_batch(batch.number)
        first = past.events[self._inside.start] if len(self._inside) else None
        self._prune = past.positions[self._inside.start] if isinstance(first, ev.EventsPruned) else None
        self._history = isinstance(first, ev.HistoryEvent)
        self._title = title.text
        self._head = head(title.text, self._caption(), on_close)
        self._rows = Long(
            change_head(), DIFF_CSS, say("history-changes"), say("history-batch-changed-nothing")
        )
        self._body = body(waiting(say("history-working")))
        self._foot = foot()
        self._layout = pn.Column(self._head, self._body, self._foot, sizing_mode="stretch_both", margin=0)
        self._offer()
        if len(self._inside):
            beside(live, "history.batch", lambda: changes_of(past, batch), self._show)
        else:
            self._body[:] = [note(say("history-batch-changed-nothing"))]

    def __panel__(self) -> pn.Column:
        return self._layout

    def refresh(self) -> None:
        """Catch up with the plan: only a prune or a restore makes a difference here."""
        if self.live.generation != self._generation:
            self._generation = self.live.generation
            self._head.put([("head", head_html(self._title, self._caption()))])
            self._planned = None
            self._offer()

    def _caption(self) -> str:
        batch = self.batch
        first = self.live.plan.history().events[self._inside.start] if len(self._inside) else None
        values = {
            "actor": batch.actor,
            "at": day_and_clock(batch.recorded_at),
            "events": len(self._inside),
            "reason": first.reason if isinstance(first, ev.EventsPruned) else "",
        }
        message = "history-batch-prune" if values["reason"] else "history-batch-caption"
        sentence = say(message, **values)
        gone = self._gone()
        if gone:
            sentence += " " + say("history-batch-pruned", events=gone, all=len(self._inside))
        return sentence

    def _gone(self) -> int:
        past = self.live.plan.history()
        pruned = past.pruned_at()
        return sum(past.positions[index] in pruned for index in self._inside) if pruned else 0

    def _show(self, found: tuple[list[Change], State, State]) -> None:
        changes, before, after = found
        self._rows.put(change_rows(changes, before, after))
        self._body[:] = [self._rows.view]

    def _offer(self) -> None:
        if self._prune is not None:
            self._offer_restoring()
        elif self._history or not len(self._inside) or self._gone() == len(self._inside):
            self._foot[:] = []
        else:
            undo = pmui.Button(
                label=say("history-undo"),
                icon=icon("undo"),
                variant="outlined",
                on_click=self._undo,
                margin=0,
            )
            without = pmui.Button(
                label=say("history-take-out"),
                icon=icon("content_cut"),
                variant="contained",
                on_click=lambda _: self._on_without(),
                margin=0,
            )
            self._foot[:] = [pn.HSpacer(), undo, without]
        self._foot.visible = bool(len(self._foot))

    def _undo(self, _: Any) -> None:
        self.live.revert(self.batch.id)

    # Restoring a prune, its consequences shown

    def _offer_restoring(self) -> None:
        past, prune = self.live.plan.history(), self._prune
        assert prune is not None
        restored = {event.prune for _, event in past.prunes() if isinstance(event, ev.PruneRestored)}
        if prune in restored:
            self._foot[:] = [note(say("history-restored-already"))]
            return
        event = past.events[past.index_of(prune) or 0]
        assert isinstance(event, ev.EventsPruned)
        count = sum(last - first + 1 for first, last in event.positions)
        words = say("history-restore-events", events=count)
        button = pmui.Button(
            label=words,
            icon=icon("settings_backup_restore"),
            variant="contained",
            on_click=self._restore,
            margin=0,
        )

        def work() -> tuple[RestorePlan, int]:
            planned = RestorePlan(past, prune)
            return planned, len(planned.changes(past.state_at(past.positions[past.count - 1])))

        def then(answer: tuple[RestorePlan, int]) -> None:
            self._planned, changes = answer
            self._foot[:] = [note(say("history-restore-consequence", changes=changes)), button]

        self._foot[:] = [note(say("history-working"))]
        beside(self.live, "history.restore", work, then)

    def _restore(self, _: Any) -> None:
        if self._planned is not None:
            self.live.finish_restore(self._planned)
