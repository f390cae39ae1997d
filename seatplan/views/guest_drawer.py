"""The drawer of the guests page: it shows one panel at a time, such as a guest, a new guest, or a selection.

A panel says its parts and answers what people change and press. Only parts that differ travel.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, Protocol

from seatplan.domain.state import State
from seatplan.domain.values import Fact
from seatplan.texts import say
from seatplan.views import guest_saving, pinned_notes
from seatplan.views.faults import isolated
from seatplan.views.form import Form, Part
from seatplan.views.frame import Frame
from seatplan.views.live import LivePlan
from seatplan.views.theme import DRAWER_GUEST

CSS = """
.tabs { display: flex; gap: 20px; border-bottom: 1px solid var(--sp-line); margin-top: -8px; }
.tabs button { display: flex; align-items: center; gap: 6px; height: 40px; padding: 0; border: 0; border-bottom: 2px solid transparent;
  background: none; color: var(--sp-ink2); font: var(--sp-body); cursor: pointer; white-space: nowrap; }
.tabs button[aria-selected=true] { color: var(--sp-accent); border-bottom-color: var(--sp-accent); font-weight: 700; }
.tabs i { min-width: 18px; padding: 0 5px; border-radius: 9px; background: var(--sp-sunken); color: var(--sp-ink); text-align: center;
  font: 700 11px/18px var(--sp-font); }
.person { display: flex; align-items: center; gap: 12px; width: 100%; min-height: 48px; padding: 6px 8px; border: 0; border-radius: 8px;
  background: none; color: var(--sp-ink); font: var(--sp-body); text-align: start; text-decoration: none; }
button.person, a.person { cursor: pointer; }
:is(button, a).person:hover { background: var(--sp-bg); text-decoration: none; }
.person > span { flex: 1; min-width: 0; overflow-wrap: anywhere; }
.person svg { color: var(--sp-ink2); }
.person small { display: block; font: var(--sp-caption); color: var(--sp-ink2); }
.where { font: var(--sp-caption); font-weight: 400; color: var(--sp-ink2); }
.facts { display: grid; margin-top: 12px; grid-template-columns: auto minmax(0, 1fr); gap: 12px 16px; }
.facts dt { color: var(--sp-ink2); }
.facts dd { margin: 0; overflow-wrap: anywhere; }
.facts small { display: block; font: var(--sp-caption); color: var(--sp-ink2); }
.foot { display: flex; align-items: center; gap: 8px; }
.foot > span { flex: 1; min-width: 0; }
.saved { display: flex; align-items: center; gap: 6px; font: var(--sp-caption); color: var(--sp-ink2); }
.saved svg { color: var(--sp-ok); }
@media (pointer: coarse) { .tabs button { height: 48px; } }
"""

TABS = ("details", "together", "notes", "history")
_ACTS = (
    *guest_saving.ACTS,
    *pinned_notes.ACTS,
    *(f"tab_{tab}" for tab in TABS),
    *[
        "enter",
        "open",
        "undo",
        "cancel",
        "remove",
        "removing",
        "replace",
        "replacing",
        "merge",
        "merging",
        "merge_find",
        "merge_with",
    ],
    *[
        "plus_one",
        "new_field",
        "adding_field",
        "add",
        "add_anyway",
        "bulk_set",
        "bulk_seat",
        "bulk_unseat",
        "bulk_remove",
        "bulk_all",
        "bulk_rest",
    ],
)


class Panel(Protocol):
    """What the drawer can show."""

    guest: str

    def head(self) -> tuple[str, str]:
        """Title and caption of the drawer."""

    def parts(self) -> list[Part] | None:
        """What is shown; None where that is gone."""

    def foot(self) -> list[Part]:
        """What stands at the drawer's foot."""

    def change(self, key: str, value: Any, seen: Any) -> None:
        """Somebody is done with a field."""

    def act(self, act: str, key: str) -> None:
        """Somebody pressed a button."""

    def concerned(self, facts: frozenset[Fact]) -> bool:
        """Whether these changes may change what is shown."""


class GuestDrawer:
    """The drawer, with one form in its body and one at its foot.

    Parameters
    ----------
    live, frame
        The session's plan and its page.
    on_guest
        Called with the id of the guest who is open, or the empty text.
    """

    def __init__(self, live: LivePlan, frame: Callable[[], Frame], on_guest: Callable[[str], Any]) -> None:
        self.live, self.frame, self._on_guest = live, frame, on_guest
        self.panel: Panel | None = None
        acts = {name: partial(self._act, name) for name in _ACTS}
        self.form = Form(on_change=self._change, on_act=acts, css=CSS + ":host { padding-top: 8px; }")
        self.foot = Form(on_act=acts, css=CSS)
        self.saving = guest_saving.GuestSaving(live, frame)

    @property
    def state(self) -> State:
        """The shared state."""
        return self.live.state

    @property
    def guest(self) -> str:
        """The id of the guest who is open, or the empty text."""
        return self.panel.guest if self.panel is not None else ""

    def show(self, panel: Panel) -> None:
        """Show a panel in place of what is shown."""
        self.saving.forget()
        self.form.put([])
        self.panel = panel
        self.refresh()
        frame = self.frame()
        if self.panel is panel and not (frame.drawer_open and len(frame.drawer)):
            title, caption = panel.head()
            frame.open_drawer(title, self.form, caption=caption, footer=[self.foot], width=DRAWER_GUEST)
        self._on_guest(self.guest)

    def close(self) -> None:
        """Show nothing."""
        self.panel = None
        self.saving.forget()
        if self.frame().drawer_open:
            self.frame().close_drawer()
        self._on_guest("")

    def follow(self, facts: frozenset[Fact] | None) -> None:
        """The plan has changed; what concerns nothing that the drawer shows is let pass."""
        self.saving.say_unsaved()
        if self.panel is not None and (facts is None or self.panel.concerned(facts)):
            self.refresh()

    def refresh(self, again: str = "") -> None:
        """Show the plan as it is now; the field `again` shows its value even where it has not changed."""
        panel = self.panel
        if panel is None:
            return
        parts = panel.parts()
        if parts is None:
            self.close()
            self.frame().notice(say("guests-gone"), "warn", key="guest-gone")
            return
        self.form.put(parts, again)
        foot = panel.foot()
        self.foot.put(foot)
        title, caption = panel.head()
        if self.form.label != title:
            self.form.label = title
        told = {"drawer_title": title, "drawer_caption": caption, "drawer_has_footer": bool(foot)}
        frame = self.frame()
        changed = {name: value for name, value in told.items() if getattr(frame, name) != value}
        if changed and frame.drawer_open:
            frame.param.update(**changed)

    @isolated
    def _change(self, key: str, value: Any, seen: Any) -> None:
        if self.panel is not None:
            self.panel.change(key, value, seen)
            self.refresh(again=key)

    @isolated
    def _act(self, act: str, key: str) -> None:
        panel = self.panel
        if panel is None:
            return
        if act == "undo":
            self.saving.saved = ""
            self.live.undo()
        else:
            panel.act(act, key)
        if self.panel is panel:
            self.refresh()
