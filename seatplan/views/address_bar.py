"""The part of the browser's address after "?": set by the page, and read when somebody goes back or forward.

Panel's own `Location` sets it too, but does not follow the browser's back button.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import panel as pn
import param

from seatplan.views.component import Component
from seatplan.views.page import asset

MOST = 2_000  # characters


class AddressBar(Component):
    """Put it anywhere on the page; it takes no room.

    Parameters
    ----------
    on_back
        Called with the address's part after and with "?" when somebody goes back or forward.
    """

    search = param.String(
        doc="What stands after the page's name, with its question mark; a new one can be gone back from."
    )

    _esm = asset("address_bar.js")

    def __init__(self, on_back: Callable[[str], Any], **params: Any) -> None:
        self._on_back = on_back
        super().__init__(width=0, height=0, margin=0, **params)

    def _handle_msg(self, data: Any) -> None:
        if isinstance(data, dict) and isinstance(data.get("search"), str):
            search = data["search"][:MOST]
            with param.parameterized.discard_events(self):
                self.search = search
            self._on_back(search)


def requested() -> str:
    """What stood after the page's name when this session asked for it."""
    location = pn.state.location
    return str(location.search or "") if location is not None else ""
