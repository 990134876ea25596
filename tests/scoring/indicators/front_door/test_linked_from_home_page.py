from dataclasses import replace

from scoring.indicators.front_door.linked_from_home_page import linked_from_home_page
from store.records import Activity, ChannelState, Grade, LinkKind, Outcome, PageKind, ProblemKind, Region, SignalKind
from tests.scoring.northbridge import account, contact, home, hub, left, link, odd_link, seen, signal, timed_out

HUB = PageKind.SOCIAL_HUB


def test_a_link_in_the_footer_is_enough():
    shown = home(link("facebook"), link("x"), link("linkedin"))
    answer = linked_from_home_page.measure(
        seen(shown, accounts=[account("facebook"), account("x"), account("linkedin")])
    )
    assert answer.outcome is Outcome.MET
    assert answer.message == "The home page links Facebook, X and LinkedIn."
    assert answer.evidence[0].url == "https://www.northbridge.example/"


def test_what_was_found_stands_although_the_page_was_cut_short():
    shown = home(link("facebook"), problem=ProblemKind.CUT_SHORT)
    assert linked_from_home_page.measure(seen(shown, accounts=[account("facebook")])).outcome is Outcome.MET


def test_accounts_deeper_in_the_site_count_half():
    deeper = seen(home(names=[HUB]), hub(link("facebook")), accounts=[account("facebook", on=HUB)])
    answer = linked_from_home_page.measure(deeper)
    assert (answer.outcome, answer.value) == (Outcome.PARTLY_MET, 0.5)
    assert answer.message.startswith("The site points to Facebook, but not from the header")
    assert linked_from_home_page.measure(deeper, deeper_share=0.8).value == 0.8


def test_metadata_that_no_visitor_sees_is_not_a_link_of_the_home_page():
    shown = home(link("facebook", region=Region.HEAD))
    assert linked_from_home_page.measure(seen(shown, accounts=[account("facebook")])).outcome is Outcome.PARTLY_MET


def test_an_account_in_the_body_text_only_counts_half():
    shown = home(link("facebook", region=Region.MAIN))
    mentioned = account("facebook", grade=Grade.MENTIONED)
    assert linked_from_home_page.measure(seen(shown, accounts=[mentioned])).outcome is Outcome.PARTLY_MET


def test_a_share_button_is_not_a_link_to_an_account():
    shown = home(odd_link(LinkKind.SHARE))
    assert linked_from_home_page.measure(seen(shown)).outcome is Outcome.NOT_MET


def test_no_account_anywhere_is_not_met():
    answer = linked_from_home_page.measure(seen(home(names=[PageKind.CONTACT]), contact()))
    assert answer.outcome is Outcome.NOT_MET
    assert answer.message == "The home page links no account."
    assert len(answer.evidence) == 2


def test_a_home_page_that_is_down_is_unknown_rather_than_a_no():
    answer = linked_from_home_page.measure(seen(timed_out(PageKind.HOME)))
    assert answer.outcome is Outcome.UNKNOWN
    assert answer.message == "The home page could not be read: it took too long."


def test_accounts_may_stand_on_a_social_media_page_that_we_could_not_read():
    answer = linked_from_home_page.measure(seen(home(), timed_out(HUB)))
    assert answer.outcome is Outcome.UNKNOWN


def test_a_council_that_says_it_has_left_has_made_a_decision():
    notice = contact(signal(SignalKind.RETIRED, "x"))
    answer = linked_from_home_page.measure(
        seen(home(link("x")), notice, accounts=[account("x")], activities=[left("x")])
    )
    assert answer.outcome is Outcome.NOT_APPLICABLE
    assert answer.message == "The council says that it has left X, and points to no other account."
    assert answer.evidence == (notice.signals[0].evidence,)


def test_a_council_that_has_decided_to_have_no_accounts_is_no_failure():
    notice = contact(signal(SignalKind.NO_ACCOUNTS, "we do not use social media", on=PageKind.CONTACT))
    answer = linked_from_home_page.measure(seen(home(), notice))
    assert answer.outcome is Outcome.NOT_APPLICABLE
    assert answer.message == "The council says that it has no accounts."
    assert answer.evidence == (notice.signals[0].evidence,)


HELD = Activity("x", "northbridge", ChannelState.HELD, "The council says that it only keeps the name.")


def test_an_account_kept_for_its_name_need_not_be_linked():
    said_here = account("x", on=HUB).evidence
    held = replace(HELD, evidence=said_here)
    given = seen(home(names=[HUB]), hub(link("x")), accounts=[account("x", on=HUB)], activities=[held])
    answer = linked_from_home_page.measure(given)
    assert answer.evidence == said_here
    assert answer.outcome is Outcome.NOT_APPLICABLE
    assert answer.message == "The council keeps X for emergencies or for the name, and points to no other account."


def test_a_link_to_an_account_kept_for_its_name_is_a_link():
    given = seen(home(link("x")), accounts=[account("x")], activities=[HELD])
    assert linked_from_home_page.measure(given).outcome is Outcome.MET
