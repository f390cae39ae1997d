"""Cells of an exported table list against the plan that it was made from: only what has changed in the file changes anything.

The same comparison as of guest lists (`import_guest_merge`), by field: file then, file now, plan now.
"""

from __future__ import annotations

from typing import Any

from seatplan.domain.commands import ImportTables
from seatplan.domain.decision import Conflict
from seatplan.domain.lookup import fold_text
from seatplan.domain.reading_tables import is_same
from seatplan.domain.snapshot import field_value, label_of
from seatplan.domain.state import State
from seatplan.domain.values import ROOM, Value


class TableMerge:
    """What the rows of one kind said when the list was exported."""

    def __init__(self, state: State, command: ImportTables, kind: str) -> None:
        self.state, self.kind = state, kind
        self.then = (command.base or {}).get(kind, {})
        self._rooms = (command.base or {}).get(ROOM, {})
        self._decisions, self._otherwise = command.decisions.get(kind, {}), command.conflicts

    def is_removed(self, id: str) -> bool:
        """Whether the thing of that id was there then and is not any more."""
        return id in self.then and id not in self.state.of_kind(self.kind)

    def changes(
        self, row: int, thing: Any, changes: dict[str, Value]
    ) -> tuple[dict[str, Value], list[Conflict]]:
        """What is left of a row's changes, and the cells that have changed on both sides."""
        then = self.then.get(thing.id)
        if then is None:
            return changes, []
        left, conflicts = {}, []
        for field, value in changes.items():
            was, now = then.get(field), field_value(thing, field)
            if is_same(self.kind, field, was, value):
                continue
            if is_same(self.kind, field, was, now):
                left[field] = value
                continue
            side = self._decisions.get(row, {}).get(field) or self._otherwise
            if side == "file":
                left[field] = value
            base, file, plan = (self._shown(field, one) for one in (was, value, now))
            conflicts.append(Conflict(field, base, file, plan, "" if side == "ask" else side))
        return left, conflicts

    def _shown(self, field: str, value: Value) -> Value:
        if field != "room" or not isinstance(value, str):
            return value
        return label_of(self.state, ROOM, value) if value in self.state.rooms else self.room_name(value)

    def room_name(self, id: str) -> str:
        """What a room was called when the list was exported."""
        return str(self._rooms.get(id, {}).get("name") or id)


def rooms_then(state: State, command: ImportTables) -> dict[str, str]:
    """The folded names that rooms had when the list was exported, with the ids of those that are there still."""
    then = (command.base or {}).get(ROOM, {})
    return {fold_text(str(fields.get("name") or id)): id for id, fields in then.items() if id in state.rooms}
