import pytest

from collectors.address import read_address
from store.records import LinkKind


@pytest.mark.parametrize(
    ("written", "handle"),
    [
        ("https://soundcloud.com/northbridge", "northbridge"),
        ("https://m.soundcloud.com/north-bridge_1/", "north-bridge_1"),
        ("https://soundcloud.com/northbridge/tracks", "northbridge"),
        ("https://soundcloud.com/northbridge/sets", "northbridge"),
        ("https://soundcloud.com/northbridge?utm_source=clipboard", "northbridge"),
    ],
)
def test_these_name_an_account(written, handle):
    found = read_address(written)
    assert (found.platform, found.kind, found.handle) == ("soundcloud", LinkKind.PROFILE, handle)


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("https://soundcloud.com/", LinkKind.ROOT),
        ("https://soundcloud.com/tags/northbridge", LinkKind.HASHTAG),
        ("https://soundcloud.com/search?q=northbridge", LinkKind.SEARCH),
        ("https://soundcloud.com/discover", LinkKind.SEARCH),
        ("https://on.soundcloud.com/AbCd", LinkKind.REDIRECT),
        ("https://api.soundcloud.com/tracks/123", LinkKind.OTHER),
        ("https://help.soundcloud.com/", LinkKind.HELP),
        ("https://soundcloud.com/signin", LinkKind.LOGIN),
        ("https://w.soundcloud.com/player/api.js", LinkKind.PLUGIN),
        ("https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/123", LinkKind.PLUGIN),
        ("https://i1.sndcdn.com/1.jpg", LinkKind.MEDIA),
        ("https://feeds.soundcloud.com/users/soundcloud:users:123/sounds.rss", LinkKind.FEED),
    ],
)
def test_these_do_not(written, kind):
    found = read_address(written)
    assert (found.platform, found.kind, found.handle) == ("soundcloud", kind, None)


@pytest.mark.parametrize(
    ("written", "kind", "handle"),
    [
        ("https://soundcloud.com/northbridge/council-meeting", LinkKind.POST, "northbridge"),
        ("https://soundcloud.com/northbridge/sets/meetings", LinkKind.LIST, "northbridge"),
        ("https://soundcloud.com/northbridge/tracksuits", LinkKind.POST, "northbridge"),
        ("https://w.soundcloud.com/player/?url=https%3A//soundcloud.com/northbridge", LinkKind.PLUGIN, "northbridge"),
    ],
)
def test_these_only_name_one_in_passing(written, kind, handle):
    found = read_address(written)
    assert (found.kind, found.handle) == (kind, handle)


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("https://m.soundcloud.com/northbridge/tracks", "https://soundcloud.com/northbridge"),
    ],
)
def test_an_account_has_one_address(written, canonical):
    assert read_address(written).canonical == canonical
