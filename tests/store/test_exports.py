"""Visits read from end to end, for whoever writes them out."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from store.exports import BATCH
from store.records import Council, PageKind, PageReading, Score, Scorecard, Snapshot
from tests.scoring.northbridge import account

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
WEEK = timedelta(days=7)
NORTHBRIDGE = Council("NBR", "Northbridge Borough Council", "https://northbridge.example/")
SEAWICK = Council("AAA", "Seawick Council", "https://seawick.example/")
SCORE = Score(50.0, 1.0, 50.0, 50.0, 1, 1)


def visited(store, council, at, *, run=None, finished=True, method=2):
    run = run or store.begin_run("councils.csv", [], NOON, made_up=True)
    home = PageReading(council.website, PageKind.HOME, at, status=200, complete=True)
    seen = Snapshot(council, at, (home,), (account("facebook"),), finished=finished)
    store.add_visit(run, seen, Scorecard(council, at, method, SCORE, (), (), finished=finished))
    return run


def moments(visits):
    return [(each.scorecard.council.local_authority_code, each.scorecard.as_of) for each in visits]


def test_the_newest_of_each_council_comes_by_code(store):
    for council in (NORTHBRIDGE, SEAWICK):
        for week in range(3):
            visited(store, council, NOON + week * WEEK)
    assert moments(store.exports.visits()) == [("AAA", NOON + 2 * WEEK), ("NBR", NOON + 2 * WEEK)]


def test_the_history_comes_by_code_and_the_oldest_first(store):
    for council in (NORTHBRIDGE, SEAWICK):
        for week in range(2):
            visited(store, council, NOON + week * WEEK)
    assert moments(store.exports.visits(history=True)) == [
        ("AAA", NOON),
        ("AAA", NOON + WEEK),
        ("NBR", NOON),
        ("NBR", NOON + WEEK),
    ]
    assert moments(store.exports.visits(["NBR"], history=True, since=NOON + WEEK)) == [("NBR", NOON + WEEK)]


def test_a_council_whose_newest_check_is_older_is_not_there(store):
    visited(store, NORTHBRIDGE, NOON)
    assert moments(store.exports.visits(since=NOON + WEEK)) == []


def test_a_check_that_was_stored_as_it_went_is_one(store):
    run = visited(store, NORTHBRIDGE, NOON, finished=False)
    visited(store, NORTHBRIDGE, NOON, run=run)
    assert [each.scorecard.finished for each in store.exports.visits(history=True)] == [True]


def test_accounts_and_pages_come_with_it_and_no_pages_words(store):
    visited(store, NORTHBRIDGE, NOON)
    (visit,) = store.exports.visits()
    assert [(each.kind, each.url, each.status, each.complete, each.problem) for each in visit.pages] == [
        ("home page", "https://northbridge.example/", 200, True, None)
    ]
    assert visit.pages[0].read_at == NOON
    assert visit.seen.accounts == (account("facebook"),)
    assert not hasattr(visit.pages[0], "links")


def test_somebody_may_write_while_visits_are_read(store):
    for number in range(BATCH + 1):
        visited(store, replace(NORTHBRIDGE, local_authority_code=f"C{number:03}"), NOON)
    visits = store.exports.visits()
    next(visits)
    visited(store, SEAWICK, NOON)
    assert len(list(visits)) == BATCH
