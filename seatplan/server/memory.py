"""Keeping the server small: what slow work has used goes back to the system instead of being kept for the next time."""

from __future__ import annotations

import ctypes
import gc
import os
import sys
from collections.abc import Callable

_M_ARENA_MAX = -8  # of glibc's malloc.h

# A collection of everything walks through all open pages: with a hundred of them it takes as long as fifty edits do. So it
# comes seldom by itself, and is asked for when pages have gone.
_THRESHOLDS = (20_000, 50, 100)


def keep_small() -> None:
    """Let threads share their memory, and Arrow use the same as everybody. To be called before anything is loaded."""
    os.environ.setdefault("ARROW_DEFAULT_MEMORY_POOL", "system")
    libc = _libc()
    if libc is not None:
        libc.mallopt(_M_ARENA_MAX, 2)


def give_back() -> None:
    """Give memory that is free back to the system; takes a few milliseconds."""
    libc = _libc()
    if libc is not None:
        libc.malloc_trim(0)


def collect_seldom() -> None:
    """What is here now stays and is not looked at again, and the rest seldom. To be called once, when all is loaded."""
    gc.collect()
    give_back()
    gc.freeze()
    gc.set_threshold(*_THRESHOLDS)


class Tidying:
    """Collects what pages have left behind when some have gone.

    Parameters
    ----------
    sessions
        Says how many there are.
    """

    def __init__(self, sessions: Callable[[], int]) -> None:
        self._sessions = sessions
        self._known = 0

    def __call__(self) -> None:
        """Look whether pages have gone since the last time."""
        before, self._known = self._known, self._sessions()
        if self._known < before:
            gc.collect()
            give_back()


def _libc() -> ctypes.CDLL | None:
    if not sys.platform.startswith("linux"):
        return None
    try:
        libc = ctypes.CDLL("libc.so.6")
        return libc if hasattr(libc, "malloc_trim") else None
    except OSError:  # another C library
        return None
