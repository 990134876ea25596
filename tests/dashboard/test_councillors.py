"""Counts of councillors on a council's page."""

from datetime import UTC, datetime

from streamlit import config

from dashboard.councillors import counts
from store.records import CouncillorCounts, CountsTable
from tests.dashboard.reading import drawn

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
NOBODY = CouncillorCounts(0, None, None, None, None)


def shown(found):
    """As a reader sees it."""
    table = CountsTable(NOON, (("NBR", found),), NOBODY)
    return [each.partition(">")[2].rpartition("<")[0] for each in counts(table, "NBR")]


def test_a_council_sees_counts_and_what_they_are():
    found = shown(CouncillorCounts(60, 41, 7, 55, 9))
    assert found[:3] == [
        "Councillors&#x27; pages",
        "Of the 60 councillors whose page could be read, 41 list an account.",
        "Of 55 links to accounts, 9 are at fault: they stand on the pages of 7 councillors.",
    ]
    assert found[3].startswith("Counted on 2 March 2026. Counts only")


def test_a_count_that_might_tell_of_a_person_is_not_shown():
    found = shown(CouncillorCounts(12, None, None, None, None))
    assert found[1:3] == [
        "How many of the 12 councillors whose page could be read list an account is not shown: so few people could be "
        "told apart.",
        "How many links to accounts are at fault is not shown: so few people could be told apart.",
    ]


def test_where_no_page_could_be_read_there_is_nothing_to_count():
    assert shown(NOBODY)[1] == "None of them could be read."


def test_a_council_without_councillors_sees_nothing():
    assert counts(CountsTable(NOON, (), NOBODY), "NBR") == []


def test_from_their_councils_page_officers_are_led_to_invitations_and_others_are_not(page, county, monkeypatch):
    link = 'href="invitations/NBR"'
    assert link in drawn(page("council", county, council="NBR"))
    config.set_option("server.address", "0.0.0.0")  # others may ask
    monkeypatch.setenv("DOORSTEP_PUBLISHED", "NBR")
    shown = drawn(page("council", county, council="NBR"))
    assert "What to do next" in shown
    assert link not in shown
