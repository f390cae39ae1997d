"""How a guest goes off the list: removed, replaced by a colleague, or merged with a double. Asked for in the drawer.

Each says first what becomes of the seat, the companions, notes and rules, as the command itself decides it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from seatplan.domain import events as ev
from seatplan.domain.commands import MergeGuests, Remove, ReplaceGuest, Seen
from seatplan.domain.decision import Rejected
from seatplan.domain.lookup import find_guest, fold_text
from seatplan.domain.snapshot import facts_of
from seatplan.domain.state import Guest, State
from seatplan.domain.values import GUEST, Value
from seatplan.plan.titles import guest_name
from seatplan.texts import explain, say
from seatplan.views import guest_fields as fields
from seatplan.views.form import Part, box, button, choice, heading, html, row, sentence, text
from seatplan.views.text import Html

if TYPE_CHECKING:
    from seatplan.views.guest_drawer import GuestDrawer

REPLACED_BY = ("first_name", "last_name", "email")
_ASKS = ("remove", "replace", "merge")
MOST_DOUBLES = 50
# What a merge asks about where both records say something else.
_MERGED = [
    "title",
    "first_name",
    "last_name",
    "name",
    "email",
    "department",
    "group",
    "language",
    "diet",
    "access",
    "rsvp",
    "notes",
    "table",
]


class Leaving:
    """The parts of a guest's form that ask about going.

    Parameters
    ----------
    drawer, guest
        The drawer, and the id of the guest who is open in it.
    """

    def __init__(self, drawer: GuestDrawer, guest: str) -> None:
        self.drawer, self.live, self.guest = drawer, drawer.live, guest
        self.asking = ""  # "remove", "replace", "merge" or nothing
        self.opens = ""  # who is to be shown after that
        self._typed: dict[str, str] = {}
        self._other = ""  # the double
        self._why = ""  # why a double was not found

    def parts(self) -> list[Part]:
        """What is asked, if anything is."""
        guest = self.live.state.guests.get(self.guest)
        if guest is None or not self.asking:
            return []
        asked = {"remove": self._remove_parts, "replace": self._replace_parts, "merge": self._merge_parts}
        return asked[self.asking](self.live.state, guest)

    def change(self, key: str, value: Any) -> bool:
        """Remember what is typed or chosen, if it belongs here; whether it did."""
        if not key.startswith("leaving:"):
            return False
        self._typed[key.removeprefix("leaving:")] = str(value)
        if key == "leaving:double":
            self._find()
        return True

    def act(self, act: str, key: str) -> bool:
        """Do what a button says, if it belongs here; whether it did."""
        if act in _ASKS:
            self.asking, self._typed, self._other, self._why = act, {}, "", ""
        elif act == "cancel":
            self.asking = ""
        elif act == "removing":
            self._remove()
        elif act == "replacing":
            self._replace()
        elif act in ("merge_find", "enter") and self.asking == "merge" and not self._other:
            self._find()
        elif act == "merging":
            self._merge()
        elif act == "enter" and self.asking == "replace":
            self._replace()
        else:
            return False
        return True

    # Removing

    def _remove_parts(self, state: State, guest: Guest) -> list[Part]:
        who = guest_name(state, guest.id)
        lines = join_sentences(what_goes(self.live, state, [guest.id]))
        asked = box(
            heading(say("guests-remove-title", name=who)),
            lines,
            row(
                button("removing", say("guests-removing", name=who), "filled"),
                button("cancel", say("form-cancel")),
            ),
        )
        return [html("leaving", asked)]

    def _remove(self) -> None:
        guest = self.live.state.guests.get(self.guest)
        if guest is not None and self.live.do(Remove(GUEST, guest.id), seen=_place(guest)) is not None:
            self.asking = ""
            self.drawer.close()

    # Replacing

    def _replace_parts(self, state: State, guest: Guest) -> list[Part]:
        who = guest_name(state, guest.id)
        asked = [
            heading(say("guests-replace-title", name=who)),
            sentence(say("guests-replace-what", seat=_seat_words(state, guest)), "quiet"),
        ]
        parts = [html("leaving", Html("".join(asked)))]
        for field in REPLACED_BY:
            key, label = f"leaving:{field}", fields.label_of_field(state, field)
            parts.append(text(key, label, self._typed.get(field, ""), half=field != "email"))
        acts = row(
            button("replacing", say("guests-replacing", name=who), "filled"),
            button("cancel", say("form-cancel")),
        )
        return [*parts, html("leaving-acts", acts)]

    def _replace(self) -> None:
        state = self.live.state
        guest = state.guests.get(self.guest)
        if guest is None:
            return
        given: dict[str, Value] = {field: typed for field, typed in self._typed.items() if typed.strip()}
        known = set(state.guests)
        if self.live.do(ReplaceGuest(guest.id, given), seen=_place(guest)) is not None:
            self.opens = next((id for id in self.live.state.guests if id not in known), "")

    # Merging

    def _merge_parts(self, state: State, guest: Guest) -> list[Part]:
        other = state.guests.get(self._other)
        who = guest_name(state, guest.id)
        if other is None:
            offers = [f"{guest_name(state, one.id)} ({one.id})" for one in doubles(state, guest)]
            below = sentence(self._why) if self._why else ""
            return [
                html("leaving", heading(say("guests-merge-title", name=who))),
                text(
                    "leaving:double",
                    say("guests-merge-with"),
                    self._typed.get("double", ""),
                    offers=offers,
                    below=below,
                    placeholder=say("guests-merge-hint"),
                ),
                html(
                    "leaving-acts",
                    row(
                        button("merge_find", say("guests-merge-find"), "outlined"),
                        button("cancel", say("form-cancel"), "text"),
                    ),
                ),
            ]
        told = say("guests-merge-what", keep=guest.id, drop=other.id, name=guest_name(state, other.id))
        parts = [
            html("leaving", heading(say("guests-merge-title", name=who))),
            html("leaving-what", sentence(told, "quiet")),
        ]
        for field in self._differing(state, guest, other):
            values = [fields.raw_of(one, field) for one in (guest, other)]
            options = [(str(at), fields.said(state, field, value)) for at, value in enumerate(values)]
            label = fields.label_of_field(state, field)
            parts.append(choice(f"leaving:{field}", label, self._typed.get(field, "0"), [("", options)]))
        acts = row(
            button("merging", say("guests-merging", drop=other.id, keep=guest.id), "filled"),
            button("cancel", say("form-cancel")),
        )
        return [*parts, html("leaving-acts", acts)]

    def _differing(self, state: State, guest: Guest, other: Guest) -> list[str]:
        names = [*_MERGED, *(name for name, _ in facts_of(other) if name.startswith("custom."))]
        pairs = ((name, fields.raw_of(guest, name), fields.raw_of(other, name)) for name in names)
        return [name for name, mine, theirs in pairs if mine != theirs and mine and theirs]

    def _find(self) -> None:
        typed = self._typed.get("double", "").strip()
        if not typed:
            return
        id = typed.rpartition("(")[2].rstrip(")") if typed.endswith(")") else typed
        state = self.live.state
        try:
            found = state.guests.get(id) or find_guest(state, typed)
        except Rejected as refused:
            self._other, self._why = "", " ".join(map(explain, refused.reasons))
            return
        if found.id == self.guest:
            self._other, self._why = "", say("guests-merge-self")
        else:
            self._other, self._why = found.id, ""

    def _merge(self) -> None:
        state = self.live.state
        guest, other = state.guests.get(self.guest), state.guests.get(self._other)
        if guest is None or other is None:
            return
        chosen: dict[str, Value] = {}
        seen = [*_place(guest), *_place(other)]
        for field in self._differing(state, guest, other):
            one = other if self._typed.get(field) == "1" else guest
            chosen[field] = fields.raw_of(one, field)
            if field != "table":
                seen.append(Seen(GUEST, guest.id, field, fields.raw_of(guest, field)))
        if self.live.do(MergeGuests(guest.id, other.id, chosen), seen=seen) is not None:
            self.asking = ""


def doubles(state: State, guest: Guest) -> list[Guest]:
    """Who may be the same person: the same name or e-mail address first, then the same last name."""
    label, last = fold_text(state.guest_label(guest)), fold_text(guest.last_name)
    same, near = [], []
    for other in state.guests.values():
        if other.id == guest.id or not state.guest_label(other):
            continue
        mail = guest.email and fold_text(other.email) == fold_text(guest.email)
        if mail or fold_text(state.guest_label(other)) == label:
            same.append(other)
        elif last and fold_text(other.last_name) == last:
            near.append(other)
    return (same + near)[:MOST_DOUBLES]


def what_goes(live: Any, state: State, guests: list[str]) -> list[str]:
    """What becomes of seats, companions, notes and rules when guests go, in sentences."""
    lines = []
    if len(guests) == 1:
        guest = state.guests[guests[0]]
        lines.append(_seat_goes(state, guest))
    else:
        seats = sum(state.guests[id].table is not None for id in guests)
        lines.append(say("guests-remove-seats", count=seats))
    going, unnamed, staying, notes, rules = set(guests), 0, 0, 0, 0
    for id in guests:
        for event in live.plan.draft(Remove(GUEST, id)).decision.events:
            match event:
                case ev.GuestRemoved(id=gone) if gone not in going:
                    going.add(gone)
                    unnamed += 1
                case ev.GuestChanged(id=stays, changes=changes) if "plus_one" in changes:
                    staying += stays not in going
                case ev.NoteRemoved():
                    notes += 1
                case ev.RuleRemoved() | ev.RuleChanged():
                    rules += 1
    counted = {"unnamed": unnamed, "staying": staying, "notes": notes, "rules": rules}
    lines += [say(f"guests-remove-{what}", count=count) for what, count in counted.items() if count]
    return lines


def join_sentences(lines: list[str]) -> Html:
    """Sentences, each a paragraph."""
    return Html("".join(sentence(line) for line in lines))


def _seat_goes(state: State, guest: Guest) -> str:
    table = state.logical_tables.get(guest.table or "")
    if table is None:
        return say("guests-remove-no-seat")
    return say("guests-remove-seat", table=table.name, seat=str(guest.seat or "none"))


def _seat_words(state: State, guest: Guest) -> str:
    return fields.said(state, "table", guest.table) or "none"


def _place(guest: Guest) -> list[Seen]:
    return [Seen(GUEST, guest.id, "table", guest.table), Seen(GUEST, guest.id, "rsvp", guest.rsvp)]
