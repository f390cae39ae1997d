"""The notebooks run from top to bottom on a running server, and are committed without outputs."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbclient import NotebookClient

import seatplan

NOTEBOOKS = Path(__file__).parents[2] / "notebooks"


@pytest.fixture
def served_log(tmp_path: Path) -> Iterator[Path]:
    """The log of the sample occasion, held by a server."""
    log = tmp_path / "plan.duckdb"
    command = [sys.executable, "-m", "seatplan", "serve", "--sample", "--log", str(log), "--port", "0"]
    server = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    try:
        assert server.stdout is not None
        until = time.monotonic() + 60
        for line in server.stdout:
            if "ready" in line:
                break
            assert time.monotonic() < until, "the server does not get ready"
        else:
            pytest.fail("the server ended before it was ready")
        yield log
    finally:
        server.terminate()
        server.communicate(timeout=20)


def test_started_in_its_own_folder_the_notebook_opens_the_log_that_make_serve_fills(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    for folder in ("data", "notebooks"):
        (tmp_path / folder).mkdir()
    (tmp_path / "data" / "draw_vip.xlsx").touch()
    monkeypatch.delenv("SEATPLAN_LOG", raising=False)
    monkeypatch.chdir(tmp_path / "notebooks")
    notebook = nbformat.read(NOTEBOOKS / "03_repair_an_upload.ipynb", as_version=4)
    names: dict[str, Any] = {}
    exec(next(cell.source for cell in notebook.cells if cell.cell_type == "code"), names)
    names["plan"].close()
    assert (tmp_path / "data" / "plan.duckdb").exists()
    assert not (tmp_path / "notebooks" / "data").exists()


def test_the_story_of_the_lost_vip_places_runs_on_a_server(
    served_log: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    monkeypatch.setenv("SEATPLAN_LOG", str(served_log))
    monkeypatch.setenv("JUPYTER_RUNTIME_DIR", str(tmp_path / "jupyter"))
    notebook = nbformat.read(NOTEBOOKS / "03_repair_an_upload.ipynb", as_version=4)
    NotebookClient(
        notebook, timeout=60, kernel_name="python3", resources={"metadata": {"path": str(NOTEBOOKS)}}
    ).execute()
    said = "".join(
        output.get("text", "")
        for cell in notebook.cells
        if cell.cell_type == "code"
        for output in cell.outputs
    )
    assert "14 placements would go: Board" in said
    assert "1 clashes, 0 orphans" in said
    assert "0 logical tables stand nowhere" in said
    with seatplan.open(served_log) as plan:
        assert plan.verify()["ok"]
        assert plan.logical_tables.query("vip")["placed_at"].notna().all()
        assert plan.prunes()["restored"].notna().tolist() == [False, True]


@pytest.mark.parametrize("path", sorted(NOTEBOOKS.glob("*.ipynb")), ids=lambda path: path.stem)
def test_a_notebook_is_committed_without_outputs(path: Path):
    cells = json.loads(path.read_text("utf-8"))["cells"]
    assert cells
    assert [cell["outputs"] for cell in cells if cell["cell_type"] == "code" and cell["outputs"]] == []
    assert os.environ.get("HOME", "/nowhere") not in path.read_text("utf-8")
