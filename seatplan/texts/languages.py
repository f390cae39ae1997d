"""Which language is spoken: to a session of a page, to whoever asks the API, to the person at a terminal.

Three places can say it. What holds for a block (`speaking`) comes first: a session's callback, a request, a thread. Then
whoever knows the session that is being served (`ask_for_language`, set by the views). Then what the whole process speaks
(`use_language`): commands and notebooks.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar

# Each language that there is, called as its speakers call it. A further one is a line here and a folder beside this file.
LANGUAGES = {"en": "English", "de": "Deutsch"}
DEFAULT = "en"
ENVIRONMENT = "SEATPLAN_LANG"

_here: ContextVar[str | None] = ContextVar("seatplan_language", default=None)
_of_process = DEFAULT
_ask: Callable[[], str | None] | None = None


def language() -> str:
    """The tag of the language that is spoken here and now, such as "de"."""
    here = _here.get()
    if here is not None:
        return here
    return (_ask() if _ask is not None else None) or _of_process


@contextmanager
def speaking(tag: str) -> Iterator[None]:
    """Speak a language in this block, and in what it starts (tasks, callbacks); an unknown tag is the default."""
    token = _here.set(tag if tag in LANGUAGES else DEFAULT)
    try:
        yield
    finally:
        _here.reset(token)


def speak_here(tag: str) -> None:
    """Speak a language from here to the end of this task or thread."""
    _here.set(tag if tag in LANGUAGES else DEFAULT)


def use_language(tag: str) -> None:
    """Speak a language in this process, wherever no session and no request says otherwise; an unknown tag is the default."""
    global _of_process  # noqa: PLW0603 - one a process
    _of_process = tag if tag in LANGUAGES else DEFAULT


def ask_for_language(lookup: Callable[[], str | None]) -> None:
    """Let `lookup` say which language the session speaks that is being served; None outside of any."""
    global _ask  # noqa: PLW0603 - one a process
    _ask = lookup


def chosen(cookie: str | None, accept: str | None) -> str:
    """The language of a browser: the one that its user chose, else the first that it accepts, else the process's.

    Parameters
    ----------
    cookie
        What `seatplan_lang` says, where somebody has chosen.
    accept
        The header Accept-Language, such as "de-AT,de;q=0.9,en;q=0.5".
    """
    if cookie in LANGUAGES:
        return str(cookie)
    ranked: list[tuple[float, str]] = []
    for part in (accept or "")[:500].split(","):
        tag, _, weight = part.partition(";")
        known = _primary(tag)
        if known is not None:
            ranked.append((-_weight(weight), known))
    ranked.sort(key=lambda pair: pair[0])  # stable: of equal weights the first counts
    return ranked[0][1] if ranked and ranked[0][0] < 0 else _of_process


def of_environment(environment: Mapping[str, str]) -> str:
    """The language of whoever uses a terminal: SEATPLAN_LANG, else the locale."""
    said = environment.get(ENVIRONMENT)
    if not said:
        # The first one that is set is the one that holds, as for every other program.
        names = ("LC_ALL", "LC_MESSAGES", "LANG")
        said = next((environment[name] for name in names if environment.get(name)), "")
        if said and environment.get("LANGUAGE") and _primary(said) is not None:
            said = environment["LANGUAGE"].partition(":")[0]
    return _primary(said) or DEFAULT


def _primary(tag: str) -> str | None:
    # "de-AT", "de_DE.UTF-8"
    primary = tag.strip().replace("_", "-").partition("-")[0].partition(".")[0].lower()
    return primary if primary in LANGUAGES else None


def _weight(text: str) -> float:
    try:
        return float(text.strip().removeprefix("q=")) if text.strip() else 1.0
    except ValueError:
        return 0.0
