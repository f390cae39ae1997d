"""`seatplan …`: the command line. Declares commands and options, and turns refusals into sentences and exit codes.

Exit 0 done, 1 refused, 2 usage. Other people's scripts lean on the names and on what `--json` prints.
"""

from __future__ import annotations

import functools
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, Literal

import click

from seatplan import __version__
from seatplan.texts import say, use_language
from seatplan.texts.languages import of_environment

use_language(of_environment(os.environ))  # before the help below is put into words

_BLANK = click.Choice(["keep", "clear"])


@click.group(
    help=say("cli-help"), context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100}
)
@click.version_option(__version__, message="%(version)s")
def seatplan() -> None:
    """The group of all commands."""


def _command(
    name: str, *options: Callable[..., Any], changes: bool = False, group: click.Group = seatplan
) -> Any:
    """Declare a command with the options that all have, and those of a changing one."""

    def declare(function: Callable[..., Any]) -> click.Command:
        decorated: Any = _guarded(function)
        shared = [*options, *(_CHANGING if changes else ()), *_COMMON]
        for option in reversed(shared):
            decorated = option(decorated)
        text = say(f"cli-help-{name}")
        return group.command(name, help=text, short_help=text)(decorated)

    return declare


_COMMON = (
    click.option("--log", "address", metavar="ADDRESS", help=say("cli-option-log")),
    click.option("--token", help=say("cli-option-token")),
    click.option("--json", "as_json", is_flag=True, help=say("cli-option-json")),
    click.option("--debug", is_flag=True, help=say("cli-option-debug")),
)
_CHANGING = (
    click.option("--actor", metavar="NAME", help=say("cli-option-actor")),
    click.option("--batch-id", metavar="ID", help=say("cli-option-batch-id")),
)


def _guarded(function: Callable[..., Any]) -> Callable[..., None]:
    @functools.wraps(function)
    def run(*, debug: bool = False, **options: Any) -> None:
        try:
            sound = function(**options)
        except Exception as error:
            if debug:
                raise
            _refuse(error, bool(options.get("as_json")))
        else:
            if sound is False:
                sys.exit(1)

    return run


def _refuse(error: Exception, as_json: bool) -> None:
    """Say why nothing was done, and exit with 1. What is not a refusal is a fault: one sentence, no traceback."""
    from seatplan.domain.decision import Reason, Rejected
    from seatplan.log.errors import LogError
    from seatplan.terminal.output import error_document, print_json, print_reasons

    if isinstance(error, click.exceptions.ClickException | click.exceptions.Exit):
        raise error
    if isinstance(error, BrokenPipeError):
        sys.stderr.close()
        sys.exit(1)
    if isinstance(error, Rejected):
        reasons = error.reasons
    elif isinstance(error, LogError):
        reasons = (error.reason,)
    else:
        reasons = (Reason("fault", {"kind": type(error).__name__, "text": str(error)[:200]}),)
    if as_json:
        print_json(error_document(reasons))
    print_reasons(reasons, most=200)
    sys.exit(1)


@contextmanager
def _plan(address: str | None, token: str | None, *, create: bool = True) -> Iterator[Any]:
    from seatplan.plan.opening import open_plan

    plan = open_plan(address, token, create=create)
    try:
        yield plan
    finally:
        plan.close()


def _who(actor: str | None, batch_id: str | None) -> Any:
    from seatplan.terminal.changing import Who

    return Who(actor, batch_id)


# Reading


@_command(
    "show",
    click.option("--at", metavar="VERSION", help=say("cli-option-at")),
    click.option("--as-seen", is_flag=True, help=say("cli-option-as-seen")),
    click.option("--digest", is_flag=True, help=say("cli-option-digest")),
)
def show(address: str, token: str, as_json: bool, at: str | None, as_seen: bool, digest: bool) -> None:
    from seatplan.terminal import reading

    with _plan(address, token) as plan:
        reading.show(plan, at, as_seen, digest, as_json)


