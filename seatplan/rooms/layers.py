"""The parts of a drawing that follow the plan: tables, seats, numbers, names, the frame round the selected table, and what
is pointed out."""

from __future__ import annotations

from typing import Any, NamedTuple

from bokeh.models import Plot
from bokeh.models.glyphs import Circle, Quad, Rect, Scatter, Text
from bokeh.models.renderers import GlyphRenderer

from seatplan.rooms import palette
from seatplan.rooms.markers import seat_markers
from seatplan.rooms.marks import SeatRow, TableRow
from seatplan.rooms.paint import Painter, Palette
from seatplan.rooms.source import Rows
from seatplan.rooms.style import FONT, Style

# Pixels. Bokeh takes a plain number here, which its types do not say.
ROUNDED: dict[str, Any] = {"border_radius": 3}
FRAMED: dict[str, Any] = {"border_radius": 6}
PADDED: dict[str, Any] = {"padding": 2}


class BoxRow(NamedTuple):
    """The frame round the selected table; `low` is its lower edge without the table's name."""

    left: float
    right: float
    top: float
    low: float
    bottom: float


class CalloutRow(NamedTuple):
    """A ring round a table, with words at its left."""

    x: float
    y: float
    radius: float
    text: str


class Layers:
    """Sources and renderers of one drawing; `near` draws tables that have their seats round them, `far` those without."""

    def __init__(
        self, plot: Plot, painter: Painter, style: Style, tables: list[TableRow], seats: list[SeatRow]
    ) -> None:
        self.plot, self.painter, self.style = plot, painter, style
        self.tables: Rows[TableRow] = Rows(TableRow, tables)
        self.seats: Rows[SeatRow] = Rows(SeatRow, [] if style.small else seats)
        self.box: Rows[BoxRow] = Rows(BoxRow)
        self.callouts: Rows[CalloutRow] = Rows(CalloutRow)
        self.near = [] if style.small else self._draw_near()
        self.far = self._draw_far() if style.seats_from > 0 else []
        self.seat_marks: GlyphRenderer | None = None
        self.numbers: GlyphRenderer | None = None
        self.names: GlyphRenderer | None = None
        self.frame: GlyphRenderer | None = None
        if not style.small:
            self._draw_seats_and_words()
        self._draw_callouts()
        for renderer in self.far:
            renderer.visible = style.small

    def _add(self, rows: Rows[Any], glyph: Any) -> GlyphRenderer:
        return self.plot.add_glyph(rows.source, glyph)

    def _rings(
        self, fill: Palette, line: Palette, sizes: tuple[str, str, str], **look: Any
    ) -> list[GlyphRenderer]:
        """One ring for round and for rectangular tables: a row has NaN for the shape that it is not."""
        by = self.painter.by_table
        radius, width, height = sizes
        paint: dict[str, Any] = {
            "fill_color": by(fill),
            "line_color": by(line),
            "fill_alpha": "strength",
            "line_alpha": "strength",
        }
        return [
            self._add(self.tables, Circle(x="x", y="y", radius=radius, **paint, **look)),
            self._add(
                self.tables,
                Rect(x="x", y="y", width=width, height=height, angle="angle", **ROUNDED, **paint, **look),
            ),
        ]

    def _draw_near(self) -> list[GlyphRenderer]:
        outer, inner = ("radius", "width", "height"), ("inner", "inner_width", "inner_height")
        found = self._rings(
            palette.table_fills, palette.table_lines, outer, line_width="ring", line_dash="dash"
        )
        if self.style.second_ring:
            found += self._rings(palette.nothing, palette.inner_rings, inner, line_width=1)
        return found

    def _draw_far(self) -> list[GlyphRenderer]:
        outer, inner = ("radius", "width", "height"), ("core", "core_width", "core_height")
        look = {"line_dash": "dash"}
        found = self._rings(palette.small_fills, palette.small_lines, outer, line_width=1.2, **look)
        return found + self._rings(
            palette.small_inner_fills, palette.small_inner_lines, inner, line_width=1.5
        )

    def _draw_seats_and_words(self) -> None:
        by = self.painter.by_table
        alphas: dict[str, Any] = {"fill_alpha": "strength", "line_alpha": "strength"}
        self.seat_marks = self._add(
            self.seats,
            Scatter(
                x="x",
                y="y",
                size=8,
                marker="mark",
                defs=seat_markers(),
                fill_color=self.painter.by_seat(palette.seat_fills),
                line_color=self.painter.by_seat(palette.seat_lines),
                line_width=self.style.seat_line,
                **alphas,
            ),
        )
        words: dict[str, Any] = {"text_font": FONT, "text_alpha": "strength", "text_align": "center"}
        number = Text(
            x="x",
            y="y",
            text="number",
            angle="turn",
            text_baseline="middle",
            text_font_style="weight",
            text_font_size="13px",
            text_color=by(palette.numbers),
            y_offset=1,
            **words,
        )
        name = Text(
            x="x",
            y="name_y",
            text="name",
            text_baseline="top",
            y_offset=3,
            text_font_size=f"{self.style.names}px",
            text_font_style="name_weight",
            text_color=by(palette.names),
            **words,
        )
        self.painter.paint(name, background_fill_color="hall")
        self.numbers = self._add(self.tables, number)
        self.names = self._add(self.tables, name)
        frame = Quad(
            left="left",
            right="right",
            top="top",
            bottom="bottom",
            fill_color=None,
            line_width=2,
            **FRAMED,
        )
        self.painter.paint(frame, line_color="accent")
        self.frame = self._add(self.box, frame)

    def _draw_callouts(self) -> None:
        ring = Circle(
            x="x", y="y", radius="radius", fill_color=None, line_width=1.5 if self.style.small else 3
        )
        words = Text(
            x="x",
            y="y",
            text="text",
            x_offset=-12 if self.style.small else -28,
            text_align="right",
            text_baseline="middle",
            text_font=FONT,
            text_font_size=f"{max(self.style.names, 12)}px",
            text_font_style="bold",
            **PADDED,
        )
        token = "err" if self.style.small else "accent"
        self.painter.paint(ring, line_color=token)
        self.painter.paint(words, text_color="ink", background_fill_color="hall")
        self._add(self.callouts, ring)
        self._add(self.callouts, words)
