"""What the search box in the header offers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

MOST_HITS = 12


@dataclass(frozen=True, slots=True)
class Hit:
    """One line under the search box."""

    label: str
    caption: str
    href: str  # relative to the page, such as "rooms?room=R1&table=P38"
    icon: str = "person"


def pages_matching(text: str, pages: list[dict[str, Any]]) -> list[Hit]:
    """The pages whose name starts with `text`."""
    return [
        Hit(page["label"], "", page["href"], page["icon"])
        for page in pages
        if text and page["label"].casefold().startswith(text.casefold())
    ]


def hits_as_messages(hits: list[Hit]) -> list[dict[str, str]]:
    """At most a dozen hits, as the browser takes them."""
    return [
        {"label": hit.label, "caption": hit.caption, "href": hit.href, "icon": hit.icon}
        for hit in hits[:MOST_HITS]
    ]
