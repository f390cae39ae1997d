"""The base of our own components in the browser, with one correction to Panel's."""

from __future__ import annotations

from typing import Any

from panel.custom import JSComponent


class Component(JSComponent):
    """A `JSComponent` that sends a changed parameter without walking through everything that it holds.

    At each change Panel looks for data models below the component, to mark them for cleaning up. A page's frame holds the
    whole page: with six drawings in it the walk takes 30 ms, for each session and each edit. What is below is a component
    itself and marks its own.
    """

    __abstract = True

    @classmethod
    def _patch_datamodel_ref(cls, props: Any, ref: str) -> None:
        mark = f"__ref:{ref}"
        if mark not in props.tags:
            props.tags.append(mark)
