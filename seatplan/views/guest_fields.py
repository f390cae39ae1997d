"""The fields of a guest as the drawer shows them: their order, how a value is said, and what a text becomes.

Fields that people added come after the others; a new one needs no code.
"""

from __future__ import annotations

from typing import Any

from seatplan.domain.commands import Add, AnyCommand, Change, SeatGuest, SwapGuests, Together, UnseatGuest
from seatplan.domain.decision import Reason
from seatplan.domain.fields import FIELDS, RSVPS, parse
from seatplan.domain.ids import new_ids
from seatplan.domain.lookup import fold_text
from seatplan.domain.snapshot import field_value
from seatplan.domain.state import Guest, State
from seatplan.domain.values import CUSTOM_PREFIX, GROUP, GUEST, LOGICAL_TABLE, Value
from seatplan.history.blame import Blame
from seatplan.texts import say
from seatplan.texts.moments import day_and_clock
from seatplan.views.form import Part, check, choice, number, text
from seatplan.views.guest_rows import words_of

# What stands in the first tab, in its order. Two names in a row share a line.
DETAILS: tuple[tuple[str, ...], ...] = (
    ("first_name", "last_name"),
    ("email",),
    ("department", "rsvp"),
    ("diet", "access"),
    ("table",),
    ("seat", "locked"),
    ("title", "language"),
    ("name",),
    ("vip",),
    ("notes",),
)
# What a new guest is asked for; the table comes apart.
ASKED: tuple[tuple[str, ...], ...] = (
    ("first_name", "last_name"),
    ("email",),
    ("department", "rsvp"),
    ("diet", "group"),
    ("table",),
)
# What can be set for a whole selection, beside the fields that people added.
BULK = ("rsvp", "department", "group", "diet", "access", "language", "title", "vip", "locked", "notes")


def label_of_field(state: State, name: str) -> str:
    """What people call a field."""
    if name.startswith(CUSTOM_PREFIX):
        custom = state.custom_fields.get(name.removeprefix(CUSTOM_PREFIX))
        return custom.label if custom is not None else name
    return say(f"guests-field-{name}")


def raw_of(guest: Guest, name: str) -> Value:
    """The plan's value of a field."""
    value: Value = field_value(guest, name)
    return value


def said(state: State, name: str, value: Value) -> str:
    """A value in words, such as a group's name for its id; the empty text for nothing."""
    if value is None or value == "":
        return ""
    if isinstance(value, bool):
        return say("guests-yes" if value else "guests-no")
    if name == "group":
        return state.groups[str(value)].name if value in state.groups else str(value)
    if name == "table":
        return state.logical_tables[str(value)].name if value in state.logical_tables else str(value)
    if name == "rsvp":
        return say(f"guests-rsvp-{value}")
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def part_of(
    state: State,
    guest: Guest | None,
    name: str,
    choices: Choices,
    *,
    key: str = "",
    value: Any = None,
    **more: Any,
) -> Part:
    """The field of a guest, or of one who is to be (None, with `value` as far as typed), as a part of a form."""
    raw = raw_of(guest, name) if guest is not None else value
    label, key = label_of_field(state, name), key or name
    custom = state.custom_fields.get(name.removeprefix(CUSTOM_PREFIX)) if _is_custom(name) else None
    if name == "rsvp":
        answers = [(answer, say(f"guests-rsvp-{answer}")) for answer in RSVPS]
        return choice(key, label, str(raw or "open"), [("", answers)], **more)
    if name == "table":
        return choice(key, label, str(raw or ""), [("", choices.tables_with(state, raw))], **more)
    if custom is not None and custom.type == "choice":
        given = [("", ""), *((str(one), str(one)) for one in custom.choices)]
        return choice(key, label, str(raw or ""), [("", given)], **more)
    if (custom is not None and custom.type == "yes_no") or (
        custom is None and not _is_custom(name) and name != "seat" and FIELDS[GUEST][name].type == "yes_no"
    ):
        return check(key, label, raw is True, **more)
    shown = said(state, name, raw) if guest is not None else str(raw or "")
    if name == "seat":
        return number(key, label, shown, **more)
    if custom is not None and custom.type == "date":
        return text(key, label, shown, **more) | {"kind": "date"}
    offers = choices.offers.get(name, ())
    return text(key, label, shown, offers=offers, area=name == "notes", **more)


def _is_custom(name: str) -> bool:
    return name.startswith(CUSTOM_PREFIX)


