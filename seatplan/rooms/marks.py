"""What each table and each seat of a plan looks like: roles, and the rows that figures draw.

A role decides shape and colour together, so that no state is told by colour alone. Which colour a role has is the theme's
matter; see `seatplan.rooms.palette`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import pi, radians
from typing import NamedTuple

from seatplan.domain.state import Guest, PhysicalTable, State
from seatplan.rooms.geometry import chairs, reach
from seatplan.rooms.style import Style
from seatplan.texts import say

# Seats: what they are called, and their marker. A name with "@" is drawn by `seatplan/rooms/markers.py`.
SEAT_MARKS = {
    "taken": "circle",
    "free": "circle",
    "open": "circle_dot",
    "declined": "circle_x",
    "vip": "@vip",
    "access": "@access",
    "vip_open": "@vip_open",
    "access_open": "@access_open",
}
# Tables: roles that the plan gives, then those that a page lays over them.
TABLE_ROLES = ("free", "full", "vip", "over", "empty", "selected", "target", "lost", "clash", "drawn")

LONGEST_NAME = 12  # characters under a table
NARROW = 1.3  # metres; on a narrower table a number of three figures is turned
STAR = "★ "
DIMMED = 0.28


class SeatRow(NamedTuple):
    """One chair."""

    x: float
    y: float
    role: str
    mark: str
    name: str
    detail: str
    strength: float


class TableRow(NamedTuple):
    """One physical table and what stands there."""

    x: float
    y: float
    radius: float  # of a round table, else NaN
    width: float  # of a rectangular one, else NaN
    height: float
    inner: float  # the second ring's radius, and the size of a rectangular table's
    inner_width: float
    inner_height: float
    core: float  # the same of the mark inside on a small drawing
    core_width: float
    core_height: float
    angle: float  # radians
    role: str
    ring: float  # pixels
    dash: str
    number: str
    weight: str
    turn: float  # radians by which the number is turned, on narrow tables
    name: str
    name_weight: str
    name_y: float
    title: str  # number and whole name, for the hover box
    strength: float


RINGS = {"over": 3.0, "target": 2.0, "lost": 2.0, "clash": 2.0, "selected": 2.0}
DASHES = {"empty": "4 3", "target": "7 4", "lost": "2 2"}
NOTHING = float("nan")


def table_role(state: State, physical: PhysicalTable) -> str:
    """What the plan says about a physical table."""
    occupant = state.occupants.get(physical.id)
    if occupant is None:
        return "empty"
    logical = state.logical_tables[occupant]
    taken = state.seats_taken(occupant)
    if taken > min(logical.seats, physical.seats):
        return "over"
    if logical.vip or logical.protected:
        return "vip"
    return "full" if taken >= min(logical.seats, physical.seats) else "free"


def seat_role(guest: Guest | None) -> str:
    """What is known about who sits on a chair: who it is gives the shape, a missing answer the dot."""
    if guest is None:
        return "free"
    if guest.rsvp == "declined":
        return "declined"
    kind = "vip" if guest.vip else "access" if guest.access else ""
    if guest.rsvp == "open":
        return f"{kind}_open" if kind else "open"
    return kind or "taken"


def table_row(
    state: State, physical: PhysicalTable, lay: Mapping[str, str], style: Style, dimmed: bool = False
) -> TableRow:
    """A table's row; `lay` holds the roles that a page lays over single tables, by physical table's id."""
    own = table_role(state, physical)
    role = lay.get(physical.id, own)
    occupant = state.occupants.get(physical.id)
    logical = state.logical_tables[occupant] if occupant else None
    star = STAR if logical and (logical.vip or logical.protected) else ""
    is_round = physical.shape == "round"
    strong = "normal" if role == "empty" or (role == "lost" and logical is None) else "bold"
    return TableRow(
        x=round(physical.x, 3),
        y=round(physical.y, 3),
        radius=physical.width / 2 if is_round else NOTHING,
        width=NOTHING if is_round else physical.width,
        height=NOTHING if is_round else physical.length,
        inner=round(physical.width / 2 * 0.8, 3) if is_round else NOTHING,
        inner_width=NOTHING if is_round else round(physical.width - 0.3, 3),
        inner_height=NOTHING if is_round else round(physical.length - 0.3, 3),
        core=round(physical.width / 2 * 0.6, 3) if is_round else NOTHING,
        core_width=NOTHING if is_round else round(physical.width * 0.5, 3),
        core_height=NOTHING if is_round else round(physical.length - physical.width * 0.5, 3),
        angle=round(radians(physical.angle), 4),
        role=role,
        ring=style.vip_ring if role == "vip" else RINGS.get(role, style.ring),
        dash=DASHES.get(role, "solid"),
        number=physical.number,
        weight=strong,
        turn=_number_turn(physical),
        name=star + short_name(logical.name) if logical else "",
        name_weight="bold" if role in ("vip", "over", "selected", "lost", "clash") else "normal",
        name_y=round(physical.y - reach(physical)[1], 3),
        title=f"{physical.number} {star}{logical.name}" if logical else physical.number,
        strength=DIMMED if dimmed else 1.0,
    )


def _number_turn(physical: PhysicalTable) -> float:
    """Three figures do not fit across a narrow table that stands upright: they run along it."""
    if physical.shape == "round" or physical.width > NARROW or len(physical.number) < 3:
        return 0.0
    return round(pi / 2, 4) if physical.length > physical.width else 0.0


def short_name(name: str) -> str:
    """A name as it stands under a table: at most 12 characters, else 11 and "…"."""
    return name if len(name) <= LONGEST_NAME else name[: LONGEST_NAME - 1].rstrip() + "…"


def seat_rows(state: State, physical: PhysicalTable, dimmed: bool = False) -> Iterator[SeatRow]:
    """A table's chairs in seat order, with who sits there. Guests beyond the last chair have no mark; the ring says so."""
    strength = DIMMED if dimmed else 1.0
    for place, guest in zip(chairs(physical), people_on_chairs(state, physical), strict=True):
        role = seat_role(guest)
        yield SeatRow(
            round(place.x, 3),
            round(place.y, 3),
            role,
            SEAT_MARKS[role],
            guest_name(state, guest) if guest else say("rooms-free"),
            guest_detail(guest) if guest else "",
            strength,
        )


