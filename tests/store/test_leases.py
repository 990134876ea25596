from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import event

from store.leases import LASTS, Heartbeat, LeaseLostError, refuse_others
from store.store import Store

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
LATER = NOON + timedelta(seconds=5)


@pytest.fixture
def store(prepared_sqlite_url):
    with Store(prepared_sqlite_url) as opened:
        yield opened


def test_the_place_goes_from_one_to_the_next_in_either_kind_of_database(url):
    with Store(url) as one, Store(url) as two:
        assert one.schedule.take("one", None, NOON)
        assert not two.schedule.take("two", None, NOON)
        assert one.schedule.beat("one", LATER)
        seen = two.schedule.heartbeat()
        assert two.schedule.take("two", seen, LATER)
        assert not one.schedule.take("three", seen, LATER)
        assert not one.schedule.beat("one", LATER)
        with pytest.raises(LeaseLostError):
            one.schedule.begin_run("one", "councils.csv", ["NBR"], LATER, made_up=False)
        assert two.schedule.begin_run("two", "councils.csv", ["NBR"], LATER, made_up=False) == 1
        two.schedule.give_up("two", LATER)
        assert one.schedule.heartbeat() == Heartbeat("two", 4, LATER, LATER, given_up=True)


def test_before_the_first_scheduler_nobody_has_been_heard(store):
    assert store.schedule.heartbeat() is None


def test_the_first_scheduler_takes_the_place_and_is_heard(store):
    assert store.schedule.take("one", None, NOON)
    assert store.schedule.beat("one", LATER)
    assert store.schedule.heartbeat() == Heartbeat("one", 2, NOON, LATER, given_up=False)


def test_of_two_that_come_at_once_one_takes_the_place(store):
    assert store.schedule.take("one", None, NOON)
    assert not store.schedule.take("two", None, NOON)


def test_a_place_is_not_taken_from_a_scheduler_that_has_beaten_since_it_was_seen(store):
    store.schedule.take("one", None, NOON)
    seen = store.schedule.heartbeat()
    store.schedule.beat("one", NOON)
    assert not store.schedule.take("two", seen, LATER)
    assert store.schedule.heartbeat().holder == "one"


def test_of_two_that_saw_the_same_silence_one_takes_the_place(store):
    store.schedule.take("one", None, NOON)
    seen = store.schedule.heartbeat()
    assert store.schedule.take("two", seen, LATER)
    assert not store.schedule.take("three", seen, LATER)


def test_a_scheduler_whose_place_was_taken_is_told_at_its_next_beat(store):
    store.schedule.take("one", None, NOON)
    store.schedule.take("two", store.schedule.heartbeat(), LATER)
    assert not store.schedule.beat("one", LATER)
    store.schedule.give_up("one", LATER)
    assert store.schedule.heartbeat() == Heartbeat("two", 2, LATER, LATER, given_up=False)


def test_only_the_holder_may_go_on(store):
    store.schedule.take("one", None, NOON)
    with store._database.writing() as connection:
        refuse_others(connection, "one")
        with pytest.raises(LeaseLostError):
            refuse_others(connection, "two")
    store.schedule.give_up("one", LATER)
    with store._database.writing() as connection, pytest.raises(LeaseLostError):
        refuse_others(connection, "one")


@pytest.mark.parametrize(
    ("seen_at", "given_up", "alive"),
    [
        (NOON, False, True),
        (NOON - timedelta(seconds=LASTS), False, True),
        (NOON - timedelta(seconds=LASTS + 1), False, False),
        (NOON + timedelta(hours=1), False, True),  # its clock is ahead of ours
        (NOON, True, False),
    ],
)
def test_a_scheduler_is_alive_that_was_heard_a_moment_ago_and_has_not_ended(seen_at, given_up, alive):
    assert Heartbeat("one", 9, NOON, seen_at, given_up).alive(NOON) is alive


def test_beats_change_one_row_and_remove_nothing(store):
    statements = []
    event.listen(store._database.engine, "before_cursor_execute", lambda *said: statements.append(said[2]))
    store.schedule.take("one", None, NOON)
    store.schedule.beat("one", LATER)
    store.schedule.give_up("one", LATER)
    changing = [" ".join(each.split()[:2]) for each in statements if each.split()[0] not in {"SELECT", "BEGIN"}]
    assert changing == ["INSERT INTO", "UPDATE scheduler", "UPDATE scheduler"]
