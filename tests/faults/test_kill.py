"""kill -9 at any moment: what was acknowledged is there, what is there is whole, and the log is sound."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from seatplan.log.duckdb_file import wal_path
from seatplan.log.duckdb_log import DuckDBLog
from tests.faults.child import ROWS

CHILD = Path(__file__).with_name("child.py")
WORKS = ("nothing", "checkpoint", "prune", "backup", "erase")

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no kill -9")


class Killed:
    """What rounds of killing have shown."""

    def __init__(self) -> None:
        self.acknowledged = 0
        self.with_wal = 0
        self.unsure = 0  # written and not acknowledged, which is allowed


def kill_once(path: Path, work: str, seed: int, seen: Killed, within: float = 0.5) -> None:
    """Let a process upload, kill it at a random moment `within` so many seconds, and look at what it left."""
    acks = path.parent / f"acks-{seed}"
    draw = random.Random(seed)
    with subprocess.Popen([sys.executable, str(CHILD), str(path), str(acks), str(seed), work]) as child:
        deadline = time.monotonic() + 60
        while not (acks.exists() and acks.stat().st_size):
            assert child.poll() is None, "the process must not end by itself"
            assert time.monotonic() < deadline
            time.sleep(0.005)
        time.sleep(draw.uniform(0.0, within))
        assert child.poll() is None, "the process must not end by itself"
        child.send_signal(signal.SIGKILL)
    seen.with_wal += wal_path(path).exists()
    lines = acks.read_text().splitlines()[1:]
    uploads = [line for line in lines if line.count("-") == 1]
    with DuckDBLog.open(path) as log:
        check(log, uploads, seed, seen)
    for backup in (path.parent / "backups").glob("*.duckdb"):
        with DuckDBLog.open(backup) as copy:
            assert copy.verify().ok
    seen.acknowledged += len(lines)


def check(log: DuckDBLog, uploads: list[str], seed: int, seen: Killed) -> None:
    """Every acknowledged upload is there and whole, in its order, and at most one more is."""
    batches = log.batches_table().to_pylist()
    here = [batch for batch in batches if batch["batch_id"].startswith(f"{seed}-")]
    assert [batch["batch_id"] for batch in here[: len(uploads)]] == uploads, "an acknowledged upload is lost"
    assert len(here) <= len(uploads) + 1
    seen.unsure += len(here) - len(uploads)
    counts = log._table("SELECT batch, count(*) AS events FROM events GROUP BY batch").to_pylist()
    events = {row["batch"]: row["events"] for row in counts}
    for batch in batches:
        whole = ROWS if batch["command"] == "ImportGuests" and batch["batch_id"][0].isdigit() else 1
        assert events[batch["number"]] == whole, "a batch is there in part"
    assert log.verify().problems == []


@pytest.mark.timeout(110)
def test_ten_kills_lose_nothing(tmp_path):
    seen = Killed()
    path = tmp_path / "plan.duckdb"
    for round in range(10):
        kill_once(path, WORKS[round % len(WORKS)], 1000 + round, seen)
    assert seen.acknowledged >= 20, "killed before anything was written, this shows nothing"
    assert seen.with_wal >= 1


@pytest.mark.soak
@pytest.mark.timeout(3_000)
@pytest.mark.parametrize("work", WORKS)
def test_two_hundred_kills_lose_nothing(tmp_path, work):
    seen = Killed()
    for log in range(4):
        for round in range(10):
            kill_once(tmp_path / str(log) / "plan.duckdb", work, log * 100 + round, seen, within=2.0)
    assert seen.acknowledged >= 200, "killed before anything was written, this shows nothing"
    assert seen.with_wal >= (10 if work in ("nothing", "prune", "backup") else 1)
