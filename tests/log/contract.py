"""What every store of a log does. A store's test class is this one with `open_log`:

class TestDuckDBLog(LogContract):
    def open_log(self): ...

`open_log` opens the same log each time it is called in one test; the log before was closed.
"""

from __future__ import annotations

import threading
from abc import ABC, abstractmethod
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from seatplan.domain.events import EventsPruned, GuestErased
from seatplan.log.errors import LogConflict, LogError
from seatplan.log.records import Marks
from seatplan.log.store import Log
from tests.log.writing import WHEN, a_batch, erase, positions_of, prune, restore, seated, some_guests


class LogContract(ABC):
    """One test class a store."""

    @abstractmethod
    def open_log(self) -> Log:
        """Open the log of this test, and create it the first time."""

    @abstractmethod
    def backup_as_log(self, path: Path) -> Log:
        """Open a backup that was written to `path`."""

    @pytest.fixture
    def log(self) -> Iterator[Log]:
        with self.open_log() as log:
            yield log

    # Appending and reading

    def test_a_new_log_is_empty_and_sound(self, log):
        assert (log.head().position, log.head().batch_number) == (0, 0)
        assert log.replay().events == []
        assert log.verify().ok
        assert log.generation() == 0

    def test_what_is_appended_is_replayed_in_order(self, log):
        first, second = some_guests(2), seated(2)
        log.append(a_batch(), first)
        head = log.append(a_batch(), second)
        replay = log.replay()
        assert replay.events == first + second
        assert list(replay.positions) == [1, 2, 3, 4]
        assert list(replay.starts) == [0, 2]
        assert (head.position, head.batch_number) == (4, 2)

    def test_many_events_come_back_as_few_do(self, log):
        events = some_guests(2_000)
        log.append(a_batch(), events, [f"Guests.xlsx!Sheet1!{row}" for row in range(2_000)])
        assert log.replay().events == events
        assert log.events_table()["source"][1_999].as_py() == "Guests.xlsx!Sheet1!1999"

    def test_a_batch_comes_back_as_it_was_written(self, log):
        berlin = timezone(timedelta(hours=1))
        batch = a_batch(
            "b1",
            recorded_at=datetime(2026, 11, 20, 14, 0, 0, 123456, berlin),
            file="Draw.xlsx",
            file_sha256="ab",
        )
        log.append(batch, seated(3))
        row = log.batch("b1")
        assert row.recorded_at == datetime(2026, 11, 20, 13, 0, 0, 123456, UTC)
        assert (row.number, row.first, row.last) == (1, 1, 3)
        assert (row.actor, row.command, row.origin, row.file) == ("ann", "AddGuest", "api", "Draw.xlsx")
        assert log.batch("unknown") is None

    def test_names_of_any_script_come_back(self, log):
        events = some_guests(3, name="李 \u200fمحمد 👩🏽 \" ' \\ \n")
        log.append(a_batch(), events)
        assert log.replay().events == events

    def test_a_batch_without_events_moves_only_the_batch_number(self, log):
        log.append(a_batch(), seated(1))
        head = log.append(a_batch("upload"), [])
        assert (head.position, head.batch_number) == (1, 2)
        row = log.batch("upload")
        assert (row.first, row.last) == (None, None)
        assert log.verify().ok

    def test_a_log_opened_again_is_the_same(self, log):
        log.append(a_batch("b1"), seated(3))
        prune(log, 2)
        head, replay = log.head(), log.replay()
        log.close()
        with self.open_log() as again:
            assert again.head() == head
            assert again.replay().events == replay.events
            row = again.batch("b1")
            assert row is not None
            assert row.number == 1
            assert again.append(a_batch(), seated(1)).position == head.position + 1
            assert again.verify().ok

    def test_replay_stops_where_it_is_told(self, log):
        log.append(a_batch(), seated(3))
        log.append(a_batch(), seated(3))
        assert list(log.replay(until=4).positions) == [1, 2, 3, 4]

    def test_tables_are_read_from_anywhere_with_pruned_rows(self, log):
        log.append(a_batch(), seated(3))
        prune(log, 2)
        assert list(positions_of(log.events_table())) == [1, 2, 3, 4]
        assert list(positions_of(log.events_table(since=1, until=3))) == [2, 3]
        assert log.events_table()["pruned_by"].to_pylist() == [None, 4, None, None]
        assert log.batches_table(since=1)["number"].to_pylist() == [2]

    def test_many_batches_at_once_are_all_or_nothing(self, log):
        many = [(a_batch(f"m{i}"), seated(2), None) for i in range(50)]
        assert log.append_many(many).position == 100
        with pytest.raises(LogConflict):
            log.append_many([(a_batch("new"), seated(1), None), (a_batch("m7"), seated(1), None)])
        assert log.head().position == 100
        assert log.batch("new") is None
        assert log.verify().ok

    # Refusing

    def test_a_known_batch_id_is_refused_and_nothing_written(self, log):
        head = log.append(a_batch("b1"), seated(1))
        with pytest.raises(LogConflict):
            log.append(a_batch("b1"), seated(1))
        assert log.head() == head
        assert log.verify().events == 1

    def test_a_time_without_zone_is_refused(self, log):
        with pytest.raises(ValueError, match="time zone"):
            log.append(a_batch(recorded_at=WHEN.replace(tzinfo=None)), seated(1))
        assert log.head().batch_number == 0

    def test_sources_that_do_not_fit_are_refused(self, log):
        with pytest.raises(ValueError, match="sources"):
            log.append(a_batch(), seated(2), ["only one"])
        assert log.head().batch_number == 0

    def test_who_writes_on_an_old_head_loses_and_catches_up(self, log):
        log.append(a_batch(), seated(1))
        stale = log.head()
        log.append(a_batch(), seated(1))
        # As another process would have it that has not seen the second batch.
        log._head = stale
        with pytest.raises(LogConflict):
            log.append(a_batch("late"), seated(1))
        assert log.catch_up().position == 2
        assert log.append(a_batch("late"), seated(1)).position == 3
        assert log.verify().ok

    def test_writers_in_many_threads_get_every_position_once(self, log):
        def work() -> None:
            for _ in range(10):
                log.append(a_batch(), seated(2))

        threads = [threading.Thread(target=work) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert log.head().position == 80
        assert list(positions_of(log.events_table())) == list(range(1, 81))
        assert log.verify().ok

    @pytest.mark.parametrize("step", range(1, 5))
    def test_a_write_that_fails_half_way_leaves_nothing(self, log, monkeypatch, step):
        """The n-th of what the transaction does fails: the rows, a mark, the commit's eve."""
        log.append(a_batch(), seated(3))
        head = log.head()
        calls = iter(range(1, 10))

        def failing(method):
            def call(*arguments):
                if next(calls) == step:
                    raise RuntimeError("pulled the plug")
                result = method(*arguments)
                if next(calls) == step:
                    raise RuntimeError("pulled the plug")
                return result

            return call

        with monkeypatch.context() as patched:
            patched.setattr(log, "_insert", failing(log._insert))
            patched.setattr(log, "_mark", failing(log._mark))
            with pytest.raises(RuntimeError):
                prune(log, 1, 2, id="half")
        assert log.head() == head
        assert log.batch("half") is None
        assert log.verify().ok
        prune(log, 1, 2, id="half")
        assert log.verify().pruned == 2

    def test_a_second_plug_pulled_in_a_large_batch_leaves_nothing(self, log, monkeypatch):
        insert = log._insert

        def half(connection, written):
            insert(connection, written)
            raise RuntimeError("pulled the plug")

        with monkeypatch.context() as patched:
            patched.setattr(log, "_insert", half)
            with pytest.raises(RuntimeError):
                log.append(a_batch("big"), seated(1_500))
        assert log.verify().events == 0
        assert log.append(a_batch("big"), seated(1_500)).position == 1_500

    # Pruning, restoring, erasing

    def test_pruned_events_do_not_count_and_come_back_with_restore(self, log):
        events = seated(4)
        log.append(a_batch(), events)
        pruned = prune(log, 2, 3)
        assert list(log.replay().positions) == [1, 4, 5]
        restore(log, pruned.position)
        assert log.replay().events[:4] == events
        assert log.generation() == 2
        assert log.verify().ok

    def test_pruning_1500_events_marks_them_all(self, log):
        log.append(a_batch(), seated(3_000))
        positions = list(range(2, 3_001, 2))
        log.append(
            a_batch(), [EventsPruned([(p, p) for p in positions], "all")], marks=Marks(prune=positions)
        )
        assert log.verify().pruned == 1_500
        assert log.verify().ok

    @pytest.mark.parametrize("positions", [(2,), (9,), (5,)])
    def test_what_is_pruned_missing_or_history_itself_cannot_be_pruned(self, log, positions):
        log.append(a_batch(), seated(4))
        prune(log, 2)
        head = log.head()
        with pytest.raises(LogConflict):
            prune(log, 1, *positions)
        assert log.head() == head
        assert log.verify().ok

    def test_only_a_prune_in_force_can_be_restored(self, log):
        log.append(a_batch(), seated(2))
        with pytest.raises(LogConflict):
            restore(log, 1)
        pruned = prune(log, 1)
        restore(log, pruned.position)
        with pytest.raises(LogConflict):
            restore(log, pruned.position)
        assert log.verify().ok

    def test_marks_that_do_not_agree_with_the_events_are_refused(self, log):
        log.append(a_batch(), seated(2))
        with pytest.raises(ValueError, match="marks"):
            log.append(a_batch(), [EventsPruned([(1, 1)], "x")], marks=Marks(prune=[1, 2]))

    def test_erased_events_are_blank_live_or_pruned_and_the_chain_holds(self, log):
        log.append(a_batch(file="Ann Lee.xlsx", result='{"x":1}'), some_guests(3))
        prune(log, 2)
        head = erase(log, 1, 2, batches=(1,))
        table = log.events_table()
        for column in ("data", "source", "salt"):
            assert [text == "" for text in table[column].to_pylist()[:3]] == [True, True, column == "source"]
        row = log.batches_table().to_pylist()[0]
        assert (row["file"], row["result"], row["salt"]) == (None, "", "")
        assert list(log.replay().positions) == [3, 4, 5]
        verified = log.verify()
        assert verified.ok
        assert verified.log_digest == head.log_digest == log.head().log_digest
        assert log.append(a_batch(), seated(1)).position == 6

    def test_erasing_what_is_not_there_changes_nothing(self, log):
        log.append(a_batch(), some_guests(2))
        head = log.head()
        with pytest.raises(LogConflict):
            erase(log, 1, 7)
        with pytest.raises(ValueError, match="positions"):
            log.erase(a_batch(), [GuestErased("G0001", [(1, 1)], "x")], [2])
        assert log.head() == head
        assert log.replay().events == some_guests(2)
        assert log.verify().ok

    # The log as a whole

    def test_a_backup_is_the_log_as_it_was(self, log, tmp_path):
        log.append(a_batch(), seated(20))
        prune(log, 3)
        head = log.backup(tmp_path / "copy" / "backup")
        assert head == log.head()
        log.append(a_batch(), seated(1))
        with self.backup_as_log(tmp_path / "copy" / "backup") as copy:
            assert copy.head() == head
            assert copy.verify().ok
            assert copy.replay().events == log.replay(until=head.position).events

    def test_backups_while_others_write_are_each_one_state(self, log, tmp_path):
        log.append(a_batch(), seated(500))
        stop = threading.Event()

        def write() -> None:
            while not stop.is_set():
                log.append(a_batch(), seated(7))

        writer = threading.Thread(target=write)
        writer.start()
        try:
            heads = [log.backup(tmp_path / f"backup{i}") for i in range(5)]
        finally:
            stop.set()
            writer.join()
        assert heads[0].position < heads[-1].position
        for i, head in enumerate(heads):
            assert (head.position - 500) % 7 == 0
            with self.backup_as_log(tmp_path / f"backup{i}") as copy:
                assert copy.verify().ok
                assert copy.head() == head
        assert log.verify().ok

    def test_a_backup_overwrites_nothing(self, log, tmp_path):
        (tmp_path / "mine").write_text("mine")
        with pytest.raises(LogError):
            log.backup(tmp_path / "mine")
        assert (tmp_path / "mine").read_text() == "mine"

    def test_a_backup_restored_while_running_is_gone_on_with(self, log, tmp_path):
        log.append(a_batch("early"), seated(5))
        head = log.backup(tmp_path / "backup")
        log.append(a_batch("late"), seated(5))
        kept = log.restore_backup(tmp_path / "backup")
        assert log.head() == head
        assert log.batch("late") is None
        assert log.batch("early") is not None
        assert log.append(a_batch("late"), seated(1)).position == 6
        assert log.verify().ok
        with self.backup_as_log(kept) as old:
            assert old.head().position == 10

    def test_a_closed_log_says_so(self, log):
        log.close()
        log.close()
        with pytest.raises(LogError):
            log.replay()
        with pytest.raises(LogError):
            log.append(a_batch(), seated(1))
