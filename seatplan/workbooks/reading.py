"""Read an uploaded file safely: its kind by its content, the rest in a process with limits on memory and time."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256

import msgspec

from seatplan.domain.decision import Reason, Rejected
from seatplan.jobs.running import Job, JobFailed, JobLimits
from seatplan.workbooks.kinds import kind_of, suffix_warnings
from seatplan.workbooks.limits import MB, Limits, setting
from seatplan.workbooks.sheets import Workbook

# openpyxl imports these when they are there; both are slow to start and reserve memory, and no list needs them.
_WITHOUT = ("numpy", "PIL")
_PARSE = "seatplan.workbooks.parsing:parse"


def read_file(
    content: bytes,
    name: str,
    limits: Limits | None = None,
    started: Callable[[Job], None] | None = None,
) -> Workbook:
    """The sheets of an Excel workbook or CSV file. Blocks; a server calls it in an executor.

    Parameters
    ----------
    content
        The file.
    name
        Its name, for messages; folders in it are dropped.
    limits
        How large it may be; those of the environment where nothing is said.
    started
        Called with the job, so that somebody can cancel it.

    Raises
    ------
    Rejected
        It can't be read; the reason says why and what to do next.
    """
    limits = limits or Limits.from_environment()
    name = name.replace("\\", "/").rpartition("/")[2] or name
    kind = kind_of(content, name, limits)
    job = Job(
        _PARSE,
        content,
        name,
        kind,
        msgspec.to_builtins(limits),
        limits=JobLimits(memory_bytes=round(limits.memory_mb * MB), seconds=limits.seconds),
        without=_WITHOUT,
    )
    if started is not None:
        started(job)
    try:
        workbook: Workbook = job.result(Workbook)
    except JobFailed as failed:
        raise Rejected(_refusal(failed.code, name, limits)) from failed
    workbook.sha256 = sha256(content).hexdigest()
    workbook.warnings = suffix_warnings(kind, name) + workbook.warnings
    return workbook


def _refusal(code: str, name: str, limits: Limits) -> Reason:
    if code == "time":
        return Reason("workbook-slow", {"name": name, "most": limits.seconds, "setting": setting("seconds")})
    if code in ("memory", "answer"):
        values = {"name": name, "most": limits.memory_mb, "setting": setting("memory_mb")}
        return Reason("workbook-memory", values)
    if code == "cancelled":
        return Reason("workbook-cancelled", {"name": name})
    return Reason("workbook-unreadable", {"name": name})
