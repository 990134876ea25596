"""The address that a council publishes for one councillor."""

import pytest

from collectors.profile_address import published_address
from store.records import Page
from tests.collectors.profiles import ANN, COUNCIL, MOMENT, URL, body, profile

OWN = "<a href='mailto:Cllr.Ann.Example@northbridge.example?subject=Hello'>E-mail</a>"


def address(part, status=200, **more):
    return published_address(Page(URL, URL, MOMENT, status, "text/html", body(part, **more).encode()), ANN, COUNCIL)


@pytest.mark.parametrize(
    "part",
    [
        OWN,
        "<p>E-mail: cllr.ann.example@northbridge.example</p>",
        f"{OWN}<p>or cllr.ann.example@northbridge.example, or at home: ann.example@mail.example</p>",
        f"{OWN}<p>Assistant: bob.sample@northbridge.example</p>",
    ],
)
def test_the_councils_own_address_that_is_named_for_the_councillor_is_taken(part):
    assert address(part) == "cllr.ann.example@northbridge.example"


@pytest.mark.parametrize(
    "part",
    [
        "",
        "<p>members@northbridge.example</p>",
        "<p>ann.example@mail.example</p>",
        "<p>ann.example@northbridge.example.evil.example</p>",
        f"{OWN}<p>aexample@northbridge.example</p>",
    ],
)
def test_shared_and_private_addresses_and_two_of_one_name_are_not(part):
    assert address(part) == ""


def test_of_a_page_that_is_somebody_elses_or_is_not_there_none_is_taken():
    assert address(OWN, heading="Councillor Bob Sample") == ""
    assert address(OWN, status=404) == ""


def test_it_is_in_nothing_that_is_kept_of_the_page():
    assert "cllr.ann.example" not in repr(profile(OWN)).lower()
