import pytest

from collectors.address import read_address
from store.records import LinkFlag, LinkKind


@pytest.mark.parametrize(
    ("written", "handle"),
    [
        ("https://www.facebook.com/NorthbridgeCouncil", "NorthbridgeCouncil"),
        ("https://facebook.com/northbridge/", "northbridge"),
        ("https://m.facebook.com/northbridge", "northbridge"),
        ("https://cy-gb.facebook.com/northbridge", "northbridge"),
        ("https://www.fb.com/northbridge", "northbridge"),
        ("https://www.facebook.com/northbridge/about_details", "northbridge"),
        ("https://www.facebook.com/northbridge/events", "northbridge"),
        ("https://www.facebook.com/northbridge/photos/", "northbridge"),
        ("https://www.facebook.com/northbridge?ref=page_internal", "northbridge"),
        ("https://www.facebook.com/pg/Northbridge.Parks/posts", "Northbridge.Parks"),
        ("https://www.facebook.com/northbridge.", "northbridge"),
        ("https://www.facebook.com/Llanfair-môn", "Llanfair-môn"),
        ("https://www.facebook.com/pg/Llanfair-môn", "Llanfair-môn"),
        ("https://www.facebook.com/nb", "nb"),
        ("https://www.facebook.com/northbridge-2026", "northbridge-2026"),
        ("https://www.facebook.com/pages/category/Library/NorthbridgeLibrary", "NorthbridgeLibrary"),
        ("https://www.facebook.com/612345678901234", "612345678901234"),
        ("https://www.facebook.com/Northbridge-Council-612345678901234/", "612345678901234"),
        ("https://www.facebook.com/p/Northbridge-Council-612345678901234", "612345678901234"),
        ("https://www.facebook.com/people/Northbridge-Council/612345678901234/", "612345678901234"),
        ("https://www.facebook.com/pages/Northbridge-Council/612345678901234", "612345678901234"),
        ("https://www.facebook.com/pages/Northbridge/Library/612345678901234", "612345678901234"),
        ("https://www.facebook.com/pages/Northbridge-612345678901234", "612345678901234"),
        ("https://www.facebook.com/pages/category/Library/Northbridge-612345678901234", "612345678901234"),
        ("https://www.facebook.com/profile/612345678901234", "612345678901234"),
        ("https://www.facebook.com/profile.php?sk=photos&id=612345678901234", "612345678901234"),
        ("https://www.facebook.com/home.php?id=612345678901234", "612345678901234"),
    ],
)
def test_these_name_a_page(written, handle):
    found = read_address(written)
    assert (found.platform, found.kind, found.handle) == ("facebook", LinkKind.PROFILE, handle)


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("https://www.facebook.com", LinkKind.ROOT),
        ("https://www.facebook.com/sharer/sharer.php?u=https://northbridge.example", LinkKind.SHARE),
        ("https://www.facebook.com/sharer.php?u=https://northbridge.example", LinkKind.SHARE),
        ("https://www.facebook.com/dialog/share?href=https://northbridge.example", LinkKind.SHARE),
        ("https://www.facebook.com/share/1aBcDeFgH", LinkKind.REDIRECT),
        ("https://www.facebook.com/share/p/1aBcDeFgH/", LinkKind.REDIRECT),
        ("https://fb.me/northbridge", LinkKind.REDIRECT),
        ("https://fb.watch/aBcDeF/", LinkKind.POST),
        ("https://www.facebook.com/reel/123456789", LinkKind.POST),
        ("https://www.facebook.com/watch/?v=123456789", LinkKind.POST),
        ("https://www.facebook.com/watch/live/?v=123456789", LinkKind.POST),
        ("https://www.facebook.com/groups/northbridge", LinkKind.GROUP),
        ("https://www.facebook.com/events/123456789", LinkKind.EVENT),
        ("https://www.facebook.com/hashtag/northbridge", LinkKind.HASHTAG),
        ("https://www.facebook.com/search/top?q=northbridge", LinkKind.SEARCH),
        ("https://www.facebook.com/help/contact", LinkKind.HELP),
        ("https://www.facebook.com/policies/cookies", LinkKind.HELP),
        ("https://developers.facebook.com/docs", LinkKind.HELP),
        ("https://www.facebook.com/login.php", LinkKind.LOGIN),
        ("https://connect.facebook.net/en_GB/sdk.js", LinkKind.PLUGIN),
        ("https://scontent.xx.fbcdn.net/v/1.jpg", LinkKind.MEDIA),
        ("https://www.facebook.com/v19.0/plugins/video.php?href=x", LinkKind.PLUGIN),
        ("https://www.facebook.com/v19.0/dialog/share?href=https://northbridge.example", LinkKind.SHARE),
        ("https://www.facebook.com/v19.0/", LinkKind.OTHER),
        ("https://www.facebook.com/profile.php", LinkKind.OTHER),
        ("https://www.facebook.com/profile.php?id=northbridge", LinkKind.OTHER),
        ("https://www.facebook.com/1234", LinkKind.INVALID),
        ("https://www.facebook.com/Northbridge Council", LinkKind.INVALID),
        ("https://www.facebook.com/northbridge.php", LinkKind.INVALID),
        ("https://www.facebook.com/...-", LinkKind.INVALID),
        ("https://www.facebook.com/pg/groups", LinkKind.GROUP),
        ("https://www.facebook.com/login.", LinkKind.LOGIN),
    ],
)
def test_a_kind_is_told_by_its_address(written, kind):
    found = read_address(written)
    assert (found.platform, found.kind) == ("facebook", kind)


