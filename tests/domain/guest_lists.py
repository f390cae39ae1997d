"""Guest lists for the tests of their import: rows as a reader of workbooks hands them on."""

from __future__ import annotations

from typing import Any

from seatplan.domain.commands import ImportGuests, ImportRow
from seatplan.domain.events import CustomFieldAdded


def a_list(*rows: dict[str, str | None], sheet: str = "Guests", **options: Any) -> ImportGuests:
    """The upload of a sheet whose header stands in row 1 and whose rows follow."""
    return ImportGuests(
        [ImportRow(row, cells) for row, cells in enumerate(rows, start=2)], sheet=sheet, **options
    )


def names(*who: str) -> list[dict[str, str | None]]:
    """Rows that have only a name."""
    return [{"name": name} for name in who]


def a_field(id: str, label: str, type: str = "text", **fields: Any) -> CustomFieldAdded:
    """Guests have one more field."""
    return CustomFieldAdded(id, {"label": label, "type": type} | fields)
