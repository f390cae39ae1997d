"""Moving a logical table: choosing where, doing it, and asking where somebody else was faster.

Places are sent together with where the page showed the tables, so that nothing is overwritten unseen.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import panel as pn
import panel_material_ui as pmui

from seatplan.domain.commands import AnyCommand, PlaceTable, Seen, SwapTables, Together, UnplaceTable
from seatplan.domain.decision import Reason
from seatplan.domain.state import LogicalTable, PhysicalTable, State
from seatplan.domain.values import LOGICAL_TABLE
from seatplan.texts import say
from seatplan.texts.moments import day_and_clock
from seatplan.views.faults import isolated
from seatplan.views.frame import Frame
from seatplan.views.icons import icon
from seatplan.views.live import LivePlan
from seatplan.views.marks import show
from seatplan.views.table_words import CARD_CSS, number_of
from seatplan.views.text import Html, esc

MOVE, SWAP = "move", "swap"
_BOX = {"background": "var(--sp-soft)", "border-radius": "8px", "padding": "12px"}
_ASK = {"background": "var(--sp-warnsoft)", "border-radius": "8px", "padding": "12px"}


class TableMoves:
    """The part of a table's card that asks where to; empty as long as nobody asks.

    Parameters
    ----------
    live, frame
        The session's plan and its page.
    on_mode
        Called when choosing begins or ends.
    on_moved
        Called with the physical table at which the moved table stands now, or None.
    """

    def __init__(
        self,
        live: LivePlan,
        frame: Callable[[], Frame],
        on_mode: Callable[[], Any],
        on_moved: Callable[[str | None], Any],
    ) -> None:
        self.live, self._frame = live, frame
        self._on_mode, self._on_moved = on_mode, on_moved
        self.mode = ""
        self.moving: str | None = None
        self.block = pn.Column(sizing_mode="stretch_width", margin=0)
        self._places: dict[str, str | None] = {}  # logical table -> where the page shows it
        self._select: Any = None
        self._do: Any = None
        self.remember()

    def remember(self) -> None:
        """The page shows the plan as it is now."""
        self._places = {table.id: table.placed_at for table in self.live.state.logical_tables.values()}

    # Choosing

    def start(self, mode: str, table: str) -> None:
        """Ask where `table` shall stand ("move"), or with which other it shall change places ("swap")."""
        self.mode, self.moving = mode, table
        self._offer()
        self._on_mode()

    @isolated
    def stop(self, *_: Any) -> None:
        """Ask no longer."""
        was, self.mode, self.moving = self.mode, "", None
        self.block[:] = []
        if was:
            self._on_mode()

    def refresh(self) -> None:
        """The plan has changed: offer what is to be had now."""
        self.remember()
        if self.moving is not None and self.moving not in self.live.state.logical_tables:
            self.stop()
        elif self.mode and self._select is not None:
            options = self._options()
            if options != self._select.options:
                chosen = self._select.value
                self._select.param.update(
                    options=options, value=chosen if chosen in options.values() else None
                )

    def targets(self) -> list[str]:
        """The physical tables that may be tapped."""
        state = self.live.state
        if self.mode == MOVE:
            return [physical for physical in state.physical_tables if physical not in state.occupants]
        return [at for at, table in state.occupants.items() if table != self.moving]

    def _options(self) -> dict[str, str | None]:
        state = self.live.state
        options: dict[str, str | None] = {"": None}
        for id in self.targets():
            physical = state.physical_tables[id]
            room = state.rooms.get(physical.room)
            told: dict[str, Any] = {"number": physical.number, "room": room.name if room else physical.room}
            if self.mode == MOVE:
                options[say("rooms-free-option", seats=physical.seats, **told)] = id
            else:
                other = state.logical_tables[state.occupants[id]]
                options[say("rooms-other-option", name=other.name, **told)] = id
        return options

    def _offer(self) -> None:
        table = self.live.state.logical_tables[self.moving or ""]
        cancel = pmui.Button(label=say("rooms-cancel"), variant="text", on_click=self.stop, margin=0)
        options = self._options()
        if self.mode == MOVE and len(options) == 1:
            self._select = None
            sentence = _sentence(say("rooms-moving-none", name=table.name))
            self.block[:] = [
                pn.Column(sentence, cancel, styles=_BOX, sizing_mode="stretch_width", margin=_GAP)
            ]
            return
        moving = self.mode == MOVE
        self._select = pmui.Select(
            label=say("rooms-choose-free" if moving else "rooms-choose-other"),
            options=options,
            value=None,
            sizing_mode="stretch_width",
            margin=(8, 0),
        )
        self._do = pmui.Button(
            label=say("rooms-do-move-none" if moving else "rooms-do-swap-none"),
            icon=icon("open_with" if moving else "swap_horiz"),
            variant="contained",
            disabled=True,
            on_click=self._chosen,
            margin=0,
        )
        self._select.param.watch(self._name_button, "value")
        self.block[:] = [
            pn.Column(
                _sentence(say("rooms-moving" if moving else "rooms-swapping", name=table.name)),
                self._select,
                pn.Row(self._do, cancel, margin=0),
                styles=_BOX,
                sizing_mode="stretch_width",
                margin=_GAP,
            )
        ]

    @isolated
    def _name_button(self, event: Any) -> None:
        state, moving = self.live.state, self.mode == MOVE
        if event.new is None:
            label = say("rooms-do-move-none" if moving else "rooms-do-swap-none")
        elif moving:
            label = say("rooms-do-move", number=number_of(state, event.new))
        else:
            label = say("rooms-do-swap", name=_standing(state, event.new))
        self._do.param.update(label=label, disabled=event.new is None)

    @isolated
    def _chosen(self, _: Any) -> None:
        if self._select is not None and self._select.value is not None:
            self.pick(self._select.value)

    # Doing

    def pick(self, physical: str) -> None:
        """Somebody chose a physical table for the table that is moving."""
        state, table = self.live.state, self.moving
        if table is None or table not in state.logical_tables or physical not in state.physical_tables:
            return
        other = state.occupants.get(physical)
        if other == table:
            self.stop()
        elif self.mode == MOVE and other is not None:
            self._ask_taken(state.logical_tables[table], state.physical_tables[physical], other)
        elif self.mode == MOVE:
            self.place(table, physical)
        elif other is not None:
            self._execute(SwapTables(table, other), [table, other], table)

    def place(self, table: str, physical: str) -> None:
        """Let a table stand at a free physical table."""
        self._execute(PlaceTable(table, physical), [table], table, physical)

    def clear(self, table: str) -> None:
        """Take a table's place away."""
        self._execute(UnplaceTable(table), [table], table)

    def _execute(self, command: AnyCommand, shown: list[str], table: str, at: str | None = None) -> None:
        seen = [Seen(LOGICAL_TABLE, id, "placed_at", self._places.get(id)) for id in shown]
        result = self.live.do(command, seen=seen)
        if result is not None:
            self.stop()
            known = self.live.state.logical_tables.get(table)
            self._on_moved(known.placed_at if known else None)
            return
        message = self.live.message
        reasons = message.reasons if message is not None else ()
        conflict = next((reason for reason in reasons if reason.code == "conflict"), None)
        taken = next((reason for reason in reasons if reason.code == "place-taken"), None)
        state = self.live.state
        if conflict is not None:
            self._ask_moved(conflict, command, at)
        elif taken is not None and at is not None and at in state.occupants:
            self._ask_taken(state.logical_tables[table], state.physical_tables[at], state.occupants[at])

    # Asking where somebody else was faster

    def _ask_taken(self, mine: LogicalTable, physical: PhysicalTable, other: str) -> None:
        state = self.live.state
        theirs = state.logical_tables[other]
        told = {"number": physical.number, "other": theirs.name, "mine": mine.name}
        placed = self._who_placed(physical.id, other)
        if placed is None:
            sentence = say("rooms-conflict-taken-unknown", **told)
        else:
            sentence = say("rooms-conflict-taken", actor=placed[0], at=placed[1], **told)
        if mine.placed_at is not None:
            use = say(
                "rooms-conflict-use-swap",
                mine=mine.name,
                other=theirs.name,
                number=number_of(state, mine.placed_at),
            )
            command: AnyCommand = SwapTables(mine.id, other)
        else:
            use = say("rooms-conflict-use-unplaced", mine=mine.name, other=theirs.name)
            command = Together([UnplaceTable(other), PlaceTable(mine.id, physical.id)])
        keep = say("rooms-conflict-keep", theirs=theirs.name)
        self._ask(sentence, use, lambda: self._execute(command, [mine.id, other], mine.id, physical.id), keep)

    def _ask_moved(self, conflict: Reason, command: AnyCommand, at: str | None) -> None:
        state, values = self.live.state, conflict.values
        table = state.logical_tables.get(str(values["id"]))
        if table is None:
            return
        now = number_of(state, table.placed_at)
        wanted = number_of(state, at)
        found = self._who_placed(table.placed_at, table.id)
        sentence = say(
            "rooms-conflict-moved",
            name=table.name,
            seen=number_of(state, self._places.get(table.id)),
            now=now,
            actor=found[0] if found else values["actor"],
            at=found[1] if found else "",
            mine=wanted,
        )
        tables = [id for id in _tables_of(command) if id in state.logical_tables]

        def use_mine() -> None:
            self.remember()
            self._execute(command, tables, tables[0], at)

        self._ask(
            sentence, say("rooms-conflict-use", mine=wanted), use_mine, say("rooms-conflict-keep", theirs=now)
        )

    def _ask(self, sentence: str, use: str, do: Callable[[], Any], keep: str) -> None:
        self._frame().quiet("message")

        @isolated
        def use_mine(_: Any) -> None:
            with self.live.asking("rooms.conflict"):
                do()

        buttons = [
            pmui.Button(
                label=label, variant="outlined", color="default", on_click=act, margin=(8, 0, 0, 0), sx=_WRAP
            )
            for label, act in ((use, use_mine), (keep, self.stop))
        ]
        self._select = None
        self.block[:] = [
            pn.Column(_sentence(sentence), *buttons, styles=_ASK, sizing_mode="stretch_width", margin=_GAP)
        ]

    def _who_placed(self, physical: str | None, table: str) -> tuple[str, str] | None:
        if physical is None:
            return None
        past = self.live.plan.history()
        for stay in reversed(self.live.plan.stays(physical)):
            if stay.left is None and stay.table == table:
                batch = past.batch_of(stay.came)
                return batch.actor, day_and_clock(batch.recorded_at)
        return None


_GAP = (0, 0, 16, 0)
_WRAP = {
    "whiteSpace": "normal",
    "textAlign": "left",
    "minHeight": 36,
    "justifyContent": "flex-start",
    "py": "6px",
}


def _sentence(words: str) -> Any:
    return show(
        Html(f'<p role="status" dir="auto" style="margin:0">{esc(words)}</p>'), stylesheets=[CARD_CSS]
    )


def _standing(state: State, physical: str) -> str:
    table = state.logical_tables.get(state.occupants.get(physical, ""))
    return table.name if table is not None else ""


def _tables_of(command: AnyCommand) -> list[str]:
    if isinstance(command, SwapTables):
        return [command.table, command.other]
    if isinstance(command, PlaceTable | UnplaceTable):
        return [command.table]
    if isinstance(command, Together):
        return list(dict.fromkeys(id for part in reversed(command.commands) for id in _tables_of(part)))
    return []
