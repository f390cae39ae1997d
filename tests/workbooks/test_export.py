"""What is exported is text where it is text, the same each time, and read back without a change."""

import csv
import io
import zipfile
from functools import cache
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import seatplan.sample
from seatplan.domain.decide import decide
from seatplan.domain.decision import Rejected
from seatplan.domain.events import (
    CustomFieldAdded,
    GroupAdded,
    GuestAdded,
    GuestSeated,
    LogicalTableAdded,
    PhysicalTableAdded,
    RoomAdded,
    TablePlaced,
)
from seatplan.domain.evolve import evolve_batch
from seatplan.domain.field_values import clean_text
from seatplan.domain.state import State
from seatplan.texts import LANGUAGES, speaking
from seatplan.workbooks.headers import DRAW, GUESTS, LOGICAL_TABLES, PHYSICAL_TABLES, ROOMS, fields_of
from seatplan.workbooks.lists import list_of
from seatplan.workbooks.proposal import propose
from seatplan.workbooks.writing import as_csv, export
from tests.workbooks.making import parsed

FORMATS = [("guests", ".xlsx"), ("guests", ".csv"), ("draw", ".xlsx"), ("draw", ".csv"), ("tables", ".xlsx")]
NASTY = [
    "=1+1", "+4917", "-2", "@SUM(A1)", "'=1", "''quoted", "\"double\"", "a;b,c\td|e", "line\nbreak", "_x000D_", "_x005F_x0041_",
    "<img onerror=x>", "\u202bאבג\u202c", "שירה לוי", "محمد الفارسي", "田中 美咲", "0012", "12.0", "1e5", "TRUE", "sep=;", "#N/A!",
    "Name", "None of us", "José", "Jose\u0301", "🎉", "a" * 2_000, "2026-12-11",
]  # fmt: skip


@cache
def sample() -> State:
    state = State()
    for batch in seatplan.sample.build(300):
        evolve_batch(state, batch.events)
    return state


def a_plan(names: list[str]) -> State:
    """A plan in which everything that can have a text has one of these."""
    state = State()
    events: list = [
        CustomFieldAdded("C1", {"label": "Song", "type": "text"}),
        RoomAdded("R1", {"name": "Vault"}),
    ]
    for number, name in enumerate(map(clean_text, names), start=1):
        table: dict[str, Any] = {"name": f"{name} {number}", "host": name, "notes": name, "seats": 4}
        events += [
            LogicalTableAdded(f"T{number}", table),
            PhysicalTableAdded(
                f"P{number}", {"number": str(number), "room": "R1", "x": 1.5, "y": number / 7}
            ),
            TablePlaced(f"T{number}", f"P{number}"),
            GroupAdded(f"F{number}", {"name": f"{name} {number}"}),
        ]
        guest: dict[str, Any] = {
            "first_name": name,
            "name": f"{name} {number}",
            "notes": name,
            "diet": name,
            "custom.C1": name,
        }
        events.append(GuestAdded(f"G{number}", guest | {"group": f"F{number}", "department": name}))
        events.append(GuestAdded(f"G{number}-1", {"plus_one": f"G{number}", "notes": name}))
        events.append(GuestSeated(f"G{number}", f"T{number}", 2))
    odd = evolve_batch(state, events)
    assert not odd.skipped
    return state


def events_of_reading_back(state: State, what: Any, suffix: str, blank: Any = "keep") -> list[Any]:
    workbook = parsed(export(state, what, suffix), "list" + suffix)
    proposal = propose(workbook, what, blank=blank, custom_fields=state.custom_fields)
    assert proposal.warnings == []
    return decide(state, proposal.command).events


@pytest.mark.parametrize(("what", "suffix"), FORMATS)
@pytest.mark.parametrize("blank", ["keep", "clear"])
def test_the_sample_is_read_back_without_a_change(what, suffix, blank) -> None:
    assert events_of_reading_back(sample(), what, suffix, blank) == []


@pytest.mark.parametrize(("what", "suffix"), FORMATS)
@pytest.mark.parametrize("blank", ["keep", "clear"])
def test_nasty_texts_are_read_back_without_a_change(what, suffix, blank) -> None:
    assert events_of_reading_back(a_plan(NASTY), what, suffix, blank) == []


texts = st.text(
    st.one_of(st.sampled_from("=+-@'\"\n,;\t |_x05F&<>\u200f\u00a0"), st.characters(exclude_categories=["C"])),
    min_size=1, max_size=20,
).map(clean_text).filter(lambda text: any(c.isalnum() for c in text))  # fmt: skip


@given(st.lists(texts, min_size=1, max_size=4), st.sampled_from(FORMATS), st.sampled_from(["keep", "clear"]))
@settings(max_examples=60)
def test_any_texts_are_read_back_without_a_change(names, form, blank) -> None:
    assert events_of_reading_back(a_plan(names), form[0], form[1], blank) == []


@pytest.mark.parametrize("what", ["guests", "tables", "draw"])
def test_a_workbook_of_the_whole_plan_is_read_back_by_each_import(what: Any) -> None:
    state = sample()
    proposal = propose(parsed(export(state, "plan", "plan.xlsx")), what, custom_fields=state.custom_fields)
    assert decide(state, proposal.command).events == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", [GUESTS, DRAW, ROOMS, PHYSICAL_TABLES, LOGICAL_TABLES])
