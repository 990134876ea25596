import pytest

from scoring.indicators.front_door.speaks_to_residents import speaks_to_residents
from store.records import Outcome, PageKind, SignalKind
from tests.scoring.northbridge import account, contact, home, hub, page, seen, signal, timed_out

FACEBOOK = account("facebook")


def speaking(share):
    return signal(SignalKind.SPEAKS_TO_READER, share)


@pytest.mark.parametrize(("share", "value"), [("0.00", 0), ("0.25", 0.5), ("0.50", 1), ("0.90", 1)])
def test_half_of_the_sentences_are_enough(share, value):
    assert speaks_to_residents.measure(seen(home(), hub(speaking(share)), accounts=[FACEBOOK])).value == value


def test_the_message_says_how_many():
    answer = speaks_to_residents.measure(seen(home(), hub(speaking("0.45")), accounts=[FACEBOOK]))
    assert answer.message == "On the social media page, 45% of sentences say “we” or “you”."


def test_the_threshold_may_be_replaced():
    given = seen(home(), hub(speaking("0.50")), accounts=[FACEBOOK])
    assert speaks_to_residents.measure(given, enough_share=1).value == 0.5


def test_the_page_that_speaks_most_counts():
    given = seen(home(), contact(speaking("0.10")), hub(speaking("0.60")), accounts=[FACEBOOK])
    assert speaks_to_residents.measure(given).value == 1


def test_a_page_that_could_not_be_read_may_speak_more():
    given = seen(home(), timed_out(PageKind.CONTACT), hub(speaking("0.10")), accounts=[FACEBOOK])
    assert speaks_to_residents.measure(given).outcome is Outcome.UNKNOWN


def test_pages_with_few_sentences_are_not_judged():
    answer = speaks_to_residents.measure(seen(home(), contact(), accounts=[FACEBOOK]))
    assert answer.outcome is Outcome.NOT_APPLICABLE
    assert answer.message == "The pages on getting in touch have too few sentences to tell how they speak."


def test_a_council_without_accounts_is_not_asked():
    assert speaks_to_residents.measure(seen(home(), contact(speaking("0.10")))).outcome is Outcome.NOT_APPLICABLE


def test_house_rules_which_forbid_are_not_read_for_their_voice():
    rules = page(PageKind.POLICY, speaking("0.10"))
    assert speaks_to_residents.measure(seen(home(), rules, accounts=[FACEBOOK])).outcome is Outcome.NOT_APPLICABLE
    kept_out = seen(home(), hub(speaking("0.10")), timed_out(PageKind.POLICY), accounts=[FACEBOOK])
    assert speaks_to_residents.measure(kept_out).value == 0.2
