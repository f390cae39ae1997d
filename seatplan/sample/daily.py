"""The daily work: which small things the organisers do, how often, and who does them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import NamedTuple

from seatplan.sample import seating
from seatplan.sample.cast import ORGANISERS
from seatplan.sample.edits import Edits
from seatplan.sample.office import Office
from seatplan.sample.uploads import Uploads

ANA, JONAS, KARIM, MEILIN, MATEO = ORGANISERS


class Kind(NamedTuple):
    """One kind of work: the function that does it, how often, from which phase on, and by whom."""

    do: Callable[[], str | None]
    weight: int
    phase: int
    actors: tuple[str, ...]
    undone: bool = False  # may be taken back at once


# Phases of the six weeks
LISTS, SEATING, PLACING = 0, 1, 2


class DailyWork:
    """Does one thing at a time, at random."""

    def __init__(self, office: Office, edits: Edits, uploads: Uploads) -> None:
        self.office, self.uploads = office, uploads
        self.batches, self.events = 1, 5  # so far, for the mean size of a batch
        everybody = ORGANISERS

        def at_tables(work: Callable[[Office], str | None]) -> Callable[[], str | None]:
            return lambda: work(office)

        self.kinds = (
            Kind(edits.diet, 6, LISTS, (MEILIN, MEILIN, ANA)),
            Kind(edits.diets, 5, LISTS, (MEILIN,), undone=True),
            Kind(edits.access, 2, LISTS, (MEILIN, KARIM)),
            Kind(edits.note, 5, LISTS, everybody),
            Kind(edits.language, 2, LISTS, (ANA, MATEO)),
            Kind(edits.name, 9, LISTS, (ANA, ANA, KARIM)),
            Kind(edits.shuttle, 4, LISTS, (MATEO, ANA)),
            Kind(edits.come_and_go, 4, LISTS, (ANA, KARIM)),
            Kind(edits.table, 4, LISTS, (JONAS, MATEO)),
            Kind(edits.nudge, 2, LISTS, (JONAS,)),
            Kind(edits.straighten, 2, LISTS, (JONAS,), undone=True),
            Kind(at_tables(seating.seat_group), 14, SEATING, (KARIM, KARIM, MATEO, ANA)),
            Kind(at_tables(seating.seat_several), 14, SEATING, (KARIM, MATEO)),
            Kind(at_tables(seating.move_group), 8, SEATING, everybody, undone=True),
            Kind(at_tables(seating.rearrange), 12, SEATING, (KARIM, MATEO), undone=True),
            Kind(at_tables(seating.swap_guests), 7, SEATING, everybody, undone=True),
            Kind(at_tables(seating.move_table), 4, PLACING, (JONAS, JONAS, KARIM)),
            Kind(at_tables(seating.swap_many_tables), 3, PLACING, (JONAS,), undone=True),
        )
        self._weights = []
        for phase in (LISTS, SEATING, PLACING):
            total, cumulated = 0.0, []
            for kind in self.kinds:
                total += kind.weight if kind.phase <= phase else 0
                cumulated.append(total)
            self._weights.append(cumulated)
        self._without_guests = [kind for kind in self.kinds if kind.do in (edits.table, edits.nudge)]

    @property
    def mean_size(self) -> float:
        """How many events a batch has on average."""
        return self.events / self.batches

    def something(self, at: datetime, phase: int) -> None:
        """One batch of the daily work, now and then with its undo."""
        office, dice = self.office, self.office.dice
        desk = office.desk
        kind = dice.pick_weighted(self.kinds, self._weights[phase])
        if not office.listed:
            kind = dice.pick(self._without_guests)
        undone = kind.undone and dice.chance(0.05)
        if undone:
            desk.remember()
        about = kind.do()
        actor = dice.pick(kind.actors)
        before = desk.count
        batch = desk.write(actor, at, about=about or "", origin="notebook" if dice.chance(0.02) else "page")
        if undone:
            events = desk.inverse()
            if events and batch is not None:
                desk.revert(batch, events, actor=actor, at=at)
        self.batches += 1
        self.events += desk.count - before

    def something_large(self, at: datetime, phase: int) -> None:
        """A draft of the draw, or a list that is taken back: what long histories have more of."""
        number = self.office.desk.batches
        if phase == PLACING and self.office.dice.chance(0.5):
            self.uploads.draw(f"Draw_draft_{number}.xlsx", JONAS, at)
        else:
            self.uploads.wrong_list(f"Guests_old_{number}.xlsx", 60, ANA, at, at)
