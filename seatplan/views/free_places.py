"""What is free: physical tables at which no logical one stands, room by room, and who could stand there."""

from __future__ import annotations

from seatplan.domain.state import LogicalTable, PhysicalTable, State
from seatplan.plan.face import PlanFace
from seatplan.texts import say
from seatplan.views.form import Options
from seatplan.views.once import once_a_version
from seatplan.views.room_address import to_room
from seatplan.views.table_lines import natural
from seatplan.views.tables_address import Address
from seatplan.views.text import Html, esc, name


def free_places(plan: PlanFace) -> list[PhysicalTable]:
    """The physical tables at which nothing stands, in the order of rooms and numbers."""
    return once_a_version(plan, "free-places", lambda: _free(plan.state))


def _free(state: State) -> list[PhysicalTable]:
    found = [table for table in state.physical_tables.values() if table.id not in state.occupants]
    return sorted(found, key=lambda table: (*_order(state, table.room), natural(table.number)))


def _order(state: State, room: str) -> tuple[int, str]:
    known = state.rooms.get(room)
    return (known.order, known.name) if known is not None else (10**6, room)


def place_rows(state: State, places: list[PhysicalTable], address: Address) -> list[tuple[str, Html]]:
    """The free tables as `Rows` takes them, under the names of their rooms."""
    least = int(address.least) if address.least.isascii() and address.least.isdecimal() else 0
    by_room: dict[str, list[PhysicalTable]] = {}
    for table in places:
        if (not address.room or table.room == address.room) and table.seats >= least:
            by_room.setdefault(table.room, []).append(table)
    rows: list[tuple[str, Html]] = []
    for room, tables in by_room.items():
        known = state.rooms.get(room)
        words = say("tables-free-room", tables=len(tables), seats=sum(table.seats for table in tables))
        called = name(known.name if known else room)
        rows.append(
            (
                f"room:{room}",
                Html(
                    f'<div class="hall"><a href="{esc(to_room(room))}">{called}</a><small>{esc(words)}</small></div>'
                ),
            )
        )
        rows += [(table.id, _place(table)) for table in tables]
    return rows


def _place(table: PhysicalTable) -> Html:
    return Html(
        f'<div class="place"><span><b>{esc(table.number)}</b></span>'
        f"<span>{esc(say('tables-seats', seats=table.seats))}</span>"
        f"<span>{esc(say(f'tables-shape-{table.shape}'))}</span><span>{esc(table.access)}</span></div>"
    )


def place_heads() -> Html:
    """The column titles over them."""
    titles = "".join(
        f"<span>{esc(say(f'tables-free-column-{key}'))}</span>"
        for key in ("number", "seats", "shape", "offers")
    )
    return Html(f'<div class="places">{titles}</div>')


def places_for(state: State, table: LogicalTable, places: list[PhysicalTable]) -> Options:
    """Where a logical table could stand: what is large enough first, the tightest fit in front."""
    people = state.seats_taken(table.id)
    fits = sorted((at for at in places if at.seats >= max(people, table.seats)), key=lambda at: at.seats)
    tight = [at for at in places if people <= at.seats < max(people, table.seats)]
    small = [at for at in places if at.seats < people]
    groups = (("tables-fits", fits), ("tables-fits-guests", tight), ("tables-too-small", small))
    return [(say(key), [(at.id, _option(state, at)) for at in found]) for key, found in groups if found]


def _option(state: State, at: PhysicalTable) -> str:
    room = state.rooms.get(at.room)
    return say(
        "rooms-free-option", number=at.number, room=room.name if room else at.room, seats=at.seats
    )  # fmt: skip


def tables_for(state: State, at: PhysicalTable) -> Options:
    """Which logical tables could come to a free place: those that stand nowhere first, if they fit."""
    nowhere = [table for table in state.logical_tables.values() if table.placed_at is None]
    fits = [table for table in nowhere if state.seats_taken(table.id) <= at.seats]
    large = [table for table in nowhere if state.seats_taken(table.id) > at.seats]
    others = [table for table in state.logical_tables.values() if table.placed_at is not None]
    groups = (("tables-stand-nowhere", fits), ("tables-too-large", large), ("tables-stand-elsewhere", others))
    return [
        (
            say(key),
            [
                (
                    table.id,
                    say("rooms-card-logical-option", name=table.name, guests=state.seats_taken(table.id)),
                )
                for table in sorted(found, key=lambda table: natural(table.name))
            ],
        )
        for key, found in groups
        if found
    ]
