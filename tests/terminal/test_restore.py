"""`seatplan restore` says what it takes away and what it changes, before (`--dry-run`) and after."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

import seatplan
from seatplan.cli import seatplan as command_line
from seatplan.domain.commands import Remove, UnplaceTable
from tests.plan.contract import filled


@pytest.fixture
def log(tmp_path: Path) -> str:
    """A plan in which a table was placed and a guest has a diet, each by a batch of that name."""
    path = str(filled(tmp_path / "log"))
    for words in (
        ["place", "Sales 2", "2", "--batch-id", "placed"],
        ["set", "guest", "G1", "diet=vegan", "notes=late", "--batch-id", "diet"],
    ):
        assert CliRunner().invoke(command_line, [*words, "--log", path]).exit_code == 0
    return path


def run(log: str, *words: str) -> str:
    result = CliRunner().invoke(command_line, [*words, "--log", log])
    assert result.exit_code == 0, result.stderr
    return result.stdout


def unplaced_and_pruned(log: str) -> None:
    with seatplan.open(log) as plan:
        table = next(t.id for t in plan.state.logical_tables.values() if t.name == "Sales 2")
        plan.execute(UnplaceTable(table), batch_id="gone")
        plan.prune(plan.preview_prune(batch="gone"), reason="slip", batch_id="prune")


def test_a_dry_run_says_what_would_go_and_change_and_writes_nothing(log: str) -> None:
    unplaced_and_pruned(log)
    before = run(log, "show", "--digest")
    said = run(log, "restore", "prune", "--dry-run")
    assert said.startswith("1 placement would go: Sales 2\n1 field would change.\n")
    assert "placed_at" in said
    assert "Nothing was changed." in said
    assert run(log, "show", "--digest") == before
    document = json.loads(run(log, "restore", "prune", "--dry-run", "--json"))
    assert [(c["label"], c["field"], c["after"]) for c in document["changes"]] == [
        ("Sales 2", "placed_at", None)
    ]
    assert document["batch"] is None


def test_a_restore_says_what_went_and_changed_and_does_it_once(log: str) -> None:
    unplaced_and_pruned(log)
    said = run(log, "restore", "prune", "--batch-id", "back")
    assert said.startswith("1 placement went: Sales 2\n1 field changed.\n")
    assert "placed_at" in said
    assert "The events count again. Batch back" in said
    assert "field" not in run(log, "restore", "prune", "--batch-id", "back"), "the first answer again"


def test_a_restore_that_takes_nothing_away_says_only_what_changes(log: str) -> None:
    run(log, "prune", "--batch", "diet", "--reason", "slip", "--batch-id", "prune")
    said = run(log, "restore", "prune", "--json")
    changes = json.loads(said)["changes"]
    assert {(c["field"], c["after"]) for c in changes} == {("diet", "vegan"), ("notes", "late")}


def test_a_guest_who_goes_with_a_restore_is_named_once(log: str) -> None:
    with seatplan.open(log) as plan:
        plan.execute(Remove("guest", "G1", True), batch_id="gone")
        plan.prune(plan.preview_prune(batch="gone"), reason="slip", batch_id="prune")
        label = plan.state.guest_label(plan.state.guests["G1"])
    lines = run(log, "restore", "prune", "--dry-run").splitlines()
    assert lines[0] == f"1 guest would go: {label}"
    assert lines[1].endswith("fields would change.")
