"""What one session does with one file: read it, say how, decide on it, leave rows out, apply it, take it back.

Holds no widgets. The file is parsed in a process of its own and columns are found in a thread, so that nobody waits; only
deciding runs on the event loop, where the plan is.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from functools import partial
from typing import Any, Literal

import msgspec
import panel as pn
import param

from seatplan.domain.commands import AnyCommand, ImportGuests, Side
from seatplan.domain.decision import Reason, Rejected, Report, RowReport
from seatplan.jobs.running import Job
from seatplan.plan.results import Draft, Result, UploadedFile
from seatplan.plan.uploading import comparing, only_changed_cells
from seatplan.texts import say
from seatplan.views.faults import caught
from seatplan.views.live import LivePlan
from seatplan.views.upload.row_changes import changes, how_many_go, matters
from seatplan.workbooks.choosing import What
from seatplan.workbooks.pasted import read_pasted
from seatplan.workbooks.proposal import Proposal, propose
from seatplan.workbooks.reading import read_file
from seatplan.workbooks.sheets import Workbook

FILE, COLUMNS, PREVIEW, APPLIED = STEPS = ("file", "columns", "preview", "applied")
_WAIT = 1000  # milliseconds
Scope = Literal["rows", "department", "everybody"]
Absence = Literal["stay", "declined", "remove"]


class Upload(param.Parameterized):
    """One file on its way into the plan; `changed` tells whoever shows it that anything else is to be seen."""

    changed = param.Event(doc="Something that is shown became another.")
    step: Any = param.Selector(default=FILE, objects=list(STEPS), doc="The step that is shown.")
    file_name = param.String(doc="The file's name.")
    reading = param.Boolean(default=False, doc="Whether a file is being read.")

    def __init__(self, live: LivePlan, what: What, **params: Any) -> None:
        super().__init__(**params)
        self.live, self.what = live, what
        self.result: Result | None = None
        self.undone: Result | None = None
        self._job: Job | None = None
        self._applying = self._waits = False
        self._turn = 0  # whoever reads for an earlier one is too late
        self._forget()
        live.param.watch(self._on_changes, "changes")
        live.param.watch(self._on_message, "message", onlychanged=False)

    def _forget(self) -> None:
        self.workbook: Workbook | None = None
        self.sheet: str | None = None  # as the person says; None: the one that fits
        self.columns: dict[str, str | None] = {}  # field -> column letters as the person says, None for none
        self.blank: Literal["keep", "clear"] = "keep"
        # What a guest list speaks for, and what becomes of those who are missing from it.
        self.scope: Scope = "rows"
        self.department = ""
        self.missing: Absence = "stay"
        self._forget_rows()
        self.faults: tuple[Reason, ...] = ()
        self.proposal: Proposal | None = None
        self.draft: Draft | None = None
        self.decided = False  # whether `faults` are what deciding found, and not reading
        self.anew = False  # the plan has changed since the preview was first shown

    def _forget_rows(self) -> None:
        """Forget what was said of single rows, or of people who are in none."""
        self.left_out: set[int] = set()
        self.spared: set[str] = set()
        self.matches: dict[int, str] = {}
        self.sides: dict[int, dict[str, Side]] = {}

    # The file

    async def read(self, name: str, content: bytes) -> None:
        """Take a file: parse it and preview it, or say why not."""
        await self._read(name, lambda turn: read_file(content, name, None, self._starts(turn)))

    async def read_pasted(self, text: str) -> None:
        """Take a table that somebody copied and pasted, as if it were a file."""
        await self._read(say("upload-pasted-name"), lambda _: read_pasted(text))

    async def _read(self, name: str, parse: Callable[[int], Workbook]) -> None:
        self.cancel()
        self._forget()
        self._turn += 1
        turn = self._turn
        self.result = self.undone = None
        self.param.update(file_name=name, reading=True, step=FILE)
        workbook: Workbook | None = None
        faults: tuple[Reason, ...] = ()
        with caught("upload.read", self.live):
            try:
                workbook = await asyncio.to_thread(parse, turn)
            except Rejected as refused:
                faults = refused.reasons
        if turn != self._turn:
            return
        self._job = None
        self.workbook, self.faults = workbook, faults
        if workbook is not None:
            self.file_name = workbook.name
            await self._propose(turn)
        self.reading = False
        self._tell()

    def _starts(self, turn: int) -> Callable[[Job], None]:
        def started(job: Job) -> None:
            if turn == self._turn:
                self._job = job
            else:
                job.cancel()

        return started

    def cancel(self) -> None:
        """Stop reading the file, if one is being read."""
        job, self._job = self._job, None
        if job is not None:
            job.cancel()
        if self.reading:
            self._turn += 1
            self.reading = False

    def leave(self) -> None:
        """Forget the file; the plan stays as it is."""
        self.cancel()
        self._turn += 1
        self._forget()
        self.result = self.undone = None
        self.param.update(file_name="", step=FILE)
        self._tell()

    def refuse(self, *reasons: Reason) -> None:
        """Say why a file is not even taken."""
        self.cancel()
        self._forget()
        self.faults = reasons
        self.step = FILE
        self._tell()

    # How it is read

    async def choose_sheet(self, sheet: str) -> None:
        """Read another sheet; what was said about columns was said of the one before."""
        self.sheet, self.columns = sheet, {}
        self._forget_rows()
        await self._propose()
        self._tell()

    async def choose_column(self, field: str, letters: str | None) -> None:
        """Read a field from this column, or not at all."""
        self.columns[field] = letters
        for other, taken in list(self.columns.items()):
            if other != field and taken == letters:
                del self.columns[other]
        await self._propose()
        self._tell()

    async def choose_blank(self, blank: Literal["keep", "clear"]) -> None:
        """Say what empty cells mean, "keep" or "clear"."""
        self.blank = blank
        await self._propose()
        self._tell()

    def show(self, step: str) -> None:
        """Go to a step that can be shown."""
        if step in self.reachable():
            self.step = step
            self._tell()

    def reachable(self) -> set[str]:
        """The steps that can be shown now."""
        if self.step == APPLIED:
            return {APPLIED}
        steps = {FILE}
        if self.workbook is not None:
            steps.add(COLUMNS)
        if self.proposal is not None:
            steps.add(PREVIEW)
        return steps

    def mapping(self) -> dict[str, str]:
        """Columns as the person says them: letters -> field, "" for a column that is not read."""
        said = {letters: field for field, letters in self.columns.items() if letters is not None}
        dropped = {field for field, letters in self.columns.items() if letters is None}
        for column in self.proposal.columns if self.proposal is not None else ():
            if column.field in dropped:
                said.setdefault(column.letter, "")
        return said

    async def _propose(self, turn: int | None = None) -> None:
        workbook = self.workbook
        if workbook is None:
            return
        turn = self._turn if turn is None else turn
        reading = partial(
            propose,
            workbook,
            self.what,
            sheet=self.sheet,
            mapping=self.mapping() or None,
            blank=self.blank,
            custom_fields=dict(self.live.state.custom_fields),
        )
        proposal: Proposal | None = None
        faults: tuple[Reason, ...] = ()
        with caught("upload.propose", self.live):
            try:
                proposal = await asyncio.to_thread(reading)
                if only_changed_cells(self.what, None):
                    compare = comparing(
                        self.live.plan, workbook, proposal.command, actor=self.live.person or None
                    )
                    proposal = msgspec.structs.replace(proposal, command=await asyncio.to_thread(compare))
            except Rejected as refused:
                faults = refused.reasons
        if turn != self._turn:
            return
        self.faults, self.draft, self.decided = faults, None, False
        if proposal is None:
            self.step = COLUMNS
            return
        self.proposal = proposal
        self.anew = False
        self._decide()
        if self.step == FILE:
            self.step = PREVIEW

    # What it would do

    @property
    def report(self) -> Report:
        """What the file would do, row by row; empty where it is refused."""
        return (self.draft.decision.report if self.draft is not None else None) or Report()

    @property
    def applies(self) -> int:
        """How many rows change something."""
        return sum(changes(row) for row in self.report.rows)

    @property
    def takes_away(self) -> int:
        """How many placements, seats, guests or values would go."""
        return how_many_go(self.report)

    def leave_out(self, *rows: int) -> None:
        """Leave rows out, or take them in again, and decide anew."""
        self.left_out ^= set(rows)
        self._decide()
        self._tell()

    def spare(self, guest: str) -> None:
        """Let somebody stay who is missing from the list, or not any more."""
        self.spared ^= {guest}
        self._decide()
        self._tell()

    def match(self, row: int, guest: str | None) -> None:
        """Say whom a row is about, a guest's id or "new"; None takes that back."""
        if guest is None:
            self.matches.pop(row, None)
        else:
            self.matches[row] = guest
        self._decide()
        self._tell()

    def side_with(self, row: RowReport, side: Side) -> None:
        """Say whose values hold where a row and the plan have both changed."""
        self.sides[row.row] = {conflict.field: side for conflict in row.conflicts}
        self._decide()
        self._tell()

    def speak_for(self, scope: Scope, *, missing: Absence | None = None, department: str = "") -> None:
        """Say what a guest list speaks for, and what becomes of those who are missing from it."""
        self.scope, self.department = scope, department
        self.missing = "stay" if scope == "rows" else missing or self.missing
        self.spared = set()
        self._decide()
        self._tell()

    def _command(self, proposed: AnyCommand) -> AnyCommand:
        command = msgspec.structs.replace(proposed, leave_out=sorted(self.left_out))
        if not isinstance(command, ImportGuests):
            return command
        return msgspec.structs.replace(
            command,
            scope=self.scope,
            department=self.department if self.scope == "department" else "",
            missing=self.missing,
            spare=sorted(self.spared),
            matches=dict(self.matches),
            decisions={row: dict(sides) for row, sides in self.sides.items()},
        )

    def _decide(self) -> None:
        if self.proposal is None or self.workbook is None:
            return
        command = self._command(self.proposal.command)
        file = UploadedFile(self.workbook.name, self.workbook.sha256)
        self.draft, self.faults, self.decided = None, (), True
        try:
            self.draft = self.live.plan.draft(command, file=file)
        except Rejected as refused:
            self.faults = refused.reasons

    def _on_changes(self, event: param.parameterized.Event) -> None:
        """Decide again on the plan as it is now, where that can make a difference."""
        if self.proposal is None or self.step == APPLIED or self.reading or self._applying:
            return
        facts = event.new
        if facts is not None and not matters(facts, self.what):
            return
        document = pn.state.curdoc
        if self.what == "draw" or document is None or document.session_context is None:
            self._decide_anew()
        elif not self._waits:  # 1,500 guests take 50 ms: once a second, however much others do
            self._waits = True
            document.add_timeout_callback(self._decide_anew, _WAIT)

    def _decide_anew(self) -> None:
        self._waits = False
        if self.proposal is None or self.step == APPLIED or self.reading or self._applying:
            return
        with caught("upload.anew", self.live):
            before = self._shown()
            self._decide()
            if self._shown() != before:
                self.anew = True
                self._tell()

    def _shown(self) -> Any:
        return self.faults, self.draft.outcome if self.draft else None, self.report

    # Doing it

    def apply(self) -> None:
        """Apply what is shown as one batch. If it would do something else by now, that is shown instead."""
        shown = self.draft
        if shown is None or not self.applies:
            return
        self._decide()
        if self.draft is None or self.draft.outcome != shown.outcome:
            self.anew = True
            self._tell()
            return
        self._applying = True  # what this changes is no news about the file
        try:
            result = self.live.apply(self.draft)
        finally:
            self._applying = False
        if result is not None:
            self.result = result
            self.step = APPLIED
        elif self.live.message is not None and isinstance(self.live.message.shown_anew, Draft):
            self.draft, self.anew = self.live.message.shown_anew, True
        self._tell()

    def undo(self) -> None:
        """Take the whole upload back."""
        if self.result is None or self.result.batch is None or self.undone is not None:
            return
        batch = self.result.batch
        undone = self.live.undo() if self.live.last_done == batch else self.live.revert(batch)
        if undone is not None and self.undone is None:
            self.undone = undone
            self._tell()

    def _on_message(self, event: param.parameterized.Event) -> None:
        """Notice an undo of the upload from the page's header, or a redo."""
        message, result = event.new, self.result
        if self._applying or self.step != APPLIED or result is None or message is None:
            return
        done = message.result
        if done is None or done.batch is None or done.batch == result.batch:
            return
        batch = self.live.plan.history().batch_with_id(done.batch)
        reverted = (
            msgspec.json.decode(batch.result).get("reverts") if batch is not None and batch.result else None
        )
        if reverted == result.batch and self.undone is None:
            self.undone = done
        elif self.undone is not None and reverted == self.undone.batch:
            self.undone = None
        else:
            return
        self._tell()

    def _tell(self) -> None:
        self.param.trigger("changed")
