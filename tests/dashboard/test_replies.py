"""The right of reply, from both sides, without a browser."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from streamlit import config

from config.sectors import in_force
from config.settings import Settings
from dashboard.raising import refusal
from dashboard.reports.council import facts
from dashboard.reports.page import page as report
from dashboard.words import day
from monitor.yardstick import yardstick
from scoring.corrections import CorrectionState, Replied
from store.records import Correction, CorrectionEntry, CorrectionKind, CorrectionStep, Writer
from store.store import Store
from tests.dashboard.conftest import HOSTILE, READ_AT
from tests.dashboard.reading import drawn, page_words

RAISED = CorrectionEntry(
    *("NBR", 1, 1, READ_AT, Writer.OFFICER, CorrectionStep.RAISED, "A fan runs it."),
    kind=CorrectionKind.NOT_OURS,
    platform="facebook",
    key="northbridge",
    handle="northbridge",
)
WORDS = "In your words (at most 2,000 characters; name nobody)"
NO_ADDRESS = "Give an address that begins with https:// or http:// and has at most 500 characters. Nothing was sent."
REASON = "The reason, for the council to read (at most 2,000 characters)"


@pytest.fixture
def database(county, tmp_path):
    """Address of a copy of the county, to write in."""
    path = tmp_path / "desk.db"
    shutil.copy(county.removeprefix("sqlite:///"), path)
    return f"sqlite:///{path}"


@pytest.fixture
def alone(page, database):
    """`alone("council", council="NBR")`: the page over that copy, on this machine alone."""
    config.set_option("server.address", "127.0.0.1")
    yield lambda name, **query: page(name, database, **query)
    config.set_option("server.address", None)


@pytest.fixture
def store(database):
    with Store(database) as opened:
        yield opened


def box(widgets, label):
    return next(each for each in widgets if each.label == label)


def press(app, label):
    box(app.button, label).click()
    app.run()
    assert not app.exception
    return page_words(app)


def replying(app, kind, about=None, words="", url=None):
    """Fill in the form of the council's page, and send it."""
    box(app.selectbox, "What do you want to say?").select(kind)
    app.run()
    if about:
        label = "Which finding?" if kind is CorrectionKind.EXPLAINED else "Which account?"
        box(app.selectbox, label).select(about)
    if url is not None:
        next(each for each in app.text_input if each.label.startswith("Address of")).input(url)
    box(app.text_area, WORDS).input(words)
    return press(app, "Send this reply")


def deciding(app, number=1, reason="The profile says so.", button="Uphold it"):
    box(app.selectbox, "Which reply?").select(("NBR", number))
    box(app.text_area, REASON).input(reason)
    return press(app, button)


def test_a_reply_stands_under_review_beside_its_account_until_an_analyst_decides(alone, store):
    shown = replying(alone("council", council="NBR"), CorrectionKind.NOT_OURS, "facebook northbridge", "A fan runs it.")
    assert "Sent. It is reply number 1, and is under review." in shown
    assert "Facebook: northbridge Under review (the council says): Not ours: Facebook, northbridge A fan" in shown
    listed = "The council's main account. Linked as the council's own. Under review: the council says something of it."
    assert listed in page_words(alone("directory", letter="N"))
    of = facts(store, Settings(), yardstick(in_force(Settings())), store.council("NBR"), READ_AT)
    assert "Under review</strong> (the council says): <bdi>Not ours: Facebook, northbridge</bdi>" in report(of)
    desk = alone("replies")
    assert "1 reply waits for a decision" in page_words(desk)
    assert "1. Northbridge . Not ours: Facebook, northbridge A fan runs it. Under review." in page_words(desk)
    decided = deciding(desk)
    assert "Upheld: Northbridge, number 1. It counts from the next check." in decided
    assert "No reply waits for a decision." in decided
    shown = page_words(alone("council", council="NBR"))
    assert "Upheld. It counts in every check from then on, for a year. The profile says so." in shown
    assert "the council: said so. A fan runs it." in shown
    assert "an analyst: upheld it. The profile says so." in shown
    (found,) = store.desk.corrections(["NBR"])
    assert [each.step for each in found.later] == [CorrectionStep.UPHELD]
    assert store.scorecard("NBR").overall.value == 72.4
    assert "1 reply so far: 1 upheld, 0 not upheld." in page_words(alone("method"))


