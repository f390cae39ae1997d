"""The three workbooks of the sample: what `data/` has is what is written, and each is what the story needs."""

import io
import zipfile
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import seatplan.sample
from seatplan.domain.commands import Change
from seatplan.domain.decide import decide
from seatplan.domain.decision import Decision
from seatplan.domain.events import TablePlaced, TableUnplaced
from seatplan.domain.evolve import evolve_batch
from seatplan.domain.state import State
from seatplan.sample.workbooks import contents, write
from seatplan.workbooks.proposal import propose
from seatplan.workbooks.reading import read_file

DATA = Path(__file__).parents[2] / "data"


def sample() -> State:
    state = State()
    for batch in seatplan.sample.build():
        evolve_batch(state, batch.events)
    return state


@cache
def unchanged_sample() -> State:
    return sample()


def read(name: str, what: Any, **more: Any) -> Any:
    workbook = read_file((DATA / name).read_bytes(), name)
    return propose(workbook, what, custom_fields=unchanged_sample().custom_fields, **more)


def test_data_holds_what_is_written(tmp_path: Path) -> None:
    written = write(tmp_path / "new" / "folder", unchanged_sample())
    assert sorted(path.name for path in written) == sorted(path.name for path in DATA.glob("*.xlsx"))
    for path in written:
        with zipfile.ZipFile(path) as new, zipfile.ZipFile(DATA / path.name) as kept:
            assert new.namelist() == kept.namelist()
            assert all(new.read(name) == kept.read(name) for name in new.namelist()), (
                f"data/{path.name} is out of date: write it anew with `seatplan sample --workbooks data`"
            )


def test_the_same_plan_gives_the_same_bytes() -> None:
    assert contents(unchanged_sample()) == contents(unchanged_sample())
    for content in contents(unchanged_sample()).values():
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            assert {member.date_time[0] for member in archive.infolist()} == {1980}


def test_the_guest_list_changes_nothing() -> None:
    proposal = read("guests.xlsx", "guests")
    assert len(proposal.command.rows) == 1500
    assert decide(unchanged_sample(), proposal.command).events == []


@pytest.mark.parametrize("name", ["draw.xlsx", "draw_vip.xlsx"])
@pytest.mark.parametrize("blank", ["keep", "clear"])
def test_a_draw_moves_many_tables_and_no_vip_table(name, blank) -> None:
    state = unchanged_sample()
    proposal = read(name, "draw", blank=blank)
    assert proposal.warnings == []
    decision: Decision = decide(state, proposal.command)
    tables = state.logical_tables
    kept = {table.placed_at for table in tables.values() if table.vip}
    moved = [event for event in decision.events if isinstance(event, TablePlaced)]
    assert len(moved) == len(decision.events) > 140
    assert not any(tables[event.table].vip or event.at in kept for event in moved)


def test_the_workbook_of_the_story_clears_vip_tables_once_they_are_unprotected() -> None:
    state = sample()
    vip = [table.id for table in state.logical_tables.values() if table.vip]
    proposal = read("draw_vip.xlsx", "draw", blank="clear")
    listed = [row for row in proposal.command.rows if row.vip is not None]
    assert (len(listed), {row.at for row in listed}) == (14, {None})
    assert proposal.layouts[0].header_row == 3
    for table in vip:
        evolve_batch(state, decide(state, Change("logical_table", table, {"protected": False})).events)
    events = decide(state, proposal.command).events
    assert {event.table for event in events if isinstance(event, TableUnplaced)} == set(vip)
    kept = decide(state, read("draw_vip.xlsx", "draw").command).events
    assert not any(isinstance(event, TableUnplaced) for event in kept)


def test_the_good_draw_lists_every_table_but_the_vip_tables() -> None:
    tables = unchanged_sample().logical_tables.values()
    rows = read("draw.xlsx", "draw").command.rows
    assert {row.table for row in rows} == {table.name for table in tables if not table.vip}
    assert all(row.at for row in rows)
