"""The seating page: guests without a table at the left, logical tables as cards at the right, and ways to bring them together.

The browser keeps all records by key (`seatplan.views.seating_board`), so searching, filtering and dragging ask nobody; what
is dropped comes back as one message, and what others do arrives as the records that differ.
"""

from __future__ import annotations

from typing import Any, ClassVar

import panel_material_ui as pmui
import param
from panel.viewable import Viewer

from seatplan.domain.values import LOGICAL_TABLE
from seatplan.texts import language, say
from seatplan.views.component import Component
from seatplan.views.faults import isolated
from seatplan.views.frame import Frame
from seatplan.views.icons import icon, paths
from seatplan.views.live import LivePlan
from seatplan.views.page import AVAILABLE, asset
from seatplan.views.seating_board import board_of
from seatplan.views.seating_moves import Ask, Moves
from seatplan.views.seating_rules import RulesDrawer
from seatplan.views.seating_words import WORDS
from seatplan.views.shell import framed

_SCRIPTS = ("seating.js", "seating_records.js", "seating_list.js", "seating_cards.js", "seating_drag.js")
_ICONS = (
    "accessible", "check", "chevron_right", "close", "drag_indicator", "eco", "edit", "error_outline", "expand_more",
    "event_seat", "groups", "lock", "lock_open", "map", "meeting_room", "no_food", "person", "search", "star",
    "swap_horiz", "view_module", "warning_amber", "wrong_location",
)  # fmt: skip


def build(live: LivePlan) -> Frame:
    """The page for one session."""
    return SeatingPage(live).frame


class SeatingSheet(Component):
    """The two halves of the page in the browser.

    Parameters
    ----------
    on_told
        Called with each message, a dict.
    """

    first = param.String(constant=True, doc="All records, JSON, as the page opens with them.")
    guests_page = param.String(
        constant=True, doc="Where a guest is edited; empty where there is no such page."
    )
    icons = param.Dict(default={}, constant=True, doc="Paths of the icons that are drawn.")
    language = param.String(
        default="en", constant=True, doc="Language tag for numbers and the order of names."
    )
    words = param.Dict(default={}, constant=True, doc="Fixed words and patterns of sentences.")

    _esm = "\n".join(asset(name) for name in _SCRIPTS)
    _stylesheets: ClassVar[list[str]] = [asset("marks.css"), asset("seating.css")]

    def __init__(self, first: str, on_told: Any, **params: Any) -> None:
        self._on_told = on_told
        super().__init__(
            first=first,
            guests_page="guests" if "guests" in AVAILABLE else "",
            icons={name: paths()[name] for name in _ICONS},
            language=language(),
            words={name: say(f"seating-{name}", **values) for name, values in WORDS.items()},
            sizing_mode="stretch_both",
            margin=0,
            **params,
        )

    def send(self, **message: Any) -> None:
        """Send a message to the browser."""
        self._send_msg(message)

    def _handle_msg(self, data: Any) -> None:
        if isinstance(data, dict):
            self._on_told(data)


class SeatingPage(Viewer):
    """What one session sees of the seating; the browser's address holds search, filters and the open table."""

    def __init__(self, live: LivePlan, **params: Any) -> None:
        super().__init__(**params)
        self.live = live
        board = board_of(live.plan)
        self._shown = board.version
        self._ask: Ask | None = None
        self._asked = 0
        self.moves = Moves(live, self._show_ask)
        self.sheet = SeatingSheet(board.whole(), self._told)
        self._rules = RulesDrawer(live, lambda: self.frame, self.moves, self._select)
        button = pmui.Button(
            label=say("seating-rules"),
            icon=icon("checklist"),
            variant="outlined",
            color="default",
            on_click=self._rules.toggle,
            margin=0,
        )
        self.frame = framed(
            live,
            "seating",
            fact=board.fact,
            main=[self.sheet],
            actions=[button],
            on_drawer_closed=self._rules.closed,
        )
        live.param.watch(self._follow, "changes")

    def __panel__(self) -> Frame:
        return self.frame

    @isolated
    def _follow(self, event: Any) -> None:
        board = board_of(self.live.plan)
        self.frame.tell(fact=board.fact)
        self._catch_up()
        self._rules.follow()

    def _catch_up(self) -> None:
        board = board_of(self.live.plan)
        news, self._shown = board.since(self._shown), board.version
        if news:
            self.sheet.send(news=news)

    @isolated
    def _told(self, told: dict[str, Any]) -> None:
        if "drawn" in told:
            # What was told while the browser was still drawing went nowhere.
            version = told["drawn"]
            if isinstance(version, int) and version != self._shown:
                self._shown = version
                self._catch_up()
        elif "select" in told:
            table = told["select"]
            known = isinstance(table, str) and table in self.live.state.logical_tables
            self.live.selection = (LOGICAL_TABLE, table) if known else None
        elif "answer" in told:
            self._answer(told.get("ask"), told["answer"])
        elif "do" in told:
            done = self.moves.take(told)
            self.sheet.send(did=told.get("id"), ok=done)

    def _show_ask(self, ask: Ask | None) -> None:
        if ask is None and self._ask is None:
            return
        self._ask = ask
        if ask is None:
            self.sheet.send(ask=None)
            return
        self._asked += 1
        self.frame.quiet("message")
        self.sheet.send(
            ask={"id": self._asked, "text": ask.text, "buttons": [label for label, _ in ask.buttons]}
        )

    def _answer(self, asked: Any, choice: Any) -> None:
        ask = self._ask
        if (
            ask is None
            or asked != self._asked
            or not isinstance(choice, int)
            or not 0 <= choice < len(ask.buttons)
        ):
            return
        act = ask.buttons[choice][1]
        self._show_ask(None)
        if act is not None:
            self.sheet.send(did=None, ok=bool(act()))

    def _select(self, members: list[list[str]]) -> None:
        self.sheet.send(choose=members)
