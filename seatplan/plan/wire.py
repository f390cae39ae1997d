"""What goes between a server and those who command it over HTTP: request bodies, and refusals that come out as they
went in.
"""

from __future__ import annotations

from typing import Any

import msgspec

from seatplan.domain.commands import AnyCommand, Seen
from seatplan.domain.decision import Decision, Reason, Rejected
from seatplan.history.pruning import PrunePreview
from seatplan.log import errors as log_errors
from seatplan.log.errors import LogError
from seatplan.plan.results import Draft, OutcomeChanged, UploadedFile
from seatplan.texts import MissingText, explain


class Asked(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True, forbid_unknown_fields=True):
    """What every request that changes something may say: who, from where, and under which batch id."""

    actor: str = ""
    origin: str = "api"
    batch_id: str | None = None


class CommandBody(Asked, frozen=True, kw_only=True):
    """POST commands, and drafts, where actor, origin, batch_id and expect mean nothing."""

    command: AnyCommand
    seen: list[Seen] = []
    file: UploadedFile | None = None
    expect: str | None = None


class PruneBody(Asked, frozen=True, kw_only=True):
    """POST prune: a batch's id or positions of events; `expect` is the outcome that was shown."""

    batch: str | None = None
    events: list[int] | None = None
    with_orphans: bool = False
    dry_run: bool = False
    reason: str = ""
    expect: str | None = None


class RestoreBody(Asked, frozen=True, kw_only=True):
    """POST restore: a prune by its position or its batch's id."""

    prune: int | str


class RevertBody(Asked, frozen=True, kw_only=True):
    """POST revert: a batch's id."""

    batch: str


class EraseBody(Asked, frozen=True, kw_only=True):
    """POST erase: a guest's id and why."""

    guest: str
    reason: str


class SampleBody(Asked, frozen=True, kw_only=True):
    """POST sample: how many guests, drawn from which seed."""

    guests: int = 1500
    seed: int = 1


class HeadAnswer(msgspec.Struct, frozen=True):
    """GET head."""

    log_id: str
    position: int
    batch_number: int
    log_digest: str
    version: int
    generation: int


class DraftAnswer(msgspec.Struct, frozen=True):
    """POST drafts: what a command would do."""

    decision: Decision
    outcome: str
    base: int
    file: UploadedFile | None = None


class ErrorAnswer(msgspec.Struct, frozen=True, omit_defaults=True):
    """Every answer that is not a success.

    Attributes
    ----------
    errors
        The reasons, each with its code, its values, its place in a workbook and the sentence in English.
    kind
        "rejected", "outcome_changed", "log" (with the error's class in `type`), or "fault" (with its id in `fault`).
    draft, preview
        Of "outcome_changed": what would happen now.
    """

    errors: list[dict[str, Any]]
    ok: bool = msgspec.field(default=False)
    kind: str = "rejected"
    type: str = ""
    fault: str = ""
    draft: DraftAnswer | None = None
    preview: PrunePreview | None = None


class FaultAtServer(Rejected):
    """The server met a fault; `fault` is the id under which its log has it."""

    def __init__(self, fault: str) -> None:
        super().__init__(Reason("server-fault", {"id": fault}))
        self.fault = fault


def draft_answer(draft: Draft) -> DraftAnswer:
    """A draft without its command, which the asker has."""
    return DraftAnswer(draft.decision, draft.outcome, draft.base, draft.file)


def error_answer(error: Rejected | LogError) -> dict[str, Any]:
    """A refusal as plain values for JSON."""
    if isinstance(error, OutcomeChanged):
        anew = error.shown_anew
        is_preview = isinstance(anew, PrunePreview)
        answer = ErrorAnswer(
            [_plain(reason) for reason in error.reasons],
            kind="outcome_changed",
            draft=None if is_preview else draft_answer(anew),
            preview=anew if is_preview else None,
        )
    elif isinstance(error, FaultAtServer):
        answer = ErrorAnswer([_plain(reason) for reason in error.reasons], kind="fault", fault=error.fault)
    elif isinstance(error, Rejected):
        answer = ErrorAnswer([_plain(reason) for reason in error.reasons])
    else:
        answer = ErrorAnswer([_plain(error.reason)], kind="log", type=type(error).__name__)
    plain: dict[str, Any] = {"ok": False} | msgspec.to_builtins(answer)
    return plain


def raise_answer(body: bytes, command: AnyCommand | None = None) -> None:
    """Raise what the server raised; `command` completes a draft that is shown anew.

    Raises
    ------
    Rejected, OutcomeChanged, LogError, FaultAtServer
    """
    answer = msgspec.json.decode(body, type=ErrorAnswer)
    reasons = [
        msgspec.convert({key: value for key, value in error.items() if key != "message"}, Reason)
        for error in answer.errors
    ]
    if answer.preview is not None:
        raise OutcomeChanged(answer.preview)
    if answer.draft is not None and command is not None:
        shown = answer.draft
        raise OutcomeChanged(Draft(command, shown.decision, shown.outcome, shown.base, shown.file))
    if answer.kind == "fault":
        raise FaultAtServer(answer.fault)
    if answer.kind == "log":
        kind = getattr(log_errors, answer.type, LogError)
        raise kind(reasons[0].code, **reasons[0].values)
    raise Rejected(*reasons)


def _plain(reason: Reason) -> dict[str, Any]:
    plain: dict[str, Any] = msgspec.to_builtins(reason)
    plain.setdefault("values", {})
    try:
        plain["message"] = explain(reason)
    except MissingText:
        plain["message"] = reason.code
    return plain
