"""The sample's draws and table lists are what their imports decide: the same events, in the same order and from the same rows."""

from __future__ import annotations

from time import perf_counter

import pytest

import seatplan.sample
from seatplan.domain.commands import ImportDraw, ImportTables
from seatplan.domain.decide import decide
from seatplan.domain.decision import Decision
from seatplan.domain.evolve import evolve_batch
from seatplan.domain.state import State
from seatplan.sample import SampleBatch
from seatplan.texts import explain


@pytest.fixture(scope="module")
def uploads() -> list[tuple[SampleBatch, Decision, Decision]]:
    """Each upload of draws and tables with what is decided before it, and what is decided when it comes again."""
    state = State()
    decided = []
    for batch in seatplan.sample.build():
        mine = isinstance(batch.command, ImportDraw | ImportTables)
        first = decide(state, batch.command) if mine and batch.command is not None else None
        odd = evolve_batch(state, batch.events)
        assert odd.skipped == []
        if first is not None and batch.command is not None:
            decided.append((batch, first, decide(state, batch.command)))
    return decided


def test_the_sample_uploads_rooms_tables_and_draws(uploads):
    names = [type(batch.command).__name__ for batch, _, _ in uploads]
    assert names.count("ImportTables") >= 2
    assert names.count("ImportDraw") >= 2
    assert all(batch.events for batch, _, _ in uploads)


def test_every_upload_decides_the_events_that_the_sample_has(uploads):
    for batch, first, _ in uploads:
        assert first.events == batch.events, batch.file


def test_every_event_comes_from_the_row_that_the_sample_says(uploads):
    for batch, first, _ in uploads:
        assert first.sources == batch.sources, batch.file


def test_every_row_of_every_upload_is_reported_once(uploads):
    for batch, first, _ in uploads:
        assert first.report is not None
        rows = [(row.sheet, row.row) for row in first.report.rows]
        assert len(rows) == len(set(rows))
        command = batch.command
        assert isinstance(command, ImportDraw | ImportTables)
        listed = (
            command.rows
            if isinstance(command, ImportDraw)
            else command.rooms + command.physical_tables + command.logical_tables
        )
        assert len(rows) == len(listed)


def test_the_same_file_again_changes_nothing(uploads):
    for batch, _, again in uploads:
        assert again.events == [], batch.file


def test_every_note_of_the_reports_has_a_sentence(uploads):
    for _, *decisions in uploads:
        for decision in decisions:
            assert decision.report is not None
            notes = [note for row in decision.report.rows for note in row.notes]
            assert all(explain(note) for note in notes + decision.report.warnings)


def test_a_draw_of_the_whole_house_is_decided_in_no_time(uploads):
    batch = next(batch for batch, _, _ in reversed(uploads) if isinstance(batch.command, ImportDraw))
    state = State()
    for earlier in seatplan.sample.build():
        if earlier.batch_id == batch.batch_id:
            break
        evolve_batch(state, earlier.events)
    assert batch.command is not None
    times = []
    for _ in range(5):
        start = perf_counter()
        decide(state, batch.command)
        times.append(perf_counter() - start)
    assert min(times) < 0.2  # 3 ms on an idle machine; this only catches what grows with the square
