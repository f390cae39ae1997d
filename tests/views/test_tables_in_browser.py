"""The tables page and the checks in a browser: two people, typing while others save, hostile names, a narrow window."""

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
    with served(folder, folder / "plan.duckdb", ("tables", "checks")) as address:
        yield address


@pytest.fixture
def visit(address: str, new_page: Callable[..., Page]) -> Callable[..., Page]:
    """Open a page as a person and wait until it is drawn."""

    def open_as(name: str, where: str, **options) -> Page:
        page = new_page(**options)
        sign_in(page, address, name)
        page.goto(address + where)
        page.locator(".sp-rows [data-key]").first.wait_for()
        return page

    return open_as


def row(page: Page, table: str):
    return page.locator(f".sp-rows [data-key={table}]")


def field(page: Page, name: str):
    return page.get_by_role("complementary").get_by_label(name, exact=True)


def test_an_edit_is_on_the_other_persons_list_and_drawer_without_a_reload(
    visit: Callable[..., Page], console_errors: list[str], outside_requests: list[str]
) -> None:
    ana, ben = visit("Ana", "tables?table=T004"), visit("Ben", "tables?table=T004")
    ben.evaluate("window.sameDocument = true")
    field(ana, "Host").fill("Marta Nowak")
    field(ana, "Host").press("Enter")
    expect(row(ben, "T004")).to_contain_text("Marta Nowak")
    expect(field(ben, "Host")).to_have_value("Marta Nowak")
    assert ben.evaluate("window.sameDocument")
    ana.get_by_role("button", name="Undo").first.click()
    expect(row(ben, "T004")).to_contain_text("Karim Osei")
    assert console_errors == []
    assert outside_requests == []


def test_what_somebody_types_stays_and_both_values_are_shown(visit: Callable[..., Page]) -> None:
    ana, ben = visit("Ana", "tables?table=T002"), visit("Ben", "tables?table=T002")
    field(ben, "Department").click()
    ben.keyboard.type("Works")
    field(ana, "Department").fill("Sales")
    field(ana, "Department").press("Enter")
    expect(row(ben, "T002")).to_contain_text("Sales")
    expect(field(ben, "Department")).to_have_value("Works")  # still typing
    ben.keyboard.press("Enter")
    drawer = ben.get_by_role("complementary")
    expect(drawer.get_by_text("Ana wrote Sales")).to_be_visible()
    expect(row(ben, "T002")).to_contain_text("Sales")
    drawer.get_by_role("button", name="Use mine: Works").click()
    expect(row(ana, "T002")).to_contain_text("Works")
    expect(field(ana, "Department")).to_have_value("Works")
    expect(drawer.get_by_text("Ana wrote Sales")).to_be_hidden()


def test_the_last_free_place_goes_to_one_and_the_other_is_asked(visit: Callable[..., Page]) -> None:
    ana, ben = visit("Ana", "tables?table=T005"), visit("Ben", "tables?table=T004")
    for page in (ana, ben):
        page.locator(".sp-drawer [data-act=place]").click()
        page.get_by_label("Free tables").select_option("P003")
    ana.get_by_role("button", name="Place at 3").click()
    expect(row(ana, "T005")).to_contain_text("3 Hall")
    ben.get_by_role("button", name="Place at 3").click()
    expect(ben.get_by_text("Table 3 is taken: Ana put Nowhere there")).to_be_visible()
    ben.get_by_role("button", name="Keep Nowhere").click()
    expect(row(ben, "T004")).to_contain_text("5 Attic")


def test_search_filters_and_sort_are_instant_and_in_the_address(visit: Callable[..., Page]) -> None:
    page = visit("Ana", "tables")
    page.get_by_label("Search all fields").fill("bóard")
    expect(page.locator(".sp-rows .line")).to_have_count(1)
    page.wait_for_url("**/tables?q=*")
    page.get_by_label("Search all fields").fill("")
    expect(page.locator(".sp-rows .line")).to_have_count(5)
    page.get_by_role("button", name="Name", exact=True).click()
    page.wait_for_url("**sort=-name*")
    expect(page.locator(".sp-rows .line").first).to_contain_text("Works")
    page.go_back()
    expect(page.locator(".sp-rows .line").first).to_contain_text("Board")


