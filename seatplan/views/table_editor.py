"""The drawer of the tables page: one logical table with its fields, guests and notes, and the steps it can be taken through."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import quote

from seatplan.domain.commands import Seen, UnplaceTable
from seatplan.domain.state import LogicalTable
from seatplan.domain.values import EXISTS, GUEST, LOGICAL_TABLE, NOTE, PHYSICAL_TABLE, ROOM, Fact
from seatplan.history.blame import Blame, Stay
from seatplan.texts import say
from seatplan.texts.moments import day_and_clock
from seatplan.views import table_words as words
from seatplan.views.faults import isolated
from seatplan.views.form import Form, Part, button, check, heading, html, number, row, text
from seatplan.views.frame import Frame
from seatplan.views.icons import icon
from seatplan.views.live import LivePlan
from seatplan.views.pinned_notes import ACTS as NOTE_ACTS
from seatplan.views.pinned_notes import NOTES_CSS, PinnedNotes, notes_of
from seatplan.views.room_address import to_room
from seatplan.views.saving import KEEP, USE, Saving, field_words
from seatplan.views.table_acts import CREATE, MERGE, PLACE, REMOVE, SPLIT, TableActs
from seatplan.views.table_lines import departments
from seatplan.views.tabs import Tabs
from seatplan.views.text import Html, esc, join, name

EDITOR_CSS = (
    words.CARD_CSS.replace(":host { font: var(--sp-body); color: var(--sp-ink); }", "")
    + words.SEATS_CSS
    + NOTES_CSS
    + """
