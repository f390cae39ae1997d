"""Domain tests as sentences: what was given, what someone asked for, and what came of it.

    given(a_room(), a_place("P1", "17"), a_table("T1", "Sales 3")).when(PlaceTable("T1", "P1")).then(TablePlaced("T1", "P1"))
    given(...).when(PlaceTable("T1", "P9")).rejected("unknown-physical-table", text="P9")

`given` takes events, or lists of events for the batches in which they happened. Each step gives the scenario back, so
that sentences can go on: `.and_state(lambda state: state.occupants == {"P1": "T1"})`, `.and_nothing_left_to_do()`.
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterable
from typing import Any

import msgspec

from seatplan.domain.commands import AnyCommand
from seatplan.domain.decide import decide
from seatplan.domain.decision import Decision, Reason, Rejected, Report, RowReport
from seatplan.domain.events import (
    AnyEvent,
    GuestAdded,
    LogicalTableAdded,
    PhysicalTableAdded,
    RoomAdded,
)
from seatplan.domain.evolve import Folded, evolve_batch
from seatplan.domain.snapshot import snapshot
from seatplan.domain.state import State
from seatplan.texts import explain

_COMMANDS = msgspec.json.Decoder(AnyCommand)


def given(*history: AnyEvent | Iterable[AnyEvent]) -> Given:
    """The plan after these events; a list among them is one batch."""
    return Given().and_also(*history)


def a_room(id: str = "R1", name: str = "Great Hall", **fields: Any) -> RoomAdded:
    """A room exists."""
    return RoomAdded(id, {"name": name} | fields)


def a_place(id: str, number: str, room: str = "R1", **fields: Any) -> PhysicalTableAdded:
    """A physical table stands in a room."""
    return PhysicalTableAdded(id, {"number": number, "room": room} | fields)


def a_table(id: str, name: str, **fields: Any) -> LogicalTableAdded:
    """A logical table is planned."""
    return LogicalTableAdded(id, {"name": name} | fields)


def a_vip_table(id: str, name: str, **fields: Any) -> LogicalTableAdded:
    """A VIP table is planned, and protected as they are by default."""
    return a_table(id, name, vip=True, protected=True, **fields)


def a_guest(id: str, name: str, **fields: Any) -> GuestAdded:
    """A guest is on the list."""
    return GuestAdded(id, {"name": name} | fields)


class Given:
    """A plan on which commands are decided. It never changes by a decision, which is checked each time."""

    def __init__(self) -> None:
        self.state = State()

    def and_also(self, *history: AnyEvent | Iterable[AnyEvent]) -> Given:
        """More has happened."""
        for part in history:
            batch = [part] if isinstance(part, msgspec.Struct) else list(part)
            odd = evolve_batch(self.state, batch)
            assert not odd.skipped, f"what is given must be possible: {odd.skipped} of {batch}"
        return self

    def when(self, command: AnyCommand) -> Decided:
        """Someone asks for this. The command goes through JSON first, as it does on its way from a page or script."""
        command = _COMMANDS.decode(msgspec.json.encode(command))
        before = snapshot(self.state)
        try:
            outcome: Decision | Rejected = decide(self.state, command)
        except Rejected as rejected:
            outcome = rejected
        assert snapshot(self.state) == before, "deciding changed the plan"
        return Decided(self.state, command, outcome)


class Decided:
    """What a command was answered with."""

    def __init__(self, state: State, command: AnyCommand, outcome: Decision | Rejected) -> None:
        self.state = state
        self.command = command
        self.outcome = outcome
        for reason in _all_reasons(outcome):
            assert explain(reason), f"{reason.code} has no sentence"

    # Expectations; each gives the scenario back.

    def then(self, *events: AnyEvent | Iterable[AnyEvent]) -> Decided:
        """Exactly these events come of it, in this order; none if none are named."""
        expected = [
            event for part in events for event in ([part] if isinstance(part, msgspec.Struct) else part)
        ]
        assert self.decision.events == expected
        return self

    def then_nothing(self) -> Decided:
        """It makes no event."""
        return self.then()

    def from_rows(self, *sources: str) -> Decided:
        """The events came from these places of the file ("Draw!14"), one for each event."""
        assert self.decision.sources == list(sources)
        return self

    def rejected(self, code: str, row: int | None = None, **values: Any) -> Decided:
        """It is refused, and one of the reasons has this code, row and, among others, these values."""
        for reason in self.reasons:
            named = {name: reason.values.get(name) for name in values}
            if reason.code == code and row in (None, reason.row) and named == values:
                return self
        raise AssertionError(f"no {code} {values} in row {row} among {list(self.reasons)}")

    def rejected_for(self, *reasons: tuple[int | None, str]) -> Decided:
        """It is refused for exactly these reasons, each `(row, code)`, in any order."""
        key = lambda pair: (pair[0] or 0, pair[1])  # noqa: E731
        found = sorted(((reason.row, reason.code) for reason in self.reasons), key=key)
        assert found == sorted(reasons, key=key)
        return self

    def reports(self, row: int, what: str, *notes: str, sheet: str | None = None, **more: Any) -> Decided:
        """The report says `what` of the row, with notes of exactly these codes; `more` are fields of `RowReport`."""
        found = self.row(row, sheet)
        assert (found.what, [note.code for note in found.notes]) == (what, list(notes)), found
        for field, value in more.items():
            assert getattr(found, field) == value, (field, found)
        return self

    def takes_away(self, **labels: list[str]) -> Decided:
        """The report says that exactly these go (`placements=["Sales 3"]`)."""
        assert {key: names for key, names in self.report.takes_away.items() if names} == labels
        return self

    def warns(self, *codes: str) -> Decided:
        """The report has warnings of exactly these codes, those about rows not included."""
        assert [reason.code for reason in self.report.warnings] == list(codes)
        return self

    def and_state(self, holds: Callable[[State], object]) -> Decided:
        """Afterwards this holds of the plan."""
        assert holds(self.after)
        return self

    def and_again_nothing(self) -> Decided:
        """The same command on the plan that it made changes nothing more."""
        again = decide(self.after, self.command)
        assert again.events == [], again.events
        return self

    # What there is to look at

    @property
    def decision(self) -> Decision:
        """The decision; fails if the command was refused."""
        assert not isinstance(self.outcome, Rejected), f"refused: {list(self.reasons)}"
        return self.outcome

    @property
    def report(self) -> Report:
        """The report of an upload."""
        assert self.decision.report is not None
        return self.decision.report

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """Why it was refused; fails if it was not."""
        assert isinstance(self.outcome, Rejected), f"not refused: {self.outcome.events}"
        return self.outcome.reasons

    @property
    def after(self) -> State:
        """The plan with the decision's events, which must all be possible and clash with nothing."""
        state, odd = self.applied()
        assert odd == Folded([], []), odd
        return state

    def applied(self) -> tuple[State, Folded]:
        """The plan with the decision's events, and what was out of the ordinary."""
        state = copy.deepcopy(self.state)
        return state, evolve_batch(state, self.decision.events)

    def row(self, row: int, sheet: str | None = None) -> RowReport:
        """The report of one row; fails unless there is exactly one."""
        found = [one for one in self.report.rows if one.row == row and sheet in (None, one.sheet)]
        assert len(found) == 1, (row, [(one.sheet, one.row, one.what) for one in self.report.rows])
        return found[0]


def _all_reasons(outcome: Decision | Rejected) -> list[Reason]:
    if isinstance(outcome, Rejected):
        return list(outcome.reasons)
    if outcome.report is None:
        return []
    return outcome.report.warnings + [note for row in outcome.report.rows for note in row.notes]
