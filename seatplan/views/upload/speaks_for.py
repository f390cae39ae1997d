"""Whom a list speaks for, and what becomes of people who are missing from it; the preview follows at once."""

from __future__ import annotations

from typing import Any

import panel_material_ui as pmui

from seatplan.texts import say
from seatplan.views.faults import isolated
from seatplan.views.guest_rows import words_of
from seatplan.views.upload.upload import Upload

SCOPES = ("rows", "department", "everybody")
ABSENCES = ("stay", "declined", "remove")


class SpeaksFor:
    """The choices; `parts` stand in the card that tells how a file is read."""

    def __init__(self, upload: Upload) -> None:
        self.upload, self.live = upload, upload.live
        self.scope = _select(
            say("upload-speaks-for"), {say(f"upload-speaks-for-{scope}"): scope for scope in SCOPES}
        )
        self.department = _select(say("upload-speaks-for-whose"), {say("upload-speaks-for-as-rows"): ""})
        self.missing = _select(
            say("upload-absent"), {say(f"upload-absent-{absence}"): absence for absence in ABSENCES}
        )
        self.parts = (self.scope, self.department, self.missing)
        self.refresh()
        self.scope.param.watch(self._on_scope, "value")
        self.department.param.watch(self._on_department, "value")
        self.missing.param.watch(self._on_missing, "value")

    def refresh(self) -> None:
        """Show what is said now."""
        upload = self.upload
        known = words_of(self.live.plan).departments
        options = {say("upload-speaks-for-as-rows"): ""} | {name: name for name in known}
        department = upload.department if upload.department in known else ""
        _put(self.scope, value=upload.scope)
        _put(self.department, options=options, value=department, visible=upload.scope == "department")
        _put(self.missing, value=upload.missing, visible=upload.scope != "rows")

    @isolated
    def _on_scope(self, event: Any) -> None:
        if event.new in SCOPES and event.new != self.upload.scope:
            self.upload.speak_for(event.new)

    @isolated
    def _on_department(self, event: Any) -> None:
        upload = self.upload
        if upload.scope == "department" and isinstance(event.new, str) and event.new != upload.department:
            upload.speak_for("department", department=event.new)

    @isolated
    def _on_missing(self, event: Any) -> None:
        upload = self.upload
        if upload.scope != "rows" and event.new in ABSENCES and event.new != upload.missing:
            upload.speak_for(upload.scope, missing=event.new, department=upload.department)


def _select(label: str, options: dict[str, str]) -> Any:
    first = next(iter(options.values()))
    return pmui.Select(label=label, options=options, value=first, sizing_mode="stretch_width", margin=0)


def _put(select: Any, **shown: Any) -> None:
    """Set what differs, and nothing else travels."""
    differs = {name: value for name, value in shown.items() if getattr(select, name) != value}
    if "options" in differs:
        differs["value"] = shown["value"]
    if differs:
        select.param.update(**differs)
