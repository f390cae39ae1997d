"""Two people on one page at once, each in a language of their own: what one does is told to the other in the other's words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from urllib.parse import quote

import httpx
import pytest
from playwright.sync_api import Page, expect

from seatplan.views.pages import PAGES
from tests.server.process import Running
from tests.views.small_plan import small_plan

pytestmark = pytest.mark.ui


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    log = tmp_path_factory.mktemp("languages") / "plan.duckdb"
    small_plan(log).close()
    running = Running(log)
    yield running
    running.stop()


def opened(page: Page, server: Running, slug: str, me: str, lang: str = "") -> Page:
    cookies = {"seatplan_me": quote(me)} | ({"seatplan_lang": lang} if lang else {})
    page.context.add_cookies(
        [{"name": name, "value": value, "url": server.address} for name, value in cookies.items()]
    )
    page.goto(f"{server.address}/{slug}")
    page.locator(".sp-frame .sp-work").wait_for()
    return page


def test_each_reads_the_same_edit_in_their_own_language(
    server: Running, new_page: Callable[..., Page], console_errors: list[str]
) -> None:
    ann = opened(new_page(), server, "overview", "Ann")
    uwe = opened(new_page(), server, "overview", "Uwe", "de")
    expect(ann.locator(".sp-nav")).to_contain_text("Guests")
    expect(uwe.locator(".sp-nav")).to_contain_text("Gäste")
    expect(uwe.locator(".sp-occasion")).to_contain_text("Freitag, 11. Dezember")
    expect(ann.locator(".sp-occasion")).to_contain_text("Friday 11 December")

    # Ann's click wakes Uwe's session out of her own.
    ann.locator("[data-act=undo]").first.click()
    expect(uwe.locator(".batch").first).to_contain_text("Rückgängig gemacht: „")
    expect(ann.locator(".batch").first).to_contain_text("Undid “")
    expect(ann.locator(".sp-snack")).to_contain_text("Saved: ")
    # And the other way round.
    uwe.locator(".sp-tools button").first.wait_for()
    uwe.locator("[data-act=undo]").first.click()
    expect(uwe.locator(".sp-snack")).to_contain_text("Gespeichert: ")
    expect(ann.locator(".batch").first).to_contain_text("Redid “")
    expect(uwe.locator(".batch").first).to_contain_text("Wiederholt: „")
    expect(uwe.locator(".sp-saved")).to_contain_text("Gespeichert")
    expect(ann.locator(".sp-saved")).to_contain_text("Saved")
    assert console_errors == []


def test_the_language_is_chosen_in_the_menu_and_kept(server: Running, new_page: Callable[..., Page]) -> None:
    page = opened(new_page(), server, "history?person=Ann", "Ann")
    assert page.evaluate("document.documentElement.lang") == "en"
    page.locator(".sp-me > button").click()
    page.get_by_role("button", name="Deutsch").click()
    expect(page.locator("h1")).to_have_text("Verlauf")
    assert page.evaluate("document.documentElement.lang") == "de"
    assert "person=Ann" in page.url
    page.goto(f"{server.address}/overview")
    expect(page.locator("h1")).to_have_text("Übersicht")
    page.locator(".sp-me > button").click()
    assert page.get_by_role("button", name="Deutsch").get_attribute("aria-pressed") == "true"


def test_a_browser_that_accepts_german_first_gets_german(
    server: Running, new_page: Callable[..., Page]
) -> None:
    page = opened(new_page(locale="de-AT"), server, "overview", "Eva")
    expect(page.locator("h1")).to_have_text("Übersicht")


def test_the_api_answers_in_the_language_that_is_asked_for(server: Running) -> None:
    asked = {"Authorization": f"Bearer {server.token}", "Accept-Language": "de"}
    answer = httpx.get(f"{server.address}/api/nothing", headers=asked, trust_env=False)
    (fault,) = answer.json()["errors"]
    assert (fault["code"], fault["message"]) == ("no-such-address", "Unter /api/nothing gibt es nichts.")


@pytest.mark.parametrize("slug", sorted(PAGES))
def test_every_page_is_german_for_a_german_reader(
    slug: str, server: Running, new_page: Callable[..., Page], console_errors: list[str]
) -> None:
    page = opened(new_page(), server, slug, "Uwe", "de")
    expect(page.locator(".sp-nav [aria-current]")).to_be_visible()
    page.wait_for_timeout(600)
    shown = page.locator(".sp-frame").inner_text()
    left = [word for word in FORGOTTEN if word in shown.replace("\n", " ").split(" ")]
    assert left == []
    assert console_errors == []


# English words that pages are full of, and that no name of the small plan has.
FORGOTTEN = ("the", "of", "and", "Guests", "Seats", "Rooms", "Search", "Undo", "Saved", "free", "seated", "Filter:", "Show", "Upload:", "Department",
             "tables", "guests", "Close", "batches", "events", "Today")  # fmt: skip
