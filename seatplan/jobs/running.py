"""Run a function in a fresh, limited process and take its answer: for uploads and other work that may run away.

The process starts quickly because it imports only the function's module; it is not a fork, since whoever serves has
threads. It inherits neither the environment (tokens) nor open files, and what a library prints in it is not shown.
"""

from __future__ import annotations

import math
import os
import signal
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import msgspec

from seatplan.domain.decision import Reason, Rejected

# As many at once, so that ten uploads do not take ten times the memory; the others wait for their turn.
MOST_AT_ONCE = max(2, os.cpu_count() or 1)

TIME = "time"  # it took longer than it may
MEMORY = "memory"  # it wanted more memory than it may have
ANSWER = "answer"  # its answer was larger than it may be
CRASHED = "crashed"  # it raised something else, or its process died
CANCELLED = "cancelled"  # somebody stopped it

_PACKAGES = str(Path(__file__).parents[2])
# `-I` keeps the folder and the environment of the caller out; so the child is told where this package lies.
_START = (
    "import sys; root = sys.argv[1]; root in sys.path or sys.path.insert(0, root);"
    "from seatplan.jobs.child import main; main()"
)
_TOO_LONG = {-getattr(signal, name) for name in ("SIGXCPU", "SIGALRM") if hasattr(signal, name)}
_slots = threading.BoundedSemaphore(MOST_AT_ONCE)


class JobLimits(msgspec.Struct, frozen=True):
    """What a job may use.

    Attributes
    ----------
    memory_bytes
        Address space of the process. Not enforced on macOS and Windows, which know no such limit.
    seconds
        Of wall time and, separately, of processor time.
    answer_bytes
        Of the encoded answer.
    """

    memory_bytes: int = 1_000_000_000
    seconds: float = 8.0
    answer_bytes: int = 100_000_000


USUAL = JobLimits()


class JobFailed(Exception):
    """A job gave no answer. `code` is one of "time", "memory", "answer", "crashed" and "cancelled".

    `details` tell developers where it crashed: the exception's type and the lines of code, never its message, which
    might quote a guest list.
    """

    def __init__(self, code: str, details: str = "") -> None:
        super().__init__(code)
        self.code = code
        self.details = details


class Job:
    """One call of a function in a process of its own; `result` waits for it and `cancel` stops it from another thread.

    Parameters
    ----------
    target
        The function, as "package.module:name".
    arguments
        What it is called with; and what it returns: anything that msgspec encodes. Structs arrive as dicts.
    limits
        What it may use.
    without
        Modules that the job can do without although a library tries to import them; they count as not installed.
    """

    def __init__(
        self, target: str, *arguments: Any, limits: JobLimits = USUAL, without: tuple[str, ...] = ()
    ) -> None:
        self.target = target
        self.arguments = arguments
        self.limits = limits
        self.without = without
        self._process: subprocess.Popen[bytes] | None = None
        self._cancelled = False
        self._lock = threading.Lock()

    def result(self, answer: Any = Any) -> Any:
        """Run the job and return what its function returned, converted to the type `answer`.

        Raises
        ------
        Rejected
            The function refused, for the reasons that it gave.
        JobFailed
            There is no answer; its code says why.
        """
        request = msgspec.msgpack.encode(self.arguments)
        with _slots:
            process = self._start()
            try:
                output, faults = process.communicate(request, timeout=self.limits.seconds)
            except subprocess.TimeoutExpired:
                raise JobFailed(TIME) from None
            finally:
                _end(process)
        if self._cancelled:
            raise JobFailed(CANCELLED)
        if process.returncode != 0 or not output:
            raise _failure(process.returncode, faults)
        outcome, value = msgspec.msgpack.decode(output, type=tuple[str, msgspec.Raw])
        if outcome == "rejected":
            raise Rejected(*msgspec.msgpack.decode(value, type=list[Reason]))
        if outcome != "done":
            raise JobFailed(outcome)
        return msgspec.msgpack.decode(value, type=answer)

    def cancel(self) -> None:
        """Stop the job, also one that has not started yet; `result` then raises JobFailed("cancelled")."""
        with self._lock:
            self._cancelled = True
            if self._process is not None:
                self._process.kill()

    def _start(self) -> subprocess.Popen[bytes]:
        limits = self.limits
        whole_seconds = math.ceil(limits.seconds)
        command = [sys.executable, "-I", "-X", "utf8", "-c", _START, _PACKAGES, self.target]
        command += [
            str(limits.memory_bytes),
            str(whole_seconds),
            str(limits.answer_bytes),
            ",".join(self.without),
        ]
        with self._lock:
            if self._cancelled:
                raise JobFailed(CANCELLED)
            self._process = subprocess.Popen(
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                env={name: os.environ[name] for name in ("SYSTEMROOT",) if name in os.environ},
            )
        return self._process


def run(
    target: str,
    *arguments: Any,
    answer: Any = Any,
    limits: JobLimits = USUAL,
    without: tuple[str, ...] = (),
) -> Any:
    """Call a function in a limited process and return its answer; see `Job`."""
    return Job(target, *arguments, limits=limits, without=without).result(answer)


def _end(process: subprocess.Popen[bytes]) -> None:
    process.kill()
    for stream in (process.stdin, process.stdout, process.stderr):
        if stream is not None and not stream.closed:
            try:
                stream.close()
            except BrokenPipeError:
                continue
    process.wait()


def _failure(code: int, faults: bytes) -> JobFailed:
    if code in _TOO_LONG:
        return JobFailed(TIME)
    if code == -getattr(signal, "SIGKILL", 0):
        # Nobody of ours did it: the system ran out of memory.
        return JobFailed(MEMORY)
    return JobFailed(CRASHED, faults[-4_000:].decode("utf-8", "replace"))
