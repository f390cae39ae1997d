"""What an upload does with its rows, as words."""

from __future__ import annotations

from seatplan.texts import say


def what_text(what: str) -> str:
    """What becomes of a row, in one word: new, changed, unchanged, goes, skipped, left out."""
    return say("upload-" + what.replace("_", "-"))
