import pytest

from collectors.address import read_address
from store.records import LinkKind


@pytest.mark.parametrize(
    ("written", "handle"),
    [
        ("https://www.snapchat.com/add/northbridge", "northbridge"),
        ("https://www.snapchat.com/@north.bridge", "north.bridge"),
        ("https://snapchat.com/add/@northbridge?share_id=x", "northbridge"),
        ("https://story.snapchat.com/s/northbridge", "northbridge"),
        ("https://story.snapchat.com/@northbridge", "northbridge"),
        ("snapchat://add/northbridge", "northbridge"),
    ],
)
def test_these_name_an_account(written, handle):
    found = read_address(written)
    assert (found.platform, found.kind, found.handle) == ("snapchat", LinkKind.PROFILE, handle)


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("https://www.snapchat.com/", LinkKind.ROOT),
        ("https://www.snapchat.com/unlock/?type=SNAPCODE&uuid=1", LinkKind.OTHER),
        ("https://www.snapchat.com/spotlight/W7_AbCdEf", LinkKind.POST),
        ("https://www.snapchat.com/scan?attachmentUrl=https://www.northbridge.example", LinkKind.SHARE),
        ("https://t.snapchat.com/AbCd", LinkKind.REDIRECT),
        ("https://www.snapchat.com/t/AbCd", LinkKind.REDIRECT),
        ("https://www.snapchat.com/discover", LinkKind.SEARCH),
        ("https://support.snapchat.com/en-GB", LinkKind.HELP),
        ("https://map.snapchat.com/", LinkKind.PLACE),
        ("https://www.snapchat.com/northbridge", LinkKind.OTHER),
        ("https://www.snapchat.com/add/1northbridge", LinkKind.OTHER),
    ],
)
def test_these_do_not(written, kind):
    found = read_address(written)
    assert (found.platform, found.kind, found.handle) == ("snapchat", kind, None)


@pytest.mark.parametrize(
    ("written", "kind", "handle"),
    [
        ("https://www.snapchat.com/@northbridge/spotlight/W7_AbCdEf", LinkKind.POST, "northbridge"),
    ],
)
def test_these_only_name_one_in_passing(written, kind, handle):
    found = read_address(written)
    assert (found.kind, found.handle) == (kind, handle)


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("https://www.snapchat.com/add/northbridge", "https://www.snapchat.com/@northbridge"),
    ],
)
def test_an_account_has_one_address(written, canonical):
    assert read_address(written).canonical == canonical
