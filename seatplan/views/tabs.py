"""Tabs with a count, such as the rooms above a drawing: one line of keyed words, of which only what differs travels."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, ClassVar

import param

from seatplan.views.component import Component
from seatplan.views.page import asset


class Tabs(Component):
    """A row of tabs; names are set as text in the browser.

    Parameters
    ----------
    tabs
        `[key, name, count]` each, in their order.
    on_tab
        Called with the key of a tab that somebody chooses.
    """

    active = param.String(doc="The key of the tab that is chosen.")
    label = param.String(doc="What a screen reader calls the row.")
    tabs = param.List(default=[], doc="Key, name and count of each tab.")

    _esm = asset("tabs.js")
    _stylesheets: ClassVar[list[str]] = [asset("tabs.css")]

    def __init__(
        self, tabs: Sequence[Sequence[str]] = (), *, on_tab: Callable[[str], Any] | None = None, **params: Any
    ) -> None:
        self.on_tab = on_tab
        given: dict[str, Any] = {
            "sizing_mode": "stretch_width",
            "height": 56,
            "margin": (-8, 0, 0, 0),
        } | params
        super().__init__(tabs=[list(tab) for tab in tabs], **given)

    def put(self, tabs: Sequence[Sequence[str]]) -> None:
        """Show these tabs."""
        rows = [list(tab) for tab in tabs]
        if rows != self.tabs:
            self.tabs = rows

    def _handle_msg(self, data: Any) -> None:
        key = data.get("tab") if isinstance(data, dict) else None
        if self.on_tab is not None and any(key == tab[0] for tab in self.tabs):
            self.on_tab(str(key))
