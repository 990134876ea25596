import pytest

from scoring.indicators.councillor_page.councillor_points_back import councillor_points_back
from store.records import Grade, Outcome
from tests.scoring.channels import shown
from tests.scoring.councillor import ADDRESS, FINE, her_page, reads


def measured(grade=Grade.LINKED, **profile):
    return councillor_points_back.measure(reads(shown(**profile), grade=grade))


@pytest.mark.parametrize(
    "profile",
    [
        {"links": (ADDRESS,)},
        {"links": ("https://northbridge.example/",)},
        {"verified": (ADDRESS,)},
        {"grade": Grade.CONFIRMED},
        {"leads_back": True},  # what is kept in place of the profile
    ],
)
def test_a_profile_that_leads_to_the_site_of_the_page_points_back(profile):
    answer = measured(**profile)
    assert answer.outcome is Outcome.MET
    assert answer.message == "Profile leads back to your page: yes on Bluesky."


def test_a_profile_that_leads_elsewhere_does_not():
    answer = measured(links=("https://ann.example/",))
    assert answer.outcome is Outcome.NOT_MET
    assert answer.message == "Profile leads back to your page: no on Bluesky."


def test_a_profile_that_was_not_shown_and_no_account_say_nothing():
    assert measured(name="Ann Ash").outcome is Outcome.NOT_APPLICABLE
    assert councillor_points_back.measure(her_page()).message == FINE


def test_a_profile_of_which_only_that_is_kept_may_lead_elsewhere():
    assert measured(leads_back=False).outcome is Outcome.NOT_MET
