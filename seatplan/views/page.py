"""The document round a frame: the navigation, the skeleton that stands there before any script runs, fonts and colours.

The browser shows header, navigation and title from the HTML alone; components replace them when they have loaded.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import panel_material_ui as pmui
from markupsafe import Markup

from seatplan.texts import say
from seatplan.views.icons import MARK, icon
from seatplan.views.material import theme_config
from seatplan.views.text import Html, esc, join
from seatplan.views.theme import css_variables

if TYPE_CHECKING:
    from bokeh.document import Document

    from seatplan.views.frame import Frame

# Every page there is to be, with its icon; those after "checks" stand apart.
PAGES = {
    "overview": "dashboard",
    "guests": "groups",
    "seating": "event_seat",
    "tables": "table_restaurant",
    "rooms": "map",
    "draw": "casino",
    "history": "history",
    "checks": "rule",
    "projector": "slideshow",
}
APART = {"projector"}
# The pages that exist. Whoever adds a dashboard adds it here.
AVAILABLE = ("overview", "seating", "guests", "rooms", "draw", "history", "tables", "checks")

# Each with its keys, "frame-keys-", and what it does, "frame-shortcut-".
SHORTCUTS = ("search", "undo", "redo", "close", "list")


@cache
def asset(name: str) -> str:
    """A file that ships beside this module, as text."""
    return files("seatplan.views").joinpath("assets", name).read_text("utf-8")


def pages_in_navigation() -> list[dict[str, Any]]:
    """The pages that exist, as the frame in the browser takes them. Addresses are relative, so a prefix does no harm."""
    return [
        {"key": key, "label": say(f"frame-nav-{key}"), "icon": shape, "href": key, "apart": key in APART}
        for key, shape in PAGES.items()
        if key in AVAILABLE
    ]


class FramePage(pmui.Page):  # type: ignore[name-defined] # the library exports it by name only
    """The Material page that carries a frame: its own header and sidebars stay empty, themes and sizes are ours."""

    def __init__(self, frame: Frame) -> None:
        super().__init__(
            main=[frame],
            title=frame.tab,
            # The template puts this into an attribute as it is.
            meta_title=str(esc(frame.tab)),
            dark_theme=frame.dark,
            theme_config=theme_config(),
            theme_toggle=False,
            busy_indicator=None,
            template=asset("page.html"),
            sx={"& .MuiAppBar-root, & .MuiToolbar-root": {"display": "none"}},
        )
        self._frame = frame

    def _populate_template_variables(self, template_variables: dict[str, Any]) -> None:
        super()._populate_template_variables(template_variables)
        css = font_faces() + css_variables() + asset("frame.css")
        template_variables["sp_language"] = self._frame.language
        template_variables["sp_css"] = Markup(css)  # noqa: S704 - our own style sheet
        template_variables["sp_skeleton"] = Markup(skeleton(self._frame))  # noqa: S704 - escaped by `esc`

    def server_doc(
        self, doc: Document | None = None, title: str | None = None, location: Any = True
    ) -> Document:
        """The document of a session."""
        return super().server_doc(doc, title or self._frame.tab, location)


def skeleton(frame: Frame) -> Html:
    """Header, navigation and title as plain HTML."""
    links = join(
        *(
            Html(
                ("<hr>" if page["apart"] else "")
                + f'<a href="{esc(page["href"])}"{current}>{icon(page["icon"])}<span>{esc(page["label"])}</span></a>'
            )
            for page in frame.pages
            for current in (' aria-current="page"' if page["key"] == frame.current else "",)
        )
    )
    return Html(
        f'<div id="sp-skeleton" class="sp-frame" data-failed="{esc(say("frame-loading-failed"))}">'
        f'<header class="sp-head"><a class="sp-brand" href="{esc(frame.home)}">{MARK}{esc(say("frame-product"))}</a>'
        f'<div class="sp-occasion"><b dir="auto">{esc(frame.occasion)}</b><span>{esc(frame.date_text)}</span></div></header>'
        f'<nav class="sp-nav">{links}</nav><main class="sp-main"><div class="sp-title"><h1 dir="auto">{esc(frame.title)}</h1>'
        f'<span class="sp-fact" dir="auto">{esc(frame.fact)}</span></div></main></div>'
    )


@cache
def font_faces() -> str:
    """Roboto: the machine's own, else the files that come with the components. Never fetched from another host."""
    folder = "static/extensions/panel-material-ui/"
    dist = files("panel_material_ui").joinpath("dist")
    ranges = {
        "latin": "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2212",
        "latin-ext": "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+1E00-1E9F,U+1EF2-1EFF,U+20A0-20AB,U+2C60-2C7F",
        "cyrillic": "U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116",
        "greek": "U+0370-03FF",
        "vietnamese": "U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+1EA0-1EF9,U+20AB",
    }
    names = sorted(item.name for item in dist.iterdir())
    faces = []
    for script, span in ranges.items():
        for weight, local in ((400, "Roboto"), (700, "Roboto Bold")):
            file = next(
                (
                    n
                    for n in names
                    if n.startswith(f"roboto-{script}-{weight}-normal-") and n.endswith(".woff2")
                ),
                None,
            )
            if file:
                faces.append(
                    f'@font-face{{font-family:Roboto;font-weight:{weight};src:local("{local}"),'
                    f'url("{folder}{file}") format("woff2");unicode-range:{span};font-display:swap}}'
                )
    return "".join(faces)
