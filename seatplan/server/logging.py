"""What the server writes about itself: one line a start, stop, batch and fault, for people or as JSON.

No personal data: fields are an allow-list of ids and counts, and of an error only its kind and place, because messages
of errors quote what people typed. `--debug` shows everything.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from pathlib import PurePath
from traceback import extract_tb
from typing import Any, TextIO

import structlog
from structlog.typing import EventDict, WrappedLogger

# What a line may hold beside its text; everything else that code attaches is left out.
FIELDS = frozenset(
    {
        "address",
        "batch",
        "bytes",
        "error",
        "events",
        "facts",
        "fault",
        "frames",
        "generation",
        "method",
        "milliseconds",
        "origin",
        "pages",
        "path",
        "pid",
        "position",
        "seconds",
        "sessions",
        "signal",
        "status",
        "type",
        "version",
        "where",
    }
)
_FRAME = ("event", "level", "logger", "timestamp")

# These tell of each session and each message, or warn of what is wanted here.
_QUIET = {
    "bokeh": logging.WARNING,
    "tornado.access": logging.ERROR,
    "tornado.application": logging.ERROR,
    "tornado.general": logging.ERROR,
    "panel": logging.WARNING,
    "httpx": logging.WARNING,
    "asyncio": logging.WARNING,
}


def set_up_logging(*, as_json: bool = False, debug: bool = False, stream: TextIO | None = None) -> None:
    """Send what this process logs to `stream` (standard error), a line each.

    Parameters
    ----------
    as_json
        One JSON object a line, for machines that collect logs.
    debug
        Everything, tracebacks and messages of errors included; not for production, because they quote personal data.
    """
    shared: list[Callable[..., Any]] = [
        structlog.stdlib.add_logger_name,
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True, key="timestamp"),
        structlog.stdlib.ExtraAdder(),
    ]
    if not debug:
        shared += [where_only, allowed_fields_only]
    renderer: Any = (
        structlog.processors.JSONRenderer()
        if as_json
        else structlog.dev.ConsoleRenderer(colors=False, pad_event_to=0)
    )
    if as_json:
        shared.append(structlog.processors.format_exc_info)
    formatter = structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=shared,
        processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, renderer],
    )
    handler = logging.StreamHandler(stream or sys.stderr)
    handler.setFormatter(formatter)
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.DEBUG if debug else logging.INFO)
    for name, level in _QUIET.items():
        logger = logging.getLogger(name)
        logger.setLevel(min(level, logging.INFO) if debug else level)
        logger.handlers.clear()
        logger.propagate = True
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )


def where_only(logger: WrappedLogger, method: str, line: EventDict) -> EventDict:
    """Of an error that goes with a line, keep its kind and where it happened."""
    record = line.get("_record")
    caught = line.pop("exc_info", None) or (record.exc_info if record is not None else None)
    if caught is True:
        caught = sys.exc_info()
    error = caught[1] if isinstance(caught, tuple) else caught
    if isinstance(error, BaseException):
        frames = extract_tb(error.__traceback__)[-6:]
        line.setdefault("error", type(error).__qualname__)
        line.setdefault("frames", [f"{PurePath(f.filename).name}:{f.lineno} {f.name}" for f in frames])
        if not _is_ours(str(line.get("logger", ""))):
            # A library's sentence about an error quotes it.
            line["event"] = "fault in a library"
    if record is not None:
        record.exc_info = record.exc_text = None
    return line


def allowed_fields_only(logger: WrappedLogger, method: str, line: EventDict) -> EventDict:
    """Keep the fields of the allow-list; of a library's line keep what was written, not what was filled in."""
    record = line.get("_record")
    kept = {
        key: value for key, value in line.items() if key in FIELDS or key in _FRAME or key.startswith("_")
    }
    if record is not None and not _is_ours(record.name) and kept.get("event") != "fault in a library":
        kept["event"] = str(record.msg).splitlines()[0][:200] if record.args else "a library's message"
    return kept


def _is_ours(logger: str) -> bool:
    return logger.partition(".")[0] == "seatplan"


class BatchLines:
    """Writes a line for each batch; to be registered with the plan's hub."""

    def __init__(self, plan: Any) -> None:
        self._plan = plan
        self._version = plan.version
        self._logger = logging.getLogger("seatplan.batch")

    def schedule(self, callback: Callable[[], None]) -> None:
        """A line is written at once."""
        callback()

    def pull(self) -> None:
        """Write what came since the last line."""
        plan, since = self._plan, self._version
        if plan.version == since:
            return
        news = plan.changes_since(since)
        self._version = plan.version
        if news is None:
            self._logger.info("reloaded", extra={"version": plan.version, "generation": plan.generation})
            return
        for change in news:
            self._logger.info(
                "batch",
                extra={
                    "batch": change.batch,
                    "version": change.version,
                    "generation": change.generation,
                    "facts": len(change.facts),
                },
            )
