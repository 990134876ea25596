import pytest

from scoring.indicators.front_door.shared_pages_say_whose import shared_pages_say_whose
from store.records import Outcome, PageKind, ProblemKind, Region, SignalKind
from tests.scoring.northbridge import home, link, news, page, seen, signal, timed_out

NAMED = signal(SignalKind.OPEN_GRAPH, "og:site_name")
TITLE = signal(SignalKind.OPEN_GRAPH, "og:title")


@pytest.mark.parametrize("given", [NAMED, link("x", region=Region.HEAD, where="meta twitter:site")])
def test_a_home_page_that_names_its_site_or_account_is_met(given):
    answer = shared_pages_say_whose.measure(seen(home(given)))
    assert answer.outcome is Outcome.MET
    assert answer.message == "When shared, links to the home page say whose they are."


@pytest.mark.parametrize("given", [TITLE, link("x"), link("x", region=Region.HEAD, where="meta og:see_also")])
def test_other_metadata_and_links_do_not_name_it(given):
    answer = shared_pages_say_whose.measure(seen(home(given)))
    assert answer.outcome is Outcome.NOT_MET
    assert answer.message == "When shared, links to the home page do not say whose they are."


def test_a_news_page_without_it_is_half():
    answer = shared_pages_say_whose.measure(seen(home(NAMED), news()))
    assert answer.value == 0.5
    assert answer.message == "When shared, links to the news page do not say whose they are."


def test_a_news_page_that_could_not_be_read_counts_as_unseen():
    answer = shared_pages_say_whose.measure(seen(home(NAMED), timed_out(PageKind.NEWS)))
    assert (answer.value, answer.looked) == (1, 0.5)
    assert shared_pages_say_whose.measure(seen(home(NAMED), news(NAMED))).looked == 1


def test_a_news_page_that_does_not_exist_hides_nothing():
    gone = page(PageKind.NEWS, problem=ProblemKind.NOT_FOUND)
    assert shared_pages_say_whose.measure(seen(home(NAMED), gone)).looked == 1


def test_the_unseen_half_of_a_home_page_may_name_it():
    cut = ProblemKind.CUT_SHORT
    assert shared_pages_say_whose.measure(seen(home(problem=cut))).outcome is Outcome.UNKNOWN
    assert shared_pages_say_whose.measure(seen(home(NAMED, problem=cut))).outcome is Outcome.MET
