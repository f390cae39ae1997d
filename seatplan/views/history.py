"""The history page: find the batch that did it, see what it changed and what the plan would be without it, take it out.

The address says what is shown (`seatplan.views.history_address`), so that a link shows a colleague the same.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import panel as pn
import panel_material_ui as pmui

from seatplan.domain.decision import Rejected
from seatplan.domain.values import GUEST, LOGICAL_TABLE, PHYSICAL_TABLE
from seatplan.history.past import Batch
from seatplan.plan.face import PlanFace
from seatplan.texts import say
from seatplan.views.address_bar import AddressBar, requested
from seatplan.views.faults import isolated
from seatplan.views.frame import Frame
from seatplan.views.history_address import Address, read
from seatplan.views.history_batch import BatchView
from seatplan.views.history_cause import CauseView
from seatplan.views.history_compare import CompareView
from seatplan.views.history_list import BatchList
from seatplan.views.history_pane import CARD, LIST_CSS, PANE_CSS, note
from seatplan.views.icons import icon
from seatplan.views.live import LivePlan
from seatplan.views.once import once_a_version
from seatplan.views.prune_preview import ALL, PrunePreviewView
from seatplan.views.shell import framed

LIST_WIDTH = 392  # pixels

_PARTS = {PHYSICAL_TABLE: "physical", LOGICAL_TABLE: "logical", GUEST: "guest"}


def build(live: LivePlan) -> Frame:
    """The page."""
    return HistoryPage(live).frame


class HistoryPage:
    """What one session sees of the plan's history."""

    def __init__(self, live: LivePlan) -> None:
        self.live = live
        self.address, self._others = read(requested())
        self._shown: Any = None
        self._seen = (-1, -1)
        self.batches = BatchList(live, self._open_batch, self._open_batch, self._filter)
        self._bar = AddressBar(self._back, search=requested())
        self._list = pn.Column(
            self.batches,
            self._bar,
            width=LIST_WIDTH,
            sizing_mode="stretch_height",
            margin=0,
            styles=CARD,
            stylesheets=[LIST_CSS],
        )
        self._pane = pn.Column(sizing_mode="stretch_both", margin=0, styles=CARD, stylesheets=[PANE_CSS])
        work = pn.Row(self._list, self._pane, sizing_mode="stretch_both", margin=0, styles={"gap": "24px"})
        compare = pmui.Button(
            label=say("history-compare"),
            icon=icon("compare"),
            variant="outlined",
            margin=0,
            on_click=lambda _: self._go(Address(compare=str(max(live.version - 1, 0)), to=str(live.version))),
        )
        copy = pmui.Button(
            label=say("history-copy-link"), icon=icon("link"), variant="outlined", margin=(0, 0, 0, 8)
        )
        copy.js_on_click(code="navigator.clipboard && navigator.clipboard.writeText(window.location.href)")
        copy.on_click(lambda _: self.frame.notice(say("history-copied"), "saved", key="copied"))
        self.frame = framed(live, "history", fact=self._fact(), main=[work], actions=[compare, copy])
        self.frame.param.watch(lambda event: self._recolour(event.new), "dark")
        # Both objects belong to this session, so that these watchers end with it.
        live.param.watch(lambda *_: self._pulled(), ["version", "generation"])
        self._show(self.address)

    # Following the plan

    @isolated
    def _pulled(self) -> None:
        self.frame.tell(fact=self._fact())
        self.batches.refresh()
        if self._shown is not None:
            self._shown.refresh()

    def _fact(self) -> str:
        return once_a_version(self.live.plan, "history-fact", lambda: _fact(self.live.plan))

    def _recolour(self, dark: bool) -> None:
        if isinstance(self._shown, PrunePreviewView):
            self._shown.recolour(dark)

    # Where we are

    def _go(self, address: Address) -> None:
        """Show another part and say so in the address."""
        self._bar.search = address.query(self._others)
        self._show(address)

    def _back(self, search: str) -> None:
        address, self._others = read(search)
        self._show(address)

    @isolated
    def _show(self, address: Address) -> None:
        self.address = address
        self.batches.look_at(address, {})
        self._shown = self._view(address)
        self._pane[:] = [self._shown] if self._shown is not None else [self._nothing_chosen()]
        step = "first" if self._shown is None else "second"
        self._list.css_classes = self._pane.css_classes = [step]

    def _view(self, address: Address) -> Any:
        if address.compare or address.to:
            return CompareView(
                self.live, address.compare, address.to, address.seen == "1", self._compared, self._close
            )
        if address.batch:
            try:
                batch = self.live.plan.history().find_batch(address.batch)
            except Rejected as refused:
                self.live.show_refusal(refused)
                return None
            if address.without:
                return self._preview(batch, address)
            return BatchView(
                self.live, batch, self._close, lambda: self._go(self.address.but(without=ALL, orphans=""))
            )
        if address.about is not None:
            return CauseView(self.live, *address.about, self._open_batch, self._close)
        return None

    def _preview(self, batch: Batch, address: Address) -> PrunePreviewView:
        return PrunePreviewView(
            self.live,
            batch,
            part=address.without,
            orphans=address.orphans,
            dark=bool(getattr(self, "frame", None) and self.frame.dark) or _dark_of_request(),
            on_part=lambda part: self._go(self.address.but(without=part, orphans="")),
            on_orphans=lambda answer: self._go(self.address.but(orphans=answer)),
            on_marks=self._mark,
            on_close=lambda: self._go(self.address.but(without="", orphans="")),
            on_pruned=lambda prune: self._go(self.address.but(batch=prune, without="", orphans="")),
        )

    def _mark(self, marks: Mapping[int, tuple[str, ...]]) -> None:
        self.batches.look_at(self.address, marks)

    def _nothing_chosen(self) -> Any:
        return pn.Column(note(say("history-nothing-chosen")), margin=(16, 24))

    # What people do

    def _open_batch(self, batch: str) -> None:
        self._go(self.address.but(batch=batch, without="", orphans="", compare="", to="", seen=""))

    def _close(self) -> None:
        if self.address.batch or self.address.compare or self.address.to:
            self._go(self.address.but(batch="", without="", orphans="", compare="", to="", seen=""))
        else:
            self._go(self.address.but(physical="", logical="", guest=""))

    def _compared(self, before: str, after: str, as_seen: bool) -> None:
        address = Address(compare=before, to=after, seen="1" if as_seen else "")
        if address != self.address:
            self.address = address
            self._bar.search = address.query(self._others)

    def _filter(self, key: str, value: str) -> None:
        if key != "table":
            self._go(self.address.but(**{key: value}))
            return
        kind, _, id = value.partition(":")
        chosen = {"physical": "", "logical": "", "guest": ""} | ({_PARTS[kind]: id} if kind in _PARTS else {})
        self._go(Address(**chosen) if value else self.address.but(**chosen))


def _dark_of_request() -> bool:
    return bool(pn.state.cookies.get("seatplan_theme") == "dark")


def _fact(plan: PlanFace) -> str:
    past = plan.history()
    prunes = sum(1 for _ in past.prunes())
    return say("history-fact", version=plan.version, batches=len(past.batches), prunes=prunes)
