from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from store.leases import LeaseLostError
from store.records import Activity, ChannelState, Council, Score, Scorecard, Snapshot
from store.requests import Asker
from store.store import Store
from store.visited import Checked, Visited

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
NORTHBRIDGE = Council("NBR", "Northbridge Borough Council", "https://northbridge.example/")
SALTMARSH = Council("SMA", "Saltmarsh District Council", "https://saltmarsh.example/")
QUIET = Activity("bluesky", "northbridge.example", ChannelState.QUIET, "Its newest post is 40 days old.")


@pytest.fixture
def store(prepared_sqlite_url):
    with Store(prepared_sqlite_url) as opened:
        yield opened


def test_what_is_asked_for_and_visited_is_told_by_either_kind_of_database(url):
    with Store(url) as store:
        store.schedule.take("one", None, NOON)
        asked = store.schedule.ask("NBR", Asker.OFFICER, NOON).request
        assert not store.schedule.ask("NBR", Asker.ANALYST, NOON).new
        run = store.schedule.begin_run("one", "councils.csv", ["NBR"], NOON, made_up=False)
        assert store.schedule.unfinished_run().id == run
        card = visit(store, run, NORTHBRIDGE, NOON + MINUTE, activities=(QUIET,))
        assert store.schedule.visited() == {"NBR": Visited(1, NOON + MINUTE, run, NOON)}
        assert store.schedule.last_checks("NBR", 4) == (Checked(card, (QUIET,)),)
        store.schedule.answer([asked.id], NOON + MINUTE, run=run)
        store.schedule.answer([asked.id], NOON + MINUTE, why_not="Too late.")
        assert store.schedule.requests("NBR") == (replace(asked, answered_at=NOON + MINUTE, run=run),)
        store.end_run(run, NOON, "finished")
        store.end_run(run, NOON, "stopped")
        assert store.schedule.unfinished_run() is None


def visit(store, run, council, at, *, finished=True, activities=(), method=1):
    snapshot = Snapshot(council, at, activities=activities, finished=finished)
    card = Scorecard(council, at, method, Score(None, 0.0, 0.0, 100.0, 0, 10), (), (), finished=finished)
    store.add_visit(run, snapshot, card)
    return card


def begun(store, at, *, replayed=False):
    return store.begin_run("councils.csv", ["NBR", "SMA"], at, made_up=True, replayed=replayed)


def test_a_request_waits_until_a_check_answers_it(store):
    run = begun(store, NOON)
    asked = store.schedule.ask("NBR", Asker.OFFICER, NOON)
    assert asked.new
    assert store.schedule.open_requests() == (asked.request,)
    store.schedule.answer([asked.request.id], NOON + MINUTE, run=run)
    assert store.schedule.open_requests() == ()
    assert store.schedule.requests("NBR") == (replace(asked.request, answered_at=NOON + MINUTE, run=run),)


def test_whoever_asks_again_within_the_hour_is_given_the_request_that_there_is(store):
    first = store.schedule.ask("NBR", Asker.OFFICER, NOON).request
    store.schedule.answer([first.id], NOON + MINUTE, why_not="It has ended.")
    again = store.schedule.ask("NBR", Asker.ANALYST, NOON + 59 * MINUTE)
    assert not again.new
    assert (again.request.id, again.request.why_not) == (first.id, "It has ended.")
    assert store.schedule.ask("SMA", Asker.ANALYST, NOON + 59 * MINUTE).new
    assert store.schedule.ask("NBR", Asker.ANALYST, NOON + 60 * MINUTE).new


def test_a_request_from_a_time_when_the_clock_was_wrong_stops_nobody(store):
    store.schedule.ask("NBR", Asker.OFFICER, NOON + timedelta(days=30))
    assert store.schedule.ask("NBR", Asker.OFFICER, NOON).new


def test_the_first_answer_to_a_request_stands(store):
    run = begun(store, NOON)
    asked = store.schedule.ask("NBR", Asker.OFFICER, NOON).request
    store.schedule.answer([asked.id], NOON, run=run)
    store.schedule.answer([asked.id], NOON + MINUTE, why_not="Too late.")
    assert store.schedule.requests("NBR") == (replace(asked, answered_at=NOON, run=run),)


def test_only_visits_that_came_to_their_end_count_and_no_replay_is_a_visit(store):
    first = begun(store, NOON)
    visit(store, first, NORTHBRIDGE, NOON + MINUTE)
    second = begun(store, NOON + 60 * MINUTE)
    visit(store, second, NORTHBRIDGE, NOON + 61 * MINUTE, finished=False)
    visit(store, second, SALTMARSH, NOON + 61 * MINUTE, finished=False)
    replay = begun(store, NOON + 90 * MINUTE, replayed=True)
    visit(store, replay, NORTHBRIDGE, NOON + MINUTE, activities=(QUIET,))
    assert store.schedule.visited() == {"NBR": Visited(1, NOON + MINUTE, first, NOON)}


def test_the_last_checks_are_each_given_once_as_they_were_said_and_scored_last(store):
    first, second, third = (begun(store, NOON + number * MINUTE) for number in range(3))
    visit(store, first, NORTHBRIDGE, NOON)
    visit(store, second, NORTHBRIDGE, NOON + MINUTE)
    card = visit(store, second, NORTHBRIDGE, NOON + MINUTE, activities=(QUIET,))
    later = replace(visit(store, third, NORTHBRIDGE, NOON + 2 * MINUTE), method=2)
    store.score_again([(each, later) for each in store.unscored(2) if each.run == third])
    assert store.schedule.last_checks("NBR", 2) == (Checked(card, (QUIET,)), Checked(later, ()))
    assert store.schedule.last_checks("SMA", 2) == ()


def test_a_check_that_the_schedule_began_is_found_again_until_it_is_finished(store):
    assert store.schedule.unfinished_run() is None
    store.schedule.take("one", None, NOON)
    run = store.schedule.begin_run("one", "councils.csv", ["NBR"], NOON, made_up=False)
    begun(store, NOON + MINUTE)  # by hand
    store.end_run(run, NOON + MINUTE, "stopped")
    found = store.schedule.unfinished_run()
    assert (found.id, found.planned, found.ending) == (run, ("NBR",), "stopped")
    store.end_run(run, NOON + 2 * MINUTE, "finished")
    assert store.schedule.unfinished_run() is None


def test_nobody_begins_a_check_whose_place_was_taken(store):
    store.schedule.take("one", None, NOON)
    store.schedule.take("two", store.schedule.heartbeat(), NOON)
    with pytest.raises(LeaseLostError):
        store.schedule.begin_run("one", "councils.csv", ["NBR"], NOON, made_up=False)
    assert store.latest_run() is None


def test_a_finished_check_stays_finished_when_another_says_that_it_was_stopped(store):
    run = begun(store, NOON)
    store.end_run(run, NOON, "finished")
    store.end_run(run, NOON + MINUTE, "stopped")
    assert store.run(run).ending == "finished"
