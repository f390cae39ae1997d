"""What every page owes its user, tried on each one: names are text, no other host is asked, nothing is written to the console,
it has landmarks and a title, and its main parts can be reached without a mouse.
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Page

import seatplan
from seatplan.domain import commands as do
from seatplan.plan.results import UploadedFile
from seatplan.views.pages import PAGES
from tests.server.process import Running

ROOT = Path(__file__).parents[2]
EVIL = '"><img src=x onerror="window.pwned=\'{}\'"><b class=injected>Ann</b>'
CHANGED = ("guest", "logical_table", "physical_table", "room", "group")


def evil(where: str) -> str:
    """A name that tells where it ran, should a page ever run it."""
    return EVIL.format(where)


def make_hostile(log: Path) -> None:
    """The sample with markup in every text that people can type."""
    with seatplan.open(log) as plan:
        plan.fill_sample(200, 1)
        state = plan.state
        for command in (
            do.ChangeOccasion({"name": evil("occasion"), "place": evil("place")}),
            do.Together([do.Change("room", room.id, {"name": room.name + evil("room")}) for room in state.rooms.values()]),
            do.Together(
                [
                    do.Change("logical_table", table.id, {"name": table.name + evil("table"), "host": evil("host"), "notes": evil("notes")})
                    for table in list(state.logical_tables.values())[:40]
                ]
            ),
            do.Together(
                [
                    do.Change("guest", guest.id, {"name": evil("guest"), "diet": evil("diet"), "department": evil("department"), "notes": evil("note")})
                    for guest in list(state.guests.values())[:150]
                ]
            ),
            do.Together([do.Change("physical_table", table.id, {"number": f"{n}{evil('number')}"}) for n, table in enumerate(list(state.physical_tables.values())[100:110])]),
        ):  # fmt: skip
            plan.execute(command, actor=evil("actor"))
        rows = [do.DrawRow(2, next(iter(state.logical_tables)), None)]
        plan.execute(
            do.ImportDraw(rows), actor=evil("uploader"), file=UploadedFile(evil("file") + ".xlsx", "0" * 64)
        )


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    log = tmp_path_factory.mktemp("hostile") / "plan.duckdb"
    make_hostile(log)
    server = Running(log)
    yield server
    server.stop()


def visit(page: Page, address: str, slug: str) -> None:
    name = quote(evil("me"))
    page.context.add_cookies([{"name": "seatplan_me", "value": name, "url": address}])
    page.goto(f"{address}/{slug}")
    page.locator(".sp-frame .sp-work").wait_for()
    page.wait_for_timeout(1500)


def ran(page: Page) -> list[str]:
    """Where a name was taken for markup."""
    return page.evaluate(
        """() => {
            const found = window.pwned ? [window.pwned] : []
            const look = (root) => {
                if (root.querySelector(".injected")) { found.push("markup in " + (root.host?.tagName ?? "document")) }
                for (const element of root.querySelectorAll("*")) { if (element.shadowRoot) { look(element.shadowRoot) } }
            }
            look(document)
            return found
        }"""
    )


@pytest.mark.ui
@pytest.mark.parametrize("slug", sorted(PAGES))
def test_names_are_shown_as_text(
    slug: str,
    hostile: Running,
    new_page: Callable[..., Page],
    console_errors: list[str],
    outside_requests: list[str],
):
    page = new_page()
    visit(page, hostile.address, slug)
    assert ran(page) == []
    assert "<img src=x" in page.locator(".sp-occasion").inner_text()
    # Hover and click what there is to hover and click.
    box = page.locator(".sp-work").bounding_box()
    assert box is not None
    for across in range(1, 6):
        for down in range(1, 5):
            page.mouse.move(box["x"] + box["width"] * across / 6, box["y"] + box["height"] * down / 5)
            page.wait_for_timeout(60)
    page.mouse.click(box["x"] + box["width"] * 0.3, box["y"] + box["height"] * 0.4)
    page.wait_for_timeout(400)
    for row in page.locator(".sp-rows [data-key]").all()[:3]:
        row.click(force=True)
        page.wait_for_timeout(400)
    assert ran(page) == []
    page.keyboard.press("Control+k")
    page.keyboard.type("ann")
    page.wait_for_timeout(600)
    assert ran(page) == []
    assert outside_requests == []
    assert console_errors == []


@pytest.mark.ui
@pytest.mark.parametrize("slug", sorted(PAGES))
def test_a_page_has_a_title_landmarks_and_a_heading(slug: str, hostile: Running, page: Page):
    visit(page, hostile.address, slug)
    assert page.title()
    assert page.locator("h1").count() == 1
    assert page.locator("nav a[aria-current=page]").count() == 1
    assert page.locator("main:not([role=none])").count() == 1
    assert page.locator("[role=alert][data-fault]").count() == 0


@pytest.mark.parametrize("slug", sorted(PAGES))
def test_a_page_has_a_dashboard_script_of_a_few_lines(slug: str):
    script = ROOT / "dashboards" / f"{slug}.py"
    assert len(script.read_text("utf-8").splitlines()) <= 12


def test_every_dashboard_script_is_a_page():
    assert {script.stem for script in (ROOT / "dashboards").glob("*.py")} == set(PAGES)
