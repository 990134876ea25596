import pytest

from collectors.address import read_address
from store.records import LinkKind


@pytest.mark.parametrize(
    ("written", "handle"),
    [
        ("https://medium.com/@northbridge", "@northbridge"),
        ("https://medium.com/@northbridge/followers?x=1", "@northbridge"),
        ("https://medium.com/northbridge-digital", "northbridge-digital"),
        ("https://northbridge.medium.com/", "northbridge.medium.com"),
        ("https://northbridge.medium.com/about", "northbridge.medium.com"),
        ("https://medium.com/northbridge-digital/tagged/parks", "northbridge-digital"),
    ],
)
def test_these_name_an_account(written, handle):
    found = read_address(written)
    assert (found.platform, found.kind, found.handle) == ("medium", LinkKind.PROFILE, handle)


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("https://medium.com/", LinkKind.ROOT),
        ("https://medium.com/tag/local-government", LinkKind.HASHTAG),
        ("https://medium.com/p/0a1b2c3d4e5f", LinkKind.POST),
        ("https://medium.com/p/import?url=x", LinkKind.SHARE),
        ("https://medium.com/m/signin?redirect=x", LinkKind.LOGIN),
        ("https://medium.com/search?q=northbridge", LinkKind.SEARCH),
        ("https://help.medium.com/hc", LinkKind.HELP),
        ("https://link.medium.com/AbCdEf", LinkKind.REDIRECT),
        ("https://miro.medium.com/max/1.png", LinkKind.MEDIA),
        ("https://medium.com/me/stories", LinkKind.OTHER),
    ],
)
def test_these_do_not(written, kind):
    found = read_address(written)
    assert (found.platform, found.kind, found.handle) == ("medium", kind, None)


@pytest.mark.parametrize(
    ("written", "kind", "handle"),
    [
        ("https://medium.com/@northbridge/how-we-mend-roads-0a1b2c3d4e5f", LinkKind.POST, "@northbridge"),
        ("https://medium.com/northbridge-digital/how-we-mend-roads-0a1b2c3d4e5f", LinkKind.POST, "northbridge-digital"),
        ("https://northbridge.medium.com/how-we-mend-roads-0a1b2c3d4e5f", LinkKind.POST, "northbridge.medium.com"),
        ("https://medium.com/@northbridge/list/roads-0a1b", LinkKind.LIST, "@northbridge"),
        ("https://medium.com/feed/@northbridge", LinkKind.FEED, "@northbridge"),
        ("https://northbridge.medium.com/feed", LinkKind.FEED, "northbridge.medium.com"),
    ],
)
def test_these_only_name_one_in_passing(written, kind, handle):
    found = read_address(written)
    assert (found.kind, found.handle) == (kind, handle)


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("https://medium.com/@northbridge/about", "https://medium.com/@northbridge"),
        ("http://northbridge.medium.com/about", "https://northbridge.medium.com/"),
    ],
)
def test_an_account_has_one_address(written, canonical):
    assert read_address(written).canonical == canonical
