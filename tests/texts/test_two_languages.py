"""Every language says everything: the same messages, with the same values and choices, and none in another one's words."""

import ast
import logging
import re
from pathlib import Path

import pytest

import seatplan
from seatplan.texts import DEFAULT, LANGUAGES, MissingText, has_text, say, speaking
from tests.texts.catalogue import TEXTS, catalogue, files

OTHERS = sorted(set(LANGUAGES) - {DEFAULT})
PACKAGE = Path(seatplan.__file__).parent

# What is written alike in both languages.
SAME_WORDS = frozenset({
    "api", "csv", "e-mail", "excel", "export", "id", "ids", "json", "kb", "mb", "name", "names", "notebook", "ok", "online", "pdf", "plan", "plans",
    "position", "problem", "seatplan", "server", "text", "tls", "upload", "uploads", "version", "vip", "duckdb", "esc", "angle", "bar",
    "browser", "link", "links", "port", "token", "proxy", "symbol", "titel", "x", "y", "m", "cm", "qr",
})  # fmt: skip
# English words that a German sentence has no use for; each was found in one, or is what would be forgotten first.
ENGLISH = re.compile(
    r"\b(the|and|of|to|with|without|is|are|were|be|been|by|for|from|on|at|this|that|it|its|has|have|had|not|no|yes|"
    r"guest|guests|table|tables|room|rooms|seat|seats|seated|seating|placed|placement|group|row|rows|column|columns|sheet|file|files|"
    r"undo|redo|undone|prune|pruned|batch|batches|event|events|draft|orphan|clash|history|change|changed|changes|save|saved|"
    r"open|close|cancel|apply|choose|search|check|checks|field|value|values|empty|free|taken|department|host|diet|note|notes|rule|"
    r"rules|apart|together|somebody|nobody|everybody|people|there|here|where|which|who|what|when|then|now|can|may|must|shall|would)\b",
    re.IGNORECASE,
)
# Names of commands, options, files and formats stay as they are, and so do words that are German too.
NOT_WORDS = re.compile(
    r"--[a-z-]+|\b[A-Z_]*[a-z]*_[a-zA-Z_]+\b|\bSEATPLAN_\w+|\.\w+\b|\w+\.(?:duckdb|com)|http\S+|\bseatplan \w+|"
    r"\b(?:was|an|am|in|so|gang|restore-backup|restore|recover|verify|import|guest|room|plus_one|keep|clear|ask|file|plan|kind|table|"
    r"chmod|Tage?s?)\b"
)


def messages(language: str) -> list[str]:
    return sorted(catalogue(language))


@pytest.mark.parametrize("other", OTHERS)
def test_every_file_exists_in_each_language(other: str) -> None:
    assert files(other) == files(DEFAULT)


@pytest.mark.parametrize("other", OTHERS)
def test_nothing_is_untranslated(other: str) -> None:
    missing = [
        f"{catalogue(DEFAULT)[name].file}: {name}"
        for name in messages(DEFAULT)
        if name not in catalogue(other)
    ]
    assert missing == []


@pytest.mark.parametrize("other", OTHERS)
def test_no_translation_is_left_of_a_message_that_is_gone(other: str) -> None:
    assert [name for name in messages(other) if name not in catalogue(DEFAULT)] == []


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_a_message_stands_in_the_file_of_its_name(language: str) -> None:
    astray = [name for name, said in catalogue(language).items() if f"{name.split('-')[0]}.ftl" != said.file]
    assert astray == []


@pytest.mark.parametrize("other", OTHERS)
def test_translations_name_the_same_values(other: str) -> None:
    differ = [
        f"{name}: {sorted(catalogue(DEFAULT)[name].variables ^ said.variables)}"
        for name, said in catalogue(other).items()
        if name in catalogue(DEFAULT) and said.variables != catalogue(DEFAULT)[name].variables
    ]
    assert differ == []


@pytest.mark.parametrize("other", OTHERS)
def test_translations_have_the_same_choices(other: str) -> None:
    differ = [
        f"{name}: {sorted(catalogue(DEFAULT)[name].choices ^ said.choices)}"
        for name, said in catalogue(other).items()
        if name in catalogue(DEFAULT) and said.choices != catalogue(DEFAULT)[name].choices
    ]
    assert differ == []


@pytest.mark.parametrize("other", OTHERS)
def test_no_translation_is_the_english_sentence(other: str) -> None:
    english = catalogue(DEFAULT)
    same = [
        f"{name} = {said.words}"
        for name, said in catalogue(other).items()
        if name in english
        and said.words == english[name].words
        and {word.lower() for word in re.findall(r"[A-Za-z][A-Za-z-]*", said.words)} - SAME_WORDS
        and name not in WRITTEN_ALIKE
    ]
    assert same == []


# Words that German has too, and names.
WRITTEN_ALIKE = frozenset({
    "cli-column-batch", "cli-column-id", "cli-column-position", "cli-column-problem", "export-draw-vip",
    "history-filter-person", "moment-month-4", "moment-month-8", "moment-month-9", "moment-month-11",
})  # fmt: skip


