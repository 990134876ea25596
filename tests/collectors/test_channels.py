from dataclasses import replace
from datetime import UTC, datetime

import pytest

from collectors.channels import activities, confirmed
from store.records import (
    Account,
    AccountReading,
    ChannelState,
    Council,
    Evidence,
    Grade,
    PageKind,
    PageReading,
    Role,
    Signal,
    SignalKind,
)

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
NORTHBRIDGE = Council("QNB", "Northbridge Council", "https://www.northbridge.example/")
ACCOUNT = Account(
    "mastodon",
    "news@social.example",
    "news@social.example",
    "https://social.example/@news",
    Grade.LINKED,
    "It is in the footer of the home page.",
    (),
    Role.MAIN,
)
READING = AccountReading("mastodon", "news@social.example", "mastodon", NOW, "Public.")


def after(reading, account=ACCOUNT):
    (found,) = confirmed(NORTHBRIDGE, [account], {("mastodon", "news@social.example"): (reading,)})
    return found.grade, found.reason


def test_an_account_whose_link_back_the_platform_has_checked_is_confirmed():
    reading = replace(READING, verified=("https://www.northbridge.example/contact",))
    assert after(reading) == (
        Grade.CONFIRMED,
        "It is in the footer of the home page. Its profile leads back to northbridge.example, which its platform has "
        "checked.",
    )


def test_an_account_that_the_council_links_and_that_links_back_is_confirmed():
    assert after(replace(READING, links=("https://northbridge.example/",))) == (
        Grade.CONFIRMED,
        "It is in the footer of the home page. Its profile leads back to northbridge.example, and the council's pages "
        "to it.",
    )


def test_a_profile_that_leads_elsewhere_confirms_nothing():
    assert after(replace(READING, links=("https://northbridge.example.evil.example/",))) == (
        Grade.LINKED,
        ACCOUNT.reason,
    )


def test_a_link_back_does_not_lift_an_account_that_is_only_mentioned():
    mentioned = replace(ACCOUNT, grade=Grade.MENTIONED)
    assert after(replace(READING, links=("https://northbridge.example/",)), mentioned)[0] is Grade.MENTIONED


FAREWELL = Signal(SignalKind.RETIRED, "x", Evidence(NORTHBRIDGE.website, NOW, "We have left X."))


def on_x(handle, role):
    return Account("x", handle, handle, f"https://x.com/{handle}", Grade.MENTIONED, "It is in the text.", (), role)


@pytest.mark.parametrize(
    ("roles", "retired"),
    [
        ((Role.MAIN, Role.MAIN), [0, 1]),  # in Welsh and in English
        ((Role.MAIN, Role.UNKNOWN), [0]),
        ((Role.MAIN, Role.SERVICE), [0]),
        ((Role.UNKNOWN, Role.PARTNER), [0]),
        ((Role.UNKNOWN, Role.UNKNOWN), []),  # either may be a resident's
    ],
)
def test_a_farewell_is_the_councils_own(roles, retired):
    accounts = [on_x(f"account{number}", role) for number, role in enumerate(roles)]
    reading = PageReading(NORTHBRIDGE.website, PageKind.HOME, NOW, signals=(FAREWELL,))
    found = activities(NORTHBRIDGE, accounts, [reading])
    assert [number for number, each in enumerate(found) if each.state is ChannelState.RETIRED] == retired
