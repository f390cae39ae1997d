"""Every word that people read, in Project Fluent files, one folder a language and one file a place where it is read.

A message's id starts with its file's name: `reason-table-full` stands in `reason.ftl`. Files are parsed when the first
of their messages is asked for, because the command line answers in a third of a second.

See https://projectfluent.org for the syntax (plurals, selectors, numbers).
"""

from __future__ import annotations

import logging
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from fluent.runtime import FluentBundle, FluentResource

from seatplan.texts.languages import DEFAULT, LANGUAGES, language, speaking, use_language

if TYPE_CHECKING:
    from seatplan.domain.decision import Reason

_logger = logging.getLogger("seatplan.texts")


class MissingText(KeyError):
    """The catalogue has no message of that id; a defect, found by the tests."""


def say(message: str, /, **values: Any) -> str:
    """The text of a message in the reader's language, with `values` filled in.

    Parameters
    ----------
    message
        The message's id, such as `"reason-table-full"`.
    values
        Texts and numbers; numbers choose the plural and get the language's grouping (1,524).

    Raises
    ------
    MissingText
        There is no such message.
    """
    file = message.partition("-")[0]
    bundle = _bundle(language(), file)
    if not bundle.has_message(message):
        # People read English then, and the tests say so.
        _logger.warning("no text %s in %s", message, language())
        bundle = _bundle(DEFAULT, file)
    pattern = bundle.get_message(message).value if bundle.has_message(message) else None
    if pattern is None:
        raise MissingText(message)
    text, _ = bundle.format_pattern(pattern, {key: _plain(value) for key, value in values.items()})
    return str(text)


def number(amount: float) -> str:
    """A number as the reader's language writes it (1,524 or 1.524)."""
    return say("mark-number", number=amount)


def has_text(message: str) -> bool:
    """Whether the catalogue has a message of that id in its first language."""
    try:
        return bool(_bundle(DEFAULT, message.partition("-")[0]).has_message(message))
    except FileNotFoundError:
        return False


# Fields whose values are few and known by name, such as answers to the invitation.
_OF_A_CHOICE = frozenset({"rsvp", "shape"})


def choice(field: str, value: Any) -> str:
    """The value of a field as people read it: a word where the values are few and known, else as it stands."""
    message = f"field-{field}-{value}"
    return say(message) if field in _OF_A_CHOICE and has_text(message) else str(value)


def explain(reason: Reason) -> str:
    """A reason as a sentence, with its place in a workbook in front where it has one ("Row 14: ...")."""
    values = words(reason.values)
    if reason.code in _NAMES_A_FIELD and has_text(f"field-{values.get('field')}"):
        values["field"] = say(f"field-{values['field']}")
    return place_text(reason.sheet, reason.row, reason.column) + say("reason-" + reason.code, **values)


# Reasons whose sentence tells of a field of the plan by the name that people know it by.
_NAMES_A_FIELD = frozenset({"conflict", "kept-changed-since", "lost-ground"})


def place_text(sheet: str | None, row: int | None, column: str | None) -> str:
    """Where in a workbook something stands, as the beginning of a sentence; empty where nothing is known."""
    known = "-".join(
        part for part, value in (("sheet", sheet), ("row", row), ("column", column)) if value is not None
    )
    if not known:
        return ""
    # A row is a name here, not an amount: it gets no thousands separator.
    return say(f"place-{known}", sheet=sheet or "", row=str(row), column=column or "") + " "


def words(values: Mapping[str, Any]) -> dict[str, Any]:
    """Values of a reason as a sentence needs them: lists joined, nothing as an empty text."""
    return {key: listed(value) if isinstance(value, list | tuple) else value for key, value in values.items()}


def listed(names: list[Any] | tuple[Any, ...], most: int = 5) -> str:
    """Names as a list in a sentence, at most `most` of them ("Brand 9, Depot 4 and 3 more")."""
    texts = [str(name) for name in names]
    if not texts:
        return ""
    if len(texts) == 1:
        return texts[0]
    if len(texts) > most:
        return say("place-list-more", first=", ".join(texts[:most]), more=len(texts) - most)
    return say("place-list", first=", ".join(texts[:-1]), last=texts[-1])


def _plain(value: Any) -> Any:
    return "" if value is None else str(value) if isinstance(value, bool) else value


@cache
def _bundle(tag: str, file: str) -> FluentBundle:
    bundle = FluentBundle([tag], use_isolating=False)
    path = files(__name__).joinpath(tag, f"{file}.ftl")
    if tag != DEFAULT and not path.is_file():
        return bundle
    bundle.add_resource(FluentResource(path.read_text("utf-8")))
    return bundle


__all__ = [
    "DEFAULT",
    "LANGUAGES",
    "MissingText",
    "choice",
    "explain",
    "has_text",
    "language",
    "listed",
    "number",
    "place_text",
    "say",
    "speaking",
    "use_language",
    "words",
]
