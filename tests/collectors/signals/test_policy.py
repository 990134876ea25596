from datetime import UTC, datetime

import pytest

from collectors.reading import read_page
from store.records import Page, PageKind, SignalKind

URL = "https://www.northbridge.example/house-rules"
KINDS = {
    SignalKind.CRITICISM_WELCOME,
    SignalKind.REMOVAL_GROUNDS,
    SignalKind.WHERE_TO_REPORT,
    SignalKind.ELECTION_NOTE,
    SignalKind.LAST_REVIEWED,
}


def contents(sentence, kind=PageKind.POLICY):
    body = f"<!doctype html><html lang=en><body><main><h1>House rules</h1><p>{sentence}</p></main></body></html>"
    page = Page(URL, URL, datetime(2026, 11, 22, tzinfo=UTC), 200, "text/html; charset=utf-8", body.encode())
    return [(each.kind, each.value) for each in read_page(page, kind).signals if each.kind in KINDS]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("We welcome comments and criticism.", SignalKind.CRITICISM_WELCOME),
        ("You are free to disagree with us.", SignalKind.CRITICISM_WELCOME),
        ("We will not remove posts because they criticise the council.", SignalKind.CRITICISM_WELCOME),
        ("Rydym yn croesawu pob beirniadaeth.", SignalKind.CRITICISM_WELCOME),
        ("We will remove comments that are abusive or racist.", SignalKind.REMOVAL_GROUNDS),
        ("We may hide spam.", SignalKind.REMOVAL_GROUNDS),
        ("Please do not use these accounts to report a pothole.", SignalKind.WHERE_TO_REPORT),
        ("In an emergency call 999.", SignalKind.WHERE_TO_REPORT),
        ("During the pre-election period we post less.", SignalKind.ELECTION_NOTE),
        ("Yn ystod y cyfnod cyn etholiad byddwn yn postio llai.", SignalKind.ELECTION_NOTE),
    ],
)
def test_what_house_rules_contain_is_seen(sentence, kind):
    assert [each for each, _ in contents(sentence)] == [kind]


def test_the_day_of_the_last_review_is_read_day_first():
    assert contents("Last reviewed: 3 March 2026") == [(SignalKind.LAST_REVIEWED, "2026-03-03")]
    assert contents("Updated on 03/04/2026") == [(SignalKind.LAST_REVIEWED, "2026-04-03")]


@pytest.mark.parametrize(
    "sentence",
    [
        "We welcome you to Northbridge.",
        "We remove graffiti within two days.",
        "Council tax is due on 1 April 2026.",
        "Last reviewed: every year",
        "Last updated: 3 March 2027",  # after we looked
        "The leader was elected in May.",
    ],
)
def test_near_misses_are_not(sentence):
    assert contents(sentence) == []


def test_other_pages_are_not_read_for_what_house_rules_contain():
    assert contents("We will remove comments that are abusive.", PageKind.NEWS) == []
