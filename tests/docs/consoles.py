"""Console blocks of the documentation: commands after "$ ", and under each the output that they are to print.

In the output, "…" stands for anything: alone on a line for any number of lines, within a line for any text. Runs of
blanks count as one.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

_BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)


class Command(NamedTuple):
    """One command of a page, and the lines that it is to print."""

    text: str
    prints: list[str]


def commands_of(page: Path) -> list[Command]:
    """The commands of all console blocks of a page, in their order."""
    found: list[Command] = []
    for block in _BLOCK.findall(page.read_text("utf-8")):
        for line in block.splitlines():
            if line.startswith("$ "):
                found.append(Command(line[2:], []))
            else:
                found[-1].prints.append(line)
    return found


def agrees(output: str, prints: list[str]) -> bool:
    """Whether an output is what the page says it is."""
    pattern = "".join(
        r"(?:.*\n)*" if line.strip() == "…" else r"\s*" + _pattern(line) + r"\s*\n" for line in prints
    )
    return re.fullmatch(pattern, "".join(line + "\n" for line in output.splitlines())) is not None


def _pattern(line: str) -> str:
    parts = [r"\s+".join(map(re.escape, part.split())) for part in line.split("…")]
    blanks = [(part[:1].isspace(), part[-1:].isspace()) for part in line.split("…")]
    whole = parts[0]
    for (_, before), (after, _), part in zip(blanks, blanks[1:], parts[1:], strict=False):
        whole += (r"\s*" if before else "") + ".*" + (r"\s*" if after else "") + part
    return whole
