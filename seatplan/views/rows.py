"""Lists whose rows are clicked: keyed rows of safe HTML of which only those that differ travel.

    rows = Rows([("B17", html), ...], on_row=open_batch, on_act={"undo": undo_batch})
    rows.put([...])          # sends what differs from the rows that are shown
    rows.selected = "B17"

In a row's HTML, an element with `data-act="undo"` calls `on_act["undo"](key)`; a click anywhere else on a row of a
`Rows` with `on_row` calls `on_row(key)`. Enter and blank do what a click does; arrow keys move between rows. An element with
`data-act` in the head calls `on_head` with that act; Ctrl or Shift and blank click a row's `data-act="pick"`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, ClassVar

import param

from seatplan.views.component import Component
from seatplan.views.page import asset
from seatplan.views.text import Html, esc


class Rows(Component):
    """Keyed rows of HTML in one scrolling box.

    Parameters
    ----------
    rows
        `(key, html)` pairs in their order; keys are unique.
    on_row
        Called with the key of a row that is clicked. Without it rows are not clickable.
    on_act
        By name, what the elements with `data-act` in a row do; called with the row's key.
    on_head
        Called with the act of an element in the head, such as a column title that sorts.
    css
        Style rules of the page's own, for its classes in the rows.
    """

    empty = param.String(doc="The sentence that stands there when there are no rows.")
    first_rows = param.List(default=[], constant=True, doc="The rows that the page opens with.")
    head = param.String(default="", doc="HTML above the rows that stays in sight, such as column titles.")
    label = param.String(doc="What a screen reader calls the list.")
    selectable = param.Boolean(default=False, constant=True, doc="Whether rows can be clicked.")
    selected = param.String(default="", doc="The key of the row that is marked, or the empty text.")

    _esm = asset("rows.js")
    _stylesheets: ClassVar[list[str]] = [asset("marks.css")]

    def __init__(
        self,
        rows: Sequence[tuple[str, Html]] = (),
        *,
        on_row: Callable[[str], Any] | None = None,
        on_act: Mapping[str, Callable[[str], Any]] | None = None,
        on_head: Callable[[str], Any] | None = None,
        css: str = "",
        **params: Any,
    ) -> None:
        self.on_row, self.on_act, self.on_head = on_row, dict(on_act or {}), on_head
        self._put: Sequence[tuple[str, Html]] | None = None
        self._shown: dict[str, Html] = {key: esc(html) for key, html in rows}
        self._differs = False  # from what the browser gets with the component itself
        given: dict[str, Any] = {"sizing_mode": "stretch_both", "margin": 0, "stylesheets": [css]} | params
        super().__init__(
            first_rows=[list(row) for row in self._shown.items()], selectable=on_row is not None, **given
        )

    @property
    def keys(self) -> list[str]:
        """The keys of the rows, in their order."""
        return list(self._shown)

    def put(self, rows: Sequence[tuple[str, Html]]) -> int:
        """Show these rows; returns how many were sent because they are new or differ."""
        if rows is self._put:
            return 0  # what was made once for all sessions has not changed
        self._put = rows
        after = {key: esc(html) for key, html in rows}
        before, self._shown = self._shown, after
        changed = [[key, html] for key, html in after.items() if before.get(key) != html]
        moves = _moves(list(before), list(after))
        if changed or moves:
            self._differs = True
            self._send_msg({"set": changed} | moves)
            if not self._models:  # nobody shows it yet: it opens with these
                with param.edit_constant(self):
                    self.first_rows = [list(row) for row in after.items()]
        return len(changed)

    def _handle_msg(self, data: Any) -> None:
        if not isinstance(data, dict):
            return
        if data.get("drawn") and self._differs:
            # What was put while the browser was still drawing went nowhere.
            self._send_msg({"set": [list(row) for row in self._shown.items()], "order": list(self._shown)})
        head = data.get("head")
        if isinstance(head, str) and self.on_head is not None:
            self.on_head(head[:200])
        key = data.get("key")
        if not isinstance(key, str) or key not in self._shown:
            return
        act = data.get("act")
        if act is None:
            if self.on_row is not None:
                self.on_row(key)
        elif act in self.on_act:
            self.on_act[act](key)


def _moves(before: list[str], after: list[str]) -> dict[str, Any]:
    """How the browser gets from one order of keys to another: what goes, and what comes in front of what."""
    old, new = set(before), set(after)
    if [key for key in before if key in new] != [key for key in after if key in old]:
        return {"order": after}
    gone = [key for key in before if key not in new]
    # From the end, so that what a row comes in front of is there already.
    come = [
        [key, after[at + 1] if at + 1 < len(after) else None]
        for at, key in reversed(list(enumerate(after)))
        if key not in old
    ]
    return ({"gone": gone} if gone else {}) | ({"come": come} if come else {})
