"""What tells of a person in a record, and what only looks like it."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from store.records import Account, Councillor, CouncillorSnapshot, Grade, PageKind, PageReading, Role
from store.traces import traces

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
ROWAN = Councillor("NBR", "7", "Rowan Pretend", page="https://www.northbridge.example/mgUserInfo.aspx?UID=7")
SAM = Councillor("NBR", "8", "Sam Invented", page="https://www.northbridge.example/mgUserInfo.aspx?UID=8")


def account(handle, url, role=Role.COUNCILLOR):
    return Account("x", handle, handle.casefold(), url, Grade.LINKED, "", (), role)


ACCOUNT = account("RowanPretend", "https://x.com/RowanPretend")


def found(*accounts, people=(ROWAN,), others=(SAM,), shared=(), readings=()):
    seen = [CouncillorSnapshot(people[0], NOON, readings, accounts or (ACCOUNT,))]
    return traces(people, seen, others, shared)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Ask Cllr Rowan Pretend.", "Ask Cllr [erased]."),
        ("ROWAN\n PRETEND", "[erased]"),
        ("Follow @RowanPretend!", "Follow @[erased]!"),
        ("https://x.com/rowanpretend/status/12", "https://[erased]/status/12"),
        ("https://twitter.com/rowanpretend", "https://twitter.com/[erased]"),
        ("http://northbridge.example/mgUserInfo.aspx?UID=7&x=1", "http://[erased]&x=1"),
    ],
)
def test_words_about_a_person_are_taken_out(text, left):
    assert found().without(text) == left
    assert found().mention([text]) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "Rowan Pretendleton",
        "Rowan trees pretend",
        "https://www.northbridge.example/mgUserInfo.aspx?UID=71",
        "https://www.northbridge.example/mgUserInfo.aspx",
        "https://x.com/RowanPretendFan",
        "/news/rowanpretend-road-closed",
        "Sam Invented",
        "",
    ],
)
def test_words_about_others_stay(text):
    assert found().without(text) == text
    assert found().mention([text]) == []


def test_a_record_about_a_person_goes_from_the_list_it_is_in():
    theirs, others = {"platform": "x", "key": "rowanpretend"}, {"platform": "x", "key": "northbridge"}
    assert found().without({"accounts": [theirs, others], "n": 2}) == {"accounts": [others], "n": 2}
    assert found().without([{"council": "NBR", "site_id": "7"}, {"council": "SWK", "site_id": "7"}]) == [
        {"council": "SWK", "site_id": "7"}
    ]
    assert found().without({"state": "active", "reading": theirs}) == {"state": "active", "reading": None}
    assert found().without(theirs) is None


def test_what_is_held_about_a_person_is_told_by_the_smallest_record_that_says_it():
    evidence = {"url": "https://northbridge.example/", "snippet": "Rowan Pretend"}
    assert found().mention({"findings": [{"message": "Fine.", "evidence": [evidence]}]}) == [evidence]


def test_accounts_of_the_council_and_accounts_that_others_link_are_nobodys_own():
    council = account("Northbridge", "https://x.com/Northbridge", Role.MAIN)
    party = account("MadeUpParty", "https://x.com/MadeUpParty", Role.PARTNER)
    nameless = replace(party, handle="", key="", url="")
    looked = found(ACCOUNT, council, party, nameless, shared=[("x", "madeupparty")])
    assert looked.accounts == {("x", "rowanpretend")}
    assert looked.without("@Northbridge, @MadeUpParty") == "@Northbridge, @MadeUpParty"


def test_a_name_of_one_word_and_a_short_handle_are_not_looked_for():
    rowan = replace(ROWAN, name="Rowan")
    looked = found(account("row", "https://x.com/row"), people=(rowan,))
    assert looked.without("/row/ Rowan @row https://x.com/row") == "/row/ Rowan @row https://[erased]"


def test_a_page_that_several_share_and_a_page_that_was_redirected_to_are_not_theirs():
    everybody = "https://northbridge.example/councillors"
    rowan, sam = replace(ROWAN, page=everybody), replace(SAM, page=everybody)
    moved = PageReading(ROWAN.page, PageKind.COUNCILLOR, NOON, "https://northbridge.example/")
    looked = found(people=(rowan,), others=(sam,), readings=(moved,))
    assert looked.pages == {ROWAN.page}
    assert looked.without("https://northbridge.example/") == "https://northbridge.example/"


def test_an_account_that_the_council_links_under_their_name_is_theirs_unless_it_is_others_too():
    named = {"platform": "x", "key": "quayrowan", "handle": "QuayRowan", "canonical": "https://x.com/QuayRowan"}
    words = [("Cllr Rowan Pretend on X", ""), ("X", "Cllr Rowan Pretend"), ("X", "Councillors"), (None, "")]
    stored = [named | {"name": name, "heading": heading} for name, heading in words]
    assert [found().named_by(each) for each in stored] == [True, True, False, False]
    assert ("x", "quayrowan") in traces([ROWAN], (), [SAM], (), stored[:1]).accounts
    assert traces([ROWAN], (), [SAM], {("x", "quayrowan")}, stored[:1]).accounts == frozenset()
