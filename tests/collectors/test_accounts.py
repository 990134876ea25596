from datetime import UTC, datetime

import pytest

from collectors.accounts import accounts_on
from collectors.channels import activities
from collectors.reading import read_page
from store.records import ChannelState, Council, Evidence, Grade, Page, PageKind, Role

URL = "https://www.northbridge.example/"
READ_AT = datetime(2026, 11, 22, 9, tzinfo=UTC)
FACEBOOK = '<a href="https://www.facebook.com/NorthbridgeMadeUp">Facebook</a>'
X = '<a href="https://x.com/NbridgeMadeUp">X</a>'


def reading(body, kind=PageKind.HOME, path=""):
    page = f"<!doctype html><html lang=en><head><title>Northbridge</title></head><body>{body}</body></html>"
    return read_page(Page(URL + path, URL + path, READ_AT, 200, "text/html; charset=utf-8", page.encode()), kind)


def handles(*readings):
    return [(each.platform, each.handle) for each in accounts_on(readings)]


@pytest.mark.parametrize(
    ("body", "kind", "grade", "reason"),
    [
        (f"<header>{FACEBOOK}</header>", PageKind.HOME, Grade.LINKED, "It is in the header of the home page."),
        (f"<nav>{FACEBOOK}</nav>", PageKind.NEWS, Grade.LINKED, "It is in the navigation of the news page."),
        (f"<footer>{FACEBOOK}</footer>", PageKind.CONTACT, Grade.LINKED, "It is in the footer of the contact page."),
        (f"<aside>{X}</aside>", PageKind.HOME, Grade.LINKED, "It is among the links at the side of the home page."),
        (f"<main>{X}</main>", PageKind.SOCIAL_HUB, Grade.LINKED, "The council's own social media page lists it."),
        (f"<main>{FACEBOOK}</main>", PageKind.HOME, Grade.MENTIONED, "It is only in the text of the home page."),
        (f"<main>{FACEBOOK}</main>", PageKind.NEWS, Grade.MENTIONED, "It is only in the text of the news page."),
    ],
)
def test_the_grade_rests_on_where_the_link_stands(body, kind, grade, reason):
    (account,) = accounts_on([reading(body, kind)])
    assert (account.grade, account.reason) == (grade, reason)


def test_metadata_links_an_account():
    (account,) = accounts_on([reading('<meta name="twitter:site" content="@NbridgeMadeUp">')])
    assert (account.grade, account.reason) == (Grade.LINKED, "It is in the head of the home page.")


def test_the_best_grade_wins_whatever_the_order():
    text, footer = f"<main>{FACEBOOK}</main>", f"<footer>{FACEBOOK}</footer>"
    assert [each.grade for each in accounts_on([reading(text), reading(footer, PageKind.CONTACT)])] == [Grade.LINKED]
    assert [each.grade for each in accounts_on([reading(footer), reading(text, PageKind.CONTACT)])] == [Grade.LINKED]


def test_a_link_in_the_body_of_the_text_is_only_mentioned():
    police = '<a href="https://www.facebook.com/SaltmarshPoliceMadeUp">Saltmarsh Police</a>'
    found = accounts_on([reading(f"<main><p>Ask {police}.</p></main><footer>{FACEBOOK}</footer>")])
    assert [(each.handle, each.grade) for each in found] == [
        ("SaltmarshPoliceMadeUp", Grade.MENTIONED),
        ("NorthbridgeMadeUp", Grade.LINKED),
    ]


def test_an_account_is_one_account_in_every_spelling():
    again = '<a href="http://en-gb.facebook.com/northbridge.madeup/?ref=ts">f</a>'
    (account,) = accounts_on([reading(f"<footer>{FACEBOOK}{again}</footer>")])
    assert account.handle == "NorthbridgeMadeUp"
    assert account.url == "https://www.facebook.com/NorthbridgeMadeUp"


