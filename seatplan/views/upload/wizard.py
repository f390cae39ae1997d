"""The four steps of an upload on a page: what is shown follows an `Upload`.

wizard = Wizard(live, subject)
frame = framed(live, "draw", main=[wizard.panel], actions=[wizard.steps])
wizard.follow(frame)
"""

from __future__ import annotations

import io
from typing import Any

import panel as pn
import panel_material_ui as pmui

from seatplan.domain.decision import Reason
from seatplan.texts import say
from seatplan.views.faults import caught, isolated
from seatplan.views.frame import Frame
from seatplan.views.icons import icon
from seatplan.views.live import LivePlan
from seatplan.views.rows import Rows
from seatplan.views.text import Html, esc
from seatplan.views.upload import cards
from seatplan.views.upload.applied import Applied
from seatplan.views.upload.columns import Columns
from seatplan.views.upload.faults import fault_list, fault_rows
from seatplan.views.upload.file_drop import FileDrop
from seatplan.views.upload.how_read import HowRead
from seatplan.views.upload.preview import Preview
from seatplan.views.upload.refused import Refused
from seatplan.views.upload.subject import Subject
from seatplan.views.upload.upload import APPLIED, COLUMNS, FILE, PREVIEW, STEPS, Upload
from seatplan.workbooks.limits import MB, Limits, setting

ACCEPT = ".xlsx,.xlsm,.csv,.tsv,.txt"
_STEPS_CSS = (
    ".sp-rows{overflow:hidden}.sp-rows>div:nth-child(2){display:flex;align-items:center;height:36px;"
    "justify-content:flex-end}[data-key]{flex:none}[data-key]:not(:first-child)::before{content:'';display:inline-block;"
    "width:32px;height:1px;background:var(--sp-line2);margin:0 16px;vertical-align:middle}"
    ".step{display:inline-flex;align-items:center;gap:8px;border:0;padding:0;background:none;font:var(--sp-body);"
    "color:var(--sp-ink2);vertical-align:middle;white-space:nowrap}button.step{cursor:pointer;border-radius:8px}"
    "button.step:hover{color:var(--sp-accent)}.step i{display:grid;place-items:center;width:24px;height:24px;"
    "border-radius:50%;background:var(--sp-sunken);color:var(--sp-ink2);font:700 12px/24px var(--sp-font)}"
    ".step[data-done] i,.step[aria-current] i{background:var(--sp-accent);color:var(--sp-onaccent)}"
    ".step[aria-current]{color:var(--sp-ink);font-weight:700}"
    "@media(max-width:1199px){:host{width:232px!important}[data-key]:not(:first-child)::before{width:8px;margin:0 8px}"
    ".step:not([aria-current]) span{display:none}}"
)


