"""Waking open pages after a change: at most one tick a page, without data; each page then pulls what it lacks.

The hub knows pages only weakly and never through the plan's parameters, so that a page that is gone leaves nothing
behind and can't harm the command that wakes it.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from time import monotonic
from typing import NamedTuple, Protocol
from weakref import ref

_logger = logging.getLogger(__name__)

LOST_AFTER = 5.0  # seconds after which a tick that never came is asked for again


class Session(Protocol):
    """One open page, or one live view in a notebook."""

    def schedule(self, callback: Callable[[], None]) -> None:
        """Run `callback` soon, where the session may be changed; raises where the session is gone."""

    def pull(self) -> None:
        """Catch up with the plan."""


class Presence(NamedTuple):
    """Somebody who has a page open: a name, and the page's address without its slash ("rooms")."""

    name: str
    page: str


class Hub:
    """The sessions that want to know of changes."""

    def __init__(self) -> None:
        self._entries: dict[int, _Entry] = {}
        self._known: tuple[list[Presence], tuple[Presence, ...]] = ([], ())

    def register(self, session: Session, presence: Presence | None = None) -> None:
        """Wake `session` from now on; once more changes who it is and where. Everybody learns who is there."""
        known = self._entries.get(id(session))
        if known is not None:
            if known.presence != presence:
                known.presence = presence
                self.wake()
            return
        key = id(session)
        gone = ref(session, lambda _: self._entries.pop(key, None))
        self._entries[key] = _Entry(gone, presence)
        if presence is not None:
            self.wake(but=session)

    def unregister(self, session: Session) -> None:
        """Wake `session` no more; unknown ones are none of our business."""
        entry = self._entries.pop(id(session), None)
        if entry is not None and entry.presence is not None:
            self.wake()

    def wake(self, but: Session | None = None) -> None:
        """Schedule one pull in each session that has none scheduled; a session that can't is dropped."""
        dropped = [entry for entry in list(self._entries.values()) if not self._wake(entry, but)]
        # Who is gone is gone for the others' list of people too.
        if any(entry.presence is not None for entry in dropped):
            self.wake()

    def _wake(self, entry: _Entry, but: Session | None) -> bool:
        session = entry.session()
        if session is None or session is but or (entry.pending and monotonic() - entry.asked < LOST_AFTER):
            return True
        entry.pending, entry.asked = True, monotonic()
        try:
            session.schedule(entry.tick)
        except Exception as error:  # noqa: BLE001 - a dead page must not break the command that wakes it
            self._entries.pop(id(session), None)
            _logger.warning("page dropped: %s", type(error).__name__)
            return False
        return True

    def count(self) -> int:
        """How many sessions there are."""
        return len(self._entries)

    def present(self) -> tuple[Presence, ...]:
        """Who has which page open, by name; somebody with one page open twice is listed once."""
        presences = [entry.presence for entry in self._entries.values() if entry.presence is not None]
        # Every session asks after every edit; who is there changes rarely.
        if presences != self._known[0]:
            self._known = (presences, tuple(sorted(set(presences))))
        return self._known[1]


class _Entry:
    __slots__ = ("asked", "pending", "presence", "session")

    def __init__(self, session: ref[Session], presence: Presence | None) -> None:
        self.session = session
        self.presence = presence
        self.pending = False
        self.asked = 0.0

    def tick(self) -> None:
        # Cleared first: what changes while the session pulls wakes it again.
        self.pending = False
        session = self.session()
        if session is not None:
            session.pull()
