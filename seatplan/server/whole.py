"""The API for the log as a whole: verify, a backup to take along, and going on with one."""

from __future__ import annotations

import tempfile
from contextlib import suppress
from pathlib import Path
from typing import IO, ClassVar

from tornado.iostream import StreamClosedError

from seatplan.domain.decision import Rejected
from seatplan.plan.wire import error_answer
from seatplan.server.api import MB, ApiHandler
from seatplan.server.served import Served

_CHUNK = 1 << 20  # bytes


class Verify(ApiHandler):
    """POST /api/verify: the log's integrity, as `seatplan verify --json` prints it, with `problems`."""

    async def post(self) -> None:
        """Verify, while others go on working."""
        found = await self.served.verify()
        problems = error_answer(Rejected(*found["problems"]))["errors"]
        for problem in problems:
            del problem["message"]
        self.answer(found | {"problems": problems})


class Backup(ApiHandler):
    """GET /api/backup: a consistent copy of the log; X-Seatplan-Events says how many events it has."""

    async def get(self) -> None:
        """Send the copy, part by part."""
        with tempfile.TemporaryDirectory(prefix="seatplan-") as folder:
            copy = Path(folder) / "backup.duckdb"
            events = await self.served.beside(self.plan.backup, str(copy))
            self.set_header("Content-Type", "application/octet-stream")
            self.set_header("Content-Disposition", 'attachment; filename="plan-backup.duckdb"')
            self.set_header("Content-Length", str(copy.stat().st_size))
            self.set_header("X-Seatplan-Events", str(events))
            with copy.open("rb") as file, suppress(StreamClosedError):
                while chunk := await self.served.beside(file.read, _CHUNK):
                    self.write(chunk)
                    await self.flush()


class RestoreBackup(ApiHandler):
    """POST /api/restore-backup: the body is a backup, and the plan goes on with it."""

    most_body: ClassVar[int] = 4_000 * MB

    def initialize(self, served: Served) -> None:
        """Take what all handlers of a server share."""
        super().initialize(served)
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        self._file: IO[bytes] | None = None

    def prepare(self) -> None:
        """Make room for the backup once it is known who sends it."""
        super().prepare()
        self._folder = tempfile.TemporaryDirectory(prefix="seatplan-")
        self._file = self._path().open("wb")

    def _path(self) -> Path:
        assert self._folder is not None
        return Path(self._folder.name) / "backup.duckdb"

    def keep(self, chunk: bytes) -> None:
        """Write a part of the backup to the disk."""
        assert self._file is not None
        self._file.write(chunk)

    def post(self) -> None:
        """Go on with it. Everybody waits meanwhile, for whatever they did would be lost."""
        assert self._file is not None
        self._file.close()
        if self.received > self.most_body:
            raise self.too_large()
        self.answer({"ok": True, "events": self.plan.restore_backup(str(self._path()))})

    def leave(self) -> None:
        """Leave nothing behind, also when the sender goes away half-way."""
        super().leave()
        if self._file is not None:
            self._file.close()
        if self._folder is not None:
            self._folder.cleanup()