def test_accounts_come_in_the_order_in_which_a_reader_meets_them():
    home, hub = reading(f"<footer>{X}</footer>"), reading(f"<main>{FACEBOOK}</main>", PageKind.SOCIAL_HUB)
    assert handles(home, hub) == [("x", "NbridgeMadeUp"), ("facebook", "NorthbridgeMadeUp")]


def test_evidence_is_each_page_with_the_name_of_the_link_the_best_first():
    home = reading(f"<main><p>{FACEBOOK}</p></main>")
    contact = reading(f"<footer>{FACEBOOK}</footer>", PageKind.CONTACT, "contact")
    (account,) = accounts_on([home, contact, contact])
    assert account.evidence == (Evidence(URL + "contact", READ_AT, "Facebook"), Evidence(URL, READ_AT, "Facebook"))


def test_a_link_without_a_name_is_shown_by_the_words_around_it():
    (account,) = accounts_on([reading('<footer><p>Follow <a href="https://x.com/NbridgeMadeUp"></a></p></footer>')])
    assert account.evidence == (Evidence(URL, READ_AT, "Follow"),)


def test_five_pages_are_evidence_enough():
    pages = [reading(f"<footer>{FACEBOOK}</footer>", PageKind.NEWS, f"news/{number}") for number in range(9)]
    assert len(accounts_on(pages)[0].evidence) == 5


@pytest.mark.parametrize(
    "link",
    [
        '<a href="https://www.facebook.com/sharer/sharer.php?u=https://www.northbridge.example/">Share</a>',
        '<a href="https://x.com/intent/tweet?text=News">Share</a>',
        '<a href="https://x.com/NbridgeMadeUp/status/1750000000000000000">A post</a>',
        '<a href="https://www.facebook.com/groups/northbridgeallotments">A group</a>',
        '<a href="https://www.youtube.com/watch?v=abcdefghijk">A film</a>',
        '<a href="https://twitter.com/">Twitter</a>',
        '<a href="https://www.facebook.com/yourpage">Facebook</a>',
        '<a href="https://www.facebook.com/policies/cookies/">Cookies</a>',
        '<a href="https://plus.google.com/+NorthbridgeMadeUp">Google+</a>',
    ],
)
def test_what_is_not_the_councils_account_is_not_listed(link):
    assert handles(reading(f"<footer>{link}</footer>")) == []


@pytest.mark.parametrize(
    "link",
    [
        '<a href="https://www.facebook.com/facebook">Facebook</a>',
        '<a href="https://x.com/twitter">X</a>',
        '<a href="https://www.youtube.com/@youtube">YouTube</a>',
    ],
)
def test_the_account_of_the_platform_itself_is_the_suppliers(link):
    assert [each.role for each in accounts_on([reading(f"<footer>{link}</footer>")])] == [Role.VENDOR]


@pytest.mark.parametrize(
    "credit",
    ["Website by {}", "Designed and developed by {}", "Powered by {}", "Built by {}", "Photographs by {}. Call us"],
)
def test_a_suppliers_credit_is_not_the_councils_account(credit):
    supplier = '<a href="https://x.com/PagesMadeUp">Pages Ltd</a>'
    assert handles(reading(f"<footer><p>{credit.format(supplier)}</p></footer>")) == []


@pytest.mark.parametrize(
    "line",
    [
        "Northbridge Council. Powered by Ravens. {}",
        "Website by Ravens | {}",
        "Website by Ravens. Follow us: {}",
        "{} Website by Ravens",
    ],
)
def test_an_account_beside_a_suppliers_credit_is_still_the_councils(line):
    assert handles(reading(f"<footer><p>{line.format(X)}</p></footer>")) == [("x", "NbridgeMadeUp")]


def test_a_picture_without_words_beside_a_credit_is_the_suppliers():
    icon = '<a href="https://x.com/PagesMadeUp"><img src="x.png" alt=""></a>'
    assert handles(reading(f"<footer><p>Website by Pages Ltd {icon}</p></footer>")) == []


