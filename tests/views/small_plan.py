"""A plan that is small enough to know by heart: two rooms, six physical and five logical tables, a handful of guests.

Hall (R1): P001 "1" Sales, P002 "2" Board (VIP), P003 "3" empty, P004 "4" Works, which has one guest too many.
Attic (R2): P005 "5" Depot, P006 "6" empty. "Nowhere" (T005) stands nowhere.
"""

from __future__ import annotations

from pathlib import Path

from seatplan.domain import commands as do
from seatplan.plan.opening import open_plan
from seatplan.plan.seatplan import SeatPlan

EVIL = "<img src=x onerror=alert(1)>"
LONG = "Jean-Baptiste " * 15
ARABIC = "محمد الفارسي"


def small_plan(path: Path) -> SeatPlan:
    """The plan on a new log."""
    plan = open_plan(str(path))
    assert isinstance(plan, SeatPlan)
    square = [[0, 0], [12, 0], [12, 8], [0, 8]]
    stage = {"kind": "stage", "x": 6, "y": 7, "width": 4, "height": 2, "angle": 0, "label": ""}
    commands: list = [do.ChangeOccasion({"name": "Winter party", "date": "2026-12-11"})]
    for number, name in enumerate(("Hall", "Attic"), start=1):
        fields = {"name": name, "outline": square, "fixtures": [stage], "order": number}
        commands.append(do.Add("room", fields, f"R{number}"))
    places = {"1": (2, 2), "2": (6, 2), "3": (10, 2), "4": (2, 5.5), "5": (3, 3), "6": (8, 3)}
    for number, (x, y) in places.items():
        room = "R1" if int(number) < 5 else "R2"
        fields = {"number": number, "room": room, "x": x, "y": y, "seats": 4}
        commands.append(do.Add("physical_table", fields, f"P00{number}"))
    for number, name in enumerate(("Sales", "Board", "Works", "Depot", "Nowhere"), start=1):
        fields = {"name": name, "seats": 4, "vip": name == "Board", "host": "Karim Osei"}
        commands.append(do.Add("logical_table", fields, f"T00{number}"))
    for number, name in enumerate(
        (EVIL, LONG.strip(), ARABIC, "Lea", "Ida", "Ben", "Eva", "Max", "Zoe"), start=1
    ):
        fields = {
            "name": name,
            "rsvp": "declined" if name == "Lea" else "accepted",
            "diet": "vegan" * (number == 1),
        }
        commands.append(do.Add("guest", fields, f"G000{number}"))
    commands += [do.SeatGuest(f"G000{number}", "T001") for number in (1, 2, 3)]
    commands += [do.SeatGuest("G0004", "T002")]
    commands += [do.SeatGuest(f"G000{number}", "T003", over=True) for number in (5, 6, 7, 8, 9)]
    commands += [do.PlaceTable(f"T00{table}", f"P00{at}") for table, at in ((1, 1), (2, 2), (3, 4), (4, 5))]
    plan.execute(do.Together(commands), actor="Ana Müller")
    return plan
