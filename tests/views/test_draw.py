"""The draw page without a browser: what one session does with a file, and how its preview reads."""

import asyncio
import io
import re
from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

import msgspec
import openpyxl
import pytest

from seatplan.domain import commands as do
from seatplan.plan.seatplan import SeatPlan
from seatplan.texts import explain
from seatplan.views.draw import DrawSubject
from seatplan.views.live import LivePlan
from seatplan.views.upload.file_drop import FileDrop
from seatplan.views.upload.left_out import workbook_of_left_out
from seatplan.views.upload.listing import listing_of, tabs
from seatplan.views.upload.upload import APPLIED, COLUMNS, FILE, PREVIEW, Upload
from seatplan.views.upload.wizard import Wizard
from seatplan.workbooks.kinds import kind_of
from seatplan.workbooks.limits import Limits
from seatplan.workbooks.parsing import parse
from seatplan.workbooks.sheets import Workbook
from tests.views.small_plan import EVIL, small_plan

GOOD = [["Sales", "6"], ["Board", None], ["Works", "4"], ["Depot", None], ["Nowhere", "3"]]


def workbook(rows: Sequence[Any], headers: tuple[str, ...] = ("Logical table", "Physical table")) -> bytes:
    book = openpyxl.Workbook()
    book.active.title = "Draw"
    for row in (headers, *rows):
        book.active.append(row)
    for cell in (cell for row in book.active.iter_rows() for cell in row if cell.data_type == "f"):
        cell.data_type = "s"
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


@pytest.fixture
def plan(tmp_path: Path) -> Iterator[SeatPlan]:
    plan = small_plan(tmp_path / "plan.duckdb")
    yield plan
    plan.close()


@pytest.fixture
def live(plan: SeatPlan) -> LivePlan:
    return LivePlan(plan, page="draw", person="Karim Osei")


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
    return Upload(live, "draw")


def read(upload: Upload, rows: Sequence[Any], **more: Any) -> Upload:
    asyncio.run(upload.read("Draw.xlsx", workbook(rows, **more)))
    return upload


def placed(plan: SeatPlan) -> dict[str, str | None]:
    return {table.name: table.placed_at for table in plan.state.logical_tables.values()}


def test_a_good_file_goes_straight_to_its_preview_and_changes_nothing(plan: SeatPlan, upload: Upload) -> None:
    before = plan.version
    read(upload, GOOD)
    assert upload.step == PREVIEW
    assert upload.report.counts() == {"changed": 1, "skipped": 1, "unchanged": 2, "new": 1}
    assert plan.version == before


def test_applying_is_one_batch_and_undo_takes_all_of_it_back(plan: SeatPlan, upload: Upload) -> None:
    before = placed(plan)
    read(upload, GOOD).apply()
    assert upload.step == APPLIED
    assert upload.applies == 2, "what was done stays on the page"
    assert placed(plan) == before | {"Sales": "P006", "Nowhere": "P003"}
    upload.undo()
    assert placed(plan) == before
    assert upload.undone is not None


def test_an_undo_from_the_header_is_noticed_and_a_redo_as_well(live: LivePlan, upload: Upload) -> None:
    read(upload, GOOD).apply()
    live.undo()
    assert upload.undone is not None
    live.redo()
    assert upload.undone is None


def test_blank_cells_that_clear_say_how_many_placements_go(upload: Upload) -> None:
    read(upload, GOOD)
    asyncio.run(upload.choose_blank("clear"))
    said = DrawSubject().headline(upload)
    assert upload.takes_away == 1
    assert said.tone == "warn"
    assert said.keeps
    assert said.title == "1 placement would go: Depot"
    assert "row 5 is empty" in said.text
    assert "1 table is protected" in said.text


def test_an_unprotected_vip_table_goes_with_the_others(live: LivePlan, upload: Upload) -> None:
    read(upload, GOOD)
    asyncio.run(upload.choose_blank("clear"))
    live.do(do.Change("logical_table", "T002", {"protected": False}))
    assert upload.takes_away == 2, "the preview follows the plan"
    assert upload.anew


