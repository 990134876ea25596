"""Whose the accounts on a councillor's page are."""

import pytest

from store.records import Grade, LinkKind, Role
from tests.collectors.profiles import MOMENT, URL, profile


def accounts(*links):
    return profile("".join(f"<p><a href='{url}'>{words}</a></p>" for url, words in links)).accounts


def one(url, words):
    (found,) = accounts((url, words))
    return found


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("https://x.com/CllrExample", "Twitter"),
        ("https://x.com/cllr_ann", "Twitter"),
        ("https://www.facebook.com/AnnExampleHarbour", "Facebook page"),
        ("https://www.instagram.com/ann4harbour", "Follow me on Instagram"),
        ("https://www.facebook.com/harbourmatters", "Facebook"),
        ("https://bsky.app/profile/annexample.example", "Bluesky"),
    ],
)
def test_an_account_with_no_other_owner_is_the_councillors(url, words):
    found = one(url, words)
    assert (found.role, found.personal, found.grade) == (Role.COUNCILLOR, False, Grade.LINKED)
    assert [(each.url, each.read_at, each.snippet) for each in found.evidence] == [(URL, MOMENT, "")]


def test_the_accounts_of_an_office_come_first_and_private_profiles_after_the_councillors_own():
    found = accounts(
        ("https://x.com/QuayHeritage", "the Quay Heritage Trust, which I chair"),
        ("https://www.facebook.com/profile.php?id=100001234567890", "Facebook"),
        ("https://x.com/cllrexample", "X"),
        ("https://x.com/MayorOfQuay", "Mayor on X"),
    )
    assert [(each.handle, each.role, each.personal) for each in found] == [
        ("MayorOfQuay", Role.LEADER, False),
        ("cllrexample", Role.COUNCILLOR, False),
        ("100001234567890", Role.COUNCILLOR, True),
        ("QuayHeritage", Role.UNKNOWN, False),
    ]


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("https://www.facebook.com/profile.php?id=100001234567890", "Facebook"),
        ("https://www.facebook.com/people/Ann-Example/100001234567890/", "Ann Example"),
        ("https://www.facebook.com/ann.example.75", "Facebook"),
        ("https://www.facebook.com/annexample", "My personal Facebook"),
        ("https://www.instagram.com/annexample", "Personal Instagram"),
        ("https://www.facebook.com/annexample", "Facebook (preifat)"),
    ],
)
def test_a_private_profile_is_noted_with_the_reason(url, words):
    found = one(url, words)
    assert (found.role, found.personal) == (Role.COUNCILLOR, True)
    assert found.role_reason.endswith((".",))


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("https://www.facebook.com/profile.php?id=100001234567890", "Cllr Ann Example"),
        ("https://www.facebook.com/profile.php?id=100001234567890", "My councillor page on Facebook"),
        ("https://www.facebook.com/people/Cllr-Ann-Example/100001234567890/", "Councillor Ann Example on Facebook"),
        ("https://www.facebook.com/annexample", "Facebook"),
        ("https://www.facebook.com/cllr.example.75", "Facebook"),
        ("https://www.facebook.com/annexample", "Not my personal page"),
    ],
)
def test_a_page_kept_for_the_office_is_no_private_profile(url, words):
    assert not one(url, words).personal


@pytest.mark.parametrize(
    "handle",
    [
        "uklabour",
        "LibDems",
        "Conservatives",
        "TheGreenParty",
        "Plaid_Cymru",
        "QuayLabour",
        "Quay_Tories",
        "quaylabour",
        "quaylibdems",
        "examplelabour",
    ],
)
def test_a_party_is_somebody_else_and_its_name_is_not_kept(handle):
    found = one(f"https://x.com/{handle}", "X")
    assert (found.role, found.handle, found.key, found.url) == (Role.PARTNER, "", "", "")
    assert found.role_reason == "It is a party's, and its name is not kept."


