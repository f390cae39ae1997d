"""What the drawer says beside the board: the fields of what is selected, what does not fit, and what is asked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from seatplan.domain.state import PhysicalTable, State
from seatplan.domain.values import PHYSICAL_TABLE, ROOM, Fact
from seatplan.rooms.arranging import next_number, outline_sizes, step_to_next
from seatplan.rooms.fitting import Misfit
from seatplan.rooms.marks import STAR
from seatplan.texts import listed, say
from seatplan.views.form import Part, box, button, choice, heading, html, number, row, sentence, text
from seatplan.views.icons import icon
from seatplan.views.room_editor_commands import tables_of
from seatplan.views.room_editor_things import misfit_words
from seatplan.views.text import Html, esc, join

Held = Callable[[Fact], dict[str, Any]]
MOST_MISFITS = 60  # in the list; more of them are one mistake
_DIRECTIONS = ("0", "180", "90", "270")


def shown_number(value: float) -> str:
    """Metres or degrees as they stand in a field: at most two decimals."""
    return f"{round(value, 2):g}"


def room_parts(state: State, room_id: str, misfits: Sequence[Misfit], held: Held) -> list[Part]:
    """A room's own fields, then what does not fit in it."""
    room = state.rooms[room_id]
    width, length = outline_sizes(room.outline)
    most = "" if room.max_people is None else str(room.max_people)
    parts = [
        _field(ROOM, room_id, "name", room.name, held),
        number("size:width", say("editor-room-width"), shown_number(width), half=True),
        number("size:length", say("editor-room-length"), shown_number(length), half=True),
        _field(ROOM, room_id, "max_people", most, held),
        html("room-acts", row(button("ask_room", say("editor-remove-room-ask"), "text"))),
    ]
    return [*parts, *misfit_parts(state, misfits)]


def misfit_parts(state: State, misfits: Sequence[Misfit]) -> list[Part]:
    """What does not fit, each with a way to it; one line says so where all is well."""
    if not misfits:
        fine = Html(f'<p class="fine">{icon("check", 16)}<span>{esc(say("editor-misfits-none"))}</span></p>')
        return [html("misfits", join(heading(say("editor-misfits")), fine))]
    parts = [html("misfits", heading(say("editor-misfits-count", count=len(misfits))))]
    for misfit in misfits[:MOST_MISFITS]:
        table = state.physical_tables[misfit.table]
        logical = state.logical_tables.get(state.occupants.get(table.id, ""))
        called = table_words(table.number, logical)
        words = Html(f'<b dir="auto">{esc(called)}</b><small>{esc(misfit_words(state, misfit))}</small>')
        line = Html(
            f'<button type="button" class="misfit" data-act="show">{icon("warning_amber", 16)}<span>{words}</span></button>'
        )
        parts.append(html(f"misfit:{misfit.table}:{misfit.code}:{misfit.other}", line, tight=True))
    if len(misfits) > MOST_MISFITS:
        more = say("editor-misfits-more", count=len(misfits) - MOST_MISFITS)
        parts.append(html("misfits-more", sentence(more, "quiet"), tight=True))
    return parts


def table_words(number_of: str, logical: Any) -> str:
    """A physical table with what stands there."""
    if logical is None:
        return say("editor-table", number=number_of)
    star = STAR if logical.vip or logical.protected else ""
    return say("editor-table-of", number=number_of, name=star + logical.name)


