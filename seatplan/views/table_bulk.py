"""The drawer of several selected tables: one change to all of them, as one batch."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from seatplan.domain.commands import AnyCommand, Change, Remove, Seen, Together, UnplaceTable
from seatplan.domain.decision import Reason, Rejected
from seatplan.domain.fields import parse
from seatplan.domain.state import LogicalTable
from seatplan.domain.values import LOGICAL_TABLE
from seatplan.texts import explain, listed, say
from seatplan.views.faults import isolated
from seatplan.views.form import Form, Options, button, choice, heading, html, number, row, sentence, text
from seatplan.views.frame import Frame
from seatplan.views.live import LivePlan
from seatplan.views.table_lines import departments
from seatplan.views.text import Html, esc, join

MARKS = ("vip", "protected", "locked")
TEXTS = ("department", "host", "seats")
_KEPT = (*MARKS, *TEXTS, "placed_at")


class TableBulk:
    """What the drawer asks of several tables.

    Parameters
    ----------
    live, frame
        The session's plan and its page.
    on_done
        Called when the tables are gone, so that nothing is selected any more.
    """

    def __init__(self, live: LivePlan, frame: Frame, on_done: Callable[[], Any]) -> None:
        self.live, self.frame, self._on_done = live, frame, on_done
        self.picked: tuple[str, ...] = ()
        self._values: dict[str, str] = {}
        self._seen: dict[str, dict[str, Any]] = {}  # table -> the fields as they were when it was selected
        self._refused: tuple[Reason, ...] = ()
        acts = {"change": self._change, "clear": self._clear, "remove": self._remove}
        self.form = Form(on_change=self._changed, on_act=acts, label=say("tables-drawer"))
        self._open = False

    def show(self, picked: tuple[str, ...]) -> None:
        """The drawer of these tables."""
        self.picked = picked
        for table in self._tables():
            self._seen.setdefault(table.id, _fields(table))
        self.refresh()

    def close(self) -> None:
        """Show nothing; the next selection begins anew."""
        self._values, self._seen, self._refused, self._open = {}, {}, (), False
        self.picked = ()

    def _tables(self) -> list[LogicalTable]:
        known = self.live.state.logical_tables
        return [known[id] for id in self.picked if id in known]

    def refresh(self) -> None:
        """Show the plan as it is now."""
        state, tables = self.live.state, self._tables()
        leave = [("", [("", say("tables-bulk-leave")), ("yes", say("form-yes")), ("no", say("form-no"))])]
        standing = sum(table.placed_at is not None for table in tables)
        guests = sum(state.seats_taken(table.id) for table in tables)
        options: Options = leave
        given = {field: self._values.get(field, "") for field in (*MARKS, *TEXTS, "count")}
        why = join(*(Html(f"<p>{esc(explain(reason))}</p>") for reason in self._refused))
        some = any(given[field].strip() for field in (*MARKS, *TEXTS))
        asked = not guests or given["count"].strip() == str(guests)
        self.form.put(
            [
                html("names", sentence(listed([table.name for table in tables], most=8), "quiet")),
                *(choice(mark, say(f"tables-{mark}"), given[mark], options) for mark in MARKS),
                text("department", say("tables-department"), given["department"], offers=departments(state),
                     placeholder=say("tables-bulk-leave"), eager=True),
                text("host", say("tables-host"), given["host"], placeholder=say("tables-bulk-leave"), eager=True),
                number("seats", say("tables-seats-each"), given["seats"], placeholder=say("tables-bulk-leave"), eager=True),
                *([html("why", Html(f'<div class="below">{why}</div>'))] if why else []),
                html("do", row(button("change", say("tables-bulk-do", count=len(tables)), "filled", off=not some))),
                html("places", join(heading(say("tables-bulk-places")), sentence(say("tables-bulk-standing", count=standing), "quiet"))),
                html("clear", row(button("clear", say("tables-bulk-clear", count=standing), "small", off=not standing))),
                html("going", join(heading(say("tables-bulk-removing")), sentence(say("tables-bulk-guests", count=guests), "quiet"))),
                *([number("count", say("tables-remove-count", count=guests), given["count"], eager=True)] if guests else []),
                html("remove", row(button("remove", say("tables-bulk-remove", count=len(tables)), "small", off=not asked))),
            ]
        )  # fmt: skip
        title = say("tables-bulk-title", count=len(tables))
        if not self._open or not self.frame.drawer_open:
            self._open = True
            self.frame.open_drawer(title, self.form)
        elif self.frame.drawer_title != title:
            self.frame.drawer_title = title

    @isolated
    def _changed(self, key: str, value: Any, seen: Any) -> None:
        if key in (*MARKS, *TEXTS, "count"):
            self._values[key] = str(value)
        self._refused = ()
        self.refresh()

    @isolated
    def _change(self, key: str) -> None:
        changes: dict[str, Any] = {}
        reasons: list[Reason] = []
        for field in (*MARKS, *TEXTS):
            given = self._values.get(field, "").strip()
            try:
                if given:
                    changes[field] = parse(self.live.state, LOGICAL_TABLE, field, given)
            except Rejected as refused:
                reasons += refused.reasons
        if reasons or not changes:
            self._refused = tuple(reasons)
            self.refresh()
            return
        commands: list[AnyCommand] = [
            Change(LOGICAL_TABLE, table.id, dict(changes)) for table in self._tables()
        ]
        if self._execute(commands, tuple(changes)):
            self._values = {}
            self.refresh()

    @isolated
    def _clear(self, key: str) -> None:
        commands: list[AnyCommand] = [
            UnplaceTable(table.id) for table in self._tables() if table.placed_at is not None
        ]
        self._execute(commands, ("placed_at",))

    @isolated
    def _remove(self, key: str) -> None:
        tables = self._tables()
        guests = sum(self.live.state.seats_taken(table.id) for table in tables)
        if guests and self._values.get("count", "").strip() != str(guests):
            return
        commands: list[AnyCommand] = [Remove(LOGICAL_TABLE, table.id, with_contents=True) for table in tables]
        if self._execute(commands, ("placed_at",)):
            self._on_done()

    def _execute(self, commands: list[AnyCommand], fields: tuple[str, ...]) -> bool:
        if not commands:
            return False
        seen = [
            Seen(LOGICAL_TABLE, table.id, field, self._seen[table.id][field])
            for table in self._tables()
            for field in fields
        ]
        done = self.live.do(Together(commands), seen=seen) is not None
        self._seen = {table.id: _fields(table) for table in self._tables()}  # it is on the screen by now
        if not done:
            message = self.live.message
            if message is not None and message.reasons:
                self.frame.quiet("message")
                self._refused = message.reasons[:8]
                self.refresh()
        return done


def _fields(table: LogicalTable) -> dict[str, Any]:
    return {field: getattr(table, field) for field in _KEPT}
