"""A table list that was exported comes back without a change, and makes the same rooms and tables in an empty plan."""

from __future__ import annotations

import json

from hypothesis import given as for_all
from hypothesis import settings
from hypothesis import strategies as st

from seatplan.domain.commands import ImportRow, ImportTables
from seatplan.domain.decide import decide
from seatplan.domain.fields import FIELDS
from seatplan.domain.state import LogicalTable, PhysicalTable, Room, State
from seatplan.domain.values import LOGICAL_TABLE, PHYSICAL_TABLE, ROOM
from tests.domain.scenario import given

_NAMES = st.text(
    st.characters(codec="utf-8", categories=["L", "N", "Zs", "P"]), min_size=1, max_size=12
).filter(lambda text: text.strip() == text and not text.startswith("#"))
_METRES = st.floats(0.1, 9_000, allow_nan=False)
_ROOM = st.builds(
    Room,
    id=st.just("R1"),
    name=_NAMES,
    max_people=st.none() | st.integers(0, 5_000),
    outline=st.just([]) | st.lists(st.tuples(_METRES, _METRES).map(list), min_size=3, max_size=5),
    fixtures=st.lists(
        st.fixed_dictionaries(
            {"kind": st.sampled_from(["door", "pillar"]), "x": _METRES, "y": _METRES, "width": _METRES, "height": _METRES, "angle": _METRES},
            optional={"label": _NAMES},
        ),
        max_size=2,
    ),
    order=st.integers(0, 30),
)  # fmt: skip
_PLACE = st.builds(
    PhysicalTable,
    id=st.just("P1"),
    number=st.from_regex(r"[A-Z]?[1-9][0-9]{0,2}[a-z]?", fullmatch=True),
    room=st.just("R1"),
    x=_METRES,
    y=st.floats(-9_000, 9_000, allow_nan=False),
    angle=_METRES,
    shape=st.sampled_from(["round", "rect"]),
    width=_METRES,
    length=_METRES,
    seats=st.integers(0, 30),
    access=st.sampled_from(["", "step-free", "step-free, wheelchair", "induction loop"]),
)
_TABLE = st.builds(
    LogicalTable,
    id=st.just("T1"),
    name=_NAMES,
    seats=st.integers(0, 30),
    vip=st.booleans(),
    protected=st.booleans(),
    host=_NAMES,
    department=_NAMES | st.just(""),
    notes=_NAMES | st.just(""),
)


def _cell(value):
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return json.dumps(value) if value else None
    return str(value) if value not in (None, "") else None


def _cells(thing, **cells):
    return {"id": thing.id} | {f: _cell(getattr(thing, f)) for f in FIELDS[cells.pop("kind")]} | cells


@settings(max_examples=150, deadline=None)
@for_all(room=_ROOM, place=_PLACE, table=_TABLE)
def test_what_was_exported_comes_back_unchanged_and_makes_the_same_plan_anew(room, place, table):
    state = State(rooms={"R1": room}, physical_tables={"P1": place}, logical_tables={"T1": table})
    file = ImportTables(
        rooms=[ImportRow(2, _cells(room, kind=ROOM))],
        physical_tables=[ImportRow(2, _cells(place, kind=PHYSICAL_TABLE, room=room.name))],
        logical_tables=[ImportRow(2, _cells(table, kind=LOGICAL_TABLE))],
    )
    assert decide(state, file).events == []
    anew = given().when(file).after
    assert (anew.rooms, anew.physical_tables, anew.logical_tables) == (
        state.rooms,
        state.physical_tables,
        state.logical_tables,
    )
