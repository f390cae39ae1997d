"""From the log's tables to a `Past`, and the fast way to the plan of now."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from seatplan.domain import events as ev
from seatplan.domain.evolve import id_number
from seatplan.domain.kinds import ADDS
from seatplan.domain.state import State
from seatplan.domain.values import GUEST, NOTE
from seatplan.history.past import Batch, Past
from seatplan.log.arrow_columns import datetimes
from seatplan.log.decoding import decode_live, not_erased

if TYPE_CHECKING:
    import pyarrow as pa

    from seatplan.log.records import NewBatch
    from seatplan.plan.face import PlanFace


def extend_past(past: Past | None, plan: PlanFace) -> Past:
    """`past` with all that the plan's log has beyond it; a new one where there is none."""
    if past is None:
        past = Past()
    since = max(past.batches, default=0)
    if past.batches and plan.head().batch_number == since:
        return past
    batches = plan.batches_table(since)
    if not batches.num_rows:
        return past
    # Between the two questions others may have gone on: what belongs to later batches comes with those.
    until = max(
        (last for last in batches.column("last").to_pylist() if last is not None), default=past.version
    )
    events = plan.events_table(past.version, until)
    positions = events.column("position").to_pylist()
    past.add(
        [Batch(*row) for row in zip(*(_values(batches.column(name), name) for name in _BATCH), strict=True)],
        _decoded(events, positions),
        positions,
        events.column("batch").to_pylist(),
        events.column("event_id").to_pylist(),
        events.column("source").to_pylist(),
    )
    return past


def _values(column: pa.ChunkedArray, name: str) -> list[Any]:
    values: list[Any] = datetimes(column) if name == "recorded_at" else column.to_pylist()
    return values


def _decoded(events: pa.Table, positions: list[int]) -> list[ev.AnyEvent | None]:

    # An erased event has no data left; its position stays.
    replay = decode_live(not_erased(events))
    if len(replay.events) == len(positions):
        return list(replay.events)
    known = dict(zip(replay.positions, replay.events, strict=True))
    return [known.get(position) for position in positions]


_BATCH = (
    "number",
    "batch_id",
    "recorded_at",
    "actor",
    "command",
    "origin",
    "file",
    "first",
    "last",
    "command_hash",
    "file_sha256",
    "result",
)


def as_read(batch: NewBatch, number: int, first: int | None, last: int | None) -> Batch:
    """A batch that was just written, as reading it would give it."""
    return Batch(
        number,
        batch.batch_id,
        batch.recorded_at,
        batch.actor,
        batch.command,
        batch.origin,
        batch.file,
        first,
        last,
        batch.command_hash,
        batch.file_sha256,
        batch.result,
    )


def keep_ids_used(state: State, events: list[Any]) -> None:
    """Let ids that pruned events gave stay used, so that restoring them meets no stranger under the same id."""
    for event in events:
        kind = ADDS.get(type(event))
        if kind is not None:
            state.floors[kind] = max(state.floors.get(kind, 0), id_number(event.id))


def events_about_guest(past: Past, guest: str) -> list[int]:
    """The indexes of the events that tell something of a guest: its own, and those of the notes pinned to it.

    Also of notes that are pinned to something else by now.
    """
    found = [
        index
        for index in past.about(GUEST, guest)
        if isinstance(past.events[index], ev.GuestAdded | ev.GuestChanged)
    ]
    notes: dict[str, None] = {}
    for event in past.events if found else ():
        if isinstance(event, ev.NoteAdded | ev.NoteChanged):
            fields = event.fields if isinstance(event, ev.NoteAdded) else event.changes
            if fields.get("about_id") == guest and fields.get("about_kind", GUEST) == GUEST:
                notes[event.id] = None
    for note in notes:
        found += [
            i for i in past.about(NOTE, note) if isinstance(past.events[i], ev.NoteAdded | ev.NoteChanged)
        ]
    return sorted(found)


def pruned_events(events: pa.Table) -> list[Any]:
    """The decoded events of a log's table that are pruned and not erased."""
    import pyarrow.compute as pc

    gone = not_erased(events.filter(pc.is_valid(events["pruned_by"])))
    return list(decode_live(gone).events)
