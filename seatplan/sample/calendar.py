"""When the organisers work: six weeks of office hours, in UTC."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

FIRST_DAY, LAST_DAY = date(2026, 10, 12), date(2026, 11, 20)
_WINTER = date(2026, 10, 25)  # the clocks go back
OPENS, CLOSES = 8 * 60 + 5, 17 * 60 + 50  # minutes after midnight, local time


def working_days() -> list[date]:
    """Monday to Friday of the six weeks: 30 days."""
    days = (FIRST_DAY + timedelta(days=n) for n in range((LAST_DAY - FIRST_DAY).days + 1))
    return [day for day in days if day.weekday() < 5]


def instant(day: date, minutes: float) -> datetime:
    """The UTC instant of a local time, in minutes after midnight."""
    offset = 2 if day < _WINTER else 1
    return datetime.combine(day, time(0), UTC) + timedelta(minutes=round(minutes, 4) - 60 * offset)


def clock(text: str) -> float:
    """Minutes after midnight of a time like "14:32"."""
    hours, minutes = text.split(":")
    return int(hours) * 60.0 + int(minutes)
