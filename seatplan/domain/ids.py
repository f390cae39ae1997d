"""New ids: a letter for the kind and the next number that no thing of that kind has or had ("G1525", "T181")."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

from seatplan.domain.evolve import id_number
from seatplan.domain.kinds import KINDS
from seatplan.domain.state import State


def new_ids(state: State, kind: str) -> Iterator[str]:
    """Ids that nothing of `kind` has, nor had before it was removed or pruned; endless, so take what you need."""
    prefix, width = KINDS[kind].prefix, KINDS[kind].width
    things = state.of_kind(kind)
    highest = max((id_number(id) for id in things if id.startswith(prefix)), default=0)
    for number in count(max(highest, state.floors.get(kind, 0)) + 1):
        id = f"{prefix}{number:0{width}d}"
        if id not in things:
            yield id
