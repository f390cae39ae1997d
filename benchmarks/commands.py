"""How long a command takes from being decided to being durable and evolved: a single one, and an upload of 1,500 rows."""

from __future__ import annotations

import itertools
import os
import time
from collections.abc import Callable
from pathlib import Path

import duckdb

from benchmarks.measuring import folder, machine, milliseconds, open_log, report, sample_log
from seatplan.domain.commands import Change, DrawRow, ImportDraw, ImportGuests, ImportRow
from seatplan.domain.values import GUEST
from seatplan.plan.results import UploadedFile
from seatplan.plan.seatplan import SeatPlan


def single_commands(plan: SeatPlan, where: Path) -> None:
    """One guest's diet, again and again."""
    guests, turn = list(plan.state.guests), itertools.count()

    def change() -> None:
        number = next(turn)
        plan.execute(Change(GUEST, guests[number % len(guests)], {"diet": f"diet {number}"}), actor="bench")

    ours = report("one command, decide to durable and evolved", milliseconds(change, 300, warm=20), 2.0)
    floor = report("  what the disk and DuckDB take of it", milliseconds(bare_writes(where), 300, warm=20))
    print(f"{'  ours in ratio to that':<58} {ours / floor:>9.2f}")


def bare_writes(where: Path) -> Callable[[], None]:
    """The same two inserts, commit and flush of a head record, with nothing of ours around them."""
    writer = duckdb.connect(str(where / "bare.duckdb"), config={"threads": 1})
    writer.execute("PRAGMA disable_optimizer")
    for table, columns in (("batches", 14), ("events", 12)):
        texts = ", ".join(f"c{number} TEXT" for number in range(1, columns))
        writer.execute(f"CREATE TABLE {table} (number BIGINT PRIMARY KEY, {texts})")
    head = os.open(where / "bare.head", os.O_RDWR | os.O_CREAT)
    turn = itertools.count()

    def write() -> None:
        number = next(turn)
        writer.begin()
        writer.execute(f"INSERT INTO batches SELECT {', '.join('?' * 14)}", [number, *["x" * 24] * 13])
        writer.execute(f"INSERT INTO events SELECT {', '.join('?' * 12)}", [number, *["x" * 24] * 11])
        writer.commit()
        os.pwrite(head, b"x" * 4096, 0)
        os.fdatasync(head)

    return write


def guest_rows(plan: SeatPlan, turn: int) -> list[ImportRow]:
    """1,500 rows that change each guest's diet."""
    return [
        ImportRow(row, {"id": guest.id, "diet": f"menu {turn}"})
        for row, guest in enumerate(list(plan.state.guests.values())[:1500], start=2)
    ]


def draw_rows(plan: SeatPlan, turn: int) -> list[DrawRow]:
    """A draw that moves every table that is not protected, by `turn` places."""
    state = plan.state
    tables = [table for table in state.logical_tables.values() if not table.protected and not table.vip]
    places = [table.placed_at for table in tables]
    shifted = places[turn % len(places) :] + places[: turn % len(places)]
    rooms = {room.id: room.name for room in state.rooms.values()}
    return [
        DrawRow(
            row,
            table.name,
            state.physical_tables[place or ""].number,
            rooms[state.physical_tables[place or ""].room],
        )
        for row, (table, place) in enumerate(zip(tables, shifted, strict=True), start=2)
        if place is not None
    ]


def uploads(plan: SeatPlan) -> None:
    """Uploads as the pages do them: decided once for the preview, and again when they are applied."""
    turn = itertools.count(1)

    def upload(command: ImportGuests | ImportDraw) -> float:
        file = UploadedFile("Bench.xlsx", "0" * 64)
        start = time.perf_counter()
        draft = plan.draft(command, file=file)
        result = plan.apply(draft, actor="bench", origin="page")
        assert result.events > 100
        return (time.perf_counter() - start) * 1000

    taken = [upload(ImportGuests(guest_rows(plan, next(turn)))) for _ in range(9)]
    report("upload of 1,500 guests, previewed and applied, not parsed", taken, 300.0)
    taken = [upload(ImportDraw(draw_rows(plan, 1 + next(turn) % 7))) for _ in range(9)]
    report("upload of a draw (166 tables), previewed and applied", taken, 300.0)


def parsed_uploads(plan: SeatPlan) -> None:
    """The same from a workbook's bytes: a fresh process reads it, then preview and apply."""
    from seatplan.workbooks.proposal import propose
    from seatplan.workbooks.reading import read_file
    from seatplan.workbooks.writing import export

    taken = []
    for turn in range(5):
        plan.execute(ImportGuests(guest_rows(plan, 1000 + turn)), actor="bench")
        content = export(plan.state, "guests", "Guests.xlsx")
        plan.execute(ImportGuests(guest_rows(plan, 2000 + turn)), actor="bench")
        start = time.perf_counter()
        workbook = read_file(content, "Guests.xlsx")
        proposal = propose(workbook, "guests", custom_fields=plan.state.custom_fields)
        result = plan.apply(plan.draft(proposal.command), actor="bench", origin="page")
        taken.append((time.perf_counter() - start) * 1000)
        assert result.events >= 1_000, result.events
    report("upload of 1,500 guests with parsing the workbook", taken, 1500.0)


def main() -> None:
    """Print the figures."""
    machine()
    with folder() as where:
        plan = open_log(sample_log(where / "plan.duckdb", 10_000))
        single_commands(plan, where)
        uploads(plan)
        parsed_uploads(plan)
        plan.close()


if __name__ == "__main__":
    main()
