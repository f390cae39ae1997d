"""How events of earlier releases are read: one function for each step from a schema version to the next.

After a change to an event's shape, raise its number in `seatplan.domain.events.SCHEMA_VERSIONS` and add the step here:

    @upcaster("GuestSeated", 1)
    def _seat_was_text(event: dict[str, Any]) -> dict[str, Any]:
        return event | {"seat": int(event["seat"])}

A step gets and returns the event as a dict with its "type"; a step that changes the type renames the event.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from seatplan.domain.events import SCHEMA_VERSIONS, AnyEvent
from seatplan.log.errors import LogNewer

Upcaster = Callable[[dict[str, Any]], dict[str, Any]]

UPCASTERS: dict[tuple[str, int], Upcaster] = {}

KNOWN_TYPES = frozenset(struct.__name__ for struct in AnyEvent.__args__)


def upcaster(type: str, from_version: int) -> Callable[[Upcaster], Upcaster]:
    """Register the step that reads `type` of version `from_version` as its next version."""

    def register(step: Upcaster) -> Upcaster:
        if (type, from_version) in UPCASTERS:
            raise ValueError(f"{type} {from_version} has an upcaster already")
        UPCASTERS[type, from_version] = step
        return step

    return register


def is_current(type: str, schema: int) -> bool:
    """Whether an event can be decoded as it is."""
    return type in KNOWN_TYPES and schema == SCHEMA_VERSIONS.get(type, 1)


def refuse_newer(type: str, schema: int) -> None:
    """Raise LogNewer for a type that this program does not know, or a version of it that is beyond this program."""
    if is_current(type, schema) or (type, schema) in UPCASTERS:
        return
    if type in KNOWN_TYPES:
        raise LogNewer("log-newer-event", type=type, schema=schema, known=SCHEMA_VERSIONS.get(type, 1))
    raise LogNewer("log-unknown-event", type=type)


def upcast(event: dict[str, Any], type: str, schema: int) -> dict[str, Any]:
    """An event of an earlier version as its current one.

    Raises
    ------
    LogNewer
        Its type or version is beyond this program.
    """
    while (step := UPCASTERS.get((type, schema))) is not None:
        event = step(event)
        type = event["type"]
        schema += 1
    if not is_current(type, schema):
        refuse_newer(type, schema)
    return event
