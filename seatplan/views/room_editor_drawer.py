"""The drawer of the rooms editor: fields of what is selected, what is asked, and the tables that stand nowhere."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from seatplan.domain import commands as do
from seatplan.domain.decision import Reason, Rejected
from seatplan.domain.fields import parse
from seatplan.domain.state import PhysicalTable, State
from seatplan.domain.values import LOGICAL_TABLE, PHYSICAL_TABLE, ROOM, Fact, Value
from seatplan.rooms.arranging import LARGEST_ROOM, LEAST_ROOM, outline_sizes, rectangle_outline, stretched
from seatplan.texts import say
from seatplan.views import room_editor_commands as asking
from seatplan.views import room_editor_parts as parts
from seatplan.views.carry_list import CarryList
from seatplan.views.form import Form, Part
from seatplan.views.frame import Frame
from seatplan.views.held import held
from seatplan.views.live import LivePlan
from seatplan.views.once import once_a_version
from seatplan.views.page import asset
from seatplan.views.room_editor_arrange import lined_up
from seatplan.views.room_editor_commands import Wanted, fixtures_of, tables_of
from seatplan.views.room_editor_things import TABLE, Layout
from seatplan.views.saving import KEEP, USE, Saving

if TYPE_CHECKING:
    from seatplan.views.room_editor import RoomEditor


class EditorDrawer:
    """What stands in the drawer while a room is edited, for one session."""

    def __init__(self, editor: RoomEditor, live: LivePlan, frame: Frame) -> None:
        self.editor, self.live = editor, live
        self.question = ""  # "copy", "number", "remove", "remove_room", "new_room", "taken"
        self.taken = ("", "")  # the logical table that was dropped, and the physical one that is not free
        self._typed: dict[str, str] = {}
        self._saving = Saving(live, frame)
        acts = {act: getattr(self, f"_do_{act}") for act in _ACTS}
        self.form = Form(on_change=self._changed, on_act=acts, css=asset("room_editor.css"))
        self.carry = CarryList()

    @property
    def state(self) -> State:
        """The plan as it is."""
        return self.live.state

    @property
    def room(self) -> str:
        """The room that is edited."""
        return self.editor.room

    @property
    def selected(self) -> tuple[str, ...]:
        """The keys of what is selected."""
        return self.editor.selected

    # Showing

    def ask(self, question: str) -> None:
        """Ask something; "" asks nothing."""
        self.question, self._typed = question, {}

    def put(self, layout: Layout) -> None:
        """Show what belongs to the selection, or what is asked."""
        self.form.put(self.parts(layout))
        rows = once_a_version(self.live.plan, "editor-unplaced", lambda: unplaced(self.state))
        hint = say("editor-unplaced-hint") if rows else say("editor-unplaced-none")
        self.carry.put(rows, say("editor-unplaced", count=len(rows)), hint)

    def parts(self, layout: Layout) -> list[Part]:
        """What the form holds."""
        state = self.state
        tables, fixtures = tables_of(state, self.selected), fixtures_of(state, self.room, self.selected)
        match self.question:
            case "new_room":
                return parts.ask_new_room(self._typed)
            case "copy" if tables:
                in_room = [table for table in state.physical_tables.values() if table.room == self.room]
                return parts.ask_copy(tables, in_room, self._typed)
            case "number" if tables:
                return parts.ask_number(tables, self._typed)
            case "remove" if self.selected:
                return parts.ask_remove(state, self.selected, len(fixtures))
            case "remove_room":
                return parts.ask_remove_room(state, self.room)
            case "taken" if self.taken[0] in state.logical_tables and self.taken[1] in state.occupants:
                return parts.ask_taken(state, *self.taken)
        self.question = ""
        if len(tables) == 1 and not fixtures:
            rows = once_a_version(self.live.plan, "editor-unplaced", lambda: unplaced(state))
            options = [(row[0], f"{row[1]}, {row[2]}") for row in rows]
            return parts.table_parts(state, tables[0], layout.misfits, options, self._held)
        if tables or len(fixtures) > 1:
            return parts.several_parts(tables, len(fixtures))
        if fixtures:
            return parts.fixture_parts(state.rooms[self.room].fixtures[fixtures[0]])
        return parts.room_parts(state, self.room, layout.misfits, self._held) if self.room else []

    def title(self) -> str:
        """What the drawer is about."""
        state = self.state
        tables, fixtures = tables_of(state, self.selected), fixtures_of(state, self.room, self.selected)
        if self.question == "new_room" or not self.room:
            return say("editor-new-room")
        if len(tables) == 1 and not fixtures:
            return say("editor-table", number=tables[0].number)
        if len(fixtures) == 1 and not tables:
            kind = str(state.rooms[self.room].fixtures[fixtures[0]]["kind"])
            return say(f"editor-kind-{kind.replace('_', '-')}")
        if tables or fixtures:
            return say("editor-several-selected", count=len(tables) + len(fixtures))
        return state.rooms[self.room].name

    def caption(self) -> str:
        """Where that is, or how much of it there is."""
        if self.question == "new_room" or not self.room:
            return ""
        if self.selected:
            return self.state.rooms[self.room].name
        tables = [table for table in self.state.physical_tables.values() if table.room == self.room]
        return say("editor-room-caption", tables=len(tables), seats=sum(table.seats for table in tables))

    def _held(self, fact: Fact) -> dict[str, Any]:
        return self._saving.held(fact)

    # What happens in the drawer

    @held
    def _changed(self, key: str, value: Any, seen: Any) -> None:
        about, _, field = key.partition(":")
        if about == "ask":
            self._typed[field] = str(value)
        elif key == "place" and value:
            for table in tables_of(self.state, self.selected)[:1]:
                self.editor.place(str(value), table.id)
        elif about == "size":
            self._resize(field, str(value))
        elif about == "all":
            self._change_all(field, str(value))
        elif about == "fixture":
            self._change_fixture(field, str(value))
        elif (fact := _fact_of(key)) is not None:
            self._save(fact, value, seen)
        self._put_again(key)

    def _put_again(self, key: str) -> None:
        # What was refused without a word under its field is shown as it is.
        layout = self.editor.layout()
        if key.partition(":")[0] != "ask":
            self.form.put(self.parts(layout), again=key)

    def _save(self, fact: Fact, value: Any, seen: Any) -> None:
        thing: Any = self.state.of_kind(fact.kind).get(fact.id)
        if thing is None:
            return
        now = getattr(thing, fact.field)
        if isinstance(now, float) and seen == parts.shown_number(now):
            seen = now  # fields show two decimals
        if isinstance(thing, PhysicalTable) and fact.field in ("shape", "width"):
            shape = str(value) if fact.field == "shape" else thing.shape
            if shape == "round":  # as long as it is wide
                width = thing.width if fact.field == "shape" else value
                self.editor.do(lambda: self._round(thing, {"shape": shape, "width": width}))
                return
        self._saving.save(fact, value, seen)

    def _round(self, table: PhysicalTable, changes: Mapping[str, Any]) -> Wanted:
        width = changes["width"]
        metres = parse(self.state, PHYSICAL_TABLE, "width", width) if isinstance(width, str) else width
        return asking.changed_table(table, {"shape": changes["shape"], "width": metres, "length": metres})

    def _resize(self, side: str, typed: str) -> None:
        room = self.state.rooms[self.room]
        width, length = outline_sizes(room.outline)

        def wanted() -> Wanted:
            metres = read_metres(typed)
            sizes = (metres, length or metres) if side == "width" else (width or metres, metres)
            outline: list[Any] = stretched(room.outline, *sizes)
            return asking.changed_room(self.state, self.room, {"outline": outline})

        self.editor.do(wanted)

    def _change_all(self, field: str, typed: str) -> None:
        tables = tables_of(self.state, self.selected)
        if typed.strip() and tables and field in ("seats", "angle"):
            self.editor.do(
                lambda: asking.together(
                    [asking.changed_table(table, {field: self._parsed(field, typed)}) for table in tables]
                )
            )

    def _parsed(self, field: str, typed: str) -> Value:
        return parse(self.state, PHYSICAL_TABLE, field, typed)

    def _change_fixture(self, field: str, typed: str) -> None:
        found = fixtures_of(self.state, self.room, self.selected)
        if not found or field not in ("label", "x", "y", "width", "height", "angle"):
            return

        def wanted() -> Wanted:
            value: Value = typed if field == "label" else self._parsed("x", typed)
            if field in ("width", "height") and isinstance(value, float) and value < 0:
                raise Rejected(Reason("room-size", {"least": 0, "most": int(LARGEST_ROOM)}))
            return asking.changed_fixture(self.state, self.room, found[0], {field: value})

        self.editor.do(wanted)

    @held
    def _do_show(self, key: str) -> None:
        table = key.split(":")[1] if key.startswith("misfit:") else ""
        if table in self.state.physical_tables:
            self.editor.choose([TABLE + table])

    @held
    def _do_stop(self, _: str) -> None:
        self.stop()
        self.editor.show()

    def stop(self) -> None:
        """Ask no longer."""
        self.question, self._typed = "" if self.room else "new_room", {}

    @held
    def _do_ask_room(self, _: str) -> None:
        self.editor.ask("remove_room")

    @held
    def _do_use_mine(self, key: str) -> None:
        if (fact := _fact_of(key)) is not None:
            self._saving.use_mine(fact)
            self.editor.show()

    @held
    def _do_keep_theirs(self, key: str) -> None:
        if (fact := _fact_of(key)) is not None:
            self._saving.keep(fact)
            self._put_again(key)

    @held
    def _do_clear(self, _: str) -> None:
        standing = [
            (logical, table.id)
            for table in tables_of(self.state, self.selected)
            if (logical := self.state.occupants.get(table.id)) is not None
        ]
        wanted = [
            Wanted(do.UnplaceTable(logical), (do.Seen(LOGICAL_TABLE, logical, "placed_at", at),))
            for logical, at in standing
        ]
        if wanted:
            self.editor.do(lambda: asking.together(wanted))

    @held
    def _do_swap(self, _: str) -> None:
        logical, physical = self.taken
        state = self.state
        other, mine = state.occupants.get(physical), state.logical_tables.get(logical)
        if self.question != "taken" or other is None or mine is None:
            return
        seen = tuple(
            do.Seen(LOGICAL_TABLE, id, "placed_at", state.logical_tables[id].placed_at)
            for id in (logical, other)
        )
        self.stop()
        if self.editor.do(lambda: Wanted(do.SwapTables(logical, other), seen)):
            self.editor.choose([TABLE + physical])

    @held
    def _do_copy(self, _: str) -> None:
        tables, before = tables_of(self.state, self.selected), set(self.state.physical_tables)
        everything = [table for table in self.state.physical_tables.values() if table.room == self.room]
        if not tables:
            return
        given = {
            part["key"]: part["value"]
            for part in parts.ask_copy(tables, everything, self._typed)
            if "value" in part
        }

        def wanted() -> Wanted:
            count, distance = read_count(given["ask:count"]), read_metres(given["ask:distance"], least=0.1)
            direction = float(given["ask:direction"])
            return asking.copied(self.state, self.selected, count, distance, direction, given["ask:first"])

        if self.editor.do(wanted):
            self.stop()
            self.editor.choose_new(before)

    @held
    def _do_number(self, _: str) -> None:
        wanted = asking.numbered(self.state, self.selected, self._typed.get("first", "1"))
        if wanted is None or self.editor.do(lambda: wanted):
            self.stop()
            self.editor.show()

    @held
    def _do_remove(self, _: str) -> None:
        if self.question == "remove" and self.editor.do(
            lambda: asking.removed(self.state, self.room, self.selected)
        ):
            self.stop()
            self.editor.choose(())

    @held
    def _do_remove_room(self, _: str) -> None:
        if self.question == "remove_room":
            self.editor.do(lambda: Wanted(do.Remove(ROOM, self.room, with_contents=True)))

    @held
    def _do_new_room(self, _: str) -> None:
        before, typed = set(self.state.rooms), self._typed

        def wanted() -> Wanted:
            outline: list[Any] = rectangle_outline(
                read_metres(typed.get("width", "20")), read_metres(typed.get("length", "12"))
            )
            order = 1 + max((room.order for room in self.state.rooms.values()), default=0)
            most = parse(self.state, ROOM, "max_people", typed.get("max_people", ""))
            fields: dict[str, Value] = {"name": typed.get("name", ""), "outline": outline, "order": order}
            return Wanted(do.Add(ROOM, fields | ({"max_people": most} if most is not None else {})))

        if self.editor.do(wanted):
            self.stop()
            for room in self.state.rooms.keys() - before:
                self.editor.on_room(room)

    @held
    def _do_align_x(self, _: str) -> None:
        self._line_up("x")

    @held
    def _do_align_y(self, _: str) -> None:
        self._line_up("y")

    @held
    def _do_align_spread(self, _: str) -> None:
        self._line_up("spread")

    def _line_up(self, how: str) -> None:
        places = lined_up(tables_of(self.state, self.selected), how)
        wanted = [asking.changed_table(table, changes) for table, changes in places]
        if wanted:
            self.editor.do(lambda: asking.together(wanted))

    def _do_enter(self, _: str) -> None:
        do_it = {"copy": self._do_copy, "number": self._do_number, "new_room": self._do_new_room}.get(
            self.question
        )
        if do_it is not None:
            do_it("")


_ACTS = (
    "show", "stop", "ask_room", "clear", "swap", "copy", "number", "remove", "remove_room", "new_room",
    "align_x", "align_y", "align_spread", "enter", USE, KEEP,
)  # fmt: skip


def unplaced(state: State) -> list[list[str]]:
    """The logical tables that stand nowhere: id, name, how many people; the largest first."""
    tables = [table for table in state.logical_tables.values() if table.placed_at is None]
    sizes = {table.id: max(state.seats_taken(table.id), table.seats) for table in tables}
    return [
        [table.id, table.name, say("editor-unplaced-seats", seats=sizes[table.id])]
        for table in sorted(tables, key=lambda table: (-sizes[table.id], table.name))
    ]


def read_metres(typed: str, least: float = LEAST_ROOM) -> float:
    """Metres that somebody typed; raises Rejected for what is no such length."""
    try:
        metres = round(float(typed.replace(",", ".")), 3)
    except ValueError:
        metres = float("nan")
    if not least <= metres <= LARGEST_ROOM:
        raise Rejected(Reason("room-size", {"least": least, "most": int(LARGEST_ROOM)}))
    return metres


def read_count(typed: str) -> int:
    """How many copies somebody typed; raises Rejected for what is no such number."""
    text = typed.strip()
    if not (text.isascii() and text.isdecimal()) or not 1 <= int(text) <= asking.MOST_COPIES:
        raise Rejected(Reason("copies-count", {"most": asking.MOST_COPIES}))
    return int(text)


def _fact_of(key: str) -> Fact | None:
    kind, _, rest = key.partition(":")
    id, _, field = rest.rpartition(":")
    return Fact(kind, id, field) if kind in (PHYSICAL_TABLE, ROOM) and id else None