def test_every_header_is_known_as_its_field(kind, language) -> None:
    state = sample()
    what: Any = {GUESTS: "guests", DRAW: "draw"}.get(kind, "tables")
    with speaking(language):
        exported = export(state, what, ".xlsx")
    proposal = propose(parsed(exported), what, custom_fields=state.custom_fields)
    (layout,) = [layout for layout in proposal.layouts if layout.kind == kind]
    customs = ["custom.C1", "custom.C2"] if kind == GUESTS else []
    assert [column.field for column in layout.columns] == fields_of(kind) + customs


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("what", ["guests", "tables", "draw"])
def test_what_one_person_exports_another_reads_back_in_any_language(what: Any, language) -> None:
    state = sample()
    with speaking(language):
        exported = export(state, "plan", "plan.xlsx")
    for reader in LANGUAGES:
        with speaking(reader):
            proposal = propose(parsed(exported), what, custom_fields=state.custom_fields)
        assert decide(state, proposal.command).events == []


def test_headers_and_values_are_in_the_language_of_who_exports() -> None:
    with speaking("de"):
        workbook = openpyxl.load_workbook(io.BytesIO(export(sample(), "plan", ".xlsx")))
    assert workbook.sheetnames == ["Gäste", "Räume", "Saaltische", "Tische", "Auslosung"]
    assert [cell.value for cell in workbook["Tische"][1]][:5] == [
        "Id",
        "Geplanter Tisch",
        "Plätze",
        "VIP",
        "Geschützt",
    ]
    assert {row[3].value for row in workbook["Tische"].iter_rows(min_row=2)} == {"ja", "nein"}


def test_no_text_becomes_a_formula() -> None:
    state = a_plan(NASTY)
    workbook = openpyxl.load_workbook(io.BytesIO(export(state, "plan", ".xlsx")))
    kinds = {cell.data_type for sheet in workbook for row in sheet.iter_rows() for cell in row}
    assert kinds <= {"s", "n"}
    for row in csv.reader(io.StringIO(export(state, "guests", ".csv").decode())):
        assert not any(cell.startswith(tuple("=+-@\t\r")) for cell in row)


def test_csv_is_utf8_without_a_byte_order_mark() -> None:
    content = export(a_plan(["田中"]), "guests", "guests.CSV")
    assert content.startswith(b"Id,")
    assert "田中 1" in content.decode()


def test_the_headers_stay_in_sight_and_texts_are_text_cells() -> None:
    workbook = openpyxl.load_workbook(io.BytesIO(export(sample(), "plan", ".xlsx")))
    assert workbook.sheetnames == ["Guests", "Rooms", "Physical tables", "Logical tables", "Draw"]
    for sheet in workbook:
        assert sheet.freeze_panes == "A2"
        assert sheet["A1"].font.bold
        assert sheet["A2"].number_format == "@"
        assert all(dimension.width < 60 for dimension in sheet.column_dimensions.values())


def test_the_same_plan_gives_the_same_bytes() -> None:
    first, second = (export(sample(), "tables", ".xlsx") for _ in range(2))
    assert first == second
    with zipfile.ZipFile(io.BytesIO(first)) as archive:
        assert {member.date_time[0] for member in archive.infolist()} == {1980}


def test_a_custom_field_that_is_called_like_another_column_is_told_apart() -> None:
    state = a_plan(["Bo"])
    odd = evolve_batch(
        state,
        [
            CustomFieldAdded("C2", {"label": "Table", "type": "text"}),
            CustomFieldAdded("C3", {"label": "song", "type": "yes_no"}),
            GuestAdded("G9", {"name": "Al", "custom.C2": "round", "custom.C3": True, "custom.C1": "x"}),
        ],
    )
    assert not odd.skipped
    assert list_of(state, GUESTS).headers[-3:] == ["custom.C1", "custom.C2", "custom.C3"]
    for suffix in (".xlsx", ".csv"):
        assert events_of_reading_back(state, "guests", suffix) == []


def test_things_of_one_name_are_told_apart_by_their_ids() -> None:
    state = State()
    same = [LogicalTableAdded(id, {"name": "Board", "seats": 2}) for id in ("T1", "T2")]
    groups = [GroupAdded(id, {"name": "Ek"}) for id in ("F1", "F2")]
    guests = [GuestAdded(f"G{n}", {"name": f"Bo {n}", "group": f"F{n}"}) for n in (1, 2)]
    seats = [GuestSeated("G1", "T1"), GuestSeated("G2", "T2")]
    evolve_batch(state, [*same, *groups, *guests, *seats])
    assert events_of_reading_back(state, "guests", ".xlsx") == []


def test_another_suffix_and_several_lists_in_a_csv_are_refused() -> None:
    for what, path, code in (
        ("guests", "guests.ods", "export-unknown-suffix"),
        ("guests", "guests", "export-unknown-suffix"),
        ("tables", "tables.csv", "export-one-kind"),
        ("plan", "plan.csv", "export-one-kind"),
    ):
        with pytest.raises(Rejected) as refused:
            export(sample(), what, path)
        assert refused.value.reasons[0].code == code


def test_no_control_character_gets_into_a_file() -> None:
    state = a_plan(["Bo"])
    state.guests["G1"].notes = "a\x00\x0bb\ud800"
    assert b"\x0b" not in export(state, "guests", ".csv")
    openpyxl.load_workbook(io.BytesIO(export(state, "guests", ".xlsx")))


def test_a_guest_whose_name_looks_like_several_people_keeps_it_and_takes_other_changes() -> None:
    state = State()
    names = {"G1": "Anna & Bob", "G2": "Al + 1", "G3": "12", "G4": "Bo's guest", "G5": "None"}
    evolve_batch(state, [GuestAdded(id, {"name": name}) for id, name in names.items()])
    guests = list_of(state, GUESTS)
    for row in guests.rows:
        row[guests.headers.index("Diet")] = "vegan"
    proposal = propose(parsed(as_csv(guests), "guests.csv"), "guests")
    events: list[Any] = decide(state, proposal.command).events
    assert [(event.id, event.changes) for event in events] == [(id, {"diet": "vegan"}) for id in names]
