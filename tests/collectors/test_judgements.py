"""Addresses that other readers take for accounts and this one does not, each with the reason.

They are of the shapes on which this reader differs from the tests of public projects that read social media links.
"""

import pytest

from collectors.address import read_address
from store.records import LinkKind


@pytest.mark.parametrize(
    ("address", "kind", "reason"),
    [
        (
            "https://substack.com/@northbridge",
            LinkKind.NOT_SOCIAL,
            "Substack writes names like a fediverse server but is none: nobody there can be followed from one.",
        ),
        (
            "https://www.reddit.com/user/username/",
            LinkKind.PLACEHOLDER,
            "A template's own word. On a council's page it was never filled in, whoever may have taken the name.",
        ),
        ("https://youtube.com/@handle", LinkKind.PLACEHOLDER, "The same."),
        (
            "https://art.northbridge.example/web/accounts/107862785324786980",
            LinkKind.NOT_SOCIAL,
            "Only a server we know may be taken at its word; this one is asked first.",
        ),
        (
            "https://art.northbridge.example/@web/northbridge",
            LinkKind.CANDIDATE,
            "The same: perhaps an account, until the server says so.",
        ),
    ],
)
def test_an_address_that_may_be_no_account_is_not_called_one(address, kind, reason):
    assert read_address(address).kind is kind, reason


def test_a_redirect_of_youtube_is_opened_as_any_other_wrapper_is():
    found = read_address("https://www.youtube.com/redirect?q=https%3A%2F%2Fx.com%2FNorthbridgeBC")
    assert (found.platform, found.handle, found.kind) == ("x", "NorthbridgeBC", LinkKind.PROFILE)
