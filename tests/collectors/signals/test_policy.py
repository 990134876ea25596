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
        ("Mae croeso i bawb roi sylwadau, ac i anghytuno â ni.", SignalKind.CRITICISM_WELCOME),
        ("We don\u2019t censor comments, even if they are critical of the council.", SignalKind.CRITICISM_WELCOME),
        ("If residents want to give their opinions they are welcome to do so.", SignalKind.CRITICISM_WELCOME),
        ("We welcome feedback and ideas.", SignalKind.CRITICISM_WELCOME),
        ("We will remove comments that are abusive or racist.", SignalKind.REMOVAL_GROUNDS),
        ("We may hide spam.", SignalKind.REMOVAL_GROUNDS),
        ("We reserve the right to delete posts that break these rules.", SignalKind.REMOVAL_GROUNDS),
        ("We reserve the right to remove or hide posts that contain the following:", SignalKind.REMOVAL_GROUNDS),
        ("Posts that promote misinformation may be removed.", SignalKind.REMOVAL_GROUNDS),
        ("Comments that go against our rules will be hidden.", SignalKind.REMOVAL_GROUNDS),
        ("Anyone who is rude again and again will be blocked.", SignalKind.REMOVAL_GROUNDS),
        ("We may delete posts that are in breach of these terms.", SignalKind.REMOVAL_GROUNDS),
        ("We may block users who do not follow our guidelines.", SignalKind.REMOVAL_GROUNDS),
        ("We will not engage with or tolerate the following behaviours:", SignalKind.REMOVAL_GROUNDS),
        ("Offensive, discriminatory or defamatory comments may be removed without notice.", SignalKind.REMOVAL_GROUNDS),
        ("Abusive users will be blocked.", SignalKind.REMOVAL_GROUNDS),
        ("We welcome all comments, positive or negative.", SignalKind.CRITICISM_WELCOME),
        ("Please report problems through our online forms.", SignalKind.WHERE_TO_REPORT),
        ("At election time we take care what we post.", SignalKind.ELECTION_NOTE),
        ("Byddwn yn dileu sylwadau sarhaus.", SignalKind.REMOVAL_GROUNDS),
        ("Byddwn yn cael gwared ar negeseuon sy'n ddifrïol.", SignalKind.REMOVAL_GROUNDS),
        ("Please do not use these accounts to report a pothole.", SignalKind.WHERE_TO_REPORT),
        ("If your query is urgent or serious please contact us by telephone.", SignalKind.WHERE_TO_REPORT),
        ("Please use our contact page if you have an urgent query.", SignalKind.WHERE_TO_REPORT),
        ("You should not rely on social media to raise concerns.", SignalKind.WHERE_TO_REPORT),
        ("Our accounts should not be used for reporting emergencies.", SignalKind.WHERE_TO_REPORT),
        ("Peidiwch â defnyddio\u2019r cyfryngau cymdeithasol i roi gwybod am argyfwng.", SignalKind.WHERE_TO_REPORT),
        ("In an emergency call 999.", SignalKind.WHERE_TO_REPORT),
        ("During the pre-election period we post less.", SignalKind.ELECTION_NOTE),
        ("In the six-week run up to a local election we must be politically neutral.", SignalKind.ELECTION_NOTE),
        ("This is a sensitive matter in the run-up to an election.", SignalKind.ELECTION_NOTE),
        ("Before an election we do not share posts of candidates.", SignalKind.ELECTION_NOTE),
        ("Yn ystod y cyfnod cyn etholiad byddwn yn postio llai.", SignalKind.ELECTION_NOTE),
        ("Cyn yr etholiadau byddwn yn postio llai.", SignalKind.ELECTION_NOTE),
    ],
)
def test_what_house_rules_contain_is_seen(sentence, kind):
    assert [each for each, _ in contents(sentence)] == [kind]


def test_the_day_of_the_last_review_is_read_day_first():
    assert contents("Last reviewed: 3 March 2026") == [(SignalKind.LAST_REVIEWED, "2026-03-03")]
    assert contents("Date of last review: 3 March 2026") == [(SignalKind.LAST_REVIEWED, "2026-03-03")]
    assert contents("Updated on 03/04/2026") == [(SignalKind.LAST_REVIEWED, "2026-04-03")]
    assert contents("Adolygwyd ddiwethaf: 3 Mawrth 2026") == [(SignalKind.LAST_REVIEWED, "2026-03-03")]


def test_the_day_of_the_last_review_may_stand_as_software_writes_it():
    assert contents("Last updated on Wednesday, May 8, 2026") == [(SignalKind.LAST_REVIEWED, "2026-05-08")]
    assert contents("Updated</p><p>Friday 1 May, 2026") == [(SignalKind.LAST_REVIEWED, "2026-05-01")]


@pytest.mark.parametrize(
    "sentence",
    [
        "We welcome you to Northbridge.",
        "We welcome your feedback on this website.",
        "We value our staff.",
        "You may delete or block cookies that hold personal information.",
        "We hide and seek in the park.",
        "Food and water in an emergency",
        "How to report a problem</p><p>Contact us",
        "We do not use paper.",
        "We do not welcome criticism of our staff.",
        "We can't value opinions of this kind.",
        "Register before the election on 7 May.",
        "This policy is reviewed annually.",
        "We remove graffiti within two days.",
        "Council tax is due on 1 April 2026.",
        "Next review: 3 March 2026",
        "Personal details of users will be deleted after a year.",
        "Report it</p><p>Our website",
        "Last reviewed: every year",
        "Last updated: 3 March 2027",  # after we looked
        "The leader was elected in May.",
    ],
)
def test_near_misses_are_not(sentence):
    assert contents(sentence) == []


def test_a_contact_page_is_read_for_it_where_it_states_rules():
    rules = "We will remove comments that are abusive. Be polite."
    assert contents(rules, PageKind.CONTACT) == [(SignalKind.REMOVAL_GROUNDS, "remove comments that are abusive")]


def test_a_contact_page_without_rules_is_not_read_for_it():
    assert contents("In an emergency call 999.", PageKind.CONTACT) == []


def test_other_pages_are_not_read_for_what_house_rules_contain():
    assert contents("We will remove comments that are abusive.", PageKind.NEWS) == []
