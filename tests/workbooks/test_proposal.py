"""A file becomes a command: sheet, header row and columns with reasons, every row read or listed; what is unclear is asked."""

from typing import Any

import pytest

from seatplan.domain.commands import DrawRow
from seatplan.domain.decide import decide
from seatplan.domain.decision import Reason, Rejected
from seatplan.domain.state import CustomField, State
from seatplan.texts import explain
from seatplan.workbooks.proposal import Proposal
from tests.workbooks.making import codes, parsed, proposed, xlsx

DRAW = [["Logical table", "Physical table"], ["Sales 3", 38], ["Board", None]]
GUESTS = [["Name", "Department"], ["Bo Ek", "Sales"]]


def refused(what, content: bytes, name: str = "list.xlsx", **more) -> list[Reason]:
    with pytest.raises(Rejected) as rejected:
        proposed(what, content, name, **more)
    for reason in rejected.value.reasons:
        assert explain(reason)
    return list(rejected.value.reasons)


def cells(proposal: Any) -> list[dict[str, str]]:
    return [
        {key: text for key, text in row.cells.items() if text is not None} for row in proposal.command.rows
    ]


def fields(proposal: Proposal) -> dict[str, str | None]:
    return {column.header: column.field for column in proposal.columns}


# Headers and columns


def test_headers_are_found_below_title_rows_and_merged_cells() -> None:
    def merge(workbook) -> None:
        workbook["Ziehung"].merge_cells("A1:C1")

    rows = [
        ["Ziehung vom 20. November", None, None],
        [],
        ["vertraulich"],
        ["Tisch", "VIP", "Nr."],
        ["Sales 3", "x", 38],
    ]
    proposal = proposed("draw", xlsx(merge, Ziehung=rows))
    assert proposal.layouts[0].header_row == 4
    assert proposal.command.rows == [DrawRow(5, "Sales 3", "38", None, "x")]
    assert proposal.command.sheet == proposal.sheet == "Ziehung"


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        (["Vorname", "Nachname", "E-Mail", "Abteilung", "Tisch"], ["first_name", "last_name", "email", "department", "table"]),
        (["Prénom", "Nom", "Courriel", "Régime alimentaire"], ["first_name", "last_name", "email", "diet"]),
        (["Nombre", "Apellidos", "Correo electrónico", "Mesa"], ["first_name", "last_name", "email", "table"]),
        (["Guest ID", "Guest name", "RSVP status", "Table #"], ["id", "name", "rsvp", "table"]),
        (["TABLE_NO", "guestName", "plus_one"], ["table", "name", "plus_one"]),
    ],
)  # fmt: skip
def test_headers_of_several_languages_are_known_in_any_order(headers, expected) -> None:
    row = [f"{header} 1" for header in headers]
    assert list(fields(proposed("guests", xlsx(S=[headers, row]))).values()) == expected
    backwards = proposed("guests", xlsx(S=[headers[::-1], row[::-1]]))
    assert list(fields(backwards).values()) == expected[::-1]


def test_each_column_says_why_it_is_read_or_not() -> None:
    rows = [[None, "Name", "Shoe size", None], [1, "Bo Ek", "44", "loud"]]
    proposal = proposed("guests", xlsx(S=rows))
    reasons = {column.letter: column.reason.code for column in proposal.columns}
    assert reasons == {
        "A": "column-without-header",
        "B": "column-header",
        "C": "column-unknown",
        "D": "column-without-header",
    }
    # Row numbers in front say nothing; what is lost is listed.
    assert [(w.code, w.column) for w in proposal.warnings] == [
        ("column-unknown", "C"),
        ("column-without-header", "D"),
    ]


def test_people_can_say_what_a_column_is_by_header_or_letter() -> None:
    rows = [["Who", "Where", "Shoe size"], ["Bo Ek", "T1", "44"]]
    mapping = {"Who": "name", "B": "table", "Shoe size": "custom.shoes"}
    proposal = proposed("guests", xlsx(S=rows), mapping=mapping)
    assert cells(proposal) == [{"name": "Bo Ek", "table": "T1", "custom.shoes": "44"}]
    assert proposal.command.new_fields == [{"id": "shoes", "label": "Shoe size", "type": "text"}]


def test_an_empty_field_leaves_a_column_out_without_a_warning() -> None:
    proposal = proposed("guests", xlsx(S=GUESTS), mapping={"Department": ""})
    assert cells(proposal) == [{"name": "Bo Ek"}]
    assert proposal.warnings == []


