"""Which language a session speaks: what its browser chose or accepts, found once a session.

Panel knows the document of whatever it runs for a browser, so `say` asks here (`page` tells it to) and no handler has to. What is run for a
session by others (the hub's wake, a thread) says the language itself; see `LivePlan.schedule` and `beside`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

import panel as pn

from seatplan.texts.languages import chosen

if TYPE_CHECKING:
    from bokeh.document import Document

COOKIE = "seatplan_lang"

_spoken: WeakKeyDictionary[Document, str] = WeakKeyDictionary()


def of_session() -> str | None:
    """The language of the session that is being served; None outside of any."""
    document = pn.state.curdoc
    if document is None:
        return None
    known = _spoken.get(document)
    if known is None:
        request: Any = getattr(document.session_context, "request", None)
        if request is None:  # a notebook's, or one that is gone
            return None
        known = _spoken[document] = chosen(
            (request.cookies or {}).get(COOKIE), _header(request.headers or {}, "accept-language")
        )
    return known


def _header(headers: dict[str, Any], name: str) -> str | None:
    for key, value in headers.items():
        if key.lower() == name:
            return str(value[0] if isinstance(value, list) and value else value)
    return None
