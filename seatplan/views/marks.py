"""Small marks that all pages share, as safe HTML: chips, states as an icon and a word, bars, stars, names of tables.

Their style sheet is assets/marks.css; `show` and `Rows` (in `seatplan.views.rows`) bring it along. Nothing else in the
package turns text into markup.
"""

from __future__ import annotations

from typing import Any

import panel as pn

from seatplan.domain.state import State
from seatplan.texts import say
from seatplan.views.icons import icon
from seatplan.views.page import asset
from seatplan.views.text import Html, esc, join, name

# The state of a row or batch: its icon and its tone. The word comes from the catalogue, "mark-" and the key.
STATES: dict[str, tuple[str, str]] = {
    "saved": ("check", "ok"),
    "new": ("add", "accent"),
    "changed": ("swap_horiz", "accent"),
    "warned": ("warning_amber", "warn"),
    "unchanged": ("drag_handle", "quiet"),
    "conflict": ("call_split", "warn"),
    "ambiguous": ("help_outline", "warn"),
    "renamed": ("help_outline", "warn"),
    "missing": ("help_outline", "quiet"),
    "goes": ("remove_circle_outline", "warn"),
    "skipped": ("lock", "vip"),
    "left-out": ("block", "quiet"),
    "clash": ("call_split", "err"),
    "lost-ground": ("layers_clear", "warn"),
    "orphan": ("link", "warn"),
    "overwritten": ("move_down", "quiet"),
    "pruned": ("content_cut", "quiet"),
    "open": ("schedule", "quiet"),
    "accepted": ("check", "ok"),
    "declined": ("close", "err"),
    "no-problem": ("check", "ok"),
}


def state(key: str, word: str | None = None) -> Html:
    """An icon and a word in its colour, such as "goes" in a table of rows."""
    shape, tone = STATES[key]
    return Html(
        f'<span class="sp-state" data-tone="{tone}">{icon(shape, 16)}<b>{esc(word or say(f"mark-{key}"))}</b></span>'
    )


def chip(words: object, shape: str = "", tone: str = "") -> Html:
    """A pill with words: a diet, a clash. `tone` is "", "accent", "ok", "warn", "err" or "vip"."""
    drawn = icon(shape, 16) if shape else Html("")
    return Html(f'<span class="sp-chip" data-tone="{esc(tone)}">{drawn}{esc(words)}</span>')


def state_chip(key: str) -> Html:
    """A state as a pill, such as "clash" beside a batch."""
    shape, tone = STATES[key]
    return chip(say(f"mark-{key}"), shape, tone)


def star() -> Html:
    """The star before the name of a VIP or protected table."""
    return Html(f'<span class="sp-star" title="{esc(say("mark-vip"))}">{icon("star", 16)}</span>')


def table_name(plan: State, table: str) -> Html:
    """A logical table's name in its own direction, with a star where it is VIP or protected."""
    known = plan.logical_tables.get(table)
    if known is None:
        return name(table)
    return join(star() if known.vip or known.protected else "", name(known.name))


def bar(share: float, label: str = "") -> Html:
    """A bar filled to `share`, 0 to 1."""
    percent = round(100 * min(max(share, 0.0), 1.0), 1)
    return Html(
        f'<span class="sp-meter" role="img" aria-label="{esc(label)}"><span style="width:{percent}%"></span></span>'
    )


def problems(count: int, worst: str) -> Html:
    """How many problems there are, with the mark of the worst one ("error" or "warning")."""
    if not count:
        return state("no-problem")
    shape, tone = ("error_outline", "err") if worst == "error" else ("warning_amber", "warn")
    return Html(
        f'<span class="sp-state" data-tone="{tone}">{icon(shape, 16)}{esc(say("mark-problems", count=count))}</span>'
    )


def show(markup: Html, **params: Any) -> pn.pane.HTML:
    """Markup as a pane with the marks' style sheet; `pane.object = ...` exchanges it."""
    given: dict[str, Any] = {"margin": 0, "sizing_mode": "stretch_width"} | params
    sheets = [asset("marks.css"), *given.pop("stylesheets", ())]
    return pn.pane.HTML(esc(markup), stylesheets=sheets, **given)
