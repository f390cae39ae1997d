"""Rows send what differs, and how the browser gets from one order to the other."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seatplan.views.rows import Rows, _moves
from seatplan.views.text import Html


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    messages: list[Any] = []
    monkeypatch.setattr(Rows, "_send_msg", lambda self, data: messages.append(data))
    return messages


def rows(*keys: str, html: str = "x") -> list[tuple[str, Html]]:
    return [(key, Html(f"{html}{key}")) for key in keys]


def test_only_rows_that_differ_are_sent(sent: list[Any]):
    shown = Rows(rows("a", "b", "c"))
    assert shown.put([*rows("a", "b"), ("c", Html("other"))]) == 1
    assert sent == [{"set": [["c", "other"]]}]


def test_a_new_row_at_the_top_travels_alone(sent: list[Any]):
    shown = Rows(rows("2", "1"))
    shown.put(rows("3", "2", "1"))
    assert sent == [{"set": [["3", "x3"]], "come": [["3", "2"]]}]


def test_the_same_list_once_more_is_not_looked_at(sent: list[Any]):
    shown = Rows(rows("a"))
    same = rows("a", "b")
    assert shown.put(same) == 1
    assert shown.put(same) == 0
    assert len(sent) == 1


def test_text_that_is_no_markup_is_escaped(sent: list[Any]):
    shown = Rows([])
    shown.put([("a", "<b>")])  # type: ignore[list-item]
    assert sent == [{"set": [["a", "&lt;b&gt;"]], "come": [["a", None]]}]


def arranged(before: list[str], moves: dict[str, Any], after: list[str]) -> list[str]:
    """What rows.js does."""
    shown = [key for key in before if key not in moves.get("gone", [])]
    shown += [key for key in after if key not in shown]  # filled at the end
    for key, follower in moves.get("come", []):
        shown.remove(key)
        shown.insert(shown.index(follower) if follower is not None else len(shown), key)
    return moves.get("order", shown)


keys = st.lists(st.sampled_from("abcdefgh"), unique=True)


@given(keys, keys)
def test_moves_lead_from_any_order_to_any_other(before: list[str], after: list[str]):
    assert arranged(before, _moves(before, after), after) == after
