"""`FollowedPlan`: a plan whose log lies with a server; it is fetched as Arrow and folded here.

Every question is answered from the server's present: it costs one short request to see whether there is news.
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Any

import msgspec

from seatplan.domain import events as ev
from seatplan.domain.checks import Problem
from seatplan.domain.effects import writes
from seatplan.domain.evolve import evolve_batch
from seatplan.history.past import Past
from seatplan.log.records import Head
from seatplan.plan import wire
from seatplan.plan.face import PlanFace
from seatplan.plan.hub import Hub
from seatplan.plan.reading import extend_past, keep_ids_used
from seatplan.plan.results import Changed
from seatplan.plan.server_client import ServerClient

if TYPE_CHECKING:
    import pandas as pd
    import pyarrow as pa

_REMEMBERED = 2_000


class FollowedPlan(PlanFace):
    """The reading half of a `RemotePlan`. `state` itself is as of the last question."""

    def __init__(self, address: str, *, token: str | None = None, **params: Any) -> None:
        super().__init__(address=address.rstrip("/"), **params)
        self.hub = Hub()
        self._server = ServerClient(self.address, token)
        self._changes: deque[Changed] = deque(maxlen=_REMEMBERED)
        self._batch_number = 0
        try:
            self.refresh()
        except BaseException:
            self._server.close()
            raise

    # Following the server

    def refresh(self) -> None:
        """Take up what has happened on the server since the last question."""
        head = self._head()
        past = self._past
        if past is not None and head.batch_number == self._batch_number and head.version == self.version:
            return
        if past is not None and (head.batch_number < self._batch_number or head.version < self.version):
            past = None  # another log, or an older backup of it
        known, before = (len(past.positions), self.version) if past is not None else (0, 0)
        past = extend_past(past, self)
        news = past.events[known:]
        if known and any(isinstance(event, ev.GuestErased) for event in news):
            past, known = extend_past(None, self), 0  # what was erased there is forgotten here
        self._past = past
        self._batch_number = max(past.batches, default=0)
        rewritten = any(isinstance(event, ev.HistoryEvent) for event in news)
        if not known or rewritten:
            self._fold_anew(past)
        else:
            self._fold_on(past, known, before)
        self.saved_at = past.batches[self._batch_number].recorded_at if past.batches else None
        # What came while the rows were on their way is in them already.
        self.param.update(version=past.version, generation=past.generation())
        self.hub.wake()

    def _fold_anew(self, past: Past) -> None:
        state = past.state_at()
        pruned = (past.index_of(position) for position in past.pruned_at())
        keep_ids_used(state, [past.events[index] for index in pruned if index is not None])
        self.state = state
        self._changes.clear()

    def _fold_on(self, past: Past, known: int, before: int) -> None:
        index = known
        while index < len(past.positions):
            inside = past.indexes_of_batch(past.batch_numbers[index])
            events = [event for i in inside if (event := past.events[i]) is not None]
            evolve_batch(self.state, events)
            facts = frozenset(fact for event in events for fact in writes(event))
            last, batch = past.positions[inside.stop - 1], past.batch_of(index)
            self._changes.append(Changed(last, before, self.generation, facts, batch.id, batch.actor))
            index, before = inside.stop, last

    def changes_since(self, version: int) -> list[Changed] | None:
        """What batches after a version touched, as far as this plan has followed; None where that is not known."""
        if version == self.version:
            return []
        found = [changed for changed in self._changes if changed.version > version]
        return found if found and found[0].before <= version else None

    def events_table(self, since: int = 0, until: int | None = None) -> pa.Table:
        """See `PlanFace.events_table`."""
        limit = {} if until is None else {"until": until}
        return self._table("/api/events.arrow", {"since": since} | limit)

    def batches_table(self, since: int = 0) -> pa.Table:
        """See `PlanFace.batches_table`."""
        return self._table("/api/batches.arrow", {"since": since})

    def head(self) -> Head:
        """See `PlanFace.head`."""
        head = self._head()
        return Head(head.log_id, head.position, head.batch_number, head.log_digest)

    def _head(self) -> wire.HeadAnswer:
        return msgspec.json.decode(self._server.ask("GET", "/api/head"), type=wire.HeadAnswer)

    # Questions, each about the server's present

    def history(self) -> Past:
        """See `PlanFace.history`."""
        self.refresh()
        assert self._past is not None
        return self._past

    def resolve(self, version: Any) -> int:
        """See `PlanFace.resolve`."""
        self.refresh()
        return super().resolve(version)

    def checks(self) -> list[Problem]:
        """See `PlanFace.checks`."""
        self.refresh()
        return super().checks()

    def snapshot(self) -> dict[str, Any]:
        """See `PlanFace.snapshot`."""
        self.refresh()
        return super().snapshot()

    def state_digest(self) -> str:
        """See `PlanFace.state_digest`."""
        self.refresh()
        return super().state_digest()

    @property
    def guests(self) -> pd.DataFrame:
        """See `Frames.guests`."""
        self.refresh()
        return super().guests

    @property
    def logical_tables(self) -> pd.DataFrame:
        """See `Frames.logical_tables`."""
        self.refresh()
        return super().logical_tables

    @property
    def physical_tables(self) -> pd.DataFrame:
        """See `Frames.physical_tables`."""
        self.refresh()
        return super().physical_tables

    @property
    def rooms(self) -> pd.DataFrame:
        """See `Frames.rooms`."""
        self.refresh()
        return super().rooms

    def _table(self, path: str, query: dict[str, Any]) -> pa.Table:
        import pyarrow as pa

        with pa.ipc.open_stream(self._server.ask("GET", path, query=query)) as reader:
            return reader.read_all()
