"""Where the sample's history is written: each step makes a command and the event that it causes, and keeps the plan.

`seatplan.domain.decide` copies the plan for every batch of several commands, which takes a second for a history of this
size and minutes for the long ones that benchmarks ask for. So the desk writes the events itself, and a test asks
`decide` about every batch of the sample.
"""

from __future__ import annotations

import hashlib
import uuid
from datetime import UTC, datetime, timedelta

import msgspec

from seatplan.domain import commands as cmd
from seatplan.domain import events as ev
from seatplan.domain.evolve import evolve, settle
from seatplan.domain.kinds import KINDS
from seatplan.domain.snapshot import field_value
from seatplan.domain.state import State
from seatplan.domain.values import GUEST, LOGICAL_TABLE, Value

_MOMENT = timedelta(milliseconds=1)


class SampleBatch(msgspec.Struct, frozen=True):
    """One batch of the sample's history.

    Attributes
    ----------
    batch_id
        A UUID, the same for the same seed.
    recorded_at
        In UTC, later than the batch before.
    actor, command_name, origin
        As the log's columns say.
    events, sources
        What happened, and for an upload the row of each event ("Draw!14"); `sources` is empty otherwise.
    file, file_sha256
        Of an upload.
    command
        What was asked for; None for a revert.
    reverts
        Of a revert: the batch that it undoes.
    """

    batch_id: str
    recorded_at: datetime
    actor: str
    command_name: str
    origin: str
    events: list[ev.AnyEvent]
    sources: list[str] = []
    file: str | None = None
    file_sha256: str | None = None
    command: cmd.AnyCommand | None = None
    reverts: str | None = None


