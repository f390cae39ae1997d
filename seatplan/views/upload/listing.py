"""The rows of a preview in the order in which people should read them, and the tabs that show a part of them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from seatplan.domain.decision import RowReport
from seatplan.domain.state import State
from seatplan.texts import explain, number, say
from seatplan.views.icons import icon
from seatplan.views.marks import state as state_mark
from seatplan.views.text import Html, esc, join
from seatplan.views.upload.subject import Subject
from seatplan.views.upload.upload import Upload

ALL, GOES, SKIPPED, LEFT_OUT, WARNED, NEW, CHANGED, UNCHANGED = TABS = (
    "all",
    "goes",
    "skipped",
    "left_out",
    "warned",
    "new",
    "changed",
    "unchanged",
)
PAGE = 50  # rows that are shown at once
_SHOWN_OF_A_KIND = 3  # skipped rows that are shown before the others of their kind become one line
_MORE = "more"  # the key of that line
_RANK = {GOES: 0, SKIPPED: 1, WARNED: 2, LEFT_OUT: 3, NEW: 4, CHANGED: 5, UNCHANGED: 6}


class Listing(NamedTuple):
    """All rows of a preview in their order."""

    rows: list[RowReport]
    warned: set[str]

    def counts(self) -> dict[str, int]:
        """How many rows each tab has."""
        counts = dict.fromkeys(TABS, 0) | {ALL: len(self.rows), WARNED: len(self.warned)}
        for row in self.rows:
            counts[row.what] = counts.get(row.what, 0) + 1
        return counts

    def of(self, tab: str) -> list[RowReport]:
        """The rows of a tab."""
        if tab == ALL:
            return self.rows
        if tab == WARNED:
            return [row for row in self.rows if key_of(row) in self.warned]
        return [row for row in self.rows if row.what == tab]


def key_of(row: RowReport) -> str:
    """What a row is known by: its place in the file."""
    return f"{row.row}@{row.sheet}"


def row_of(key: str) -> int:
    """The row's number."""
    return int(key.partition("@")[0])


def listing_of(upload: Upload, subject: Subject, ranks: dict[str, int]) -> Listing:
    """The rows of what is shown.

    `ranks` remembers where rows stand, so that one that is left out stays where it was when somebody takes it out.
    """
    rows = list(upload.report.rows)
    listed = {row.row for row in rows}
    if upload.proposal is not None:
        for number, why in upload.proposal.skipped:
            if number not in listed:
                rows.append(RowReport(number, SKIPPED, "", sheet=why.sheet or "", notes=[why]))
    warned = {key_of(row) for row in rows if row.what not in (SKIPPED, LEFT_OUT) and subject.is_warned(row)}
    for row in rows:
        key = key_of(row)
        if row.what != LEFT_OUT or key not in ranks:
            what = WARNED if key in warned and row.what != GOES else row.what
            # Rows that are skipped one by one are read before those that share a reason.
            last = what == SKIPPED and subject.may_collapse(row)
            ranks[key] = 2 * _RANK[what] + last
    rows.sort(key=lambda row: (ranks[key_of(row)], row.row))
    return Listing(rows, warned)


def lines(
    listing: Listing, tab: str, page: int, subject: Subject, state: State, *, unfolded: bool
) -> list[tuple[str, Html]]:
    """One page of a tab as keyed HTML; skipped rows that share a reason become one line until they are unfolded."""
    rows: Iterable[RowReport] = listing.of(tab)[page * PAGE : (page + 1) * PAGE]
    folded: list[RowReport] = []
    if tab == ALL and not unfolded:
        alike = [row for row in rows if row.what == SKIPPED and subject.may_collapse(row)]
        if len(alike) > _SHOWN_OF_A_KIND + 1:
            folded = alike[_SHOWN_OF_A_KIND:]
    hidden = {key_of(row) for row in folded}
    shown: list[tuple[str, Html]] = []
    for row in rows:
        key = key_of(row)
        if key not in hidden:
            shown.append((key, _line(row, subject, state, warned=key in listing.warned)))
        elif row is folded[0]:
            shown.append((_MORE, _folded(folded, subject, state)))
    return shown


def _line(row: RowReport, subject: Subject, state: State, *, warned: bool) -> Html:
    mark = "warned" if warned and row.what in (CHANGED, NEW) else row.what.replace("_", "-")
    word = say(f"mark-{row.what.replace('_', '-')}")
    tone = "warn" if row.what == GOES or warned else "quiet"
    why = " ".join(_sentences(row))
    return Html(
        f'<div class="line" data-what="{esc(row.what)}"><span class="row">{row.row}</span>'
        f"<span>{state_mark(mark, word)}</span>{subject.cells(row, state)}"
        f'<span class="why" data-tone="{tone}" dir="auto">{esc(why)}</span>{_check(row)}</div>'
    )


def _sentences(row: RowReport) -> list[str]:
    said = [explain(note) for note in row.notes]
    return [text if text.endswith(".") else text + "." for text in said[:-1]] + said[-1:]


def _check(row: RowReport) -> Html:
    if row.what in (SKIPPED, UNCHANGED):
        return Html("<span></span>")
    on = row.what != LEFT_OUT
    label = say("upload-apply-row", row=str(row.row))
    return Html(
        f'<span class="apply"><button type="button" role="checkbox" data-act="apply" aria-checked="{str(on).lower()}" '
        f'aria-label="{esc(label)}">{icon("check", 16) if on else ""}</button></span>'
    )


def _folded(rows: list[RowReport], subject: Subject, state: State) -> Html:
    return Html(
        f'<div class="line" data-what="skipped"><span class="row"></span><span>{state_mark(SKIPPED)}</span>'
        f"{subject.collapsed(rows, state)}"
        f'<span class="unfold"><button type="button" class="sp-button" data-act="unfold" '
        f'aria-label="{esc(say("upload-unfold"))}">{icon("expand_more", 16)}</button></span></div>'
    )


def head(subject: Subject) -> Html:
    """The titles of the columns."""
    row, what, why, apply = (esc(say(f"upload-column-{name}")) for name in ("row", "what", "why", "apply"))
    return Html(
        f'<div class="line head"><span>{row}</span><span>{what}</span>{subject.head()}<span>{why}</span>'
        f'<span class="apply">{apply}</span></div>'
    )


def tabs(listing: Listing, current: str) -> list[tuple[str, Html]]:
    """The tabs with their counts; one for rows left out only where there are any."""
    counts = listing.counts()
    return [
        (
            tab,
            join(
                esc(say(f"upload-tab-{tab.replace('_', '-')}")),
                Html(f"<small>{esc(number(counts[tab]))}</small>"),
            ),
        )
        for tab in TABS
        if counts[tab] or tab not in (LEFT_OUT,) or tab == current
    ]
