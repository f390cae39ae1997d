"""The table of guests in the browser: search, filters, sorting, selecting and scrolling happen there.

The server sends all rows once, column by column, and later only the cells that differ, by guest. The view (search, filters,
order, columns, who is open) stands in the browser's address, so that a link shows a colleague the same.
"""

from __future__ import annotations

import base64
from collections.abc import Callable, Mapping, Sequence
from typing import Any, ClassVar

import param

from seatplan.texts import say
from seatplan.views.component import Component
from seatplan.views.guest_rows import Row, compact
from seatplan.views.icons import paths
from seatplan.views.page import asset

_ICONS = [
    "add",
    "arrow_downward",
    "arrow_upward",
    "check",
    "close",
    "delete",
    "edit",
    "error_outline",
    "event_seat",
    "expand_more",
    "lock",
    "schedule",
    "search",
    "star",
    "view_column",
]


class GuestTable(Component):
    """All guests as rows.

    Parameters
    ----------
    rows
        Guest's id -> row, all of them.
    on_open
        Called with the id of a guest who is to be shown in the drawer, or the empty text.
    on_bulk
        Called with what is to be done ("change", "seat", "remove") and the ids of the guests that are selected.
    on_shown
        Called with how many rows the search and the filters leave.
    """

    columns = param.List(
        default=[], doc="Key, words, least width, share of what is left, and kind of each column."
    )
    first_rows = param.String(default="", constant=True, doc="The rows that the page opens with, as JSON.")
    icons = param.Dict(default={}, constant=True, doc="Paths of the icons that it draws.")
    opened = param.String(default="", doc="The guest who is open in the drawer.")
    words = param.Dict(default={}, constant=True, doc="Every fixed word of the table.")

    _esm = asset("guest_table.js")
    _stylesheets: ClassVar[list[str]] = [asset("guest_table.css")]

    def __init__(
        self,
        rows: Mapping[str, Row],
        columns: Sequence[Sequence[Any]],
        *,
        first: str,
        on_open: Callable[[str], Any],
        on_bulk: Callable[[str, list[str]], Any],
        on_shown: Callable[[int], Any],
        **params: Any,
    ) -> None:
        self._on_open, self._on_bulk, self._on_shown = on_open, on_bulk, on_shown
        self._shown: dict[str, Row] = dict(rows)
        self._first = dict(rows)  # what the browser draws before it says that it is there
        super().__init__(
            columns=[list(column) for column in columns],
            first_rows=first,
            icons={name: paths()[name] for name in _ICONS},
            words=_words(),
            sizing_mode="stretch_both",
            margin=0,
            **params,
        )

    def put(self, rows: Mapping[str, Row], ids: Sequence[str] | None) -> int:
        """Show the rows of these guests (None: of all) as they are now; returns how many were sent."""
        shown = self._shown
        asked = ids if ids is not None else dict.fromkeys([*rows, *shown])
        changed: list[list[Any]] = []
        for id in asked:
            row, before = rows.get(id), shown.get(id)
            if row is before:
                continue
            if row is None:
                changed.append([id, None])
                del shown[id]
                continue
            shown[id] = row
            cells = _differing(before or {}, row)
            if cells or before is None:
                changed.append([id, cells])
        if changed:
            self._send_msg({"set": changed})
        return len(changed)

    def put_columns(self, columns: Sequence[Sequence[Any]]) -> None:
        """Show these columns."""
        given = [list(column) for column in columns]
        if given != self.columns:
            self.columns = given

    def save_file(self, name: str, content: bytes) -> None:
        """Let the browser save a file."""
        self._send_msg({"file": name, "content": base64.b64encode(content).decode("ascii")})

    def clear_selection(self) -> None:
        """No row is selected any more."""
        self._send_msg({"unselect": True})

    def _handle_msg(self, data: Any) -> None:
        if not isinstance(data, dict):
            return
        if data.get("drawn"):
            # What was sent while the browser was still drawing went nowhere.
            first, self._first = self._first, {}
            if first:
                changed: list[list[Any]] = [
                    [id, _differing(first.get(id, {}), row)]
                    for id, row in self._shown.items()
                    if first.get(id) is not row
                ]
                changed += [[id, None] for id in first if id not in self._shown]
                if changed:
                    self._send_msg({"set": changed})
        elif isinstance(data.get("open"), str):
            self._on_open(data["open"][:200])
        elif isinstance(data.get("bulk"), str) and isinstance(data.get("ids"), list):
            self._on_bulk(data["bulk"][:20], [id for id in data["ids"] if id in self._shown])
        elif isinstance(data.get("shown"), int):
            self._on_shown(data["shown"])


def _differing(before: Row, after: Row) -> dict[str, Any]:
    cells: dict[str, Any] = {key: value for key, value in after.items() if before.get(key) != value}
    return cells | {key: None for key in before if key not in after}


def _words() -> dict[str, str]:
    names = [
        "search",
        "label",
        "columns",
        "clear-filter",
        "clear-filters",
        "none",
        "none-here",
        "no-table",
        "only-no-table",
        "vip-only",
        "filter-find",
        "filter-empty",
        "accepted",
        "declined",
        "open",
        "yes",
        "vip",
        "select-all",
        "select-row",
        "change",
        "seat",
        "remove",
        "unselect",
        "declined-seated",
        "reset",
    ]
    words = {name: say(f"guests-table-{name}") for name in names}
    filters = ("rsvp", "department", "group", "diet", "table")
    words |= {f"filter-{name}": say(f"guests-filter-{name}") for name in filters}
    marked = {
        "rows": say("guests-table-rows", first="{first}", last="{last}", count="{count}"),
        "selected": say("guests-table-selected", count="{count}"),
        "at": say("guests-table-at", number="{number}"),
    }
    return words | marked


__all__ = ["GuestTable", "compact"]
