"""Planning a prune beside the running plan: what the plan would be without some events, and what later ones would lose.

The planner folds two histories side by side, the one with and the one without the events, so that consequences are
seen where they arise. It can be advanced by batches that come in meanwhile; then only those are folded.

No system of the field that we know previews this; the nearest are Marten's skipped events and Dolt's revert with
conflict counts.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence

import msgspec

from seatplan.domain import events as ev
from seatplan.domain.decision import Reason, Rejected
from seatplan.domain.effects import reads, subject, writes
from seatplan.domain.evolve import Clash, evolve, fold, settle
from seatplan.domain.overlay import copy_of
from seatplan.domain.ranges import to_ranges
from seatplan.domain.snapshot import label_of, state_digest, value_of
from seatplan.domain.state import State
from seatplan.domain.values import EXISTS, GUEST, LOGICAL_TABLE, PHYSICAL_TABLE, Fact
from seatplan.history.diff import Change, diff
from seatplan.history.past import Past


class Consequence(msgspec.Struct, frozen=True, omit_defaults=True):
    """What a prune does to one event.

    `position`, `type` and `label` name the event and what it is about; `why` is a code with values. `fix` is the
    command, as plain values, that would decide a clash otherwise.
    """

    position: int
    type: str
    label: str
    why: Reason
    fix: dict[str, str] | None = None


class PrunePreview(msgspec.Struct, frozen=True):
    """What a prune would do; nothing has happened yet.

    Attributes
    ----------
    positions
        The events that would go, ascending.
    changes
        What the plan would differ in.
    orphans
        Later events that can't happen without the pruned ones, all that follow from one another included.
    clashes
        Later or earlier events whose place is taken again, and who keeps it, unless that was made good since.
    overwritten
        Pruned events whose effect later events replaced anyway.
    lost_ground
        Later events that were decided on a value that goes.
    base
        The version that was looked at.
    outcome
        A digest of all consequences; a prune that expects it is refused when they have become others.
    state_digest
        The digest of the plan afterwards; not part of the outcome, because it changes with every other edit.
    chosen
        Where orphans go too: the events that were asked for, without them.
    """

    positions: list[int]
    changes: list[Change]
    orphans: list[Consequence]
    clashes: list[Consequence]
    overwritten: list[Consequence]
    lost_ground: list[Consequence]
    base: int
    outcome: str
    state_digest: str
    chosen: list[int] | None = None

    def with_closure(self, chosen: list[int], orphans: list[Consequence]) -> PrunePreview:
        """The same, saying that the orphans of the chosen events go with them."""
        return msgspec.structs.replace(self, chosen=chosen, orphans=orphans)


class PrunePlanner:
    """Folds history with and without some events, from the first of them on, and keeps both plans.

    Parameters
    ----------
    past
        History, pruned events included.
    positions
        What shall go; checked by `choose`.
    """

    def __init__(self, past: Past, positions: Iterable[int]) -> None:
        self.past = past
        self.positions = sorted(set(positions))
        self._chosen = set(self.positions)
        self._orphans: list[tuple[int, str]] = []
        self._clashes: list[tuple[int, Clash]] = []
        self._yielded: set[Fact] = set()  # by a clash, and not made good by a later event
        self._lost: list[tuple[int, Fact, object, object]] = []
        self._pruned_facts: dict[Fact, int] = {}  # fact -> index of the last pruned event that sets it
        self._later_writer: set[Fact] = set()
        self._differs: set[Fact] = set()
        self._pruned = set(past.pruned_at())
        first = past.index_of(self.positions[0])
        assert first is not None
        # A batch is judged as a whole, so folding side by side begins where the first touched batch does.
        first = past.indexes_of_batch(past.batch_numbers[first]).start
        before = past.select(past.positions[first - 1] if first else 0)
        self.live = State()
        fold(self.live, before.events, before.starts)
        self.candidate = copy_of(self.live)
        self._next = first
        self.advance()

    def advance(self) -> None:
        """Fold what has come to the past since."""
        past, count = self.past, self.past.count
        index = self._next
        while index < count:
            number = past.batch_numbers[index]
            end = index
            while end < count and past.batch_numbers[end] == number:
                end += 1
            self._fold_batch(index, end)
            index = end
        self._next = count

    def _fold_batch(self, start: int, end: int) -> None:
        past, live, candidate = self.past, self.live, self.candidate
        differs, pruned, chosen = self._differs, self._pruned, self._chosen
        for index in range(start, end):
            event, position = past.events[index], past.positions[index]
            if event is None or position in pruned:
                continue
            if position in chosen:
                evolve(live, event)
                for fact in writes(event):
                    self._pruned_facts[fact] = index
                    self._later_writer.discard(fact)
                    differs.add(fact)
                continue
            if type(event) in _DECIDED_ON:
                for fact in reads(event, live):
                    if fact in differs:
                        was, would_be = value_of(live, fact), value_of(candidate, fact)
                        if was != would_be:
                            self._lost.append((index, fact, was, would_be))
            why_live = evolve(live, event)
            why = evolve(candidate, event)
            if why is not None and why_live is None:
                self._orphans.append((index, why))
                differs.update(writes(event))
            elif differs:
                for fact in writes(event):
                    self._yielded.discard(fact)
                    if fact in self._pruned_facts:
                        self._later_writer.add(fact)
        if live.unsettled or candidate.unsettled:
            was_clashes = settle(live)
            for clash in settle(candidate):
                if clash not in was_clashes:
                    self._clashes.append((self._claimer(clash, start, end), clash))
                    differs.add(_yielded(clash))
                    self._yielded.add(_yielded(clash))

    def _claimer(self, clash: Clash, start: int, end: int) -> int:
        # The event of this batch that put the later of the two where the other stands.
        later = clash.yields if clash.skipped else clash.keeps
        for index in range(end - 1, start - 1, -1):
            match self.past.events[index]:
                case ev.TablePlaced(table=table, at=at) if clash.kind == PHYSICAL_TABLE:
                    if table == later and at == clash.place:
                        return index
                case ev.GuestSeated(guest=guest) if guest == later:
                    return index
        return end - 1

    @property
    def behind(self) -> bool:
        """Whether the past has grown since the last `advance`."""
        return self._next < self.past.count

    @property
    def orphan_positions(self) -> list[int]:
        """The positions of the events that can't happen without the pruned ones."""
        return [self.past.positions[index] for index, _ in self._orphans]

    @property
    def base(self) -> int:
        """The version that the consequences are those of."""
        return self.past.positions[self._next - 1]

    def preview(self, *, digest: bool = True) -> PrunePreview:
        """The consequences as they are now; without `digest` the plan's own digest is left empty, which saves time."""
        changes = diff(self.live, self.candidate)
        orphans = [
            self._consequence(index, Reason("orphan-" + why.replace("_", "-")))
            for index, why in self._orphans
        ]
        gone = {index for index, _ in self._orphans}
        clashes = [(index, clash) for index, clash in self._clashes if _yielded(clash) in self._yielded]
        clashing = {index for index, _ in self._clashes}
        lost = [entry for entry in self._lost if entry[0] not in gone and entry[0] not in clashing]
        parts = {
            "positions": to_ranges(self.positions),
            "changes": changes,
            "orphans": orphans,
            "clashes": [self._clash(index, clash) for index, clash in clashes],
            "overwritten": self._overwritten(),
            "lost_ground": [self._lost_ground(index, fact, was, now) for index, fact, was, now in lost],
        }
        outcome = hashlib.sha256(msgspec.json.encode(parts, order="deterministic")).hexdigest()
        return PrunePreview(
            positions=self.positions,
            changes=changes,
            orphans=orphans,
            clashes=parts["clashes"],  # type: ignore[arg-type]
            overwritten=parts["overwritten"],  # type: ignore[arg-type]
            lost_ground=parts["lost_ground"],  # type: ignore[arg-type]
            base=self.base,
            outcome=outcome,
            state_digest=state_digest(self.candidate) if digest else "",
        )

    def _consequence(self, index: int, why: Reason, fix: dict[str, str] | None = None) -> Consequence:
        event = self.past.events[index]
        assert event is not None
        about = subject(event)
        return Consequence(
            self.past.positions[index], type(event).__name__, self._label(*about) if about else "", why, fix
        )

    def _label(self, kind: str, id: str) -> str:
        label = label_of(self.live, kind, id)
        return label if label != id else label_of(self.candidate, kind, id)

    def _clash(self, index: int, clash: Clash) -> Consequence:
        if clash.kind != PHYSICAL_TABLE:
            table, seat = clash.place
            values = {
                "keeps": self._label(GUEST, clash.keeps),
                "yields": self._label(GUEST, clash.yields),
                "table": self._label(LOGICAL_TABLE, table),
                "seat": str(seat),
            }
            return self._consequence(
                index, Reason("clash-seat", values), {"command": "seat", "guest": clash.yields}
            )
        back_at = clash.back_at
        keeper = self.candidate.logical_tables.get(clash.keeps)
        values = {
            "keeps": self._label(LOGICAL_TABLE, clash.keeps),
            "yields": self._label(LOGICAL_TABLE, clash.yields),
            "keeps_id": clash.keeps,
            "yields_id": clash.yields,
            "at": clash.place,
            "number": self._label(PHYSICAL_TABLE, clash.place),
            "back_at": self._label(PHYSICAL_TABLE, back_at) if back_at else "none",
            "rule": "vip"
            if clash.skipped and keeper and keeper.vip
            else "protected"
            if clash.skipped
            else "later",
        }
        fix = {"command": "swap", "table": clash.yields, "other": clash.keeps}
        return self._consequence(index, Reason("clash-place", values), fix)

    def _lost_ground(self, index: int, fact: Fact, was: object, would_be: object) -> Consequence:
        values = {
            "field": fact.field,
            "of": self._label(fact.kind, fact.id),
            "id": fact.id,
            "kind": fact.kind,
        }
        shown = {"was": self._shown(fact, was), "would_be": self._shown(fact, would_be)}
        return self._consequence(index, Reason("lost-ground", values | shown))

    def _shown(self, fact: Fact, value: object) -> str:
        if fact.field == "placed_at" and isinstance(value, str):
            return self._label(PHYSICAL_TABLE, value)
        return "none" if value in (None, "") else str(value)

    def _overwritten(self) -> list[Consequence]:
        by_event: dict[int, list[Fact]] = {}
        for fact, index in self._pruned_facts.items():
            by_event.setdefault(index, []).append(fact)
        found = []
        for index in sorted(by_event):
            facts = by_event[index]
            replaced = all(
                fact in self._later_writer or value_of(self.live, Fact(fact.kind, fact.id, EXISTS)) is None
                for fact in facts
            )
            if replaced and all(
                value_of(self.live, fact) == value_of(self.candidate, fact) for fact in facts
            ):
                found.append(self._consequence(index, Reason("overwritten")))
        return found


