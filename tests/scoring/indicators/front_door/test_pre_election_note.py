from scoring.indicators.front_door.pre_election_note import pre_election_note
from store.records import Outcome, PageKind, SignalKind
from tests.scoring.northbridge import account, contact, home, hub, page, seen, signal, timed_out

FACEBOOK = account("facebook")
SAID = signal(SignalKind.ELECTION_NOTE, "In words.", on=PageKind.SOCIAL_HUB)


def test_one_page_that_says_so_is_enough_whatever_else_could_not_be_read():
    answer = pre_election_note.measure(seen(home(), timed_out(PageKind.CONTACT), hub(SAID), accounts=[FACEBOOK]))
    assert answer.outcome is Outcome.MET
    assert answer.message == "The social media page says what changes before an election."
    assert answer.evidence[0].url == "https://www.northbridge.example/social-media"


def test_no_word_of_it_is_not_met_whether_there_are_house_rules_or_not():
    rules = page(PageKind.POLICY, signal(SignalKind.HOUSE_RULES, on=PageKind.POLICY))
    bare = pre_election_note.measure(seen(home(), contact(), accounts=[FACEBOOK]))
    ruled = pre_election_note.measure(seen(home(), contact(), rules, accounts=[FACEBOOK]))
    assert (bare.outcome, ruled.outcome) == (Outcome.NOT_MET, Outcome.NOT_MET)
    assert bare.message == "Words on the pre-election period were not found on the 2 pages where we looked."


def test_a_page_that_could_not_be_read_may_say_so():
    answer = pre_election_note.measure(seen(home(), timed_out(PageKind.POLICY), accounts=[FACEBOOK]))
    assert answer.outcome is Outcome.UNKNOWN


def test_a_council_without_accounts_need_not():
    assert pre_election_note.measure(seen(home(), contact())).outcome is Outcome.NOT_APPLICABLE