@pytest.mark.parametrize(
    "part",
    [
        "<p><a href='https://x.com/nbforward'>The Northbridge Forward Party on X</a></p>",
        "<p><a href='https://x.com/nbforward'>The Purple Party</a></p>",
        "<p><a href='https://x.com/nbforward'>Labour Group</a></p>",
        "<p><a href='https://x.com/nbforward'>Follow the Liberal Democrats</a></p>",
        "<h3>The Purple Party</h3><p><a href='https://x.com/nbforward'>X</a></p>",
        "<p>The Purple Party: <a href='https://x.com/nbforward'>X</a></p>",
        "<table><tr><th>Party</th><td><a href='https://x.com/nbforward'>X</a></td></tr></table>",
        "<dl><dt>Ward</dt><dd>Hill</dd><dt>Party</dt><dd><a href='https://x.com/nbforward'>X</a></dd></dl>",
        "<dl><div><dt>Political party</dt><dd>See <a href='https://x.com/nbforward'>X</a></dd></div></dl>",
        "<p><a href='https://x.com/nbforward'>X</a></p><p><a href='https://x.com/nbforward'>The Example Party</a></p>",
    ],
)
def test_an_account_that_the_page_calls_a_partys_is_not_kept_whatever_its_handle(part):
    found = profile(part)
    assert [(each.role, each.handle, each.key, each.url) for each in found.accounts] == [(Role.PARTNER, "", "", "")]
    assert found.readings[0].links == ()
    assert "nbforward" not in repr(found)


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("https://x.com/annexample", "The Purple Party's Ann Example"),
        ("https://x.com/harbourmatters", "Cllr Ann Example, Labour Party"),
        ("https://www.facebook.com/cllrannexample", "Green Party councillor"),
    ],
)
def test_a_councillors_own_account_that_names_a_party_stays_theirs(url, words):
    assert one(url, words).role is Role.COUNCILLOR


@pytest.mark.parametrize("path", ["pages/Quay-Labour-Party/123456789", "Quay-Conservatives-123456789"])
def test_a_party_is_told_by_the_name_before_its_number(path):
    assert "123456789" not in repr(profile(f"<a href='https://www.facebook.com/{path}'>Facebook</a>"))


@pytest.mark.parametrize(
    "url", ["https://www.facebook.com/annexamplelabour", "https://x.com/CllrAnnLabour", "https://x.com/ExampleAnnSNP"]
)
def test_an_account_of_the_councillors_that_tells_their_party_is_listed_without_its_name(url):
    found = profile(f"<p><a href='{url}'>Follow me</a> <a href='https://x.com/quaylabour'>Labour</a></p>")
    theirs, partys = found.accounts
    assert (theirs.role, theirs.handle, theirs.key, theirs.url) == (Role.COUNCILLOR, "", "", "")
    assert theirs.role_reason == "It is named for the councillor. Its name tells a party too, and is not kept."
    assert partys.role is Role.PARTNER
    assert [(each.kind, each.handle, each.canonical) for each in found.readings[0].links] == [
        (LinkKind.PROFILE, None, None)
    ]
    assert [each for each in ("labour", "snp") if each in repr(found).casefold()] == []


def test_a_group_that_is_no_party_is_named():
    assert one("https://www.facebook.com/quaypark", "The Friends of Quay Park Group").handle == "quaypark"


@pytest.mark.parametrize(
    ("handle", "words"),
    [
        ("AnnExampleMP", "X"),
        ("annexamplemp", "X"),
        ("BobSample_MP", "X"),
        ("annexample", "Ann Example, MP for Northbridge"),
        ("bobsample", "Bob Sample, Member of Parliament"),
    ],
)
def test_a_member_of_parliament_is_somebody_else_even_of_the_same_name(handle, words):
    found = one(f"https://x.com/{handle}", words)
    assert found.role is Role.PARTNER
    assert found.role_reason == "It is named for a seat in parliament, not for one on the council."


def test_a_surname_that_ends_like_a_seat_is_none():
    assert one("https://x.com/CllrAnnKemp", "X").role is Role.COUNCILLOR


@pytest.mark.parametrize(
    ("handle", "words", "role"),
    [
        ("NorthbridgeCouncil", "Facebook", Role.MAIN),
        ("NorthbridgePolice", "Police", Role.PARTNER),
        ("quay_fire", "Quay fire and rescue service", Role.PARTNER),
        ("FriendsOfQuayPark", "the Friends of Quay Park", Role.UNKNOWN),
        ("LeaderNCouncil", "Facebook", Role.LEADER),
    ],
)
def test_other_accounts_are_told_apart(handle, words, role):
    assert one(f"https://www.facebook.com/{handle}", words).role is role


def test_an_account_that_is_linked_twice_is_one():
    assert len(accounts(("https://x.com/cllrexample", "X"), ("https://twitter.com/CllrExample/", "Twitter"))) == 1


@pytest.mark.parametrize(
    "url", ["https://wa.me/447700900123", "https://x.com/intent/tweet?text=a", "https://www.facebook.com/groups/quay"]
)
def test_a_number_a_share_button_and_a_group_are_no_accounts(url):
    assert accounts((url, "Link")) == ()
