"""The reading side of a plan, the same over a log file and over a running server.

What a notebook, a command or a page may ask: the plan now and at any version, its history, what is wrong with it, and
what would be if a batch had never happened. Writing is added by `SeatPlan` and `RemotePlan`.
"""

from __future__ import annotations

import getpass
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import msgspec
import param

from seatplan.domain.checks import Problem, check
from seatplan.domain.commands import AnyCommand, Blank, Seen
from seatplan.domain.decision import Reason, Rejected
from seatplan.domain.events import EventsPruned
from seatplan.domain.evolve import Folded
from seatplan.domain.lookup import find
from seatplan.domain.ranges import expand
from seatplan.domain.snapshot import snapshot, state_digest
from seatplan.domain.state import State
from seatplan.domain.values import OCCASION
from seatplan.history.blame import Blame, Stay, blame, stays
from seatplan.history.diff import Change, diff
from seatplan.history.past import Past
from seatplan.history.pruning import PrunePreview
from seatplan.history.undoing import Undoing
from seatplan.plan import frames
from seatplan.plan.frames import Frames
from seatplan.plan.pruning import RestorePlan, prune_to_restore
from seatplan.plan.reading import extend_past
from seatplan.plan.results import Draft, Result, UploadedFile

if TYPE_CHECKING:
    import pandas as pd
    import pyarrow as pa

    from seatplan.log.records import Head
    from seatplan.plan.uploading import UploadPreview
    from seatplan.workbooks.choosing import What

Version = int | str | datetime | None


class PlanAt(Frames):
    """The plan at one version, with the same four DataFrames as the plan of now."""

    def __init__(self, version: int, state: State, *, as_seen: bool = False) -> None:
        self.version = version
        self.state = state
        self.as_seen = as_seen

    def snapshot(self) -> dict[str, Any]:
        """The plan as plain values."""
        return snapshot(self.state)

    def __repr__(self) -> str:
        state = self.state
        return f"<PlanAt version {self.version}: {len(state.guests)} guests, {len(state.logical_tables)} logical tables>"


