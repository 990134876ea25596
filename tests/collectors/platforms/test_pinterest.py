import pytest

from collectors.address import read_address
from store.records import LinkKind


@pytest.mark.parametrize(
    ("written", "handle"),
    [
        ("https://www.pinterest.co.uk/northbridge/", "northbridge"),
        ("https://pinterest.com/northbridge/?ref=footer", "northbridge"),
        ("https://uk.pinterest.com/northbridge/_created/", "northbridge"),
        ("https://www.pinterest.com.mx/NorthBridge/pins", "NorthBridge"),
        ("https://www.pinterest.ie/northbridge/%20", "northbridge"),
    ],
)
def test_these_name_an_account(written, handle):
    found = read_address(written)
    assert (found.platform, found.kind, found.handle) == ("pinterest", LinkKind.PROFILE, handle)


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("https://www.pinterest.co.uk/", LinkKind.ROOT),
        ("https://www.pinterest.com/pin/create/button/?url=https://www.northbridge.example", LinkKind.SHARE),
        ("https://www.pinterest.com/pin/1234567890/", LinkKind.POST),
        ("https://pin.it/AbCdEf", LinkKind.REDIRECT),
        ("https://i.pinimg.com/originals/1.png", LinkKind.MEDIA),
        ("https://assets.pinterest.com/js/pinit.js", LinkKind.PLUGIN),
        ("https://www.pinterest.com/search/pins/?q=northbridge", LinkKind.SEARCH),
        ("https://www.pinterest.com/ideas/parks/1234/", LinkKind.SEARCH),
        ("https://help.pinterest.com/en", LinkKind.HELP),
        ("https://www.pinterest.com/login/", LinkKind.LOGIN),
        ("https://www.pinterest.com/north-bridge/", LinkKind.OTHER),
    ],
)
def test_these_do_not(written, kind):
    found = read_address(written)
    assert (found.platform, found.kind, found.handle) == ("pinterest", kind, None)


@pytest.mark.parametrize(
    ("written", "kind", "handle"),
    [
        ("https://www.pinterest.co.uk/northbridge/parks-and-gardens/", LinkKind.BOARD, "northbridge"),
        ("https://www.pinterest.com/northbridge/likely-places", LinkKind.BOARD, "northbridge"),
        ("https://www.pinterest.co.uk/northbridge/feed.rss", LinkKind.FEED, "northbridge"),
    ],
)
def test_these_only_name_one_in_passing(written, kind, handle):
    found = read_address(written)
    assert (found.kind, found.handle) == (kind, handle)


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("https://uk.pinterest.com/northbridge/_saved/", "https://www.pinterest.co.uk/northbridge/"),
    ],
)
def test_an_account_has_one_address(written, canonical):
    assert read_address(written).canonical == canonical
