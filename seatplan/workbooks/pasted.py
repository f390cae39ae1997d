"""A table that somebody copied out of a spreadsheet, a mail or a document and pasted: it works like a file."""

from __future__ import annotations

from hashlib import sha256

from seatplan.domain.decision import Reason, Rejected
from seatplan.texts import say
from seatplan.workbooks.delimited import read_delimited
from seatplan.workbooks.kinds import check_size
from seatplan.workbooks.limits import Limits
from seatplan.workbooks.sheets import Workbook


def read_pasted(text: str, limits: Limits | None = None) -> Workbook:
    """The one sheet of a pasted text, whose cells stand between tabs, or commas or semicolons as in a CSV file.

    Raises
    ------
    Rejected
        There is nothing in it, or too much; or a quote is not closed.
    """
    limits, name = limits or Limits.from_environment(), say("upload-pasted-name")
    # Half of a letter, which a browser may send, is in no encoding.
    content = text.encode("utf-8", "replace")
    if not text.strip():
        raise Rejected(Reason("pasted-nothing"))
    check_size(len(content), name, limits)
    workbook = read_delimited(b"\xef\xbb\xbf" + content, name, limits)
    workbook.sheets[0].name, workbook.pasted = name, True
    workbook.sha256 = sha256(content).hexdigest()
    return workbook
