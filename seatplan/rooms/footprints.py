"""The ground that things in a room take up, and whether two of them share some. Pure; lengths are metres.

A footprint is a disc (a round table with its chairs) or a convex polygon (everything else). Two that only touch, or share
less than `TOUCH`, do not overlap: layouts are drawn on a grid of centimetres.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import cos, hypot, radians, sin
from typing import NamedTuple

from seatplan.domain.state import PhysicalTable
from seatplan.rooms.geometry import BEYOND, CHAIR, Point, chairs, corners

TOUCH = 0.02  # metres that two things may share


class Footprint(NamedTuple):
    """A disc where there are no `corners`, else a convex polygon; `radius` is that of a circle round all of it."""

    x: float
    y: float
    radius: float
    corners: tuple[Point, ...] = ()


def rectangle(x: float, y: float, width: float, height: float, angle: float = 0.0) -> Footprint:
    """The footprint of a rectangle round its centre, turned by `angle` degrees."""
    return Footprint(x, y, hypot(width, height) / 2, tuple(corners(x, y, width, height, angle)))


def table_footprint(table: PhysicalTable) -> Footprint:
    """A table with its chairs. At the sides of a long table where no chair stands, another table may follow at once."""
    if table.shape == "round":
        beyond = BEYOND + CHAIR / 2 if table.seats else 0.0
        return Footprint(table.x, table.y, table.width / 2 + beyond)
    still = PhysicalTable("", shape="rect", width=table.width, length=table.length, seats=table.seats)
    places = chairs(still)
    half = CHAIR / 2
    left = min([-table.width / 2, *(place.x - half for place in places)])
    right = max([table.width / 2, *(place.x + half for place in places)])
    low = min([-table.length / 2, *(place.y - half for place in places)])
    high = max([table.length / 2, *(place.y + half for place in places)])
    turn = radians(table.angle)
    own = Point((left + right) / 2, (low + high) / 2)  # chairs need not stand evenly round the middle
    x = table.x + own.x * cos(turn) - own.y * sin(turn)
    y = table.y + own.x * sin(turn) + own.y * cos(turn)
    return rectangle(x, y, right - left, high - low, table.angle)


def overlap(one: Footprint, other: Footprint) -> bool:
    """Whether two footprints share more than `TOUCH`; the same whichever comes first."""
    if hypot(one.x - other.x, one.y - other.y) > one.radius + other.radius - TOUCH:
        return False
    if not one.corners and not other.corners:
        return True
    axes = [*_axes(one.corners), *_axes(other.corners)]
    for disc, polygon in ((one, other), (other, one)):
        if not disc.corners:
            nearest = min(polygon.corners, key=lambda corner: hypot(corner.x - disc.x, corner.y - disc.y))
            away = hypot(nearest.x - disc.x, nearest.y - disc.y)
            if away:
                axes.append(Point((nearest.x - disc.x) / away, (nearest.y - disc.y) / away))
    # Separating axes: convex things are apart if their shadows on one of these lines are.
    return all(_shadows_meet(_shadow(one, axis), _shadow(other, axis)) for axis in axes)


def covers(footprint: Footprint, point: Point) -> bool:
    """Whether a point lies in a footprint."""
    if not footprint.corners:
        return hypot(point.x - footprint.x, point.y - footprint.y) <= footprint.radius
    return _in_polygon(footprint.corners, point)


def inside(footprint: Footprint, outline: Sequence[Sequence[float]]) -> bool:
    """Whether a footprint stands within walls, `TOUCH` apart; in a room without walls everything does."""
    walls = [Point(float(corner[0]), float(corner[1])) for corner in outline]
    if len(walls) < 3:
        return True
    sides = list(pairwise([*walls, walls[0]]))
    if not footprint.corners:
        centre = Point(footprint.x, footprint.y)
        room = footprint.radius - TOUCH
        return _in_polygon(walls, centre) and all(_distance(centre, *side) >= room for side in sides)
    small = _shrunk(footprint)
    if not all(_in_polygon(walls, corner) for corner in small.corners):
        return False
    edges = list(pairwise([*small.corners, small.corners[0]]))
    if any(_cross(*edge, *side) for edge in edges for side in sides):
        return False
    return not any(_in_polygon(small.corners, corner) for corner in walls)


def _shrunk(footprint: Footprint) -> Footprint:
    share = max(0.0, 1 - TOUCH / footprint.radius) if footprint.radius else 1.0
    x, y = footprint.x, footprint.y
    kept = tuple(Point(x + (c.x - x) * share, y + (c.y - y) * share) for c in footprint.corners)
    return footprint._replace(corners=kept)


def _axes(polygon: Sequence[Point]) -> list[Point]:
    axes = []
    for before, after in pairwise([*polygon, *polygon[:1]]):
        length = hypot(after.x - before.x, after.y - before.y)
        if length:
            axes.append(Point((before.y - after.y) / length, (after.x - before.x) / length))
    return axes


def _shadow(footprint: Footprint, axis: Point) -> tuple[float, float]:
    if not footprint.corners:
        middle = footprint.x * axis.x + footprint.y * axis.y
        return middle - footprint.radius, middle + footprint.radius
    along = [corner.x * axis.x + corner.y * axis.y for corner in footprint.corners]
    return min(along), max(along)


def _shadows_meet(one: tuple[float, float], other: tuple[float, float]) -> bool:
    return min(one[1], other[1]) - max(one[0], other[0]) > TOUCH


def _in_polygon(polygon: Sequence[Point], point: Point) -> bool:
    # The ray to the right crosses the sides an odd number of times; see https://wrf.ecse.rpi.edu/Research/Short_Notes/pnpoly.html
    odd = False
    for before, after in pairwise([*polygon, polygon[0]]):
        if (before.y > point.y) != (after.y > point.y):
            at = before.x + (point.y - before.y) * (after.x - before.x) / (after.y - before.y)
            odd ^= point.x < at
    return odd


def _distance(point: Point, start: Point, end: Point) -> float:
    length = (end.x - start.x) ** 2 + (end.y - start.y) ** 2
    share = ((point.x - start.x) * (end.x - start.x) + (point.y - start.y) * (end.y - start.y)) / (
        length or 1.0
    )
    share = min(max(share, 0.0), 1.0)
    return hypot(start.x + share * (end.x - start.x) - point.x, start.y + share * (end.y - start.y) - point.y)


def _cross(a: Point, b: Point, c: Point, d: Point) -> bool:
    def side(start: Point, end: Point, point: Point) -> float:
        return (end.x - start.x) * (point.y - start.y) - (end.y - start.y) * (point.x - start.x)

    return side(a, b, c) * side(a, b, d) < 0 and side(c, d, a) * side(c, d, b) < 0
