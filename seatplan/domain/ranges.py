"""Positions as closed ranges, the way `EventsPruned` and `GuestErased` name them: [1, 2, 3, 7] is [(1, 3), (7, 7)]."""

from __future__ import annotations

from collections.abc import Iterable, Sequence


def to_ranges(positions: Iterable[int]) -> list[tuple[int, int]]:
    """The fewest closed ranges that hold exactly these positions, ascending; order and repeats do not matter."""
    ranges: list[tuple[int, int]] = []
    first = last = None
    for position in sorted(positions):
        if first is None or last is None:
            first = last = position
        elif position <= last + 1:
            last = position
        else:
            ranges.append((first, last))
            first = last = position
    if first is not None and last is not None:
        ranges.append((first, last))
    return ranges


def expand(ranges: Iterable[Sequence[int]]) -> list[int]:
    """Every position in these closed ranges, in their order."""
    return [position for first, last in ranges for position in range(first, last + 1)]


def in_ranges(ranges: Iterable[Sequence[int]], position: int) -> bool:
    """Whether one of the closed ranges holds the position."""
    return any(first <= position <= last for first, last in ranges)
