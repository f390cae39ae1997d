"""Two records become one, somebody comes in another's stead, tables are split and merged, a group is seated at once."""

from __future__ import annotations

import pytest

from seatplan.domain.commands import (
    Add,
    MergeGuests,
    MergeTables,
    ReplaceGuest,
    SeatSeveral,
    SplitTable,
)
from seatplan.domain.events import (
    CustomFieldAdded,
    GroupAdded,
    GuestAdded,
    GuestChanged,
    GuestRemoved,
    GuestSeated,
    GuestUnseated,
    LogicalTableAdded,
    LogicalTableChanged,
    LogicalTableRemoved,
    NoteAdded,
    NoteChanged,
    NoteRemoved,
    RuleAdded,
    RuleChanged,
    RuleRemoved,
    TablePlaced,
    TableUnplaced,
)
from tests.domain.guest_lists import a_list
from tests.domain.scenario import a_guest, a_place, a_room, a_table, a_vip_table, given

SALES = a_table("T1", "Sales", seats=4)
WORKS = a_table("T2", "Works", seats=3, department="Works")


JO = {"aliases": ["jo||G2|"]}  # the name of both, and the id that only one of two had


def seated(*places):
    return [GuestSeated(*place) for place in places]


# Doubles


def test_the_kept_record_gets_what_it_lacks_and_keeps_what_it_has():
    given(
        [CustomFieldAdded("C1", {"label": "Song"}), GroupAdded("F1", {"name": "Press"})],
        [
            a_guest("G1", "Jo", diet="vegan"),
            a_guest(
                "G2",
                "Johanna",
                diet="halal",
                email="jo@x.example",
                group="F1",
                rsvp="accepted",
                vip=True,
                **{"custom.C1": "Abba"},
            ),
        ],
    ).when(MergeGuests("G1", "G2")).then(
        GuestChanged(
            "G1",
            {
                "email": "jo@x.example",
                "group": "F1",
                "rsvp": "accepted",
                "vip": True,
                "custom.C1": "Abba",
                "aliases": [
                    "johanna|||",
                    "johanna||G2|",
                    "johanna|jo@x.example||",
                    "johanna|jo@x.example|G2|",
                ],
            },
        ),
        GuestRemoved("G2"),
    )


def test_chosen_values_win():
    given([a_guest("G1", "Jo", diet="vegan"), a_guest("G2", "Johanna", diet="halal")]).when(
        MergeGuests("G1", "G2", {"name": "Johanna", "diet": ""})
    ).then(
        GuestChanged("G1", {"diet": "", "name": "Johanna", "aliases": ["johanna|||", "johanna||G2|"]}),
        GuestRemoved("G2"),
    )


def test_the_seat_moves_along_unless_the_kept_one_has_one_or_somebody_chose():
    people = [a_guest("G1", "Jo"), a_guest("G2", "Jo"), SALES, WORKS]
    given(people, seated(("G2", "T1", 2))).when(MergeGuests("G1", "G2")).then(
        GuestChanged("G1", JO), GuestRemoved("G2"), GuestSeated("G1", "T1", 2)
    ).and_state(lambda state: state.guests["G1"].seat == 2)
    both = given(people, seated(("G1", "T2", 1), ("G2", "T1", 2)))
    both.when(MergeGuests("G1", "G2")).then(GuestChanged("G1", JO), GuestRemoved("G2"))
    both.when(MergeGuests("G1", "G2", {"table": "T1"})).then(
        GuestChanged("G1", JO), GuestRemoved("G2"), GuestSeated("G1", "T1", 2)
    )
    both.when(MergeGuests("G1", "G2", {"table": None})).then(
        GuestChanged("G1", JO), GuestRemoved("G2"), GuestUnseated("G1")
    )
    both.when(MergeGuests("G1", "G2", {"table": "T9"})).rejected("merge-other-table", table="T9")