def _yielded(clash: Clash) -> Fact:
    """What the one that yields loses."""
    if clash.kind == PHYSICAL_TABLE:
        return Fact(LOGICAL_TABLE, clash.yields, "placed_at")
    return Fact(GUEST, clash.yields, "seat")


_DECIDED_ON = (
    ev.GuestSeated,
    ev.GuestUnseated,
    ev.GuestRemoved,
    ev.TablePlaced,
    ev.LogicalTableChanged,
    ev.LogicalTableRemoved,
    ev.PhysicalTableChanged,
)


def choose(past: Past, *, batch: str | None = None, events: Sequence[int] | None = None) -> list[int]:
    """The positions that a prune of a batch, or of some events, takes out.

    Raises
    ------
    Rejected
        An event does not exist, is pruned already, or is itself about history; all reasons at once.
    """
    pruned = past.pruned_at()
    if batch is not None:
        found = past.find_batch(batch)
        inside = past.indexes_of_batch(found.number)
        positions = [past.positions[index] for index in inside]
        if not positions:
            raise Rejected(Reason("batch-without-events", {"batch": found.id}))
        if any(isinstance(past.events[index], ev.HistoryEvent) for index in inside):
            raise Rejected(Reason("history-event", {"position": str(positions[0])}))
        live = [position for position in positions if position not in pruned]
        if not live:
            raise Rejected(Reason("batch-pruned", {"batch": found.id, "prune": str(pruned[positions[0]])}))
        return [position for position in live if past.events[past.index_of(position) or 0] is not None]
    reasons: list[Reason] = []
    chosen = sorted(set(events or ()))
    for position in chosen:
        index = past.index_of(position)
        if index is None:
            reasons.append(Reason("unknown-event", {"position": str(position), "version": str(past.version)}))
        elif position in pruned:
            reasons.append(
                Reason("event-pruned", {"position": str(position), "prune": str(pruned[position])})
            )
        elif past.events[index] is None or isinstance(past.events[index], ev.HistoryEvent):
            reasons.append(Reason("history-event", {"position": str(position)}))
    if not chosen:
        reasons.append(Reason("no-events"))
    if reasons:
        raise Rejected(*reasons[:20])
    return chosen
