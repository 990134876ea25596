import pytest

from scoring.indicators.open_channels.profile_says_who import profile_says_who
from store.records import Outcome
from tests.scoring.channels import council, shown


def measured(platform="bluesky", followers=10, **profile):
    return profile_says_who.measure(council(shown(platform, followers=followers, **profile)))


@pytest.mark.parametrize(
    "profile",
    [
        {"name": "Northbridge Council", "about": "News and bins."},
        {"name": "NORTHBRIDGE libraries", "about": "Books."},
        {"name": "Bins and roads", "about": "News from your council."},
        {"name": "Cyngor Pont y Gogledd", "about": "Newyddion."},
    ],
)
def test_a_profile_that_names_the_council_and_describes_itself_is_met(profile):
    answer = measured(**profile)
    assert answer.outcome is Outcome.MET
    assert answer.message == "Profile says whose it is and what it is for: both on Bluesky."


@pytest.mark.parametrize(
    ("profile", "words"),
    [
        ({"name": "Northbridge Council"}, "only whose it is"),
        ({"name": "Bins", "about": "Which bin goes out."}, "only what it is for"),
    ],
)
def test_either_is_half(profile, words):
    answer = measured(**profile)
    assert answer.value == 0.5
    assert answer.message == f"Profile says whose it is and what it is for: {words} on Bluesky."


def test_a_profile_that_says_neither_is_a_no():
    answer = measured(name="Bins")
    assert answer.outcome is Outcome.NOT_MET
    assert answer.message == "Profile says whose it is and what it is for: neither on Bluesky."


def test_councillors_are_no_council():
    assert measured(name="Bins", about="Councils and councillors.").value == 0.5


def test_a_profile_that_was_not_shown_says_nothing():
    assert measured(followers=None, name="Northbridge").outcome is Outcome.NOT_APPLICABLE


def test_words_that_are_not_kept_are_not_missing():
    assert measured("mastodon", name="Northbridge").outcome is Outcome.NOT_APPLICABLE
    assert measured("mastodon", name="Northbridge", about="News.").outcome is Outcome.MET
