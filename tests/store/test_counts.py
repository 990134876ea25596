"""Counts of councillors are kept where they say something new."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from store.records import CouncillorCounts, CountsTable

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
OF_ALL = CouncillorCounts(60, 41, None, None, None)
TABLE = CountsTable(NOON, (("NBR", OF_ALL),), OF_ALL)


def test_there_is_no_table_before_the_first(store):
    assert store.councillor_counts() is None


def test_the_newest_table_is_given_and_one_that_says_the_same_is_not_added(store):
    store.add_councillor_counts(TABLE)
    store.add_councillor_counts(replace(TABLE, at=NOON + timedelta(days=7)))
    assert store.councillor_counts() == TABLE
    other = CountsTable(NOON, (), CouncillorCounts(0, None, None, None, None))
    store.add_councillor_counts(other)
    assert store.councillor_counts() == other
