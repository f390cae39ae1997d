"""Problems of a plan as sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from seatplan.texts import listed, say, words

if TYPE_CHECKING:
    from seatplan.domain.checks import Problem


def problem_text(problem: Problem) -> str:
    """What is wrong with one thing, without its name."""
    return say("check-" + problem.code, **words(problem.values))


def count_text(code: str, labels: list[str]) -> str:
    """The line that counts all problems of one code, without the number in front."""
    return say("check-count-" + code, count=len(labels), names=listed(labels))
