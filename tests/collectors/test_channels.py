from dataclasses import replace
from datetime import UTC, datetime

from collectors.channels import confirmed
from store.records import Account, AccountReading, Council, Grade, Role

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
