"""Open pages without a browser: websocket clients that speak Bokeh's protocol, many in one process.

A client loads the page as a browser would, takes the document, says that it is ready, and notes when messages come.
"""

from __future__ import annotations

import asyncio
import html
import json
import re
import time
from typing import Any

from tornado.httpclient import AsyncHTTPClient, HTTPRequest
from tornado.websocket import WebSocketClientConnection, websocket_connect


class OpenPage:
    """One session on one page."""

    def __init__(self, base: str, page: str, person: str) -> None:
        self.base, self.page, self.person = base, page, person
        self.arrivals: list[tuple[float, int]] = []  # (time.perf_counter(), bytes) of each change that came
        self.document_bytes = 0
        self.opened_in = 0.0  # seconds from the request to the document
        self._socket: WebSocketClientConnection | None = None
        self._reading: asyncio.Task[None] | None = None

    async def open(self) -> None:
        """Load the page and follow it."""
        start = time.perf_counter()
        answer = await AsyncHTTPClient().fetch(
            f"{self.base}/{self.page}?me={self.person}", request_timeout=60
        )
        token = _token(answer.body.decode())
        origin = self.base
        request = HTTPRequest(
            f"{self.base.replace('http', 'ws', 1)}/{self.page.partition('?')[0]}/ws",
            headers={"Origin": origin},
        )
        self._socket = await websocket_connect(
            request, subprotocols=["bokeh", token], max_message_size=64_000_000
        )
        await self._message()  # ACK
        await self._send("PULL-DOC-REQ", {})
        while True:
            kind, size = await self._message()
            if kind == "PULL-DOC-REPLY":
                self.document_bytes = size
                break
        self.opened_in = time.perf_counter() - start
        ready = {"type": "event", "name": "document_ready", "values": {"type": "map", "entries": []}}
        event = {"kind": "MessageSent", "msg_type": "bokeh_event", "msg_data": ready}
        await self._send("PATCH-DOC", {"events": [event]})
        self._reading = asyncio.create_task(self._read())

    async def close(self) -> None:
        """Leave the page."""
        if self._reading is not None:
            self._reading.cancel()
        if self._socket is not None:
            self._socket.close()

    async def _read(self) -> None:
        while True:
            kind, size = await self._message()
            if kind == "PATCH-DOC":
                self.arrivals.append((time.perf_counter(), size))

    async def _message(self) -> tuple[str, int]:
        first = await self._part()
        header = json.loads(first)
        size = len(first)
        # Metadata and content follow, and two parts for each buffer.
        for _ in range(2 + 2 * header.get("num_buffers", 0)):
            size += len(await self._part())
        return header["msgtype"], size

    async def _part(self) -> str | bytes:
        assert self._socket is not None
        part = await self._socket.read_message()
        if part is None:
            raise ConnectionError(f"the server closed {self.page}")
        return part

    async def _send(self, kind: str, content: dict[str, Any]) -> None:
        assert self._socket is not None
        for part in ({"msgid": kind, "msgtype": kind}, {}, content):
            await self._socket.write_message(json.dumps(part))


def _token(page: str) -> str:
    found = re.search(r'"token"\s*:\s*"([^"]+)"', html.unescape(page))
    if found is None:
        raise LookupError("the page has no token")
    return found.group(1)
