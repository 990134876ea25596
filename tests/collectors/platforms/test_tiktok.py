import pytest

from collectors.address import read_address
from store.records import LinkFlag, LinkKind


@pytest.mark.parametrize(
    ("written", "handle"),
    [
        ("https://www.tiktok.com/@northbridge.council", "northbridge.council"),
        ("https://tiktok.com/@northbridge_bc?_t=AbC&_r=1", "northbridge_bc"),
        ("https://m.tiktok.com/@northbridge/", "northbridge"),
        ("https://www.tiktok.com/@northbridge/live", "northbridge"),
        ("https://www.tiktok.com/%40northbridge", "northbridge"),
        ("https://www.tiktok.com/@about", "about"),
    ],
)
def test_these_name_an_account(written, handle):
    found = read_address(written)
    assert (found.platform, found.kind, found.handle) == ("tiktok", LinkKind.PROFILE, handle)


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("https://www.tiktok.com/", LinkKind.ROOT),
        ("https://vm.tiktok.com/AbCdEf/", LinkKind.REDIRECT),
        ("https://www.tiktok.com/t/AbCdEf/", LinkKind.REDIRECT),
        ("https://www.tiktok.com/tag/northbridge", LinkKind.HASHTAG),
        ("https://www.tiktok.com/search?q=northbridge", LinkKind.SEARCH),
        ("https://www.tiktok.com/legal/privacy-policy", LinkKind.HELP),
        ("https://newsroom.tiktok.com/en-gb", LinkKind.HELP),
        ("https://www.tiktok.com/embed.js", LinkKind.PLUGIN),
        ("https://www.tiktok.com/embed/v2/123456", LinkKind.POST),
        ("https://www.tiktok.com/login", LinkKind.LOGIN),
        ("https://www.tiktok.com/music/song-1", LinkKind.OTHER),
        ("https://www.tiktok.com/northbridge", LinkKind.INVALID),
        ("https://www.tiktok.com/@n", LinkKind.INVALID),
        ("https://www.tiktok.com/@north-bridge", LinkKind.INVALID),
    ],
)
def test_these_do_not(written, kind):
    found = read_address(written)
    assert (found.platform, found.kind, found.handle) == ("tiktok", kind, None)


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("https://www.tiktok.com/@northbridge/video/123456", LinkKind.POST),
        ("https://www.tiktok.com/@northbridge/photo/123456", LinkKind.POST),
        ("https://www.tiktok.com/embed/@northbridge", LinkKind.PLUGIN),
    ],
)
def test_these_only_name_one_in_passing(written, kind):
    found = read_address(written)
    assert (found.kind, found.handle) == (kind, "northbridge")


@pytest.mark.parametrize(
    ("written", "flags"),
    [
        ("https://www.tiktok.com/northbridge", (LinkFlag.MISSING_AT_SIGN,)),
        ("https://www.tiktok.com/@north-bridge", (LinkFlag.IMPOSSIBLE_NAME,)),
        ("https://www.tiktok.com/@northbridge.", (LinkFlag.TRAILING_PUNCTUATION,)),
    ],
)
def test_what_a_reader_should_know_is_flagged(written, flags):
    assert read_address(written).flags == flags


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("https://www.tiktok.com/@NorthBridge", "northbridge"),
        ("https://www.tiktok.com/@north.bridge", "north.bridge"),
    ],
)
def test_full_stops_distinguish_accounts_and_case_does_not(written, key):
    assert read_address(written).key == key


def test_an_account_has_one_address():
    assert read_address("http://m.tiktok.com/@northbridge/live?x=1").canonical == "https://www.tiktok.com/@northbridge"
