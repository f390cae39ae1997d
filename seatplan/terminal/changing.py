"""The commands that change the plan or its history, and those for the log as a whole."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from seatplan.domain import commands as cmd
from seatplan.domain.decision import Reason, Rejected
from seatplan.domain.fields import FIELDS, parse
from seatplan.domain.kinds import NAMES
from seatplan.domain.lookup import find, find_guest, find_logical_table, find_physical_table
from seatplan.domain.values import EXISTS, GUEST, LOGICAL_TABLE, OCCASION, OCCASION_ID
from seatplan.history.diff import Change
from seatplan.history.pruning import Consequence, PrunePreview
from seatplan.plan.face import PlanFace
from seatplan.plan.results import OutcomeChanged, Result
from seatplan.terminal.output import error_entry, print_json, print_line
from seatplan.terminal.reading import print_changes
from seatplan.texts import explain, listed, say


class Who:
    """Who acts and under which batch id, as the options of every changing command say."""

    def __init__(self, actor: str | None, batch_id: str | None) -> None:
        self.actor, self.batch_id = actor, batch_id

    @property
    def keywords(self) -> dict[str, Any]:
        """The options as `PlanFace.execute` wants them."""
        return {"actor": self.actor, "origin": "cli", "batch_id": self.batch_id}


def set_fields(
    plan: PlanFace, kind: str, id: str, assignments: tuple[str, ...], who: Who, as_json: bool
) -> None:
    """Set fields of one thing, or of several as one batch."""
    if kind not in NAMES:
        raise Rejected(Reason("unknown-kind", {"kind": kind}))
    changes: dict[str, Any] = {}
    reasons: list[Reason] = []
    for assignment in assignments:
        name, equals, text = assignment.partition("=")
        if not equals:
            reasons.append(Reason("no-assignment", {"text": assignment}))
            continue
        try:
            changes[name.strip()] = _value(plan, kind, name.strip(), text)
        except Rejected as rejected:
            reasons += rejected.reasons
    if reasons:
        raise Rejected(*reasons)
    things: list[cmd.AnyCommand] = [cmd.Change(kind, thing, changes) for thing in _things(plan, kind, id)]
    command = things[0] if len(things) == 1 else cmd.Together(things, next(iter(changes)))
    _done(plan.execute(command, **who.keywords), as_json)


def _things(plan: PlanFace, kind: str, text: str) -> list[str]:
    """The ids that a text names: one thing, or several with commas between, each once."""
    if kind == OCCASION:
        return [OCCASION_ID]
    parts = [part for part in text.split(",") if part.strip()]
    try:
        return [find(plan.state, kind, text).id]
    except Rejected:
        # A name may hold a comma itself; only what is no name as a whole is a list.
        if len(parts) < 2:
            raise
    found: dict[str, None] = {}
    reasons: list[Reason] = []
    for part in parts:
        try:
            found[find(plan.state, kind, part.strip()).id] = None
        except Rejected as rejected:
            reasons += rejected.reasons
    if reasons:
        raise Rejected(*reasons)
    return list(found)


def _value(plan: PlanFace, kind: str, name: str, text: str) -> Any:
    # References are typed as names and numbers, like everything else.
    field = FIELDS[kind].get(name)
    if field is not None and field.type == "ref" and text.strip():
        return find(plan.state, field.kind, text).id
    return parse(plan.state, kind, name, text)


def seat(
    plan: PlanFace, guest: str, table: str, number: int | None, over: bool, who: Who, as_json: bool
) -> None:
    """Seat a guest."""
    command = cmd.SeatGuest(
        find_guest(plan.state, guest).id, find_logical_table(plan.state, table).id, number, over
    )
    _done(plan.execute(command, **who.keywords), as_json)


def place(plan: PlanFace, table: str, physical: str, room: str | None, who: Who, as_json: bool) -> None:
    """Place a logical table."""
    logical = find_logical_table(plan.state, table)
    command = cmd.PlaceTable(logical.id, find_physical_table(plan.state, physical, room).id)
    _done(plan.execute(command, **who.keywords), as_json)


def _done(result: Result, as_json: bool) -> None:
    if as_json:
        print_json({"ok": True, "batch": result.batch, "version": result.version, "events": result.events})
    elif not result.events:
        print_line(say("cli-nothing-to-do", version=str(result.version)))
    else:
        print_line(say("cli-done", batch=result.batch, version=str(result.version), events=result.events))


def prune(
    plan: PlanFace,
    *,
    batch: str | None,
    events: list[int] | None,
    reason: str | None,
    dry_run: bool,
    with_orphans: bool,
    expect: str | None,
    who: Who,
    as_json: bool,
) -> None:
    """Preview a prune, or do it."""
    repeated = None if dry_run or who.batch_id is None else plan.answered_prune(who.batch_id, events, batch)
    if repeated is not None:
        document = {"ok": True, "prune": repeated.last, "repeated": True, "state_digest": plan.state_digest()}
        print_json(document) if as_json else print_line(say("cli-pruned-already", prune=str(repeated.last)))
        return
    preview = plan.preview_prune(batch=batch, events=events, with_orphans=with_orphans)
    if expect is not None and expect != preview.outcome:
        raise OutcomeChanged(preview)
    done = None
    if not dry_run:
        done = plan.prune(preview, reason=reason or "", **who.keywords)
    if as_json:
        print_json(_prune_document(preview, done))
        return
    print_preview(plan, preview)
    if done is None:
        print_line(say("cli-prune-preview-only", outcome=preview.outcome))
    else:
        print_line(say("cli-pruned", prune=str(done.last), events=len(preview.positions)))


def _prune_document(preview: PrunePreview, done: Result | None) -> dict[str, Any]:
    return {
        "ok": True,
        "prune": done.last if done else None,
        "events": len(preview.positions),
        "changes": preview.changes,
        **{
            name: [_consequence(entry) for entry in getattr(preview, name)]
            for name in ("orphans", "clashes", "overwritten", "lost_ground")
        },
        "outcome": preview.outcome,
        "state_digest": preview.state_digest,
    } | ({"batch": done.batch, "version": done.version} if done else {})


def _consequence(entry: Consequence) -> dict[str, Any]:
    plain = {"position": entry.position, "type": entry.type, "label": entry.label, "why": explain(entry.why)}
    return plain | ({"fix": entry.fix} if entry.fix else {})


def print_preview(plan: PlanFace, preview: PrunePreview) -> None:
    """A prune's consequences for people: figures first, then each kind of consequence, then what would change."""
    print_line(say("cli-prune-head", events=len(preview.positions), changes=len(preview.changes)))
    for name in ("clashes", "orphans", "lost_ground", "overwritten"):
        entries: list[Consequence] = getattr(preview, name)
        if not entries:
            continue
        print_line(say("cli-prune-" + name.replace("_", "-"), count=len(entries)))
        for entry in entries[:20]:
            print_line(f"  {entry.position}  {entry.label}: {explain(entry.why)}")
        if len(entries) > 20:
            print_line("  " + say("cli-more-reasons", more=len(entries) - 20))
    _print_table_of(plan, preview.changes)


