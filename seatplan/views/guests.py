"""The guests page: everybody on the list, found, filtered, and changed one by one or many at once.

The table lives in the browser and gets only cells that differ; the drawer shows one guest, a new one, or a selection.
"""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qs

import panel_material_ui as pmui
from panel.viewable import Viewer

from seatplan.domain.values import CUSTOM_FIELD, GROUP, GUEST, LOGICAL_TABLE, PHYSICAL_TABLE
from seatplan.texts import number, say
from seatplan.views.address_bar import requested
from seatplan.views.beside import beside
from seatplan.views.faults import isolated
from seatplan.views.frame import Frame
from seatplan.views.guest_adding import AddPanel
from seatplan.views.guest_bulk import BulkPanel
from seatplan.views.guest_drawer import GuestDrawer
from seatplan.views.guest_panel import GuestPanel
from seatplan.views.guest_rows import columns_of, concerned, rows_of
from seatplan.views.guest_table import GuestTable
from seatplan.views.icons import icon
from seatplan.views.live import LivePlan
from seatplan.views.shell import framed
from seatplan.workbooks.headers import GUESTS
from seatplan.workbooks.lists import list_of
from seatplan.workbooks.sheets import MadeFrom
from seatplan.workbooks.writing import as_workbook

_SHOWN = {GUEST, LOGICAL_TABLE, PHYSICAL_TABLE, GROUP, CUSTOM_FIELD}


def build(live: LivePlan) -> Frame:
    """The page for one session."""
    return GuestsPage(live).frame


class GuestsPage(Viewer):
    """What one session sees of the guests; the browser keeps search, filters and order in the address."""

    def __init__(self, live: LivePlan, **params: Any) -> None:
        super().__init__(**params)
        self.live = live
        rows = rows_of(live.plan)
        self._shown = len(rows.rows)
        self._table = GuestTable(
            rows.rows,
            columns_of(live.state),
            first=rows.first(),
            on_open=self._open,
            on_bulk=self._bulk,
            on_shown=self._count,
        )
        self._drawer = GuestDrawer(live, lambda: self.frame, self._opened)
        self._export = _button("guests-export", "download", self._start_export)
        self.frame = framed(
            live,
            "guests",
            fact=self._fact(),
            main=[self._table],
            actions=[
                self._export,
                _button("guests-upload", "upload_file", self._upload),
                _button("guests-add", "add", self._add, variant="contained"),
            ],
            on_drawer_closed=self._closed,
        )
        live.param.watch(self._follow, "changes")
        asked = parse_qs(requested().removeprefix("?")).get("guest", [""])[0]
        if asked:
            self._open(asked)

    def __panel__(self) -> Frame:
        return self.frame

    def _fact(self) -> str:
        total = self.live.guests
        if self._shown == total:
            return number(total)
        return say("guests-fact", shown=self._shown, guests=total)

    @isolated
    def _follow(self, event: Any) -> None:
        facts = event.new
        if facts is None or any(fact.kind in _SHOWN for fact in facts):
            state, known = self.live.state, rows_of(self.live.plan)
            ids = concerned(state, facts) if facts is not None else None
            if ids is None:
                self._table.put_columns(columns_of(state))
            self._table.put(known.rows, ids)
            self.frame.tell(fact=self._fact())
        self._drawer.follow(facts)

    # The table

    @isolated
    def _count(self, shown: int) -> None:
        self._shown = shown
        self.frame.tell(fact=self._fact())

    @isolated
    def _open(self, guest: str) -> None:
        if not guest:
            self._drawer.close()
        elif guest in self.live.state.guests:
            self.frame.quiet("guest-gone")
            if self._drawer.guest != guest:
                self._drawer.show(GuestPanel(self._drawer, guest))
        else:
            self._drawer.close()
            self.frame.notice(say("guests-gone"), "warn", key="guest-gone")

    @isolated
    def _bulk(self, what: str, guests: list[str]) -> None:
        if guests and what in ("change", "seat", "remove"):
            self._drawer.show(BulkPanel(self._drawer, guests, what, self._table.clear_selection))

    def _opened(self, guest: str) -> None:
        self.live.selection = (GUEST, guest) if guest else None
        if self._table.opened != guest:
            self._table.opened = guest

    @isolated
    def _closed(self) -> None:
        self._drawer.close()

    # What stands at the right of the title

    @isolated
    def _add(self, _: Any) -> None:
        self._drawer.show(AddPanel(self._drawer))

    @isolated
    def _upload(self, _: Any) -> None:
        self.frame.go("upload")

    @isolated
    def _start_export(self, _: Any) -> None:
        plan = self.live.plan
        # Read here, written beside: a workbook of 1,500 rows takes half a second.
        guests = list_of(plan.state, GUESTS)
        made_from = MadeFrom(plan.head().log_id, plan.version, "guests")
        name = say("guests-export-name", version=str(plan.version))
        self._export.disabled = True
        beside(
            self.live,
            "guests.export",
            lambda: as_workbook([guests], made_from=made_from),
            lambda content: self._save(name, content),
        )

    def _save(self, name: str, content: bytes) -> None:
        self._export.disabled = False
        self._table.save_file(f"{name}.xlsx", content)


def _button(words: str, shape: str, act: Any, variant: str = "outlined") -> pmui.Button:
    colour = {} if variant == "contained" else {"color": "default"}
    return pmui.Button(
        label=say(words), icon=icon(shape), variant=variant, on_click=act, margin=(0, 0, 0, 8), **colour
    )