def test_a_reply_gives_the_public_no_name_that_may_be_a_persons_own(page, alone, database, store, monkeypatch):
    store.desk.raise_correction(replace(RAISED, council="EAS", platform="x", key="kitathome", handle="kitathome"))
    assert "Not ours: X, kitathome" in page_words(alone("council", council="EAS"))
    monkeypatch.setenv("DOORSTEP_PUBLISHED", "EAS")
    config.set_option("server.address", "0.0.0.0")
    app = page("council", database, council="EAS")
    assert "Not ours: an account on X, which may be a person's own" in page_words(app)
    assert "kitathome" not in drawn(app).lower()


def test_an_explanation_stands_beside_its_finding_and_can_be_taken_back(alone, store):
    app = alone("council", council="NBR")
    shown = replying(app, CorrectionKind.EXPLAINED, "house_rules_published", "They come in May.")
    assert "Under review (the council says): About the question “Does the council publish house rules?” They" in shown
    box(app.selectbox, "Which reply?").select(1)
    shown = press(app, "Take it back")
    assert "Taken back: reply number 1." in shown
    assert "Under review (the council says)" not in shown
    assert "the council: took it back." in shown
    (found,) = store.desk.corrections(["NBR"])
    assert [each.step for each in found.later] == [CorrectionStep.WITHDRAWN]


def test_a_retired_account_needs_the_page_that_says_so_and_one_that_a_partner_runs_needs_words(alone, store):
    app = alone("council", council="NBR")
    said = "https://northbridge.example/goodbye"
    account = "facebook northbridge"
    assert NO_ADDRESS in replying(app, CorrectionKind.RETIRED, account, "We left it.", url="")
    assert "It is reply number 1, and is under review." in replying(app, CorrectionKind.RETIRED, account, url=said)
    assert "Say in a few words why. Nothing was sent." in replying(app, CorrectionKind.PARTNER, account, " ")
    shown = replying(app, CorrectionKind.PARTNER, account, "The leisure trust runs it.")
    assert "It is reply number 2, and is under review." in shown
    assert f"Retired on purpose: Facebook, northbridge. The page that says so: {said}" in shown
    assert "Ours, but run by a partner: Facebook, northbridge The leisure trust runs it." in shown
    found = [each.raised for each in store.desk.corrections(["NBR"])]
    assert [(each.kind, each.url) for each in found] == [(CorrectionKind.RETIRED, said), (CorrectionKind.PARTNER, "")]


def test_a_year_later_a_reply_has_expired_and_its_whole_history_stays(alone, store):
    long_ago = datetime.now(UTC) - timedelta(days=366)
    store.desk.raise_correction(replace(RAISED, at=long_ago))
    decided = RAISED.council, 1, 2, long_ago, Writer.ANALYST, CorrectionStep.NOT_UPHELD, "Its profile names you."
    store.desk.correct(CorrectionEntry(*decided))
    store.desk.raise_correction(replace(RAISED, at=long_ago, words="Once more."))
    shown = page_words(alone("council", council="NBR"))
    assert "Expired." in shown
    assert "Under review" not in shown
    for each in ("said so. A fan runs it.", "did not uphold it. Its profile names you.", "said so. Once more."):
        assert each in shown


@pytest.mark.parametrize(
    ("facts", "refused"),
    [
        ({"platform": ""}, "Choose what it is about first. Nothing was sent."),
        ({"words": " "}, "Say in a few words why. Nothing was sent."),
        ({"words": "n" * 1_000_000}, "That is 1,000,000 characters, and at most 2,000 are kept. Nothing was stored."),
        ({"kind": CorrectionKind.RETIRED}, NO_ADDRESS),
        ({"kind": CorrectionKind.MISSING, "url": "javascript:alert(1)"}, NO_ADDRESS),
        ({"kind": CorrectionKind.MISSING, "url": f"https://x.example/{'n' * 500}"}, NO_ADDRESS),
        ({"kind": CorrectionKind.MISSING, "url": "https://x.example/a b"}, NO_ADDRESS),
    ],
)
def test_a_reply_that_cannot_be_sent_is_refused_in_one_sentence(facts, refused):
    assert refusal(replace(RAISED, **facts), ()) == refused


def test_more_replies_than_anybody_can_mean_are_refused():
    waiting = [
        Replied(Correction(replace(RAISED, key=str(number))), CorrectionState.UNDER_REVIEW) for number in range(50)
    ]
    assert refusal(RAISED, waiting) == "50 replies of this council wait for a decision already. Nothing was sent."
    assert refusal(RAISED, waiting[1:]) == ""