def test_no_english_word_is_left_in_german() -> None:
    left = [
        f"{name}: {', '.join(sorted({found.group() for found in ENGLISH.finditer(words)}))}"
        for name, said in catalogue("de").items()
        if (words := NOT_WORDS.sub(" ", said.words)) and ENGLISH.search(words)
    ]
    assert left == []


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_sentences_have_the_tone_of_the_house(language: str) -> None:
    loud = re.compile(r"!|\bplease\b|\bsuccessfully\b|\bbitte\b|\berfolgreich\b|\bFehler:", re.IGNORECASE)
    addressed = re.compile(r"\b(Sie haben|Sie können|Ihre[nmr]?|[Dd]u|[Dd]ein\w*|[Dd]ich|[Dd]ir)\b")
    lines = {name: said.words for name, said in catalogue(language).items()}
    assert [name for name, words in lines.items() if loud.search(words)] == []
    if language == "de":
        assert [name for name, words in lines.items() if addressed.search(words)] == []


def test_german_quotes_are_german() -> None:
    assert [name for name, said in catalogue("de").items() if "”" in said.words or "’" in said.words] == []


# Words that were decided against, so that each thing has one name; see docs/translating.md.
DECIDED_AGAINST = {
    r"\bKollidiert|\bZusammensto(?:ß|ss)": "Kollision",
    r"\bBatch": "Vorgang",
    r"\bbeschneiden|\bgeprunt|\bgekürzt": "streichen",
    r"\blogische[rsn]? Tisch|\bphysische[rsn]? Tisch": "Tisch, Saaltisch",
    r"\bHistorie\b|\bChronik\b": "Verlauf",
    r"\bEvent\b": "Ereignis; Veranstaltung",
    r"\bDiät\b": "Essenswunsch",
    r"\bgesperrt": "fixiert",
    r"\bLog\b": "Protokoll",
}


@pytest.mark.parametrize("pattern", DECIDED_AGAINST)
def test_each_thing_has_one_german_name(pattern: str) -> None:
    astray = [name for name, said in catalogue("de").items() if re.search(pattern, said.words)]
    assert astray == [], f"the word is {DECIDED_AGAINST[pattern]}"


def test_a_missing_translation_is_told_to_the_log_and_read_in_english(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    from seatplan.texts import _bundle

    monkeypatch.delitem(_bundle("de", "guest")._messages, "guest-of")
    try:
        with speaking("de"), caplog.at_level(logging.WARNING, "seatplan.texts"):
            assert say("guest-of", name="Ann") == "Guest of Ann"
    finally:
        _bundle.cache_clear()
    assert "no text guest-of in de" in caplog.text


def test_a_message_that_no_language_has_is_a_defect() -> None:
    with speaking("de"), pytest.raises(MissingText):
        say("guest-nonsense")


def test_words_are_asked_for_when_they_are_shown() -> None:
    """A word that is fetched while a module is imported would be in one language for everybody."""
    early = []
    for path in PACKAGE.rglob("*.py"):
        if path.name == "cli.py":  # one process, one person
            continue
        for node in _at_import(ast.parse(path.read_text("utf-8"))):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Name)
                and node.func.id in {"say", "explain", "number", "day"}
            ):
                early.append(f"{path.relative_to(PACKAGE)}:{node.lineno}")  # noqa: PERF401 - read as a sentence
    assert early == []


def _at_import(node: ast.AST):
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            yield from (default for default in child.args.defaults)
            continue
        yield child
        yield from _at_import(child)


def test_no_cache_keeps_words_without_their_language() -> None:
    """A function that is cached says nothing itself, unless the language is among its arguments."""
    kept = []
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.FunctionDef) or not any(
                "cache" in ast.unparse(one) for one in node.decorator_list
            ):
                continue
            speaks = any(
                isinstance(call, ast.Call)
                and isinstance(call.func, ast.Name)
                and call.func.id in {"say", "explain"}
                for call in ast.walk(node)
            )
            if speaks and not {"tag", "language"} & {argument.arg for argument in node.args.args}:
                kept.append(f"{path.relative_to(PACKAGE)}:{node.lineno} {node.name}")
    assert kept == []


MESSAGE = re.compile(r"^[a-z]+(?:-[a-z0-9_]+)+$")


def test_every_message_that_code_names_exists() -> None:
    missing = []
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Name)
                and node.func.id == "say"
                and node.args
            ):
                missing += [
                    f"{path.relative_to(PACKAGE)}:{node.lineno} {name}"
                    for name in _names(node.args[0])
                    if not has_text(name)
                ]
    assert missing == []


def _names(node: ast.expr) -> set[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return {node.value}
    if isinstance(node, ast.IfExp):
        return _names(node.body) | _names(node.orelse)
    return set()


def test_the_files_ship_with_the_package() -> None:
    assert (TEXTS / "de" / "reason.ftl").is_file()
    assert len(catalogue("de")) > 700
