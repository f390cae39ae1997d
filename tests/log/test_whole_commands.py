"""`backup`, `restore-backup`, `recover`, `erase` and `verify` on a log's file, as people and scripts run them."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from seatplan.cli import seatplan
from seatplan.domain.commands import Change
from seatplan.log.duckdb_file import wal_path
from seatplan.log.duckdb_log import DuckDBLog
from seatplan.plan.opening import open_plan
from tests.log.writing import a_batch, crash, files_of, seated, some_guests


@pytest.fixture
def run(path):
    def run(*arguments: str):
        return CliRunner().invoke(seatplan, [*arguments, "--log", str(path)])

    return run


@pytest.fixture
def log_of_guests(path):
    with DuckDBLog.open(path) as log:
        log.append(a_batch(), some_guests(5))
    return path


def test_a_backup_and_back(run, log_of_guests, tmp_path):
    backup = str(tmp_path / "backup.duckdb")
    assert json.loads(run("backup", backup, "--json").stdout) == {"ok": True, "events": 5}
    with open_plan(log_of_guests) as plan:
        digest = plan.state_digest()
        plan.execute(Change("guest", "G0001", {"name": "Somebody else"}))
    assert json.loads(run("restore-backup", backup, "--json").stdout) == {"ok": True, "events": 5}
    assert run("show", "--digest").stdout.strip() == digest
    said = run("restore-backup", backup)
    assert said.exit_code == 0
    assert "plan.duckdb.kept-" in said.stdout


def test_a_backup_that_is_missing_is_refused_in_words(run, log_of_guests, tmp_path):
    before = files_of(log_of_guests)
    said = run("restore-backup", str(tmp_path / "nothing.duckdb"))
    assert said.exit_code == 1
    assert "There is no backup" in said.stderr
    assert files_of(log_of_guests) == before


def test_a_lost_tail_is_told_and_recovered(run, log_of_guests):
    log = DuckDBLog.open(log_of_guests)
    log.append(a_batch(), seated(37))
    crash(log)
    wal_path(log_of_guests).unlink()
    said = run("show", "--digest")
    assert said.exit_code == 1
    assert "37 events after 5 are missing" in said.stderr
    said = run("recover")
    assert said.exit_code == 0
    assert "37 are lost" in said.stdout
    assert json.loads(run("verify", "--json").stdout)["ok"] is True
    assert json.loads(run("recover", "--json").stdout) == {"ok": True, "events": 5}


def test_recover_is_refused_while_somebody_holds_the_log(run, log_of_guests):
    with DuckDBLog.open(log_of_guests):
        said = run("recover")
    assert said.exit_code == 1
    assert "open in this process" in said.stderr
    said = CliRunner().invoke(seatplan, ["recover", "--log", "http://localhost:1"])
    assert said.exit_code == 1
    assert "http://localhost:1" in said.stderr


def test_a_tampered_log_is_not_sound(run, log_of_guests):
    from tests.log.writing import with_sql

    with_sql(log_of_guests, "UPDATE events SET event_id = 'x' WHERE position = 3")
    said = run("verify", "--json")
    assert said.exit_code == 1
    assert json.loads(said.stdout)["ok"] is False
    assert "The event at 3 was changed" in said.stderr


def test_an_erased_guest_is_off_the_plan_and_the_id_stays_used(run, log_of_guests):
    said = run("erase", "--guest", "G0005", "--reason", "asked", "--json")
    assert json.loads(said.stdout) == {"ok": True, "events": 1}
    assert run("verify").exit_code == 0
    with open_plan(log_of_guests) as plan:
        assert sorted(plan.state.guests) == ["G0001", "G0002", "G0003", "G0004"]
        assert plan.state.floors["guest"] == 5


def test_an_erasure_asked_twice_under_one_id_is_done_once(run, log_of_guests):
    arguments = ["erase", "--guest", "G0005", "--reason", "asked", "--batch-id", "E1", "--json"]
    first, second = (json.loads(run(*arguments).stdout) for _ in range(2))
    assert first == second == {"ok": True, "events": 1}
    with open_plan(log_of_guests) as plan:
        assert plan.version == 6
    refused = run("erase", "--guest", "G0004", "--reason", "asked", "--batch-id", "E1")
    assert refused.exit_code == 1
    assert "E1" in refused.stderr


def test_a_plan_goes_on_with_a_backup_and_open_pages_pull_everything(log_of_guests, tmp_path):
    backup = str(tmp_path / "backup.duckdb")
    with open_plan(log_of_guests) as plan:
        assert plan.backup(backup) == 5
        digest = plan.state_digest()
        version = plan.execute(Change("guest", "G0001", {"name": "Somebody else"})).version
        assert plan.restore_backup(backup) == 5
        assert plan.state_digest() == digest
        assert plan.version == 5
        assert plan.changes_since(version) is None
        plan.execute(Change("guest", "G0001", {"name": "One more"}))
        assert plan.verify()["ok"]
