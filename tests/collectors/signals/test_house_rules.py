from datetime import UTC, datetime

import pytest

from collectors.reading import read_page
from store.records import Page, PageKind, SignalKind

URL = "https://www.northbridge.example/page"


def rules(words, kind=PageKind.POLICY, language="en"):
    body = f"<!doctype html><html lang={language}><body><main>{words}</main></body></html>".encode()
    page = Page(URL, URL, datetime(2026, 11, 22, tzinfo=UTC), 200, "text/html; charset=utf-8", body)
    return [each.value for each in read_page(page, kind).signals if each.kind is SignalKind.HOUSE_RULES]


@pytest.mark.parametrize(
    ("heading", "sentence"),
    [
        ("Social media house rules", "Be polite to other people."),
        ("House rules", "Please do not post personal details."),
        ("Social media rules for members of the public", "Be polite."),
        ("Social media policy", "Our staff are happy to help. You must not abuse them."),
        ("Social media policy", "We will remove comments that are abusive."),
        ("House rules", "Offensive, discriminatory or defamatory comments may be removed."),
        ("House rules", "Abusive messages will be hidden."),
        ("Rheolau'r tŷ", "Gall sylwadau sarhaus gael eu dileu."),
        ("Our community guidelines", "Treat others as you wish to be treated."),
        ("Moderation policy", "We reserve the right to delete any posts that are offensive."),
        ("Rheolau'r tŷ ar y cyfryngau cymdeithasol", "Byddwch yn gwrtais."),
        ("Polisi cyfryngau cymdeithasol", "Peidiwch â hysbysebu."),
        ("Rheolau cyfryngau cymdeithasol", "Byddwn yn dileu sylwadau sarhaus."),
        ("Rheolau cyfryngau cymdeithasol", "Rydym ni yn dileu sylwadau sarhaus."),
        ("Rheolau'r tŷ", "Byddwn yn tynnu, yn gyfan neu'n rhannol, unrhyw bostiadau anweddus."),
        ("Canllawiau cyfryngau cymdeithasol", "Rydym yn cadw'r hawl i ddileu unrhyw beth sarhaus."),
        ("Rheolau cyfryngau cymdeithasol", "Mae'n rhaid i bawb fod yn gwrtais."),
    ],
)
def test_a_page_that_states_rules_has_house_rules(heading, sentence):
    assert rules(f"<h1>{heading}</h1><p>{sentence}</p>") == [heading]


@pytest.mark.parametrize(
    "words",
    [
        "<h1>Social media policy</h1><p><a href='/policy.pdf'>Download it (PDF)</a></p>",
        "<h1>House rules</h1>",
        "<h1>Welcome</h1><p>Please do not park here.</p>",
        "<h1>Information governance</h1><p>We keep to the law.</p>",
        "<h1>Social media policy for staff</h1><p>Be polite. We will remove comments that are abusive.</p>",
        "<h1>Employee social media policy</h1><p>Be polite.</p>",
        "<h1>Social media policy</h1><p>Staff must not post what is confidential.</p>",
        "<h1>Polisi cyfryngau cymdeithasol i weithwyr</h1><p>Byddwch yn gwrtais.</p>",
        "<h1>Social media policy</h1><p>We may delete our accounts at any time.</p>",
        "<h1>Social media policy</h1><p>Our accounts may be deleted.</p>",
        "<h1>Polisi cyfryngau cymdeithasol</h1><p>Rydym yn cadw'r hawl i ddileu ein cyfrifon.</p>",
        "<h1>Canllawiau cynllunio</h1><p>Byddwn yn tynnu hen arwyddion.</p>",
    ],
)
def test_a_heading_or_a_link_alone_states_nothing(words):
    assert rules(words) == []


@pytest.mark.parametrize("kind", [PageKind.HOME, PageKind.CONTACT, PageKind.SOCIAL_HUB, PageKind.NEWS])
def test_a_link_to_the_rules_is_not_the_rules(kind):
    assert rules("<h1>Welcome</h1><footer><a href='/rules'>Social media house rules</a></footer>", kind) == []


def test_the_social_media_page_may_state_them_in_a_sentence():
    sentence = "We may remove comments that are abusive."
    assert rules(f"<h1>Follow us</h1><p>{sentence}</p>", PageKind.SOCIAL_HUB) == ["We may remove comments"]


def test_the_social_media_page_may_say_under_a_heading_what_will_be_removed():
    comments = "<p>Comments that are abusive will be removed.</p>"
    assert rules(f"<h1>Follow us</h1><h2>House rules</h2>{comments}", PageKind.SOCIAL_HUB) == ["House rules"]
    assert rules(f"<h1>Follow us</h1>{comments}", PageKind.SOCIAL_HUB) == []


def test_any_page_may_state_them_under_a_heading():
    words = "<h1>Contact us</h1><h2>House rules</h2><p>We will hide posts that are offensive.</p>"
    assert rules(words, PageKind.CONTACT) == ["House rules"]


@pytest.mark.parametrize(
    "words",
    [
        "<h2>New social media policy agreed</h2><p>Councillors voted on Monday.</p>",
        "<h2>Bins</h2><p>We will remove abandoned cars and close their accounts.</p>",
        "<h2>House rules for sheltered housing</h2><p>Pets are welcome.</p>",
    ],
)
def test_news_about_rules_and_other_removals_are_none(words):
    assert rules(words, PageKind.NEWS) == []


def test_other_languages_are_not_read():
    assert rules("<h1>House rules</h1><p>Be polite.</p>", language="fr") == []
