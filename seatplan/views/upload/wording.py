"""Reasons about how a file is read, as a page says them: the command line tells of its options, a page of its choices."""

from __future__ import annotations

import msgspec

from seatplan.domain.decision import Reason
from seatplan.domain.values import CUSTOM_PREFIX
from seatplan.texts import explain, has_text, place_text, say, words
from seatplan.views.upload.subject import Subject


def reading_text(reason: Reason, subject: Subject) -> str:
    """A reason with its place in front."""
    place = place_text(reason.sheet, reason.row, reason.column)
    return (
        place + reason_text(reason, subject) if has_text(_own(reason)) else explain(_named(reason, subject))
    )


def reason_text(reason: Reason, subject: Subject) -> str:
    """A reason without its place."""
    message = _own(reason) if has_text(_own(reason)) else "reason-" + reason.code
    return say(message, **words(_named(reason, subject).values))


def field_name(field: str, subject: Subject) -> str:
    """What people call a field."""
    for choice in subject.fields:
        if choice.field == field:
            return choice.label
    message = f"export-{subject.what}-{field}"
    return say(message) if has_text(message) else field.removeprefix(CUSTOM_PREFIX)


def _own(reason: Reason) -> str:
    return "upload-reason-" + reason.code


def _named(reason: Reason, subject: Subject) -> Reason:
    field = reason.values.get("field")
    if not isinstance(field, str) or not field:
        return reason
    return msgspec.structs.replace(reason, values=reason.values | {"field": field_name(field, subject)})
