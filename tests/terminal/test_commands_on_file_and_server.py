"""Every command works on a file, and on the same file while a server holds it, and prints the same document."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from seatplan.cli import seatplan
from seatplan.plan import runtime
from tests.plan.contract import filled
from tests.server.in_thread import TOKEN, served_beside

# In this order on one log; what stands in braces is filled in for each of the two.
COMMANDS = [
    "show",
    "show --digest",
    "show --at 5",
    "log --limit 3",
    "log --type SeatGuest",
    "batches --limit 2",
    "diff 3 13",
    "blame guest G1",
    "check",
    "seat Bo Sales_2 --batch-id b1",
    "seat Bo Sales_2 --batch-id b1",
    "seat Chi Sales_2 --batch-id b1",
    "seat Nobody Sales_2",
    "set guest G1 diet=vegan notes=late --batch-id b2",
    "set guest G1 rsvp=perhaps shoe=42",
    "set castle G1 diet=vegan",
    "place Sales_1 2 --batch-id b3",
    "place Sales_2 1 --batch-id b4",
    "prune --batch b3 --dry-run",
    "prune --batch b3 --reason slip --expect 0000",
    "prune --batch b3 --reason slip --batch-id b5",
    "prune --batch b3 --reason slip --batch-id b5",
    "prune --events 14 --dry-run --with-orphans",
    "log --pruned",
    "restore b5 --dry-run",
    "restore b5 --batch-id b6",
    "restore b5 --batch-id b6",
    "restore b5",
    "restore b5 --dry-run",
    "revert --batch b2 --batch-id b7",
    "import guests {folder}/guests.csv --dry-run",
    "import guests {folder}/guests.csv --batch-id b8",
    "import guests {folder}/guests.csv --batch-id b8",
    "import draw {folder}/draw.csv --batch-id b9",
    "import draw {folder}/none.csv",
    "export plan {folder}/plan.xlsx",
    "verify",
    "backup {folder}/backup.duckdb",
    "backup {folder}/backup.duckdb",
    "backup {folder}/new/backup.duckdb",
    "backup {folder}/guests.csv/backup.duckdb",
    "erase --guest G4 --reason asked",
    "show --at 5",
    "verify",
    "restore-backup {folder}/backup.duckdb",
    "restore-backup {folder}/none.duckdb",
    "show",
    "sample",
    "sample --guests 0",
]
# What differs between two runs: instants, random ids, chains that hold both, and folders.
GONE = {"recorded_at", "event_id", "log_digest", "bytes", "file"}
GUESTS = "Name;Diet;Table\nAna;vegetarian;Sales 1\nEve Ono;;Sales 3\n;;\n"
DRAW = "Logical table;Physical table\nSales 3;3\nSales 2;\n"


def run(command: str, address: str, folder: Path) -> tuple[int, object, str]:
    """The exit code, the document, and whether anything was said on standard error."""
    words = [word.replace("_", " ") if word.startswith("Sales_") else word for word in command.split()]
    words = [word.format(folder=folder) for word in words]
    result = CliRunner().invoke(seatplan, [*words, "--log", address, "--json"])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    assert "Traceback" not in result.stderr
    document = json.loads(result.stdout) if result.stdout else None
    return result.exit_code, _comparable(document, str(folder)), result.stderr.replace(str(folder), "")


def _comparable(value: object, folder: str) -> object:
    if isinstance(value, dict):
        return {key: _comparable(inner, folder) for key, inner in value.items() if key not in GONE}
    if isinstance(value, list):
        return [_comparable(inner, folder) for inner in value]
    return value.replace(folder, "") if isinstance(value, str) else value


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory):
    """What each command answered on a file, and on a file that a server holds."""
    answers = []
    for where in ("file", "server"):
        folder = tmp_path_factory.mktemp(where)
        path = filled(folder / "log")
        (folder / "guests.csv").write_text(GUESTS, encoding="utf-8")
        (folder / "draw.csv").write_text(DRAW, encoding="utf-8")
        if where == "file":
            answers.append([run(command, str(path), folder) for command in COMMANDS])
            continue
        with served_beside(path) as server:
            runtime.write(path, server.address, TOKEN)
            answers.append([run(command, str(path), folder) for command in COMMANDS])
            runtime.remove(path)
    return list(zip(COMMANDS, *answers, strict=True))


@pytest.mark.parametrize("number", range(len(COMMANDS)), ids=[f"{n}-{c}" for n, c in enumerate(COMMANDS)])
def test_a_command_answers_the_same_on_a_file_and_on_a_server(both, number: int):
    _, on_file, on_server = both[number]
    assert on_server == on_file


def test_commands_succeed_and_fail_as_they_should(both):
    refused = [command for command, (code, *_), _ in both if code == 1]
    usage = [command for command, (code, *_), _ in both if code == 2]
    assert refused == [
        "seat Chi Sales_2 --batch-id b1",
        "seat Nobody Sales_2",
        "set guest G1 rsvp=perhaps shoe=42",
        "set castle G1 diet=vegan",
        "prune --batch b3 --reason slip --expect 0000",
        "restore b5",
        "restore b5 --dry-run",
        "import draw {folder}/none.csv",
        "backup {folder}/backup.duckdb",
        "backup {folder}/guests.csv/backup.duckdb",
        "restore-backup {folder}/none.duckdb",
        "sample",
    ]
    assert usage == ["sample --guests 0"]


def test_a_refusal_says_why_in_words_and_in_json(both):
    for _, (code, document, said), _ in both:
        if code == 1:
            assert said
            assert document["ok"] is False
            assert all(error["message"] for error in document["errors"])


def test_every_command_but_serve_and_recover_is_tried():
    tried = {command.split()[0] for command in COMMANDS}
    assert tried == set(seatplan.commands) - {"serve", "recover"}
