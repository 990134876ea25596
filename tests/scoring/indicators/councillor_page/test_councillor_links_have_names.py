from scoring.indicators.councillor_page.councillor_links_have_names import councillor_links_have_names
from store.records import Outcome, ProblemKind, Region
from tests.scoring.councillor import FINE, her_page
from tests.scoring.northbridge import link

NAMED = link("bluesky", "ann", region=Region.MAIN)
NAMELESS = link("x", "ann", region=Region.MAIN, name=None)


def test_the_share_of_links_with_a_name():
    answer = councillor_links_have_names.measure(her_page(NAMED, NAMELESS))
    assert answer.value == 0.5
    assert answer.message == "1 of 2 links to accounts cannot be told apart by a screen reader: X."


def test_links_with_names_are_met():
    assert councillor_links_have_names.measure(her_page(NAMED)).outcome is Outcome.MET


def test_icons_of_the_site_around_the_page_are_not_the_councillors():
    given = her_page(link("facebook", name=None, region=Region.HEADER))
    answer = councillor_links_have_names.measure(given)
    assert (answer.outcome, answer.message) == (Outcome.NOT_APPLICABLE, FINE)


def test_a_page_that_was_cut_short_is_unknown():
    given = her_page(NAMED, problem=ProblemKind.CUT_SHORT)
    assert councillor_links_have_names.measure(given).outcome is Outcome.UNKNOWN
