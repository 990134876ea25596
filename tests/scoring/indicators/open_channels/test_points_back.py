import pytest

from scoring.indicators.open_channels.points_back import points_back
from store.records import Grade, Outcome
from tests.scoring.channels import council, shown


def measured(platform="bluesky", grade=Grade.LINKED, **profile):
    return points_back.measure(council(shown(platform, **profile), grade=grade))


@pytest.mark.parametrize(
    "profile",
    [
        {"links": ("https://www.northbridge.example/",)},
        {"links": ("https://bins.example/", "http://northbridge.example/bins")},
        {"links": ("https://libraries.northbridge.example:8080/",)},
        {"verified": ("https://northbridge.example/news",)},
        {"proven_domain": "northbridge.example"},
        {"proven_domain": "news.northbridge.example"},
        {"grade": Grade.CONFIRMED},
    ],
)
def test_a_profile_that_leads_to_the_councils_domain_points_back(profile):
    answer = measured(**profile)
    assert answer.outcome is Outcome.MET
    assert answer.message == "Profile leads back to the council's website: yes on Bluesky."


@pytest.mark.parametrize(
    "profile",
    [
        {"followers": 0},
        {"about": "News from Northbridge."},
        {"links": ("https://www.northbridge-fans.example/",)},
        {"links": ("https://notnorthbridge.example/",)},
        {"proven_domain": "bsky.example"},
    ],
)
def test_a_profile_that_was_shown_and_leads_elsewhere_does_not(profile):
    answer = measured(**profile)
    assert answer.outcome is Outcome.NOT_MET
    assert answer.message == "Profile leads back to the council's website: no on Bluesky."


def test_a_feed_shows_no_profile():
    assert measured("mastodon", name="Northbridge").outcome is Outcome.NOT_APPLICABLE
    assert measured("youtube", name="Northbridge").outcome is Outcome.NOT_APPLICABLE


def test_a_blogs_own_address_is_no_link_back():
    given = shown("wordpress", links=("https://northbridge.wordpress.example/",))
    assert points_back.measure(council(given)).outcome is Outcome.NOT_APPLICABLE
