"""The daily work on who sits where and which table stands where, one batch a function.

Each function takes its steps at the desk and returns what people would call the batch, or None if there was nothing to
do. Tables stay within their seats; VIP guests stay at their tables.
"""

from __future__ import annotations

from seatplan.domain.commands import DrawRow, ImportDraw
from seatplan.domain.events import AnyEvent, TablePlaced
from seatplan.sample.office import Office, draw_places, to_seat
from seatplan.sample.people import Unit
from seatplan.sample.tables import VIP_TABLES


def _waiting_department(office: Office) -> str | None:
    waiting = [department for department, units in office.waiting.items() if units]
    return office.dice.pick(waiting) if waiting else None


def seat_group(office: Office) -> str | None:
    """Seat people who belong together, or move some who sit."""
    department = _waiting_department(office)
    if department is None:
        return move_group(office)
    waiting = office.waiting[department]
    unit = waiting.pop(office.dice.below(len(waiting)))
    return "seat_group" if office.seat_unit(unit) else None


def seat_several(office: Office) -> str | None:
    """Seat a table's worth of people of one department, or rearrange two tables."""
    department = _waiting_department(office)
    if department is None:
        return rearrange(office)
    waiting, people = office.waiting[department], 0
    while waiting and people < 9:
        unit = waiting.pop()
        if not office.seat_unit(unit):
            break
        people += len(to_seat(unit))
    return "seat_several" if people else None


def _movable(office: Office) -> Unit | None:
    movable = office.movable
    for _ in range(6):
        if not movable:
            return None
        at = office.dice.below(len(movable))
        unit = movable[at]
        seats = {office.state.guests[person.id].table for person in to_seat(unit)}
        if len(seats) == 1 and None not in seats and unit.people[0].id in office.state.guests:
            return unit
        movable[at] = movable[-1]  # declined or torn apart: no longer to be moved
        movable.pop()
    return None


def move_group(office: Office) -> str | None:
    """Move people who sit together to another table of their department."""
    unit = _movable(office)
    if unit is None:
        return None
    people = to_seat(unit)
    table = office.find_table(unit.department, len(people), office.state.guests[people[0].id].table)
    if table is None:
        return None
    for person in people:
        office.desk.seat(person.id, table)
    return "move_group"


def rearrange(office: Office) -> str | None:
    """Move several groups in one go."""
    moved = [move_group(office) for _ in range(office.dice.between(2, 4))]
    return "rearrange" if any(moved) else None


def swap_guests(office: Office) -> str | None:
    """Two who came alone change places; now and then two neighbours at a VIP table."""
    desk, dice = office.desk, office.dice
    if dice.chance(0.12):
        table = office.tables[dice.pick(VIP_TABLES)]
        seated = list(office.state.seated.get(table, ()))
        if len(seated) > 1:
            first = dice.below(len(seated) - 1)
            desk.swap_guests(seated[first], seated[first + 1])
            return "swap"
    first_unit, second_unit = _movable(office), _movable(office)
    if first_unit is None or second_unit is None or len(to_seat(first_unit)) != len(to_seat(second_unit)):
        return move_group(office)
    for one, other in zip(to_seat(first_unit), to_seat(second_unit), strict=True):
        if office.state.guests[one.id].table != office.state.guests[other.id].table:
            desk.swap_guests(one.id, other.id)
    return "swap"


def _open_tables(office: Office) -> list[str]:
    return [t.id for t in office.state.logical_tables.values() if t.placed_at is not None and not t.protected]


def move_table(office: Office) -> str | None:
    """Put a logical table at a free physical table, or let two change places."""
    desk, dice, state = office.desk, office.dice, office.state
    placed = _open_tables(office)
    if not placed:
        return None
    table = dice.pick(placed)
    if dice.chance(0.5):
        free = [at for at in state.physical_tables if at not in state.occupants and office.fits(table, at)]
        if free:
            desk.place(table, dice.pick(free))
            return "place"
    for _ in range(8):
        other = dice.pick(placed)
        here, there = state.logical_tables[table].placed_at, state.logical_tables[other].placed_at
        if (
            other != table
            and here is not None
            and there is not None
            and office.fits(table, there)
            and office.fits(other, here)
        ):
            desk.swap_tables(table, other)
            return "swap_tables"
    return None


def swap_many_tables(office: Office) -> str | None:
    """Several tables change places at once."""
    done = [move_table(office) for _ in range(office.dice.between(3, 6))]
    return "place" if any(done) else None


def draw_rows(office: Office, drawn: dict[str, str]) -> tuple[ImportDraw, list[AnyEvent], list[str]]:
    """A draw workbook's rows, and what importing them does: command, events and sources."""
    state = office.state
    rows, events, sources = [], list[AnyEvent](), []
    listed = sorted(state.logical_tables.values(), key=lambda table: (not table.vip, table.id))
    for number, table in enumerate(listed, start=4):
        at = drawn.get(table.id, table.placed_at)
        physical = state.physical_tables[at] if at is not None else None
        rows.append(
            DrawRow(
                number,
                table.name,
                physical.number if physical else None,
                state.rooms[physical.room].name if physical else None,
                "x" if table.vip else None,
            )
        )
        if at is not None and at != table.placed_at:
            events.append(TablePlaced(table.id, at))
            sources.append(f"Draw 2026!{number}")
    return ImportDraw(rows, sheet="Draw 2026"), events, sources


def draft_draw(office: Office) -> tuple[ImportDraw, list[AnyEvent], list[str]]:
    """A draw of all tables that are not protected."""
    return draw_rows(office, draw_places(office.state, office.dice, stay=0.08))
