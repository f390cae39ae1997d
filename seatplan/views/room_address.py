"""What the rooms page's address says, so that a link shows a colleague the same."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import parse_qsl, urlencode

import msgspec

MOST = 200  # characters of one part


class Address(msgspec.Struct, frozen=True, omit_defaults=True):
    """The parts of the address, all texts.

    Attributes
    ----------
    room
        The room that is drawn; the first one where it is empty or unknown.
    table, logical, guest
        What is selected: a physical table; or what stands or sits somewhere, which selects that place.
    check
        The code of a check: the drawer lists what it found.
    mode
        "edit" for the editor.
    """

    room: str = ""
    table: str = ""
    logical: str = ""
    guest: str = ""
    check: str = ""
    mode: str = ""

    def query(self, others: Mapping[str, str] | None = None) -> str:
        """As it stands in the browser, with the parts that are none of this page's business: "?room=..."."""
        parts = dict(others or {}) | msgspec.to_builtins(self)
        return "?" + urlencode(parts) if parts else ""


def read(query: str) -> tuple[Address, dict[str, str]]:
    """The address in a query text, and the parts that are not this page's."""
    parts = {key: value[:MOST] for key, value in parse_qsl(query.removeprefix("?"))}
    known = {key: value for key, value in parts.items() if key in Address.__struct_fields__}
    return Address(**known), {key: value for key, value in parts.items() if key not in known}


def to_room(room: str, table: str = "") -> str:
    """A link to a room, or to a table in it."""
    return "rooms" + Address(room=room, table=table).query()
