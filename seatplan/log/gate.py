"""Many may use the database at once, but while it is closed or replaced nobody does."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager


class Gate:
    """Lets users through together, and one who wants to be alone by itself, once the users inside have left."""

    def __init__(self) -> None:
        self._condition = threading.Condition()
        self._inside = 0
        self._alone: int | None = None  # the thread that is alone, or waits to be
        self._depth = threading.local()

    @contextmanager
    def shared(self) -> Iterator[None]:
        """Be inside together with others; waits while somebody is alone."""
        depth = getattr(self._depth, "value", 0)
        with self._condition:
            # Who is inside already may go further in, or those who wait for it to leave would wait for ever.
            while depth == 0 and self._alone not in (None, threading.get_ident()):
                self._condition.wait()
            self._inside += 1
        self._depth.value = depth + 1
        try:
            yield
        finally:
            self._depth.value = depth
            with self._condition:
                self._inside -= 1
                self._condition.notify_all()

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Be inside with nobody else; whoever comes meanwhile waits. Not to be used from inside."""
        if getattr(self._depth, "value", 0):
            raise RuntimeError("still inside")
        with self._condition:
            while self._alone is not None:
                self._condition.wait()
            self._alone = threading.get_ident()
            while self._inside:
                self._condition.wait()
        try:
            yield
        finally:
            with self._condition:
                self._alone = None
                self._condition.notify_all()
