"""`seatplan serve` as a process: it starts, lets in whom it should, stops cleanly, and loses nothing when it is killed."""

import asyncio
import html
import json
import re
import signal
import stat
import subprocess
import sys
import threading
import time
from pathlib import Path

import httpx
import pytest
from tornado.httpclient import HTTPClientError, HTTPRequest
from tornado.websocket import websocket_connect

import seatplan
from benchmarks.sessions import OpenPage
from seatplan.domain.commands import Add, SeatGuest
from seatplan.domain.decision import Rejected
from seatplan.domain.values import GUEST
from seatplan.plan import runtime
from seatplan.plan.remote import RemotePlan
from tests.plan.contract import filled
from tests.server.process import Running, refused_to_serve

# One page can't be built; it is the server's, not the product's, that breaks it.
BREAK_DRAW = """
import sys, types
broken = types.ModuleType("seatplan.views.draw")
def build(live): raise ZeroDivisionError("a guest's name")
broken.build = build
sys.modules["seatplan.views.draw"] = broken
"""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory):
    server = Running(filled(tmp_path_factory.mktemp("serving") / "log"), setup=BREAK_DRAW)
    yield server
    server.stop()


def get(server: Running, path: str, **headers: str) -> httpx.Response:
    """An answer to somebody without a token."""
    return httpx.get(f"{server.address}{path}", headers=headers, trust_env=False, timeout=60)


def page_token(server: Running) -> str:
    """The session token of a page that was just loaded."""
    found = re.search(r'"token"\s*:\s*"([^"]+)"', html.unescape(get(server, "/overview").text))
    assert found is not None
    return found.group(1)


def knock(server: Running, token: str, origin: str | None = None) -> int:
    """The HTTP status with which a websocket is answered; 101 lets in."""

    async def connect() -> int:
        address = f"{server.address.replace('http', 'ws', 1)}/overview/ws"
        request = HTTPRequest(address, headers={"Origin": origin or server.address})
        try:
            socket = await websocket_connect(request, subprotocols=["bokeh", token])
        except HTTPClientError as error:
            return error.code
        told = await socket.read_message()
        socket.close()
        return 101 if told is not None else 403

    return asyncio.run(connect())


def test_the_record_of_a_server_is_private_and_names_it(server):
    record = runtime.find_server(server.log)
    assert record is not None
    assert (record.pid, record.address) == (server.process.pid, server.address)
    for path in runtime.runtime_folder().iterdir():
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert record.token not in server.said()


def test_the_start_page_is_the_overview_and_every_answer_has_its_headers(server):
    answer = get(server, "/")
    assert (answer.status_code, answer.headers["Location"]) == (302, "overview")
    for path in ("/overview", "/favicon.ico", "/static/js/bokeh.min.js", "/api/head", "/nothing"):
        headers = get(server, path).headers
        assert "default-src 'self'" in headers["Content-Security-Policy"]
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert "Server" not in headers
    assert get(server, "/favicon.ico").headers["Content-Type"] == "image/svg+xml"


def test_a_page_is_let_in_with_its_token_only_and_from_this_host_only(server):
    token = page_token(server)
    assert knock(server, token) == 101
    assert knock(server, token[:-4] + "AAAA") == 403
    assert knock(server, "made-up") == 403
    for origin in ("http://evil.example", f"{server.address}.evil.example", "null"):
        assert knock(server, page_token(server), origin) == 403


def test_secrets_of_a_browser_do_not_go_into_its_session(server):
    import base64
    import zlib

    answer = get(server, "/overview", Cookie="seatplan_theme=dark; other=secret-1", Authorization="secret-2")
    token = re.search(r'"token"\s*:\s*"([^"]+)"', html.unescape(answer.text))
    assert token is not None
    body = token.group(1).split(".")[0]
    session = json.loads(base64.urlsafe_b64decode(body + "=" * (-len(body) % 4)))
    (packed,) = [value for key, value in session.items() if key.startswith("__bk__zlib")]
    told = zlib.decompress(base64.urlsafe_b64decode(packed + "=" * (-len(packed) % 4))).decode()
    assert "dark" in told
    assert "secret" not in told


