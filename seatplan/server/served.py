"""What the handlers of one server share: the plan, the token, threads for slow work, and a count of who is still at it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from typing import Any, ParamSpec, TypeVar

from seatplan.plan.seatplan import SeatPlan
from seatplan.server.memory import give_back

P = ParamSpec("P")
R = TypeVar("R")

_THREADS = 2
_BUSY_SECONDS = 10.0  # that requests get to end in when the server stops


class Served:
    """A plan that is served.

    Parameters
    ----------
    plan
        The plan; only the event loop changes it.
    token
        The bearer token that the API asks for.
    origins
        Further hosts, `name` or `name:port`, under which people reach the server.
    """

    def __init__(self, plan: SeatPlan, token: str, origins: frozenset[str] = frozenset()) -> None:
        self.plan, self.token, self.origins = plan, token, origins
        self.asked = 0  # requests that are being answered
        self.watching = 0  # entries of the hub that are no pages
        self._threads = ThreadPoolExecutor(_THREADS, thread_name_prefix="seatplan-slow")

    @property
    def sessions(self) -> int:
        """How many open pages follow the plan."""
        return self.plan.hub.count() - self.watching

    async def beside(self, work: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
        """Do slow work in a thread, beside the event loop; it may read the plan's log and past and changes nothing."""
        loop, context = asyncio.get_running_loop(), copy_context()  # the language of who asks
        try:
            return await loop.run_in_executor(self._threads, lambda: context.run(work, *args, **kwargs))
        finally:
            self._threads.submit(give_back)

    async def verify(self) -> dict[str, Any]:
        """Verify the log while others go on working."""
        plan = self.plan
        while True:
            # A prune or an erasure meanwhile makes another state of it: then once more.
            state = plan.state
            answer = await self.beside(plan.verified, plan.version, plan.state_digest())
            if answer["ok"] or plan.state is state:
                return answer

    async def settle(self) -> None:
        """Wait until nobody is asking any more, for a few seconds at most."""
        deadline = asyncio.get_running_loop().time() + _BUSY_SECONDS
        while self.asked and asyncio.get_running_loop().time() < deadline:
            await asyncio.sleep(0.02)

    def close(self) -> None:
        """End the threads, and close the log."""
        self._threads.shutdown(wait=True, cancel_futures=True)
        self.plan.close()
