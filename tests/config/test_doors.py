"""Who may sign in, as the settings have it."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from config.doors import Doors, domain_of, plain_address


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("sam@northbridge.example", "sam@northbridge.example"),
        ("Sam.O'Fable@NORTHBRIDGE.example", "sam.o'fable@northbridge.example"),
        ("sam+x@northbridge.example", "sam+x@northbridge.example"),
        ("sam@xn--nrthbridge-ccb.example", "sam@xn--nrthbridge-ccb.example"),
    ],
)
def test_an_address_is_compared_in_lower_case(written, plain):
    assert plain_address(written) == plain


@pytest.mark.parametrize(
    "written",
    [
        "",
        "sam",
        "@northbridge.example",
        "sam@northbridge",
        "sam@northbridge.example.",
        "sam@@northbridge.example",
        "sam@evil.example@northbridge.example",
        "sam@n\u043erthbridge.example",  # a letter of another alphabet
        "\u212asam@northbridge.example",  # in lower case this sign is our k
        '"sam fable"@northbridge.example',
        "sam@northbridge.example\n",
        "sam@northbridge.example,eve@evil.example",
        f"{'s' * 65}@northbridge.example",
    ],
)
def test_what_could_be_taken_for_another_address_is_none(written):
    assert plain_address(written) == ""


def test_a_domain_is_the_councils_only_if_it_is_exactly_theirs():
    doors = Doors(officers={"NBR": ("northbridge.example",), "EAS": ("Eastmere.Example",)})
    asked = ["a@northbridge.example", "a@mail.northbridge.example", "a@northbridge.example.evil.example"]
    assert [doors.councils_of(domain_of(each)) for each in asked] == [("NBR",), (), ()]
    assert doors.councils_of("eastmere.example") == ("EAS",)


def test_a_domain_of_two_councils_says_nothing_about_either():
    with pytest.raises(ValidationError, match="each of one council"):
        Doors(officers={"NBR": ("shared.example",), "EAS": ("shared.example",)})


def test_a_provider_is_set_whole_and_asked_by_https():
    with pytest.raises(ValidationError, match="client_secret"):
        Doors(issuer="https://login.example", client_id="doorstep")
    with pytest.raises(ValidationError, match="https"):
        Doors(issuer="http://login.example", client_id="doorstep", client_secret="quiet")


def test_addresses_and_secrets_are_not_printed():
    doors = Doors(
        issuer="https://login.example", client_id="doorstep", client_secret="quiet", analysts=("a@lga.example",)
    )
    assert "quiet" not in repr(doors)
    assert "a@lga" not in repr(doors)


def test_nobody_signs_in_unless_somebody_is_named():
    assert not Doors().are_there
    assert Doors(analysts=("a@lga.example",)).are_there
