from datetime import UTC, datetime

import pytest

from collectors.roles import Sighting, role, words_of
from store.records import Council, Link, LinkKind, PageKind, PageReading, Region, Role

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
