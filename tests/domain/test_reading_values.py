"""What the texts in cells mean: yes and no, answers, numbers, dates, needs, tables."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seatplan.domain.reading_values import (
    AmbiguousDate,
    are_numbers_joined,
    bare_table,
    is_error,
    joined_tables,
    means_no_table,
    read_count,
    read_date,
    read_id,
    read_needs,
    read_number,
    read_rsvp,
    read_yes_no,
)


@pytest.mark.parametrize(
    "text", ["#N/A", "#REF!", " #n/a ".strip(), "#NV", "#BEZUG!", "#NOM?", "#¡REF!", "#DIV/0!"]
)
def test_what_a_failed_formula_shows_is_an_error(text):
    assert is_error(text)


@pytest.mark.parametrize("text", ["", "#", "#12", "N/A", "#team", "A#N/A"])
def test_other_texts_with_a_hash_are_none(text):
    assert not is_error(text)


@pytest.mark.parametrize(
    ("text", "id"),
    [("12", "12"), ("0012", "0012"), ("12.0", "12"), ("12.00", "12"), ("0012.0", "0012"), (" E-7 ", "E-7"),
     ("12.5", "12.5"), ("1.2.0", "1.2.0"), ("G12.0", "G12.0"), ("", "")],
)  # fmt: skip
def test_an_id_is_a_text_and_a_whole_number_has_no_decimals(text, id):
    assert read_id(text) == id


@pytest.mark.parametrize(
    "text", ["yes", "Y", "TRUE", "1", "1.0", "Ja", "x", "✓", "oui", "sí", "wahr", " yes\u00a0"]
)
def test_yes_in_several_languages(text):
    assert read_yes_no(text) is True


@pytest.mark.parametrize("text", ["no", "N", "FALSE", "0", "0.0", "nein", "-", "–", "non", "falsch"])
def test_no_in_several_languages(text):
    assert read_yes_no(text) is False


@pytest.mark.parametrize("text", ["", "perhaps", "2", "yes no", "?"])
def test_other_words_are_neither_yes_nor_no(text):
    assert read_yes_no(text) is None


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("Yes", "accepted"), ("zugesagt", "accepted"), ("Attending", "accepted"), ("OUI", "accepted"), ("x", "accepted"),
        ("accepted", "accepted"), ("No", "declined"), ("abgesagt", "declined"), ("Regrets", "declined"),
        ("kommt nicht", "declined"), ("pending", "open"), ("offen", "open"), ("?", "open"), ("No  answer", "open"),
        ("en attente", "open"), ("coming soon", None), ("", None), ("yes, with joy", None),
    ],
)  # fmt: skip
def test_an_answer_in_the_words_of_people(text, answer):
    assert read_rsvp(text) == answer


@pytest.mark.parametrize(
    ("text", "needs"),
    [
        ("Rollstuhl", "wheelchair"), ("wheelchair user, step free", "step-free, wheelchair"),
        ("Step-free; STUFENLOS", "step-free"), ("none", ""), ("keine", ""), ("-", ""), ("", ""),
        ("hearing loop / Begleitperson", "companion, hearing loop"), ("wheelchair, none", "wheelchair"),
    ],
)  # fmt: skip
def test_access_needs_have_one_word_each(text, needs):
    assert read_needs(text) == needs


@given(st.text(max_size=40))
def test_access_needs_read_again_are_the_same(text):
    once = read_needs(text)
    assert read_needs(once) == once


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("12", 12), ("-1.5", -1.5), ("1,5", 1.5), ("1,234.5", 1234.5), ("1.234,5", 1234.5), ("1 234,5", 1234.5),
        ("1’234.5", 1234.5), ("−3", -3), (".5", 0.5), ("+2", 2), ("1.5e3", 1500), ("1\u202f234", 1234),
    ],
)  # fmt: skip
def test_a_number_in_the_ways_people_write_it(text, number):
    assert read_number(text) == number


@pytest.mark.parametrize(
    "text", ["", "many", "nan", "inf", "1-2", "12 Gäste", "--1", "1.2.3,4,5", "1,23,4.5", "12,34.5"]
)
def test_what_is_no_number(text):
    assert read_number(text) is None


@given(st.floats(min_value=-1e6, max_value=1e6).map(lambda number: round(number, 3)))
def test_a_plain_decimal_is_read_as_it_is(number):
    assert read_number(f"{number:.3f}") == pytest.approx(number)


def test_a_count_is_whole_and_not_below_the_least():
    assert (read_count("12"), read_count("12.0"), read_count("0")) == (12, 12, 0)
    assert (read_count("1.5"), read_count("-1"), read_count("0", 1), read_count("many")) == (
        None,
        None,
        None,
        None,
    )


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2026-12-24", "2026-12-24"), ("2026/1/5", "2026-01-05"), ("2026-12-24 00:00:00", "2026-12-24"),
        ("2026-12-24T00:00", "2026-12-24"), ("24.12.2026", "2026-12-24"), ("5.6.2026", "2026-06-05"),
        ("24. 12. 2026", "2026-12-24"), ("24/12/2026", "2026-12-24"), ("12/24/2026", "2026-12-24"),
        ("24-12-2026", "2026-12-24"), ("5/5/2026", "2026-05-05"),
    ],
)  # fmt: skip
def test_a_date_in_the_ways_people_write_it(text, iso):
    assert read_date(text) == iso


@pytest.mark.parametrize(
    "text", ["", "soon", "31.02.2026", "2026-13-01", "32/32/2026", "24.12.26", "2026-12-24 18:30"]
)
def test_what_is_no_date(text):
    assert read_date(text) is None


@pytest.mark.parametrize("text", ["5/6/2026", "12/11/2026", "1-2-2026"])
def test_a_date_that_can_be_two_is_not_guessed(text):
    with pytest.raises(AmbiguousDate):
        read_date(text)


@given(st.dates())
def test_every_iso_date_is_read(day):
    assert read_date(day.isoformat()) == day.isoformat()


def test_words_for_no_table_yet():
    assert all(means_no_table(text) for text in ("None", "TBD", "-", "–", "?", "n/a", "XX", "tba"))
    assert not any(means_no_table(text) for text in ("22", "Table 22", "No 5", "Nobody's", "X"))


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("22", "22"), ("Tisch 22", "22"), ("Table 22", "22"), ("TABLE  22.0", "22"), ("Tisch Nr. 22", "22"),
        ("#22", "22"), ("12 a", "12a"), ("Tisch 12a", "12a"), ("Sales 3", "sales 3"), ("Head Table", "head table"),
        ("Table of honour", "table of honour"), ("Tischlerei", "tischlerei"),
    ],
)  # fmt: skip
def test_a_table_is_compared_without_the_word_for_table(text, bare):
    assert bare_table(text) == bare


@pytest.mark.parametrize(
    "text", ["69 and 70", "69/70", "69+70", "69-70", "69 – 70", "Tisch 5 & 6", "5, 6 und 7", "Table 5 to 7"]
)
def test_several_numbers_in_one_cell(text):
    assert are_numbers_joined(text)


@pytest.mark.parametrize(
    "text", ["69", "Table 69", "Sales 3", "12a", "Sales 3-4 North", "Team 5 and friends", "2nd floor"]
)
def test_one_table_is_not_several(text):
    assert not are_numbers_joined(text)


def test_names_joined_in_one_cell_are_taken_apart():
    assert joined_tables("Sales 3 / Sales 4") == ["sales 3", "sales 4"]
    assert joined_tables("Sales 3 und Depot 1") == ["sales 3", "depot 1"]
    assert joined_tables("Sandhurst") == ["sandhurst"]


@given(st.text(max_size=30))
def test_no_text_whatever_breaks_a_reader(text):
    for read in (read_id, read_yes_no, read_rsvp, read_needs, read_number, read_count, bare_table, joined_tables,
                 are_numbers_joined, means_no_table, is_error):  # fmt: skip
        read(text)
