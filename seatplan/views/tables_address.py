"""What the tables page's address says, so that a link shows a colleague the same."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import parse_qsl, urlencode

import msgspec

MOST = 200  # characters of one part


class Address(msgspec.Struct, frozen=True, omit_defaults=True):
    """The parts of the address, all texts.

    Attributes
    ----------
    q, department, vip, unplaced, free, over, wrong
        What the list is narrowed to: words, a department, and "1" for VIP tables, tables that stand nowhere, that have free
        seats, that are over capacity, about which something is wrong.
    sort
        The column, with "-" in front for the opposite order; by name where it is empty.
    table, tab
        The logical table in the drawer, and which part of it: "guests", "notes", or empty for its fields.
    show
        "free" for the physical tables at which nothing stands.
    room, least, at
        There: one room, tables with so many seats or more, and the physical table in the drawer.
    """

    q: str = ""
    department: str = ""
    vip: str = ""
    unplaced: str = ""
    free: str = ""
    over: str = ""
    wrong: str = ""
    sort: str = ""
    table: str = ""
    tab: str = ""
    show: str = ""
    room: str = ""
    least: str = ""
    at: str = ""

    def but(self, **parts: str) -> Address:
        """The same address with some parts exchanged."""
        return msgspec.structs.replace(self, **parts)

    def query(self, others: Mapping[str, str] | None = None) -> str:
        """As it stands in the browser, with the parts that are none of this page's business: "?table=..."."""
        parts = dict(others or {}) | msgspec.to_builtins(self)
        return "?" + urlencode(parts) if parts else ""


def read(query: str) -> tuple[Address, dict[str, str]]:
    """The address in a query text, and the parts that are not this page's."""
    parts = {key: value[:MOST] for key, value in parse_qsl(query.removeprefix("?"))}
    known = {key: value for key, value in parts.items() if key in Address.__struct_fields__}
    return Address(**known), {key: value for key, value in parts.items() if key not in known}