def test_a_paragraph_that_speaks_of_design_is_no_credit():
    words = "The new square was designed by residents over two years, and its opening is shown on"
    body = f"<footer><p>{words} {X}, with music and dancing, all day long.</p></footer>"
    assert handles(reading(body)) == [("x", "NbridgeMadeUp")]


@pytest.mark.parametrize(
    "widget",
    [
        '<div class="fb-page" data-href="https://www.facebook.com/NorthbridgeMadeUp"></div>',
        '<iframe src="https://www.facebook.com/plugins/page.php?href=https%3A%2F%2Ffb.com%2FNorthbridgeMadeUp"></iframe>',
    ],
)
def test_a_widget_shows_an_account(widget):
    assert handles(reading(f"<aside>{widget}</aside>")) == [("facebook", "NorthbridgeMadeUp")]


def test_nothing_on_the_pages_is_no_accounts():
    assert accounts_on([]) == ()
    assert accounts_on([reading("<p>Welcome to Northbridge</p>")]) == ()


NORTHBRIDGE = Council("QNB", "Northbridge Council", "https://www.northbridge.example/")


def states(*readings):
    return [(each.platform, each.state) for each in activities(NORTHBRIDGE, accounts_on(readings), readings)]


def test_a_notice_on_any_page_retires_the_account():
    home = reading(f"<footer>{X}{FACEBOOK}</footer>")
    contact = reading("<main><p>We have left X. Please ring us.</p></main>", PageKind.CONTACT, "contact")
    retired, other = activities(NORTHBRIDGE, accounts_on([home, contact]), [home, contact])
    assert (retired.platform, retired.state) == ("x", ChannelState.RETIRED)
    assert retired.reason == "The council says that it has left this service."
    assert [each.url for each in retired.evidence] == [URL + "contact"]
    assert (other.platform, other.state) == ("facebook", ChannelState.NOT_READABLE)


@pytest.mark.parametrize(
    ("words", "state", "reason"),
    [
        (
            "We use our X account for emergencies only.",
            ChannelState.EMERGENCY_ONLY,
            "The council says that it is for emergencies only.",
        ),
        (
            "We no longer post on X but keep the account.",
            ChannelState.HELD,
            "The council says that it only keeps the name.",
        ),
    ],
)
def test_what_the_council_says_of_its_account_is_its_state(words, state, reason):
    home = reading(f"<footer>{X}{FACEBOOK}</footer>")
    contact = reading(f"<main><p>{words}</p></main>", PageKind.CONTACT, "contact")
    said, other = activities(NORTHBRIDGE, accounts_on([home, contact]), [home, contact])
    assert (said.platform, said.state, said.reason) == ("x", state, reason)
    assert [(each.url, each.snippet) for each in said.evidence] == [(URL + "contact", words)]
    assert (other.platform, other.state) == ("facebook", ChannelState.NOT_READABLE)


def test_a_platform_that_may_be_read_was_not_checked_and_one_that_may_not_is_not_readable():
    bluesky = '<a href="https://bsky.app/profile/northbridge.example">Bluesky</a>'
    assert states(reading(f"<footer>{bluesky}{X}</footer>")) == [
        ("bluesky", ChannelState.NOT_CHECKED),
        ("x", ChannelState.NOT_READABLE),
    ]


def test_a_notice_about_a_platform_without_an_account_retires_nothing():
    page = reading(f"<p>We have left TikTok.</p><footer>{X}</footer>")
    assert states(page) == [("x", ChannelState.NOT_READABLE)]


def test_a_newsletter_that_a_form_signs_up_to_is_the_councils_own():
    action = "https://public.govdelivery.com/accounts/UKNORTHBRIDGE/subscribers/qualify"
    (found,) = accounts_on([reading(f"<main><h1>Welcome</h1><form action={action}></form></main>")])
    assert (found.grade, found.reason, found.role) == (
        Grade.LINKED,
        "A form of the home page signs people up to it.",
        Role.MAIN,
    )
