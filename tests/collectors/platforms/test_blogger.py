import pytest

from collectors.address import read_address
from store.records import LinkKind


@pytest.mark.parametrize(
    ("written", "handle"),
    [
        ("https://northbridge.blogspot.com/", "northbridge"),
        ("http://northbridge.blogspot.co.uk/?m=1", "northbridge"),
        ("www.northbridge.blogspot.ie", "northbridge"),
        ("https://northbridge.blogspot.com/p/about.html", "northbridge"),
        ("https://northbridge.blogspot.com/2026/11/", "northbridge"),
        ("https://www.blogger.com/profile/12345678901234567890", "id:12345678901234567890"),
    ],
)
def test_these_name_an_account(written, handle):
    found = read_address(written)
    assert (found.platform, found.kind, found.handle) == ("blogger", LinkKind.PROFILE, handle)


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("https://www.blogger.com/", LinkKind.HELP),
        ("https://www.blogspot.com/", LinkKind.HELP),
        ("https://www.blogger.com/blog-this.g?u=https://www.northbridge.example", LinkKind.SHARE),
        ("https://1.bp.blogspot.com/1.png", LinkKind.MEDIA),
        ("https://blogger.googleusercontent.com/img/1", LinkKind.MEDIA),
        ("https://help.blogger.com/", LinkKind.HELP),
        ("https://www.blogger.com/start", LinkKind.LOGIN),
        ("https://www.blogger.com/static/v1/1.js", LinkKind.PLUGIN),
        ("https://www.blogger.com/comment.g?blogID=1", LinkKind.OTHER),
    ],
)
def test_these_do_not(written, kind):
    found = read_address(written)
    assert (found.platform, found.kind, found.handle) == ("blogger", kind, None)


@pytest.mark.parametrize(
    ("written", "kind", "handle"),
    [
        ("https://northbridge.blogspot.co.uk/2026/11/new-library.html?m=1", LinkKind.POST, "northbridge"),
        ("https://northbridge.blogspot.com/feeds/posts/default?alt=rss", LinkKind.FEED, "northbridge"),
    ],
)
def test_these_only_name_one_in_passing(written, kind, handle):
    found = read_address(written)
    assert (found.kind, found.handle) == (kind, handle)


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("http://northbridge.blogspot.co.uk/p/about.html", "https://northbridge.blogspot.com/"),
        (
            "https://www.blogger.com/profile/12345678901234567890",
            "https://www.blogger.com/profile/12345678901234567890",
        ),
    ],
)
def test_an_account_has_one_address(written, canonical):
    assert read_address(written).canonical == canonical


def test_country_addresses_are_one_blog():
    assert (
        read_address("http://northbridge.blogspot.co.uk/").key == read_address("http://NorthBridge.blogspot.com/").key
    )
