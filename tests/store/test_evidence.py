"""Which visits, scores and page readings are old, and which stand however old they are."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from store.records import (
    Archived,
    Council,
    PageKind,
    PageReading,
    Score,
    Scorecard,
    Snapshot,
)
from store.repeats import Kept
from store.store import Store
from store.tables import frozen_scorecards, page_readings, scorecards, shortlist_changes, shortlists, snapshots

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
NORTHBRIDGE = Council("NBR", "Northbridge Council", "https://www.northbridge.example/")
SOUTH = Council("STH", "South Council", "https://south.example/")
CUT = NOW - timedelta(days=365)
SCORE = Score(60.0, 0.9, 55.0, 65.0, 9, 10)


@pytest.fixture
def lite(prepared_sqlite_url):
    """A store in SQLite alone, where the kind of database makes no difference."""
    with Store(prepared_sqlite_url) as opened:
        yield opened


def reading(council, at, name=""):
    page = council.website + name
    return PageReading(
        page, PageKind.HOME, at, status=200, digest="d", complete=True, archived=Archived(f"{name}.warc.gz", 0)
    )


def check(store, council, days, name="", readings=None):
    """A finished check so many days ago, which read one page, or these."""
    at = NOW - timedelta(days=days)
    store.add_councils([council])
    run = store.begin_run("test", [council.local_authority_code], at, made_up=True)
    seen = Snapshot(council, at, readings or (reading(council, at, name),), finished=True)
    store.add_visit(run, seen, Scorecard(council, at, 1, SCORE, (), ()))
    store.end_run(run, at, "finished")
    return run


def rows(store, table):
    with store._database.reading() as connection:
        return connection.scalars(select(table.c.id).order_by(table.c.id)).all()


def counts(old):
    return {
        "visits": sum(map(len, old.snapshots.values())),
        "scores": sum(map(len, old.scorecards.values())),
        "pages": len(old.readings),
    }


def test_what_is_older_goes_but_for_the_last_three_checks_of_each_council(store):
    for days in (900, 800, 700, 600):
        check(store, NORTHBRIDGE, days, str(days))
        check(store, SOUTH, days + 1, str(days))
    check(store, SOUTH, 10, "new")
    old = store.evidence.old(CUT)
    assert {code: len(ids) for code, ids in old.snapshots.items()} == {"NBR": 1, "STH": 2}
    store.evidence.erase(old, NOW)
    assert [len(rows(store, each)) for each in (snapshots, scorecards, page_readings)] == [6, 6, 6]
    assert counts(store.evidence.old(CUT)) == {"visits": 0, "scores": 0, "pages": 0}
    assert [(each.code, each.people, dict(each.removed)) for each in store.rights.tombstones()] == [
        ("NBR", 0, {"scorecard": 1, "snapshot": 1}),
        ("STH", 0, {"scorecard": 2, "snapshot": 2}),
        ("", 0, {"page_reading": 3}),
    ]
    assert store.snapshot("NBR").taken_at == NOW - timedelta(days=600)
    assert len(store.scorecards("NBR")) == 3


def test_a_reading_to_which_a_later_visit_points_stays(lite):
    first = reading(NORTHBRIDGE, NOW - timedelta(days=900), "same")
    check(lite, NORTHBRIDGE, 900, readings=(first,))
    for days in (30, 20, 10):
        at = NOW - timedelta(days=days)
        run = lite.begin_run("test", ["NBR"], at, made_up=True)
        _stored, earlier = lite.readings_and_earlier(run, [first.url])
        again = replace(first, read_at=at, unchanged_since=first.read_at)
        lite.add_batch(run, repeats=[Kept(again, earlier[first.url].row)])
        seen = Snapshot(NORTHBRIDGE, at, (again,), finished=True)
        lite.add_visit(run, seen, Scorecard(NORTHBRIDGE, at, 1, SCORE, (), ()))
    old = lite.evidence.old(CUT)
    assert counts(old) == {"visits": 1, "scores": 1, "pages": 0}
    lite.evidence.erase(old, NOW)
    assert lite.snapshot("NBR").readings[0].unchanged_since == first.read_at


def test_what_a_frozen_shortlist_rests_on_stays(lite):
    for days in (900, 800, 30, 20, 10):
        check(lite, NORTHBRIDGE, days, str(days))
    first = rows(lite, scorecards)[0]
    with lite._database.writing() as connection:
        freeze(connection, first)
    old = lite.evidence.old(CUT)
    assert counts(old) == {"visits": 1, "scores": 1, "pages": 1}
    lite.evidence.erase(old, NOW)
    assert first in rows(lite, scorecards)


def freeze(connection, scorecard):
    connection.execute(shortlists.insert().values(values_of(shortlists)))
    connection.execute(shortlist_changes.insert().values(values_of(shortlist_changes) | {"shortlist_id": 1}))
    connection.execute(frozen_scorecards.insert().values(change_id=1, scorecard_id=scorecard))


def values_of(table):
    """Something for every column that must have a value."""
    fill = {"DateTime": NOW, "Moment": NOW, "JSON": {}, "Integer": 1, "Words": "x", "String": "x", "Boolean": False}
    columns = [each for each in table.c if each.name != "id" and not each.nullable and each.server_default is None]
    return {each.name: fill[type(each.type).__name__] for each in columns}


def test_files_of_copies_are_known_by_the_readings_that_point_to_them(lite):
    check(lite, NORTHBRIDGE, 900, "old")
    check(lite, SOUTH, 10, "new")
    assert lite.evidence.files() == {"old.warc.gz", "new.warc.gz"}
    assert lite.evidence.files(without=rows(lite, page_readings)[:1]) == {"new.warc.gz"}


def test_a_first_look_goes_with_the_visit_it_began(lite):
    at = NOW - timedelta(days=900)
    lite.add_councils([NORTHBRIDGE])
    run = lite.begin_run("test", ["NBR"], at, made_up=True)
    lite.add_visit(run, Snapshot(NORTHBRIDGE, at, ()), Scorecard(NORTHBRIDGE, at, 1, SCORE, (), (), finished=False))
    for days in (30, 20, 10):
        check(lite, NORTHBRIDGE, days, str(days))
    assert counts(lite.evidence.old(CUT)) == {"visits": 1, "scores": 1, "pages": 0}
