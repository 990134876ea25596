from dataclasses import replace

import pytest

from collectors.identity import as_shared, carried_by_several, linked_by_several, proves_itself, settled
from store.records import Account, Council, Grade, Role

HOME = "https://www.northbridge.gov.uk/"
NORTHBRIDGE = Council("QNB", "Northbridge Borough Council", HOME, nice_name="Northbridge", nation="England")
SALTMARSH = Council("QSM", "Saltmarsh Council", "https://www.saltmarsh.gov.uk/", nice_name="Saltmarsh")


def account(platform="x", handle="NorthbridgeBC", *, grade=Grade.LINKED, role=Role.MAIN):
    return Account(platform, handle, handle.casefold(), "", grade, "It is in the footer of the home page.", (), role)


@pytest.mark.parametrize(
    ("platform", "handle", "expected"),
    [
        ("bluesky", "northbridge.gov.uk", True),
        ("bluesky", "news.northbridge.gov.uk", True),
        ("mastodon", "council@social.northbridge.gov.uk", True),
        ("bluesky", "northbridge.bsky.social", False),  # anybody may take that name
        ("bluesky", "northbridge.gov.uk.example", False),
        ("bluesky", "eastnorthbridge.gov.uk", False),
        ("mastodon", "northbridge.gov.uk@mastodon.example", False),
        ("x", "northbridge.gov.uk", False),
    ],
)
def test_only_a_name_under_the_councils_own_domain_proves_itself(platform, handle, expected):
    assert proves_itself(account(platform, handle), NORTHBRIDGE) is expected


def test_a_proven_account_is_confirmed():
    (found,) = settled([account("bluesky", "northbridge.gov.uk")], NORTHBRIDGE)
    assert (found.grade, found.reason) == (
        Grade.CONFIRMED,
        "Its name is the council's own domain, which proves that it is.",
    )


def test_two_main_accounts_on_one_platform_are_disputed_and_each_says_which_the_other_is():
    first, second = settled([account(handle="NorthbridgeBC"), account(handle="NorthbridgeNews")], NORTHBRIDGE)
    assert (first.grade, second.grade) == (Grade.DISPUTED, Grade.DISPUTED)
    assert first.reason == ("It is in the footer of the home page. So is NorthbridgeNews: which is the main account?")


@pytest.mark.parametrize(
    "others",
    [
        [account(handle="NorthbridgeJobs", role=Role.SERVICE)],
        [account("facebook", "NorthbridgeCouncil")],
        [account(handle="VisitNorthbridge", role=Role.PARTNER)],
        [account(handle="CyngorNorthbridge")],  # one for each language
        [account(handle="NorthbridgeOld", grade=Grade.MENTIONED)],
    ],
)
def test_accounts_that_differ_in_what_they_are_for_are_not_disputed(others):
    assert settled([account(), *others], NORTHBRIDGE)[0].grade is Grade.LINKED


def test_a_welsh_councils_two_main_accounts_are_never_disputed():
    council = replace(NORTHBRIDGE, nation="Wales")
    grades = [each.grade for each in settled([account(), account(handle="NorthbridgeCymru2")], council)]
    assert grades == [Grade.LINKED, Grade.LINKED]


def test_an_id_and_a_name_may_be_one_account_and_are_not_disputed():
    first, second = account("facebook", "100064860875397"), account("facebook", "NorthbridgeCouncil")
    assert [each.grade for each in settled([first, second], NORTHBRIDGE)] == [Grade.LINKED, Grade.LINKED]


def test_an_account_on_two_websites_is_linked_by_several():
    found = {NORTHBRIDGE: [account()], SALTMARSH: [account()]}
    assert linked_by_several(found) == {("x", "northbridgebc"): (NORTHBRIDGE, SALTMARSH)}


def test_councils_that_share_a_website_are_one_voice():
    south = replace(NORTHBRIDGE, local_authority_code="QNS", name="South Northbridge Council")
    assert linked_by_several({NORTHBRIDGE: [account()], south: [account()]}) == {}


def test_who_only_mentions_an_account_does_not_carry_it():
    found = {NORTHBRIDGE: [account(handle="hello_nb")], SALTMARSH: [account(handle="hello_nb", grade=Grade.MENTIONED)]}
    assert carried_by_several(found) == {}
    assert carried_by_several({NORTHBRIDGE: [account()], SALTMARSH: [account()]}) == {
        ("x", "northbridgebc"): (NORTHBRIDGE, SALTMARSH)
    }


def test_a_proven_account_is_nobody_elses_whoever_links_it():
    proven = account("bluesky", "hello.example", grade=Grade.CONFIRMED)
    assert as_shared(proven, NORTHBRIDGE, (NORTHBRIDGE, SALTMARSH)) == proven


def test_a_shared_account_belongs_to_the_council_whose_name_it_carries_and_to_no_other():
    shared = (NORTHBRIDGE, SALTMARSH)
    assert as_shared(account(), NORTHBRIDGE, shared) == account()
    theirs = as_shared(account(), SALTMARSH, shared)
    assert (theirs.role, theirs.role_reason) == (
        Role.PARTNER,
        "Other councils link it too (Northbridge), and it does not carry this council's name.",
    )
