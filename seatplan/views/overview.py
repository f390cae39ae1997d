"""The overview: the plan in four figures, its rooms at one scale, what is wrong, what happened last."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any, ClassVar

import panel as pn
import param
from panel.viewable import Child, Children, Viewer

from seatplan.domain.values import ROOM
from seatplan.plan.figures import figures_of
from seatplan.rooms.legend import legend
from seatplan.texts import say
from seatplan.texts.moments import local
from seatplan.views import overview_words as words
from seatplan.views.component import Component
from seatplan.views.faults import isolated
from seatplan.views.frame import Frame
from seatplan.views.held import held
from seatplan.views.live import LivePlan
from seatplan.views.marks import show
from seatplan.views.overview_rooms import Arranged, Tile, arrange, sizes
from seatplan.views.page import asset
from seatplan.views.room_card import legend_html
from seatplan.views.rows import Rows
from seatplan.views.shell import framed
from seatplan.views.text import Html
from seatplan.views.theme import theme_of

A_VISIT = 1800  # seconds; who comes back sooner is still on the same visit

_FIGURES_CSS = """
.sp-rows { height: auto; overflow: visible; }
.sp-rows > div:nth-child(2) { display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); }
.figure { padding: 16px 24px 14px; height: 100%; }
.sp-rows [data-key] + [data-key] .figure { border-left: 1px solid var(--sp-line); }
.figure p { margin: 0 0 8px; }
.figure p b { font: 700 28px/36px var(--sp-font); margin-right: 4px; }
.figure small { display: block; margin-top: 8px; font: var(--sp-caption); color: var(--sp-ink2); }
@media (max-width: 1199px) {
  .sp-rows > div:nth-child(2) { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  .sp-rows [data-key]:nth-child(3) .figure { border-left: 0; }
  .sp-rows [data-key]:nth-child(n + 3) .figure { border-top: 1px solid var(--sp-line); }
}
"""
_CHECKS_CSS = """
.sp-rows { height: auto; }
.check { display: grid; grid-template-columns: 20px 44px minmax(0, 1fr) 20px; gap: 8px; align-items: center; min-height: 36px;
  color: var(--sp-ink); border-radius: 8px; padding-right: 8px; }
.check:hover { background: var(--sp-bg); text-decoration: none; }
.check b { text-align: right; }
.check .text { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.check > svg { color: var(--sp-ink2); }
@media (pointer: coarse) { .check { min-height: 48px; } }
"""
_BATCHES_CSS = """
.day { font: 700 12px/16px var(--sp-font); color: var(--sp-ink2); padding: 8px 0 2px; }
.batch { display: grid; grid-template-columns: 40px minmax(0, 1fr) auto; gap: 8px; align-items: center; min-height: 48px;
  padding: 5px 8px 5px 0; border-bottom: 1px solid var(--sp-line); }
.batch time { color: var(--sp-ink2); align-self: start; }
.batch a { display: block; color: var(--sp-ink); overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.batch small { display: block; font: var(--sp-caption); color: var(--sp-ink2); overflow: hidden; text-overflow: ellipsis;
  white-space: nowrap; }
"""
_SINCE_CSS = ":host { color: var(--sp-ink2); white-space: nowrap; }"


def build(live: LivePlan) -> Frame:
    """The page for one session."""
    return OverviewPage(live).frame


class OverviewSheet(Component):
    """The grid of the page, and the note in the browser of how far the plan had come."""

    all_checks = param.String(doc="The link to all checks.")
    batches = Child(doc="The latest batches.")
    checks = Child(doc="What is wrong.")
    figures = Child(doc="The four figures.")
    legend = param.String(doc="The legend under the rooms, HTML.")
    since = param.String(constant=True, doc="The last visit, as the browser shall keep it.")
    tiles = Children(doc="The rooms.")
    version = param.Integer(default=0, doc="The version that the page shows.")
    words = param.Dict(default={}, constant=True, doc="Fixed words.")

    _esm = asset("overview.js")
    _stylesheets: ClassVar[list[str]] = [asset("overview.css")]

    def _handle_msg(self, data: Any) -> None:
        if isinstance(data, dict) and data.get("drawn"):
            self._tell_again()


class OverviewPage(Viewer):
    """What one session sees of the whole plan."""

    def __init__(self, live: LivePlan, **params: Any) -> None:
        super().__init__(**params)
        self.live = live
        self._visit = last_visit(pn.state.cookies, live.now(), live.version)
        self._tiles: dict[str, Tile] = {}
        self._arranged = Arranged([], 0.0)
        today = self._today()
        figures, told = figures_of(live.plan), words.told(live.plan, today)
        self._figures = Rows(
            told.figures,
            css=_FIGURES_CSS,
            label=say("overview-figures"),
            sizing_mode="stretch_width",
        )
        self._checks = Rows(
            told.checks,
            css=_CHECKS_CSS,
            label=say("overview-checks"),
            empty=say("overview-checks-none"),
            sizing_mode="stretch_width",
        )
        self._batches = Rows(
            told.batches,
            on_act={"undo": self._undo},
            css=_BATCHES_CSS,
            label=say("overview-batches"),
            empty=say("overview-batches-none"),
        )
        self._since = show(self._since_words(), stylesheets=[_SINCE_CSS], sizing_mode=None)
        self._sheet = OverviewSheet(
            figures=self._figures,
            checks=self._checks,
            batches=self._batches,
            all_checks=self._all_checks(),
            since="" if self._visit is None else f"{self._visit[0]}.{int(self._visit[1].timestamp())}",
            version=live.version,
            words={name: say(f"overview-{name}") for name in ("checks", "batches", "history")},
            sizing_mode="stretch_both",
            margin=0,
        )
        self.frame = framed(
            live,
            "overview",
            fact=words.days_to_go(figures.occasion.date, today),
            main=[self._sheet],
            actions=[self._since],
        )
        self._draw_rooms()
        live.param.watch(self._follow, "changes")
        self.frame.param.watch(self._recolour, "dark")

    def __panel__(self) -> Frame:
        return self.frame

    def _today(self) -> Any:
        return local(self.live.now()).date()

    def _since_words(self) -> Html:
        if self._visit is None:
            return Html("")
        return words.since(self.live.plan, *self._visit, self.live.now())

    def _all_checks(self) -> str:
        return say("overview-checks-all", count=self.live.checks) if self.live.checks else ""

    # Rooms

    def _draw_rooms(self) -> None:
        """All cards anew: when the page opens, and where rooms came, went or were rebuilt."""
        state, figures = self.live.state, figures_of(self.live.plan)
        self._arranged = arrange(sizes(state))
        theme = theme_of(self.frame.dark)
        by_id = {room.id: room for room in figures.rooms}
        self._tiles = {
            room: Tile(by_id[room], state, theme, self._arranged.scale, self.frame.go)
            for room in self._arranged.rooms
        }
        self._sheet.tiles = [tile.card for tile in self._tiles.values()]
        self._show_legend()

    def _show_legend(self) -> None:
        roles = set().union(*(tile.figure.roles for tile in self._tiles.values()))
        note = say("rooms-same-scale") if len(self._tiles) > 1 else ""
        shown = legend_html(legend((), roles, small=True), note) if self._tiles else say("overview-no-room")
        if shown != self._sheet.legend:
            self._sheet.legend = shown

    # Following the plan

    @isolated
    def _follow(self, event: Any) -> None:
        facts, live = event.new, self.live
        figures, today = figures_of(live.plan), self._today()
        told = words.told(live.plan, today)
        self._figures.put(told.figures)
        self._checks.put(told.checks)
        self._batches.put(told.batches)
        self._sheet.tell(version=live.version, all_checks=self._all_checks())
        self.frame.tell(fact=words.days_to_go(figures.occasion.date, today))
        since = self._since_words()
        if since != self._since.object:
            self._since.object = since
        if (facts is None or any(fact.kind == ROOM for fact in facts)) and (
            arrange(sizes(live.state)) != self._arranged
        ):
            self._draw_rooms()
            return
        for room in figures.rooms:
            if room.id in self._tiles:
                self._tiles[room.id].figure.update(live.state, facts)
                self._tiles[room.id].update(room)
        self._show_legend()

    @held
    def _recolour(self, event: Any) -> None:
        for tile in self._tiles.values():
            tile.figure.recolour(theme_of(event.new))

    @isolated
    def _undo(self, batch: str) -> None:
        self.live.revert(batch)


def last_visit(cookies: dict[str, str], now: datetime, version: int) -> tuple[int, datetime] | None:
    """The version and the time at which this browser was here last; None where it never was.

    Parameters
    ----------
    cookies
        What the browser notes: "seatplan_left", when the page was last open, and "seatplan_since", the visit before.
    now, version
        The present; who comes back within half an hour is still on the same visit.
    """
    left = _noted(cookies.get("seatplan_left", ""), now, version)
    since = _noted(cookies.get("seatplan_since", ""), now, version)
    if left is not None and (now - left[1]).total_seconds() > A_VISIT:
        return left
    return since


def _noted(text: str, now: datetime, version: int) -> tuple[int, datetime] | None:
    known, _, seconds = text.partition(".")
    if not (
        known.isascii() and known.isdigit() and seconds.isascii() and seconds.isdigit() and len(text) < 40
    ):
        return None
    if int(known) > version or int(seconds) > now.timestamp():
        return None
    return int(known), datetime.fromtimestamp(int(seconds), UTC)
