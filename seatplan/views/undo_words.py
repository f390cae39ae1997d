"""What undo and redo are about, and which later changes stand in the way, in words."""

from __future__ import annotations

from typing import Any

from seatplan.history.past import Batch
from seatplan.history.undoing import depending
from seatplan.plan.titles import title_of
from seatplan.texts import say
from seatplan.texts.moments import day_and_clock

_MOST = 3  # later changes that are named


def undo_title(plan: Any, batch: Batch) -> str:
    """The title of what undoing a batch takes back: what was redone goes by its own title."""
    origin, takes_back = plan.undoing().origin(batch)
    return title_of(plan.history(), batch if takes_back else origin, plan.state).text


def redo_title(plan: Any, batch: Batch) -> str:
    """The title of what reverting a revert does again."""
    origin, takes_back = plan.undoing().origin(batch)
    title = title_of(plan.history(), origin, plan.state).text
    return title if takes_back else say("batch-revert", title=title)


def what_depends(plan: Any, batch: Batch) -> tuple[str, ...]:
    """Sentences that name the later changes which stand in the way of undoing a batch; none where nothing does."""
    past = plan.history()
    later = depending(past, plan.undoing(), batch)
    lines = [
        say(
            "server-undo-depends",
            title=title_of(past, one.batch, plan.state).text,
            person=one.batch.actor,
            at=day_and_clock(one.batch.recorded_at),
        )
        for one in later[:_MOST]
    ]
    if len(later) > _MOST:
        lines.append(say("server-undo-depends-more", count=len(later) - _MOST))
    return tuple(lines)
