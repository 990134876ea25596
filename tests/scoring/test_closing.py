from dataclasses import replace

import pytest

from scoring.closing import Successor, closing_findings, closing_needs
from store.records import (
    AccountReading,
    Activity,
    ChannelState,
    Council,
    Dial,
    Effort,
    Evidence,
    Outcome,
    PageKind,
    Part,
    SignalKind,
)
from tests.scoring.northbridge import AT, SITE, account, home, hub, link, page, seen, signal, timed_out

WIDER = Council("WID", "Wider Northbridge Council", "https://www.wider.example/")
KNOWN = Successor(WIDER, frozenset({("facebook", "wider")}))
PROFILE = "https://bluesky.example/northbridge"


def activity(platform, state, *, handle="northbridge", evidence=(), links=None, about="", moved_to=""):
    reading = None
    if links is not None:
        reading = AccountReading(
            platform,
            handle,
            platform,
            AT,
            "May be read.",
            links=links,
            about=about,
            moved_to=moved_to,
            evidence_url=PROFILE,
        )
    return Activity(platform, handle, state, "Because.", evidence=evidence, reading=reading)


def found(snapshot, successor=KNOWN):
    return {each.indicator: each for each in closing_findings(snapshot, successor)}


def test_a_closing_council_is_asked_four_things_that_weigh_nothing():
    findings = closing_findings(seen(home()), KNOWN)
    assert [each.indicator for each in findings] == [
        "successor-announced",
        "old-channels-point-on",
        "old-handles-held",
        "closing-notices",
    ]
    assert {each.weight for each in findings} == {0.0}
    assert {each.part for each in findings} == {Part.ORGANISATIONS}
    assert {each.dial for each in findings} == {Dial.FRONT_DOOR}
    assert [each.effort for each in findings] == [Effort.MINUTES, Effort.DAYS, Effort.DAYS, Effort.MINUTES]
    assert all(each.question.endswith("?") and each.why.endswith(".") and each.fix.endswith(".") for each in findings)


@pytest.mark.parametrize("successor", [None, Successor(WIDER), KNOWN])
def test_a_site_that_was_not_read_leaves_all_four_unknown(successor):
    assert {each.outcome for each in closing_findings(seen(timed_out(PageKind.HOME)), successor)} == {Outcome.UNKNOWN}


# Successor announced


def test_a_link_to_the_new_councils_account_announces_it():
    finding = found(seen(home(link("facebook", "wider"))))["successor-announced"]
    assert finding.outcome is Outcome.MET
    assert finding.message == "The site links Wider Northbridge Council on Facebook."
    assert [each.url for each in finding.evidence] == [SITE]


def test_the_words_of_the_link_are_shown_with_its_page():
    told = replace(link("facebook", "wider"), snippet="Follow the new council")
    finding = found(seen(home(told), hub(link("facebook", "wider"))))["successor-announced"]
    assert [each.snippet for each in finding.evidence] == ["Follow the new council", "https://facebook.example/wider"]


def test_a_new_council_that_is_linked_nowhere_is_not_announced():
    finding = found(seen(home(link("facebook")), hub()))["successor-announced"]
    assert finding.outcome is Outcome.NOT_MET
    looked = "were not found on the 2 pages where we looked."
    assert finding.message == f"Links to the accounts of Wider Northbridge Council {looked}"


def test_a_page_that_was_not_read_may_announce_it():
    assert found(seen(home(), timed_out(PageKind.NEWS)))["successor-announced"].outcome is Outcome.UNKNOWN


@pytest.mark.parametrize("successor", [None, Successor(WIDER)])
def test_while_no_account_of_the_new_council_is_known_we_ask(successor):
    finding = found(seen(home()), successor)["successor-announced"]
    assert finding.outcome is Outcome.UNKNOWN
    assert (
        finding.message == "We do not know the accounts of the council that takes over yet. Have they been announced?"
    )


# Old channels point on

TWO = (account("bluesky"), account("mastodon"))


def test_channels_whose_profile_leads_to_the_new_council_point_on():
    activities = [
        activity("bluesky", ChannelState.ACTIVE, links=("https://wider.example/hello",)),
        activity("mastodon", ChannelState.ACTIVE, links=(), about="We are now www.wider.example"),
    ]
    finding = found(seen(home(), accounts=TWO, activities=activities))["old-channels-point-on"]
    assert (finding.outcome, finding.value) == (Outcome.MET, 1.0)
    assert finding.message == "2 of the 2 channels we could read say where to go."
    assert finding.evidence == (Evidence(PROFILE, AT), Evidence(PROFILE, AT))


def test_a_profile_without_an_address_of_its_own_is_shown_by_that_of_the_account():
    told = activity("bluesky", ChannelState.ACTIVE, links=(SITE,))
    told = replace(told, reading=replace(told.reading, evidence_url=""))
    finding = found(seen(home(), accounts=[account("bluesky")], activities=[told]))["old-channels-point-on"]
    assert finding.outcome is Outcome.NOT_MET
    assert [each.url for each in finding.evidence] == ["https://bluesky.example/northbridge"]


def test_each_channel_that_does_not_point_on_counts():
    activities = [
        activity("bluesky", ChannelState.MOVED, links=(), moved_to="https://wider.example/@wider"),
        activity("mastodon", ChannelState.ACTIVE, links=(SITE,)),
    ]
    finding = found(seen(home(), accounts=TWO, activities=activities))["old-channels-point-on"]
    assert (finding.outcome, finding.value) == (Outcome.PARTLY_MET, 0.5)
    assert finding.message == "1 of the 2 channels we could read says where to go."