def test_a_row_that_is_left_out_stays_in_its_place_and_is_not_applied(plan: SeatPlan, upload: Upload) -> None:
    read(upload, GOOD)
    ranks: dict[str, int] = {}
    order = [row.row for row in listing_of(upload, DrawSubject(), ranks).rows]
    upload.leave_out(2)
    listing = listing_of(upload, DrawSubject(), ranks)
    assert [row.row for row in listing.rows] == order
    assert listing.counts()["left_out"] == 1
    upload.apply()
    assert placed(plan)["Sales"] == "P001"


def test_what_takes_something_away_is_read_first(upload: Upload) -> None:
    read(upload, GOOD)
    asyncio.run(upload.choose_blank("clear"))
    rows = listing_of(upload, DrawSubject(), {}).rows
    assert [row.what for row in rows] == ["goes", "skipped", "new", "changed", "unchanged"]
    assert "Left out" not in "".join(html for _, html in tabs(listing_of(upload, DrawSubject(), {}), "all"))


def test_every_fault_of_every_row_is_told_and_rows_can_be_left_out(upload: Upload) -> None:
    read(upload, [["Sales", "99"], [EVIL, "3"], ["Works", "6"]])
    assert sorted(fault.row for fault in upload.faults if fault.row) == [2, 3]
    upload.leave_out(2, 3)
    assert not upload.faults
    assert upload.applies == 1


def test_a_plan_that_changes_is_decided_on_again_and_nothing_else_is_lost(
    plan: SeatPlan, upload: Upload
) -> None:
    read(upload, GOOD)
    upload.leave_out(6)
    plan.execute(do.PlaceTable("T005", "P006"), actor="Ana Müller")
    upload.live.pull()
    assert [fault.code for fault in upload.faults] == ["draw-place-held-left-out"]
    assert upload.left_out == {6}


def test_a_change_that_nobody_pulled_yet_is_shown_instead_of_applied(plan: SeatPlan, upload: Upload) -> None:
    read(upload, GOOD)
    plan.execute(do.Change("logical_table", "T001", {"protected": True}), actor="Ana Müller")
    version = plan.version
    upload.apply()
    assert plan.version == version
    assert upload.anew
    assert upload.step == PREVIEW
    upload.apply()
    assert upload.step == APPLIED
    assert placed(plan)["Sales"] == "P001"


def test_the_same_file_twice_is_no_change_and_is_said_calmly(upload: Upload) -> None:
    read(upload, GOOD).apply()
    read(upload, GOOD)
    said = DrawSubject().headline(upload)
    assert upload.applies == 0
    assert said.tone == "ok"
    assert said.title.startswith("0 changes")


def test_columns_that_are_not_known_are_asked_for_and_chosen(upload: Upload) -> None:
    read(upload, GOOD, headers=("Wer", "Wohin"))
    assert upload.step == COLUMNS
    assert upload.faults
    asyncio.run(upload.choose_column("table", "A"))
    asyncio.run(upload.choose_column("at", "B"))
    assert not upload.faults
    assert upload.applies == 2


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.xlsx", b""),
        ("program.xlsx", b"MZ" + bytes(range(256)) * 100),
        ("~$Draw.xlsx", b"x"),
        ("secret.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le")),
    ],
)
def test_what_is_no_workbook_gives_a_sentence(upload: Upload, name: str, content: bytes) -> None:
    asyncio.run(upload.read(name, content))
    assert upload.step == FILE
    assert upload.faults
    assert all(name in explain(fault) for fault in upload.faults)
    assert upload.live.message is None, "that is no fault of the page"


def test_a_file_that_is_stopped_is_not_previewed(live: LivePlan) -> None:
    upload = Upload(live, "draw")

    async def stopped() -> None:
        reading = asyncio.create_task(upload.read("Draw.xlsx", workbook(GOOD)))
        await asyncio.sleep(0.05)
        upload.cancel()
        await reading

    asyncio.run(stopped())
    assert upload.workbook is None
    assert not upload.reading
    assert upload.step == FILE


