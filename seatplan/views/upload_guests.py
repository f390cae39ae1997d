"""The page on which a guest list is uploaded: what it would do with each guest, whom it speaks for, and the undo of it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from seatplan.domain.commands import ImportGuests, Side
from seatplan.domain.decision import Conflict, Reason, RowReport
from seatplan.domain.state import State
from seatplan.domain.values import CUSTOM_PREFIX, Value
from seatplan.texts import explain, has_text, listed, say
from seatplan.views.frame import Frame
from seatplan.views.guest_fields import said
from seatplan.views.live import LivePlan
from seatplan.views.shell import framed
from seatplan.views.text import Html, esc, join, name
from seatplan.views.upload.row_changes import is_leaving
from seatplan.views.upload.subject import Choice, Headline
from seatplan.views.upload.upload import Upload
from seatplan.views.upload.wizard import Wizard
from seatplan.workbooks.choosing import What
from seatplan.workbooks.headers import LAST_FIRST
from seatplan.workbooks.lists import list_of
from seatplan.workbooks.sheets import MadeFrom
from seatplan.workbooks.writing import as_workbook

FIELDS = (
    "name", "first_name", "last_name", LAST_FIRST, "email", "department", "group", "rsvp", "diet", "access", "table",
    "seat", "plus_one", "title", "language", "vip", "notes", "id",
)  # fmt: skip
_ASKED = ("guests-ambiguous", "guests-renamed")
_MOST_NAMED = 3
_MOST_FIELDS = 6  # of a row; more are counted
_MOST_OFFERED = 5  # namesakes that a row can be said to be about
_LONGEST = 80  # characters of a value
_ACT = "of-guest-"
_CSS = (
    ".line{--cells:minmax(112px,176px) minmax(88px,1fr) minmax(112px,1.4fr)}.line p{margin:0}"
    ".line .field{color:var(--sp-ink2)}.asks{display:flex;flex-wrap:wrap;gap:4px 8px;margin-top:4px}"
    ".asks button{height:auto;min-height:28px;padding:2px 8px!important;font:700 12px/16px var(--sp-font);"
    "white-space:normal;overflow-wrap:anywhere;text-align:start}.asks [aria-pressed=true]{background:var(--sp-soft)}"
    "@media(max-width:1199px){.asks button{min-height:36px}}"
)


class GuestSubject:
    """What the wizard has to know of a guest list."""

    what: What = "guests"
    example_name = "Guests.xlsx"
    css = _CSS
    speaks = True

    def __init__(self, live: LivePlan) -> None:
        self.live = live
        customs = live.state.custom_fields.values()
        self.fields = (
            *(Choice(field, False, _label(live.state, field)) for field in FIELDS),
            *(Choice(CUSTOM_PREFIX + custom.id, False, custom.label) for custom in customs),
        )
        self.blank_label = say("upload-guests-blank")
        self.hint = say("upload-guests-hint")
        self.example_label = say("upload-guests-example")
        self.links: tuple[tuple[str, str], ...] = (
            ("guests", say("upload-guests-link")),
            ("checks", say("upload-guests-link-checks")),
        )
        self.acts: dict[str, Callable[[Upload, RowReport], Any]] = {
            "new": lambda upload, row: upload.match(row.row, "new"),
            "ask-again": lambda upload, row: upload.match(row.row, None),
            "take-file": partial(_side, "file"),
            "take-plan": partial(_side, "plan"),
        }
        for turn in range(_MOST_OFFERED):
            self.acts[f"{_ACT}{turn}"] = partial(_match, turn)

    # Rows

    def head(self) -> Html:
        """See `Subject`."""
        names = ("guest", "now", "then")
        return join(*(Html(f"<span>{esc(say(f'upload-guests-column-{key}'))}</span>") for key in names))

    def cells(self, row: RowReport, state: State) -> Html:
        """See `Subject`."""
        before, after = row.before or {}, row.after or {}
        if row.what == "missing":
            now = _values(state, {field: value for field, value in before.items() if field != "seat"})
            then = _values(state, {field: value for field, value in after.items() if field != "seat"})
            if is_leaving(row, "guests-missing-remove"):
                then = Html(f'<span class="warn">{esc(say("upload-guests-removed"))}</span>')
        else:
            now, then = _values(state, before), _values(state, after)
        return Html(f'<span class="cell">{name(row.label)}</span><span>{now}</span><span>{then}</span>')

    def asks(self, row: RowReport, upload: Upload) -> Html:
        """See `Subject`."""
        buttons = [
            _button(f"{_ACT}{turn}", say("upload-guests-is", guest=_who(upload.live.state, id)))
            for turn, id in enumerate(_offered(row))
        ]
        if buttons:
            buttons.append(_button("new", say("upload-guests-is-new")))
        elif row.row in upload.matches and row.what not in ("skipped", "left_out"):
            buttons.append(_button("ask-again", say("upload-guests-ask-again")))
        caption = Html("")
        if row.conflicts:
            was = "; ".join(_both(upload.live.state, conflict, "base") for conflict in row.conflicts)
            caption = Html(f'<span dir="auto">{esc(say("upload-guests-was", values=was))}</span>')
            sides = {conflict.side for conflict in row.conflicts}
            for side in ("plan", "file"):
                values = "; ".join(_both(upload.live.state, conflict, side) for conflict in row.conflicts)
                words = say(f"upload-guests-take-{side}", values=values)
                buttons.append(_button(f"take-{side}", words, pressed=sides == {side}))
        return join(caption, Html(f'<span class="asks">{join(*buttons)}</span>')) if buttons else Html("")

    def is_warned(self, row: RowReport) -> bool:
        """See `Subject`."""
        return row.what not in ("missing", "conflict") and any(
            note.code.startswith(("row-part-skipped", "guests-table-skipped"))
            or note.code == "guests-same-name"
            for note in row.notes
        )

    def may_collapse(self, row: RowReport) -> bool:
        """See `Subject`."""
        return False

    def collapsed(self, rows: list[RowReport], state: State) -> Html:
        """See `Subject`."""
        return Html("<span></span><span></span><span></span><span></span>")

    # Sentences

    def headline(self, upload: Upload) -> Headline:
        """See `Subject`."""
        report, counts = upload.report, upload.report.counts()
        asked = sum(1 for row in report.rows if any(note.code in _ASKED for note in row.notes))
        stay = sum(1 for row in report.rows if row.what == "missing" and not is_leaving(row))
        sentences = _counted(
            ("upload-guests-conflicts", counts.get("conflict", 0)),
            ("upload-guests-asked", asked),
            ("upload-guests-stay", stay),
        )
        sentences += [explain(reason) for reason in report.warnings[:_MOST_NAMED]]
        if upload.takes_away:
            gone = report.takes_away
            guests, values = len(gone.get("guests", [])), len(gone.get("values", []))
            first = _counted(
                ("upload-guests-goes-guests", guests),
                # Without the seats of those who are removed.
                ("upload-guests-goes-seats", upload.takes_away - guests - values),
                ("upload-guests-goes-values", values),
            )
            labels = [*dict.fromkeys(label for what in gone.values() for label in what)]
            names = listed(labels, most=_MOST_NAMED)
            title = say("upload-guests-goes", count=upload.takes_away, names=names)
            return Headline("warn", title, " ".join([*first, *sentences]), keeps=upload.blank == "clear")
        new, changed = counts.get("new", 0), upload.applies - counts.get("new", 0)
        if not upload.applies:
            waits = asked or counts.get("conflict")
            title = say("upload-guests-waits" if waits else "upload-guests-no-change")
        else:
            title = " ".join(
                _counted(("upload-guests-would-add", new), ("upload-guests-would-change", changed))
            )
        return Headline("warn" if asked or counts.get("conflict") else "ok", title, " ".join(sentences))

    def done(self, upload: Upload) -> tuple[str, str]:
        """See `Subject`."""
        counts = upload.report.counts()
        new = counts.get("new", 0)
        rest = counts.get("skipped", 0) + counts.get("left_out", 0)
        parts = _counted(
            ("upload-guests-did-add", new),
            ("upload-guests-did-change", upload.applies - new),
            ("upload-guests-did-not", rest),
        )
        return say("upload-guests-did", file=upload.file_name, rows=upload.applies), " ".join(parts)

    def number_question(self, count: int) -> str:
        """See `Subject`."""
        return say("upload-guests-number", count=count)

    # Workbooks

    def example(self, state: State) -> bytes:
        """See `Subject`."""
        plan = self.live.plan
        made_from = MadeFrom(plan.head().log_id, plan.version, self.what)
        return as_workbook([list_of(state, self.what)], made_from=made_from)

    def left_out(self, upload: Upload, rows: list[tuple[int, str]]) -> list[list[Any]]:
        """See `Subject`."""
        command = upload.proposal.command if upload.proposal is not None else None
        of_rows = {row.row: row.cells for row in command.rows} if isinstance(command, ImportGuests) else {}
        fields = [*dict.fromkeys(field for number, _ in rows for field in of_rows.get(number, {}))]
        labels = [_label(upload.live.state, field) for field in fields]
        cells: list[list[Any]] = [[say("upload-column-row"), *labels, say("upload-column-why")]]
        for number, why in rows:
            row = of_rows.get(number, {})
            cells.append([number, *(row.get(field) for field in fields), why])
        return cells


def _counted(*counts: tuple[str, int]) -> list[str]:
    return [say(message, count=count) for message, count in counts if count]


def _label(state: State, field: str) -> str:
    if field == LAST_FIRST:
        return say("upload-guests-last-first")
    if field.startswith(CUSTOM_PREFIX):
        custom = state.custom_fields.get(field.removeprefix(CUSTOM_PREFIX))
        return custom.label if custom is not None else field.removeprefix(CUSTOM_PREFIX)
    message = f"export-guests-{field}"
    return say(message) if has_text(message) else field


def _value(state: State, field: str, value: Value) -> str:
    if field in ("group", "table") and isinstance(value, str):
        text = value  # by name already
    elif field == "rsvp" and not has_text(f"guests-rsvp-{value}"):
        text = str(value or "")
    else:
        text = said(state, field, value)
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def _values(state: State, values: dict[str, Value]) -> Html:
    lines = []
    for field, value in list(values.items())[:_MOST_FIELDS]:
        text = _value(state, field, value)
        shown = esc(text) if text else Html(f'<span class="quiet">{esc(say("upload-guests-empty"))}</span>')
        lines.append(
            Html(f'<p dir="auto"><span class="field">{esc(_label(state, field))}:</span> {shown}</p>')
        )
    if len(values) > _MOST_FIELDS:
        more = say("upload-guests-more-fields", count=len(values) - _MOST_FIELDS)
        lines.append(Html(f'<p class="quiet">{esc(more)}</p>'))
    return join(*lines)


def _both(state: State, conflict: Conflict, side: str) -> str:
    value = {"file": conflict.file, "plan": conflict.plan}.get(side, conflict.base)
    text = _value(state, conflict.field, value) or say("upload-guests-empty")
    return say("upload-guests-value", field=_label(state, conflict.field), value=text)


def _offered(row: RowReport) -> list[str]:
    """The guests that a row may be about, for a person to say which."""
    note: Reason | None = next((note for note in row.notes if note.code in _ASKED), None)
    if note is None or row.what != "skipped":
        return []
    ids = note.values.get("ids") or [note.values.get("id")]
    return [str(id) for id in ids if id][:_MOST_OFFERED]


def _who(state: State, id: str) -> str:
    """A guest so that namesakes can be told apart: "Ann Lee, Sales, G0012"."""
    guest = state.guests.get(id)
    if guest is None:
        return id
    return ", ".join(part for part in (state.guest_label(guest), guest.department, id) if part)


def _button(act: str, words: str, *, pressed: bool | None = None) -> Html:
    state = "" if pressed is None else f' aria-pressed="{str(pressed).lower()}"'
    return Html(
        f'<button type="button" class="sp-button outlined" data-act="{esc(act)}"{state} dir="auto">{esc(words)}</button>'
    )


def _match(turn: int, upload: Upload, row: RowReport) -> None:
    offered = _offered(row)
    if turn < len(offered):
        upload.match(row.row, offered[turn])


def _side(side: Side, upload: Upload, row: RowReport) -> None:
    upload.side_with(row, side)


def build(live: LivePlan) -> Frame:
    """The page for a session."""
    wizard = Wizard(live, GuestSubject(live))
    frame = framed(live, "guests", title=say("frame-nav-upload"), main=[wizard.panel], actions=[wizard.steps])
    wizard.follow(frame)
    return frame
