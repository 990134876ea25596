"""Readings of unchanged pages, in small rows that point to what the page showed."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from store.records import (
    Archived,
    Council,
    NamedPage,
    PageKind,
    PageReading,
    Problem,
    ProblemKind,
    Score,
    Scorecard,
    Snapshot,
)
from store.repeats import Kept
from store.tables import page_readings

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
WEEK = timedelta(days=7)
HOME = "https://northbridge.example/"
NEWS = "https://northbridge.example/news"
NORTHBRIDGE = Council("NBR", "Northbridge Borough Council", HOME)
CHARSET = Problem(HOME, ProblemKind.CHARSET, "Its letters may be wrong.", permanent=True)
FIRST = PageReading(
    HOME,
    PageKind.HOME,
    NOON,
    HOME,
    200,
    "ab",
    True,
    "en-gb",
    named_pages=(NamedPage(PageKind.NEWS, NEWS, "News"),),
    problem=CHARSET,
    etag='"1"',
    edition="e1",
    wishes=("nosnippet",),
    archived=Archived("a.warc.gz", 10),
)
SECOND = replace(FIRST, read_at=NOON + WEEK, unchanged_since=NOON, archived=Archived("b.warc.gz", 20))
THIRD = replace(SECOND, read_at=NOON + 2 * WEEK, attempt=2, archived=None)


def begun(store):
    return store.begin_run("councils.csv", ["NBR"], NOON, made_up=True)


def rows(store):
    table = page_readings.c
    with store._database.engine.connect() as connection:
        return connection.execute(select(table.same_as, table.record).order_by(table.id)).all()


def row(store, run):
    """Where what an earlier run saw of the home page is kept."""
    return store.readings_and_earlier(run, [HOME])[1][HOME].row


@pytest.fixture
def checked(store):
    """A store with three checks of a page that never changed, and their numbers."""
    runs = begun(store), begun(store), begun(store)
    store.add_batch(runs[0], readings=[FIRST])
    store.add_batch(runs[1], repeats=[Kept(SECOND, row(store, runs[1]))])
    store.add_batch(runs[2], repeats=[Kept(THIRD, row(store, runs[2]))])
    return store, *runs


def test_a_page_that_had_not_changed_is_read_back_whole(checked):
    store, first, second, third = checked
    assert store.readings(first, [HOME]) == {HOME: FIRST}
    assert store.readings(second, [HOME]) == {HOME: SECOND}
    assert store.readings(third, [HOME]) == {HOME: THIRD}


def test_its_row_holds_only_what_is_its_own(checked):
    store, *_ = checked
    _, (same_as, record), _ = rows(store)
    assert same_as == 1
    assert sorted(record) == ["archived", "attempt", "read_at", "unchanged_since"]


def test_a_repeat_never_points_to_a_repeat(checked):
    store, *_ = checked
    assert [same_as for same_as, _ in rows(store)] == [None, 1, 1]


def test_what_an_earlier_run_saw_is_given_whole_although_it_was_a_repeat(checked):
    store, _, _, third = checked
    assert store.earlier_readings(third, [HOME]) == {HOME: SECOND}
    assert store.readings_and_earlier(third, [HOME]) == ({HOME: THIRD}, {HOME: Kept(SECOND, 1)})


def test_a_snapshot_shows_repeats_whole(checked):
    store, _, second, _ = checked
    scorecard = Scorecard(NORTHBRIDGE, NOON, 1, Score(50.0, 1.0, 50.0, 50.0, 10, 10), (), ())
    store.add_visit(second, Snapshot(NORTHBRIDGE, NOON + WEEK, (SECOND,)), scorecard)
    assert store.snapshot("NBR").readings == (SECOND,)
    assert len(rows(store)) == 3


def test_a_page_that_the_run_has_is_not_repeated(checked):
    store, first, *_ = checked
    store.add_batch(first, repeats=[Kept(replace(SECOND, attempt=1), 1)])
    assert store.readings(first, [HOME]) == {HOME: FIRST}
    assert len(rows(store)) == 3


def test_a_page_that_changed_after_all_is_kept_in_a_row_of_its_own(checked):
    store, _, _, third = checked
    fourth, changed = begun(store), replace(FIRST, read_at=NOON + 3 * WEEK, digest="cd", named_pages=())
    store.add_batch(fourth, readings=[changed])
    assert store.readings(fourth, [HOME]) == {HOME: changed}
    assert row(store, begun(store)) == 4
    assert row(store, third) == 1
