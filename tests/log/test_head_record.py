"""The head record beside a log: torn, missing, behind, ahead, of another log."""

from __future__ import annotations

import pytest

from seatplan.log.duckdb_log import DuckDBLog
from seatplan.log.errors import LogDamaged
from seatplan.log.head_record import SLOT, HeadRecord, encode_slot, head_path, read_head, replace_head
from seatplan.log.records import Head
from seatplan.log.recovery import recover
from tests.log.writing import a_batch, files_of, seated


def test_the_head_is_on_the_disk_before_append_returns(path):
    with DuckDBLog.open(path) as log:
        for _ in range(3):
            head = log.append(a_batch(), seated(2))
            assert read_head(path) == head


def test_a_torn_slot_leaves_the_head_before_it(path):
    with DuckDBLog.open(path) as log:
        before = log.append(a_batch(), seated(1))
        head = log.append(a_batch(), seated(1))
    record = bytearray(head_path(path).read_bytes())
    newer = record.index(head.log_digest.encode()) // SLOT
    record[newer * SLOT + 20 : newer * SLOT + 512] = bytes(492)
    head_path(path).write_bytes(record)
    assert read_head(path) == before
    with DuckDBLog.open(path) as log:
        assert log.head() == head
        assert read_head(path) == head


def test_a_slot_with_a_changed_number_counts_as_torn():
    slot = encode_slot(Head("log", 10, 2, "ab"))
    from seatplan.log.head_record import decode_slot

    assert decode_slot(slot) == Head("log", 10, 2, "ab")
    assert decode_slot(slot.replace(b"10", b"11")) is None
    assert decode_slot(b"\xff" * SLOT) is None
    assert decode_slot(b"") is None


def test_a_missing_head_record_is_written_with_a_warning(closed, caplog):
    head_path(closed).unlink()
    with DuckDBLog.open(closed) as log:
        assert read_head(closed) == log.head()
    assert [record.levelname for record in caplog.records if record.name == "seatplan.log.duckdb_log"] == [
        "WARNING"
    ]


def test_an_older_head_is_moved_up(closed):
    with DuckDBLog.open(closed) as log:
        old = log.head()
        head = log.append(a_batch(), seated(1))
    replace_head(closed, old)
    with DuckDBLog.open(closed) as log:
        assert log.head() == head
        assert read_head(closed) == head


@pytest.mark.parametrize(
    ("change", "code"),
    [({"log_id": "another"}, "log-head-of-another"), ({"log_digest": "0" * 64}, "log-head-differs")],
)
def test_a_head_that_does_not_fit_refuses_the_log_until_recovered(closed, change, code):
    head = read_head(closed)
    assert head is not None
    values = {name: getattr(head, name) for name in ("log_id", "position", "batch_number", "log_digest")}
    replace_head(closed, Head(**(values | change)))
    before = files_of(closed)
    with pytest.raises(LogDamaged) as refused:
        DuckDBLog.open(closed)
    assert refused.value.reason.code == code
    assert files_of(closed) == before
    assert recover(closed).kept is not None
    with DuckDBLog.open(closed) as log:
        assert log.head().position == head.position
        assert log.verify().ok


def test_verify_compares_the_head_record_with_the_chain(path):
    with DuckDBLog.open(path) as log:
        log.append(a_batch(), seated(1))
        assert log.verify().ok
        head_path(path).write_bytes(b"")
        assert [problem.code for problem in log.verify().problems] == ["log-head-missing"]
        log.append(a_batch(), seated(1))
        assert log.verify().ok
        record = HeadRecord(head_path(path))
        record.write_both(Head(log.head().log_id, 1, 1, "00"))
        record.close()
        assert [problem.code for problem in log.verify().problems] == ["log-head-differs"]


def test_a_head_that_cannot_be_written_acknowledges_nothing_and_the_log_goes_on(path, monkeypatch):
    from seatplan.log.errors import LogConflict, LogUnwritable

    with DuckDBLog.open(path) as log:
        log.append(a_batch(), seated(1))
        with monkeypatch.context() as patched:

            def full(_head):
                raise OSError(28, "No space left on device")

            patched.setattr(log._record, "write", full)
            with pytest.raises(LogUnwritable):
                log.append(a_batch("unsure"), seated(1))
        # It is in the log, though nobody was told: whoever asks again learns so.
        with pytest.raises(LogConflict):
            log.append(a_batch("unsure"), seated(1))
        assert log.catch_up().position == 2
        with pytest.raises(LogConflict):
            log.append(a_batch("unsure"), seated(1))
        assert log.append(a_batch(), seated(1)).position == 3
        assert log.verify().ok
