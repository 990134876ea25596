"""What findings quote: never an account of which the pages do not say whose it is, since it may be a person's own."""

from dataclasses import replace

from scoring.indicators.front_door.accounts_told_apart import accounts_told_apart
from scoring.indicators.front_door.contact_page_names_accounts import contact_page_names_accounts
from scoring.indicators.front_door.linked_from_home_page import linked_from_home_page
from scoring.indicators.front_door.links_direct import links_direct
from scoring.indicators.front_door.links_have_names import links_have_names
from scoring.indicators.front_door.links_work import links_work
from store.records import Evidence, Grade, PageKind, Region, Role
from tests.scoring.northbridge import ADDRESSES, AT, account, contact, home, link, seen

ABOUT_ACCOUNTS = (contact_page_names_accounts, linked_from_home_page, accounts_told_apart)
ABOUT_LINKS = (links_direct, links_have_names, links_work)


def answers(role, asked=(*ABOUT_ACCOUNTS, *ABOUT_LINKS)):
    place = (Evidence(ADDRESSES[PageKind.CONTACT], AT, "Our volunteers: Kit at home, Kit at work"),)
    accounts = [
        replace(account("x", handle, role=role, grade=Grade.MENTIONED), evidence=place)
        for handle in ("kitathome", "kitatwork")
    ]
    links = [link("x", each.key, region=Region.MAIN, name=f"See {each.key}") for each in accounts]
    return [each.measure(seen(home(), contact(*links), accounts=accounts)) for each in asked]


def test_what_may_be_a_persons_own_account_is_cited_by_its_page_alone():
    found = answers(Role.UNKNOWN)
    assert [[each.url for each in answer.evidence][:1] for answer in found] == [[ADDRESSES[PageKind.CONTACT]]] * 6
    assert "kit" not in repr(found).lower()


def test_a_councillors_is_quoted_no_more_where_links_are_counted():
    found = answers(Role.COUNCILLOR, ABOUT_LINKS)
    assert [answer.value for answer in found] == [1, 1, 1]
    assert "kit" not in repr(found).lower()


def test_a_councils_own_account_is_quoted():
    found = answers(Role.SERVICE)
    assert all("kit" in repr(each.evidence).lower() for each in found)