.top { margin-bottom: 8px; }
.chips:empty { display: none; }
h3 { margin: 8px 0 0; }
p { margin: 0; }
.part + .part .seat { margin-top: -16px; }
.seat { border-bottom: 1px solid var(--sp-line); }
.blame { display: grid; grid-template-columns: 88px minmax(0, 1fr); gap: 12px; font: var(--sp-caption); margin-top: 4px; }
.blame span { color: var(--sp-ink2); overflow-wrap: anywhere; }
"""
)
FIELDS, GUESTS, NOTES = "", "guests", "notes"
MARKS = ("vip", "protected", "locked")


class TableEditor:
    """What the drawer shows of a logical table, and what can be done there.

    Parameters
    ----------
    live, frame
        The session's plan and its page.
    on_tab
        Called with the part of the drawer that somebody chose.
    on_table
        Called with the table that shall be shown now; empty for none.
    """

    def __init__(
        self,
        live: LivePlan,
        frame: Frame,
        on_tab: Callable[[str], Any],
        on_table: Callable[[str], Any],
    ) -> None:
        self.live, self.frame = live, frame
        self._on_tab, self._on_table = on_tab, on_table
        self.table = self.tab = ""
        self.saving = Saving(live, frame)
        self.notes = PinnedNotes(live, self.saving)
        self.acts = TableActs(live, frame)
        self._stays: tuple[Any, list[Stay]] = (None, [])
        self._opened = ""  # what the drawer holds: "table", "create", or nothing of ours
        self.tabs = Tabs(on_tab=self._tab_chosen, label=say("tables-tabs"), margin=(-8, 0, 8, 0))
        acts = {act: self._act(act) for act in ("place", "clear", "split", "merge", "remove", "do", "cancel",
                                                "take", "leave", "enter", USE, KEEP, *NOTE_ACTS)}  # fmt: skip
        self.form = Form(on_change=self._changed, on_act=acts, css=EDITOR_CSS, label=say("tables-drawer"))
        self.foot = Form(on_act=acts, css=".sp-form { padding: 0; gap: 0; }")

    # What is shown

    def show(self, table: str, tab: str = "") -> None:
        """The drawer of a table."""
        if table != self.table:
            self.saving.forget(LOGICAL_TABLE, self.table)
            self.acts.stop()
        self.table, self.tab = table, tab if tab in (GUESTS, NOTES) else FIELDS
        self.refresh()

    def create(self) -> None:
        """Ask for a new table."""
        self.table = self.tab = ""
        self.acts.start(CREATE)
        self.refresh()

    def close(self) -> None:
        """Show nothing."""
        self.saving.forget(LOGICAL_TABLE, self.table)
        self.acts.stop()
        self.table = self._opened = ""

    @property
    def open(self) -> bool:
        """Whether the drawer is this one's."""
        return bool(self._opened)

    def follow(self, facts: frozenset[Fact] | None) -> None:
        """The plan has changed; what concerns nothing that is shown is let pass."""
        if not self._opened:
            return
        state, table = self.live.state, self.live.state.logical_tables.get(self.table)
        if facts is None or self.acts.mode or table is None:
            self.refresh()
            return
        at = table.placed_at
        guests = state.seated.get(table.id, {})
        concerned = any(
            (fact.kind == LOGICAL_TABLE and fact.id == table.id)
            or (fact.kind == PHYSICAL_TABLE and fact.id == at)
            or (fact.kind == GUEST and (fact.id in guests or fact.field in ("table", EXISTS)))
            or fact.kind in (ROOM, NOTE)
            for fact in facts
        )
        if concerned:
            self.refresh()

    def refresh(self, again: str = "") -> None:
        """Show the plan as it is now; only parts that differ travel, and the one that is to be sent `again`."""
        table = self.live.state.logical_tables.get(self.table)
        if self.acts.mode == CREATE:
            self.form.put(self.acts.parts(), again)
            self._open("create", say("tables-create"), "", [self.form], [])
        elif table is not None:
            self._show_table(table, again)
        elif self._opened:
            self._gone()

    def _show_table(self, table: LogicalTable, again: str) -> None:
        state = self.live.state
        if self.acts.mode:
            parts = self.acts.parts()
        else:
            parts = {FIELDS: self._fields, GUESTS: self._guests, NOTES: self._notes}[self.tab](table)
        self.form.put(parts, again)
        notes = sum(note.open for note in notes_of(state, LOGICAL_TABLE, table.id))
        taken = str(state.seats_taken(table.id))
        counts = ((FIELDS, ""), (GUESTS, taken), (NOTES, str(notes) if notes else ""))
        self.tabs.put(
            [[key or "fields", say(f"tables-tab-{key or 'fields'}"), count] for key, count in counts]
        )
        self.tabs.active = self.tab or "fields"
        physical = state.physical_tables.get(table.placed_at or "")
        placed = physical is not None
        self.foot.put([html("foot", row(
            button("place", say("rooms-move" if placed else "rooms-place"), "filled", icon("open_with" if placed else "place")),
            *([button("clear", say("rooms-clear"), "text")] if placed else []),
        ))])  # fmt: skip
        star = "★ " if table.vip or table.protected else ""
        caption = words.place(state, physical) if physical is not None else say("rooms-card-nowhere")
        self._open("table", star + table.name, caption, [self.tabs, self.form], [self.foot])

    def _open(self, shape: str, title: str, caption: str, content: list[Any], foot: list[Any]) -> None:
        if shape != self._opened or not self.frame.drawer_open:
            self._opened = shape
            self.frame.open_drawer(title, *content, caption=caption, footer=foot)
        else:
            values = {"drawer_title": title, "drawer_caption": caption}
            self.frame.param.update(
                **{key: value for key, value in values.items() if getattr(self.frame, key) != value}
            )

    def _gone(self) -> None:
        """The table that is shown was removed."""
        past = self.live.plan.history()
        indexes = past.about(LOGICAL_TABLE, self.table)
        actor = past.batch_of(indexes[-1]).actor if len(indexes) else ""
        mine = actor == self.live.plan.who(self.live.person or None)
        self.close()
        if not mine:
            self.frame.notice(say("tables-gone", actor=actor), "warn", key="gone")
        self._on_table("")

    # Its parts

    def _fields(self, table: LogicalTable) -> list[Part]:
        state, blamed = self.live.state, self._blamed(table)

        def more(field: str) -> dict[str, Any]:
            known = blamed.get(field)
            return self.saving.held(Fact(LOGICAL_TABLE, table.id, field)) | (
                {"hint": _who(known)} if known is not None else {}
            )

        def key(field: str) -> str:
            return f"{table.id}:{field}"

        hosts = sorted({guest.name for guest in state.guests_at(table.id) if guest.name})
        return [
            *self._head(table),
            text(key("name"), say("tables-name"), table.name, **more("name")),
            number(key("seats"), say("tables-seats-field"), str(table.seats), half=True, **more("seats")),
            text(key("department"), say("tables-department"), table.department, half=True, offers=departments(state),
                 **more("department")),
            text(key("host"), say("tables-host"), table.host, offers=hosts, **more("host")),
            *(check(key(mark), say(f"tables-{mark}"), getattr(table, mark), note=say(f"tables-{mark}-note"),
                    tight=mark != "vip", **more(mark)) for mark in MARKS),
            text(key("notes"), say("tables-notes"), table.notes, area=True, **more("notes")),
            html("stands", self._stands(table)),
            html("acts", join(heading(say("tables-acts")), Html('<div style="height:8px"></div>'), row(
                button("split", say("tables-split"), "small", icon("call_split", 16)),
                button("merge", say("tables-merge"), "small", icon("call_merge", 16)),
                button("remove", say("tables-remove"), "small", icon("delete", 16)),
            ))),
            *_blame(blamed, table),
        ]  # fmt: skip

    def _head(self, table: LogicalTable) -> list[Part]:
        state = self.live.state
        shown = [
            html("taken", words.taken(state, table)),
            html("needs", words.needs(state, table), tight=True),
        ]
        wrong = words.wrong(self.live, table)
        return [*shown, html("wrong", wrong, tight=True)] if wrong else shown

    def _stands(self, table: LogicalTable) -> Html:
        physical = self.live.state.physical_tables.get(table.placed_at or "")
        told = words.placement(self.live, table, self._stays_at(physical.id) if physical is not None else [])
        if physical is None:
            return told
        link = f'<a href="{esc(to_room(physical.room, physical.id))}">{esc(say("tables-show-in-room"))}</a>'
        return join(told, Html(f'<p class="small">{link}</p>'))

    def _stays_at(self, physical: str) -> list[Stay]:
        key = (physical, self.live.state.occupants.get(physical), self.live.generation)
        if self._stays[0] != key:
            self._stays = (key, self.live.plan.stays(physical))
        return self._stays[1]

    def _blamed(self, table: LogicalTable) -> dict[str, Blame]:
        return {blamed.field: blamed for blamed in self.live.plan.blamed(LOGICAL_TABLE, table.id)}

    def _guests(self, table: LogicalTable) -> list[Part]:
        seats = words.seats(self.live.state, table)
        link = f'<a href="seating?table={esc(quote(table.id))}">{esc(say("tables-to-seating"))}</a>'
        return [
            *self._head(table),
            *(html(key, shown) for key, shown in seats),
            html("link", Html(f"<p>{link}</p>")),
        ]

    def _notes(self, table: LogicalTable) -> list[Part]:
        return self.notes.parts(LOGICAL_TABLE, table.id)

    # What people do

    @isolated
    def _tab_chosen(self, tab: str) -> None:
        self.acts.stop()
        self.tab = "" if tab == "fields" else tab
        self.refresh()
        self._on_tab(self.tab)

    @isolated
    def _changed(self, key: str, value: Any, seen: Any) -> None:
        if key.startswith("act:"):
            self.acts.change(key, value)
        elif not self.notes.change(key, value, seen):
            id, _, field = key.partition(":")
            if id == self.table and field in ("name", "seats", "department", "host", "notes", *MARKS):
                self.saving.save(Fact(LOGICAL_TABLE, id, field), value, seen)
        if self._opened:
            self.refresh(again="" if key.startswith(("act:", "new-note:")) else key)

    def _act(self, act: str) -> Callable[[str], None]:
        @isolated
        def do(key: str) -> None:
            with self.live.asking(act):
                self._do(act, key)
            if self._opened:
                self.refresh(again=key if act in (USE, KEEP) else "")

        return do

    def _do(self, act: str, key: str) -> None:
        if act in NOTE_ACTS:
            self.notes.act(act, key)
        elif act in (PLACE, SPLIT, MERGE, REMOVE):
            self.acts.start(act, self.table)
        elif act == "clear":
            self._clear()
        elif act in (USE, KEEP):
            id, _, field = key.partition(":")
            fact = Fact(LOGICAL_TABLE, id, field)
            if id == NOTE:
                note, _, field = field.partition(":")
                fact = Fact(NOTE, note, field)
            self.saving.use_mine(fact) if act == USE else self.saving.keep(fact)
        elif act == "take":
            self.acts.take()
        elif act == "leave":
            self.acts.stop()
        elif act == "cancel":
            was = self.acts.mode
            self.acts.stop()
            if was == CREATE:
                self._on_table("")
        elif act == "do" or (act == "enter" and self.acts.mode == CREATE and key == "act:name"):
            self._finish()

    def _clear(self) -> None:
        table = self.live.state.logical_tables.get(self.table)
        if table is not None:
            seen = [Seen(LOGICAL_TABLE, table.id, "placed_at", table.placed_at)]
            self.live.do(UnplaceTable(table.id), seen=seen)

    def _finish(self) -> None:
        mode, before = self.acts.mode, set(self.live.state.logical_tables)
        if not self.acts.do():
            return
        new = next((id for id in self.live.state.logical_tables if id not in before), None)
        if mode == CREATE:
            self._on_table(new or "")
        elif self.acts.done is not None:
            self._on_table(self.acts.done)


def _who(blamed: Blame) -> str:
    at = blamed.recorded_at
    return say("tables-blame", actor=blamed.actor, at=day_and_clock(at) if at is not None else "")


def _blame(blamed: dict[str, Blame], table: LogicalTable) -> list[Part]:
    link = f'<a href="history?logical={esc(quote(table.id))}">{esc(say("tables-history"))}</a>'
    return [
        html("blame", heading(say("tables-blamed"))),
        *(
            html(
                f"blame:{field}",
                Html(f'<div class="blame"><span>{esc(field_words(field))}</span>{name(_who(known))}</div>'),
                tight=True,
            )
            for field, known in blamed.items()
            if field != EXISTS
        ),
        html("history", Html(f'<p class="small">{link}</p>'), tight=True),
    ]
