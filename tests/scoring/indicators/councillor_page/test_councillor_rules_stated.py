from dataclasses import replace

from scoring.indicators.councillor_page.councillor_rules_stated import councillor_rules_stated
from store.records import Outcome, ProblemKind, SignalKind
from tests.scoring.councillor import FINE, her_page, hers
from tests.scoring.northbridge import signal


def test_a_page_that_states_it_is_met():
    answer = councillor_rules_stated.measure(her_page(signal(SignalKind.HOUSE_RULES), accounts=[hers()]))
    assert (answer.outcome, answer.message) == (Outcome.MET, "The page states or links rules of engagement.")


def test_a_whole_page_without_it_is_a_no():
    answer = councillor_rules_stated.measure(her_page(accounts=[hers()]))
    assert (answer.outcome, answer.message) == (Outcome.NOT_MET, "Rules of engagement were not found on the page.")
    assert [each.snippet for each in answer.evidence] == [""]


def test_a_page_that_was_cut_short_is_unknown():
    answer = councillor_rules_stated.measure(her_page(accounts=[hers()], problem=ProblemKind.CUT_SHORT))
    assert answer.outcome is Outcome.UNKNOWN


def test_who_lists_no_account_is_not_asked():
    answer = councillor_rules_stated.measure(her_page())
    assert (answer.outcome, answer.message) == (Outcome.NOT_APPLICABLE, FINE)


def test_a_private_profile_is_no_account_of_the_office():
    private = replace(hers("facebook"), personal=True)
    assert councillor_rules_stated.measure(her_page(accounts=[private])).message == FINE
