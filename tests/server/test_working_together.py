"""Several people at one server: they race, prune and go on working, and nothing is lost."""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from seatplan.domain.commands import Add, Change, PlaceTable, Seen, UnplaceTable
from seatplan.domain.decision import Rejected
from seatplan.domain.values import GUEST, LOGICAL_TABLE
from seatplan.plan.remote import RemotePlan
from tests.plan.contract import filled
from tests.server.in_thread import TOKEN, served_beside


@pytest.fixture
def server(tmp_path: Path):
    with served_beside(filled(tmp_path / "log")) as server:
        yield server


@pytest.fixture
def somebody(server):
    """One more client each time."""
    opened: list[RemotePlan] = []

    def open_one() -> RemotePlan:
        opened.append(RemotePlan(server.address, token=TOKEN))
        return opened[-1]

    yield open_one
    for plan in opened:
        plan.close()


def test_two_who_want_the_same_place_get_one_answer_each_and_one_of_them_a_conflict(somebody):
    plans = [somebody(), somebody()]
    start = threading.Barrier(2)

    def place(plan: RemotePlan, table: str) -> str:
        start.wait()
        try:
            plan.execute(PlaceTable("T1", table), seen=[Seen(LOGICAL_TABLE, "T1", "placed_at", "P1")])
        except Rejected as rejected:
            return rejected.reasons[0].code
        return "done"

    with ThreadPoolExecutor(2) as pool:
        assert sorted(pool.map(place, plans, ("P2", "P3"))) == ["conflict", "done"]


def test_many_who_add_guests_at_once_lose_none(server, somebody):
    def add(plan: RemotePlan, name: str) -> None:
        for number in range(15):
            plan.execute(Add(GUEST, {"name": f"{name} {number}"}), batch_id=f"{name}-{number}")

    names = ("Jo", "Ines", "Maren")
    with ThreadPoolExecutor(3) as pool:
        list(pool.map(add, [somebody() for _ in names], names))
    plan = server.served.plan
    known = {guest.name for guest in plan.state.guests.values()}
    assert {f"{name} {number}" for name in names for number in range(15)} <= known
    assert plan.verify()["ok"]


def test_people_go_on_editing_while_prunes_are_previewed_committed_and_taken_back(server, somebody):
    stop = threading.Event()
    done: list[str] = []

    def edit(plan: RemotePlan) -> None:
        while not stop.is_set():
            diet = f"menu {len(done)}"
            plan.execute(Change(GUEST, "G2", {"diet": diet}))
            done.append(diet)

    def prune(plan: RemotePlan) -> None:
        for turn in range(6):
            plan.execute(UnplaceTable("T1"), batch_id=f"bad-{turn}")
            pruned = plan.prune(plan.preview_prune(batch=f"bad-{turn}"), reason="a slip")
            assert plan.state.logical_tables["T1"].placed_at == "P1"
            plan.restore(pruned.last or 0)
            plan.revert(batch=f"bad-{turn}")

    with ThreadPoolExecutor(2) as pool:
        editing = pool.submit(edit, somebody())
        try:
            prune(somebody())
        finally:
            stop.set()
        editing.result()
    plan = server.served.plan
    assert plan.generation == 12
    assert len(done) > 6
    assert plan.state.guests["G2"].diet == done[-1]
    assert plan.state.logical_tables["T1"].placed_at == "P1"
    assert plan.verify()["ok"]


@pytest.mark.parametrize("slow", ["verify", "backup"])
def test_slow_questions_keep_nobody_waiting(somebody, tmp_path: Path, monkeypatch, slow: str, server):
    running, go_on = threading.Event(), threading.Event()
    log = server.served.plan.log
    original: Callable[..., object] = getattr(log, slow)

    def held_up(*args: object) -> object:
        running.set()
        assert go_on.wait(20)
        return original(*args)

    monkeypatch.setattr(log, slow, held_up)
    asker, editor = somebody(), somebody()
    with ThreadPoolExecutor(1) as pool:
        answer = pool.submit(asker.verify) if slow == "verify" else pool.submit(
            asker.backup, str(tmp_path / "copy.duckdb")
        )  # fmt: skip
        assert running.wait(20)
        editor.execute(PlaceTable("T2", "P2"))
        assert not answer.done()
        go_on.set()
        found = answer.result(20)
    assert found["ok"] if slow == "verify" else found == editor.version
