"""The history page, asked without a browser: what it shows, what it does, and what follows the plan."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from time import process_time
from typing import Any

import pytest

from seatplan.domain import commands as do
from seatplan.domain import events as ev
from seatplan.views import history_words
from seatplan.views.history import HistoryPage
from seatplan.views.history_address import Address, read
from seatplan.views.history_batch import BatchView
from seatplan.views.history_cause import CauseView
from seatplan.views.history_compare import CompareView
from seatplan.views.live import LivePlan
from seatplan.views.prune_preview import PrunePreviewView
from tests.views.story import Story, again, tell


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Story]:
    """The closed log of the story."""
    log = tmp_path_factory.mktemp("told") / "plan.duckdb"
    story = tell(log)
    story.plan.close()
    return log, story


@pytest.fixture
def story(tmp_path: Path, told: tuple[Path, Story]) -> Iterator[Story]:
    story = again(tmp_path / "plan.duckdb", *told)
    yield story
    story.plan.close()


@pytest.fixture
def opened(story: Story) -> Callable[..., HistoryPage]:
    """Open the page at an address, as one more session."""

    def open_at(**address: str) -> HistoryPage:
        page = HistoryPage(LivePlan(story.plan, page="history", person="Karim Osei").attach())
        page._go(Address(**address))
        return page

    return open_at


def rows(part) -> str:
    """All that a list of rows shows."""
    return "".join(part._shown.values())


def row_of(page: HistoryPage, batch: str) -> str:
    """A batch's row in the list."""
    return page.batches._rows._shown[str(page.live.plan.history().batch_with_id(batch).number)]


def said(page: HistoryPage) -> str:
    return rows(page._shown._says)


def test_an_address_says_what_is_shown_and_keeps_what_is_not_its_own() -> None:
    address, others = read("?batch=b1&without=vip&me=Ana&table=P021&person=%E9%99%88")
    assert (address.batch, address.without, address.physical, address.person) == ("b1", "vip", "P021", "陈")
    assert others == {"me": "Ana"}
    assert read(address.query(others)) == (address, others)
    assert Address().query() == ""


def test_the_newest_batches_come_first_under_their_day(opened) -> None:
    page = opened()
    keys = page.batches._rows.keys
    assert keys[0].startswith("day:")
    newest = [str(number) for number in page.live.plan.history().batches][-3:]
    assert keys[1:4] == newest[::-1]
    assert keys[-1] == "more"
    shown = sum(not key.startswith(("day:", "more")) for key in keys)
    page.batches._rows._handle_msg({"key": "more", "act": "older"})
    assert sum(not key.startswith(("day:", "more")) for key in page.batches._rows.keys) == 2 * shown


@pytest.mark.parametrize(
    ("filters", "holds"),
    [
        ({"uploads": "1"}, lambda batch: batch.file),
        ({"person": "Ana Müller"}, lambda batch: batch.actor == "Ana Müller"),
        ({"kind": "history"}, lambda batch: batch.command in ("Prune", "Restore")),
    ],
)
def test_filters_narrow_the_list(story, opened, filters, holds) -> None:
    story.plan.prune(story.plan.preview_prune(batch=story.upload), reason="Empty cells")
    page = opened(**filters)
    past = page.live.plan.history()
    found = [past.batches[int(key)] for key in page.batches._rows.keys if key.isdigit()]
    assert found
    assert all(holds(batch) for batch in found)


def test_a_batch_of_others_appears_at_the_top_and_only_it_is_sent(story, opened) -> None:
    page = opened()
    sent: list[Any] = []
    page.batches._rows._send_msg = sent.append
    story.plan.execute(do.Change("guest", "G0002", {"diet": "kosher"}), actor="Ana Müller")
    (message,) = sent
    assert [key for key, _ in message["set"]] == [str(len(story.plan.history().batches))]
    assert "kosher" in message["set"][0][1]
    assert len(json.dumps(message)) < 2_000


def test_what_a_batch_changed_is_told_with_stars_for_vip_tables(story, opened) -> None:
    page = opened(batch=story.upload)
    assert isinstance(page._shown, BatchView)
    first = next(iter(page._shown._rows.view._shown.values()))
    assert "Board" in first
    assert "sp-star" in first
    assert "21, Great Hall" in first
    assert "nowhere" in first


