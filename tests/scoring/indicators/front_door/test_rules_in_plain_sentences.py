import pytest

from scoring.indicators.front_door.rules_in_plain_sentences import rules_in_plain_sentences
from store.records import Outcome, PageKind, SignalKind
from tests.scoring.northbridge import account, contact, home, hub, page, seen, signal, timed_out

FACEBOOK = account("facebook")
POLICY = PageKind.POLICY


def rules(*lengths):
    counted = (signal(SignalKind.SENTENCE_LENGTH, each, on=POLICY) for each in lengths)
    return page(POLICY, signal(SignalKind.HOUSE_RULES, on=POLICY), *counted)


@pytest.mark.parametrize(("words", "value"), [("12", 1), ("25", 1), ("28", 0.8), ("40", 0), ("55", 0)])
def test_up_to_25_words_are_plain_and_from_40_on_nothing_is(words, value):
    answer = rules_in_plain_sentences.measure(seen(home(), rules(words), accounts=[FACEBOOK]))
    assert answer.value == value


def test_the_message_says_how_long():
    answer = rules_in_plain_sentences.measure(seen(home(), rules("12"), accounts=[FACEBOOK]))
    assert answer.message == "Half of the sentences in the house rules have 12 words or fewer."


def test_thresholds_may_be_replaced():
    given = seen(home(), rules("28"), accounts=[FACEBOOK])
    assert rules_in_plain_sentences.measure(given, plain_words=28).value == 1
    assert rules_in_plain_sentences.measure(given, hard_words=28).value == 0


def test_rules_that_are_not_there_are_not_met_so_that_publishing_them_never_costs():
    answer = rules_in_plain_sentences.measure(seen(home(), contact(), accounts=[FACEBOOK]))
    assert answer.outcome is Outcome.NOT_MET
    assert answer.message == "House rules in plain sentences were not found on the 2 pages where we looked."


def test_rules_of_few_sentences_are_not_judged():
    assert rules_in_plain_sentences.measure(seen(home(), rules(), accounts=[FACEBOOK])).outcome is (
        Outcome.NOT_APPLICABLE
    )


def test_of_two_pages_of_rules_the_plainer_counts():
    shown = signal(SignalKind.HOUSE_RULES), signal(SignalKind.SENTENCE_LENGTH, "15")
    given = seen(home(), hub(*shown), rules("38"), accounts=[FACEBOOK])
    assert rules_in_plain_sentences.measure(given).value == 1


def test_a_page_without_rules_is_not_judged():
    given = seen(home(), hub(signal(SignalKind.SENTENCE_LENGTH, "15")), rules("40"), accounts=[FACEBOOK])
    assert rules_in_plain_sentences.measure(given).value == 0


@pytest.mark.parametrize("lengths", [(), ("40",)])
def test_a_page_that_could_not_be_read_may_be_plainer(lengths):
    given = seen(home(), timed_out(PageKind.SOCIAL_HUB), rules(*lengths), accounts=[FACEBOOK])
    assert rules_in_plain_sentences.measure(given).outcome is Outcome.UNKNOWN


def test_a_council_without_accounts_needs_no_rules():
    assert rules_in_plain_sentences.measure(seen(home(), contact())).outcome is Outcome.NOT_APPLICABLE


def test_rules_of_accounts_that_a_page_may_or_may_not_list_are_not_blamed():
    pages = (home(), rules("55"))
    assert rules_in_plain_sentences.measure(seen(*pages, timed_out(PageKind.LINK_HUB))).outcome is Outcome.UNKNOWN
    assert rules_in_plain_sentences.measure(seen(*pages, page(PageKind.LINK_HUB))).outcome is Outcome.NOT_APPLICABLE
