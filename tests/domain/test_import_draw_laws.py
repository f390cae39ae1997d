"""Whatever a draw says, on whatever plan: it is refused, or it can be applied without a clash and leaves protected tables alone."""

from __future__ import annotations

from hypothesis import given as for_all
from hypothesis import settings
from hypothesis import strategies as st

from seatplan.domain.commands import DrawRow, ImportDraw
from seatplan.domain.decide import decide
from seatplan.domain.decision import Rejected
from seatplan.domain.events import TablePlaced
from seatplan.domain.evolve import evolve_batch
from seatplan.domain.overlay import copy_of
from tests.domain.scenario import a_place, a_room, a_table, a_vip_table, given

_NUMBERS = [str(n) for n in range(1, 7)]
_TABLES = [f"Sales {n}" for n in range(1, 5)] + ["Board", "City"]
_CELLS = st.none() | st.sampled_from([*_NUMBERS, "9", "1 and 2", "tbd", "#N/A"])


@st.composite
def plans(draw):
    placed = draw(st.permutations([*_NUMBERS, *[None] * 3]))
    tables = [
        (a_vip_table if name in ("Board", "City") else a_table)(f"T{n}", name)
        for n, name in enumerate(_TABLES)
    ]
    places = [
        TablePlaced(f"T{n}", f"P{at}") for n, at in zip(range(6), placed, strict=False) if at is not None
    ]
    return given(a_room(), [a_place(f"P{n}", n) for n in _NUMBERS], tables, places).state


@st.composite
def draws(draw):
    """Mostly draws that make sense, so that much is applied; any cell may be another."""
    tables = draw(st.permutations(_TABLES))[: draw(st.integers(1, 6))]
    numbers = draw(st.permutations(_NUMBERS))
    rows = [[table, number] for table, number in zip(tables, numbers, strict=False)]
    for row in rows:
        if draw(st.integers(0, 5)) == 0:
            row[1] = draw(_CELLS)
    return ImportDraw(
        [DrawRow(n, *row) for n, row in enumerate(rows, 2)],
        blank=draw(st.sampled_from(["keep", "clear"])),
        leave_out=draw(st.just([]) | st.lists(st.integers(2, 7), max_size=2)),
    )


@settings(max_examples=500, deadline=None)
@for_all(state=plans(), command=draws())
def test_a_draw_is_refused_or_applies_without_a_clash(state, command):
    try:
        decision = decide(state, command)
    except Rejected:
        return
    after = copy_of(state)
    assert evolve_batch(after, decision.events) == ([], [])
    assert decide(after, command).events == [], "the same file again"
    assert len(decision.sources) == len(decision.events)
    report = decision.report
    assert report is not None
    assert [row.row for row in report.rows] == [row.row for row in command.rows]
    gone = [
        table.name
        for id, table in state.logical_tables.items()
        if table.placed_at and not after.logical_tables[id].placed_at
    ]
    assert sorted(report.takes_away.get("placements", [])) == sorted(gone)
    for row in report.rows:
        before, now = state.logical_tables[row.id].placed_at, after.logical_tables[row.id].placed_at
        assert (row.before, row.after) == (before, now), "the report says what happens"
    for id, table in state.logical_tables.items():
        listed = any(row.id == id for row in report.rows)
        if table.protected or not listed:
            assert after.logical_tables[id].placed_at == table.placed_at
