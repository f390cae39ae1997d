"""The fixed words of the seating page, and its patterns of sentences: what stands in braces is filled in by the browser."""

from __future__ import annotations


def _pattern(*names: str) -> dict[str, str]:
    return {name: f"{{{name}}}" for name in names}


_FIXED = (
    "all-seated", "any-department", "any-room", "apart", "cards", "choose-table", "chosen-none", "clear", "declined",
    "drawing", "drop-breaks", "drop-nowhere", "edit", "find", "free", "full", "lock", "lock-table", "locked-guest",
    "no-table", "no-table-found", "no-tables", "none-found", "nowhere", "only-department", "only-diets", "only-free",
    "only-problems", "only-room", "only-vip", "open-hide", "search", "search-guests", "swap", "tables", "together",
    "unlock", "unlock-table", "unseat", "vip",
)  # fmt: skip
# Message without "seating-" -> the names that the browser fills in.
WORDS: dict[str, dict[str, str]] = {
    **{name: {} for name in _FIXED},
    "capacity": _pattern("taken", "seats"),
    "capacity-coming": _pattern("taken", "coming", "seats"),
    "card": _pattern("table", "taken", "seats"),
    "card-vip": _pattern("table", "taken", "seats"),
    "chair-free": _pattern("row"),
    "chosen": _pattern("n"),
    "chosen-one": {},
    "close-named": _pattern("table"),
    "closed": _pattern("table"),
    "drop-free": _pattern("table", "after", "seats"),
    "drop-full": _pattern("table", "after", "seats"),
    "drop-over": _pattern("table", "after", "seats", "over"),
    "drop-seat": _pattern("row", "table"),
    "drop-swap": _pattern("name"),
    "drop-there": _pattern("table"),
    "drop-unseat": _pattern("n"),
    "drop-unseat-one": {},
    "group": _pattern("name"),
    "groups": _pattern("n"),
    "groups-one": {},
    "guests": _pattern("n"),
    "guests-of": _pattern("n", "all"),
    "guests-one": {},
    "lock-named": _pattern("table"),
    "more": _pattern("n"),
    "of-department": _pattern("name"),
    "of-room": _pattern("name"),
    "open-named": _pattern("table"),
    "open-show": _pattern("n"),
    "open-show-one": {},
    "opened": _pattern("table"),
    "problems": _pattern("n"),
    "problems-one": {},
    "seats-of": _pattern("table"),
    "several": _pattern("name", "n"),
    "shown": _pattern("n", "free"),
    "shown-one": _pattern("free"),
    "stands": _pattern("number", "room"),
    "stands-number": _pattern("number"),
    "tally": _pattern("n", "what"),
    "too-many": _pattern("n"),
    "unlock-named": _pattern("table"),
}
