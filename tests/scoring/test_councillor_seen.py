from dataclasses import replace

import pytest

from config.toolkit import principles
from scoring.councillor_seen import links, listed, of_the_office, own, posts, stated, unseen, without
from scoring.figures import ANSWERING, share
from scoring.indicators import all_indicators
from scoring.rules import Rules
from scoring.score import councillor_scorecard
from store.records import (
    ChannelState,
    CouncillorSnapshot,
    Dial,
    Grade,
    Outcome,
    ProblemKind,
    Region,
    Role,
    SignalKind,
    Tally,
)
from tests.scoring.channels import not_shown, shown, well_kept
from tests.scoring.councillor import ADDRESS, ANN, FINE, her_page, hers, reads
from tests.scoring.northbridge import AT, link, signal

INDICATORS = all_indicators(Dial.COUNCILLOR_PAGE)
every = pytest.mark.parametrize("indicator", INDICATORS, ids=lambda each: each.id)
ASKED_OF_EVERYBODY = {"councillor-role-stated", "councillor-contact-route", "councillor-casework-route"}
EVERYTHING = tuple(
    signal(each)
    for each in (
        SignalKind.ROLE_STATED,
        SignalKind.CONTACT_ROUTE,
        SignalKind.CASEWORK,
        SignalKind.AIMS,
        SignalKind.HOUSE_RULES,
    )
)
PRIVATE = replace(hers("facebook", "ann.ash"), personal=True)


def said(snapshot, *kinds):
    return stated(snapshot, *kinds, says="The page names it.", missing="Names")


def replies(snapshot):
    return posts(snapshot, "Replies", ANSWERING, share(lambda features: features.reply_share, 0.2))


def test_what_the_page_states_is_met_and_none_of_its_words_are_kept():
    answer = said(her_page(signal(SignalKind.AIMS)), SignalKind.AIMS, SignalKind.CASEWORK)
    assert (answer.outcome, answer.message) == (Outcome.MET, "The page names it.")
    assert [(each.url, each.snippet) for each in answer.evidence] == [(ADDRESS, "")]


def test_what_was_seen_stands_although_the_rest_of_the_page_was_not():
    cut = her_page(signal(SignalKind.AIMS), problem=ProblemKind.CUT_SHORT)
    assert said(cut, SignalKind.AIMS).outcome is Outcome.MET


def test_what_a_whole_page_does_not_state_is_not_there():
    answer = said(her_page(signal(SignalKind.SURGERY)), SignalKind.AIMS)
    assert (answer.outcome, answer.message) == (Outcome.NOT_MET, "Names were not found on the page.")
    assert answer.evidence


@pytest.mark.parametrize(
    ("snapshot", "reason"),
    [
        (her_page(problem=ProblemKind.TIMED_OUT), "The page could not be read: it took too long."),
        (her_page(complete=False), "The page could not be read whole."),
        (her_page(language="fr"), "The page is in a language that we do not read."),
        (CouncillorSnapshot(ANN, AT), "The page was not read."),
        (CouncillorSnapshot(replace(ANN, page=""), AT), "The site has no page that we know of."),
    ],
)
def test_what_we_could_not_read_is_unknown_with_the_reason(snapshot, reason):
    assert unseen(snapshot) == reason
    assert said(snapshot, SignalKind.AIMS).message == reason
    assert said(snapshot, SignalKind.AIMS).outcome is Outcome.UNKNOWN


@pytest.mark.parametrize("language", ["", "en-GB", "cy"])
def test_a_whole_page_in_our_languages_leaves_nothing_open(language):
    assert unseen(her_page(language=language)) == ""


def test_accounts_and_links_are_seen_in_any_language():
    assert unseen(her_page(language="fr"), words=False) == ""


