"""The board on which a room is drawn and arranged: it sends what people did as messages and is told what differs.

The messages of a browser are not to be trusted: `read` makes `Asked` of them or nothing.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable, Collection, Iterable, Mapping
from math import isfinite
from typing import Any, ClassVar

import msgspec
import param

from seatplan.rooms.arranging import FIXTURES, TABLES
from seatplan.texts import say
from seatplan.views.component import Component
from seatplan.views.icons import icon
from seatplan.views.page import asset
from seatplan.views.room_editor_things import Row

FARTHEST = 10_000.0  # metres
MOST_CORNERS = 1_000
ASKS = ("copy", "number", "remove", "room", "download")
_SHAPES = {
    "round": '<circle cx="12" cy="12" r="7.5"/>',
    "rect": '<rect x="4.5" y="7" width="15" height="10" rx="1"/>',
    "long": '<rect x="9" y="2.5" width="6" height="19" rx="1"/>',
    "door": '<path d="M4 20h16M6 20V8a12 12 0 0 1 12 12"/>',
    "pillar": '<rect x="7" y="7" width="10" height="10" fill="currentColor"/>',
    "stage": '<path d="M3 7h18v8H3zM6 15v4M18 15v4"/>',
    "dance_floor": '<rect x="4" y="4" width="16" height="16" stroke-dasharray="3 2.4"/>',
    "bar": '<path d="M4 5h16l-8 8zM12 13v7M8 20h8"/>',
    "stairs": '<path d="M3 20h5v-5h5v-5h5V5h4"/>',
    "keep_out": '<circle cx="12" cy="12" r="8"/><path d="M6.5 6.5l11 11"/>',
    "walls": '<path d="M5 5h14v14H5z"/><circle cx="5" cy="5" r="2.2" fill="currentColor"/>'
    '<circle cx="19" cy="19" r="2.2" fill="currentColor"/>',
}


class Moved(msgspec.Struct, frozen=True):
    """Something was moved: where it is wanted, and where its mover saw it, as (x, y, angle)."""

    key: str
    to: tuple[float, float, float]
    seen: tuple[float, float, float]


class Asked(msgspec.Struct, frozen=True):
    """What somebody did on the board; one of these is set, `at` goes with `add` and `seen` with `outline`."""

    select: tuple[str, ...] | None = None
    move: tuple[Moved, ...] = ()
    add: str = ""
    at: tuple[float, float] = (0.0, 0.0)
    outline: tuple[tuple[float, float], ...] = ()
    seen: tuple[tuple[float, float], ...] = ()
    place: tuple[str, str] | None = None  # logical table's id, key of the physical one
    ask: str = ""


def read(message: Any) -> Asked | None:
    """What a message of the browser asks for; None where it is none of ours."""
    if not isinstance(message, dict):
        return None
    try:
        match message:
            case {"select": list(keys)} if len(keys) <= 5_000:
                return Asked(select=tuple(key for key in keys if isinstance(key, str)))
            case {"move": list(moves)} if 0 < len(moves) <= 5_000:
                read_moves = (Moved(str(key), _place(*rest[:3]), _place(*rest[3:])) for key, *rest in moves)
                return Asked(move=tuple(read_moves))
            case {"add": str(kind), "x": x, "y": y} if kind in TABLES or kind in FIXTURES:
                return Asked(add=kind, at=(_metres(x), _metres(y)))
            case {"outline": list(after), "from": list(before)} if 3 <= len(after) <= MOST_CORNERS:
                return Asked(outline=_corners(after), seen=_corners(before))
            case {"place": [str(logical), str(key)]}:
                return Asked(place=(logical, key))
            case {"ask": str(what)} if what in ASKS:
                return Asked(ask=what)
    except (TypeError, ValueError):
        return None
    return None


def _metres(value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not isfinite(value):
        raise ValueError(value)
    if abs(value) > FARTHEST:
        raise ValueError(value)
    return float(value)


def _place(x: Any, y: Any, angle: Any) -> tuple[float, float, float]:
    return _metres(x), _metres(y), _metres(angle)


def _corners(points: list[Any]) -> tuple[tuple[float, float], ...]:
    return tuple((_metres(x), _metres(y)) for x, y in points[:MOST_CORNERS])


class RoomBoard(Component):
    """The drawing with its tools; `on_asked` is called with what somebody did."""

    adds = param.List(default=[*TABLES, *FIXTURES], constant=True, doc="The tools that add something.")
    first_selected = param.List(default=[], constant=True, doc="The keys that are selected when it is drawn.")
    first_things = param.Dict(default={}, constant=True, doc="The rows that the board opens with.")
    room = param.String(constant=True, doc="The room that the board opens with.")
    tools = param.List(
        default=[], constant=True, doc="Groups of tools: name, [key, label, icon, short words]."
    )
    words = param.Dict(default={}, constant=True, doc="The board's fixed words.")

    _esm = asset("room_board_scene.js") + asset("room_board.js")
    _stylesheets: ClassVar[list[str]] = [asset("room_board.css")]

    def __init__(self, on_asked: Callable[[Asked], Any], **params: Any) -> None:
        self.on_asked = on_asked
        self.shown: dict[str, Row] = {}
        self._differs = False  # from what the browser gets with the component itself
        super().__init__(words=_words(), tools=_tools(), sizing_mode="stretch_both", margin=0, **params)

    def put(self, room: str, rows: Mapping[str, Row]) -> int:
        """Show these rows of a room; returns how many were sent, because they are new or differ."""
        fresh = room != self.room
        before = {} if fresh else self.shown
        changed: dict[str, Row] = {}
        for key, row in rows.items():
            known = before.get(key)
            if known is None:
                changed[key] = row
            elif known is not row and known != row:
                changed[key] = {part: value for part, value in row.items() if known.get(part) != value}
        gone = [key for key in self.shown if key not in rows or fresh]
        if changed or gone:
            self._keep(room, rows)
            self._differs = True
            self._send_msg({"set": changed, "gone": gone} | ({"room": room, "select": []} if fresh else {}))
        return len(changed)

    def put_back(self, keys: Collection[str]) -> None:
        """Show where things really are: what was done with them is refused."""
        places = {
            key: {part: self.shown[key][part] for part in ("x", "y", "angle")}
            for key in keys
            if key in self.shown and "x" in self.shown[key]
        }
        if "walls" in keys and "walls" in self.shown:
            places["walls"] = dict(self.shown["walls"])
        self._send_msg({"set": places, "gone": []})

    def mark(self, keys: Iterable[str]) -> None:
        """Select these things and no others."""
        with param.edit_constant(self), param.parameterized.discard_events(self):
            self.first_selected = list(keys)
        self._send_msg({"select": self.first_selected})

    def save_file(self, name: str, content: bytes) -> None:
        """Let the browser save a file."""
        self._send_msg({"file": name, "content": b64encode(content).decode("ascii")})

    def _keep(self, room: str, rows: Mapping[str, Row]) -> None:
        self.shown = dict(rows)
        with param.edit_constant(self), param.parameterized.discard_events(self):
            self.first_things, self.room = self.shown, room

    def _handle_msg(self, data: Any) -> None:
        if isinstance(data, dict) and data.get("drawn") and self._differs:
            # What was put while the browser was still drawing went nowhere.
            self._send_msg({"set": self.shown, "gone": [], "select": self.first_selected, "room": self.room})
        asked = read(data)
        if asked is not None:
            self.on_asked(asked)


def _tools() -> list[Any]:
    def tool(key: str, drawn: str = "", short: bool = False) -> list[str]:
        label = say(f"editor-tool-{key.replace('_', '-')}")
        picture = str(icon(drawn)) if drawn else _picture(key)
        return [key, label, picture, say(f"editor-tool-{key.replace('_', '-')}-short") if short else ""]

    return [
        [say("editor-tools-tables"), [tool(key) for key in TABLES]],
        [say("editor-tools-fixtures"), [tool("walls"), *(tool(key) for key in FIXTURES)]],
        [
            say("editor-tools-selection"),
            [
                tool("rotate", "rotate_right"),
                tool("copy", "content_copy", short=True),
                tool("number", "sell", short=True),
                tool("remove", "delete"),
            ],
        ],
        [
            say("editor-tools-view"),
            [tool("room", "tune"), tool("download", "file_download"), tool("whole", "zoom_out")],
        ],
    ]


def _picture(key: str) -> str:
    return (
        '<svg width="20" height="20" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.8" '
        f'aria-hidden="true">{_SHAPES[key]}</svg>'
    )


def _words() -> dict[str, str]:
    names = {
        "board": "board",
        "tools": "tools",
        "several": "several-selected",
        "hint": "hint",
        "hintAdd": "hint-add",
        "hintWalls": "hint-walls",
        "hintSelected": "hint-selected",
    }
    return {
        key: say(f"editor-{name}", **({"count": "#"} if key == "several" else {}))
        for key, name in names.items()
    }
