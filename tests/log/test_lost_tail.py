"""A log that lost its end is noticed, refused as it is, and gone on with by `recover`."""

from __future__ import annotations

import random

import pytest

from seatplan.log.duckdb_file import wal_path
from seatplan.log.duckdb_log import DuckDBLog
from seatplan.log.errors import LogDamaged, LogError, LogShortened
from seatplan.log.head_record import head_path
from seatplan.log.recovery import recover
from seatplan.log.verification import RECOVER
from tests.log.writing import a_batch, files_of, prune, seated

ALL = 8 + 1 + 20 * 3


def test_a_killed_log_opens_whole(crashed):
    assert wal_path(crashed).exists()
    with DuckDBLog.open(crashed) as log:
        assert log.head().position == ALL
        assert log.verify().ok


def test_a_deleted_write_ahead_log_is_noticed(crashed):
    wal_path(crashed).unlink()
    before = files_of(crashed)
    with pytest.raises(LogShortened) as refused:
        DuckDBLog.open(crashed)
    assert refused.value.values["found"] == 9
    assert refused.value.values["missing"] == 60
    assert files_of(crashed) == before


def test_a_write_ahead_log_cut_anywhere_is_noticed(crashed):
    wal = wal_path(crashed)
    whole = wal.read_bytes()
    offsets = {0, 1, 8, len(whole) - 1, *random.Random(7).sample(range(len(whole)), 15)}
    for offset in sorted(offsets):
        wal.write_bytes(whole[:offset])
        before = files_of(crashed)
        with pytest.raises(LogShortened) as refused:
            DuckDBLog.open(crashed)
        assert (refused.value.values["found"] - 9) % 3 == 0, "batches are whole or missing"
        assert refused.value.values["expected"] == ALL
        assert files_of(crashed) == before, f"cut at {offset}"


def test_a_flipped_bit_in_the_write_ahead_log_is_noticed(crashed):
    wal = wal_path(crashed)
    whole = wal.read_bytes()
    for offset in random.Random(7).sample(range(len(whole)), 15):
        wal.write_bytes(_flipped(whole, offset))
        before = files_of(crashed)
        with pytest.raises((LogDamaged, LogShortened)):
            DuckDBLog.open(crashed)
        assert files_of(crashed) == before, f"flipped at {offset}"


def test_a_database_cut_or_flipped_is_refused_or_the_same(closed):
    whole = closed.read_bytes()
    with DuckDBLog.open(closed) as log:
        digest, events = log.head().log_digest, log.replay().events
    draw = random.Random(7)
    harms = [whole[: draw.randrange(len(whole))] for _ in range(15)]
    harms += [_flipped(whole, draw.randrange(len(whole))) for _ in range(25)]
    refused = 0
    for harm in harms:
        closed.write_bytes(harm)
        before = files_of(closed)
        try:
            with DuckDBLog.open(closed) as log:
                assert log.verify().ok
                assert log.head().log_digest == digest
                assert log.replay().events == events
        except LogError:
            refused += 1
            assert files_of(closed) == before
    assert refused > 15


def test_recover_goes_on_after_the_lost_positions(crashed):
    wal_path(crashed).unlink()
    before = files_of(crashed)
    recovered = recover(crashed)
    assert recovered.lost == 60
    assert recovered.events == 9
    assert recovered.kept is not None
    after = files_of(crashed)
    assert after[recovered.kept.name] == before[crashed.name]
    assert after[head_path(recovered.kept).name] == before[head_path(crashed).name]
    with DuckDBLog.open(crashed) as log:
        assert log.head().position == ALL, "positions that were given are not given again"
        assert log.batches_table()["command"].to_pylist()[-1] == RECOVER
        assert log.append(a_batch("late-0"), seated(2)).position == ALL + 2
        prune(log, ALL + 1)
        assert log.verify().problems == []
    with DuckDBLog.open(crashed) as log:
        assert log.head().position == ALL + 3
        assert log.verify().ok


def test_recover_keeps_whole_batches_of_a_cut_write_ahead_log(crashed):
    wal = wal_path(crashed)
    whole = wal.read_bytes()
    wal.write_bytes(whole[: len(whole) // 2])
    recovered = recover(crashed)
    assert recovered.events + recovered.lost == ALL
    assert 9 < recovered.events < ALL
    assert recovered.kept is not None
    assert wal_path(recovered.kept).read_bytes() == whole[: len(whole) // 2]
    with DuckDBLog.open(crashed) as log:
        assert log.verify().ok


@pytest.mark.parametrize("share", [0.3, 0.9])
def test_recover_keeps_what_is_before_a_flipped_bit(crashed, share):
    wal = wal_path(crashed)
    harmed = _flipped(wal.read_bytes(), int(wal.stat().st_size * share))
    wal.write_bytes(harmed)
    recovered = recover(crashed)
    assert recovered.events + recovered.lost == ALL
    assert recovered.events >= 9 + 60 * (share - 0.15)
    assert recovered.kept is not None
    assert wal_path(recovered.kept).read_bytes() == harmed
    with DuckDBLog.open(crashed) as log:
        assert log.verify().ok
        assert log.append(a_batch(), seated(1)).position == ALL + 1


def test_recovering_twice_leaves_two_gaps_that_are_explained(crashed):
    wal_path(crashed).unlink()
    recover(crashed)
    old = crashed.read_bytes()
    with DuckDBLog.open(crashed) as log:
        log.append(a_batch(), seated(5))
    crashed.write_bytes(old)
    assert recover(crashed).lost == 5
    with DuckDBLog.open(crashed) as log:
        assert log.head().position == ALL + 5
        assert log.verify().ok


def test_recover_finds_nothing_lost_in_a_sound_log(crashed):
    recovered = recover(crashed)
    assert (recovered.events, recovered.lost, recovered.kept) == (ALL, 0, None)


def test_recover_does_not_touch_what_it_cannot_help(closed):
    closed.write_bytes(_flipped(closed.read_bytes(), 5000)[:9000])
    before = files_of(closed)
    with pytest.raises(LogDamaged):
        recover(closed)
    assert files_of(closed) == before


def test_rows_removed_from_the_end_are_noticed_at_opening(closed):
    from tests.log.writing import with_sql

    with_sql(closed, "DELETE FROM events WHERE batch = 22", "DELETE FROM batches WHERE number = 22")
    with pytest.raises(LogShortened):
        DuckDBLog.open(closed)


def _flipped(content: bytes, offset: int) -> bytes:
    harmed = bytearray(content)
    harmed[offset] ^= 0x10
    return bytes(harmed)
