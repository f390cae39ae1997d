"""The drawer of a free physical table: what it offers, and which logical table shall stand there."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from seatplan.domain.commands import PlaceTable, Seen
from seatplan.domain.values import LOGICAL_TABLE
from seatplan.texts import explain, say
from seatplan.views import table_words as words
from seatplan.views.faults import isolated
from seatplan.views.form import Form, button, choice, heading, html, row
from seatplan.views.frame import Frame
from seatplan.views.free_places import tables_for
from seatplan.views.live import LivePlan
from seatplan.views.text import Html, esc, join


class PlaceDrawer:
    """What the drawer shows of a place at which nothing stands.

    Parameters
    ----------
    live, frame
        The session's plan and its page.
    on_placed
        Called with the logical table that stands there now, or the empty text where somebody else was faster.
    """

    def __init__(self, live: LivePlan, frame: Frame, on_placed: Callable[[str], Any]) -> None:
        self.live, self.frame, self._on_placed = live, frame, on_placed
        self.at = self._chosen = ""
        self._stood: str | None = None  # where the chosen table stood when it was chosen
        self._why = Html("")
        self.form = Form(
            on_change=self._changed, on_act={"do": self._do}, css=words.CARD_CSS, label=say("tables-drawer")
        )

    def show(self, at: str) -> None:
        """The drawer of a physical table."""
        self.at, self._chosen, self._why = at, "", Html("")
        self.refresh(opening=True)

    def close(self) -> None:
        """Show nothing."""
        self.at = ""

    def refresh(self, *, opening: bool = False) -> None:
        """Show the plan as it is now."""
        state = self.live.state
        physical = state.physical_tables.get(self.at)
        if physical is None or physical.id in state.occupants:
            standing = state.occupants.get(self.at, "")
            self.close()
            self._on_placed(standing)
            return
        options = [("", [("", say("tables-choose"))]), *tables_for(state, physical)]
        table = state.logical_tables.get(self._chosen)
        label = (
            say("rooms-place-here", name=table.name) if table is not None else say("rooms-place-here-none")
        )
        stays = self.live.plan.stays(physical.id)
        self.form.put(
            [
                html("offers", words.vacancy(self.live, physical, stays)),
                html("title", heading(say("rooms-card-place-one"))),
                choice("table", say("rooms-card-choose-logical"), table.id if table else "", options, below=self._why),
                html("do", row(button("do", label, "filled", off=table is None))),
            ]
        )  # fmt: skip
        if opening:
            room = state.rooms.get(physical.room)
            title = say("rooms-card-table", number=physical.number)
            self.frame.open_drawer(title, self.form, caption=room.name if room else "")

    @isolated
    def _changed(self, key: str, value: Any, seen: Any) -> None:
        table = self.live.state.logical_tables.get(str(value))
        self._chosen, self._stood = (table.id, table.placed_at) if table is not None else ("", None)
        self._why = Html("")
        self.refresh()

    @isolated
    def _do(self, key: str) -> None:
        if not self._chosen or not self.at:
            return
        table = self._chosen
        seen = [Seen(LOGICAL_TABLE, table, "placed_at", self._stood)]
        if self.live.do(PlaceTable(table, self.at), seen=seen) is None:
            message = self.live.message
            if message is not None and message.reasons and self.at:
                self.frame.quiet("message")
                self._why = join(*(Html(f"<p>{esc(explain(reason))}</p>") for reason in message.reasons))
                known = self.live.state.logical_tables.get(table)
                self._stood = known.placed_at if known is not None else None
                self.refresh()
