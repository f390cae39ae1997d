"""Take the pictures of the documentation from the running product: `make pictures`.

Starts a server with the sample occasion, plays the story of the lost VIP places on it, and photographs the pages.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import urlopen

from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

import seatplan
from seatplan.domain.commands import AnyCommand, Change, PlaceTable, Together

HERE = Path(__file__).parent
DATA = HERE.parent / "data"
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
SIZE: ViewportSize = {"width": 1440, "height": 900}


@contextmanager
def served() -> Iterator[tuple[str, Path]]:
    """A server over the sample occasion: its URL and its log."""
    with tempfile.TemporaryDirectory() as folder, socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
        free.close()
        log = Path(folder) / "plan.duckdb"
        command = [
            sys.executable,
            "-m",
            "seatplan",
            "serve",
            "--sample",
            "--log",
            str(log),
            "--port",
            str(port),
        ]
        server = subprocess.Popen(command)
        url = f"http://127.0.0.1:{port}"
        try:
            for _ in range(200):
                try:
                    with urlopen(f"{url}/health") as answer:
                        if answer.status == 200:
                            break
                except OSError:
                    time.sleep(0.2)
            yield url, log
        finally:
            server.terminate()
            server.wait(20)


def open_page(browser: Browser, url: str, *, dark: bool = False, person: str = "Karim Osei") -> Page:
    """A page as one person, loaded and drawn."""
    context = browser.new_context(viewport=SIZE, color_scheme="dark" if dark else "light", locale="en-GB")
    cookies = {"seatplan_me": person.replace(" ", "%20")} | ({"seatplan_theme": "dark"} if dark else {})
    context.add_cookies([{"name": name, "value": value, "url": url} for name, value in cookies.items()])
    page = context.new_page()
    page.goto(url)
    page.wait_for_selector(".sp-frame .sp-work")
    page.wait_for_timeout(2500)
    return page


def shoot(page: Page, name: str) -> None:
    """Keep what the page shows as docs/pictures/NAME.png."""
    page.screenshot(path=HERE / "pictures" / f"{name}.png")
    page.context.close()


def play_the_story(log: Path) -> str:
    """Unprotect, upload the workbook with empty cells, and let two others work on; returns the upload's batch."""
    with seatplan.open(log, actor="Jonas Brandt") as plan:
        vip = plan.logical_tables.query("vip")
        unprotect: list[AnyCommand] = [
            Change("logical_table", table, {"protected": False}) for table in vip.index
        ]
        plan.execute(Together(unprotect, about="protect"), origin="page")
        upload = plan.preview_upload(DATA / "draw_vip.xlsx", "draw", blank="clear")
        batch = plan.apply(upload.draft, origin="page").batch
        works = plan.logical_tables.query("name == 'Works 12'").index[0]
        board = vip.query("name == 'Board'").iloc[0]["placed_at"]
        guest = plan.guests.query("table_name == 'Sales 3'").index[0]
        plan.execute(PlaceTable(works, board), actor="Ana Müller", origin="page")
        plan.execute(Change("guest", guest, {"diet": "vegan"}), actor="Karim Osei", origin="page")
        assert batch is not None
        return batch


def upload_preview(page: Page, file: Path) -> None:
    """Give the draw page a workbook and wait for its preview."""
    page.set_input_files("input[type=file]", str(file))
    page.wait_for_timeout(4000)


def main() -> None:
    """Take all pictures."""
    executable = next(filter(None, map(shutil.which, BROWSERS)), None)
    if executable is None:
        sys.exit("No browser found. On Debian: apt install chromium.")
    os.umask(0o022)
    (HERE / "pictures").mkdir(exist_ok=True)
    with served() as (url, log), sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=executable, args=["--no-sandbox", "--font-render-hinting=none"]
        )
        for dark in (False, True):
            ending = "-dark" if dark else ""
            shoot(open_page(browser, f"{url}/overview", dark=dark), f"overview{ending}")
            with seatplan.open(log) as plan:
                sales = plan.logical_tables.query("name == 'Sales 3'").iloc[0]["placed_at"]
            shoot(open_page(browser, f"{url}/rooms?table={sales}", dark=dark), f"rooms{ending}")
        for name in ("guests", "seating"):
            shoot(open_page(browser, f"{url}/{name}"), name)
        page = open_page(browser, f"{url}/draw")
        upload_preview(page, DATA / "draw_vip.xlsx")
        shoot(page, "draw")
        batch = play_the_story(log)
        shoot(open_page(browser, f"{url}/rooms"), "rooms-vip-gone")
        shoot(open_page(browser, f"{url}/history?batch={batch}&without=1"), "history")
        shoot(open_page(browser, f"{url}/history?batch={batch}&without=1", dark=True), "history-dark")
        browser.close()


if __name__ == "__main__":
    main()
