"""`RemotePlan`: the plan on a running server, with the same face as the one over a file.

The log is fetched as Arrow and folded here, so that everything that only reads works without asking again; commands go
to the server, and what it refuses is raised here as it was raised there.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import uuid4

import msgspec

from seatplan.domain.commands import AnyCommand, Seen
from seatplan.domain.decision import Reason, Rejected
from seatplan.history.pruning import PrunePreview
from seatplan.log.private_files import make_folder
from seatplan.plan import wire
from seatplan.plan.following import FollowedPlan
from seatplan.plan.results import Draft, Result, UploadedFile

if TYPE_CHECKING:
    import pandas as pd


class RemotePlan(FollowedPlan):
    """The plan that a server holds.

    Every question is answered from the server's present: it costs one short request to see whether there is news.
    `state` itself is as of the last question.
    """

    def execute(
        self,
        command: AnyCommand,
        *,
        actor: str | None = None,
        origin: str = "notebook",
        batch_id: str | None = None,
        seen: Sequence[Seen] = (),
        file: UploadedFile | None = None,
        expect: str | None = None,
    ) -> Result:
        """See `PlanFace.execute`."""
        body = wire.CommandBody(
            command=command, seen=list(seen), file=file, expect=expect, **self._asked(actor, origin, batch_id)
        )
        return self._do("/api/commands", body, command)

    def draft(
        self, command: AnyCommand, *, seen: Sequence[Seen] = (), file: UploadedFile | None = None
    ) -> Draft:
        """See `PlanFace.draft`."""
        body = wire.CommandBody(command=command, seen=list(seen), file=file)
        answer = msgspec.json.decode(self._post("/api/drafts", body), type=wire.DraftAnswer)
        return Draft(command, answer.decision, answer.outcome, answer.base, answer.file)

    def preview_prune(
        self,
        *,
        batch: str | None = None,
        events: Iterable[int] | pd.DataFrame | None = None,
        with_orphans: bool = False,
    ) -> PrunePreview:
        """See `PlanFace.preview_prune`."""
        if events is not None:
            events = [int(position) for position in getattr(events, "position", events)]
        body = wire.PruneBody(batch=batch, events=events, with_orphans=with_orphans, dry_run=True)
        return msgspec.json.decode(self._post("/api/prune", body), type=PrunePreview)

    def prune(
        self,
        preview: PrunePreview,
        *,
        reason: str,
        actor: str | None = None,
        origin: str = "notebook",
        batch_id: str | None = None,
    ) -> Result:
        """See `PlanFace.prune`."""
        with_orphans = preview.chosen is not None
        body = wire.PruneBody(
            events=preview.chosen if preview.chosen is not None else preview.positions,
            with_orphans=with_orphans,
            reason=reason,
            expect=preview.outcome,
            **self._asked(actor, origin, batch_id),
        )
        return self._do("/api/prune", body)

    def restore(
        self,
        prune: int | str,
        *,
        actor: str | None = None,
        origin: str = "notebook",
        batch_id: str | None = None,
    ) -> Result:
        """See `PlanFace.restore`."""
        body = wire.RestoreBody(
            prune=prune if isinstance(prune, str) else int(prune), **self._asked(actor, origin, batch_id)
        )
        return self._do("/api/restore", body)

    def revert(
        self, *, batch: str, actor: str | None = None, origin: str = "notebook", batch_id: str | None = None
    ) -> Result:
        """See `PlanFace.revert`."""
        return self._do("/api/revert", wire.RevertBody(batch=batch, **self._asked(actor, origin, batch_id)))

    def erase(
        self,
        guest: str,
        *,
        reason: str,
        actor: str | None = None,
        origin: str = "notebook",
        batch_id: str | None = None,
    ) -> Result:
        """See `PlanFace.erase`."""
        body = wire.EraseBody(guest=guest, reason=reason, **self._asked(actor, origin, batch_id))
        return self._do("/api/erase", body)

    def fill_sample(self, guests: int, seed: int) -> None:
        """See `PlanFace.fill_sample`."""
        self._post("/api/sample", wire.SampleBody(guests=guests, seed=seed))
        self.refresh()

    # The log as a whole

    def verify(self) -> dict[str, Any]:
        """See `PlanFace.verify`."""
        answer: dict[str, Any] = msgspec.json.decode(self._server.ask("POST", "/api/verify"))
        answer["problems"] = [msgspec.convert(problem, Reason) for problem in answer["problems"]]
        return answer

    def backup(self, path: str) -> int:
        """See `PlanFace.backup`. The copy is written on this machine."""
        target = Path(path).expanduser()
        if target.exists():
            raise Rejected(Reason("backup-exists", {"path": str(target)}))
        part = target.with_name(f".{target.name}.part")
        try:
            make_folder(target.parent)  # as a log's own backup does
            try:
                with self._server.stream("/api/backup") as answer, part.open("xb") as file:
                    part.chmod(0o600)
                    for chunk in answer.iter_bytes():
                        file.write(chunk)
                    events = int(answer.headers["X-Seatplan-Events"])
                part.replace(target)
            finally:
                part.unlink(missing_ok=True)
        except OSError as error:
            # Late, because it brings duckdb, which a client does without.
            from seatplan.log.duckdb_errors import writing_error

            raise writing_error(error, target) from error
        return events

    def restore_backup(self, path: str) -> int:
        """Let the server go on with a backup that lies on this machine; returns how many events it has."""
        with Path(path).expanduser().open("rb") as file:
            answer = msgspec.json.decode(self._server.ask("POST", "/api/restore-backup", content=file))
        self.refresh()
        return int(answer["events"])

    def close(self) -> None:
        """See `PlanFace.close`."""
        self._server.close()

    def _do(self, path: str, body: msgspec.Struct, command: AnyCommand | None = None) -> Result:
        result = msgspec.json.decode(self._post(path, body, command), type=Result)
        self.refresh()
        return result

    def _post(self, path: str, body: msgspec.Struct, command: AnyCommand | None = None) -> bytes:
        return self._server.ask("POST", path, content=msgspec.json.encode(body), command=command)

    def _asked(self, actor: str | None, origin: str, batch_id: str | None) -> dict[str, Any]:
        # With an id of its own a command can be sent again when its answer got lost.
        return {"actor": self.who(actor), "origin": origin, "batch_id": batch_id or uuid4().hex}
