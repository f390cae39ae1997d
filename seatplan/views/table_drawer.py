"""The drawer of the rooms page: the card of a table, of an empty place, or what a check found."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import panel_material_ui as pmui

from seatplan.domain.checks import NOTE, Problem
from seatplan.domain.state import LogicalTable, PhysicalTable
from seatplan.domain.values import GUEST, LOGICAL_TABLE, PHYSICAL_TABLE, ROOM, Fact
from seatplan.history.blame import Stay
from seatplan.texts import say
from seatplan.texts.problems import count_text, problem_text
from seatplan.views import table_words as words
from seatplan.views.faults import isolated
from seatplan.views.frame import Frame
from seatplan.views.icons import icon
from seatplan.views.live import LivePlan
from seatplan.views.marks import show
from seatplan.views.rows import Rows
from seatplan.views.table_moves import MOVE, SWAP, TableMoves
from seatplan.views.text import Html, esc, name

_PROBLEMS_CSS = """
.sp-rows { height: auto; overflow: visible; }
.found { padding: 8px; border-bottom: 1px solid var(--sp-line); }
.found p { margin: 0; overflow-wrap: anywhere; }
.found p + p { font: var(--sp-caption); color: var(--sp-ink2); }
"""
MOST_FOUND = 200
ALL = "all"  # every check that is counted, guests without a table apart


def _concerns(problem: Problem, check: str) -> bool:
    if check == ALL:
        return problem.severity != NOTE and problem.code != "unseated"
    return problem.code == check


class TableDrawer:
    """What the drawer shows, and what can be done there.

    Parameters
    ----------
    live
        The session's plan.
    frame
        The page, once it is there.
    moves
        The part that asks where to.
    on_problem
        Called with (kind, id) of something that a check found and somebody chose.
    """

    def __init__(
        self,
        live: LivePlan,
        frame: Callable[[], Frame],
        moves: TableMoves,
        on_problem: Callable[[str, str], Any],
    ) -> None:
        self.live, self._frame, self.moves = live, frame, moves
        self._physical: str | None = None
        self._logical: str | None = None
        self._guest = ""
        self._check = ""
        self._shape = ""  # what kind of card the drawer holds: "table", "vacancy", "check"
        self._shown_table: str | None = None
        self._shown_guests: set[str] = set()
        self._shown_problems: list[Problem] = []
        self._stays: tuple[Any, list[Stay]] = (None, [])
        self._on_problem = on_problem
        self._head = show(Html(""), stylesheets=[words.CARD_CSS])
        self._seats = Rows(
            css=words.SEATS_CSS, sizing_mode="stretch_width", label=say("rooms-card-seats-list")
        )
        self._seats_title = show(words.heading(say("rooms-card-seats")), stylesheets=[words.CARD_CSS])
        self._below = show(Html(""), stylesheets=[words.CARD_CSS])
        self._found = Rows(
            on_row=self._chosen, css=_PROBLEMS_CSS, sizing_mode="stretch_width", empty=say("rooms-check-none")
        )
        self._choose = pmui.Select(
            label=say("rooms-card-choose-logical"),
            options={"": None},
            value=None,
            sizing_mode="stretch_width",
            margin=(8, 0),
        )
        self._place_here = pmui.Button(
            label=say("rooms-place-here-none"),
            icon=icon("place"),
            variant="contained",
            disabled=True,
            on_click=self._place,
            margin=0,
        )
        self._choose.param.watch(self._name_button, "value")
        self._move = pmui.Button(
            icon=icon("open_with"), variant="contained", on_click=self._start_move, margin=0
        )
        self._swap = pmui.Button(
            label=say("rooms-swap"),
            variant="outlined",
            color="default",
            on_click=self._start_swap,
            margin=(0, 0, 0, 8),
        )
        self._clear = pmui.Button(
            label=say("rooms-clear"), variant="text", on_click=self._clear_place, margin=(0, 0, 0, 8)
        )

    # What is shown

    def show_table(self, physical: str | None, logical: str | None = None, guest: str = "") -> None:
        """The card of a physical table and what stands there, or of a logical table that stands nowhere."""
        self._physical, self._logical, self._guest, self._check = physical, logical, guest, ""
        self.refresh()

    def show_check(self, code: str) -> None:
        """What a check found."""
        self._physical = self._logical = None
        self._check = code
        self.refresh()

    def close(self) -> None:
        """Nothing is selected."""
        self._physical = self._logical = None
        self._check = self._shape = ""
        self.moves.stop()
        self._frame().close_drawer()

    def follow(self, facts: frozenset[Fact] | None) -> None:
        """The plan has changed; what concerns nothing that the drawer shows is let pass."""
        state = self.live.state
        table = self._standing()
        if facts is None or self._check or table != self._shown_table:
            self.refresh()
            return
        guests = set(state.seated.get(table or "", ())) | self._shown_guests
        hosts = {guest.plus_one for id in guests if (guest := state.guests.get(id)) is not None}
        concerned = {(LOGICAL_TABLE, table), (PHYSICAL_TABLE, self._physical)}
        concerned |= {(GUEST, id) for id in guests | hosts}
        # A free place offers what stands nowhere, so each placement concerns it; rooms have names.
        if any(
            (fact.kind, fact.id) in concerned
            or fact.kind == ROOM
            or (fact.kind == LOGICAL_TABLE and table is None)
            for fact in facts
        ) or (table is not None and words.problems_of(self.live, table) != self._shown_problems):
            self.refresh()

    def refresh(self) -> None:
        """Show the plan as it is now; only what differs travels."""
        state = self.live.state
        physical = state.physical_tables.get(self._physical or "")
        logical = state.logical_tables.get(
            state.occupants.get(physical.id, "") if physical is not None else self._logical or ""
        )
        self._shown_table = logical.id if logical is not None else None
        self._shown_guests = set(state.seated.get(self._shown_table or "", ()))
        self._shown_problems = words.problems_of(self.live, logical.id) if logical is not None else []
        if self._check:
            self._fill_check()
        elif logical is not None:
            self._fill_table(logical, physical)
        elif physical is not None:
            self._fill_vacancy(physical)
        elif self._shape:
            self.close()

    def _open(self, shape: str, title: str, caption: str, content: list[Any], footer: list[Any]) -> None:
        frame = self._frame()
        if shape != self._shape or not frame.drawer_open:
            self._shape = shape
            frame.open_drawer(title, *content, caption=caption, footer=footer, sheet=True)
        else:
            frame.param.update(drawer_title=title, drawer_caption=caption)

    def _fill_table(self, table: LogicalTable, physical: PhysicalTable | None) -> None:
        state = self.live.state
        guest = state.guests.get(self._guest)
        self._put(self._head, words.head(self.live, table))
        self._seats.put(words.seats(state, table))
        self._seats.selected = (
            words.key_of_guest(state, guest) if guest is not None and guest.table == table.id else ""
        )
        self._put(self._below, words.placement(self.live, table, self._stays_at(physical)))
        placed = physical is not None
        self._move.label = say("rooms-move" if placed else "rooms-place")
        self._swap.visible = self._clear.visible = placed
        star = "★ " if table.vip or table.protected else ""
        caption = words.place(state, physical) if physical is not None else say("rooms-card-nowhere")
        self._open(
            "table",
            star + table.name,
            caption,
            [
                self.moves.block,
                self._head,
                self._seats_title,
                self._seats,
                self._below,
            ],
            [self._move, self._swap, self._clear],
        )

    def _fill_vacancy(self, physical: PhysicalTable) -> None:
        state = self.live.state
        self._put(self._below, words.vacancy(self.live, physical, self._stays_at(physical)))
        options: dict[str, str | None] = {"": None}
        for table in state.logical_tables.values():
            if table.placed_at is None:
                guests = state.seats_taken(table.id)
                options[say("rooms-card-logical-option", name=table.name, guests=guests)] = table.id
        if options != self._choose.options:
            chosen = self._choose.value
            self._choose.param.update(options=options, value=chosen if chosen in options.values() else None)
        some = len(options) > 1
        self._choose.visible = self._place_here.visible = some
        nothing = show(
            Html(f'<p class="small">{esc(say("rooms-card-nothing-to-place"))}</p>'),
            stylesheets=[words.CARD_CSS],
            visible=not some,
        )
        title = say("rooms-card-table", number=physical.number)
        room = state.rooms.get(physical.room)
        shape = "vacancy" if some else "vacancy-full"
        heading = show(words.heading(say("rooms-card-place-one")), stylesheets=[words.CARD_CSS])
        content = [self.moves.block, self._below, heading, nothing, self._choose, self._place_here]
        self._open(shape, title, room.name if room else "", content, [])

    def _fill_check(self) -> None:
        found = [problem for problem in self.live.problems if _concerns(problem, self._check)]
        self._found.put(
            [
                (
                    f"{problem.kind}:{problem.id}:{problem.code}",
                    Html(
                        f'<div class="found"><p><b>{name(problem.label)}</b></p><p>{esc(problem_text(problem))}</p></div>'
                    ),
                )
                for problem in found[:MOST_FOUND]
            ]
        )
        title = say("rooms-check-list")
        if found and self._check == ALL:
            title = say("rooms-check-all", count=len(found))
        elif found:
            counted = count_text(self._check, [problem.label for problem in found])
            title = say("rooms-check-title", count=len(found), what=counted)
        self._open("check", title, say("rooms-check-list") if found else "", [self._found], [])

    @staticmethod
    def _put(pane: Any, html: Html) -> None:
        if pane.object != html:
            pane.object = html

    def _stays_at(self, physical: PhysicalTable | None) -> list[Stay]:
        """Looked up anew only where something was placed or history was changed since."""
        if physical is None:
            return []
        key = (physical.id, self.live.state.occupants.get(physical.id), self.live.generation)
        if self._stays[0] != key:
            self._stays = (key, self.live.plan.stays(physical.id))
        return self._stays[1]

    # What can be done

    def _standing(self) -> str | None:
        return (
            self.live.state.occupants.get(self._physical, self._logical) if self._physical else self._logical
        )

    @isolated
    def _start_move(self, _: Any) -> None:
        table = self._standing()
        if table is not None:
            self.moves.start(MOVE, table)

    @isolated
    def _start_swap(self, _: Any) -> None:
        table = self._standing()
        if table is not None:
            self.moves.start(SWAP, table)

    @isolated
    def _clear_place(self, _: Any) -> None:
        table = self._standing()
        if table is not None:
            self.moves.clear(table)

    @isolated
    def _place(self, _: Any) -> None:
        if self._choose.value is not None and self._physical is not None:
            self.moves.moving, self.moves.mode = self._choose.value, MOVE
            self.moves.pick(self._physical)

    @isolated
    def _name_button(self, event: Any) -> None:
        table = self.live.state.logical_tables.get(event.new or "")
        label = say("rooms-place-here", name=table.name) if table else say("rooms-place-here-none")
        self._place_here.param.update(label=label, disabled=table is None)

    @isolated
    def _chosen(self, key: str) -> None:
        kind, id, _ = key.split(":", 2)
        if kind in (GUEST, LOGICAL_TABLE, PHYSICAL_TABLE):
            self._on_problem(kind, id)
