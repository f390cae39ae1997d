"""The rooms editor in a browser: dragging, the rubber band, keys, corners, carrying a table to its place, two people."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page, expect

from seatplan.domain import commands as do
from tests.views.serving import served, sign_in
from tests.views.small_plan import EVIL, small_plan

pytestmark = pytest.mark.ui


ROOMS = 8  # each test edits one of its own


def _rooms() -> do.Together:
    stage = {"kind": "stage", "x": 6, "y": 7, "width": 4, "height": 2, "angle": 0, "label": ""}
    fields = {"outline": [[0, 0], [12, 0], [12, 8], [0, 8]], "fixtures": [stage]}
    commands: list[do.AnyCommand] = []
    for room in (f"E{number}" for number in range(ROOMS)):
        commands.append(do.Add("room", fields | {"name": f"Hall {room}"}, room))
        for number, (x, y) in enumerate(((2, 2), (6, 2), (10, 2), (2, 5.55)), start=1):
            table = {"number": str(number), "room": room, "x": x, "y": y, "seats": 4}
            commands.append(do.Add("physical_table", table, f"{room}-{number}"))
        commands.append(do.Add("logical_table", {"name": f"Sales {room}", "seats": 4}, f"{room}-sales"))
        commands.append(do.PlaceTable(f"{room}-sales", f"{room}-1"))
    return do.Together(commands)


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("editor")
    plan = small_plan(folder / "plan.duckdb")
    plan.execute(_rooms())
    plan.close()
    with served(folder, folder / "plan.duckdb", ("rooms",)) as address:
        yield address


_free = iter(range(ROOMS))


@pytest.fixture
def room() -> str:
    """A room that no other test edits."""
    return f"E{next(_free)}"


@pytest.fixture
def visit(address: str, room: str, new_page: Callable[..., Page]) -> Callable[..., Page]:
    """Open the editor as a person."""

    def open_as(name: str, more: str = "", **options) -> Page:
        page = new_page(**options)
        sign_in(page, address, name)
        page.goto(f"{address}rooms?room={room}&mode=edit{more}")
        page.locator(f"[data-key='table:{room}-1']").wait_for()
        page.wait_for_timeout(300)
        return page

    return open_as


def at(page: Page, key: str) -> tuple[float, float]:
    """Where a thing stands on the board of this browser, in metres."""
    placed = page.locator(f"[data-key='{key}']").get_attribute("transform") or ""
    x, y = placed.removeprefix("translate(").removesuffix(")").split()
    return round(float(x), 3), round(float(y), 3)


def wait_for(page: Page, key: str, place: tuple[float, float]) -> None:
    for _ in range(100):
        if at(page, key) == place:
            return
        page.wait_for_timeout(50)
    assert at(page, key) == place


def pixels(page: Page, x: float, y: float) -> tuple[float, float]:
    """Metres of the room as pixels of the window."""
    return tuple(
        page.locator("svg.board .world").evaluate(
            """(world, [x, y]) => {
              const at = new DOMPoint(x, y).matrixTransform(world.getScreenCTM())
              return [at.x, at.y]
            }""",
            [x, y],
        )
    )


def drag(page: Page, start: tuple[float, float], end: tuple[float, float], key: str | None = None) -> None:
    page.mouse.move(*pixels(page, *start))
    if key:
        page.keyboard.down(key)
    page.mouse.down()
    page.mouse.move(*pixels(page, (start[0] + end[0]) / 2, (start[1] + end[1]) / 2), steps=4)
    page.mouse.move(*pixels(page, *end), steps=4)
    page.mouse.up()
    if key:
        page.keyboard.up(key)


def test_a_drag_snaps_is_seen_by_the_other_person_and_undone(
    visit: Callable[..., Page], room: str, console_errors: list[str], outside_requests: list[str]
) -> None:
    ana, ben = visit("Ana"), visit("Ben")
    drag(ana, (10, 2), (9.33, 4.04))
    wait_for(ana, f"table:{room}-3", (9.3, 4.0))
    wait_for(ben, f"table:{room}-3", (9.3, 4.0))
    expect(ana.get_by_role("heading", name="Table 3")).to_be_visible()
    ana.get_by_role("button", name="Undo").first.click()
    wait_for(ben, f"table:{room}-3", (10, 2))
    wait_for(ana, f"table:{room}-3", (10, 2))
    assert console_errors == []
    assert outside_requests == []


def test_a_table_lines_up_with_its_neighbours(visit: Callable[..., Page], room: str) -> None:
    page = visit("Ana")
    drag(page, (10, 2), (9.42, 5.6))
    wait_for(page, f"table:{room}-3", (9.4, 5.55))  # as table 4, which stands between two lines of the grid


def test_a_rubber_band_selects_and_keys_move_what_is_selected(visit: Callable[..., Page], room: str) -> None:
    page = visit("Ana")
    drag(page, (0.3, 0.3), (7.8, 4))
    expect(page.locator(".thing.selected")).to_have_count(2)
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Shift+ArrowRight")
    wait_for(page, f"table:{room}-1", (3, 2.1))
    wait_for(page, f"table:{room}-2", (7, 2.1))
    page.wait_for_timeout(700)  # both keys are one move
    page.get_by_role("button", name="Undo").first.click()
    wait_for(page, f"table:{room}-1", (2, 2))
    page.keyboard.press("Escape")


def test_keys_alone_select_turn_and_remove_after_asking(visit: Callable[..., Page], room: str) -> None:
    page = visit("Ana")
    page.locator("svg.board").focus()
    page.keyboard.press("End")
    expect(page.get_by_role("heading", name="Table 3")).to_be_visible()
    page.keyboard.press("r")
    expect(page.get_by_label("Angle, °")).to_have_value("15")
    page.keyboard.press("Delete")
    expect(page.get_by_text("No logical table stands there.")).to_be_visible()
    expect(page.locator(f"[data-key='table:{room}-3']")).to_have_count(1)
    page.get_by_role("button", name="Remove", exact=True).click()
    expect(page.locator(f"[data-key='table:{room}-3']")).to_have_count(0)


def test_a_carried_table_is_placed_where_it_is_dropped_and_a_taken_place_asks(
    visit: Callable[..., Page], room: str
) -> None:
    page = visit("Ana")

    def carry(to: tuple[float, float]) -> None:
        page.get_by_text("Nowhere", exact=True).hover()
        page.mouse.down()
        page.mouse.move(*pixels(page, *to), steps=5)
        page.mouse.up()

    page.wait_for_timeout(1_000)  # the drawing takes its final size
    carry((2, 2))
    expect(page.get_by_text(f"Sales {room} stands at table 1. You want Nowhere there.")).to_be_visible()
    page.get_by_role("button", name=f"Keep Sales {room}").click()
    carry((10, 2))
    expect(page.get_by_text("Table 3, Nowhere").last).to_be_visible()


def test_a_corner_is_dragged_and_what_is_outside_then_is_marked(
    visit: Callable[..., Page], room: str
) -> None:
    page = visit("Ana")
    page.get_by_role("button", name="Corners of the walls").click()
    drag(page, (12, 0), (9, 1))
    expect(page.get_by_role("button", name="Table 3 stands outside the walls")).to_be_visible()
    expect(page.locator(f"[data-key='table:{room}-3'].fault")).to_have_count(1)


def test_tables_are_added_and_copied_in_a_row(visit: Callable[..., Page], room: str) -> None:
    page = visit("Ana")
    page.get_by_role("button", name="Rectangular table").click()
    page.mouse.click(*pixels(page, 2.02, 7.0))
    expect(page.get_by_role("heading", name="Table 5")).to_be_visible()
    page.get_by_role("button", name="Copy a row of tables…").click()
    page.get_by_label("Copies").fill("2")
    page.get_by_role("button", name="Add copies").click()
    expect(page.locator(".thing.table")).to_have_count(7)
    expect(page.get_by_role("heading", name="2 selected")).to_be_visible()


def test_names_with_markup_are_text_on_the_board_and_beside_it(
    visit: Callable[..., Page], room: str, console_errors: list[str]
) -> None:
    page = visit("Ana", f"&table={room}-3")
    number = page.get_by_label("Number", exact=True)
    number.fill(EVIL)
    number.press("Enter")
    expect(page.get_by_role("heading", name=f"Table {EVIL}")).to_be_visible()
    assert page.locator("img[src=x]").count() == 0
    assert console_errors == []
