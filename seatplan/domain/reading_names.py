"""What stands in a name cell of a guest list: a name, an empty seat, a total, somebody's companion, or several people.

People's lists hold all of these in one column. Nothing here knows the plan: whether "Anna Smith" exists is asked later.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from seatplan.domain.lookup import fold_text, tidy

_NOBODY = frozenset(
    [
        "none",
        "nan",
        "null",
        "n/a",
        "n.a.",
        "nil",
        "tbd",
        "tba",
        "tbc",
        "frei",
        "leer",
        "empty",
        "free",
        "vacant",
        "vide",
        "libre",
        "n.n.",
        "unknown",
        "unbekannt",
    ]
)
_ONLY_MARKS = re.compile(r"^[\W_x]+$")
_TOTAL = re.compile(
    r"^(?:(?:grand |sub)?total|sum|summe|zwischensumme|gesamt|gesamtzahl|anzahl|count)\b"
    r"(?: (?:guests|gäste|people|personen|persons))?[\s\d\W]*$"
)
_NUMBER = re.compile(r"^\d+(?:[.,]\d+)?$")

_COMPANION = (
    r"(?:guests?|plus[- ]?one|\+ ?1|companion|partner|date|spouse|wife|husband|gast|begleitung|begleitperson|begleiter"
    r"|begleiterin|partnerin|ehefrau|ehemann|invitée?|accompagnante?|conjointe?|invitad[oa]|acompañante)"
)
_OF = (
    re.compile(rf"^(?P<of>.+?)['’`´]s? {_COMPANION}$", re.IGNORECASE),
    re.compile(
        rf"^{_COMPANION} (?:(?:of|for|from|von|zu|für|des|der|de|di) |d['’])(?P<of>.+)$", re.IGNORECASE
    ),
    re.compile(r"^\+ ?1 (?:of |for |von |de )?(?P<of>[^\W\d_].+)$", re.IGNORECASE),
    re.compile(r"^(?P<of>.+? .+?)s (?:gast|begleitung|begleitperson|partnerin|partner)$", re.IGNORECASE),
)
_ALONE = re.compile(
    r"^(?:\+ ?\d|(?:plus[- ]?one|guest|companion|gast|begleitung|begleitperson|partner(?:in)?|invitée?|acompañante)"
    r"(?: ?\d+)?)$",
    re.IGNORECASE,
)
_WITH = re.compile(
    rf"^(?P<name>.*[^\W\d_].*?)(?:\s*\(?\+ ?(?P<count>[1-9])\)?"
    rf"|\s*(?:\+|&)\s*{_COMPANION}|,? (?:and|und|plus|mit|with|et|y|avec|con) (?:one|1|{_COMPANION}))$",
    re.IGNORECASE,
)
_AND = re.compile(r"\s+(?:and|und)\s+|\s*&\s*|\s*;\s*|\s*\n\s*|\s+\+\s+|\s+/\s+", re.IGNORECASE)
_AND_ELSEWHERE = re.compile(r"\s+(?:et|y|e)\s+|\s*/\s*", re.IGNORECASE)
# Nearly every name is none of the above; one look tells.
_ODD = re.compile(
    r"[\n\d+&/;,()]|['’`´]s? |\b(?:and|und|et|y|e|with|mit|avec|con|plus|guests?|gast|companion|partner(?:in)?|date|spouse"
    r"|wife|husband|begleit\w*|ehefrau|ehemann|invit\w+|accompagn\w+|conjointe?|acompañante)\b",
    re.IGNORECASE,
)
_NOBLE = re.compile(r"\b(von) und (zu)\b", re.IGNORECASE)


class NameCell(NamedTuple):
    """What a name cell holds.

    `name` is the person's name, or empty. `of` is the name of the one whose unnamed companion this is; empty with
    `companion` set where the cell does not say whose. `brings` is how many unnamed companions come along.
    """

    name: str = ""
    companion: bool = False
    of: str = ""
    brings: int = 0


def read_name(text: str) -> NameCell:
    """What a name cell that holds one person says; ask `is_nobody`, `is_total` and `several_people` before."""
    if _ODD.search(text) is None:
        return NameCell(name=trim(text))
    line = tidy(text)
    if _ALONE.match(line):
        return NameCell(companion=True)
    for pattern in _OF:
        if found := pattern.match(line):
            return NameCell(companion=True, of=found.group("of").strip())
    if found := _WITH.match(line):
        return NameCell(name=found.group("name").strip(), brings=int(found.group("count") or 1))
    return NameCell(name=trim(text))


def trim(text: str) -> str:
    """A name as the file has it, without blanks at its ends; no-break blanks are blanks."""
    if text.isascii():
        return text.strip()
    return text.replace("\u00a0", " ").replace("\u202f", " ").strip()


def is_nobody(text: str) -> bool:
    """Whether the cell looks like an empty seat: nothing in it, "None", "xx", "n/a", "-"."""
    folded = fold_text(text)
    return (
        not folded
        or folded in _NOBODY
        or (_ONLY_MARKS.match(folded) is not None and not _ALONE.match(folded))
    )


def is_total(text: str) -> bool:
    """Whether the cell is from a row that counts the others: "Total", "Summe: 180", or only a number."""
    folded = fold_text(text)
    return _NUMBER.match(folded) is not None or _TOTAL.match(folded) is not None


def several_people(text: str) -> bool:
    """Whether the cell names more than one person: joined by "and", "&", a line break and the like."""
    if _ODD.search(text) is None:
        return False
    text = _NOBLE.sub(r"\1-\2", trim(text))
    parts = [part for part in _AND.split(text) if part.strip()]
    if len(parts) > 1:
        # What comes along unnamed ("Anna Smith & guest") is no second name.
        return "\n" in text or _WITH.match(tidy(text)) is None or len(parts) > 2
    parts = _AND_ELSEWHERE.split(text)
    if len(parts) > 1 and all(_is_full(part) for part in parts):
        return True
    parts = text.split(",")
    return len(parts) > 2 and all(_is_full(part) for part in parts)


def _is_full(name: str) -> bool:
    words = name.split()
    return len(words) > 1 and all(word[0].isalpha() for word in words)
