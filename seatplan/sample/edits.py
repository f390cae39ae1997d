"""The daily work on guests, tables and rooms, one batch a function, as in `seatplan.sample.seating`."""

from __future__ import annotations

from seatplan.domain.values import CUSTOM_FIELD, GROUP, GUEST, LOGICAL_TABLE, PHYSICAL_TABLE, Value
from seatplan.sample.cast import ACCESS_NEEDS, DIETS, DIETS_BY_LANGUAGE, NOTES
from seatplan.sample.office import SET_TABLES, Office
from seatplan.sample.people import Person, Unit

SHUTTLE, SONG = "C1", "C2"  # the custom fields
SHUTTLES = ("Central Station 18:00", "Central Station 18:40", "Airport 17:30", "Harbour 18:15")
_SONGS = (
    "Dancing Queen",
    "99 Luftballons",
    "Şımarık",
    "Volare",
    "Sukiyaki",
    "Jerusalema",
    "Blue Monday",
    "Despacito",
)


class Edits:
    """What changes on the list of guests from day to day.

    The queues are worked off in the six weeks: names to correct, companions to name, people who come late or leave.
    """

    def __init__(self, office: Office) -> None:
        self.office = office
        self.planned_seats: dict[str, int] = {}  # a logical table's name -> seats as first planned
        self.laid_out: dict[
            str, tuple[float, float]
        ] = {}  # a physical table's id -> x and y at first, metres
        self.misspelt: list[tuple[Person, dict[str, Value]]] = []
        self.unnamed: list[Person] = []
        self.late: list[Unit] = []
        self.leaving: list[Person] = []

    # Guests

    def diet(self) -> str | None:
        """One guest's diet."""
        self._set_diet(self.office.dice.pick(self.office.listed))
        return "diet"

    def diets(self) -> str | None:
        """The diets of several guests, as the kitchen's list says."""
        for _ in range(self.office.dice.between(6, 15)):
            self._set_diet(self.office.dice.pick(self.office.listed))
        return "diet"

    def _set_diet(self, person: Person) -> None:
        office = self.office
        now = office.state.guests[person.id].diet
        if now and office.dice.chance(0.6):
            diet = ""
        else:
            diet = DIETS_BY_LANGUAGE.get(person.language, "") or office.dice.pick(DIETS)
        office.desk.change(GUEST, person.id, {"diet": diet})

    def access(self) -> str | None:
        """What a guest needs to get to the table; only of guests whose table stands where it is offered."""
        office = self.office
        person = office.dice.pick(office.listed)
        guest = office.state.guests[person.id]
        need = "" if guest.access else office.dice.pick(ACCESS_NEEDS)
        if need and (guest.table is not None or office.dice.chance(0.7)):
            return self.note()
        office.desk.change(GUEST, person.id, {"access": need})
        return "access"

    def note(self) -> str | None:
        """A note on a guest."""
        office = self.office
        person = office.dice.pick(office.listed)
        text = (
            ""
            if office.state.guests[person.id].notes and office.dice.chance(0.6)
            else office.dice.pick(NOTES)
        )
        office.desk.change(GUEST, person.id, {"notes": text})
        return "notes"

    def language(self) -> str | None:
        """The language in which a guest wants to read."""
        office = self.office
        person = office.dice.pick(office.listed)
        office.desk.change(GUEST, person.id, {"language": office.dice.pick(("de", "en", person.language))})
        return "language"

    def name(self) -> str | None:
        """Correct a name, name a companion, or give a title."""
        desk, dice = self.office.desk, self.office.dice
        if self.misspelt and dice.chance(0.6):
            person, right = self.misspelt.pop()
            if person.id in self.office.state.guests:
                desk.change(GUEST, person.id, right)
            return "name"
        if self.unnamed:
            person = self.unnamed.pop()
            if person.id in self.office.state.guests:
                self.name_companion(person)
            return "name"
        person = dice.pick(self.office.listed)
        title = "" if self.office.state.guests[person.id].title else dice.pick(("Dr.", "Prof.", "Ing."))
        desk.change(GUEST, person.id, {"title": title})
        return "name"

    def name_companion(self, person: Person) -> None:
        """Who comes along is known at last: the name fills the same record."""
        fields = {"first_name": person.first, "last_name": person.last, "name": person.name}
        self.office.desk.change(GUEST, person.id, {field: value for field, value in fields.items() if value})

    def shuttle(self) -> str | None:
        """Several guests' bus, or the song that one wishes for."""
        office = self.office
        if SHUTTLE not in office.state.custom_fields:
            return self.note()
        if office.dice.chance(0.3):
            person = office.dice.pick(office.listed)
            office.desk.change(GUEST, person.id, {f"custom.{SONG}": office.dice.pick(_SONGS)})
            return "custom"
        bus = office.dice.pick(SHUTTLES)
        for _ in range(office.dice.between(3, 9)):
            office.desk.change(GUEST, office.dice.pick(office.listed).id, {f"custom.{SHUTTLE}": bus})
        return "custom"

    def come_and_go(self) -> str | None:
        """Somebody comes onto the list late, or leaves it."""
        if self.late and (not self.leaving or self.office.dice.chance(0.6)):
            self.add_late(self.late.pop())
            return "add_guest"
        # In a long history there is more to do on a day than lists that have come in.
        if self.leaving and self.leaving[-1] in self.office.listed:
            self.remove(self.leaving.pop())
            return "remove_guest"
        return None

    def remove(self, person: Person) -> None:
        """Take somebody off the list who leaves the company."""
        office = self.office
        office.listed.remove(person)
        office.desk.remove_guest(person.id)

    def add_late(self, unit: Unit) -> None:
        """People who come onto the list by hand, with their answer."""
        office = self.office
        if unit.name:
            unit.group = office.desk.add(GROUP, office.next_group(), {"name": unit.name})
        for person in unit.people:
            person.id = office.next_guest()
            answer: dict[str, Value] = {} if person.rsvp == "open" else {"rsvp": person.rsvp}
            if person.diet and person.rsvp == "accepted":
                answer["diet"] = person.diet
            person.unnamed = person.unnamed and not person.name
            office.desk.add(GUEST, person.id, person.added(unit.group) | answer)
            office.take_on(person)
            office.answered.add(person.id)
        if any(person.sits for person in unit.people):
            office.wait(unit)

    # Tables and rooms

    def table(self) -> str | None:
        """A logical table's notes, its host, or how many it is planned for."""
        office = self.office
        desk, dice = office.desk, office.dice
        table = office.state.logical_tables[dice.pick(list(office.state.logical_tables))]
        what = dice.random()
        if what < 0.35:
            desk.change(LOGICAL_TABLE, table.id, {"notes": "" if table.notes else dice.pick(_TABLE_NOTES)})
        elif what < 0.7 and not table.vip:
            guests = office.state.guests_at(table.id)
            named = [guest.name for guest in guests if guest.name and guest.rsvp == "accepted"]
            if named and table.name not in SET_TABLES:
                desk.change(LOGICAL_TABLE, table.id, {"host": dice.pick(named)})
        elif not table.vip and table.name not in SET_TABLES:
            planned = self.planned_seats[table.name]
            seats = planned - 1 if table.seats == planned else planned
            if seats >= office.state.seats_taken(table.id):
                desk.change(LOGICAL_TABLE, table.id, {"seats": seats})
        return "table"

    def nudge(self) -> str | None:
        """A physical table is pushed a hand's breadth."""
        office = self.office
        self._push(office.dice.pick(list(self.laid_out)))
        return "room"

    def straighten(self) -> str | None:
        """Some tables of a row are pushed together."""
        ids = list(self.laid_out)
        start = self.office.dice.below(len(ids) - 8)
        for id in ids[start : start + self.office.dice.between(4, 8)]:
            self._push(id)
        return "room"

    def _push(self, id: str) -> None:
        dice, (x, y) = self.office.dice, self.laid_out[id]
        moved = {"x": round(x + dice.between(-2, 2) * 0.05, 2), "y": round(y + dice.between(-2, 2) * 0.05, 2)}
        self.office.desk.change(PHYSICAL_TABLE, id, dict[str, Value](moved))

    def add_custom_fields(self) -> str:
        """Two more fields for guests."""
        desk = self.office.desk
        desk.add(CUSTOM_FIELD, SHUTTLE, {"label": "Shuttle", "type": "choice", "choices": list(SHUTTLES)})
        desk.add(CUSTOM_FIELD, SONG, {"label": "Song wish", "type": "text"})
        return "custom_field"


_TABLE_NOTES = (
    "Trainees of this year", "Table of the football team", "With a high chair", "Two interpreters", "Near the stage",
    "Old friends of the Gdańsk plant", "No candles", "Flowers from the Orangery", "Quiz team",
)  # fmt: skip
