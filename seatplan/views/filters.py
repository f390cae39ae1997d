"""A row of filter chips over a list: toggles, and choices out of a menu."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, ClassVar

import param

from seatplan.views.component import Component
from seatplan.views.page import asset

_CSS = """
.sp-filters { display: flex; gap: 8px; flex-wrap: wrap; padding: 12px 16px; }
.sp-filter { position: relative; display: inline-flex; align-items: center; height: 32px; max-width: 150px; padding: 0 11px;
  border: 1px solid var(--sp-line2); border-radius: 16px; background: none; color: var(--sp-ink);
  font: 13px/16px var(--sp-font); cursor: pointer; }
.sp-filter:hover { background: var(--sp-sunken); }
.sp-filter.on { background: var(--sp-soft); border-color: transparent; color: var(--sp-accent); font-weight: 700; }
.sp-filter.on::after { content: "\\00d7"; margin-left: 6px; font-size: 16px; }
span.sp-filter.on::after { content: none; }
.sp-words { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
select { position: absolute; inset: 0; width: 100%; opacity: 0; cursor: pointer; font: 14px var(--sp-font); }
option, optgroup { color: var(--sp-ink); background: var(--sp-surface); }
.sp-filter:focus-visible, .sp-filter:focus-within { outline: 2px solid var(--sp-accent); outline-offset: 1px; }
@media (pointer: coarse) { .sp-filter { height: 48px; border-radius: 24px; } }
"""


class Filters(Component):
    """Chips that narrow a list. The page's handler decides what a choice does; texts are set as text in the browser.

    Parameters
    ----------
    filters
        `(key, kind, label)` of each, kind being "toggle" or "choice".
    on_change
        Called with the key and the value chosen, the empty text for none.
    """

    choices = param.Dict(default={}, doc="Of each choice: groups of {label, options: [[value, words], ...]}.")
    filters = param.List(default=[], constant=True, doc="Key, kind and label of each chip.")
    label = param.String(doc="What a screen reader calls the row.")
    values = param.Dict(default={}, doc="The value of each, where one is chosen.")

    _esm = asset("filters.js")
    _stylesheets: ClassVar[list[str]] = [asset("marks.css"), _CSS]

    def __init__(
        self, filters: Sequence[tuple[str, str, str]], on_change: Callable[[str, str], Any], **params: Any
    ) -> None:
        self._on_change = on_change
        super().__init__(
            filters=[{"key": key, "kind": kind, "label": label} for key, kind, label in filters],
            sizing_mode="stretch_width",
            margin=0,
            **params,
        )

    def _handle_msg(self, data: Any) -> None:
        if not isinstance(data, dict):
            return
        key, value = data.get("key"), data.get("value")
        if key in {part["key"] for part in self.filters} and isinstance(value, str):
            self._on_change(str(key), value[:200])
