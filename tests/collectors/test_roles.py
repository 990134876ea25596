from datetime import UTC, datetime

import pytest

from collectors.roles import Sighting, role, words_of
from store.records import Council, Link, LinkKind, PageKind, PageReading, Region, Role

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
HOME = "https://www.northbridge.gov.uk/"
NORTHBRIDGE = Council("QNB", "Northbridge Borough Council", HOME, nice_name="Northbridge", nation="England")

HUB = {"region": Region.MAIN, "kind": PageKind.SOCIAL_HUB}


def sighting(
    handle,
    *,
    name="Facebook",
    heading="",
    snippet="",
    region=Region.FOOTER,
    kind=PageKind.HOME,
    where="a",
    on="facebook",
):
    link = Link(
        url=f"https://www.facebook.com/{handle}",
        written=f"https://www.facebook.com/{handle}",
        kind=LinkKind.PROFILE,
        platform=on,
        handle=handle,
        key=handle.casefold(),
        canonical=f"https://www.facebook.com/{handle}",
        flags=(),
        name=name,
        region=region,
        where=where,
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
        ("hello.nb", {"name": "Visit our Facebook page"}, Role.MAIN),
        ("hello.nb", {"name": "Visit Facebook"}, Role.MAIN),
        ("hello.nb", {"name": "Discover more on Facebook"}, Role.MAIN),
        ("hello.nb", {"name": "Visit the Borough of Northbridge"}, Role.MAIN),
        ("hello.nb", {"name": "@northbridge.gov.uk"}, Role.MAIN),
        ("govuk", {"name": "GOV.UK"}, Role.PARTNER),
        ("northbridgebc", {"heading": "Your councillors", "region": Region.MAIN}, Role.MAIN),  # a page without a footer
        ("northbridgebc", {"heading": "Our partners", "region": Region.MAIN}, Role.MAIN),
        ("northbridgelibraries", {}, Role.SERVICE),
        ("mayorofnorthbridge", {"name": "Mayor of Northbridge"}, Role.LEADER),
        ("jane.doe", {"name": "Jane Doe", "heading": "Leader of the council", **HUB}, Role.COUNCILLOR),
        ("jane.doe", {"name": "Jane Doe", **HUB}, Role.UNKNOWN),
        ("in/jane-doe", {"name": "LinkedIn", "on": "linkedin"}, Role.UNKNOWN),
        ("in/northbridge-council", {"name": "LinkedIn", "on": "linkedin"}, Role.MAIN),
        ("janedoe", {"name": None, "where": "meta twitter:creator", "region": Region.HEAD}, Role.UNKNOWN),
        ("hello_nb", {"name": None, "where": "meta twitter:site", "region": Region.HEAD}, Role.MAIN),
        ("northbridgecouncil", {"heading": "We know of a fake Facebook page", **HUB}, Role.UNKNOWN),
        ("northbridgecouncil", {"heading": "Report a fake news story about our page", **HUB}, Role.MAIN),
        ("wsp", {"name": "@wsp", "heading": "Social media, Police", **HUB}, Role.PARTNER),
        ("ev", {"name": "@ev", "heading": "Social media, Eastvale District Council", **HUB}, Role.PARTNER),
        ("sp", {"name": "@sp", "heading": "Social media, Our MP, Sam Poe", **HUB}, Role.PARTNER),
        ("nb", {"name": "@nb", "heading": "Social media, Council", **HUB}, Role.MAIN),
        ("nb", {"name": "@nb", "heading": "A walk with the police and our wardens on Sunday", **HUB}, Role.SERVICE),
        ("JaneDoeMP", {}, Role.PARTNER),
        ("janedoe", {"name": "Jane Doe MP"}, Role.PARTNER),
        ("NorthbridgeLabour", {}, Role.PARTNER),
        ("NorthbridgeBID", {}, Role.PARTNER),
        ("NorthbridgeTC", {}, Role.PARTNER),
        ("AldertonPC", HUB, Role.PARTNER),
        ("saltmarshdc", {"name": "Saltmarsh District Council"}, Role.PARTNER),
        ("saltmarsh", {"heading": "District and borough councils", **HUB}, Role.PARTNER),
        ("saltmarsh", {"heading": "Town and parish councils", **HUB}, Role.PARTNER),
        ("saltmarsh", {"heading": "Cynghorau tref a chymuned", **HUB}, Role.PARTNER),
        ("hello.nb", {"name": "Facebook (opens in a new window)", **HUB}, Role.MAIN),
        ("hello.nb", {"name": "NBC Facebook", **HUB}, Role.MAIN),
    ],
)
def test_a_role_is_read_from_names_headings_and_place(handle, facts, expected):
    assert role_of(handle, **facts) is expected


def test_an_account_in_the_footer_is_not_a_partners_for_standing_on_their_list_too():
    listed = sighting("hello.nb", heading="Our partners", region=Region.MAIN, kind=PageKind.CONTACT)
    assert role("hello.nb", [sighting("hello.nb"), listed], NORTHBRIDGE)[0] is Role.MAIN
    assert role("hello.nb", [listed, listed], NORTHBRIDGE)[0] is Role.PARTNER


def test_no_other_owner_is_named_only_where_none_is():
    assert role("hello.nb", [sighting("hello.nb")], NORTHBRIDGE)[1] == (
        "The site carries it in header, footer, menu, metadata or a form of its own, with no other owner named."
    )
    assert role("hello.nb", [sighting("hello.nb", name="Jane Doe")], NORTHBRIDGE)[1] == (
        "The site carries it in header, footer, menu, metadata or a form of its own, as \u201cJane Doe\u201d."
    )


def test_an_office_is_quoted_without_what_is_glued_to_it():
    assert role("mayorofnorthbridge", [sighting("mayorofnorthbridge")], NORTHBRIDGE)[1] == (
        "It is named for the office: \u201cmayor\u201d."
    )


def test_another_councils_name_is_quoted_as_such():
    assert role("saltmarshdc", [sighting("saltmarshdc", name="Saltmarsh District Council on X")], NORTHBRIDGE)[1] == (
        "It carries another council's name: \u201cSaltmarsh District Council\u201d."
    )


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
