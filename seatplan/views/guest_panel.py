"""One guest in the drawer: all fields, the group and companions, notes and questions, and who set what."""

from __future__ import annotations

from typing import Any

from seatplan.domain.commands import Add, AnyCommand, Seen, Together
from seatplan.domain.state import Guest, State
from seatplan.domain.values import (
    CUSTOM_FIELD,
    CUSTOM_PREFIX,
    GROUP,
    GUEST,
    LOGICAL_TABLE,
    NOTE,
    PHYSICAL_TABLE,
    RULE,
    Fact,
)
from seatplan.history.blame import Blame, blame
from seatplan.plan.titles import guest_name, title_of
from seatplan.texts import say
from seatplan.texts.moments import day_and_clock
from seatplan.views import guest_fields as fields
from seatplan.views import guest_saving, pinned_notes
from seatplan.views.form import Part, button, heading, html, row, sentence
from seatplan.views.guest_drawer import TABS, GuestDrawer
from seatplan.views.guest_leaving import Leaving
from seatplan.views.guest_new_field import NewField
from seatplan.views.icons import icon
from seatplan.views.pinned_notes import PinnedNotes, notes_of
from seatplan.views.saving import Saving
from seatplan.views.text import Html, esc, join, name

MOST_BATCHES = 40
MOST_MEMBERS = 60


