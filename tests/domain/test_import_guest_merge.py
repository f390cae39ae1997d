"""Cells that have not changed since the list was last in step with the plan change nothing; changed on both sides, they ask."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given as given_any
from hypothesis import settings
from hypothesis import strategies as st

from seatplan.domain.commands import ImportGuests, ImportRow, ListBase
from seatplan.domain.decide import decide
from seatplan.domain.decision import Conflict
from seatplan.domain.events import (
    GroupAdded,
    GroupChanged,
    GuestAdded,
    GuestChanged,
    GuestRemoved,
    GuestSeated,
    LogicalTableChanged,
)
from seatplan.domain.evolve import evolve_batch
from seatplan.domain.list_base import base_of_state
from seatplan.domain.overlay import copy_of
from seatplan.domain.snapshot import field_value
from seatplan.domain.state import State
from tests.domain.guest_lists import a_field, a_list
from tests.domain.scenario import Decided, Given, a_guest, a_table, given

HISTORY = (
    a_table("T001", "Sales 1", seats=4),
    a_table("T002", "Sales 2", seats=4),
    GroupAdded("A001", {"name": "Smith"}),
    GroupAdded("A002", {"name": "Lee"}),
    a_field("shirt", "Shirt"),
    a_guest("G0001", "Anna Smith", email="a@x", department="Sales", diet="vegan", group="A001", vip=True),
    a_guest("G0002", "Ben Lee", email="b@x", department="Sales"),
    GuestAdded("G0003", {"plus_one": "G0002"}),
    GuestSeated("G0001", "T001", 1),
)
ROW: dict[str, str | None] = {
    "id": "G0001", "name": "Anna Smith", "email": "a@x", "department": "Sales", "diet": "vegan", "group": "Smith",
    "vip": "yes", "table": "Sales 1", "seat": "1", "custom.shirt": None,
}  # fmt: skip


def exported(*since: Any, **options: Any) -> tuple[Given, dict[str, Any]]:
    """The plan after `since`, and what an import of a list from before says of it."""
    plan = given(*HISTORY)
    base = base_of_state(plan.state, version=9, exported=True)
    return plan.and_also(*since), {"base": base} | options


def upload(cells: dict[str, str | None], *since: Any, **options: Any) -> Decided:
    """Anna's row with these cells changed is uploaded after `since`."""
    plan, said = exported(*since, **options)
    return plan.when(a_list(ROW | cells, **said))


def test_a_cell_that_is_as_it_was_changes_nothing_although_the_plan_has_changed():
    since = GuestChanged("G0001", {"diet": "none", "name": "Anna Jones", "vip": False, "group": "A002"})
    decided = upload({}, since, GuestSeated("G0001", "T002", 3)).then_nothing().reports(2, "unchanged")
    decided.warns("guests-cells-unchanged")
    assert decided.report.warnings[0].values == {"count": 5}


def test_a_cell_that_has_changed_only_in_the_file_applies():
    since = GuestChanged("G0001", {"email": "new@x"})
    upload({"diet": "halal"}, since).then(GuestChanged("G0001", {"diet": "halal"})).reports(2, "changed")


def test_a_cell_that_has_changed_on_both_sides_shows_both_values_and_is_not_applied():
    decided = upload({"diet": "halal", "vip": "no"}, GuestChanged("G0001", {"diet": "kosher"}))
    decided.then(GuestChanged("G0001", {"vip": False}))
    row = decided.row(2)
    assert row.what == "conflict"
    assert row.conflicts == [Conflict("diet", "vegan", "halal", "kosher")]
    assert [note.code for note in row.notes] == ["row-part-skipped-conflict"]


def test_a_change_that_both_made_alike_is_none():
    upload({"diet": "halal"}, GuestChanged("G0001", {"diet": "halal"})).then_nothing().reports(2, "unchanged")


@pytest.mark.parametrize(
    "said",
    [{"decisions": {2: {"diet": "file"}}}, {"conflicts": "file"}, {"decisions": {2: {"diet": "plan"}}}],
)
def test_a_decision_says_whose_value_holds(said: dict[str, Any]):
    decided = upload({"diet": "halal"}, GuestChanged("G0001", {"diet": "kosher"}), **said)
    side = "plan" if "plan" in str(said) else "file"
    decided.then(*([GuestChanged("G0001", {"diet": "halal"})] if side == "file" else []))
    assert decided.row(2).conflicts == [Conflict("diet", "vegan", "halal", "kosher", side)]
    assert decided.row(2).what == ("changed" if side == "file" else "unchanged")
    assert decided.row(2).notes == []


def test_a_table_and_a_group_under_their_old_names_are_not_made_again():
    since = (LogicalTableChanged("T001", {"name": "North"}), GroupChanged("A001", {"name": "Smiths"}))
    upload({}, *since).then_nothing().warns()


def test_a_guest_who_was_moved_meanwhile_stays_there():
    upload({"seat": "2"}, GuestSeated("G0001", "T002", 3)).then_nothing().reports(
        2, "conflict", "row-part-skipped-conflict", conflicts=[Conflict("seat", 1, 2, 3)]
    )
    decided = upload({"table": "Sales 3"}, GuestSeated("G0001", "T002", 3)).then_nothing()
    assert decided.row(2).conflicts == [Conflict("table", "Sales 1", "Sales 3", "Sales 2")]


def test_a_seat_number_of_the_old_table_does_not_come_along_to_the_new_one():
    upload({"table": "Sales 2"}).then(GuestSeated("G0001", "T002", None))