class Desk:
    """The plan as it grows, and the batches that were written."""

    def __init__(self, seed: int) -> None:
        self.seed = seed
        self.state = State()
        self.count = 0  # events so far
        self.batches = 0
        self.now = datetime.min.replace(tzinfo=UTC)
        self.written: list[SampleBatch] = []  # whoever yields them takes them away
        self._commands: list[cmd.AnyCommand] = []
        self._events: list[ev.AnyEvent] = []
        self._before: list[tuple[str, str, str, Value]] | None = None

    # The steps of a batch. Each does what `decide` would do, and nothing where nothing would change.

    def _step(self, command: cmd.AnyCommand, *events: ev.AnyEvent) -> None:
        self._commands.append(command)
        for event in events:
            evolve(self.state, event)
            self._events.append(event)

    def add(self, kind: str, id: str, fields: dict[str, Value]) -> str:
        """Add a thing; returns its id."""
        self._step(cmd.Add(kind, fields, id), KINDS[kind].added(id, fields))
        return id

    def change(self, kind: str, id: str, changes: dict[str, Value]) -> None:
        """Set fields of a thing."""
        thing = self.state.of_kind(kind)[id]
        real = {field: value for field, value in changes.items() if field_value(thing, field) != value}
        if real:
            if self._before is not None:
                self._before += [(kind, id, field, field_value(thing, field)) for field in real]
            self._step(cmd.Change(kind, id, changes), KINDS[kind].changed(id, real))

    def change_occasion(self, changes: dict[str, Value]) -> None:
        """Set fields of the occasion."""
        self._step(cmd.ChangeOccasion(changes), ev.OccasionChanged(changes))

    def remove_guest(self, guest: str) -> None:
        """Take a guest without plus-ones off the list."""
        self._step(cmd.Remove(GUEST, guest), ev.GuestRemoved(guest))

    def seat(self, guest: str, table: str, seat: int | None = None, *, over: bool = False) -> None:
        """Seat a guest at a table that has space, or at a full one if `over`."""
        person = self.state.guests[guest]
        if person.table != table or (seat is not None and seat != person.seat):
            self._remember_seat(guest)
            self._step(cmd.SeatGuest(guest, table, seat, over), ev.GuestSeated(guest, table, seat))

    def unseat(self, guest: str) -> None:
        """Take a guest's seat away."""
        if self.state.guests[guest].table is not None:
            self._remember_seat(guest)
            self._step(cmd.UnseatGuest(guest), ev.GuestUnseated(guest))

    def swap_guests(self, guest: str, other: str) -> None:
        """Two seated guests change places."""
        first, second = self.state.guests[guest], self.state.guests[other]
        assert first.table is not None
        assert second.table is not None
        places = ((guest, second.table, second.seat), (other, first.table, first.seat))
        if places[0][1:] != places[1][1:]:
            self._remember_seat(guest)
            self._remember_seat(other)
            self._step(cmd.SwapGuests(guest, other), *(ev.GuestSeated(*place) for place in places))
            settle(self.state)

    def place(self, table: str, at: str) -> None:
        """Let a logical table stand at a free physical table."""
        if self.state.logical_tables[table].placed_at != at:
            self._remember_place(table)
            self._step(cmd.PlaceTable(table, at), ev.TablePlaced(table, at))

    def swap_tables(self, table: str, other: str) -> None:
        """Two placed logical tables change places."""
        tables = self.state.logical_tables
        first, second = tables[table].placed_at, tables[other].placed_at
        assert first is not None
        assert second is not None
        self._remember_place(table)
        self._remember_place(other)
        self._step(cmd.SwapTables(table, other), ev.TablePlaced(table, second), ev.TablePlaced(other, first))
        settle(self.state)

    # Closing a batch

    def write(self, actor: str, at: datetime, *, about: str = "", origin: str = "page") -> SampleBatch | None:
        """Close the batch that the steps made; None where they made nothing."""
        if not self._events:
            return None
        commands, self._commands = self._commands, []
        command = commands[0] if len(commands) == 1 else cmd.Together(commands, about)
        return self._close(actor, at, origin, command)

    def upload(
        self,
        command: cmd.AnyCommand,
        events: list[ev.AnyEvent],
        sources: list[str],
        *,
        actor: str,
        at: datetime,
        file: str,
        origin: str = "page",
    ) -> SampleBatch:
        """Write an upload as one batch; `events` are what its import decides."""
        for event in events:
            evolve(self.state, event)
        settle(self.state)
        self._events = events
        digest = hashlib.sha256(f"{self.seed} {file}".encode()).hexdigest()
        return self._close(actor, at, origin, command, sources=sources, file=file, file_sha256=digest)

    def revert(self, batch: SampleBatch, events: list[ev.AnyEvent], *, actor: str, at: datetime) -> None:
        """Write the events that undo a batch."""
        for event in events:
            evolve(self.state, event)
        settle(self.state)
        self._events = events
        self._close(actor, at, "page", None, reverts=batch.batch_id)

    def _close(
        self,
        actor: str,
        at: datetime,
        origin: str,
        command: cmd.AnyCommand | None,
        *,
        sources: list[str] | None = None,
        file: str | None = None,
        file_sha256: str | None = None,
        reverts: str | None = None,
    ) -> SampleBatch:
        self.batches += 1
        self.now = at if at > self.now else self.now + _MOMENT
        digest = hashlib.blake2b(f"seatplan sample {self.seed} {self.batches}".encode(), digest_size=16)
        batch = SampleBatch(
            str(uuid.UUID(bytes=digest.digest(), version=5)),
            self.now,
            actor,
            type(command).__name__ if command is not None else "Revert",
            origin,
            self._events,
            sources or [],
            file,
            file_sha256,
            command,
            reverts,
        )
        self.count += len(self._events)
        self._events = []
        self.written.append(batch)
        return batch

    # What a revert needs to know

    def remember(self) -> None:
        """From now on to `inverse`, keep the values that steps overwrite."""
        self._before = []

    def inverse(self) -> list[ev.AnyEvent]:
        """The events that give back what was overwritten since `remember`."""
        before, self._before = self._before or [], None
        changes: dict[tuple[str, str], dict[str, Value]] = {}
        places: dict[str, Value] = {}
        seats: dict[str, Value] = {}
        for kind, id, field, value in before:
            if field == "table":
                seats.setdefault(id, value)
            elif field == "placed_at":
                places.setdefault(id, value)
            else:
                changes.setdefault((kind, id), {}).setdefault(field, value)
        events: list[ev.AnyEvent] = [
            KINDS[kind].changed(id, dict(sorted(old.items()))) for (kind, id), old in changes.items()
        ]
        events += [ev.TablePlaced(table, str(at)) for table, at in places.items() if at is not None]
        for guest, place in seats.items():
            assert isinstance(place, list)
            table, seat = place
            events.append(ev.GuestUnseated(guest) if table is None else ev.GuestSeated(guest, table, seat))
        return events

    def _remember_seat(self, guest: str) -> None:
        if self._before is not None:
            person = self.state.guests[guest]
            self._before.append((GUEST, guest, "table", [person.table, person.seat]))

    def _remember_place(self, table: str) -> None:
        if self._before is not None:
            self._before.append(
                (LOGICAL_TABLE, table, "placed_at", self.state.logical_tables[table].placed_at)
            )
