"""The checks page: one live list of all that is wrong, each row a link to where it is mended, and what people still ask."""

from __future__ import annotations

from typing import Any

from panel.viewable import Viewer

from seatplan.domain.commands import Change, Seen
from seatplan.domain.values import GROUP, GUEST, LOGICAL_TABLE, NOTE, PHYSICAL_TABLE, ROOM, RULE, Fact
from seatplan.texts import say
from seatplan.views.address_bar import AddressBar, requested
from seatplan.views.check_lines import LINES_CSS, PINNED, SEVERITIES, about_words, rows, sorts_of, to_thing
from seatplan.views.checks_address import Address, read
from seatplan.views.faults import isolated
from seatplan.views.filters import Filters
from seatplan.views.form import Form, html
from seatplan.views.frame import Frame
from seatplan.views.list_sheet import FILTERS_CSS, ListSheet, foot_button
from seatplan.views.live import LivePlan
from seatplan.views.pinned_notes import ACTS as NOTE_ACTS
from seatplan.views.pinned_notes import NOTES_CSS, PinnedNotes
from seatplan.views.rows import Rows
from seatplan.views.saving import KEEP, USE, Saving
from seatplan.views.shell import framed
from seatplan.views.text import Html, esc, join

_KINDS = (GUEST, LOGICAL_TABLE, PHYSICAL_TABLE, ROOM, GROUP, RULE, NOTE)


def build(live: LivePlan) -> Frame:
    """The page for one session."""
    return ChecksPage(live).frame


