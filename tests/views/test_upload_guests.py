"""The upload of a guest list: what its preview says and does, without a browser and, once from end to end, in one."""

import asyncio
import io
from collections.abc import Callable, Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

import msgspec
import openpyxl
import pytest
from playwright.sync_api import Page, expect

from seatplan.domain import commands as do
from seatplan.domain.decision import RowReport
from seatplan.plan.seatplan import SeatPlan
from seatplan.views.live import LivePlan
from seatplan.views.upload.left_out import workbook_of_left_out
from seatplan.views.upload.listing import lines, listing_of, tabs
from seatplan.views.upload.upload import APPLIED, PREVIEW, Upload
from seatplan.views.upload.wizard import Wizard
from seatplan.views.upload_guests import GuestSubject
from seatplan.workbooks.kinds import kind_of
from seatplan.workbooks.limits import Limits
from seatplan.workbooks.parsing import parse
from seatplan.workbooks.sheets import Workbook
from tests.views.serving import served, sign_in
from tests.views.small_plan import EVIL, small_plan

HEADERS = ("Name", "E-mail", "Department", "Diet")
NEWCOMER = ("Ann Lee", "ann@example.org", "Sales", "vegan")


def workbook(rows: Sequence[Any], headers: Sequence[str] = HEADERS) -> bytes:
    book = openpyxl.Workbook()
    book.active.title = "Guests"
    for row in (headers, *rows):
        book.active.append(row)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


@pytest.fixture
def plan(tmp_path: Path) -> Iterator[SeatPlan]:
    plan = small_plan(tmp_path / "plan.duckdb")
    for id, name in (("G0004", "Lea Sommer"), ("G0005", "Ida Berg"), ("G0006", "Ben Ott")):
        fields = {"name": name, "department": "Sales", "email": f"{id}@example.org"}
        plan.execute(do.Change("guest", id, fields), actor="Ana Müller")
    yield plan
    plan.close()


@pytest.fixture
def live(plan: SeatPlan) -> LivePlan:
    return LivePlan(plan, page="upload", person="Karim Osei")


