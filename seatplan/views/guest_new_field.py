"""A field that people add to guests there and then: its label, its type, and the choices it has."""

from __future__ import annotations

from typing import Any

from seatplan.domain.commands import Add
from seatplan.domain.fields import CUSTOM_TYPES
from seatplan.domain.lookup import fold_text, tidy
from seatplan.domain.values import CUSTOM_FIELD, Value
from seatplan.texts import say
from seatplan.views.form import Part, button, choice, heading, html, row, sentence, text
from seatplan.views.icons import icon
from seatplan.views.live import LivePlan


class NewField:
    """The parts of a form that add a field; a button as long as nobody asks.

    Parameters
    ----------
    live
        The session's plan.
    """

    def __init__(self, live: LivePlan) -> None:
        self.live = live
        self._open = False
        self._typed: dict[str, str] = {}
        self._why = ""

    def parts(self) -> list[Part]:
        """What is asked, or the button that asks."""
        if not self._open:
            return [html("new-field", row(button("new_field", say("guests-new-field"), "text", icon("add"))))]
        kinds = [("", [(kind, say(f"guests-new-field-{kind}")) for kind in CUSTOM_TYPES])]
        kind = self._typed.get("type", "text")
        parts = [
            html("new-field", heading(say("guests-new-field-title"))),
            text(
                "field:label",
                say("guests-new-field-label"),
                self._typed.get("label", ""),
                below=sentence(self._why) if self._why else "",
                half=True,
            ),
            choice("field:type", say("guests-new-field-type"), kind, kinds, half=True),
        ]
        if kind == "choice":
            label, hint = say("guests-new-field-choices"), say("guests-new-field-choices-hint")
            parts.append(text("field:choices", label, self._typed.get("choices", ""), placeholder=hint))
        acts = row(
            button("adding_field", say("guests-new-field-add"), "filled"),
            button("cancel", say("form-cancel")),
        )
        return [*parts, html("new-field-acts", acts)]

    def change(self, key: str, value: Any) -> bool:
        """Remember what is typed, if it belongs here; whether it did."""
        if not key.startswith("field:"):
            return False
        self._typed[key.removeprefix("field:")] = str(value)
        return True

    def act(self, act: str) -> bool:
        """Do what a button says, if it belongs here; whether it did."""
        if act == "new_field":
            self._open, self._typed, self._why = True, {}, ""
        elif act == "cancel" and self._open:
            self._open = False
        elif act in ("adding_field", "enter") and self._open:
            self._add()
        else:
            return False
        return True

    def _add(self) -> None:
        state, label = self.live.state, tidy(self._typed.get("label", ""))
        kind = self._typed.get("type", "text")
        choices = [tidy(one) for one in self._typed.get("choices", "").split(",") if tidy(one)]
        if not label:
            self._why = say("guests-new-field-nameless")
        elif any(fold_text(one.label) == fold_text(label) for one in state.custom_fields.values()):
            self._why = say("guests-new-field-twice", label=label)
        elif kind == "choice" and not choices:
            self._why = say("guests-new-field-no-choices")
        else:
            given: dict[str, Value] = {"label": label, "type": kind}
            if kind == "choice":
                given["choices"] = list(dict.fromkeys(choices))
            if self.live.do(Add(CUSTOM_FIELD, given)) is not None:
                self._open = False