def test_from_an_empty_table_to_the_batch_that_took_its_table(story, opened) -> None:
    page = opened(physical=story.stood_at)
    assert isinstance(page._shown, CauseView)
    newest, before, *_ = page._shown._rows._shown.items()
    assert "Works 12" in newest[1]
    assert "Board" in before[1]
    assert "Draw_vip.xlsx" in before[1]
    page._shown._rows._handle_msg({"key": before[0], "act": "left"})
    assert page.address.batch == story.upload
    assert page.address.physical == story.stood_at


def test_a_guest_and_a_logical_table_say_who_set_what(story, opened) -> None:
    assert "vegan" in rows(opened(guest="G0001")._shown._rows)
    fields = rows(opened(logical=story.works)._shown._rows)
    assert "21, Great Hall" in fields
    assert "Ana Müller" in fields


def test_the_plan_without_the_upload_says_what_comes_back_what_clashes_and_what_loses_its_ground(
    story, opened
) -> None:
    page = opened(batch=story.upload, without="1")
    words = said(page)
    assert "14 VIP tables get their place back." in words
    assert "20 other tables go back" in words
    assert "1 clash." in words
    assert "Works 12 was put on table 21, where Board stands again. Board keeps it: VIP." in words
    assert "1 later edit loses its ground." in words
    chips = {
        state
        for key in page.batches._rows.keys
        for state in ("clash", "lost ground")
        if state in page.batches._rows._shown[key]
    }
    assert chips == {"clash", "lost ground"}


def test_where_no_other_table_moves_the_preview_does_not_say_where_they_go(story, opened) -> None:
    free = next(at for at in story.plan.state.physical_tables if at not in story.plan.state.occupants)
    moved = story.plan.execute(do.PlaceTable(story.works, free), actor="Ana Müller", origin="page")
    story.plan.execute(do.PlaceTable(story.works, story.stood_at), actor="Ana Müller", origin="page")
    words = said(opened(batch=str(moved.batch), without="1"))
    assert "No other table moves." in words
    assert "1 more was moved again since and stays." in words
    assert "to where they stood before" not in words


def test_nothing_is_pruned_without_a_reason(story, opened) -> None:
    page = opened(batch=story.upload, without="1")
    assert page._shown._go.disabled
    page._shown._reason.value_input = "   "
    assert page._shown._go.disabled
    page._shown._prune()
    assert story.plan.generation == 0
    page._shown._reason.value_input = "Empty cells"
    assert not page._shown._go.disabled


def test_pruning_gives_the_tables_back_and_shows_the_prune_with_its_restore(story, opened) -> None:
    page = opened(batch=story.upload, without="1")
    expected = page._shown._planned.preview.state_digest
    page._shown._reason.value_input = "Empty cells cleared the VIP tables"
    page._shown._prune()
    assert story.plan.state_digest() == expected
    assert story.plan.state.logical_tables[story.board].placed_at == story.stood_at
    assert isinstance(page._shown, BatchView)
    assert "Empty cells cleared" in rows(page._shown._head)
    assert "pruned" in row_of(page, story.upload)
    page._shown._restore(None)
    assert story.plan.state.logical_tables[story.board].placed_at is None
    assert 'data-act="restore"' not in rows(page.batches._rows)


def test_only_the_vip_rows_can_go(story, opened) -> None:
    page = opened(batch=story.upload, without="vip")
    assert page._shown._go.label == "Prune 14 events"
    page._shown._reason.value_input = "Empty cells"
    page._shown._prune()
    event = story.plan.history().events[-1]
    assert isinstance(event, ev.EventsPruned)
    assert sum(last - first + 1 for first, last in event.positions) == 14
    assert row_of(page, story.upload).count("pruned") == 1


def test_a_preview_follows_the_plan_and_is_shown_anew_where_its_outcome_changes(story, opened) -> None:
    page = opened(batch=story.upload, without="1")
    story.plan.execute(do.Change("guest", "G0005", {"diet": "vegan"}), actor="Ana Müller")
    assert not page._shown._changed.visible
    before = page._shown._planned.preview
    taken = next(clash for clash in before.changes if clash.label == "Founders").after
    story.plan.execute(do.UnplaceTable(story.works), actor="Ana Müller")
    story.plan.execute(do.PlaceTable(story.works, taken), actor="Ana Müller")
    assert page._shown._changed.visible
    assert "Works 12" in page._shown._changed.object
    assert page._shown._planned.preview.outcome != before.outcome
    page._shown._reason.value_input = "Empty cells"
    page._shown._prune()
    assert story.plan.generation == 1