class GuestPanel:
    """What the drawer shows of one guest.

    Parameters
    ----------
    drawer
        The drawer.
    guest
        The guest's id.
    """

    def __init__(self, drawer: GuestDrawer, guest: str) -> None:
        self.drawer, self.guest = drawer, guest
        self.live, self.saving = drawer.live, drawer.saving
        self.tab = TABS[0]
        self.choices = fields.Choices(self.live.plan)
        self._notes_saving = Saving(self.live, drawer.frame())
        self._notes = PinnedNotes(self.live, self._notes_saving)
        self._leaving = Leaving(drawer, guest)
        self._new_field = NewField(self.live)
        self._blamed: tuple[Any, dict[str, Blame]] = (None, {})

    def head(self) -> tuple[str, str]:
        """The guest's name; id and department."""
        guest = self._guest()
        caption = ", ".join(part for part in (guest.id, guest.department) if part) if guest else self.guest
        return guest_name(self.live.state, self.guest), caption

    def parts(self) -> list[Part] | None:
        """The tab that is open, under what is asked."""
        guest = self._guest()
        if guest is None:
            return None
        state = self.live.state
        parts = [html("tabs", self._tabs()), *self._leaving.parts()]
        if self._leaving.asking:  # alone, so that it is in sight wherever somebody had scrolled to
            return parts
        if self.tab == "details":
            return parts + self._details(state, guest) + self._new_field.parts()
        if self.tab == "together":
            return parts + self._together(state, guest)
        if self.tab == "notes":
            return parts + self._notes.parts(GUEST, guest.id)
        return parts + self._history(state, guest)

    def foot(self) -> list[Part]:
        """What was saved, and how a guest goes."""
        saved = self.saving.saved
        said = (
            f'<span class="saved" role="status">{icon("check", 16)}{esc(saved)}</span>'
            if saved
            else "<span></span>"
        )
        undo = button("undo", say("frame-undo"), "text") if saved and self.live.can_undo else ""
        remove = button("remove", say("guests-remove"), "text")
        return [html("foot", Html(f'<div class="foot">{said}{undo}{remove}</div>'))]

    def concerned(self, facts: frozenset[Fact]) -> bool:
        """Guests of the same group or host, their tables, their notes, and fields that people add."""
        guest = self._guest()
        if guest is None:
            return True
        if self._leaving.asking:
            return True
        state, tables = self.live.state, {guest.table}
        for fact in facts:
            if fact.kind == GUEST:
                other = state.guests.get(fact.id)
                near = other is None or fact.id in (guest.id, guest.plus_one) or other.plus_one == guest.id
                if near or (guest.group is not None and other is not None and other.group == guest.group):
                    return True
                if other is not None and fact.field == "table":  # whose coming or going may fill the table
                    tables.add(guest.table)
                    if self.tab == "details" and guest.table is not None:
                        return True
            elif (
                fact.kind == NOTE
                or fact.kind in (GROUP, CUSTOM_FIELD, RULE)
                or (fact.kind == LOGICAL_TABLE and (fact.id == guest.table or self.tab == "together"))
                or (fact.kind == PHYSICAL_TABLE and state.occupants.get(fact.id) in tables)
            ):
                return True
        return False

    # What people do

    def change(self, key: str, value: Any, seen: Any) -> None:
        """Save a field, or remember what is typed for something that is to be done."""
        guest = self._guest()
        if guest is None or self._leaving.change(key, value) or self._new_field.change(key, value):
            return
        if self._notes.change(key, value, seen):
            return
        id, _, field = key.rpartition("/")
        of = self.live.state.guests.get(id) if id else guest
        if of is not None and self.drawer.form.parts.get(key, {}).get("kind") != "html":
            self.saving.save(of, field, value, seen)

    def act(self, act: str, key: str) -> None:
        """Do what a button says."""
        guest = self._guest()
        if guest is None:
            return
        if act.startswith("tab_"):
            self.tab = act.removeprefix("tab_")
            self._leaving.asking = ""
        elif act in guest_saving.ACTS and not key.startswith(f"{NOTE}:"):
            id, _, field = key.rpartition("/")
            self.saving.act(act, Fact(GUEST, id or guest.id, field))
        elif act in pinned_notes.ACTS:
            self._notes.act(act, key)
        elif act in guest_saving.ACTS:
            fact = Fact(NOTE, key.split(":")[1], "answer")
            (self._notes_saving.use_mine if act == "use_mine" else self._notes_saving.keep)(fact)
        elif act == "open":
            other = key.removeprefix("person:")
            if other in self.live.state.guests:
                self.drawer.show(GuestPanel(self.drawer, other))
        elif act == "plus_one":
            self._add_plus_one(guest)
        elif self._new_field.act(act) or self._leaving.act(act, key):
            opened = self._leaving.opens
            if opened:
                self.drawer.show(GuestPanel(self.drawer, opened))

    def _add_plus_one(self, guest: Guest) -> None:
        given = {"plus_one": guest.id, "department": guest.department, "rsvp": guest.rsvp}
        if guest.group is not None:
            given["group"] = guest.group
        seen = [Seen(GUEST, guest.id, "plus_one", guest.plus_one)]
        self.live.do(Add(GUEST, {key: value for key, value in given.items() if value}), seen=seen)

    # What is shown

    def _guest(self) -> Guest | None:
        return self.live.state.guests.get(self.guest)

    def _tabs(self) -> Html:
        open_notes = sum(note.open for note in notes_of(self.live.state, GUEST, self.guest))
        tabs = join(
            *(
                Html(
                    f'<button type="button" role="tab" data-act="tab_{tab}" aria-selected="{"true" if tab == self.tab else "false"}">'
                    f"{esc(say(f'guests-tab-{tab}'))}{f'<i>{open_notes}</i>' if tab == 'notes' and open_notes else ''}</button>"
                )
                for tab in TABS
            )
        )
        return Html(f'<div class="tabs" role="tablist">{tabs}</div>')

    def _blames(self, guest: Guest) -> dict[str, Blame]:
        plan = self.live.plan
        # What was skipped set nothing, but only a prune makes anything be skipped, and finding it takes a whole fold.
        exact = self.tab == "history" and plan.generation > 0
        key = (plan.version, plan.generation, exact)
        if self._blamed[0] != key:
            folded = plan.folded() if exact else None
            found = blame(plan.history(), self.live.state, GUEST, guest.id, folded)
            self._blamed = (key, {one.field: one for one in found})
        return self._blamed[1]

    def _field(self, state: State, guest: Guest, field: str, key: str = "", **more: Any) -> Part:
        fact = Fact(GUEST, guest.id, field)
        blamed = self._blames(guest).get(field) if guest.id == self.guest else None
        hint = fields.blame_words(fields.label_of_field(state, field), blamed) if blamed else ""
        held = self.saving.held(fact)
        return fields.part_of(state, guest, field, self.choices, key=key, hint=hint, **(more | held))

    def _details(self, state: State, guest: Guest) -> list[Part]:
        parts: list[Part] = []
        for line in fields.DETAILS:
            # What stands under a field that was not saved needs the whole width.
            half = len(line) > 1 and not any(
                Fact(GUEST, guest.id, field) in self.saving.unsaved for field in line
            )
            for field in line:
                if field == "seat" and guest.table is None:
                    continue
                parts.append(self._field(state, guest, field, half=half))
            if line == ("table",) and guest.table is not None:
                where = sentence(fields.at_table(state, guest.table), "quiet")
                parts.append(html("where", where, tight=True))
        added = (self._field(state, guest, CUSTOM_PREFIX + id, half=True) for id in state.custom_fields)
        return [*parts, *added]

    def _together(self, state: State, guest: Guest) -> list[Part]:
        parts = [self._field(state, guest, "group")]
        if guest.group is not None:
            others = [
                other for other in state.guests.values() if other.group == guest.group and other is not guest
            ]
            shown = [other for other in others if guest.id not in (other.plus_one, other.id)]
            parts += [_person(state, other) for other in shown[:MOST_MEMBERS]]
        host = state.guests.get(guest.plus_one or "")
        if host is not None:
            parts += [html("host", heading(say("guests-comes-with"))), _person(state, host)]
        elif guest.plus_one is None:
            parts += self._companions(state, guest)
        return [*parts, html("acts", self._acts())]

    def _companions(self, state: State, guest: Guest) -> list[Part]:
        parts = [html("companions", heading(say("guests-companions")))]
        companions = [other for other in state.guests.values() if other.plus_one == guest.id]
        for other in companions:
            placeholder = guest_name(state, other.id)
            parts += [
                self._field(state, other, "name", key=f"{other.id}/name", half=True, placeholder=placeholder)
                | {"label": say("guests-companion-name")},
                self._field(state, other, "table", key=f"{other.id}/table", half=True),
                _person(state, other),
            ]
        if not companions:
            parts.append(html("alone", sentence(say("guests-companions-none"), "quiet")))
        more = button("plus_one", say("guests-companion-add"), "outlined", icon("person_add"))
        return [*parts, html("more", row(more))]

    def _acts(self) -> Html:
        return row(
            button("replace", say("guests-replace"), "outlined", icon("swap_horiz")),
            button("merge", say("guests-merge"), "outlined", icon("merge")),
        )

    def _history(self, state: State, guest: Guest) -> list[Part]:
        past = self.live.plan.history()
        numbers = dict.fromkeys(
            past.batch_of(index).number for index in reversed(past.about(GUEST, guest.id))
        )
        batches = [past.batches[number] for number in list(numbers)[:MOST_BATCHES]]
        parts: list[Part] = []
        for batch in batches:
            title = title_of(past, batch, state)
            by = say("guests-by", who=batch.actor, at=day_and_clock(batch.recorded_at))
            shown = Html(
                f'<a class="person" href="history?batch={esc(batch.id)}">{icon("history")}<span>{name(title.text)}'
                f'<small dir="auto">{esc(by)}</small></span></a>'
            )
            parts.append(html(f"batch:{batch.id}", shown, tight=True))
        facts = join(*(_fact(state, guest, one) for one in self._blames(guest).values()))
        about = Html(f"{heading(say('guests-set-by'))}<dl class='facts'>{facts}</dl>")
        return [html("set-by", about), html("batches", heading(say("guests-batches"))), *parts]


