"""`verify` notices whatever is changed behind the log's back."""

from __future__ import annotations

import shutil

import pytest

from seatplan.log.duckdb_log import DuckDBLog
from seatplan.log.errors import LogDamaged, LogShortened
from seatplan.log.schema import BATCH_COLUMNS, EVENT_COLUMNS
from seatplan.texts import explain
from tests.log.writing import a_batch, erase, prune, restore, seated, some_guests, with_sql

_OTHER = {
    "schema": "schema",  # one version only is known, so a change of it is refused at opening
    "position": "position + 1000",
    "batch": "batch + 1",
    "number": "number + 1000",
    "pruned_by": "coalesce(pruned_by + 1, 7)",
    "recorded_at": "recorded_at + INTERVAL 1 MICROSECOND",
    "first": "coalesce(first, 0) + 1",
    "last": "coalesce(last, 0) - 1",
    "type": "CASE type WHEN 'GuestAdded' THEN 'GuestChanged' ELSE 'GuestAdded' END",
    "file": "coalesce(file, '') || 'x'",
    "file_sha256": "coalesce(file_sha256, '') || 'x'",
}


@pytest.fixture(scope="module")
def sound(tmp_path_factory):
    path = tmp_path_factory.mktemp("sound") / "plan.duckdb"
    with DuckDBLog.open(path) as log:
        log.append(
            a_batch(file="Guests.xlsx", file_sha256="ab"), some_guests(5), ["Guests.xlsx!A!2"] * 5
        )  # 1-5
        log.append(a_batch(), seated(5))  # 6-10
        prune(log, 7, 8)  # 11
        pruned = prune(log, 9)  # 12
        restore(log, pruned.position)  # 13
        erase(log, 2, batches=(1,))  # 14
        log.append(a_batch(), seated(3))  # 15-17
        assert log.verify().ok
    return path


@pytest.fixture
def log_path(sound, tmp_path):
    for file in sound.parent.iterdir():
        shutil.copy(file, tmp_path)
    return tmp_path / sound.name


def problems_of(path) -> list[str]:
    with DuckDBLog.open(path) as log:
        problems = log.verify().problems
    assert all(explain(problem) for problem in problems)
    return [problem.code for problem in problems]


@pytest.mark.parametrize("position", [1, 7, 15])
@pytest.mark.parametrize("column", [column for column in EVENT_COLUMNS if column != "schema"])
def test_a_changed_column_of_an_event(log_path, column, position):
    change = _OTHER.get(column, f"{column} || 'x'")
    with_sql(log_path, f"UPDATE events SET {column} = {change} WHERE position = {position}")
    assert problems_of(log_path)


@pytest.mark.parametrize("number", [2, 7])
@pytest.mark.parametrize("column", BATCH_COLUMNS)
def test_a_changed_column_of_a_batch(log_path, column, number):
    change = _OTHER.get(column, f"{column} || 'x'")
    if (column, number) == ("number", 7):
        change = "number - 1000"
    with_sql(log_path, f"UPDATE batches SET {column} = {change} WHERE number = {number}")
    try:
        assert problems_of(log_path)
    except (LogDamaged, LogShortened):
        assert number == 7, "only the last batch is compared with the head record at opening"


@pytest.mark.parametrize(
    "statements",
    [
        ["DELETE FROM events WHERE position = 4"],
        ["DELETE FROM events WHERE batch = 2"],
        ["DELETE FROM batches WHERE number = 2"],
        ["DELETE FROM events WHERE batch = 2", "DELETE FROM batches WHERE number = 2"],
        ["INSERT INTO events SELECT * REPLACE (18 AS position) FROM events WHERE position = 17"],
        ["UPDATE events SET data = '', source = '', salt = '' WHERE position = 3"],
        ["UPDATE events SET data = '' WHERE position = 3"],
        ["UPDATE events SET salt = '' WHERE position = 3"],
        ["UPDATE batches SET file = NULL, result = '', salt = '' WHERE number = 2"],
        ["UPDATE events SET pruned_by = NULL WHERE position = 7"],
        ["UPDATE events SET pruned_by = 11 WHERE position = 6"],
        ["UPDATE events SET pruned_by = 12 WHERE position = 9"],
        [
            """UPDATE events SET data = '{"type":"GuestAdded","id":"G0002","fields":{}}', salt = 'aa' WHERE position = 2"""
        ],
        ["UPDATE log_info SET created_at = created_at + INTERVAL 1 SECOND"],
        ["UPDATE log_info SET written_by = '9.9'"],
    ],
    ids=lambda statements: statements[0][:60],
)
def test_rows_taken_added_blanked_or_marked(log_path, statements):
    with_sql(log_path, *statements)
    assert problems_of(log_path)


def test_two_events_swapped(log_path):
    swapped = ", ".join(f"{c} = other.{c}" for c in ("event_id", "data", "source", "salt", "payload_digest"))
    with_sql(
        log_path,
        "CREATE TABLE two AS SELECT * FROM events WHERE position IN (3, 4)",
        f"UPDATE events SET {swapped} FROM two AS other "
        "WHERE events.position IN (3, 4) AND other.position = 7 - events.position",
        "DROP TABLE two",
    )
    assert problems_of(log_path)


def test_a_payload_changed_with_its_digest(log_path):
    """Whoever computes the payload's digest anew still breaks the chain."""
    from seatplan.log.chain import payload_digest

    data = '{"type":"GuestAdded","id":"G0003","fields":{"name":"Eve"}}'
    digest = payload_digest("aa", data, "")
    with_sql(
        log_path,
        f"UPDATE events SET data = '{data}', source = '', salt = 'aa', payload_digest = '{digest}' WHERE position = 3",
    )
    assert problems_of(log_path)


def test_one_changed_row_is_not_the_rest_of_the_log(log_path):
    with_sql(log_path, "UPDATE events SET event_id = 'x' WHERE position = 3")
    assert problems_of(log_path) == ["log-event-changed"]
