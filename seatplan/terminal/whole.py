"""The commands that put a log's files right: back to a backup, and on after a lost tail. They need no open plan."""

from __future__ import annotations

import os
from pathlib import Path

from seatplan.domain.decision import Reason, Rejected
from seatplan.log import recovery
from seatplan.log.errors import LogLocked
from seatplan.plan import runtime
from seatplan.plan.opening import DEFAULT_ADDRESS, ENVIRONMENT, TOKEN_ENVIRONMENT, log_path
from seatplan.terminal.output import print_json, print_line
from seatplan.texts import say


def restore_backup(address: str | None, token: str | None, file: str, as_json: bool) -> None:
    """Put a backup in the place of a log; a server that holds the log does it itself, and goes on with it."""
    server, token = _server_of(_address(address), token)
    if server is not None:
        from seatplan.plan.remote import RemotePlan

        if not Path(file).expanduser().is_file():
            raise Rejected(Reason("log-backup-missing", {"path": file}))
        plan = RemotePlan(server, token=token, actor="")
        try:
            events = plan.restore_backup(file)
        finally:
            plan.close()
        text = say("cli-backup-restored-there", events=events)
    else:
        restored = recovery.restore_backup(file, log_path(_address(address)))
        events = restored.events
        if restored.kept is None:
            text = say("cli-backup-restored-new", events=events)
        else:
            text = say("cli-backup-restored", events=events, kept=str(restored.kept))
    print_json({"ok": True, "events": events}) if as_json else print_line(text)


def recover(address: str | None, as_json: bool) -> None:
    """Go on with a log whose tail is lost; refused while a server holds it."""
    address = _address(address)
    if address.startswith(("http://", "https://")):
        raise Rejected(Reason("log-of-server", {"address": address}))
    path = log_path(address)
    try:
        recovered = recovery.recover(path)
    except LogLocked:
        record = runtime.find_server(path)
        if record is None:
            raise
        raise Rejected(Reason("log-served", {"address": record.address})) from None
    if as_json:
        print_json({"ok": True, "events": recovered.events})
    elif recovered.kept is None:
        print_line(say("cli-nothing-to-recover", events=recovered.events))
    else:
        print_line(
            say("cli-recovered", events=recovered.events, lost=recovered.lost, kept=str(recovered.kept))
        )


def _address(address: str | None) -> str:
    return str(address or os.environ.get(ENVIRONMENT) or DEFAULT_ADDRESS)


def _server_of(address: str, token: str | None) -> tuple[str | None, str | None]:
    """The server to ask and its token; None for a file that no server holds."""
    if address.startswith(("http://", "https://")):
        return address.rstrip("/"), token or os.environ.get(TOKEN_ENVIRONMENT)
    record = runtime.find_server(log_path(address))
    return (record.address, record.token) if record is not None else (None, None)
