"""The guests page in a browser: two people at once, search and filters in the address, keyboard, a tablet."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Page, expect

from tests.views.serving import served, sign_in
from tests.views.small_plan import EVIL, small_plan

pytestmark = pytest.mark.ui


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("guests")
    small_plan(folder / "plan.duckdb").close()
    with served(folder, folder / "plan.duckdb", ("guests",)) as address:
        yield address


@pytest.fixture
def visit(address: str, new_page: Callable[..., Page]) -> Callable[..., Page]:
    """Open the page as a person and wait until the rows are there."""

    def open_as(name: str, query: str = "", **options) -> Page:
        page = new_page(**options)
        sign_in(page, address, name)
        page.goto(f"{address}guests{query}")
        page.locator("[role=grid] [data-id]").first.wait_for()
        return page

    return open_as


def row(page: Page, guest: str):
    return page.locator(f'[role=grid] [data-id="{guest}"]')


def names(page: Page) -> list[str]:
    """The names in the table, from top to bottom."""
    cells = page.locator("[role=grid] [data-id]").evaluate_all(
        "rows => rows.map(row => [+row.getAttribute('aria-rowindex'), row.querySelector('.name').textContent])"
    )
    return [name for _, name in sorted(cells)]


def test_two_people_edit_one_guest_and_the_second_is_asked(
    visit: Callable[..., Page], console_errors: list[str], outside_requests: list[str]
) -> None:
    ana, karim = visit("Ana", "?guest=G0005"), visit("Karim", "?guest=G0005")
    hers, his = (who.get_by_label("Diet", exact=True) for who in (ana, karim))
    expect(his).to_be_visible()
    his.fill("halal")
    hers.fill("vegan")
    hers.press("Tab")
    expect(row(karim, "G0005")).to_contain_text("vegan")
    expect(his).to_have_value("halal")  # what somebody is typing stays
    his.press("Tab")
    expect(karim.get_by_text("Ana wrote vegan")).to_be_visible()
    expect(karim.locator(".sp-saved")).to_contain_text("1 field not saved")
    karim.get_by_role("button", name="Use mine: halal").click()
    expect(row(ana, "G0005")).to_contain_text("halal")
    expect(hers).to_have_value("halal")
    expect(karim.get_by_text("Ana wrote vegan")).to_have_count(0)
    assert not console_errors
    assert not outside_requests


def test_an_edit_reaches_the_other_page_in_less_than_two_kilobytes(
    address: str, visit: Callable[..., Page], new_page: Callable[..., Page]
) -> None:
    ana = visit("Ana", "?guest=G0006")
    karim = new_page()
    received: list[int] = []
    karim.on(
        "websocket", lambda socket: socket.on("framereceived", lambda frame: received.append(len(frame)))
    )
    sign_in(karim, address, "Karim")
    karim.goto(f"{address}guests")
    row(karim, "G0006").wait_for()
    expect(ana.get_by_label("Diet", exact=True)).to_be_visible()
    karim.wait_for_timeout(1000)
    received.clear()
    ana.get_by_label("Diet", exact=True).fill("no fish")
    ana.get_by_label("Diet", exact=True).press("Tab")
    expect(row(karim, "G0006")).to_contain_text("no fish")
    karim.wait_for_timeout(300)
    assert 0 < sum(received) < 2_000


def test_search_filters_order_and_columns_stand_in_the_address(visit: Callable[..., Page]) -> None:
    page = visit("Karim")
    page.get_by_label("Search all fields").fill("DEPOT")
    expect(page.get_by_text("No guest fits the search and the filters.")).to_be_visible()
    page.get_by_role("button", name="Remove all filters").click()
    page.get_by_role("button", name="RSVP", exact=True).first.click()
    page.get_by_role("dialog").get_by_text("declined").click()
    page.keyboard.press("Escape")
    expect(page.locator("[role=grid] [data-id]")).to_have_count(1)
    page.get_by_role("button", name="Columns").click()
    page.get_by_role("dialog").get_by_text("E-mail").click()
    page.keyboard.press("Escape")
    page.get_by_role("columnheader", name="Table").get_by_role("button").click()
    expect(page).to_have_url(re.compile("rsvp=declined.*sort=table.*columns=.*email"))
    # A colleague who gets the link sees the same.
    other = visit("Ana", "?" + page.url.partition("?")[2])
    assert names(other) == ["Lea"]
    expect(other.get_by_role("columnheader", name="E-mail")).to_be_visible()
    expect(other.get_by_role("columnheader", name="Table")).to_have_attribute("aria-sort", "ascending")


def test_accents_and_case_do_not_matter_and_names_are_text(
    visit: Callable[..., Page], console_errors: list[str]
) -> None:
    page = visit("Karim")
    page.get_by_label("Search all fields").fill("ONERROR")
    expect(page.locator("[role=grid] [data-id]")).to_have_count(1)
    row(page, "G0001").click()
    expect(page.locator(".sp-drawer h2")).to_have_text(EVIL)
    for tab in ("Group and seat", "Notes", "History", "Details"):
        page.get_by_role("tab", name=tab).click()
        page.wait_for_timeout(200)
    assert page.locator("img").count() == 0
    assert not console_errors


def test_a_selection_is_made_by_keyboard_and_set_at_once(
    visit: Callable[..., Page], console_errors: list[str]
) -> None:
    page = visit("Karim", "?q=works&sort=name")
    expect(page.locator("[role=grid] [data-id]")).to_have_count(5)
    page.get_by_role("grid").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Space")
    page.keyboard.press("Shift+ArrowDown")
    page.keyboard.press("Shift+ArrowDown")
    expect(page.get_by_text("3 selected")).to_be_visible()
    page.get_by_role("button", name="Set a field").click()
    page.locator('[data-key="field"] select').select_option("department")
    page.locator('[data-key="value:department"] input').fill("Plant")
    page.get_by_role("button", name="Set Department of 3 guests").click()
    expect(page.locator('[role=grid] [data-id]:has-text("Plant")')).to_have_count(3)
    expect(page.get_by_text("3 selected")).to_have_count(0)
    page.get_by_role("button", name="Undo").first.click()
    expect(page.locator('[role=grid] [data-id]:has-text("Plant")')).to_have_count(0)
    assert not console_errors


def test_back_leads_from_one_guest_to_the_one_before(visit: Callable[..., Page]) -> None:
    page = visit("Karim")
    row(page, "G0006").click()
    expect(page.locator(".sp-drawer h2")).to_have_text("Ben")
    row(page, "G0007").click()
    expect(page.locator(".sp-drawer h2")).to_have_text("Eva")
    expect(page).to_have_url(re.compile("guest=G0007"))
    page.go_back()
    expect(page.locator(".sp-drawer h2")).to_have_text("Ben")
    page.get_by_role("button", name="Close").first.click()
    expect(page).not_to_have_url(re.compile("guest="))


def test_an_export_is_a_workbook_of_all_guests(visit: Callable[..., Page], tmp_path: Path) -> None:
    page = visit("Karim")
    with page.expect_download() as saved:
        page.get_by_role("button", name="Export").click()
    file = tmp_path / saved.value.suggested_filename
    saved.value.save_as(file)
    sheet = load_workbook(file).worksheets[0]
    assert sheet.max_row == 10
    assert file.suffix == ".xlsx"


def test_on_a_tablet_four_columns_are_shown_and_the_drawer_lies_over_the_table(
    visit: Callable[..., Page],
) -> None:
    page = visit("Karim", viewport={"width": 1024, "height": 768}, has_touch=True)
    heads = page.get_by_role("columnheader").all_inner_texts()
    assert [head for head in heads if head] == ["Name", "Table", "RSVP", "Diet"]
    before = page.get_by_role("grid").bounding_box()
    row(page, "G0006").tap()
    drawer = page.locator(".sp-drawer")
    expect(drawer).to_be_visible()
    size = drawer.bounding_box()
    assert size is not None
    assert (size["width"], size["x"] + size["width"]) == (408, 1024)
    assert page.get_by_role("grid").bounding_box() == before
