"""How large a file may be; each limit can be set by an environment variable, which its refusal names."""

from __future__ import annotations

import os
from collections.abc import Mapping

import msgspec

from seatplan.domain.decision import Reason, Rejected

MB = 1_000_000


class Limits(msgspec.Struct, frozen=True):
    """What reading a file may cost, and how much of it is read.

    Attributes
    ----------
    file_mb, unpacked_mb
        Megabytes of the file, and of all parts of a workbook together when unpacked.
    rows, columns
        Of one sheet, empty ones after the last value not counted.
    seconds
        Of reading, wall time and processor time.
    memory_mb
        Megabytes of the process that reads.
    """

    file_mb: float = 20
    unpacked_mb: float = 200
    rows: int = 50_000
    columns: int = 500
    seconds: float = 8
    memory_mb: float = 1_000

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ) -> Limits:
        """The limits as set by SEATPLAN_MAX_FILE_MB, …_UNPACKED_MB, …_ROWS, …_COLUMNS, …_SECONDS and …_MEMORY_MB.

        Raises
        ------
        Rejected
            A variable does not hold a number above 0; the reason names it.
        """
        given = {}
        for field in cls.__struct_fields__:
            text = environment.get(setting(field))
            if text:
                try:
                    number = float(text)
                except ValueError:
                    number = 0
                if not 0 < number < float("inf"):
                    raise Rejected(Reason("limit-no-number", {"setting": setting(field), "value": text}))
                given[field] = int(number) if number.is_integer() else number
        return msgspec.convert(given, cls)


def setting(limit: str) -> str:
    """The environment variable that sets a limit."""
    return "SEATPLAN_MAX_" + limit.upper()
