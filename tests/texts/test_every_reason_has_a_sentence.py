"""Every reason that the package can give has a sentence, and every sentence gets the values that it names.

The codes are found in the source, where a `Reason` is made of one that is written down, there or a few lines above.
"""

import ast
from functools import cache
from pathlib import Path
from typing import NamedTuple

from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl

import seatplan
from seatplan.texts import has_text

PACKAGE = Path(seatplan.__file__).parent
# Advice is no refusal: the history page says it in a sentence of its own.
SPOKEN_AS = ("reason-", "history-advice-")
CATALOGUE = PACKAGE / "texts" / "en" / "reason.ftl"


class Use(NamedTuple):
    """Where a reason is made, and the values that are seen there; None where they are put together elsewhere."""

    where: str
    code: str
    values: frozenset[str] | None


@cache
def uses() -> list[Use]:
    found = []
    for path in sorted(PACKAGE.rglob("*.py")):
        tree = ast.parse(path.read_text("utf-8"))
        where = path.relative_to(PACKAGE.parent)
        for function in ast.walk(tree):
            if isinstance(function, ast.FunctionDef | ast.Module):
                found += _in_scope(function, str(where))
    return found


def _in_scope(scope: ast.FunctionDef | ast.Module, where: str) -> list[Use]:
    dicts: dict[str, list[ast.expr]] = {}
    inner = []
    for node in _walk_scope(scope):
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            # A name that is set twice has one set of keys or the other.
            dicts.setdefault(node.targets[0].id, []).append(node.value)
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and node.value is not None:
            dicts.setdefault(node.target.id, []).append(node.value)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Reason":
            inner.append(node)
    uses = []
    for call in inner:
        given = call.args[1] if len(call.args) > 1 else _keyword(call, "values")
        values = frozenset[str]() if given is None else _keys(given, dicts)
        uses += [Use(f"{where}:{call.lineno}", code, values) for code in _codes(call.args[0], dicts)]
    return uses


def _walk_scope(scope: ast.AST):
    for child in ast.iter_child_nodes(scope):
        if not isinstance(child, ast.FunctionDef):
            yield child
            yield from _walk_scope(child)


def _keyword(call: ast.Call, name: str) -> ast.expr | None:
    return next((keyword.value for keyword in call.keywords if keyword.arg == name), None)


def _codes(node: ast.expr, names: dict[str, list[ast.expr]]) -> set[str]:
    """The codes that an expression can be; none where it is put together at run time."""
    if isinstance(node, ast.Constant):
        return {node.value} if isinstance(node.value, str) else set()
    if isinstance(node, ast.IfExp):
        return _codes(node.body, names) | _codes(node.orelse, names)
    if isinstance(node, ast.Name):
        known = names.get(node.id, [])
        return set().union(*(_codes(value, {}) for value in known))
    return set()


def _keys(node: ast.expr, names: dict[str, list[ast.expr]]) -> frozenset[str] | None:
    """The keys of a dict as far as they are written down; None where they are not."""
    if isinstance(node, ast.Dict):
        keys = [key.value if isinstance(key, ast.Constant) else None for key in node.keys]
        return None if None in keys else frozenset(str(key) for key in keys)
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr):
        left, right = _keys(node.left, names), _keys(node.right, names)
        return None if left is None or right is None else left | right
    if isinstance(node, ast.Name) and len(names.get(node.id, [])) == 1:
        return _keys(names[node.id][0], {})
    return None


@cache
def sentences() -> dict[str, frozenset[str]]:
    """Code -> the values that its sentence names."""
    resource = FluentParser().parse(CATALOGUE.read_text("utf-8"))
    junk = [entry.content for entry in resource.body if isinstance(entry, ftl.Junk)]
    assert junk == []
    named = {}
    for entry in resource.body:
        if isinstance(entry, ftl.Message):
            variables: set[str] = set()
            _collect(entry.value, variables)
            named[entry.id.name.removeprefix("reason-")] = frozenset(variables)
    return named


def _collect(node: object, into: set[str]) -> None:
    if isinstance(node, ftl.VariableReference):
        into.add(node.id.name)
    elif isinstance(node, ftl.BaseNode):
        for value in vars(node).values():
            _collect(value, into)
    elif isinstance(node, list):
        for one in node:
            _collect(one, into)


def test_the_codes_are_found() -> None:
    codes = {use.code for use in uses()}
    assert len(codes) > 100
    assert {"workbook-encrypted", "map-no-column", "place-taken", "column-said", "unknown-version"} <= codes


def test_every_reason_has_a_sentence() -> None:
    missing = [
        f"{use.where}: {use.code}"
        for use in uses()
        if not any(has_text(beginning + use.code) for beginning in SPOKEN_AS)
    ]
    assert missing == []


def test_every_sentence_gets_the_values_that_it_names() -> None:
    missing = [
        f"{use.where}: {use.code} lacks {', '.join(sorted(sentences()[use.code] - use.values))}"
        for use in uses()
        if use.values is not None and use.code in sentences() and not sentences()[use.code] <= use.values
    ]
    assert missing == []


def test_no_sentence_stands_twice() -> None:
    ids = [
        line.split(" =")[0]
        for line in CATALOGUE.read_text("utf-8").splitlines()
        if line.startswith("reason-")
    ]
    assert sorted(ids) == sorted(set(ids))


def test_sentences_have_the_tone_of_the_house() -> None:
    lines = CATALOGUE.read_text("utf-8").lower().splitlines()
    spoken = [line for line in lines if not line.startswith("#")]
    assert [line for line in spoken if "!" in line or "please" in line or "successfully" in line] == []
