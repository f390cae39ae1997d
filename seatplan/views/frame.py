"""The page that every dashboard sits in: header, navigation, title row, messages, and the drawer at the right.

    frame = Frame("rooms", title=say("frame-nav-rooms"), fact="174 of 180 logical tables stand")
    frame.main.append(room)
    frame.page.servable(title=frame.tab)

A frame belongs to one session. Whoever follows the plan sets its params (`saved_text`, `counts`, `people`, ...); only what
changed travels. All texts are set as text in the browser, so names need no escaping here.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, ClassVar
from urllib.parse import unquote

import panel as pn
import param
from panel.viewable import Child

from seatplan.texts import LANGUAGES, language, say
from seatplan.views.component import Component
from seatplan.views.icons import MARK, paths
from seatplan.views.page import SHORTCUTS, FramePage, asset, pages_in_navigation, skeleton
from seatplan.views.search import Hit, hits_as_messages, pages_matching
from seatplan.views.theme import DRAWER_TABLE

MOST_PEOPLE = 80  # characters of a name that a browser may send


class Frame(Component):
    """A page's frame; `main`, `actions`, `drawer` and `drawer_footer` are Panel layouts to put things into.

    Injected, all optional: `on_undo()`, `on_redo()`, `on_drawer_closed()` and `search(text) -> list[Hit]`.
    """

    actions = Child(doc="A row at the right of the title.")
    asking = param.Boolean(default=False, doc="Whether the bar asks who is working.")
    can_redo = param.Boolean(default=False, doc="Whether the redo button works.")
    can_undo = param.Boolean(default=False, doc="Whether the undo button works.")
    counts = param.Dict(default={}, doc="Live numbers in the navigation, by page.")
    current = param.String(doc="The page that is shown, such as 'rooms'.")
    dark = param.Boolean(default=False, doc="Whether the browser shows dark colours; the browser sets it.")
    date_text = param.String(doc="The day of the occasion, in words.")
    drawer = Child(doc="The column in the drawer; it scrolls.")
    drawer_caption = param.String(doc="A line beside the drawer's title.")
    drawer_footer = Child(doc="The row at the drawer's foot.")
    drawer_has_footer = param.Boolean(default=False, doc="Whether that row is shown.")
    drawer_open = param.Boolean(default=False, doc="Whether the drawer is open. It pushes the page.")
    drawer_sheet = param.Boolean(
        default=False, doc="On narrow screens: a sheet from below instead of from the right."
    )
    drawer_title = param.String(doc="The drawer's title.")
    drawer_width = param.Integer(default=DRAWER_TABLE, doc="Pixels: 328 for a table, 408 for a guest.")
    fact = param.String(doc="One fact beside the title.")
    home = param.String(default="overview", doc="Where the mark leads.")
    icons = param.Dict(default={}, constant=True, doc="Paths of the icons that the frame draws.")
    language = param.String(default="en", constant=True, doc="Tag of the language that this session speaks.")
    languages = param.List(
        default=[], constant=True, doc="Pairs of the tag and the name of each language there is."
    )
    main = Child(doc="The column with the page's work.")
    mark = param.String(default=MARK, constant=True, doc="The product's mark, SVG.")
    me = param.String(doc="Who works here; empty until known.")
    occasion = param.String(doc="The name of the party.")
    pages = param.List(default=[], constant=True, doc="The navigation.")
    people = param.List(default=[], item_type=str, doc="Names of the others who are here.")
    redo_text = param.String(doc="What redo would do.")
    saved_state: Any = param.Selector(
        default="saved", objects=["saved", "saving", "unsaved", "offline"], doc="Shape of saved_text."
    )
    saved_text = param.String(doc="Such as 'Saved 14:32'.")
    shortcuts = param.List(default=[], constant=True, doc="Pairs of keys and what they do.")
    title = param.String(doc="The page's title.")
    undo_text = param.String(doc="What undo would do.")
    version_text = param.String(doc="Such as 'Version 10,214'; set by `version`.")
    words = param.Dict(default={}, constant=True, doc="Every fixed word of the frame.")

    _esm = asset("frame.js")
    _stylesheets: ClassVar[list[str]] = [asset("frame.css")]

    def __init__(
        self, current: str, *, main: Sequence[Any] = (), actions: Sequence[Any] = (), **params: Any
    ) -> None:
        self.on_undo: Callable[[], Any] | None = params.pop("on_undo", None)
        self.on_redo: Callable[[], Any] | None = params.pop("on_redo", None)
        self.on_drawer_closed: Callable[[], Any] | None = params.pop("on_drawer_closed", None)
        self.search: Callable[[str], list[Hit]] | None = params.pop("search", None)
        self._offers: dict[str, Callable[[], Any]] = {}
        version = params.pop("version", None)
        me = params.pop("me", None) or who_is_here()
        params.setdefault("title", say(f"frame-nav-{current}"))
        super().__init__(
            current=current,
            main=pn.Column(*main, sizing_mode="stretch_both", margin=0),
            actions=pn.Row(*actions, margin=0, align="center"),
            drawer=pn.Column(sizing_mode="stretch_width", margin=0),
            drawer_footer=pn.Row(margin=0, sizing_mode="stretch_width"),
            me=me,
            asking=not me,
            dark=pn.state.cookies.get("seatplan_theme") == "dark",
            icons=_icons(),
            language=language(),
            languages=[list(pair) for pair in LANGUAGES.items()],
            pages=pages_in_navigation(),
            shortcuts=[[say(f"frame-keys-{what}"), say(f"frame-shortcut-{what}")] for what in SHORTCUTS],
            words=_words(),
            sizing_mode="stretch_both",
            margin=0,
            **params,
        )
        if version is not None:
            self.show_version(version)
        self.page = FramePage(self)

    @property
    def tab(self) -> str:
        """The title of the browser's tab."""
        if self.occasion:
            return say("frame-tab", page=self.title, occasion=self.occasion)
        return say("frame-tab-plain", page=self.title)

    def servable(self, *args: Any, **kwargs: Any) -> Any:
        """Serve the page with this frame."""
        kwargs.setdefault("title", self.tab)
        return self.page.servable(*args, **kwargs)

    def show_version(self, version: int) -> None:
        """Say which version of the plan the page shows."""
        self.version_text = say("frame-version", version=version)

    def notice(
        self,
        text: str,
        kind: str = "info",
        action: tuple[str, Callable[[], Any]] | None = None,
        key: str | None = None,
    ) -> None:
        """Tell something.

        Parameters
        ----------
        text
            One or two sentences.
        kind
            "saved" floats at the foot of the page and goes by itself after ten seconds; "info", "ok", "warn" and "err" stay
            above the page's work until they are closed.
        action
            A button: its words, and what it does.
        key
            A later notice of the same key takes this one's place; `quiet(key)` removes it.
        """
        offer = str(len(self._offers))
        if action is not None:
            self._offers[offer] = action[1]
        self._send_msg(
            {
                "kind": "notice",
                "text": text,
                "level": kind,
                "id": offer,
                "action": action[0] if action else None,
                "key": key or f"notice-{offer}-{text}",
            }
        )

    def quiet(self, key: str) -> None:
        """Take back the notices of that key."""
        self._send_msg({"kind": "quiet", "key": key})

    def fault(self, fault: str) -> None:
        """Say that something on this page broke; `fault` is the id under which it was logged."""
        self.notice(
            say("frame-fault", id=fault), "err", (say("frame-reload"), lambda: self.go("")), key="fault"
        )

    def go(self, href: str) -> None:
        """Lead the browser to another page of Seatplan."""
        self._send_msg({"kind": "go", "href": href})

    def open_drawer(
        self,
        title: str,
        *content: Any,
        caption: str = "",
        footer: Sequence[Any] = (),
        width: int = DRAWER_TABLE,
        sheet: bool = False,
    ) -> None:
        """Open the drawer with `content`, or exchange what it shows."""
        self.drawer[:] = list(content)
        self.drawer_footer[:] = list(footer)
        self.param.update(
            drawer_title=title,
            drawer_caption=caption,
            drawer_width=width,
            drawer_sheet=sheet,
            drawer_has_footer=bool(footer),
            drawer_open=True,
        )

    def close_drawer(self) -> None:
        """Close the drawer; `on_drawer_closed` is only for people."""
        self.drawer_open = False

    def _handle_msg(self, data: Any) -> None:
        if not isinstance(data, dict):
            return
        match data.get("kind"):
            case "drawn":
                self._tell_again()
            case "undo" if self.on_undo and self.can_undo:
                self.on_undo()
            case "redo" if self.on_redo and self.can_redo:
                self.on_redo()
            case "drawer_closed":
                self.drawer_open = False
                if self.on_drawer_closed:
                    self.on_drawer_closed()
            case "action" if (do := self._offers.pop(str(data.get("id")), None)) is not None:
                do()
            case "search":
                text = str(data.get("text", ""))[:200].strip()
                found = pages_matching(text, self.pages) + (self.search(text) if self.search else [])
                self._send_msg({"kind": "hits", "id": data.get("id"), "hits": hits_as_messages(found)})
            case _:
                return

    @param.depends("me", watch=True)
    def _shorten_me(self) -> None:
        if len(self.me) > MOST_PEOPLE:
            self.me = self.me[:MOST_PEOPLE]


