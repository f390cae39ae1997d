"""The API's orders: commands and drafts are decided on the event loop; prunes and restores are planned in a thread and
finished on the loop in one short step, so that nobody waits for them.
"""

from __future__ import annotations

from typing import Any

from seatplan.history.pruning import PrunePreview
from seatplan.plan import wire
from seatplan.plan.pruning import RestorePlan, UnfinishedPrune, prune_to_restore
from seatplan.plan.results import OutcomeChanged
from seatplan.server.api import ApiHandler, Refused


class Commands(ApiHandler):
    """POST /api/commands: a `CommandBody` is done, and answered with its `Result`."""

    def post(self) -> None:
        """Do it."""
        body = self.body(wire.CommandBody)
        done = self.plan.execute(
            body.command, seen=body.seen, file=body.file, expect=body.expect, **_who(body)
        )
        self.answer(done)


class Drafts(ApiHandler):
    """POST /api/drafts: what a `CommandBody` would do, as a `DraftAnswer`; nothing is done."""

    def post(self) -> None:
        """Decide it."""
        body = self.body(wire.CommandBody)
        self.answer(wire.draft_answer(self.plan.draft(body.command, seen=body.seen, file=body.file)))


class Prunes(ApiHandler):
    """POST /api/prune: a `PruneBody` is previewed (`dry_run`) or done; a `PrunePreview` or a `Result`."""

    async def post(self) -> None:
        """Preview or prune."""
        body = self.body(wire.PruneBody)
        if (body.batch is None) == (body.events is None):
            raise Refused(400, "bad-request", why="either batch or events")
        if body.dry_run:
            self.answer(await self._plan(body))
            return
        plan = self.plan
        if body.batch_id is not None:
            repeated = plan.answered_prune(body.batch_id, body.events, body.batch)
            if repeated is not None:
                self.answer(repeated)
                return
        preview = await self._shown(body) or await self._plan(body)
        if body.expect is not None and body.expect != preview.outcome:
            raise OutcomeChanged(preview)
        self.answer(plan.prune(preview, reason=body.reason, **_who(body)))

    async def _shown(self, body: wire.PruneBody) -> PrunePreview | None:
        """The preview that was shown, brought up to date; None where it has to be planned."""
        unfinished = self.plan.planned(body.expect or "")
        if unfinished is None or not _is_of(unfinished, body):
            return None
        self.plan.history()  # the planner looks at what is new in it
        return await self.served.beside(unfinished.preview)

    async def _plan(self, body: wire.PruneBody) -> PrunePreview:
        past = self.plan.history()

        def planned() -> UnfinishedPrune:
            unfinished = UnfinishedPrune(
                past, batch=body.batch, events=body.events, with_orphans=body.with_orphans
            )
            unfinished.preview()
            return unfinished

        return self.plan.remember(await self.served.beside(planned))


def _is_of(unfinished: UnfinishedPrune, body: wire.PruneBody) -> bool:
    """Whether a planned prune is the one that a request names; an outcome alone is no proof of that."""
    if body.with_orphans != unfinished.with_orphans:
        return False
    if body.batch is not None:
        return body.batch == unfinished.batch
    return sorted(set(body.events or ())) == sorted(unfinished.chosen)


class Restores(ApiHandler):
    """POST /api/restore: the prune that a `RestoreBody` names is taken back; a `Result`."""

    async def post(self) -> None:
        """Restore."""
        body = self.body(wire.RestoreBody)
        plan = self.plan
        if body.batch_id is not None and plan.log.batch(body.batch_id) is not None:
            self.answer(plan.restore(body.prune, **_who(body)))
            return
        past = plan.history()
        planned = await self.served.beside(RestorePlan, past, prune_to_restore(past, body.prune))
        self.answer(plan.finish_restore(planned, **_who(body)))


class Reverts(ApiHandler):
    """POST /api/revert: the batch that a `RevertBody` names is undone by new events; a `Result`."""

    def post(self) -> None:
        """Revert."""
        body = self.body(wire.RevertBody)
        self.answer(self.plan.revert(batch=body.batch, **_who(body)))


class Erasures(ApiHandler):
    """POST /api/erase: a guest's personal data is blanked in all of history; a `Result`."""

    def post(self) -> None:
        """Erase. The log's file is written anew meanwhile, so everybody waits."""
        body = self.body(wire.EraseBody)
        self.answer(self.plan.erase(body.guest, reason=body.reason, **_who(body)))


class Sample(ApiHandler):
    """POST /api/sample: an empty log is filled with the sample occasion."""

    def post(self) -> None:
        """Fill."""
        body = self.body(wire.SampleBody)
        if not 1 <= body.guests <= 20_000:
            raise Refused(400, "bad-request", why="guests is a number from 1 to 20000")
        self.plan.fill_sample(body.guests, body.seed)
        self.answer({"ok": True, "events": self.plan.version})


def _who(body: wire.Asked) -> dict[str, Any]:
    return {"actor": body.actor or None, "origin": body.origin, "batch_id": body.batch_id}
