"""A column of keyed parts: fields that are sent when somebody is done with them, sentences, marks and buttons.

    form = Form(on_change=save, on_act={"split": split})
    form.put([text("T003:name", say("tables-name"), "Sales 3"), html("acts", buttons(("split", "Split…")))])

Only parts that differ travel. What somebody is typing is never overwritten: a field goes back together with the value that
stood there when the typing began, so that a conflict can be told from an edit.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, ClassVar

import param

from seatplan.views.component import Component
from seatplan.views.page import asset
from seatplan.views.text import Html, esc, join

Part = dict[str, Any]
MOST = 10_000  # characters of one value that a browser may send
MOST_PICKS = 2_000


class Form(Component):
    """Keyed parts under each other, in two columns.

    Parameters
    ----------
    parts
        As `text`, `number`, `choice`, `check`, `picks` and `html` make them; keys are unique.
    on_change
        Called with key, value and the value that was shown when the edit began.
    on_act
        By name, what elements with `data-act` do; called with the part's key. "enter" is the Enter key in a field.
    css
        Style rules of the page's own, for its classes in the parts.
    """

    label = param.String(doc="What a screen reader calls the form.")
    first_parts = param.List(default=[], constant=True, doc="The parts that the page opens with.")

    _esm = asset("form.js")
    _stylesheets: ClassVar[list[str]] = [asset("marks.css"), asset("form.css")]

    def __init__(
        self,
        parts: Sequence[Part] = (),
        *,
        on_change: Callable[[str, Any, Any], Any] | None = None,
        on_act: Mapping[str, Callable[[str], Any]] | None = None,
        css: str = "",
        **params: Any,
    ) -> None:
        self.on_change, self.on_act = on_change, dict(on_act or {})
        self._shown: dict[str, Part] = {part["key"]: part for part in parts}
        self._differs = False  # from what the browser gets with the component itself
        given: dict[str, Any] = {"sizing_mode": "stretch_width", "margin": 0, "stylesheets": [css]} | params
        super().__init__(first_parts=list(self._shown.values()), **given)

    @property
    def parts(self) -> dict[str, Part]:
        """What is shown, by key."""
        return dict(self._shown)

    def put(self, parts: Sequence[Part], again: str = "") -> int:
        """Show these parts; returns how many were sent because they are new or differ, or are to be sent `again`."""
        after = {part["key"]: part for part in parts}
        before, self._shown = self._shown, after
        changed = [part for key, part in after.items() if before.get(key) != part or key == again]
        order = list(after)
        if changed or list(before) != order:
            self._differs = True
            self._send_msg({"set": changed, "order": None if list(before) == order else order})
            with param.edit_constant(self), param.parameterized.discard_events(self):
                self.first_parts = list(after.values())
        return len(changed)

    def _handle_msg(self, data: Any) -> None:
        if not isinstance(data, dict):
            return
        if data.get("drawn") and self._differs:
            # What was put while the browser was still drawing went nowhere.
            self._send_msg({"set": list(self._shown.values()), "order": list(self._shown)})
        key, act = data.get("key"), data.get("act")
        if not isinstance(key, str) or key not in self._shown:
            return
        if act is None and "value" in data and self.on_change is not None:
            kind = self._shown[key]["kind"]
            self.on_change(key, _plain(data["value"], kind), _plain(data.get("seen"), kind))
        elif isinstance(act, str) and act in self.on_act:
            self.on_act[act](key)


def _plain(value: Any, kind: str) -> Any:
    """What a browser sent as what such a field can hold."""
    if kind == "picks":
        return [str(id)[:200] for id in value[:MOST_PICKS]] if isinstance(value, list) else []
    if kind == "check":
        return value is True
    return value[:MOST] if isinstance(value, str) else ""


# Parts


def text(
    key: str, label: str, value: str, *, offers: Sequence[str] = (), area: bool = False, **more: Any
) -> Part:
    """A line of text, or several; `offers` are suggestions.

    `half` puts two fields beside each other. What only counts with a button is `eager`: it is sent while somebody types.
    """
    return _part("area" if area else "text", key, label, value, offers=list(offers), **more)


def number(key: str, label: str, value: str, **more: Any) -> Part:
    """A whole number, as text."""
    return _part("number", key, label, value, **more)


Options = Sequence[tuple[str, Sequence[tuple[str, str]]]]


def choice(key: str, label: str, value: str, options: Options, **more: Any) -> Part:
    """One of several: groups (their names may be empty) of values and words."""
    groups = [[group, [list(option) for option in given]] for group, given in options]
    return _part("choice", key, label, value, options=groups, **more)


def check(key: str, label: str, value: bool, **more: Any) -> Part:
    """Yes or no."""
    return _part("check", key, label, value, **more)


def picks(
    key: str, label: str, value: Sequence[str], options: Sequence[tuple[str, str]], **more: Any
) -> Part:
    """Any of several: ids and words."""
    return _part("picks", key, label, list(value), options=[list(option) for option in options], **more)


def html(key: str, markup: Html, **more: Any) -> Part:
    """Safe markup."""
    return {"key": key, "kind": "html", "html": esc(markup)} | more


def _part(kind: str, key: str, label: str, value: Any, **more: Any) -> Part:
    kept = {name: given for name, given in more.items() if given not in (None, "", False) and given != []}
    return {"key": key, "kind": kind, "label": label, "value": value} | kept


def button(act: str, label: str, look: str = "outlined", shape: Html | str = "", **more: Any) -> Html:
    """A button of a form; `look` is "filled", "outlined", "text" or "small"."""
    off = " disabled" if more.pop("off", False) else ""
    title = more.pop("title", "")
    named = f' title="{esc(title)}" aria-label="{esc(title)}"' if title else ""
    return Html(
        f'<button type="button" class="btn {look}" data-act="{esc(act)}"{off}{named}>{esc(shape)}<span>{esc(label)}</span></button>'
    )


def row(*content: Html) -> Html:
    """Buttons beside each other."""
    return Html(f'<div class="row">{join(*content)}</div>')


def heading(words: str) -> Html:
    """The title of a group of parts."""
    return Html(f"<h3>{esc(words)}</h3>")


def sentence(words: str, tone: str = "") -> Html:
    """A sentence; `tone` "quiet" is a caption."""
    return Html(f'<p class="{esc(tone)}" dir="auto">{esc(words)}</p>')


def box(*content: Html, tone: str = "soft") -> Html:
    """A soft ground under what asks for something: "soft" or "warn"."""
    return Html(f'<div class="box {esc(tone)}" role="group">{join(*content)}</div>')
