"""Slow work of a page beside the event loop: it runs in a thread, and its answer comes back where the page may change."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from contextvars import copy_context
from typing import Any, TypeVar

import panel as pn

from seatplan.texts import language, speaking
from seatplan.views.faults import caught
from seatplan.views.live import LivePlan

T = TypeVar("T")
_pool = ThreadPoolExecutor(max_workers=2, thread_name_prefix="beside")


def beside(live: LivePlan, where: str, work: Callable[[], T], then: Callable[[T], Any]) -> None:
    """Let a thread do `work`, then give its answer to `then` on the session's page.

    What either raises is shown by `live`, refusals as refusals. Without a served page both happen at once.

    Parameters
    ----------
    live
        The session's plan.
    where
        What is going on, for the log ("history.preview").
    work
        Must not read the shared state, which the event loop changes; `plan.history()` may be read up to its `count`.
    then
        Called with the answer, unless the session is gone by then.
    """
    if pn.state.curdoc is None:
        with caught(where, live):
            then(work())
        return

    def finish(done: Future[T]) -> None:
        with caught(where, live):
            then(done.result())

    def told(done: Future[T]) -> None:
        with suppress(Exception):  # the session is gone, and nobody waits for the answer
            live.schedule(lambda: finish(done))

    def spoken(tag: str) -> T:
        with speaking(tag):
            return work()

    _pool.submit(copy_context().run, spoken, language()).add_done_callback(told)
