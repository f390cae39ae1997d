"""The uploads of the six weeks: rooms, tables, guest lists, answers and draws, each as its import decides it."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from seatplan.domain.commands import ImportGuests, ImportRow, ImportTables
from seatplan.domain.events import (
    AnyEvent,
    GroupAdded,
    GuestAdded,
    GuestChanged,
    GuestRemoved,
    LogicalTableAdded,
    PhysicalTableAdded,
    RoomAdded,
)
from seatplan.domain.snapshot import field_value
from seatplan.domain.values import Value
from seatplan.sample.desk import SampleBatch
from seatplan.sample.edits import SHUTTLE, SHUTTLES, Edits
from seatplan.sample.names import GERMAN
from seatplan.sample.office import SET_TABLES, Office
from seatplan.sample.people import Person, Unit, plainly_spelt
from seatplan.sample.seating import draft_draw, draw_rows
from seatplan.sample.tables import LAST_DRAW, Planned
from seatplan.sample.venue import venues


class Uploads:
    """Reads files that nobody wrote."""

    def __init__(self, office: Office, edits: Edits) -> None:
        self.office, self.edits = office, edits

    def _upload(
        self,
        command: ImportGuests | ImportTables,
        events: list[AnyEvent],
        sources: list[str],
        actor: str,
        at: datetime,
        file: str,
    ) -> SampleBatch:
        origin = "cli" if file.endswith(".csv") else "page"
        return self.office.desk.upload(command, events, sources, actor=actor, at=at, file=file, origin=origin)

    # Rooms and tables

    def rooms(self, actor: str, at: datetime) -> None:
        """Six rooms and their 190 tables."""
        office = self.office
        rooms, tables = [], []
        events: list[AnyEvent] = []
        sources: list[str] = []
        number = 1
        for order, venue in enumerate(venues(), start=1):
            room = f"R{order}"
            rooms.append(ImportRow(order + 1, _cells(venue.fields)))
            events.append(RoomAdded(room, venue.fields))
            sources.append(f"Rooms!{order + 1}")
        for order, venue in enumerate(venues(), start=1):
            for fields in venue.tables:
                id = f"P{number:03d}"
                number += 1
                tables.append(ImportRow(number, _cells(fields | {"room": venue.name})))
                events.append(PhysicalTableAdded(id, fields | {"room": f"R{order}"}))
                sources.append(f"Physical tables!{number}")
                office.places[str(fields["number"])] = id
                x, y = fields["x"], fields["y"]
                assert isinstance(x, float)
                assert isinstance(y, float)
                self.edits.laid_out[id] = x, y
        sheets = {"room": "Rooms", "physical_table": "Physical tables"}
        command = ImportTables(rooms=rooms, physical_tables=tables, sheets=sheets)
        self._upload(command, events, sources, actor, at, "Rooms_2026.xlsx")

    def logical_tables(self, planned: Iterable[Planned], actor: str, at: datetime) -> None:
        """The departments' tables and the VIP tables."""
        rows, sources = [], []
        events: list[AnyEvent] = []
        for row, table in enumerate(planned, start=2):
            rows.append(ImportRow(row, _cells(table.fields)))
            events.append(LogicalTableAdded(self.know_table(table), table.fields))
            sources.append(f"Logical tables!{row}")
        command = ImportTables(logical_tables=rows, sheets={"logical_table": "Logical tables"})
        self._upload(command, events, sources, actor, at, "Tables_2026.xlsx")

    def know_table(self, table: Planned) -> str:
        """Give a logical table its id, and remember the table."""
        office = self.office
        id = office.tables[table.name] = f"T{len(office.tables) + 1:03d}"
        seats = table.fields["seats"]
        assert isinstance(seats, int)
        self.edits.planned_seats[table.name] = seats
        if not table.fields.get("vip") and table.name not in SET_TABLES:
            office.department_tables[str(table.fields["department"])].append(id)
        return id

    # Guests

    def guest_list(self, name: str, units: list[Unit], actor: str, at: datetime) -> None:
        """A department's list as it was first handed in: names, addresses, who comes along."""
        office, edits = self.office, self.edits
        rows, sources = [], []
        events: list[AnyEvent] = []
        row = 1
        for unit in units:
            host = ""  # as the list spells the name
            for turn, person in enumerate(unit.people):
                row += 1
                if unit.name and not turn:
                    unit.group = office.next_group()
                    events.append(GroupAdded(unit.group, {"name": unit.name}))
                    sources.append(f"Guests!{row}")
                person.id = office.next_guest()
                fields = person.added(unit.group)
                self._misspell(person, fields)
                if person.unnamed and person.name:
                    edits.unnamed.append(person)
                host = host or str(fields.get("name", ""))
                rows.append(ImportRow(row, _guest_cells(fields, unit.name, host)))
                events.append(GuestAdded(person.id, fields))
                sources.append(f"Guests!{row}")
                office.take_on(person)
        command = ImportGuests(rows, sheet="Guests")
        self._upload(command, events, sources, actor, at, f"Guests_{name}.xlsx")

    def _misspell(self, person: Person, fields: dict[str, Value]) -> None:
        plain = plainly_spelt(person.last)
        if plain == person.last or "last_name" not in fields or not self.office.dice.chance(0.1):
            return
        if person.name != f"{person.first} {person.last}" or person.name in self.office.cast_names:
            return
        self.edits.misspelt.append((person, {"last_name": person.last, "name": person.name}))
        fields |= {"last_name": plain, "name": f"{person.first} {plain}"}

    def answers(self, people: list[Person], actor: str, at: datetime) -> None:
        """The day's answers from the invitation's web form."""
        office = self.office
        rows, sources = [], []
        events: list[AnyEvent] = []
        for row, person in enumerate(people, start=2):
            changes = answer_of(person)
            cells = {"id": person.id} | {field: str(value) for field, value in changes.items()}
            rows.append(ImportRow(row, dict[str, str | None](cells)))
            guest = office.state.guests[person.id]
            news = {field: value for field, value in changes.items() if field_value(guest, field) != value}
            if news:
                events.append(GuestChanged(person.id, news))
                sources.append(f"Answers!{row}")
            office.answered.add(person.id)
        command = ImportGuests(rows, sheet="Answers")
        self._upload(command, events, sources, actor, at, f"Answers_{at:%Y-%m-%d}.csv")

    def shuttles(self, name: str, people: list[Person], actor: str, at: datetime) -> None:
        """Which bus people take, as their department lists it; nobody sends in an empty list."""
        if not people:
            return
        rows, sources = [], []
        events: list[AnyEvent] = []
        for row, person in enumerate(people, start=2):
            bus = SHUTTLES[row % len(SHUTTLES)]
            rows.append(ImportRow(row, {"id": person.id, f"custom.{SHUTTLE}": bus}))
            if self.office.state.guests[person.id].custom.get(SHUTTLE) != bus:
                events.append(GuestChanged(person.id, {f"custom.{SHUTTLE}": bus}))
                sources.append(f"Guests!{row}")
        self._upload(ImportGuests(rows, sheet="Guests"), events, sources, actor, at, name)

    def wrong_list(self, name: str, count: int, actor: str, at: datetime, later: datetime) -> None:
        """A list of another year is uploaded and taken back."""
        office, dice = self.office, self.office.dice
        rows, sources = [], []
        events: list[AnyEvent] = []
        women, families = GERMAN.women.split(), [f.replace("_", " ") for f in GERMAN.families.split()]
        for row in range(2, count + 2):
            first, last = dice.pick(women), dice.pick(families)
            # Nobody of this name is to be on the list, or the import would take them for one person.
            mail = f"{plainly_spelt(first)}.{plainly_spelt(last)}.{office.guests}@halden.example".lower()
            fields: dict[str, Value] = {
                "first_name": first, "last_name": last, "name": f"{first} {last}",
                "email": mail.replace(" ", ""), "department": "Retired",
            }  # fmt: skip
            rows.append(ImportRow(row, _cells(fields)))
            events.append(GuestAdded(office.next_guest(), fields))
            sources.append(f"Guests!{row}")
        batch = self._upload(ImportGuests(rows, sheet="Guests"), events, sources, actor, at, name)
        back: list[AnyEvent] = [GuestRemoved(event.id) for event in events if isinstance(event, GuestAdded)]
        office.desk.revert(batch, back, actor=actor, at=later)

    # Draws

    def draw(self, name: str, actor: str, at: datetime) -> None:
        """A draw of all tables that are not protected."""
        command, events, sources = draft_draw(self.office)
        self.office.desk.upload(command, events, sources, actor=actor, at=at, file=name)

    def last_draw(self, drawn: dict[str, str], name: str, actor: str, at: datetime) -> None:
        """The draw after which the Great Hall looks as in the pictures."""
        command, events, sources = draw_rows(self.office, drawn)
        self.office.desk.upload(command, events, sources, actor=actor, at=at, file=name)

    def pinned(self) -> dict[str, str]:
        """What comes out of the last draw for the tables in the pictures: logical table's id -> physical table's id."""
        office = self.office
        return {
            office.tables[name]: office.places[number]
            for name, number in LAST_DRAW.items()
            if name in office.tables
        }


def answer_of(person: Person) -> dict[str, Value]:
    """What a guest answers first: some decline later."""
    accepts = person.rsvp == "accepted" or person.changes_mind
    changes: dict[str, Value] = {"rsvp": "accepted" if accepts else "declined"}
    if accepts:
        named = (("diet", person.diet), ("access", person.access), ("notes", person.notes))
        changes.update((field, value) for field, value in named if value)
    return changes


def _cells(fields: dict[str, Any]) -> dict[str, str | None]:
    return {field: _text(value) for field, value in fields.items()}


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return str(value)


def _guest_cells(fields: dict[str, Value], group: str, host: str) -> dict[str, str | None]:
    cells = _cells(fields)
    if group:
        cells["group"] = group
    if "plus_one" in cells:
        cells["plus_one"] = host
    return cells
