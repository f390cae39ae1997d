"""Handlers that change drawings: what they change goes to the browser in one message, whoever calls them.

Panel runs what a component's message or a param of the browser sets off without Bokeh's lock where several arrive at once,
and Bokeh refuses to patch a figure's source then. Inside `pn.io.hold` Panel sends the patches itself.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

import panel as pn

from seatplan.views.faults import isolated

P = ParamSpec("P")
R = TypeVar("R")


def held(handler: Callable[P, R]) -> Callable[P, R | None]:
    """Decorate a page's handler that changes a figure: one message, and faults stay with the page as `isolated` says."""

    @wraps(handler)
    def in_one_message(*args: P.args, **kwargs: P.kwargs) -> R:
        with pn.io.hold():
            return handler(*args, **kwargs)

    return isolated(in_one_message)
