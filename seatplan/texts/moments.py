"""Dates and times as people read them: day before month, 24 hours, in the reader's time zone."""

from __future__ import annotations

from datetime import UTC, date, datetime

from seatplan.texts import say


def clock(instant: datetime) -> str:
    """The time of day, "14:32"."""
    return local(instant).strftime("%H:%M")


def day(moment: date | datetime) -> str:
    """A day with its weekday and without its year, "Friday 11 December"."""
    if isinstance(moment, datetime):
        moment = local(moment)
    return say(
        "moment-day",
        weekday=say(f"moment-weekday-{moment.weekday()}"),
        day=str(moment.day),
        month=say(f"moment-month-{moment.month}"),
    )


def day_and_clock(instant: datetime) -> str:
    """A day without its weekday and a time, "20 November, 16:04"."""
    moment = local(instant)
    return say(
        "moment-day-and-clock",
        day=str(moment.day),
        month=say(f"moment-month-{moment.month}"),
        clock=moment.strftime("%H:%M"),
    )


def local(instant: datetime) -> datetime:
    """An instant in the time zone of the machine that serves; a naive one is UTC, as the log's are."""
    return (instant if instant.tzinfo else instant.replace(tzinfo=UTC)).astimezone()