def test_a_column_headed_like_a_custom_field_is_that_field() -> None:
    customs = {"C1": CustomField("C1", "Shoe size", "number")}
    rows = [["Name", "Shoe size"], ["Bo Ek", 44]]
    proposal = proposed("guests", xlsx(S=rows), custom_fields=customs)
    assert cells(proposal) == [{"name": "Bo Ek", "custom.C1": "44"}]
    assert proposal.command.new_fields == []


def test_wrong_mappings_are_refused_all_at_once() -> None:
    reasons = refused("guests", xlsx(S=GUESTS), mapping={"Name": "nmae", "Department": "emial"})
    assert [(r.code, r.values["near"]) for r in reasons] == [
        ("map-no-field", "name"),
        ("map-no-field", "email"),
    ]
    reasons = refused("guests", xlsx(S=GUESTS), mapping={"Team": "department"})
    assert codes(reasons) == ["map-no-column"]


def test_two_columns_that_could_be_one_field_are_asked_about() -> None:
    rows = [["Name", "Table", "Table"], ["Bo Ek", "T1", "T2"]]
    (reason,) = refused("guests", xlsx(S=rows))
    assert reason.code == "columns-contend"
    assert cells(proposed("guests", xlsx(S=rows), mapping={"C": "table"}))[0]["table"] == "T2"


def test_last_name_first_is_one_column_for_the_import_to_take_apart() -> None:
    rows = [["Nachname, Vorname", "Abteilung"], ["Ek, Bo", "Sales"], ["Müller Ana", "IT"]]
    proposal = proposed("guests", xlsx(S=rows))
    assert fields(proposal) == {"Nachname, Vorname": "last_name, first_name", "Abteilung": "department"}
    added: list[Any] = decide(State(), proposal.command).events
    assert [event.fields["first_name"] for event in added] == ["Bo", "Ana"]


# Sheets


def test_the_one_sheet_that_fits_is_taken_and_the_others_are_offered() -> None:
    content = xlsx(Instructions=[["Read this first"], ["Then fill in"]], Draw=DRAW)
    proposal = proposed("draw", content)
    assert proposal.sheet == "Draw"
    assert [(other.name, other.fits) for other in proposal.others] == [("Instructions", False)]


def test_two_sheets_that_fit_are_asked_about_by_name() -> None:
    content = xlsx(Draft=DRAW, Final=DRAW)
    (reason,) = refused("draw", content)
    assert (reason.code, reason.values["sheets"]) == ("sheets-several", ["Draft", "Final"])
    assert proposed("draw", content, sheet="final").sheet == "Final"


def test_a_sheet_that_is_missing_hidden_or_empty_is_named() -> None:
    def hide(workbook) -> None:
        workbook["Old"].sheet_state = "hidden"

    content = xlsx(hide, Now=GUESTS, Old=GUESTS, Empty=[])
    assert codes(refused("guests", content, sheet="Then")) == ["sheet-unknown"]
    assert codes(refused("guests", content, sheet="Old")) == ["sheet-hidden"]
    assert codes(refused("guests", content, sheet="Empty")) == ["sheet-empty"]
    assert codes(proposed("guests", content).warnings) == ["sheets-hidden"]


def test_a_workbook_with_nothing_to_read_is_refused_in_words() -> None:
    def hide(workbook) -> None:
        workbook["Old"].sheet_state = "hidden"

    assert codes(refused("guests", xlsx(S=[]))) == ["sheets-all-empty"]
    assert codes(refused("guests", xlsx(hide, S=[], Old=GUESTS))) == ["sheets-all-hidden"]
    assert codes(refused("guests", xlsx(S=[["a", "b"], ["c", "d"]]))) == ["sheet-no-headers"]
    assert codes(refused("guests", xlsx(S=[["Name", "Department"]]))) == ["sheet-no-rows"]
    (reason,) = refused("draw", xlsx(S=[["Logical table", "Room"], ["Sales 3", "Vault"]]))
    assert (reason.code, reason.row) == ("sheet-no-fit", 1)


def test_a_guest_list_beside_lists_of_tables_is_found() -> None:
    tables = [["Logical table", "Seats", "VIP", "Host", "Department"], ["Sales 3", 10, "no", "Bo", "Sales"]]
    guests = [["Name", "Table", "E-mail", "Diet", "RSVP"], ["Bo", "Sales 3", "b@x", "vegan", "yes"]]
    assert proposed("guests", xlsx(Tables=tables, People=guests)).sheet == "People"
    assert proposed("tables", xlsx(Tables=tables, People=guests)).sheet == "Tables"


