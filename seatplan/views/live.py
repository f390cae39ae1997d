"""The live plan of one session: what widgets and figures of one page, or of one notebook cell, bind to.

A page never binds to the shared plan, because the watcher would outlive the page. Instead the hub wakes the session
without data, and the session pulls what it lacks into its own parameters, in one message to the browser.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

import msgspec
import panel as pn
import param

from seatplan.domain.checks import Problem
from seatplan.domain.commands import AnyCommand, Seen
from seatplan.domain.decision import Reason, Rejected
from seatplan.domain.state import Occasion, State
from seatplan.domain.values import Fact
from seatplan.plan.face import now
from seatplan.plan.figures import Figures, figures_of
from seatplan.plan.hub import Presence
from seatplan.plan.results import Draft, OutcomeChanged, Result, UploadedFile
from seatplan.texts import explain, say
from seatplan.views.faults import caught, fault_sentence, isolated

if TYPE_CHECKING:
    from bokeh.document import Document

    from seatplan.history.pruning import PrunePreview
    from seatplan.plan.pruning import RestorePlan

OK, WARN, ERR = "ok", "warn", "err"


class Message(msgspec.Struct, frozen=True):
    """What became of something that this session did.

    Attributes
    ----------
    tone
        "ok" (done), "warn" (refused, or to be looked at again) or "err" (a fault).
    lines
        Sentences, each a line.
    reasons
        Why it was refused; a conflict is the reason "conflict" with both values.
    result
        What was done; its batch is what undo takes back.
    shown_anew
        The new draft or preview, where the one that was shown would do something else by now.
    fault
        The id under which a fault stands in the log.
    """

    tone: str
    lines: tuple[str, ...] = ()
    reasons: tuple[Reason, ...] = ()
    result: Result | None = None
    shown_anew: Any = None
    fault: str = ""


class LivePlan(param.Parameterized):
    """The plan as one session sees it, and the session's way to change it.

    :Example:

    >>> live = LivePlan(plan, page="rooms")
    >>> live.attach()  # on a served page; a notebook cell needs it too, to follow what others do
    >>> pn.bind(lambda unseated: f"{unseated} to seat", live.param.unseated)
    >>> live.do(SeatGuest("G0012", "T003"), seen=[Seen("guest", "G0012", "table", None)])
    """

    # What the plan is now. Each is set by `pull` only when it differs.
    version = param.Integer(default=0, doc="The version that this session has pulled.")
    generation = param.Integer(default=0, doc="The generation that this session has pulled.")
    changes = param.Parameter(
        default=frozenset(),
        doc="Sent with each pull: the facts that were touched since the last one as a frozenset of Fact, or None "
        "where everything may differ. Watch it to patch a figure or a table; empty between pulls.",
    )
    figures = param.ClassSelector(class_=Figures, doc="The plan in numbers, and what is wrong with it.")
    guests = param.Integer(default=0, doc="Guests on the list.")
    unseated = param.Integer(default=0, doc="Guests who accepted and have no table.")
    tables = param.Integer(default=0, doc="Logical tables.")
    rooms = param.Integer(default=0, doc="Rooms.")
    checks = param.Integer(default=0, doc="Errors and warnings, guests without a table apart.")
    occasion = param.ClassSelector(class_=Occasion, doc="The party itself.")
    saved_at = param.Parameter(default=None, doc="When the last batch was written (datetime, UTC), or None.")
    present = param.Parameter(default=(), doc="Who has which page open: `seatplan.plan.hub.Presence`.")

    # What this session does
    person = param.String(default="", doc="Who works here; changes are recorded under this name.")
    page = param.String(default="", doc="The page's address without its slash.")
    selection = param.Parameter(default=None, doc="What is selected on the page, as (kind, id), or None.")
    message = param.ClassSelector(
        class_=Message, default=None, doc="What became of the last thing done here."
    )
    can_undo = param.Boolean(default=False, doc="Whether this session did something that it can take back.")
    can_redo = param.Boolean(default=False, doc="Whether this session took something back.")

    def __init__(self, plan: Any, **params: Any) -> None:
        super().__init__(**params)
        self.plan = plan
        self._document: Document | None = None
        self._attached = False
        self._done: list[str] = []
        self._undone: list[str] = []
        self._take(None)

    @property
    def state(self) -> State:
        """The shared state. Read it, never keep a thing of it across pulls, and never change it."""
        state: State = self.plan.state
        return state

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with the plan, the most serious first."""
        return self.figures.problems if self.figures is not None else ()

    @property
    def last_done(self) -> str | None:
        """The batch that `undo` would take back."""
        return self._done[-1] if self._done else None

    def now(self) -> datetime:
        """The present instant, UTC."""
        return now()

    # Following the plan

    def attach(self) -> LivePlan:
        """Follow the plan from when the page has been loaded until its session ends."""
        self._document = pn.state.curdoc
        if self._document is None:  # a notebook: it lasts as long as somebody holds this object
            self._register()
        else:
            pn.state.onload(self._register)
            pn.state.on_session_destroyed(self._on_session_destroyed)
        return self

    def detach(self) -> None:
        """Stop following the plan."""
        self._attached = False
        self.plan.hub.unregister(self)

    def schedule(self, callback: Callable[[], None]) -> None:
        """Let `callback` run where this session's page may be changed; raises where the session is gone."""
        if self._document is None:
            callback()
        elif self._document.session_context is None:
            raise LookupError("the session is gone")
        else:
            self._document.add_next_tick_callback(callback)

    @isolated
    def pull(self) -> None:
        """Catch up with the plan: all parameters at once, in one message to the browser."""
        plan = self.plan
        if (self.version, self.generation) != (plan.version, plan.generation):
            news = plan.changes_since(self.version)
            self._take(None if news is None else frozenset().union(*(change.facts for change in news)))
        present = plan.hub.present()
        if present != self.present:
            self.present = present

    def _take(self, facts: frozenset[Fact] | None) -> None:
        plan, figures = self.plan, figures_of(self.plan)
        with pn.io.hold(self._document):
            self.param.update(
                version=plan.version,
                generation=plan.generation,
                figures=figures,
                guests=figures.guests,
                unseated=figures.unseated,
                tables=figures.tables,
                rooms=len(figures.rooms),
                checks=figures.checks,
                saved_at=plan.saved_at,
                changes=facts,
                **({} if figures.occasion == self.occasion else {"occasion": figures.occasion}),
            )
            with param.parameterized.discard_events(self):
                self.changes = frozenset()

    def _register(self) -> None:
        self._attached = True
        self._announce()
        self.pull()  # what happened while the page was loading

    @param.depends("person", "page", watch=True)
    def _announce(self) -> None:
        if self._attached:
            # Who has not said a name is nobody that others could know.
            presence = Presence(self.person, self.page) if self.person else None
            self.plan.hub.register(self, presence)

    def _on_session_destroyed(self, session_context: Any) -> None:
        self.detach()

    # Changing the plan

    def do(
        self,
        command: AnyCommand,
        *,
        seen: Sequence[Seen] = (),
        file: UploadedFile | None = None,
        expect: str | None = None,
    ) -> Result | None:
        """Execute a command as this session's person; None where it was refused or failed, and `message` says why.

        Parameters
        ----------
        command
            What to do.
        seen
            The values that the page showed in the fields which the command writes; pages always send them.
        file, expect
            The upload, and the outcome that was shown.
        """
        return self._changing(
            "do", lambda who: self.plan.execute(command, seen=seen, file=file, expect=expect, **who)
        )

    def apply(self, draft: Draft) -> Result | None:
        """Do what a draft showed; if that would be something else by now, `message.shown_anew` is the new draft."""
        return self._changing("apply", lambda who: self.plan.apply(draft, **who))

    def prune(self, preview: PrunePreview, reason: str) -> Result | None:
        """Take the previewed events out of history."""
        return self._changing(
            "prune", lambda who: self.plan.prune(preview, reason=reason, **who), undoable=False
        )

    def restore(self, prune: int | str) -> Result | None:
        """Put the events of a prune back."""
        return self._changing("restore", lambda who: self.plan.restore(prune, **who), undoable=False)

    def finish_restore(self, planned: RestorePlan) -> Result | None:
        """Put the events of a prune back as it was planned beside the running plan."""
        return self._changing("restore", lambda who: self.plan.finish_restore(planned, **who), undoable=False)

    def revert(self, batch: str) -> Result | None:
        """Undo any batch, one's own or another's."""
        return self._changing("revert", lambda who: self.plan.revert(batch=batch, **who))

    def undo(self) -> Result | None:
        """Take back the last thing that this session did."""
        return self._step(self._done, self._undone, "server-undo-nothing")

    def redo(self) -> Result | None:
        """Do again what `undo` took back."""
        return self._step(self._undone, self._done, "server-redo-nothing")

    def asking(self, where: str = "ask") -> Any:
        """A block that only asks the plan, such as for a draft: refusals and faults are shown, none leaves it."""
        return caught(f"{self.page}.{where}", self)

    def _step(self, source: list[str], target: list[str], nothing: str) -> Result | None:
        if not source:
            self.message = Message(WARN, (say(nothing),))
            return None
        batch = source.pop()
        result = self._changing("undo", lambda who: self.plan.revert(batch=batch, **who), undoable=False)
        if result is not None and result.batch is not None:
            target.append(result.batch)
        self._note_stacks()
        return result

    def _changing(
        self, where: str, change: Callable[[dict[str, Any]], Result], *, undoable: bool = True
    ) -> Result | None:
        result = None
        with caught(f"{self.page}.{where}", self):
            result = change({"actor": self.person or None, "origin": "page"})
        if result is None:
            return None
        self.pull()
        if undoable and result.batch is not None and result.events:
            self._done.append(result.batch)
            self._undone.clear()
            self._note_stacks()
        self.message = Message(OK, tuple(explain(reason) for reason in result.kept), result=result)
        return result

    def _note_stacks(self) -> None:
        self.param.update(can_undo=bool(self._done), can_redo=bool(self._undone))

    def show_refusal(self, refusal: Rejected) -> None:
        """Say why something was refused."""
        lines = tuple(explain(reason) for reason in refusal.reasons)
        anew = refusal.shown_anew if isinstance(refusal, OutcomeChanged) else None
        self.message = Message(WARN, lines, refusal.reasons, shown_anew=anew)

    def show_fault(self, fault: str) -> None:
        """Say that something failed, with the fault's id."""
        self.message = Message(ERR, (fault_sentence(fault),), fault=fault)