def _fact(state: State, guest: Guest, one: Blame) -> Html:
    if one.field in ("exists", "aliases", "plus_one") or one.recorded_at is None:
        return Html("")
    label = fields.label_of_field(state, one.field)
    value = fields.said(state, one.field, one.value) or say("form-empty")
    by = say("guests-by", who=one.actor, at=day_and_clock(one.recorded_at))
    source = f", {one.source}" if one.source else ""
    return Html(
        f'<dt>{esc(label)}</dt><dd dir="auto">{esc(value)}<small dir="auto">{esc(by)}{esc(source)}</small></dd>'
    )


def _person(state: State, guest: Guest) -> Part:
    table = fields.said(state, "table", guest.table) or say("guests-no-table")
    caption = say("guests-person", table=table, rsvp=say(f"guests-rsvp-{guest.rsvp}"))
    shown = Html(
        f'<button type="button" class="person" data-act="open">{icon("person")}<span>{name(guest_name(state, guest.id))}'
        f'<small dir="auto">{esc(caption)}</small></span>{icon("chevron_right")}</button>'
    )
    return html(f"person:{guest.id}", shown, tight=True)


def together(commands: list[AnyCommand], about: str = "") -> AnyCommand:
    """One command of several; a single one stays itself."""
    return commands[0] if len(commands) == 1 else Together(commands, about)