def test_tables_come_each_from_their_own_sheet_recognised_by_columns() -> None:
    content = xlsx(
        Räume=[["Raum", "Max. Personen"], ["Vault", 120]],
        Plan=[["Tischnummer", "Raum", "Plätze"], [501, "Vault", 8]],
        Names=[["Table name", "Seats", "Host"], ["Sales 3", 8, "Bo"]],
    )
    command = proposed("tables", content).command
    assert [row.cells["name"] for row in command.rooms] == ["Vault"]
    assert [row.cells["number"] for row in command.physical_tables] == ["501"]
    assert [row.cells["name"] for row in command.logical_tables] == ["Sales 3"]
    assert command.sheets == {"room": "Räume", "physical_table": "Plan", "logical_table": "Names"}


def test_a_draw_or_guest_list_is_not_read_as_tables_unasked() -> None:
    rows = [["Logical table", "Physical table", "Room"], ["Sales 3", "38", "Vault"]]
    assert codes(refused("tables", xlsx(S=rows))) == ["sheet-something-else"]
    assert proposed("tables", xlsx(S=rows), sheet="S").sheet == "S"


# Rows


def test_no_row_is_lost_without_being_listed() -> None:
    rows = [
        ["Name", "Table", None, "Mark"],
        ["Bo Ek", "T1"],
        ["Name", "Table"],
        [None, None, None, "x"],
        ["Al Fa", None],
        [],
        ["=COUNTA(A2:A5)", None],
    ]
    proposal = proposed("guests", xlsx(S=rows), mapping={"Mark": ""})
    assert [row.row for row in proposal.command.rows] == [2, 5]
    assert [(row, why.code) for row, why in proposal.skipped] == [
        (3, "row-headers-again"),
        (4, "row-nothing-read"),
        (7, "row-total"),
    ]


def test_a_formula_without_a_value_is_a_fault_with_row_and_column() -> None:
    rows = [["Name", "Table", "Age"], ["Bo Ek", '="T"&1', "=1+1"], ["Al", "=X9", None]]
    reasons = refused("guests", xlsx(S=rows))
    assert [(r.code, r.row, r.column) for r in reasons] == [
        ("cell-uncalculated", 2, "B"),
        ("cell-uncalculated", 3, "B"),
    ]


def test_a_formula_with_a_value_reads_as_its_value() -> None:
    from tests.workbooks.making import row_xml, with_sheet_xml

    formula = '<row r="2"><c r="A2" t="str"><f>B2&amp;""</f><v>Bo Ek</v></c></row>'
    assert cells(proposed("guests", with_sheet_xml(row_xml(1, "Name") + formula))) == [{"name": "Bo Ek"}]


def test_hidden_rows_and_columns_are_read_with_a_warning() -> None:
    def hide(workbook) -> None:
        workbook["S"].row_dimensions[2].hidden = True
        workbook["S"].column_dimensions["B"].hidden = True

    proposal = proposed("guests", xlsx(hide, S=GUESTS))
    assert cells(proposal) == [{"name": "Bo Ek", "department": "Sales"}]
    assert codes(proposal.warnings) == ["rows-hidden", "columns-hidden"]


def test_merged_tables_hold_for_each_of_their_guests() -> None:
    def merge(workbook) -> None:
        workbook["S"].merge_cells("B2:B3")

    rows = [["Name", "Table"], ["Bo Ek", "T1"], ["Al Fa", None], ["Cy", None]]
    proposal = proposed("guests", xlsx(merge, S=rows))
    assert [row.cells["table"] for row in proposal.command.rows] == ["T1", "T1", None]
    assert [(w.code, w.column) for w in proposal.warnings] == [("cells-merged", "B")]


def test_ids_keep_their_zeros_and_numbers_lose_their_point() -> None:
    rows = [["Id", "Name", "Table"], ["0012", "Bo Ek", 12.0]]
    assert cells(proposed("guests", xlsx(S=rows))) == [{"id": "0012", "name": "Bo Ek", "table": "12"}]


def test_faults_of_the_import_are_placed_in_the_columns_of_the_spreadsheet() -> None:
    proposal = proposed("draw", xlsx(S=[["Nr.", "Tisch"], [38, "Sales 3"]]))
    assert proposal.located(Reason("x", row=2, column="at")).column == "A"
    assert proposal.located(Reason("x", row=2, column="room")).column is None


def test_several_sheets_put_their_name_before_what_is_wrong() -> None:
    rows = [["Name", "Table"], ["Bo", "=X1"]]
    (reason,) = refused("guests", xlsx(A=rows, B=[["x"]]))
    assert reason.sheet == "A"
    assert parsed(xlsx(A=rows)).sheets[0].name == "A"
