"""A disk that is full: the upload is refused in words, nothing of it is there, and the log goes on once there is room."""

from __future__ import annotations

import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from seatplan.log.duckdb_log import DuckDBLog

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no limit on the size of files")

# In a process of its own, because the limit on files is the process's.
_SCRIPT = textwrap.dedent(
    """
    import resource, sys
    from seatplan.log.duckdb_log import DuckDBLog
    from seatplan.log.errors import LogUnwritable
    from seatplan.texts import explain
    from tests.log.writing import a_batch, erase, some_guests

    path, what = sys.argv[1], sys.argv[2]
    log = DuckDBLog.open(path)
    log.append(a_batch("before"), some_guests(50))
    room = max(log.path.stat().st_size, 1) + 400_000
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, hard))
    done, number = ["before"], 0
    try:
        while number < 400:
            name = f"upload-{number}"
            log.append(a_batch(name), some_guests(300, name="A long enough name " * 4))
            done.append(name)
            number += 1
        raise SystemExit("the disk was never full")
    except LogUnwritable as refused:
        print(refused.reason.code, explain(refused.reason))
    head = log.head()
    assert log.batch(name) is None, "a refused upload is there"
    if what == "backup":
        try:
            log.backup(path + ".copy")
            raise SystemExit("the backup fitted")
        except LogUnwritable as refused:
            print(refused.reason.code)
    if what == "erase":
        try:
            erase(log, 1)
            raise SystemExit("the erasure fitted")
        except LogUnwritable as refused:
            print(refused.reason.code)
    assert log.head() == head
    assert len(log.replay().events) == head.position
    resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    log.append(a_batch("after"), some_guests(2))
    assert log.verify().problems == []
    print(",".join([*done, "after"]))
    log.close()
    """
)


@pytest.mark.parametrize("what", ["upload", "backup", "erase"])
def test_a_full_disk_refuses_and_leaves_nothing_half_done(tmp_path, what):
    path = tmp_path / "plan.duckdb"
    ran = subprocess.run(
        [sys.executable, "-c", _SCRIPT, str(path), what],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parents[2],
    )
    assert ran.returncode == 0, ran.stderr
    lines = ran.stdout.splitlines()
    assert all(line.startswith("log-disk-full") for line in lines[:-1])
    assert "full" in lines[0]
    with DuckDBLog.open(path) as log:
        assert log.batches_table()["batch_id"].to_pylist() == lines[-1].split(",")
        assert log.verify().ok
    assert {file.name for file in tmp_path.iterdir()} == {"plan.duckdb", "plan.duckdb.head"}
