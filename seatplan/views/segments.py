"""Two or three ways to look at a page, side by side, of which one is on: "View" and "Edit"."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, ClassVar

import param

from seatplan.views.component import Component
from seatplan.views.icons import icon

_JS = """
export function render({model}) {
  const bar = document.createElement("div")
  bar.setAttribute("role", "radiogroup")
  bar.setAttribute("aria-label", model.label)
  const parts = new Map()
  for (const [key, words, icon] of model.segments) {
    const part = document.createElement("button")
    part.type = "button"
    part.setAttribute("role", "radio")
    part.innerHTML = icon
    part.append(words)
    part.addEventListener("click", () => model.send_msg({segment: key}))
    part.addEventListener("keydown", (event) => {
      const keys = [...parts.keys()], step = {ArrowRight: 1, ArrowLeft: keys.length - 1}[event.key]
      if (!step) { return }
      const next = keys[(keys.indexOf(key) + step) % keys.length]
      parts.get(next).focus()
      model.send_msg({segment: next})
    })
    parts.set(key, part)
    bar.append(part)
  }
  const show = () => {
    for (const [key, part] of parts) {
      part.setAttribute("aria-checked", String(key === model.active))
      part.tabIndex = key === model.active ? 0 : -1
    }
  }
  model.on("active", show)
  show()
  return bar
}
"""
_CSS = """
div { display: inline-flex; border: 1px solid var(--sp-line2); border-radius: 8px; overflow: hidden; background: var(--sp-surface); }
button { display: inline-flex; align-items: center; gap: 8px; height: 34px; padding: 0 15px; border: 0; background: none;
  color: var(--sp-ink); font: 700 14px/20px var(--sp-font); cursor: pointer; white-space: nowrap; }
button + button { border-inline-start: 1px solid var(--sp-line2); }
button:hover { background: var(--sp-sunken); }
button[aria-checked=true] { background: var(--sp-soft); color: var(--sp-accent); }
button:focus-visible { outline: 2px solid var(--sp-accent); outline-offset: -3px; border-radius: 8px; }
@media (pointer: coarse) { button { height: 46px; } }
"""


class Segments(Component):
    """The ways as buttons; `on_segment` is called with the key of one that somebody chooses.

    Parameters
    ----------
    segments
        Key, words and icon's name of each.
    """

    active = param.String(doc="The key of the way that is on.")
    label = param.String(doc="What a screen reader calls the choice.")
    segments = param.List(default=[], constant=True, doc="Key, words and picture (SVG) of each.")

    _esm = _JS
    _stylesheets: ClassVar[list[str]] = [_CSS]

    def __init__(
        self, segments: Sequence[tuple[str, str, str]], on_segment: Callable[[str], Any], **params: Any
    ) -> None:
        self._on_segment = on_segment
        drawn = [[key, words, str(icon(shape))] for key, words, shape in segments]
        super().__init__(segments=drawn, margin=0, **params)

    def _handle_msg(self, data: Any) -> None:
        key = data.get("segment") if isinstance(data, dict) else None
        if any(key == segment[0] for segment in self.segments) and key != self.active:
            self._on_segment(str(key))
