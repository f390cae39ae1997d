"""By which rows of lists a guest is known: name, e-mail and id as a row has them, the department only without those two.

A guest keeps them in `aliases`, so that a row about which people decided once is found again.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from seatplan.domain.lookup import fold_text
from seatplan.domain.state import Guest

MAX_ALIASES = 50  # of one guest; the oldest go


def alias(names: Iterable[str], email: str, id: str, department: str) -> str:
    """What a row is known by; names, e-mail and department as they are compared."""
    return "|".join(("/".join(sorted(names)), email, id, "" if email or id else department))


def aliases_of(guest: Guest) -> list[str]:
    """What the rows of lists that name a guest are known by, whether they have an id and an e-mail or not."""
    names = {
        fold_text(name) for name in (guest.name, f"{guest.first_name} {guest.last_name}") if name.strip()
    }
    if not names:
        return []
    email, department = fold_text(guest.email), fold_text(guest.department)
    rows = [("", "", department), ("", guest.id, "")]
    if email:
        rows += [(email, "", ""), (email, guest.id, "")]
    return [alias(names, *row) for row in rows]


def with_aliases(known: Iterable[Any], more: Iterable[str]) -> list[Any]:
    """A guest's aliases with some more, the new ones last."""
    new = dict.fromkeys(more)
    return [*(one for one in known if one not in new), *new][-MAX_ALIASES:]
