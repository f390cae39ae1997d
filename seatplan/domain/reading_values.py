"""What the texts in the cells of an uploaded workbook mean: yes and no, answers, numbers, dates, access needs.

Every function takes one cell's text and either gives the value or None where the text can't be one. What a name cell
holds besides a name is `reading_names`' work.
"""

from __future__ import annotations

import math
import re
from datetime import date
from typing import Final

from seatplan.domain import fields
from seatplan.domain.field_values import canonical_needs
from seatplan.domain.lookup import fold_text, table_key

_ERROR_TEXTS = frozenset(
    [
        "#n/a",
        "#ref!",
        "#value!",
        "#div/0!",
        "#name?",
        "#null!",
        "#num!",
        "#spill!",
        "#calc!",
        "#field!",
        "#blocked!",
        "#connect!",
        "#getting_data",
        "#error!",
        "#nv",
        "#bezug!",
        "#wert!",
        "#zahl!",
        "#überlauf!",
        "#kalk!",
        "#valeur!",
        "#nom?",
        "#nul!",
        "#nombre?",
        "#valor!",
        "#¡ref!",
        "#¡valor!",
        "#¿nombre?",
    ]
)

YES = fields.YES | {"vip", "t", "★", "*", "✔", "✓", "vrai", "sim", "on"}
NO = fields.NO | {"f", "–", "—", "não", "nao", "faux", "falso", "keine", "kein", "none", "off"}

_RSVP_WORDS: Final = {
    "accepted": "accepted, accept, yes, y, true, 1, x, ✓, ✔, ok, attending, attends, confirmed, coming, will attend, "
    "zugesagt, zusage, ja, j, bestätigt, kommt, nimmt teil, oui, accepté, acceptée, accepte, confirmé, confirmée, "
    "présent, présente, sí, si, sì, aceptado, aceptada, acepta, confirmado, confirmada, asiste, accettato, accettata, "
    "confermato, confermata, sim, aceito",
    "open": "open, pending, no answer, no reply, no response, awaiting, awaiting reply, waiting, invited, unknown, tbd, "
    "tba, tbc, ?, -, –, maybe, offen, ausstehend, unbekannt, keine antwort, keine rückmeldung, eingeladen, vielleicht, "
    "en attente, ouvert, invité, invitée, sans réponse, peut-être, pendiente, abierto, abierta, sin respuesta, "
    "in attesa, aperto, aperta, pendente, aberto",
    "declined": "declined, decline, no, n, false, 0, not attending, not coming, regrets, cancelled, canceled, "
    "abgesagt, absage, nein, kommt nicht, verhindert, storniert, abgelehnt, non, refusé, refusée, décliné, déclinée, "
    "absent, absente, annulé, annulée, rechazado, rechazada, cancelado, cancelada, no asiste, rifiutato, rifiutata, "
    "annullato, não, nao, recusado",
}
RSVPS: Final = {fold_text(word): rsvp for rsvp, words in _RSVP_WORDS.items() for word in words.split(", ")}

_NEED_WORDS: Final = {
    "wheelchair": "wheelchair, wheel chair, wheelchair user, wheelchairs, rollstuhl, rollstuhlfahrer, rollstuhlfahrerin, "
    "rollstuhlplatz, fauteuil roulant, silla de ruedas, sedia a rotelle, cadeira de rodas",
    "step-free": "step-free, step free, stepfree, step-free access, no steps, no stairs, stufenlos, stufenfrei, "
    "ohne stufen, keine stufen, barrierefrei, plain-pied, sans marches, sin escalones, sin escaleras, senza gradini",
    "companion": "companion, begleitperson, assistenz, assistant, assistance, carer, caregiver, accompagnateur, "
    "accompagnatrice, acompañante, accompagnatore, acompanhante",
}
NEEDS: Final = {fold_text(word): need for need, words in _NEED_WORDS.items() for word in words.split(", ")}
_NO_NEEDS = frozenset(
    {"none", "no", "nein", "keine", "kein", "-", "–", "—", "n/a", "aucun", "ninguna", "nessuna"}
)

_ID_NUMBER = re.compile(r"^(\d+)\.0+$")
_NUMBER = re.compile(r"^[+-]?(\d+([.,]\d*)?|[.,]\d+)(e[+-]?\d{1,3})?$")
_ISO_DATE = re.compile(r"^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[ T]00:00(?::00(?:\.0+)?)?)?$")
_DOTTED_DATE = re.compile(r"^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$")
_SLASHED_DATE = re.compile(r"^(\d{1,2})([/-])(\d{1,2})\2(\d{4})$")
_NO_TABLE = frozenset(
    {"none", "nan", "null", "n/a", "-", "--", "–", "—", "?", "??", "tbd", "tba", "xx", "xxx"}
)