@pytest.mark.parametrize(
    ("written", "kind", "handle"),
    [
        ("https://www.facebook.com/northbridge/posts/pfbid0AbC", LinkKind.POST, "northbridge"),
        ("https://www.facebook.com/northbridge/videos/123456789", LinkKind.POST, "northbridge"),
        ("https://www.facebook.com/northbridge/photos/a.1/2", LinkKind.POST, "northbridge"),
        ("https://www.facebook.com/northbridge/events/123456789", LinkKind.EVENT, "northbridge"),
        ("https://www.facebook.com/permalink.php?story_fbid=1&id=612345678901234", LinkKind.POST, "612345678901234"),
        ("https://www.facebook.com/story.php?story_fbid=1&id=612345678901234", LinkKind.POST, "612345678901234"),
        (
            "https://www.facebook.com/plugins/page.php?href=https%3A%2F%2Fwww.facebook.com%2Fnorthbridge&width=300",
            LinkKind.PLUGIN,
            "northbridge",
        ),
        ("https://www.facebook.com/v19.0/plugins/page.php?href=/northbridge", LinkKind.PLUGIN, "northbridge"),
        ("https://www.facebook.com/plugins/like.php?href=https://northbridge.example/", LinkKind.PLUGIN, None),
        ("https://www.facebook.com/plugins/page.php?href=https://x.com/northbridge", LinkKind.PLUGIN, None),
        (
            "https://www.facebook.com/login/?next=https%3A%2F%2Fwww.facebook.com%2Fnorthbridge",
            LinkKind.LOGIN,
            "northbridge",
        ),
        ("https://www.facebook.com/login.php?next=/northbridge.parks/", LinkKind.LOGIN, "northbridge.parks"),
    ],
)
def test_what_only_names_a_page_is_no_page(written, kind, handle):
    found = read_address(written)
    assert (found.platform, found.kind, found.handle) == ("facebook", kind, handle)


def test_a_sign_in_page_in_front_of_a_page_is_flagged():
    assert read_address("https://www.facebook.com/login/?next=/northbridge/").flags == (LinkFlag.LOGIN_WALL,)


@pytest.mark.parametrize(
    "written",
    [
        "https://www.facebook.com/NORTHBRIDGE.Parks",
        "https://www.facebook.com/northbridgeparks",
        "https://www.facebook.com/North.Bridge.Parks.",
    ],
)
def test_case_and_full_stops_do_not_distinguish_pages(written):
    assert read_address(written).key == "northbridgeparks"


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("http://en-gb.facebook.com/Northbridge.Parks/about", "https://www.facebook.com/Northbridge.Parks"),
        ("https://www.facebook.com/profile.php?id=612345678901234", "https://www.facebook.com/612345678901234"),
        ("https://www.facebook.com/Llanfair-môn", "https://www.facebook.com/Llanfair-m%C3%B4n"),
    ],
)
def test_a_page_has_one_address(written, canonical):
    assert read_address(written).canonical == canonical
