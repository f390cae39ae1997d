"""The tables page: every logical table in a row, one in the drawer, several at once, and which physical tables are free."""

from __future__ import annotations

from typing import Any

import panel_material_ui as pmui
from panel.viewable import Viewer

from seatplan.domain.values import GUEST, LOGICAL_TABLE, PHYSICAL_TABLE, ROOM
from seatplan.plan.figures import figures_of
from seatplan.texts import say
from seatplan.views.address_bar import AddressBar, requested
from seatplan.views.faults import isolated
from seatplan.views.filters import Filters
from seatplan.views.frame import Frame
from seatplan.views.free_places import free_places, place_heads, place_rows
from seatplan.views.icons import icon
from seatplan.views.list_sheet import FILTERS_CSS, ListSheet, foot_button
from seatplan.views.live import LivePlan
from seatplan.views.once import once_a_version
from seatplan.views.place_drawer import PlaceDrawer
from seatplan.views.rows import Rows
from seatplan.views.shell import framed
from seatplan.views.table_bulk import TableBulk
from seatplan.views.table_editor import TableEditor
from seatplan.views.table_lines import LINES_CSS, departments, heads, keyed, lines_of, natural, shown
from seatplan.views.tables_address import Address, read
from seatplan.views.text import Html, esc, join

_TOGGLES = ("vip", "unplaced", "free", "over", "wrong")
_SIZES = ("6", "8", "10", "12")
_SHOWN = {GUEST, LOGICAL_TABLE, PHYSICAL_TABLE, ROOM}


def build(live: LivePlan) -> Frame:
    """The page for one session."""
    return TablesPage(live).frame


