"""Step 2: which sheet and columns are taken and why, with the first values of each; everything can be chosen otherwise."""

from __future__ import annotations

from typing import Any

import panel as pn

from seatplan.texts import say
from seatplan.views.faults import isolated
from seatplan.views.page import asset
from seatplan.views.rows import Rows
from seatplan.views.text import Html, esc
from seatplan.views.upload import cards
from seatplan.views.upload.faults import fault_list, fault_rows
from seatplan.views.upload.how_read import HowRead, sheet_read
from seatplan.views.upload.subject import Subject
from seatplan.views.upload.upload import PREVIEW, Upload
from seatplan.views.upload.wording import field_name, reason_text
from seatplan.workbooks.look import column_letter, column_number
from seatplan.workbooks.mapping import Layout
from seatplan.workbooks.sheets import Sheet

_EXAMPLES = 3
_MOST_COLUMNS = 60
_LONGEST = 60  # characters of the examples


class Columns:
    """The step; `panel` is what is shown."""

    def __init__(self, upload: Upload, subject: Subject, how: HowRead) -> None:
        self.live, self.upload, self.subject = upload.live, upload, subject
        self._banner = pn.Column(sizing_mode="stretch_width", margin=0)
        self._faults = fault_list()
        self._faults.param.update(sizing_mode="stretch_width", margin=(0, 0, 16, 0))
        names = ("column", "header", "field", "why", "examples")
        titles = "".join(f"<span>{esc(say(f'upload-columns-{name}'))}</span>" for name in names)
        self._rows = Rows(
            head=Html(f'<div class="column head">{titles}</div>'),
            label=say("upload-columns"),
            empty=say("upload-columns-none"),
            css=cards.CARD + asset("upload.css"),
        )
        self._preview = cards.button(say("upload-to-preview"), self._on_preview, variant="contained")
        self.panel = pn.Column(
            self._banner,
            self._faults,
            pn.Row(
                self._rows, how.panel, sizing_mode="stretch_both", margin=0, stylesheets=[cards.SIDE_BY_SIDE]
            ),
            cards.bar(
                cards.words(say("upload-columns-hint"), say("upload-columns-caption")),
                self._preview,
                cards.button(say("upload-cancel"), lambda _: upload.leave(), variant="text"),
            ),
            sizing_mode="stretch_both",
            margin=0,
        )

    def refresh(self) -> None:
        """Show how the file is read now."""
        upload = self.upload
        sheet, layout = sheet_read(upload)
        refused = bool(upload.faults) and upload.draft is None and not _is_decided(upload)
        with pn.io.hold():
            if refused:
                title = say("upload-columns-asks", count=len(upload.faults))
                first = cards.banner("warn", "help_outline", title, say("upload-columns-asks-hint"))
            else:
                title = say("upload-columns-taken", sheet=sheet.name if sheet is not None else "")
                first = cards.banner("ok", "check_circle", title, say("upload-columns-taken-hint"))
            self._banner[:] = [first]
            self._faults.param.update(visible=refused, height=min(200, 2 + 61 * len(upload.faults)))
            self._faults.put(fault_rows(upload.faults, self.subject) if refused else [])
            self._rows.put(_rows(sheet, layout, self.subject) if sheet is not None else [])
            self._preview.disabled = refused or upload.proposal is None

    @isolated
    def _on_preview(self, event: Any) -> None:
        self.upload.show(PREVIEW)


def _is_decided(upload: Upload) -> bool:
    """Whether the faults are those of rows, which the preview shows, and not of columns."""
    return upload.proposal is not None and upload.decided


def _rows(sheet: Sheet, layout: Layout | None, subject: Subject) -> list[tuple[str, Html]]:
    if layout is None:
        return _raw(sheet)
    below = [cells for number, cells in sheet.rows if number > layout.header_row]
    rows = []
    for column in layout.columns:
        at = column_number(column.letter) - 1
        examples = _examples(below, at)
        field = _field(column.field, subject)
        why = reason_text(column.reason, subject)
        rows.append(
            (
                column.letter,
                Html(
                    f'<div class="column"><span>{esc(column.letter)}</span><span dir="auto">{esc(column.header or "")}</span>'
                    f"<span>{field}</span><span class=quiet dir=auto>{esc(why)}</span>"
                    f'<span class="quiet" dir="auto">{esc(examples)}</span></div>'
                ),
            )
        )
    return rows


def _raw(sheet: Sheet) -> list[tuple[str, Html]]:
    """The columns of a sheet in which no headers were found."""
    cells = [row for _, row in sheet.rows]
    filled = sorted({at for row in cells for at, cell in enumerate(row) if cell is not None})
    unread = _field(None, None)
    return [
        (
            column_letter(at + 1),
            Html(
                f'<div class="column"><span>{column_letter(at + 1)}</span><span></span><span>{unread}</span>'
                f'<span></span><span class="quiet" dir="auto">{esc(_examples(cells, at))}</span></div>'
            ),
        )
        for at in filled[:_MOST_COLUMNS]
    ]


def _examples(rows: list[list[str | None]], at: int) -> str:
    values = [text for cells in rows if at < len(cells) and (text := cells[at]) is not None]
    examples = ", ".join(values[:_EXAMPLES])
    return examples if len(examples) <= _LONGEST else examples[: _LONGEST - 1] + "…"


def _field(field: str | None, subject: Subject | None) -> Html:
    if field is None or subject is None:
        return Html(f'<span class="quiet">{esc(say("upload-not-read"))}</span>')
    return Html(f"<b>{esc(field_name(field, subject))}</b>")
