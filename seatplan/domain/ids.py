"""New ids: a letter for the kind and the next number that no thing of that kind has or had ("G1525", "T181")."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

from seatplan.domain.evolve import id_number
from seatplan.domain.state import State
from seatplan.domain.values import CUSTOM_FIELD, GROUP, GUEST, LOGICAL_TABLE, PHYSICAL_TABLE, ROOM

PREFIXES = {GUEST: "G", GROUP: "F", LOGICAL_TABLE: "T", PHYSICAL_TABLE: "P", ROOM: "R", CUSTOM_FIELD: "C"}
_WIDTHS = {GUEST: 4, GROUP: 4, LOGICAL_TABLE: 3, PHYSICAL_TABLE: 3, ROOM: 1, CUSTOM_FIELD: 1}


def new_ids(state: State, kind: str) -> Iterator[str]:
    """Ids that nothing of `kind` has, nor had before it was removed or pruned; endless, so take what you need."""
    prefix, width = PREFIXES[kind], _WIDTHS[kind]
    things = state.of_kind(kind)
    highest = max((id_number(id) for id in things if id.startswith(prefix)), default=0)
    for number in count(max(highest, state.floors.get(kind, 0)) + 1):
        id = f"{prefix}{number:0{width}d}"
        if id not in things:
            yield id
