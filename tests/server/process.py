"""`seatplan serve` in a process of its own, as people start it."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import IO

import httpx

import seatplan
from seatplan.plan import runtime
from seatplan.plan.remote import RemotePlan

START_SECONDS = 90.0  # on a machine with much else to do


class Running:
    """A server over a log file.

    Attributes
    ----------
    address
        Where it answers, once it does.
    """

    def __init__(self, log: Path, *options: str, setup: str = "") -> None:
        self.log = log
        self._output: IO[bytes] = log.with_suffix(".out").open("ab")
        start = f"{setup}\nfrom seatplan.cli import main\nmain()"
        port = () if "--port" in options else ("--port", "0")
        command = [sys.executable, "-c", start, "serve", "--log", str(log), *port, *options]
        self.process = subprocess.Popen(command, stdout=self._output, stderr=subprocess.STDOUT)
        self.address = self._wait()

    def _wait(self) -> str:
        deadline = time.monotonic() + START_SECONDS
        while time.monotonic() < deadline and self.process.poll() is None:
            record = runtime.find_server(self.log)
            if record is not None and record.pid == self.process.pid:
                with contextlib.suppress(httpx.TransportError):
                    if httpx.get(f"{record.address}/health", trust_env=False).status_code == 200:
                        return record.address
            time.sleep(0.05)
        self.stop(signal.SIGKILL)
        raise AssertionError(f"the server did not start:\n{self.said()}")

    @property
    def token(self) -> str:
        """What its API asks for."""
        record = runtime.find_server(self.log)
        assert record is not None
        return record.token

    def plan(self) -> RemotePlan:
        """The plan on it, found by the log's file."""
        plan = seatplan.open(self.log)
        assert isinstance(plan, RemotePlan)
        return plan

    def said(self) -> str:
        """What it has written so far."""
        return self.log.with_suffix(".out").read_text("utf-8")

    def stop(self, number: int = signal.SIGTERM) -> int:
        """End it; returns its exit code."""
        if self.process.poll() is None:
            os.kill(self.process.pid, number)
        code = self.process.wait(30)
        self._output.close()
        return code


def refused_to_serve(log: Path | str, *options: str) -> tuple[int, str]:
    """The exit code and standard error of a server that does not start."""
    command = [sys.executable, "-m", "seatplan", "serve", "--log", str(log), *options]
    ended = subprocess.run(command, capture_output=True, text=True, timeout=START_SECONDS, check=False)
    return ended.returncode, ended.stderr
