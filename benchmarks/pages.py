"""The served pages with the sample: how fast they open, what memory they take, and how soon an edit is on N screens.

Starts a server of its own. The clients run beside it on the same cores, so that with 100 of them half of the time is theirs.
"""

from __future__ import annotations

import asyncio
import os
import socket
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import httpx
import psutil

import seatplan
from benchmarks.measuring import folder, machine, percentile, report
from benchmarks.sessions import OpenPage
from seatplan.domain.commands import ImportGuests, ImportRow, SwapTables
from seatplan.plan.face import PlanFace

PAGES = ("overview", "rooms", "draw", "history")
BOUNDS = {20: 100.0, 50: 150.0, 100: 250.0}  # sessions -> milliseconds, 95th percentile
EDITS = 30


class Server:
    """A server in a process of its own with the sample occasion."""

    def __init__(self, where: Path) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.log = where / "plan.duckdb"
        self.url = f"http://127.0.0.1:{self.port}"
        command = [
            sys.executable,
            "-m",
            "seatplan",
            "serve",
            "--sample",
            "--log",
            str(self.log),
            "--port",
            str(self.port),
        ]
        self.process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        started = time.monotonic()
        while True:
            try:
                if httpx.get(f"{self.url}/health").status_code == 200:
                    break
            except httpx.TransportError:
                pass
            if self.process.poll() is not None or time.monotonic() - started > 60:
                raise RuntimeError("the server did not start")
            time.sleep(0.1)
        self.ready_in = time.monotonic() - started

    def resident(self) -> float:
        """Megabytes of memory that the server holds."""
        return psutil.Process(self.process.pid).memory_info().rss / 1e6

    def listeners(self) -> int:
        """How many sessions the hub would wake."""
        return int(httpx.get(f"{self.url}/health").json()["sessions"])

    def stop(self) -> None:
        """End it."""
        self.process.terminate()
        self.process.wait(20)


async def open_pages(url: str, count: int, pages: tuple[str, ...]) -> list[OpenPage]:
    """So many people, each on the next of these pages."""
    sessions = [OpenPage(url, pages[number % len(pages)], f"Guest{number}") for number in range(count)]
    for session in sessions:
        await session.open()
    await asyncio.sleep(2)
    return sessions


def commands(plan: PlanFace) -> list[SwapTables]:
    """Edits that every room drawing and the overview show: two tables change places."""
    room = next(iter(plan.state.rooms))
    here = [
        table.id
        for table in plan.state.logical_tables.values()
        if table.placed_at and plan.state.physical_tables[table.placed_at].room == room
    ]
    return [SwapTables(here[n % len(here)], here[(n + 1) % len(here)]) for n in range(EDITS)]


async def edits(plan: PlanFace, sessions: list[OpenPage]) -> tuple[list[float], float]:
    """Milliseconds until each edit is on each screen, and bytes a session and edit."""
    delays: list[float] = []
    sizes: list[int] = []
    loop = asyncio.get_running_loop()
    for command in commands(plan):
        for session in sessions:
            session.arrivals.clear()
        start = time.perf_counter()
        await loop.run_in_executor(None, partial(plan.execute, command, actor="bench", origin="api"))
        await asyncio.sleep(0.5)
        late = time.perf_counter() + 5
        while any(not session.arrivals for session in sessions) and time.perf_counter() < late:
            await asyncio.sleep(0.05)
        for session in sessions:
            if not session.arrivals:
                missed = [one.page for one in sessions if not one.arrivals]
                raise RuntimeError(f"an edit did not reach {missed} of {len(sessions)} pages: {command}")
            delays.append((session.arrivals[0][0] - start) * 1000)
            sizes.append(sum(size for _, size in session.arrivals))
    return delays, sum(sizes) / len(sizes)


async def upload(plan: PlanFace, sessions: list[OpenPage], turn: int) -> float:
    """Milliseconds until an upload of 1,500 rows is on all open pages."""
    rows = [
        ImportRow(row, {"id": id, "diet": f"menu {turn}", "rsvp": "accepted"})
        for row, id in enumerate(list(plan.state.guests)[:1500], start=2)
    ]
    for session in sessions:
        session.arrivals.clear()
    start = time.perf_counter()
    loop = asyncio.get_running_loop()
    await loop.run_in_executor(None, lambda: plan.execute(ImportGuests(rows), actor="bench", origin="api"))
    while any(not session.arrivals for session in sessions):
        await asyncio.sleep(0.005)
    return (max(session.arrivals[0][0] for session in sessions) - start) * 1000


async def measure(server: Server) -> None:
    """All figures, one after the other."""
    plan = seatplan.open(server.url if "SEATPLAN_TOKEN" in os.environ else str(server.log))
    print(f"{'resident, no page open':<58} {server.resident():>9.0f} MB")
    sessions = await open_pages(server.url, 20, PAGES)
    report("resident, 20 pages open", [server.resident()], 300.0, "MB")
    taken = [await upload(plan, sessions, turn) for turn in range(5)]
    report("upload of 1,500 guests on all of 20 open pages, not parsed", taken, 300.0)
    for session in sessions:
        await session.close()
    for page in PAGES:
        opened: list[float] = []
        size: float = 0
        for _ in range(5):
            (session,) = await open_pages(server.url, 1, (page,))
            opened.append(session.opened_in * 1000)
            size = session.document_bytes
            await session.close()
        report(f"{page}: request to document ({size / 1000:.0f} kB)", opened)
    for count, bound in BOUNDS.items():
        sessions = await open_pages(server.url, count, PAGES)
        delays, size = await edits(plan, sessions)
        report(f"an edit on {count} other screens, 95th percentile", [percentile(delays, 0.95)], bound)
        report("   median", [percentile(delays, 0.5)])
        report("   bytes a session and edit", [size], 2000.0, "B")
        for session in sessions:
            await session.close()
    print(f"{'resident after 170 sessions':<58} {server.resident():>9.0f} MB")
    gone = time.monotonic() + 90
    while server.listeners() and time.monotonic() < gone:
        await asyncio.sleep(1)
    report("listeners left when all have gone", [float(server.listeners())], 0.0, "")
    plan.close()


async def only_edits(server: Server, count: int) -> None:
    """An edit on so many screens of a server that has just started."""
    plan = seatplan.open(str(server.log))
    sessions = await open_pages(server.url, count, PAGES)
    delays, _ = await edits(plan, sessions)
    report(
        f"an edit on {count} other screens, 95th percentile", [percentile(delays, 0.95)], BOUNDS.get(count)
    )
    report("   median", [percentile(delays, 0.5)])
    for session in sessions:
        await session.close()
    plan.close()


def main() -> None:
    """Print the figures; with numbers of sessions, such as `20 50`, only the edits, each on a fresh server."""
    machine()
    for count in map(int, sys.argv[1:]):
        with folder() as where:
            server = Server(where)
            try:
                asyncio.run(only_edits(server, count))
            finally:
                server.stop()
    if sys.argv[1:]:
        return
    with folder() as where:
        server = Server(where)
        print(f"{'server start to ready, sample filled':<58} {server.ready_in * 1000:>9.0f} ms")
        try:
            asyncio.run(measure(server))
        finally:
            server.stop()


if __name__ == "__main__":
    main()
