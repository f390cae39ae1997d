"""The page on which a draw's workbook is uploaded: what it would do with each logical table, and the undo of all of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from seatplan.domain.commands import ImportDraw
from seatplan.domain.decision import RowReport
from seatplan.domain.state import State
from seatplan.texts import explain, listed, say
from seatplan.views.frame import Frame
from seatplan.views.live import LivePlan
from seatplan.views.marks import star, table_name
from seatplan.views.shell import framed
from seatplan.views.text import Html, esc, join, name
from seatplan.views.upload.subject import Choice, Headline
from seatplan.views.upload.upload import Upload
from seatplan.views.upload.wizard import Wizard
from seatplan.workbooks.choosing import What
from seatplan.workbooks.writing import export

_PROTECTED = "draw-protected"
_TOO_FEW = "draw-too-few-seats"
_BLANK = "draw-blank-clears"
_MOST_NAMED = 3
_MOST_ROWS_NAMED = 5


class DrawSubject:
    """What the wizard has to know of a draw."""

    what: What = "draw"
    example_name = "Draw.xlsx"
    speaks = False
    css = ".line{--cells:minmax(96px,136px) minmax(88px,120px) minmax(88px,120px)}"

    def __init__(self) -> None:
        self.fields = tuple(
            Choice(field, field != "room", say(f"export-draw-{field}")) for field in ("table", "at", "room")
        )
        self.blank_label = say("draw-blank-cells")
        self.hint = say("draw-hint-columns")
        self.example_label = say("draw-example")
        self.links: tuple[tuple[str, str], ...] = (("rooms", say("upload-link-rooms")),)
        self.acts: dict[str, Callable[[Upload, RowReport], Any]] = {}

    def head(self) -> Html:
        """See `Subject`."""
        return join(
            *(Html(f"<span>{esc(say(f'draw-column-{key}'))}</span>") for key in ("table", "now", "then"))
        )

    def cells(self, row: RowReport, state: State) -> Html:
        """See `Subject`."""
        label = table_name(state, row.id) if row.id else name(row.label)
        before = place(state, row.before)
        now = before or (say("draw-none") if row.what in ("new", "unchanged") and row.id else "")
        then, tone = "", ""
        if row.what == "goes":
            then, tone = say("draw-nowhere"), "warn"
        elif row.what in ("new", "changed", "unchanged"):
            then = place(state, row.after) or (say("draw-none") if row.id else "")
        shown_now = Html(
            f'<span class="{"lost" if row.what == "goes" else "" if before else "quiet"}">{esc(now)}</span>'
        )
        return Html(
            f'<span class="cell">{label}</span><span dir="auto">{shown_now}</span>'
            f'<span class="cell {tone}" dir="auto">{esc(then)}</span>'
        )

    def asks(self, row: RowReport, upload: Upload) -> Html:
        """See `Subject`."""
        return Html("")

    def is_warned(self, row: RowReport) -> bool:
        """See `Subject`."""
        return any(note.code == _TOO_FEW for note in row.notes)

    def may_collapse(self, row: RowReport) -> bool:
        """See `Subject`."""
        return [note.code for note in row.notes] == [_PROTECTED]

    def collapsed(self, rows: list[RowReport], state: State) -> Html:
        """See `Subject`."""
        tables = [state.logical_tables.get(row.id) for row in rows]
        all_vip = all(table is not None and table.vip for table in tables)
        label = say("draw-more-vip" if all_vip else "draw-more-protected", count=len(rows))
        return Html(
            f'<span class="cell">{star()}{esc(label)}</span><span></span><span></span>'
            f'<span class="why quiet">{esc(say("draw-all-stay"))}</span>'
        )

    def headline(self, upload: Upload) -> Headline:
        """See `Subject`."""
        report = upload.report
        counts = report.counts()
        gone = report.takes_away.get("placements", [])
        kept = sum(1 for row in report.rows if row.what == "skipped" and self.may_collapse(row))
        sentences = [say("draw-protected-stay", count=kept)] if kept else []
        sentences += [explain(reason) for reason in report.warnings]
        if gone:
            rows = [str(row.row) for row in report.rows if row.what == "goes"]
            cleared = say("draw-cleared", count=len(rows), rows=listed(rows, most=_MOST_ROWS_NAMED))
            title = say("draw-goes", count=len(gone), names=listed(gone, most=_MOST_NAMED))
            return Headline("warn", title, " ".join([cleared, *sentences]), keeps=True)
        new, changed = counts.get("new", 0), counts.get("changed", 0)
        if not new and not changed:
            title = say("draw-no-change")
        elif not changed:
            title = say("draw-only-new", count=new)
        elif not new:
            title = say("draw-only-moves", count=changed)
        else:
            title = say("draw-new-and-moves", new=new, changed=changed)
        return Headline("ok", title, " ".join([say("draw-takes-nothing"), *sentences]))

    def done(self, upload: Upload) -> tuple[str, str]:
        """See `Subject`."""
        counts = upload.report.counts()
        new, changed, goes = (counts.get(what, 0) for what in ("new", "changed", "goes"))
        parts = [
            say(message, count=count)
            for message, count in (("draw-did-new", new), ("draw-did-move", changed), ("draw-did-go", goes))
            if count
        ]
        title = say("draw-did", file=upload.file_name, rows=upload.applies)
        return title, " ".join(
            [*parts, say("draw-did-rest", count=counts.get("skipped", 0) + len(upload.left_out))]
        )

    def number_question(self, count: int) -> str:
        """See `Subject`."""
        return say("draw-number", count=count)

    def example(self, state: State) -> bytes:
        """See `Subject`."""
        return export(state, self.what, ".xlsx")

    def left_out(self, upload: Upload, rows: list[tuple[int, str]]) -> list[list[Any]]:
        """See `Subject`."""
        command = upload.proposal.command if upload.proposal is not None else None
        said = {row.row: row for row in command.rows} if isinstance(command, ImportDraw) else {}
        headers = [
            say("upload-column-row"),
            *(choice.label for choice in self.fields),
            say("upload-column-why"),
        ]
        cells: list[list[Any]] = [headers]
        for number, why in rows:
            row = said.get(number)
            cells.append(
                [number, row.table, row.at, row.room, why] if row else [number, None, None, None, why]
            )
        return cells


def place(state: State, at: Any) -> str:
    """Where a logical table stands: "219, River Room"; empty for nowhere."""
    physical = state.physical_tables.get(at) if isinstance(at, str) else None
    if physical is None:
        return ""
    room = state.rooms.get(physical.room)
    return say("frame-hit-stands", number=physical.number, room=room.name if room else physical.room)


def build(live: LivePlan) -> Frame:
    """The page for a session."""
    wizard = Wizard(live, DrawSubject())
    frame = framed(live, "draw", main=[wizard.panel], actions=[wizard.steps])
    wizard.follow(frame)
    return frame
