import pytest

from collectors.address import read_address
from store.records import LinkFlag, LinkKind


@pytest.mark.parametrize(
    ("written", "handle"),
    [
        ("https://twitter.com/NorthbridgeBC", "NorthbridgeBC"),
        ("https://x.com/northbridge_bc/", "northbridge_bc"),
        ("https://mobile.twitter.com/northbridge", "northbridge"),
        ("https://twitter.com/@northbridge", "northbridge"),
        ("https://twitter.com/%40northbridge", "northbridge"),
        ("https://twitter.com/#!/northbridge", "northbridge"),
        ("https://twitter.com/northbridge/with_replies", "northbridge"),
        ("https://twitter.com/northbridge?lang=en", "northbridge"),
        ("https://twitter.com/intent/user?screen_name=northbridge", "northbridge"),
        ("https://x.com/intent/follow?region=follow_link&screen_name=%40northbridge", "northbridge"),
        ("https://twitter.com/intent/user?user_id=123456", "id:123456"),
        ("https://x.com/i/user/123456", "id:123456"),
        ("https://nitter.net/northbridge", "northbridge"),
        ("https://x.com/e", "e"),
        ("https://twitter.com/Northbridge1234", "Northbridge1234"),
    ],
)
def test_these_name_an_account(written, handle):
    found = read_address(written)
    assert (found.platform, found.kind, found.handle) == ("x", LinkKind.PROFILE, handle)


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("https://x.com/", LinkKind.ROOT),
        ("https://twitter.com/intent/tweet?text=News", LinkKind.SHARE),
        ("https://twitter.com/share?url=https://northbridge.example", LinkKind.SHARE),
        ("https://twitter.com/home?status=News", LinkKind.SHARE),
        ("https://twitter.com/home", LinkKind.OTHER),
        ("https://x.com/i/web/status/123", LinkKind.POST),
        ("https://x.com/i/lists/123", LinkKind.LIST),
        ("https://x.com/i/communities/123", LinkKind.COMMUNITY),
        ("https://x.com/i/events/123", LinkKind.EVENT),
        ("https://twitter.com/hashtag/northbridge", LinkKind.HASHTAG),
        ("https://twitter.com/search?q=northbridge", LinkKind.SEARCH),
        ("https://twitter.com/en/privacy", LinkKind.HELP),
        ("https://twitter.com/en", LinkKind.HELP),
        ("https://help.x.com/en/using-x", LinkKind.HELP),
        ("https://twitter.com/login", LinkKind.LOGIN),
        ("https://platform.twitter.com/widgets.js", LinkKind.PLUGIN),
        ("https://pbs.twimg.com/media/1.jpg", LinkKind.MEDIA),
        ("https://t.co/AbCdEf", LinkKind.REDIRECT),
        ("https://pic.twitter.com/AbCdEf", LinkKind.REDIRECT),
        ("https://twitter.com/NorthbridgeCouncil", LinkKind.INVALID),
        ("https://twitter.com/north-bridge", LinkKind.INVALID),
        ("https://twitter.com/northbrïdge", LinkKind.INVALID),
        ("https://twitter.com/intent/user?screen_name=home", LinkKind.OTHER),
        ("https://x.com/i/user/\u0661\u0662\u0663", LinkKind.OTHER),
    ],
)
def test_these_do_not(written, kind):
    found = read_address(written)
    assert (found.platform, found.kind, found.handle) == ("x", kind, None)


@pytest.mark.parametrize(
    ("written", "kind", "handle"),
    [
        ("https://twitter.com/northbridge/status/123", LinkKind.POST, "northbridge"),
        ("https://x.com/northbridge/article/123", LinkKind.POST, "northbridge"),
        ("https://twitter.com/northbridge/lists/councillors", LinkKind.LIST, "northbridge"),
        ("https://twitter.com/intent/tweet?text=News&via=northbridge", LinkKind.SHARE, "northbridge"),
        ("https://twitter.com/share?via=northbridge", LinkKind.SHARE, "northbridge"),
        ("https://x.com/i/flow/login?redirect_after_login=%2Fnorthbridge", LinkKind.LOGIN, "northbridge"),
        (
            "https://syndication.twitter.com/srv/timeline-profile/screen-name/northbridge",
            LinkKind.PLUGIN,
            "northbridge",
        ),
    ],
)
def test_these_only_name_one_in_passing(written, kind, handle):
    found = read_address(written)
    assert (found.platform, found.kind, found.handle) == ("x", kind, handle)


@pytest.mark.parametrize(
    ("written", "flags"),
    [
        ("https://x.com/i/flow/login?redirect_after_login=%2Fnorthbridge", (LinkFlag.LOGIN_WALL,)),
        ("https://xcancel.com/northbridge", (LinkFlag.MIRROR,)),
        ("https://twitter.com/NorthbridgeCouncil", (LinkFlag.IMPOSSIBLE_NAME,)),
        ("https://twitter.com/northbridge,", (LinkFlag.TRAILING_PUNCTUATION,)),
        ("https://twitter.com/northbridge", ()),
    ],
)
def test_what_a_reader_should_know_is_flagged(written, flags):
    assert read_address(written).flags == flags


def test_case_does_not_distinguish_accounts():
    assert read_address("https://twitter.com/NorthBridge").key == "northbridge"


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("http://www.twitter.com/NorthbridgeBC/media", "https://x.com/NorthbridgeBC"),
        ("https://nitter.net/northbridge", "https://x.com/northbridge"),
        ("https://twitter.com/intent/user?user_id=123456", "https://x.com/i/user/123456"),
        ("https://twitter.com/search?q=northbridge", None),
    ],
)
def test_an_account_has_one_address(written, canonical):
    assert read_address(written).canonical == canonical
