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
from seatplan.views.upload.row_changes import LEAVING, is_leaving
from seatplan.views.upload.subject import Subject
from seatplan.views.upload.upload import Upload

ALL, GOES, CONFLICT, AMBIGUOUS, RENAMED, MISSING, SKIPPED, LEFT_OUT, WARNED, NEW, CHANGED, UNCHANGED = (
    TABS
) = (
    "all",
    "goes",
    "conflict",
    "ambiguous",
    "renamed",
    "missing",
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
_ORDER = (
    GOES,
    CONFLICT,
    AMBIGUOUS,
    RENAMED,
    SKIPPED,
    WARNED,
    LEFT_OUT,
    NEW,
    CHANGED,
    MISSING,
    UNCHANGED,
)
_RANK = {what: rank for rank, what in enumerate(_ORDER)}
# Rows that are skipped until a person has said whom they are about.
_ASKS = {"guests-ambiguous": AMBIGUOUS, "guests-renamed": RENAMED}
ASKS_FOR_SIDE = "row-part-skipped-conflict"
_SPARED = "guests-missing-spared"
_SOMETIMES = (
    CONFLICT,
    AMBIGUOUS,
    RENAMED,
    MISSING,
    LEFT_OUT,
)  # tabs that are there only where they have rows


class Listing(NamedTuple):
    """All rows of a preview in their order."""

    rows: list[RowReport]
    warned: set[str]

    def counts(self) -> dict[str, int]:
        """How many rows each tab has."""
        counts = dict.fromkeys(TABS, 0) | {ALL: len(self.rows), WARNED: len(self.warned)}
        for row in self.rows:
            counts[what_of(row)] += 1
        return counts

    def of(self, tab: str) -> list[RowReport]:
        """The rows of a tab."""
        if tab == ALL:
            return self.rows
        if tab == WARNED:
            return [row for row in self.rows if key_of(row) in self.warned]
        return [row for row in self.rows if what_of(row) == tab]


def what_of(row: RowReport) -> str:
    """What becomes of a row, as a tab's name."""
    if row.what == SKIPPED:
        return next((_ASKS[note.code] for note in row.notes if note.code in _ASKS), SKIPPED)
    return row.what


def key_of(row: RowReport) -> str:
    """What a row is known by: its place in the file, and whoever is missing from it by the id."""
    return f"{row.row}@{row.sheet if row.row else row.id}"


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
        if (row.what != LEFT_OUT and not is_leaving(row, _SPARED)) or key not in ranks:
            what = WARNED if key in warned and row.what not in (GOES, CONFLICT) else what_of(row)
            if is_leaving(row):
                what = GOES
            # Rows that are skipped one by one are read before those that share a reason.
            last = what == SKIPPED and subject.may_collapse(row)
            ranks[key] = 2 * _RANK[what] + last
    rows.sort(key=lambda row: (ranks[key_of(row)], row.row))
    return Listing(rows, warned)


def lines(
    listing: Listing, tab: str, page: int, subject: Subject, upload: Upload, *, unfolded: bool
) -> list[tuple[str, Html]]:
    """One page of a tab as keyed HTML; skipped rows that share a reason become one line until they are unfolded."""
    rows: Iterable[RowReport] = listing.of(tab)[page * PAGE : (page + 1) * PAGE]
    folded: list[RowReport] = []
    if tab == ALL and not unfolded:
        alike = [row for row in rows if row.what == SKIPPED and subject.may_collapse(row)]
        if len(alike) > _SHOWN_OF_A_KIND + 1:
            folded = alike[_SHOWN_OF_A_KIND:]
    state = upload.live.state
    hidden = {key_of(row) for row in folded}
    shown: list[tuple[str, Html]] = []
    for row in rows:
        key = key_of(row)
        if key not in hidden:
            shown.append((key, _line(row, subject, upload, warned=key in listing.warned)))
        elif row is folded[0]:
            shown.append((_MORE, _folded(folded, subject, state)))
    return shown


def _line(row: RowReport, subject: Subject, upload: Upload, *, warned: bool) -> Html:
    what = what_of(row)
    mark = "warned" if warned and what in (CHANGED, NEW) else what.replace("_", "-")
    word = say(f"mark-{what.replace('_', '-')}")
    tone = "warn" if what == GOES or warned else "quiet"
    why = " ".join(_sentences(row))
    return Html(
        f'<div class="line" data-what="{esc(what)}"><span class="row">{row.row or ""}</span>'
        f"<span>{state_mark(mark, word)}</span>{subject.cells(row, upload.live.state)}"
        f'<span class="why" data-tone="{tone}" dir="auto">{esc(why)}{subject.asks(row, upload)}</span>{_check(row)}</div>'
    )


def _sentences(row: RowReport) -> list[str]:
    # Of cells that have changed on both sides `asks` shows both values.
    said = [explain(note) for note in row.notes if note.code != ASKS_FOR_SIDE or not row.conflicts]
    return [text if text.endswith(".") else text + "." for text in said[:-1]] + said[-1:]


def _check(row: RowReport) -> Html:
    if row.what in (SKIPPED, UNCHANGED) or (row.what == MISSING and not is_leaving(row, *LEAVING, _SPARED)):
        return Html("<span></span>")
    on = is_leaving(row) if row.what == MISSING else row.what != LEFT_OUT
    label = (
        say("upload-apply-row", row=str(row.row)) if row.row else say("upload-apply-missing", name=row.label)
    )
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
        if counts[tab] or tab not in _SOMETIMES or tab == current
    ]
