"""The one helper that makes text safe to stand in HTML. Every other way into markup is forbidden outside `seatplan.views`.

Names are data: `<img onerror=...>` in a guest's name is shown as these letters. Panel's Markdown, HTML, Str, card titles
and most other panes would run it.
"""

from __future__ import annotations

from html import escape


class Html(str):
    """Markup that is known to be safe: made by `esc`, or put together by `seatplan.views.marks` from escaped parts."""

    __slots__ = ()


def esc(value: object) -> Html:
    """`value` as HTML text: `Html` stays as it is, everything else is escaped (quotes too, so it may stand in attributes)."""
    if isinstance(value, Html):
        return value
    return Html(escape("" if value is None else str(value), quote=True))


def join(*parts: object, between: str = "") -> Html:
    """Parts one after the other; what is not `Html` is escaped."""
    return Html(esc(between).join(esc(part) for part in parts))


def name(value: object) -> Html:
    """A name that keeps its own script and direction."""
    return Html(f'<bdi dir="auto">{esc(value)}</bdi>')


def initials(person: str) -> str:
    """One or two letters for an avatar: "Karim Osei" gives KO, one word its first letter."""
    words = [word for word in person.split() if word[0].isalnum()] or ["?"]
    letters = words[0][0] if len(words) == 1 else words[0][0] + words[-1][0]
    return letters.upper()
