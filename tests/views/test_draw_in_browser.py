"""The draw page in a browser: a workbook is uploaded, previewed, applied and undone; the story of the lost VIP placements."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.views.serving import served, sign_in
from tests.views.small_plan import small_plan
from tests.views.test_draw import GOOD, workbook

pytestmark = pytest.mark.ui


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("draw")
    small_plan(folder / "plan.duckdb").close()
    with served(folder, folder / "plan.duckdb", ("draw", "rooms")) as address:
        yield address


@pytest.fixture
def visit(address: str, new_page: Callable[..., Page]) -> Callable[..., Page]:
    """Open the draw page as a person."""

    def open_as(name: str, **options) -> Page:
        page = new_page(**options)
        sign_in(page, address, name)
        page.goto(address + "draw")
        page.locator("input[type=file]").wait_for(state="attached")
        return page

    return open_as


def choose(page: Page, content: bytes, name: str = "Draw.xlsx") -> None:
    page.locator("input[type=file]").set_input_files(
        {"name": name, "mimeType": "application/octet-stream", "buffer": content}
    )


def test_a_workbook_is_previewed_applied_and_undone_while_another_looks_on(
    visit: Callable[..., Page], console_errors: list[str], outside_requests: list[str]
) -> None:
    page, other = visit("Ana Müller"), visit("Karim Osei")
    choose(other, workbook([["Sales", "6"]]), "Other.xlsx")
    expect(other.locator("h2", has_text="1 table would stand elsewhere")).to_be_visible()
    choose(page, workbook(GOOD))
    expect(
        page.locator("h2", has_text="1 table would get a place and 1 would stand elsewhere")
    ).to_be_visible()
    page.get_by_role("button", name="Apply 2 rows").click()
    expect(page.locator("h2", has_text="Draw.xlsx: 2 rows are applied")).to_be_visible()
    # The other's preview is decided again.
    expect(other.locator("h2", has_text="0 changes")).to_be_visible()
    expect(other.get_by_role("button", name="Apply 0 rows")).to_be_disabled()
    page.get_by_role("button", name="Undo the upload").click()
    expect(page.locator("h2", has_text="The upload of Draw.xlsx is undone")).to_be_visible()
    expect(other.locator("h2", has_text="1 table would stand elsewhere")).to_be_visible()
    assert not console_errors
    assert not outside_requests


def test_blank_cells_take_placements_away_only_with_the_number(
    visit: Callable[..., Page], console_errors: list[str]
) -> None:
    page = visit("Ana Müller")
    choose(page, workbook([["Sales", None], ["Board", None], ["Works", "4"]]), "Draw_vip.xlsx")
    page.get_by_role("button", name="Clear").click()
    expect(page.locator("h2", has_text="1 placement would go: Sales")).to_be_visible()
    expect(page.get_by_text("Protected: stays at 2, Hall")).to_be_visible()
    apply = page.get_by_role("button", name="Apply 1 row", exact=True)
    expect(apply).to_be_disabled()
    page.get_by_label("Number").fill("2")
    expect(apply).to_be_disabled()
    page.get_by_label("Number").fill("1")
    expect(apply).to_be_enabled()
    page.get_by_role("checkbox", name="Apply row 2").click()
    expect(page.locator("h2", has_text="0 changes")).to_be_visible()
    page.get_by_role("checkbox", name="Apply row 2").click()
    page.get_by_role("button", name="Keep blank cells instead").click()
    expect(page.get_by_role("button", name="Apply 0 rows")).to_be_disabled()
    assert not console_errors


def test_a_large_file_that_is_no_workbook_gives_a_sentence_and_the_page_lives_on(
    visit: Callable[..., Page], console_errors: list[str]
) -> None:
    page = visit("Ana Müller", viewport={"width": 1024, "height": 768}, color_scheme="dark")
    choose(page, bytes(range(256)) * 74_000, "large.xlsx")  # 18.9 MB
    expect(page.get_by_text("large.xlsx can't be read: it is no workbook and no text.")).to_be_visible()
    choose(page, workbook([["Nobody <img src=x onerror=alert(1)>", "3"], ["Sales", "77"]]))
    expect(page.locator("h2", has_text="something is wrong in 2 rows")).to_be_visible()
    expect(
        page.get_by_text("There is no logical table “Nobody <img src=x onerror=alert(1)>”")
    ).to_be_visible()
    page.get_by_role("button", name="Leave row 2 out").click()
    expect(page.locator("h2", has_text="something is wrong in 1 row")).to_be_visible()
    assert not console_errors


def test_the_draw_as_it_stands_is_an_example_that_changes_nothing(
    visit: Callable[..., Page], tmp_path: Path
) -> None:
    page = visit("Ana Müller")
    with page.expect_download() as downloading:
        page.get_by_text("The draw as it stands, as a workbook").click()
    downloading.value.save_as(tmp_path / "Draw.xlsx")
    choose(page, (tmp_path / "Draw.xlsx").read_bytes())
    expect(page.locator("h2", has_text="0 changes")).to_be_visible()
