"""What goes into a log and what comes out of it, as frozen structs."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

import msgspec

from seatplan.domain.decision import Reason
from seatplan.domain.events import AnyEvent


class NewBatch(msgspec.Struct, frozen=True):
    """A batch that is to be written.

    Attributes
    ----------
    batch_id
        Chosen by whoever gives the command, so that asking twice is noticed.
    recorded_at
        With a time zone; kept in UTC to the microsecond.
    actor
        Who asked.
    command, command_hash
        The command's name and what tells it from another one under the same batch id.
    origin
        "page", "notebook", "cli" or "api".
    file, file_sha256
        Name and SHA-256 (hex) of an uploaded file.
    result
        What the command was answered, as JSON text.
    """

    batch_id: str
    recorded_at: datetime
    actor: str
    command: str
    command_hash: str
    origin: str
    file: str | None = None
    file_sha256: str | None = None
    result: str = "{}"


class BatchRow(msgspec.Struct, frozen=True):
    """A batch as the log has it; the columns are documented in `seatplan.log.schema`."""

    number: int
    batch_id: str
    recorded_at: datetime
    actor: str
    command: str
    command_hash: str
    origin: str
    file: str | None
    file_sha256: str | None
    result: str
    salt: str
    payload_digest: str
    first: int | None
    last: int | None
    digest: str


class EventRow(NamedTuple):
    """An event as the log has it; the columns are documented in `seatplan.log.schema`."""

    position: int
    event_id: str
    batch: int
    batch_id: str
    type: str
    schema: int
    data: str
    source: str
    salt: str
    payload_digest: str
    digest: str
    pruned_by: int | None = None


class Head(msgspec.Struct, frozen=True):
    """Where a log ends.

    Attributes
    ----------
    log_id
        The log that it is the head of.
    position
        Of the last event; 0 in an empty log.
    batch_number
        Of the last batch; 0 in an empty log.
    log_digest
        The digest of the last row of the chain.
    """

    log_id: str
    position: int
    batch_number: int
    log_digest: str


class Replay(NamedTuple):
    """The live history, decoded: what is neither pruned nor erased, in the order of positions.

    Attributes
    ----------
    events
        The events, upcast to what this program knows.
    positions
        Their positions, parallel to `events`.
    starts
        The index in `events` of each batch's first live event, ascending, as `seatplan.domain.evolve.fold` takes it.
    """

    events: list[AnyEvent]
    positions: Sequence[int]
    starts: Sequence[int]


class Marks(msgspec.Struct, frozen=True):
    """Which rows a batch takes out of the live history or puts back.

    Attributes
    ----------
    prune
        The positions that the batch's `EventsPruned` takes out.
    restore
        The position of the `EventsPruned` that the batch's `PruneRestored` takes back.
    """

    prune: Sequence[int] = ()
    restore: int | None = None


class Verified(msgspec.Struct, frozen=True):
    """What a look at every row of a log found.

    Attributes
    ----------
    events
        How many events there are, pruned and erased ones included.
    pruned
        How many of them are pruned.
    generation
        How often history itself was changed: prunes, restores and erasures.
    log_digest
        The head of the chain as computed anew.
    problems
        What does not fit, empty for a sound log.
    """

    events: int
    pruned: int
    generation: int
    log_digest: str
    problems: list[Reason]

    @property
    def ok(self) -> bool:
        """Whether nothing was found."""
        return not self.problems