def test_a_prune_of_what_was_not_shown_is_not_done(story, opened) -> None:
    page = opened(batch=story.upload, without="1")
    shown = page._shown
    shown._reason.value_input = "Empty cells"
    page.live.detach()  # as if the news had not arrived yet
    story.plan.execute(do.UnplaceTable(story.works), actor="Ana Müller")
    shown._prune()
    assert story.plan.generation == 0
    assert "1 clash" not in said(page)
    shown._prune()
    assert story.plan.generation == 1


def test_two_people_who_preview_the_same_prune_do_it_once(story, opened) -> None:
    first, second = (opened(batch=story.upload, without="1") for _ in range(2))
    assert isinstance(second._shown, PrunePreviewView)
    first._shown._reason.value_input = "Empty cells"
    first._shown._prune()
    assert first.live.message.tone == "ok"
    assert isinstance(second._shown, BatchView)
    assert [reason.code for reason in second.live.message.reasons] == ["batch-pruned"]
    assert story.plan.generation == 1


def test_orphans_ask_what_becomes_of_them(story, opened) -> None:
    added = story.plan.execute(do.Add("logical_table", {"name": "Late 1", "seats": 8}))
    new = next(table for table in story.plan.state.logical_tables.values() if table.name == "Late 1").id
    story.plan.execute(do.SeatGuest("G0001", new))
    page = opened(batch=added.batch, without="1")
    assert "1 later event can" in said(page)
    page._shown._reason.value_input = "A mistake"
    assert page._shown._go.disabled
    page._shown._says._handle_msg({"key": "ask", "act": "prune"})
    assert page.address.orphans == "prune"
    assert page._shown._go.label == "Prune 2 events"
    page._shown._reason.value_input = "A mistake"
    page._shown._prune()
    assert new not in story.plan.state.logical_tables
    assert not story.plan.folded().skipped


def test_two_versions_are_compared_and_a_wrong_one_is_refused_in_words(story, opened) -> None:
    page = opened(compare="1", to=str(story.plan.version))
    assert isinstance(page._shown, CompareView)
    assert len(page._shown._rows.view.keys) == 101
    page._shown._before.value = "yesterday"
    page._shown._compare()
    assert page.live.message.reasons[0].code == "unknown-version"


@pytest.mark.parametrize(
    "address", [{"batch": "nonsense"}, {"physical": "P999"}, {"guest": "<b>"}, {"compare": "x"}]
)
def test_an_address_that_leads_nowhere_does_no_harm(opened, address) -> None:
    page = opened(**address)
    assert page.live.message is None or not page.live.message.fault


def test_names_are_shown_as_letters(story, opened) -> None:
    evil = "<img src=x onerror=alert(1)>"
    batch = story.plan.execute(do.Change("guest", "G0003", {"name": evil}), actor=evil).batch
    page = opened(batch=batch)
    shown = rows(page.batches._rows) + rows(page._shown._rows.view) + rows(page._shown._head)
    shown += rows(opened(guest="G0003")._shown._rows) + said(opened(batch=batch, without="1"))
    assert "<img" not in shown
    assert "&lt;img" in shown


def test_values_are_told_in_words(story) -> None:
    state = story.plan.state
    assert history_words.value_text(state, "placed_at", None) == "nowhere"
    assert history_words.value_text(state, "placed_at", "P021") == "21, Great Hall"
    assert history_words.value_text(state, "table", story.board) == "Board"
    assert history_words.value_text(state, "vip", True) == "yes"
    assert len(history_words.value_text(state, "notes", "x" * 500)) == history_words.LONGEST


def test_a_pull_of_the_page_is_cheap(story, opened) -> None:
    page = opened()
    page._pulled()
    began = process_time()
    for _ in range(20):
        page._pulled()
    assert (process_time() - began) / 20 < 0.02  # about 1 ms; generous, because this is no benchmark