@_command(
    "log",
    click.option("--batch", metavar="ID", help=say("cli-option-batch")),
    click.option("--actor", metavar="NAME", help=say("cli-option-of-actor")),
    click.option("--type", "type", metavar="TYPE", help=say("cli-option-type")),
    click.option("--since", metavar="VERSION", help=say("cli-option-since")),
    click.option("--until", metavar="VERSION", help=say("cli-option-until")),
    click.option("--pruned", is_flag=True, help=say("cli-option-pruned")),
    click.option("--limit", type=click.IntRange(min=0), metavar="N", help=say("cli-option-limit")),
)
def log(address: str, token: str, as_json: bool, **options: Any) -> None:
    from seatplan.terminal import reading

    with _plan(address, token) as plan:
        reading.log(plan, as_json=as_json, **options)


@_command(
    "batches", click.option("--limit", type=click.IntRange(min=0), metavar="N", help=say("cli-option-limit"))
)
def batches(address: str, token: str, as_json: bool, limit: int | None) -> None:
    from seatplan.terminal import reading

    with _plan(address, token) as plan:
        reading.batches(plan, limit, as_json)


@_command("diff", click.argument("before", metavar="A"), click.argument("after", metavar="B"))
def diff(address: str, token: str, as_json: bool, before: str, after: str) -> None:
    from seatplan.terminal import reading

    with _plan(address, token) as plan:
        reading.diff(plan, before, after, as_json)


@_command("blame", click.argument("kind"), click.argument("id"))
def blame(address: str, token: str, as_json: bool, kind: str, id: str) -> None:
    from seatplan.terminal import reading

    with _plan(address, token) as plan:
        reading.blame(plan, kind, id, as_json)


@_command("check")
def check(address: str, token: str, as_json: bool) -> None:
    from seatplan.terminal import reading

    with _plan(address, token) as plan:
        reading.check(plan, as_json)


# Changing


@_command(
    "set",
    click.argument("kind"),
    click.argument("id"),
    click.argument("fields", nargs=-1, required=True),
    changes=True,
)
def set_fields(
    address: str,
    token: str,
    as_json: bool,
    actor: str,
    batch_id: str,
    kind: str,
    id: str,
    fields: tuple[str, ...],
) -> None:
    from seatplan.terminal import changing

    with _plan(address, token) as plan:
        changing.set_fields(plan, kind, id, fields, _who(actor, batch_id), as_json)


@_command(
    "seat",
    click.argument("guest"),
    click.argument("table"),
    click.option("--seat", "number", type=int, metavar="N", help=say("cli-option-seat")),
    click.option("--over", is_flag=True, help=say("cli-option-over")),
    changes=True,
)
def seat(
    address: str,
    token: str,
    as_json: bool,
    actor: str,
    batch_id: str,
    guest: str,
    table: str,
    number: int,
    over: bool,
) -> None:
    from seatplan.terminal import changing

    with _plan(address, token) as plan:
        changing.seat(plan, guest, table, number, over, _who(actor, batch_id), as_json)


@_command(
    "place",
    click.argument("table"),
    click.argument("physical"),
    click.option("--room", metavar="ROOM", help=say("cli-option-room")),
    changes=True,
)
def place(
    address: str,
    token: str,
    as_json: bool,
    actor: str,
    batch_id: str,
    table: str,
    physical: str,
    room: str | None,
) -> None:
    from seatplan.terminal import changing

    with _plan(address, token) as plan:
        changing.place(plan, table, physical, room, _who(actor, batch_id), as_json)


