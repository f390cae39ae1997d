"""Binding plain values in DuckDB without importing pandas.

DuckDB asks of the first value that is bound whether pandas made it, and imports pandas for the question: 0.7 s and 35 MB,
for a command that never sees a DataFrame. The values bound here are texts, numbers and instants. While they are bound,
this thread finds no pandas, unless somebody has loaded it already; DuckDB then takes them for what they are.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any

import sqlalchemy as sa

_binding = threading.local()


class _NoPandas(MetaPathFinder):
    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if fullname == "pandas" and getattr(_binding, "now", False):
            raise ModuleNotFoundError("pandas is not needed to bind plain values", name=fullname)
        return None


_finder = _NoPandas()


@contextmanager
def binding_plain_values() -> Iterator[None]:
    """Around one statement of the driver whose values are plain; nothing else belongs inside."""
    _begin()
    try:
        yield
    finally:
        _end()


def bind_plain_values(engine: sa.Engine) -> sa.Engine:
    """The engine, every statement of which is one whose values are plain from now on."""
    sa.event.listen(engine, "before_cursor_execute", _begin)
    sa.event.listen(engine, "after_cursor_execute", _end)
    sa.event.listen(engine, "handle_error", _end)
    return engine


def _begin(*_: Any) -> None:
    if _finder not in sys.meta_path:
        sys.meta_path.insert(0, _finder)
    _binding.now = True


def _end(*_: Any) -> None:
    _binding.now = False
