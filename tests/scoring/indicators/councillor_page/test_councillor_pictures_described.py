import pytest

from scoring.indicators.councillor_page.councillor_pictures_described import councillor_pictures_described
from store.records import Outcome
from tests.scoring.channels import shown
from tests.scoring.councillor import FINE, her_page, reads


def measured(alt_text_share, **thresholds):
    given = reads(shown(features={"alt_text_share": alt_text_share}))
    return councillor_pictures_described.measure(given, **thresholds)


@pytest.mark.parametrize(("found", "value"), [(0, 0), (0.45, 0.5), (0.9, 1), (1, 1)])
def test_descriptions_count_in_full_from_nine_pictures_in_ten_on(found, value):
    assert measured(found).value == pytest.approx(value)


def test_the_message_says_the_share():
    assert measured(0.45).message == "Pictures with a description: 45% on Bluesky."


def test_the_threshold_can_be_set():
    assert measured(0.45, full_share=0.45).outcome is Outcome.MET


def test_too_few_pictures_and_no_account_say_nothing():
    assert measured(None).outcome is Outcome.NOT_APPLICABLE
    assert councillor_pictures_described.measure(her_page()).message == FINE