def test_a_lock_goes_with_the_seat_that_is_kept():
    given([a_guest("G1", "Jo"), a_guest("G2", "Jo", locked=True), SALES], seated(("G2", "T1"))).when(
        MergeGuests("G1", "G2")
    ).and_state(lambda state: state.guests["G1"].locked)


def test_plus_ones_rules_and_notes_move_along():
    given(
        [a_guest("G1", "Jo"), a_guest("G2", "Jo"), a_guest("G3", "Al"), GuestAdded("G4", {"plus_one": "G2"})],
        [
            RuleAdded("U001", {"members": [["guest", "G2"], ["guest", "G3"]]}),
            RuleAdded("U002", {"members": [["guest", "G1"], ["guest", "G2"]]}),
            NoteAdded("N0001", {"about_kind": "guest", "about_id": "G2", "text": "Vegan?"}),
        ],
    ).when(MergeGuests("G1", "G2")).then(
        GuestChanged("G1", JO),
        GuestChanged("G4", {"plus_one": "G1"}),
        RuleChanged("U001", {"members": [["guest", "G1"], ["guest", "G3"]]}),
        RuleRemoved("U002"),
        NoteChanged("N0001", {"about_id": "G1"}),
        GuestRemoved("G2"),
    )


def test_a_plus_one_that_is_its_host_is_an_invitee_afterwards():
    given(
        [a_guest("G2", "Jo"), a_guest("G1", "Jo", plus_one="G2"), GuestAdded("G3", {"plus_one": "G2"})]
    ).when(MergeGuests("G1", "G2")).and_state(
        lambda state: [guest.plus_one for guest in state.guests.values()] == [None, "G1"]
    )


def test_nobody_becomes_the_guest_of_a_guest_by_a_merge():
    people = [
        a_guest("G1", "Jo"),
        a_guest("G2", "Jo"),
        a_guest("G3", "Al"),
        GuestAdded("G4", {"plus_one": "G2"}),
    ]
    given(people).when(MergeGuests("G1", "G2", {"plus_one": "G3"})).rejected("plus-one-of-plus-one")
    given(people, GuestChanged("G1", {"plus_one": "G3"})).when(MergeGuests("G1", "G2")).then(
        GuestChanged("G1", {"plus_one": None} | JO),
        GuestChanged("G4", {"plus_one": "G1"}),
        GuestRemoved("G2"),
    )
    given(people).when(MergeGuests("G1", "G2", {"plus_one": "G2"})).rejected("plus-one-of-self")


def test_a_guest_is_not_merged_with_itself_or_with_nobody():
    given(a_guest("G1", "Jo")).when(MergeGuests("G1", "G1")).rejected("merge-same-guest", guest="Jo")
    given(a_guest("G1", "Jo")).when(MergeGuests("G1", "G9")).rejected("unknown-guest", text="G9")
    given(a_guest("G1", "Jo"), a_guest("G2", "Al")).when(MergeGuests("G1", "G2", {"dish": "x"})).rejected(
        "unknown-field"
    )


def test_the_next_upload_of_an_old_list_finds_the_one_person_in_the_rows_of_both():
    merged = given(
        [a_guest("G1", "Jo Ek", email="jo@x.example"), a_guest("G2", "Johanna Ek", department="Sales")]
    ).when(MergeGuests("G1", "G2"))
    plan = given()
    plan.state = merged.after
    plan.when(a_list({"name": "Johanna Ek", "department": "Sales", "diet": "vegan"})).and_state(
        lambda state: [guest.diet for guest in state.guests.values()] == ["vegan"]
    )


# A colleague comes instead


