"""`import`, `export` and `sample` at the command line: documents, exit status, and nothing half applied."""

import json
import shlex
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from seatplan.cli import seatplan
from tests.workbooks.making import xlsx

REPORT = {"ok", "batch", "events", "changed", "unchanged", "skipped", "warnings", "errors"}
TABLES: dict[str, list[Any]] = {
    "Physical": [["Number", "Room", "Seats"], *[[n, "Vault", 8] for n in range(1, 6)]],
    "Logical": [
        ["Logical table", "Seats", "VIP"],
        ["Board", 4, "yes"],
        ["Sales 3", 8, "no"],
        ["Sales 4", 10, "no"],
        ["Works 1", 8, "no"],
    ],
    "Rooms": [["Room", "Max people"], ["Vault", 40]],
}


class Terminal:
    """A folder with a log, and the commands on it."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.log = folder, folder / "plan.duckdb"

    def run(self, line: str, *, status: int = 0) -> Result:
        """Run a command; `{folder}` in it is the folder."""
        arguments = [part.format(folder=self.folder) for part in shlex.split(line)]
        result = CliRunner().invoke(seatplan, [*arguments, "--log", str(self.log)])
        assert result.exit_code == status, result.output
        assert "Traceback" not in result.output
        return result

    def json(self, line: str, *, status: int = 0) -> Any:
        """The one document that a command prints on standard output."""
        return json.loads(self.run(line + " --json", status=status).stdout)

    def write(self, name: str, content: bytes | str) -> Path:
        path = self.folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def placed(self) -> dict[str, str | None]:
        return {table["name"]: table["placed_at"] for table in self.json("show")["logical_tables"]}


@pytest.fixture
def terminal(tmp_path: Path) -> Terminal:
    terminal = Terminal(tmp_path)
    terminal.write("tables.xlsx", xlsx(**TABLES))
    terminal.run("import tables {folder}/tables.xlsx")
    return terminal


def draw(*rows: tuple[Any, ...]) -> bytes:
    return xlsx(Draw=[["Table draw"], ["Tisch", "Nr."], *rows])


def test_an_import_answers_with_the_whole_document(terminal: Terminal) -> None:
    terminal.write("draw.xlsx", draw(("Sales 3", 2), ("Sales 4", 3), ("Board", 1), (None, None)))
    answer = terminal.json("import draw {folder}/draw.xlsx")
    assert answer.keys() >= REPORT
    assert (answer["ok"], answer["events"], answer["changed"], answer["unchanged"]) == (True, 2, 2, 0)
    assert answer["errors"] == []
    (skipped,) = answer["skipped"]
    assert (skipped["row"], "Protected" in skipped["reason"]) == (5, True)
    (warning,) = answer["warnings"] if len(answer["warnings"]) == 1 else [None]
    assert warning is None or isinstance(warning, str)
    assert answer["sheet"] == "Draw"
    (batch,) = terminal.json("batches --limit 1")
    assert (batch["batch"], batch["file"], batch["origin"]) == (answer["batch"], "draw.xlsx", "cli")
    (*_, last) = terminal.json("log")
    assert last["source"] == "draw.xlsx!Draw!4"


def test_the_same_file_again_changes_nothing_and_leaves_its_batch(terminal: Terminal) -> None:
    terminal.write("draw.xlsx", draw(("Sales 3", 2), ("Sales 4", 3)))
    terminal.run("import draw {folder}/draw.xlsx")
    again = terminal.json("import draw {folder}/draw.xlsx")
    assert (again["events"], again["changed"], again["unchanged"]) == (0, 0, 2)
    assert again["batch"] == terminal.json("batches --limit 1")[0]["batch"]


def test_a_repeated_batch_id_is_answered_with_the_first_result(terminal: Terminal) -> None:
    terminal.write("draw.xlsx", draw(("Sales 3", 2), ("Board", 1)))
    first = terminal.json("import draw {folder}/draw.xlsx --batch-id b1")
    again = terminal.json("import draw {folder}/draw.xlsx --batch-id b1")
    assert again.keys() >= REPORT
    assert (again["batch"], again["events"], again["changed"]) == ("b1", first["events"], first["changed"])
    assert [row["row"] for row in again["skipped"]] == [row["row"] for row in first["skipped"]]
    terminal.write("draw.xlsx", draw(("Sales 3", 4)))
    refused = terminal.json("import draw {folder}/draw.xlsx --batch-id b1", status=1)
    assert refused["errors"][0]["code"] == "batch-id-used"


def test_a_dry_run_reports_the_same_and_writes_nothing(terminal: Terminal) -> None:
    terminal.write("draw.xlsx", draw(("Sales 3", 2), ("Board", 1)))
    version = terminal.json("show")["version"]
    dry = terminal.json("import draw {folder}/draw.xlsx --dry-run")
    assert dry["batch"] is None
    assert terminal.json("show")["version"] == version
    assert len(terminal.json("batches")) == 1
    done = terminal.json("import draw {folder}/draw.xlsx")
    for key in ("events", "changed", "unchanged", "skipped", "warnings", "rows"):
        assert dry[key] == done[key]


def test_every_fault_of_every_row_is_reported_at_once_and_nothing_is_applied(terminal: Terminal) -> None:
    terminal.write("draw.xlsx", draw(("Sales 3", 2), ("Sales 9", 3), ("Sales 4", 77), ("Works 1", "3 and 4")))
    refused = terminal.json("import draw {folder}/draw.xlsx", status=1)
    assert refused["ok"] is False
    errors = {(error["row"], error["column"]) for error in refused["errors"]}
    assert errors == {(4, "A"), (5, "B"), (6, "B")}
    assert all(error["message"] for error in refused["errors"])
    assert set(terminal.placed().values()) == {None}
    assert len(terminal.json("batches")) == 1
    words = terminal.run("import draw {folder}/draw.xlsx", status=1)
    assert words.stdout == ""
    assert len(words.stderr.splitlines()) == 3
    assert "row 4, column A" in words.stderr.splitlines()[0]


def test_a_refused_import_also_has_the_whole_document(terminal: Terminal) -> None:
    terminal.write("draw.xlsx", draw(("Sales 9", 3)))
    assert terminal.json("import draw {folder}/draw.xlsx", status=1).keys() >= REPORT


def test_blank_cells_keep_unless_they_are_to_clear_and_never_touch_what_is_protected(
    terminal: Terminal,
) -> None:
    terminal.run("place Board 1")
    terminal.run("place 'Sales 3' 2")
    terminal.write("draw_vip.xlsx", draw(("Board", None), ("Sales 3", None)))
    kept = terminal.json("import draw {folder}/draw_vip.xlsx")
    assert kept["events"] == 0
    preview = terminal.run("import draw {folder}/draw_vip.xlsx --blank clear --dry-run").stdout
    assert preview.splitlines()[0] == "1 placement would go: Sales 3"
    cleared = terminal.json("import draw {folder}/draw_vip.xlsx --blank clear")
    assert cleared["takes_away"] == {"placements": ["Sales 3"]}
    assert [row["row"] for row in cleared["skipped"]] == [3]
    assert terminal.placed()["Board"] is not None
    assert terminal.placed()["Sales 3"] is None


def test_too_few_seats_warn(terminal: Terminal) -> None:
    rows = [["Name", "Table"], *[[f"Guest {chr(65 + n)}", "Sales 4"] for n in range(9)]]
    terminal.write("guests.xlsx", xlsx(Guests=rows))
    terminal.run("import guests {folder}/guests.xlsx")
    terminal.write("draw.xlsx", draw(("Sales 4", 3)))
    (warning,) = terminal.json("import draw {folder}/draw.xlsx")["warnings"]
    assert "9 guests, 8 seats" in warning
    assert "Row 3" in warning


def test_sheet_and_map_say_what_is_read(terminal: Terminal) -> None:
    rows = [["Wer", "Wohin"], ["Sales 3", 2]]
    terminal.write("draw.xlsx", xlsx(Alt=rows, Neu=[["Wer", "Wohin"], ["Sales 3", 4]]))
    maps = "--map Wer=table --map Wohin=physical_table"
    refused = terminal.json("import draw {folder}/draw.xlsx " + maps, status=1)
    assert "Alt and Neu" in refused["errors"][0]["message"]
    assert terminal.json("import draw {folder}/draw.xlsx --sheet Neu " + maps)["sheet"] == "Neu"
    terminal.run("import draw {folder}/draw.xlsx --map Wer", status=2)


@pytest.mark.parametrize(
    ("name", "content", "word"),
    [
        ("none.xlsx", None, "No such file"),
        ("folder", "folder", "directory"),
        ("empty.xlsx", b"", "empty"),
        ("~$draw.xlsx", b"\x05Karim", "Excel keeps it"),
        ("picture.xlsx", b"\x89PNG\r\n\x1a\n", "picture"),
        ("torn.xlsx", b"PK\x03\x04\x00", "damaged"),
        ("note.csv", b"hello", "headers"),
        ("open.csv", b'Tisch,Nr.\n"Sales 3,2\n', "quote"),
    ],
)
def test_a_file_that_can_not_be_read_gets_a_sentence(terminal: Terminal, name, content, word) -> None:
    if content == "folder":
        (terminal.folder / name).mkdir()
    elif content is not None:
        terminal.write(name, content)
    for what in ("guests", "tables", "draw"):
        refused = terminal.json(f"import {what} '{{folder}}/{name}'", status=1)
        assert word in refused["errors"][0]["message"]
    assert len(terminal.json("batches")) == 1


@pytest.mark.parametrize("what", ["guests", "draw", "tables"])
@pytest.mark.parametrize("suffix", ["xlsx", "csv"])
def test_what_is_exported_is_imported_without_a_change(terminal: Terminal, what, suffix) -> None:
    terminal.run("place 'Sales 3' 2")
    lines = ["Name,Table,Notes", '"\'=Bo",Sales 3,"two\nlines"', 'שירה לוי,,"\'+1"', "Shira's guest,,-"]
    terminal.write("people.csv", "\n".join(lines))
    terminal.run("import guests {folder}/people.csv")
    if (what, suffix) == ("tables", "csv"):
        assert "one list" in terminal.run(f"export {what} {{folder}}/out.{suffix}", status=1).stderr
        return
    answer = terminal.json(f"export {what} {{folder}}/out.{suffix}")
    assert answer["bytes"] == (terminal.folder / f"out.{suffix}").stat().st_size
    again = terminal.json(f"import {what} {{folder}}/out.{suffix}")
    assert (again["events"], again["changed"]) == (0, 0)


def test_an_export_that_can_not_be_written_gets_a_sentence(terminal: Terminal) -> None:
    assert "can't be written" in terminal.run("export draw {folder}/none/out.xlsx", status=1).stderr
    assert ".xlsx or .csv" in terminal.run("export draw {folder}/out.ods", status=1).stderr
    assert not (terminal.folder / "out.ods").exists()


def test_the_sample_fills_an_empty_log_once_and_writes_its_workbooks(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path)
    answer = terminal.json("sample --guests 200 --workbooks {folder}/books")
    expected = {"ok": True, "guests": 200, "logical_tables": 180, "physical_tables": 190, "rooms": 6}
    assert expected.items() <= answer.items()
    assert answer["events"] == terminal.json("show")["version"]
    names = sorted(path.name for path in (tmp_path / "books").iterdir())
    assert names == ["draw.xlsx", "draw_vip.xlsx", "guests.xlsx"]
    assert terminal.json("import guests {folder}/books/guests.xlsx")["events"] == 0
    assert terminal.json("import draw {folder}/books/draw_vip.xlsx --blank clear")["changed"] > 100
    terminal.run("sample --guests 200", status=1)


def test_a_folder_that_can_not_be_made_leaves_the_log_empty(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path)
    terminal.write("file", b"x")
    assert (
        "can't be written"
        in terminal.run("sample --guests 20 --workbooks {folder}/file/books", status=1).stderr
    )
    assert terminal.json("show")["version"] == 0
