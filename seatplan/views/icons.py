"""Material icons (outlined) as inline SVG, so that they are there with the first paint, offline, and in any shadow root.

Paths come from the Material Icons font by Google, Apache License 2.0, on a grid of 24.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files

from seatplan.views.text import Html

# A round table with eight chairs: the mark of the product.
MARK = (
    '<svg class="sp-mark" viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="5.4" fill="none" '
    'stroke="currentColor" stroke-width="2"/><g fill="currentColor"><circle cx="12" cy="2.6" r="1.8"/>'
    '<circle cx="18.65" cy="5.35" r="1.8"/><circle cx="21.4" cy="12" r="1.8"/><circle cx="18.65" cy="18.65" r="1.8"/>'
    '<circle cx="12" cy="21.4" r="1.8"/><circle cx="5.35" cy="18.65" r="1.8"/><circle cx="2.6" cy="12" r="1.8"/>'
    '<circle cx="5.35" cy="5.35" r="1.8"/></g></svg>'
)


@cache
def paths() -> dict[str, str]:
    """Every icon's path by its Material name."""
    return json.loads(files("seatplan.views").joinpath("assets", "icons.json").read_text("utf-8"))


def icon(name: str, size: int = 20) -> Html:
    """An icon in the colour of the text around it; raises KeyError for a name that is not shipped.

    Also what `panel_material_ui.Button(icon=...)` takes.
    """
    return Html(
        f'<svg xmlns="http://www.w3.org/2000/svg" class="sp-icon" width="{size}" height="{size}" viewBox="0 0 24 24" '
        f'fill="currentColor" aria-hidden="true"><path d="{paths()[name]}"/></svg>'
    )