@pytest.fixture
def read_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files are parsed in this process, because starting one for each test takes a while."""

    def read_file(content: bytes, name: str, *_: Any) -> Workbook:
        limits = Limits()
        read = parse(content, name, kind_of(content, name, limits), msgspec.to_builtins(limits))
        read.sha256 = sha256(content).hexdigest()
        return read

    monkeypatch.setattr("seatplan.views.upload.upload.read_file", read_file)


@pytest.fixture
def upload(live: LivePlan, read_here: None) -> Upload:
    return Upload(live, "guests")


def read(
    upload: Upload, rows: Sequence[Any], headers: Sequence[str] = HEADERS, name: str = "Guests.xlsx"
) -> Upload:
    asyncio.run(upload.read(name, workbook(rows, headers)))
    return upload


def row_about(upload: Upload, label: str) -> RowReport:
    return next(row for row in upload.report.rows if row.label == label)


def html(upload: Upload, tab: str = "all") -> str:
    subject = GuestSubject(upload.live)
    return "".join(
        str(line)
        for _, line in lines(listing_of(upload, subject, {}), tab, 0, subject, upload, unfolded=False)
    )


def test_a_list_is_previewed_applied_and_undone_as_one_batch(plan: SeatPlan, upload: Upload) -> None:
    before, version = plan.state.guests.copy(), plan.version
    read(upload, [NEWCOMER, ("Ida Berg", "G0005@example.org", "Sales", "halal")])
    assert upload.step == PREVIEW
    assert upload.report.counts() == {"new": 1, "changed": 1}
    assert plan.version == version, "nothing happens before it is applied"
    assert GuestSubject(upload.live).headline(upload).title == "1 guest would be added. 1 guest would change."
    upload.apply()
    assert upload.step == APPLIED
    assert plan.state.guests["G0005"].diet == "halal"
    assert len(plan.state.guests) == len(before) + 1
    upload.undo()
    assert upload.undone is not None
    assert {id: guest.diet for id, guest in plan.state.guests.items()} == {
        id: guest.diet for id, guest in before.items()
    }


def test_a_list_that_speaks_for_its_rows_leaves_all_others_alone(upload: Upload) -> None:
    read(upload, [("Ida Berg", "G0005@example.org", "Sales", None)])
    assert upload.takes_away == 0
    assert upload.report.counts() == {"unchanged": 1}
    assert not upload.applies


def test_who_is_missing_from_a_department_stays_or_declines_as_people_say(
    plan: SeatPlan, upload: Upload
) -> None:
    read(upload, [("Ida Berg", "G0005@example.org", "Sales", None)])
    upload.speak_for("department")
    missing = {row.label for row in upload.report.rows if row.what == "missing"}
    assert missing == {"Lea Sommer", "Ben Ott"}
    assert upload.applies == 0, "they stay unless somebody says otherwise"
    upload.speak_for("department", missing="declined")
    assert upload.applies == 1, "Lea sits at a protected table and stays"
    assert upload.takes_away == 1
    upload.spare("G0006")
    assert upload.applies == upload.takes_away == 0
    upload.spare("G0006")
    upload.apply()
    assert plan.state.guests["G0006"].rsvp == "declined"
    assert plan.state.guests["G0006"].table is None
    assert plan.state.guests["G0004"].table == "T002"


def test_who_is_removed_with_a_seat_is_counted_once(upload: Upload) -> None:
    read(upload, [("Ida Berg", "G0005@example.org", "Sales", None)])
    upload.speak_for("department", missing="remove")
    assert upload.report.takes_away == {"guests": ["Ben Ott"], "seats": ["Ben Ott"]}
    assert upload.takes_away == 1
    upload.speak_for("rows")
    assert upload.missing == "stay"
    assert upload.takes_away == 0


def test_what_takes_something_away_is_applied_only_with_its_number(
    plan: SeatPlan, live: LivePlan, read_here: None
) -> None:
    wizard = Wizard(live, GuestSubject(live))
    read(wizard.upload, [("Ida Berg", "G0005@example.org", "Sales", None)])
    wizard.upload.speak_for("everybody", missing="remove")
    goes = wizard.upload.takes_away
    assert goes > 1
    preview = wizard._parts["preview"]
    assert preview.apply.disabled
    preview.number.value_input = str(goes - 1)
    preview._on_apply(None)
    assert wizard.upload.step == PREVIEW, "a forged click on the disabled button does nothing"
    preview.number.value_input = str(goes)
    assert not preview.apply.disabled
    preview._on_apply(None)
    assert wizard.upload.step == APPLIED
    assert "G0006" not in plan.state.guests
    assert "G0004" in plan.state.guests


def test_a_row_that_may_be_somebody_renamed_asks_and_the_answer_holds(plan: SeatPlan, upload: Upload) -> None:
    renamed = [("Ida Winter", "G0005@example.org", "Sales", None)]
    read(upload, renamed)
    subject = GuestSubject(upload.live)
    assert not upload.applies
    assert "renamed" in {tab for tab, _ in tabs(listing_of(upload, subject, {}), "all")}
    row = row_about(upload, "Ida Winter")
    assert "It is Ida Berg, Sales, G0005" in html(upload)
    subject.acts["of-guest-4"](upload, row)
    assert not upload.matches, "an answer that was not offered is none"
    subject.acts["of-guest-0"](upload, row)
    assert upload.report.counts() == {"changed": 1}
    subject.acts["ask-again"](upload, row)
    assert upload.report.counts() == {"skipped": 1}
    subject.acts["of-guest-0"](upload, row)
    upload.apply()
    assert plan.state.guests["G0005"].name == "Ida Winter"


def test_a_cell_that_changed_on_both_sides_shows_both_values_and_asks(plan: SeatPlan, upload: Upload) -> None:
    read(upload, [("Ida Berg", "G0005@example.org", "Sales", "halal")]).apply()
    plan.execute(do.Change("guest", "G0005", {"diet": "vegan"}), actor="Ana Müller")
    upload.leave()
    read(upload, [("Ida Berg", "G0005@example.org", "Sales", "kosher")])
    assert upload.report.counts() == {"conflict": 1}
    assert not upload.applies
    assert GuestSubject(upload.live).headline(upload).title == "0 changes until you decide"
    shown = html(upload, "conflict")
    assert "Before: Diet halal" in shown
    assert "The plan’s: Diet vegan" in shown
    assert "The file’s: Diet kosher" in shown
    subject = GuestSubject(upload.live)
    subject.acts["take-plan"](upload, upload.report.rows[0])
    assert not upload.applies
    subject.acts["take-file"](upload, upload.report.rows[0])
    assert upload.applies == 1
    upload.apply()
    assert plan.state.guests["G0005"].diet == "kosher"


def test_an_old_list_changes_nothing_that_was_put_right_since(plan: SeatPlan, upload: Upload) -> None:
    rows = [("Ida Berg", "G0005@example.org", "Sales", "halal")]
    read(upload, rows).apply()
    plan.execute(do.Change("guest", "G0005", {"diet": "vegan"}), actor="Ana Müller")
    upload.leave()
    read(upload, rows, name="Guests (1).xlsx")
    assert not upload.applies
    assert plan.state.guests["G0005"].diet == "vegan"


def test_the_list_as_it_stands_comes_back_without_a_change(live: LivePlan, upload: Upload) -> None:
    content = GuestSubject(live).example(live.state)
    asyncio.run(upload.read("Guests.xlsx", content))
    assert upload.step == PREVIEW
    assert not upload.applies
    upload.speak_for("everybody", missing="remove")
    assert upload.takes_away == 0


def test_names_are_text_in_every_part_of_the_preview(live: LivePlan, upload: Upload) -> None:
    read(
        upload,
        [(EVIL + " Kay", "kay@example.org", EVIL, EVIL), ("Ida Berg", "G0005@example.org", EVIL, EVIL)],
    )
    upload.speak_for("everybody", missing="remove")
    shown = html(upload)
    assert "<img" not in shown
    assert "&lt;img" in shown


def test_rows_that_are_not_applied_become_a_workbook_with_reasons(upload: Upload) -> None:
    read(upload, [NEWCOMER, ("Ida Winter", "G0005@example.org", "Sales", "vegan")])
    upload.leave_out(2)
    subject = GuestSubject(upload.live)
    rows = [row for row in listing_of(upload, subject, {}).rows if row.what in ("skipped", "left_out")]
    written = openpyxl.load_workbook(workbook_of_left_out(upload, subject, rows)).active
    told = {row[1]: row[-1] for row in written.iter_rows(values_only=True)}
    assert told["Ann Lee"] == "Left out by hand"
    assert "Renamed?" in told["Ida Winter"]


def test_a_list_whose_department_is_unknown_asks_for_it(upload: Upload) -> None:
    read(upload, [("Kay Roe", "kay@example.org", None, None)])
    upload.speak_for("department")
    assert [fault.code for fault in upload.faults] == ["guests-no-department"]
    upload.speak_for("department", department="Sales")
    assert not upload.faults
    assert {row.label for row in upload.report.rows if row.what == "missing"} == {
        "Lea Sommer",
        "Ida Berg",
        "Ben Ott",
    }


def test_a_pasted_table_works_like_a_file(plan: SeatPlan, live: LivePlan) -> None:
    wizard = Wizard(live, GuestSubject(live))
    wizard.pasted.value = "Name\tE-mail\tDiet\nIda Berg\tG0005@example.org\thalal\n"
    asyncio.run(wizard._on_paste(None))
    assert wizard.upload.report.counts() == {"changed": 1}
    wizard.upload.apply()
    assert plan.state.guests["G0005"].diet == "halal"


def test_nothing_pasted_is_said_in_a_sentence(upload: Upload) -> None:
    asyncio.run(upload.read_pasted("  "))
    assert [fault.code for fault in upload.faults] == ["pasted-nothing"]


# In a browser


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("upload")
    plan = small_plan(folder / "plan.duckdb")
    for id, name in (("G0005", "Ida Berg"), ("G0006", "Ben Ott")):
        fields = {"name": name, "department": "Sales", "email": f"{id}@example.org"}
        plan.execute(do.Change("guest", id, fields), actor="Ana Müller")
    plan.close()
    with served(folder, folder / "plan.duckdb", ("upload", "guests")) as address:
        yield address


@pytest.mark.ui
def test_a_department_uploads_its_list_and_who_is_missing_declines(
    address: str, new_page: Callable[..., Page], console_errors: list[str], outside_requests: list[str]
) -> None:
    other = new_page()
    sign_in(other, address, "Karim Osei")
    other.goto(address + "upload")
    other.locator("input[type=file]").wait_for(state="attached")
    other.locator("input[type=file]").set_input_files(
        {
            "name": "Other.xlsx",
            "mimeType": "application/octet-stream",
            "buffer": workbook([("Ida Berg", "G0005@example.org", "Sales", "halal")]),
        }
    )
    expect(other.locator("h2", has_text="1 guest would change.")).to_be_visible()
    page = new_page()
    sign_in(page, address, "Ana Müller")
    page.goto(address + "guests")
    page.get_by_role("button", name="Upload a list…").click()
    page.wait_for_url("**/upload")
    page.locator("input[type=file]").wait_for(state="attached")
    content = workbook([NEWCOMER, ("Ida Berg", "G0005@example.org", "Sales", "halal")])
    page.locator("input[type=file]").set_input_files(
        {"name": "Sales.xlsx", "mimeType": "application/octet-stream", "buffer": content}
    )
    expect(page.locator("h2", has_text="1 guest would be added. 1 guest would change.")).to_be_visible()
    page.get_by_label("This list speaks for").click()
    page.get_by_role("menuitem", name="one department").click()
    expect(page.get_by_text("Not in the file. Stays as it is.")).to_be_visible()
    page.get_by_label("People missing from it").click()
    page.get_by_role("menuitem", name="have declined").click()
    expect(page.locator("h2", has_text="1 thing would go: Ben Ott")).to_be_visible()
    apply = page.get_by_role("button", name="Apply 3 rows")
    expect(apply).to_be_disabled()
    page.get_by_role("checkbox", name="Apply to Ben Ott").click()
    expect(page.get_by_role("button", name="Apply 2 rows")).to_be_enabled()
    page.get_by_role("checkbox", name="Apply to Ben Ott").click()
    page.get_by_label("Number").fill("1")
    expect(apply).to_be_enabled()
    apply.click()
    expect(page.locator("h2", has_text="Sales.xlsx: 3 rows are applied")).to_be_visible()
    expect(other.locator("h2", has_text="0 changes")).to_be_visible()
    page.get_by_role("button", name="Undo the upload").click()
    expect(other.locator("h2", has_text="1 guest would change.")).to_be_visible()
    expect(page.locator("h2", has_text="The upload of Sales.xlsx is undone")).to_be_visible()
    page.get_by_role("button", name="Upload another file").click()
    page.get_by_label("Or paste a table").fill("Name\tE-mail\tDiet\nBen Ott\tG0006@example.org\tvegan")
    page.get_by_role("button", name="Preview the table").click()
    expect(page.locator("h2", has_text="1 guest would change.")).to_be_visible()
    assert not console_errors
    assert not outside_requests
