"""Changes and notices, each once, whoever writes at the same time."""

from datetime import UTC, datetime, timedelta

import pytest

from store.notices import Ending, Notice, Reach
from store.records import (
    Account,
    Activity,
    Change,
    ChangeKind,
    ChannelState,
    Council,
    Grade,
    PageKind,
    PageReading,
    Score,
    Scorecard,
    Snapshot,
)
from store.store import Store

MONDAY = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
WEEK = timedelta(weeks=1)
HOME = "https://northbridge.example/"
NORTHBRIDGE = Council("NBR", "Northbridge Council", HOME)
SALTMARSH = Council("SAL", "Saltmarsh Council", "https://saltmarsh.example/")
ACCOUNT = Account("bluesky", "tŷ-môr", "tŷ-môr", "https://bsky.example/tŷ-môr", Grade.LINKED, "", ())
SHOWN = Activity("bluesky", "tŷ-môr", ChannelState.ACTIVE, "It posts.")
QUIET = Change("NBR", ChangeKind.WENT_QUIET, "bluesky/tŷ-môr", MONDAY, MONDAY + WEEK, "Nothing new from Tŷ Môr.")
GONE = Change("SAL", ChangeKind.GONE, "x/saltmarsh", MONDAY, MONDAY + 2 * WEEK, "It is gone.")
SOMEBODY = "5" * 64


@pytest.fixture
def store(prepared_sqlite_url):
    """Enough where what is asked does not differ between databases."""
    with Store(prepared_sqlite_url) as opened:
        yield opened


@pytest.fixture
def any_store(url):
    """A store on an empty database, of either kind."""
    with Store(url) as opened:
        yield opened


def checked(store, at, council=NORTHBRIDGE, value=50.0, *, finished=True, replayed=False, accounts=(ACCOUNT,)):
    """One check of one council; the number of its run."""
    run = store.begin_run("councils.csv", [council.local_authority_code], at, made_up=True, replayed=replayed)
    visit(store, run, at, council, value, finished=finished, accounts=accounts)
    return run


def visit(store, run, at, council=NORTHBRIDGE, value=50.0, *, finished=True, accounts=(ACCOUNT,)):
    reading = PageReading(council.website, PageKind.HOME, at)
    snapshot = Snapshot(council, at, (reading,), accounts, (SHOWN,) if accounts else (), finished=finished)
    score = Score(value, 1.0, value, value, 1, 1)
    store.add_visit(run, snapshot, Scorecard(council, at, 2, score, (), (), finished=finished))


def values(checks):
    return [(each.scorecard.as_of, each.scorecard.overall.value, each.visit) for each in checks]


def test_a_council_is_to_be_looked_at_when_it_was_visited_since(any_store):
    checked(any_store, MONDAY)
    checked(any_store, MONDAY, SALTMARSH)
    assert any_store.notices.unlooked() == {"NBR": Reach(1, 1), "SAL": Reach(2, 2)}
    any_store.notices.note("NBR", Reach(1, 1), (), MONDAY)
    assert any_store.notices.unlooked() == {"SAL": Reach(2, 2)}
    checked(any_store, MONDAY + WEEK)
    assert any_store.notices.unlooked() == {"NBR": Reach(3, 3), "SAL": Reach(2, 2)}


def test_more_checks_than_are_read_at_once_are_all_given_the_oldest_first(store):
    for week in range(8):
        checked(store, MONDAY + week * WEEK, value=40.0 + week)
    then, now = store.notices.then_and_now("NBR", Reach(8, 8))
    assert then == ()
    assert values(now) == [(MONDAY + week * WEEK, 40.0 + week, week + 1) for week in range(8)]


def test_checks_are_given_as_they_stood_at_the_last_look_and_as_they_stand(store):
    checked(store, MONDAY, value=40.0)
    store.notices.note("NBR", Reach(1, 1), (), MONDAY)
    checked(store, MONDAY + WEEK, value=60.0)
    before, now = store.notices.then_and_now("NBR", Reach(2, 2))
    assert values(before) == [(MONDAY, 40.0, 1)]
    assert values(now) == [(MONDAY, 40.0, 1), (MONDAY + WEEK, 60.0, 2)]
    assert now[0].snapshot == Snapshot(NORTHBRIDGE, MONDAY, (), (ACCOUNT,), (SHOWN,))


def test_checks_are_given_from_a_moment_on(any_store):
    for week in range(3):
        checked(any_store, MONDAY + week * WEEK, value=40.0 + week)
        checked(any_store, MONDAY + week * WEEK, SALTMARSH)
    given = any_store.notices.checks_since("NBR", MONDAY + WEEK)
    assert values(given) == [(MONDAY + WEEK, 41.0, 3), (MONDAY + 2 * WEEK, 42.0, 5)]
    assert any_store.notices.checks_since("NBR", MONDAY + 3 * WEEK) == ()


def test_a_check_that_was_scored_again_stood_otherwise_before(store):
    checked(store, MONDAY, value=40.0)
    store.notices.note("NBR", Reach(1, 1), (), MONDAY)
    (again,) = store.unscored(3)
    score = Score(70.0, 1.0, 70.0, 70.0, 1, 1)
    store.score_again([(again, Scorecard(NORTHBRIDGE, MONDAY, 3, score, (), ()))])
    assert store.notices.unlooked() == {}  # nobody was visited
    before, now = store.notices.then_and_now("NBR", Reach(2, 1))
    assert (values(before), values(now)) == ([(MONDAY, 40.0, 1)], [(MONDAY, 70.0, 1)])


