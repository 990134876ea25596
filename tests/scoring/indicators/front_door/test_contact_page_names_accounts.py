import pytest

from scoring.indicators.front_door.contact_page_names_accounts import contact_page_names_accounts
from store.records import Outcome, PageKind, ProblemKind, Region
from tests.scoring.northbridge import account, contact, home, hub, link, page, seen, timed_out

FACEBOOK = account("facebook")


@pytest.mark.parametrize("region", [Region.MAIN, Region.ASIDE])
def test_an_account_in_the_body_or_at_the_side_of_the_contact_page_is_met(region):
    given = seen(home(), contact(link("facebook", region=region)), accounts=[FACEBOOK])
    answer = contact_page_names_accounts.measure(given)
    assert answer.outcome is Outcome.MET
    assert answer.message == "The contact page offers Facebook."


def test_icons_in_the_footer_offer_nothing_in_particular():
    answer = contact_page_names_accounts.measure(
        seen(home(link("facebook")), contact(link("facebook")), accounts=[FACEBOOK])
    )
    assert answer.outcome is Outcome.NOT_MET
    assert answer.message == "The contact page offers none of the accounts."
    assert [each.url for each in answer.evidence] == ["https://www.northbridge.example/contact"]


def test_somebody_elses_account_is_no_way_to_reach_the_council():
    other = link("x", "police", region=Region.MAIN)
    assert contact_page_names_accounts.measure(seen(home(), contact(other), accounts=[FACEBOOK])).value == 0


def test_the_social_media_page_is_another():
    listed = hub(link("facebook", region=Region.MAIN))
    assert contact_page_names_accounts.measure(seen(home(), contact(), listed, accounts=[FACEBOOK])).value == 0


def test_a_contact_page_that_could_not_be_read_may_offer_them():
    given = seen(home(), timed_out(PageKind.CONTACT), accounts=[FACEBOOK])
    assert contact_page_names_accounts.measure(given).outcome is Outcome.UNKNOWN


@pytest.mark.parametrize("pages", [(), (page(PageKind.CONTACT, problem=ProblemKind.NOT_FOUND),)])
def test_a_site_without_a_contact_page_is_not_asked(pages):
    answer = contact_page_names_accounts.measure(seen(home(), *pages, accounts=[FACEBOOK]))
    assert answer.outcome is Outcome.NOT_APPLICABLE
    assert answer.message == "We found no contact page."


def test_a_council_without_accounts_is_not_asked():
    assert contact_page_names_accounts.measure(seen(home(), contact())).outcome is Outcome.NOT_APPLICABLE
