"""What the log writes is for its owner only; what others made is left as it is."""

from __future__ import annotations

import os

import pytest

from seatplan.log.duckdb_log import DuckDBLog
from tests.log.writing import a_batch, crash, erase, seated, some_guests

pytestmark = pytest.mark.skipif(os.name == "nt", reason="modes are a matter of POSIX")


def modes(folder) -> dict[str, str]:
    return {file.name: oct(file.stat().st_mode & 0o777) for file in folder.iterdir()}


@pytest.fixture(autouse=True)
def _open_umask():
    before = os.umask(0)
    yield
    assert os.umask(before) == 0, "the umask outside is what it was"


def test_folders_are_0700_and_files_0600(tmp_path):
    path = tmp_path / "a" / "b" / "plan.duckdb"
    log = DuckDBLog.open(path)
    log.append(a_batch(), some_guests(3))
    erase(log, 1)
    log.append(a_batch(), seated(3))
    log.backup(tmp_path / "c" / "backup.duckdb")
    crash(log)
    assert {folder: oct((tmp_path / folder).stat().st_mode & 0o777) for folder in ("a", "a/b", "c")} == {
        "a": "0o700",
        "a/b": "0o700",
        "c": "0o700",
    }
    assert modes(path.parent) == dict.fromkeys(
        ["plan.duckdb", "plan.duckdb.wal", "plan.duckdb.head"], "0o600"
    )
    assert modes(tmp_path / "c") == {"backup.duckdb": "0o600"}


def test_a_folder_that_was_there_keeps_its_mode(tmp_path):
    tmp_path.chmod(0o755)
    DuckDBLog.open(tmp_path / "plan.duckdb").close()
    assert oct(tmp_path.stat().st_mode & 0o777) == "0o755"


def test_a_log_that_its_owner_shares_stays_shared_through_an_erasure(tmp_path):
    with DuckDBLog.open(tmp_path / "plan.duckdb") as log:
        log.append(a_batch(), some_guests(3))
        log.path.chmod(0o640)
        erase(log, 1)
        assert oct(log.path.stat().st_mode & 0o777) == "0o640"
