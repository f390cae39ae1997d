"""Step 3: what the file would do, row by row, what takes something away first; rows are left out here, and it is applied."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import panel as pn
import panel_material_ui as pmui

from seatplan.domain.decision import RowReport
from seatplan.texts import say
from seatplan.views.faults import caught, isolated
from seatplan.views.marks import show
from seatplan.views.page import asset
from seatplan.views.rows import Rows
from seatplan.views.text import Html, esc
from seatplan.views.upload import cards
from seatplan.views.upload.how_read import HowRead
from seatplan.views.upload.left_out import workbook_of_left_out
from seatplan.views.upload.listing import (
    ALL,
    AMBIGUOUS,
    LEFT_OUT,
    PAGE,
    RENAMED,
    SKIPPED,
    TABS,
    Listing,
    head,
    key_of,
    lines,
    listing_of,
    row_of,
    tabs,
)
from seatplan.views.upload.subject import Subject
from seatplan.views.upload.upload import Upload

_TABS_CSS = (
    ".sp-rows>div:nth-child(2){display:flex;gap:24px;padding:0 16px;height:44px;border-bottom:1px solid var(--sp-line)}"
    ".sp-rows{overflow:auto hidden}[data-row]{display:flex;align-items:center;gap:8px;height:44px;padding:2px 0 0;"
    "white-space:nowrap;color:var(--sp-ink2);border-bottom:2px solid transparent;margin-bottom:-1px}"
    ".sp-rows [data-row]:hover,.sp-rows [data-row][aria-selected=true]{background:none}"
    "[data-row][aria-selected=true]{font-weight:700;color:var(--sp-accent);border-color:var(--sp-accent)}"
    "[data-row][aria-selected=true] small{color:var(--sp-ink2)}small{font:var(--sp-caption)}"
)
_FOOT = ":host{border-top:1px solid var(--sp-line);padding:0 16px;gap:8px;align-items:center;flex:none;min-height:40px}"
_CAPTION = "p{margin:0;font:var(--sp-caption);color:var(--sp-ink2)}"


class Preview:
    """The step; `panel` is what is shown."""

    def __init__(self, upload: Upload, subject: Subject, how: HowRead) -> None:
        self.live, self.upload, self.subject = upload.live, upload, subject
        self._ranks: dict[str, int] = {}
        self._listing = Listing([], set())
        self._tab, self._page, self._unfolded = ALL, 0, False
        self._of: Any = None  # the proposal whose rows are shown
        self._keep = cards.button(say("upload-keep-instead"), self._on_keep)
        self._banner = pn.Column(sizing_mode="stretch_width", margin=0)
        self._shown_in_banner: Any = None
        self._tabs = Rows(
            on_row=self._on_tab,
            label=say("upload-tabs"),
            css=_TABS_CSS,
            sizing_mode="stretch_width",
            height=45,
            selected=ALL,
        )
        self._rows = Rows(
            on_act={"apply": self._on_apply_row, "unfold": self._on_unfold}
            | {act: self._asked(do) for act, do in subject.acts.items()},
            head=head(subject),
            label=say("upload-rows"),
            empty=say("upload-rows-none"),
            css=asset("upload.css") + subject.css,
        )
        self._foot = show(Html(""), stylesheets=[_CAPTION], align="center")
        self._back = cards.button(
            "", self._on_back, shape="chevron_left", variant="text", description=say("upload-page-before")
        )
        self._next = cards.button(
            "", self._on_next, shape="chevron_right", variant="text", description=say("upload-page-next")
        )
        self._download = cards.download(
            callback=self._on_download,
            filename="rows-left-out.xlsx",
            label=say("upload-left-out-workbook"),
        )
        self.sheet = pn.Column(
            self._tabs,
            self._rows,
            pn.Row(
                self._foot,
                self._back,
                self._next,
                self._download,
                sizing_mode="stretch_width",
                margin=0,
                stylesheets=[_FOOT],
            ),
            sizing_mode="stretch_both",
            margin=0,
            stylesheets=[cards.CARD + ":host{min-height:200px}"],
        )
        self._say = cards.words("", "")
        self._question = show(Html(""), sizing_mode=None, align="center")
        self.number = pmui.TextInput(label=say("upload-number"), width=96, margin=0, align="center")
        self.number.param.watch(self._on_number, "value_input")
        self.apply = cards.button("", self._on_apply, shape="done_all", variant="contained")
        self._bar = cards.bar(
            self._say,
            self._question,
            self.number,
            self.apply,
            cards.button(say("upload-cancel"), lambda _: upload.leave(), variant="text"),
        )
        self.panel = pn.Column(
            self._banner,
            pn.Row(
                self.sheet, how.panel, sizing_mode="stretch_both", margin=0, stylesheets=[cards.SIDE_BY_SIDE]
            ),
            self._bar,
            sizing_mode="stretch_both",
            margin=0,
        )

    # Showing

    def refresh(self) -> None:
        """Show what the file would do now; only what differs travels."""
        upload = self.upload
        if self._of is not upload.proposal:
            self._of, self._ranks = upload.proposal, {}
            self._tab, self._page, self._unfolded = ALL, 0, False
            self.number.param.update(value="", value_input="")
        self._listing = listing_of(upload, self.subject, self._ranks)
        with pn.io.hold():
            self._show_banner()
            self._show_rows()
            self._show_bar()

    def _show_banner(self) -> None:
        said = self.subject.headline(self.upload)
        anew = say("upload-anew") if self.upload.anew else ""
        shown = (said, anew)
        if shown == self._shown_in_banner:
            return
        self._shown_in_banner = shown
        shape = "warning_amber" if said.tone == "warn" else "check_circle"
        text = " ".join(part for part in (anew, said.text) if part)
        actions = [self._keep] if said.keeps else []
        self._banner[:] = [cards.banner(said.tone, shape, said.title, text, *actions)]

    def _show_rows(self) -> None:
        listing, upload = self._listing, self.upload
        self._tabs.put(tabs(listing, self._tab))
        self._tabs.selected = self._tab
        total = len(listing.of(self._tab))
        pages = max(1, -(-total // PAGE))
        self._page = min(self._page, pages - 1)
        self._rows.put(lines(listing, self._tab, self._page, self.subject, upload, unfolded=self._unfolded))
        first = self._page * PAGE + 1 if total else 0
        last = min(total, (self._page + 1) * PAGE)
        caption = (
            say("upload-page", first=first, last=last, total=total) if total else say("upload-rows-none")
        )
        self._foot.object = Html(f"<p>{esc(caption)}</p>")
        self._back.param.update(visible=pages > 1, disabled=self._page == 0)
        self._next.param.update(visible=pages > 1, disabled=self._page >= pages - 1)
        counts = listing.counts()
        self._download.visible = bool(
            counts[SKIPPED] + counts[AMBIGUOUS] + counts[RENAMED] + counts[LEFT_OUT]
        )

    def _show_bar(self) -> None:
        upload, goes = self.upload, self.upload.takes_away
        applies, total = upload.applies, len(self._listing.rows)
        if applies:
            title, caption = say("upload-apply-of", applies=applies, total=total), say("upload-undo-hint")
        else:
            title, caption = say("upload-nothing-to-apply"), say("upload-nothing-hint")
        self._say.object = cards.words(title, caption).object
        question = self.subject.number_question(goes) if goes else ""
        self._question.object = Html(f'<span style="color:var(--sp-ink2)">{esc(question)}</span>')
        self._question.visible = self.number.visible = bool(goes)
        self.apply.label = say("upload-apply", count=applies)
        self._judge_number()

    def _judge_number(self) -> None:
        self.apply.disabled = not self.upload.applies or not self._is_agreed()

    def _is_agreed(self) -> bool:
        goes = self.upload.takes_away
        typed = str(self.number.value_input or self.number.value or "").strip()
        return not goes or (typed.isdecimal() and int(typed) == goes)

    # What people do

    @isolated
    def _on_tab(self, tab: str) -> None:
        if tab in TABS:
            self._tab, self._page = tab, 0
            self._show_rows()

    @isolated
    def _on_back(self, event: Any) -> None:
        self._page = max(0, self._page - 1)
        self._show_rows()

    @isolated
    def _on_next(self, event: Any) -> None:
        self._page += 1
        self._show_rows()

    @isolated
    def _on_unfold(self, key: str) -> None:
        self._unfolded = True
        self._show_rows()

    @isolated
    def _on_apply_row(self, key: str) -> None:
        if row_of(key):
            self.upload.leave_out(row_of(key))
        elif self._row(key) is not None:  # somebody who is missing from the file
            self.upload.spare(key.partition("@")[2])

    def _asked(self, do: Callable[[Upload, RowReport], Any]) -> Callable[[str], None]:
        def answer(key: str) -> None:
            with caught("upload.row", self.live):
                row = self._row(key)
                if row is not None:
                    do(self.upload, row)

        return answer

    def _row(self, key: str) -> RowReport | None:
        return next((row for row in self._listing.rows if key_of(row) == key), None)

    @isolated
    async def _on_keep(self, event: Any) -> None:
        await self.upload.choose_blank("keep")

    @isolated
    def _on_number(self, event: Any) -> None:
        self._judge_number()

    @isolated
    def _on_apply(self, event: Any) -> None:
        if self._is_agreed():  # a disabled button can be pressed by a forged message
            self.upload.apply()

    @isolated
    def _on_download(self) -> Any:
        rows = [row for row in self._listing.rows if row.what in (SKIPPED, LEFT_OUT)]
        return workbook_of_left_out(self.upload, self.subject, rows)
