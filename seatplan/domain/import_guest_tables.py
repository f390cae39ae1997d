"""Who comes to sit where by an upload of guests.

- A table that does not exist yet is created, with as many seats as guests of this file sit there.
- Protected tables are out of reach: nobody is put there, nobody is taken away, and no seat number there changes.
- Nobody is seated beyond a table's capacity. Who leaves a table in the same file makes space; among those who come, the
  first rows get the seats that there are.

In all these cases only the row's table cell is skipped and listed; what else the row says is applied.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass

from seatplan.domain.decision import Reason
from seatplan.domain.field_values import MAX_SEATS, clean_text
from seatplan.domain.import_guest_rows import Entry
from seatplan.domain.lookup import fold_text, tidy
from seatplan.domain.reading_values import are_numbers_joined, bare_table, joined_tables
from seatplan.domain.state import Guest, LogicalTable, State


@dataclass(slots=True, eq=False)
class NewTable:
    """A logical table that the file names and the plan does not have."""

    name: str
    row: int  # that names it first
    id: str = ""
    guests: int = 0
    seats: int = 0


@dataclass(slots=True, eq=False)
class Move:
    """One guest's way to another place.

    `guest` is None for one who is new, `to` for one who loses the seat. `is_companion` tells that this is not the row's
    own guest, but one of those whom the row says to come along.
    """

    entry: Entry
    guest: Guest | None
    to: LogicalTable | NewTable | None
    seat: int | None
    is_companion: bool = False
    dropped: bool = False

    @property
    def was(self) -> str | None:
        """The id of the table that is left."""
        return self.guest.table if self.guest is not None else None

    @property
    def stays(self) -> bool:
        """Whether only the seat number is another one."""
        return isinstance(self.to, LogicalTable) and self.to.id == self.was

    def drop(self, code: str, **values: str | int) -> None:
        """The guest stays where he is; the row says why."""
        self.dropped = True
        self.entry.notes.append(Reason("guests-table-skipped-" + code, dict(values), column="table"))


class Tables:
    """Finds the tables that cells name, and decides which moves there are."""

    def __init__(self, state: State, leaving: Collection[str] = ()) -> None:
        """`leaving` are the ids of guests who lose their seats by the same upload, because they are not in it."""
        self.state, self._leaving = state, leaving
        self.faults: list[Reason] = []
        self.moves: list[Move] = []
        self.new: dict[str, NewTable] = {}
        self._by_name = {fold_text(table.name): table for table in state.logical_tables.values()}
        self._by_bare: dict[str, list[LogicalTable]] = {}
        for table in state.logical_tables.values():
            self._by_bare.setdefault(bare_table(table.name), []).append(table)

    def want(self, entry: Entry, companions: int) -> None:
        """Note where a row seats its guest, and as many new companions."""
        guest = entry.guest
        was = guest.table if guest is not None else None
        to: LogicalTable | NewTable | None = None
        if entry.table:
            to = self._find(entry)
            if to is None:
                return
        elif "table" in entry.cleared:
            if was is not None:
                self._move(Move(entry, guest, None, None))
            return
        elif was is not None:
            to = self.state.logical_tables[was]
        elif entry.seat is not None:
            values = {"seat": str(entry.seat)}
            entry.notes.append(Reason("guests-table-skipped-seat-only", values, column="seat"))
        if to is None:
            return
        move = Move(entry, guest, to, entry.seat)
        other_seat = guest is not None and (
            entry.seat not in (None, guest.seat) or ("seat" in entry.cleared and guest.seat is not None)
        )
        if other_seat or not move.stays:
            self._move(move)
        if entry.table and not move.dropped:
            for _ in range(companions):
                self._move(Move(entry, None, to, None, is_companion=True))

    def settle(self) -> None:
        """Keep tables to their capacity and seats to one guest each; sizes the new tables."""
        self._keep_to_capacity()
        self._keep_seats_apart()
        self.moves = [move for move in self.moves if not move.dropped]
        for move in self.moves:
            if isinstance(move.to, NewTable):
                move.to.guests += 1
                move.to.seats = max(move.to.seats, move.to.guests, move.seat or 0)
        for table in self.new.values():
            if table.seats > MAX_SEATS:
                values = {"table": table.name, "guests": table.seats, "most": MAX_SEATS}
                self.faults.append(Reason("guests-table-too-large", values, row=table.row, column="table"))

    def _find(self, entry: Entry) -> LogicalTable | NewTable | None:
        text = entry.table
        bare = bare_table(text)
        table = self.state.logical_tables.get(text) or self._by_name.get(fold_text(text))
        if table is not None:
            return table
        found = self._by_bare.get(bare, [])
        if len(found) == 1:
            return found[0]
        if found:
            names = [table.name for table in found]
            values = {"text": tidy(text), "tables": names}
            entry.notes.append(Reason("guests-table-skipped-ambiguous", values, column="table"))
            return None
        parts = joined_tables(text)
        if are_numbers_joined(text) or (
            len(parts) > 1
            and all(part in self._by_name or bare_table(part) in self._by_bare for part in parts)
        ):
            values = {"text": tidy(text)}
            self.faults.append(Reason("guests-table-joined", values, row=entry.row, column="table"))
            return None
        if bare not in self.new:
            self.new[bare] = NewTable(clean_text(tidy(text))[:200], entry.row)
        return self.new[bare]

    def _move(self, move: Move) -> None:
        was = self.state.logical_tables.get(move.was or "")
        to = move.to if isinstance(move.to, LogicalTable) else None
        if was is not None and was.protected:
            move.drop("protected", table=was.name)
        elif to is not None and to.protected:
            move.drop("protected", table=to.name)
        elif move.guest is not None and move.guest.locked:
            move.drop("locked-guest")
        elif was is not None and was.locked:
            move.drop("locked", table=was.name)
        elif to is not None and to.locked:
            move.drop("locked", table=to.name)
        else:
            self.moves.append(move)

    def _keep_to_capacity(self) -> None:
        moves = [move for move in self.moves if not move.stays]
        arriving: dict[str, list[Move]] = {}
        for move in moves:
            if isinstance(move.to, LogicalTable):
                arriving.setdefault(move.to.id, []).append(move)
        leaving = Counter(move.was for move in moves if move.was is not None)
        leaving.update(left for id in self._leaving if (left := self.state.guests[id].table) is not None)
        # Whoever can't come stays where he was, which may be one too many there.
        waiting = list(arriving)
        while waiting:
            id = waiting.pop()
            table, coming = self.state.logical_tables[id], arriving.get(id, [])
            over = self.state.seats_taken(id) - leaving[id] + len(coming) - table.seats
            while over > 0 and coming:
                move = coming.pop()
                move.drop("full", table=table.name, seats=table.seats)
                over -= 1
                if move.was is not None:
                    leaving[move.was] -= 1
                    waiting.append(move.was)

    def _keep_seats_apart(self) -> None:
        numbered = [move for move in self.moves if move.seat is not None and not move.dropped]
        if not numbered:
            return
        wanted: dict[tuple[int, int | None], Move] = {}
        for move in numbered:
            first = wanted.setdefault((id(move.to), move.seat), move)
            if first is not move and move.to is not None:
                values = {"seat": str(move.seat), "table": move.to.name, "first": str(first.entry.row)}
                self.faults.append(Reason("guests-seat-twice", values, row=move.entry.row, column="seat"))
        # Who can't have another seat keeps the old one, which then is not free for others.
        while True:
            moving = {m.guest.id for m in self.moves if m.guest is not None and not m.dropped}
            moving.update(self._leaving)
            lost = [move for move in numbered if not self._gets_seat(move, moving)]
            if not lost:
                return
            numbered = [move for move in numbered if move.seat is not None and not move.dropped]

    def _gets_seat(self, move: Move, moving: set[str]) -> bool:
        table, seat = move.to, move.seat
        if not isinstance(table, LogicalTable) or seat is None:
            return True
        holder = next(
            (
                guest
                for guest in map(self.state.guests.__getitem__, self.state.seated.get(table.id, ()))
                if guest.seat == seat and guest.id not in moving
            ),
            None,
        )
        if seat <= table.seats and holder is None:
            return True
        values: dict[str, str | int]
        if holder is None:
            code, values = "no-such-seat", {"table": table.name, "seat": str(seat), "seats": table.seats}
        else:
            who = self.state.guest_label(holder) or holder.id
            code, values = "seat-taken", {"table": table.name, "seat": str(seat), "guest": who}
        if move.stays:
            move.drop(code, **values)
        else:
            move.seat = None
            move.entry.notes.append(Reason("guests-table-skipped-" + code, dict(values), column="seat"))
        return False
