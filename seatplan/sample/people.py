"""The sample's guests: who they are, whom they come with, and what will have become of them at the end."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cache

from seatplan.domain.values import Value
from seatplan.sample.cast import ACCESS_NEEDS, CAST, DIETS, DIETS_BY_LANGUAGE, NOTES
from seatplan.sample.dice import Dice
from seatplan.sample.names import CULTURES, ONE_NAME, ROMAN, TITLES, Culture
from seatplan.sample.tables import DEPARTMENTS, EXTERNAL, VIP_OF_THE_HOUSE, VIP_TABLES

HOUSE = "halden.example"
_OTHER_HOUSES = ("stadt.example", "nordbank.example", "kontor.example", "atelier.example", "reederei.example")

# Of 1,524 guests, as the overview's picture counts them.
_ACCEPTED, _OPEN, _SEATED, _OF = 1412, 61, 1245, 1524


@dataclass(slots=True, eq=False)
class Person:
    """One guest, as known at the end; the history enters it bit by bit."""

    department: str
    first: str = ""
    last: str = ""
    name: str = ""
    email: str = ""
    language: str = "de"
    title: str = ""
    diet: str = ""
    access: str = ""
    notes: str = ""
    vip: bool = False
    host: Person | None = None  # whose plus-one this is
    rsvp: str = "accepted"  # the last answer
    sits: bool = False  # has a seat at the end
    anchor: str = ""  # the logical table at which the person sits to the end
    unnamed: bool = False  # has no name when it comes onto the list
    changes_mind: str = ""  # "unseated" or "stays": accepts first, declines later
    id: str = ""

    def added(self, group: str | None) -> dict[str, Value]:
        """The fields with which the person comes onto the list."""
        fields: dict[str, Value] = {}
        if not self.unnamed:
            named = (
                ("title", self.title), ("first_name", self.first), ("last_name", self.last), ("name", self.name),
                ("email", self.email),
            )  # fmt: skip
            fields.update((key, value) for key, value in named if value)
        fields["department"] = self.department
        if group is not None:
            fields["group"] = group
        fields["language"] = self.language
        if self.vip:
            fields["vip"] = True
        if self.host is not None:
            fields["plus_one"] = self.host.id
        return fields


@dataclass(slots=True, eq=False)
class Unit:
    """People who come and sit together; `name` is their group's, empty for one who comes alone."""

    people: list[Person]
    name: str = ""
    group: str | None = None  # the group's id
    late: bool = False  # comes onto the list by hand, weeks later

    @property
    def department(self) -> str:
        """Where they belong."""
        return self.people[0].department

    @property
    def anchor(self) -> str:
        """The table at which they stay."""
        return self.people[0].anchor


@dataclass(slots=True)
class Roster:
    """Everybody: the guests who are on the list at the end, and those who are taken off it on the way."""

    units: list[Unit]
    leaving: list[Person]

    def people(self) -> list[Person]:
        """The guests who stay."""
        return [person for unit in self.units for person in unit.people]


