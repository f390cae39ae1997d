"""Chance that falls the same way for one seed on every Python: only `random.random()` is promised to stay as it is."""

from __future__ import annotations

import random
from collections.abc import MutableSequence, Sequence
from typing import TypeVar

T = TypeVar("T")


class Dice:
    """A seeded source of choices."""

    def __init__(self, seed: object) -> None:
        self.random = random.Random(str(seed)).random

    def below(self, n: int) -> int:
        """A whole number from 0 to n - 1."""
        return int(self.random() * n)

    def between(self, least: int, most: int) -> int:
        """A whole number from `least` to `most`, both included."""
        return least + int(self.random() * (most - least + 1))

    def chance(self, probability: float) -> bool:
        """True as often as `probability` says, 0 to 1."""
        return self.random() < probability

    def pick(self, choices: Sequence[T]) -> T:
        """One of `choices`, each as likely."""
        return choices[int(self.random() * len(choices))]

    def pick_weighted(self, choices: Sequence[T], cumulated: Sequence[float]) -> T:
        """One of `choices`, by their cumulated weights."""
        point = self.random() * cumulated[-1]
        low, high = 0, len(cumulated) - 1
        while low < high:
            middle = (low + high) // 2
            if point < cumulated[middle]:
                high = middle
            else:
                low = middle + 1
        return choices[low]

    def shuffle(self, things: MutableSequence[T]) -> None:
        """Bring `things` into a random order, in place."""
        for i in range(len(things) - 1, 0, -1):
            j = int(self.random() * (i + 1))
            things[i], things[j] = things[j], things[i]
