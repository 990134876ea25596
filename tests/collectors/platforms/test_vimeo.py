import pytest

from collectors.address import read_address
from store.records import LinkKind


@pytest.mark.parametrize(
    ("written", "handle"),
    [
        ("https://vimeo.com/northbridge", "northbridge"),
        ("https://vimeo.com/user12345678/videos", "user12345678"),
        ("https://www.vimeo.com/northbridge/about/", "northbridge"),
        ("https://vimeo.com/northbridge2026", "northbridge2026"),
    ],
)
def test_these_name_an_account(written, handle):
    found = read_address(written)
    assert (found.platform, found.kind, found.handle) == ("vimeo", LinkKind.PROFILE, handle)


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("https://vimeo.com/", LinkKind.ROOT),
        ("https://vimeo.com/123456789", LinkKind.POST),
        ("https://vimeo.com/123456789/0a1b2c3d", LinkKind.POST),
        ("https://player.vimeo.com/video/123456789?h=1", LinkKind.POST),
        ("https://vimeo.com/event/1234567/embed", LinkKind.EVENT),
        ("https://vimeo.com/showcase/1234567", LinkKind.LIST),
        ("https://vimeo.com/showcase/1234567/video/123456789", LinkKind.POST),
        ("https://vimeo.com/album/1234567", LinkKind.LIST),
        ("https://vimeo.com/ondemand/northbridge", LinkKind.LIST),
        ("https://vimeo.com/groups/northbridge", LinkKind.GROUP),
        ("https://vimeo.com/categories/travel", LinkKind.SEARCH),
        ("https://vimeo.com/log_in", LinkKind.LOGIN),
        ("https://vimeo.com/privacy", LinkKind.HELP),
        ("https://help.vimeo.com/", LinkKind.HELP),
        ("https://f.vimeocdn.com/player.js", LinkKind.PLUGIN),
        ("https://i.vimeocdn.com/video/1.jpg", LinkKind.MEDIA),
    ],
)
def test_these_do_not(written, kind):
    found = read_address(written)
    assert (found.platform, found.kind, found.handle) == ("vimeo", kind, None)


@pytest.mark.parametrize(
    ("written", "kind", "handle"),
    [
        ("https://vimeo.com/channels/northbridge", LinkKind.LIST, "channels/northbridge"),
        ("https://vimeo.com/channels/northbridge/123456789", LinkKind.POST, "channels/northbridge"),
        ("https://vimeo.com/northbridge/videos/rss", LinkKind.FEED, "northbridge"),
    ],
)
def test_these_only_name_one_in_passing(written, kind, handle):
    found = read_address(written)
    assert (found.kind, found.handle) == (kind, handle)


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("https://vimeo.com/northbridge/videos?page=2", "https://vimeo.com/northbridge"),
    ],
)
def test_an_account_has_one_address(written, canonical):
    assert read_address(written).canonical == canonical
