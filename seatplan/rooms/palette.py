"""Which of a theme's colours each part of a drawing has. Figures ask here when they are made and when the theme changes."""

from __future__ import annotations

from typing import Protocol

from seatplan.rooms.marks import SEAT_MARKS, TABLE_ROLES

NONE = "#00000000"  # nothing painted

SEAT_ROLES = tuple(SEAT_MARKS)


class Colours(Protocol):
    """What a drawing needs of a theme; `seatplan.views.theme.Theme` has it."""

    @property
    def dark(self) -> bool: ...
    @property
    def ink(self) -> str: ...
    @property
    def ink2(self) -> str: ...
    @property
    def line2(self) -> str: ...
    @property
    def accent(self) -> str: ...
    @property
    def onaccent(self) -> str: ...
    @property
    def soft(self) -> str: ...
    @property
    def warn(self) -> str: ...
    @property
    def warnsoft(self) -> str: ...
    @property
    def warnmark(self) -> str: ...
    @property
    def err(self) -> str: ...
    @property
    def errsoft(self) -> str: ...
    @property
    def vip(self) -> str: ...
    @property
    def vipsoft(self) -> str: ...
    @property
    def seat(self) -> str: ...
    @property
    def wall(self) -> str: ...
    @property
    def surface(self) -> str: ...
    @property
    def hall(self) -> str: ...
    @property
    def fix(self) -> str: ...


def seat_fills(theme: Colours) -> list[str]:
    """Fill of each seat role, in the order of `SEAT_ROLES`."""
    fills = {"taken": theme.seat, "vip": theme.vip, "access": theme.seat}
    return [fills.get(role, NONE) for role in SEAT_ROLES]


def seat_lines(theme: Colours) -> list[str]:
    """Outline of each seat role."""
    lines = {
        "taken": theme.seat,
        "free": theme.line2,
        "declined": theme.err,
        "vip": theme.vip,
        "vip_open": theme.vip,
    }
    return [lines.get(role, theme.seat) for role in SEAT_ROLES]


# One column a role, in the order of TABLE_ROLES: free, full, vip, over, empty, selected, target, lost, clash, drawn.


def table_fills(theme: Colours) -> list[str]:
    """Inside of a table that is drawn with its seats."""
    t = theme
    return [t.surface, t.surface, t.vipsoft, t.errsoft, NONE, t.accent, t.soft, t.warnsoft, t.errsoft, t.seat]


def table_lines(theme: Colours) -> list[str]:
    """Ring of a table."""
    t = theme
    return [t.line2, t.line2, t.vip, t.err, t.line2, t.accent, t.accent, t.warnmark, t.err, t.seat]


def inner_rings(theme: Colours) -> list[str]:
    """The second ring, inside."""
    return [theme.vip if role == "vip" else NONE for role in TABLE_ROLES]


def numbers(theme: Colours) -> list[str]:
    """A table's number."""
    t = theme
    return [t.ink, t.ink, t.vip, t.err, t.ink2, t.onaccent, t.ink, t.ink, t.err, t.surface]


def names(theme: Colours) -> list[str]:
    """The logical table's name below."""
    t = theme
    return [t.ink2, t.ink2, t.vip, t.err, t.ink2, t.accent, t.accent, t.warn, t.err, t.ink2]


def small_fills(theme: Colours) -> list[str]:
    """Inside of a table on a small drawing: full is filled, open has seats."""
    t = theme
    return [t.surface, t.seat, t.vip, t.surface, NONE, t.accent, t.soft, t.warnsoft, t.errsoft, t.seat]


def small_lines(theme: Colours) -> list[str]:
    """Ring of a table on a small drawing."""
    t = theme
    return [t.line2, t.seat, t.vip, t.err, t.line2, t.accent, t.accent, t.warnmark, t.err, t.seat]


def nothing(theme: Colours) -> list[str]:
    """No colour for any role."""
    return [NONE for _ in TABLE_ROLES]


def small_inner_fills(theme: Colours) -> list[str]:
    """The dot in the ring of a table that is over capacity or clashes."""
    return [theme.err if role in ("over", "clash") else NONE for role in TABLE_ROLES]


def small_inner_lines(theme: Colours) -> list[str]:
    """The light ring inside a VIP table."""
    return [theme.surface if role == "vip" else NONE for role in TABLE_ROLES]
