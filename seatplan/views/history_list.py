"""The batches of the plan, newest first, grouped by day: the left part of the history page."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

import panel as pn
from panel.viewable import Viewer

from seatplan.domain import events as ev
from seatplan.domain.effects import subject
from seatplan.domain.values import GROUP, GUEST, LOGICAL_TABLE, NOTE, PHYSICAL_TABLE, RULE
from seatplan.history.batches import batches_about
from seatplan.history.past import Batch, Past
from seatplan.plan.titles import title_of
from seatplan.texts import say
from seatplan.texts.moments import clock, day, local
from seatplan.views.filters import Filters
from seatplan.views.history_address import Address
from seatplan.views.icons import icon
from seatplan.views.live import LivePlan
from seatplan.views.marks import state_chip
from seatplan.views.once import once_a_version
from seatplan.views.rows import Rows
from seatplan.views.text import Html, esc, name

PAGE = 100  # batches that are shown at first, and that "Show older" adds
KINDS = ("upload", "place", "seat", "guest", "table", "house", "history")

_CSS = """
[data-key^="day:"], [data-key="more"] { position: sticky; top: 0; z-index: 1; cursor: default !important; }
[data-key="more"] { position: static; padding: 12px 16px; }
.day { padding: 8px 16px; background: var(--sp-bg); border-bottom: 1px solid var(--sp-line);
  border-top: 1px solid var(--sp-line); font: 13px/16px var(--sp-font); color: var(--sp-ink2); }
[data-key^="day:"]:first-child .day { border-top: 0; }
.batch { display: grid; grid-template-columns: 44px 32px minmax(0, 1fr) auto; align-items: center; gap: 8px;
  min-height: 64px; padding: 0 16px 0 13px; border-left: 3px solid transparent; }
.batch > .when { color: var(--sp-ink2); font: 13px/16px var(--sp-font); }
.batch .dot { width: 32px; height: 32px; border-radius: 50%; display: grid; place-items: center;
  background: var(--sp-sunken); color: var(--sp-ink2); }
