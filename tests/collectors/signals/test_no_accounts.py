from datetime import UTC, datetime

import pytest

from collectors.reading import read_page
from store.records import Page, PageKind, SignalKind

URL = "https://www.northbridge.example/contact"


def statements(sentence):
    body = f"<!doctype html><html lang=en><body><main><h1>Contact us</h1><p>{sentence}</p></main></body></html>"
    page = Page(URL, URL, datetime(2026, 11, 22, tzinfo=UTC), 200, "text/html; charset=utf-8", body.encode())
    return [each.value for each in read_page(page, PageKind.CONTACT).signals if each.kind is SignalKind.NO_ACCOUNTS]


@pytest.mark.parametrize(
    "sentence",
    [
        "We do not use social media. Please telephone us.",
        "The council does not have any social media accounts.",
        "We have decided not to use social media.",
        "The council does not use social media at present.",
        "We do not have a social media account.",
        "We do not use social media because too few residents do.",
        "We do not use social media (Facebook, X and so on).",
        "We have no social media accounts.",
        "The council has no social media accounts of its own.",
        "The council has chosen not to have social media accounts.",
        "Northbridge Council does not currently use social media.",
        "The council does not have a social media presence.",
        "The council does not operate any social media channels.",
        "We are not on social media.",
        "We no longer use social media.",
        "Nid ydym yn defnyddio cyfryngau cymdeithasol.",
        "Nid yw'r cyngor yn defnyddio'r cyfryngau cymdeithasol.",
        "Nid oes gan y cyngor gyfrifon cyfryngau cymdeithasol.",
        "Does gennym ni ddim cyfrifon cyfryngau cymdeithasol.",
        "Rydym wedi penderfynu peidio â defnyddio cyfryngau cymdeithasol.",
    ],
)
def test_a_decision_to_have_no_accounts_is_seen(sentence):
    assert len(statements(sentence)) == 1


@pytest.mark.parametrize(
    "sentence",
    [
        "We do not use social media to take complaints.",
        "We don't use social media for planning objections.",
        "Residents who do not use social media can telephone us.",
        "We do not have social media policy documents on paper.",
        "We use social media every day.",
        "We do not have social media accounts for our libraries.",
        "We do not use social media cookies.",
        "We do not use social media 24 hours a day.",
        "We do not use social media to profile you.",
        "We do not use any social media advertising.",
        "We do not use social media and e-mail to consult.",
        "We do not run social media accounts on behalf of schools.",
        "If we do not use social media, you can still ring us.",
        "Councillors of the council do not use social media.",
        "Northbridge Parish Council has no social media accounts.",
        "We are not on social media all day.",
        "We have no social media accounts for our libraries.",
        "We no longer use social media advertising.",
        "Nid ydym yn defnyddio cyfryngau cymdeithasol i ddelio â chwynion.",
    ],
)
def test_near_misses_are_not(sentence):
    assert statements(sentence) == []
