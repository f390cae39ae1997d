"""Many guests at once in the drawer: set a field, seat them at a table, or remove them, as one batch.

What each guest had when the drawer opened goes along as what was seen. Where somebody else has changed it since, people
choose: all of them, or the rest.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from copy import copy
from typing import Any

from seatplan.domain.commands import AnyCommand, Change, Remove, SeatSeveral, Seen, Together, UnseatGuest
from seatplan.domain.decision import Rejected
from seatplan.domain.state import Guest, State
from seatplan.domain.values import CUSTOM_PREFIX, GUEST, LOGICAL_TABLE, Fact, Value
from seatplan.plan.titles import guest_name
from seatplan.texts import explain, listed, say
from seatplan.views import guest_fields as fields
from seatplan.views.form import Part, box, button, choice, heading, html, row, sentence, text
from seatplan.views.guest_drawer import GuestDrawer
from seatplan.views.guest_leaving import join_sentences, what_goes

MOST_NAMED = 8


class BulkPanel:
    """What the drawer shows of a selection.

    Parameters
    ----------
    drawer
        The drawer.
    guests
        Ids of the guests.
    what
        "change", "seat" or "remove".
    on_done
        Called when it has been done.
    """

    guest = ""

    def __init__(
        self, drawer: GuestDrawer, guests: Sequence[str], what: str, on_done: Callable[[], Any]
    ) -> None:
        self.drawer, self.live, self._what, self._on_done = drawer, drawer.live, what, on_done
        self.choices = fields.Choices(self.live.plan)
        self._ids = list(dict.fromkeys(guests))
        self._field = "rsvp"
        self._value: Any = "open"
        self._table = ""
        self._typed = ""
        self._why: tuple[str, ...] = ()
        self._full = False
        self._changed: list[str] = []  # whom somebody else has changed meanwhile
        self._look()

    def _look(self) -> None:
        self._opened = {guest.id: copy(guest) for guest in self._guests}

    @property
    def _guests(self) -> list[Guest]:
        guests = self.live.state.guests
        return [guests[id] for id in self._ids if id in guests]

    def head(self) -> tuple[str, str]:
        """How many guests, and who."""
        state, guests = self.live.state, self._guests
        names = listed(
            [guest_name(state, guest.id) for guest in guests[:MOST_NAMED]]
            + [""] * max(len(guests) - MOST_NAMED, 0),
            most=3,
        )
        return say("guests-bulk-title", count=len(guests)), names  # fmt: skip

    def parts(self) -> list[Part] | None:
        """What can be done with the selection."""
        guests = self._guests
        if not guests:
            return None
        state = self.live.state
        shown = {"change": self._change_parts, "seat": self._seat_parts, "remove": self._remove_parts}
        parts = shown[self._what](state, guests)
        if self._why:
            parts.append(html("why", box(*(sentence(line) for line in self._why), tone="warn")))
        if self._changed:
            parts.append(html("changed", self._conflict(state, len(guests))))
        return parts

    def foot(self) -> list[Part]:
        """The button, with the number."""
        state, count = self.live.state, len(self._guests)
        cancel = button("cancel", say("form-cancel"))
        if self._what == "change":
            label = fields.label_of_field(state, self._field)
            act = button("bulk_set", say("guests-bulk-set", field=label, count=count), "filled")
        elif self._what == "seat":
            table = state.logical_tables.get(self._table)
            words = say("guests-bulk-seat", table=table.name if table else "none", count=count)
            act = button("bulk_seat", words, "filled", off=table is None)
        else:
            ready = self._typed.strip() == str(count)
            act = button("bulk_remove", say("guests-bulk-remove", count=count), "filled", off=not ready)
        return [html("acts", row(act, cancel))]

    def _change_parts(self, state: State, guests: list[Guest]) -> list[Part]:
        names = [*fields.BULK, *(CUSTOM_PREFIX + id for id in state.custom_fields)]
        options = [("", [(name, fields.label_of_field(state, name)) for name in names])]
        parts = [choice("field", say("guests-bulk-field"), self._field, options)]
        # A key of its own for each field, so that the control is a new one.
        parts.append(
            fields.part_of(
                state, None, self._field, self.choices, key=f"value:{self._field}", value=self._value
            )
            | {"label": say("guests-bulk-value")}
        )
        counts: dict[str, int] = {}
        for guest in guests:
            value = fields.said(state, self._field, fields.raw_of(guest, self._field)) or say("form-empty")
            counts[value] = counts.get(value, 0) + 1
        most = sorted(counts.items(), key=lambda pair: -pair[1])[:MOST_NAMED]
        now = listed(
            [say("guests-bulk-now-one", value=value, count=count) for value, count in most], most=MOST_NAMED
        )
        return [*parts, html("now", sentence(say("guests-bulk-now", values=now), "quiet"))]  # fmt: skip

    def _seat_parts(self, state: State, guests: list[Guest]) -> list[Part]:
        options = [("", self.choices.tables_with(state, self._table))]
        parts: list[Part] = [choice("table", say("guests-bulk-table"), self._table, options)]
        if self._table:
            parts.append(html("where", sentence(fields.at_table(state, self._table), "quiet"), tight=True))
        if self._full:
            anyway = row(button("bulk_all", say("guests-seat-anyway"), "small"))
            parts.append(html("full", anyway))
        seated = sum(guest.table is not None for guest in guests)
        if seated:
            take = button("bulk_unseat", say("guests-bulk-unseat", count=seated), "outlined")
            parts.append(html("unseat", row(take)))
        return parts

    def _remove_parts(self, state: State, guests: list[Guest]) -> list[Part]:
        count = len(guests)
        lines = what_goes(self.live, state, [guest.id for guest in guests])
        asked = box(heading(say("guests-bulk-remove-title", count=count)), join_sentences(lines), tone="warn")
        return [html("goes", asked), text("typed", say("guests-bulk-remove-ask", count=count), self._typed)]

    def _conflict(self, state: State, count: int) -> Any:
        names = listed([guest_name(state, id) for id in self._changed], most=3)
        told = say("guests-bulk-conflict", count=len(self._changed), names=names)
        rest = count - len(self._changed)
        acts = [button("bulk_all", say("guests-bulk-all", count=count), "small")]
        if rest:
            acts.append(button("bulk_rest", say("guests-bulk-rest", count=rest), "small"))
        return box(sentence(told), row(*acts), tone="warn")

    # What people do

    def change(self, key: str, value: Any, seen: Any) -> None:
        """Remember what is chosen."""
        self._why, self._changed, self._full = (), [], False
        if key == "field":
            self._field = str(value)
            self._value = {"rsvp": "open"}.get(self._field, "")
        elif key.startswith("value:"):
            self._value = value
        elif key == "table":
            self._table = str(value)
        elif key == "typed":
            self._typed = str(value)

    def act(self, act: str, key: str) -> None:
        """Do it, or let it be."""
        everyone = [guest.id for guest in self._guests]
        changed, self._why, self._changed = self._changed, (), []
        if act == "cancel":
            self.drawer.close()
        elif act == "bulk_unseat":
            self._do([UnseatGuest(id) for id in everyone], everyone, "table", "unseat")
        elif act == "bulk_rest":
            self._ids = [id for id in everyone if id not in changed]
            self._typed = str(len(self._ids)) if self._typed else ""
            self._again(self._ids)
        elif act == "bulk_all":
            self._look()
            self._again(everyone, over=self._full)
        elif act in ("bulk_set", "bulk_seat", "bulk_remove"):
            self._again(everyone)

    def _again(self, ids: list[str], *, over: bool = False) -> None:
        state = self.live.state
        if self._what == "seat":
            if self._table in state.logical_tables:
                self._do([SeatSeveral(ids, self._table, over)], ids, "table", "seat")
        elif self._what == "remove":
            if self._typed.strip() == str(len(ids)):
                self._remove(ids)
        else:
            try:
                value, made = self._meant(state)
            except Rejected as refused:
                self._why = tuple(map(explain, refused.reasons))
                return
            changes: list[AnyCommand] = [Change(GUEST, id, {self._field: value}) for id in ids]
            self._do([*made, *changes], ids, self._field, self._field)

    def _remove(self, ids: list[str]) -> None:
        # An unnamed companion goes with its host: removing it first leaves the host nothing to take along.
        hosts = [id for id in ids if self.live.state.guests[id].plus_one is None]
        first = [id for id in ids if id not in set(hosts)]
        self._do([Remove(GUEST, id) for id in [*first, *hosts]], ids, "table", "remove")

    def _meant(self, state: State) -> tuple[Value, list[AnyCommand]]:
        if self._field == "group":
            return fields.group_named(state, str(self._value))
        return fields.parsed(state, self._field, self._value), []

    def _do(self, commands: list[AnyCommand], ids: list[str], field: str, about: str) -> None:
        seen = [Seen(GUEST, id, field, fields.raw_of(self._opened[id], field)) for id in ids]
        command = commands[0] if len(commands) == 1 else Together(commands, about)
        if self.live.do(command, seen=seen) is not None:
            self.drawer.close()
            self._on_done()
            return
        message = self.live.message
        if message is None or not message.reasons:
            return
        self.drawer.frame().quiet("message")
        conflicts = [reason for reason in message.reasons if reason.code == "conflict"]
        if conflicts:
            self._changed = [str(reason.values["id"]) for reason in conflicts]
        else:
            self._why = message.lines
            self._full = any(reason.code == "too-few-seats-for-several" for reason in message.reasons)

    def concerned(self, facts: frozenset[Fact]) -> bool:
        """Guests of the selection, and the table that was chosen."""
        ids = set(self._ids)
        return any(
            (fact.kind == GUEST and (fact.id in ids or fact.field == "table" or self._what == "remove"))
            or (fact.kind == LOGICAL_TABLE and fact.id == self._table)
            or fact.kind == "custom_field"
            for fact in facts
        )
