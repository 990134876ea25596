import pytest

from collectors.address import read_address
from store.records import LinkKind


@pytest.mark.parametrize(
    ("written", "handle"),
    [
        ("https://mastodon.social/@northbridge", "northbridge@mastodon.social"),
        ("https://Toot.Wales/@Northbridge/", "Northbridge@toot.wales"),
        ("https://www.mastodon.me.uk/@northbridge/media", "northbridge@mastodon.me.uk"),
        ("https://mastodon.social/users/northbridge", "northbridge@mastodon.social"),
        ("https://mastodon.social/web/@northbridge", "northbridge@mastodon.social"),
        ("https://mastodon.social/deck/@northbridge", "northbridge@mastodon.social"),
        ("https://mastodon.social/@northbridge@Toot.Wales", "northbridge@toot.wales"),
        ("https://mastodon.social/web/@north.bridge@toot.wales", "north.bridge@toot.wales"),
        ("https://mastodon.social/web/accounts/1234", "id:1234@mastodon.social"),
    ],
)
def test_a_handle_says_its_server(written, handle):
    found = read_address(written)
    assert (found.platform, found.kind, found.handle) == ("mastodon", LinkKind.PROFILE, handle)


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("https://mastodon.social/", LinkKind.ROOT),
        ("https://mastodon.social/share?text=News", LinkKind.SHARE),
        ("https://share.joinmastodon.org/#text=News", LinkKind.SHARE),
        ("https://mastodon.social/tags/northbridge", LinkKind.HASHTAG),
        ("https://mastodon.social/explore", LinkKind.SEARCH),
        ("https://mastodon.social/auth/sign_in", LinkKind.LOGIN),
        ("https://mastodon.social/about", LinkKind.HELP),
        ("https://joinmastodon.org/", LinkKind.HELP),
        ("https://mastodon.social/web/statuses/123", LinkKind.POST),
        ("https://mastodon.social/northbridge", LinkKind.OTHER),
        ("https://mastodon.social/@", LinkKind.OTHER),
        ("https://mastodon.social/@-northbridge", LinkKind.OTHER),
    ],
)
def test_these_name_no_account(written, kind):
    found = read_address(written)
    assert (found.platform, found.kind, found.handle) == ("mastodon", kind, None)


@pytest.mark.parametrize(
    "written",
    ["https://mastodon.social/@northbridge/123456", "https://mastodon.social/users/northbridge/statuses/123456"],
)
def test_a_post_names_its_author(written):
    found = read_address(written)
    assert (found.kind, found.handle) == (LinkKind.POST, "northbridge@mastodon.social")


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("https://social.northbridge.example/@news", LinkKind.CANDIDATE),
        ("https://social.northbridge.example/@news/followers", LinkKind.CANDIDATE),
        ("https://social.northbridge.example/@news/123456", LinkKind.NOT_SOCIAL),
        ("https://social.northbridge.example/users/news", LinkKind.NOT_SOCIAL),
    ],
)
def test_an_unknown_server_is_only_a_candidate(written, kind):
    found = read_address(written)
    assert (found.platform, found.kind, found.handle) == (None, kind, None)


def test_case_does_not_distinguish_accounts():
    assert read_address("https://mastodon.social/@NorthBridge").key == "northbridge@mastodon.social"


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("https://mastodon.social/web/@northbridge", "https://mastodon.social/@northbridge"),
        ("https://mastodon.social/@northbridge@toot.wales", "https://toot.wales/@northbridge"),
        ("https://mastodon.social/web/accounts/1234", "https://mastodon.social/web/accounts/1234"),
    ],
)
def test_an_account_has_one_address(written, canonical):
    assert read_address(written).canonical == canonical
