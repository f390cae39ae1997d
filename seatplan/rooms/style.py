"""Sizes of the three ways to draw a room: on a page, small, and on the wall."""

from __future__ import annotations

from typing import NamedTuple

from bokeh.core.property.vectorization import Value, value

# Canvas text needs the list of fonts itself, not a CSS variable; a plain text would be the name of a column.
FONT: Value[str] = value(
    "Roboto, 'Segoe UI', system-ui, -apple-system, 'Helvetica Neue', 'Noto Sans', Arial, sans-serif"
)
WALL = 3.0  # pixels

SEATS_FROM = 10  # pixels per metre from which seats and numbers are drawn
NAMES_FROM = 17  # and table names


class Style(NamedTuple):
    """Pixels, and shares of a table's diameter."""

    wall: float
    words: int  # size of "Stage", "5 m"
    names: int  # size of table names
    number: float  # share of a table's diameter
    long_number: float  # the same where a number has three figures
    least: int  # no number is smaller
    small: bool
    seats_from: float
    names_from: float
    second_ring: bool = True
    seat_line: float = 1.0
    ring: float = 1.5  # of a table
    vip_ring: float = 2.0


STYLES = {
    "seats": Style(WALL, 13, 11, 0.42, 0.42, 11, False, SEATS_FROM, NAMES_FROM),
    "overview": Style(2.0, 13, 11, 0.42, 0.42, 11, True, float("inf"), float("inf")),
    "wall": Style(6.0, 28, 28, 0.65, 0.52, 28, False, 0.0, 0.0, False, 2.0, 2.5, 6.0),
}
