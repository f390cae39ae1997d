"""A room's walls with the gaps that doors leave, the doors' leaves, and the outlines of what else stands in a room."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from math import atan2, cos, degrees, hypot, pi, sin
from typing import Any, NamedTuple

from seatplan.domain.state import Room
from seatplan.rooms.geometry import Point, corners

DOUBLE = 1.5  # metres; a wider door has two leaves
ARC_STEPS = 8
TREAD = 0.3  # metres between the lines of stairs


class Gap(NamedTuple):
    """The part of the outline that a door leaves open: metres along it, and where that is."""

    start: float
    end: float


class Leaf(NamedTuple):
    """One leaf of a door: the leaf itself, open at a right angle, and the way of its edge."""

    hinge: Point
    edge: Point
    swing: tuple[Point, ...]

    def line(self) -> list[Point]:
        """Leaf and swing as one line."""
        return [self.hinge, self.edge, *self.swing[1:]]


def fixtures(room: Room, *kinds: str) -> list[Mapping[str, Any]]:
    """What stands in a room, of some kinds."""
    return [fixture for fixture in room.fixtures if fixture.get("kind") in kinds]


def polygon(fixture: Mapping[str, Any]) -> list[Point]:
    """A fixture's corners."""
    return corners(*(_number(fixture, key) for key in ("x", "y", "width", "height", "angle")))


def treads(fixture: Mapping[str, Any]) -> list[list[Point]]:
    """The lines across stairs."""
    left, right, far_right, far_left = polygon(fixture)
    count = int(max(_number(fixture, "width"), _number(fixture, "height")) / TREAD)
    wide = _number(fixture, "width") >= _number(fixture, "height")
    ends = ((left, right), (far_left, far_right)) if wide else ((left, far_left), (right, far_right))
    return [[_between(*end, step / count) for end in ends] for step in range(1, count)]


def walls(room: Room) -> list[list[Point]]:
    """The outline without its doors, as lines."""
    outline = _Outline(room)
    gaps = outline.merged([outline.gap(door) for door in fixtures(room, "door")])
    if not gaps:
        return [outline.closed()] if outline.length else []
    around = [*gaps, Gap(gaps[0].start + outline.length, gaps[0].end + outline.length)]
    return [
        outline.part(before.end, after.start)
        for before, after in pairwise(around)
        if after.start > before.end
    ]


def leaves(room: Room) -> list[Leaf]:
    """Every door's leaves, opening into the room: two where the door is wide."""
    outline = _Outline(room)
    found = []
    for door in fixtures(room, "door"):
        if not outline.length:
            break
        gap = outline.gap(door)
        start, end = outline.at(gap.start), outline.at(gap.end)
        if hypot(end.x - start.x, end.y - start.y) < 0.01:
            continue
        if gap.end - gap.start > DOUBLE:
            middle = _between(start, end, 0.5)
            found += [_leaf(start, middle, outline.turn), _leaf(end, middle, -outline.turn)]
        else:
            found.append(_leaf(start, end, outline.turn))
    return found


def on_wall(room: Room, x: float, y: float) -> tuple[Point, float]:
    """Where a door that is wanted at a point stands: the nearest place in a wall, and that wall's angle in degrees."""
    outline = _Outline(room)
    if not outline.length:
        return Point(x, y), 0.0
    along = outline.gap({"x": x, "y": y, "width": 0.0}).start
    foot, turn = outline.at(along), degrees(outline.direction(along)) % 360
    return Point(round(foot.x, 3), round(foot.y, 3)), round(turn, 2) % 360


def _leaf(hinge: Point, closed: Point, turn: int) -> Leaf:
    length = hypot(closed.x - hinge.x, closed.y - hinge.y)
    shut = atan2(closed.y - hinge.y, closed.x - hinge.x)
    angles = [shut + turn * pi / 2 * (1 - step / ARC_STEPS) for step in range(ARC_STEPS + 1)]
    swing = tuple(Point(hinge.x + length * cos(angle), hinge.y + length * sin(angle)) for angle in angles)
    return Leaf(hinge, swing[0], swing)


class _Outline:
    """A closed polygon, walked along its sides; curved parts are many short sides."""

    def __init__(self, room: Room) -> None:
        points = [Point(float(corner[0]), float(corner[1])) for corner in room.outline]
        self.points = [
            point for point, after in zip(points, [*points[1:], *points[:1]], strict=True) if point != after
        ]
        ring = [*self.points, *self.points[:1]]
        self.sides = [hypot(after.x - before.x, after.y - before.y) for before, after in pairwise(ring)]
        self.starts = [sum(self.sides[:side]) for side in range(len(self.sides))]
        self.length = sum(self.sides)
        area = sum(before.x * after.y - after.x * before.y for before, after in pairwise(ring))
        self.turn = 1 if area >= 0 else -1  # the room lies to the left of a counter-clockwise outline

    def at(self, along: float) -> Point:
        """The point that lies `along` metres from the first corner."""
        along %= self.length
        for side in reversed(range(len(self.sides))):
            if along >= self.starts[side]:
                share = (along - self.starts[side]) / self.sides[side]
                return _between(self.points[side], self.points[(side + 1) % len(self.points)], share)
        return self.points[0]

    def direction(self, along: float) -> float:
        """Where the side leads that passes the point `along` metres from the first corner, in radians."""
        along %= self.length
        side = max(side for side, start in enumerate(self.starts) if start <= along)
        before, after = self.points[side], self.points[(side + 1) % len(self.points)]
        return atan2(after.y - before.y, after.x - before.x)

    def gap(self, door: Mapping[str, Any]) -> Gap:
        """What a door leaves open: its width, round the point of the outline that is nearest to its centre."""
        x, y = _number(door, "x"), _number(door, "y")
        nearest = (float("inf"), 0.0)
        for side, (before, length) in enumerate(zip(self.points, self.sides, strict=True)):
            after = self.points[(side + 1) % len(self.points)]
            along = ((x - before.x) * (after.x - before.x) + (y - before.y) * (after.y - before.y)) / length
            along = min(max(along, 0.0), length)
            foot = _between(before, after, along / length)
            nearest = min(nearest, (hypot(foot.x - x, foot.y - y), self.starts[side] + along))
        half = min(_number(door, "width"), self.length) / 2
        return Gap(nearest[1] - half, nearest[1] + half)

    def merged(self, gaps: list[Gap]) -> list[Gap]:
        """Gaps in the order of the outline, overlapping ones as one."""
        if not self.length:
            return []
        turned = sorted(
            Gap(gap.start % self.length, gap.start % self.length + gap.end - gap.start) for gap in gaps
        )
        merged: list[Gap] = []
        for gap in turned:
            if merged and gap.start <= merged[-1].end:
                merged[-1] = Gap(merged[-1].start, max(merged[-1].end, gap.end))
            else:
                merged.append(gap)
        return merged

    def part(self, start: float, end: float) -> list[Point]:
        """The outline between two distances."""
        laps = (self.starts[side] + lap * self.length for lap in range(3) for side in range(len(self.sides)))
        between = [self.at(along) for along in laps if start < along < end]
        return [self.at(start), *between, self.at(end)]

    def closed(self) -> list[Point]:
        """The whole outline, back to its first corner."""
        return [*self.points, self.points[0]]


def _between(start: Point, end: Point, share: float) -> Point:
    return Point(start.x + (end.x - start.x) * share, start.y + (end.y - start.y) * share)


def _number(fixture: Mapping[str, Any], key: str) -> float:
    value = fixture.get(key)
    return float(value) if isinstance(value, int | float) else 0.0