class Wizard:
    """The steps of one session's upload. `panel` is the page's work, `steps` the line of steps for the title row."""

    def __init__(self, live: LivePlan, subject: Subject) -> None:
        self.live, self.subject = live, subject
        self.upload = Upload(live, subject.what)
        self._frame: Frame | None = None
        self._limits = Limits.from_environment()
        most = f"{self._limits.file_mb:g}"
        self.drop = FileDrop(
            on_file=self._on_file,
            on_too_large=self._on_too_large,
            on_cancel=self.upload.cancel,
            most_bytes=round(self._limits.file_mb * MB),
            hints=(say("upload-drop-formats", most=most), subject.hint),
            accept=ACCEPT,
            min_height=264,
        )
        self._example = cards.download(
            callback=self._on_example,
            filename=subject.example_name,
            label=subject.example_label,
            margin=(16, 0, 0, 0),
        )
        self.pasted = pmui.TextAreaInput(
            label=say("upload-paste"),
            rows=4,
            max_length=2 * MB,
            sizing_mode="stretch_width",
            margin=(16, 0, 0, 0),
        )
        self._paste = cards.button(
            say("upload-paste-read"), self._on_paste, align="start", margin=(8, 0, 0, 0)
        )
        self._below = [self._example, *((self.pasted, self._paste) if subject.speaks else ())]
        self._faults = fault_list()
        self._first = pn.Column(sizing_mode="stretch_both", margin=0)
        self.steps = Rows(
            on_act={"step": self._on_step},
            label=say("upload-steps"),
            css=_STEPS_CSS,
            sizing_mode="fixed",
            width=592,
            height=36,
        )
        self.panel = pn.Column(self._first, sizing_mode="stretch_both", margin=0)
        self._parts: dict[str, Any] = {}
        self._how: HowRead | None = None
        self.upload.param.watch(self._on_changed, "changed")
        self.upload.param.watch(self._on_reading, "reading")
        self.refresh()

    def follow(self, frame: Frame) -> None:
        """Say beside the page's title which file is on its way."""
        self._frame = frame

    # Showing

    def refresh(self) -> None:
        """Show the step that the upload is at."""
        upload = self.upload
        self.steps.put(self._step_rows())
        if self._frame is not None:
            self._frame.fact = say("upload-fact", file=upload.file_name) if upload.file_name else ""
        if upload.step == FILE:
            self._show_first()
            return
        if self._how is None:
            self._how = HowRead(upload, self.subject)
        self._how.refresh()
        part = self._part(self._how)
        part.refresh()
        if self.panel.objects != [part.panel]:
            self.panel[:] = [part.panel]

    def _part(self, how: HowRead) -> Any:
        upload = self.upload
        name = "refused" if upload.step == PREVIEW and upload.faults else upload.step
        if name not in self._parts:
            match name:
                case "columns":
                    self._parts[name] = Columns(upload, self.subject, how)
                case "preview":
                    self._parts[name] = Preview(upload, self.subject, how)
                case "refused":
                    self._parts[name] = Refused(upload, self.subject, how)
                case _:
                    self._parts[name] = Applied(upload, self.subject)
        return self._parts[name]

    def _show_first(self) -> None:
        faults = self.upload.faults
        if not faults:
            self._first[:] = [self.drop, *self._below]
        else:
            self._faults.put(fault_rows(faults, self.subject))
            title = say("upload-not-read-file", file=self.upload.file_name)
            said = cards.banner("err", "error_outline", title, say("upload-plan-is-safe"))
            self._faults.param.update(
                sizing_mode="stretch_width", height=min(320, 2 + 60 * len(faults)), margin=(0, 0, 16, 0)
            )
            self._first[:] = [said, self._faults, self.drop, *self._below]
        if self.panel.objects != [self._first]:
            self.panel[:] = [self._first]

    def _step_rows(self) -> list[tuple[str, Html]]:
        at = STEPS.index(self.upload.step)
        reachable = self.upload.reachable()
        rows = []
        for number, step in enumerate(STEPS):
            done = number < at or self.upload.step == APPLIED
            shape = icon("check", 16) if done else Html(str(number + 1))
            name = esc(say(f"upload-step-{step}"))
            attributes = " data-done" if done else ""
            if number == at:
                attributes += ' aria-current="step"'
            inside = f"<i>{shape}</i><span>{name}</span>"
            if number != at and step in reachable:
                html = f'<button type="button" class="step" data-act="step" aria-label="{name}"{attributes}>{inside}</button>'
            else:
                html = f'<span class="step"{attributes}>{inside}</span>'
            rows.append((step, Html(html)))
        return rows

    # What people do

    def _on_changed(self, event: Any) -> None:
        with pn.io.hold():
            self.refresh()

    def _on_reading(self, event: Any) -> None:
        self.drop.busy = event.new

    @isolated
    def _on_step(self, step: str) -> None:
        if step in (FILE, COLUMNS, PREVIEW):
            self.upload.show(step)

    @isolated
    def _on_example(self) -> Any:
        return io.BytesIO(self.subject.example(self.live.state))

    def _on_file(self, name: str, content: bytes) -> None:
        async def read() -> None:
            with caught("upload.file", self.live):
                await self.upload.read(name, content)

        pn.state.execute(read)

    @isolated
    async def _on_paste(self, event: Any) -> None:
        text, self.pasted.value = self.pasted.value or "", ""
        await self.upload.read_pasted(text)

    @isolated
    def _on_too_large(self, name: str, size: int) -> None:
        most = self._limits.file_mb
        values = {"name": name, "size": round(size / MB, 1), "most": most, "setting": setting("file_mb")}
        self.upload.file_name = name
        self.upload.refuse(Reason("workbook-too-large", values))