.batch p { margin: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.batch small { display: block; font: var(--sp-caption); color: var(--sp-ink2); overflow: hidden; text-overflow: ellipsis;
  white-space: nowrap; }
.batch .marks { display: flex; flex-direction: column; gap: 4px; align-items: flex-end; }
.gone p { text-decoration: line-through; color: var(--sp-ink2); }
[aria-selected="true"] .batch { border-left-color: var(--sp-accent); }
[aria-selected="true"] .batch p { font-weight: 700; }
[aria-selected="true"] .dot { background: var(--sp-accent); color: var(--sp-onaccent); }
"""


class BatchList(Viewer):
    """Batches with their filters; only rows that are new or differ travel.

    Parameters
    ----------
    live
        This session's plan.
    on_batch, on_restore
        Called with a batch's id: its row was clicked, or Restore in the row of a prune.
    on_filter
        Called with the name of a part of the address and its new value.
    """

    def __init__(
        self,
        live: LivePlan,
        on_batch: Callable[[str], Any],
        on_restore: Callable[[str], Any],
        on_filter: Callable[[str, str], Any],
        **params: Any,
    ) -> None:
        super().__init__(**params)
        self.live = live
        self.address = Address()
        self._marks: Mapping[int, tuple[str, ...]] = {}
        self._most = PAGE
        self._html: dict[tuple[int, int, bool, tuple[str, ...]], Html] = {}
        self._about: tuple[tuple[str, str, int], set[int]] | None = None
        self._on_filter = on_filter
        self._filters = Filters(
            [
                ("today", "toggle", say("history-filter-today")),
                ("person", "choice", say("history-filter-person")),
                ("kind", "choice", say("history-filter-kind")),
                ("table", "choice", say("history-filter-table")),
                ("uploads", "toggle", say("history-filter-uploads")),
            ],
            self._chosen,
            label=say("history-filters"),
        )
        self._rows = Rows(
            on_row=lambda key: on_batch(self._id_of(key)) if key.isdigit() else None,
            on_act={"older": self._older, "restore": lambda key: on_restore(self._id_of(key))},
            css=_CSS,
            label=say("history-batches"),
            empty=say("history-no-batches"),
        )
        self._layout = pn.Column(self._filters, self._rows, sizing_mode="stretch_both", margin=0)

    def __panel__(self) -> pn.Column:
        return self._layout

    def look_at(self, address: Address, marks: Mapping[int, tuple[str, ...]] | None = None) -> None:
        """Show what the address asks for; `marks` are states ("clash") by batch number."""
        if marks is not None:
            self._marks = marks
        self.address = address
        table = (
            f"{address.about[0]}:{address.about[1]}" if address.about and address.about[0] != GUEST else ""
        )
        values = {
            "today": address.today,
            "person": address.person,
            "kind": address.kind,
            "table": table,
            "uploads": address.uploads,
        }
        self._filters.param.update(
            values={key: value for key, value in values.items() if value}, choices=self._choices()
        )
        self.refresh()
        chosen = self.live.plan.history().batch_with_id(address.batch)
        self._rows.selected = str(chosen.number) if chosen is not None else ""

    def refresh(self) -> None:
        """Catch up with the plan."""
        address, today = self.address, local(self.live.now()).date()
        asked = (
            address.today,
            address.person,
            address.kind,
            address.about,
            address.uploads,
            self._most,
            today,
        )
        marks = tuple(sorted(self._marks.items()))
        self._rows.put(once_a_version(self.live.plan, ("history", asked, marks), self._rows_now))

    def _rows_now(self) -> list[tuple[str, Html]]:
        past = self.live.plan.history()
        pruned = past.pruned_at()
        restored = {event.prune for _, event in past.prunes() if isinstance(event, ev.PruneRestored)}
        rows: list[tuple[str, Html]] = []
        last_day, older = "", False
        for shown, batch in enumerate(self._matching(past)):
            if shown == self._most:
                older = True
                break
            moment = local(batch.recorded_at)
            iso = moment.date().isoformat()
            if iso != last_day:
                last_day = iso
                rows.append(
                    (f"day:{iso}", Html(f'<div class="day">{esc(day_words(moment.date(), self.live))}</div>'))
                )
            # Keys are short, because all of them travel when a batch comes.
            rows.append((str(batch.number), self._row(past, batch, pruned, restored)))
        if older:
            button = (
                f'<button class="sp-button outlined" data-act="older">{esc(say("history-older"))}</button>'
            )
            rows.append(("more", Html(button)))
        return rows

    def _matching(self, past: Past) -> Any:
        address = self.address
        about: set[int] | None = None
        if address.about:
            known = (*address.about, past.version)
            if self._about is None or self._about[0] != known:
                self._about = (known, batches_about(past, *address.about))
            about = self._about[1]
        today = local(self.live.now()).date()
        for number in reversed(past.batches):
            batch = past.batches[number]
            if address.today and local(batch.recorded_at).date() != today:
                return
            if (
                (about is not None and number not in about)
                or (address.person and batch.actor != address.person)
                or (address.uploads and not batch.file)
                or (address.kind and kind_of(past, batch) != address.kind)
            ):
                continue
            yield batch

    def _row(self, past: Past, batch: Batch, pruned: dict[int, int], restored: set[int]) -> Html:
        inside = past.indexes_of_batch(batch.number)
        gone = sum(past.positions[index] in pruned for index in inside) if pruned else 0
        first = past.events[inside.start] if len(inside) else None
        can_restore = isinstance(first, ev.EventsPruned) and past.positions[inside.start] not in restored
        marks = self._marks.get(batch.number, ())
        key = (batch.number, gone, can_restore, marks)
        if key not in self._html:
            self._html[key] = self._drawn(past, batch, gone, can_restore, marks)
        return self._html[key]

    def _drawn(self, past: Past, batch: Batch, gone: int, can_restore: bool, marks: tuple[str, ...]) -> Html:
        title = title_of(past, batch, self.live.state)
        inside = past.indexes_of_batch(batch.number)
        first = past.events[inside.start] if len(inside) else None
        caption = (
            say("history-caption-reason", actor=batch.actor, reason=first.reason)
            if isinstance(first, ev.EventsPruned)
            else say("history-caption", actor=batch.actor, events=title.events)
        )
        right = [state_chip(mark) for mark in marks]
        if gone:
            right.append(state_chip("pruned"))
        if can_restore:
            right.append(
                Html(
                    f'<button class="sp-button outlined" data-act="restore">{esc(say("history-restore"))}</button>'
                )
            )
        whole = "batch gone" if gone and gone == title.events else "batch"
        return Html(
            f'<div class="{whole}"><span class="when">{esc(clock(batch.recorded_at))}</span>'
            f'<span class="dot">{icon(title.icon, 16)}</span>'
            f'<div><p title="{esc(title.text)}">{name(title.text)}</p><small>{name(caption)}</small></div>'
            f'<span class="marks">{Html("".join(right))}</span></div>'
        )

    def _choices(self) -> dict[str, list[dict[str, Any]]]:
        past, state = self.live.plan.history(), self.live.state
        people = sorted({batch.actor for batch in past.batches.values()}, key=str.casefold)
        logical = sorted(state.logical_tables.values(), key=lambda table: table.name.casefold())
        physical = sorted(state.physical_tables.values(), key=lambda table: (len(table.number), table.number))
        return {
            "person": [{"label": "", "options": [[person, person] for person in people]}],
            "kind": [{"label": "", "options": [[kind, say(f"history-kind-{kind}")] for kind in KINDS]}],
            "table": [
                {
                    "label": say("history-physical-tables"),
                    "options": [
                        [f"{PHYSICAL_TABLE}:{table.id}", say("history-table-number", number=table.number)]
                        for table in physical
                    ],
                },
                {
                    "label": say("history-logical-tables"),
                    "options": [[f"{LOGICAL_TABLE}:{table.id}", table.name] for table in logical],
                },
            ],
        }

    def _chosen(self, key: str, value: str) -> None:
        self._most = PAGE
        self._on_filter(key, value)

    def _id_of(self, key: str) -> str:
        return self.live.plan.history().batches[int(key)].id

    def _older(self, key: str) -> None:
        self._most += PAGE
        self.refresh()


def day_words(when: date, live: LivePlan) -> str:
    """A day as a heading: "Today, Monday 23 November"."""
    words = day(when)
    return say("history-today", day=words) if when == local(live.now()).date() else words


_WORK = {GUEST: "guest", GROUP: "guest", RULE: "guest", NOTE: "guest", LOGICAL_TABLE: "table"}


def kind_of(past: Past, batch: Batch) -> str:
    """Which kind of work a batch is, for the filter: one of `KINDS`."""
    if batch.file:
        return "upload"
    inside = past.indexes_of_batch(batch.number)
    event = past.events[inside.start] if len(inside) else None
    match event:
        case ev.EventsPruned() | ev.PruneRestored() | ev.GuestErased():
            return "history"
        case ev.TablePlaced() | ev.TableUnplaced():
            return "place"
        case ev.GuestSeated() | ev.GuestUnseated():
            return "seat"
    kind = (subject(event) or ("", ""))[0] if event is not None else ""
    return _WORK.get(kind, "house")
