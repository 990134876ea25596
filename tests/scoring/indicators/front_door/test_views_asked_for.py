from scoring.indicators.front_door.views_asked_for import views_asked_for
from store.records import Outcome, PageKind, ProblemKind, SignalKind
from tests.scoring.northbridge import home, seen, signal, timed_out

ASKS = signal(SignalKind.VIEWS_ASKED, "Have your say")


def test_a_link_that_asks_is_met():
    answer = views_asked_for.measure(seen(home(ASKS)))
    assert answer.outcome is Outcome.MET
    assert answer.message == "The home page asks for views: “Have your say”."


def test_a_home_page_that_asks_nothing_is_not_met():
    answer = views_asked_for.measure(seen(home()))
    assert answer.outcome is Outcome.NOT_MET
    assert answer.message == "Links that ask residents for their views were not found on the one page where we looked."


def test_only_the_home_page_is_looked_at():
    assert views_asked_for.measure(seen(home(), timed_out(PageKind.CONTACT))).outcome is Outcome.NOT_MET


def test_the_unseen_half_of_the_home_page_may_ask():
    assert views_asked_for.measure(seen(home(problem=ProblemKind.CUT_SHORT))).outcome is Outcome.UNKNOWN