def people_on_chairs(state: State, physical: PhysicalTable) -> list[Guest | None]:
    """Who sits on which chair: those with a seat number on theirs, the others on the chairs that are left."""
    occupant = state.occupants.get(physical.id)
    return people_on_seats(state, occupant, physical.seats)[0]


def people_on_seats(state: State, table: str | None, seats: int) -> tuple[list[Guest | None], list[Guest]]:
    """Who of a logical table sits on which of so many chairs, and who is left without one."""
    on_chairs: list[Guest | None] = [None] * max(seats, 0)
    waiting: list[Guest] = []
    for guest in state.guests_at(table) if table is not None else ():
        seat = (guest.seat or 0) - 1
        if 0 <= seat < len(on_chairs) and on_chairs[seat] is None:
            on_chairs[seat] = guest
        else:
            waiting.append(guest)
    left = [seat for seat, guest in enumerate(on_chairs) if guest is None]
    for seat, guest in zip(left, waiting, strict=False):
        on_chairs[seat] = guest
    return on_chairs, waiting[len(left) :]


def guest_name(state: State, guest: Guest) -> str:
    """A guest's name; an unnamed companion is the guest of somebody."""
    label = state.guest_label(guest)
    if label:
        return label
    host = state.guests.get(guest.plus_one) if guest.plus_one else None
    return say("rooms-guest-of", name=state.guest_label(host)) if host else guest.id


def guest_detail(guest: Guest) -> str:
    """What the hover box says below the name: diet, access needs, and an answer that is not a yes."""
    answer = "" if guest.rsvp == "accepted" else say(f"rooms-rsvp-{guest.rsvp}")
    return ", ".join(part for part in (guest.diet, guest.access, answer) if part)
