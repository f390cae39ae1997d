"""Words and markup that are the same for every session: made once a version, however many pages show them."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any, TypeVar
from weakref import WeakKeyDictionary

from seatplan.plan.face import PlanFace
from seatplan.texts import language

T = TypeVar("T")
_made: WeakKeyDictionary[PlanFace, tuple[tuple[int, int, int], dict[Hashable, Any]]] = WeakKeyDictionary()


def once_a_version(plan: PlanFace, what: Hashable, make: Callable[[], T]) -> T:
    """`make()`, or what it made before at this version and in this language.

    Parameters
    ----------
    plan
        The shared plan.
    what
        What is made, and all that it depends on besides the plan and the language.
    make
        Makes it; must not keep anything of a session.
    """
    # A batch without events (an upload that changed nothing) leaves the version and moves the number.
    version = (plan.version, plan.generation, plan.head().batch_number)
    known = _made.get(plan)
    if known is None or known[0] != version:
        known = _made[plan] = (version, {})
    key = (language(), what)
    if key not in known[1]:
        known[1][key] = make()
    made: T = known[1][key]
    return made