def table_parts(
    state: State,
    table: PhysicalTable,
    misfits: Iterable[Misfit],
    unplaced: Sequence[tuple[str, str]],
    held: Held,
) -> list[Part]:
    """One table's fields, its faults, and which logical table stands there."""
    parts = _faults(state, [misfit for misfit in misfits if misfit.table == table.id])
    shapes = [("", [(shape, say(f"editor-shape-{shape}")) for shape in ("round", "rect")])]
    parts += [
        _field(PHYSICAL_TABLE, table.id, "number", table.number, held, half=True),
        _field(PHYSICAL_TABLE, table.id, "seats", str(table.seats), held, half=True),
        *(
            _field(PHYSICAL_TABLE, table.id, field, shown_number(getattr(table, field)), held, half=True)
            for field in ("x", "y", "angle")
        ),
        choice(
            f"{PHYSICAL_TABLE}:{table.id}:shape",
            say("editor-field-shape"),
            table.shape,
            shapes,
            half=True,
            **held(Fact(PHYSICAL_TABLE, table.id, "shape")),
        ),
    ]
    if table.shape == "round":
        diameter = shown_number(table.width)
        parts.append(_field(PHYSICAL_TABLE, table.id, "width", diameter, held, label="diameter", half=True))
    else:
        parts += [
            _field(PHYSICAL_TABLE, table.id, field, shown_number(getattr(table, field)), held, half=True)
            for field in ("width", "length")
        ]
    parts.append(_field(PHYSICAL_TABLE, table.id, "access", table.access, held))
    logical = state.logical_tables.get(state.occupants.get(table.id, ""))
    if logical is not None:
        words = Html(f'<p dir="auto">{esc(table_words(table.number, logical))}</p>')
        clear = row(button("clear", say("editor-clear"), "text"))
        parts.append(html("stands", join(heading(say("editor-stands-here")), words, clear)))
    elif unplaced:
        parts.append(html("stands", heading(say("editor-place-here"))))
        options = [("", [("", say("editor-place-nobody")), *unplaced])]
        parts.append(choice("place", say("editor-place-logical"), "", options))
    return parts


def several_parts(tables: Sequence[PhysicalTable], fixtures: int) -> list[Part]:
    """What several things can be given at once."""
    parts = []
    if tables:
        seats, angles = {table.seats for table in tables}, {table.angle for table in tables}
        seats_now = str(seats.pop()) if len(seats) == 1 else ""
        angle_now = shown_number(angles.pop()) if len(angles) == 1 else ""
        parts += [
            number(
                "all:seats", say("editor-field-seats"), seats_now, half=True, placeholder=say("editor-differ")
            ),
            number(
                "all:angle", say("editor-field-angle"), angle_now, half=True, placeholder=say("editor-differ")
            ),
        ]
    aligned = (("x", "editor-align-x"), ("y", "editor-align-y"), ("spread", "editor-spread"))
    if len(tables) + fixtures > 1 and tables:
        marks = row(*(button(f"align_{key}", say(message), "small") for key, message in aligned))
        parts.append(html("align", marks))
    return parts


def fixture_parts(fixture: Mapping[str, Any]) -> list[Part]:
    """One fixture's fields."""
    parts = []
    if fixture["kind"] not in ("door", "pillar"):
        parts.append(text("fixture:label", say("editor-field-label"), str(fixture.get("label") or "")))
    sizes = ("x", "y", "width") if fixture["kind"] == "door" else ("x", "y", "width", "height", "angle")
    for field in sizes:
        label = say(f"editor-field-{'fixture-height' if field == 'height' else field}")
        parts.append(
            number(f"fixture:{field}", label, shown_number(float(fixture.get(field) or 0.0)), half=True)
        )
    return parts


def _faults(state: State, misfits: Sequence[Misfit]) -> list[Part]:
    if not misfits:
        return []
    return [html("faults", box(*(sentence(misfit_words(state, misfit)) for misfit in misfits), tone="warn"))]


def _field(
    kind: str, id: str, field: str, value: str, held: Held, *, label: str = "", half: bool = False
) -> Part:
    shape = text if field in ("name", "number", "access") else number
    words = say(f"editor-field-{(label or field).replace('_', '-')}")
    return shape(f"{kind}:{id}:{field}", words, value, half=half, **held(Fact(kind, id, field)))


# What is asked


