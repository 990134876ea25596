from scoring.indicators.front_door.removal_grounds_stated import removal_grounds_stated
from store.records import Outcome, PageKind, SignalKind
from tests.scoring.northbridge import account, contact, home, hub, page, seen, signal, timed_out

FACEBOOK = account("facebook")
SAID = signal(SignalKind.REMOVAL_GROUNDS, "In words.", on=PageKind.SOCIAL_HUB)


def test_one_page_that_says_so_is_enough_whatever_else_could_not_be_read():
    answer = removal_grounds_stated.measure(seen(home(), timed_out(PageKind.CONTACT), hub(SAID), accounts=[FACEBOOK]))
    assert answer.outcome is Outcome.MET
    assert answer.message == "The social media page says what is removed."
    assert answer.evidence[0].url == "https://www.northbridge.example/social-media"


def test_no_word_of_it_is_not_met_whether_there_are_house_rules_or_not():
    rules = page(PageKind.POLICY, signal(SignalKind.HOUSE_RULES, on=PageKind.POLICY))
    bare = removal_grounds_stated.measure(seen(home(), contact(), accounts=[FACEBOOK]))
    ruled = removal_grounds_stated.measure(seen(home(), contact(), rules, accounts=[FACEBOOK]))
    assert (bare.outcome, ruled.outcome) == (Outcome.NOT_MET, Outcome.NOT_MET)
    assert bare.message == "Grounds for removing comments were not found on the 2 pages where we looked."


def test_a_page_that_could_not_be_read_may_say_so():
    answer = removal_grounds_stated.measure(seen(home(), timed_out(PageKind.POLICY), accounts=[FACEBOOK]))
    assert answer.outcome is Outcome.UNKNOWN


def test_a_council_without_accounts_need_not():
    assert removal_grounds_stated.measure(seen(home(), contact())).outcome is Outcome.NOT_APPLICABLE
