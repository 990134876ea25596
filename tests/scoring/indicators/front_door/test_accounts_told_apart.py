from dataclasses import replace

import pytest

from scoring.indicators.front_door.accounts_told_apart import accounts_told_apart
from store.records import Outcome, PageKind, Region, Role
from tests.scoring.northbridge import account, contact, home, hub, link, seen, timed_out

MAIN = account("facebook")
LIBRARIES = account("facebook", "libraries", role=Role.SERVICE)
MUSEUM = account("facebook", "museum", role=Role.SERVICE)


def named(handle, name, heading=""):
    return replace(link("facebook", handle, region=Region.MAIN, name=name), heading=heading)


def listing(*links, accounts=(MAIN, LIBRARIES)):
    return accounts_told_apart.measure(seen(home(), hub(*links), accounts=accounts))


def test_accounts_with_names_of_their_own_are_told_apart():
    answer = listing(named("northbridge", "Northbridge on Facebook"), named("libraries", "Libraries on Facebook"))
    assert answer.outcome is Outcome.MET
    assert answer.message == "Several accounts are linked on Facebook, and names or headings say what each is for."


def test_one_of_them_may_be_an_icon_without_a_word():
    answer = listing(named("northbridge", None), named("libraries", "Libraries"))
    assert answer.outcome is Outcome.MET


def test_headings_tell_apart_too():
    shown = (named("northbridge", "Facebook", "Main accounts"), named("libraries", "Facebook", "Libraries"))
    assert listing(*shown).outcome is Outcome.MET


def test_two_that_say_the_same_are_not_told_apart():
    answer = listing(named("northbridge", "Facebook"), named("libraries", "Follow us on Facebook", "Social media"))
    assert answer.outcome is Outcome.NOT_MET
    assert answer.message == (
        "Several accounts on Facebook have the same name and heading: nothing tells what each is for."
    )


def test_one_of_two_further_accounts_is_half():
    shown = (named("northbridge", "Facebook"), named("libraries", "Facebook"), named("museum", "Museum"))
    assert listing(*shown, accounts=(MAIN, LIBRARIES, MUSEUM)).value == 0.5


def test_pages_in_welsh_tell_by_their_language():
    english = home(link("facebook", "northbridge", name="Facebook"))
    welsh = contact(link("facebook", "cyngor", name="Facebook"), language="cy")
    both = [MAIN, account("facebook", "cyngor")]
    assert accounts_told_apart.measure(seen(english, welsh, accounts=both)).outcome is Outcome.MET


def test_an_id_and_a_name_may_be_one_account():
    one = [account("youtube", "UC0001"), account("youtube", "@northbridge")]
    shown = hub(link("youtube", "UC0001"), link("youtube", "@northbridge"))
    assert accounts_told_apart.measure(seen(home(), shown, accounts=one)).outcome is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize(
    "keys",
    [
        ("UC0001", "UC0002"),
        ("123", "pages/456"),  # numbers, wherever they stand
        ("@northbridge", "@libraries"),
        ("northbridge", "libraries"),
    ],
)
def test_two_of_one_shape_are_two_accounts(keys):
    accounts = [account("youtube", each) for each in keys]
    shown = hub(*(link("youtube", each) for each in keys))
    answer = accounts_told_apart.measure(seen(home(), shown, accounts=accounts))
    assert answer.outcome is Outcome.NOT_MET


@pytest.mark.parametrize(
    "keys", [("UC0001", "northbridge"), ("@northbridge", "northbridge"), ("123", "northbridge"), ("p/1", "p/north")]
)
def test_two_of_different_shapes_may_be_one_account(keys):
    accounts = [account("youtube", each) for each in keys]
    shown = hub(*(link("youtube", each) for each in keys))
    answer = accounts_told_apart.measure(seen(home(), shown, accounts=accounts))
    assert answer.outcome is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize("accounts", [(MAIN,), (MAIN, account("x"))])
def test_one_account_of_each_service_raises_no_question(accounts):
    shown = (named("northbridge", "Facebook"), link("x"))
    assert listing(*shown, accounts=accounts).outcome is Outcome.NOT_APPLICABLE


def test_a_page_that_could_not_be_read_may_say_more():
    shown = hub(named("northbridge", "Facebook"), named("libraries", "Facebook"))
    given = seen(home(), shown, timed_out(PageKind.CONTACT), accounts=[MAIN, LIBRARIES])
    assert accounts_told_apart.measure(given).outcome is Outcome.UNKNOWN


def test_a_council_without_accounts_is_not_asked():
    assert accounts_told_apart.measure(seen(home(), contact())).outcome is Outcome.NOT_APPLICABLE
