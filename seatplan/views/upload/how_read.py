"""“How the file is read”: the sheet, the columns and blank cells, each to be chosen otherwise; the preview follows at once."""

from __future__ import annotations

from typing import Any

import panel as pn
import panel_material_ui as pmui

from seatplan.texts import say
from seatplan.views.faults import caught, isolated
from seatplan.views.marks import show
from seatplan.views.text import Html, esc
from seatplan.views.upload.cards import CARD, lines_of
from seatplan.views.upload.speaks_for import SpeaksFor
from seatplan.views.upload.subject import Subject
from seatplan.views.upload.upload import Upload
from seatplan.views.upload.wording import reading_text
from seatplan.workbooks.look import column_letter
from seatplan.workbooks.mapping import Layout, Said, find_layout
from seatplan.workbooks.sheets import Sheet

WIDTH = 264
NONE = "-"  # the value of "not read"
_LONGEST_HEADER = 40
_CSS = (
    CARD + ":host{padding:15px;gap:16px;flex:none;overflow:auto}"
    "@media(max-width:1199px){:host{flex-flow:row wrap!important;align-items:flex-end;max-height:192px;"
    "height:auto!important;gap:8px 16px}:host>*{flex:1 1 176px}:host>.wide{flex:1 0 100%}:host>.heading{display:none}}"
)
# A guest list has so many columns that on a tablet no room would be left for its rows.
_MANY = "@media(max-width:1199px){:host{max-height:128px}}"
_NOTES = (
    "p{margin:0 0 8px;font:var(--sp-caption);color:var(--sp-ink2);overflow-wrap:anywhere}"
    "@media(max-width:1199px){p{display:inline;margin-right:8px}}"
)


class HowRead:
    """The card with the choices; `panel` is what is shown."""

    def __init__(self, upload: Upload, subject: Subject) -> None:
        self.live, self.upload, self.subject = upload.live, upload, subject
        self._taken: dict[str, str] = {}  # what the selects were set to, by field; sheet and blank too
        self.sheet = self._select(say("upload-sheet"))
        self.sheet.param.watch(self._on_sheet, "value")
        self.columns: dict[str, Any] = {}
        for choice in subject.fields:
            self.columns[choice.field] = select = self._select(choice.label)
            select.param.watch(self._on_column(choice.field), "value")
        self.blank = pmui.RadioButtonGroup(
            label="",
            options={say("upload-keep"): "keep", say("upload-clear"): "clear"},
            value=upload.blank,
            color="primary",
            sizing_mode="stretch_width",
            margin=0,
        )
        self.blank.param.watch(self._on_blank, "value")
        self.notes = show(Html(""), stylesheets=[_NOTES], css_classes=["wide"])
        title = f'<h2 style="margin:0;font:700 16px/24px var(--sp-font)">{esc(say("upload-how-read"))}</h2>'
        caption = f'<p style="margin:0 0 8px;font:var(--sp-caption);color:var(--sp-ink2)">{esc(subject.blank_label)}</p>'
        self.speaks_for = SpeaksFor(upload) if subject.speaks else None
        self.panel = pn.Column(
            show(Html(title), css_classes=["heading"]),
            *(self.speaks_for.parts if self.speaks_for is not None else ()),
            self.sheet,
            *self.columns.values(),
            pn.Column(show(Html(caption)), self.blank, margin=0, sizing_mode="stretch_width"),
            self.notes,
            width=WIDTH,
            sizing_mode="stretch_height",
            margin=0,
            stylesheets=[_CSS + (_MANY if subject.speaks else "")],
        )

    def _select(self, label: str) -> Any:
        return pmui.Select(label=label, options={}, sizing_mode="stretch_width", margin=0)

    # Showing

    def refresh(self) -> None:
        """Show what is taken now."""
        upload = self.upload
        sheet, layout = sheet_read(upload)
        if upload.workbook is None or sheet is None:
            return
        names = [one.name for one in upload.workbook.sheets if not one.hidden]
        self._taken["sheet"] = sheet.name
        _fill(self.sheet, {name: name for name in names}, sheet.name)
        taken = {column.field: column.letter for column in layout.columns} if layout is not None else {}
        columns = _columns(sheet, layout)
        for choice in self.subject.fields:
            options = dict(columns)
            if not choice.needed or choice.field not in taken:
                options = {say("upload-not-read"): NONE} | options
            self._taken[choice.field] = taken.get(choice.field, NONE)
            _fill(self.columns[choice.field], options, self._taken[choice.field])
        if self.blank.value != upload.blank:
            self.blank.value = upload.blank
        if self.speaks_for is not None:
            self.speaks_for.refresh()
        self.notes.object = lines_of(self._sentences(layout))

    def _sentences(self, layout: Layout | None) -> list[str]:
        said = []
        if layout is not None:
            said.append(say("upload-headers", row=str(layout.header_row)))
            fields = {column.field for column in layout.columns}
            if self.subject.what == "draw" and "vip" in fields:
                said.append(say("upload-vip-column"))
        proposal = self.upload.proposal
        if proposal is not None and not self.upload.faults:
            said += [reading_text(reason, self.subject) for reason in proposal.warnings]
        return said

    # Choosing

    def _is_choice(self, what: str, value: Any) -> bool:
        """Whether a person chose that; a select tells of what `refresh` set as well, and later."""
        return isinstance(value, str) and value != self._taken.get(what)

    @isolated
    async def _on_sheet(self, event: Any) -> None:
        if self._is_choice("sheet", event.new):
            await self.upload.choose_sheet(event.new)

    def _on_column(self, field: str) -> Any:
        async def choose(event: Any) -> None:
            with caught("upload.column", self.live):
                if self._is_choice(field, event.new):
                    await self.upload.choose_column(field, None if event.new == NONE else event.new)

        return choose

    @isolated
    async def _on_blank(self, event: Any) -> None:
        if event.new in ("keep", "clear") and event.new != self.upload.blank:
            await self.upload.choose_blank(event.new)


