"""Walls round pages and API: headers of every answer, who may speak to the API, and where the server may listen."""

from __future__ import annotations

import hmac
import ipaddress
from urllib.parse import urlsplit

from tornado.httputil import HTTPHeaders, HTTPServerRequest
from tornado.web import OutputTransform

# Bokeh and Panel need inline scripts and `eval`; but nothing may come from, or go to, another host.
_CONTENT = "; ".join(
    (
        "default-src 'self'",
        "script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        "connect-src 'self' data: blob:",
        "worker-src 'self' blob:",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    )
)

HEADERS = {
    "Content-Security-Policy": _CONTENT,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}


class SecurityHeaders(OutputTransform):
    """Adds `HEADERS` to every answer, pages and static files included, and does not say what the server is made of."""

    def transform_first_chunk(
        self, status_code: int, headers: HTTPHeaders, chunk: bytes, finishing: bool
    ) -> tuple[int, HTTPHeaders, bytes]:
        """Add what the answer does not set itself."""
        headers.pop("Server", None)
        for name, value in HEADERS.items():
            headers.setdefault(name, value)
        return status_code, headers, chunk


def has_token(request: HTTPServerRequest, token: str) -> bool:
    """Whether a request carries this bearer token; compared in constant time."""
    scheme, _, given = request.headers.get("Authorization", "").partition(" ")
    if scheme.lower() != "bearer":
        return False
    return hmac.compare_digest(given.strip().encode(), token.encode())


def is_same_origin(request: HTTPServerRequest, origins: frozenset[str] = frozenset()) -> bool:
    """Whether a request does not come from a page of another host; scripts send no Origin.

    Parameters
    ----------
    origins
        Further hosts, `name` or `name:port`, under which people reach the server.
    """
    origin = request.headers.get("Origin")
    if origin is None:
        return True
    host = urlsplit(origin).netloc.lower()
    return bool(host) and (host == request.host.lower() or host in origins)


def is_loopback(address: str) -> bool:
    """Whether only this machine can reach `address`."""
    if address == "localhost":
        return True
    try:
        return ipaddress.ip_address(address).is_loopback
    except ValueError:
        return False


def url_of(address: str, port: int) -> str:
    """The URL at which this machine reaches a server that listens there."""
    name = {"0.0.0.0": "127.0.0.1", "::": "::1", "": "127.0.0.1"}.get(address, address)  # noqa: S104 - translated, not bound
    return f"http://[{name}]:{port}" if ":" in name else f"http://{name}:{port}"


def hosts_of(address: str, port: int) -> list[str]:
    """What browsers on this machine may write for `address`, as `name:port`."""
    host = urlsplit(url_of(address, port)).netloc
    if not is_loopback(urlsplit(url_of(address, port)).hostname or ""):
        return [host]
    return list(dict.fromkeys([host, f"localhost:{port}", f"127.0.0.1:{port}"]))
