import pytest

from collectors.address import read_address
from store.records import LinkFlag, LinkKind

DID = "did:plc:abcdefghijklmnopqrstuvwx"


@pytest.mark.parametrize(
    ("written", "handle"),
    [
        ("https://bsky.app/profile/northbridge.example", "northbridge.example"),
        ("https://bsky.app/profile/NorthBridge.bsky.social", "northbridge.bsky.social"),
        ("https://bsky.app/profile/@northbridge.example", "northbridge.example"),
        ("https://bsky.app/profile/northbridge.example/follows", "northbridge.example"),
        (f"https://bsky.app/profile/{DID}", DID),
        ("https://bsky.app/profile/did:web:Northbridge.example", "did:web:Northbridge.example"),
        ("https://northbridge.bsky.social", "northbridge.bsky.social"),
        ("https://deer.social/profile/northbridge.example", "northbridge.example"),
    ],
)
def test_these_name_an_account(written, handle):
    found = read_address(written)
    assert (found.platform, found.kind, found.handle) == ("bluesky", LinkKind.PROFILE, handle)


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("https://bsky.app/", LinkKind.ROOT),
        ("https://bsky.social/", LinkKind.ROOT),
        ("https://bsky.app/intent/compose?text=News", LinkKind.SHARE),
        ("https://bsky.app/hashtag/northbridge", LinkKind.HASHTAG),
        ("https://bsky.app/search?q=northbridge", LinkKind.SEARCH),
        ("https://bsky.app/starter-pack/northbridge.example/abc", LinkKind.LIST),
        ("https://bsky.social/about/support/tos", LinkKind.HELP),
        ("https://go.bsky.app/AbCdEf", LinkKind.REDIRECT),
        ("https://embed.bsky.app/embed/x", LinkKind.PLUGIN),
        ("https://cdn.bsky.app/img/1", LinkKind.MEDIA),
        ("https://bsky.app/profile/northbridge", LinkKind.INVALID),
        ("https://bsky.app/profile/north_bridge.example", LinkKind.INVALID),
        ("https://bsky.app/profile/northbridge.1", LinkKind.INVALID),
        ("https://bsky.app/northbridge.example", LinkKind.INVALID),
    ],
)
def test_these_do_not(written, kind):
    found = read_address(written)
    assert (found.platform, found.kind, found.handle) == ("bluesky", kind, None)


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("https://bsky.app/profile/northbridge.example/post/3kabc", LinkKind.POST),
        ("https://bsky.app/profile/northbridge.example/feed/news", LinkKind.LIST),
        ("https://bsky.app/profile/northbridge.example/lists/3kabc", LinkKind.LIST),
        ("https://bsky.app/profile/northbridge.example.", LinkKind.INVALID),  # no handle ends in a full stop
    ],
)
def test_these_only_name_one_in_passing(written, kind):
    found = read_address(written)
    assert (found.kind, found.handle) == (kind, "northbridge.example")


def test_somebody_elses_copy_is_flagged():
    assert read_address("https://deer.social/profile/northbridge.example").flags == (LinkFlag.MIRROR,)


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("https://NORTHBRIDGE.bsky.social/", "https://bsky.app/profile/northbridge.bsky.social"),
        ("https://deer.social/profile/northbridge.example", "https://bsky.app/profile/northbridge.example"),
        (f"https://bsky.app/profile/{DID}/followers", f"https://bsky.app/profile/{DID}"),
    ],
)
def test_an_account_has_one_address(written, canonical):
    assert read_address(written).canonical == canonical


def test_case_does_not_distinguish_accounts():
    assert read_address("https://bsky.app/profile/Northbridge.Example").key == "northbridge.example"
