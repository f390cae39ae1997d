"""The sample occasion: its numbers, that it falls the same way each time, and that its end is that of the pictures."""

import subprocess
import sys
import unicodedata
from collections import Counter
from datetime import datetime, timedelta
from functools import cache
from itertools import pairwise
from zoneinfo import ZoneInfo

import msgspec
import pytest

import seatplan.sample
from seatplan.domain.checks import check
from seatplan.domain.commands import ImportDraw, ImportGuests, ImportTables
from seatplan.domain.decide import decide
from seatplan.domain.evolve import evolve_batch
from seatplan.domain.snapshot import state_digest
from seatplan.domain.state import State
from seatplan.sample import SampleBatch


@cache
def batches() -> list[SampleBatch]:
    return list(seatplan.sample.build())


@cache
def end() -> State:
    state = State()
    for batch in batches():
        odd = evolve_batch(state, batch.events)
        assert odd.skipped == []
        assert odd.clashes == []
    return state


def test_it_has_the_size_of_a_real_plan() -> None:
    state, events = end(), sum(len(batch.events) for batch in batches())
    assert len(state.guests) == 1500
    assert len(state.logical_tables) == 180
    assert sum(table.vip for table in state.logical_tables.values()) == 14
    assert len(state.physical_tables) == 190
    assert [room.name for room in state.rooms.values()] == [
        "Great Hall", "Orangery", "River Room", "Gallery", "Foyer", "Vault",
    ]  # fmt: skip
    assert 9_800 <= events <= 10_200


def test_every_logical_table_stands_and_vip_tables_are_protected() -> None:
    tables = end().logical_tables.values()
    assert all(table.placed_at is not None for table in tables)
    assert len({table.placed_at for table in tables}) == 180
    assert all(table.protected for table in tables if table.vip)


def test_the_same_seed_gives_the_same_history_in_every_process() -> None:
    code = (
        "import seatplan.sample, hashlib, msgspec; print(hashlib.sha256(b''.join("
        "msgspec.json.encode(batch) for batch in seatplan.sample.build(300, 5))).hexdigest())"
    )
    digests = {
        subprocess.run(
            [sys.executable, "-c", code], check=True, capture_output=True, env={"PYTHONHASHSEED": seed}
        ).stdout
        for seed in ("1", "2")
    }
    assert len(digests) == 1
    other = [msgspec.json.encode(batch) for batch in seatplan.sample.build(300, 6)]
    assert other != [msgspec.json.encode(batch) for batch in seatplan.sample.build(300, 5)]


@pytest.mark.parametrize(("guests", "seed"), [(1500, 1), (1, 1), (40, 2), (400, 3)])
def test_every_command_of_the_history_decides_to_its_events(guests, seed) -> None:
    state = State()
    for batch in seatplan.sample.build(guests, seed):
        if batch.command is not None and not isinstance(
            batch.command, ImportDraw | ImportGuests | ImportTables
        ):
            assert decide(state, batch.command).events == batch.events
        evolve_batch(state, batch.events)
    assert len(state.guests) == guests


def test_a_revert_gives_back_what_the_batch_before_it_changed() -> None:
    reverted = {
        revert.reverts
        for batch, revert in pairwise(batches())
        if revert.reverts == batch.batch_id and revert.reverts is not None
    }
    assert len(reverted) > 5
    state, before = State(), {}
    for batch in batches():
        if batch.batch_id in reverted:
            before[batch.batch_id] = state_digest(state)
        evolve_batch(state, batch.events)
        if batch.reverts in reverted:
            assert state_digest(state) == before[batch.reverts]


def test_it_took_six_weeks_of_office_hours_and_five_people() -> None:
    times = [batch.recorded_at for batch in batches()]
    assert times == sorted(times)
    assert len(set(times)) == len(times)
    assert timedelta(weeks=5) < times[-1] - times[0] < timedelta(weeks=6)
    local = [time.astimezone(ZoneInfo("Europe/Berlin")) for time in times]
    assert all(time.weekday() < 5 and 7 < time.hour < 19 for time in local)
    actors = Counter(batch.actor for batch in batches())
    assert {"Ana Müller", "Jonas Brandt", "Karim Osei", "陈美琳 Mei-Lin Chen"} <= set(actors)
    assert len(actors) == 5
    assert min(actors.values()) > 50


def test_uploads_have_their_file_and_their_rows() -> None:
    uploads = [batch for batch in batches() if batch.file is not None]
    assert len(uploads) > 20
    assert {"Draw.xlsx", "Guests_Sales.xlsx", "Rooms_2026.xlsx"} <= {batch.file for batch in uploads}
    for batch in uploads:
        assert len(batch.sources) == len(batch.events)
        assert len(batch.file_sha256 or "") == 64


def test_names_are_of_many_scripts_and_lengths() -> None:
    names = [guest.name for guest in end().guests.values() if guest.name]
    scripts = {unicodedata.name(c).split()[0] for name in names for c in name if c.isalpha()}
    assert scripts >= {
        "LATIN", "GREEK", "CYRILLIC", "CJK", "HIRAGANA", "HANGUL", "ARABIC", "HEBREW", "DEVANAGARI", "THAI", "GEORGIAN",
        "ARMENIAN",
    }  # fmt: skip
    assert min(map(len, names)) <= 3
    assert max(map(len, names)) >= 45
    assert any(not guest.name and guest.plus_one for guest in end().guests.values())


def test_the_end_is_that_of_the_pictures() -> None:
    state = end()
    by_name = {table.name: table for table in state.logical_tables.values()}
    sales = by_name["Sales 3"]
    assert [guest.name for guest in state.guests_at(sales.id)] == [
        "Karim Osei", "Marta Nowak", "Jan de Vries", "Lea Fischer", "田中 美咲", "محمد الفارسي",
        "Ngozi Okafor-Lindqvist", "",
    ]  # fmt: skip
    assert (sales.seats, sales.host) == (10, "Karim Osei")
    assert state.physical_tables[sales.placed_at or ""].number == "38"
    assert state.physical_tables[by_name["Works 12"].placed_at or ""].number == "9"
    assert state.physical_tables[by_name["Board"].placed_at or ""].number == "21"
    problems = Counter(problem.code for problem in check(state))
    assert problems["declined-seated"] == 3
    assert [p.label for p in check(state) if p.code == "over-capacity"] == ["Research 11"]
    assert problems["unseated"] == 167
    assert problems["unplaced"] == 0


def test_the_last_batches_are_those_of_the_overview() -> None:
    told = [
        (
            batch.recorded_at.astimezone(ZoneInfo("Europe/Berlin")),
            batch.actor,
            batch.file or batch.command_name,
        )
        for batch in batches()[-4:]
    ]
    day = datetime(2026, 11, 20, tzinfo=ZoneInfo("Europe/Berlin"))
    assert [(time - day, actor, what) for time, actor, what in told] == [
        (timedelta(hours=13, minutes=58), "Jonas Brandt", "Draw.xlsx"),
        (timedelta(hours=14, minutes=12), "Jonas Brandt", "PlaceTable"),
        (timedelta(hours=14, minutes=20), "Mateo Cruz", "SeatGuest"),
        (timedelta(hours=14, minutes=32), "Karim Osei", "Together"),
    ]


def test_a_longer_history_has_about_as_many_events_as_asked() -> None:
    events = sum(len(batch.events) for batch in seatplan.sample.longer(30_000))
    assert 27_000 < events < 33_000


def test_without_guests_there_is_no_sample() -> None:
    with pytest.raises(ValueError, match="at least one"):
        next(seatplan.sample.build(0))
