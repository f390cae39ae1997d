"""From symptom to cause: what stood at a physical table and which batch took it, or who set each field of a thing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import panel as pn
from panel.viewable import Viewer

from seatplan.domain.snapshot import label_of
from seatplan.domain.values import GUEST, LOGICAL_TABLE, PHYSICAL_TABLE
from seatplan.history.blame import Blame, blame, stays
from seatplan.history.past import Past
from seatplan.plan.titles import guest_name, title_of
from seatplan.texts import say
from seatplan.texts.moments import day_and_clock
from seatplan.views.history_pane import body, head
from seatplan.views.history_words import field_text, place_text, value_text
from seatplan.views.icons import icon
from seatplan.views.live import LivePlan
from seatplan.views.marks import table_name
from seatplan.views.rows import Rows
from seatplan.views.text import Html, esc, join, name

_CSS = """
.sp-rows { height: auto; overflow: visible; }
.stay { display: grid; grid-template-columns: 24px minmax(0, 1fr); gap: 12px; padding: 12px 8px; align-items: start;
  border-bottom: 1px solid var(--sp-line); }
.stay p { margin: 0; }
.stay p + p { color: var(--sp-ink2); margin-top: 2px; }
.stay button { border: 0; background: none; padding: 0; font: inherit; color: var(--sp-accent); cursor: pointer;
  text-align: left; }
.stay button:hover { text-decoration: underline; }
h3 { font: var(--sp-section); font-weight: 700; margin: 16px 8px 4px; }
"""


class CauseView(Viewer):
    """The past of one thing.

    Parameters
    ----------
    live
        This session's plan.
    kind, id
        The thing.
    on_batch
        Called with the id of the batch that somebody wants to see.
    on_close
        The way back.
    """

    def __init__(
        self,
        live: LivePlan,
        kind: str,
        id: str,
        on_batch: Callable[[str], Any],
        on_close: Callable[[], Any],
        **params: Any,
    ) -> None:
        super().__init__(**params)
        self.live, self.kind, self.id = live, kind, id
        self._batches: dict[str, tuple[str, str]] = {}  # row -> who brought, who took
        self._rows = Rows(
            on_act={
                "came": lambda key: on_batch(self._batches[key][0]),
                "left": lambda key: on_batch(self._batches[key][1]),
            },
            css=_CSS,
            sizing_mode="stretch_width",
            label=self._title(),
        )
        self._layout = pn.Column(
            head(self._title(), self._caption(), on_close),
            body(self._rows),
            sizing_mode="stretch_both",
            margin=0,
        )
        self.refresh()

    def __panel__(self) -> pn.Column:
        return self._layout

    def refresh(self) -> None:
        """Catch up with the plan."""
        past = self.live.plan.history()
        self._rows.put(self._stays(past) if self.kind == PHYSICAL_TABLE else self._blame(past))

    def _title(self) -> str:
        state = self.live.state
        if self.kind == PHYSICAL_TABLE:
            return say("history-physical", place=place_text(state, self.id))
        if self.kind == GUEST:
            return guest_name(state, self.id)
        return label_of(state, self.kind, self.id)

    def _caption(self) -> Html | str:
        state = self.live.state
        if self.kind == PHYSICAL_TABLE:
            here = state.occupants.get(self.id)
            if here is None:
                return say("history-cause-empty")
            return join(table_name(state, here), " ", say("history-cause-here"))
        if self.id not in state.of_kind(self.kind):
            return say("history-cause-gone")
        return say("history-cause-fields")

    def _stays(self, past: Past) -> list[tuple[str, Html]]:
        rows: list[tuple[str, Html]] = []
        self._batches.clear()
        for stay in reversed(stays(past, self.id)):
            came = past.batch_of(stay.came)
            left = past.batch_of(stay.left) if stay.left is not None else None
            key = f"stay:{stay.came}"
            self._batches[key] = (came.id, left.id if left else "")
            since = join(
                esc(say("history-stay-since", at=day_and_clock(came.recorded_at), actor=came.actor)), " "
            )
            lines = [Html(f"<p><b>{table_name(self.live.state, stay.table)}</b></p>")]
            lines.append(Html(f"<p>{since}{self._link(past, came, 'came')}</p>"))
            if left is not None:
                until = esc(say("history-stay-until", at=day_and_clock(left.recorded_at), actor=left.actor))
                lines.append(Html(f"<p>{until} {self._link(past, left, 'left')}</p>"))
            shape = icon("place", 20) if left is None else icon("remove_circle_outline", 20)
            tone = "accent" if left is None else "warn" if not rows else "quiet"
            rows.append((key, _stay(shape, tone, lines)))
        return rows or [
            ("none", Html(f'<div class="stay"><span></span><p>{esc(say("history-cause-never"))}</p></div>'))
        ]

    def _blame(self, past: Past) -> list[tuple[str, Html]]:
        state, rows = self.live.state, []
        self._batches.clear()
        folded = self.live.plan.folded()
        for found in sorted(blame(past, state, self.kind, self.id, folded), key=_newest, reverse=True):
            batch = past.batch_with_id(found.batch)
            if batch is None:
                continue
            key = f"field:{found.field}"
            self._batches[key] = (batch.id, "")
            value = value_text(state, found.field, found.value)
            said = Html(f"<p>{esc(field_text(state, found.field))}: <b>{name(value)}</b></p>")
            at = esc(say("history-blame", at=day_and_clock(batch.recorded_at), actor=batch.actor))
            source = esc(say("history-blame-source", source=found.source)) if found.source else Html("")
            rows.append(
                (
                    key,
                    _stay(
                        icon("edit", 20),
                        "quiet",
                        [said, Html(f"<p>{at} {self._link(past, batch, 'came')} {source}</p>")],
                    ),
                )
            )
        if self.kind == LOGICAL_TABLE:
            rows.sort(key=lambda row: row[0] != "field:placed_at")
        return rows

    def _link(self, past: Past, batch: Any, act: str) -> Html:
        title = title_of(past, batch, self.live.state).text
        return Html(f'<button data-act="{act}">{name(title)}</button>')


def _stay(shape: Html, tone: str, lines: list[Html]) -> Html:
    return Html(f'<div class="stay"><span data-tone="{tone}">{shape}</span><div>{join(*lines)}</div></div>')


def _newest(found: Blame) -> int:
    return found.position or 0
