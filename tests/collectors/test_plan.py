from datetime import UTC, datetime

import pytest

from collectors.plan import planned, same_site, site
from store.records import NamedPage, PageKind, PageReading

HOME = "https://www.northbridge.example/"


def named(kind, path):
    return NamedPage(kind, HOME + path, "")


def reading(kind, path, *pages, final=""):
    read_at = datetime(2026, 11, 22, tzinfo=UTC)
    return PageReading(HOME + path, kind, read_at, final_url=HOME + (final or path), named_pages=pages)


CONTACT, CONTACT_2 = named(PageKind.CONTACT, "contact"), named(PageKind.CONTACT, "contact-2")
HUB, POLICY = named(PageKind.SOCIAL_HUB, "social"), named(PageKind.POLICY, "rules")
NEWS, FEED = named(PageKind.NEWS, "news"), named(PageKind.FEED, "rss")


def test_the_plan_is_in_the_order_of_kinds_whatever_the_order_of_links():
    home = reading(PageKind.HOME, "", FEED, NEWS, POLICY, HUB, CONTACT)
    assert planned([home], 40) == (CONTACT, HUB, POLICY, NEWS, FEED)


def test_there_is_no_plan_before_the_home_page_is_read():
    assert planned([], 40) == ()


def test_the_home_page_has_the_first_word_on_a_kind():
    home = reading(PageKind.HOME, "", CONTACT)
    hub = reading(PageKind.SOCIAL_HUB, "social", CONTACT_2, POLICY)
    assert planned([home, hub], 40) == (CONTACT, POLICY)


def test_two_of_a_kind_are_both_planned_if_one_page_names_both():
    assert planned([reading(PageKind.HOME, "", CONTACT, CONTACT_2)], 40) == (CONTACT, CONTACT_2)


def test_a_kind_that_the_home_page_does_not_name_comes_from_the_next_page_that_does():
    home, contact = reading(PageKind.HOME, "", CONTACT), reading(PageKind.CONTACT, "contact", HUB)
    hub = reading(PageKind.SOCIAL_HUB, "social", POLICY)
    assert planned([home, contact, hub], 40) == (CONTACT, HUB, POLICY)


@pytest.mark.parametrize("kind", [PageKind.NEWS, PageKind.FEED])
def test_news_pages_name_nothing_but_their_feed(kind):
    home = reading(PageKind.HOME, "", NEWS)
    news = reading(kind, "news", FEED, POLICY, CONTACT, HUB)
    assert planned([home, news], 40) == (NEWS, FEED)


def test_a_page_that_has_been_read_is_not_planned_for_another_kind():
    home = reading(PageKind.HOME, "", CONTACT)
    contact = reading(PageKind.CONTACT, "contact", named(PageKind.SOCIAL_HUB, "contact"), named(PageKind.POLICY, ""))
    assert planned([home, contact], 40) == (CONTACT,)


def test_a_page_behind_a_redirect_has_been_read():
    home = reading(PageKind.HOME, "", CONTACT)
    contact = reading(PageKind.CONTACT, "contact", HUB, final="social")
    assert planned([home, contact], 40) == (CONTACT,)


@pytest.mark.parametrize(("budget", "expected"), [(3, (CONTACT, HUB)), (2, (CONTACT,)), (1, ()), (0, ())])
def test_the_budget_counts_the_home_page(budget, expected):
    home = reading(PageKind.HOME, "", CONTACT, HUB, NEWS)
    assert planned([home], budget) == expected


def test_what_was_planned_stays_planned_as_pages_are_read():
    home = reading(PageKind.HOME, "", CONTACT, NEWS)
    contact = reading(PageKind.CONTACT, "contact", HUB)
    assert set(planned([home], 40)) <= set(planned([home, contact], 40))


@pytest.mark.parametrize(
    "other",
    [
        "https://northbridge.example/news",
        "http://democracy.northbridge.example/",
        "https://www.northbridge.example:443/",
        "https://WWW.Northbridge.EXAMPLE/",
    ],
)
def test_every_host_of_a_domain_is_one_site(other):
    assert same_site(HOME, other)


@pytest.mark.parametrize(
    "other",
    ["https://www.saltmarsh.example/", "https://northbridge.example.saltmarsh.example/", "https://www.facebook.com/"],
)
def test_another_domain_is_another_site(other):
    assert not same_site(HOME, other)


def test_public_bodies_have_names_of_their_own():
    assert site("www.northbridge.gov.uk") == "northbridge.gov.uk"
    assert site("www.northbridge.gov.wales") == "northbridge.gov.wales"
    assert site("saltmarsh.gov.wales") == "saltmarsh.gov.wales"


def test_a_host_without_a_domain_is_told_apart_by_its_port():
    assert site("127.0.0.1:8801") != site("127.0.0.1:8802")
