"""The Tornado application: the dashboards as Panel serves them, the API beside them, and the walls round both."""

from __future__ import annotations

import os
import socket
from contextlib import suppress
from pathlib import Path
from typing import Any

from tornado.web import RedirectHandler, RequestHandler

import seatplan
from seatplan.server.api import MB, routes
from seatplan.server.security import SecurityHeaders
from seatplan.server.served import Served

# A part of an uploaded file has 10 MB, a third more as text.
_MOST_MESSAGE = 32 * MB
# No page posts anything, and the API says itself how much it takes.
_MOST_BODY = 1 * MB
_HEADERS = ["Accept-Language", "Host"]
_COOKIES = [
    "seatplan_lang",
    "seatplan_me",
    "seatplan_theme",
]  # all that pages look at; the rest stays out of tokens
_TOKEN_SECONDS = 300  # between a page's HTML and its websocket
_UNUSED_MILLISECONDS = 30_000  # that a session outlives its lost connection, to be found again
_CHECK_MILLISECONDS = 10_000


class Icon(RequestHandler):
    """The product's mark, for the browser's tab."""

    def get(self) -> None:
        """Answer with a drawing."""
        from seatplan.views.icons import MARK

        mark = MARK.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" color="#1f5fbf" ', 1)
        self.set_header("Content-Type", "image/svg+xml")
        self.set_header("Cache-Control", "max-age=86400")
        self.finish(mark)


def dashboards() -> dict[str, Any]:
    """The scripts of the pages that there are, by address: those in the package, or in the folder beside its source."""
    from seatplan.views.pages import PAGES

    package = Path(seatplan.__file__).parent
    folder = next(f for f in (package / "dashboards", package.parent / "dashboards") if f.is_dir())
    return {slug: str(path) for slug in PAGES if (path := folder / f"{slug}.py").is_file()}


def sign_sessions(key: bytes) -> None:
    """Let Bokeh sign sessions. It looks at its surroundings when it is imported, so this comes before."""
    os.environ["BOKEH_SECRET_KEY"] = key.decode()
    os.environ["BOKEH_SIGN_SESSIONS"] = "yes"


def build(
    served: Served, *, host: str, port: int, origins: list[str], key: bytes, behind_proxy: bool = False
) -> Any:
    """A Panel server that listens; each page is built once, so that the first visitor does not wait for imports.

    Parameters
    ----------
    host, port
        Where to listen; port 0 takes a free one.
    origins
        The hosts under which browsers may open pages, beside those of this machine.
    key
        The secret that signs sessions; without a signature a made-up session would be let in.

    Raises
    ------
    OSError
        The address can't be listened on.
    """
    from panel.io.server import get_server

    from seatplan.views.pages import titles

    _see_that_it_is_free(host, port)  # before the pages are built, which takes a second
    server = get_server(
        dashboards(),
        port=port,
        address=host,
        websocket_origin=[*origins, f"localhost:{port}"],
        title=titles(),
        warm=True,
        extra_patterns=[
            *routes(served),
            (r"/", RedirectHandler, {"url": "overview", "permanent": False}),
        ],
        use_index=False,
        use_xheaders=behind_proxy,
        secret_key=key,
        sign_sessions=True,
        include_headers=_HEADERS,
        include_cookies=_COOKIES,
        session_token_expiration=_TOKEN_SECONDS,
        unused_session_lifetime_milliseconds=_UNUSED_MILLISECONDS,
        check_unused_sessions_milliseconds=_CHECK_MILLISECONDS,
        websocket_max_message_size=_MOST_MESSAGE,
        http_server_kwargs={"max_body_size": _MOST_BODY, "max_buffer_size": 2 * _MOST_MESSAGE},
    )
    server._tornado.add_transform(SecurityHeaders)
    server._tornado.add_handlers(r".*", [(r"/favicon\.ico", Icon)])  # these come before Bokeh's own
    _send_at_once(server)
    return server


def _see_that_it_is_free(host: str, port: int) -> None:
    if port:
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        with socket.socket(family, socket.SOCK_STREAM) as probe:
            if os.name == "posix":  # as the server itself does; elsewhere it means something else
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind((host, port))


def _send_at_once(server: Any) -> None:
    # A message goes out in three parts, and the kernel would hold back the last for up to 40 ms. Connections take the
    # option over from the socket that listens.
    with suppress(OSError, AttributeError):
        for listening in server._http._sockets.values():
            listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