class PlanFace(Frames, param.Parameterized):
    """A plan that can be asked and commanded. Open one with `seatplan.open(address)`; it is a context manager.

    Do not bind widgets of a served page to it: a session's widgets bind to their own `views.live.LivePlan`.
    """

    actor = param.String(default="", doc="Who acts where a command does not say; the login name if empty.")
    address = param.String(default="", constant=True, doc="Where the plan was opened.")
    generation = param.Integer(
        default=0, bounds=(0, None), doc="How many prunes, restores and erasures there were."
    )
    version = param.Integer(default=0, bounds=(0, None), doc="The last position of the stream.")

    def __init__(self, **params: Any) -> None:
        super().__init__(**params)
        self.state = State()
        self.saved_at: datetime | None = None  # when the last batch was recorded
        self._past: Past | None = None
        self._undoing: Undoing | None = None
        self._folded: tuple[tuple[int, int], Folded] | None = None

    # Where events come from and commands go: the two subclasses' part

    def events_table(self, since: int = 0, until: int | None = None) -> pa.Table:
        """The log's events after a position as an Arrow table, pruned ones included; see docs/log-format.md."""
        raise NotImplementedError

    def batches_table(self, since: int = 0) -> pa.Table:
        """The log's batches after a batch number as an Arrow table."""
        raise NotImplementedError

    def head(self) -> Head:
        """Where the log ends, with its `log_digest`."""
        raise NotImplementedError

    def execute(
        self,
        command: AnyCommand,
        *,
        actor: str | None = None,
        origin: str = "notebook",
        batch_id: str | None = None,
        seen: Sequence[Seen] = (),
        file: UploadedFile | None = None,
        expect: str | None = None,
    ) -> Result:
        """Decide a command, write its events, and let the plan follow.

        Parameters
        ----------
        command
            What to do.
        actor, origin
            Who asks, and from where: "page", "notebook", "cli" or "api".
        batch_id
            A new id by default. The same id with the same command is answered with the first result.
        seen
            Values that the command's maker saw in the fields that it writes; where one is no longer so, it is refused.
        file
            The upload that the command was read from.
        expect
            The outcome of a draft that was shown.

        Raises
        ------
        Rejected
            Refused, with reasons; nothing was changed.
        OutcomeChanged
            The outcome would not be the expected one; it carries the new draft.
        """
        raise NotImplementedError

    def draft(
        self, command: AnyCommand, *, seen: Sequence[Seen] = (), file: UploadedFile | None = None
    ) -> Draft:
        """Decide a command and show what it would do, without doing it. Raises Rejected as `execute` does."""
        raise NotImplementedError

    def apply(
        self, draft: Draft, *, actor: str | None = None, origin: str = "notebook", **more: Any
    ) -> Result:
        """Do what a draft showed; raises OutcomeChanged if it would be something else by now."""
        return self.execute(
            draft.command, actor=actor, origin=origin, file=draft.file, expect=draft.outcome, **more
        )

    def preview_upload(
        self,
        path: str | Path,
        what: What,
        *,
        sheet: str | None = None,
        mapping: Mapping[str, str] | None = None,
        blank: Blank = "keep",
        cells: Literal["changed", "all"] | None = None,
        **options: Any,
    ) -> UploadPreview:
        """Read a workbook or CSV file and show what importing it would do; `apply(preview.draft)` does it.

        Parameters
        ----------
        path
            The file, on this machine.
        what
            "guests", "tables" or "draw".
        sheet, mapping
            The sheet, and column -> field, where the file alone does not tell.
        blank
            Whether empty cells keep what is there or clear it.
        cells
            Which cells count: those "changed" since the file was exported or its source was last uploaded, or "all";
            by default "changed" of guest lists, "all" of others.
        options
            Of a guest list: what else `seatplan.domain.commands.ImportGuests` takes, such as `scope` and `missing`.

        Raises
        ------
        Rejected
            The file can't be read or imported; every fault of every row at once.
        """
        from seatplan.plan.uploading import preview_upload

        return preview_upload(
            self, path, what, sheet=sheet, mapping=mapping, blank=blank, cells=cells, **options
        )

    def preview_prune(
        self,
        *,
        batch: str | None = None,
        events: Iterable[int] | pd.DataFrame | None = None,
        with_orphans: bool = False,
    ) -> PrunePreview:
        """What the plan would be without a batch, or without some events (positions, or rows of `events()`)."""
        raise NotImplementedError

    def prune(
        self,
        preview: PrunePreview,
        *,
        reason: str,
        actor: str | None = None,
        origin: str = "notebook",
        batch_id: str | None = None,
    ) -> Result:
        """Take the previewed events out of history; raises OutcomeChanged if that has another outcome by now."""
        raise NotImplementedError

    def answered_prune(
        self, batch_id: str, positions: Sequence[int] | None, batch: str | None
    ) -> Result | None:
        """The first answer to a prune that is asked for again under the same batch id; None where the id is new.

        Raises
        ------
        Rejected
            The id belongs to another command.
        """
        past = self.history()
        known = past.batch_with_id(batch_id)
        if known is None:
            return None
        event = past.events[past.indexes_of_batch(known.number).start] if known.first is not None else None
        if batch is not None:
            positions = [
                past.positions[index] for index in past.indexes_of_batch(past.find_batch(batch).number)
            ]
        if not isinstance(event, EventsPruned) or not set(positions or ()) <= set(expand(event.positions)):
            raise Rejected(Reason("batch-id-used", {"batch": batch_id}))
        return Result(batch_id, self.version, 1, known.first, known.last, repeated=True)

    def preview_restore(self, prune: int | str) -> list[Change]:
        """What would differ with the events of a prune back; raises Rejected where it can't be restored."""
        past = self.history()
        return RestorePlan(past, prune_to_restore(past, prune)).changes(self.state)

    def restore(
        self,
        prune: int | str,
        *,
        actor: str | None = None,
        origin: str = "notebook",
        batch_id: str | None = None,
    ) -> Result:
        """Put the events of a prune back; `prune` is its position, or its batch's id."""
        raise NotImplementedError

    def revert(
        self, *, batch: str, actor: str | None = None, origin: str = "notebook", batch_id: str | None = None
    ) -> Result:
        """Undo a batch by new events, where its values still stand; the result's `kept` lists what stays."""
        raise NotImplementedError

    def verify(self) -> dict[str, Any]:
        """Recompute the log's chain and compare a replay with the live plan; see the command `verify`."""
        raise NotImplementedError

    def backup(self, path: str) -> int:
        """Write a consistent copy of the log to a new file; returns how many events it has."""
        raise NotImplementedError

    def erase(
        self,
        guest: str,
        *,
        reason: str,
        actor: str | None = None,
        origin: str = "notebook",
        batch_id: str | None = None,
    ) -> Result:
        """Blank a guest's personal data in all of history; the guest is off the plan."""
        raise NotImplementedError

    def fill_sample(self, guests: int, seed: int) -> None:
        """Fill an empty log with the sample occasion; raises Rejected where it is not empty."""
        raise NotImplementedError

    def close(self) -> None:
        """Let go of the log or the server."""
        raise NotImplementedError

    # The past

    def history(self) -> Past:
        """The decoded past, pruned events included; read once, and extended by what is new."""
        self._past = extend_past(self._past, self)
        return self._past

    def undoing(self) -> Undoing:
        """Who may undo and redo what; kept up to date, so that asking it at every change costs nothing."""
        known, number = self._undoing, self.head().batch_number
        if known is None or known.generation != self.generation or known.number > number:
            known = self._undoing = Undoing(self.history())
        elif known.number < number:
            known.follow(self.history())
        return known

    def folded(self) -> Folded:
        """What was skipped and what clashed in the history that counts now."""
        key = (self.version, self.generation)
        if self._folded is None or self._folded[0] != key:
            self._folded = (key, self.history().folded()[2])
        return self._folded[1]

    def resolve(self, version: Version) -> int:
        """The position that is meant: a position, its digits, or an instant (ISO 8601, UTC where no zone is named).

        Raises
        ------
        Rejected
            It lies in the future, or is neither.
        """
        if version is None:
            return self.version
        if isinstance(version, str):
            text = version.strip()
            if text.isdigit() and len(text) < 19:
                version = int(text)
            else:
                try:
                    version = datetime.fromisoformat(text)
                except ValueError:
                    raise self._no_version(version) from None
        if isinstance(version, datetime):
            return self.history().version_at(version)
        if isinstance(version, bool) or not 0 <= version <= self.version:
            raise self._no_version(version)
        return int(version)

    def _no_version(self, version: object) -> Rejected:
        return Rejected(Reason("unknown-version", {"version": str(version), "last": str(self.version)}))

    def at(self, version: Version = None, *, as_seen: bool = False) -> PlanAt:
        """The plan at a version: today's history up to it, or with `as_seen` what people saw then."""
        position = self.resolve(version)
        return PlanAt(position, self.history().state_at(position, as_seen=as_seen), as_seen=as_seen)

    def changes(self, before: Version, after: Version, *, as_seen: bool = False) -> list[Change]:
        """What differs between two versions, as structs; `diff` is the same as a DataFrame."""
        one, other = self.at(before, as_seen=as_seen), self.at(after, as_seen=as_seen)
        return diff(one.state, other.state)

    def diff(self, before: Version, after: Version, *, as_seen: bool = False) -> pd.DataFrame:
        """What differs between two versions: kind, id, label, field, before, after."""
        return frames.changes_frame(self.changes(before, after, as_seen=as_seen))

    def blamed(self, kind: str, id: str) -> list[Blame]:
        """Who set each field of a thing, as structs; `id` may be a unique name or number."""
        thing = OCCASION if kind == OCCASION else find(self.state, kind, id).id
        return blame(self.history(), self.state, kind, thing, self.folded())

    def blame(self, **what: str) -> pd.DataFrame:
        """Who set each field, when, and by which batch and source row: `blame(guest="G0012")`."""
        if len(what) != 1:
            raise TypeError('blame() takes one thing, such as guest="G0012" or logical_table="Sales 3"')
        ((kind, id),) = what.items()
        return frames.blame_frame(self.blamed(kind, id))

    def stays(self, physical_table: str) -> list[Stay]:
        """Which logical tables stood at a physical one, oldest first; indexes are those of `history()`."""
        return stays(self.history(), physical_table)

    def events(self) -> pd.DataFrame:
        """All events, pruned ones marked in the column `prune`."""
        return frames.rows_frame(frames.event_rows(self.history()), frames.EVENT_COLUMNS)

    def batches(self) -> pd.DataFrame:
        """All batches, newest first."""
        return frames.rows_frame(frames.batch_rows(self.history()), frames.BATCH_COLUMNS)

    def prunes(self) -> pd.DataFrame:
        """All prunes, newest first, with reason and whether they were restored."""
        columns = ("prune", "recorded_at", "actor", "reason", "events", "restored", "batch")
        return frames.rows_frame(frames.prune_rows(self.history()), columns)

    # The present

    def checks(self) -> list[Problem]:
        """What is wrong with the plan, the most serious first."""
        return check(self.state)

    def snapshot(self) -> dict[str, Any]:
        """The plan as plain values, with version and generation."""
        return {"version": self.version, "generation": self.generation} | snapshot(self.state)

    def state_digest(self) -> str:
        """The digest of the plan, without version and generation: prune and restore give it back."""
        return state_digest(self.state)

    def who(self, actor: str | None) -> str:
        """Who acts: as said, or this plan's actor, or the login name."""
        return actor or self.actor or login_name()

    def __enter__(self) -> Any:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __repr__(self) -> str:
        state = self.state
        return (
            f"<{type(self).__name__} {self.address} version {self.version}: {len(state.guests)} guests, "
            f"{len(state.logical_tables)} logical tables, {len(state.physical_tables)} physical tables>"
        )

    __str__ = __repr__


def login_name() -> str:
    """The name of whoever runs this process; "unknown" where the system does not tell."""
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return "unknown"


def now() -> datetime:
    """The present instant, UTC."""
    return datetime.now(UTC)


def plain(value: Any) -> Any:
    """Structs, sets and instants as values that JSON knows."""
    return msgspec.to_builtins(value)
