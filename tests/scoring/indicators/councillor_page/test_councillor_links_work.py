from scoring.indicators.councillor_page.councillor_links_work import councillor_links_work
from store.records import LinkKind, Outcome, ProblemKind, Region, Role
from tests.scoring.councillor import FINE, her_page, hers
from tests.scoring.northbridge import link, odd_link

MINE = link("bluesky", "ann", region=Region.MAIN)


def test_links_that_lead_to_an_account_are_met():
    answer = councillor_links_work.measure(her_page(MINE))
    assert answer.outcome is Outcome.MET
    assert answer.message == "We saw 1 link to accounts, well formed and on living services."


def test_the_share_of_links_that_work():
    answer = councillor_links_work.measure(her_page(MINE, odd_link(LinkKind.DEAD, "googleplus", region=Region.MAIN)))
    assert answer.value == 0.5
    assert answer.message == ("1 of 2 links to accounts works. The Google+ link leads to a service that has closed.")


def test_faults_of_the_site_around_the_page_are_not_the_councillors():
    answer = councillor_links_work.measure(her_page(MINE, odd_link(LinkKind.DEAD, region=Region.FOOTER)))
    assert answer.outcome is Outcome.MET


def test_no_link_is_fine():
    answer = councillor_links_work.measure(her_page(odd_link(LinkKind.SHARE, region=Region.MAIN)))
    assert (answer.outcome, answer.message) == (Outcome.NOT_APPLICABLE, FINE)


def test_a_link_to_the_councils_own_account_is_not_the_councillors():
    given = her_page(link("x", region=Region.MAIN), accounts=[hers("x", role=Role.MAIN)])
    assert councillor_links_work.measure(given).outcome is Outcome.NOT_APPLICABLE


def test_a_page_that_was_cut_short_is_unknown():
    assert councillor_links_work.measure(her_page(MINE, problem=ProblemKind.CUT_SHORT)).outcome is Outcome.UNKNOWN
