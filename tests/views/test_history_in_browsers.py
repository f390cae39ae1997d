"""The history page in two browsers at once: what one prunes, the other sees, and loses nothing."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest
from playwright.sync_api import Page, expect

from tests.views.story import Story, tell

pytestmark = pytest.mark.ui
DASHBOARDS = Path(__file__).parents[2] / "dashboards"


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Story]]:
    """The story's plan behind the history and rooms pages: the address, and the story's ids."""
    folder = tmp_path_factory.mktemp("served")
    story = tell(folder / "plan.duckdb")
    story.plan.close()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    scripts = [str(DASHBOARDS / name) for name in ("history.py", "rooms.py")]
    command = [
        sys.executable,
        "-m",
        "panel",
        "serve",
        *scripts,
        "--address",
        "127.0.0.1",
        "--port",
        str(port),
    ]
    with (folder / "serve.log").open("wb") as log:
        server = subprocess.Popen(
            command,
            env=os.environ | {"SEATPLAN_LOG": str(folder / "plan.duckdb")},
            cwd=DASHBOARDS.parent,
            stdout=log,
            stderr=log,
            start_new_session=True,
        )
    address = f"http://127.0.0.1:{port}"
    try:
        _wait_for(address)
        yield address, story
    finally:
        os.killpg(server.pid, signal.SIGTERM)
        server.wait(10)


def _wait_for(address: str) -> None:
    for _ in range(120):
        try:
            urlopen(f"{address}/history", timeout=20).close()
            return
        except OSError:
            time.sleep(0.25)
    pytest.fail("the server did not start")


def opened(new_page: Callable[..., Page], address: str, who: str, query: str = "") -> Page:
    page = new_page()
    page.context.add_cookies([{"name": "seatplan_me", "value": who, "url": address}])
    page.goto(f"{address}/history{query}")
    return page


def test_what_one_prunes_the_other_sees_and_goes_on_with_what_they_were_doing(
    served: tuple[str, Story],
    new_page: Callable[..., Page],
    console_errors: list[str],
    outside_requests: list[str],
) -> None:
    address, story = served
    karim = opened(new_page, address, "Karim", f"?batch={story.upload}&without=1")
    ana = opened(new_page, address, "Ana")
    expect(karim.locator(".say").first).to_contain_text("14 VIP tables get their place back")
    expect(karim.get_by_text("lost ground", exact=True).first).to_be_visible()

    # Ana is in the middle of taking another batch out: she has typed half of her reason.
    ana.locator('[data-row]:has-text("diet is vegan")').first.click()
    ana.get_by_role("button", name="Take out of history").click()
    reason = ana.get_by_label("Reason")
    reason.fill("It was the other ")

    prune = karim.get_by_role("button", name=re.compile("Prune 3[0-9] events"))
    expect(prune).to_be_disabled()
    karim.get_by_label("Reason").fill("Empty cells cleared the VIP tables")
    expect(prune).to_be_enabled()
    prune.click()

    expect(ana.locator('[data-row]:has-text("Pruned Draw_vip.xlsx")')).to_be_visible()
    expect(ana.locator('[data-row]:has-text("Upload Draw_vip.xlsx")').first).to_contain_text("pruned")
    expect(karim.get_by_role("heading", name="Pruned Draw_vip.xlsx")).to_be_visible()

    expect(reason).to_have_value("It was the other ")
    reason.press_sequentially("guest")
    hers = ana.get_by_role("button", name="Prune 1 event")
    expect(hers).to_be_enabled()
    hers.click()
    expect(karim.locator('[data-row]:has-text("It was the other guest")')).to_be_visible()

    # Both come back.
    karim.get_by_role("button", name=re.compile("Restore 3[0-9] events")).click()
    expect(ana.locator('[data-row]:has-text("Restored Draw_vip.xlsx")')).to_be_visible()
    assert not console_errors
    assert not outside_requests


def test_a_link_shows_a_colleague_the_same(
    served: tuple[str, Story], new_page: Callable[..., Page], console_errors: list[str]
) -> None:
    address, story = served
    page = opened(new_page, address, "Karim", f"?physical={story.stood_at}")
    page.get_by_role("button", name="Upload Draw_vip.xlsx").first.click()
    expect(page).to_have_url(re.compile(f"batch={story.upload}"))
    expect(page.get_by_role("heading", name="Upload Draw_vip.xlsx")).to_be_visible()
    page.go_back()
    expect(page.get_by_role("heading", name="Table 21, Great Hall")).to_be_visible()
    assert not console_errors
