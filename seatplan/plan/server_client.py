"""Asking a Seatplan server over HTTP: its token, its patience while it restarts, and its refusals as our exceptions."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, Any

import httpx
import msgspec

from seatplan.domain.commands import AnyCommand
from seatplan.domain.decision import Reason, Rejected
from seatplan.plan import runtime, wire

_CONNECT_SECONDS = 5.0
_ANSWER_SECONDS = 120.0  # a verify of a million events, a restored backup


class ServerClient:
    """A server's HTTP API.

    Parameters
    ----------
    address
        Such as `http://127.0.0.1:5006`.
    token
        What the API asks for; None looks for the private record that a server on this machine leaves.
    """

    def __init__(self, address: str, token: str | None = None) -> None:
        self.address = address.rstrip("/")
        self._given = token
        self._token = token or self._recorded_token()
        self._client = httpx.Client(
            base_url=self.address,
            timeout=httpx.Timeout(_ANSWER_SECONDS, connect=_CONNECT_SECONDS),
            trust_env=False,  # a proxy must not see the token, nor stand between a machine and itself
        )

    def close(self) -> None:
        """Let go of the connection."""
        self._client.close()

    def ask(
        self,
        method: str,
        path: str,
        *,
        query: dict[str, Any] | None = None,
        content: bytes | IO[bytes] | None = None,
        command: AnyCommand | None = None,
    ) -> bytes:
        """The body of the answer. A server that restarts is waited for; what is sent twice is done once.

        Raises
        ------
        Rejected, LogError, FaultAtServer
            What the server said, or that it does not answer or knows another token. `command` completes a draft that
            is shown anew.
        """
        again = not hasattr(content, "read")
        deadline = time.monotonic() + runtime.SETTLING_SECONDS
        while True:
            try:
                answer = self._client.request(
                    method, path, params=query, content=content, headers=self._headers()
                )
            except httpx.TransportError as error:
                if again and time.monotonic() < deadline:
                    time.sleep(0.1)
                    self._token = self._given or self._recorded_token() or self._token
                    continue
                raise self._silent(error) from None
            if answer.status_code == httpx.codes.UNAUTHORIZED and again and self._finds_another_token():
                continue
            if answer.is_error:
                self._raise(answer, command)
            return answer.content

    @contextmanager
    def stream(self, path: str) -> Iterator[httpx.Response]:
        """The answer to a GET, its body still to be read."""
        try:
            with self._client.stream("GET", path, headers=self._headers()) as answer:
                if answer.is_error:
                    answer.read()
                    self._raise(answer, None)
                yield answer
        except httpx.TransportError as error:
            raise self._silent(error) from None

    def _headers(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self._token}"} if self._token else {}

    def _recorded_token(self) -> str | None:
        record = runtime.find_by_address(self.address)
        return record.token if record is not None else None

    def _finds_another_token(self) -> bool:
        # A server that was started again has another one, unless somebody chose it.
        found = None if self._given else self._recorded_token()
        if found is None or found == self._token:
            return False
        self._token = found
        return True

    def _silent(self, error: httpx.TransportError) -> Rejected:
        code = "server-slow" if isinstance(error, httpx.TimeoutException) else "server-silent"
        return Rejected(Reason(code, {"address": self.address}))

    def _raise(self, answer: httpx.Response, command: AnyCommand | None) -> None:
        try:
            wire.raise_answer(answer.content, command)
        except (msgspec.DecodeError, msgspec.ValidationError):
            status = str(answer.status_code)
            raise Rejected(Reason("not-a-server", {"address": self.address, "status": status})) from None
