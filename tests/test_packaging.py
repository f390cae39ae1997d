"""What people install: everything that the program needs lies in the package, and importing it costs nothing."""

import json
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import seatplan

ROOT = Path(__file__).parent.parent


def test_the_wheel_holds_every_file_of_the_package(tmp_path: Path):
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", tmp_path],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    (wheel,) = tmp_path.glob("*.whl")
    packed = set(zipfile.ZipFile(wheel).namelist())
    files = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "seatplan").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert files - packed == set()


def test_the_version_is_the_same_everywhere():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert seatplan.__version__ == project["version"]
    assert f"## [{seatplan.__version__}]" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_importing_seatplan_imports_nothing_else_of_ours_and_no_library():
    script = "import json, sys; import seatplan; print(json.dumps(sorted(sys.modules)))"
    run = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True)
    loaded = set(json.loads(run.stdout))
    assert {name for name in loaded if name.startswith("seatplan")} == {"seatplan"}
    assert (
        loaded & {"click", "duckdb", "httpx", "msgspec", "numpy", "pandas", "panel", "pyarrow", "sqlalchemy"}
        == set()
    )
