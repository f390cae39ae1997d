"""What is certain to happen in the six weeks, and when: lists, answers, the first seats, three draws, the last day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial

from seatplan.domain.values import GUEST, LOGICAL_TABLE
from seatplan.sample.calendar import clock, working_days
from seatplan.sample.daily import ANA, JONAS, KARIM, MATEO, MEILIN
from seatplan.sample.edits import SHUTTLE, Edits
from seatplan.sample.office import Office, draw_places, to_seat
from seatplan.sample.people import Person, Roster, Unit
from seatplan.sample.tables import DEPARTMENTS, EXTERNAL, VIP_TABLES, logical_tables
from seatplan.sample.uploads import Uploads, answer_of
from seatplan.sample.venue import VIP_PLACES

Step = Callable[[datetime], object]

FIRST_ANSWERS, FIRST_SEATS, FIRST_DRAW, LAST_DAY = 5, 8, 14, 29  # working days, from 0
_TABLES_OF_LATER = frozenset(
    {"Tech 30", "Tech 31", "Tech 32", "Tech 33", "Service 17", "Service 18", "Works 23", "Works 24"}
)
_OVER = "Research 11"


class Script:
    """The steps of each working day, as `(minutes after midnight, step)`."""

    def __init__(self, office: Office, edits: Edits, uploads: Uploads, roster: Roster) -> None:
        self.office, self.edits, self.uploads, self.roster = office, edits, uploads, roster
        self.desk, self.dice = office.desk, office.dice
        self.days: list[list[tuple[float, Step]]] = [[] for _ in working_days()]
        self.unit_of = {id(person): unit for unit in roster.units for person in unit.people}
        self.in_line: set[int] = set()  # units that wait or sit
        self.one_too_many: Person | None = None
        self._fill_the_table_that_overflows()
        self._first_week()
        self._answers()
        self._seats()
        self._last_weeks()
        self._last_day()
        for day in self.days:
            day.sort(key=lambda step: step[0])

    def _on(self, day: int, time: str | float, step: Step) -> None:
        self.days[day].append((clock(time) if isinstance(time, str) else time, step))

    def _batch(
        self, day: int, time: str | float, actor: str, about: str, steps: Callable[[], object]
    ) -> None:
        def step(at: datetime) -> None:
            steps()
            self.desk.write(actor, at, about=about)

        self._on(day, time, step)

    # The first week: rooms, tables, lists

    def _first_week(self) -> None:
        desk, edits, uploads = self.desk, self.edits, self.uploads
        planned = logical_tables()
        occasion = {
            "name": "Winter party 2026",
            "date": "2026-12-11",
            "place": "Halden, house on the river",
            "company": "Halden",
        }
        self._batch(0, "9:05", ANA, "occasion", lambda: desk.change_occasion(dict(occasion)))
        self._on(0, "10:20", lambda at: uploads.rooms(JONAS, at))
        first = [table for table in planned if table.name not in _TABLES_OF_LATER]
        self._on(0, "14:45", lambda at: uploads.logical_tables(first, JONAS, at))
        self._batch(
            11, "11:10", JONAS, "add_tables",
            lambda: [
                desk.add(LOGICAL_TABLE, uploads.know_table(table), table.fields)
                for table in planned if table.name in _TABLES_OF_LATER
            ],
        )  # fmt: skip
        leaving: dict[str, list[Unit]] = {}
        for person in self.roster.leaving:
            leaving.setdefault(person.department, []).append(Unit([person]))
        edits.leaving = list(self.roster.leaving)
        edits.late = [unit for unit in self.roster.units if unit.late]
        for turn, department in enumerate([*DEPARTMENTS, EXTERNAL]):
            units = [u for u in self.roster.units if u.department == department and not u.late]
            units += leaving.get(department, [])
            if units:
                name = "VIP" if department == EXTERNAL else department
                actor = MATEO if department == EXTERNAL else ANA
                self._on(
                    1 + turn // 3, 9.5 * 60 + 110 * (turn % 3),
                    partial(uploads.guest_list, name, units, actor),
                )  # fmt: skip
        self._on(4, "16:31", lambda at: uploads.wrong_list("Guests_2019.xlsx", 46, ANA, at, at))
        self._batch(7, "9:40", MEILIN, "custom_field", edits.add_custom_fields)

    # The answers

    def _answers(self) -> None:
        dice = self.dice
        by_day: list[list[Person]] = [[] for _ in self.days]
        for unit in self.roster.units:
            for person in unit.people:
                if unit.late or (person.rsvp == "open" and not person.changes_mind):
                    continue
                early = person.anchor != ""
                day = FIRST_ANSWERS + int((3 if early else 22) * dice.random() ** 1.5)
                if not early and dice.chance(0.1):
                    self._batch(
                        day, 9 * 60 + dice.below(480), dice.pick((ANA, KARIM, MATEO)), "rsvp",
                        partial(self._answer_by_hand, person),
                    )  # fmt: skip
                else:
                    by_day[day].append(person)
        for day, people in enumerate(by_day):
            if people:
                self._on(day, 8 * 60 + 15 + day % 3, partial(self._answers_of, people))
        # Whoever is to sit without having answered is seated on the hosts' word.
        hoped = [u for u in self.roster.units if any(p.sits and p.rsvp == "open" for p in u.people)]
        self._on(20, "8:30", lambda at: self._have_answered(hoped))

    def _answers_of(self, people: list[Person], at: datetime) -> None:
        self.uploads.answers(people, ANA, at)
        for person in people:
            self._has_answered(person)

    def _answer_by_hand(self, person: Person) -> None:
        self.desk.change(GUEST, person.id, answer_of(person))
        self._has_answered(person)

    def _have_answered(self, units: list[Unit]) -> None:
        for unit in units:
            for person in unit.people:
                self._has_answered(person)

    def _has_answered(self, person: Person) -> None:
        self.office.answered.add(person.id)
        unit = self.unit_of[id(person)]
        if id(unit) in self.in_line or not to_seat(unit) or not self.office.is_ready(unit):
            return
        if unit.name != "Okafor" or unit.anchor != "Sales 3":
            self.in_line.add(id(unit))
            self.office.wait(unit)

    # The first seats, hosts and VIP tables

    def _fill_the_table_that_overflows(self) -> None:
        alone = [
            unit.people[0] for unit in self.roster.units
            if unit.department == "Research" and len(unit.people) == 1 and not unit.late
        ]  # fmt: skip
        there = [person for person in alone if person.anchor == _OVER]
        free = [p for p in alone if p.sits and p.rsvp == "accepted" and not p.anchor and not p.access]
        seats = next(int(str(t.fields["seats"])) for t in logical_tables() if t.name == _OVER)
        if len(there) + len(free) > seats:
            chosen = free[: seats + 1 - len(there)]
            for person in chosen:
                person.anchor = _OVER
            self.one_too_many = chosen[-1]
            self.in_line.add(id(self.unit_of[id(chosen[-1])]))

    def _seats(self) -> None:
        # Whoever has a table from the start is seated first: the departments' hosts and the VIP guests.
        anchors = dict.fromkeys(
            u.anchor for u in self.roster.units if u.anchor and u.anchor not in VIP_TABLES
        )
        for turn, table in enumerate(anchors):
            self._batch(
                FIRST_SEATS,
                9 * 60 + 7 * turn,
                KARIM,
                "seat_several",
                partial(self._seat_anchored, table),
            )
        for turn, table in enumerate(VIP_TABLES):
            day, time = FIRST_SEATS + 1 + turn // 7, 10 * 60 + 21 * (turn % 7)
            self._batch(day, time, MATEO, "seat_several", partial(self._seat_anchored, table))
        self._batch(10, "15:20", MATEO, "place_vip", self._place_vip_tables)
        self._batch(10, "16:05", MATEO, "hosts", lambda: self._name_hosts(VIP_TABLES))
        self._batch(12, "9:15", MATEO, "protect", lambda: self._protect("Artists", protected=False))
        self._batch(12, "9:32", MATEO, "protect", lambda: self._protect("Artists", protected=True))
        for turn, department in enumerate(DEPARTMENTS):
            tables = [t.name for t in logical_tables() if t.fields.get("department") == department]
            self._batch(13, 9 * 60 + 25 * turn, KARIM, "hosts", partial(self._name_hosts, tables))

    def _seat_anchored(self, table: str) -> None:
        for units in self.office.waiting.values():
            for unit in sorted((u for u in units if u.anchor == table), key=lambda u: u.people[0].id):
                units.remove(unit)
                self.office.seat_unit(unit)

    def _place_vip_tables(self) -> None:
        for number, name in VIP_PLACES.items():
            self.desk.place(self.office.tables[name], self.office.places[number])

    def _protect(self, name: str, *, protected: bool) -> None:
        self.desk.change(LOGICAL_TABLE, self.office.tables[name], {"protected": protected})

    def _name_hosts(self, names: list[str] | tuple[str, ...]) -> None:
        state = self.office.state
        for name in names:
            table = self.office.tables[name]
            hosts = [g.name for g in state.guests_at(table) if g.name and g.rsvp == "accepted"]
            known = {"Sales 3": "Karim Osei", "Board": "Helena Voss"}.get(name)
            if known in hosts or hosts:
                host = known if known in hosts else hosts[0]
                self.desk.change(LOGICAL_TABLE, table, {"host": host})

    # Draws, changes of mind, and what must be done before the last day

    def _last_weeks(self) -> None:
        dice, uploads = self.dice, self.uploads
        self._on(FIRST_DRAW, "16:10", lambda at: uploads.draw("Draw_draft_1.xlsx", JONAS, at))
        self._on(24, "16:40", lambda at: uploads.draw("Draw_draft_2.xlsx", JONAS, at))
        self._on(22, "10:30", lambda at: uploads.shuttles("Shuttles.xlsx", self._some(200), ANA, at))
        turned = [p for p in self.roster.people() if p.changes_mind]
        for turn, person in enumerate(turned):
            day = 28 if person.changes_mind == "stays" else 21 + turn % 7
            self._batch(day, 9 * 60 + dice.below(450), KARIM, "rsvp", partial(self._declines, person))
        self._batch(26, "15:00", ANA, "name", self._finish_names)
        self._on(26, "15:30", self._finish_list)
        self._on(27, "15:10", self._finish_seats)

    def _declines(self, person: Person) -> None:
        self.desk.change(GUEST, person.id, {"rsvp": "declined"})
        if person.changes_mind == "unseated":
            self.desk.unseat(person.id)

    def _some(self, count: int, department: str = "") -> list[Person]:
        people = [p for p in self.office.listed if p.rsvp == "accepted" and department in ("", p.department)]
        people = [p for p in people if p.id in self.office.state.guests]
        self.dice.shuffle(people)
        return people[:count]

    def _finish_names(self) -> None:
        edits = self.edits
        while edits.misspelt:
            person, right = edits.misspelt.pop()
            self.desk.change(GUEST, person.id, right)
        while edits.unnamed:
            edits.name_companion(edits.unnamed.pop())

    def _finish_list(self, at: datetime) -> None:
        edits, desk = self.edits, self.desk
        while edits.late:
            edits.add_late(edits.late.pop())
            desk.write(ANA, at, about="add_guest")
        while edits.leaving:
            edits.remove(edits.leaving.pop())
            desk.write(ANA, at, about="remove_guest")

    def _finish_seats(self, at: datetime) -> None:
        for units in self.office.waiting.values():
            people = 0
            while units:
                unit = units.pop()
                people += len(to_seat(unit)) if self.office.seat_unit(unit) else 0
                if people > 9:
                    self.desk.write(KARIM, at, about="seat_several")
                    people = 0
            self.desk.write(KARIM, at, about="seat_several")

    # The last day ends as the pictures of the overview tell it.

    def _last_day(self) -> None:
        office, desk, uploads = self.office, self.desk, self.uploads
        self._on(
            LAST_DAY,
            "11:05",
            lambda at: uploads.shuttles("Guests_Sales.xlsx", self._some_without_shuttle(87), ANA, at),
        )
        self._batch(LAST_DAY, "13:40", MEILIN, "diet", self._twelve_diets)
        self._on(LAST_DAY, "13:58", self._last_draw)
        self._batch(
            LAST_DAY, "14:12", JONAS, "", lambda: desk.place(office.tables["Works 12"], office.places["9"])
        )
        self._batch(LAST_DAY, "14:20", MATEO, "", self._one_too_many)
        self._batch(LAST_DAY, "14:32", KARIM, "seat_group", self._seat_okafor)

    def _seat_okafor(self) -> None:
        for unit in self.roster.units:
            if unit.name == "Okafor" and unit.anchor == "Sales 3":
                for person in unit.people:
                    self.desk.seat(person.id, self.office.tables["Sales 3"])

    def _some_without_shuttle(self, count: int) -> list[Person]:
        guests = self.office.state.guests
        people = [p for p in self._some(10_000, "Sales") if SHUTTLE not in guests[p.id].custom]
        return people[:count]

    def _twelve_diets(self) -> None:
        guests = self.office.state.guests
        without = [p for p in self._some(10_000) if not guests[p.id].diet]
        for turn, person in enumerate(without[:12]):
            self.desk.change(GUEST, person.id, {"diet": ("vegetarian", "vegan", "no shellfish")[turn % 3]})

    def _last_draw(self, at: datetime) -> None:
        pinned = self.uploads.pinned() | {self.office.tables["Works 12"]: self.office.places["44"]}
        left_free = {self.office.places["9"]}  # for Works 12, a quarter of an hour later
        drawn = draw_places(self.office.state, self.dice, pinned=pinned, left_free=left_free)
        self.uploads.last_draw(drawn, "Draw.xlsx", JONAS, at)

    def _one_too_many(self) -> None:
        if self.one_too_many is not None:
            self.desk.seat(self.one_too_many.id, self.office.tables[_OVER], over=True)