@_command(
    "prune",
    click.option("--batch", metavar="ID", help=say("cli-option-batch")),
    click.option("--events", metavar="10,12,20-30", help=say("cli-option-events")),
    click.option("--reason", metavar="TEXT", help=say("cli-option-reason")),
    click.option("--dry-run", is_flag=True, help=say("cli-option-dry-run")),
    click.option("--with-orphans", is_flag=True, help=say("cli-option-with-orphans")),
    click.option("--expect", metavar="OUTCOME", help=say("cli-option-expect")),
    changes=True,
)
def prune(
    address: str,
    token: str,
    as_json: bool,
    actor: str,
    batch_id: str,
    batch: str | None,
    events: str | None,
    reason: str | None,
    dry_run: bool,
    **more: Any,
) -> None:
    if (batch is None) == (events is None):
        raise click.UsageError(say("cli-usage-prune"))
    if not dry_run and not (reason or "").strip():
        raise click.UsageError(say("cli-usage-reason"))
    positions = _positions(events) if events is not None else None
    from seatplan.terminal import changing

    with _plan(address, token) as plan:
        changing.prune(
            plan,
            batch=batch,
            events=positions,
            reason=reason,
            dry_run=dry_run,
            who=_who(actor, batch_id),
            as_json=as_json,
            **more,
        )


def _positions(text: str) -> list[int]:
    positions: list[int] = []
    for part in filter(None, text.replace(" ", "").split(",")):
        first, dash, last = part.partition("-")
        if not first.isdecimal() or (dash and not last.isdecimal()) or len(part) > 30:
            raise click.UsageError(say("cli-usage-events", text=part))
        start, end = int(first), int(last or first)
        if end < start or end - start > 10_000_000:
            raise click.UsageError(say("cli-usage-events", text=part))
        positions.extend(range(start, end + 1))
    return positions


@_command(
    "restore",
    click.argument("prune_id"),
    click.option("--dry-run", is_flag=True, help=say("cli-option-dry-run")),
    changes=True,
)
def restore(
    address: str, token: str, as_json: bool, actor: str, batch_id: str, prune_id: str, dry_run: bool
) -> None:
    from seatplan.terminal import changing

    with _plan(address, token) as plan:
        changing.restore(plan, prune_id, dry_run, _who(actor, batch_id), as_json)


@_command(
    "revert", click.option("--batch", metavar="ID", required=True, help=say("cli-option-batch")), changes=True
)
def revert(address: str, token: str, as_json: bool, actor: str, batch_id: str, batch: str) -> None:
    from seatplan.terminal import changing

    with _plan(address, token) as plan:
        changing.revert(plan, batch, _who(actor, batch_id), as_json)


@_command(
    "erase",
    click.option("--guest", metavar="ID", required=True, help=say("cli-option-guest")),
    click.option("--reason", metavar="TEXT", required=True, help=say("cli-option-reason")),
    changes=True,
)
def erase(
    address: str, token: str, as_json: bool, actor: str, batch_id: str, guest: str, reason: str
) -> None:
    from seatplan.terminal import changing

    with _plan(address, token) as plan:
        changing.erase(plan, guest, reason, _who(actor, batch_id), as_json)


# Files


@_command(
    "import",
    click.argument("what", type=click.Choice(["guests", "tables", "draw"])),
    click.argument("file", type=click.Path()),
    click.option("--sheet", metavar="S", help=say("cli-option-sheet")),
    click.option("--map", "maps", multiple=True, metavar='"COLUMN=FIELD"', help=say("cli-option-map")),
    click.option("--blank", type=_BLANK, default="keep", show_default=True, help=say("cli-option-blank")),
    click.option(
        "--speaks-for",
        type=click.Choice(["rows", "department", "everybody"]),
        help=say("cli-option-speaks-for"),
    ),
    click.option("--department", metavar="NAME", help=say("cli-option-department")),
    click.option(
        "--missing", type=click.Choice(["stay", "declined", "remove"]), help=say("cli-option-missing")
    ),
    click.option("--cells", type=click.Choice(["changed", "all"]), help=say("cli-option-cells")),
    click.option("--conflicts", type=click.Choice(["ask", "file", "plan"]), help=say("cli-option-conflicts")),
    click.option("--left-out", metavar="FILE", type=click.Path(), help=say("cli-option-left-out")),
    click.option("--dry-run", is_flag=True, help=say("cli-option-dry-run")),
    changes=True,
)
def import_file(
    address: str,
    token: str,
    as_json: bool,
    actor: str,
    batch_id: str,
    what: Literal["guests", "tables", "draw"],
    file: str,
    maps: tuple[str, ...],
    speaks_for: str | None,
    department: str | None,
    missing: str | None,
    conflicts: str | None,
    **more: Any,
) -> None:
    said = {"scope": speaks_for, "department": department, "missing": missing}
    of_guests = {name: value for name, value in said.items() if value is not None}
    if of_guests and what != "guests":
        raise click.UsageError(say("cli-usage-only-guests"))
    options = of_guests | ({"conflicts": conflicts} if conflicts is not None else {})
    mapping = {}
    for text in maps:
        column, equals, field = text.partition("=")
        if not equals or not column.strip():
            raise click.UsageError(say("cli-usage-map", text=text))
        mapping[column.strip()] = field.strip()
    from seatplan.terminal import files

    with _plan(address, token) as plan:
        files.import_file(
            plan,
            what,
            file,
            mapping=mapping,
            options=options,
            who=_who(actor, batch_id),
            as_json=as_json,
            **more,
        )