def _print_table_of(plan: PlanFace, changes: list[Change]) -> None:
    if changes:
        print_line()
        print_changes(plan, changes[:60])
        if len(changes) > 60:
            print_line(say("cli-more-reasons", more=len(changes) - 60))
        print_line()


def restore(plan: PlanFace, prune_id: str, dry_run: bool, who: Who, as_json: bool) -> None:
    """Put the events of a prune back, or tell what that would change."""
    repeated = not dry_run and who.batch_id and plan.history().batch_with_id(who.batch_id) is not None
    changes = [] if repeated else plan.preview_restore(prune_id)
    done = None if dry_run else plan.restore(prune_id, **who.keywords)
    if not as_json and not repeated:
        for what, labels in _taken_away(changes).items():
            tense = "took-away" if done else "takes-away"
            print_line(say(f"cli-{tense}-{what}", count=len(labels), names=listed(labels, most=12)))
        print_line(say("cli-restored-changes" if done else "cli-restore-changes", changes=len(changes)))
        _print_table_of(plan, changes)
    if done is not None:
        _history_done(plan, done, "cli-restored", as_json, {} if repeated else {"changes": changes})
    elif as_json:
        print_json({"ok": True, "batch": None, "version": plan.version, "changes": changes})
    else:
        print_line(say("cli-restore-preview-only"))


