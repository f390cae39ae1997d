"""Faults stay where they happen: what goes wrong on a page is logged under an id, told in a sentence with that id, and
harms neither other pages nor the plan.

The log gets the kind of error and where it happened, not its message, because messages quote what people typed.
"""

from __future__ import annotations

import inspect
import logging
import secrets
from collections.abc import Callable
from functools import wraps
from pathlib import PurePath
from traceback import extract_tb
from typing import Any, ParamSpec, Protocol, TypeVar

from seatplan.domain.decision import Rejected
from seatplan.texts import say

_logger = logging.getLogger("seatplan.fault")
_FRAMES = 12  # the innermost ones tell where it happened

P = ParamSpec("P")
R = TypeVar("R")


class Shows(Protocol):
    """What can tell people about a fault or a refusal: a `LivePlan`."""

    def show_fault(self, fault: str) -> None:
        """Say that something failed, with the fault's id."""

    def show_refusal(self, refusal: Rejected) -> None:
        """Say why something was refused."""


def log_fault(where: str, error: BaseException) -> str:
    """Log an error and return the id under which it stands in the log, six letters and digits."""
    fault = secrets.token_hex(3)
    frames = [
        f"{PurePath(frame.filename).name}:{frame.lineno} {frame.name}"
        for frame in extract_tb(error.__traceback__)
    ][-_FRAMES:]
    _logger.error(
        "fault",
        extra={"fault": fault, "where": where, "error": type(error).__qualname__, "frames": frames},
        exc_info=error if _logger.isEnabledFor(logging.DEBUG) else None,
    )
    return fault


def fault_sentence(fault: str) -> str:
    """What people read about a fault."""
    return say("server-fault", id=fault)


class caught:  # noqa: N801 - used like a function
    """Let nothing out of this block: a refusal is shown as one, anything else as a fault.

    Parameters
    ----------
    where
        What was going on, for the log ("draw.upload").
    shows
        Who tells people; without one the fault is only logged.
    """

    def __init__(self, where: str, shows: Shows | None = None) -> None:
        self._where = where
        self._shows = shows

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> bool:
        if not isinstance(error, Exception):
            return False
        if isinstance(error, Rejected):
            if self._shows is not None:
                self._shows.show_refusal(error)
            return True
        fault = log_fault(self._where, error)
        if self._shows is not None:
            self._shows.show_fault(fault)
        return True


def isolated(handler: Callable[P, R]) -> Callable[P, R | None]:
    """Decorate a page's handler, plain or async: what it raises is logged and shown, and it answers None then.

    Who shows it is the `live` of the handler's object (a Viewer), or the object itself (a `LivePlan`).
    """
    where = handler.__qualname__

    if inspect.iscoroutinefunction(handler):

        @wraps(handler)
        async def later(*args: P.args, **kwargs: P.kwargs) -> Any:
            with caught(where, _who_shows(args)):
                return await handler(*args, **kwargs)
            return None

        return later  # type: ignore[return-value]

    @wraps(handler)
    def at_once(*args: P.args, **kwargs: P.kwargs) -> R | None:
        with caught(where, _who_shows(args)):
            return handler(*args, **kwargs)
        return None

    return at_once


def _who_shows(args: tuple[Any, ...]) -> Shows | None:
    if not args:
        return None
    shows = getattr(args[0], "live", args[0])
    return shows if hasattr(shows, "show_fault") and hasattr(shows, "show_refusal") else None
