"""The six weeks put together: what is certain to happen on each day, with the daily work in between."""

from __future__ import annotations

from collections.abc import Iterator

from seatplan.sample.calendar import CLOSES, OPENS, clock, instant, working_days
from seatplan.sample.daily import LISTS, PLACING, SEATING, DailyWork
from seatplan.sample.desk import Desk, SampleBatch
from seatplan.sample.dice import Dice
from seatplan.sample.edits import Edits
from seatplan.sample.office import Office
from seatplan.sample.people import roster
from seatplan.sample.script import FIRST_DRAW, FIRST_SEATS, LAST_DAY, Script
from seatplan.sample.tables import logical_tables
from seatplan.sample.uploads import Uploads

_LAST_DAY_EVENTS = 270  # that the last day is certain to have


def history(guests: int, seed: int, events: int, large: float = 0.0) -> Iterator[SampleBatch]:
    """The history of one occasion, batch by batch.

    Parameters
    ----------
    guests
        How many are on the list at the end.
    seed
        The same seed gives the same history.
    events
        About how many there are to be; fewer than the lists, answers and draws need are not possible.
    large
        How often the daily work is an upload of dozens of rows, 0 to 1.
    """
    seats = sum(int(str(table.fields["seats"])) for table in logical_tables())
    people = roster(guests, Dice(f"people {seed} {guests}"), int(seats * 0.9))
    desk, dice = Desk(seed), Dice(f"history {seed}")
    office = Office(desk, dice, people)
    edits = Edits(office)
    uploads = Uploads(office, edits)
    work = DailyWork(office, edits, uploads)
    script = Script(office, edits, uploads, people)
    for number, day in enumerate(working_days()):
        goal = events * ((number + 1) / len(script.days)) ** 0.9
        if number >= LAST_DAY - 1:
            goal = events - _LAST_DAY_EVENTS
        phase = LISTS if number < FIRST_SEATS else SEATING if number <= FIRST_DRAW else PLACING
        closes = clock("13:30") if number == LAST_DAY else CLOSES
        count = max(6, int((goal - desk.count) / work.mean_size)) if number else 0
        moments = sorted(OPENS + dice.random() * (closes - OPENS) for _ in range(count))
        moments.reverse()
        for minutes, step in [*script.days[number], (24 * 60.0, None)]:
            while moments and moments[-1] < minutes:
                at = instant(day, moments.pop())
                if desk.count >= goal:
                    continue
                if large and dice.chance(large):
                    work.something_large(at, phase)
                else:
                    work.something(at, phase)
                yield from desk.written
                desk.written.clear()
            if step is not None:
                step(instant(day, minutes))
            yield from desk.written
            desk.written.clear()
