"""Choosing a file or dropping it anywhere on a card. It travels in chunks, and no more of it than the server has asked for.

Panel's FileDropper keeps every file for as long as its session lives, takes as many bytes as a browser cares to send, and
turns text files into text, so that nobody can tell a Windows file from a UTF-8 one any more. Hence this small component.
"""

from __future__ import annotations

from collections.abc import Callable
from secrets import token_hex
from typing import Any, ClassVar

import param

from seatplan.texts import say
from seatplan.views.component import Component
from seatplan.views.icons import icon
from seatplan.views.page import asset

CHUNK = 512_000  # bytes of one message; a websocket takes 20 MB, and small ones let others in between
_LONGEST_NAME = 255


class FileDrop(Component):
    """A card that takes one file.

    Parameters
    ----------
    on_file
        Called with the file's name and its bytes.
    on_too_large
        Called with the name and the size in bytes of a file that is not taken.
    on_cancel
        Called when the person stops what is under way.
    most_bytes
        The size of the largest file that is taken.
    """

    accept = param.String(doc="What the browser's dialog offers, such as '.xlsx,.csv'.")
    busy = param.Boolean(default=False, doc="Whether the server reads the file that it got.")
    chunk = param.Integer(default=CHUNK, constant=True, doc="Bytes of a message.")
    icon = param.String(default=icon("upload_file", 20), constant=True, doc="The drawing above the title.")
    key = param.String(constant=True, doc="What this card is known by in the browser.")
    words = param.Dict(default={}, constant=True, doc="Every word of the card.")

    _esm = asset("file_drop.js")
    _stylesheets: ClassVar[list[str]] = [asset("file_drop.css")]

    def __init__(
        self,
        *,
        on_file: Callable[[str, bytes], Any],
        on_too_large: Callable[[str, int], Any],
        on_cancel: Callable[[], Any],
        most_bytes: int,
        hints: tuple[str, ...] = (),
        **params: Any,
    ) -> None:
        self.on_file, self.on_too_large, self.on_cancel = on_file, on_too_large, on_cancel
        self.most_bytes = most_bytes
        self._coming: tuple[str, str, int] | None = None  # id, name, size
        self._content = bytearray()
        words = {
            name: say(f"upload-drop-{name}") for name in ("title", "choose", "sending", "reading", "stop")
        }
        words |= {"one": say("upload-drop-one"), "gone": say("upload-drop-gone")}
        super().__init__(
            key=token_hex(8),
            words=words | {"hints": list(hints)},
            sizing_mode="stretch_both",
            margin=0,
            **params,
        )

    def _handle_msg(self, data: Any) -> None:
        if not isinstance(data, dict):
            return
        match data.get("kind"):
            case "begin":
                self._begin(data)
            case "chunk":
                self._take(data)
            case "cancel":
                self._coming, self._content = None, bytearray()
                self.on_cancel()
            case _:
                return

    def _begin(self, data: dict[str, Any]) -> None:
        name, size, key = data.get("name"), data.get("size"), data.get("id")
        if not isinstance(name, str) or not isinstance(size, int) or not isinstance(key, str) or size < 0:
            return
        name = name.replace("\\", "/").rpartition("/")[2][-_LONGEST_NAME:] or "?"
        self._content = bytearray()
        if size > self.most_bytes:
            self._coming = None
            self._send_msg({"kind": "refused", "id": key})
            self.on_too_large(name, size)
            return
        self._coming = (key, name, size)
        if size == 0:
            self._finish()
        else:
            self._send_msg({"kind": "more", "id": key, "at": 0})

    def _take(self, data: dict[str, Any]) -> None:
        chunk = data.get("bytes")
        if self._coming is None or data.get("id") != self._coming[0]:
            return
        if not isinstance(chunk, bytes | bytearray | memoryview) or not len(chunk):
            return
        self._content += bytes(chunk)
        if len(self._content) >= self._coming[2]:
            self._finish()
        else:
            self._send_msg({"kind": "more", "id": self._coming[0], "at": len(self._content)})

    def _finish(self) -> None:
        assert self._coming is not None
        key, name, size = self._coming
        content = bytes(self._content[:size])
        self._coming, self._content = None, bytearray()
        self._send_msg({"kind": "done", "id": key})
        self.on_file(name, content)
