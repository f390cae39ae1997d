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
        self._alone = False

    @contextmanager
    def shared(self) -> Iterator[None]:
        """Be inside together with others; waits while somebody is alone."""
        with self._condition:
            while self._alone:
                self._condition.wait()
            self._inside += 1
        try:
            yield
        finally:
            with self._condition:
                self._inside -= 1
                self._condition.notify_all()

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Be inside with nobody else; whoever comes meanwhile waits. Not to be used from inside."""
        with self._condition:
            while self._alone:
                self._condition.wait()
            self._alone = True
            while self._inside:
                self._condition.wait()
        try:
            yield
        finally:
            with self._condition:
                self._alone = False
                self._condition.notify_all()
