"""Whose time is up, and what of the others is too old."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from store import tables
from store.erasure import Cause
from store.records import (
    Account,
    AccountReading,
    Activity,
    ChannelState,
    Council,
    Councillor,
    CouncillorList,
    CouncillorScorecard,
    CouncillorSnapshot,
    Grade,
    Role,
    Score,
    Scorecard,
    Snapshot,
    Tally,
)

NORTHBRIDGE = Council("NBR", "Northbridge Council", "https://northbridge.example/")
# Ahead of any clock, so that rows written by this test count as older than what it pretends.
NOW = datetime(2100, 6, 1, 12, 0, tzinfo=UTC)
DAY = timedelta(days=1)
ROWAN, SAM = Councillor("NBR", "7", "Rowan Pretend"), Councillor("NBR", "8", "Sam Invented")
LIMITS = {"left_by": NOW - 90 * DAY, "older_than": NOW - 730 * DAY}


def check(store, days_ago, *people, good=True, visited=(), method=2, code="NBR"):
    """A check so many days ago whose list named these people, and which asked for the pages of `visited`."""
    at = NOW - days_ago * DAY
    run = store.begin_run("councils.csv", [code], at, made_up=True)
    store.add_councillor_lists(run, [CouncillorList(code, at, councillors=people, good=good)])
    cards = [CouncillorScorecard(each, at, method, Tally(0, 0, 0, 0), (), ()) for each in visited]
    store.add_councillors(run, [(CouncillorSnapshot(each.councillor, at), each) for each in cards])
    return run


def shows(store, run, days_ago, method):
    """What Sam's account showed so many days ago, beside the newest visit to the page."""
    reading = AccountReading("bluesky", "cllr-sam.example", "bluesky", NOW - days_ago * DAY, "A rule.")
    activity = Activity("bluesky", "cllr-sam.example", ChannelState.ACTIVE, "", reading=reading)
    ((number, seen),) = store.councillor_snapshots(["NBR"])
    card = CouncillorScorecard(SAM, seen.taken_at, method, Tally(0, 0, 0, 0), (), ())
    store.add_councillor_activities(run, [(number, replace(seen, activities=(activity,)), card)])


def due(store):
    found = store.rights.due("NBR", **LIMITS)
    return found.left, found.unseen


def test_who_is_missing_from_good_lists_for_ninety_days_has_left(store):
    check(store, 120, ROWAN, SAM)
    check(store, 90, SAM)
    check(store, 1, SAM)
    assert due(store) == (("7",), ())


def test_who_is_missing_for_less_has_not_left_yet(store):
    check(store, 120, ROWAN, SAM)
    check(store, 89, SAM)
    assert due(store) == ((), ())


def test_a_list_that_is_not_good_says_nothing_about_who_left(store):
    check(store, 120, ROWAN, SAM)
    check(store, 100, SAM, good=False)
    check(store, 1, SAM, good=False)
    assert due(store) == ((), ())


def test_who_came_back_has_not_left(store):
    check(store, 400, ROWAN, SAM)
    check(store, 200, SAM)
    check(store, 1, ROWAN, SAM)
    assert due(store) == ((), ())


def test_whose_page_was_read_since_has_not_left(store):
    check(store, 400, ROWAN, SAM)
    check(store, 200, SAM)
    check(store, 30, visited=[ROWAN], good=False)
    assert due(store) == ((), ())


def test_when_a_council_ends_everybody_has_left_ninety_days_later(store):
    check(store, 120, ROWAN, SAM)
    store.add_councils([replace(NORTHBRIDGE, valid_to=(NOW - 90 * DAY).date())])
    assert due(store) == ((), ())
    store.add_councils([replace(NORTHBRIDGE, valid_to=(NOW - 91 * DAY).date())])
    assert due(store) == (("7", "8"), ())


def test_who_was_seen_last_too_long_ago_is_erased_even_if_no_list_is_good(store):
    check(store, 731, ROWAN, SAM)
    check(store, 1, visited=[SAM], good=False)
    assert due(store) == ((), ("7",))


