"""What the limited process of `seatplan.workbooks.reading` runs: the bytes of a file in, a `Workbook` out."""

from __future__ import annotations

from typing import Any

import msgspec

from seatplan.workbooks.limits import Limits
from seatplan.workbooks.sheets import Workbook


def parse(content: bytes, name: str, kind: str, limits: dict[str, Any]) -> Workbook:
    """Read a file of this kind ("xlsx" or "csv"); raises Rejected."""
    within = msgspec.convert(limits, Limits)
    if kind == "xlsx":
        from seatplan.workbooks.spreadsheet import read_spreadsheet

        return read_spreadsheet(content, name, within)
    from seatplan.workbooks.delimited import read_delimited

    return read_delimited(content, name, within)
