"""What stands in a name cell: a name, an empty seat, a total, somebody's companion, or several people."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seatplan.domain.reading_names import NameCell, is_nobody, is_total, read_name, several_people, trim

NAMES = [
    "Anna Smith", "Jean-Luc Picard", "O'Brien", "Sean O’Neill", "María José García y Vega", "Karl von und zu Guttenberg",
    "Anderson", "Ida Lund", "Smith, Anna", "Sting", "李 娜", "محمد الفاتح", "Müller-Lüdenscheidt", "Dr. Eve Unden",
    "Guest Andrews", "Ann Partnerson", "Will Gast", "Dickie d’Arcy", "Anna Smith Jr.", "Smith, Dr., Anna", "Xu Xi",
    "Ludwig van Beethoven", "José e Silva",
]  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_a_name_and_kept_as_it_is(name):
    assert read_name(name) == NameCell(name)
    assert not any(is_else(name) for is_else in (is_nobody, is_total, several_people))


def test_no_break_blanks_at_the_ends_go_and_the_rest_stays():
    assert trim("\u00a0 Anna  Smith\u202f\n") == "Anna  Smith"
    assert read_name("\u00a0Anna\u00a0Smith ").name == "Anna Smith"


@pytest.mark.parametrize("text", ["", " ", "\u00a0", "None", "NONE", "nan", "n/a", "xx", "XXX", "-", "---", "?", "tbd",
                                  "frei", "N.N.", "x", "___", "empty", "unknown"])  # fmt: skip
def test_an_empty_seat_is_nobody(text):
    assert is_nobody(text)


@pytest.mark.parametrize("text", ["Total", "TOTAL: 180", "Summe", "Gesamt 1.500", "Grand total", "180", "180.0",
                                  "Anzahl Gäste: 12", "Total guests", "Count"])  # fmt: skip
def test_a_row_that_counts_is_a_total(text):
    assert is_total(text)


@pytest.mark.parametrize(
    "text", ["Tota Smith", "Summer Lee", "Anna 2", "Countess Ada", "Gesamtsieger Max", "Total Eclipse"]
)
def test_names_that_begin_like_a_total_are_none(text):
    assert not is_total(text)


@pytest.mark.parametrize(
    "text", ["Anna Smith's guest", "Anna Smith’s Guest", "Guest of Anna Smith", "guest of  Anna Smith",
             "Begleitung von Anna Smith", "Gast von Anna Smith", "+1 of Anna Smith", "+1 Anna Smith",
             "Anna Smith's plus one", "Anna Smith's wife", "Partner of Anna Smith", "invité de Anna Smith",
             "Anna Smiths Begleitung"],
)  # fmt: skip
def test_somebodys_companion_is_told_with_whose(text):
    assert read_name(text) == NameCell(companion=True, of="Anna Smith")
    assert not several_people(text)
    assert not is_nobody(text)


@pytest.mark.parametrize(
    "text", ["+1", "+ 1", "Guest", "guest 2", "Plus one", "Begleitung", "Begleitperson", "Partnerin"]
)
def test_a_companion_of_nobody_named(text):
    assert read_name(text) == NameCell(companion=True)
    assert not is_nobody(text)


@pytest.mark.parametrize(
    ("text", "brings"),
    [
        ("Anna Smith + 1", 1), ("Anna Smith +1", 1), ("Anna Smith (+1)", 1), ("Anna Smith+2", 2), ("Anna Smith (+ 3)", 3),
        ("Anna Smith & guest", 1), ("Anna Smith + guest", 1), ("Anna Smith and guest", 1), ("Anna Smith und Begleitung", 1),
        ("Anna Smith mit Partner", 1), ("Anna Smith, plus one", 1), ("Anna Smith plus 1", 1), ("Anna Smith et conjoint", 1),
    ],
)  # fmt: skip
def test_a_name_with_unnamed_companions(text, brings):
    assert read_name(text) == NameCell("Anna Smith", brings=brings)
    assert not several_people(text)


@pytest.mark.parametrize("text", ["Anna and Ben Smith", "Anna Smith & Ben Jones", "Anna Smith und Ben Jones",
                                  "Anna Smith; Ben Jones", "Anna Smith\nBen Jones", "Anna Smith / Ben Jones",
                                  "Anna Smith + Ben Jones", "Anna Smith et Ben Jones", "Ana García y Luis Vega",
                                  "Anna Smith, Ben Jones, Cleo Park", "Anna & Ben & guest", "Mr. and Mrs. Smith"])  # fmt: skip
def test_several_people_in_one_cell(text):
    assert several_people(text)


@given(st.text(max_size=40))
def test_no_text_whatever_breaks_a_reader(text):
    cell = read_name(text)
    assert cell.brings >= 0
    assert not (cell.companion and cell.name)
    several_people(text), is_nobody(text), is_total(text)