def test_what_is_old_goes_and_what_stands_today_stays(store):
    moved = replace(SAM, division="Old Quay")
    check(store, 900, SAM, visited=[SAM])  # description, page, scorecard: all superseded
    check(store, 800, moved, visited=[moved], method=3)  # the scorecard that stands: nothing new was said since
    check(store, 760, moved, visited=[moved], method=3)  # a page between, and its scorecard was not stored
    check(store, 10, moved, visited=[moved], method=3)
    rows = store.rights.due("NBR", **LIMITS).rows
    assert {table.name: len(ids) for table, ids in rows.items()} == {
        "councillor_scorecard": 1,
        "councillor_activity": 0,
        "councillor_snapshot": 2,
        "councillor_list": 3,
        "councillor": 1,
        "door_link": 0,
        "door_event": 0,
        "published_mark": 0,
    }
    store.rights.erase_due(store.rights.due("NBR", **LIMITS), NOW)
    assert not store.rights.due("NBR", **LIMITS)
    assert [each.method for each in store.councillor_scorecards()] == [3]
    assert [each.taken_at for _number, each in store.councillor_snapshots()] == [NOW - 10 * DAY]
    assert store.good_list("NBR").councillors == (moved,)


def test_a_description_that_a_list_points_to_stays_with_the_list(store):
    check(store, 900, SAM)
    check(store, 700, SAM)
    check(store, 10, replace(SAM, division="Old Quay"), good=False)
    store.rights.erase_due(store.rights.due("NBR", **LIMITS), NOW)
    assert [each.councillors for each in store.councillor_lists("NBR")][1] == (SAM,)


def test_the_last_good_list_stays_however_old(store):
    check(store, 900, SAM)
    check(store, 10, visited=[SAM], good=False)
    store.rights.erase_due(store.rights.due("NBR", **LIMITS), NOW)
    assert store.good_list("NBR").councillors == (SAM,)


def test_erasing_what_is_due_leaves_a_tombstone_for_each_cause(store):
    check(store, 900, Councillor("NBR", "1", "Alex Old"), ROWAN, good=False)
    check(store, 800, visited=[Councillor("NBR", "1", "Alex Old")], good=False)
    check(store, 700, ROWAN, SAM)
    check(store, 100, SAM)
    found = store.rights.due("NBR", **LIMITS)
    store.rights.erase_due(found, NOW)
    told = [(each.cause, each.people) for each in store.rights.tombstones()]
    assert told == [(Cause.LEFT, 2), (Cause.RETENTION, 0)]
    assert [each.councillor for each in store.rights.people("NBR")] == [SAM]
    assert not store.rights.due("NBR", **LIMITS)


def test_other_councils_are_left_alone(store):
    check(store, 900, Councillor("SWK", "7", "Jo Makebelieve"), code="SWK")
    assert not store.rights.due("NBR", **LIMITS)
    assert store.rights.codes() == ("SWK",)


@pytest.mark.parametrize(
    ("role", "days_ago", "kept"),
    [
        (Role.MAIN, 800, True),
        (Role.LEADER, 800, True),  # of the office
        (Role.COUNCILLOR, 800, False),
        (Role.COUNCILLOR, 700, True),
    ],
)
def test_old_readings_of_accounts_go_unless_the_account_is_the_councils(store, role, days_ago, kept):
    run = store.begin_run("councils.csv", ["NBR"], NOW, made_up=True)
    linked = Account("x", "Northbridge", "northbridge", "", Grade.LINKED, "", (), role)
    card = Scorecard(NORTHBRIDGE, NOW, 2, Score(None, 0.0, 0.0, 100.0, 0, 1), (), ())
    read = AccountReading("x", "northbridge", "x", NOW - days_ago * DAY, "rule")
    store.add_batch(run, visits=[(Snapshot(NORTHBRIDGE, NOW, accounts=(linked,)), card)], accounts=[read])
    found = store.rights.old_account_readings(LIMITS["older_than"])
    assert (found == {tables.account_readings: ()}) is kept


def test_a_day_of_the_end_is_the_last_day(store):
    check(store, 120, ROWAN)
    store.add_councils([replace(NORTHBRIDGE, valid_to=date(2100, 3, 3))])  # left_by is 3 March
    assert due(store) == ((), ())


def test_what_accounts_showed_goes_when_newer_stands_or_its_page_goes(store):
    first = check(store, 900, SAM, visited=[SAM])
    shows(store, first, 900, method=2)
    check(store, 800, SAM, visited=[SAM], method=3)
    for days_ago in (790, 780, 10):
        shows(store, store.begin_run("councils.csv", ["NBR"], NOW, made_up=True), days_ago, method=3)
    check(store, 10, SAM)
    rows = store.rights.due("NBR", **LIMITS).rows
    assert len(rows[tables.councillor_activities]) == 3
    store.rights.erase_due(store.rights.due("NBR", **LIMITS), NOW)
    ((_number, seen),) = store.councillor_snapshots(["NBR"])
    assert seen.activities[0].reading.read_at == NOW - 10 * DAY