def test_whose_the_accounts_on_the_page_are():
    party, main = hers("x", "party", role=Role.PARTNER), hers("x", "northbridge", role=Role.MAIN)
    leader = hers("mastodon", "leader", role=Role.LEADER)
    given = her_page(accounts=[hers(), leader, PRIVATE, party, main])
    assert listed(given) == (hers(), leader, PRIVATE, party)
    assert own(given) == (hers(), leader, PRIVATE)
    assert of_the_office(given) == (hers(), leader)


def test_no_account_is_fine_and_proven_only_by_the_whole_page():
    assert without([hers()], her_page()) is None
    assert without([], her_page()).message == FINE
    assert without([], her_page(problem=ProblemKind.CUT_SHORT)).outcome is Outcome.UNKNOWN


def test_links_around_the_page_and_to_the_council_are_not_the_councillors():
    own_link = link("x", "ann", region=Region.MAIN)
    around, to_council = link("facebook", region=Region.FOOTER), link("x", region=Region.MAIN)
    given = her_page(own_link, around, to_council, accounts=[hers("x", role=Role.MAIN)])
    assert [each for _page, each in links(given)] == [own_link]
    assert list(links(CouncillorSnapshot(ANN, AT))) == []


def test_accounts_that_were_read_count_each_the_same():
    read = (shown(features={"reply_share": 0.1}), shown("mastodon", features={"reply_share": 0.2}))
    assert replies(reads(*read)).value == 0.75


def test_an_account_that_nobody_asked_is_no_gap():
    asked = not_shown("mastodon", state=ChannelState.UNREACHABLE)
    unasked = replace(not_shown(state=ChannelState.NOT_CHECKED), reading=None)
    assert replies(reads(unasked)).outcome is Outcome.NOT_APPLICABLE
    assert replies(reads(unasked)).message == "Nothing was read of these accounts."
    assert replies(reads(asked)).outcome is Outcome.UNKNOWN
    assert replies(her_page(accounts=[hers()])).outcome is Outcome.NOT_APPLICABLE


def test_a_private_profile_is_not_asked_even_if_it_was_read():
    read = shown("facebook", "ann.ash", features={"reply_share": 0.1})
    assert replies(her_page(accounts=[PRIVATE], activities=[read])).message == FINE


@every
def test_who_lists_no_account_is_asked_nothing_about_accounts(indicator):
    answer = indicator.measure(her_page())
    about_accounts = indicator.id not in ASKED_OF_EVERYBODY
    assert (answer.message == FINE) == about_accounts
    assert (answer.outcome is Outcome.NOT_APPLICABLE) == about_accounts


@every
def test_a_page_that_could_not_be_read_is_never_a_no(indicator):
    for problem in (ProblemKind.TIMED_OUT, ProblemKind.CUT_SHORT, ProblemKind.ROBOTS):
        assert indicator.measure(her_page(problem=problem)).outcome is Outcome.UNKNOWN
    assert indicator.measure(CouncillorSnapshot(ANN, AT)).outcome is Outcome.UNKNOWN


@every
def test_a_well_kept_page_meets_everything_that_it_is_asked(indicator):
    read = well_kept("mastodon", "northbridge")
    given = reads(read, shown=(*EVERYTHING, link("mastodon", region=Region.MAIN)), grade=Grade.CONFIRMED)
    assert indicator.measure(given).outcome is Outcome.MET


@every
def test_every_fix_can_be_made_by_the_councillor_in_minutes(indicator):
    assert indicator.effort == "minutes"
    assert indicator.part == "Checklist for councillors"


@every
def test_every_message_is_a_sentence(indicator):
    for given in (her_page(), her_page(*EVERYTHING, accounts=[PRIVATE]), reads(not_shown())):
        message = indicator.measure(given).message
        assert message[0].isupper() or message[0].isdigit()
        assert message.endswith(".")


def test_a_page_without_accounts_is_asked_three_things():
    card = councillor_scorecard(her_page(EVERYTHING[0], EVERYTHING[1]), Rules(principles(), INDICATORS))
    assert card.overall == Tally(in_place=2, partly=0, seen=3, applicable=3)
