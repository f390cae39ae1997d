"""The small vocabulary that events, commands and state share: field values, kinds, and what a fact in the plan is called."""

from __future__ import annotations

from typing import Any, NamedTuple

# What one field of a guest, table or room can hold. Geometry (outline, fixtures) is nested lists of numbers and text,
# so that a value goes through JSON unchanged.
Value = str | int | float | bool | list[Any] | None

GUEST = "guest"
GROUP = "group"
LOGICAL_TABLE = "logical_table"
PHYSICAL_TABLE = "physical_table"
ROOM = "room"
CUSTOM_FIELD = "custom_field"
RULE = "rule"
NOTE = "note"
FILE_FORMAT = "file_format"
OCCASION = "occasion"

# The occasion is one of a kind; where an id is asked for, this is it.
OCCASION_ID = "occasion"

# A custom field's value stands among a guest's fields under this prefix: "custom.shirt".
CUSTOM_PREFIX = "custom."


class Fact(NamedTuple):
    """One field of one thing in the plan, the unit in which the plan is compared, blamed and reverted.

    The field `EXISTS` stands for the thing's existence: its value is True or None.
    """

    kind: str
    id: str
    field: str


EXISTS = "exists"
