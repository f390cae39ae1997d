"""Why a log can't be opened or written. Each error carries a `Reason`; the sentences are in `seatplan.texts`."""

from __future__ import annotations

from typing import Any

from seatplan.domain.decision import Reason


class LogError(Exception):
    """Something about the log itself is in the way; `reason` says what, with the values for its sentence."""

    def __init__(self, code: str, **values: Any) -> None:
        self.reason = Reason(code, values)
        named = ", ".join(f"{name}: {value}" for name, value in values.items())
        super().__init__(f"{code} ({named})" if named else code)

    @property
    def values(self) -> dict[str, Any]:
        """The values of the reason."""
        return self.reason.values


class LogLocked(LogError):
    """Another process has the log open; the values `pid` and `process` say which (0 and "" where it is not known)."""


class LogMissing(LogError):
    """There is no log at that path, and none was to be created."""


class LogNewer(LogError):
    """The log was written by a newer program. It was left as it is."""


class LogShortened(LogError):
    """The log ends before the head record says so: events that were acknowledged are missing."""


class LogDamaged(LogError):
    """The log's file, its write-ahead log or its chain is not what was written."""


class LogConflict(LogError):
    """Somebody else wrote first. Nothing was written; catch up, decide again and retry."""


class LogUnwritable(LogError):
    """The log can't be written just now: disk full, or no right to write. Nothing was written."""