def test_channels_that_nobody_may_read_are_asked_about():
    activities = [activity("facebook", ChannelState.NOT_READABLE)]
    finding = found(seen(home(), accounts=[account("facebook")], activities=activities))["old-channels-point-on"]
    assert finding.outcome is Outcome.UNKNOWN
    assert finding.message == "We could read the profile of none of its channels. Do they say who takes over?"


def test_a_source_that_shows_no_profile_says_nothing_about_it():
    activities = [activity("bluesky", ChannelState.ACTIVE, links=())]
    finding = found(seen(home(), accounts=TWO, activities=activities))["old-channels-point-on"]
    assert finding.outcome is Outcome.UNKNOWN


def test_channels_cannot_point_to_a_council_that_nobody_has_named():
    activities = [activity("bluesky", ChannelState.ACTIVE, links=(SITE,))]
    finding = found(seen(home(), accounts=TWO, activities=activities), None)["old-channels-point-on"]
    assert finding.message == "We do not know yet who takes over. Do the channels say where to go?"


# Old handles held

HERE = (Evidence(SITE, AT, "We keep the name."),)


def test_names_that_the_council_says_it_keeps_are_held():
    activities = [activity("bluesky", ChannelState.HELD, evidence=HERE)]
    finding = found(seen(home(), accounts=[account("bluesky")], activities=activities))["old-handles-held"]
    assert finding.outcome is Outcome.MET
    assert finding.message == "The council says that it keeps its names on Bluesky."
    assert finding.evidence == HERE


def test_one_name_that_is_not_spoken_of_is_asked_about():
    activities = [activity("bluesky", ChannelState.HELD, evidence=HERE)]
    finding = found(seen(home(), accounts=TWO, activities=activities))["old-handles-held"]
    assert finding.outcome is Outcome.UNKNOWN
    assert finding.message == "Only the council can tell who will hold the names of its accounts after its last day."


def test_a_name_that_is_spoken_of_without_being_kept_is_asked_about():
    activities = [activity("bluesky", ChannelState.ACTIVE, evidence=HERE)]
    finding = found(seen(home(), accounts=[account("bluesky")], activities=activities))["old-handles-held"]
    assert finding.outcome is Outcome.UNKNOWN


# Closing notices


def test_a_notice_on_the_site_is_a_notice():
    notice = signal(SignalKind.RETIRED, "x")
    finding = found(seen(home(notice), accounts=TWO))["closing-notices"]
    assert finding.outcome is Outcome.MET
    assert finding.message == "The council says what happens to its accounts on X."
    assert finding.evidence == (notice.evidence,)


def test_a_notice_in_the_profile_of_an_account_is_a_notice():
    activities = [activity("bluesky", ChannelState.RETIRED, links=())]
    finding = found(seen(home(), activities=activities))["closing-notices"]
    assert finding.outcome is Outcome.MET
    assert finding.evidence == (Evidence(PROFILE, AT),)


def test_a_state_without_anything_to_check_it_by_is_no_notice():
    activities = [activity("bluesky", ChannelState.RETIRED)]
    finding = found(seen(home(), accounts=[account("x")], activities=activities))["closing-notices"]
    assert finding.outcome is Outcome.UNKNOWN


def test_that_no_notice_was_found_is_asked_about_and_not_held_against_anybody():
    finding = found(seen(home(), accounts=TWO))["closing-notices"]
    assert finding.outcome is Outcome.UNKNOWN
    assert finding.message == "We found no notice of closing in words that we know. Has it been published?"


# Councils without channels


def test_a_council_whose_pages_link_no_accounts_has_none_to_close():
    findings = found(seen(home()))
    for each in ("old-channels-point-on", "old-handles-held", "closing-notices"):
        assert findings[each].outcome is Outcome.NOT_APPLICABLE
        assert findings[each].message == "The council's site links no accounts of its own."


@pytest.mark.parametrize("kind", [PageKind.CONTACT, PageKind.LINK_HUB])
def test_a_page_that_was_not_read_may_link_accounts(kind):
    finding = found(seen(home(), timed_out(kind)))["closing-notices"]
    assert finding.outcome is Outcome.UNKNOWN
    assert finding.message.endswith("could not be read: it took too long.")


# Needs


def test_a_council_without_accounts_needs_only_the_successor_announced():
    findings = closing_findings(seen(page(PageKind.HOME)), KNOWN)
    assert [each.indicator for each in closing_needs(findings)] == ["successor-announced"]


def test_what_is_not_found_and_what_only_the_council_knows_are_needs_in_the_order_of_doing():
    findings = closing_findings(seen(home(), accounts=TWO), KNOWN)
    needs = closing_needs(findings)
    assert [each.indicator for each in needs] == [each.indicator for each in findings]
    assert [each.points for each in needs] == [0.0] * 4
    looked = "were not found on the one page where we looked."
    assert needs[0].what == f"Links to the accounts of Wider Northbridge Council {looked}"


def test_what_is_done_is_no_need():
    findings = closing_findings(seen(home(link("facebook", "wider")), accounts=TWO), KNOWN)
    assert "successor-announced" not in [each.indicator for each in closing_needs(findings)]


def test_the_new_councils_accounts_are_compared_by_platform_and_key():
    other = replace(KNOWN, accounts=frozenset({("x", "northbridge")}))
    assert found(seen(home(link("facebook"))), other)["successor-announced"].outcome is Outcome.NOT_MET
