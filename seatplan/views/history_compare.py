"""Two versions of the plan side by side: a form with two versions or instants, and what differs."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import panel as pn
import panel_material_ui as pmui
from panel.viewable import Viewer

from seatplan.domain.state import State
from seatplan.history.diff import Change, diff
from seatplan.texts import say
from seatplan.views.beside import beside
from seatplan.views.faults import isolated
from seatplan.views.history_pane import Long, body, head, note, waiting
from seatplan.views.history_words import DIFF_CSS, change_head, change_rows
from seatplan.views.live import LivePlan


class CompareView(Viewer):
    """The form and its answer.

    Parameters
    ----------
    live
        This session's plan.
    before, after, as_seen
        What is compared at first; empty texts for nothing yet.
    on_compared
        Called with the three as they were entered, for the address.
    on_close
        The way back.
    """

    def __init__(
        self,
        live: LivePlan,
        before: str,
        after: str,
        as_seen: bool,
        on_compared: Callable[[str, str, bool], Any],
        on_close: Callable[[], Any],
        **params: Any,
    ) -> None:
        super().__init__(**params)
        self.live = live
        self._on_compared = on_compared
        self._before = pmui.TextInput(label=say("history-compare-from"), value=before, width=190, margin=0)
        self._after = pmui.TextInput(
            label=say("history-compare-to"), value=after or str(live.version), width=190, margin=0
        )
        self._as_seen = pmui.Checkbox(label=say("history-compare-as-seen"), value=as_seen, margin=0)
        go = pmui.Button(
            label=say("history-compare-go"), variant="contained", on_click=lambda _: self._compare(), margin=0
        )
        self._rows = Long(change_head(), DIFF_CSS, say("history-changes"), say("history-compare-same"))
        self._answer = pn.Column(sizing_mode="stretch_width", margin=0)
        form = pn.Row(
            self._before,
            self._after,
            go,
            margin=(8, 0, 8, 0),
            styles={"gap": "12px", "align-items": "center"},
        )
        self._layout = pn.Column(
            head(say("history-compare"), say("history-compare-hint"), on_close),
            body(form, self._as_seen, self._answer),
            sizing_mode="stretch_both",
            margin=0,
        )
        if before:
            self._compare()

    def __panel__(self) -> pn.Column:
        return self._layout

    def refresh(self) -> None:
        """Nothing: what was compared stays as it is."""

    @isolated
    def _compare(self) -> None:
        plan, as_seen = self.live.plan, bool(self._as_seen.value)
        one, other = plan.resolve(self._before.value), plan.resolve(self._after.value)
        past = plan.history()
        self._answer[:] = [waiting(say("history-working"))]

        def work() -> tuple[State, State, list[Change]]:
            before, after = past.state_at(one, as_seen=as_seen), past.state_at(other, as_seen=as_seen)
            return before, after, diff(before, after)

        def then(found: tuple[State, State, list[Change]]) -> None:
            before, after, changes = found
            self._rows.put(change_rows(changes, before, after))
            sentence = say("history-compare-found", count=len(changes), one=one, other=other)
            self._answer[:] = [note(sentence), self._rows.view]

        beside(self.live, "history.compare", work, then)
        self._on_compared(self._before.value, self._after.value, as_seen)
