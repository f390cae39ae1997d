"""The API's questions: where the log ends, the plan at a version, and the log's rows as Arrow."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from seatplan.domain.snapshot import snapshot
from seatplan.plan import wire
from seatplan.server.api import ApiHandler

if TYPE_CHECKING:
    import pyarrow as pa


class HeadNow(ApiHandler):
    """GET /api/head: where the log ends, as a `HeadAnswer`."""

    def get(self) -> None:
        """Answer."""
        head, plan = self.plan.head(), self.plan
        self.answer(
            wire.HeadAnswer(
                head.log_id, head.position, head.batch_number, head.log_digest, plan.version, plan.generation
            )
        )


class StateAt(ApiHandler):
    """GET /api/state?at=9500&as_seen=1: the plan as `seatplan show --json` prints it; without `at` the plan of now."""

    async def get(self) -> None:
        """Answer."""
        plan, at = self.plan, self.get_query_argument("at", None)
        if at is None:
            self.answer(plan.snapshot())
            return
        as_seen = self.get_query_argument("as_seen", "") not in ("", "0", "false")
        past, position = plan.history(), plan.resolve(at)

        def folded() -> dict[str, Any]:
            return snapshot(past.state_at(position, as_seen=as_seen))

        generation = plan.generation
        state = await self.served.beside(folded)
        self.answer({"version": position, "generation": generation} | state)


class _Arrow(ApiHandler):
    async def stream(self, read: Callable[[], pa.Table]) -> None:
        def packed() -> Any:
            import pyarrow as pa

            table, sink = read(), pa.BufferOutputStream()
            options = pa.ipc.IpcWriteOptions(compression="zstd")
            with pa.ipc.new_stream(sink, table.schema, options=options) as writer:
                writer.write_table(table)
            return sink.getvalue().to_pybytes()

        content = await self.served.beside(packed)
        self.set_header("Content-Type", "application/vnd.apache.arrow.stream")
        self.set_header("Cache-Control", "no-store")
        self.finish(content)


class Events(_Arrow):
    """GET /api/events.arrow?since=0&until=9500: events after a position, every column, pruned rows included."""

    async def get(self) -> None:
        """Answer."""
        since, until = self.number("since", 0) or 0, self.number("until")
        await self.stream(lambda: self.plan.events_table(since, until))


class Batches(_Arrow):
    """GET /api/batches.arrow?since=0: batches after a batch number, every column."""

    async def get(self) -> None:
        """Answer."""
        since = self.number("since", 0) or 0
        await self.stream(lambda: self.plan.batches_table(since))
