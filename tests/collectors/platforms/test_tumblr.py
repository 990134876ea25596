import pytest

from collectors.address import read_address
from store.records import LinkKind


@pytest.mark.parametrize(
    ("written", "handle"),
    [
        ("https://northbridge.tumblr.com/", "northbridge"),
        ("https://www.tumblr.com/northbridge", "northbridge"),
        ("https://tumblr.com/blog/view/northbridge", "northbridge"),
        ("https://www.tumblr.com/blog/northbridge", "northbridge"),
        ("https://www.tumblr.com/dashboard/blog/northbridge", "northbridge"),
        ("https://www.tumblr.com/follow/northbridge", "northbridge"),
        ("https://northbridge.tumblr.com/tagged/parks", "northbridge"),
        ("https://www.tumblr.com/northbridge/tagged/parks", "northbridge"),
        ("https://northbridge.tumblr.com/archive", "northbridge"),
        ("https://at.tumblr.com/northbridge", "northbridge"),
    ],
)
def test_these_name_an_account(written, handle):
    found = read_address(written)
    assert (found.platform, found.kind, found.handle) == ("tumblr", LinkKind.PROFILE, handle)


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("https://www.tumblr.com/", LinkKind.ROOT),
        ("https://www.tumblr.com/share/link?url=https://www.northbridge.example", LinkKind.SHARE),
        ("https://www.tumblr.com/widgets/share/tool", LinkKind.SHARE),
        ("https://www.tumblr.com/tagged/northbridge", LinkKind.HASHTAG),
        ("https://www.tumblr.com/search/northbridge", LinkKind.SEARCH),
        ("https://64.media.tumblr.com/1.jpg", LinkKind.MEDIA),
        ("https://tmblr.co/AbCdEf", LinkKind.REDIRECT),
        ("https://assets.tumblr.com/1.js", LinkKind.PLUGIN),
        ("https://help.tumblr.com/", LinkKind.HELP),
        ("https://www.tumblr.com/privacy", LinkKind.HELP),
        ("https://www.tumblr.com/login", LinkKind.LOGIN),
        ("https://www.tumblr.com/dashboard", LinkKind.OTHER),
    ],
)
def test_these_do_not(written, kind):
    found = read_address(written)
    assert (found.platform, found.kind, found.handle) == ("tumblr", kind, None)


@pytest.mark.parametrize(
    ("written", "kind", "handle"),
    [
        ("https://northbridge.tumblr.com/post/123456789012/new-library", LinkKind.POST, "northbridge"),
        ("https://northbridge.tumblr.com/image/123456789012", LinkKind.POST, "northbridge"),
        ("https://www.tumblr.com/northbridge/123456789012/new-library", LinkKind.POST, "northbridge"),
        ("https://tumblr.com/blog/view/northbridge/123456789012", LinkKind.POST, "northbridge"),
        ("https://at.tumblr.com/northbridge/123456789012/abcd", LinkKind.POST, "northbridge"),
        ("https://northbridge.tumblr.com/rss", LinkKind.FEED, "northbridge"),
    ],
)
def test_these_only_name_one_in_passing(written, kind, handle):
    found = read_address(written)
    assert (found.kind, found.handle) == (kind, handle)


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("https://www.tumblr.com/NorthBridge", "https://NorthBridge.tumblr.com/"),
    ],
)
def test_an_account_has_one_address(written, canonical):
    assert read_address(written).canonical == canonical
