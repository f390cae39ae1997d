"""The walk-through's commands do what it says, on a running server and in its order; then the server is killed."""

import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from tests.docs.consoles import Command, agrees, commands_of

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"


class Served:
    """A server over a log of its own, and a terminal beside it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (folder / "data").mkdir()
        for workbook in (ROOT / "data").glob("*.xlsx"):
            (folder / "data" / workbook.name).write_bytes(workbook.read_bytes())
        self.start()

    def start(self) -> None:
        command = [
            sys.executable,
            "-m",
            "seatplan",
            "serve",
            "--sample",
            "--log",
            "data/plan.duckdb",
            "--port",
            "0",
        ]
        self.server = subprocess.Popen(
            command,
            cwd=self.folder,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            process_group=0,
        )
        assert self.server.stdout is not None
        for line in self.server.stdout:
            if line.startswith("Seatplan is ready: "):
                self.url = line.split(": ", 1)[1].strip()
                return
        pytest.fail("the server ended before it was ready")

    def kill(self) -> None:
        os.killpg(self.server.pid, signal.SIGKILL)
        self.server.wait(10)

    def run(self, command: str) -> subprocess.CompletedProcess[str]:
        environment = os.environ | {
            "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
            "COLUMNS": "200",
        }
        environment.pop("SEATPLAN_LOG", None)
        return subprocess.run(
            ["bash", "-c", command],
            cwd=self.folder,
            check=False,
            env=environment,
            capture_output=True,
            text=True,
            timeout=60,
        )


@pytest.mark.timeout(240)
def test_the_walk_through_can_be_walked(tmp_path: Path):
    served = Served(tmp_path)
    try:
        assert httpx.get(f"{served.url}/health").status_code == 200
        wrong = []
        commands = [c for c in commands_of(DOCS / "walk-through.md") if not c.text.startswith("source ")]
        assert len(commands) >= 15
        for command in commands:
            run = served.run(command.text)
            if run.returncode != 0 or not agrees(run.stdout, command.prints):
                wrong.append(f"$ {command.text}\n{run.stdout}{run.stderr}")
        if wrong:
            pytest.fail("not as the page says:\n" + "\n".join(wrong), pytrace=False)
        digest = served.run("seatplan show --digest").stdout
        assert len(digest.strip()) == 64
        served.kill()
        served.start()
        assert served.run("seatplan show --digest").stdout == digest
        assert served.run("seatplan verify").returncode == 0
    finally:
        served.kill()


def test_a_console_block_is_compared_with_what_was_printed():
    assert agrees("a\nb  c\n", ["a", "b c"])
    assert agrees("one\ntwo\nthree 3 x\n", ["…", "three … x"])
    assert not agrees("one\ntwo\n", ["one"])
    assert not agrees("three 3 y\n", ["three … x"])


def test_console_blocks_are_found(tmp_path: Path):
    page = tmp_path / "page.md"
    page.write_text("x\n```console\n$ one\nout\n$ two\n```\n```\nnot this\n```\n", "utf-8")
    assert commands_of(page) == [Command("one", ["out"]), Command("two", [])]


@pytest.mark.parametrize(
    "page", [*sorted(DOCS.rglob("*.md")), ROOT / "README.md"], ids=lambda page: page.name
)
def test_links_and_pictures_of_a_page_exist(page: Path):
    targets = re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", page.read_text("utf-8"))
    missing = [t for t in targets if "://" not in t and not (page.parent / t).exists()]
    assert missing == []
