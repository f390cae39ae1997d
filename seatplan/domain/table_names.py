"""Tables and rooms by what the cells of a workbook call them; made once for an upload, then each look-up is quick.

In a workbook a name or number goes before an id: what people type there is what is written on the table. Where several
fit, all are given, and the import says so; nothing is guessed.
"""

from __future__ import annotations

from collections.abc import Iterable

from seatplan.domain.lookup import fold_text, table_key
from seatplan.domain.reading_values import bare_table, joined_tables
from seatplan.domain.state import State


class TableNames:
    """The names of a plan's rooms, physical and logical tables, as they are compared."""

    def __init__(self, state: State) -> None:
        self._state = state
        self._logical = _by((fold_text(t.name), t.id) for t in state.logical_tables.values())
        self._bare = _by((bare_table(t.name), t.id) for t in state.logical_tables.values())
        self._rooms = _by((fold_text(room.name), room.id) for room in state.rooms.values())
        self._numbers = _by((table_key(t.number), t.id) for t in state.physical_tables.values())
        self._numbers_with_room: dict[str, list[str]] | None = None

    def logical(self, text: str) -> list[str]:
        """The logical tables that `text` names: by name, else by id, else "Tisch 22" for "22" or the other way round."""
        found = self._logical.get(fold_text(text))
        if found:
            return found
        return [text] if text in self._state.logical_tables else self._bare.get(bare_table(text), [])

    def rooms(self, text: str) -> list[str]:
        """The rooms of that name, else of that id."""
        found = self._rooms.get(fold_text(text))
        return found or ([text] if text in self._state.rooms else [])

    def physical(self, text: str, room: str | None = None) -> list[str]:
        """The physical tables that `text` names, in the room of that id if one is given.

        By number, else by number and room ("12, Great Hall"), else by id, else by number after a word for table
        ("Tisch 12").
        """
        tables = self._state.physical_tables
        ways = (
            lambda: self._numbers.get(table_key(text), []),
            lambda: self._with_room().get(table_key(text.replace(",", " ")), []),
            lambda: [text] if text in tables else [],
            lambda: self._numbers.get(table_key(bare_table(text)), []),
        )
        for way in ways:
            found = [id for id in way() if room in (None, tables[id].room)]
            if found:
                return found
        return []

    def are_several(self, text: str) -> bool:
        """Whether a text that names nothing as a whole is made of parts that each name a logical table."""
        parts = joined_tables(text)
        return len(parts) > 1 and all(self.logical(part) for part in parts)

    def _with_room(self) -> dict[str, list[str]]:
        if self._numbers_with_room is None:
            state = self._state
            self._numbers_with_room = _by(
                (table_key(words), table.id)
                for table in state.physical_tables.values()
                if table.room in state.rooms
                for name in [state.rooms[table.room].name.replace(",", " ")]
                for words in (f"{name} {table.number}", f"{table.number} {name}")
            )
        return self._numbers_with_room


def _by(named: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    ids: dict[str, list[str]] = {}
    for key, id in named:
        ids.setdefault(key, []).append(id)
    return ids
