"""What is done to a whole logical table in steps: placing, splitting, merging and removing it, and adding a new one.

Each asks in the drawer before it does anything, and shows anew what has changed while it asked.
"""

from __future__ import annotations

from typing import Any

from seatplan.domain.commands import (
    Add,
    AnyCommand,
    MergeTables,
    PlaceTable,
    Remove,
    SeatSeveral,
    Seen,
    SplitTable,
    SwapTables,
    Together,
    UnplaceTable,
)
from seatplan.domain.decision import Reason, Rejected
from seatplan.domain.fields import parse
from seatplan.domain.state import LogicalTable, State
from seatplan.domain.values import GUEST, LOGICAL_TABLE
from seatplan.texts import explain, say
from seatplan.views.form import Part, button, heading, html, row
from seatplan.views.frame import Frame
from seatplan.views.live import LivePlan
from seatplan.views.table_act_parts import PARTS, place_taken, to_number
from seatplan.views.text import Html, esc, join

PLACE, SPLIT, MERGE, REMOVE, CREATE = "place", "split", "merge", "remove", "create"


class TableActs:
    """One step at a time: what is asked, what was answered, and doing it.

    Parameters
    ----------
    live, frame
        The session's plan and its page.
    """

    def __init__(self, live: LivePlan, frame: Frame) -> None:
        self.live, self.frame = live, frame
        self.mode = self.table = ""
        self.values: dict[str, Any] = {}
        self.refused: tuple[Reason, ...] = ()
        self.done: str | None = None  # the table to show after it
        self._place: str | None = None  # where the table stood when somebody began

    def start(self, mode: str, table: str = "") -> None:
        """Ask for what `mode` needs."""
        known = self.live.state.logical_tables.get(table)
        self.mode, self.table, self.values, self.refused, self.done = mode, table, {}, (), None
        self._place = known.placed_at if known is not None else None
        if mode == SPLIT and known is not None:
            self.values["name"] = next_name(self.live.state, known.name)
        if mode == CREATE:
            self.values["seats"] = "10"

    def stop(self) -> None:
        """Ask no longer."""
        self.mode, self.values, self.refused = "", {}, ()

    def parts(self) -> list[Part]:
        """What is asked now."""
        table = self.live.state.logical_tables.get(self.table)
        if table is None and self.mode != CREATE:
            return []
        title, parts, label, ready = PARTS[self.mode](self.live.state, table, self.values)
        why = join(*(Html(f"<p>{esc(explain(reason))}</p>") for reason in self.refused))
        taken = next((reason for reason in self.refused if reason.code == "place-taken"), None)
        if taken is not None and table is not None:
            why = place_taken(self.live, table, str(self.values.get("at", "")))
        buttons = row(
            button("do", label, "filled", off=not ready), button("cancel", say("form-cancel"), "text")
        )
        return [
            html("act:title", heading(title)),
            *parts,
            *([html("act:why", Html(f'<div class="below">{why}</div>'))] if why else []),
            *([] if taken is not None else [html("act:do", buttons)]),
        ]

    def change(self, key: str, value: Any) -> None:
        """Take an answer."""
        self.values[key.partition(":")[2]] = value
        self.refused = ()

    def do(self) -> bool:
        """Do what was asked for; whether it was done."""
        state = self.live.state
        table = state.logical_tables.get(self.table)
        if (table is None and self.mode != CREATE) or not PARTS[self.mode](state, table, self.values)[3]:
            return False
        try:
            command, seen = self._command()
        except Rejected as refused:
            self.refused = refused.reasons
            return False
        return self._execute(command, seen)

    def take(self) -> bool:
        """Take the place although somebody else was faster: the two change places, or the other stands nowhere."""
        state, at = self.live.state, str(self.values.get("at", ""))
        table, other = state.logical_tables.get(self.table), state.occupants.get(at)
        if table is None or other is None:
            return self.do()
        command: AnyCommand = SwapTables(table.id, other)
        if table.placed_at is None:
            command = Together([UnplaceTable(other), PlaceTable(table.id, at)])
        seen = [_seen(table, "placed_at"), _seen(state.logical_tables[other], "placed_at")]
        return self._execute(command, seen)

    def _execute(self, command: AnyCommand, seen: list[Seen]) -> bool:
        if self.live.do(command, seen=seen) is not None:
            self.stop()
            return True
        message = self.live.message
        if message is not None and message.reasons:
            self.frame.quiet("message")  # it stands in the drawer
            self.refused = message.reasons
            known = self.live.state.logical_tables.get(self.table)
            self._place = known.placed_at if known is not None else None
        return False

    def _command(self) -> tuple[AnyCommand, list[Seen]]:
        state, values = self.live.state, self.values
        if self.mode == CREATE:
            return self._create(state, values)
        table = state.logical_tables.get(self.table)
        if table is None:
            raise Rejected(Reason("unknown-logical-table", {"text": self.table}))
        guests = list(state.seated.get(table.id, ()))
        sit_here = [Seen(GUEST, guest, "table", table.id) for guest in guests]
        if self.mode == PLACE:
            command: AnyCommand = PlaceTable(table.id, str(values.get("at", "")))
            return command, [Seen(LOGICAL_TABLE, table.id, "placed_at", self._place)]
        if self.mode == SPLIT:
            going = [guest for guest in values.get("guests", []) if guest in state.guests]
            seats = to_number(state, values.get("seats", ""))
            command = SplitTable(table.id, str(values.get("name", "")).strip(), going, seats)
            moving = [Seen(GUEST, guest, "table", table.id) for guest in going]
            return command, [_seen(table, "seats"), *moving]
        if self.mode == MERGE:
            other = state.logical_tables[str(values["other"])]
            keep, drop = (other, table) if values.get("keep") == other.id else (table, other)
            self.done = keep.id
            fields = [_seen(each, field) for each in (keep, drop) for field in ("seats", "placed_at")]
            return MergeTables(keep.id, drop.id), fields
        to = str(values.get("to", ""))
        gone = Remove(LOGICAL_TABLE, table.id, with_contents=True)
        self.done = ""
        if to and guests:
            return Together([SeatSeveral(guests, to), gone]), sit_here
        return gone, [*sit_here, _seen(table, "placed_at")]

    def _create(self, state: State, values: dict[str, Any]) -> tuple[AnyCommand, list[Seen]]:
        fields: dict[str, Any] = {"name": str(values.get("name", "")).strip()}
        reasons: list[Reason] = []
        for field in ("seats", "department", "host", "notes"):
            given = str(values.get(field, "")).strip()
            try:
                if given:
                    fields[field] = parse(state, LOGICAL_TABLE, field, given)
            except Rejected as refused:
                reasons += refused.reasons
        if reasons:
            raise Rejected(*reasons)
        if values.get("vip"):
            fields["vip"] = True
        return Add(LOGICAL_TABLE, fields), []


def _seen(table: LogicalTable, field: str) -> Seen:
    return Seen(LOGICAL_TABLE, table.id, field, getattr(table, field))


def next_name(state: State, name: str) -> str:
    """The next free name of the same kind: after "Sales 3" comes "Sales 24" where 23 is the last one."""
    stem, _, last = name.rpartition(" ")
    if not (stem and last.isascii() and last.isdecimal()):
        stem, last = name, "1"
    taken = [
        int(number)
        for table in state.logical_tables.values()
        for of, _, number in [table.name.rpartition(" ")]
        if of == stem and number.isascii() and number.isdecimal() and len(number) < 9
    ]
    return f"{stem} {max([*taken, int(last[:9])]) + 1}"
