"""What can have happened to the plan: one frozen struct an event, in one tagged union.

Events carry absolute outcomes ("Sales 3 stands at 17"), never differences, so that any of them can be taken out of
history. The tag is what the log's column `type` holds; it never changes once a version is released. A change of a
struct's shape raises its number in `SCHEMA_VERSIONS` and adds an upcaster in `seatplan.log.upcasters`.
"""

from __future__ import annotations

import msgspec

from seatplan.domain.values import Value


class Event(msgspec.Struct, frozen=True, tag_field="type", omit_defaults=True):
    """The base of all events; the tag is the class's name."""


# The occasion and its rooms


class OccasionChanged(Event, frozen=True, tag=True):
    """The occasion's name, date, place or company were set."""

    changes: dict[str, Value]


class RoomAdded(Event, frozen=True, tag=True):
    """A room exists; `fields` are those of `things.Room` without its id."""

    id: str
    fields: dict[str, Value]


class RoomChanged(Event, frozen=True, tag=True):
    """Fields of a room were set."""

    id: str
    changes: dict[str, Value]


class RoomRemoved(Event, frozen=True, tag=True):
    """A room is gone."""

    id: str


class PhysicalTableAdded(Event, frozen=True, tag=True):
    """A physical table stands in a room; `fields` are those of `things.PhysicalTable` without its id."""

    id: str
    fields: dict[str, Value]


class PhysicalTableChanged(Event, frozen=True, tag=True):
    """Fields of a physical table were set (it was moved, turned, renumbered, got other seats)."""

    id: str
    changes: dict[str, Value]


class PhysicalTableRemoved(Event, frozen=True, tag=True):
    """A physical table is gone."""

    id: str


# Logical tables and where they stand


class LogicalTableAdded(Event, frozen=True, tag=True):
    """A logical table is planned; `fields` are those of `things.LogicalTable` without id and placement."""

    id: str
    fields: dict[str, Value]


class LogicalTableChanged(Event, frozen=True, tag=True):
    """Fields of a logical table were set."""

    id: str
    changes: dict[str, Value]


class LogicalTableRemoved(Event, frozen=True, tag=True):
    """A logical table is gone."""

    id: str


class TablePlaced(Event, frozen=True, tag=True):
    """A logical table stands at a physical table."""

    table: str
    at: str


class TableUnplaced(Event, frozen=True, tag=True):
    """A logical table stands nowhere."""

    table: str


# Guests and where they sit


class GroupAdded(Event, frozen=True, tag=True):
    """A group of people who belong together exists."""

    id: str
    fields: dict[str, Value]


class GroupChanged(Event, frozen=True, tag=True):
    """Fields of a group were set."""

    id: str
    changes: dict[str, Value]


class GroupRemoved(Event, frozen=True, tag=True):
    """A group is gone; its people stay."""

    id: str


class CustomFieldAdded(Event, frozen=True, tag=True):
    """Guests have one more field."""

    id: str
    fields: dict[str, Value]


class CustomFieldChanged(Event, frozen=True, tag=True):
    """A custom field got another label, or other choices."""

    id: str
    changes: dict[str, Value]


class CustomFieldRemoved(Event, frozen=True, tag=True):
    """A custom field is gone, and with it what guests had in it."""

    id: str


class GuestAdded(Event, frozen=True, tag=True):
    """A guest is on the list; `fields` are those of `things.Guest` without id and seating ("custom.x" for custom ones)."""

    id: str
    fields: dict[str, Value]


class GuestChanged(Event, frozen=True, tag=True):
    """Fields of a guest were set."""

    id: str
    changes: dict[str, Value]


class GuestRemoved(Event, frozen=True, tag=True):
    """A guest is off the list; the seat is free."""

    id: str


class GuestSeated(Event, frozen=True, tag=True):
    """A guest sits at a logical table, at a numbered seat or anywhere."""

    guest: str
    table: str
    seat: int | None = None


class GuestUnseated(Event, frozen=True, tag=True):
    """A guest sits nowhere."""

    guest: str


# What people agreed on and what they still ask


class RuleAdded(Event, frozen=True, tag=True):
    """Guests or groups shall sit together or apart; `fields` are those of `things.Rule` without its id."""

    id: str
    fields: dict[str, Value]


class RuleChanged(Event, frozen=True, tag=True):
    """Fields of a rule were set."""

    id: str
    changes: dict[str, Value]


class RuleRemoved(Event, frozen=True, tag=True):
    """A rule is gone."""

    id: str


class NoteAdded(Event, frozen=True, tag=True):
    """A note or a question is pinned to something; `fields` are those of `things.Note` without its id."""

    id: str
    fields: dict[str, Value]


class NoteChanged(Event, frozen=True, tag=True):
    """Fields of a note or a question were set (it was answered, closed, opened again)."""

    id: str
    changes: dict[str, Value]


class NoteRemoved(Event, frozen=True, tag=True):
    """A note or a question is gone."""

    id: str


class FileFormatAdded(Event, frozen=True, tag=True):
    """How files of a source are read is remembered; `fields` are those of `things.FileFormat` without its id."""

    id: str
    fields: dict[str, Value]


class FileFormatChanged(Event, frozen=True, tag=True):
    """Files of a source are read in another way from now on."""

    id: str
    changes: dict[str, Value]


class FileFormatRemoved(Event, frozen=True, tag=True):
    """How files of a source are read is remembered no more."""

    id: str


# History itself. These change which events count; they say nothing about the plan and can't be pruned.


class EventsPruned(Event, frozen=True, tag=True):
    """Events were taken out of the live history. `positions` are closed ranges, [[first, last], ...]."""

    positions: list[tuple[int, int]]
    reason: str


class PruneRestored(Event, frozen=True, tag=True):
    """The events of a prune count again; `prune` is the position of its `EventsPruned`."""

    prune: int


class GuestErased(Event, frozen=True, tag=True):
    """A guest's personal data was blanked in the events at `positions`, in live and pruned history alike."""

    guest: str
    positions: list[tuple[int, int]]
    reason: str


PlanEvent = (
    OccasionChanged
    | RoomAdded
    | RoomChanged
    | RoomRemoved
    | PhysicalTableAdded
    | PhysicalTableChanged
    | PhysicalTableRemoved
    | LogicalTableAdded
    | LogicalTableChanged
    | LogicalTableRemoved
    | TablePlaced
    | TableUnplaced
    | GroupAdded
    | GroupChanged
    | GroupRemoved
    | CustomFieldAdded
    | CustomFieldChanged
    | CustomFieldRemoved
    | GuestAdded
    | GuestChanged
    | GuestRemoved
    | GuestSeated
    | GuestUnseated
    | RuleAdded
    | RuleChanged
    | RuleRemoved
    | NoteAdded
    | NoteChanged
    | NoteRemoved
    | FileFormatAdded
    | FileFormatChanged
    | FileFormatRemoved
)
HistoryEvent = EventsPruned | PruneRestored | GuestErased
AnyEvent = PlanEvent | HistoryEvent

HISTORY_TYPES = frozenset({"EventsPruned", "PruneRestored", "GuestErased"})

# The schema version that this program writes for each type; 1 where nothing is said.
SCHEMA_VERSIONS: dict[str, int] = {}
