"""What the history page's address says, so that a link shows a colleague the same."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import parse_qsl, urlencode

import msgspec

from seatplan.domain.values import GUEST, LOGICAL_TABLE, PHYSICAL_TABLE

_KINDS = {"physical": PHYSICAL_TABLE, "table": PHYSICAL_TABLE, "logical": LOGICAL_TABLE, "guest": GUEST}
MOST = 200  # characters of one part


class Address(msgspec.Struct, frozen=True, omit_defaults=True):
    """The parts of the address, all texts.

    Attributes
    ----------
    batch
        The batch that is shown.
    without
        "1" for the preview of the plan without it, "vip" without its VIP rows only.
    orphans
        "prune" or "keep" where the preview's question about orphans was answered.
    physical, logical, guest
        From symptom to cause: the thing whose past is shown.
    today, uploads, person, kind
        Filters of the list.
    compare, to, seen
        Two versions or instants that are compared, and "1" to see them as people did then.
    """

    batch: str = ""
    without: str = ""
    orphans: str = ""
    physical: str = ""
    logical: str = ""
    guest: str = ""
    today: str = ""
    uploads: str = ""
    person: str = ""
    kind: str = ""
    compare: str = ""
    to: str = ""
    seen: str = ""

    @property
    def about(self) -> tuple[str, str] | None:
        """The kind and id of the thing whose past is shown."""
        for field in ("physical", "logical", "guest"):
            if id := getattr(self, field):
                return _KINDS[field], id
        return None

    def but(self, **parts: str) -> Address:
        """The same address with some parts exchanged."""
        return msgspec.structs.replace(self, **parts)

    def query(self, others: Mapping[str, str] | None = None) -> str:
        """As it stands in the browser, with the parts that are none of this page's business: "?batch=..."."""
        parts = dict(others or {}) | msgspec.to_builtins(self)
        return "?" + urlencode(parts) if parts else ""


def read(query: str) -> tuple[Address, dict[str, str]]:
    """The address in a query text, and the parts that are not this page's."""
    parts = {key: value[:MOST] for key, value in parse_qsl(query.removeprefix("?"))}
    if "table" in parts:  # other pages call a physical table that
        parts.setdefault("physical", parts.pop("table"))
    known = {key: value for key, value in parts.items() if key in Address.__struct_fields__}
    return Address(**known), {key: value for key, value in parts.items() if key not in known}
