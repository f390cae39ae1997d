"""The rooms page and the overview in a browser: two people, hostile names, keyboard, theme, a narrow window."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Dialog, Page, expect

from tests.views.serving import served, sign_in
from tests.views.small_plan import small_plan

pytestmark = pytest.mark.ui


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("pages")
    small_plan(folder / "plan.duckdb").close()
    with served(folder, folder / "plan.duckdb", ("rooms", "overview")) as address:
        yield address


@pytest.fixture
def visit(address: str, new_page: Callable[..., Page]) -> Callable[..., Page]:
    """Open a page as a person and wait until it is drawn."""

    def open_as(name: str, where: str, cookies: dict[str, str] | None = None, **options) -> Page:
        page = new_page(**options)
        sign_in(page, address, name, **(cookies or {}))
        page.goto(address + where)
        page.locator("canvas").first.wait_for()
        return page

    return open_as


def role_of(page: Page, number: str) -> str:
    """What the drawing in this browser shows at a table."""
    return page.evaluate(
        """(number) => {
          for (const renderer of Bokeh.documents[0].get_model_by_name("sp-room").renderers) {
            const data = renderer.data_source.data
            if (data.number) { return data.role[Array.from(data.number).indexOf(number)] }
          }
        }""",
        number,
    )


def wait_for_role(page: Page, number: str, role: str) -> None:
    for _ in range(100):
        if role_of(page, number) == role:
            return
        page.wait_for_timeout(50)
    assert role_of(page, number) == role


def tap(page: Page, x: float, y: float) -> None:
    """Click at a place in the room, in metres."""
    plot = page.evaluate(
        """() => {
          const plot = Bokeh.documents[0].get_model_by_name("sp-room")
          return [plot.x_range.start, plot.x_range.end, plot.y_range.start, plot.y_range.end, plot.inner_width,
            plot.inner_height]
        }"""
    )
    left, right, bottom, top, wide, high = plot
    box = page.locator("canvas").first.bounding_box()
    assert box is not None
    page.mouse.click(
        box["x"] + (x - left) / (right - left) * wide, box["y"] + (top - y) / (top - bottom) * high
    )


def test_a_move_is_on_the_other_persons_drawing_without_a_reload(
    visit: Callable[..., Page], console_errors: list[str], outside_requests: list[str]
) -> None:
    ana, ben = visit("Ana", "rooms?room=R1&table=P001"), visit("Ben", "rooms?room=R1")
    ben.evaluate("window.sameDocument = true")
    wait_for_role(ben, "1", "free")
    ana.get_by_role("button", name="Move…").click()
    wait_for_role(ana, "3", "target")
    tap(ana, 10, 2)
    wait_for_role(ben, "3", "free")
    wait_for_role(ben, "1", "empty")
    assert ben.evaluate("window.sameDocument")
    expect(ana.get_by_text("Table 3, Hall")).to_be_visible()
    ana.get_by_role("button", name="Undo").first.click()
    wait_for_role(ben, "1", "free")
    assert console_errors == []
    assert outside_requests == []


def test_a_name_with_markup_is_shown_as_text_and_never_runs(
    visit: Callable[..., Page], console_errors: list[str], outside_requests: list[str]
) -> None:
    page = visit("<img src=x onerror=alert(2)>", "rooms?room=R1&table=P001")
    asked: list[str] = []

    def no(dialog: Dialog) -> None:
        asked.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", no)
    expect(page.get_by_text("<img src=x onerror=alert(1)>")).to_be_visible()
    tap(page, 2, 2)
    page.wait_for_timeout(300)
    assert asked == []
    assert page.locator("img[src=x]").count() == 0
    assert console_errors == []
    assert outside_requests == []


def test_the_keyboard_goes_from_table_to_table_and_esc_closes_the_card(visit: Callable[..., Page]) -> None:
    page = visit("Ana", "rooms?room=R1")
    page.wait_for_timeout(300)
    page.locator("[role=listbox].tables").focus()
    page.keyboard.press("ArrowRight")  # nothing is selected yet: the first in reading order
    expect(page.get_by_role("complementary").get_by_role("heading", name="Works")).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(page.get_by_text("Table 1, Hall")).to_be_visible()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_text("Table 2, Hall")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_text("Table 2, Hall")).to_be_hidden()


def test_the_theme_changes_the_drawing_without_a_reload(visit: Callable[..., Page]) -> None:
    page = visit("Ana", "rooms?room=R1")
    page.evaluate("window.sameDocument = true")
    page.get_by_role("button", name="Dark colours").click()
    fills: list[str] = []
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    for _ in range(60):
        fills = page.evaluate(
            """() => Bokeh.documents[0].get_model_by_name("sp-room").renderers
                 .map((renderer) => renderer.glyph.fill_color?.value)"""
        )
        if "#161C23" in fills:
            break
        page.wait_for_timeout(50)
    assert "#161C23" in fills  # the floor
    assert page.evaluate("window.sameDocument")


def test_the_card_is_a_sheet_from_below_on_a_narrow_screen(visit: Callable[..., Page]) -> None:
    page = visit("Ana", "rooms?room=R1&table=P001", viewport={"width": 1024, "height": 768})
    sheet = page.get_by_role("complementary")
    expect(sheet.get_by_role("heading", name="Sales")).to_be_visible()
    box = sheet.bounding_box()
    assert box is not None
    assert (box["x"], round(box["width"]), round(box["y"] + box["height"])) == (0, 1024, 768)


def test_zooming_in_offers_the_whole_room_again(visit: Callable[..., Page]) -> None:
    page = visit("Ana", "rooms?room=R1")
    page.wait_for_timeout(500)
    page.mouse.move(600, 500)
    for _ in range(4):
        page.mouse.wheel(0, -240)
        page.wait_for_timeout(60)
    whole = page.get_by_role("button", name="Show the whole room")
    expect(whole).to_be_visible()
    whole.click()
    expect(whole).to_be_hidden()


def test_the_overview_follows_the_plan_and_undoes_what_anybody_did(
    visit: Callable[..., Page], console_errors: list[str], outside_requests: list[str]
) -> None:
    ben, ana = visit("Ben", "overview"), visit("Ana", "rooms?room=R1&table=P001")
    expect(ben.get_by_text("3 of 4 tables", exact=True)).to_be_visible()
    ana.get_by_role("button", name="Clear").click()
    expect(ben.get_by_text("2 of 4 tables", exact=True)).to_be_visible()
    expect(ben.get_by_text("of 5, VIP 1 of 1")).to_be_visible()
    ben.locator("[data-act=undo]").first.click()
    expect(ben.get_by_text("3 of 4 tables", exact=True)).to_be_visible()
    wait_for_role(ana, "1", "selected")
    expect(ana.get_by_role("complementary").get_by_role("heading", name="Sales")).to_be_visible()
    assert console_errors == []
    assert outside_requests == []


def test_the_overview_says_what_happened_since_the_last_visit(visit: Callable[..., Page]) -> None:
    page = visit("Ana", "overview", cookies={"seatplan_left": "2.1600000000"})
    expect(page.get_by_text("Since you were last here")).to_be_visible()
    page.reload()  # still the same visit
    expect(page.get_by_text("Since you were last here")).to_be_visible()


def test_a_room_on_the_overview_leads_to_its_drawing(visit: Callable[..., Page]) -> None:
    page = visit("Ana", "overview")
    page.get_by_role("link", name="Attic").click()
    page.wait_for_url("**/rooms?room=R2")
    expect(page.get_by_role("tab", name="Attic")).to_have_attribute("aria-selected", "true")
