"""The DuckDB store does what every store does."""

from __future__ import annotations

from pathlib import Path

import pytest

from seatplan.log.duckdb_log import DuckDBLog
from tests.log.contract import LogContract


class TestDuckDBLog(LogContract):
    @pytest.fixture(autouse=True)
    def _a_place(self, tmp_path):
        self.path = tmp_path / "plans" / "plan.duckdb"

    def open_log(self) -> DuckDBLog:
        return DuckDBLog.open(self.path)

    def backup_as_log(self, path: Path) -> DuckDBLog:
        return DuckDBLog.open(path, create=False)
