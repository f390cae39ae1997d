"""The parts of a drawing that stand still: floor, walls, doors, pillars, stage, and the bar of 5 metres."""

from __future__ import annotations

from typing import Any

from bokeh.models import ColumnDataSource, Plot
from bokeh.models.glyphs import MultiLine, Patches, Segment, Text
from bokeh.models.renderers import GlyphRenderer

from seatplan.domain.state import Room
from seatplan.rooms.geometry import Bounds, Point
from seatplan.rooms.paint import Painter
from seatplan.rooms.style import FONT, WALL, Style
from seatplan.rooms.walls import fixtures, leaves, polygon, treads, walls
from seatplan.texts import say

FILLED = ("stage", "bar", "stairs")
BAR = 5.0  # metres


class Floor:
    """Draws a room's floor into a plot, below everything else. A small drawing has no door leaves and no words."""

    def __init__(
        self, plot: Plot, room: Room, around: Bounds, painter: Painter, style: Style, bar: Point
    ) -> None:
        self.around, self._bar = around, bar
        self._sources = {name: ColumnDataSource(data) for name, data in self._shapes(room).items()}

        def add(source: str, glyph: Any, **tokens: str) -> GlyphRenderer:
            painter.paint(glyph, **tokens)
            return plot.add_glyph(self._sources[source], glyph)

        thin: dict[str, Any] = {"line_width": 2 if style.wall > WALL else 1}
        add("hall", Patches(xs="xs", ys="ys", line_color=None), fill_color="hall")
        add("filled", Patches(xs="xs", ys="ys", line_color=None), fill_color="fix")
        add("treads", MultiLine(xs="xs", ys="ys", **thin), line_color="line2")
        dashed = Patches(xs="xs", ys="ys", fill_color=None, line_dash=[5, 4], **thin)
        add("dashed", dashed, line_color="line2")
        add("walls", MultiLine(xs="xs", ys="ys", line_width=style.wall, line_join="miter"), line_color="wall")
        add("pillars", Patches(xs="xs", ys="ys", line_color=None), fill_color="wall")
        self.labels: GlyphRenderer | None = None
        self.bars: list[GlyphRenderer] = []
        if style.small:
            return
        add("doors", MultiLine(xs="xs", ys="ys", **thin), line_color="line2")
        words: dict[str, Any] = {
            "text_font": FONT,
            "text_font_size": f"{style.words}px",
            "text_baseline": "middle",
        }
        label = Text(x="x", y="y", text="text", text_align="center", **words)
        self.labels = add("labels", label, text_color="ink2")
        if style.wall <= WALL:
            ends = Segment(x0="x0", y0="y0", x1="x1", y1="y1", line_width=1.5)
            self.bars = [
                add("bar", ends, line_color="ink2"),
                add("bar_text", Text(x="x", y="y", text="text", x_offset=8, **words), text_color="ink2"),
            ]

    def redraw(self, room: Room, around: Bounds, bar: Point) -> None:
        """The room was changed."""
        self.around, self._bar = around, bar
        for name, data in self._shapes(room).items():
            self._sources[name].data = data

    def _shapes(self, room: Room) -> dict[str, dict[str, list[Any]]]:
        named = fixtures(room, "stage", "dance_floor", "bar", "keep_out")
        left, bottom = self._bar
        right, tick = left + BAR, 0.22
        floor = [[Point(float(x), float(y)) for x, y in room.outline]] if room.outline else []
        return {
            "hall": _lines(floor),
            "filled": _lines([polygon(fixture) for fixture in fixtures(room, *FILLED)]),
            "treads": _lines([line for fixture in fixtures(room, "stairs") for line in treads(fixture)]),
            "dashed": _lines([polygon(fixture) for fixture in fixtures(room, "dance_floor", "keep_out")]),
            "walls": _lines(walls(room)),
            "doors": _lines([leaf.line() for leaf in leaves(room)]),
            "pillars": _lines([polygon(fixture) for fixture in fixtures(room, "pillar")]),
            "labels": {
                "x": [fixture.get("x", 0) for fixture in named],
                "y": [fixture.get("y", 0) for fixture in named],
                "text": [
                    str(fixture.get("label") or say(f"rooms-fixture-{fixture['kind']}")) for fixture in named
                ],
            },
            "bar": {
                "x0": [left, left, right],
                "y0": [bottom, bottom - tick, bottom - tick],
                "x1": [right, left, right],
                "y1": [bottom, bottom + tick, bottom + tick],
            },
            "bar_text": {"x": [right], "y": [bottom], "text": [say("rooms-metres", metres=int(BAR))]},
        }


def _lines(lines: list[list[Point]]) -> dict[str, list[Any]]:
    return {
        "xs": [[round(point.x, 3) for point in line] for line in lines],
        "ys": [[round(point.y, 3) for point in line] for line in lines],
    }
