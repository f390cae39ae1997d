"""The sample's 180 logical tables: 14 VIP tables and the departments' own, and where the last draw puts them."""

from __future__ import annotations

from typing import NamedTuple

from seatplan.domain.values import Value
from seatplan.sample.venue import VIP_PLACES, venues

DEPARTMENTS = {
    "Sales": 22, "Works": 24, "Research": 18, "Tech": 33, "Service": 18, "Finance": 10, "Brand": 10, "Depot": 8,
    "IT": 8, "Legal": 6, "People": 9,
}  # fmt: skip
EXTERNAL = "External"  # the department of those who don't work at Halden

VIP_TABLES = (
    "Board", "Founders", "Honours", "City", "Council", "Jubilee 1", "Jubilee 2", "Jubilee 3", "Artists",
    "Clients 1", "Clients 2", "Clients 3", "Clients 4", "Speakers",
)  # fmt: skip
VIP_OF_THE_HOUSE = frozenset({"Board", "Founders", "Jubilee 1", "Jubilee 2", "Jubilee 3"})

# What the last draw of the six weeks gives, as the pictures of the Great Hall show it: number -> logical table.
_GREAT_HALL = """1 Finance 1, 2 Works 21, 3 IT 5, 6 Service 1, 7 Tech 21, 8 Works 22, 9 Works 12, 10 Service 7,
11 Service 10, 14 Service 15, 15 Service 16, 16 Research 16, 17 Works 11, 18 Sales 21, 19 Tech 10, 22 Depot 2,
23 Tech 23, 24 Depot 1, 25 Works 3, 26 Tech 31, 35 IT 2, 36 IT 4, 37 Works 19, 38 Sales 3, 39 Research 9, 40 Works 9,
41 Sales 4, 42 Sales 5, 43 Works 5, 45 Works 8, 46 Finance 3, 47 Research 11, 48 Sales 19, 49 Finance 8, 50 Finance 5,
51 Research 12, 52 Tech 5, 53 Research 1, 54 Works 20, 55 Sales 7, 56 Sales 8, 57 Brand 7, 58 Works 23, 59 Legal 4,
60 Tech 18, 62 Tech 15, 63 People 4, 64 Finance 4, 65 Works 16, 66 Works 1, 67 Sales 20, 68 Service 3, 69 Service 5,
70 Tech 32, 71 IT 1"""
_ELSEWHERE = "212 Sales 9, 117 Sales 11, 305 Sales 12, 402 Sales 14, 133 Sales 15, 219 Brand 9, 309 Depot 4"


def _numbered(text: str) -> dict[str, str]:
    rows = (row.strip().split(" ", 1) for row in text.replace("\n", " ").split(","))
    return {name: number for number, name in rows}


GREAT_HALL_PLACES = _numbered(_GREAT_HALL)
LAST_DRAW = GREAT_HALL_PLACES | _numbered(_ELSEWHERE)  # logical table's name -> physical number

# Sizes of the tables that stand outside the Great Hall, in turn.
_SIZES = (8, 9, 8, 10, 9, 8, 8, 9, 8, 12, 9, 8, 8, 9, 10, 8, 9, 8, 8, 9, 8, 8)


class Planned(NamedTuple):
    """One logical table: its name and its fields."""

    name: str
    fields: dict[str, Value]


def logical_tables() -> list[Planned]:
    """All 180, VIP tables first, without hosts: people enter those later."""
    seats = {table["number"]: int(str(table["seats"])) for venue in venues() for table in venue.tables}
    vip_seats = {name: seats[number] for number, name in VIP_PLACES.items()} | {"Board": 9}
    planned = [
        Planned(name, {"name": name, "seats": vip_seats[name], "vip": True, "protected": True})
        for name in VIP_TABLES
    ]
    turn = 0
    for department, count in DEPARTMENTS.items():
        for number in range(1, count + 1):
            name = f"{department} {number}"
            if name in LAST_DRAW:
                size = seats[LAST_DRAW[name]]
            else:
                size = _SIZES[turn % len(_SIZES)]
                turn += 1
            planned.append(Planned(name, {"name": name, "seats": size, "department": department}))
    return planned
