import pytest

from collectors.address import read_address
from store.records import LinkFlag, LinkKind


@pytest.mark.parametrize(
    ("written", "handle"),
    [
        ("https://www.instagram.com/northbridge_council/", "northbridge_council"),
        ("https://instagram.com/northbridge.council?igsh=AbC==", "northbridge.council"),
        ("https://instagr.am/northbridge", "northbridge"),
        ("https://m.instagram.com/northbridge", "northbridge"),
        ("https://www.instagram.com/@northbridge", "northbridge"),
        ("https://www.instagram.com/_u/northbridge", "northbridge"),
        ("https://www.instagram.com/northbridge/reels/", "northbridge"),
        ("https://www.instagram.com/northbridge/tagged/", "northbridge"),
        ("https://www.instagram.com/stories/northbridge/", "northbridge"),
        ("https://www.instagram.com/n", "n"),
    ],
)
def test_these_name_an_account(written, handle):
    found = read_address(written)
    assert (found.platform, found.kind, found.handle) == ("instagram", LinkKind.PROFILE, handle)


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("https://www.instagram.com/", LinkKind.ROOT),
        ("https://www.instagram.com/p/AbC123/", LinkKind.POST),
        ("https://www.instagram.com/reel/AbC123/", LinkKind.POST),
        ("https://www.instagram.com/stories/highlights/123/", LinkKind.POST),
        ("https://www.instagram.com/explore/tags/northbridge/", LinkKind.HASHTAG),
        ("https://www.instagram.com/explore/locations/1/northbridge/", LinkKind.PLACE),
        ("https://www.instagram.com/explore/search/keyword/?q=northbridge", LinkKind.SEARCH),
        ("https://www.instagram.com/explore/", LinkKind.SEARCH),
        ("https://www.instagram.com/share/AbC123", LinkKind.REDIRECT),
        ("https://www.instagram.com/embed.js", LinkKind.PLUGIN),
        ("https://www.instagram.com/accounts/emailsignup/", LinkKind.LOGIN),
        ("https://www.instagram.com/legal/cookies/", LinkKind.HELP),
        ("https://help.instagram.com/1", LinkKind.HELP),
        ("https://ig.me/m/northbridge", LinkKind.MESSAGE),
        ("https://scontent.cdninstagram.com/1.jpg", LinkKind.MEDIA),
        ("https://www.instagram.com/north-bridge", LinkKind.INVALID),
        ("https://www.instagram.com/north..bridge", LinkKind.INVALID),
        ("https://www.instagram.com/northbridge_council_and_borough", LinkKind.INVALID),
        ("https://www.instagram.com/_u/explore", LinkKind.SEARCH),
    ],
)
def test_these_do_not(written, kind):
    found = read_address(written)
    assert (found.platform, found.kind, found.handle) == ("instagram", kind, None)


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("https://www.instagram.com/northbridge/p/AbC123/", LinkKind.POST),
        ("https://www.instagram.com/stories/northbridge/123/", LinkKind.POST),
        ("https://www.instagram.com/accounts/login/?next=/northbridge/", LinkKind.LOGIN),
    ],
)
def test_these_only_name_one_in_passing(written, kind):
    found = read_address(written)
    assert (found.kind, found.handle) == (kind, "northbridge")


@pytest.mark.parametrize(
    ("written", "flags"),
    [
        ("https://www.instagram.com/accounts/login/?next=/northbridge/", (LinkFlag.LOGIN_WALL,)),
        ("https://www.instagram.com/north-bridge", (LinkFlag.IMPOSSIBLE_NAME,)),
        ("https://www.instagram.com/northbridge.", (LinkFlag.TRAILING_PUNCTUATION,)),
    ],
)
def test_what_a_reader_should_know_is_flagged(written, flags):
    assert read_address(written).flags == flags


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("https://www.instagram.com/NorthBridge", "northbridge"),
        ("https://www.instagram.com/north.bridge", "north.bridge"),
    ],
)
def test_full_stops_distinguish_accounts_and_case_does_not(written, key):
    assert read_address(written).key == key


def test_an_account_has_one_address():
    found = read_address("http://instagr.am/_u/NorthBridge?hl=en")
    assert found.canonical == "https://www.instagram.com/NorthBridge/"
