"""Each command and each of its options stands in docs/commands.md, and nothing stands there that does not exist."""

import re
from pathlib import Path

import click
import pytest

from seatplan.cli import seatplan

PAGE = (Path(__file__).parents[2] / "docs" / "commands.md").read_text("utf-8")
ROWS = {row[0]: row[1] for row in re.findall(r"^\| `([a-z-]+)([^\n]*)$", PAGE, re.MULTILINE)}
EVERYWHERE = {"--log", "--token", "--json", "--debug", "--help", "--actor", "--batch-id"}


@pytest.mark.parametrize("name", sorted(seatplan.commands))
def test_a_command_is_documented_with_its_options(name: str):
    assert name in ROWS
    options = {
        option
        for parameter in seatplan.commands[name].params
        if isinstance(parameter, click.Option)
        for option in parameter.opts
        if option.startswith("--")
    }
    assert options - EVERYWHERE == set(re.findall(r"--[a-z-]+", ROWS[name])) - EVERYWHERE


def test_no_command_is_documented_that_does_not_exist():
    assert set(ROWS) == set(seatplan.commands)


def test_options_that_all_commands_have_are_named():
    assert {option for option in EVERYWHERE if option != "--help" and option not in PAGE} == set()
