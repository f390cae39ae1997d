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
from seatplan.texts import explain, language, say, speaking
from seatplan.views.faults import caught, fault_sentence, isolated
from seatplan.views.undo_words import redo_title, undo_title, what_depends

if TYPE_CHECKING:
    from bokeh.document import Document

    from seatplan.history.past import Batch
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
    can_undo = param.Boolean(default=False, doc="Whether this person did something that can be taken back.")
    can_redo = param.Boolean(default=False, doc="Whether this person took something back.")
    undo_text = param.String(default="", doc="The title of what `undo` would take back.")
    redo_text = param.String(default="", doc="The title of what `redo` would do again.")

    def __init__(self, plan: Any, **params: Any) -> None:
        super().__init__(**params)
        self.plan = plan
        self._document: Document | None = None
        self._attached = False
        self._language = language()
        self._next: tuple[Batch | None, Batch | None] = (None, None)
        self._passed_over: set[str] = set()  # what could not be undone here, so that what was before it can
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
        return self._next[0].id if self._next[0] is not None else None

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
        """Let `callback` run where this session's page may be changed, and speak its language; raises where the session is gone."""

        def in_its_language() -> None:
            # Whoever wakes this session may speak another one.
            with speaking(self._language):
                callback()

        if self._document is None:
            in_its_language()
        elif self._document.session_context is None:
            raise LookupError("the session is gone")
        else:
            self._document.add_next_tick_callback(in_its_language)

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
        now = {
            "version": plan.version,
            "generation": plan.generation,
            "guests": figures.guests,
            "unseated": figures.unseated,
            "tables": figures.tables,
            "rooms": len(figures.rooms),
            "checks": figures.checks,
            "saved_at": plan.saved_at,
            "occasion": figures.occasion,
        }
        with pn.io.hold(self._document):
            # One by one and watched together: `param.update` looks at every parameter there is, 0.5 ms a session.
            with param.parameterized.batch_call_watchers(self):
                self.figures = figures
                for name, value in now.items():
                    if getattr(self, name) != value:
                        setattr(self, name, value)
                self.changes = facts
            self._see_what_is_next()
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
        return self._changing("prune", lambda who: self.plan.prune(preview, reason=reason, **who))

    def restore(self, prune: int | str) -> Result | None:
        """Put the events of a prune back."""
        return self._changing("restore", lambda who: self.plan.restore(prune, **who))

    def finish_restore(self, planned: RestorePlan) -> Result | None:
        """Put the events of a prune back as it was planned beside the running plan."""
        return self._changing("restore", lambda who: self.plan.finish_restore(planned, **who))

    def revert(self, batch: str) -> Result | None:
        """Undo any batch, one's own or another's."""
        return self._changing("revert", lambda who: self.plan.revert(batch=batch, **who))

    def undo(self) -> Result | None:
        """Take back the last thing that this person did and that still stands, on whichever page that was.

        Where later changes leave nothing of it to take back, `message` names them, and the next `undo` is about what
        this person did before.
        """
        self._see_what_is_next()  # another session of the same person may have been faster
        return self._step(self._next[0], "undo")

    def redo(self) -> Result | None:
        """Do again what this person took back last."""
        self._see_what_is_next()
        return self._step(self._next[1], "redo")

    def asking(self, where: str = "ask") -> Any:
        """A block that only asks the plan, such as for a draft: refusals and faults are shown, none leaves it."""
        return caught(f"{self.page}.{where}", self)

    def _step(self, batch: Batch | None, what: str) -> Result | None:
        if batch is None:
            self.message = Message(WARN, (say(f"server-{what}-nothing"),))
            return None
        result = self._changing(what, lambda who: self.plan.revert(batch=batch.id, **who), undone=batch)
        message = self.message
        if result is None and message is not None and message.tone == WARN:
            self._passed_over.add(batch.id)
            self._see_what_is_next()
            lines = (*message.lines, *what_depends(self.plan, batch))
            self.message = msgspec.structs.replace(message, lines=lines)
        return result

    def _changing(
        self, where: str, change: Callable[[dict[str, Any]], Result], *, undone: Batch | None = None
    ) -> Result | None:
        result = None
        with caught(f"{self.page}.{where}", self):
            result = change({"actor": self.person or None, "origin": "page"})
        if result is None:
            return None
        if undone is None:
            self._passed_over.clear()
        self.pull()
        lines = tuple(explain(reason) for reason in result.kept)
        if lines and undone is not None:
            lines += what_depends(self.plan, undone)
        self.message = Message(OK, lines, result=result)
        return result

    @param.depends("person", watch=True)
    def _see_what_is_next(self) -> None:
        plan = self.plan
        undoing, who = plan.undoing(), plan.who(self.person or None)
        following = undoing.next_undo(who, self._passed_over), undoing.next_redo(who, self._passed_over)
        if following == self._next:
            return
        self._next = following
        undo, redo = following
        self.param.update(
            can_undo=undo is not None,
            can_redo=redo is not None,
            undo_text=undo_title(plan, undo) if undo is not None else "",
            redo_text=redo_title(plan, redo) if redo is not None else "",
        )

    def show_refusal(self, refusal: Rejected) -> None:
        """Say why something was refused."""
        lines = tuple(explain(reason) for reason in refusal.reasons)
        anew = refusal.shown_anew if isinstance(refusal, OutcomeChanged) else None
        self.message = Message(WARN, lines, refusal.reasons, shown_anew=anew)

    def show_fault(self, fault: str) -> None:
        """Say that something failed, with the fault's id."""
        self.message = Message(ERR, (fault_sentence(fault),), fault=fault)
