from datetime import UTC, datetime

import pytest

from collectors.reading import read_page
from store.records import Page, PageKind, SignalKind

URL = "https://www.northbridge.example/page"


def signals(words, kind=PageKind.SOCIAL_HUB, language="en"):
    body = f"<!doctype html><html lang={language}><body><main>{words}</main></body></html>".encode()
    page = Page(URL, URL, datetime(2026, 11, 22, tzinfo=UTC), 200, "text/html; charset=utf-8", body)
    return {each.kind: each for each in read_page(page, kind).signals}


def aim(words, kind=PageKind.SOCIAL_HUB):
    found = signals(words, kind).get(SignalKind.RESPONSE_AIM)
    return found and found.value


def hours(words, kind=PageKind.SOCIAL_HUB):
    found = signals(words, kind).get(SignalKind.RESPONSE_HOURS)
    return found and found.value


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("We aim to reply to questions within one working day.", "within one working day"),
        ("We try to respond to comments within 24 hours.", "within 24 hours"),
        ("You will get a response within two working days.", "within two working days"),
        ("We answer direct messages the next working day.", "the next working day"),
        ("Within 48 office hours we will reply to your tweet.", "Within 48 office hours"),
        ("We will get back to you in 3 days.", "in 3 days"),
        ("We acknowledge comments within one working day.", "within one working day"),
        ("We try to answer messages the same day.", "the same day"),
        ("Ein nod yw ateb cwestiynau o fewn un diwrnod gwaith.", "o fewn un diwrnod gwaith"),
        ("Byddwn yn ymateb i sylwadau o fewn 24 awr.", "o fewn 24 awr"),
    ],
)
def test_the_aim_is_the_time_within_which_the_council_answers(sentence, value):
    assert aim(f"<p>{sentence}</p>") == value


@pytest.mark.parametrize(
    "sentence",
    [
        "We answer letters within ten working days.",
        "We reply to e-mails within five working days.",
        "We respond to complaints within 10 days.",
        "We aim to answer telephone calls within one hour.",
        "Freedom of information requests are answered within 20 working days.",
        "We cannot promise to reply within one working day.",
        "We do not respond within 24 hours.",
        "We used to respond to tweets within one day.",
        "The police respond to tweets within 24 hours.",
        "Facebook will respond within 24 hours.",
        "You must reply to our Facebook post within 5 days to win.",
        "We respond to all questions.",
        "Complaints are acknowledged within one working day.",
        "Pay within 14 days.",
        "Rydym yn ateb llythyrau o fewn pum diwrnod gwaith.",
    ],
)
def test_letters_refusals_and_promises_without_a_time_are_no_aim(sentence):
    assert aim(f"<p>{sentence}</p>") is None


def test_elsewhere_the_sentence_has_to_speak_of_social_media():
    assert (
        aim("<p>We reply to Facebook messages within one working day.</p>", PageKind.CONTACT)
        == "within one working day"
    )
    assert aim("<p>We reply within one working day.</p>", PageKind.CONTACT) is None


def test_or_the_sentence_before_it():
    words = "<p>Ask us on social media. We reply within one working day.</p>"
    assert aim(words, PageKind.CONTACT) == "within one working day"
    words = "<p>Ask us on social media or by e-mail. We reply within one working day.</p>"
    assert aim(words, PageKind.CONTACT) is None


def test_an_answer_about_plans_is_none_on_facebook():
    words = "<p>Follow us on Facebook. We will respond to your planning enquiry within 10 working days.</p>"
    assert aim(words, PageKind.CONTACT) is None


def test_a_link_to_facebook_near_by_does_not_make_a_promise_about_letters_one_about_facebook():
    link = "<ul><li><a href='https://www.facebook.com/NorthbridgeMadeUp'>Facebook</a></li></ul>"
    assert aim(f"{link}<p>We answer letters within ten days.</p>", PageKind.CONTACT) is None


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        (
            "Our accounts are watched Monday to Friday, 9am to 5pm, except bank holidays.",
            "Monday to Friday, 9am to 5pm",
        ),
        ("Our channels are monitored Mon - Fri 8.30am - 5pm.", "Mon - Fri 8.30am - 5pm"),
        ("We check our messages from 9 to 17:30.", "9 to 17:30"),
        ("Our social media is staffed during office hours.", "office hours"),
        (
            "Rydym yn cadw golwg ar ein cyfrifon o ddydd Llun i ddydd Gwener, 9am i 5pm.",
            "Llun i ddydd Gwener, 9am i 5pm",
        ),
        ("Caiff ein sianeli eu monitro yn ystod oriau swyddfa.", "oriau swyddfa"),
    ],
)
def test_the_hours_are_when_the_accounts_are_watched(sentence, value):
    assert hours(f"<p>{sentence}</p>") == value


@pytest.mark.parametrize(
    "sentence",
    [
        "Use our online forms, or visit the customer service centre in the town hall, Monday to Friday, 9am to 5pm.",
        "Our offices are open Monday to Friday, 9am to 5pm.",
        "Staff are available at reception Monday to Friday, 9am to 5pm.",
        "Our phone lines are staffed from 9am to 5pm.",
        "Look at the bins from 7am to 10am.",
        "Defnyddiwch ein ffurflenni ar-lein, neu galwch heibio i neuadd y dref o ddydd Llun i ddydd Gwener, 9am i 5pm.",
    ],
)
def test_the_opening_hours_of_an_office_are_not(sentence):
    assert hours(f"<h1>Contact us</h1><p>{sentence}</p><p>Follow us on Facebook</p>", PageKind.CONTACT) is None


@pytest.mark.parametrize(
    "sentence",
    [
        "Our offices are open Monday to Friday, 9am to 5pm.",
        "You can also visit the town hall, where staff are available Monday to Friday, 9am to 5pm.",
        "Our accounts are not monitored Monday to Friday before 9am.",
    ],
)
def test_not_even_on_the_social_media_page(sentence):
    assert hours(f"<p>{sentence}</p>") is None


def test_the_first_of_each_is_given_with_its_sentence_as_evidence():
    found = signals(
        "<p>Our accounts are watched 9am to 5pm. We reply within one working day. We reply within two days.</p>"
    )
    assert found[SignalKind.RESPONSE_AIM].evidence.snippet == "We reply within one working day."
    assert found[SignalKind.RESPONSE_HOURS].evidence.snippet == "Our accounts are watched 9am to 5pm."


def test_other_languages_are_not_read():
    assert SignalKind.RESPONSE_AIM not in signals("<p>We reply within one working day.</p>", language="fr")
