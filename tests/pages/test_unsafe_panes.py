"""Panes that would run a name's markup stand only where their text is known to be safe."""

import ast
from pathlib import Path

import pytest

VIEWS = Path(__file__).parents[2] / "seatplan"
# Tested one by one in a browser: these show what they are given as HTML.
UNSAFE = {"Markdown", "HTML", "Str", "Alert", "LaTeX", "Placeholder", "StaticText", "TooltipIcon", "MultiChoice",
          "DiscreteSlider", "Card", "Accordion", "Number", "String", "Typography", "Details", "ChatMessage", "Div",
          "HTMLTemplateFormatter"}  # fmt: skip
UNSAFE_KEYWORDS = {"description", "header_tooltips", "groupby", "row_content", "titles"}
# Only these make markup, and only from escaped parts.
MAY = {"views/marks.py", "views/pages.py"}


@pytest.mark.parametrize(
    "path", sorted(VIEWS.rglob("*.py")), ids=lambda path: path.relative_to(VIEWS).as_posix()
)
def test_only_marks_make_markup(path: Path):
    name = path.relative_to(VIEWS).as_posix()
    found = []
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call):
            called = node.func
            what = (
                called.attr
                if isinstance(called, ast.Attribute)
                else called.id
                if isinstance(called, ast.Name)
                else ""
            )
            of = (
                called.value.attr
                if isinstance(called, ast.Attribute) and isinstance(called.value, ast.Attribute)
                else ""
            )
            of = of or (
                called.value.id
                if isinstance(called, ast.Attribute) and isinstance(called.value, ast.Name)
                else ""
            )
            if (
                what in UNSAFE
                and of in {"pane", "widgets", "indicators", "layout", "pn", "pmui", "models", ""}
                and what != "String"
            ):
                found.append(f"line {node.lineno}: {what}")
            if what in UNSAFE and of in {"indicators"}:
                found.append(f"line {node.lineno}: {what}")
            if of in {"pmui", "widgets"}:
                found += [f"line {node.lineno}: {k.arg}" for k in node.keywords if k.arg in UNSAFE_KEYWORDS]
            if of == "" and what == "Html" and "views" not in name:
                found.append(f"line {node.lineno}: Html")
    assert name in MAY or found == []
