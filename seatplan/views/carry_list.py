"""A list of things that can be carried somewhere else on the page, such as unplaced logical tables to a place in a room.

While one is dragged, the browser tells the rest of the page with `seatplan-carry` events; whoever knows the place answers.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar

import param

from seatplan.views.component import Component
from seatplan.views.page import asset


class CarryList(Component):
    """Rows of `[id, name, caption]`; texts are set as text in the browser.

    `put` sends only rows that are new or differ, and which are gone.
    """

    first_rows = param.List(default=[], constant=True, doc="The rows that the list opens with.")
    hint = param.String(doc="How the list is used.")
    title = param.String(doc="What the list holds, with how many.")

    _esm = asset("carry_list.js")
    _stylesheets: ClassVar[list[str]] = [asset("carry_list.css")]

    def __init__(self, **params: Any) -> None:
        self._shown: dict[str, list[str]] = {}
        self._differs = False
        super().__init__(sizing_mode="stretch_width", margin=0, **params)

    def put(self, rows: Sequence[Sequence[str]], title: str, hint: str) -> int:
        """Show these rows; returns how many were sent."""
        after = {row[0]: list(row) for row in rows}
        before, self._shown = self._shown, after
        if before != after:
            order = list(after)
            places = {id: at for at, id in enumerate(order)}
            changed = [[places[id], row] for id, row in after.items() if before.get(id) != row]
            gone = [id for id in before if id not in after]
            self._differs = True
            self._send_msg({"set": changed, "gone": gone})
            with param.edit_constant(self), param.parameterized.discard_events(self):
                self.first_rows = list(after.values())
        else:
            changed = []
        self.tell(title=title, hint=hint)
        return len(changed)

    def _handle_msg(self, data: Any) -> None:
        if isinstance(data, dict) and data.get("drawn"):
            if self._differs:
                rows = [[at, row] for at, row in enumerate(self._shown.values())]
                self._send_msg({"set": rows, "gone": []})
            self._tell_again()
