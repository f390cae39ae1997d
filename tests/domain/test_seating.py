"""Who sits where: seating, unseating, swapping, capacity and seat numbers, by hand."""

from __future__ import annotations

import pytest

from seatplan.domain.commands import SeatGuest, SwapGuests, Together, UnseatGuest
from seatplan.domain.events import GuestSeated, GuestUnseated
from seatplan.domain.evolve import SEAT, Clash, evolve_batch
from tests.domain.scenario import a_guest, a_table, a_vip_table, given

SALES, DEPOT, BOARD = (
    a_table("T001", "Sales 1", seats=2),
    a_table("T002", "Depot 1", seats=2),
    a_vip_table("T009", "Board"),
)
ANNA, BEN, CLEO = a_guest("G0001", "Anna"), a_guest("G0002", "Ben"), a_guest("G0003", "Cleo")
PLAN = (SALES, DEPOT, BOARD, ANNA, BEN, CLEO)


def test_a_guest_is_seated_with_or_without_a_seat_number():
    given(*PLAN).when(SeatGuest("G0001", "T001")).then(GuestSeated("G0001", "T001")).and_again_nothing()
    given(*PLAN).when(SeatGuest("G0001", "T001", 2)).then(GuestSeated("G0001", "T001", 2)).and_again_nothing()


def test_seating_elsewhere_leaves_the_old_place():
    given(*PLAN, GuestSeated("G0001", "T001", 1)).when(SeatGuest("G0001", "T002")).then(
        GuestSeated("G0001", "T002")
    ).and_state(lambda state: state.seats_taken("T001") == 0 and state.guests["G0001"].seat is None)


def test_seating_without_a_number_where_one_sits_already_keeps_the_number():
    given(*PLAN, GuestSeated("G0001", "T001", 1)).when(SeatGuest("G0001", "T001")).then_nothing()


def test_a_protected_table_is_open_to_people():
    given(*PLAN).when(SeatGuest("G0001", "T009")).then(GuestSeated("G0001", "T009"))


def test_guest_and_table_must_exist():
    given(*PLAN).when(SeatGuest("G0009", "T001")).rejected("unknown-guest", text="G0009")
    given(*PLAN).when(SeatGuest("G0001", "T404")).rejected("unknown-logical-table", text="T404")
    given(*PLAN).when(UnseatGuest("G0009")).rejected("unknown-guest", text="G0009")


# Capacity


def test_a_full_table_takes_nobody_unless_over_is_said():
    full = given(*PLAN, GuestSeated("G0001", "T001"), GuestSeated("G0002", "T001"))
    full.when(SeatGuest("G0003", "T001")).rejected("table-full", table="Sales 1", seats=2, guests=2)
    full.when(SeatGuest("G0003", "T001", over=True)).then(GuestSeated("G0003", "T001"))


def test_a_guest_of_a_full_table_may_take_another_seat_at_it():
    given(*PLAN, GuestSeated("G0001", "T001", 1), GuestSeated("G0002", "T001")).when(
        SeatGuest("G0002", "T001", 2)
    ).then(GuestSeated("G0002", "T001", 2))


def test_the_last_seat_of_a_batch_is_counted_with_the_seats_before_it():
    commands = [SeatGuest(guest, "T001") for guest in ("G0001", "G0002", "G0003")]
    given(*PLAN).when(Together(commands[:2])).then(GuestSeated("G0001", "T001"), GuestSeated("G0002", "T001"))
    given(*PLAN).when(Together(commands)).rejected("table-full")


# Seat numbers


@pytest.mark.parametrize("seat", [0, -1, 3])
def test_a_table_has_only_its_own_seats(seat):
    given(*PLAN).when(SeatGuest("G0001", "T001", seat)).rejected("no-such-seat", seat=str(seat), seats=2)


