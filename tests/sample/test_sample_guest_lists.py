"""The sample's guest lists and answers are what their import decides: the same events, order and rows."""

from __future__ import annotations

from time import perf_counter

import pytest

import seatplan.sample
from seatplan.domain.commands import ImportGuests, ImportRow
from seatplan.domain.decide import decide
from seatplan.domain.decision import Decision
from seatplan.domain.evolve import evolve_batch
from seatplan.domain.state import State
from seatplan.sample import SampleBatch
from seatplan.texts import explain


def uploads(guests: int, seed: int) -> list[tuple[SampleBatch, Decision, Decision]]:
    """Each upload of guests with what is decided before it, and what is decided when it comes again."""
    state = State()
    decided = []
    for batch in seatplan.sample.build(guests, seed):
        first = decide(state, batch.command) if isinstance(batch.command, ImportGuests) else None
        evolve_batch(state, batch.events)
        if first is not None and batch.command is not None:
            decided.append((batch, first, decide(state, batch.command)))
    return decided


@pytest.fixture(scope="module")
def sample() -> list[tuple[SampleBatch, Decision, Decision]]:
    """The uploads of the sample as it is shipped."""
    return uploads(1500, 1)


def check(decided: list[tuple[SampleBatch, Decision, Decision]]) -> None:
    """What is decided is what the sample says, and nothing of it again the second time."""
    for batch, first, again in decided:
        assert first.events == batch.events, batch.file
        assert first.sources == batch.sources, batch.file
        assert again.events == [], batch.file


def test_the_sample_uploads_lists_answers_and_shuttles(sample):
    files = {batch.file.split("_")[0] for batch, _, _ in sample}
    assert {"Guests", "Answers", "Shuttles.xlsx"} <= files
    assert sum(len(first.events) for _, first, _ in sample) > 3_000


def test_every_upload_of_the_sample_is_what_its_import_decides(sample):
    check(sample)


def test_no_row_of_the_samples_lists_is_skipped(sample):
    skipped = [
        (batch.file, row.row, explain(row.notes[0]))
        for batch, first, _ in sample
        for row in first.report.rows
        if row.what == "skipped"
    ]
    assert skipped == []


@pytest.mark.parametrize(("guests", "seed"), [(1, 1), (60, 2), (300, 3)])
def test_samples_of_other_sizes_and_seeds_agree_as_well(guests, seed):
    check(uploads(guests, seed))


def test_all_guests_of_the_sample_in_one_list_are_found_again_in_no_time(sample):
    state = State()
    for batch in seatplan.sample.build():
        evolve_batch(state, batch.events)
    rows = [
        ImportRow(
            row, {"id": guest.id, "name": guest.name, "email": guest.email, "department": guest.department}
        )
        for row, guest in enumerate(state.guests.values(), start=2)
    ]
    start = perf_counter()
    assert decide(state, ImportGuests(rows)).events == []
    assert perf_counter() - start < 1.5  # 0.05 s on a quiet machine
