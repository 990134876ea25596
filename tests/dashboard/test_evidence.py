from dataclasses import replace
from datetime import UTC, datetime

from dashboard.evidence import accounts_found, shown
from store.records import (
    Account,
    Council,
    Evidence,
    Grade,
    PageKind,
    PageReading,
    Role,
    Snapshot,
)

AT = datetime(2026, 11, 22, 10, 14, tzinfo=UTC)
COUNCIL = Council("NBR", "Northbridge Council", "https://northbridge.example/")
HOME = PageReading(COUNCIL.website, PageKind.HOME, AT, status=200, complete=True)


def account(platform, grade, role=Role.MAIN):
    address = f"https://{platform}.example/"
    return Account(platform, "northbridge", "northbridge", address, grade, "In the footer.", (), role, "By name.")


def test_a_place_shows_its_address_its_moment_and_its_words():
    drawn = shown((Evidence("https://northbridge.example/news", AT, "Follow <us>"),), {})
    assert "Where we saw this: 1 place" in drawn
    assert "<bdi>https://northbridge.example/news</bdi></a>, read 22 November 2026, 10:14" in drawn
    assert "<blockquote><bdi>Follow &lt;us&gt;</bdi></blockquote>" in drawn


def test_no_evidence_shows_nothing():
    assert shown((), {}) == ""


def test_a_council_without_accounts_is_told_what_was_looked_at():
    drawn = "".join(accounts_found(Snapshot(COUNCIL, AT, (HOME,)), {}))
    assert "Accounts we found: none" in drawn
    assert "No page that we could read links to a social media account of this council." in drawn


def test_the_councils_own_accounts_come_before_those_only_mentioned():
    accounts = (account("x", Grade.MENTIONED), account("youtube", Grade.LINKED))
    drawn = "".join(accounts_found(Snapshot(COUNCIL, AT, (HOME,), accounts=accounts), {}))
    assert "Accounts we found: 2" in drawn
    assert drawn.index("YouTube") < drawn.index("Only mentioned on a page")


def test_where_no_page_could_be_read_no_account_is_called_absent():
    closed = PageReading(COUNCIL.website, PageKind.HOME, AT)
    drawn = "".join(accounts_found(Snapshot(COUNCIL, AT, (closed,)), {}))
    assert drawn == "<h2>Accounts we found: none, because we could not look</h2>"


def test_an_account_of_a_persons_own_is_counted_and_never_shown():
    accounts = (account("x", Grade.LINKED), account("facebook", Grade.LINKED, Role.COUNCILLOR))
    drawn = "".join(accounts_found(Snapshot(COUNCIL, AT, (HOME,), accounts=accounts), {}))
    assert "Accounts we found: 1" in drawn
    assert "https://facebook.example/" not in drawn
    assert "1 account that the pages give to a councillor, or to a leader or mayor by name, is not shown" in drawn


def test_an_account_of_which_nobody_says_whose_it_is_is_named_only_to_who_can_tell():
    accounts = (account("x", Grade.LINKED), account("facebook", Grade.MENTIONED, Role.UNKNOWN))
    snapshot = Snapshot(COUNCIL, AT, (HOME,), accounts=accounts)
    to_anybody = "".join(accounts_found(snapshot, {}))
    assert "https://facebook.example/" not in to_anybody
    assert (
        "1 account of which the pages do not say whose it is may be a person&#x27;s own, and is not shown."
        in to_anybody
    )
    assert "<table" not in "".join(accounts_found(replace(snapshot, accounts=accounts[1:]), {}))
    to_the_council = "".join(accounts_found(snapshot, {}, unclaimed=True))
    assert "https://facebook.example/" in to_the_council
    assert "may be a person's own" not in to_the_council
