"""The rows of a file that are not applied, as a workbook: what stands in them, and why."""

from __future__ import annotations

import io

from seatplan.domain.decision import RowReport
from seatplan.texts import explain, say
from seatplan.views.upload.subject import Subject
from seatplan.views.upload.upload import Upload
from seatplan.workbooks.lists import List
from seatplan.workbooks.writing import as_workbook


def workbook_of_left_out(upload: Upload, subject: Subject, rows: list[RowReport]) -> io.BytesIO:
    """An Excel workbook of these rows; a text in it never becomes a formula."""
    reasons = {
        row.row: " ".join(explain(note) for note in row.notes) or say("upload-left-out-by-hand")
        for row in rows
    }
    headers, *cells = subject.left_out(upload, list(reasons.items()))
    sheet = List(subject.what, say("upload-left-out-sheet"), headers, cells)
    return io.BytesIO(as_workbook([sheet]))
