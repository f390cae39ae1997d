"""The catalogue as Fluent's own parser reads it: messages of a language, and what each of them names and chooses by."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

import seatplan

TEXTS = Path(seatplan.__file__).parent / "texts"
PLURALS = frozenset({"zero", "one", "two", "few", "many", "other"})


class Said(NamedTuple):
    """One message, or one attribute of it.

    Attributes
    ----------
    words
        All that is written down in it, without what is filled in.
    variables
        The values that it names.
    choices
        Pairs of a value and one key that it is chosen by, plural categories left out: each language has its own.
    """

    file: str
    words: str
    variables: frozenset[str]
    choices: frozenset[tuple[str, str]]


@cache
def catalogue(language: str) -> dict[str, Said]:
    """Every message of a language by its id, attributes as `id.attribute`."""
    found: dict[str, Said] = {}
    for path in sorted((TEXTS / language).glob("*.ftl")):
        for entry in FluentParser().parse(path.read_text("utf-8")).body:
            assert not isinstance(entry, ftl.Junk), f"{path.name}: {entry.content[:80]!r} is no Fluent"
            if not isinstance(entry, ftl.Message):
                continue
            patterns = {entry.id.name: entry.value} | {
                f"{entry.id.name}.{attribute.id.name}": attribute.value for attribute in entry.attributes
            }
            for name, pattern in patterns.items():
                if pattern is not None:
                    assert name not in found, f"{path.name}: {name} stands twice"
                    found[name] = _said(path.name, pattern)
    return found


def files(language: str) -> set[str]:
    """The names of a language's files."""
    return {path.name for path in (TEXTS / language).glob("*.ftl")}


class _Reader(Visitor):
    def __init__(self) -> None:
        self.words: list[str] = []
        self.variables: set[str] = set()
        self.choices: set[tuple[str, str]] = set()

    def visit_TextElement(self, node: ftl.TextElement) -> None:  # noqa: N802 - the parser's names
        self.words.append(node.value)

    def visit_StringLiteral(self, node: ftl.StringLiteral) -> None:  # noqa: N802
        self.words.append(node.value)

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:  # noqa: N802
        self.variables.add(node.id.name)

    def visit_SelectExpression(self, node: ftl.SelectExpression) -> None:  # noqa: N802
        if isinstance(node.selector, ftl.VariableReference):
            for variant in node.variants:
                key = variant.key.name if isinstance(variant.key, ftl.Identifier) else variant.key.value
                # The default may be called by what it stands for, which is for translators to read.
                if key not in PLURALS and not variant.default:
                    self.choices.add((node.selector.id.name, key))
        self.generic_visit(node)


def _said(file: str, pattern: ftl.Pattern) -> Said:
    reader = _Reader()
    reader.visit(pattern)
    return Said(file, " ".join(reader.words), frozenset(reader.variables), frozenset(reader.choices))