_NUMBERED = r"(?:(?:table|tisch|tbl|nr|no)\b\.?\s*)?\d+\s?[a-z]?"
_NUMBERS_JOINED = re.compile(
    rf"^{_NUMBERED}(?:\s*(?:/|\+|&|,|;|\band\b|\bund\b|\bet\b|\by\b|\bto\b|\bbis\b|(?<=\d)\s?[-–](?=\s?\d))\s*{_NUMBERED})+$"
)
_JOINTS = re.compile(r"\s*(?:/|\+|&|,|;|\n)\s*|\s+(?:and|und|et|y)\s+")
_TABLE_WORD = re.compile(
    r"^(?:table|tisch|tbl\.?|tafel|nr\.?|no\.?|mesa|tavolo|#)\s*(?=\S)(?:(?:nr|no)\.?\s*)?"
)


class AmbiguousDate(ValueError):
    """The text is a date in two ways: 5/6/2026 is in May or in June."""


def is_error(text: str) -> bool:
    """Whether the cell holds what a spreadsheet shows for a formula that failed, such as #N/A."""
    return text[:1] == "#" and text.strip().casefold() in _ERROR_TEXTS


def read_id(text: str) -> str:
    """An id as text: leading zeros stay, and 12.0 is 12, because spreadsheets write whole numbers that way."""
    text = text.strip()
    whole = _ID_NUMBER.match(text)
    return whole.group(1) if whole else text


def read_yes_no(text: str) -> bool | None:
    """Yes or no in several languages; None for any other word."""
    word = fold_text(text)
    return True if word in YES or word == "1.0" else False if word in NO or word == "0.0" else None


def read_rsvp(text: str) -> str | None:
    """An answer to the invitation: "accepted", "open" or "declined"; None for an unknown word."""
    return RSVPS.get(fold_text(text))


def read_needs(text: str) -> str:
    """Access needs in canonical form, each once and sorted; words for the known ones in several languages."""
    needs = canonical_needs(text)
    if needs in _NO_NEEDS:
        return ""
    return ", ".join(sorted({NEEDS.get(need, need) for need in needs.split(", ")} - _NO_NEEDS))


def read_number(text: str) -> float | None:
    """A number with a decimal point or comma; blanks and apostrophes between its digits are ignored."""
    digits = fold_text(text).replace(" ", "").replace("'", "").replace("’", "").replace("−", "-")
    if "," in digits and "." in digits:
        decimal = max(digits.rfind(","), digits.rfind("."))
        whole, thousands = digits[:decimal], "," if digits[decimal] == "." else "."
        if digits[decimal] in whole or any(len(group) != 3 for group in whole.split(thousands)[1:]):
            return None
        digits = whole.replace(thousands, "") + "." + digits[decimal + 1 :]
    if _NUMBER.match(digits) is None:
        return None
    number = float(digits.replace(",", "."))
    return number if math.isfinite(number) else None


def read_count(text: str, least: int = 0) -> int | None:
    """A whole number of at least `least`; 12.0 is 12."""
    number = read_number(text)
    return int(number) if number is not None and number.is_integer() and number >= least else None


def read_date(text: str) -> str | None:
    """A date in ISO 8601 from 2026-12-24, 24.12.2026, 24/12/2026 or 12/24/2026.

    Raises
    ------
    AmbiguousDate
        Day and month could be the other way round.
    """
    text = fold_text(text).upper()
    if iso := _ISO_DATE.match(text):
        return _date(*iso.groups())
    if dotted := _DOTTED_DATE.match(text):
        day, month, year = dotted.groups()
        return _date(year, month, day)
    if slashed := _SLASHED_DATE.match(text):
        first, _, second, year = slashed.groups()
        ways = {way for way in (_date(year, second, first), _date(year, first, second)) if way}
        if len(ways) > 1:
            raise AmbiguousDate(text)
        return ways.pop() if ways else None
    return None


def _date(year: str, month: str, day: str) -> str | None:
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None


def means_no_table(text: str) -> bool:
    """Whether a table cell says in words that there is no table yet ("tbd", "None", "-")."""
    return fold_text(text) in _NO_TABLE


def bare_table(text: str) -> str:
    """A table's name or number as it is compared, without the word for table before it: "Tisch 22" is "22"."""
    folded = fold_text(text)
    bare = _TABLE_WORD.sub("", folded, count=1)
    return table_key(bare) if bare[:1].isdigit() else folded


def joined_tables(text: str) -> list[str]:
    """The parts of a text that may name several tables ("69 and 70", "Sales 3 / Sales 4"); one part where it does not."""
    return [part for part in _JOINTS.split(fold_text(text)) if part]


def are_numbers_joined(text: str) -> bool:
    """Whether a text is two table numbers or more: "69 and 70", "69/70", "69+70", "69-70", "Tisch 5 & 6"."""
    return _NUMBERS_JOINED.match(fold_text(text)) is not None