def test_what_was_said_already_is_not_said_twice_and_a_missing_account_needs_no_words(alone, store):
    app = alone("council", council="NBR")
    assert "number 1" in replying(app, CorrectionKind.MISSING, url="https://x.com/northbridge")
    assert "You have said that already" in replying(app, CorrectionKind.MISSING, url="https://x.com/northbridge")
    assert "That is 1,000,000 char" in replying(app, CorrectionKind.MISSING, None, "n" * 1_000_000, "https://x.com/b")
    assert "number 2" in replying(app, CorrectionKind.MISSING, url="https://x.com/other")
    assert "It is shown as declared. It counts as mentioned once a page" in page_words(app)


def test_of_two_who_decide_at_once_the_second_is_told(alone, store):
    store.desk.raise_correction(RAISED)
    first, second = alone("replies"), alone("replies")
    assert "Upheld: Northbridge" in deciding(first)
    assert "Somebody else was first, so nothing of yours was stored." in deciding(second, button="Do not uphold it")
    (found,) = store.desk.corrections(["NBR"])
    assert [each.step for each in found.later] == [CorrectionStep.UPHELD]


def test_a_decision_without_a_reply_or_a_reason_is_refused(alone, store):
    store.desk.raise_correction(RAISED)
    app = alone("replies")
    assert "Choose a reply first. Nothing was stored." in press(app, "Uphold it")
    assert "Say why: the council reads it. Nothing was stored." in deciding(app, reason=" ")
    assert "That is 1,000,000 characters" in deciding(app, reason="n" * 1_000_000)
    assert store.desk.corrections(["NBR"])[0].later == ()


def test_what_has_waited_longest_comes_first_and_what_changed_meanwhile_waits_no_more(alone, store):
    store.desk.raise_correction(replace(RAISED, at=READ_AT - timedelta(days=1), words="Second."))
    store.desk.raise_correction(replace(RAISED, council="EAS", at=READ_AT - timedelta(days=2), words="First."))
    gone = replace(RAISED, key="gone", handle="gone", at=READ_AT - timedelta(days=3), words="Gone.")
    store.desk.raise_correction(gone)
    shown = page_words(alone("replies"))
    assert shown.index("First.") < shown.index("Second.") < shown.index("Earlier: 1 reply") < shown.index("Gone.")
    assert "Overtaken. What it was about has changed since, so it counts no more." in shown


def test_hostile_words_and_addresses_stay_inert_on_both_pages(alone, store):
    store.desk.raise_correction(replace(RAISED, words=HOSTILE, handle=HOSTILE, url=f"https://x.example/{HOSTILE}"))
    missing = replace(RAISED, kind=CorrectionKind.MISSING, url="javascript:alert(1)", platform="", key="", handle="")
    store.desk.raise_correction(missing)
    for name in ("replies", "council"):
        html = drawn(alone(name, council="NBR"))
        assert "<img" not in html
        assert 'href="javascript' not in html


def test_where_others_can_reach_the_page_nobody_replies_or_asks(page, database):
    config.set_option("server.address", "0.0.0.0")  # nothing listens there
    app = page("council", database, council="NBR")
    assert not [each for each in app.button if each.label in ("Check again now", "Send this reply")]
    assert not [each for each in app.selectbox if each.label == "What do you want to say?"]


def test_check_again_writes_a_request_once_an_hour_and_says_what_became_of_it(alone, store):
    app = alone("council", council="NBR")
    assert "No scheduler has run here" in page_words(app)
    shown = press(app, "Check again now")
    assert "Asked for. It is done when it says so here." in shown
    assert "It will be checked once a scheduler runs: none does." in shown
    assert "It was asked for within the hour, so nothing new was asked." in press(app, "Check again now")
    (request,) = store.schedule.requests("NBR")
    store.schedule.answer([request.id], request.asked_at, run=1)
    assert ", and checked " in page_words(alone("council", council="NBR"))


def test_a_council_publishes_its_own_and_takes_that_back_but_not_before_an_election(
    alone, store, tmp_path, monkeypatch
):
    app = alone("council", council="NBR")
    assert "Analysts and officers see this scorecard; the public does not." in page_words(app)
    assert "The council publishes this scorecard: anybody may see it. Its own word, of" in press(app, "Publish it")
    assert "It is published no longer." in press(app, "Publish it no longer")
    assert [(each.number, each.published) for each in store.desk.publications("NBR")] == [(2, False), (1, True)]
    poll = datetime.now(UTC).date() + timedelta(days=9)
    polls = tmp_path / "polls.csv"
    polls.write_text(f"local_authority_code,date,kind,source\nNBR,{poll},all-out,Made up\n")
    monkeypatch.setenv("DOORSTEP_ELECTIONS_FILE", str(polls))
    app = alone("council", council="NBR")
    assert f"until the polls close on {day(poll)}: nothing is newly published." in page_words(app)
    assert not [each for each in app.button if each.label == "Publish it"]
