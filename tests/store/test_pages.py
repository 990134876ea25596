from dataclasses import replace
from datetime import UTC, datetime

import pytest
from sqlalchemy import func, select

from store.errors import DatabaseError
from store.records import (
    Council,
    PageKind,
    PageReading,
    Problem,
    ProblemKind,
    RobotsReading,
    Score,
    Scorecard,
    Snapshot,
)
from store.repeats import Kept
from store.tables import page_readings, robots_readings, snapshots

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
HOME = "https://northbridge.example/"
NEWS = "https://northbridge.example/news"
ORIGIN = "https://northbridge.example"
NORTHBRIDGE = Council("NBR", "Northbridge Borough Council", HOME)
SOUTHMERE = Council("SOU", "Southmere District Council", "https://southmere.example/")


def reading(url, **more):
    return PageReading(url, PageKind.HOME, NOON, **{"status": 200, "digest": "ab", "complete": True} | more)


def failed(url, kind=ProblemKind.TIMED_OUT, **more):
    problem = Problem(url, kind, "It took too long.", permanent=False)
    return PageReading(url, PageKind.HOME, NOON, problem=problem, **more)


def visited(council, *readings):
    scorecard = Scorecard(council, NOON, 1, Score(50.0, 1.0, 50.0, 50.0, 10, 10), (), ())
    return Snapshot(council, NOON, readings), scorecard


def begun(store):
    return store.begin_run("councils.csv", ["NBR", "SOU"], NOON, made_up=True)


def count(store, table):
    with store._database.engine.connect() as connection:
        return connection.execute(select(func.count()).select_from(table)).scalar_one()


# A batch


def test_a_batch_holds_readings_robots_and_visits(store):
    run = begun(store)
    home, robots = reading(HOME), RobotsReading(ORIGIN, NOON, 200, "User-agent: *\nDisallow: /private\n")
    store.add_batch(run, readings=[home], robots=[robots], visits=[visited(NORTHBRIDGE, home)])
    assert store.readings(run, [HOME]) == {HOME: home}
    assert store.robots(run, [ORIGIN]) == {ORIGIN: robots}
    assert store.snapshot("NBR") == Snapshot(NORTHBRIDGE, NOON, (home,))
    assert store.scorecard("NBR").overall.value == 50.0


def test_an_empty_batch_adds_nothing(store):
    store.add_batch(begun(store))
    assert (count(store, page_readings), count(store, robots_readings), count(store, snapshots)) == (0, 0, 0)


def test_a_reading_that_the_run_has_stays_as_it_stands(store):
    run = begun(store)
    store.add_batch(run, readings=[reading(HOME, language="en")])
    store.add_batch(run, readings=[reading(HOME, language="cy"), reading(NEWS)])
    assert store.readings(run, [HOME, NEWS]) == {HOME: reading(HOME, language="en"), NEWS: reading(NEWS)}
    assert count(store, page_readings) == 2


def test_of_two_readings_of_one_page_in_a_batch_the_first_is_kept(store):
    run = begun(store)
    store.add_batch(run, readings=[reading(HOME, language="en"), reading(HOME, language="cy")])
    assert store.readings(run, [HOME]) == {HOME: reading(HOME, language="en")}


def test_a_second_try_is_stored_beside_the_first_and_is_what_the_page_shows(store):
    run = begun(store)
    store.add_batch(run, readings=[failed(HOME)])
    store.add_batch(run, readings=[reading(HOME, attempt=2)])
    assert store.readings(run, [HOME]) == {HOME: reading(HOME, attempt=2)}
    assert count(store, page_readings) == 2


def test_tries_that_arrive_in_the_wrong_order_make_no_difference(store):
    run = begun(store)
    store.add_batch(run, readings=[reading(HOME, attempt=2)])
    store.add_batch(run, readings=[failed(HOME)])
    assert store.readings(run, [HOME]) == {HOME: reading(HOME, attempt=2)}


def test_each_snapshot_shows_the_try_it_was_made_from(store):
    run = begun(store)
    store.add_batch(run, readings=[failed(HOME), reading(HOME, attempt=2)])
    store.add_batch(run, visits=[visited(NORTHBRIDGE, failed(HOME)), visited(SOUTHMERE, reading(HOME, attempt=2))])
    assert store.snapshot("NBR").readings == (failed(HOME),)
    assert store.snapshot("SOU").readings == (reading(HOME, attempt=2),)


def test_readings_that_only_a_snapshot_holds_are_stored_with_it(store):
    run = begun(store)
    store.add_batch(run, readings=[reading(HOME)], visits=[visited(NORTHBRIDGE, reading(HOME), reading(NEWS))])
    assert store.readings(run, [HOME, NEWS]) == {HOME: reading(HOME), NEWS: reading(NEWS)}


def test_several_visits_of_a_batch_keep_their_own_scorecards(store):
    run = begun(store)
    north, south = visited(NORTHBRIDGE, reading(HOME)), visited(SOUTHMERE, reading(SOUTHMERE.website))
    store.add_batch(run, visits=[north, south])
    assert store.latest_scorecards() == (north[1], south[1])
    assert list(store.latest_snapshots()) == [north[0], south[0]]


def test_a_batch_is_stored_whole_or_not_at_all(store):
    run = begun(store)
    unheard_of = run + 1
    with pytest.raises(DatabaseError):
        store.add_batch(unheard_of, readings=[reading(HOME)], robots=[RobotsReading(ORIGIN, NOON, 404)])
    with pytest.raises(ValueError, match="different councils"):
        store.add_batch(run, readings=[reading(HOME)], visits=[(Snapshot(NORTHBRIDGE, NOON), visited(SOUTHMERE)[1])])
    with pytest.raises(DatabaseError, match="has no time zone"):
        store.add_batch(run, readings=[reading(HOME), replace(reading(NEWS), read_at=NOON.replace(tzinfo=None))])
    assert (count(store, page_readings), count(store, robots_readings), count(store, snapshots)) == (0, 0, 0)


