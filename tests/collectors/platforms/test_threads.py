import pytest

from collectors.address import read_address
from store.records import LinkFlag, LinkKind


@pytest.mark.parametrize(
    ("written", "handle"),
    [
        ("https://www.threads.com/@northbridge", "northbridge"),
        ("https://www.threads.net/@north.bridge_council?xmt=AbC", "north.bridge_council"),
        ("https://threads.net/@northbridge/replies", "northbridge"),
        ("https://www.threads.com/%40northbridge/", "northbridge"),
        ("https://www.threads.net/intent/follow?username=northbridge", "northbridge"),
    ],
)
def test_these_name_an_account(written, handle):
    found = read_address(written)
    assert (found.platform, found.kind, found.handle) == ("threads", LinkKind.PROFILE, handle)


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("https://www.threads.net/", LinkKind.ROOT),
        ("https://www.threads.net/t/CucwAbC123", LinkKind.POST),
        ("https://www.threads.com/search?q=northbridge", LinkKind.SEARCH),
        ("https://www.threads.com/intent/post?text=News", LinkKind.SHARE),
        ("https://www.threads.com/login", LinkKind.LOGIN),
        ("https://help.threads.com/", LinkKind.HELP),
        ("https://www.threads.net/northbridge", LinkKind.INVALID),
        ("https://www.threads.net/@north-bridge", LinkKind.INVALID),
    ],
)
def test_these_do_not(written, kind):
    found = read_address(written)
    assert (found.platform, found.kind, found.handle) == ("threads", kind, None)


@pytest.mark.parametrize(
    ("written", "kind", "handle"),
    [
        ("https://www.threads.net/@northbridge/post/CyyRYaBxp25", LinkKind.POST, "northbridge"),
    ],
)
def test_these_only_name_one_in_passing(written, kind, handle):
    found = read_address(written)
    assert (found.kind, found.handle) == (kind, handle)


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("https://threads.net/@northbridge/media", "https://www.threads.com/@northbridge"),
    ],
)
def test_an_account_has_one_address(written, canonical):
    assert read_address(written).canonical == canonical


def test_a_name_without_its_at_sign_is_flagged():
    assert read_address("https://www.threads.net/northbridge").flags == (LinkFlag.MISSING_AT_SIGN,)
