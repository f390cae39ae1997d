"""Notes and questions that are pinned to a thing, as parts of a form: answering, closing, removing, and new ones."""

from __future__ import annotations

from typing import Any

from seatplan.domain.commands import Add, Change, Remove, Seen
from seatplan.domain.state import Note, State
from seatplan.domain.values import NOTE, Fact
from seatplan.texts import say
from seatplan.views.form import Part, button, choice, html, row, text
from seatplan.views.icons import icon
from seatplan.views.live import LivePlan
from seatplan.views.saving import Saving
from seatplan.views.text import Html, esc, name

NOTES_CSS = """
.note { border-top: 1px solid var(--sp-line); padding-top: 12px; }
.note p { display: flex; gap: 8px; }
.note p > svg { margin-top: 2px; color: var(--sp-ink2); }
.note .answer { margin-top: 4px; }
.note small { display: block; margin-top: 4px; font: var(--sp-caption); color: var(--sp-ink2); }
.note.closed p { color: var(--sp-ink2); }
"""
ACTS = ("note_add", "note_close", "note_open", "note_remove")
_NEW = "new-note"


def notes_of(state: State, kind: str, id: str) -> list[Note]:
    """What is pinned to a thing: open ones first, the oldest in front."""
    found = [note for note in state.notes.values() if (note.about_kind, note.about_id) == (kind, id)]
    return sorted(found, key=lambda note: not note.open)


class PinnedNotes:
    """The parts of a form that show and change what is pinned to one thing.

    Parameters
    ----------
    live, saving
        The session's plan, and who saves answers.
    """

    def __init__(self, live: LivePlan, saving: Saving) -> None:
        self.live, self.saving = live, saving
        self._about = ("", "")
        self._new = {"text": "", "type": "note"}

    def parts(self, kind: str, id: str, *, new: bool = True) -> list[Part]:
        """All notes and questions about a thing, and the field for a new one."""
        if self._about != (kind, id):
            self._about, self._new = (kind, id), {"text": "", "type": "note"}
        parts: list[Part] = []
        for note in notes_of(self.live.state, kind, id):
            parts += self.of(note)
        if not new:
            return parts
        types = [("", [(type, say(f"tables-note-new-{type}")) for type in ("note", "question")])]
        return [
            *parts,
            choice(f"{_NEW}:type", say("tables-note-type"), self._new["type"], types),
            text(f"{_NEW}:text", say("tables-note-text"), self._new["text"], area=True, eager=True),
            html(
                f"{_NEW}:add",
                row(
                    button("note_add", say("tables-note-add"), "outlined", off=not self._new["text"].strip())
                ),
            ),
        ]

    def of(self, note: Note) -> list[Part]:
        """One note or question, with what can be done about it."""
        shape = "help_outline" if note.type == "question" else "notes"
        by = say("tables-note-by", author=note.author) if note.author else ""
        state = say("tables-note-open" if note.open else "tables-note-closed")
        answer = (
            Html(f'<div class="answer" dir="auto">{esc(say("tables-note-answer"))}: {esc(note.answer)}</div>')
            if note.answer and not (note.open and note.type == "question")
            else ""
        )
        shown = html(
            f"{NOTE}:{note.id}",
            Html(
                f'<div class="note{"" if note.open else " closed"}"><p>{icon(shape, 16)}<span>{name(note.text)}</span></p>{answer}'
                f"<small>{name(by)} {esc(state)}</small></div>"
            ),
        )
        acts = html(
            f"{NOTE}:{note.id}:acts",
            row(
                button("note_close", say("tables-note-close"), "small")
                if note.open
                else button("note_open", say("tables-note-reopen"), "small"),
                button("note_remove", say("tables-note-remove"), "small"),
            ),
        )
        if not (note.open and note.type == "question"):
            return [shown, acts]
        fact = Fact(NOTE, note.id, "answer")
        field = text(
            f"{NOTE}:{note.id}:answer",
            say("tables-note-answer"),
            note.answer,
            area=True,
            **self.saving.held(fact),
        )
        return [shown, field, acts]

    def change(self, key: str, value: Any, seen: Any) -> bool:
        """Take a changed field, if it is one of these; whether it was."""
        if key.startswith(f"{_NEW}:"):
            self._new[key.partition(":")[2]] = str(value)
            return True
        kind, _, rest = key.partition(":")
        id, _, field = rest.partition(":")
        if kind != NOTE or field != "answer":
            return False
        self.saving.save(Fact(NOTE, id, field), value, seen)
        return True

    def act(self, act: str, key: str) -> None:
        """Do what a button says."""
        if act == "note_add":
            self._add()
            return
        id = key.split(":")[1] if key.startswith(f"{NOTE}:") else ""
        note = self.live.state.notes.get(id)
        if note is None:
            return
        seen = [Seen(NOTE, id, "open", note.open)]
        if act == "note_remove":
            seen += [Seen(NOTE, id, field, getattr(note, field)) for field in ("text", "answer")]
            self.live.do(Remove(NOTE, id), seen=seen)
        else:
            self.live.do(Change(NOTE, id, {"open": act == "note_open"}), seen=seen)

    def _add(self) -> None:
        kind, id = self._about
        words = self._new["text"].strip()
        if not words:
            return
        fields: dict[str, Any] = {
            "about_kind": kind,
            "about_id": id,
            "text": words,
            "type": self._new["type"],
        }
        if self.live.person:
            fields["author"] = self.live.person
        if self.live.do(Add(NOTE, fields)) is not None:
            self._new = {"text": "", "type": "note"}
