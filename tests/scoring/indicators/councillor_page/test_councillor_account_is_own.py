import pytest

from scoring.indicators.councillor_page.councillor_account_is_own import councillor_account_is_own
from store.records import Grade, Outcome, ProblemKind, Role
from tests.scoring.councillor import FINE, her_page, hers


def test_accounts_of_the_councillor_are_met():
    answer = councillor_account_is_own.measure(her_page(accounts=[hers(), hers("x", role=Role.LEADER)]))
    assert answer.outcome is Outcome.MET
    assert answer.message == "We saw 2 accounts on the page, and none that is somebody else's."


@pytest.mark.parametrize(
    "another",
    [hers("x", "riverside-party", role=Role.PARTNER), hers("x", "ann", grade=Grade.DISPUTED)],
)
def test_an_account_of_another_body_or_in_dispute_is_not(another):
    answer = councillor_account_is_own.measure(her_page(accounts=[hers(), another]))
    assert answer.value == 0.5
    assert answer.message == "1 of 2 accounts on the page may be somebody else's."


def test_only_somebody_elses_account_is_a_no():
    given = her_page(accounts=[hers(role=Role.PARTNER)])
    assert councillor_account_is_own.measure(given).outcome is Outcome.NOT_MET


@pytest.mark.parametrize("role", [Role.UNKNOWN, Role.VENDOR, Role.MAIN, Role.SERVICE])
def test_accounts_of_which_nothing_tells_and_the_councils_do_not_count(role):
    answer = councillor_account_is_own.measure(her_page(accounts=[hers(role=role)]))
    assert (answer.outcome, answer.message) == (Outcome.NOT_APPLICABLE, FINE)


def test_a_page_that_could_not_be_read_is_unknown():
    assert councillor_account_is_own.measure(her_page(problem=ProblemKind.TIMED_OUT)).outcome is Outcome.UNKNOWN