class ChecksPage(Viewer):
    """What one session sees of what is wrong; the address holds the view."""

    def __init__(self, live: LivePlan, **params: Any) -> None:
        super().__init__(**params)
        self.live = live
        self.address, self._others = read(requested())
        self._last: tuple[Any, ...] = ()
        self._bar = AddressBar(self._back, search=requested())
        acts = {"more": self._more, "fewer": self._fewer, "close": self._close, "answer": self._answer}
        self._rows = Rows(on_act=acts, css=LINES_CSS, label=say("checks-list"))
        self._filters = Filters(
            [
                *((key, "toggle", say(f"checks-filter-{key}")) for key in SEVERITIES),
                ("kind", "choice", say("checks-filter-kind")),
                ("check", "choice", say("checks-filter-check")),
            ],
            self._filter,
            label=say("checks-filters"),
            stylesheets=[FILTERS_CSS],
        )
        self._sheet = ListSheet(
            on_search=lambda text: self._go(self.address.but(q=text)),
            on_act={"all": lambda: self._go(Address())},
            filters=self._filters,
            rows=self._rows,
            placeholder=say("checks-search"),
            search=self.address.q,
        )
        self.frame = framed(
            live,
            "checks",
            fact=self._fact(),
            main=[self._bar, self._sheet],
            on_drawer_closed=lambda: self._go(self.address.but(note="")),
        )
        self.saving = Saving(live, self.frame)
        self.notes = PinnedNotes(live, self.saving)
        self._note = ""  # the one in the drawer
        form_acts = {act: self._note_act(act) for act in (*NOTE_ACTS, USE, KEEP)}
        self.form = Form(on_change=self._changed, on_act=form_acts, css=NOTES_CSS, label=say("checks-drawer"))
        self._show(self.address)
        live.param.watch(self._follow, "changes")

    def __panel__(self) -> Frame:
        return self.frame

    # The address

    def _go(self, address: Address) -> None:
        """Show something else and say so in the address."""
        if address != self.address:
            self._bar.search = address.query(self._others)
            self._show(address)

    @isolated
    def _back(self, search: str) -> None:
        address, self._others = read(search)
        self._show(address)

    def _show(self, address: Address) -> None:
        self.address = address
        self._put()
        if self._sheet.search != address.q:
            self._sheet.search = address.q
        self._show_note()

    # The list

    def _put(self) -> None:
        """Show the list as it is now; nothing is done where nothing on it differs."""
        sorts, address = sorts_of(self.live.plan), self.address
        if self._last and self._last[0] is sorts and self._last[1] == address:
            return
        self._last = (sorts, address)
        shown, count = rows(sorts, address)
        self._rows.put(shown)
        empty = say("checks-none" if sorts else "overview-checks-none")
        kinds = [[kind, say(f"checks-kind-{kind}")] for kind in _KINDS]
        codes = [[sort.code, sort.words] for sort in sorts]
        values = {key: value for key in ("kind", "check") if (value := getattr(address, key))}
        if address.severity:
            values[address.severity] = "1"
        choices = {
            "kind": [{"label": "", "options": kinds}],
            "check": [{"label": "", "options": [*codes, ["all", say("checks-counted")]]}],
        }
        for component, params in (
            (self._rows, {"empty": empty}),
            (self._filters, {"values": values, "choices": choices}),
        ):
            changed = {key: value for key, value in params.items() if getattr(component, key) != value}
            if changed:
                component.param.update(**changed)
        self._sheet.show_foot(self._foot(count, sum(len(sort.found) for sort in sorts)))

    def _foot(self, count: int, all: int) -> Html:
        words = Html(f"<span>{esc(say('checks-shown', shown=count, all=all))}</span>")
        if count == all:
            return words
        return join(words, Html(f'<span class="end">{foot_button("all", say("checks-show-all"))}</span>'))

    def _fact(self) -> str:
        sorts = sorts_of(self.live.plan)
        counts = {key: sum(len(sort.found) for sort in sorts if sort.severity == key) for key in SEVERITIES}
        return say("checks-fact", errors=counts["error"], warnings=counts["warning"], notes=counts["note"])

    @isolated
    def _follow(self, event: Any) -> None:
        before = self._last[0] if self._last else None
        self._put()
        if self._last[0] is not before:
            self.frame.tell(fact=self._fact())
            self._show_note()

    # What people choose

    @isolated
    def _filter(self, key: str, value: str) -> None:
        if key in SEVERITIES:
            self._go(self.address.but(severity=key if value else "", check=""))
        elif key == "check":
            self._go(self.address.but(check=value, severity=""))
        else:
            self._go(self.address.but(kind=value))

    @isolated
    def _more(self, key: str) -> None:
        codes = [code for code in self.address.all.split(",") if code]
        self._go(self.address.but(all=",".join([*codes, key.partition(":")[2]])))

    @isolated
    def _fewer(self, key: str) -> None:
        code = key.partition(":")[2]
        codes = [each for each in self.address.all.split(",") if each and each != code]
        check = "" if self.address.check == code else self.address.check
        self._go(self.address.but(all=",".join(codes), check=check))

    # Questions and notes

    @isolated
    def _close(self, key: str) -> None:
        note = self.live.state.notes.get(key.removeprefix(f"{PINNED}:"))
        if note is not None:
            self.live.do(Change(NOTE, note.id, {"open": False}), seen=[Seen(NOTE, note.id, "open", True)])

    @isolated
    def _answer(self, key: str) -> None:
        self._go(self.address.but(note=key.removeprefix(f"{PINNED}:")))

    def _show_note(self, again: str = "") -> None:
        note = self.live.state.notes.get(self.address.note)
        if note is None:
            if self._note:
                self.saving.forget(NOTE, self._note)
                self._note = ""
                self.frame.close_drawer()
            return
        link = esc(to_thing(self.live.state, note.about_kind, note.about_id))
        where = Html(f'<p><a href="{link}">{esc(say("checks-to-thing"))}</a></p>')
        self.form.put([*self.notes.of(note), html("where", where)], again)
        title = about_words(self.live.state, note)
        if self._note != note.id or not self.frame.drawer_open:
            self._note = note.id
            self.frame.open_drawer(title, self.form, caption=say(f"checks-{note.type}"))
        elif self.frame.drawer_title != title:
            self.frame.drawer_title = title

    @isolated
    def _changed(self, key: str, value: Any, seen: Any) -> None:
        self.notes.change(key, value, seen)
        self._show_note(again=key)

    def _note_act(self, act: str) -> Any:
        @isolated
        def do(key: str) -> None:
            with self.live.asking(act):
                if act in (USE, KEEP):
                    _, id, field = [*key.split(":"), "", ""][:3]
                    fact = Fact(NOTE, id, field)
                    self.saving.use_mine(fact) if act == USE else self.saving.keep(fact)
                else:
                    self.notes.act(act, key)
            self._show_note(again=key if act in (USE, KEEP) else "")

        return do