def test_a_colleague_gets_the_seat_the_group_and_the_plus_one_and_nothing_personal():
    given(
        [CustomFieldAdded("C1", {"label": "Song"}), GroupAdded("F1", {"name": "Press"}), SALES],
        a_guest(
            "G1",
            "Jo Ek",
            title="Dr",
            email="jo@x.example",
            department="Sales",
            group="F1",
            diet="vegan",
            access="wheelchair",
            language="de",
            rsvp="accepted",
            vip=True,
            notes="Speaks",
            locked=True,
            **{"custom.C1": "Abba"},
        ),
        GuestAdded("G2", {"plus_one": "G1"}),
        NoteAdded("N0001", {"about_kind": "guest", "about_id": "G1", "text": "Vegan?"}),
        seated(("G1", "T1", 3)),
    ).when(ReplaceGuest("G1", {"first_name": "Kim", "last_name": "Lo", "email": "kim@x.example"})).then(
        GuestAdded(
            "G0003",
            {
                "department": "Sales",
                "group": "F1",
                "locked": True,
                "first_name": "Kim",
                "last_name": "Lo",
                "email": "kim@x.example",
                "name": "Kim Lo",
            },
        ),
        GuestChanged("G2", {"plus_one": "G0003"}),
        NoteRemoved("N0001"),
        GuestRemoved("G1"),
        GuestSeated("G0003", "T1", 3),
    ).and_state(lambda state: state.guests["G0003"].seat == 3)


def test_a_replacement_needs_a_name_and_may_bring_an_id():
    given(a_guest("G1", "Jo")).when(ReplaceGuest("G1", {})).rejected("guest-without-name")
    given(a_guest("G1", "Jo")).when(ReplaceGuest("G1", {"name": "Kim"}, "00471")).then(
        GuestAdded("00471", {"name": "Kim"}), GuestRemoved("G1")
    )
    given(a_guest("G1", "Jo"), a_guest("G2", "Al")).when(ReplaceGuest("G1", {"name": "Kim"}, "G2")).rejected(
        "id-taken"
    )
    given(a_guest("G1", "Jo")).when(ReplaceGuest("G1", {"name": "Kim", "table": "T1"})).rejected(
        "unknown-field"
    )


# Tables


def test_part_of_a_table_gets_a_table_of_its_own():
    given(
        [WORKS, *(a_guest(f"G{n}", f"Guest {n}") for n in (1, 2, 3))],
        seated(("G1", "T2", 3), ("G2", "T2", 1), ("G3", "T2")),
    ).when(SplitTable("T2", "Works 2", ["G1", "G3"])).then(
        LogicalTableAdded(
            "T003", {"name": "Works 2", "seats": 2, "vip": False, "protected": False, "department": "Works"}
        ),
        LogicalTableChanged("T2", {"seats": 1}),
        GuestSeated("G1", "T003", 1),
        GuestSeated("G3", "T003"),
    )


def test_a_split_leaves_a_seat_for_everybody_who_stays_and_keeps_the_vip_mark():
    given(
        [a_vip_table("T1", "Board", seats=2), a_guest("G1", "Jo"), a_guest("G2", "Al")],
        seated(("G1", "T1"), ("G2", "T1")),
    ).when(SplitTable("T1", "Board 2", ["G1"], seats=8)).and_state(
        lambda state: state.logical_tables["T1"].seats == 1 and state.logical_tables["T002"].protected
    )


@pytest.mark.parametrize(
    ("command", "code"),
    [
        (SplitTable("T9", "New", []), "unknown-logical-table"),
        (SplitTable("T2", "New", ["G1"]), "split-not-seated"),
        (SplitTable("T2", "New", ["G9"]), "split-not-seated"),
        (SplitTable("T2", "New"), "split-nothing"),
        (SplitTable("T1", "New", ["G1"], seats=0), "table-too-small"),
        (SplitTable("T1", " works ", ["G1"]), "name-taken"),
        (SplitTable("T1", "", ["G1"]), "without-name"),
    ],
)
def test_a_split_that_makes_no_sense_is_refused(command, code):
    given([SALES, WORKS, a_guest("G1", "Jo")], seated(("G1", "T1"))).when(command).rejected(code)


