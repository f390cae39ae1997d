"""The HTTP API under /api: what every request goes through, and which handler answers at which address.

Requests carry the bearer token and must not come from a page of another host. Bodies and answers are those of
`seatplan.plan.wire`; whatever is not done is answered with an `ErrorAnswer`. No address takes SQL.
"""

from __future__ import annotations

import math
from typing import Any, ClassVar, TypeVar

import msgspec
from tornado.web import HTTPError, RequestHandler, stream_request_body

from seatplan.domain.decision import Reason, Rejected
from seatplan.log.errors import LogConflict, LogError
from seatplan.plan import wire
from seatplan.plan.results import OutcomeChanged
from seatplan.server.security import has_token, is_same_origin
from seatplan.server.served import Served
from seatplan.texts.languages import chosen, speak_here
from seatplan.views.faults import log_fault

MB = 1_000_000
# 50,000 rows of a guest list, the most that an upload may have, take 25 MB.
MOST_BODY = 32 * MB
_MOST_NAME = 200  # characters of an actor
_ORIGINS = ("page", "notebook", "cli", "api")

B = TypeVar("B", bound=msgspec.Struct)


class Refused(Rejected):
    """A request that is not even looked at; `status` is the HTTP status."""

    def __init__(self, status: int, code: str, **values: Any) -> None:
        super().__init__(Reason(code, values))
        self.status = status


@stream_request_body
class ApiHandler(RequestHandler):
    """Lets in who may ask, takes a body up to a limit, and answers with JSON."""

    most_body: ClassVar[int] = MOST_BODY
    open_to_all: ClassVar[bool] = False

    def initialize(self, served: Served) -> None:
        """Take what all handlers of a server share."""
        self.served, self.plan = served, served.plan
        self._chunks: list[bytes] = []
        self.received = 0
        self._left = False
        served.asked += 1

    def prepare(self) -> None:
        """Look at who asks, and how much they are about to send, before any of it is read."""
        speak_here(chosen(self.get_cookie("seatplan_lang"), self.request.headers.get("Accept-Language")))
        if not is_same_origin(self.request, self.served.origins):
            raise Refused(403, "foreign-page")
        if not self.open_to_all and not has_token(self.request, self.served.token):
            raise Refused(401, "token-refused")
        self.request.connection.set_max_body_size(2 * self.most_body)  # type: ignore[union-attr]
        length = self.request.headers.get("Content-Length", "0")
        if length.isdecimal() and int(length) > self.most_body:
            raise self.too_large()

    def data_received(self, chunk: bytes) -> None:
        """Take a part of the body; of one that turns out too large nothing more is kept."""
        self.received += len(chunk)
        if self.received <= self.most_body:
            self.keep(chunk)

    def keep(self, chunk: bytes) -> None:
        """Keep a part of the body until all of it is there."""
        self._chunks.append(chunk)

    def too_large(self) -> Refused:
        """The refusal of a body beyond the limit."""
        return Refused(413, "request-too-large", most=math.ceil(self.most_body / MB))

    def on_finish(self) -> None:
        """Let go of the request."""
        self.leave()

    def on_connection_close(self) -> None:
        """Let go of a request whose sender has gone."""
        super().on_connection_close()
        self.leave()

    def leave(self) -> None:
        """Count the request as answered."""
        if not self._left:
            self._left = True
            self.served.asked -= 1

    def body(self, kind: type[B]) -> B:
        """The request's body; raises Refused where it is not what the address takes."""
        if self.received > self.most_body:
            raise self.too_large()
        try:
            body = msgspec.json.decode(b"".join(self._chunks), type=kind)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
            raise Refused(400, "bad-request", why=str(error)[:_MOST_NAME]) from None
        if isinstance(body, wire.Asked):
            if body.origin not in _ORIGINS:
                raise Refused(400, "bad-request", why=f"origin is one of {', '.join(_ORIGINS)}")
            if len(body.actor) > _MOST_NAME or not body.actor.isprintable():
                raise Refused(400, "bad-request", why=f"actor has at most {_MOST_NAME} printable characters")
        return body

    def number(self, name: str, default: int | None = None) -> int | None:
        """A number of the query."""
        text = self.get_query_argument(name, None)
        if text is None:
            return default
        if not text.isdecimal() or len(text) > 18:
            raise Refused(400, "bad-request", why=f"{name} is a number")
        return int(text)

    def answer(self, document: Any, status: int = 200) -> None:
        """Answer with a JSON document."""
        self.set_status(status)
        self.set_header("Content-Type", "application/json; charset=utf-8")
        self.set_header("Cache-Control", "no-store")
        self.finish(msgspec.json.encode(document))

    def write_error(self, status_code: int, **more: Any) -> None:
        """Answer with why it was not done; what is not a refusal is a fault, and has an id in the log."""
        error = more["exc_info"][1] if "exc_info" in more else None
        # What was refused may have a body that nobody has read: the next request had better take a new connection.
        self.set_header("Connection", "close")
        if isinstance(error, Rejected | LogError):
            self.answer(wire.error_answer(error), _status(error))
        elif isinstance(error, HTTPError) and error.status_code < 500:
            self._answer_http(error.status_code)
        else:
            fault = log_fault(f"api {self.request.method} {self.request.path}", error or RuntimeError())
            self.answer(wire.error_answer(wire.FaultAtServer(fault)), 500)

    def _answer_http(self, status: int) -> None:
        if status == 404:
            refused = Refused(404, "no-such-address", path=self.request.path[:_MOST_NAME])
        else:
            refused = Refused(status, "bad-request", why=f"HTTP {status}, {self.request.method}")
        self.answer(wire.error_answer(refused), status)

    def log_exception(self, *_: Any) -> None:
        """Nothing more: a refusal needs no line, and a fault has its own."""


class NoSuchAddress(ApiHandler):
    """Every other address under /api."""

    def prepare(self) -> None:
        """Refuse, after the looks that all requests get."""
        super().prepare()
        raise HTTPError(404)


class Health(ApiHandler):
    """GET /health: the server answers. Needs no token."""

    open_to_all = True

    def get(self) -> None:
        """Answer with how many pages are open."""
        self.answer({"ok": True, "sessions": self.served.sessions})

    head = get


def _status(error: Rejected | LogError) -> int:
    if isinstance(error, Refused):
        return error.status
    if isinstance(error, OutcomeChanged | LogConflict):
        return 409
    if isinstance(error, Rejected):
        return 409 if any(reason.code == "conflict" for reason in error.reasons) else 422
    return 503


def routes(served: Served) -> list[tuple[str, type[RequestHandler], dict[str, Any]]]:
    """All addresses of the API."""
    from seatplan.server import changing, reading, whole

    handlers: dict[str, type[ApiHandler]] = {
        r"/health": Health,
        r"/api/head": reading.HeadNow,
        r"/api/state": reading.StateAt,
        r"/api/events\.arrow": reading.Events,
        r"/api/batches\.arrow": reading.Batches,
        r"/api/commands": changing.Commands,
        r"/api/drafts": changing.Drafts,
        r"/api/prune": changing.Prunes,
        r"/api/restore": changing.Restores,
        r"/api/revert": changing.Reverts,
        r"/api/erase": changing.Erasures,
        r"/api/sample": changing.Sample,
        r"/api/verify": whole.Verify,
        r"/api/backup": whole.Backup,
        r"/api/restore-backup": whole.RestoreBackup,
        r"/api(?:/.*)?": NoSuchAddress,
    }
    return [(pattern, handler, {"served": served}) for pattern, handler in handlers.items()]
