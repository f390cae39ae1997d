"""The sheets, bars and style rules that the steps of an upload are built of."""

from __future__ import annotations

from typing import Any

import panel as pn
import panel_material_ui as pmui

from seatplan.views.icons import icon
from seatplan.views.marks import show
from seatplan.views.text import Html, esc, join

CARD = ":host{background:var(--sp-surface);border:1px solid var(--sp-line);border-radius:8px;overflow:hidden}"
# Side by side, and one above the other where there is no room for that.
SIDE_BY_SIDE = (
    ":host{gap:24px;flex-wrap:nowrap}"
    "@media(max-width:1199px){:host{flex-direction:column-reverse;gap:16px}"
    ":host>div{width:100%!important;max-width:100%!important}}"
)

_BANNER = "border-radius:8px;padding:14px 23px;gap:24px;align-items:center;flex:none"


def banner(tone: str, shape: str, title: str, text: str, *actions: Any) -> pn.Row:
    """The first line of a step, 20 px, with what can be done about it at the right."""
    ground = {"warn": "--sp-warnsoft", "err": "--sp-errsoft", "ok": "--sp-surface"}[tone]
    border = "1px solid var(--sp-line)" if tone == "ok" else "1px solid transparent"
    words = Html(
        f'<div class="say" role="status"><span data-tone="{tone}">{icon(shape, 32)}</span><div><h2 dir="auto">{esc(title)}'
        f"</h2>{f'<p dir=auto>{esc(text)}</p>' if text else ''}</div></div>"
    )
    css = (
        ".say{display:flex;align-items:center;gap:16px}h2{margin:0;font:700 20px/28px var(--sp-font)}"
        "p{margin:2px 0 0;font:var(--sp-body)}h2,p{overflow-wrap:anywhere}"
    )
    return pn.Row(
        show(words, stylesheets=[css], align="center"),
        *actions,
        sizing_mode="stretch_width",
        margin=(0, 0, 16, 0),
        stylesheets=[
            f":host{{background:var({ground});border:{border};{_BANNER}}}",
        ],
    )


def bar(*parts: Any) -> pn.Row:
    """The bar at a step's foot."""
    return pn.Row(
        *parts,
        sizing_mode="stretch_width",
        margin=(16, 0, 0, 0),
        stylesheets=[
            CARD + ":host{flex:none;padding:15px 23px;gap:16px;align-items:center;overflow:visible}"
        ],
    )


def words(title: str, caption: str = "", **params: Any) -> Any:
    """A bold line with a caption below it."""
    below = f'<div class="caption">{esc(caption)}</div>' if caption else ""
    css = "b{font:700 14px/20px var(--sp-font)}.caption{font:var(--sp-caption);color:var(--sp-ink2)}"
    return show(Html(f"<b dir=auto>{esc(title)}</b>{below}"), stylesheets=[css], align="center", **params)


def lines_of(sentences: list[str]) -> Html:
    """Sentences, each a paragraph."""
    return join(*(Html(f"<p dir=auto>{esc(sentence)}</p>") for sentence in sentences))


def button(label: str, on_click: Any, *, shape: str = "", variant: str = "outlined", **params: Any) -> Any:
    """A button with the theme's measures."""
    made = pmui.Button(
        label=label,
        icon=str(icon(shape)) if shape else None,
        variant=variant,
        color="primary" if variant != "outlined" else "default",
        **({"margin": 0, "align": "center"} | params),
    )
    made.on_click(on_click)
    return made


def download(**params: Any) -> Any:
    """A text button that makes a file when it is pressed."""
    made = pmui.FileDownload(**({"margin": 0, "align": "center"} | params))
    made.variant = "text"  # given at once, it collides with the component's own default
    return made
