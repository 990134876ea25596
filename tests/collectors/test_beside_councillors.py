"""What council pages say beside councillors' names, and how little of it is kept."""

import pytest

from collectors.reading import read_page
from store.records import Page, PageKind
from tests.collectors.profiles import MOMENT

URL = "https://www.northbridge.example/contact"
PRIVATE = "Labour, 12 Invented Street ZZ1 1ZZ, 07700 900123, ann@mail.example"
PLANTED = ("labour", "invented street", "zz1", "900123", "ann@mail")


def read(part, kind=PageKind.CONTACT):
    body = f"<!doctype html><html lang=en><title>Contact us</title><body><main>{part}</main></body></html>"
    return read_page(Page(URL, URL, MOMENT, 200, "text/html", body.encode()), kind)


@pytest.mark.parametrize(
    "part",
    [
        f"<ul><li>Cllr Ann Example, {PRIVATE} <a href=https://x.com/annexample>X</a></li></ul>",
        f"<p>Our councillors: <a href=https://x.com/annexample>Ann Example ({PRIVATE})</a></p>",
        f"<h2>Councillor Ann Example {PRIVATE}</h2><p><a href=https://x.com/annexample>X</a></p>",
        f"<p><a href=https://x.com/annexample>Cllr Ann Example - {PRIVATE}</a></p>",
        f"<p>Councillor Ann Example <a href=https://x.com/annexample>{PRIVATE}</a></p>",
        "<p>Our councillors: <a href=https://x.com/annexample>Ann Example Labour</a></p>",
    ],
)
def test_of_a_councillor_beside_a_link_nothing_private_is_kept(part):
    reading = read(part)
    assert [each.handle for each in reading.links] == ["annexample"]
    assert [each for each in PLANTED if each in repr(reading).casefold()] == []


def test_the_name_of_a_councillor_stays_with_the_link_to_say_whose_it_is():
    (link,) = read("<p><a href=https://x.com/annexample>Cllr Ann Example (Labour) on X</a></p>").links
    assert (link.name, link.snippet) == ("Cllr Ann Example", "https://x.com/annexample")


@pytest.mark.parametrize(
    ("part", "heading"),
    [
        ("<h2>Follow us</h2><dl><dt>Cllr Ann Example (Labour)</dt><dd>{}</dd></dl>", "Follow us, Cllr Ann Example"),
        ("<h2>Follow us</h2><ul><li>Cllr Ann Example: {}</li></ul>", "Follow us, Cllr Ann Example"),
        ("<h2>07700 900123, Cllr Ann Example</h2>{}", "Cllr"),
        ("<h2>Labour, Cllr Ann Example</h2>{}", "Cllr"),
    ],
)
def test_the_title_of_a_councillor_is_kept_wherever_it_stands_in_a_heading(part, heading):
    (link,) = read(part.format("<a href=https://x.com/annexample>@annexample</a>")).links
    assert link.heading == heading


def test_a_link_beside_which_no_councillor_is_named_keeps_its_words():
    (link,) = read("<p>Ring 01632 960000 or see <a href=https://x.com/quaybins>Bins - X, daily</a></p>").links
    assert (link.name, link.snippet) == ("Bins - X, daily", "Ring 01632 960000 or see Bins - X, daily")


def test_the_name_of_another_account_beside_councillors_stays_whole():
    (link,) = read("<p>With our councillors: <a href=https://x.com/quay>Quay - Tourism | X</a></p>").links
    assert link.name == "Quay - Tourism | X"


def test_a_sentence_that_names_a_councillor_is_evidence_without_numbers_and_addresses():
    told = "Councillor Ann Example of 12 Invented Street, ring 07700 900123 or ann@mail.example"
    (signal,) = read(f"<p>Our social media accounts are run by staff of {told}.</p>", PageKind.SOCIAL_HUB).signals
    assert signal.evidence.snippet.startswith("Our social media accounts are run by staff of Councillor Ann Example")
    assert [each for each in PLANTED if each in repr(signal).casefold()] == []


@pytest.mark.parametrize(
    ("handle", "words"),
    [
        ("CllrAnnLabour", "X"),
        ("cllrannlabour", "X"),
        ("annlabour", "Councillor Ann Example"),
        ("AnnExampleSNP", "Cllr Ann Example on X"),
    ],
)
def test_an_account_of_a_councillors_that_tells_their_party_is_not_kept(handle, words):
    assert read(f"<p><a href=https://x.com/{handle}>{words}</a></p>").links == ()


def test_an_account_of_a_partys_that_is_no_councillors_is_kept():
    part = "<p><a href=https://x.com/quaylabour>Labour councillors</a></p>"
    assert [each.handle for each in read(part).links] == ["quaylabour"]
