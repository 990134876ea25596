from datetime import UTC, datetime

import pytest

from collectors.reading import read_page
from store.records import Page, PageKind, SignalKind

URL = "https://www.northbridge.example/social-media"
DECISIONS = (SignalKind.EMERGENCY_ONLY, SignalKind.HELD, SignalKind.RETIRED)


def signals(words):
    body = f"<!doctype html><html lang=en><body><main>{words}</main></body></html>".encode()
    page = Page(URL, URL, datetime(2026, 11, 22, tzinfo=UTC), 200, "text/html; charset=utf-8", body)
    return [each for each in read_page(page, PageKind.SOCIAL_HUB).signals if each.kind in DECISIONS]


def said(words, kind):
    return [each.value for each in signals(words) if each.kind is kind]


@pytest.mark.parametrize(
    ("sentence", "platform"),
    [
        ("We use our X account for emergencies only.", "x"),
        ("We only use Facebook in an emergency.", "facebook"),
        ("The council will only post on X (formerly Twitter) during major emergencies.", "x"),
        ("We use Bluesky only for emergency updates.", "bluesky"),
        ("We no longer post on X except in emergencies.", "x"),
        ("We do not use Instagram, unless there is an emergency.", "instagram"),
        ("Our X account is for emergency use only.", "x"),
        ("Our corporate Facebook page is now reserved for emergencies.", "facebook"),
        ("Our X account is only used in an emergency or severe weather.", "x"),
        ("Rydym yn defnyddio ein cyfrif X mewn argyfwng yn unig.", "x"),
        ("Defnyddir ein cyfrif Facebook ar gyfer argyfyngau yn unig.", "facebook"),
        ("Mae ein cyfrif X ar gyfer argyfyngau yn unig.", "x"),
        ("Dim ond mewn argyfwng y byddwn yn postio ar X.", "x"),
    ],
)
def test_a_page_may_say_that_an_account_is_for_emergencies_only(sentence, platform):
    assert [(each.kind, each.value) for each in signals(f"<p>{sentence}</p>")] == [
        (SignalKind.EMERGENCY_ONLY, platform)
    ]


@pytest.mark.parametrize(
    ("sentence", "platform"),
    [
        ("We keep our X account so that nobody else can use the name.", "x"),
        ("We keep an Instagram account only to stop others using our name.", "instagram"),
        ("The council holds the TikTok username to prevent impersonation.", "tiktok"),
        ("We keep our X account so no one else takes the name.", "x"),
        ("Our Threads account is kept to protect our name.", "threads"),
        ("We no longer post on X but keep the account.", "x"),
        ("We have left X, but we are keeping the account so no one else can take the name.", "x"),
        ("We no longer post on X. We keep the account so that nobody else can use the name.", "x"),
        ("We have left Facebook. The page is held to stop misuse.", "facebook"),
        ("We have left X. The account is kept so nobody can impersonate us.", "x"),
        ("Rydym yn cadw ein cyfrif X fel na all neb arall ddefnyddio'r enw.", "x"),
        ("Nid ydym bellach yn postio ar X ond rydym yn cadw'r cyfrif.", "x"),
    ],
)
def test_a_page_may_say_that_an_account_is_kept_for_its_name_alone(sentence, platform):
    assert said(f"<p>{sentence}</p>", SignalKind.HELD) == [platform]
    assert said(f"<p>{sentence}</p>", SignalKind.EMERGENCY_ONLY) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "In an emergency call 999.",
        "For emergencies only, call 01234 567890.",
        "Follow us on X. For emergencies only, call 01234 567890.",
        "We use our X account for news; for emergencies only, call 999.",
        "We use X for emergencies only, call 999 first.",
        "We use X in emergencies.",
        "We use X not only in emergencies.",
        "We do not only use X in emergencies.",
        "Our X account is not only for emergencies.",
        "We only use X for emergency planning.",
        "We only use X for emergencies and events.",
        "We only use X for emergencies, events and news.",
        "Saltmarsh Police only use X in an emergency.",
        "Alderton Town Council only uses X in an emergency.",
        "If we only use X in an emergency, you may miss it.",
        "Alderton Parish Council holds a Facebook page so that nobody can take the name.",
        "We held an event on Facebook.",
        "We held a Facebook event so that nobody missed out.",
        "We keep our Facebook page up to date.",
        "We keep our Facebook page to help others.",
        "We keep our Facebook page so anyone can join.",
        "We have a Facebook page so that anyone can ask us questions.",
        "We have Facebook so nobody misses out.",
        "Our Facebook page is kept open so that others can comment.",
        "We have an X account to stop others parking badly.",
        "We have an X account to prevent misuse of drugs.",
        "We keep the account details of tenants on file. Follow us on X.",
        "Keep your account safe: nobody from the council will ask for your password on Facebook.",
        "We no longer accept cheques but keep the account.",
        "We keep X-ray records to prevent misuse.",
        "Yn argyfwng ffoniwch 999.",
        "Rydym yn defnyddio X mewn argyfwng.",
        "Rydym yn cadw ein cyfrif X yn gyfoes.",
    ],
)
def test_near_misses_are_no_decision(sentence):
    assert signals(f"<p>{sentence}</p>") == []


def test_what_is_kept_up_after_a_farewell_is_not_held():
    words = "<p>We have left X. We keep our page on recycling up to date. We keep the Facebook page.</p>"
    assert said(words, SignalKind.HELD) == []


def test_an_account_that_is_left_and_kept_is_both():
    assert said("<p>We no longer post on X but keep the account.</p>", SignalKind.RETIRED) == ["x"]


def test_several_accounts_may_be_for_emergencies():
    words = "<p>We use X and Facebook for emergencies only.</p>"
    assert sorted(said(words, SignalKind.EMERGENCY_ONLY)) == ["facebook", "x"]


def test_the_words_are_cited():
    (found,) = signals("<p>Bins first. We use our X account for emergencies only. Please ring us.</p>")
    assert (found.evidence.url, found.evidence.snippet) == (URL, "We use our X account for emergencies only.")
