"""Rows behind a Bokeh data source: set rows, and only cells that differ are sent."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Generic, TypeVar

from bokeh.models import ColumnDataSource

Row = TypeVar("Row", bound=tuple[Any, ...])


class Rows(Generic[Row]):
    """A data source whose rows are named tuples. Nothing is replaced as long as the number of rows stays."""

    def __init__(self, row_type: type[Row], rows: Sequence[Row] = ()) -> None:
        self.columns: tuple[str, ...] = row_type._fields  # type: ignore[attr-defined]
        self.rows: list[Row] = list(rows)
        self.source = ColumnDataSource(self._columns())
        self._patches: dict[str, list[tuple[int, Any]]] = {}

    def set(self, at: int, row: Row) -> None:
        """Row number `at` is now `row`; sent by `flush`."""
        before = self.rows[at]
        for column, old, new in zip(self.columns, before, row, strict=True):
            if old != new and not (old != old and new != new):  # NaN stays NaN
                self._patches.setdefault(column, []).append((at, new))
        self.rows[at] = row

    def flush(self) -> int:
        """Send what was set; how many cells."""
        patches, self._patches = self._patches, {}
        if patches:
            self.source.patch(patches)
        return sum(map(len, patches.values()))

    def replace(self, rows: Sequence[Row]) -> None:
        """All rows anew: where tables come or go."""
        self._patches = {}
        self.rows = list(rows)
        self.source.data = self._columns()

    def _columns(self) -> dict[str, list[Any]]:
        columns = zip(*self.rows, strict=True) if self.rows else [() for _ in self.columns]
        return {name: list(column) for name, column in zip(self.columns, columns, strict=True)}
