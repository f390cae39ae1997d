"""The plan over a file keeps the contract of plans."""

from pathlib import Path

import pytest

import seatplan
from tests.plan.contract import PlanContract, filled


class TestPlanOnAFile(PlanContract):
    """See `PlanContract`."""

    @pytest.fixture
    def plan(self, tmp_path: Path):
        with seatplan.open(filled(tmp_path / "plan")) as plan:
            yield plan
