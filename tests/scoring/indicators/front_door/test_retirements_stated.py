import pytest

from scoring.indicators.front_door.retirements_stated import retirements_stated
from store.records import LinkKind, Outcome, PageKind, ProblemKind, Region, Role, SignalKind
from tests.scoring.northbridge import account, contact, home, left, link, odd_link, seen, signal, timed_out

NOTICE = signal(SignalKind.RETIRED, "x", on=PageKind.CONTACT)
DEAD = odd_link(LinkKind.DEAD, "googleplus")
GONE = {"accounts": [account("x")], "activities": [left("x")]}


def test_a_notice_is_met():
    answer = retirements_stated.measure(seen(home(), contact(NOTICE)))
    assert answer.outcome is Outcome.MET
    assert answer.message == "The council says that it has left X."
    assert answer.evidence[0].url == "https://www.northbridge.example/contact"


def test_an_account_that_the_home_page_still_links_is_half_a_notice():
    given = seen(home(link("x")), contact(NOTICE), **GONE)
    answer = retirements_stated.measure(given)
    assert answer.value == 0.5
    assert answer.message == "The council says that it has left X, but the home page links X without saying so."
    assert retirements_stated.measure(given, still_linked_share=0.2).value == 0.2


def test_a_notice_on_the_home_page_itself_is_met():
    given = seen(home(link("x"), signal(SignalKind.RETIRED, "x")), **GONE)
    assert retirements_stated.measure(given).outcome is Outcome.MET


@pytest.mark.parametrize("kind", [SignalKind.HELD, SignalKind.EMERGENCY_ONLY])
def test_an_account_that_is_kept_may_be_linked(kind):
    given = seen(home(link("x")), contact(NOTICE, signal(kind, "x", on=PageKind.CONTACT)), accounts=[account("x")])
    assert retirements_stated.measure(given).outcome is Outcome.MET


def test_a_mention_in_the_body_of_the_home_page_is_no_channel():
    given = seen(home(link("x", region=Region.MAIN)), contact(NOTICE), **GONE)
    assert retirements_stated.measure(given).outcome is Outcome.MET


@pytest.mark.parametrize("role", [Role.PARTNER, Role.SERVICE, Role.COUNCILLOR])
def test_the_account_of_another_body_or_a_library_may_be_linked(role):
    given = seen(home(link("x")), contact(NOTICE), accounts=[account("x", role=role)])
    assert retirements_stated.measure(given).outcome is Outcome.MET


def test_the_unseen_half_of_the_home_page_may_say_so():
    given = seen(home(link("x"), problem=ProblemKind.CUT_SHORT), contact(NOTICE), **GONE)
    assert retirements_stated.measure(given).outcome is Outcome.UNKNOWN


def test_a_link_to_a_closed_service_without_a_notice_is_not_met():
    answer = retirements_stated.measure(seen(home(DEAD), contact(DEAD)))
    assert answer.outcome is Outcome.NOT_MET
    assert answer.message == (
        "The site still links Google+, which has closed, and we found no notice that the council has left."
    )


def test_the_notice_may_stand_on_a_page_that_we_could_not_read():
    given = seen(home(DEAD), timed_out(PageKind.CONTACT))
    assert retirements_stated.measure(given).outcome is Outcome.UNKNOWN


def test_no_sign_of_leaving_does_not_count():
    answer = retirements_stated.measure(seen(home(link("x")), contact(), accounts=[account("x")]))
    assert answer.outcome is Outcome.NOT_APPLICABLE
    assert answer.message == "We saw no sign that the council has left a service."
