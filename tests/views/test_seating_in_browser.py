"""The seating page in a browser: mouse, keyboard, touch, two people at once, hostile names."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.views.seating_plan import seating_plan
from tests.views.serving import served, sign_in
from tests.views.small_plan import EVIL

pytestmark = pytest.mark.ui


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder: Path = tmp_path_factory.mktemp("seating")
    seating_plan(folder / "plan.duckdb").close()
    with served(folder, folder / "plan.duckdb", ("seating",)) as address:
        yield address


@pytest.fixture
def visit(address: str, new_page: Callable[..., Page]) -> Iterator[Callable[..., Page]]:
    """Open the page as a person; what people did in a test is taken back by them when it is over."""
    pages: list[Page] = []

    def open_as(name: str, query: str = "", **options) -> Page:
        page = new_page(**options)
        sign_in(page, address, name)
        page.goto(f"{address}seating{query}")
        card(page, "Sales").locator("h3").wait_for()
        pages.append(page)
        return page

    yield open_as
    for page in pages:
        page.keyboard.press("Escape")
        undo = page.get_by_role("button", name="Undo", exact=True).first
        while undo.evaluate("(button) => button.disabled ? false : (button.click(), true)"):
            page.wait_for_timeout(150)


def card(page: Page, table: str) -> Locator:
    return page.locator("article.card").filter(has=page.locator("h3", has_text=table))


def guest(page: Page, name: str) -> Locator:
    """A guest without a table, in the list at the left."""
    return page.locator(".guests [role=option]").filter(has_text=name).first


def drag(page: Page, what: Locator, to: Locator, *, drop: bool = True) -> None:
    start, end = what.bounding_box(), to.bounding_box()
    assert start is not None
    assert end is not None
    page.mouse.move(start["x"] + 30, start["y"] + start["height"] / 2)
    page.mouse.down()
    page.mouse.move(start["x"] + 50, start["y"] + start["height"] / 2 + 8)
    page.mouse.move(end["x"] + end["width"] / 2, end["y"] + end["height"] / 2, steps=8)
    page.wait_for_timeout(80)
    if drop:
        page.mouse.up()


def test_a_group_is_dragged_onto_a_table_and_the_other_person_sees_it(
    visit: Callable[..., Page], console_errors: list[str], outside_requests: list[str]
) -> None:
    ana, ben = visit("Ana"), visit("Ben")
    ben.evaluate("window.sameDocument = true")
    drag(ana, guest(ana, "Okafor"), card(ana, "Board"), drop=False)
    expect(card(ana, "Board").locator(".number")).to_have_text("0 + 3 of 4")
    expect(ana.locator(".ghost p")).to_have_text("Drop: Board then has 3 of 4")
    ana.mouse.up()
    expect(card(ana, "Board").locator(".number")).to_have_text("3 of 4")
    expect(card(ben, "Board").locator(".number")).to_have_text("3 of 4")
    expect(card(ben, "Board").get_by_text("Guest of Ada")).to_be_visible()
    assert ben.evaluate("window.sameDocument")
    assert console_errors == []
    assert outside_requests == []


def test_a_drop_on_a_taken_seat_swaps_and_one_on_a_free_seat_takes_it(visit: Callable[..., Page]) -> None:
    page = visit("Ana", "?table=T004")
    drag(page, guest(page, "Léa"), card(page, "Depot").locator(".chair", has_text="Pia"))
    expect(card(page, "Depot").locator(".chair").first).to_contain_text("Léa")
    expect(guest(page, "Pia")).to_be_visible()
    card(page, "Sales").locator("h3").click()
    drag(page, guest(page, "Pia"), card(page, "Sales").locator(".chair.free").last)
    expect(card(page, "Sales").locator(".chair").nth(3)).to_contain_text("Pia")


def test_guests_move_from_card_to_card_and_back_into_the_list(visit: Callable[..., Page]) -> None:
    page = visit("Ana")
    drag(page, card(page, "Sales").locator(".who", has_text="Ida"), card(page, "Works"))
    expect(card(page, "Works").locator(".number")).to_have_text("4 of 4")
    expect(card(page, "Sales").locator(".number")).to_have_text("1 of 4")
    drag(page, card(page, "Sales").locator(".who", has_text="Ben"), page.locator(".unseated .guests"))
    expect(guest(page, "Ben")).to_be_visible()
    expect(card(page, "Sales").locator(".number")).to_have_text("0 of 4")


def test_the_keyboard_chooses_guests_and_seats_them(visit: Callable[..., Page]) -> None:
    page = visit("Ana")
    page.locator(".guests [tabindex='0']").focus()  # the family
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Space")
    expect(page.get_by_text("2 guests chosen")).to_have_count(2)  # to be seen, and to be heard
    page.keyboard.press("Enter")
    expect(card(page, "Board")).to_be_focused()
    page.keyboard.press("End")
    expect(card(page, "Works")).to_be_focused()
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("Enter")
    expect(card(page, "Sales").locator(".number")).to_have_text("4 of 4")
    expect(page.locator(".foot")).to_be_hidden()


def test_two_people_drop_on_the_last_seat_and_one_is_asked(
    visit: Callable[..., Page], console_errors: list[str]
) -> None:
    ana, ben = visit("Ana"), visit("Ben")
    drag(ana, guest(ana, "Léa"), card(ana, "Works"), drop=False)
    drag(ben, guest(ben, "Ada"), card(ben, "Works"), drop=False)
    ana.mouse.up()
    ben.mouse.up()
    for page in (ana, ben):
        expect(card(page, "Works").locator(".number")).to_have_text("4 of 4")
    expect(ana.locator(".ask:visible")).to_have_count(0)
    expect(ben.locator(".ask")).to_contain_text("Ada was not seated: Works is full, 4 of 4 are taken.")
    ben.get_by_role("button", name="Choose another table").click()
    expect(ben.locator(".ask")).to_be_hidden()
    drag(ben, guest(ben, "Ada"), card(ben, "Works"))
    ben.get_by_role("button", name="Seat 1 over").click()
    expect(card(ana, "Works").locator(".number")).to_have_text("5 of 4")
    assert console_errors == []


def test_a_finger_taps_a_guest_and_then_a_table(visit: Callable[..., Page]) -> None:
    page = visit("Ana", viewport={"width": 1024, "height": 768}, has_touch=True)
    assert (guest(page, "Léa").bounding_box() or {})["height"] >= 48
    guest(page, "Léa").tap()
    expect(guest(page, "Léa")).to_have_attribute("aria-selected", "true")
    card(page, "Works").tap(position={"x": 150, "y": 120})  # where a name stands
    expect(card(page, "Works").locator(".number")).to_have_text("4 of 4")


def test_two_are_kept_apart_and_the_drag_says_what_would_break(visit: Callable[..., Page]) -> None:
    page = visit("Ana")
    guest(page, "Léa").click()
    card(page, "Sales").locator("header .unfold").click()
    card(page, "Sales").locator(".chair", has_text="Ida").click(modifiers=["Control"])
    page.get_by_role("button", name="Apart", exact=True).click()
    page.get_by_role("button", name="Rules").click()
    expect(page.get_by_role("complementary").get_by_text("Léa, Ida")).to_be_visible()
    drag(page, guest(page, "Léa"), card(page, "Sales").locator("header"), drop=False)
    expect(page.locator(".ghost p")).to_contain_text("A rule would be broken.")
    page.mouse.up()
    expect(page.get_by_role("complementary").get_by_text("Shall not sit at one table")).to_be_visible()


def test_the_address_holds_the_view_and_the_back_button_works(
    visit: Callable[..., Page], new_page: Callable[..., Page]
) -> None:
    page = visit("Ana")
    page.get_by_label("Search guests without a table").fill("lea")
    expect(page.locator(".guests [role=option]")).to_have_count(1)
    page.get_by_role("button", name="Seats free").click()
    expect(card(page, "Depot")).to_have_count(0)
    card(page, "Sales").locator("h3").click()
    expect(card(page, "Sales").locator(".chair")).to_have_count(4)
    assert page.url.endswith("?q=lea&free=1&table=T001")
    other = visit("Ben", page.url[page.url.index("?") :])
    expect(card(other, "Sales").locator(".chair")).to_have_count(4)
    expect(card(other, "Depot")).to_have_count(0)
    expect(other.locator(".guests [role=option]")).to_have_count(1)
    page.go_back()
    expect(card(page, "Sales").locator(".chair")).to_have_count(0)
    page.go_back()
    expect(card(page, "Depot")).to_have_count(1)


def test_names_are_text_while_they_are_dragged(visit: Callable[..., Page], console_errors: list[str]) -> None:
    page = visit("Ana")
    drag(page, guest(page, EVIL), card(page, "Sales"))
    card(page, "Sales").locator("h3").click()
    expect(card(page, "Sales").get_by_text(EVIL)).to_be_visible()
    assert page.locator("img[src=x]").count() == 0
    assert console_errors == []