def sheet_read(upload: Upload) -> tuple[Sheet | None, Layout | None]:
    """The sheet that is read, or would be, and how; also where the file is refused."""
    if upload.workbook is None:
        return None, None
    if upload.proposal is not None and not _is_of_other_sheet(upload):
        layout = upload.proposal.layouts[0]
        if not upload.faults:
            return layout.sheet, layout
    shown = [one for one in upload.workbook.sheets if not one.hidden]
    named = [one for one in shown if one.name == upload.sheet] or [one for one in shown if one.rows] or shown
    if not named:
        return None, None
    kind = {"draw": "draw", "guests": "guests"}.get(upload.what, "logical_tables")
    said = [Said(letters, field) for letters, field in upload.mapping().items()]
    return named[0], find_layout(named[0], kind, said)


def _is_of_other_sheet(upload: Upload) -> bool:
    return upload.proposal is not None and upload.sheet is not None and upload.proposal.sheet != upload.sheet


def _fill(select: Any, options: dict[str, str], value: str) -> None:
    if select.options != options or select.value != value:
        select.param.update(options=options, value=value if value in options.values() else None)


def _columns(sheet: Sheet, layout: Layout | None) -> dict[str, str]:
    """The columns of a sheet that hold anything, by how people call them."""
    headers = {column.letter: column.header for column in layout.columns} if layout is not None else {}
    filled = {
        column_letter(number)
        for _, cells in sheet.rows[:200]
        for number, cell in enumerate(cells, start=1)
        if cell is not None
    }
    letters = sorted(filled | set(headers), key=lambda letter: (len(letter), letter))
    named = {}
    for letter in letters:
        header = headers.get(letter, "")
        header = header if len(header) <= _LONGEST_HEADER else header[: _LONGEST_HEADER - 1] + "…"
        label = (
            say("upload-column-of", letter=letter, header=header)
            if header
            else say("upload-column-bare", letter=letter)
        )
        named[label] = letter
    return named
