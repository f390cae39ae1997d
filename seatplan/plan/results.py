"""What the plan answers: results, drafts, and outcomes that have changed since they were shown."""

from __future__ import annotations

import hashlib
from typing import Any

import msgspec

from seatplan.domain.commands import AnyCommand, ImportDraw, ImportGuests, ImportTables
from seatplan.domain.decision import Decision, Reason, Rejected
from seatplan.domain.events import AnyEvent
from seatplan.domain.values import Fact


class UploadedFile(msgspec.Struct, frozen=True):
    """The file that a command was read from: its name without folders, and the SHA-256 (hex) of its bytes."""

    name: str
    sha256: str


class Result(msgspec.Struct, frozen=True, omit_defaults=True):
    """What became of a command.

    Attributes
    ----------
    batch
        The batch's id, None where nothing changed and no batch was written.
    version
        The plan's version afterwards.
    events, first, last
        How many events it made, and the positions of the first and the last of them.
    report
        Of an upload, as plain values (`seatplan.domain.decision.Report`).
    kept
        Of a revert: what it left alone, each with why.
    repeated
        The batch id was known and the command the same: this is the first answer again.
    """

    batch: str | None
    version: int
    events: int = 0
    first: int | None = None
    last: int | None = None
    report: Any = None
    kept: list[Reason] = []
    repeated: bool = False


class Draft(msgspec.Struct, frozen=True):
    """A command that was decided and shown, not applied.

    `outcome` is a digest of the events that it would make; applying expects it. `base` is the version it was decided on.
    """

    command: AnyCommand
    decision: Decision
    outcome: str
    base: int
    file: UploadedFile | None = None


class OutcomeChanged(Rejected):
    """What was shown is no longer what would happen. `shown_anew` is the new draft or preview."""

    def __init__(self, shown_anew: Any) -> None:
        super().__init__(Reason("outcome-changed", {"outcome": shown_anew.outcome}))
        self.shown_anew = shown_anew


class Changed(msgspec.Struct, frozen=True):
    """What one batch touched, for those who follow the plan.

    `before` and `version` are the plan's versions around it; `facts` names each field, a removed thing by its existence.
    """

    version: int
    before: int
    generation: int
    facts: frozenset[Fact]
    batch: str = ""
    actor: str = ""


def outcome_of(events: list[AnyEvent]) -> str:
    """The digest of what a command would do, as 64 hex digits."""
    return hashlib.sha256(msgspec.json.encode(events, order="deterministic")).hexdigest()


def command_hash(command: Any) -> str:
    """The digest by which a repeated command is known, as 64 hex digits.

    What an earlier version of a list said is read off history, and is no part of what is asked for.
    """
    if isinstance(command, ImportDraw | ImportGuests | ImportTables):
        # What people said of rows is kept by the rows' numbers, and only texts can be put in order.
        said = {
            field: msgspec.to_builtins(getattr(command, field), str_keys=True)
            for field in ("corrections", "matches", "decisions")
            if hasattr(command, field)
        }
        command = msgspec.structs.replace(command, base=None, **said)
    return hashlib.sha256(msgspec.json.encode(command, order="deterministic")).hexdigest()