def test_a_thousand_pages_are_found_again(store):
    run = begun(store)
    pages = {f"{NEWS}/{number}": reading(f"{NEWS}/{number}") for number in range(1000)}
    store.add_batch(run, readings=list(pages.values()))
    assert store.readings(run, pages) == pages


def test_a_page_with_characters_that_no_database_keeps_is_found_by_its_own_address(store):
    run = begun(store)
    store.add_batch(run, readings=[reading(f"{NEWS}\x00\ud800")])
    assert store.readings(run, [f"{NEWS}\x00\ud800"]) == {f"{NEWS}\x00\ud800": reading(f"{NEWS}\ufffd\ufffd")}


def test_pages_that_the_run_has_not_tried_are_absent(store):
    run, other = begun(store), begun(store)
    store.add_batch(other, readings=[reading(HOME)], robots=[RobotsReading(ORIGIN, NOON, 404)])
    assert store.readings(run, [HOME]) == {}
    assert store.readings(run, []) == {}
    assert store.robots(run, [ORIGIN]) == {}


# robots.txt


def test_the_last_word_of_a_robots_txt_is_given_and_the_first_of_each_try_is_kept(store):
    run = begun(store)
    problem = Problem(f"{ORIGIN}/robots.txt", ProblemKind.ROBOTS_UNREADABLE, "It answered 503.", permanent=False)
    busy = RobotsReading(ORIGIN, NOON, 503, problem=problem)
    plain = RobotsReading(ORIGIN, NOON, 200, "User-agent: *\n", attempt=2)
    store.add_batch(run, robots=[busy])
    store.add_batch(run, robots=[plain, RobotsReading(ORIGIN, NOON, 404)])
    assert store.robots(run, [ORIGIN, "http://southmere.example:8080"]) == {ORIGIN: plain}
    assert count(store, robots_readings) == 2


def test_the_newest_robots_txt_of_a_host_may_be_of_an_earlier_run(store):
    first, second = begun(store), begun(store)
    old, new = RobotsReading(ORIGIN, NOON, 200, "User-agent: *\n"), RobotsReading(ORIGIN, NOON, 404)
    other = RobotsReading("http://southmere.example", NOON, 200, "User-agent: Doorstep\n")
    store.add_batch(first, robots=[old, other])
    store.add_batch(second, robots=[new])
    asked = [ORIGIN, other.origin, "http://eastmoor.example"]
    assert store.newest_robots(asked) == {ORIGIN: new, other.origin: other}
    assert store.newest_robots([]) == {}


# Earlier runs


def test_the_newest_whole_reading_of_earlier_runs_is_given(store):
    first, second, third = begun(store), begun(store), begun(store)
    store.add_batch(first, readings=[reading(HOME, etag='"1"'), reading(NEWS, etag='"1"')])
    store.add_batch(second, readings=[reading(HOME, etag='"2"')])
    store.add_batch(third, readings=[reading(HOME, etag='"3"')])
    assert store.earlier_readings(third, [HOME, NEWS]) == {
        HOME: reading(HOME, etag='"2"'),
        NEWS: reading(NEWS, etag='"1"'),
    }


@pytest.mark.parametrize(
    "lacking",
    [
        failed(HOME),
        failed(HOME, digest="ab", status=200),
        reading(HOME, digest=""),
        replace(failed(HOME, ProblemKind.CUT_SHORT), digest="ab", status=200),
    ],
)
def test_a_reading_without_a_body_or_with_half_of_one_is_passed_over(store, lacking):
    first, second, third = begun(store), begun(store), begun(store)
    store.add_batch(first, readings=[reading(HOME)])
    store.add_batch(second, readings=[lacking])
    assert store.earlier_readings(third, [HOME]) == {HOME: reading(HOME)}
    assert store.earlier_readings(first, [HOME]) == {}


def test_a_page_that_was_read_whole_counts_although_something_was_wrong_with_it(store):
    first, second = begun(store), begun(store)
    charset = Problem(HOME, ProblemKind.CHARSET, "Its letters may be wrong.", permanent=True)
    store.add_batch(first, readings=[reading(HOME, problem=charset)])
    assert store.earlier_readings(second, [HOME]) == {HOME: reading(HOME, problem=charset)}


def test_what_this_run_and_what_an_earlier_one_stored_can_be_had_together(store):
    first, second, third = begun(store), begun(store), begun(store)
    store.add_batch(first, readings=[reading(HOME, etag='"1"'), reading(NEWS, etag='"1"')])
    store.add_batch(second, readings=[failed(HOME), reading(HOME, etag='"2"', attempt=2)])
    store.add_batch(third, readings=[reading(HOME, etag='"3"')])
    assert store.readings_and_earlier(second, [HOME, NEWS]) == (
        {HOME: reading(HOME, etag='"2"', attempt=2)},
        {HOME: Kept(reading(HOME, etag='"1"'), 2), NEWS: Kept(reading(NEWS, etag='"1"'), 1)},
    )


def test_a_second_try_in_an_earlier_run_counts(store):
    first, second = begun(store), begun(store)
    store.add_batch(first, readings=[failed(HOME), reading(HOME, attempt=2)])
    assert store.earlier_readings(second, [HOME]) == {HOME: reading(HOME, attempt=2)}
