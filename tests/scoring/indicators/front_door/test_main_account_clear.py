from scoring.indicators.front_door.main_account_clear import main_account_clear
from store.records import Grade, Outcome, PageKind, Region, Role
from tests.scoring.northbridge import account, contact, home, link, seen, timed_out

RIVALS = [
    account("facebook", "NorthbridgeCouncil", grade=Grade.DISPUTED),
    account("facebook", "NorthbridgeBC", grade=Grade.DISPUTED),
]


SHOWN = (link("facebook"), link("x"))
BOTH = (link("facebook", "NorthbridgeCouncil"), link("facebook", "NorthbridgeBC"))


def test_one_main_account_of_each_service_is_clear():
    libraries = account("facebook", "NorthbridgeLibraries", role=Role.SERVICE)
    answer = main_account_clear.measure(seen(home(*SHOWN), accounts=[account("facebook"), libraries, account("x")]))
    assert answer.outcome is Outcome.MET
    assert answer.message == "On Facebook and X it is clear which account is the council's main one."


def test_two_main_accounts_of_one_service_are_not():
    answer = main_account_clear.measure(seen(home(*BOTH, link("x")), accounts=[*RIVALS, account("x")]))
    assert answer.value == 0.5
    assert answer.message == (
        "The site links as main accounts on Facebook both NorthbridgeCouncil and NorthbridgeBC: "
        "we could not tell which one is."
    )


def test_an_account_in_each_language_is_no_contradiction():
    both = [account("facebook", "CyngorNorthbridge"), account("facebook", "NorthbridgeCouncil")]
    links = (link("facebook", "CyngorNorthbridge"), link("facebook", "NorthbridgeCouncil"))
    assert main_account_clear.measure(seen(home(*links), accounts=both)).outcome is Outcome.MET


def test_a_rival_that_only_metadata_name_confuses_nobody():
    hidden = link("facebook", "NorthbridgeBC", region=Region.HEAD)
    given = seen(home(link("facebook", "NorthbridgeCouncil"), hidden), accounts=RIVALS)
    assert main_account_clear.measure(given).outcome is Outcome.MET


def test_a_page_that_could_not_be_read_may_link_a_rival():
    given = seen(home(), timed_out(PageKind.CONTACT), accounts=[account("x")])
    assert main_account_clear.measure(given).outcome is Outcome.UNKNOWN


def test_accounts_of_services_alone_raise_no_question():
    libraries = account("facebook", "NorthbridgeLibraries", role=Role.SERVICE)
    shown = home(link("facebook", "NorthbridgeLibraries"))
    assert main_account_clear.measure(seen(shown, accounts=[libraries])).outcome is Outcome.NOT_APPLICABLE


def test_neither_does_a_council_without_accounts():
    assert main_account_clear.measure(seen(home(), contact())).outcome is Outcome.NOT_APPLICABLE
