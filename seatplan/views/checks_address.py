"""What the checks page's address says, so that a link shows a colleague the same."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import parse_qsl, urlencode

import msgspec

MOST = 400  # characters of one part


class Address(msgspec.Struct, frozen=True, omit_defaults=True):
    """The parts of the address, all texts.

    Attributes
    ----------
    q, severity, kind
        What the list is narrowed to: words, "error", "warning" or "note", and a kind of thing ("guest").
    check
        One code, "pinned" for open questions and notes, or "all" for what the navigation counts.
    all
        The codes of which all problems are listed, with commas between them.
    note
        The question that is being answered.
    """

    q: str = ""
    severity: str = ""
    kind: str = ""
    check: str = ""
    all: str = ""
    note: str = ""

    def but(self, **parts: str) -> Address:
        """The same address with some parts exchanged."""
        return msgspec.structs.replace(self, **parts)

    def query(self, others: Mapping[str, str] | None = None) -> str:
        """As it stands in the browser, with the parts that are none of this page's business: "?check=..."."""
        parts = dict(others or {}) | msgspec.to_builtins(self)
        return "?" + urlencode(parts) if parts else ""


def read(query: str) -> tuple[Address, dict[str, str]]:
    """The address in a query text, and the parts that are not this page's."""
    parts = {key: value[:MOST] for key, value in parse_qsl(query.removeprefix("?"))}
    known = {key: value for key, value in parts.items() if key in Address.__struct_fields__}
    return Address(**known), {key: value for key, value in parts.items() if key not in known}
