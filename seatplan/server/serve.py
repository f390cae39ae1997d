"""`seatplan serve`: one process that holds the log, shows the pages and answers the API, until it is told to stop."""

from __future__ import annotations

import asyncio
import errno
import logging
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Sequence
from contextlib import suppress
from typing import Any

from tornado.ioloop import PeriodicCallback

from seatplan.domain.decision import Reason, Rejected
from seatplan.plan import runtime
from seatplan.plan.opening import DEFAULT_ADDRESS, ENVIRONMENT, TOKEN_ENVIRONMENT, log_path, open_plan
from seatplan.plan.seatplan import SeatPlan
from seatplan.server.logging import BatchLines, set_up_logging
from seatplan.server.memory import Tidying, collect_seldom, keep_small
from seatplan.server.security import hosts_of, is_loopback, url_of
from seatplan.server.served import Served
from seatplan.terminal.output import print_json, print_line
from seatplan.texts import say

_logger = logging.getLogger("seatplan.server")

TIDY_EVERY = 20  # seconds


def serve(
    address: str | None = None,
    *,
    host: str = "127.0.0.1",
    port: int = 5006,
    sample: bool = False,
    token: str | None = None,
    origins: Sequence[str] = (),
    behind_proxy: bool = False,
    num_procs: int = 1,
    as_json: bool = False,
    debug: bool = False,
) -> None:
    """Serve a log file until SIGTERM or SIGINT.

    Parameters
    ----------
    address
        The log; by default what `SEATPLAN_LOG` says, else `data/plan.duckdb`.
    host, port
        Where to listen; port 0 takes a free one.
    sample
        Whether an empty log is filled with the sample occasion first.
    token
        What the API asks for; by default `SEATPLAN_TOKEN`, else a new one at each start.
    origins
        Further names under which people reach the server, such as `plan.example.com`.
    behind_proxy
        Whether a proxy that speaks TLS stands in front; its headers about the visitor are believed then.
    num_procs
        Only 1 is possible with a DuckDB log.
    as_json, debug
        See `set_up_logging`; with `as_json` readiness is told as one JSON document on standard output.

    Raises
    ------
    Rejected, LogError
        It can't be served, or not there.
    """
    _check_where(host, origins, behind_proxy, num_procs)
    began = time.monotonic()
    keep_small()
    set_up_logging(as_json=as_json, debug=debug)
    address = str(address or os.environ.get(ENVIRONMENT) or DEFAULT_ADDRESS)
    _check_port(host, port)
    plan = _open(address)
    if sample and not plan.head().batch_number:
        plan.close()
        _fill_sample(address)
        plan = _open(address)
    key = _signing_key()
    chosen = token or os.environ.get(TOKEN_ENVIRONMENT)
    served = Served(plan, chosen or runtime.new_token(), frozenset(origin.lower() for origin in origins))
    try:
        server = _listen(served, host, port, list(origins), behind_proxy, key)
        show_token = behind_proxy and not chosen
        _run(served, server, url_of(host, server.port), as_json, began, show_token=show_token)
    finally:
        served.close()
    if not as_json:
        print_line(say("server-stopped"))


def _check_where(host: str, origins: Sequence[str], behind_proxy: bool, num_procs: int) -> None:
    if num_procs != 1:
        raise Rejected(Reason("one-process-only"))
    if behind_proxy and not origins:
        raise Rejected(Reason("origin-needed"))
    if not behind_proxy and not is_loopback(host):
        raise Rejected(Reason("address-not-loopback", {"address": host}))


def _check_port(host: str, port: int) -> None:
    # Before the log is opened: who can't listen leaves no new log behind.
    try:
        [(family, *_, where), *_] = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        with socket.socket(family) as tried:
            tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            tried.bind(where)
    except OSError as error:
        raise _not_there(error, host, port) from None


def _open(address: str) -> SeatPlan:
    if address.startswith(("http://", "https://")):
        raise Rejected(Reason("serve-needs-file", {"address": address}))
    plan = open_plan(address)
    if isinstance(plan, SeatPlan):
        return plan
    plan.close()
    raise Rejected(Reason("served-already", {"address": plan.address}))