def test_a_merged_table_has_the_seats_and_the_guests_of_both():
    given(
        [a_room(), a_place("P1", "1"), SALES, WORKS, a_guest("G1", "Jo"), a_guest("G2", "Al")],
        NoteAdded("N0001", {"about_kind": "logical_table", "about_id": "T2", "text": "Flowers"}),
        seated(("G1", "T1", 1), ("G2", "T2", 1)),
        TablePlaced("T2", "P1"),
    ).when(MergeTables("T1", "T2")).then(
        LogicalTableChanged("T1", {"seats": 7}),
        GuestSeated("G2", "T1", 5),
        NoteChanged("N0001", {"about_id": "T1"}),
        TableUnplaced("T2"),
        TablePlaced("T1", "P1"),
        LogicalTableRemoved("T2"),
    )


def test_a_merged_table_stays_where_it_stands():
    given(
        [a_room(), a_place("P1", "1"), a_place("P2", "2"), SALES, WORKS],
        [TablePlaced("T1", "P1"), TablePlaced("T2", "P2")],
    ).when(MergeTables("T1", "T2")).and_state(lambda state: state.occupants == {"P1": "T1"})


def test_a_table_is_not_merged_with_itself_or_beyond_what_a_table_can_be():
    given(SALES).when(MergeTables("T1", "T1")).rejected("merge-same-table")
    given(a_table("T1", "A", seats=600), a_table("T2", "B", seats=600)).when(
        MergeTables("T1", "T2")
    ).rejected("merged-table-too-large")


# Several at once


PARTY = [SALES, *(a_guest(f"G{n}", f"Guest {n}") for n in range(1, 7))]


def test_several_are_seated_together_or_not_at_all():
    given(PARTY).when(SeatSeveral(["G1", "G2", "G1"], "T1")).then(seated(("G1", "T1"), ("G2", "T1")))
    given(PARTY, seated(("G5", "T1"), ("G6", "T1"))).when(SeatSeveral(["G1", "G2", "G3"], "T1")).rejected(
        "too-few-seats-for-several", table="Sales", guests=3, free=2, seats=4
    )


def test_who_sits_there_already_takes_no_further_seat():
    given(PARTY, seated(("G1", "T1"), ("G5", "T1"), ("G6", "T1"))).when(SeatSeveral(["G1", "G2"], "T1")).then(
        GuestSeated("G2", "T1")
    ).and_again_nothing()


def test_several_may_be_seated_over():
    everybody = [f"G{n}" for n in range(1, 7)]
    given(PARTY).when(SeatSeveral(everybody, "T1", over=True)).and_state(
        lambda state: state.seats_taken("T1") == 6
    )
    given(PARTY).when(SeatSeveral(everybody, "T1", over=True, first_seat=1)).and_state(
        lambda state: [guest.seat for guest in state.guests_at("T1")] == [1, 2, 3, 4, 5, 6]
    )


def test_from_a_seat_on_the_free_seats_are_given_in_order():
    plan = given(PARTY, seated(("G6", "T1", 3)))
    plan.when(SeatSeveral(["G1", "G2"], "T1", first_seat=2)).then(seated(("G1", "T1", 2), ("G2", "T1", 4)))
    plan.when(SeatSeveral(["G1", "G2"], "T1", first_seat=4)).rejected("too-few-seats-from", free=1, first=4)
    plan.when(SeatSeveral(["G6", "G1"], "T1", first_seat=3)).then(seated(("G1", "T1", 4)))


def test_nobody_and_nowhere_are_refused():
    given(PARTY).when(SeatSeveral(["G1"], "T9")).rejected("unknown-logical-table")
    given(PARTY).when(SeatSeveral(["G9"], "T1")).rejected("unknown-guest")
    given(PARTY).when(SeatSeveral([], "T1")).then_nothing()
    given(PARTY).when(Add("guest", {"name": "Zoë"}, "G1")).rejected("id-taken")
