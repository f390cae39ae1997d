"""Step 4: what was done, the undo of all of it, and where to look next."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

import panel as pn

from seatplan.texts import explain, say
from seatplan.views.faults import isolated
from seatplan.views.marks import show
from seatplan.views.text import Html, esc
from seatplan.views.upload import cards
from seatplan.views.upload.subject import Subject
from seatplan.views.upload.upload import Upload

_LINKS = (
    "p{margin:0 0 12px;overflow-wrap:anywhere}ul{list-style:none;margin:0;padding:0}li{margin:0 0 8px}"
    "h3{margin:0 0 8px;font:700 16px/24px var(--sp-font)}"
)


class Applied:
    """The step; `panel` is what is shown."""

    def __init__(self, upload: Upload, subject: Subject) -> None:
        self.live, self.upload, self.subject = upload.live, upload, subject
        self._undo = cards.button(say("upload-undo"), self._on_undo, shape="undo")
        self._banner = pn.Column(sizing_mode="stretch_width", margin=0)
        self._links = show(Html(""), stylesheets=[_LINKS])
        self.panel = pn.Column(
            self._banner,
            pn.Column(
                self._links,
                cards.button(
                    say("upload-another"), lambda _: upload.leave(), shape="upload_file", align="start"
                ),
                sizing_mode="stretch_width",
                margin=0,
                stylesheets=[cards.CARD + ":host{padding:23px;flex:none}"],
            ),
            sizing_mode="stretch_both",
            margin=0,
        )

    def refresh(self) -> None:
        """Show what was done."""
        upload, result = self.upload, self.upload.result
        if result is None or result.batch is None:
            return
        if upload.undone is None:
            title, text = self.subject.done(upload)
            actions = [self._undo] if result.events else []
            first = cards.banner("ok", "check_circle", title, text, *actions)
        else:
            kept = [explain(reason) for reason in upload.undone.kept]
            text = " ".join([say("upload-undone-text"), *kept])
            first = cards.banner(
                "warn" if kept else "ok", "undo", say("upload-undone", file=upload.file_name), text
            )
        self._banner[:] = [first]
        batch = f"history?batch={quote(result.batch, safe='')}"
        links = [(batch, say("upload-link-batch")), *self.subject.links]
        rows = "".join(f'<li><a href="{esc(href)}">{esc(label)}</a></li>' for href, label in links)
        self._links.object = Html(f"<h3>{esc(say('upload-next'))}</h3><ul>{rows}</ul>")

    @isolated
    def _on_undo(self, event: Any) -> None:
        self.upload.undo()
