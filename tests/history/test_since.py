"""What happened since somebody was last here."""

from seatplan.domain import events as ev
from seatplan.history.since import since
from tests.history.telling import a_small_house


def test_things_are_counted_once_by_kind_of_change_and_people_by_their_batches():
    told = a_small_house()
    seen = told.past.version
    told.happened(
        ev.GuestChanged("G1", {"diet": "vegan"}), ev.GuestChanged("G2", {"diet": "vegan"}), actor="Jonas"
    )
    told.happened(ev.GuestChanged("G1", {"notes": "x"}), actor="Karim")
    seated = told.happened(ev.GuestSeated("G1", "T2", None), ev.GuestSeated("G2", "T2", None), actor="Jonas")
    placed = told.happened(ev.TablePlaced("T2", "P1"), ev.TablePlaced("T3", "P2"), actor="Jonas")
    found = since(told.past, seen)
    assert found.things == {
        ("guest", "changed"): 2,
        ("guest", "seated"): 2,
        ("logical_table", "placed"): 2,
    }
    assert found.people == {"Jonas": 3, "Karim": 1}
    assert [batch.id for batch in found.batches][:2] == [placed, seated]


def test_nothing_happened_since_now():
    told = a_small_house()
    found = since(told.past, told.past.version)
    assert (found.batches, found.things, found.people) == ([], {}, {})


def test_ones_own_work_can_be_left_out():
    told = a_small_house()
    seen = told.past.version
    told.happened(ev.GuestRemoved("G1"), actor="Ana")
    told.happened(ev.GuestRemoved("G2"), actor="Jonas")
    found = since(told.past, seen, without="Ana")
    assert (found.things, found.people) == ({("guest", "removed"): 1}, {"Jonas": 1})


def test_what_is_pruned_did_not_happen_and_the_prune_did():
    told = a_small_house()
    seen = told.past.version
    gone = told.happened(ev.GuestRemoved("G1"))
    told.prunes(gone)
    found = since(told.past, seen)
    assert found.things == {("occasion", "pruned"): 1}
    assert gone not in [batch.id for batch in found.batches]
