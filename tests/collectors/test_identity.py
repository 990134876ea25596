from dataclasses import replace
from datetime import UTC, datetime

import pytest

from collectors.identity import Sighting, proves_itself, role, settled, words_of
from store.records import Account, Council, Grade, Link, LinkKind, PageKind, PageReading, Region, Role

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
HOME = "https://www.northbridge.gov.uk/"
NORTHBRIDGE = Council("QNB", "Northbridge Borough Council", HOME, nice_name="Northbridge", nation="England")


def sighting(handle, *, name="Facebook", heading="", snippet="", region=Region.FOOTER, kind=PageKind.HOME):
    link = Link(
        url=f"https://www.facebook.com/{handle}",
        written=f"https://www.facebook.com/{handle}",
        kind=LinkKind.PROFILE,
        platform="facebook",
        handle=handle,
        key=handle.casefold(),
        canonical=f"https://www.facebook.com/{handle}",
        flags=(),
        name=name,
        region=region,
        where="a",
        snippet=snippet,
        heading=heading,
    )
    return Sighting(PageReading(HOME, kind, NOW, HOME, 200, "", True), link)


def account(platform="x", handle="NorthbridgeBC", *, grade=Grade.LINKED, role=Role.MAIN):
    return Account(platform, handle, handle.casefold(), "", grade, "It is in the footer of the home page.", (), role)


def role_of(handle, **facts):
    return role(handle, [sighting(handle, **facts)], NORTHBRIDGE)[0]


@pytest.mark.parametrize(
    ("handle", "facts", "expected"),
    [
        ("NorthbridgeCouncil", {}, Role.MAIN),
        ("northbridge_bc", {"region": Region.MAIN}, Role.MAIN),
        ("hello.nb", {}, Role.MAIN),  # nothing but its place in the footer
        ("nbcouncilnews", {"name": "Northbridge Council on Facebook", "region": Region.MAIN}, Role.MAIN),
        ("NorthbridgeLibraries", {}, Role.SERVICE),
        ("nb.museum", {"name": "Museum of Northbridge"}, Role.SERVICE),
        ("nbjobs", {"name": "Jobs at the council"}, Role.SERVICE),
        ("spinning_yarns", {"heading": "Libraries", "region": Region.MAIN}, Role.SERVICE),
        ("SwyddiNorthbridge", {}, Role.SERVICE),
        ("MayorOfNorthbridge", {}, Role.LEADER),
        ("NorthbridgeLeader", {}, Role.LEADER),
        ("janesmith", {"name": "Leader of the council, Jane Smith"}, Role.COUNCILLOR),
        ("CllrJaneSmith", {}, Role.COUNCILLOR),
        ("jane.smith", {"heading": "Your councillors", "region": Region.MAIN}, Role.COUNCILLOR),
        ("NorthbridgePolice", {}, Role.PARTNER),
        ("VisitNorthbridge", {}, Role.PARTNER),
        ("nbtogether", {"heading": "Our partners", "region": Region.MAIN}, Role.PARTNER),
        ("pixelsmiths", {"snippet": "Website by Pixelsmiths"}, Role.VENDOR),
        ("Facebook", {}, Role.VENDOR),  # what a theme links before it is filled in
        ("someone_else", {"name": "Ravens of the moor", "region": Region.MAIN}, Role.UNKNOWN),
    ],
)
def test_a_role_is_read_from_names_headings_and_place(handle, facts, expected):
    assert role_of(handle, **facts) is expected


def test_every_role_comes_with_a_reason_that_quotes_what_was_seen():
    assert role("NorthbridgeLibraries", [sighting("NorthbridgeLibraries")], NORTHBRIDGE)[1] == (
        "Its name says what it is for: \u201cLibraries\u201d."
    )


def test_a_council_named_for_a_service_word_is_still_its_own_main_account():
    assert role_of("NorthbridgeCouncil", name="Northbridge Council") is Role.MAIN


@pytest.mark.parametrize(
    "handle",
    ["NorthbridgeLibraries", "northbridge_libraries", "northbridge-libraries", "company/northbridge-libraries"],
)
def test_a_handle_is_read_as_words_however_it_is_written(handle):
    assert words_of(handle).casefold() == "northbridge libraries"


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