def _taken_away(changes: list[Change]) -> dict[str, list[str]]:
    """What the plan has and would not have any more, by the words of `Report.takes_away`; labels of what loses it."""
    gone = {(change.kind, change.id) for change in changes if change.field == EXISTS and not change.after}
    found: dict[str, list[str]] = {"placements": [], "seats": [], "guests": [], "values": []}
    for change in changes:
        if change.before in (None, "", False) or change.after not in (None, "", False):
            continue
        if change.kind == LOGICAL_TABLE and change.field == "placed_at":
            found["placements"].append(change.label)
        elif change.kind == GUEST and change.field == EXISTS:
            found["guests"].append(change.label)
        elif (change.kind, change.id) in gone or change.before is True:
            continue
        elif change.kind == GUEST and change.field == "table":
            found["seats"].append(change.label)
        elif change.kind != GUEST or change.field != "seat":
            found["values"].append(change.label)
    return {what: list(dict.fromkeys(labels)) for what, labels in found.items() if labels}


def revert(plan: PlanFace, batch: str, who: Who, as_json: bool) -> None:
    """Undo a batch by new events."""
    _history_done(plan, plan.revert(batch=batch, **who.keywords), "cli-reverted", as_json)


def _history_done(
    plan: PlanFace, result: Result, message: str, as_json: bool, more: dict[str, Any] | None = None
) -> None:
    if as_json:
        print_json(
            {
                "ok": True,
                "batch": result.batch,
                "version": result.version,
                "events": result.events,
                "kept": [error_entry(reason)["message"] for reason in result.kept],
                "state_digest": plan.state_digest(),
            }
            | (more or {})
        )
        return
    print_line(say(message, batch=result.batch, version=str(result.version), events=result.events))
    for reason in result.kept:
        print_line("  " + explain(reason))


def verify(plan: PlanFace, as_json: bool) -> bool:
    """Verify the log; returns whether it is sound."""
    found = plan.verify()
    problems: list[Reason] = found.pop("problems")
    if as_json:
        print_json(found | ({"errors": [error_entry(reason) for reason in problems]} if problems else {}))
    elif found["ok"]:
        values = {key: found[key] for key in ("events", "pruned", "generation", "log_digest", "state_digest")}
        print_line(say("cli-verified", **values))
    return bool(found["ok"]) or _tell(problems)


def _tell(problems: list[Reason]) -> bool:
    from seatplan.terminal.output import print_reasons

    print_reasons(problems)
    return False


def backup(plan: PlanFace, path: str, as_json: bool) -> None:
    """Write a consistent copy."""
    if Path(path).exists():
        raise Rejected(Reason("backup-exists", {"path": path}))
    events = plan.backup(path)
    print_json({"ok": True, "events": events}) if as_json else print_line(
        say("cli-backed-up", events=events, path=path)
    )


def erase(plan: PlanFace, guest: str, reason: str, who: Who, as_json: bool) -> None:
    """Blank a guest's personal data in all of history."""
    known = guest if guest not in plan.state.guests and plan.history().about("guest", guest) else None
    result = plan.erase(known or find_guest(plan.state, guest).id, reason=reason, **who.keywords)
    print_json({"ok": True, "events": result.events}) if as_json else print_line(
        say("cli-erased", events=result.events, version=str(result.version))
    )