def ask_copy(
    tables: Sequence[PhysicalTable], everything: Iterable[PhysicalTable], typed: dict[str, str]
) -> list[Part]:
    """How many copies, how far apart, in which direction, from which number on."""
    given = {
        "count": "5",
        "distance": shown_number(step_to_next(tables)),
        "direction": "0",
        "first": next_number(everything),
    } | typed
    ways = [("", [(way, say(f"editor-direction-{way}")) for way in _DIRECTIONS])]
    return [
        html("asked", heading(say("editor-copy-title", count=len(tables)))),
        number("ask:count", say("editor-copy-count"), given["count"], half=True),
        number("ask:distance", say("editor-copy-distance"), given["distance"], half=True),
        choice("ask:direction", say("editor-copy-direction"), given["direction"], ways, half=True),
        text("ask:first", say("editor-number-from"), given["first"], half=True),
        html("acts", _acts("copy", say("editor-copy-do"))),
    ]


def ask_number(tables: Sequence[PhysicalTable], typed: dict[str, str]) -> list[Part]:
    """From which number on the selected tables are numbered."""
    given = {"first": "1"} | typed
    return [
        html("asked", heading(say("editor-number-title", count=len(tables)))),
        html("how", sentence(say("editor-number-how"), "quiet")),
        text("ask:first", say("editor-number-from"), given["first"]),
        html("acts", _acts("number", say("editor-number-do", count=len(tables)))),
    ]


def ask_remove(state: State, keys: Sequence[str], fixtures: int) -> list[Part]:
    """Whether what is selected shall go; names what stands there."""
    tables = tables_of(state, keys)
    standing = [
        state.logical_tables[state.occupants[table.id]] for table in tables if table.id in state.occupants
    ]
    count = len(tables) + fixtures
    lines = []
    if standing:
        names = listed([table.name for table in standing])
        lines.append(sentence(say("editor-remove-places", count=len(standing), names=names)))
    elif tables:
        lines.append(sentence(say("editor-remove-nothing-stands", count=len(tables))))
    told = box(
        sentence(say("editor-remove-title", count=count), "strong"),
        *lines,
        tone="warn" if standing else "soft",
    )
    return [
        html("asked", told),
        html("acts", _acts("remove", say("editor-remove-do", count=count), "outlined")),
    ]


def ask_remove_room(state: State, room: str) -> list[Part]:
    """Whether a room shall go with its tables."""
    tables = [table for table in state.physical_tables.values() if table.room == room]
    placed = sum(table.id in state.occupants for table in tables)
    words = say("editor-remove-room", tables=len(tables), placed=placed)
    name_of = state.rooms[room].name
    told = box(sentence(words, "strong" if placed else ""), tone="warn" if placed else "soft")
    return [
        html("asked", told),
        html("acts", _acts("remove_room", say("editor-remove-room-do", room=name_of), "outlined")),
    ]


def ask_new_room(typed: dict[str, str]) -> list[Part]:
    """A room's name, size and permitted persons."""
    given = {"name": "", "width": "20", "length": "12", "max_people": ""} | typed
    return [
        html("asked", sentence(say("editor-new-room-how"), "quiet")),
        text("ask:name", say("editor-field-name"), given["name"]),
        number("ask:width", say("editor-room-width"), given["width"], half=True),
        number("ask:length", say("editor-room-length"), given["length"], half=True),
        number("ask:max_people", say("editor-field-max-people"), given["max_people"]),
        html("acts", _acts("new_room", say("editor-new-room-do"))),
    ]


def ask_taken(state: State, logical: str, physical: str) -> list[Part]:
    """What becomes of the table that stands where another one was dropped."""
    mine, other = state.logical_tables[logical], state.logical_tables[state.occupants[physical]]
    there = state.physical_tables[physical].number
    from_where = mine.placed_at and state.physical_tables[mine.placed_at].number
    words = say("editor-taken", number=there, other=other.name, mine=mine.name)
    if from_where:
        use = say("editor-taken-swap", other=other.name, number=from_where)
    else:
        use = say("editor-taken-replace", mine=mine.name, other=other.name)
    acts = row(
        button("swap", use, "outlined"),
        button("stop", say("editor-taken-keep", other=other.name), "outlined"),
    )
    return [html("asked", box(sentence(words), acts, tone="warn"))]


def _acts(act: str, words: str, look: str = "filled") -> Html:
    return row(button(act, words, look), button("stop", say("editor-cancel"), "text"))
