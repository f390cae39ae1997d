"""The sample occasion: a winter party of 1,500 guests in six rooms, and the six weeks in which its plan was made.

Everything is invented and falls the same way for the same seed, on every machine. `build` gives the batches as they
would have been recorded; whoever opens the sample writes them into an empty log.
"""

from __future__ import annotations

from collections.abc import Iterator

from seatplan.sample.desk import SampleBatch
from seatplan.sample.story import history

__all__ = ["SampleBatch", "build", "longer"]


def build(guests: int = 1500, seed: int = 1) -> Iterator[SampleBatch]:
    """The history of the sample occasion: about 10,000 events for 1,500 guests.

    Parameters
    ----------
    guests
        How many guests are on the list at the end; exactly so many.
    seed
        Another one gives other people, another history and another draw in the same house.

    Raises
    ------
    ValueError
        `guests` is below 1.
    """
    _check(guests)
    return history(guests, seed, 4_000 + 4 * guests)


def longer(events: int, guests: int = 1500, seed: int = 1) -> Iterator[SampleBatch]:
    """The same six weeks with more of the same daily work in them: about `events` events, for measurements.

    Uploads have their share, so that the mix of event types stays that of the sample.
    """
    _check(guests)
    usual = 4_000 + 4 * guests
    return history(guests, seed, events, large=0.02 if events > 1.2 * usual else 0.0)


def _check(guests: int) -> None:
    if guests < 1:
        raise ValueError("The sample needs at least one guest.")
