"""One thing that is wrong with a plan, as `checks` lists it."""

from __future__ import annotations

from typing import Any

import msgspec

ERROR, WARNING, NOTE = "error", "warning", "note"


class Problem(msgspec.Struct, frozen=True, omit_defaults=True):
    """One thing that is wrong.

    `code` is the message's id in the catalogue without "check-"; `severity` is "error" (somebody would stand without a
    chair), "warning" (somebody has to decide) or "note" (something is missing).
    """

    code: str
    severity: str
    kind: str
    id: str
    label: str
    values: dict[str, Any] = {}