def who_is_here() -> str:
    """The login name, else the name in the address (`?me=Name`, for scripts), else the one this browser remembers."""
    if pn.state.user and pn.state.user != "guest":
        return str(pn.state.user)
    given = [value.decode("utf-8", "replace") for value in pn.state.session_args.get("me", [])]
    return (given[0] if given else unquote(pn.state.cookies.get("seatplan_me", "")))[:MOST_PEOPLE].strip()


def _icons() -> dict[str, str]:
    needed = [
        "badge",
        "check",
        "close",
        "cloud_done",
        "cloud_off",
        "dark_mode",
        "error_outline",
        "event_seat",
        "groups",
        "info",
        "light_mode",
        "menu",
        "person",
        "redo",
        "schedule",
        "search",
        "sync_problem",
        "table_restaurant",
        "table_bar",
        "undo",
        "warning_amber",
        "meeting_room",
    ]
    needed += [page["icon"] for page in pages_in_navigation()]
    return {name: paths()[name] for name in needed}


def _words() -> dict[str, str]:
    names = {
        "product": "product",
        "navigation": "navigation",
        "menu": "menu",
        "skip": "skip",
        "live": "live",
        "search": "search",
        "searchKey": "search-key",
        "none": "search-none",
        "undo": "undo",
        "redo": "redo",
        "dark": "theme-dark",
        "light": "theme-light",
        "close": "close",
        "whoQuestion": "who-question",
        "whoHint": "who-hint",
        "whoField": "who-field",
        "whoSave": "who-save",
        "whoChange": "who-change",
        "offline": "not-connected",
        "offlineHint": "not-connected-hint",
        "shortcuts": "shortcuts",
        "language": "language",
    }
    words = {key: say(f"frame-{message}") for key, message in names.items()}
    return words | {"people": say("frame-people", names="{names}"), "me": say("frame-me", name="{name}")}


__all__ = ["Frame", "Hit", "skeleton", "who_is_here"]
