from datetime import UTC, datetime

import pytest

from collectors.activity._person import of_a_person
from store.records import AccountReading, ChannelState, Features

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
SITES = ("northbridge.example", "northbridge.vendor.example")


def reading(**shown):
    return AccountReading("bluesky", "cllr-rowan.example", "bluesky", NOON, "A rule.", **shown)


def test_name_words_followers_and_where_it_moved_to_are_dropped():
    shown = reading(name="Rowan", about="I like tea.", followers=12, moved_to="https://elsewhere.example/@rowan")
    assert of_a_person(shown, SITES) == reading(leads_back=False)


def test_what_tells_the_account_from_another_of_its_name_stays():
    shown = reading(stable_id="did:plc:made-up", last_posted_at=NOON, evidence_url="https://bsky.example/cllr-rowan")
    assert of_a_person(shown, SITES) == shown


@pytest.mark.parametrize(
    ("profile", "kept"),
    [
        ({"links": ("https://www.northbridge.example/rowan?tel=01632",)}, ("https://www.northbridge.example/",)),
        ({"verified": ("https://northbridge.vendor.example/7",)}, ("https://northbridge.vendor.example/",)),
        ({"proven_domain": "rowan.northbridge.example"}, ("https://rowan.northbridge.example/",)),
    ],
)
def test_of_a_link_back_only_the_host_stays(profile, kept):
    found = of_a_person(reading(**profile), SITES)
    assert (found.links, found.verified, found.proven_domain, found.leads_back) == (kept, (), "", True)


@pytest.mark.parametrize(
    "profile",
    [
        {"links": ("https://rowans-family.example/",)},
        {"links": ("https://other.vendor.example/7",)},
        {"proven_domain": "notnorthbridge.example"},
        {"followers": 0},
    ],
)
def test_a_profile_that_leads_elsewhere_does_not_lead_back(profile):
    found = of_a_person(reading(**profile), SITES)
    assert (found.links, found.leads_back) == ((), False)


def test_a_feed_shows_no_profile_and_so_says_nothing_about_links():
    assert of_a_person(reading(name="Rowan's posts"), SITES).leads_back is None


def test_what_was_reduced_can_be_reduced_again_for_fewer_sites():
    once = of_a_person(reading(links=("https://www.northbridge.example/7",)), (*SITES, "saltmarsh.example"))
    assert of_a_person(once, SITES) == once
    assert of_a_person(once, ["saltmarsh.example"]).leads_back is False


def test_that_a_profile_says_it_is_closed_is_known_without_its_words():
    found = of_a_person(reading(about="This account is no longer used."), SITES)
    assert (found.state, found.reason, found.about) == (ChannelState.RETIRED, "Its profile says so.", "")


def test_the_new_name_of_an_account_that_moved_is_not_told():
    shown = reading(state=ChannelState.MOVED, reason="The account is called @rowan.example now.")
    assert of_a_person(shown, SITES).reason == "The account says that it has moved."


def test_of_how_they_post_only_what_a_question_needs_stays():
    shown = Features(20, 4, 3, 7, 0.2, 0.3, 0.1, 0.4, 0.9, 1.0, 14.0, 0.5, 0.6, 0.1, 2.0, 9.0, 1.0)
    found = of_a_person(reading(features=shown), SITES)
    assert found.features == Features(20, reposts=3, images=7, alt_text_share=0.9, words_a_sentence=14.0)
