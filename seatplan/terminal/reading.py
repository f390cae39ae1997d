"""The commands that only read: show, log, batches, diff, blame, check."""

from __future__ import annotations

from typing import Any

from seatplan.domain.checks import Problem
from seatplan.domain.snapshot import label_of
from seatplan.domain.values import EXISTS, GUEST
from seatplan.history.diff import Change
from seatplan.plan.face import PlanFace
from seatplan.plan.frames import batch_rows, event_rows
from seatplan.plan.titles import guest_name
from seatplan.terminal.output import print_json, print_line, print_table, shown
from seatplan.texts import say
from seatplan.texts.moments import day_and_clock
from seatplan.texts.problems import problem_text


def show(plan: PlanFace, at: str | None, as_seen: bool, digest: bool, as_json: bool) -> None:
    """The plan at a version, or its digest."""
    from seatplan.domain.snapshot import snapshot, state_digest

    version, state = plan.version, plan.state
    if at is not None:
        seen = plan.at(at, as_seen=as_seen)
        version, state = seen.version, seen.state
    if digest:
        text = state_digest(state)
        print_json({"state_digest": text, "version": version}) if as_json else print_line(text)
        return
    if as_json:
        print_json({"version": version, "generation": plan.generation} | snapshot(state))
        return
    seated = sum(guest.table is not None for guest in state.guests.values())
    placed = sum(table.placed_at is not None for table in state.logical_tables.values())
    print_line(
        say(
            "cli-show",
            occasion=state.occasion.name or say("cli-no-occasion"),
            version=str(version),
            generation=plan.generation,
            guests=len(state.guests),
            seated=seated,
            tables=len(state.logical_tables),
            placed=placed,
            physical=len(state.physical_tables),
            rooms=len(state.rooms),
        )
    )
    rows = []
    for table in sorted(state.logical_tables.values(), key=lambda table: table.id):
        physical = state.physical_tables.get(table.placed_at or "")
        room = state.rooms.get(physical.room) if physical else None
        rows.append(
            (
                table.id,
                ("★ " if table.vip else "") + table.name,
                f"{state.seats_taken(table.id)}/{table.seats}",
                physical.number if physical else say("cli-nowhere"),
                room.name if room else "",
            )
        )
    if rows:
        print_line()
        print_table(
            [say(f"cli-column-{name}") for name in ("id", "name", "seats", "stands-at", "room")], rows
        )


def log(
    plan: PlanFace,
    *,
    batch: str | None,
    actor: str | None,
    type: str | None,
    since: str | None,
    until: str | None,
    pruned: bool,
    limit: int | None,
    as_json: bool,
) -> None:
    """Events that count, or with `pruned` those that do not; the last `limit` of them."""
    past = plan.history()
    first = plan.resolve(since) if since is not None else 0
    last = plan.resolve(until) if until is not None else past.version
    inside = past.indexes_of_batch(past.find_batch(batch).number) if batch is not None else range(past.count)
    gone = past.pruned_at()
    chosen = [
        index
        for index in inside
        if first < past.positions[index] <= last
        and (past.positions[index] in gone) == pruned
        and (actor is None or past.batch_of(index).actor == actor)
        and (type is None or _type(past.events[index]) == type)
    ]
    if limit is not None:
        chosen = chosen[-limit:] if limit else []
    rows = event_rows(past, chosen)
    if as_json:
        keys = (
            "position",
            "event_id",
            "batch",
            "recorded_at",
            "actor",
            "command",
            "origin",
            "type",
            "data",
            "source",
        )
        print_json([{key: row[key] for key in (*keys, "prune")} for row in rows])
        return
    names = ("position", "when", "actor", "type", "about", "source")
    print_table(
        [say(f"cli-column-{name}") for name in names],
        [
            (
                row["position"],
                day_and_clock(row["recorded_at"]),
                row["actor"],
                row["type"],
                label_of(plan.state, row["kind"], row["id"]) if row["kind"] else "",
                row["source"],
            )
            for row in rows
        ],
    )


def _type(event: Any) -> str:
    return "erased" if event is None else type(event).__name__


def batches(plan: PlanFace, limit: int | None, as_json: bool) -> None:
    """Batches, newest first."""
    rows = batch_rows(plan.history())[:limit]
    if as_json:
        keys = ("batch", "recorded_at", "actor", "command", "origin", "file", "events", "first", "last")
        print_json([{key: row[key] for key in keys} for row in rows])
        return
    names = ("when", "actor", "command", "events", "file", "batch")
    print_table(
        [say(f"cli-column-{name}") for name in names],
        [
            (
                day_and_clock(row["recorded_at"]),
                row["actor"],
                row["command"],
                row["events"],
                row["file"],
                row["batch"],
            )
            for row in rows
        ],
    )


def diff(plan: PlanFace, before: str, after: str, as_json: bool) -> None:
    """What changed between two versions."""
    changes = plan.changes(before, after)
    if as_json:
        print_json(changes)
    elif not changes:
        print_line(say("cli-no-difference", before=before, after=after))
    else:
        print_changes(plan, changes)


def print_changes(plan: PlanFace, changes: list[Change]) -> None:
    """Changes as a table; a place is shown by its number and not by its id."""
    print_table(
        [say(f"cli-column-{name}") for name in ("kind", "label", "field", "before", "after")],
        [
            (
                change.kind,
                change.label,
                change.field,
                _place(plan, change, change.before),
                _place(plan, change, change.after),
            )
            for change in changes
        ],
    )


_REFERENCES = {
    "placed_at": "physical_table",
    "table": "logical_table",
    "room": "room",
    "group": "group",
    "plus_one": "guest",
}


def _place(plan: PlanFace, change: Change, value: Any) -> str:
    kind = _REFERENCES.get(change.field)
    if kind is not None and isinstance(value, str):
        return label_of(plan.state, kind, value)
    return shown(value)


def blame(plan: PlanFace, kind: str, id: str, as_json: bool) -> None:
    """Who set each field of one thing."""
    blamed = [entry for entry in plan.blamed(kind, id) if entry.field != EXISTS]
    if as_json:
        print_json([entry._asdict() for entry in blamed])
        return
    names = ("field", "value", "position", "when", "actor", "source")
    print_table(
        [say(f"cli-column-{name}") for name in names],
        [
            (
                entry.field,
                shown(entry.value),
                entry.position,
                day_and_clock(entry.recorded_at) if entry.recorded_at else "",
                entry.actor,
                entry.source,
            )
            for entry in blamed
        ],
    )


def _called(plan: PlanFace, problem: Problem) -> str:
    # An unnamed companion is called by who brings it.
    return guest_name(plan.state, problem.id) if problem.kind == GUEST else problem.label


def check(plan: PlanFace, as_json: bool) -> None:
    """What is wrong with the plan."""
    problems = plan.checks()
    if as_json:
        print_json(
            [
                {
                    "severity": problem.severity,
                    "kind": problem.kind,
                    "id": problem.id,
                    "label": _called(plan, problem),
                    "problem": problem_text(problem),
                    "code": problem.code,
                }
                for problem in problems
            ]
        )
    elif not problems:
        print_line(say("cli-no-problem"))
    else:
        print_table(
            [say(f"cli-column-{name}") for name in ("severity", "kind", "label", "problem")],
            [(p.severity, p.kind, _called(plan, p), problem_text(p)) for p in problems],
        )
