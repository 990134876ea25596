from datetime import UTC, datetime

import pytest

from collectors.reading import read_page
from store.records import Page, PageKind, SignalKind

URL = "https://www.northbridge.example/social-media"


def left(words):
    title = "Social media | Northbridge Borough Council"
    body = f"<!doctype html><html lang=en><title>{title}</title><body><main>{words}</main></body></html>".encode()
    page = Page(URL, URL, datetime(2026, 11, 22, tzinfo=UTC), 200, "text/html; charset=utf-8", body)
    found = read_page(page, PageKind.SOCIAL_HUB).signals
    return [each.value for each in found if each.kind is SignalKind.RETIRED]


@pytest.mark.parametrize(
    ("sentence", "platform"),
    [
        ("We have left X.", "x"),
        ("We've left X.", "x"),
        ("We no longer post on X (formerly Twitter).", "x"),
        ("The council no longer uses Twitter.", "x"),
        ("The council has stopped using Twitter.", "x"),
        ("We are no longer active on Facebook and do not read messages there.", "facebook"),
        ("We will no longer be posting on Instagram from 1 December.", "instagram"),
        ("We have closed our TikTok account.", "tiktok"),
        ("We have deleted our Facebook page.", "facebook"),
        ("We have moved away from X to Bluesky.", "x"),
        ("Our X account is no longer in use.", "x"),
        ("Our corporate Facebook page has been closed.", "facebook"),
        ("This LinkedIn page is no longer updated.", "linkedin"),
        ("The council’s YouTube channel was retired.", "youtube"),
        ("We have left X as of 1 May.", "x"),
        ("We have closed our X account for good.", "x"),
        ("We no longer have an X account.", "x"),
        ("We don't use X any more.", "x"),
        ("The council does not post on Facebook anymore.", "facebook"),
        ("We have left Twitter for Bluesky.", "x"),
        ("We have left X and Facebook is now our main channel.", "x"),
        ("Northbridge Borough Council no longer uses X.", "x"),
        ("As a council we no longer use X.", "x"),
        ("Since May the Borough Council no longer uses X.", "x"),
        ("Why we no longer use X", "x"),
        ("Rydym wedi gadael TikTok.", "tiktok"),
        ("Rydym wedi rhoi'r gorau i ddefnyddio Facebook.", "facebook"),
        ("Mae’r Cyngor wedi rhoi’r gorau i bostio ar X.", "x"),
        ("Nid ydym bellach yn defnyddio ein cyfrif X.", "x"),
        ("Rydym wedi cau ein cyfrif X.", "x"),
        ("Nid ydym yn postio ar Facebook mwyach.", "facebook"),
        ("Nid ydym bellach yn defnyddio Instagram.", "instagram"),
    ],
)
def test_a_platform_that_the_council_says_it_has_left_is_retired(sentence, platform):
    assert left(f"<p>{sentence}</p>") == [platform]


@pytest.mark.parametrize(
    "sentence",
    [
        "We do not use Facebook to answer questions.",
        "We no longer use Facebook to answer questions.",
        "We no longer use X for customer service.",
        "Our Facebook page is no longer monitored at weekends.",
        "Our Facebook page is no longer updated at weekends.",
        "We are no longer active on X outside office hours.",
        "We no longer accept cheques.",
        "We no longer accept cheques. Follow us on Facebook.",
        "We have closed the pool. Read more on Facebook.",
        "We have closed our Facebook group for allotment holders.",
        "We have stopped Facebook adverts.",
        "We have left Facebook comments open.",
        "We no longer use Facebook Messenger.",
        "We have left a message on Facebook.",
        "The council has stopped X-ray screening at the gate.",
        "We are still on X.",
        "We have not left X.",
        "Our Facebook page was closed to comments.",
        "Our X account was closed temporarily.",
        "Saltmarsh Library has left Facebook.",
        "Alderton Parish Council no longer uses Facebook.",
        "Our partner council has left X.",
        "Saltmarsh County Council has left X.",
        "Councillor Reed asked whether the council has left X.",
        "If we no longer use X we will tell you.",
        "In 2023 we left X, but we have since returned.",
        "We have moved from Twitter to X.",
        "We no longer use X as a way to report a missed bin.",
        "The council has left X off the list.",
        "We closed our Facebook page for planning in 2019.",
        "We have deleted our Facebook page about the town centre.",
        "We no longer run a Facebook page for libraries.",
        "We no longer post on X, Facebook or Instagram at weekends.",
        "Nid ydym yn defnyddio Facebook i ateb cwestiynau.",
        "Nid ydym yn derbyn sieciau mwyach.",
        "Mae Cyngor Tref Aberdwr wedi gadael Facebook.",
        "Rydym wedi rhoi'r gorau i dderbyn sieciau. Dilynwch ni ar Facebook.",
    ],
)
def test_near_misses_are_no_farewell(sentence):
    assert left(f"<p>{sentence}</p>") == []


@pytest.mark.parametrize(
    ("sentence", "platforms"),
    [
        ("We have left X and TikTok.", ["x", "tiktok"]),
        ("We no longer post on Facebook, Instagram or TikTok.", ["facebook", "instagram", "tiktok"]),
        ("Rydym wedi gadael X a TikTok.", ["x", "tiktok"]),
    ],
)
def test_several_platforms_may_be_left_in_one_sentence(sentence, platforms):
    assert sorted(left(f"<p>{sentence}</p>")) == sorted(platforms)


def test_a_platform_is_left_once():
    assert left("<p>We have left X. We no longer post on X.</p><p>Our X account is closed.</p>") == ["x"]


def test_a_heading_and_the_next_paragraph_are_not_one_sentence():
    assert left("<h2>Services we have left</h2><p>X is where we answer fastest.</p>") == []
    assert left("<ul><li>We no longer use</li><li>Facebook is our main account</li></ul>") == []
