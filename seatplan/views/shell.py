"""A frame that follows a session's live plan: what header and navigation show, what became of a change, and the search.

    frame = framed(live, "rooms", fact="174 of 180 logical tables stand", actions=[...])
    frame.main.append(room)

A page only adds its own work; everything that all pages owe their user is tied here.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from typing import Any

from seatplan.domain.lookup import fold_text
from seatplan.domain.state import State
from seatplan.plan.titles import guest_name, title_of
from seatplan.texts import say
from seatplan.texts.moments import clock, day, local
from seatplan.views.frame import Frame
from seatplan.views.live import ERR, OK, LivePlan, Message
from seatplan.views.once import once_a_version
from seatplan.views.search import MOST_HITS, Hit


def framed(
    live: LivePlan,
    page: str,
    *,
    fact: str = "",
    main: Sequence[Any] = (),
    actions: Sequence[Any] = (),
    **more: Any,
) -> Frame:
    """The frame of a page, tied to `live` for as long as the session lasts.

    Parameters
    ----------
    live
        This session's plan.
    page
        The page's address, such as "rooms".
    fact
        One fact beside the title; set `frame.fact` when it changes.
    main, actions
        The page's work, and what stands at the right of the title.
    more
        Further params of `Frame`, such as `on_drawer_closed`.
    """
    frame = Frame(
        page,
        main=main,
        actions=actions,
        fact=fact,
        on_undo=live.undo,
        on_redo=live.redo,
        search=lambda text: find_hits(live.state, text),
        **_of_occasion(live),
        **_of_plan(live),
        **_of_undo(live),
        **more,
    )
    live.person = frame.me
    # Both objects belong to this session, so that these watchers end with it.
    frame.param.watch(lambda event: setattr(live, "person", event.new), "me")
    live.param.watch(lambda *_: frame.tell(**_of_plan(live)), ["version", "generation"])
    live.param.watch(lambda *_: frame.tell(**_of_occasion(live)), "occasion")
    live.param.watch(lambda *_: frame.tell(people=_others(live)), ["present", "person"])
    live.param.watch(lambda *_: frame.tell(**_of_undo(live)), [*_UNDO])
    live.param.watch(lambda event: tell(frame, live, event.new), "message", onlychanged=False)
    return frame


def _of_plan(live: LivePlan) -> dict[str, Any]:
    """Counts and words that are the same on every page."""
    return once_a_version(live.plan, ("frame", local(live.now()).date()), lambda: _counted(live))


def _counted(live: LivePlan) -> dict[str, Any]:
    return {
        "counts": {
            "guests": live.guests,
            "seating": live.unseated,
            "tables": live.tables,
            "rooms": live.rooms,
            "checks": live.checks,
        },
        "saved_text": saved_text(live),
        "version_text": say("frame-version", version=live.version),
    }


_UNDO = ("can_undo", "can_redo", "undo_text", "redo_text")


def _of_undo(live: LivePlan) -> dict[str, Any]:
    return {
        "can_undo": live.can_undo,
        "can_redo": live.can_redo,
        "undo_text": say("frame-undo-of", title=live.undo_text) if live.undo_text else "",
        "redo_text": say("frame-redo-of", title=live.redo_text) if live.redo_text else "",
    }


def saved_text(live: LivePlan) -> str:
    """When the plan was last saved; the day too, where that was not today."""
    at = live.saved_at
    if at is None:
        return say("frame-saved-nothing")
    moment = local(at)
    if moment.date() == local(live.now()).date():
        return say("frame-saved", time=clock(at))
    return say(
        "frame-saved-on", day=str(moment.day), month=say(f"moment-month-{moment.month}"), time=clock(at)
    )


def _of_occasion(live: LivePlan) -> dict[str, str]:
    occasion = live.occasion
    if occasion is None:
        return {}
    return {
        "occasion": occasion.name,
        "date_text": day(date.fromisoformat(occasion.date)) if occasion.date else "",
    }


def _others(live: LivePlan) -> list[str]:
    names = dict.fromkeys(presence.name for presence in live.present)
    names.pop(live.person, None)
    return list(names)


def tell(frame: Frame, live: LivePlan, message: Message | None) -> None:
    """Show what became of something: done things float and go by themselves, all else stays until it is read."""
    frame.quiet("message")
    if message is None:
        return
    if message.tone != OK:
        frame.notice(" ".join(message.lines), "err" if message.tone == ERR else "warn", key="message")
        return
    result = message.result
    if result is None or result.batch is None:
        frame.notice(say("frame-nothing-changed"), "saved", key="done")
        return
    past = live.plan.history()
    batch = past.batch_with_id(result.batch)
    title = title_of(past, batch, live.state).text if batch is not None else ""
    undo = (say("frame-undo"), live.undo) if live.can_undo and live.last_done == result.batch else None
    frame.notice(say("frame-done", title=title), "saved", undo, key="done")
    if message.lines:  # what an undo had to leave alone
        frame.notice(" ".join(message.lines), "warn", key="message")


# The search in the header


@lru_cache(maxsize=20_000)
def plain(text: str) -> str:
    """A text as it is searched: without case and accents ("Müller" is found by "muller")."""
    folded = unicodedata.normalize("NFD", fold_text(text))
    return "".join(letter for letter in folded if not unicodedata.combining(letter))


def find_hits(state: State, text: str) -> list[Hit]:
    """Logical tables, physical tables and guests whose name holds every word of `text`; beginnings of names first."""
    words = plain(text).split()
    if not words:
        return []
    found: list[tuple[int, Hit]] = []
    for table in state.logical_tables.values():
        rank = _rank(table.name, words)
        if rank is not None:
            found.append(
                (
                    rank,
                    Hit(table.name, _stands(state, table.placed_at), _to_table(state, table.id), "table_bar"),
                )
            )
    for physical in state.physical_tables.values():
        if plain(physical.number) == words[-1] and len(words) == 1:
            room = state.rooms.get(physical.room)
            href = f"rooms?room={physical.room}&table={physical.id}"
            found.append(
                (
                    0,
                    Hit(
                        say("frame-hit-table", number=physical.number),
                        room.name if room else "",
                        href,
                        "place",
                    ),
                )
            )
    for guest in state.guests.values():
        label = guest_name(state, guest.id)
        rank = _rank(f"{label} {guest.email}", words)
        if rank is not None:
            at = state.logical_tables.get(guest.table or "")
            caption = at.name if at is not None else say("frame-hit-no-table")
            href = _to_table(state, at.id, guest.id) if at is not None else f"rooms?guest={guest.id}"
            found.append((rank, Hit(label, caption, href)))
        if len(found) > 400:
            break
    found.sort(key=lambda pair: pair[0])
    return [hit for _, hit in found[:MOST_HITS]]


def _rank(name: str, words: list[str]) -> int | None:
    searched = plain(name)
    if not all(word in searched for word in words):
        return None
    if searched.startswith(" ".join(words)):
        return 0
    parts = searched.split()
    return 1 if all(any(part.startswith(word) for part in parts) for word in words) else 2


def _stands(state: State, placed_at: str | None) -> str:
    physical = state.physical_tables.get(placed_at or "")
    if physical is None:
        return say("frame-hit-nowhere")
    room = state.rooms.get(physical.room)
    return say("frame-hit-stands", number=physical.number, room=room.name if room else "")


def _to_table(state: State, table: str, guest: str | None = None) -> str:
    physical = state.physical_tables.get(state.logical_tables[table].placed_at or "")
    more = f"&guest={guest}" if guest else ""
    if physical is None:
        return f"rooms?logical={table}{more}"
    return f"rooms?room={physical.room}&table={physical.id}{more}"


__all__ = ["Frame", "find_hits", "framed", "plain", "saved_text", "tell"]
