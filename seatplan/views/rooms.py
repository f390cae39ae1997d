"""The rooms page: each room drawn to scale, live, with the card of the table that is selected; or its editor."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

import panel as pn
import panel_material_ui as pmui
from panel.viewable import Viewer

from seatplan.domain.values import GROUP, GUEST, LOGICAL_TABLE, PHYSICAL_TABLE, ROOM
from seatplan.plan.figures import Figures, figures_of, room_of
from seatplan.plan.titles import guest_name
from seatplan.rooms.figure import RoomFigure
from seatplan.texts import say
from seatplan.views.faults import isolated
from seatplan.views.frame import Frame
from seatplan.views.held import held
from seatplan.views.icons import icon
from seatplan.views.live import LivePlan
from seatplan.views.marks import show
from seatplan.views.once import once_a_version
from seatplan.views.room_address import Address, read
from seatplan.views.room_card import RoomCard, legend_html
from seatplan.views.room_editor import RoomEditor
from seatplan.views.room_spots import spots
from seatplan.views.segments import Segments
from seatplan.views.shell import framed
from seatplan.views.table_drawer import TableDrawer
from seatplan.views.table_moves import MOVE, SWAP, TableMoves
from seatplan.views.tabs import Tabs
from seatplan.views.text import Html, esc
from seatplan.views.theme import theme_of

EDIT = "edit"
_DRAWN = {GUEST, LOGICAL_TABLE, PHYSICAL_TABLE, ROOM}


def build(live: LivePlan) -> Frame:
    """The page for one session."""
    return RoomsPage(live).frame


class RoomsPage(Viewer):
    """What one session sees of the rooms; the address holds the view."""

    def __init__(self, live: LivePlan, **params: Any) -> None:
        super().__init__(**params)
        self.live = live
        self._address, self._others = read(_query())
        self._figure: RoomFigure | None = None
        self._stale = False  # the figure has not followed while the editor was open
        self._pane = pn.pane.Bokeh(None, sizing_mode="stretch_both", margin=0)
        self._card = RoomCard(self._pane, on_select=self._selected_by_key)
        self._tabs = Tabs(on_tab=self._tab_chosen, label=say("rooms-tabs"))
        self._none = show(Html(f"<p>{esc(say('rooms-none'))}</p>"), visible=False)
        self._moves = TableMoves(live, lambda: self.frame, self._mode_changed, self._moved)
        self._drawer = TableDrawer(live, lambda: self.frame, self._moves, self._problem_chosen)
        self._editor: RoomEditor | None = None  # made for those who edit
        self._board = pn.Column(sizing_mode="stretch_both", margin=0, visible=False)
        self._segments = Segments(
            [("view", say("editor-mode-view"), "visibility"), (EDIT, say("editor-mode-edit"), "edit")],
            self._mode_chosen,
            label=say("editor-mode"),
        )
        self._add_room = pmui.Button(
            label=say("editor-add-room"),
            icon=icon("add"),
            variant="text",
            visible=False,
            on_click=self._new_room_asked,
            margin=(0, 8, 0, 0),
        )
        self.frame = framed(
            live,
            "rooms",
            fact=self._fact(),
            main=[self._tabs, self._none, self._card, self._board],
            actions=[self._add_room, self._segments],
            on_drawer_closed=self._drawer_closed,
        )
        self._go(self._address)
        live.param.watch(self._follow, "changes")
        self.frame.param.watch(self._recolour, "dark")
        if pn.state.location is not None:
            pn.state.location.param.watch(lambda event: self._address_typed(event.new), "search")

    def __panel__(self) -> Frame:
        return self.frame

    @property
    def room(self) -> str:
        """The id of the room that is drawn; empty where there is none."""
        if self._open_editor is not None:
            return self._open_editor.room
        return self._figure.room_id if self._figure is not None else ""

    # The address

    def _go(self, address: Address) -> None:
        """Show what an address says; what it names by guest or logical table is looked up."""
        state = self.live.state
        guest = state.guests.get(address.guest)
        logical = state.logical_tables.get((guest.table if guest and guest.table else "") or address.logical)
        physical = state.physical_tables.get(address.table)
        if physical is None and logical is not None and logical.placed_at is not None:
            physical = state.physical_tables.get(logical.placed_at)
        room = physical.room if physical is not None else address.room
        self._address = address
        self._show_mode()
        if address.mode == EDIT:
            self._edit(room, [f"table:{physical.id}"] if physical is not None else [])
            self._tell_missing(address)
            return
        self._draw(room)
        self._show_tabs()
        if address.check:
            self._mark(None)
            self._drawer.show_check(address.check)
        elif physical is not None:
            self._select(physical.id, address.guest)
        elif logical is not None:
            self._mark(None)
            self._drawer.show_table(None, logical.id, address.guest)
        else:
            self._mark(None)
            self._drawer.close()
        self._tell_missing(address)

    # Editing

    @property
    def _open_editor(self) -> RoomEditor | None:
        return self._editor if self._editor is not None and self._editor.is_open else None

    def _show_mode(self) -> None:
        editing = self._address.mode == EDIT
        self._segments.active = EDIT if editing else "view"
        self._add_room.visible = self._board.visible = editing
        if editing:
            self._moves.stop()
            self._card.visible = self._none.visible = False
            if self._editor is None:
                self._editor = RoomEditor(self.live, self.frame, self._room_edited)
                self._board[:] = [self._editor.board]
        elif self._editor is not None:
            self._editor.close()

    def _edit(self, room: str, selected: list[str]) -> None:
        known = figures_of(self.live.plan).rooms
        room = room if room in self.live.state.rooms else known[0].id if known else ""
        if self._editor is not None:
            self._editor.open(room, selected)
        self._tabs.visible = bool(room)
        self._show_tabs()

    @held
    def _new_room_asked(self, _: Any) -> None:
        if self._open_editor is not None:
            self._open_editor.ask("new_room")

    @held
    def _mode_chosen(self, mode: str) -> None:
        table = self._address.table
        if mode == EDIT:
            self._say_address(Address(room=self.room, table=table, mode=EDIT))
        else:
            kind, id = self.live.selection or ("", "")
            self._say_address(Address(room=self.room, table=id if kind == PHYSICAL_TABLE else ""))
        self._go(self._address)

    def _room_edited(self, room: str) -> None:
        """A room is there that was not, or the one that was edited is gone."""
        self._say_address(Address(room=room, mode=EDIT))
        self._go(self._address)

    @held
    def _drawer_closed(self) -> None:
        editor = self._open_editor
        if editor is not None:
            editor.deselect()
        else:
            self._deselect()

    def _tell_missing(self, address: Address) -> None:
        state = self.live.state
        guest = state.guests.get(address.guest)
        self.frame.quiet("missing")
        if guest is not None and guest.table is None:
            words = say("rooms-guest-without-table", name=guest_name(state, guest.id))
            self.frame.notice(words, "info", key="missing")
        elif (address.table and address.table not in state.physical_tables) or (
            address.logical and address.logical not in state.logical_tables
        ):
            self.frame.notice(say("rooms-unknown-table"), "warn", key="missing")

    def _say_address(self, address: Address) -> None:
        self._address = address
        if pn.state.location is not None:
            pn.state.location.search = address.query(self._others)

    @held
    def _address_typed(self, query: str) -> None:
        address, self._others = read(query)
        if address != self._address:
            self._go(address)

    # The drawing

    def _draw(self, room: str) -> None:
        state = self.live.state
        if room not in state.rooms:
            known = figures_of(self.live.plan).rooms
            room = known[0].id if known else ""
        self._none.visible = not room
        self._card.visible = self._tabs.visible = bool(room)
        if not room:
            self._figure = None
            return
        if self._figure is None or self._figure.room_id != room:
            self._figure = RoomFigure(room, state, theme_of(self.frame.dark), on_tap=self._tapped)
            self._figure.plot.update(name="sp-room", sizing_mode="stretch_both")
            self._lay_modes()
            self._pane.object = self._figure.plot
        elif self._stale:
            self._figure.update(state)
        self._stale = False
        self._say_what_is_drawn()

    def _say_what_is_drawn(self) -> None:
        figure, state = self._figure, self.live.state
        if figure is None:
            return
        legend = legend_html(figure.legend())
        if legend != self._card.legend:
            self._card.legend = legend
        self._card.title = str(figure.plot.tags[0])
        room = figure.room_id
        self._card.put(once_a_version(self.live.plan, ("spots", room), lambda: spots(state, room)))

    def _show_tabs(self) -> None:
        rooms = figures_of(self.live.plan).rooms
        self._tabs.put([[room.id, room.name, str(room.tables)] for room in rooms])
        self._tabs.active = self.room

    def _fact(self) -> str:
        return once_a_version(self.live.plan, "rooms-fact", lambda: _fact(figures_of(self.live.plan)))

    @isolated
    def _follow(self, event: Any) -> None:
        facts, figure = event.new, self._figure
        self.frame.tell(fact=self._fact())
        if facts is not None and not any(fact.kind in _DRAWN or fact.kind == GROUP for fact in facts):
            return
        self._show_tabs()
        if self._open_editor is not None:
            self._stale = True
            self._open_editor.follow()
            return
        if figure is None or figure.room_id not in self.live.state.rooms:
            self._go(self._address)
        elif figure.update(self.live.state, facts):
            self._say_what_is_drawn()
        self._moves.refresh()
        self._lay_modes()
        self._drawer.follow(facts)

    @held
    def _recolour(self, event: Any) -> None:
        if self._figure is not None:
            self._figure.recolour(theme_of(event.new))

    # Selecting

    def _select(self, physical: str, guest: str = "") -> None:
        self._mark(physical)
        self._drawer.show_table(physical, guest=guest)

    def _mark(self, physical: str | None) -> None:
        if self._figure is not None:
            self._figure.select(physical)
        self._card.selected = physical or ""
        self.live.selection = (PHYSICAL_TABLE, physical) if physical else None

    @held
    def _tapped(self, physical: str | None) -> None:
        if self._moves.mode and physical is not None:
            self._moves.pick(physical)
        elif physical is not None:
            self._choose(physical)
        elif not self._moves.mode:
            self._deselect()

    def _choose(self, physical: str) -> None:
        self._say_address(Address(room=self.room, table=physical))
        self._select(physical)

    @held
    def _selected_by_key(self, physical: str) -> None:
        if physical:
            self._choose(physical)
        elif self._moves.mode:
            self._moves.stop()
        else:
            self._deselect()

    @held
    def _deselect(self) -> None:
        self._mark(None)
        self._drawer.close()
        self._say_address(Address(room=self.room))

    @held
    def _tab_chosen(self, room: str) -> None:
        if self._open_editor is not None:
            self._room_edited(room)
            return
        if self._moves.mode:  # the card stays: its table looks for a place in another room
            self._draw(room)
            self._show_tabs()
            return
        self._say_address(Address(room=room))
        self._go(self._address)

    @held
    def _problem_chosen(self, kind: str, id: str) -> None:
        room = room_of(self.live.state, kind, id) or self.room
        field = {GUEST: "guest", LOGICAL_TABLE: "logical", PHYSICAL_TABLE: "table"}[kind]
        address = Address(room=room, **{field: id})
        guest = self.live.state.guests.get(id) if kind == GUEST else None
        if guest is not None and guest.table is None:  # there is no card to show; the list stays
            self._tell_missing(address)
            return
        self._say_address(address)
        self._go(address)

    # Moving

    def _lay_modes(self) -> None:
        figure, moves = self._figure, self._moves
        if figure is None:
            return
        targets = moves.targets() if moves.mode else []
        lay = dict.fromkeys(targets, "target") if moves.mode == MOVE else {}
        if lay != figure.lay:
            figure.lay_over(lay)
        bright = frozenset([*targets, figure.selected or ""]) if moves.mode == SWAP else None
        if bright != figure.spotlight:
            figure.dim_others(bright)

    @held
    def _mode_changed(self) -> None:
        self._lay_modes()
        self._say_what_is_drawn()

    @held
    def _moved(self, physical: str | None) -> None:
        """The card goes with its table."""
        state = self.live.state
        if physical is None:
            self._drawer.refresh()
            return
        self._draw(state.physical_tables[physical].room)
        self._show_tabs()
        self._choose(physical)


def _fact(figures: Figures) -> str:
    free = figures.physical_tables - figures.placed
    return say("rooms-fact", placed=figures.placed, tables=figures.tables, free=free)


def _query() -> str:
    """The address's query when the page opens."""
    location = pn.state.location
    if location is not None and location.search:
        return str(location.search)
    arguments = pn.state.session_args or {}
    return urlencode(
        {key: values[0].decode("utf-8", "replace") for key, values in arguments.items() if values}
    )
