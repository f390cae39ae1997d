"""Who may ask the HTTP API, and what it says to those who ask wrongly."""

import time

import httpx
import pytest

from seatplan.domain.commands import SeatGuest
from seatplan.plan.remote import RemotePlan
from seatplan.plan.wire import FaultAtServer
from tests.plan.contract import filled
from tests.server.in_thread import TOKEN, served_beside


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory):
    with served_beside(filled(tmp_path_factory.mktemp("api") / "log")) as server:
        yield server


@pytest.fixture
def ask(server):
    """Ask as one who has the token."""
    with httpx.Client(base_url=server.address, trust_env=False) as client:
        client.headers["Authorization"] = f"Bearer {TOKEN}"
        yield client


def why(answer: httpx.Response) -> tuple[int, str]:
    """The status, and the first error's code; every error has a sentence."""
    document = answer.json()
    assert document["ok"] is False
    assert all(error["message"] and error["message"] != error["code"] for error in document["errors"])
    return answer.status_code, document["errors"][0]["code"]


def test_health_needs_no_token(server):
    answer = httpx.get(f"{server.address}/health", trust_env=False)
    assert (answer.status_code, answer.json()) == (200, {"ok": True, "sessions": 0})


ADDRESSES = [
    ("GET", "head"), ("GET", "state"), ("GET", "events.arrow"), ("GET", "batches.arrow"), ("GET", "backup"),
    ("POST", "commands"), ("POST", "drafts"), ("POST", "prune"), ("POST", "restore"), ("POST", "revert"),
    ("POST", "erase"), ("POST", "sample"), ("POST", "verify"), ("POST", "restore-backup"), ("GET", "nothing"),
]  # fmt: skip


@pytest.mark.parametrize(("method", "path"), ADDRESSES)
@pytest.mark.parametrize("header", [None, "Bearer wrong", f"Basic {TOKEN}", "Bearer", f"Bearer {TOKEN}x"])
def test_nobody_is_answered_without_the_token(server, method: str, path: str, header: str | None):
    headers = {"Authorization": header} if header else {}
    answer = httpx.request(method, f"{server.address}/api/{path}", headers=headers, trust_env=False)
    assert why(answer) == (401, "token-refused")


@pytest.mark.parametrize(
    "origin", ["https://evil.example", "null", "http://127.0.0.1", "http://127.0.0.1:1.evil.example"]
)
def test_pages_of_other_hosts_may_not_ask_even_with_the_token(ask, origin: str):
    assert why(ask.post("/api/verify", headers={"Origin": origin})) == (403, "foreign-page")


def test_a_page_of_this_host_may_ask(server, ask):
    assert ask.get("/api/head", headers={"Origin": server.address}).status_code == 200


@pytest.mark.parametrize(
    "body",
    [
        b"", b"{", b"[]", b"null", b'"text"', b"\xff\xfe", b"[" * 100_000, b'{"command": {}}',
        b'{"command": {"type": "DropEverything"}}', b'{"command": {"type": "SeatGuest", "guest": 1}}',
        b'{"command": {"type": "SeatGuest", "guest": "G1", "table": "T1"}, "sql": "SELECT 1"}',
        b'{"command": {"type": "SeatGuest", "guest": "G1", "table": "T2"}, "origin": "nowhere"}',
        b'{"command": {"type": "SeatGuest", "guest": "G1", "table": "T2"}, "actor": "a\\nb"}',
    ],
)  # fmt: skip
def test_what_is_no_command_is_a_sentence_and_changes_nothing(server, ask, body: bytes):
    before = server.served.plan.head()
    assert why(ask.post("/api/commands", content=body)) == (400, "bad-request")
    assert server.served.plan.head() == before


def test_other_addresses_and_methods_are_sentences(ask):
    assert why(ask.get("/api/sql?q=SELECT+1")) == (404, "no-such-address")
    assert why(ask.get("/api/commands")) == (405, "bad-request")
    assert why(ask.get("/api/events.arrow?since=-1")) == (400, "bad-request")
    assert why(ask.get("/api/state?at=tomorrow")) == (422, "unknown-version")
    assert why(ask.post("/api/prune", json={})) == (400, "bad-request")
    assert why(ask.post("/api/sample", json={"guests": 10**9})) == (400, "bad-request")


def test_a_huge_body_is_refused(ask):
    assert why(ask.post("/api/commands", content=b" " * 33_000_000)) == (413, "request-too-large")


def test_a_huge_body_that_tells_no_length_is_refused(ask):
    chunks = (b" " * 1_000_000 for _ in range(40))
    assert why(ask.post("/api/commands", content=chunks)) == (413, "request-too-large")


def test_a_body_without_the_token_is_not_read(server):
    chunks = (b" " * 1_000_000 for _ in range(500))
    try:
        answer = httpx.post(f"{server.address}/api/restore-backup", content=chunks, trust_env=False)
    except httpx.TransportError:
        return  # cut off before all of it was sent
    assert why(answer) == (401, "token-refused")


def test_the_state_is_what_show_prints(server, ask):
    plan = server.served.plan
    assert ask.get("/api/state").json() == plan.snapshot()
    then = ask.get("/api/state", params={"at": 5, "as_seen": 1}).json()
    assert then == {"version": 5, "generation": plan.generation} | plan.at(5, as_seen=True).snapshot()


def test_what_is_no_backup_is_refused_and_the_plan_stays(server, ask):
    digest = server.served.plan.state_digest()
    answer = ask.post("/api/restore-backup", content=b"no database at all" * 1000)
    assert answer.status_code == 503
    assert answer.json()["kind"] == "log"
    assert server.served.plan.state_digest() == digest
    assert ask.post("/api/verify").json()["ok"]


def test_a_fault_has_an_id_tells_nothing_else_and_harms_nobody(server, ask, monkeypatch, caplog):
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("a guest's name")

    with monkeypatch.context() as patch:
        patch.setattr(type(server.served.plan), "execute", broken)
        with RemotePlan(server.address, token=TOKEN) as plan, pytest.raises(FaultAtServer) as fault:
            plan.execute(SeatGuest("G2", "T2"))
    (line,) = [record for record in caplog.records if record.name == "seatplan.fault"]
    assert line.fault == fault.value.fault
    assert line.error == "ZeroDivisionError"
    assert "a guest's name" not in str(fault.value)
    assert ask.get("/api/head").status_code == 200


def test_nobody_is_counted_as_asking_afterwards(server, ask):
    ask.get("/api/head")
    deadline = time.monotonic() + 5
    while server.served.asked and time.monotonic() < deadline:
        time.sleep(0.01)
    assert server.served.asked == 0
