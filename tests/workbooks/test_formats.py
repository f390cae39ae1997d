"""How files of a source are read is remembered under a name, and found again for the next file."""

from typing import Any

import pytest

from seatplan.domain.commands import Add, Change, Remove
from seatplan.domain.events import FileFormatAdded, FileFormatChanged, FileFormatRemoved
from seatplan.domain.state import FileFormat
from seatplan.workbooks.formats import fields_to_remember, mapping_of, that_fit
from seatplan.workbooks.pasted import read_pasted
from seatplan.workbooks.proposal import propose
from tests.domain.scenario import given

FILE = "Wer\tWohin\tNachname, Vorname\tX\tX\tEssen\tKostenstelle\n1\tSales 1\tSmith, Anna\ta\tb\tvegan\t12\n"
MAPPING = {"Wer": "id", "Wohin": "table", "Kostenstelle": "custom.cost", "Essen": "", "E": "notes"}


def remembered(text: str = FILE, **said: Any) -> FileFormat:
    proposal = propose(read_pasted(text), "guests", mapping=MAPPING)
    fields = fields_to_remember("HR", "guests", proposal, **said)
    decided = given().when(Add("file_format", fields)).then(FileFormatAdded("M1", fields))
    return decided.after.file_formats["M1"]


def test_the_next_file_of_the_source_is_read_as_the_first_one_was():
    workbook = read_pasted(FILE.replace("Anna", "Ben"))
    (format,) = that_fit({"M1": remembered()}, "guests", workbook)
    first = propose(read_pasted(FILE), "guests", mapping=MAPPING)
    again = propose(workbook, "guests", mapping=mapping_of(format))
    assert [column.field for column in again.columns] == [column.field for column in first.columns]
    assert [column.field for column in again.columns].count("notes") == 1


def test_it_fits_only_files_that_have_all_its_columns():
    formats = {"M1": remembered(), "M2": FileFormat("M2", "Names", "guests", columns=[["Wer", "name"]])}
    assert [format.id for format in that_fit(formats, "guests", read_pasted(FILE))] == ["M1", "M2"]
    assert [format.id for format in that_fit(formats, "guests", read_pasted("wer \tEssen\nAnna\tx\n"))] == [
        "M2"
    ]
    assert that_fit(formats, "draw", read_pasted(FILE)) == []
    assert that_fit(formats, "guests", read_pasted("Name\nAnna\n")) == []
    assert that_fit({"M1": remembered(sheet="Gäste")}, "guests", read_pasted(FILE)) == []


def test_it_can_be_changed_and_forgotten():
    start = FileFormatAdded("M1", {"name": "HR"})
    given(start).when(Change("file_format", "M1", {"scope": "department", "department": "Sales"})).then(
        FileFormatChanged("M1", {"scope": "department", "department": "Sales"})
    )
    given(start).when(Remove("file_format", "M1")).then(FileFormatRemoved("M1"))
    given(start).when(Add("file_format", {"name": "hr"})).rejected("name-taken")
    given(start).when(Add("file_format", {})).rejected("without-name")


@pytest.mark.parametrize(
    "columns", ["Name=name", [["Name"]], [["Name", 1]], [[["x"], "name"]], [["a", "b"]] * 501]
)
def test_columns_are_pairs_of_texts(columns: Any):
    given().when(Add("file_format", {"name": "HR", "columns": columns})).rejected("bad-value")
