from dataclasses import replace

from scoring.indicators.councillor_page.councillor_account_of_office import councillor_account_of_office
from store.records import Outcome, ProblemKind, Role
from tests.scoring.councillor import FINE, her_page, hers

PRIVATE = replace(hers("facebook", "ann.ash"), personal=True)


def test_accounts_that_are_no_private_profile_are_met():
    answer = councillor_account_of_office.measure(her_page(accounts=[hers(), hers("x", role=Role.LEADER)]))
    assert answer.outcome is Outcome.MET
    assert answer.message == "2 of 2 accounts on the page are kept for the office."


def test_the_share_that_is_kept_for_the_office():
    answer = councillor_account_of_office.measure(her_page(accounts=[hers(), PRIVATE]))
    assert answer.value == 0.5
    assert answer.message == "1 of 2 accounts on the page is kept for the office."


def test_only_a_private_profile_is_a_no_whose_fix_asks_for_no_account():
    assert councillor_account_of_office.measure(her_page(accounts=[PRIVATE])).outcome is Outcome.NOT_MET
    assert "You need no other in its place." in councillor_account_of_office.fix


def test_the_private_profile_is_not_shown_as_evidence():
    places = councillor_account_of_office.measure(her_page(accounts=[PRIVATE])).evidence
    assert [(each.url, each.snippet) for each in places] == [("https://www.northbridge.example/", "")]


def test_no_account_is_fine():
    assert councillor_account_of_office.measure(her_page()).message == FINE


def test_accounts_of_others_are_not_asked_about():
    given = her_page(accounts=[hers(role=Role.PARTNER)])
    assert councillor_account_of_office.measure(given).outcome is Outcome.NOT_APPLICABLE


def test_a_page_that_could_not_be_read_is_unknown():
    given = her_page(problem=ProblemKind.TIMED_OUT)
    assert councillor_account_of_office.measure(given).outcome is Outcome.UNKNOWN
