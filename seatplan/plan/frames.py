"""The plan and its history as pandas DataFrames, for notebooks."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from seatplan.domain import events as ev
from seatplan.domain.snapshot import facts_of, label_of
from seatplan.domain.state import State
from seatplan.domain.values import GROUP, GUEST, LOGICAL_TABLE, NOTE, PHYSICAL_TABLE, ROOM, RULE
from seatplan.texts import explain

if TYPE_CHECKING:
    import pandas as pd

    from seatplan.history.blame import Blame
    from seatplan.history.diff import Change
    from seatplan.history.past import Past
    from seatplan.history.pruning import Consequence


class Frames:
    """The plan's lists as DataFrames, one row a thing, indexed by id. For classes that have a `state`."""

    state: State

    @property
    def guests(self) -> pd.DataFrame:
        """Guests, with the name of their table (`table_name`), and where that stands (`number`, `room`)."""
        state, rows = self.state, []
        for guest in state.guests.values():
            table = state.logical_tables.get(guest.table) if guest.table else None
            row = _row(guest) | {"table_name": table.name if table else None} | _stands(state, table)
            row["group_name"] = state.groups[guest.group].name if guest.group in state.groups else None
            rows.append(row)
        return _frame(GUEST, rows)

    @property
    def logical_tables(self) -> pd.DataFrame:
        """Logical tables, with how many guests they have (`guests`), and where they stand (`number`, `room`)."""
        state = self.state
        rows = [
            _row(table) | {"guests": state.seats_taken(table.id)} | _stands(state, table)
            for table in state.logical_tables.values()
        ]
        return _frame(LOGICAL_TABLE, rows)

    @property
    def physical_tables(self) -> pd.DataFrame:
        """Physical tables, with the room's name and the logical table that stands there (`table`, `table_name`)."""
        state, rows = self.state, []
        for physical in state.physical_tables.values():
            standing = state.occupants.get(physical.id)
            row = _row(physical)
            row["room_name"] = state.rooms[physical.room].name if physical.room in state.rooms else None
            row["table"] = standing
            row["table_name"] = state.logical_tables[standing].name if standing else None
            rows.append(row)
        return _frame(PHYSICAL_TABLE, rows)

    @property
    def rooms(self) -> pd.DataFrame:
        """Rooms, with how many physical tables and seats they have, and how many guests sit there."""
        state = self.state
        figures = {id: {"tables": 0, "seats": 0, "guests": 0} for id in state.rooms}
        for physical in state.physical_tables.values():
            if physical.room in figures:
                figure = figures[physical.room]
                figure["tables"] += 1
                figure["seats"] += physical.seats
                figure["guests"] += state.seats_taken(state.occupants.get(physical.id, ""))
        return _frame(ROOM, [_row(room) | figures[room.id] for room in state.rooms.values()])

    @property
    def groups(self) -> pd.DataFrame:
        """Groups, with how many guests they have, and the names of the tables where these sit (`tables`)."""
        state = self.state
        people: dict[str, list[str | None]] = {id: [] for id in state.groups}
        for guest in state.guests.values():
            if guest.group in people:
                people[guest.group].append(guest.table)
        rows = []
        for group in state.groups.values():
            at = {state.logical_tables[table].name for table in people[group.id] if table is not None}
            rows.append(_row(group) | {"guests": len(people[group.id]), "tables": ", ".join(sorted(at))})
        return _frame(GROUP, rows)

    @property
    def rules(self) -> pd.DataFrame:
        """Rules, with the names of their members (`who`), and whether people sit against them (`broken`)."""
        from seatplan.domain.check_rules import check_agreements
        from seatplan.domain.problems import WARNING

        state = self.state
        broken = {p.id for p in check_agreements(state) if p.kind == RULE and p.severity == WARNING}
        rows = [
            _row(rule)
            | {
                "who": ", ".join(label_of(state, of, id) for of, id in rule.members),
                "broken": rule.id in broken,
            }
            for rule in state.rules.values()
        ]
        return _frame(RULE, rows)

    @property
    def notes(self) -> pd.DataFrame:
        """Notes and questions, with the name of what they are pinned to (`about`)."""
        state = self.state
        rows = [
            _row(note) | {"about": label_of(state, note.about_kind, note.about_id)}
            for note in state.notes.values()
        ]
        return _frame(NOTE, rows)


def _row(thing: Any) -> dict[str, Any]:
    return {"id": thing.id} | dict(facts_of(thing))


def _stands(state: State, table: Any) -> dict[str, Any]:
    physical = state.physical_tables.get(table.placed_at) if table is not None and table.placed_at else None
    room = state.rooms.get(physical.room) if physical else None
    return {"number": physical.number if physical else None, "room": room.name if room else None}


_EXTRA = {
    GUEST: ("table_name", "number", "room", "group_name"),
    LOGICAL_TABLE: ("guests", "number", "room"),
    PHYSICAL_TABLE: ("room_name", "table", "table_name"),
    ROOM: ("tables", "seats", "guests"),
    GROUP: ("guests", "tables"),
    RULE: ("who", "broken"),
    NOTE: ("about",),
}


