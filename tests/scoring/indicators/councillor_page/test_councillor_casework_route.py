import pytest

from scoring.indicators.councillor_page.councillor_casework_route import councillor_casework_route
from store.records import Outcome, ProblemKind, SignalKind
from tests.scoring.councillor import her_page, hers
from tests.scoring.northbridge import signal


@pytest.mark.parametrize("kind", [SignalKind.SURGERY, SignalKind.CASEWORK])
def test_a_page_that_states_it_is_met(kind):
    answer = councillor_casework_route.measure(her_page(signal(kind)))
    assert (answer.outcome, answer.message) == (Outcome.MET, "The page says how to bring you a problem.")


def test_a_whole_page_without_it_is_a_no():
    answer = councillor_casework_route.measure(her_page())
    assert (answer.outcome, answer.message) == (
        Outcome.NOT_MET,
        "Surgeries and ways to raise a problem were not found on the page.",
    )
    assert [each.snippet for each in answer.evidence] == [""]


def test_a_page_that_was_cut_short_is_unknown():
    answer = councillor_casework_route.measure(her_page(problem=ProblemKind.CUT_SHORT))
    assert answer.outcome is Outcome.UNKNOWN


def test_it_is_asked_whether_or_not_there_are_accounts():
    assert councillor_casework_route.measure(her_page(accounts=[hers()])).outcome is Outcome.NOT_MET
