"""Pages served to a real browser: plain `panel serve` of one script a page over a log."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.parse import quote
from urllib.request import urlopen

STARTS_WITHIN = 60.0  # seconds, on a busy machine


@contextmanager
def served(folder: Path, log: Path, pages: Sequence[str]) -> Iterator[str]:
    """Serve these pages of a log that nobody else has open; gives the address, with a slash at its end."""
    scripts = []
    for slug in pages:
        script = folder / f"{slug}.py"
        script.write_text(
            f'from seatplan.views.pages import page\n\npage("{slug}").servable()\n', encoding="utf-8"
        )
        scripts.append(str(script))
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port = found.getsockname()[1]
    told = folder / "serve.log"
    with told.open("wb") as output:
        server = subprocess.Popen(
            [sys.executable, "-m", "panel", "serve", *scripts, "--port", str(port), "--address", "127.0.0.1",
             "--allow-websocket-origin", f"127.0.0.1:{port}"],
            env=os.environ | {"SEATPLAN_LOG": str(log)},
            stdout=output,
            stderr=output,
        )  # fmt: skip
        try:
            address = f"http://127.0.0.1:{port}/"
            _wait_for(address + pages[0], server, told)
            yield address
        finally:
            server.terminate()
            server.wait(20)


def _wait_for(address: str, server: subprocess.Popen[bytes], told: Path) -> None:
    end = time.monotonic() + STARTS_WITHIN
    while time.monotonic() < end and server.poll() is None:
        try:
            with urlopen(address, timeout=STARTS_WITHIN):
                return
        except (URLError, OSError):
            time.sleep(0.2)
    raise AssertionError(f"the server did not start:\n{told.read_text(encoding='utf-8')}")


def sign_in(page, address: str, name: str, **cookies: str) -> None:
    """Let the browser know who works there, as it does after the first visit."""
    known = {"seatplan_me": quote(name)} | cookies
    page.context.add_cookies([{"name": key, "value": value, "url": address} for key, value in known.items()])
