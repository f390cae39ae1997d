"""One address for a plan: a DuckDB file, or a running server; and the way from a file to the server that holds it."""

from __future__ import annotations

import os
import time
from pathlib import Path

from seatplan.domain.decision import Reason, Rejected
from seatplan.log.errors import LogLocked
from seatplan.plan.face import PlanFace

DEFAULT_ADDRESS = "data/plan.duckdb"
ENVIRONMENT = "SEATPLAN_LOG"
TOKEN_ENVIRONMENT = "SEATPLAN_TOKEN"  # noqa: S105 - the variable's name
_PATIENCE = 3.0  # seconds that a server may take between taking the file and saying where it is


def open_plan(
    address: str | os.PathLike[str] | None = None,
    token: str | None = None,
    actor: str | None = None,
    *,
    create: bool = True,
) -> PlanFace:
    """Open a plan.

    Parameters
    ----------
    address
        `plan.duckdb`, `duckdb:///plan.duckdb`, or `http://host:5006`; by default what `SEATPLAN_LOG` says, else
        `data/plan.duckdb`. A file that a server on this machine holds is reached through that server.
    token
        For a server; by default `SEATPLAN_TOKEN`, or what the server on this machine left in its private file.
    actor
        Who acts; the login name by default.
    create
        Whether a file that is missing is created.

    Raises
    ------
    Rejected
        The address is of no known kind, or the server does not answer.
    LogError
        The log is damaged, shortened, newer than this program, missing, or held by a process without our API.
    """
    text = str(address or os.environ.get(ENVIRONMENT) or DEFAULT_ADDRESS)
    if text.startswith(("http://", "https://")):
        return _remote(text, token or os.environ.get(TOKEN_ENVIRONMENT), actor)
    return _local(log_path(text), actor, create)


def log_path(address: str) -> Path:
    """The file that an address names; raises Rejected for an address of another kind."""
    if address.startswith("duckdb://"):
        rest = address.removeprefix("duckdb://")
        # As SQLAlchemy has it: three strokes and a relative path, four and an absolute one.
        address = rest.removeprefix("/")
    elif "://" in address:
        raise Rejected(Reason("unknown-address", {"address": address.partition("://")[0]}))
    if not address or address == ":memory:":
        raise Rejected(Reason("unknown-address", {"address": address}))
    return Path(address).expanduser()


def _local(path: Path, actor: str | None, create: bool) -> PlanFace:
    from seatplan.log.duckdb_log import DuckDBLog
    from seatplan.plan import runtime
    from seatplan.plan.seatplan import SeatPlan

    deadline = time.monotonic() + _PATIENCE
    while True:
        # The lock is the truth; the record of a server only says where to look.
        record = runtime.find_server(path)
        if record is not None:
            try:
                return _remote(record.address, record.token, actor)
            except Rejected:
                pass
        try:
            log = DuckDBLog.open(path, create)
        except LogLocked:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.1)
            continue
        runtime.remove(path)
        try:
            return SeatPlan(log, address=str(path), actor=actor or "")
        except BaseException:
            log.close()
            raise


def _remote(address: str, token: str | None, actor: str | None) -> PlanFace:
    from seatplan.plan.remote import RemotePlan

    return RemotePlan(address.rstrip("/"), token=token, actor=actor or "")