def _frame(kind: str, rows: list[dict[str, Any]]) -> pd.DataFrame:
    import pandas as pd

    from seatplan.domain.fields import FIELDS

    columns = ["id", *FIELDS[kind]]
    if kind == GUEST:
        columns += ["table", "seat"]
    if kind == LOGICAL_TABLE:
        columns += ["placed_at"]
    columns += [*_EXTRA[kind]]
    columns += [key for key in dict.fromkeys(key for row in rows for key in row) if key not in columns]
    frame = pd.DataFrame(rows, columns=columns).set_index("id")
    for whole in ("seat", "max_people"):
        if whole in frame:
            frame[whole] = frame[whole].astype("Int64")
    return frame


EVENT_COLUMNS = (
    "position",
    "event_id",
    "batch",
    "recorded_at",
    "actor",
    "command",
    "origin",
    "type",
    "kind",
    "id",
    "data",
    "source",
    "prune",
)
BATCH_COLUMNS = (
    "batch",
    "recorded_at",
    "actor",
    "command",
    "origin",
    "file",
    "events",
    "first",
    "last",
    "pruned",
)


def event_rows(past: Past, indexes: Iterable[int] | None = None) -> list[dict[str, Any]]:
    """Events as plain rows; `prune` is the position of the prune that took one out, or None."""
    import msgspec

    from seatplan.domain.effects import subject

    pruned = past.pruned_at()
    rows = []
    for index in range(past.count) if indexes is None else indexes:
        batch, event = past.batch_of(index), past.events[index]
        plain: dict[str, Any] = msgspec.to_builtins(event) if event is not None else {"type": "erased"}
        about = subject(event) if event is not None else None
        rows.append(
            {
                "position": past.positions[index],
                "event_id": past.event_ids[index],
                "batch": batch.id,
                "recorded_at": batch.recorded_at,
                "actor": batch.actor,
                "command": batch.command,
                "origin": batch.origin,
                "type": plain.pop("type"),
                "kind": about[0] if about else None,
                "id": about[1] if about else None,
                "data": plain,
                "source": past.sources[index],
                "prune": pruned.get(past.positions[index]),
            }
        )
    return rows


def batch_rows(past: Past) -> list[dict[str, Any]]:
    """Batches as plain rows, newest first; `pruned` counts the events of a batch that do not count now."""
    pruned = past.pruned_at()
    rows = []
    for batch in reversed(past.batches.values()):
        inside = past.indexes_of_batch(batch.number)
        rows.append(
            {
                "batch": batch.id,
                "recorded_at": batch.recorded_at,
                "actor": batch.actor,
                "command": batch.command,
                "origin": batch.origin,
                "file": batch.file,
                "events": len(inside),
                "first": batch.first,
                "last": batch.last,
                "pruned": sum(past.positions[index] in pruned for index in inside) if pruned else 0,
            }
        )
    return rows


def prune_rows(past: Past) -> list[dict[str, Any]]:
    """Prunes as plain rows, newest first; `restored` is the position of the restore, or None."""
    restored: dict[int, int] = {}
    rows = []
    for index, event in past.prunes():
        if isinstance(event, ev.PruneRestored):
            restored[event.prune] = past.positions[index]
    for index, event in past.prunes():
        if isinstance(event, ev.EventsPruned):
            batch, position = past.batch_of(index), past.positions[index]
            events = sum(last - first + 1 for first, last in event.positions)
            rows.append(
                {
                    "prune": position,
                    "recorded_at": batch.recorded_at,
                    "actor": batch.actor,
                    "reason": event.reason,
                    "events": events,
                    "restored": restored.get(position),
                    "batch": batch.id,
                }
            )
    return rows[::-1]


def changes_frame(changes: Iterable[Change]) -> pd.DataFrame:
    """Changes, one row a field."""
    import pandas as pd

    columns = ["kind", "id", "label", "field", "before", "after"]
    return pd.DataFrame(
        [[getattr(c, name) for name in columns] for c in changes], columns=columns, dtype=object
    )


def consequences_frame(consequences: Iterable[Consequence]) -> pd.DataFrame:
    """Orphans, clashes, overwritten or lost ground of a preview: position, type, label, and why in words."""
    rows = [
        {"position": one.position, "type": one.type, "label": one.label, "why": explain(one.why)}
        for one in consequences
    ]
    return rows_frame(rows, ("position", "type", "label", "why"))


def blame_frame(blamed: Iterable[Blame]) -> pd.DataFrame:
    """Who set each field, one row a field."""
    import pandas as pd

    from seatplan.history.blame import Blame

    return pd.DataFrame([tuple(b) for b in blamed], columns=list(Blame._fields))


def rows_frame(rows: list[dict[str, Any]], columns: Iterable[str]) -> pd.DataFrame:
    """Plain rows as a DataFrame with these columns, times as UTC timestamps."""
    import pandas as pd

    frame = pd.DataFrame(rows, columns=list(columns))
    for name in ("recorded_at",):
        if name in frame:
            frame[name] = pd.to_datetime(frame[name], utc=True)
    for name in ("prune", "restored", "first", "last"):
        if name in frame:
            frame[name] = frame[name].astype("Int64")
    return frame
