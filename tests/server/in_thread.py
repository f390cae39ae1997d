"""The HTTP API of one log in a thread of this process: what `seatplan serve` answers, without the pages."""

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tornado.httpserver import HTTPServer
from tornado.testing import bind_unused_port
from tornado.web import Application

from seatplan.log.duckdb_log import DuckDBLog
from seatplan.plan.seatplan import SeatPlan
from seatplan.server.api import routes
from seatplan.server.served import Served

TOKEN = "the-token-of-the-tests"


class ApiThread(threading.Thread):
    """A server over one plan; `address` is where it answers."""

    def __init__(self, served: Served) -> None:
        super().__init__(daemon=True)
        self.served = served
        self.address = ""
        self.loop = asyncio.new_event_loop()
        self._listens = threading.Event()

    def run(self) -> None:
        asyncio.set_event_loop(self.loop)
        self.loop.run_until_complete(self._listen())
        self.loop.run_forever()
        self.loop.close()

    async def _listen(self) -> None:
        listening, port = bind_unused_port()
        self._http = HTTPServer(Application(routes(self.served)), max_body_size=1_000_000)
        self._http.add_socket(listening)
        self.address = f"http://127.0.0.1:{port}"
        self._listens.set()

    def begin(self) -> str:
        """Start, and wait until it answers; returns the address."""
        self.start()
        assert self._listens.wait(10)
        return self.address

    def end(self) -> None:
        """Stop, and close the log."""

        async def close() -> None:
            self._http.stop()
            await self._http.close_all_connections()
            self.loop.stop()

        asyncio.run_coroutine_threadsafe(close(), self.loop)
        self.join(10)
        self.served.close()


@contextmanager
def served_beside(path: Path) -> Iterator[ApiThread]:
    """Serve a log file's API until the block ends."""
    thread = ApiThread(Served(SeatPlan(DuckDBLog.open(path), address=str(path)), TOKEN))
    thread.begin()
    try:
        yield thread
    finally:
        thread.end()
