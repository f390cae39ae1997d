"""Fixtures that more than one test file uses: a browser with pages that remember what went wrong on them.

The browser belongs to the whole run (one for each worker); each page gets a context of its own, so that two pages are two
people. Everything here is for tests marked ``ui``; domain tests need no fixture at all.
"""

import asyncio
import os
import shutil
from collections.abc import Callable, Generator, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import hypothesis
import pytest
from playwright.sync_api import Browser, Error, Page, expect, sync_playwright

# Two busy cores make single examples slow now and then; that says nothing about the law under test.
hypothesis.settings.register_profile("seatplan", deadline=None, print_blob=True)
hypothesis.settings.load_profile("seatplan")

# The same for pages: five seconds are little when other tests use both cores.
expect.set_options(timeout=15_000)

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
# Headless, and silent: the browser asks no host but the one under test.
BROWSER_ARGUMENTS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
OWN_HOSTS = ("localhost", "127.0.0.1", "::1")
ARTIFACTS = Path(__file__).parent / "artifacts"


@pytest.fixture(scope="session", autouse=True)
def surroundings_of_the_user_stay_out(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No test finds the log, the token or the running server of the person who runs it, and all speak English."""
    with pytest.MonkeyPatch.context() as environment:
        for name in ("SEATPLAN_LOG", "SEATPLAN_TOKEN"):
            environment.delenv(name, raising=False)
        environment.setenv("SEATPLAN_LANG", "en")
        environment.setenv("XDG_RUNTIME_DIR", str(tmp_path_factory.mktemp("runtime")))
        yield


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A headless Chromium. Without one the test is skipped, or fails where SEATPLAN_REQUIRE_BROWSER is set."""
    executable = next(filter(None, map(shutil.which, BROWSERS)), None)
    if executable is None:
        reason = f"no browser found (looked for {', '.join(BROWSERS)}); on Debian: apt install chromium"
        if os.environ.get("SEATPLAN_REQUIRE_BROWSER"):
            pytest.fail(reason, pytrace=False)
        pytest.skip(reason)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=executable, args=BROWSER_ARGUMENTS)
        yield chromium
        chromium.close()


@pytest.fixture
def console_errors() -> list[str]:
    """What the pages of this test wrote to the console as errors, and their uncaught exceptions."""
    return []


@pytest.fixture
def outside_requests() -> list[str]:
    """The addresses outside this machine that the pages of this test asked for. They are cut off, so nothing leaves."""
    return []


@pytest.fixture
def new_page(
    browser: Browser,
    console_errors: list[str],
    outside_requests: list[str],
    request: pytest.FixtureRequest,
) -> Iterator[Callable[..., Page]]:
    """Open a page as one more person: ``new_page(color_scheme="dark", viewport={"width": 1024, "height": 768})``.

    Takes what playwright's ``Browser.new_context`` takes. When the test fails, a picture of each page and its console
    lie in tests/artifacts.
    """
    pages: list[Page] = []

    def open_page(**options: Any) -> Page:
        options = {"viewport": {"width": 1440, "height": 900}, "locale": "en-GB"} | options
        page = browser.new_context(**options).new_page()
        page.set_default_timeout(20_000)
        page.on("console", lambda said: console_errors.append(said.text) if said.type == "error" else None)
        page.on("pageerror", lambda error: console_errors.append(str(error)))

        def cut_off(route) -> None:
            outside_requests.append(route.request.url)
            route.abort()

        page.on(
            "websocket", lambda socket: None if _is_here(socket.url) else outside_requests.append(socket.url)
        )
        page.route(lambda url: urlsplit(url).scheme in ("http", "https") and not _is_here(url), cut_off)
        pages.append(page)
        return page

    yield open_page
    if request.node.stash.get(FAILED, False):
        _keep_what_it_looked_like(request.node.name, pages, console_errors)
    for page in pages:
        page.context.close()


@pytest.fixture
def page(new_page: Callable[..., Page]) -> Page:
    """One page in the default size and light colours."""
    return new_page()


FAILED = pytest.StashKey[bool]()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    if report.failed:
        item.stash[FAILED] = True
    return report


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, Any, Any]:
    """Hide playwright's idle event loop from tests without a browser, so that they may call ``asyncio.run``.

    Playwright's plain (not async) interface leaves its loop marked as running for as long as the browser is open.
    """
    loop = asyncio._get_running_loop()
    if loop is None or "browser" in getattr(item, "fixturenames", ()):
        return (yield)
    asyncio._set_running_loop(None)
    try:
        return (yield)
    finally:
        asyncio._set_running_loop(loop)


def _is_here(url: str) -> bool:
    return urlsplit(url).hostname in OWN_HOSTS


def _keep_what_it_looked_like(test: str, pages: list[Page], console_errors: list[str]) -> None:
    ARTIFACTS.mkdir(exist_ok=True)
    stem = "".join(letter if letter.isalnum() else "-" for letter in test)[:100]
    for number, page in enumerate(pages, start=1):
        try:
            page.screenshot(path=ARTIFACTS / f"{stem}-{number}.png")
        except Error as error:
            console_errors.append(f"no picture of page {number}: {error}")
    (ARTIFACTS / f"{stem}.console.txt").write_text("\n".join(console_errors), encoding="utf-8")