@_command(
    "export",
    click.argument("what", type=click.Choice(["guests", "tables", "draw", "plan", "departments"])),
    click.argument("file", type=click.Path()),
)
def export(address: str, token: str, as_json: bool, what: str, file: str) -> None:
    from seatplan.terminal import files

    with _plan(address, token) as plan:
        files.export_file(plan, what, file, as_json)


@_command(
    "sample",
    click.option(
        "--guests",
        type=click.IntRange(min=1, max=20_000),
        default=1500,
        show_default=True,
        help=say("cli-option-guests"),
    ),
    click.option("--seed", type=int, default=1, show_default=True, help=say("cli-option-seed")),
    click.option("--workbooks", metavar="DIR", type=click.Path(), help=say("cli-option-workbooks")),
)
def sample(address: str, token: str, as_json: bool, guests: int, seed: int, workbooks: str | None) -> None:
    from seatplan.terminal import files

    with _plan(address, token) as plan:
        files.fill_sample(plan, guests, seed, workbooks, as_json)


# The log as a whole


@_command("verify")
def verify(address: str, token: str, as_json: bool) -> bool:
    from seatplan.terminal import changing

    with _plan(address, token) as plan:
        return changing.verify(plan, as_json)


@_command("backup", click.argument("file", type=click.Path()))
def backup(address: str, token: str, as_json: bool, file: str) -> None:
    from seatplan.terminal import changing

    with _plan(address, token, create=False) as plan:
        changing.backup(plan, file, as_json)


@_command("restore-backup", click.argument("file", type=click.Path()))
def restore_backup(address: str, token: str, as_json: bool, file: str) -> None:
    from seatplan.terminal import whole

    whole.restore_backup(address, token, file, as_json)


@_command("recover")
def recover(address: str, token: str, as_json: bool) -> None:
    from seatplan.terminal import whole

    whole.recover(address, as_json)


@_command(
    "serve",
    click.option(
        "--port",
        type=click.IntRange(min=0, max=65535),
        default=5006,
        show_default=True,
        help=say("cli-option-port"),
    ),
    click.option(
        "--address",
        "host",
        metavar="HOST",
        default="127.0.0.1",
        show_default=True,
        help=say("cli-option-address"),
    ),
    click.option("--sample", is_flag=True, help=say("cli-option-sample")),
    click.option("--origin", "origins", multiple=True, metavar="HOST", help=say("cli-option-origin")),
    click.option("--behind-proxy", is_flag=True, help=say("cli-option-behind-proxy")),
    click.option(
        "--num-procs",
        type=click.IntRange(min=1),
        default=1,
        show_default=True,
        help=say("cli-option-num-procs"),
    ),
)
def serve(address: str, token: str, as_json: bool, origins: tuple[str, ...], **more: Any) -> None:
    from seatplan.server.serve import serve as run

    debug = bool(click.get_current_context().params["debug"])
    run(address, token=token, as_json=as_json, origins=origins, debug=debug, **more)


def main() -> None:
    """The entry point `seatplan`."""
    seatplan(prog_name="seatplan")
