"""A plan for tests of the seating page: four tables of four seats, a family, and single guests.

Sales (T001) has Ida and Ben; Works (T002) has Eva, Max and Zoe, one seat left; Board (T003) is VIP and empty; Depot (T004) is
full: Pia on seat 1, Quin on seat 2, Rosa and Sven. Without a table: the family Okafor (F0001: Ada, Obi, guest of Ada), Lea,
Tom (not confirmed) and a hostile name.
"""

from __future__ import annotations

from pathlib import Path

from seatplan.domain import commands as do
from seatplan.plan.opening import open_plan
from seatplan.plan.seatplan import SeatPlan
from tests.views.small_plan import EVIL

PEOPLE = {
    "G0001": {"name": "Ida", "diet": "vegan"}, "G0002": {"name": "Ben"}, "G0003": {"name": "Eva"}, "G0004": {"name": "Max"},
    "G0005": {"name": "Zoe"}, "G0006": {"name": "Pia"}, "G0007": {"name": "Quin"}, "G0008": {"name": "Rosa"},
    "G0009": {"name": "Sven"}, "G0010": {"name": "Ada", "group": "F0001"}, "G0011": {"name": "Obi", "group": "F0001"},
    "G0012": {"name": "", "group": "F0001", "plus_one": "G0010"}, "G0013": {"name": "Léa", "department": "Tech"},
    "G0014": {"name": "Tom", "rsvp": "open"}, "G0015": {"name": EVIL},
}  # fmt: skip
SEATS = {
    "T001": ("G0001", "G0002"),
    "T002": ("G0003", "G0004", "G0005"),
    "T004": ("G0006", "G0007", "G0008", "G0009"),
}


def seating_plan(path: Path) -> SeatPlan:
    """The plan on a new log."""
    plan = open_plan(str(path))
    assert isinstance(plan, SeatPlan)
    commands: list = [
        do.ChangeOccasion({"name": "Winter party"}),
        do.Add("room", {"name": "Hall", "outline": [[0, 0], [12, 0], [12, 8], [0, 8]]}, "R1"),
        do.Add("physical_table", {"number": "7", "room": "R1", "x": 3, "y": 3, "seats": 4}, "P001"),
        do.Add("group", {"name": "Okafor"}, "F0001"),
    ]
    for number, name in enumerate(("Sales", "Works", "Board", "Depot"), start=1):
        commands.append(
            do.Add("logical_table", {"name": name, "seats": 4, "vip": name == "Board"}, f"T00{number}")
        )
    commands += [do.Add("guest", {"rsvp": "accepted"} | fields, id) for id, fields in PEOPLE.items()]
    commands += [do.SeatGuest(guest, table) for table, guests in SEATS.items() for guest in guests]
    commands += [do.SeatGuest("G0006", "T004", 1), do.SeatGuest("G0007", "T004", 2)]
    commands += [do.PlaceTable("T001", "P001")]
    plan.execute(do.Together(commands), actor="Ana Müller")
    return plan
