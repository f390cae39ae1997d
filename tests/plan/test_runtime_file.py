"""Finding the server that holds a log by its private record."""

import json
import os
import subprocess
import sys

import pytest

from seatplan.plan import runtime


@pytest.fixture
def log(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path / "run"))
    (tmp_path / "run").mkdir(mode=0o700)
    return tmp_path / "plan.duckdb"


def test_a_record_is_found_by_any_spelling_of_the_path(log, monkeypatch):
    runtime.write(log, "http://127.0.0.1:5006", "token")
    monkeypatch.chdir(log.parent)
    link = log.parent / "link.duckdb"
    link.symlink_to(log)

    for spelling in (log, link, type(log)("plan.duckdb"), log.parent / "." / "plan.duckdb"):
        found = runtime.find_server(spelling)
        assert found is not None
        assert (found.address, found.pid, found.token) == ("http://127.0.0.1:5006", os.getpid(), "token")


def test_a_log_without_a_server_has_no_record(log):
    assert runtime.find_server(log) is None


def test_the_record_of_a_process_that_is_gone_is_removed(log):
    runtime.write(log, "http://127.0.0.1:5006", "token")
    path = next(runtime.runtime_folder().glob("*.json"))
    process = subprocess.Popen([sys.executable, "-c", "pass"])
    process.wait()
    path.write_text(json.dumps(json.loads(path.read_text()) | {"pid": process.pid}))

    assert runtime.find_server(log) is None
    assert not path.exists()


def test_a_process_number_that_is_used_again_is_another_process(log):
    runtime.write(log, "http://127.0.0.1:5006", "token")
    path = next(runtime.runtime_folder().glob("*.json"))
    path.write_text(json.dumps(json.loads(path.read_text()) | {"started": 1.0}))

    assert runtime.find_server(log) is None


def test_records_are_private(log):
    runtime.write(log, "http://127.0.0.1:5006", "token")
    folder = runtime.runtime_folder()

    assert folder.stat().st_mode & 0o777 == 0o700
    assert [path.stat().st_mode & 0o777 for path in folder.iterdir()] == [0o600]


def test_a_record_that_others_can_read_is_not_believed(log):
    runtime.write(log, "http://127.0.0.1:5006", "token")
    next(runtime.runtime_folder().glob("*.json")).chmod(0o644)

    assert runtime.find_server(log) is None


def test_no_token_is_written_to_a_folder_that_others_can_open(log):
    folder = runtime.runtime_folder()
    folder.mkdir(mode=0o777)
    folder.chmod(0o777)

    with pytest.raises(runtime.UnsafeRuntimeFolder):
        runtime.write(log, "http://127.0.0.1:5006", "token")


def test_a_damaged_record_is_no_record(log):
    runtime.write(log, "http://127.0.0.1:5006", "token")
    next(runtime.runtime_folder().glob("*.json")).write_text("{half")

    assert runtime.find_server(log) is None


def test_only_the_process_that_wrote_a_record_removes_it_on_stopping(log):
    runtime.write(log, "http://127.0.0.1:5006", "token")

    runtime.remove(log, pid=os.getpid() + 1)
    assert runtime.find_server(log) is not None
    runtime.remove(log, pid=os.getpid())
    assert runtime.find_server(log) is None


def test_the_key_that_signs_sessions_is_made_once_and_kept_private(log):
    key = runtime.signing_key()

    assert len(key) >= 32
    assert runtime.signing_key() == key
    assert (runtime.runtime_folder() / "session-key").stat().st_mode & 0o777 == 0o600


def test_a_server_on_this_machine_is_found_by_its_address(log):
    runtime.write(log, "http://127.0.0.1:5006", "token")

    for spelling in ("http://127.0.0.1:5006", "http://localhost:5006/"):
        found = runtime.find_by_address(spelling)
        assert found is not None
        assert found.token == "token"
    assert runtime.find_by_address("http://127.0.0.1:5007") is None
    assert runtime.find_by_address("http://seats.example:5006") is None
