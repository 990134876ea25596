import pytest

from collectors.address import read_address
from store.records import LinkKind


@pytest.mark.parametrize(
    ("written", "handle"),
    [
        ("https://www.reddit.com/user/Northbridge_Council/", "u/Northbridge_Council"),
        ("https://old.reddit.com/u/northbridge", "u/northbridge"),
        ("https://www.reddit.com/user/northbridge/submitted/?sort=top", "u/northbridge"),
        ("https://www.reddit.com/r/u_northbridge", "u/northbridge"),
    ],
)
def test_these_name_an_account(written, handle):
    found = read_address(written)
    assert (found.platform, found.kind, found.handle) == ("reddit", LinkKind.PROFILE, handle)


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("https://www.reddit.com/", LinkKind.ROOT),
        ("https://www.reddit.com/submit?url=https://www.northbridge.example", LinkKind.SHARE),
        ("https://www.reddit.com/comments/1abcd2", LinkKind.POST),
        ("https://redd.it/1abcd2", LinkKind.POST),
        ("https://i.redd.it/abcd.png", LinkKind.MEDIA),
        ("https://www.reddit.com/gallery/1abcd2", LinkKind.POST),
        ("https://www.reddit.com/search/?q=northbridge", LinkKind.SEARCH),
        ("https://www.reddit.com/login", LinkKind.LOGIN),
        ("https://support.reddithelp.com/hc", LinkKind.HELP),
        ("https://www.reddit.com/user/nb", LinkKind.OTHER),
        ("https://www.reddit.com/northbridge", LinkKind.OTHER),
    ],
)
def test_these_do_not(written, kind):
    found = read_address(written)
    assert (found.platform, found.kind, found.handle) == ("reddit", kind, None)


@pytest.mark.parametrize(
    ("written", "kind", "handle"),
    [
        ("https://www.reddit.com/r/northbridge/", LinkKind.COMMUNITY, "r/northbridge"),
        ("https://np.reddit.com/r/northbridge/top", LinkKind.COMMUNITY, "r/northbridge"),
        ("https://www.reddit.com/r/northbridge/comments/1abcd2/bins/", LinkKind.POST, "r/northbridge"),
        ("https://www.reddit.com/r/northbridge/s/AbCdEf", LinkKind.POST, "r/northbridge"),
        ("https://www.reddit.com/user/northbridge/comments/1abcd2/bins/", LinkKind.POST, "u/northbridge"),
        ("https://www.reddit.com/r/u_northbridge/comments/1abcd2/", LinkKind.POST, "u/northbridge"),
        ("https://www.reddit.com/user/northbridge/m/councils", LinkKind.LIST, "u/northbridge"),
        ("https://www.reddit.com/user/northbridge/.rss", LinkKind.FEED, "u/northbridge"),
        ("https://www.reddit.com/r/northbridge.rss", LinkKind.FEED, "r/northbridge"),
        ("https://www.reddit.com/r/northbridge/search?q=bins", LinkKind.SEARCH, "r/northbridge"),
        ("https://www.reddit.com/r/northbridge/submit", LinkKind.SHARE, "r/northbridge"),
    ],
)
def test_these_only_name_one_in_passing(written, kind, handle):
    found = read_address(written)
    assert (found.kind, found.handle) == (kind, handle)


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("https://old.reddit.com/user/northbridge/", "https://www.reddit.com/u/northbridge/"),
    ],
)
def test_an_account_has_one_address(written, canonical):
    assert read_address(written).canonical == canonical
