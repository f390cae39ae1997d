"""Whether undoing a batch or pruning it fits better, and why: a code with values, as all reasons are."""

from __future__ import annotations

from seatplan.domain.decision import Reason, Rejected
from seatplan.domain.evolve import evolve_batch
from seatplan.domain.overlay import copy_of
from seatplan.domain.snapshot import state_digest
from seatplan.domain.state import State
from seatplan.history.past import Past
from seatplan.history.pruning import PrunePreview
from seatplan.history.reverting import plan_revert

UNDO, PRUNE = "undo", "prune"


def advise(past: Past, state: State, batch: str, preview: PrunePreview) -> Reason:
    """Which of the two fits, as the code "undo-..." or "prune-...".

    Parameters
    ----------
    past, state
        History, and the plan that it makes.
    batch
        The batch that shall go.
    preview
        What pruning all of it would do.
    """
    try:
        reverted = plan_revert(past, state, batch)
    except Rejected as refused:
        return Reason(
            "prune-undo-refused", {"because": list(refused.reasons[:1]), "count": len(refused.reasons)}
        )
    if preview.orphans:
        return Reason("undo-orphans", {"count": len(preview.orphans)})
    if reverted.kept:
        return Reason("prune-undo-leaves", {"because": reverted.kept[:1], "count": len(reverted.kept)})
    undone = copy_of(state)
    evolve_batch(undone, reverted.events)
    if state_digest(undone) == preview.state_digest:
        return Reason("undo-same")
    return Reason("prune-differs")
