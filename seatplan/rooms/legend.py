"""What stands under a drawing: the marks that it shows, as small SVG pictures in the page's own colours, and their names."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from seatplan.texts import say


class Entry(NamedTuple):
    """One mark and what it means."""

    key: str
    svg: str
    words: str


_RING = '<circle cx="10" cy="10" r="{r}" fill="{fill}" stroke="{line}" stroke-width="{width}"{more}/>'
_DOT = '<circle cx="10" cy="10" r="{r}" fill="{fill}"/>'


def _colour(token: str) -> str:
    return f"var(--sp-{token})"


def _ring(r: float, fill: str, line: str, width: float = 1.5, dash: str = "") -> str:
    more = f' stroke-dasharray="{dash}"' if dash else ""
    return _RING.format(
        r=r, fill=_colour(fill) if fill != "none" else fill, line=_colour(line), width=width, more=more
    )


def _dot(r: float, fill: str) -> str:
    return _DOT.format(r=r, fill=_colour(fill))


_CROSS = '<path d="M7.2 7.2l5.6 5.6m0-5.6l-5.6 5.6" stroke="var(--sp-err)" stroke-width="1.2" fill="none"/>'
SEATS = {
    "taken": _dot(4.2, "seat"),
    "free": _ring(4.2, "none", "line2", 1.2),
    "open": _ring(4.2, "none", "seat", 1.2) + _dot(1.7, "seat"),
    "declined": _ring(4.2, "none", "err", 1.2) + _CROSS,
    "vip": '<path d="M10 4.6L15.4 10 10 15.4 4.6 10z" fill="var(--sp-vip)"/>',
    "access": '<rect x="6" y="6" width="8" height="8" fill="var(--sp-seat)"/>',
}
_OPEN_SEATS = {
    "vip_open": '<path d="M10 4.6L15.4 10 10 15.4 4.6 10z" fill="none" stroke="var(--sp-vip)"/>'
    + _dot(1.7, "vip"),
    "access_open": '<rect x="6.5" y="6.5" width="7" height="7" fill="none" stroke="var(--sp-seat)"/>'
    + _dot(1.7, "seat"),
}
TABLES = {
    "vip": _ring(8, "vipsoft", "vip") + _ring(5.4, "none", "vip", 1),
    "over": _ring(7.6, "errsoft", "err", 3),
    "empty": _ring(8, "none", "line2", 1.2, "3 2.4"),
    "selected": _dot(8, "accent"),
    "target": _ring(8, "soft", "accent", 1.6, "5 3"),
    "lost": _ring(8, "warnsoft", "warnmark", 1.8, "2 1.8"),
    "clash": _ring(8, "none", "err", 1.5) + _dot(4, "err"),
}
SMALL_TABLES = TABLES | {
    "full": _dot(7.5, "seat"),
    "free": _ring(7, "surface", "line2", 1.2),
    "drawn": _dot(7.5, "seat"),
    "vip": _dot(7.5, "vip") + _ring(4.6, "none", "surface", 1.4),
    "over": _ring(7, "none", "err", 1.8) + _dot(4, "err"),
}


def legend(seats: Iterable[str], tables: Iterable[str], small: bool = False) -> list[Entry]:
    """The entries for roles that a drawing shows, in a fixed order; seats only where they are drawn."""
    shown_seats = set() if small else _plain(seats)
    shown_tables = set(tables)
    pictures = SMALL_TABLES if small else TABLES
    order = ["full", "free", "drawn", "vip", "over", "clash", "empty", "lost", "target", "selected"]
    entries = [
        Entry(f"seat-{role}", _svg(SEATS[role]), say(f"rooms-seat-{role}"))
        for role in SEATS
        if role in shown_seats
    ]
    entries += [
        Entry(f"table-{role}", _svg(pictures[role]), _table_words(role, small))
        for role in order
        if role in shown_tables and role in pictures and role != "selected"
    ]
    return entries


def _table_words(role: str, small: bool) -> str:
    # Many marks stand in one line under a drawing with seats.
    return say("rooms-table-over-short" if role == "over" and not small else f"rooms-table-{role}")


def seat_picture(role: str) -> str:
    """The mark of one seat as a small SVG, for lists of seats beside a drawing."""
    return _svg(SEATS.get(role) or _OPEN_SEATS[role])


def _plain(seats: Iterable[str]) -> set[str]:
    """ "vip_open" is a VIP guest who is not confirmed: two marks that the legend has anyway."""
    shown = set()
    for role in seats:
        kind, _, answer = role.partition("_")
        shown.update({kind, answer} if answer else {role})
    return shown


def _svg(inside: str) -> str:
    return f'<svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">{inside}</svg>'
