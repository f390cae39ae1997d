"""The plan on a server keeps the contract of plans, and sees what others do there."""

from pathlib import Path

import pytest

from seatplan.domain.commands import SeatGuest
from seatplan.domain.decision import Rejected
from seatplan.plan.remote import RemotePlan
from tests.plan.contract import PlanContract, filled
from tests.server.in_thread import TOKEN, served_beside


@pytest.fixture
def server(tmp_path: Path):
    with served_beside(filled(tmp_path / "plan")) as server:
        yield server


@pytest.fixture
def plan(server):
    with RemotePlan(server.address, token=TOKEN) as plan:
        yield plan


class TestPlanOnAServer(PlanContract):
    """See `PlanContract`."""


def test_what_others_do_is_there_with_the_next_question(server, plan):
    with RemotePlan(server.address, token=TOKEN) as other:
        other.execute(SeatGuest("G3", "T3"), actor="Jo")
        assert plan.guests.loc["G3", "table"] == "T3"
        other.revert(batch=plan.batches().iloc[0].batch)
        assert plan.state_digest() == other.state_digest()


def test_a_client_that_was_away_catches_up_with_prunes_and_erasures(server, plan):
    with RemotePlan(server.address, token=TOKEN) as other:
        seated = other.execute(SeatGuest("G3", "T3"), batch_id="seat")
        plan.refresh()
        other.prune(other.preview_prune(batch="seat"), reason="a slip")
        other.erase("G4", reason="asked for it")
        assert plan.at(seated.last).state.guests["G3"].table is None
        assert "Đức" not in plan.events().to_csv()
        assert plan.state_digest() == server.served.plan.state_digest()


def test_a_server_that_is_gone_or_another_token_is_a_sentence(server, plan, monkeypatch):
    monkeypatch.setattr("seatplan.plan.runtime.SETTLING_SECONDS", 0.2)
    with pytest.raises(Rejected) as rejected:
        RemotePlan(server.address, token="another")
    assert rejected.value.reasons[0].code == "token-refused"
    with pytest.raises(Rejected) as rejected:
        RemotePlan("http://127.0.0.1:1", token=TOKEN)
    assert rejected.value.reasons[0].code == "server-silent"
