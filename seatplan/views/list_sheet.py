"""The sheet of a page that is one list: a search field and filter chips, the rows in their card, and a line at its foot."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar

import param
from panel.viewable import Child

from seatplan.views.component import Component
from seatplan.views.page import asset
from seatplan.views.text import Html, esc

# Of the filters: the sheet gives them their room.
FILTERS_CSS = ".sp-filters { padding: 0; }"
MOST = 200  # characters that are searched for


class ListSheet(Component):
    """Search, filters, rows and a foot; texts of the foot are safe markup whose `data-act` elements can be clicked.

    Parameters
    ----------
    on_search
        Called with the text at each key that is typed.
    on_act
        By name, what is clicked in the foot.
    """

    filters = Child(doc="The row of filter chips.")
    foot = param.String(doc="The line at the foot, HTML.")
    placeholder = param.String(constant=True, doc="What stands in the empty search field.")
    rows = Child(doc="The list.")
    search = param.String(doc="What is searched for.")

    _esm = asset("list_sheet.js")
    _stylesheets: ClassVar[list[str]] = [asset("marks.css"), asset("list_sheet.css")]

    def __init__(
        self,
        *,
        on_search: Callable[[str], Any],
        on_act: dict[str, Callable[[], Any]] | None = None,
        **params: Any,
    ) -> None:
        self._on_search, self._on_act = on_search, on_act or {}
        super().__init__(sizing_mode="stretch_both", margin=0, **params)

    def show_foot(self, markup: Html) -> None:
        """Say something else at the foot."""
        self.tell(foot=str(esc(markup)))

    def _handle_msg(self, data: Any) -> None:
        if not isinstance(data, dict):
            return
        if data.get("drawn"):
            self._tell_again()
        text, act = data.get("search"), data.get("act")
        if isinstance(text, str):
            with param.parameterized.discard_events(self):
                self.search = text[:MOST]
            self._on_search(text[:MOST])
        elif isinstance(act, str) and act in self._on_act:
            self._on_act[act]()


def foot_button(act: str, label: str) -> Html:
    """A button for the foot of a list."""
    return Html(f'<button type="button" class="sp-button" data-act="{esc(act)}">{esc(label)}</button>')