def test_two_people_upload_at_once(plan: SeatPlan) -> None:
    uploads = [Upload(LivePlan(plan, page="draw", person=name), "draw") for name in ("Ana", "Karim")]

    async def both() -> None:
        await asyncio.gather(
            uploads[0].read("One.xlsx", workbook([["Sales", "6"]])),
            uploads[1].read("Two.xlsx", workbook([["Works", "3"]])),
        )

    asyncio.run(both())
    for one in uploads:
        one.apply()
        assert one.step == APPLIED
    assert placed(plan) == {
        "Sales": "P006", "Works": "P003", "Board": "P002", "Depot": "P005", "Nowhere": None,
    }  # fmt: skip


def test_a_file_arrives_in_chunks_and_no_more_of_it_than_was_announced() -> None:
    files: list[tuple[str, bytes]] = []
    large: list[str] = []
    drop = FileDrop(
        on_file=lambda name, content: files.append((name, content)),
        on_too_large=lambda name, size: large.append(name),
        on_cancel=lambda: None,
        most_bytes=10,
    )
    drop._send_msg = lambda data: None
    drop._handle_msg({"kind": "begin", "id": "1", "name": "../a/Draw.xlsx", "size": 6})
    drop._handle_msg({"kind": "chunk", "id": "1", "bytes": b"abcd"})
    drop._handle_msg({"kind": "chunk", "id": "other", "bytes": b"zz"})
    drop._handle_msg({"kind": "chunk", "id": "1", "bytes": b"efgh"})
    drop._handle_msg({"kind": "chunk", "id": "1", "bytes": b"more"})
    drop._handle_msg({"kind": "begin", "id": "2", "name": "big", "size": 11})
    assert files == [("Draw.xlsx", b"abcdef")]
    assert large == ["big"]


def test_names_in_the_preview_and_in_its_faults_are_text(live: LivePlan, read_here: None) -> None:
    live.do(do.Change("logical_table", "T001", {"name": EVIL}))
    wizard = Wizard(live, DrawSubject())
    for rows in ([[EVIL, "6"]], [["<b>nobody</b>", "6"]]):
        read(wizard.upload, rows)
        shown = [html for part in wizard._parts.values() for html in part._rows._shown.values()]
        shown += [
            pane.object
            for part in wizard._parts.values()
            for pane in part._banner[0]
            if hasattr(pane, "object")
        ]
        assert shown
        assert not any(re.search(r"<img|<b>nobody", html) for html in shown)
        assert any("&lt;" in html for html in shown)


def test_rows_left_out_are_a_workbook_in_which_nothing_is_a_formula(upload: Upload) -> None:
    read(upload, [["Sales", "6"], ["Board", "=1+1"]])
    upload.leave_out(2)
    listing = listing_of(upload, DrawSubject(), {})
    rows = sorted(listing.of("skipped") + listing.of("left_out"), key=lambda row: row.row)
    content = workbook_of_left_out(upload, DrawSubject(), rows)
    sheet = openpyxl.load_workbook(content).active
    values = list(sheet.iter_rows(values_only=True))
    assert [row[:3] for row in values[1:]] == [(2, "Sales", "6"), (3, "Board", "=1+1")]
    assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)


def test_only_the_number_that_is_asked_for_lets_placements_go(
    live: LivePlan, plan: SeatPlan, read_here: None
) -> None:
    wizard = Wizard(live, DrawSubject())
    read(wizard.upload, GOOD)
    asyncio.run(wizard.upload.choose_blank("clear"))
    preview, version = wizard._parts["preview"], plan.version
    for typed in ("", "2", "1.0", "x"):
        preview.number.value_input = typed
        assert preview.apply.disabled
        preview._on_apply(None)  # a forged click
        assert plan.version == version
    preview.number.value_input = "1"
    assert not preview.apply.disabled
    preview._on_apply(None)
    assert placed(plan)["Depot"] is None
    assert placed(plan)["Board"] == "P002"
