"""What a page that uploads something tells the wizard about it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple, Protocol

from seatplan.domain.decision import RowReport
from seatplan.domain.state import State
from seatplan.views.text import Html
from seatplan.views.upload.upload import Upload
from seatplan.workbooks.choosing import What


class Choice(NamedTuple):
    """A field whose column a person may choose: its name in a mapping, whether the file can do without, and its label."""

    field: str
    needed: bool
    label: str


class Headline(NamedTuple):
    """The first thing that a preview says.

    `tone` is "warn" where something goes, else "ok"; `keeps` offers to keep what blank cells would take away.
    """

    tone: str
    title: str
    text: str = ""
    keeps: bool = False


class Subject(Protocol):
    """A kind of upload: which columns it has, what its rows show, and how it is said."""

    what: What
    fields: tuple[Choice, ...]
    css: str
    blank_label: str
    hint: str
    example_name: str
    example_label: str
    links: tuple[tuple[str, str], ...]  # where to look when it is applied: addresses and labels
    speaks: bool  # whether a file may speak for people who are not in it
    acts: dict[str, Callable[[Upload, RowReport], Any]]  # what the elements with `data-act` in `asks` do

    def head(self) -> Html:
        """The titles of the columns between "What" and "Apply", one grid cell each."""

    def cells(self, row: RowReport, state: State) -> Html:
        """A row's cells between "What" and "Apply"."""

    def asks(self, row: RowReport, upload: Upload) -> Html:
        """What a person can say of a row, below why it is so; each element has a `data-act` of `acts`."""

    def is_warned(self, row: RowReport) -> bool:
        """Whether a row that is applied has something that people should look at."""

    def collapsed(self, rows: list[RowReport], state: State) -> Html:
        """The cells that stand for skipped rows which all have the same reason."""

    def may_collapse(self, row: RowReport) -> bool:
        """Whether a skipped row may stand behind one line with its like."""

    def headline(self, upload: Upload) -> Headline:
        """What the file would do, what it takes away first."""

    def done(self, upload: Upload) -> tuple[str, str]:
        """What was done, as a title and a sentence."""

    def number_question(self, count: int) -> str:
        """How to say that so many may go."""

    def example(self, state: State) -> bytes:
        """A workbook to start from."""

    def left_out(self, upload: Upload, rows: list[tuple[int, str]]) -> list[list[Any]]:
        """Rows of a workbook, with its headers first, of what is not applied; `rows` are numbers and why."""
