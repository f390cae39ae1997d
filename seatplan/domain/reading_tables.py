"""What the cells of a table list mean: the fields of rooms, physical and logical tables.

Words that people use beside those that an export writes are understood too ("rund", "Rollstuhl", "★").
"""

from __future__ import annotations

from typing import Final

from seatplan.domain import fields
from seatplan.domain.field_values import clean_text
from seatplan.domain.lookup import fold_text, table_key
from seatplan.domain.reading_values import (
    bare_table,
    read_count,
    read_id,
    read_needs,
    read_number,
    read_yes_no,
)
from seatplan.domain.state import State
from seatplan.domain.values import PHYSICAL_TABLE, Value

_SHAPE_WORDS: Final = {
    "round": "round, circle, circular, rund, kreis, ronde, rond, redonda, redondo, rotonda, rotondo, tondo",
    "rect": "rect, rectangle, rectangular, square, long, banquet, eckig, rechteck, rechteckig, quadratisch, lang, tafel, "
    "rectangulaire, carré, carrée, rectangular, cuadrada, rettangolare, quadrato, rechthoekig",
}
_SHAPES: Final = {word: shape for shape, words in _SHAPE_WORDS.items() for word in words.split(", ")}


def read_cell(state: State, kind: str, field: str, text: str) -> Value:
    """The value of a cell that holds something; a physical table's room is looked up by the import instead.

    Raises
    ------
    Rejected
        There is no such field, or the text can't be its value.
    """
    spec = fields.field_of(state, kind, field)
    value: Value = None
    if spec.type == "yes_no":
        value = read_yes_no(text)
    elif spec.type == "needs":
        value = read_needs(text)
    elif spec.type == "number":
        value = read_number(text)
    elif spec.type == "count":
        value = read_count(text)
    elif spec.type == "choice":
        value = _SHAPES.get(fold_text(text))
    elif field in ("name", "number"):
        value = read_id(text)  # 12.0 is 12
    else:
        return fields.parse(state, kind, field, text)
    if value is None:
        raise fields.bad(kind, field, text, spec)
    return fields.checked(state, kind, field, value)


def emptied(state: State, kind: str, field: str) -> Value:
    """What a field holds when a blank cell clears it; False where it can't be empty (numbers, names, marks, rooms)."""
    spec = fields.field_of(state, kind, field)
    if spec.optional:
        return None
    if spec.type in ("outline", "fixtures"):
        return []
    return "" if spec.type in ("text", "needs") and field not in ("name", "number") else False


def is_same(kind: str, field: str, old: Value, new: Value) -> bool:
    """Whether a cell says what the plan says already: blanks around a text and the way to write a number don't count."""
    if isinstance(old, str) and isinstance(new, str):
        if kind == PHYSICAL_TABLE and field == "number":
            return number_key(old) == number_key(new)
        return clean_text(old) == clean_text(new)
    return old == new


def number_key(number: str) -> str:
    """A physical table's number as it is compared in lists, in which "Tisch 12" is 12."""
    return table_key(bare_table(number))
