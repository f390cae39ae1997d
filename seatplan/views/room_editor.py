"""The rooms editor of one session: the board, what is selected on it, and what is done there.

    editor = RoomEditor(live, lambda: frame, on_room=show_room)
    editor.open("R1")            # in the drawer and on the board
    editor.follow()              # after each change of the plan

The drawer beside it is `seatplan.views.room_editor_drawer`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from seatplan.domain import commands as do
from seatplan.domain.state import State
from seatplan.domain.values import LOGICAL_TABLE, PHYSICAL_TABLE
from seatplan.texts import say
from seatplan.views import room_editor_commands as asking
from seatplan.views.beside import beside
from seatplan.views.frame import Frame
from seatplan.views.held import held
from seatplan.views.live import LivePlan
from seatplan.views.room_editor_board import Asked, RoomBoard
from seatplan.views.room_editor_commands import Wanted, tables_of
from seatplan.views.room_editor_drawer import EditorDrawer
from seatplan.views.room_editor_things import FIXTURE, TABLE, Layout, layout_of
from seatplan.workbooks.lists import KINDS_OF_EXPORT, list_of
from seatplan.workbooks.sheets import MadeFrom
from seatplan.workbooks.writing import as_workbook

PLACE = ("x", "y", "angle")


class RoomEditor:
    """What one session edits.

    Parameters
    ----------
    live, frame
        The session's plan and its page.
    on_room
        Called with a room that is to be shown: a new one, or "" where the one that was shown is gone.
    """

    def __init__(self, live: LivePlan, frame: Frame, on_room: Callable[[str], Any]) -> None:
        self.live, self.frame, self.on_room = live, frame, on_room
        self.board = RoomBoard(self._asked)
        self.drawer = EditorDrawer(self, live, frame)
        self.room = ""
        self.selected: tuple[str, ...] = ()
        self.is_open = False

    @property
    def state(self) -> State:
        """The plan as it is."""
        return self.live.state

    def layout(self) -> Layout:
        """The room as it is."""
        return layout_of(self.live.plan, self.room)

    # Showing

    def open(self, room: str, selected: Iterable[str] = ()) -> None:
        """Edit a room; "" where there is none yet, which asks for one."""
        self.room, self.selected, self.is_open = room, tuple(selected), True
        self._say_selected()
        layout, drawer = self.layout(), self.drawer
        drawer.ask("" if room else "new_room")
        self.board.put(room, layout.rows)
        self.board.mark(self.selected)
        drawer.put(layout)
        self.frame.open_drawer(
            drawer.title(), drawer.form, drawer.carry, caption=drawer.caption(), sheet=True
        )

    def close(self) -> None:
        """Edit no longer."""
        self.is_open = False

    def follow(self) -> None:
        """The plan has changed: show what differs."""
        if self.room and self.room not in self.state.rooms:
            self.on_room("")
            return
        layout = self.layout()
        self.selected = tuple(key for key in self.selected if key in layout.rows)
        self.board.put(self.room, layout.rows)
        self.show()

    def show(self) -> None:
        """Let the drawer say what belongs to the selection."""
        drawer = self.drawer
        drawer.put(self.layout())
        words = {"drawer_title": drawer.title(), "drawer_caption": drawer.caption()}
        changed = {name: text for name, text in words.items() if getattr(self.frame, name) != text}
        if changed:
            self.frame.param.update(**changed)

    def deselect(self) -> None:
        """The drawer was closed."""
        self.drawer.stop()
        self.selected = ()
        self.board.mark(())
        self.live.selection = None

    def choose(self, keys: Iterable[str]) -> None:
        """Select these things here and on the board."""
        keys = list(keys)
        self.board.mark(keys)
        self._select(keys)

    def choose_new(self, before: set[str]) -> None:
        """Select the tables of the room that were not there before."""
        tables = self.state.physical_tables.values()
        self.choose(
            TABLE + table.id for table in tables if table.id not in before and table.room == self.room
        )

    def ask(self, question: str) -> None:
        """Ask something in the drawer; "" shows the room."""
        if question in ("", "new_room", "remove_room"):
            self.choose(())
        self.drawer.ask(question)
        self.show()
        self.frame.drawer_open = True

    def _select(self, keys: Iterable[str]) -> None:
        known = self.board.shown
        self.selected = tuple(key for key in keys if key in known)
        self.drawer.ask("")
        self._say_selected()
        self.show()
        if self.selected and not self.frame.drawer_open:
            self.frame.drawer_open = True

    def _say_selected(self) -> None:
        tables = tables_of(self.state, self.selected)
        self.live.selection = (PHYSICAL_TABLE, tables[0].id) if len(tables) == 1 else None

    # What happens on the board

    @held
    def _asked(self, asked: Asked) -> None:
        if not self.is_open:
            return
        if asked.select is not None:
            self._select(asked.select)
        elif asked.ask == "download":
            self._download()
        elif asked.ask:
            self.ask("" if asked.ask == "room" else asked.ask)
        elif self.room not in self.state.rooms:
            return
        elif asked.move:
            self._move(asked)
        elif asked.add:
            self._add(asked.add, *asked.at)
        elif asked.outline:
            wanted = asking.walls_moved(self.state, self.room, asked.outline, asked.seen)
            if not self.do(lambda: wanted):
                self.board.put_back(["walls"])
        elif asked.place is not None:
            self.place(asked.place[0], asked.place[1].removeprefix(TABLE))

    def _move(self, asked: Asked) -> None:
        self.do(lambda: asking.moved(self.state, self.room, asked.move))
        shown = self.board.shown
        elsewhere = [
            move.key
            for move in asked.move
            if move.key in shown and tuple(shown[move.key][part] for part in PLACE) != move.to
        ]
        if elsewhere:  # refused, or set into a wall
            self.board.put_back(elsewhere)

    def _add(self, kind: str, x: float, y: float) -> None:
        before = set(self.state.physical_tables)
        if not self.do(lambda: asking.added(self.state, self.room, kind, x, y)):
            return
        if asking.is_fixture(kind):
            self.choose([f"{FIXTURE}{len(self.state.rooms[self.room].fixtures) - 1}"])
        else:
            self.choose_new(before)

    def _download(self) -> None:
        plan = self.live.plan
        # Read here, written beside: it takes a moment.
        lists = [list_of(plan.state, kind) for kind in KINDS_OF_EXPORT["tables"]]
        made_from = MadeFrom(plan.head().log_id, plan.version, "tables")
        name = say("editor-download-name", version=str(plan.version))
        beside(
            self.live,
            "editor.download",
            lambda: as_workbook(lists, made_from=made_from),
            lambda content: self.board.save_file(f"{name}.xlsx", content),
        )

    # Doing

    def place(self, logical: str, physical: str) -> None:
        """Let a logical table stand at a physical one; asks where that is taken."""
        state = self.state
        table = state.logical_tables.get(logical)
        if table is None or physical not in state.physical_tables or table.placed_at == physical:
            return
        if physical in state.occupants:
            self.drawer.taken = (logical, physical)
            self.ask("taken")
            return
        seen = (do.Seen(LOGICAL_TABLE, logical, "placed_at", table.placed_at),)
        if self.do(lambda: Wanted(do.PlaceTable(logical, physical), seen)):
            self.choose([TABLE + physical])

    def do(self, make: Callable[[], Wanted]) -> bool:
        """Do what was wanted; False where it was refused, and the page says why."""
        done = []
        with self.live.asking("editor"):
            wanted = make()
            done.append(self.live.do(wanted.command, seen=wanted.seen))
        return any(result is not None for result in done)