def _fill_sample(address: str) -> None:
    # In a process of its own: what making six weeks of history takes in memory is not kept for as long as the server runs.
    command = [sys.executable, "-m", "seatplan", "sample", "--log", address, "--json"]
    filled = subprocess.run(command, capture_output=True, text=True, check=False)
    if filled.returncode:
        raise Rejected(Reason("sample-not-filled", {"why": filled.stderr.strip()}))


def _signing_key() -> bytes:
    from seatplan.server.application import sign_sessions

    try:
        key = runtime.signing_key()
    except runtime.UnsafeRuntimeFolder as unsafe:
        raise Rejected(Reason("unsafe-runtime-folder", {"path": str(unsafe.path)})) from None
    sign_sessions(key)
    return key


def _listen(served: Served, host: str, port: int, origins: list[str], behind_proxy: bool, key: bytes) -> Any:
    from seatplan.server.application import build
    from seatplan.server.current import set_plan

    set_plan(served.plan)
    try:
        server = build(served, host=host, port=port, origins=origins, key=key, behind_proxy=behind_proxy)
    except OSError as error:
        raise _not_there(error, host, port) from None
    server._tornado.websocket_origins.update(hosts_of(host, server.port))
    return server


def _run(served: Served, server: Any, url: str, as_json: bool, began: float, *, show_token: bool) -> None:
    plan, loop = served.plan, server.io_loop
    path = log_path(plan.address)
    lines = BatchLines(plan)
    plan.hub.register(lines)
    served.watching = 1
    stopping = _Stopping(served, server, loop)
    try:
        runtime.write(path, url, served.token)
        server.start()
        collect_seldom()
        PeriodicCallback(Tidying(plan.hub.count), TIDY_EVERY * 1000).start()
        loop.add_callback(_tell_ready, url, str(path), served, began, as_json, show_token)
        loop.start()
    finally:
        runtime.remove(
            path, os.getpid()
        )  # first, so that whoever waits for the file does not ask us any more
        with suppress(RuntimeError):
            server.stop()
        _logger.info("stopped", extra={"signal": stopping.signal, "version": plan.version})


def _tell_ready(url: str, log: str, served: Served, began: float, as_json: bool, show_token: bool) -> None:
    milliseconds = round((time.monotonic() - began) * 1000)
    values = {
        "address": url,
        "pid": os.getpid(),
        "version": served.plan.version,
        "milliseconds": milliseconds,
    }
    _logger.info("started", extra=values)
    if as_json:
        document = {"ok": True, "address": url, "log": log, "pid": os.getpid()}
        print_json(document | ({"token": served.token} if show_token else {}))
        return
    print_line(say("server-ready", url=url))
    if show_token:
        print_line(say("server-token", token=served.token))
    _flush()


def _flush() -> None:
    sys.stdout.flush()


class _Stopping:
    """Ends the loop on SIGTERM and SIGINT, once the requests that are being answered have been."""

    def __init__(self, served: Served, server: Any, loop: Any) -> None:
        self.signal = ""
        self._served, self._server, self._loop = served, server, loop
        self._task: asyncio.Task[None] | None = None
        for number in (signal.SIGTERM, signal.SIGINT):
            # Panel has set its own for SIGINT, which would cut off whoever is being answered.
            signal.signal(number, self._on_signal)

    def _on_signal(self, number: int, frame: object) -> None:
        self.signal = signal.Signals(number).name
        self._loop.add_callback_from_signal(self._begin)

    def _begin(self) -> None:
        if self._task is None:
            self._server.unlisten()
            self._task = asyncio.get_running_loop().create_task(self._end())

    async def _end(self) -> None:
        await self._served.settle()
        self._loop.stop()


def _not_there(error: OSError, host: str, port: int) -> Exception:
    if error.errno == errno.EADDRINUSE:
        return Rejected(Reason("port-in-use", {"port": str(port), "address": host}))
    if error.errno in (errno.EADDRNOTAVAIL, errno.EACCES) or isinstance(error, socket.gaierror):
        return Rejected(Reason("bad-listen-address", {"address": host}))
    return error
