"""The commands that read and write workbooks: import, export, sample."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import msgspec
from click.exceptions import Exit

from seatplan.domain.commands import AnyCommand, Blank
from seatplan.domain.decision import Reason, Rejected, Report, RowReport
from seatplan.domain.snapshot import label_of
from seatplan.domain.state import State
from seatplan.domain.values import GROUP, GUEST, LOGICAL_TABLE, PHYSICAL_TABLE, ROOM
from seatplan.plan.face import PlanFace
from seatplan.plan.results import Result, UploadedFile
from seatplan.terminal.changing import Who
from seatplan.terminal.output import (
    error_document,
    print_json,
    print_line,
    print_reasons,
    print_table,
    shown,
)
from seatplan.texts import explain, listed, say
from seatplan.texts.uploads import what_text

if TYPE_CHECKING:
    from seatplan.workbooks.choosing import What
    from seatplan.workbooks.proposal import Proposal

_CHANGING = ("new", "changed", "goes")


def import_file(
    plan: PlanFace,
    what: What,
    path: str,
    *,
    sheet: str | None,
    mapping: dict[str, str],
    blank: Blank,
    cells: str | None,
    options: dict[str, Any],
    left_out: str | None,
    dry_run: bool,
    who: Who,
    as_json: bool,
) -> None:
    """Read a workbook and apply it as one batch, or say what that would do; nothing where any row is at fault."""
    from seatplan.plan.uploading import compared, only_changed_cells
    from seatplan.workbooks.proposal import propose
    from seatplan.workbooks.reading import read_file

    outcome, proposal = None, None
    try:
        workbook = read_file(_content(path), Path(path).name)
        customs = plan.state.custom_fields
        proposal = propose(workbook, what, sheet=sheet, mapping=mapping, blank=blank, custom_fields=customs)
        file = UploadedFile(workbook.name, workbook.sha256)
        asked = msgspec.structs.replace(proposal.command, **options)
        command: AnyCommand = asked
        if only_changed_cells(what, cells):
            command = compared(plan, workbook, asked, actor=who.actor)
        if dry_run:
            draft = plan.draft(command, file=file)
            outcome, report = draft.outcome, msgspec.to_builtins(draft.decision.report)
            result = Result(None, plan.version, len(draft.decision.events), report=report)
        else:
            result = plan.execute(command, file=file, **who.keywords)
    except Rejected as rejected:
        reasons = rejected.reasons
        _refuse([proposal.located(r) for r in reasons] if proposal else reasons, as_json)
    if result.repeated:
        _print_repeated(result, as_json)
        return
    imported = Imported(proposal, result, msgspec.convert(result.report or {}, Report))
    if left_out is not None:
        _write_left_out(imported, left_out)
    if as_json:
        print_json(imported.document() | {"dry_run": dry_run, "outcome": outcome})
    else:
        _print_report(imported, plan.state, dry_run)
        if left_out is not None:
            print_line(say("cli-left-out-written", path=left_out))


def _write_left_out(imported: Imported, path: str) -> None:
    from seatplan.workbooks.left_out import left_out_workbook

    _write(path, left_out_workbook(imported.proposal, imported.report.rows))


def _write(path: str, content: bytes) -> None:
    try:
        Path(path).write_bytes(content)
    except OSError as error:
        raise _io_fault("file-unwritable", path, error) from None


def _content(path: str) -> bytes:
    from seatplan.workbooks.kinds import check_size
    from seatplan.workbooks.limits import MB, Limits

    limits = Limits.from_environment()
    try:
        check_size(Path(path).stat().st_size, Path(path).name, limits)
        with Path(path).open("rb") as file:
            return file.read(round(limits.file_mb * MB) + 1)  # a pipe tells no size
    except OSError as error:
        raise _io_fault("file-unreadable", path, error) from None


def _io_fault(code: str, path: str, error: OSError) -> Rejected:
    return Rejected(Reason(code, {"path": path, "why": error.strerror or str(error)}))


def _refuse(reasons: Sequence[Reason], as_json: bool) -> NoReturn:
    """A refused file: every fault of every row at once."""
    if as_json:
        print_json(_EMPTY | error_document(reasons))
    print_reasons(reasons, most=200)
    raise Exit(1)


_EMPTY: dict[str, Any] = {
    "batch": None, "events": 0, "changed": 0, "unchanged": 0, "skipped": [], "warnings": [],
}  # fmt: skip


class Imported:
    """What became of a file: the rows that were skipped and the warnings of reading and of deciding, together."""

    def __init__(self, proposal: Proposal, result: Result, report: Report) -> None:
        self.proposal, self.result, self.report = proposal, result, report
        counts = report.counts()
        self.changed = sum(counts.get(name, 0) for name in _CHANGING)
        # What else such a row says is applied.
        self.changed += sum(row.what == "conflict" and row.after is not None for row in report.rows)
        self.unchanged = counts.get("unchanged", 0)
        several = len(proposal.layouts) > 1
        skipped, warnings = list(proposal.skipped), [*proposal.warnings, *report.warnings]
        for row in report.rows:
            for note in row.notes:
                sheet = row.sheet if several else None
                if (row.what == "skipped" and note is row.notes[0]) or note.code.startswith(_PART_SKIPPED):
                    skipped.append((row.row, Reason(note.code, note.values, sheet=sheet)))
                elif note.code in _WARNING_NOTES:
                    warnings.append(Reason(note.code, note.values, row=row.row, sheet=sheet))
        self.skipped = sorted(skipped, key=lambda pair: (pair[1].sheet or "", pair[0]))
        self.warnings = [proposal.located(reason) for reason in warnings]

    def document(self) -> dict[str, Any]:
        """What `--json` prints."""
        return {
            "ok": True,
            "batch": self.result.batch,
            "version": self.result.version,
            "events": self.result.events,
            "changed": self.changed,
            "unchanged": self.unchanged,
            "skipped": [{"row": row, "reason": explain(reason)} for row, reason in self.skipped],
            "warnings": [explain(reason) for reason in self.warnings],
            "errors": [],
            "sheet": self.proposal.sheet,
            "takes_away": self.report.takes_away,
            "rows": [
                {
                    "row": row.row or None, "sheet": row.sheet, "what": row.what, "label": row.label,
                    "before": row.before, "after": row.after, "notes": [explain(_bare(n)) for n in row.notes],
                }
                | ({"conflicts": msgspec.to_builtins(row.conflicts)} if row.conflicts else {})
                for row in self.report.rows
            ],
        }  # fmt: skip


# Notes about a part of a row, the rest of which is applied; and those that people have to look at.
_PART_SKIPPED = ("guests-table-skipped", "row-part-skipped")
_WARNING_NOTES = frozenset({"draw-too-few-seats", "tables-too-few-seats", "tables-protected-stands-here"})


def _bare(reason: Reason) -> Reason:
    return Reason(reason.code, reason.values)


def _print_report(imported: Imported, state: State, dry_run: bool) -> None:
    report, result = imported.report, imported.result
    for what, labels in report.takes_away.items():
        if labels:
            tense = "takes-away" if dry_run else "took-away"
            print_line(say(f"cli-{tense}-{what}", count=len(labels), names=listed(labels, most=12)))
    values: dict[str, Any] = {
        "sheet": imported.proposal.sheet,
        "changed": imported.changed,
        "unchanged": imported.unchanged,
        "skipped": len(imported.skipped),
        "events": result.events,
    }
    print_line(say("cli-import-preview" if dry_run else "cli-imported", batch=result.batch or "", **values))
    for reason in imported.warnings:
        print_line(say("cli-warning", text=explain(reason)))
    if imported.skipped:
        print_line(say("cli-skipped-head", count=len(imported.skipped)))
        print_table(
            [say("cli-column-row"), say("cli-column-why")],
            [(row, explain(reason)) for row, reason in imported.skipped],
        )
    missing = [row for row in report.rows if row.what == "missing"]
    if missing:
        print_line(say("cli-missing-head", count=len(missing)))
        print_table(
            [say("cli-column-label"), say("cli-column-why")],
            [(row.label, _notes_text(row.notes)) for row in missing],
        )
    rows = [row for row in report.rows if row.what in _CHANGING] if dry_run else []
    if rows:
        rows.sort(key=lambda row: row.what != "goes")
        print_line()
        print_table(
            [say(f"cli-column-{name}") for name in ("row", "what", "label", "before", "after", "why")],
            [
                (
                    row.row,
                    what_text(row.what),
                    row.label,
                    *_before_and_after(state, row),
                    _notes_text(row.notes),
                )
                for row in rows
            ],
        )


def _before_and_after(state: State, row: RowReport) -> tuple[str, str]:
    # Of a draw the place, otherwise the fields that change.
    if isinstance(row.before, dict) or isinstance(row.after, dict):
        return _fields_text(state, row.before), _fields_text(state, row.after)
    return _place_text(state, row.before), _place_text(state, row.after)


def _fields_text(state: State, fields: dict[str, Any] | None) -> str:
    values = sorted((fields or {}).items())
    return ", ".join(f"{field} {_value_text(state, field, value)}" for field, value in values)


def _value_text(state: State, field: str, value: Any) -> str:
    kind = {"table": LOGICAL_TABLE, "room": ROOM, "group": GROUP, "plus_one": GUEST}.get(field)
    return label_of(state, kind, value) if kind is not None and isinstance(value, str) else shown(value)


def _place_text(state: State, at: str | None) -> str:
    return label_of(state, PHYSICAL_TABLE, at) if at is not None else say("cli-nowhere")


def _notes_text(notes: list[Reason]) -> str:
    return "; ".join(explain(_bare(note)).rstrip(".") for note in notes)


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
                    {"row": row["row"], "reason": say("cli-skipped-then"), "codes": row["codes"]}
                    for row in (result.report or {}).get("skipped", [])
                ],
                "warnings": [],
                "errors": [],
                "repeated": True,
            }
        )
    else:
        print_line(say("cli-import-repeated", batch=result.batch, events=result.events))


def export_file(plan: PlanFace, what: str, path: str, as_json: bool) -> None:
    """Write a workbook or CSV, by the suffix of its name."""
    from seatplan.workbooks.departments import export_departments
    from seatplan.workbooks.sheets import MadeFrom
    from seatplan.workbooks.writing import export

    if what == "departments":
        if Path(path).suffix.lower() != ".zip":
            raise Rejected(Reason("export-departments-suffix", {"name": path}))
        content = export_departments(plan.state, MadeFrom(plan.head().log_id, plan.version, "guests"))
    else:
        content = export(plan.state, what, path, MadeFrom(plan.head().log_id, plan.version, what))
    _write(path, content)
    if as_json:
        print_json({"ok": True, "file": path, "bytes": len(content), "version": plan.version})
    else:
        print_line(say("cli-exported", path=path, version=str(plan.version)))


def fill_sample(plan: PlanFace, guests: int, seed: int, workbooks: str | None, as_json: bool) -> None:
    """Fill an empty log with the sample occasion."""
    written: list[str] = []
    if workbooks is None:
        plan.fill_sample(guests, seed)
    else:
        from seatplan.sample.workbooks import write

        try:
            # Before anything is filled: a log takes the sample only once.
            Path(workbooks).mkdir(parents=True, exist_ok=True)
            plan.fill_sample(guests, seed)
            written = [str(path) for path in write(Path(workbooks), plan.state)]
        except OSError as error:
            raise _io_fault("file-unwritable", workbooks, error) from None
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
