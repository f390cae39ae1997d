"""A process that uploads into a log until it is killed: `python child.py LOG ACKS SEED WORK`.

Each acknowledged batch is a line in the file ACKS, flushed to the disk before the next one is written. WORK is what else
the process does between uploads: nothing, checkpoint, prune, backup or erase.
"""

from __future__ import annotations

import os
import random
import sys
from datetime import UTC, datetime
from pathlib import Path

from seatplan.domain.events import EventsPruned, GuestAdded, GuestErased
from seatplan.log.duckdb_log import DuckDBLog
from seatplan.log.records import Marks, NewBatch

ROWS = 300


def main(path: Path, acks: Path, seed: int, work: str) -> None:
    draw = random.Random(seed)
    with DuckDBLog.open(path) as log, acks.open("a") as told:

        def acknowledge(batch: str) -> None:
            told.write(batch + "\n")
            told.flush()
            os.fsync(told.fileno())

        acknowledge("ready")
        for number in range(10_000):
            name = f"{seed}-{number}"
            first = log.head().position + 1
            rows = [GuestAdded(f"G{first + i}", {"name": f"Guest {first + i}"}) for i in range(ROWS)]
            log.append(_batch(name), rows, [f"Guests.xlsx!A!{i}" for i in range(ROWS)])
            acknowledge(name)
            if number % 4 == 3:
                also(log, work, first, draw)
                acknowledge(f"{name}-{work}")


def also(log: DuckDBLog, work: str, first: int, draw: random.Random) -> None:
    """Do what else is to be done; `first` is the position of the last upload's first event."""
    ranges = [(first, first + draw.randrange(ROWS))]
    positions = list(range(ranges[0][0], ranges[0][1] + 1))
    if work == "checkpoint":
        log._file.checkpoint()
    elif work == "prune":
        log.append(_batch(f"prune-{first}"), [EventsPruned(ranges, "x")], marks=Marks(prune=positions))
    elif work == "backup":
        log.backup(log.path.parent / "backups" / f"{first}.duckdb")
    elif work == "erase":
        log.erase(_batch(f"erase-{first}"), [GuestErased("G1", ranges, "x")], positions)


def _batch(name: str) -> NewBatch:
    return NewBatch(name, datetime.now(UTC), "ann", "ImportGuests", "c0ffee", "cli", "Guests.xlsx", "ab")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]), sys.argv[4])
