"""The commands that read and write workbooks: import, export, sample."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec

from seatplan.domain.decision import Reason, Rejected, Report
from seatplan.plan.face import PlanFace
from seatplan.plan.results import Result, UploadedFile
from seatplan.terminal.changing import Who
from seatplan.terminal.output import error_document, print_json, print_line, print_reasons, print_table
from seatplan.texts import explain, say
from seatplan.texts.uploads import what_text

_CHANGING = ("new", "changed", "goes")


class Refused(Exception):
    """The refusal is printed already; only the exit status is left to give."""


def import_file(
    plan: PlanFace,
    what: str,
    path: str,
    *,
    sheet: str | None,
    mapping: dict[str, str],
    blank: str,
    dry_run: bool,
    who: Who,
    as_json: bool,
) -> None:
    """Read a workbook and apply it as one batch, or say what that would do."""
    from seatplan.workbooks.proposal import propose
    from seatplan.workbooks.reading import read_file

    try:
        content = Path(path).read_bytes()
    except OSError as error:
        raise Rejected(
            Reason("file-unreadable", {"path": path, "why": error.strerror or str(error)})
        ) from None
    workbook = read_file(content, Path(path).name)
    proposal = propose(workbook, what, sheet=sheet, mapping=mapping or None, blank=blank)
    file = UploadedFile(workbook.name, workbook.sha256)
    outcome = None
    if dry_run:
        draft = plan.draft(proposal.command, file=file)
        outcome = draft.outcome
        result = Result(
            None, plan.version, len(draft.decision.events), report=msgspec.to_builtins(draft.decision.report)
        )
    else:
        result = plan.execute(proposal.command, file=file, **who.keywords)
    if result.repeated:
        _print_repeated(result, as_json)
        return
    report = msgspec.convert(result.report or {}, Report)
    skipped = [(row.row, row.notes[0]) for row in report.rows if row.what == "skipped" and row.notes]
    skipped += [
        (row.row, note)
        for row in report.rows
        if row.what != "skipped"
        for note in row.notes
        if _is_skip(note)
    ]
    skipped = sorted([*proposal.skipped, *skipped], key=lambda pair: pair[0])
    warnings = [*proposal.warnings, *report.warnings]
    warnings += [
        Reason(note.code, note.values, row=row.row)
        for row in report.rows
        if row.what != "skipped"
        for note in row.notes
        if note.code in _WARNING_NOTES
    ]
    counts = report.counts()
    if as_json:
        print_json(
            {
                "ok": True,
                "batch": result.batch,
                "version": result.version,
                "events": result.events,
                "changed": sum(counts.get(name, 0) for name in _CHANGING),
                "unchanged": counts.get("unchanged", 0),
                "skipped": [{"row": row, "reason": explain(reason)} for row, reason in skipped],
                "warnings": [explain(reason) for reason in warnings],
                "errors": [],
                "sheet": proposal.sheet,
                "dry_run": dry_run,
                "outcome": outcome,
                "takes_away": report.takes_away,
                "rows": [
                    {
                        "row": row.row,
                        "what": row.what,
                        "label": row.label,
                        "before": row.before,
                        "after": row.after,
                        "notes": [explain(note) for note in row.notes],
                    }
                    for row in report.rows
                ],
            }
        )
        return
    _print_report(result, report, proposal.sheet, skipped, warnings, dry_run)


_WARNING_NOTES = frozenset({"draw-too-few-seats", "tables-too-few-seats", "tables-protected-stands-here"})


def _is_skip(note: Reason) -> bool:
    return note.code.startswith(("guests-table-skipped", "row-part-skipped"))


def _print_report(
    result: Result,
    report: Report,
    sheet: str,
    skipped: list[tuple[int, Reason]],
    warnings: list[Reason],
    dry_run: bool,
) -> None:
    for what, labels in report.takes_away.items():
        if labels:
            print_line(say("cli-takes-away-" + what, count=len(labels), names=", ".join(labels[:12])))
    counts = report.counts()
    changed = sum(counts.get(name, 0) for name in _CHANGING)
    values: dict[str, Any] = {
        "sheet": sheet,
        "changed": changed,
        "unchanged": counts.get("unchanged", 0),
        "skipped": len(skipped),
        "events": result.events,
    }
    print_line(say("cli-import-preview" if dry_run else "cli-imported", batch=result.batch or "", **values))
    for reason in warnings:
        print_line(say("cli-warning", text=explain(reason)))
    if skipped:
        print_line(say("cli-skipped-head", count=len(skipped)))
        print_table(
            [say("cli-column-row"), say("cli-column-why")],
            [(row, explain(reason)) for row, reason in skipped],
        )
    if dry_run:
        rows = [row for row in report.rows if row.what in _CHANGING]
        rows.sort(key=lambda row: row.what != "goes")
        if rows:
            print_line()
            print_table(
                [say(f"cli-column-{name}") for name in ("row", "what", "label", "why")],
                [
                    (
                        row.row,
                        what_text(row.what),
                        row.label,
                        "; ".join(explain(note).rstrip(".") for note in row.notes),
                    )
                    for row in rows
                ],
            )


def _print_repeated(result: Result, as_json: bool) -> None:
    counts = (result.report or {}).get("counts", {})
    changed = sum(counts.get(name, 0) for name in _CHANGING)
    if as_json:
        print_json(
            {
                "ok": True,
                "batch": result.batch,
                "version": result.version,
                "events": result.events,
                "changed": changed,
                "unchanged": counts.get("unchanged", 0),
                "skipped": [
                    {"row": row["row"], "reason": ", ".join(row["codes"])}
                    for row in (result.report or {}).get("skipped", [])
                ],
                "warnings": [],
                "errors": [],
                "repeated": True,
            }
        )
    else:
        print_line(say("cli-import-repeated", batch=result.batch, events=result.events))


def refuse_import(reasons: tuple[Reason, ...], as_json: bool) -> None:
    """A refused file: every fault of every row at once."""
    if as_json:
        document = error_document(reasons)
        empty: dict[str, Any] = {
            "batch": None,
            "events": 0,
            "changed": 0,
            "unchanged": 0,
            "skipped": [],
            "warnings": [],
        }
        print_json(empty | document)
    print_reasons(reasons, most=200)
    raise Refused


def export_file(plan: PlanFace, what: str, path: str, as_json: bool) -> None:
    """Write a workbook or CSV, by the suffix of its name."""
    from seatplan.workbooks.writing import export

    content = export(plan.state, what, path)
    try:
        Path(path).write_bytes(content)
    except OSError as error:
        raise Rejected(
            Reason("file-unwritable", {"path": path, "why": error.strerror or str(error)})
        ) from None
    if as_json:
        print_json({"ok": True, "file": path, "bytes": len(content), "version": plan.version})
    else:
        print_line(say("cli-exported", path=path, version=str(plan.version)))


def fill_sample(plan: PlanFace, guests: int, seed: int, workbooks: str | None, as_json: bool) -> None:
    """Fill an empty log with the sample occasion."""
    plan.fill_sample(guests, seed)
    written = []
    if workbooks is not None:
        from seatplan.sample.workbooks import write

        written = [str(path) for path in write(Path(workbooks), plan.state)]
    state = plan.state
    document = {
        "ok": True,
        "guests": len(state.guests),
        "logical_tables": len(state.logical_tables),
        "physical_tables": len(state.physical_tables),
        "rooms": len(state.rooms),
        "events": plan.version,
    }
    if as_json:
        print_json(document | ({"workbooks": written} if written else {}))
        return
    print_line(say("cli-sample", **{key: value for key, value in document.items() if key != "ok"}))
    for path in written:
        print_line("  " + path)
