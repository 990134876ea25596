from datetime import UTC, datetime

import pytest

from collectors.reading import read_page
from store.records import Page, PageKind, SignalKind

URL = "https://www.northbridge.example/social-media"


def explained(sentence, kind=PageKind.SOCIAL_HUB, heading="Social media"):
    body = f"<!doctype html><html lang=en><body><main><h1>{heading}</h1><p>{sentence}</p></main></body></html>"
    page = Page(URL, URL, datetime(2026, 11, 22, tzinfo=UTC), 200, "text/html; charset=utf-8", body.encode())
    return [each.value for each in read_page(page, kind).signals if each.kind is SignalKind.SHARING_MEANS]


@pytest.mark.parametrize(
    "sentence",
    [
        "Following or liking someone does not mean that we endorse them.",
        "If we share something, that doesn\u2019t mean that we agree with it.",
        "Retweets are not endorsements.",
        "We only follow accounts that are useful to residents.",
        "We tend not to follow individuals or local businesses.",
        "We may like or follow other organisations.",
        "We occasionally retweet news of our neighbours.",
        "We try to share posts from our partners.",
        "We always credit the photographer.",
        "When we share something we say where it came from.",
        "Nid yw dilyn neu rannu cyfrif yn golygu ein bod yn ei gymeradwyo.",
        "Rydym yn rhannu negeseuon gan ein partneriaid.",
        "Byddwn yn dweud o ble y daeth.",
    ],
)
def test_what_following_and_sharing_mean_is_seen(sentence):
    assert len(explained(sentence)) == 1


@pytest.mark.parametrize(
    "sentence",
    [
        "We encourage people to follow us.",
        "If you do not agree, please follow these rules and support others.",
        "Please follow our rules; we do not support spam.",
        "We share news and updates about our services.",
        "We may share your information with our partners.",
        "We are not responsible for what others say, and do not endorse it.",
        "We credit your account within five days.",
        "Universal Credit for owners of homes.",
        "We follow government guidance to keep people safe.",
        "Rydym yn rhannu eich gwybodaeth gyda phartneriaid.",
    ],
)
def test_near_misses_are_not(sentence):
    assert explained(sentence) == []


def test_a_contact_page_must_speak_of_social_media():
    sentence = "We only follow accounts that are useful{}."
    assert explained(sentence.format(" on Facebook"), PageKind.CONTACT, "Contact us") == ["We only follow accounts"]
    assert explained(sentence.format(""), PageKind.CONTACT, "Contact us") == []


def test_news_pages_are_not_read_for_it():
    assert explained("Retweets are not endorsements.", PageKind.NEWS) == []