def test_empty_cells_clear_only_what_was_not_empty_before():
    since = (GuestChanged("G0001", {"custom.shirt": "L"}),)
    upload({}, *since, blank="clear").then_nothing()
    upload({"diet": None}, *since, blank="clear").then(GuestChanged("G0001", {"diet": ""}))


def test_who_was_removed_since_does_not_come_back_by_a_list():
    decided = upload({}, GuestRemoved("G0001")).then_nothing()
    decided.reports(2, "skipped", "guests-removed-since")
    decided = upload({"diet": "halal"}, GuestRemoved("G0001"), matches={2: "new"})
    assert decided.row(2).what == "new"
    cells = {key: value for key, value in ROW.items() if key != "id"}
    plan, said = exported(GuestRemoved("G0001"))
    plan.when(a_list(cells, **said)).then_nothing().reports(2, "skipped", "guests-removed-since")


def test_who_was_renamed_since_is_known_by_the_old_name():
    cells: dict[str, str | None] = {"name": "Anna Smith", "department": "Sales", "diet": "halal"}
    plan, said = exported(
        GuestChanged("G0001", {"name": "Anna Jones", "email": "j@x", "department": "Legal"})
    )
    plan.when(a_list(cells, **said)).then(GuestChanged("G0001", {"diet": "halal"}))


def test_a_host_who_is_gone_is_no_fault_where_the_cell_is_as_it_was():
    plan, said = exported(GuestRemoved("G0002"), GuestChanged("G0003", {"plus_one": "G0001"}))
    row: dict[str, str | None] = {"id": "G0003", "name": None, "plus_one": "G0002", "diet": "halal"}
    plan.when(a_list(row, **said)).then(GuestChanged("G0003", {"diet": "halal"}))


def test_another_host_on_both_sides_is_a_conflict():
    more = a_guest("G0004", "Cleo Park", department="Sales")
    plan, said = exported(more, GuestChanged("G0003", {"plus_one": "G0001"}))
    row: dict[str, str | None] = {"id": "G0003", "name": None, "plus_one": "G0004", "diet": "halal"}
    decided = plan.when(a_list(row, **said)).then(GuestChanged("G0003", {"diet": "halal"}))
    assert decided.row(2).conflicts == [Conflict("plus_one", "Ben Lee", "Cleo Park", "Anna Smith")]


# Laws

FIELDS: dict[str, list[str | None]] = {
    "title": ["", "Dr", "Prof"], "diet": ["", "vegan", "halal"], "rsvp": ["open", "accepted", "declined"],
    "vip": ["no", "yes"], "notes": ["", "one", "two"], "custom.shirt": [None, "L", "M"], "group": [None, "Smith", "Lee"],
}  # fmt: skip
SIDES = st.fixed_dictionaries({field: st.sampled_from(values) for field, values in FIELDS.items()})
GROUPS = {"Smith": "A001", "Lee": "A002"}


def in_plan(field: str, text: str | None) -> Any:
    """A cell's text as the plan keeps it."""
    if field == "vip":
        return text == "yes"
    return GROUPS.get(text or "") if field == "group" else text


def edited(base: dict[str, Any], side: dict[str, Any], fields: set[str]) -> dict[str, Any]:
    """The base with what one side says of these fields."""
    return base | {field: side[field] for field in fields}


@settings(max_examples=200, deadline=None)
@given_any(SIDES, SIDES, SIDES, st.sets(st.sampled_from(list(FIELDS))), st.sets(st.sampled_from(list(FIELDS))),
           st.sampled_from(["ask", "file", "plan"]))  # fmt: skip
def test_edits_of_both_sides_survive_and_collisions_are_asked_about(
    base, file, plan, in_file, in_the_plan, conflicts
):
    state = State()
    evolve_batch(state, list(HISTORY))
    said_by_plan = lambda row: {field: in_plan(field, text) for field, text in row.items()}  # noqa: E731
    evolve_batch(state, [GuestChanged("G0001", said_by_plan(base))])
    then = base_of_state(state, version=9, exported=True)
    now, said = edited(base, plan, in_the_plan), edited(base, file, in_file)
    evolve_batch(state, [GuestChanged("G0001", said_by_plan(now))])
    cells = {"id": "G0001"} | {field: text or None for field, text in said.items()}
    command = ImportGuests(
        [ImportRow(2, cells)], sheet="Guests", base=then, conflicts=conflicts, blank="clear"
    )
    decision = decide(state, command)
    after = copy_of(state)
    evolve_batch(after, decision.events)
    collisions = set()
    for field in FIELDS:
        result, was = field_value(after.guests["G0001"], field), in_plan(field, base[field])
        mine, theirs = in_plan(field, said[field]), in_plan(field, now[field])
        if mine == was:
            assert result == theirs
        elif theirs in (was, mine):
            assert result == mine
        else:
            collisions.add(field)
            assert result == (mine if conflicts == "file" else theirs)
    assert decision.report is not None
    assert {conflict.field for conflict in decision.report.rows[0].conflicts} == collisions
    assert (decision.report.rows[0].what == "conflict") == (bool(collisions) and conflicts == "ask")
    assert decide(after, command).events == []


def test_an_exported_list_can_be_taken_apart_and_put_together():
    # What goes over the wire is what was meant.
    import msgspec

    plan = given(*HISTORY)
    base = base_of_state(plan.state, version=9, exported=True)
    assert msgspec.json.decode(msgspec.json.encode(base), type=ListBase) == base
