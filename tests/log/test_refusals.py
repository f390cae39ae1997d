"""A log that can't be opened says why, and stays as it is to the byte."""

from __future__ import annotations

import os
import subprocess
import sys
import textwrap

import duckdb
import pytest

from seatplan.log.duckdb_file import wal_path
from seatplan.log.duckdb_log import DuckDBLog
from seatplan.log.errors import LogDamaged, LogError, LogLocked, LogMissing, LogNewer
from seatplan.log.head_record import head_path
from seatplan.texts import explain
from tests.log.writing import a_batch, files_of, seated, with_sql


def refusal(path, kind=LogError, create=True) -> LogError:
    """Open a log that is refused: nothing has changed, and there is a sentence for it."""
    before = files_of(path)
    with pytest.raises(kind) as refused:
        DuckDBLog.open(path, create=create)
    assert files_of(path) == before
    assert explain(refused.value.reason)
    return refused.value


def test_a_newer_format_is_refused(closed):
    with_sql(closed, "UPDATE log_info SET format = 99")
    error = refusal(closed, LogNewer)
    assert "99" in explain(error.reason)


@pytest.mark.parametrize("change", ["schema = 7", "type = 'GuestTeleported'"])
def test_a_newer_event_is_refused(closed, change):
    with_sql(closed, f"UPDATE events SET {change} WHERE position = 20")
    refusal(closed, LogNewer)


def test_a_newer_event_in_the_write_ahead_log_is_refused(crashed):
    connection = duckdb.connect(str(crashed))
    connection.execute("PRAGMA disable_checkpoint_on_shutdown")
    connection.execute("UPDATE events SET schema = 7 WHERE position = 20")
    connection.close()
    assert wal_path(crashed).exists()
    refusal(crashed, LogNewer)


def test_a_database_of_a_newer_duckdb_is_refused(closed):
    content = bytearray(closed.read_bytes())
    # The main header: checksum (8 bytes), "DUCK", then the version of the storage.
    assert content[8:12] == b"DUCK"
    content[12:20] = (99).to_bytes(8, "little")
    closed.write_bytes(content)
    error = refusal(closed)
    assert error.reason.code in ("log-newer-file", "log-unreadable")


@pytest.mark.parametrize("content", [b"", b"Name;Table\nAnn;1\n" * 500, b"\0" * 20_000])
def test_what_is_no_database_is_refused(path, content):
    path.parent.mkdir()
    path.write_bytes(content)
    refusal(path, LogDamaged)


def test_a_database_that_is_no_log_is_refused(path):
    path.parent.mkdir()
    with_sql(path, "CREATE TABLE pets (name TEXT)")
    assert refusal(path, LogDamaged).reason.code == "log-not-a-log"


def test_a_log_whose_row_about_itself_is_gone_is_refused(closed):
    with_sql(closed, "DELETE FROM log_info")
    assert refusal(closed, LogDamaged).reason.code == "log-not-a-log"


def test_a_folder_is_refused(path):
    path.mkdir(parents=True)
    assert refusal(path, LogDamaged).reason.code == "log-is-a-folder"


def test_a_missing_log_is_only_created_where_asked(path):
    with pytest.raises(LogMissing):
        DuckDBLog.open(path, create=False)
    assert not path.parent.exists()


def test_a_log_whose_file_is_gone_is_not_begun_anew(closed):
    closed.unlink()
    assert refusal(closed, LogDamaged).reason.code == "log-file-gone"


def test_a_write_ahead_log_alone_is_not_swallowed(crashed):
    crashed.unlink()
    head_path(crashed).unlink()
    assert refusal(crashed, LogDamaged).reason.code == "log-file-gone"


def test_a_log_that_another_process_has_open_names_it(closed):
    script = textwrap.dedent(
        """
        import sys
        from seatplan.log.duckdb_log import DuckDBLog
        with DuckDBLog.open(sys.argv[1]):
            print("open", flush=True)
            sys.stdin.read()
        """
    )
    with subprocess.Popen(
        [sys.executable, "-c", script, str(closed)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        assert other.stdin is not None
        assert other.stdout is not None
        assert other.stdout.readline() == b"open\n"
        error = refusal(closed, LogLocked)
        assert error.values["pid"] == other.pid
        other.stdin.close()
    DuckDBLog.open(closed).close()


def test_a_log_that_is_open_here_is_not_opened_twice_and_keeps_its_lock(closed):
    with DuckDBLog.open(closed) as log:
        with pytest.raises(LogLocked):
            DuckDBLog.open(closed)
        log.append(a_batch(), seated(1))
        script = "import sys, duckdb; duckdb.connect(sys.argv[1])"
        other = subprocess.run(
            [sys.executable, "-c", script, str(closed)], capture_output=True, text=True, check=False
        )
        assert "Conflicting lock" in other.stderr


def test_a_place_where_nothing_can_be_made_is_refused(tmp_path):
    (tmp_path / "file").write_text("mine")
    with pytest.raises(LogError) as refused:
        DuckDBLog.open(tmp_path / "file" / "plan.duckdb")
    assert explain(refused.value.reason)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may do everything")
def test_a_log_that_may_not_be_written_is_refused(closed):
    closed.chmod(0o400)
    try:
        refusal(closed)
    finally:
        closed.chmod(0o600)


def test_merely_reading_a_log_changes_nothing(crashed):
    before = files_of(crashed)
    with DuckDBLog.open(crashed) as log:
        log.replay()
        assert log.verify().ok
    assert files_of(crashed) == before


def test_every_event_that_cannot_be_decoded_is_refused_in_words(closed):
    with_sql(closed, """UPDATE events SET data = '{"type":"GuestSeated","guest":7}' WHERE position = 20""")
    with DuckDBLog.open(closed) as log, pytest.raises(LogDamaged) as refused:
        log.replay()
    assert explain(refused.value.reason)