def test_over_allows_a_seat_more_but_none_before_the_first():
    given(*PLAN).when(SeatGuest("G0001", "T001", 3, over=True)).then(GuestSeated("G0001", "T001", 3))
    given(*PLAN).when(SeatGuest("G0001", "T001", 0, over=True)).rejected("no-such-seat")


@pytest.mark.parametrize("over", [False, True])
def test_a_seat_that_somebody_has_is_taken(over):
    given(*PLAN, GuestSeated("G0001", "T001", 1)).when(SeatGuest("G0002", "T001", 1, over=over)).rejected(
        "seat-taken", guest="Anna", seat="1", table="Sales 1"
    )


def test_two_on_one_seat_at_the_end_of_a_batch_is_a_clash_and_the_later_one_has_it():
    state = given(*PLAN).state
    odd = evolve_batch(state, [GuestSeated("G0001", "T001", 1), GuestSeated("G0002", "T001", 1)])
    assert odd.clashes == [(1, Clash(SEAT, ("T001", 1), "G0002", "G0001", False, None))]
    assert (state.guests["G0001"].table, state.guests["G0001"].seat) == ("T001", None)
    assert state.guests["G0002"].seat == 1


def test_at_a_protected_table_the_one_who_sat_there_first_keeps_the_seat():
    state = given(*PLAN, GuestSeated("G0001", "T009", 1)).state
    odd = evolve_batch(state, [GuestSeated("G0002", "T009", 1)])
    assert odd.clashes == [(0, Clash(SEAT, ("T009", 1), "G0001", "G0002", True, None))]
    assert (state.guests["G0001"].seat, state.guests["G0002"].seat) == (1, None)
    assert state.guests["G0002"].table == "T009"


def test_guests_at_a_table_are_listed_in_seat_order_and_then_as_they_came():
    state = given(
        *PLAN, GuestSeated("G0003", "T009"), GuestSeated("G0002", "T009", 2), GuestSeated("G0001", "T009", 1)
    ).state
    assert [guest.id for guest in state.guests_at("T009")] == ["G0001", "G0002", "G0003"]


# Unseating and swapping


def test_unseating_frees_the_seat_and_does_nothing_twice():
    given(*PLAN, GuestSeated("G0001", "T001", 1)).when(UnseatGuest("G0001")).then(
        GuestUnseated("G0001")
    ).and_state(
        lambda state: (
            (state.guests["G0001"].table, state.guests["G0001"].seat, state.seats_taken("T001"))
            == (None, None, 0)
        )
    ).and_again_nothing()


def test_two_guests_change_places_with_their_seat_numbers():
    given(*PLAN, GuestSeated("G0001", "T001", 1), GuestSeated("G0002", "T002", 2)).when(
        SwapGuests("G0001", "G0002")
    ).then(GuestSeated("G0001", "T002", 2), GuestSeated("G0002", "T001", 1))


def test_two_neighbours_change_seats_without_a_clash():
    given(*PLAN, GuestSeated("G0001", "T001", 1), GuestSeated("G0002", "T001", 2)).when(
        SwapGuests("G0001", "G0002")
    ).and_state(lambda state: (state.guests["G0001"].seat, state.guests["G0002"].seat) == (2, 1))


def test_a_swap_works_at_full_tables_and_with_one_who_has_no_place():
    full = [GuestSeated("G0001", "T001"), GuestSeated("G0002", "T001")]
    given(*PLAN, *full).when(SwapGuests("G0003", "G0001")).then(
        GuestSeated("G0003", "T001"), GuestUnseated("G0001")
    )


def test_a_swap_of_two_without_places_or_at_one_place_changes_nothing():
    given(*PLAN).when(SwapGuests("G0001", "G0002")).then_nothing()
    given(*PLAN, GuestSeated("G0001", "T001"), GuestSeated("G0002", "T001")).when(
        SwapGuests("G0001", "G0002")
    ).then_nothing()


def test_a_swap_needs_two_guests_who_exist():
    given(*PLAN).when(SwapGuests("G0001", "G0009")).rejected("unknown-guest", text="G0009")