class TablesPage(Viewer):
    """What one session sees of the logical tables; the address holds the view, the selection does not."""

    def __init__(self, live: LivePlan, **params: Any) -> None:
        super().__init__(**params)
        self.live = live
        self.address, self._others = read(requested())
        self.picked: dict[str, None] = {}
        self._last: tuple[Any, ...] = ()
        self._bar = AddressBar(self._back, search=requested())
        self._rows = Rows(
            on_row=self._row_chosen,
            on_act={"pick": self._pick},
            on_head=self._head_chosen,
            css=LINES_CSS,
            label=say("tables-list"),
        )
        toggles = [(key, "toggle", say(f"tables-filter-{key}")) for key in _TOGGLES]
        self._filters = Filters(
            [("department", "choice", say("tables-department")), *toggles],
            self._filter,
            label=say("tables-filters"),
            stylesheets=[FILTERS_CSS],
        )
        places = [(key, "choice", say(f"tables-filter-{key}")) for key in ("room", "least")]
        self._place_filters = Filters(
            places, self._filter, label=say("tables-filters"), stylesheets=[FILTERS_CSS]
        )
        self._sheet = ListSheet(
            on_search=lambda text: self._go(self.address.but(q=text)),
            on_act={"edit": self._edit_picked, "none": self._pick_none, "all": self._show_all},
            filters=self._filters,
            rows=self._rows,
            placeholder=say("tables-search"),
            search=self.address.q,
        )
        self._switch = pmui.Button(
            label=say("tables-free"), icon=icon("place"), variant="outlined", color="default", margin=0,
            on_click=lambda _: self._switch_view(),
        )  # fmt: skip
        add = pmui.Button(
            label=say("tables-create"), icon=icon("add"), variant="contained", margin=(0, 0, 0, 8),
            on_click=lambda _: self._create(),
        )  # fmt: skip
        self.frame = framed(
            live,
            "tables",
            fact=self._fact(),
            main=[self._bar, self._sheet],
            actions=[self._switch, add],
            on_drawer_closed=self._drawer_closed,
        )
        self.editor = TableEditor(live, self.frame, self._tab_chosen, self._table_shown)
        self.place = PlaceDrawer(live, self.frame, self._placed)
        self.bulk = TableBulk(live, self.frame, self._pick_none)
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
        before, self.address = self.address, address
        self._put()
        if self._sheet.search != address.q:
            self._sheet.search = address.q
        if address.table and address.table in self.live.state.logical_tables:
            self._leave(editor=False)
            if (self.editor.table, self.editor.tab) != (address.table, address.tab) or not self.editor.open:
                self.editor.show(address.table, address.tab)
        elif address.at and address.at in self.live.state.physical_tables:
            self._leave(place=False)
            if self.place.at != address.at:
                self.place.show(address.at)
        elif before.table or before.at:
            self._leave()
            self.frame.close_drawer()
        self.frame.quiet("missing")
        if address.table and address.table not in self.live.state.logical_tables:
            self.frame.notice(say("rooms-unknown-table"), "warn", key="missing")

    def _leave(self, *, editor: bool = True, place: bool = True, bulk: bool = True) -> None:
        """Let go of what the drawer shows, for something else."""
        if editor:
            self.editor.close()
        if place:
            self.place.close()
        if bulk:
            self.bulk.close()

    # The list

    def _put(self) -> None:
        """Show the list as it is now; nothing is done where nothing on it differs."""
        address, live = self.address, self.live
        free = address.show == "free"
        made: Any = free_places(live.plan) if free else lines_of(live.plan)
        now = (made, address, tuple(self.picked))
        if self._last and self._last[0] is made and self._last[1:] == now[1:]:
            return
        self._last = now
        if free:
            self._put_places(made, address)
        else:
            self._put_lines(made, address)

    def _put_lines(self, made: Any, address: Address) -> None:
        state = self.live.state
        for gone in [id for id in self.picked if id not in made]:
            del self.picked[gone]
        found = shown(state, made, address)
        self._rows.put(keyed(found, self.picked))
        all_picked = bool(found) and all(line.id in self.picked for line in found)
        filters = {key: value for key in ("department", *_TOGGLES) if (value := getattr(address, key))}
        offered = once_a_version(self.live.plan, "departments", lambda: departments(state))
        choices = {"department": [{"label": "", "options": [[name, name] for name in offered]}]}
        self._dress(heads(address.sort, all_picked), "tables-none" if made else "tables-none-yet")
        self._tell(self._filters, values=filters, choices=choices)
        self._tell(self._rows, selected=address.table)
        self._sheet.show_foot(self._foot(len(found), len(made)))

    def _put_places(self, made: Any, address: Address) -> None:
        state = self.live.state
        rows = place_rows(state, made, address)
        self._rows.put(rows)
        rooms = sorted(state.rooms.values(), key=lambda room: (room.order, room.name))
        choices = {
            "room": [{"label": "", "options": [[room.id, room.name] for room in rooms]}],
            "least": [{"label": "", "options": [[size, say("tables-least", seats=int(size))] for size in _SIZES]}],
        }  # fmt: skip
        filters = {key: value for key in ("room", "least") if (value := getattr(address, key))}
        self._dress(place_heads(), "tables-free-none")
        self._tell(self._place_filters, values=filters, choices=choices)
        self._tell(self._rows, selected=address.at)
        count = sum(not key.startswith("room:") for key, _ in rows)
        foot = esc(say("tables-free-shown", shown=count, all=len(made)))
        self._sheet.show_foot(Html(f"<span>{foot}</span>"))

    def _dress(self, head: Html, empty: str) -> None:
        free = self.address.show == "free"
        self._tell(self._rows, head=str(head), empty=say(empty))
        self._tell(self._sheet, filters=self._place_filters if free else self._filters)
        label = say("tables-all-tables" if free else "tables-free")
        self._tell(self._switch, label=label, icon=icon("table_restaurant" if free else "place"))

    @staticmethod
    def _tell(component: Any, **values: Any) -> None:
        changed = {name: value for name, value in values.items() if getattr(component, name) != value}
        if changed:
            component.param.update(**changed)

    def _foot(self, found: int, all: int) -> Html:
        count = Html(f"<span>{esc(say('tables-shown', shown=found, all=all))}</span>")
        if self.picked:
            words = Html(f"<b>{esc(say('tables-picked', count=len(self.picked)))}</b>")
            buttons = join(
                foot_button("edit", say("tables-edit-picked", count=len(self.picked))),
                foot_button("none", say("tables-pick-none")),
            )
            return join(words, count, Html(f'<span class="end">{buttons}</span>'))
        if found < all:
            return join(count, Html(f'<span class="end">{foot_button("all", say("tables-show-all"))}</span>'))
        return count

    def _fact(self) -> str:
        figures = figures_of(self.live.plan)
        return say("tables-fact", tables=figures.tables, placed=figures.placed,
                   free=figures.physical_tables - figures.placed)  # fmt: skip

    @isolated
    def _follow(self, event: Any) -> None:
        facts = event.new
        self.frame.tell(fact=once_a_version(self.live.plan, "tables-fact", self._fact))
        self._put()
        self.editor.follow(facts)
        if facts is None or any(fact.kind in _SHOWN for fact in facts):
            if self.place.at:
                self.place.refresh()
            elif self.bulk.picked:
                self._show_picked()

    # What people choose

    @isolated
    def _row_chosen(self, key: str) -> None:
        if self.address.show == "free":
            if not key.startswith("room:"):
                self._go(self.address.but(at=key, table="", tab=""))
        elif key == self.address.table and not self.editor.open:
            self._show(self.address)
        else:
            self._go(self.address.but(table=key, at=""))

    @isolated
    def _head_chosen(self, column: str) -> None:
        if column == "all":
            found = [line.id for line in shown(self.live.state, lines_of(self.live.plan), self.address)]
            if all(id in self.picked for id in found):
                for id in found:
                    del self.picked[id]
            else:
                self.picked |= dict.fromkeys(found)
            self._picked_changed()
            return
        now = self.address.sort or "name"
        sort = f"-{column}" if column == now else column
        self._go(self.address.but(sort="" if sort == "name" else sort))

    @isolated
    def _filter(self, key: str, value: str) -> None:
        if key in Address.__struct_fields__:
            self._go(self.address.but(**{key: value}))

    @isolated
    def _show_all(self) -> None:
        kept = {key: getattr(self.address, key) for key in ("sort", "table", "tab")}
        self._go(Address(**kept))

    @isolated
    def _switch_view(self) -> None:
        free = self.address.show == "free"
        self._pick_none()
        self._go(Address() if free else Address(show="free"))

    @isolated
    def _create(self) -> None:
        self._go(Address(sort=self.address.sort))
        self._leave(editor=False)
        self.editor.create()

    # Several at once

    @isolated
    def _pick(self, key: str) -> None:
        if key in self.picked:
            del self.picked[key]
        elif key in self.live.state.logical_tables:
            self.picked[key] = None
        self._picked_changed()

    def _picked_changed(self) -> None:
        self._put()
        if self.bulk.picked:
            self._show_picked()

    @isolated
    def _pick_none(self) -> None:
        self.picked.clear()
        self._picked_changed()

    @isolated
    def _edit_picked(self) -> None:
        self._go(self.address.but(table="", tab="", at=""))
        self._leave(bulk=False)
        self._show_picked()

    def _show_picked(self) -> None:
        tables = self.live.state.logical_tables
        known = tuple(
            sorted((id for id in self.picked if id in tables), key=lambda id: natural(tables[id].name))
        )
        if known:
            self.bulk.show(known)
        elif self.bulk.picked:
            self.bulk.close()
            self.frame.close_drawer()

    # The drawer

    def _tab_chosen(self, tab: str) -> None:
        if self.address.table:
            self.address = self.address.but(tab=tab)
            self._bar.search = self.address.query(self._others)

    def _table_shown(self, table: str) -> None:
        """The drawer goes on with another table, or with none."""
        address = self.address.but(table=table, tab="", at="", show="" if table else self.address.show)
        if address == self.address:
            self._leave()
            self.frame.close_drawer()
        self._go(address)

    def _placed(self, table: str) -> None:
        """Something stands now where the drawer offered a free place."""
        if table:
            self._go(Address(table=table))
        else:
            self._go(self.address.but(at=""))

    @isolated
    def _drawer_closed(self) -> None:
        self._leave()
        self._go(self.address.but(table="", tab="", at=""))
