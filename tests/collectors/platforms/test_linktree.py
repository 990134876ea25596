import pytest

from collectors.address import read_address
from store.records import LinkKind


@pytest.mark.parametrize(
    ("written", "handle"),
    [
        ("https://linktr.ee/northbridge", "northbridge"),
        ("https://www.linktr.ee/@north.bridge?utm_source=x", "north.bridge"),
        ("https://linktr.ee/northbridge/", "northbridge"),
        ("https://beacons.ai/northbridge", "beacons.ai/northbridge"),
        ("https://www.about.me/northbridge", "about.me/northbridge"),
        ("https://northbridge.carrd.co/#contact", "northbridge.carrd.co"),
    ],
)
def test_these_name_an_account(written, handle):
    found = read_address(written)
    assert (found.platform, found.kind, found.handle) == ("linktree", LinkKind.PROFILE, handle)


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("https://linktr.ee/", LinkKind.ROOT),
        ("https://linktr.ee/login", LinkKind.LOGIN),
        ("https://linktr.ee/s/about/", LinkKind.HELP),
        ("https://help.linktr.ee/en", LinkKind.HELP),
        ("https://linktr.ee/discover", LinkKind.SEARCH),
        ("https://beacons.ai/login", LinkKind.LOGIN),
        ("https://carrd.co/", LinkKind.ROOT),
        ("https://linktr.ee/north%20bridge", LinkKind.OTHER),
    ],
)
def test_these_do_not(written, kind):
    found = read_address(written)
    assert (found.platform, found.kind, found.handle) == ("linktree", kind, None)


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("https://www.linktr.ee/northbridge", "https://linktr.ee/northbridge"),
        ("https://www.beacons.ai/northbridge", "https://beacons.ai/northbridge"),
        ("http://northbridge.carrd.co/about", "https://northbridge.carrd.co/"),
    ],
)
def test_an_account_has_one_address(written, canonical):
    assert read_address(written).canonical == canonical


def test_one_name_on_two_services_is_two_accounts():
    assert read_address("https://linktr.ee/northbridge").key != read_address("https://bio.link/northbridge").key
