"""Waking open pages: once each, without data, and never at the cost of the command that wakes them."""

import gc

import pytest

from seatplan.plan.hub import Hub, Presence


class OpenPage:
    """A page whose ticks wait until they are run, as a document's do."""

    def __init__(self) -> None:
        self.ticks: list = []
        self.pulls = 0

    def schedule(self, callback) -> None:
        self.ticks.append(callback)

    def pull(self) -> None:
        self.pulls += 1

    def run(self) -> None:
        ticks, self.ticks = self.ticks, []
        for tick in ticks:
            tick()


class DeadPage(OpenPage):
    def schedule(self, callback) -> None:
        raise AttributeError("'NoneType' object has no attribute '_change_callbacks'")


def test_many_changes_wake_a_page_once():
    hub, page = Hub(), OpenPage()
    hub.register(page)
    for _ in range(5):
        hub.wake()
    page.run()
    assert page.pulls == 1

    hub.wake()
    page.run()
    assert page.pulls == 2


def test_a_change_during_a_pull_wakes_again():
    hub = Hub()

    class Nosy(OpenPage):
        def pull(self) -> None:
            super().pull()
            if self.pulls == 1:
                hub.wake()

    page = Nosy()
    hub.register(page)
    hub.wake()
    page.run()
    page.run()
    assert page.pulls == 2


def test_a_dead_page_is_dropped_and_harms_nobody():
    hub, dead, alive = Hub(), DeadPage(), OpenPage()
    hub.register(dead)
    hub.register(alive)
    hub.wake()
    alive.run()
    assert alive.pulls == 1
    assert hub.count() == 1


def test_a_forgotten_page_leaves_nothing():
    hub, page = Hub(), OpenPage()
    hub.register(page)
    del page
    gc.collect()
    assert hub.count() == 0
    hub.wake()


def test_a_tick_of_a_page_that_left_does_nothing():
    hub, page = Hub(), OpenPage()
    hub.register(page)
    hub.wake()
    tick = page.ticks.pop()
    hub.unregister(page)
    del page
    gc.collect()
    tick()
    assert hub.count() == 0


def test_everybody_learns_who_comes_and_goes():
    hub, first, second = Hub(), OpenPage(), OpenPage()
    hub.register(first, Presence("Ada", "rooms"))
    hub.register(second, Presence("Bo", "draw"))
    first.run()
    assert first.pulls == 1
    assert hub.present() == (Presence("Ada", "rooms"), Presence("Bo", "draw"))

    hub.unregister(second)
    first.run()
    assert first.pulls == 2
    assert hub.present() == (Presence("Ada", "rooms"),)


def test_a_dead_page_is_no_longer_listed_as_present():
    hub, alive, dead = Hub(), OpenPage(), DeadPage()
    hub.register(alive, Presence("Ada", "rooms"))
    hub.register(dead, Presence("Bo", "draw"))
    hub.wake()
    assert hub.present() == (Presence("Ada", "rooms"),)


def test_a_tick_that_never_came_is_asked_for_again(monkeypatch: pytest.MonkeyPatch):
    clock = [100.0]
    monkeypatch.setattr("seatplan.plan.hub.monotonic", lambda: clock[0])
    hub, page = Hub(), OpenPage()
    hub.register(page)
    hub.wake()
    hub.wake()
    assert len(page.ticks) == 1
    clock[0] += 6
    hub.wake()
    assert len(page.ticks) == 2
