"""A new guest in the drawer: what is asked for, and a question where somebody of that name is on the list already."""

from __future__ import annotations

from typing import Any

from seatplan.domain.commands import Add, AnyCommand, SeatGuest, Seen, Together
from seatplan.domain.decision import Reason, Rejected
from seatplan.domain.ids import new_ids
from seatplan.domain.lookup import fold_text
from seatplan.domain.state import Guest, State
from seatplan.domain.values import CUSTOM_PREFIX, GUEST, Fact, Value
from seatplan.texts import explain, say
from seatplan.views import guest_fields as fields
from seatplan.views.form import Part, box, button, html, row, sentence
from seatplan.views.guest_drawer import GuestDrawer
from seatplan.views.guest_panel import GuestPanel


class AddPanel:
    """What the drawer shows while somebody adds a guest.

    Parameters
    ----------
    drawer
        The drawer.
    """

    guest = ""

    def __init__(self, drawer: GuestDrawer) -> None:
        self.drawer, self.live = drawer, drawer.live
        self.choices = fields.Choices(self.live.plan)
        self._typed: dict[str, Any] = {"rsvp": "open"}
        self._why: tuple[str, ...] = ()
        self._double = ""

    def head(self) -> tuple[str, str]:
        """Title and caption."""
        return say("guests-add-title"), say("guests-add-caption")

    def parts(self) -> list[Part]:
        """The fields of a guest who is to be."""
        state = self.live.state
        parts: list[Part] = []
        for line in fields.ASKED:
            for name in line:
                typed = self._typed.get(name)
                parts.append(fields.part_of(state, None, name, self.choices, value=typed, half=len(line) > 1))
        for id in state.custom_fields:
            name = CUSTOM_PREFIX + id
            typed = self._typed.get(name)
            parts.append(fields.part_of(state, None, name, self.choices, value=typed, half=True))
        if self._why:
            parts.append(html("why", box(*(sentence(line) for line in self._why), tone="warn")))
        known = state.guests.get(self._double)
        if known is not None:
            asked = say("guests-add-double", name=state.guest_label(known), id=known.id)
            acts = row(
                button("add_anyway", say("guests-add-anyway"), "small"),
                button("open", say("guests-add-open", id=known.id), "small"),
            )
            parts.append(html("double", box(sentence(asked), acts, tone="warn")))
        return parts

    def foot(self) -> list[Part]:
        """The button that adds."""
        return [
            html(
                "acts",
                row(button("add", say("guests-adding"), "filled"), button("cancel", say("form-cancel"))),
            )
        ]

    def change(self, key: str, value: Any, seen: Any) -> None:
        """Remember what is typed."""
        self._typed[key] = value

    def act(self, act: str, key: str) -> None:
        """Add, or let it be."""
        if act == "cancel":
            self.drawer.close()
        elif act == "open" and self._double in self.live.state.guests:
            self.drawer.show(GuestPanel(self.drawer, self._double))
        elif act in ("add", "enter", "add_anyway"):
            self._add(anyway=act == "add_anyway")

    def concerned(self, facts: frozenset[Fact]) -> bool:
        """Only where fields were added."""
        return any(fact.kind == "custom_field" for fact in facts)

    def _add(self, *, anyway: bool) -> None:
        state = self.live.state
        self._why, self._double = (), ""
        known = self._known(state)
        if known is not None and not anyway:
            self._double = known.id
            return
        id = next(new_ids(state, GUEST))
        try:
            commands = self._commands(state, id)
        except Rejected as refused:
            self._why = tuple(map(explain, refused.reasons))
            return
        command = commands[0] if len(commands) == 1 else Together(commands, "add")
        if self.live.do(command, seen=[Seen(GUEST, id, "exists", None)]) is not None:
            self.drawer.show(GuestPanel(self.drawer, id))
            return
        message = self.live.message
        if message is not None and message.reasons:
            self.drawer.frame().quiet("message")
            self._why = message.lines

    def _commands(self, state: State, id: str) -> list[AnyCommand]:
        given: dict[str, Value] = {}
        commands: list[AnyCommand] = []
        reasons: list[Reason] = []
        for name, typed in self._typed.items():
            if typed in ("", None, False) or name in ("table", "group"):
                continue
            try:
                given[name] = fields.parsed(state, name, typed)
            except Rejected as refused:
                reasons += refused.reasons
        if reasons:
            raise Rejected(*reasons)
        group, made = fields.group_named(state, str(self._typed.get("group", "")))
        if group is not None:
            given["group"] = group
        commands = [*made, Add(GUEST, given, id)]
        if self._typed.get("table"):
            commands.append(SeatGuest(id, str(self._typed["table"])))
        return commands

    def _known(self, state: State) -> Guest | None:
        parts = (str(self._typed.get(name, "")) for name in ("first_name", "last_name"))
        name, email = fold_text(" ".join(parts)), fold_text(str(self._typed.get("email", "")))
        for guest in state.guests.values():
            if name and fold_text(state.guest_label(guest)) == name:
                mail = fold_text(guest.email)
                if not email or not mail or email == mail:
                    return guest
        return None
