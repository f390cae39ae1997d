"""The one plan of this process, which all pages and the API share.

It lies in Panel's cache, because a module that is reloaded while developing would open the log a second time.
"""

from __future__ import annotations

import os
from typing import Any

import panel as pn

DEFAULT_LOG = "data/plan.duckdb"
_PLAN = "seatplan.plan"


def get_plan() -> Any:
    """The plan that this process serves; opened from `SEATPLAN_LOG` where nobody opened one (plain `panel serve`)."""
    plan = pn.state.cache.get(_PLAN)
    if plan is None:
        from seatplan.plan.opening import open_plan

        plan = open_plan(os.environ.get("SEATPLAN_LOG") or DEFAULT_LOG)
        set_plan(plan)
    return plan


def set_plan(plan: Any) -> None:
    """Serve this plan from now on; None forgets the one that was served."""
    if plan is None:
        pn.state.cache.pop(_PLAN, None)
    else:
        pn.state.cache[_PLAN] = plan