def roster(guests: int, dice: Dice, seats: int) -> Roster:
    """`guests` people, of whom at most `seats` are to sit."""
    writer = _Writer(dice)
    units = _cast_units() if guests >= 4 * len(CAST) else []
    for unit in units:
        writer.know(unit)
    vip_tables = [name for name in VIP_TABLES for _ in range(8)]
    vip_left = min(len(vip_tables), round(guests * 0.074)) - sum(p.vip for u in units for p in u.people)
    turn = 0
    missing = guests - sum(len(unit.people) for unit in units)
    while missing > 0:
        size = min(missing, dice.pick((1, 1, 1, 1, 1, 1, 2, 2, 2, 3, 4)))
        if vip_left > 0:
            size = min(size, 2)
            unit = writer.vip_unit(size, VIP_TABLES[turn % len(VIP_TABLES)])
            vip_left -= size
            turn += 1
        else:
            unit = writer.unit(size)
        units.append(unit)
        missing -= size
    _answer(units, guests, seats, dice)
    _repeat_names(units, dice, writer)
    leaving = [writer.unit(1).people[0] for _ in range(guests // 60)]
    return Roster(units, leaving)


def _cast_units() -> list[Unit]:
    units: list[Unit] = []
    for part in CAST:
        person = Person(
            part.department, part.first, part.last, part.name or f"{part.first} {part.last}".strip(),
            f"{part.mail}@{HOUSE}" if part.mail else "", part.language, part.title, part.diet, part.access, part.notes,
            part.vip, rsvp=part.rsvp, sits=part.seated, anchor=part.table, unnamed=not (part.first or part.last),
        )  # fmt: skip
        if part.rsvp == "declined":
            person.changes_mind = "stays"
        if part.group and units and units[-1].name == part.group:
            if part.plus_one:
                person.host = units[-1].people[0]
            units[-1].people.append(person)
        else:
            units.append(Unit([person], part.group))
    return units


def _answer(units: list[Unit], guests: int, seats: int, dice: Dice) -> None:
    # Exact numbers: whole units answer alike until only single people fit.
    accepted, open_ = round(guests * _ACCEPTED / _OF), round(guests * _OPEN / _OF)
    people = [person for unit in units for person in unit.people]
    fixed = {
        answer: sum(1 for p in people if p.anchor and p.rsvp == answer) for answer in ("declined", "open")
    }
    free = [unit for unit in units if not any(p.anchor or p.name in _CAST_NAMES for p in unit.people)]
    dice.shuffle(free)
    late_cast_open = sum(1 for p in people if p.rsvp == "open" and not p.anchor)
    for answer, count in (
        ("declined", guests - accepted - open_ - fixed["declined"]),
        ("open", open_ - fixed["open"] - late_cast_open),
    ):
        left = count
        for unit in free:
            if len(unit.people) <= left and unit.people[0].rsvp == "accepted":
                left -= len(unit.people)
                for person in unit.people:
                    person.rsvp = answer
    _change_minds(free, dice)
    coming = [unit for unit in free if unit.people[0].rsvp == "accepted"]
    sitting = sum(1 for p in people if p.sits and p.rsvp == "accepted")
    left = min(round(accepted * _SEATED / _ACCEPTED), seats) - sitting
    for unit in coming:
        if len(unit.people) <= left:
            left -= len(unit.people)
            for person in unit.people:
                person.sits = True
    hopeful = guests // 66 if seats > guests * 0.85 else 0
    for unit in free:
        if unit.people[0].rsvp == "open" and hopeful > 0:
            hopeful -= len(unit.people)
            for person in unit.people:
                person.sits = True


_CAST_NAMES = frozenset(part.name or f"{part.first} {part.last}" for part in CAST if part.first)


def _change_minds(free: list[Unit], dice: Dice) -> None:
    declining = [u.people[0] for u in free if u.people[0].rsvp == "declined" and len(u.people) == 1]
    for index, person in enumerate(declining[: 2 + len(declining) // 2]):
        person.changes_mind = "stays" if index < 2 else "unseated"
    for unit in free:
        unit.late = unit.late and not any(person.changes_mind for person in unit.people)


def _repeat_names(units: list[Unit], dice: Dice, writer: _Writer) -> None:
    # A few people bear the same name as somebody of another department.
    single = [
        u.people[0]
        for u in units
        if len(u.people) == 1 and u.people[0].language == "de" and not u.people[0].anchor
    ]
    for first, second in zip(single[0:16:2], single[1:16:2], strict=False):
        if first.department != second.department and first.name and not first.vip and not second.vip:
            second.first, second.last, second.name = first.first, first.last, first.name
            second.email = writer.address(first.first, first.last, HOUSE)


@cache
def _read(names: str) -> tuple[tuple[str, str], ...]:
    # (name, how an e-mail address spells it); no-break underscores become blanks
    pairs = []
    for entry in names.split():
        name, _, roman = entry.partition("=")
        name = name.replace("_", " ")
        pairs.append((name, _roman(roman or name)))
    return tuple(pairs)


# A family name as men and as women bear it, each with how an e-mail address spells it.
Family = tuple[tuple[str, str], tuple[str, str]]


@cache
def _families(names: str) -> tuple[Family, ...]:
    pairs = []
    for entry in names.split():
        man, _, woman = entry.partition("~")
        pairs.append((_read(man)[0], _read(woman or man)[0]))
    return tuple(pairs)


def _roman(name: str) -> str:
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFC", name.lower()).translate(ROMAN))
    return "".join(c for c in plain if c.isascii() and (c.isalnum() or c == "-"))


class _Writer:
    """Writes people down so that no two share a name in one department, or an e-mail address unless they are a couple."""

    def __init__(self, dice: Dice) -> None:
        self.dice = dice
        self.names: set[str] = set()
        self.addresses: dict[str, int] = {}
        self.groups: set[str] = set()
        self.one_name = list(_read(ONE_NAME))
        self.departments = list(DEPARTMENTS)
        self.department_weights = _cumulated(list(DEPARTMENTS.values()))
        self.culture_weights = _cumulated([culture.weight for culture in CULTURES])

    def know(self, unit: Unit) -> None:
        """Take note of people who are written down already."""
        if unit.name:
            self.groups.add(unit.name)
        for person in unit.people:
            self.names.add(person.name)
            if person.email:
                self.addresses[person.email] = 1

    def unit(self, size: int) -> Unit:
        """`size` people of one department."""
        department = self.dice.pick_weighted(self.departments, self.department_weights)
        return self._together(size, department, HOUSE)

    def vip_unit(self, size: int, table: str) -> Unit:
        """A VIP guest, with company if `size` is 2, who sits at the VIP table `table`."""
        inside = table in VIP_OF_THE_HOUSE
        department = self.dice.pick(self.departments) if inside else EXTERNAL
        unit = self._together(size, department, HOUSE if inside else self.dice.pick(_OTHER_HOUSES))
        unit.people[0].vip = True
        if self.dice.chance(0.3):
            unit.people[0].title = self.dice.pick(TITLES)
        rsvp = "open" if self.dice.chance(0.05) else "accepted"
        for person in unit.people:
            person.anchor, person.sits, person.rsvp = table, True, rsvp
        unit.late = False
        return unit

    def _together(self, size: int, department: str, house: str) -> Unit:
        dice = self.dice
        culture = dice.pick_weighted(CULTURES, self.culture_weights)
        first, family = self._person(culture, department, house)
        people = [first]
        for turn in range(1, size):
            if dice.chance(0.35):
                other = dice.pick_weighted(CULTURES, self.culture_weights)
                person, _ = self._person(other, department, house)
            else:
                person, _ = self._person(culture, department, house, family)
            if turn == size - 1 and dice.chance(0.85):
                self._plus_one(person, first)
            people.append(person)
        return Unit(people, self._group_name(first) if size > 1 else "", late=dice.chance(0.03))

    def _plus_one(self, person: Person, host: Person) -> None:
        person.host = host
        what = self.dice.random()
        if what < 0.45:  # nobody knows yet who comes along
            person.unnamed = True
            person.email = ""
            if what < 0.27:
                person.first = person.last = person.name = person.title = ""
        elif what < 0.75:
            person.email = host.email  # couples share an address
        else:
            person.email = ""

    def _person(
        self, culture: Culture, department: str, house: str, relatives: Family | None = None
    ) -> tuple[Person, Family]:
        dice = self.dice
        family = relatives or dice.pick(_families(culture.families))
        first = first_mail = last = last_mail = name = ""
        for _ in range(4):
            woman = dice.chance(0.5)
            first, first_mail = dice.pick(_read(culture.women if woman else culture.men))
            last, last_mail = family[woman]
            if relatives is None and dice.chance(0.02) and culture.order == "given family":
                more, more_mail = dice.pick(_families(culture.families))[woman]
                last, last_mail = f"{last}-{more}", f"{last_mail}-{more_mail}"
            name = _display(culture, first, last)
            if name not in self.names:
                break
            if relatives is None:
                family = dice.pick(_families(culture.families))
        if relatives is None and self.one_name and dice.chance(0.02):
            first, first_mail = self.one_name.pop()
            last, last_mail, name = "", "", first
        self.names.add(name)
        person = Person(department, first, last, name, "", culture.language)
        if not dice.chance(0.004):
            person.email = self.address(first_mail, last_mail, house)
        if dice.chance(0.02):
            person.title = dice.pick(TITLES)
        if dice.chance(0.28):
            person.diet = DIETS_BY_LANGUAGE.get(culture.language, "") or dice.pick(DIETS)
        if dice.chance(0.026):
            person.access = dice.pick(ACCESS_NEEDS)
        if dice.chance(0.05):
            person.notes = dice.pick(NOTES)
        if culture.language not in ("de", "en") and dice.chance(0.5):
            person.language = dice.pick(("de", "en"))
        return person, family

    def address(self, first: str, last: str, house: str) -> str:
        """An e-mail address that nobody else has."""
        local = ".".join(part for part in (_roman(first), _roman(last)) if part) or "guest"
        address = f"{local}@{house}"
        taken = self.addresses.get(address, 0) + 1
        self.addresses[address] = taken
        return address if taken == 1 else f"{local}{taken}@{house}"

    def _group_name(self, person: Person) -> str:
        for name in (person.last, person.name, f"{person.name}, {person.department}"):
            if name and name.casefold() not in self.groups:
                self.groups.add(name.casefold())
                return name
        number = len(self.groups)
        self.groups.add(str(number))
        return f"{person.name} {number}"


def _display(culture: Culture, first: str, last: str) -> str:
    if culture.order == "given family":
        return f"{first} {last}"
    return f"{last} {first}" if culture.order == "family given" else last + first


def _cumulated(weights: list[int]) -> list[float]:
    total, cumulated = 0.0, []
    for weight in weights:
        total += weight
        cumulated.append(total)
    return cumulated


def plainly_spelt(name: str) -> str:
    """A Latin name without its accents, as hurried people type it."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return plain.replace("ß", "ss") if plain.isascii() else name
