"""The card at the right of the history page: a head with a way back, a part that scrolls, and a foot with actions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import panel as pn

from seatplan.texts import say
from seatplan.views.icons import icon
from seatplan.views.marks import show
from seatplan.views.rows import Rows
from seatplan.views.text import Html, esc, name

CARD = {
    "background": "var(--sp-surface)",
    "border": "1px solid var(--sp-line)",
    "border-radius": "8px",
    "overflow": "hidden",
}
# On narrow screens the list comes first and what is chosen in it second, with a way back.
LIST_CSS = "@media (max-width: 1199px) { :host(.second) { display: none !important; } :host { width: 100% !important; } }"
PANE_CSS = "@media (max-width: 1199px) { :host(.first) { display: none !important; } }"

_HEAD_CSS = """
.sp-rows { height: auto; overflow: visible; }
.title { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 16px; padding: 16px 24px 8px; }
.title h2 { margin: 0; font: var(--sp-panel); font-weight: 700; overflow-wrap: anywhere; }
.title p { margin: 2px 0 0; color: var(--sp-ink2); overflow-wrap: anywhere; }
.title button { width: 36px; height: 36px; display: grid; place-items: center; border: 0; border-radius: 8px;
  background: none; color: var(--sp-ink2); cursor: pointer; }
.title button:hover { background: var(--sp-sunken); }
@media (pointer: coarse) { .title button { width: 48px; height: 48px; } }
"""
_WAIT_CSS = """
.wait { padding: 24px; color: var(--sp-ink2); animation: appear 0s 0.3s both; }
.wait i { display: block; height: 4px; margin-top: 12px; border-radius: 2px; background: var(--sp-sunken); overflow: hidden; }
.wait i::after { content: ""; display: block; width: 30%; height: 100%; background: var(--sp-accent);
  animation: run 1.2s linear infinite; }
@keyframes appear { from { visibility: hidden; } to { visibility: visible; } }
@keyframes run { from { transform: translateX(-100%); } to { transform: translateX(340%); } }
@media (prefers-reduced-motion: reduce) { .wait i::after { animation: none; } }
"""


def head(title: str, caption: object, on_close: Callable[[], Any]) -> Rows:
    """The head of the pane; `caption` is text or safe HTML."""
    return Rows(
        [("head", head_html(title, caption))],
        on_act={"close": lambda key: on_close()},
        css=_HEAD_CSS,
        sizing_mode="stretch_width",
        label=title,
    )


def head_html(title: str, caption: object) -> Html:
    """The head's row, to `put` when it changes."""
    close = esc(say("frame-close"))
    return Html(
        f'<div class="title"><div><h2>{name(title)}</h2><p>{esc(caption)}</p></div>'
        f'<button data-act="close" aria-label="{close}" title="{close}">{icon("close")}</button></div>'
    )


def body(*parts: Any) -> pn.Column:
    """The part that scrolls."""
    return pn.Column(
        *parts, sizing_mode="stretch_both", scroll="y-auto", margin=0, styles={"padding": "0 24px 16px"}
    )


def foot(*parts: Any) -> pn.Row:
    """The row at the foot."""
    return pn.Row(
        *parts,
        sizing_mode="stretch_width",
        margin=0,
        styles={"border-top": "1px solid var(--sp-line)", "padding": "14px 24px", "gap": "12px"},
    )


def waiting(sentence: str) -> pn.pane.HTML:
    """What stands there while something is worked out; it appears after 0.3 s only."""
    return show(
        Html(f'<div class="wait" role="status">{esc(sentence)}<i></i></div>'), stylesheets=[_WAIT_CSS]
    )


def note(sentence: object) -> pn.pane.HTML:
    """A paragraph in the part that scrolls."""
    return show(Html(f'<p style="margin:8px 0;color:var(--sp-ink2)">{esc(sentence)}</p>'))


class Long:
    """Rows of which the first hundred are shown, and more on demand.

    Parameters
    ----------
    head
        Column titles.
    css, label, empty
        As `Rows` takes them.
    """

    def __init__(self, head: Html | str, css: str, label: str, empty: str = "") -> None:
        self._all: Sequence[tuple[str, Html]] = ()
        self._most = 100
        more = "[data-key='more'] { padding: 12px 8px; }"
        self.view = Rows(
            on_act={"more": lambda key: self._more()},
            css=css + more,
            head=str(head),
            label=label,
            empty=empty,
            sizing_mode="stretch_width",
        )

    def put(self, rows: Sequence[tuple[str, Html]], head: Html | str | None = None) -> None:
        """Show these rows, from the first on."""
        if head is not None:
            self.view.head = str(head)
        self._all = rows
        left = len(rows) - self._most
        if left > 0:
            words = esc(say("history-more", count=min(left, 400)))
            button = Html(f'<button class="sp-button outlined" data-act="more">{words}</button>')
            rows = [*rows[: self._most], ("more", button)]
        self.view.put(rows)

    def _more(self) -> None:
        self._most += 400
        self.put(self._all)
