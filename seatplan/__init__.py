"""Seatplan: a seating plan that many people build at once, kept as one stream of events.

Importing this package loads nothing but itself; what opens a plan is imported when it is asked for.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from seatplan.plan.opening import open_plan as open

__version__ = "0.1.0"
__all__ = ["__version__", "open"]


def __getattr__(name: str) -> object:
    """Import what opens a plan on first use (PEP 562), so that ``import seatplan`` stays instant.

    ``seatplan.open(address, token=None, actor=None)`` is :func:`seatplan.plan.opening.open_plan`.
    """
    if name != "open":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    # By name rather than by an import statement: the layers below `plan` import this package too.
    from importlib import import_module

    opener = import_module("seatplan.plan.opening").open_plan
    globals()["open"] = opener
    return opener
