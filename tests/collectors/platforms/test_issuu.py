import pytest

from collectors.address import read_address
from store.records import LinkKind


@pytest.mark.parametrize(
    ("written", "handle"),
    [
        ("https://issuu.com/northbridge", "northbridge"),
        ("https://www.issuu.com/north.bridge/", "north.bridge"),
        ("https://issuu.com/northbridge/docs", "northbridge"),
    ],
)
def test_these_name_an_account(written, handle):
    found = read_address(written)
    assert (found.platform, found.kind, found.handle) == ("issuu", LinkKind.PROFILE, handle)


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("https://issuu.com/", LinkKind.ROOT),
        ("https://issuu.com/explore", LinkKind.SEARCH),
        ("https://issuu.com/signin", LinkKind.LOGIN),
        ("https://issuu.com/pricing", LinkKind.HELP),
        ("https://help.issuu.com/hc", LinkKind.HELP),
        ("https://e.issuu.com/embed.html#1234/5678", LinkKind.PLUGIN),
        ("https://image.isu.pub/1.jpg", LinkKind.MEDIA),
        ("https://issuu.com/docs/0a1b2c", LinkKind.POST),
    ],
)
def test_these_do_not(written, kind):
    found = read_address(written)
    assert (found.platform, found.kind, found.handle) == ("issuu", kind, None)


@pytest.mark.parametrize(
    ("written", "kind", "handle"),
    [
        ("https://issuu.com/northbridge/docs/spring_magazine?e=1/2", LinkKind.POST, "northbridge"),
        ("https://issuu.com/northbridge/stacks/0a1b2c", LinkKind.LIST, "northbridge"),
        ("https://e.issuu.com/embed.html?d=spring_magazine&u=northbridge", LinkKind.PLUGIN, "northbridge"),
    ],
)
def test_these_only_name_one_in_passing(written, kind, handle):
    found = read_address(written)
    assert (found.kind, found.handle) == (kind, handle)


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("http://www.issuu.com/northbridge/docs", "https://issuu.com/northbridge"),
    ],
)
def test_an_account_has_one_address(written, canonical):
    assert read_address(written).canonical == canonical
