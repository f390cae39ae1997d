"""The pages and how one is built, the same whether `seatplan serve`, a script in dashboards/ or a test asks for it.

A page is a function `build(live) -> Frame` (or anything that Panel shows) in a module of its own. What it raises is a
fault of that page alone.
"""

from __future__ import annotations

from functools import partial
from importlib import import_module
from typing import Any

import panel as pn

from seatplan.server.current import get_plan
from seatplan.texts import say
from seatplan.texts.languages import ask_for_language
from seatplan.views.faults import caught, log_fault
from seatplan.views.live import LivePlan
from seatplan.views.session_language import of_session
from seatplan.views.text import esc

# The page's address -> who builds it; loaded when the page is first asked for.
PAGES: dict[str, str] = {
    "overview": "seatplan.views.overview:build",
    "guests": "seatplan.views.guests:build",
    "seating": "seatplan.views.seating:build",
    "tables": "seatplan.views.tables:build",
    "rooms": "seatplan.views.rooms:build",
    "draw": "seatplan.views.draw:build",
    "upload": "seatplan.views.upload_guests:build",
    "history": "seatplan.views.history:build",
    "checks": "seatplan.views.checks:build",
}


def page(slug: str) -> Any:
    """Build a page for the session that asks, following the plan until the session ends.

    :Example: the whole of dashboards/rooms.py

    >>> page("rooms").servable()
    """
    pn.extension(reconnect=True, throttled=True)
    ask_for_language(of_session)
    try:
        module, _, function = PAGES[slug].partition(":")
        live = LivePlan(get_plan(), page=slug).attach()
        # What a handler raises that is not `isolated` itself, or a message from the browser that can't be.
        pn.config.exception_handler = partial(_on_fault, live)
        return getattr(import_module(module), function)(live)
    except Exception as error:  # noqa: BLE001 - a page that can't be built is a fault of that page alone
        return fault_page(log_fault(f"{slug}.build", error))


def _on_fault(live: LivePlan, error: Exception) -> None:
    with caught(f"{live.page}.callback", live):
        raise error


def fault_page(fault: str) -> Any:
    """What stands there instead of a page that can't be built: a sentence with the fault's id."""
    sentence = esc(say("server-page-fault", id=fault))
    return pn.pane.HTML(f'<p role="alert" data-fault="{esc(fault)}">{sentence}</p>', margin=24)


def titles() -> dict[str, str]:
    """What the browser's tab says until the page itself has a title, by address."""
    return {slug: say(f"frame-nav-{slug}") for slug in PAGES}
