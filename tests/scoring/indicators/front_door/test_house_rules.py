from scoring.indicators.front_door.house_rules import house_rules
from store.records import Outcome, PageKind, SignalKind
from tests.scoring.northbridge import account, contact, home, page, seen, signal, timed_out

FACEBOOK = account("facebook")
POLICY = PageKind.POLICY
RULES = page(POLICY, signal(SignalKind.HOUSE_RULES, on=POLICY))


def test_one_page_with_rules_is_enough_whatever_else_could_not_be_read():
    answer = house_rules.measure(seen(timed_out(PageKind.HOME), RULES, accounts=[FACEBOOK]))
    assert answer.outcome is Outcome.MET
    assert answer.message == "House rules are published on the house rules page."
    assert answer.evidence[0].url == "https://www.northbridge.example/house-rules"


def test_rules_on_none_of_the_pages_are_not_met():
    answer = house_rules.measure(seen(home(), contact(), accounts=[FACEBOOK]))
    assert answer.outcome is Outcome.NOT_MET
    assert answer.message == "House rules were not found on the 2 pages where we looked."


def test_a_house_rules_page_that_was_not_read_yet_is_unknown():
    answer = house_rules.measure(seen(home(names=[POLICY]), accounts=[FACEBOOK], finished=False))
    assert answer.outcome is Outcome.UNKNOWN
    assert answer.message == "The house rules page has not been read yet."


def test_a_council_without_accounts_needs_no_rules():
    assert house_rules.measure(seen(home(), RULES)).outcome is Outcome.NOT_APPLICABLE


def test_a_site_that_is_down_may_have_accounts():
    assert house_rules.measure(seen(timed_out(PageKind.HOME))).outcome is Outcome.UNKNOWN
