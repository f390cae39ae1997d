"""The organisers' office: who is on the list, who waits for a seat, which table has space, and the random draw."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from seatplan.domain.state import State
from seatplan.sample.cast import CAST
from seatplan.sample.desk import Desk
from seatplan.sample.dice import Dice
from seatplan.sample.people import Person, Roster, Unit
from seatplan.sample.tables import DEPARTMENTS, VIP_TABLES

# Tables at which only the script seats people: the pictures show how they end.
SET_TABLES = frozenset({"Sales 3", "Research 11"})


class Office:
    """What the steps of the history share: the desk, the people, and lists from which the next thing to do is picked."""

    def __init__(self, desk: Desk, dice: Dice, roster: Roster) -> None:
        self.desk, self.dice, self.roster = desk, dice, roster
        self.state: State = desk.state
        self.tables: dict[str, str] = {}  # a logical table's name -> id
        self.places: dict[str, str] = {}  # a physical table's number -> id
        self.department_tables: dict[str, list[str]] = {department: [] for department in DEPARTMENTS}
        self.groups = self.guests = 0  # numbers given so far
        self.listed: list[Person] = []  # on the list and free to be edited at random
        self.waiting: dict[str, list[Unit]] = {}  # department -> units that want a table
        self.movable: list[Unit] = []  # seated units that may be moved at random
        self.answered: set[str] = set()  # ids of guests who answered
        self.cast_names = {part.name or f"{part.first} {part.last}" for part in CAST}

    # The list

    def next_guest(self) -> str:
        """The id of the next guest."""
        self.guests += 1
        return f"G{self.guests:04d}"

    def next_group(self) -> str:
        """The id of the next group."""
        self.groups += 1
        return f"F{self.groups:04d}"

    def take_on(self, person: Person) -> None:
        """Note that a person is on the list now."""
        if person.name not in self.cast_names and person.anchor not in SET_TABLES:
            self.listed.append(person)

    def wait(self, unit: Unit) -> None:
        """Note that a unit wants its seats."""
        self.waiting.setdefault(unit.department, []).append(unit)

    def is_ready(self, unit: Unit) -> bool:
        """Whether everybody of a unit who is to sit has said to come."""
        return all(person.id in self.answered for person in to_seat(unit))

    # Space

    def free_seats(self, table: str) -> int:
        """How many more people a logical table takes."""
        return self.state.logical_tables[table].seats - self.state.seats_taken(table)

    def find_table(self, department: str, size: int, other_than: str | None = None) -> str | None:
        """A table of the department, or failing that of another one, with `size` free seats; None where there is none."""
        dice = self.dice
        own = self.department_tables.get(department, ())
        here = [table for table in own if self.free_seats(table) >= size and table != other_than]
        if not here:
            elsewhere = [table for tables in self.department_tables.values() for table in tables]
            here = [table for table in elsewhere if self.free_seats(table) >= size and table != other_than]
        if not here:
            return None
        if dice.chance(0.6):  # rather fill a table than start one
            return min((dice.pick(here) for _ in range(3)), key=self.free_seats)
        return dice.pick(here)

    def seat_unit(self, unit: Unit) -> bool:
        """Seat a unit: at its own table, or at one with space; whether there was space."""
        people = to_seat(unit)
        if unit.anchor:
            table = self.tables[unit.anchor]
            vip = unit.anchor in VIP_TABLES
            taken = {guest.seat for guest in self.state.guests_at(table)}
            for person in people:
                if self.free_seats(table) < 1:
                    return False
                seat = next(n for n in range(1, 100) if n not in taken) if vip else None
                taken.add(seat)
                self.desk.seat(person.id, table, seat)
            return True
        found = self.find_table(unit.department, len(people))
        if found is None:
            return False
        for person in people:
            self.desk.seat(person.id, found)
        self.movable.append(unit)
        return True

    # Places

    def fits(self, table: str, at: str) -> bool:
        """Whether a logical table has enough chairs and the right access at a physical table."""
        physical = self.state.physical_tables[at]
        return physical.seats >= chairs_needed(self.state, table) and access_needed(self.state, table) <= set(
            physical.access.split(", ")
        )


def to_seat(unit: Unit) -> list[Person]:
    """Those of a unit who get a seat, if only for some weeks."""
    return [person for person in unit.people if person.sits or person.changes_mind]


def chairs_needed(state: State, table: str) -> int:
    """How many chairs a logical table needs where it stands."""
    return max(state.logical_tables[table].seats, state.seats_taken(table))


def access_needed(state: State, table: str) -> set[str]:
    """What the guests of a logical table need of its place; a companion is no matter of the place."""
    guests = state.guests
    needs = {need for guest in state.seated.get(table, ()) for need in guests[guest].access.split(", ")}
    return needs - {"", "companion"}


def draw_places(
    state: State,
    dice: Dice,
    *,
    pinned: Mapping[str, str] | None = None,
    stay: float = 0.0,
    left_free: Collection[str] = (),
) -> dict[str, str]:
    """Draw physical tables for all logical tables that are neither VIP nor protected.

    A place has enough chairs and the access that the table's guests need, wherever there is one.

    Parameters
    ----------
    pinned
        Logical table's id -> physical table's id: what comes out for these.
    stay
        How likely a table is to get the place that it has, 0 to 1.
    left_free
        Physical tables' ids that are not in the draw.

    Returns
    -------
    Logical table's id -> physical table's id, each physical table once, none of a VIP or protected table.
    """
    tables = state.logical_tables.values()
    kept = {t.placed_at for t in tables if t.protected or t.vip} | set(left_free)
    drawn = dict(pinned or {})
    free = [at for at in state.physical_tables if at not in kept and at not in set(drawn.values())]
    open_ = [t for t in tables if not t.protected and not t.vip and t.id not in drawn]
    for table in open_:
        at = table.placed_at
        if at in free and dice.chance(stay):
            drawn[table.id] = at
            free.remove(at)
    dice.shuffle(free)
    rest = [table for table in open_ if table.id not in drawn]
    offers = {at: set(state.physical_tables[at].access.split(", ")) for at in free}
    for table in sorted(rest, key=lambda table: -chairs_needed(state, table.id)):
        chairs, needs = chairs_needed(state, table.id), access_needed(state, table.id)
        large = [at for at in free if state.physical_tables[at].seats >= chairs]
        good = [at for at in large if needs <= offers[at]]
        if not free:
            break
        at = (good or large or free)[0]
        drawn[table.id] = at
        free.remove(at)
    return drawn