def test_the_keyboard_opens_picks_and_edits(visit: Callable[..., Page]) -> None:
    page = visit("Ana", "tables")
    page.locator(".sp-rows [data-row]").first.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Control+Space")
    expect(page.get_by_text("1 selected")).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.get_by_role("complementary").get_by_role("heading", name="Depot")).to_be_visible()
    expect(page.locator("[aria-selected=true] .line")).to_have_count(1)


def test_several_are_changed_at_once(visit: Callable[..., Page]) -> None:
    ana, ben = visit("Ana", "tables"), visit("Ben", "tables")
    for table in ("T003", "T004"):
        ana.locator(f"[data-key={table}] .pick").click()
    ana.get_by_role("button", name="Edit 2 tables…").click()
    ana.get_by_label("Locked").select_option("yes")
    ana.get_by_role("button", name="Change 2 tables").click()
    expect(row(ben, "T003")).to_contain_text("locked")
    expect(row(ben, "T004")).to_contain_text("locked")


def test_a_name_with_markup_is_shown_as_text_in_every_part_of_the_drawer(
    visit: Callable[..., Page], console_errors: list[str]
) -> None:
    page = visit("<img src=x onerror=alert(2)>", "tables?table=T001")
    asked: list[str] = []

    def no(dialog: Dialog) -> None:
        asked.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", no)
    field(page, "Name").fill("<img src=x onerror=alert(3)>")
    field(page, "Name").press("Enter")
    expect(row(page, "T001")).to_contain_text("<img src=x onerror=alert(3)>")
    for tab in ("Guests", "Notes", "Table"):
        page.get_by_role("tab", name=tab).click()
        page.wait_for_timeout(200)
    for act in ("split", "merge", "remove"):
        page.locator(f".sp-drawer [data-act={act}]").click()
        page.get_by_role("button", name="Cancel").click()
    assert asked == []
    assert page.locator("img[src=x]").count() == 0
    assert console_errors == []


def test_the_drawer_lies_over_the_list_on_a_narrow_screen(visit: Callable[..., Page]) -> None:
    page = visit("Ana", "tables?table=T003", viewport={"width": 1024, "height": 768})
    box = page.get_by_role("complementary").bounding_box()
    assert box is not None
    assert (round(box["width"]), round(box["x"] + box["width"])) == (328, 1024)


def test_checks_follow_the_plan_and_lead_to_the_table(
    visit: Callable[..., Page], console_errors: list[str], outside_requests: list[str]
) -> None:
    ana, ben = visit("Ana", "tables?table=T003"), visit("Ben", "checks?check=over-capacity")
    expect(ben.get_by_role("heading", name="table over capacity: Works")).to_be_visible()
    field(ana, "Seats").fill("6")
    field(ana, "Seats").press("Enter")
    expect(ben.get_by_text("Nothing like that is wrong.")).to_be_visible()
    ben.get_by_role("button", name="Show all").last.click()
    ben.get_by_role("link", name="physical").or_(ben.locator("a.one[href='tables?table=T003']")).first.click()
    ben.wait_for_url("**/tables?table=T003")
    expect(ben.get_by_role("complementary").get_by_role("heading", name="Works")).to_be_visible()
    assert console_errors == []
    assert outside_requests == []


def test_a_question_asked_on_one_page_is_answered_on_the_other(visit: Callable[..., Page]) -> None:
    ana, ben = visit("Ana", "tables?table=T004&tab=notes"), visit("Ben", "checks")
    ana.get_by_label("Kind").select_option("question")
    ana.get_by_label("Text").fill("Who hosts here?")
    ana.get_by_role("button", name="Add", exact=True).click()
    expect(ben.get_by_text("Who hosts here?")).to_be_visible()
    ben.get_by_role("button", name="Answer…").click()
    ben.get_by_label("Answer").fill("Marta")
    ben.get_by_label("Answer").blur()
    expect(ana.get_by_text("Answer: Marta")).to_be_visible()
    expect(ben.locator(".sp-rows").get_by_text("Who hosts here?")).to_be_hidden()