def test_a_visit_that_is_stored_again_with_its_accounts_is_another_visit_of_the_same_check(store):
    run = checked(store, MONDAY, accounts=())
    store.notices.note("NBR", Reach(1, 1), (), MONDAY)
    visit(store, run, MONDAY)
    before, now = store.notices.then_and_now("NBR", Reach(2, 2))
    assert [(each.visit, len(each.snapshot.activities)) for each in before] == [(1, 0)]
    assert [(each.visit, len(each.snapshot.activities)) for each in now] == [(2, 1)]


def test_a_replay_is_no_visit_of_its_own(any_store):
    checked(any_store, MONDAY, value=40.0)
    checked(any_store, MONDAY, value=45.0, replayed=True)
    checked(any_store, MONDAY - WEEK, value=30.0, replayed=True)  # of a visit in another database
    _before, now = any_store.notices.then_and_now("NBR", Reach(3, 3))
    assert values(now) == [(MONDAY, 45.0, 1), (MONDAY - WEEK, 30.0, 0)]


def test_a_first_look_at_half_the_pages_is_no_check(store):
    checked(store, MONDAY, finished=False)
    assert store.notices.then_and_now("NBR", Reach(1, 1)) == ((), ())


def test_a_year_of_weekly_checks_is_looked_back_on_and_no_more(store):
    for number in range(62):
        checked(store, MONDAY + number * WEEK)
    store.notices.note("NBR", Reach(61, 61), (), MONDAY)
    before, now = store.notices.then_and_now("NBR", Reach(62, 62))
    assert [each.visit for each in (before[0], before[-1], now[0], now[-1])] == [2, 61, 3, 62]


def test_a_change_that_is_found_again_stands_once_and_comes_back_equal(store):
    store.notices.note("NBR", Reach(1, 1), [QUIET], MONDAY)
    store.notices.note("NBR", Reach(2, 2), [QUIET], MONDAY + WEEK)
    (found,) = store.notices.between(MONDAY, MONDAY + 2 * WEEK)
    assert (found.change, len(found.key)) == (QUIET, 64)


def test_changes_are_asked_for_by_when_they_were_seen_and_of_whom(any_store):
    any_store.notices.note("NBR", Reach(1, 1), [QUIET], MONDAY)
    any_store.notices.note("SAL", Reach(2, 2), [GONE], MONDAY)
    ask = any_store.notices.between

    def found(*asked):
        return [each.change for each in ask(*asked)]

    assert found(MONDAY, MONDAY + 3 * WEEK) == [QUIET, GONE]
    assert found(MONDAY + WEEK, MONDAY + 2 * WEEK) == [QUIET]  # from the first moment on, and before the last
    assert found(MONDAY, MONDAY + 3 * WEEK, ["SAL"]) == [GONE]
    assert found(MONDAY, MONDAY + 3 * WEEK, []) == []


def test_the_newest_changes_come_first_and_only_of_the_kinds_that_are_asked_for(store):
    store.notices.note("NBR", Reach(1, 1), [QUIET], MONDAY)
    store.notices.note("SAL", Reach(2, 2), [GONE], MONDAY)
    both = (ChangeKind.GONE, ChangeKind.WENT_QUIET)
    assert [each.change for each in store.notices.newest(both)] == [GONE, QUIET]
    assert [each.change for each in store.notices.newest(both, limit=1)] == [GONE]
    assert [each.change for each in store.notices.newest(both, ["NBR"])] == [QUIET]
    assert store.notices.newest((ChangeKind.NEW_NEED,)) == ()


def test_a_recipient_is_told_from_the_first_moment_on_that_was_named(store):
    store.notices.introduce(SOMEBODY, MONDAY, MONDAY + WEEK)
    store.notices.introduce(SOMEBODY, MONDAY + WEEK, MONDAY + 2 * WEEK)
    assert store.notices.told(SOMEBODY) == (Notice(0, MONDAY + WEEK, MONDAY, (), "", None),)


def test_two_who_would_send_the_same_notice_do_not(any_store):
    first = any_store.notices.claim(SOMEBODY, 1, ["k1"], "news-recent", MONDAY)
    assert first is not None
    assert any_store.notices.claim(SOMEBODY, 1, ["k1"], "news-recent", MONDAY) is None
    assert any_store.notices.claim("6" * 64, 1, ["k1"], "", MONDAY) is not None


def test_a_notice_without_an_end_is_told_from_one_that_was_sent(store):
    first = store.notices.claim(SOMEBODY, 1, ["k1"], "news-recent", MONDAY)
    store.notices.end(first, Ending.SENT, MONDAY)
    store.notices.claim(SOMEBODY, 2, ["k2", "k3"], "", MONDAY + WEEK)
    assert store.notices.told(SOMEBODY) == (
        Notice(1, MONDAY, MONDAY, ("k1",), "news-recent", Ending.SENT),
        Notice(2, MONDAY + WEEK, MONDAY + WEEK, ("k2", "k3"), "", None),
    )