class Choices:
    """What fields offer, as it was when the drawer opened: lists that moved while somebody chooses would only disturb."""

    def __init__(self, plan: Any) -> None:
        known = words_of(plan)
        self.offers = {
            "department": known.departments,
            "diet": known.diets,
            "language": known.languages,
            "access": known.needs,
            "group": known.groups,
        }
        self._tables = known.tables
        self._none = ("", say("guests-no-table"))
        self.names = dict(self._tables)

    def tables_with(self, state: State, table: Value) -> list[tuple[str, str]]:
        """All logical tables by name, and no table; `table` is among them even where it is new or was renamed."""
        name = said(state, "table", table)
        if table is None or table == "" or self.names.get(str(table)) == name:
            return [self._none, *self._tables]
        others = [one for one in self._tables if one[0] != table]
        return [self._none, (str(table), name), *others]


def blame_words(label: str, blamed: Blame) -> str:
    """Who set a field, and when."""
    if blamed.recorded_at is None:
        return ""
    values = {"label": label, "who": blamed.actor, "at": day_and_clock(blamed.recorded_at)}
    if blamed.source:
        return say("guests-blame-source", source=blamed.source, **values)
    return say("guests-blame", **values)


def command_for(state: State, guest: Guest, name: str, value: str | bool) -> AnyCommand:
    """The command that sets a field of a guest to what somebody typed or chose; raises Rejected.

    A group that does not exist yet is made.
    """
    if name == "table":
        return SeatGuest(guest.id, str(value)) if value else UnseatGuest(guest.id)
    if name == "seat":
        return _seat(state, guest, str(value))
    if name == "group":
        id, made = group_named(state, str(value))
        changed = Change(GUEST, guest.id, {"group": id})
        return Together([*made, changed]) if made else changed
    return Change(GUEST, guest.id, {name: parsed(state, name, value)})


def parsed(state: State, name: str, value: str | bool) -> Value:
    """What somebody typed or chose, or what a form showed, as a value of the plan; raises Rejected."""
    if isinstance(value, bool):
        return value
    if name == "table":
        return value or None
    if name == "group":
        wanted = fold_text(value)
        named = (group.id for group in state.groups.values() if fold_text(group.name) == wanted)
        return next(named, value.strip()) if wanted else None
    if name == "seat":
        return parse(state, LOGICAL_TABLE, "seats", value) if value.strip() else None
    return parse(state, GUEST, name, value)


def group_named(state: State, name: str) -> tuple[str | None, list[AnyCommand]]:
    """The id of the group of that name, and the command that makes it where there is none; None for no name."""
    wanted = fold_text(name)
    if not wanted:
        return None, []
    for group in state.groups.values():
        if fold_text(group.name) == wanted:
            return group.id, []
    id = next(new_ids(state, GROUP))
    return id, [Add(GROUP, {"name": name.strip()}, id)]


def _seat(state: State, guest: Guest, typed: str) -> AnyCommand:
    seat = parsed(state, "seat", typed)
    if guest.table is None:
        return UnseatGuest(guest.id)
    if seat is None:  # stays at the table, anywhere
        seated = SeatGuest(guest.id, guest.table, over=True)
        return Together([UnseatGuest(guest.id), seated]) if guest.seat is not None else seated
    return SeatGuest(guest.id, guest.table, int(str(seat)))


def instead(state: State, guest: Guest, command: AnyCommand, reason: Reason) -> tuple[str, AnyCommand] | None:
    """What can be done all the same where seating was refused: the words of the button, and the command."""
    if not isinstance(command, SeatGuest):
        return None
    if reason.code == "table-full":
        return say("guests-seat-anyway"), SeatGuest(command.guest, command.table, command.seat, over=True)
    if reason.code == "seat-taken":
        for id in state.seated.get(command.table, ()):
            other = state.guests[id]
            if other.seat == command.seat and id != guest.id:
                who = state.guest_label(other) or id
                return say("guests-swap-with", name=who), SwapGuests(guest.id, id)
    return None


def at_table(state: State, table: Value) -> str:
    """Where a logical table stands and what is free there, in a few words."""
    known = state.logical_tables.get(str(table or ""))
    if known is None:
        return ""
    physical = state.physical_tables.get(known.placed_at or "")
    free = max(known.seats - state.seats_taken(known.id), 0)
    return say("guests-at-table", number=physical.number if physical is not None else "none", free=free)
