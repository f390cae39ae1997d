"""Erasing leaves no plain text: not in the database, not in its write-ahead log, not beside it."""

from __future__ import annotations

from pathlib import Path

import pytest

from seatplan.log.duckdb_file import DuckDBFile
from seatplan.log.duckdb_log import DuckDBLog
from seatplan.log.errors import LogError, LogUnwritable
from tests.log.writing import a_batch, crash, erase, prune, seated, some_guests

_SECRET = "Wilhelmine-Ottokar"


@pytest.fixture
def legible(monkeypatch):
    """DuckDB's compression hides texts from a search, which is not the same as erasing them."""
    connect = DuckDBFile.connect

    def legibly(file):
        connect(file)
        file._opened().execute("SET force_compression = 'uncompressed'")

    monkeypatch.setattr(DuckDBFile, "connect", legibly)


def files_with_the_secret(path) -> list[str]:
    return [file.name for file in path.parent.iterdir() if _SECRET.encode() in file.read_bytes()]


def a_log_with_the_secret(path) -> DuckDBLog:
    log = DuckDBLog.open(path)
    batch = a_batch(file=f"{_SECRET}.xlsx", result=f'{{"who":"{_SECRET}"}}')
    log.append(batch, some_guests(40), [f"{_SECRET}.xlsx!A!{row}" for row in range(40)])
    log.append(a_batch(), some_guests(1, first=41, name=_SECRET))
    prune(log, 41)
    return log


def test_nothing_of_what_was_erased_is_left_in_any_file(path, legible):
    log = a_log_with_the_secret(path)
    erased = [*range(1, 42)]
    erase(log, *erased, batches=(1,))
    log.append(a_batch(), seated(5))
    crash(log)  # so that a write-ahead log is there to be looked into
    assert {file.name for file in path.parent.iterdir()} == {
        "plan.duckdb",
        "plan.duckdb.wal",
        "plan.duckdb.head",
    }
    assert files_with_the_secret(path) == []
    with DuckDBLog.open(path) as log:
        assert log.verify().ok
        assert len(log.replay().events) == 7


def test_without_erasure_the_search_finds_it(path, legible):
    a_log_with_the_secret(path).close()
    assert files_with_the_secret(path) == ["plan.duckdb"]


def test_columns_keep_their_comments_through_an_erasure(path):
    with a_log_with_the_secret(path) as log:
        erase(log, 1)
        comments = log._table("SELECT comment FROM duckdb_columns() WHERE table_name = 'events'")
        assert all(comments["comment"].to_pylist())
        keys = log._table("SELECT table_name FROM duckdb_constraints() WHERE constraint_type = 'PRIMARY KEY'")
        assert sorted(keys["table_name"].to_pylist()) == ["batches", "events"]


@pytest.mark.parametrize("copies", [0, 1])
def test_an_erasure_that_fails_changes_nothing(path, monkeypatch, copies):
    with a_log_with_the_secret(path) as log:
        head, files = log.head(), {file.name for file in path.parent.iterdir()}
        copy_to = DuckDBFile.copy_to
        done: list[Path] = []

        def full(file, copy):
            copy_to(file, copy)
            if len(done) == copies:
                raise LogUnwritable("log-disk-full", path=str(copy))
            done.append(copy)

        with monkeypatch.context() as patched:
            patched.setattr(DuckDBFile, "copy_to", full)
            with pytest.raises(LogUnwritable):
                erase(log, 1, 2)
        assert log.head() == head
        assert len(log.replay().events) == 41
        assert log.verify().ok
        assert {file.name for file in path.parent.iterdir()} == files
        erase(log, 1, 2)
        assert len(log.replay().events) == 40
        assert log.verify().ok


def test_what_a_killed_erasure_left_beside_the_log_goes_at_the_next_opening(path):
    a_log_with_the_secret(path).close()
    for suffix in (".erasing", ".erasing.wal", ".erased", ".backup"):
        path.with_name(path.name + suffix).write_text(_SECRET)
    DuckDBLog.open(path).close()
    assert {file.name for file in path.parent.iterdir()} == {"plan.duckdb", "plan.duckdb.head"}


def test_readers_go_on_while_an_erasure_replaces_the_file(path):
    import threading

    with a_log_with_the_secret(path) as log:
        stop, faults, rounds = threading.Event(), [], []

        def read() -> None:
            while not stop.is_set():
                try:
                    log.replay()
                    log.generation()
                    rounds.append(1)
                except LogError as error:
                    faults.append(error)
                    return

        readers = [threading.Thread(target=read) for _ in range(3)]
        for reader in readers:
            reader.start()
        for position in range(1, 4):
            erase(log, position)
        stop.set()
        for reader in readers:
            reader.join()
        assert faults == []
        assert rounds
        assert log.verify().ok
