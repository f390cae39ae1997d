"""pyproject.toml, environment.yml, requirements.lock and the imports of the code name the same dependencies."""

import ast
import re
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
ENVIRONMENT = yaml.safe_load((ROOT / "environment.yml").read_text(encoding="utf-8"))
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")

NAMES_ON_CONDA_FORGE = {"duckdb": "python-duckdb", "playwright": "playwright-python"}
LOCKED = re.compile(r"^(?P<name>[a-z0-9-]+)==(?P<version>[0-9][^ ]*)(?P<marker> ; [^\\]+)? \\$")
HASH = re.compile(r"^    --hash=sha256:[0-9a-f]{64}(?P<more> \\)?$")


def requirements(lines: list[str]) -> dict[str, Requirement]:
    return {canonicalize_name(each.name): each for each in map(Requirement, lines)}


RUNTIME = requirements(PROJECT["project"]["dependencies"])
DECLARED = (
    requirements(PROJECT["dependency-groups"]["test"])
    | requirements(PROJECT["project"]["optional-dependencies"]["notebooks"])
    | RUNTIME
)


def environment_requirements() -> dict[str, Requirement]:
    ours = {conda: pypi for pypi, conda in NAMES_ON_CONDA_FORGE.items()}
    from_conda = [line for line in ENVIRONMENT["dependencies"] if isinstance(line, str)]
    (from_pip,) = (line["pip"] for line in ENVIRONMENT["dependencies"] if isinstance(line, dict))
    named = requirements(from_conda + [line for line in from_pip if not line.startswith("-")])
    return {ours.get(name, name): each for name, each in named.items() if name not in ("python", "pip")}


def locked_versions() -> dict[str, str]:
    found = (LOCKED.match(line) for line in LOCK.splitlines())
    return {match["name"]: match["version"] for match in found if match}


def test_environment_yml_names_what_pyproject_names():
    assert {name: each.specifier for name, each in environment_requirements().items()} == {
        name: each.specifier for name, each in DECLARED.items()
    }


def test_environment_yml_comes_from_conda_forge_and_installs_the_project():
    *from_conda, last = ENVIRONMENT["dependencies"]
    assert ENVIRONMENT["channels"] == ["conda-forge"]
    assert f"python {PROJECT['project']['requires-python']}" in from_conda
    assert list(last) == ["pip"]
    assert "-e ." in last["pip"]


@pytest.mark.parametrize("name", sorted(DECLARED))
def test_the_lock_pins_a_version_that_pyproject_allows(name: str):
    versions = locked_versions()
    assert name in versions, "run `make lock`"
    assert DECLARED[name].specifier.contains(versions[name], prereleases=True), "run `make lock`"


def test_the_lock_pins_what_builds_the_project():
    assert set(requirements(PROJECT["build-system"]["requires"])) <= set(locked_versions())


def test_every_line_of_the_lock_is_a_pin_a_hash_or_a_comment():
    previous = ""
    for number, line in enumerate(LOCK.splitlines(), start=1):
        pinned, hashed = LOCKED.match(line), HASH.match(line)
        assert pinned or hashed or line.lstrip().startswith("#"), f"line {number}: {line}"
        # A pin is followed by at least one hash, and a hash stands below a pin or another hash.
        assert previous.endswith("\\") == bool(hashed), f"line {number}: {line}"
        previous = line
    assert not previous.endswith("\\")


def test_the_lock_names_no_address():
    # Not even in a comment: a path, a host and an address all need one of these.
    suspicious = re.compile(r"://|/|@|--(?!hash=sha256:)|\b[a-z0-9-]+\.(?:org|com|net|io|dev|local)\b")
    assert [line for line in LOCK.splitlines() if suspicious.search(line)] == []


def imported_packages(folder: str) -> dict[str, set[str]]:
    """The top-level packages that the code of a folder imports, each with the files that do."""
    found: dict[str, set[str]] = {}
    for path in sorted((ROOT / folder).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom) and node.module:
                names = [node.module]
            else:
                continue
            for name in names:
                found.setdefault(name.partition(".")[0], set()).add(str(path.relative_to(ROOT)))
    return found


@pytest.mark.parametrize("folder", ["seatplan", "dashboards"])
def test_what_the_program_imports_is_declared(folder: str):
    distributions = packages_distributions()
    ours = {"seatplan", "dashboards", *sys.stdlib_module_names}
    undeclared = {
        package: files
        for package, files in imported_packages(folder).items()
        if package not in ours
        and not {canonicalize_name(name) for name in distributions.get(package, [])} & set(RUNTIME)
    }
    assert undeclared == {}, "name them under [project] dependencies in pyproject.toml, then `make lock`"
