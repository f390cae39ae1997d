"""Why a file is refused: every fault of every row at once, with what to do, and a way to leave the row out."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from seatplan.domain.decision import Reason
from seatplan.texts import say
from seatplan.views.page import asset
from seatplan.views.rows import Rows
from seatplan.views.text import Html, esc
from seatplan.views.upload.cards import CARD
from seatplan.views.upload.subject import Subject
from seatplan.views.upload.wording import field_name, reason_text

MOST = 500  # faults that are listed; more are counted


def fault_rows(
    faults: tuple[Reason, ...], subject: Subject, *, can_leave_out: bool = False
) -> list[tuple[str, Html]]:
    """The faults as rows, keyed by the row that each is about and its number in the list."""
    rows = [
        (f"{fault.row or 0}@{number}", _fault(fault, subject, can_leave_out))
        for number, fault in enumerate(faults[:MOST])
    ]
    if len(faults) > MOST:
        more = esc(say("upload-faults-more", count=len(faults) - MOST))
        rows.append((f"0@{MOST}", Html(f'<div class="fault plain"><span>{more}</span></div>')))
    return rows


def fault_list(on_leave_out: Callable[[int], Any] | None = None) -> Rows:
    """The list that shows them; `on_leave_out(row number)`."""
    acts = {"leave_out": lambda key: on_leave_out(int(key.partition("@")[0]))} if on_leave_out else {}
    return Rows(on_act=acts, label=say("upload-faults"), css=CARD + asset("upload.css"))


def _fault(fault: Reason, subject: Subject, can_leave_out: bool) -> Html:
    sentence = esc(reason_text(fault, subject))
    if fault.row is None and fault.column is None:
        return Html(f'<div class="fault plain"><span dir="auto">{sentence}</span></div>')
    row = esc(say("upload-fault-row", row=str(fault.row))) if fault.row is not None else ""
    act = ""
    if can_leave_out and fault.row is not None:
        label = esc(say("upload-leave-out-row", row=str(fault.row)))
        act = (
            f'<button type="button" class="sp-button outlined" data-act="leave_out" aria-label="{label}">'
            f"{esc(say('upload-leave-out'))}</button>"
        )
    return Html(
        f'<div class="fault"><span><b>{row}</b></span><span class="quiet">{esc(_column(fault.column, subject))}</span>'
        f'<span dir="auto">{sentence}</span><span>{act}</span></div>'
    )


def _column(column: str | None, subject: Subject) -> str:
    if column is None:
        return ""
    if len(column) <= 3 and column.isupper():
        return say("upload-column-bare", letter=column)
    return field_name(column, subject)
