import pytest

from collectors.address import read_address
from store.records import LinkKind


@pytest.mark.parametrize(
    ("written", "handle"),
    [
        ("https://www.flickr.com/photos/northbridge/", "northbridge"),
        ("https://flickr.com/people/northbridge-council", "northbridge-council"),
        ("http://www.flickr.com/northbridge", "northbridge"),
        ("https://www.flickr.com/photos/12345678@N00", "12345678@N00"),
        ("https://www.flickr.com/photos/12345678%40N00/albums", "12345678@N00"),
        ("https://secure.flickr.com/photos/northbridge/sets/", "northbridge"),
        ("https://m.flickr.com/photos/northbridge/with/123456/", "northbridge"),
    ],
)
def test_these_name_an_account(written, handle):
    found = read_address(written)
    assert (found.platform, found.kind, found.handle) == ("flickr", LinkKind.PROFILE, handle)


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("https://www.flickr.com/", LinkKind.ROOT),
        ("https://www.flickr.com/groups/northbridge/", LinkKind.GROUP),
        ("https://www.flickr.com/search/?text=northbridge", LinkKind.SEARCH),
        ("https://www.flickr.com/photos/tags/northbridge", LinkKind.HASHTAG),
        ("https://flic.kr/p/AbCdEf", LinkKind.REDIRECT),
        ("https://live.staticflickr.com/1/2_3.jpg", LinkKind.MEDIA),
        ("https://farm2.static.flickr.com/1/2_3.jpg", LinkKind.MEDIA),
        ("https://api.flickr.com/services/feeds/photos_public.gne", LinkKind.FEED),
        ("https://www.flickr.com/help/terms", LinkKind.HELP),
        ("https://www.flickr.com/signin", LinkKind.LOGIN),
        ("https://embedr.flickr.com/assets/client-code.js", LinkKind.PLUGIN),
        ("https://www.flickr.com/photos/", LinkKind.OTHER),
    ],
)
def test_these_do_not(written, kind):
    found = read_address(written)
    assert (found.platform, found.kind, found.handle) == ("flickr", kind, None)


@pytest.mark.parametrize(
    ("written", "kind", "handle"),
    [
        ("https://www.flickr.com/photos/northbridge/1234567890/in/album-1", LinkKind.POST, "northbridge"),
        ("https://www.flickr.com/photos/northbridge/albums/72157", LinkKind.LIST, "northbridge"),
        (
            "https://www.flickr.com/services/feeds/photos_public.gne?id=12345678@N00&format=rss_200",
            LinkKind.FEED,
            "12345678@N00",
        ),
    ],
)
def test_these_only_name_one_in_passing(written, kind, handle):
    found = read_address(written)
    assert (found.kind, found.handle) == (kind, handle)


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("https://m.flickr.com/people/northbridge/", "https://www.flickr.com/photos/northbridge/"),
        ("https://www.flickr.com/photos/12345678%40N00", "https://www.flickr.com/photos/12345678@N00/"),
    ],
)
def test_an_account_has_one_address(written, canonical):
    assert read_address(written).canonical == canonical
