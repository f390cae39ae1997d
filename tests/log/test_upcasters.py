"""A log with events of an earlier version opens."""

from __future__ import annotations

import pytest

from seatplan.domain.events import SCHEMA_VERSIONS, GuestSeated
from seatplan.log.duckdb_log import DuckDBLog
from seatplan.log.errors import LogNewer
from seatplan.log.upcasters import UPCASTERS, upcaster
from tests.log.writing import a_batch, prune, seated


@pytest.fixture
def two_steps(monkeypatch):
    """GuestSeated is in its third version: the first had a text as seat, the second called the table a place."""
    monkeypatch.setitem(SCHEMA_VERSIONS, "GuestSeated", 3)
    before = dict(UPCASTERS)

    @upcaster("GuestSeated", 1)
    def _seat_was_text(event):
        return event | {"seat": int(event["seat"])}

    @upcaster("GuestSeated", 2)
    def _table_was_place(event):
        event = dict(event)
        return {**event, "table": event.pop("place")}

    yield
    UPCASTERS.clear()
    UPCASTERS.update(before)


@pytest.fixture
def old_log(path, monkeypatch):
    """As a release wrote it for which version 1 was current: data sealed into the chain as it was then."""
    from seatplan.log import chain

    with DuckDBLog.open(path) as log, monkeypatch.context() as then:
        then.setattr(chain, "_json", _as_then(chain._json))
        log.append(a_batch(), [GuestSeated("G0001", "T001", 4), GuestSeated("G0002", "T002", 5)])
        prune(log, 2)
    return path


def _as_then(encode):
    def encoded(value):
        if isinstance(value, GuestSeated):
            return (
                f'{{"type":"GuestSeated","guest":"{value.guest}","place":"{value.table}","seat":"{value.seat}"}}'
            ).encode()
        return encode(value)

    return encoded


def test_events_of_the_first_version_are_read_as_the_third(old_log, two_steps):
    with DuckDBLog.open(old_log) as log:
        assert log.replay().events[0] == GuestSeated("G0001", "T001", 4)
        assert list(log.replay().positions) == [1, 3]
        head = log.append(a_batch(), seated(1))
        assert log.events_table()["schema"].to_pylist() == [1, 1, 1, 3]
        assert log.replay().events[-1] == seated(1)[0]
        assert log.verify().ok
        assert head.position == 4


def test_the_rows_themselves_are_left_as_they_are(old_log, two_steps):
    with DuckDBLog.open(old_log) as log:
        log.replay()
        assert '"seat":"4"' in log.events_table()["data"][0].as_py()


def test_a_version_that_nothing_reads_is_refused(old_log, monkeypatch):
    monkeypatch.setitem(SCHEMA_VERSIONS, "GuestSeated", 2)
    with pytest.raises(LogNewer):
        DuckDBLog.open(old_log)


def test_a_second_step_from_the_same_version_is_a_mistake(two_steps):
    with pytest.raises(ValueError, match="already"):
        upcaster("GuestSeated", 1)(lambda event: event)
