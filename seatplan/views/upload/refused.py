"""Step 3 where the plan does not take the file: every fault of every row, each with a way to leave its row out."""

from __future__ import annotations

from typing import Any

import panel as pn

from seatplan.texts import say
from seatplan.views.faults import isolated
from seatplan.views.upload import cards
from seatplan.views.upload.faults import fault_list, fault_rows
from seatplan.views.upload.how_read import HowRead
from seatplan.views.upload.subject import Subject
from seatplan.views.upload.upload import Upload


class Refused:
    """The step; `panel` is what is shown."""

    def __init__(self, upload: Upload, subject: Subject, how: HowRead) -> None:
        self.live, self.upload, self.subject = upload.live, upload, subject
        self._banner = pn.Column(sizing_mode="stretch_width", margin=0)
        self._all = cards.button("", self._on_all)
        self._again = cards.button(say("upload-all-again"), self._on_again)
        self._rows = fault_list(self._on_leave_out)
        self.panel = pn.Column(
            self._banner,
            pn.Row(
                self._rows, how.panel, sizing_mode="stretch_both", margin=0, stylesheets=[cards.SIDE_BY_SIDE]
            ),
            cards.bar(
                cards.words(say("upload-refused-nothing"), say("upload-refused-hint")),
                self._again,
                self._all,
                cards.button(say("upload-other-file"), lambda _: upload.leave(), shape="upload_file"),
            ),
            sizing_mode="stretch_both",
            margin=0,
        )

    def refresh(self) -> None:
        """Show the faults."""
        upload = self.upload
        faulty = self._faulty()
        title = say("upload-refused", file=upload.file_name, rows=len(faulty))
        hint = " ".join(filter(None, [say("upload-anew") if upload.anew else "", say("upload-refused-what")]))
        with pn.io.hold():
            self._banner[:] = [cards.banner("err", "error_outline", title, hint)]
            self._rows.put(fault_rows(upload.faults, self.subject, can_leave_out=True))
            self._all.param.update(
                label=say("upload-leave-out-all", count=len(faulty)), visible=len(faulty) > 0
            )
            self._again.visible = bool(upload.left_out)

    def _faulty(self) -> set[int]:
        return {fault.row for fault in self.upload.faults if fault.row is not None}

    @isolated
    def _on_leave_out(self, row: int) -> None:
        if row in self._faulty():
            self.upload.leave_out(row)

    @isolated
    def _on_all(self, event: Any) -> None:
        self.upload.leave_out(*self._faulty())

    @isolated
    def _on_again(self, event: Any) -> None:
        self.upload.leave_out(*self.upload.left_out)
