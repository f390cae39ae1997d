"""Going back to a backup: all of it is looked through before anything is replaced, and nothing is thrown away."""

from __future__ import annotations

import pytest

from seatplan.log.duckdb_file import wal_path
from seatplan.log.duckdb_log import DuckDBLog
from seatplan.log.errors import LogDamaged, LogError, LogLocked, LogMissing, LogNewer
from seatplan.log.head_record import head_path, read_head
from seatplan.log.recovery import restore_backup
from seatplan.texts import explain
from tests.log.writing import a_batch, crash, files_of, seated, with_sql


@pytest.fixture
def backup(crashed, tmp_path):
    target = tmp_path / "backups" / "monday.duckdb"
    with DuckDBLog.open(crashed) as log:
        log.backup(target)
    return target


def test_a_damaged_log_comes_back_from_a_backup_and_is_kept(crashed, backup):
    crashed.write_bytes(b"spoilt" * 1000)
    before = files_of(crashed)
    assert wal_path(crashed).exists()
    restored = restore_backup(backup, crashed)
    assert restored.events == 69
    assert restored.kept is not None
    after = files_of(crashed)
    assert after[restored.kept.name] == before[crashed.name]
    assert after[wal_path(restored.kept).name] == before[wal_path(crashed).name]
    assert after[head_path(restored.kept).name] == before[head_path(crashed).name]
    assert not wal_path(crashed).exists()
    with DuckDBLog.open(crashed) as log:
        assert log.verify().ok
        assert read_head(crashed) == log.head()
        assert log.append(a_batch(), seated(1)).position == 70


def test_a_shortened_log_comes_back_from_a_backup(crashed, backup):
    wal_path(crashed).unlink()
    assert restore_backup(backup, crashed).events == 69


def test_the_kept_log_is_a_log_itself(crashed, backup):
    with DuckDBLog.open(crashed) as log:
        log.append(a_batch("after the backup"), seated(1))
    kept = restore_backup(backup, crashed).kept
    assert kept is not None
    with DuckDBLog.open(kept) as log:
        assert log.batch("after the backup") is not None
        assert log.verify().ok


def test_two_restorations_in_one_second_keep_both(crashed, backup):
    kept = {restore_backup(backup, crashed).kept for _ in range(3)}
    assert len(kept) == 3
    assert all(path is not None and path.exists() for path in kept)


def test_a_backup_where_there_is_no_log_makes_one(backup, tmp_path):
    restored = restore_backup(backup, tmp_path / "new" / "plan.duckdb")
    assert (restored.events, restored.kept) == (69, None)
    DuckDBLog.open(tmp_path / "new" / "plan.duckdb", create=False).close()


def test_a_stale_write_ahead_log_is_not_replayed_into_the_backup(crashed, backup):
    log = DuckDBLog.open(crashed)
    log.append(a_batch("stale"), seated(9))
    crash(log)
    restore_backup(backup, crashed)
    with DuckDBLog.open(crashed) as log:
        assert log.batch("stale") is None
        assert log.head().position == 69


def spoil(backup, how) -> None:
    content = backup.read_bytes()
    if how == "cut":
        backup.write_bytes(content[: len(content) // 3])
    elif how == "not a database":
        backup.write_text("not a backup")
    elif how == "not a log":
        backup.unlink()
        with_sql(backup, "CREATE TABLE pets (name TEXT)")
    elif how == "newer":
        with_sql(backup, "UPDATE log_info SET format = 99")
    elif how == "tampered":
        with_sql(backup, "UPDATE events SET data = replace(data, 'T001', 'T002') WHERE position = 30")
    elif how == "undecodable":
        with_sql(backup, "UPDATE events SET data = '{' WHERE position = 30")
    elif how == "missing":
        backup.unlink()
    elif how == "a folder":
        backup.unlink()
        backup.mkdir()


@pytest.mark.parametrize(
    "how", ["cut", "not a database", "not a log", "newer", "tampered", "undecodable", "missing", "a folder"]
)
@pytest.mark.parametrize("running", [False, True])
def test_a_backup_that_is_not_sound_replaces_nothing(crashed, backup, how, running):
    spoil(backup, how)
    if running:
        with DuckDBLog.open(crashed) as log:
            with pytest.raises((LogDamaged, LogNewer, LogMissing)) as refused:
                log.restore_backup(backup)
            assert log.head().position == 69
            log.append(a_batch(), seated(1))
            assert log.verify().ok
        return
    before = files_of(crashed)
    with pytest.raises((LogDamaged, LogNewer, LogMissing)) as refused:
        restore_backup(backup, crashed)
    assert explain(refused.value.reason)
    assert files_of(crashed) == before


def test_the_log_is_no_backup_of_itself(crashed):
    before = files_of(crashed)
    with pytest.raises(LogError):
        restore_backup(crashed, crashed)
    assert files_of(crashed) == before
    with DuckDBLog.open(crashed) as log:
        with pytest.raises(LogError):
            log.restore_backup(crashed)
        log.append(a_batch(), seated(1))


def test_a_log_in_use_is_not_replaced(crashed, backup):
    with DuckDBLog.open(crashed) as log:
        with pytest.raises(LogLocked):
            restore_backup(backup, crashed)
        assert log.verify().ok