def test_a_page_that_can_not_be_built_says_so_with_an_id_that_the_log_has_and_others_work(server):
    async def open_both() -> list[str]:
        pages = [OpenPage(server.address, slug, "Jo") for slug in ("draw", "overview")]
        for page in pages:
            await page.open()
            await page.close()
        return [str(page.document_bytes) for page in pages]

    before = server.said().count("draw.build")
    asyncio.run(open_both())
    faults = re.findall(r"fault=([0-9a-f]{6}).*where=draw.build", server.said())
    assert server.said().count("draw.build") > before
    assert faults
    assert "a guest's name" not in server.said()
    assert get(server, "/health").json()["ok"]


def test_a_log_that_is_served_is_not_served_twice(server):
    code, said = refused_to_serve(server.log, "--port", "0")
    assert (code, said.strip()) == (1, f"This log is served already, at {server.address}.")


def test_what_can_not_be_served_is_a_sentence(server, tmp_path: Path):
    port = server.address.rpartition(":")[2]
    log = tmp_path / "plan.duckdb"
    assert refused_to_serve(log, "--port", port) == (
        1,
        f"Port {port} of 127.0.0.1 is in use. Choose another one with --port, or stop what uses it.\n",
    )
    for options in (
        ["--num-procs", "2"],
        ["--address", "0.0.0.0"],
        ["--behind-proxy"],
        ["--address", "192.0.2.1", "--behind-proxy", "--origin", "plan.example.com"],
    ):
        code, said = refused_to_serve(log, "--port", "0", *options)
        assert code == 1
        assert said.strip()
        assert "Traceback" not in said
    assert refused_to_serve(server.address)[0] == 1


def test_a_server_that_is_killed_at_work_loses_nothing_and_one_that_is_stopped_leaves_nothing_open(
    tmp_path: Path,
):
    path = filled(tmp_path / "log")
    server = Running(path)
    acknowledged: list[str] = []

    def add(plan: RemotePlan, name: str) -> None:
        for number in range(10_000):
            batch = f"{name}-{number}"
            try:
                plan.execute(Add(GUEST, {"name": batch}), batch_id=batch)
            except Rejected:
                return
            acknowledged.append(batch)

    plans = [server.plan(), server.plan()]
    workers = [threading.Thread(target=add, args=pair) for pair in zip(plans, ("Jo", "Ines"), strict=True)]
    for worker in workers:
        worker.start()
    while len(acknowledged) < 30:
        time.sleep(0.005)
    server.stop(signal.SIGKILL)
    for worker in workers:
        worker.join()
    for plan in plans:
        plan.close()

    again = Running(path, "--json", "--port", server.address.rpartition(":")[2])
    assert again.address == server.address
    with again.plan() as plan:
        known = set(plan.batches().batch)
        assert set(acknowledged) <= known
        assert plan.verify()["ok"]
        # A command whose answer got lost is sent again, and nothing is done twice.
        assert plan.execute(Add(GUEST, {"name": acknowledged[-1]}), batch_id=acknowledged[-1]).repeated
        plan.execute(SeatGuest("G2", "T2"))
        digest = plan.state_digest()

    assert again.stop(signal.SIGTERM) == 0
    assert runtime.find_server(path) is None
    assert not list(path.parent.glob("*.wal"))
    documents = [json.loads(line) for line in again.said().splitlines() if line.startswith('{"')]
    told = [line["event"] for line in documents]
    assert [event for event in told if event in ("started", "batch", "stopped")] == [
        "started", "batch", "stopped",
    ]  # fmt: skip
    with seatplan.open(path) as plan:
        assert not isinstance(plan, RemotePlan)
        assert plan.state_digest() == digest


def test_the_record_of_a_killed_server_is_no_obstacle(tmp_path: Path):
    path = filled(tmp_path / "log")
    killed = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    started = runtime.started_at(killed.pid)
    runtime.write(path, "http://127.0.0.1:1", "token")
    (record,) = (r for r in runtime.runtime_folder().glob("*.json") if str(path) in r.read_text())
    changed = json.loads(record.read_text()) | {"pid": killed.pid, "started": started}
    record.write_text(json.dumps(changed))
    assert runtime.find_server(path) is not None
    killed.kill()
    # Not waited for: a process that nobody has buried yet is as dead as any.
    deadline = time.monotonic() + 10
    while runtime.find_server(path) is not None and time.monotonic() < deadline:
        time.sleep(0.01)
    with seatplan.open(path) as plan:
        assert not isinstance(plan, RemotePlan)
    assert not record.exists()
    killed.wait()
