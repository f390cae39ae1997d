"""The other side of `seatplan.jobs.running`: the process in which a job's function runs.

The request comes on standard input and the answer leaves on standard output, both as msgpack.
"""

from __future__ import annotations

import contextlib
import gc
import os
import signal
import sys
import traceback
from importlib import import_module
from types import TracebackType
from typing import Any

import msgspec

from seatplan.domain.decision import Rejected


def main() -> None:
    """Call the function named on the command line within its limits, write its answer, and end."""
    target, memory, seconds, answer_bytes, without = sys.argv[2:]
    sys.excepthook = _say_where
    # Whatever a library prints must not get between us and the caller.
    answer_to = os.dup(1)
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    for module in filter(None, without.split(",")):
        sys.modules[module] = None  # type: ignore[assignment]
    module, _, name = target.partition(":")
    function = getattr(import_module(module), name)
    _limit(int(memory), int(seconds))
    # A short life: what a collection would free is freed by the end of the process.
    gc.disable()
    answer = _answer(function, sys.stdin.buffer.read(), int(answer_bytes))
    with os.fdopen(answer_to, "wb") as pipe:
        pipe.write(answer)
    os._exit(0)


def _answer(function: Any, request: bytes, most: int) -> bytes:
    encode = msgspec.msgpack.encode
    try:
        answer = encode(("done", function(*msgspec.msgpack.decode(request))))
    except Rejected as rejected:
        answer = encode(("rejected", rejected.reasons))
    except MemoryError:
        return encode(("memory", None))
    return answer if len(answer) <= most else encode(("answer", None))


def _limit(memory: int, seconds: int) -> None:
    try:
        import resource
    except ImportError:  # Windows; there the caller's clock is the limit
        return
    # The last one: nothing is written to the disk, a core least of all, because it would hold the guest list.
    for what, most in (
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, 0),
    ):
        # macOS refuses a limit of the address space.
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(what, (most, most))
    # If the caller dies, nobody else ends us.
    signal.alarm(seconds + 1)


def _say_where(kind: type[BaseException], fault: BaseException, where: TracebackType | None) -> None:
    lines = [f"{frame.filename}:{frame.lineno} in {frame.name}" for frame in traceback.extract_tb(where)]
    sys.stderr.write("\n".join([*lines, kind.__name__]))
