"""`decide(state, command)`: the events that a command makes, or a rejection. Pure: the state is read, never changed.

A command that changes nothing makes no event. People may change protected and locked things by hand; the imports may
not.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any

from seatplan.domain import commands as cmd
from seatplan.domain import decide_people as people
from seatplan.domain import decide_placing as placing
from seatplan.domain import decide_seating as seating
from seatplan.domain import decide_things as things
from seatplan.domain.decide_removing import decide_remove
from seatplan.domain.decision import Decision, Reason, Rejected
from seatplan.domain.evolve import evolve_batch
from seatplan.domain.overlay import copy_of
from seatplan.domain.state import State

MAX_COMMANDS = 10_000  # in one Together


def decide(state: State, command: cmd.AnyCommand) -> Decision:
    """The events of `command` on `state`, and the report if it is an upload.

    Raises
    ------
    Rejected
        The command can't be done; all reasons at once.
    """
    return _DECIDERS[type(command)](state, command)


def _decide_together(state: State, command: cmd.Together) -> Decision:
    if len(command.commands) > MAX_COMMANDS:
        raise Rejected(Reason("too-many-commands", {"most": MAX_COMMANDS, "commands": len(command.commands)}))
    if len(command.commands) == 1:
        return decide(state, command.commands[0])
    whole = Decision()
    ahead = copy_of(state)
    for one in command.commands:
        part = decide(ahead, one)
        evolve_batch(ahead, part.events)
        whole.sources += (part.sources or [""] * len(part.events)) if part.sources or whole.sources else []
        whole.events += part.events
    if whole.sources:
        whole.sources = [""] * (len(whole.events) - len(whole.sources)) + whole.sources
    return whole


def _upload(what: str) -> Callable[[State, Any], Decision]:
    # Uploads are the larger half of the rules and are needed by few commands, so they are loaded with the first one.
    def decide_upload(state: State, command: Any) -> Decision:
        module = import_module(f"seatplan.domain.import_{what}")
        decision: Decision = getattr(module, f"decide_import_{what}")(state, command)
        return decision

    return decide_upload


_DECIDERS: dict[type, Callable[[State, Any], Decision]] = {
    cmd.ChangeOccasion: things.decide_change_occasion,
    cmd.Add: things.decide_add,
    cmd.Change: things.decide_change,
    cmd.Remove: decide_remove,
    cmd.SeatGuest: seating.decide_seat,
    cmd.SeatSeveral: seating.decide_seat_several,
    cmd.UnseatGuest: seating.decide_unseat,
    cmd.SwapGuests: seating.decide_swap_guests,
    cmd.MergeGuests: people.decide_merge_guests,
    cmd.ReplaceGuest: people.decide_replace_guest,
    cmd.SplitTable: placing.decide_split_table,
    cmd.MergeTables: placing.decide_merge_tables,
    cmd.PlaceTable: placing.decide_place,
    cmd.UnplaceTable: placing.decide_unplace,
    cmd.SwapTables: placing.decide_swap_tables,
    cmd.Together: _decide_together,
    cmd.ImportDraw: _upload("draw"),
    cmd.ImportGuests: _upload("guests"),
    cmd.ImportTables: _upload("tables"),
}
