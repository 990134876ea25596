import pytest

from scoring.indicators.councillor_page.councillor_short_sentences import councillor_short_sentences
from store.records import Outcome
from tests.scoring.channels import shown
from tests.scoring.councillor import FINE, her_page, reads


def measured(words_a_sentence, **thresholds):
    given = reads(shown(features={"words_a_sentence": words_a_sentence}))
    return councillor_short_sentences.measure(given, **thresholds)


@pytest.mark.parametrize(("found", "value"), [(8, 1), (25, 1), (32.5, 0.5), (40, 0), (60, 0)])
def test_twenty_five_words_are_short_and_forty_are_not(found, value):
    assert measured(found).value == pytest.approx(value)


def test_the_message_says_what_was_found():
    assert measured(13.0).message == "Usual length of a sentence: 13 words on Bluesky."


def test_the_thresholds_can_be_set():
    assert measured(30, short_words=30).outcome is Outcome.MET
    assert measured(30, long_words=30).outcome is Outcome.NOT_MET


def test_too_few_posts_and_no_account_say_nothing():
    assert measured(None).outcome is Outcome.NOT_APPLICABLE
    assert councillor_short_sentences.measure(her_page()).message == FINE
