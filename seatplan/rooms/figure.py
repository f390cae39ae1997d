"""A room as a Bokeh figure: drawn once, then patched. What a session sees of a room goes through `RoomFigure`.

figure = RoomFigure(room, state, LIGHT, width=840, height=592)
figure.on_tap = lambda physical_id: ...      # None beside every table
figure.update(state, facts)                  # sends the cells that differ, and nothing else
pn.pane.Bokeh(figure.plot, sizing_mode="stretch_both")
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from bokeh.events import DoubleTap, Event, PointEvent, Tap
from bokeh.models import CustomJS, HoverTool, PanTool, Plot, Range1d, WheelZoomTool
from bokeh.models.renderers import DataRenderer

from seatplan.domain.state import PhysicalTable, Room, State
from seatplan.domain.values import GUEST, LOGICAL_TABLE, PHYSICAL_TABLE, ROOM, Fact
from seatplan.rooms.floor import BAR, Floor
from seatplan.rooms.geometry import Bounds, Point, bounds, free_strip, reach, scale_to_fit, table_at
from seatplan.rooms.layers import BoxRow, CalloutRow, Layers
from seatplan.rooms.legend import Entry, legend
from seatplan.rooms.marks import SeatRow, TableRow, seat_rows, table_row
from seatplan.rooms.paint import Painter
from seatplan.rooms.palette import Colours
from seatplan.rooms.style import STYLES
from seatplan.texts import say

MARGIN = 8  # pixels round the walls
BOX_MARGIN = 0.2  # metres between a table's chairs and its frame

# Bokeh fills the values in as text.
_HOVER_SEAT = (
    '<div style="font:13px/18px var(--sp-font);max-width:240px"><b dir="auto">@name</b>'
    '<div dir="auto" style="font:12px/16px var(--sp-font);color:var(--sp-ink2)">@detail</div></div>'
)
# The bounds of both ranges are the whole room; see fit.js.
_WHOLE_ROOM = "for (const range of [x, y]) { if (range.bounds) range.setv({start: range.bounds[0], end: range.bounds[1]}) }"
_HOVER_TABLE = '<div style="font:13px/18px var(--sp-font);max-width:240px"><b dir="auto">@title</b></div>'


class RoomFigure:
    """One room's drawing for one session.

    Parameters
    ----------
    room_id
        The room; must be in the state.
    state
        The plan to draw.
    theme
        Its colours, such as `seatplan.views.theme.LIGHT`.
    mode
        "seats" draws all, "overview" a small drawing without seats and words, "wall" for the projector.
    width, height
        Pixels that the drawing gets, margin included. In "overview" only needed without `scale`.
    scale
        Pixels per metre, for drawings side by side: the size then follows from the room.
    lay
        Roles laid over single tables, by physical table's id: "target", "lost", "clash", "drawn".
    callouts
        Words beside a table with a ring round it, by physical table's id.
    names
        Whether logical tables' names are drawn; by default yes, but not on the wall.
    """

    def __init__(
        self,
        room_id: str,
        state: State,
        theme: Colours,
        mode: str = "seats",
        *,
        width: int = 840,
        height: int = 592,
        scale: float | None = None,
        lay: Mapping[str, str] | None = None,
        callouts: Mapping[str, str] | None = None,
        names: bool | None = None,
        on_tap: Callable[[str | None], Any] | None = None,
    ) -> None:
        self.room_id, self.mode = room_id, mode
        self.on_tap = on_tap
        self.selected: str | None = None
        self.lay: dict[str, str] = dict(lay or {})
        self.spotlight: frozenset[str] | None = None
        self._state = state
        self._style = STYLES[mode]
        self._around = bounds(self.room, self._tables())
        self._fixed = scale is not None
        self.scale = scale or scale_to_fit(self._around, width, height, MARGIN)
        if scale is not None:
            width, height = (
                round(side * scale) + 2 * MARGIN for side in (self._around.width, self._around.height)
            )
        self.plot = self._new_plot(width, height)
        self._painter = Painter(theme)
        self._drawn_floor = (list(self.room.outline), list(self.room.fixtures))
        self._fit: CustomJS | None = None
        self._floor = Floor(
            self.plot, self.room, self._around, self._painter, self._style, self._bar_at(self._around)
        )
        tables, seats = self._rows()
        self._layers = Layers(self.plot, self._painter, self._style, tables, seats)
        self._named = mode == "seats" if names is None else names
        self._add_tools()
        self._add_fit()
        self.plot.on_event(Tap, self._tapped)
        self.call_out(callouts or {})

    @property
    def room(self) -> Room:
        """The room as it is drawn."""
        return self._state.rooms[self.room_id]

    @property
    def roles(self) -> set[str]:
        """The roles of the tables that the drawing shows."""
        return {row.role for row in self._layers.tables.rows}

    # What pages do with a drawing

    def update(self, state: State, facts: Iterable[Fact] | None = None) -> int:
        """Show another state of the plan; returns how many cells were sent.

        `facts` names what may differ from the state that is shown; None compares every table of the room.
        """
        self._state = state
        known = None if facts is None else set(facts)
        if self.room_id not in state.rooms:
            return 0
        if known is None or any(fact.kind in (ROOM, PHYSICAL_TABLE) for fact in known):
            self._redraw_floor()
        ids = [table.id for table in self._tables()]
        if ids != list(self._at) or any(
            state.physical_tables[physical].seats != self._chairs[physical] for physical in ids
        ):
            self._draw_all()
            return len(ids)
        return self._patch(ids if known is None else self._touched(known))

    def select(self, physical_id: str | None) -> None:
        """Fill and frame a table, or none."""
        before, self.selected = self.selected, physical_id if physical_id in self._at else None
        self._patch({physical for physical in (before, self.selected) if physical in self._at})
        self._frame_selected()

    def lay_over(self, lay: Mapping[str, str]) -> None:
        """Give single tables another role than the plan does, such as "target" while something is dragged."""
        touched = {*self.lay, *lay}
        self.lay = dict(lay)
        self._patch(touched & set(self._at))

    def dim_others(self, bright: Iterable[str] | None) -> None:
        """Dim every table but these; None brings all back."""
        self.spotlight = None if bright is None else frozenset(bright)
        self._patch(self._at)

    def call_out(self, callouts: Mapping[str, str]) -> None:
        """Draw a ring and words at these tables, and at no others."""
        tables = (
            (self._state.physical_tables[physical], words)
            for physical, words in callouts.items()
            if physical in self._at
        )
        self._layers.callouts.replace(
            [CalloutRow(table.x, table.y, max(reach(table)) - 0.1, words) for table, words in tables]
        )

    def recolour(self, theme: Colours) -> None:
        """Take the colours of another theme."""
        self._painter.recolour(theme)

    def legend(self) -> list[Entry]:
        """What stands under the drawing: only what it shows."""
        tables = self.roles
        seats = {row.role for row in self._layers.seats.rows}
        if self.mode == "seats":
            tables -= {"full", "free"}  # the seats tell
        return legend(seats, tables, small=self._style.small)

    # Rows

    def _bar_at(self, around: Bounds) -> Point:
        return free_strip(around, self._tables(), BAR)

    def _tables(self) -> list[PhysicalTable]:
        return [table for table in self._state.physical_tables.values() if table.room == self.room_id]

    def _rows(self) -> tuple[list[TableRow], list[SeatRow]]:
        """All rows, and where each table's rows begin."""
        tables: list[TableRow] = []
        seats: list[SeatRow] = []
        self._at: dict[str, int] = {}
        self._first_seat: dict[str, int] = {}
        self._chairs: dict[str, int] = {}
        self._occupant: dict[str, str] = {}  # logical table -> physical table, as drawn
        self._guests: dict[str, str] = {}  # guest -> physical table, as drawn
        for at, table in enumerate(self._tables()):
            self._at[table.id], self._first_seat[table.id], self._chairs[table.id] = (
                at,
                len(seats),
                table.seats,
            )
            row, seat = self._rows_of(table)
            tables.append(row)
            seats += seat
        return tables, seats

    def _rows_of(self, table: PhysicalTable) -> tuple[TableRow, list[SeatRow]]:
        occupant = self._state.occupants.get(table.id)
        if occupant is not None:
            self._occupant[occupant] = table.id
            self._guests.update(dict.fromkeys(self._state.seated.get(occupant, ()), table.id))
        dimmed = self.spotlight is not None and table.id not in self.spotlight
        lay = {**self.lay, self.selected: "selected"} if self.selected == table.id else self.lay
        row = table_row(self._state, table, lay, self._style, dimmed)
        return row, [] if self._style.small else list(seat_rows(self._state, table, dimmed))

    def _touched(self, facts: Iterable[Fact]) -> set[str]:
        """The tables whose rows may differ: where what is named stands now, and where it stood as drawn."""
        found: set[str | None] = set()
        for fact in facts:
            if fact.kind == PHYSICAL_TABLE:
                found.add(fact.id)
            elif fact.kind == LOGICAL_TABLE:
                found |= {self._occupant.get(fact.id), self._place_of(fact.id)}
            elif fact.kind == GUEST:
                guest = self._state.guests.get(fact.id)
                found |= {self._guests.get(fact.id), self._place_of(guest.table if guest else None)}
                found |= {self._guests.get(other) for other in self._companions(fact.id)}
        return {physical for physical in found if physical in self._at}

    def _place_of(self, logical: str | None) -> str | None:
        table = self._state.logical_tables.get(logical) if logical else None
        return table.placed_at if table else None

    def _companions(self, guest: str) -> Iterator[str]:
        # An unnamed companion is called after the guest.
        physical = self._guests.get(guest)
        if physical is not None:
            yield from (other for other, at in self._guests.items() if at == physical)

    def _redraw_floor(self) -> None:
        """Walls and what stands between them, where they are no longer as they were drawn."""
        around = bounds(self.room, self._tables())
        floor = (list(self.room.outline), list(self.room.fixtures))
        if (around, floor) == (self._around, self._drawn_floor):
            return
        self._around, self._drawn_floor = around, floor
        self._floor.redraw(self.room, around, self._bar_at(around))
        if self._fit is not None:
            self._fit.args = self._fit.args | {"around": list(around)}
            self.plot.tags = [*self.plot.tags[:1], list(around)]  # lets the browser fit the room in again

    def _patch(self, ids: Iterable[str]) -> int:
        for physical in ids:
            row, seats = self._rows_of(self._state.physical_tables[physical])
            self._layers.tables.set(self._at[physical], row)
            for at, seat in enumerate(seats, start=self._first_seat[physical]):
                self._layers.seats.set(at, seat)
        sent = self._layers.tables.flush() + self._layers.seats.flush()
        if sent and self.selected:
            self._frame_selected()
        return sent

    def _draw_all(self) -> None:
        tables, seats = self._rows()
        self._layers.tables.replace(tables)
        self._layers.seats.replace(seats)
        if self.selected not in self._at:
            self.selected = None
        self._frame_selected()

    def _frame_selected(self) -> None:
        rows = []
        if self.selected is not None and not self._style.small:
            table = self._state.physical_tables[self.selected]
            half_x, half_y = (half + BOX_MARGIN for half in reach(table))
            low = table.y - half_y
            rows = [BoxRow(table.x - half_x, table.x + half_x, table.y + half_y, low, low - 19 / self.scale)]
        if rows != self._layers.box.rows:
            self._layers.box.replace(rows)

    # The plot

    def _new_plot(self, width: int, height: int) -> Plot:
        half_x, half_y = width / self.scale / 2, height / self.scale / 2
        middle = self._around.centre
        tables = len(self._tables())
        return Plot(
            x_range=Range1d(start=middle.x - half_x, end=middle.x + half_x),
            y_range=Range1d(start=middle.y - half_y, end=middle.y + half_y),
            width=width,
            height=height,
            min_border=0,
            toolbar_location=None,
            background_fill_alpha=0,
            border_fill_alpha=0,
            outline_line_color=None,
            lod_threshold=None,
            output_backend="canvas",
            tags=[say("rooms-drawing", room=self.room.name, tables=tables)],
        )

    def _add_tools(self) -> None:
        layers = self._layers
        if self.mode == "wall":
            return
        tables: list[DataRenderer] = [*layers.near[:2], *layers.far[:2]]
        self.plot.add_tools(
            HoverTool(renderers=tables, tooltips=_HOVER_TABLE, show_arrow=False, point_policy="follow_mouse")
        )
        if self.mode == "seats" and layers.seat_marks is not None:
            wheel = WheelZoomTool(zoom_on_axis=False)
            self.plot.add_tools(
                HoverTool(renderers=[layers.seat_marks], tooltips=_HOVER_SEAT, show_arrow=False),
                wheel,
                PanTool(),
            )
            self.plot.toolbar.active_scroll = wheel
            back = CustomJS(args={"x": self.plot.x_range, "y": self.plot.y_range}, code=_WHOLE_ROOM)
            self.plot.js_on_event(DoubleTap, back)

    def _add_fit(self) -> None:
        layers, style = self._layers, self._style
        round_tables = [table.width for table in self._tables() if table.shape == "round"]
        narrow = [min(table.width, table.length) for table in self._tables() if table.shape != "round"]
        share = style.long_number if any(len(table.number) > 2 for table in self._tables()) else style.number
        sizes = [share * (round_tables[0] if round_tables else 1.8), *(0.62 * width for width in narrow)]
        fit = CustomJS(
            args={
                "plot": self.plot,
                "around": list(self._around),
                "margin": MARGIN,
                "fixed": self._fixed,
                "seats": layers.seat_marks,
                "numbers": layers.numbers,
                "names": layers.names,
                "labels": self._floor.labels,
                "bars": self._floor.bars,
                "box": layers.frame,
                "near": layers.near,
                "far": layers.far,
                "share": min(sizes),
                "least": style.least,
                "rules": {"seats": style.seats_from, "names": style.names_from, "named": self._named},
            },
            code=_fit_code(),
        )
        if style.small and self._fixed:
            return
        self._fit = fit
        self.plot.js_on_change("tags", fit)
        for name in ("inner_width", "inner_height"):
            self.plot.js_on_change(name, fit)
        for view in (self.plot.x_range, self.plot.y_range):
            view.js_on_change("start", fit)
        layers.box.source.js_on_change("data", fit)

    def _tapped(self, event: Event) -> None:
        if self.on_tap is None or not isinstance(event, PointEvent):
            return
        if event.x is not None and event.y is not None:
            self.on_tap(table_at(self._tables(), float(event.x), float(event.y)))


@cache
def _fit_code() -> str:
    return files(__package__).joinpath("fit.js").read_text("utf-8")
