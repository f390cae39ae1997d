"""The base of our own components in the browser, with one correction to Panel's."""

from __future__ import annotations

from typing import Any

import param
from panel.custom import JSComponent


class Component(JSComponent):
    """A `JSComponent` that sends a changed parameter without walking through everything that it holds.

    At each change Panel looks for data models below the component, to mark them for cleaning up. A page's frame holds the
    whole page: with six drawings in it the walk takes 30 ms, for each session and each edit. What is below is a component
    itself and marks its own.
    """

    __abstract = True

    def __init__(self, **params: Any) -> None:
        self._told: dict[str, Any] = {}
        super().__init__(**params)

    def tell(self, **values: Any) -> None:
        """Show other values of params that change with every edit; only what differs is sent.

        Does what setting the params does, at a tenth of the cost: the component's script gets them as a message
        `{values}` and says `{drawn: true}` when it has been drawn, because what was told before that went nowhere.
        """
        changed = {name: value for name, value in values.items() if getattr(self, name) != value}
        if not changed:
            return
        with param.parameterized.discard_events(self):
            for name, value in changed.items():
                setattr(self, name, value)
        self._told |= changed
        self._send_msg({"kind": "values", "values": changed})

    def _tell_again(self) -> None:
        if self._told:
            self._send_msg({"kind": "values", "values": self._told})

    @classmethod
    def _patch_datamodel_ref(cls, props: Any, ref: str) -> None:
        mark = f"__ref:{ref}"
        if mark not in props.tags:
            props.tags.append(mark)
