import pytest

from collectors.address import read_address
from collectors.platforms._servers import SERVERS
from store.records import LinkKind


def test_servers_are_hosts_in_lower_case():
    assert [host for host in SERVERS if host != host.lower() or "." not in host or "/" in host] == []


@pytest.mark.parametrize(
    ("written", "handle"),
    [
        ("https://social.bund.de/@northbridge", "northbridge@social.bund.de"),
        ("https://mastodon.northbridge.example/@news", "news@mastodon.northbridge.example"),
        ("https://pixelfed.northbridge.example/northbridge", "northbridge@pixelfed.northbridge.example"),
        ("https://pixelfed.northbridge.example/@northbridge", "northbridge@pixelfed.northbridge.example"),
        ("https://peertube.northbridge.example/a/northbridge/videos", "northbridge@peertube.northbridge.example"),
        ("https://peertube.northbridge.example/c/meetings", "meetings@peertube.northbridge.example"),
        ("https://peertube.northbridge.example/video-channels/meetings", "meetings@peertube.northbridge.example"),
        ("https://peertube.northbridge.example/accounts/clerk", "clerk@peertube.northbridge.example"),
        ("https://misskey.northbridge.example/@northbridge", "northbridge@misskey.northbridge.example"),
        ("https://friendica.northbridge.example/profile/northbridge", "northbridge@friendica.northbridge.example"),
        ("https://lemmy.northbridge.example/u/northbridge", "northbridge@lemmy.northbridge.example"),
        ("https://lemmy.northbridge.example/u/northbridge@lemmy.world", "northbridge@lemmy.world"),
        ("https://write.as/northbridge", "northbridge@write.as"),
    ],
)
def test_known_servers_and_those_that_say_what_they_run_hold_accounts(written, handle):
    found = read_address(written)
    assert (found.platform, found.kind, found.handle) == ("mastodon", LinkKind.PROFILE, handle)


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("https://pixelfed.northbridge.example/p/northbridge/123456", LinkKind.POST),
        ("https://pixelfed.northbridge.example/site/about", LinkKind.HELP),
        ("https://pixelfed.northbridge.example/discover", LinkKind.SEARCH),
        ("https://peertube.northbridge.example/w/AbCdEf", LinkKind.POST),
        ("https://peertube.northbridge.example/videos/watch/0a1b", LinkKind.POST),
        ("https://misskey.northbridge.example/notes/0a1b", LinkKind.POST),
        ("https://friendica.northbridge.example/display/0a1b", LinkKind.POST),
        ("https://lemmy.northbridge.example/c/northbridge", LinkKind.COMMUNITY),
        ("https://lemmy.northbridge.example/post/123", LinkKind.POST),
        ("https://write.as/northbridge/new-library", LinkKind.POST),
        ("https://write.as/about", LinkKind.HELP),
        ("https://mastodon.northbridge.example/northbridge", LinkKind.OTHER),
        ("https://mastodon.northbridge.example/u/northbridge", LinkKind.OTHER),
        ("https://mastodon.northbridge.example/profile/northbridge", LinkKind.OTHER),
        ("https://mastodon.northbridge.example/authorize_interaction?uri=x", LinkKind.SHARE),
    ],
)
def test_a_form_counts_only_where_that_software_runs(written, kind):
    found = read_address(written)
    assert (found.platform, found.kind) == ("mastodon", kind)


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("https://mastodon.social.northbridge.example/@news", LinkKind.CANDIDATE),
        ("https://notmastodon.example/@news", LinkKind.CANDIDATE),
        ("https://substack.com/@northbridge", LinkKind.NOT_SOCIAL),
        ("https://www.rumble.com/@northbridge", LinkKind.NOT_SOCIAL),
    ],
)
def test_these_are_no_known_servers(written, kind):
    found = read_address(written)
    assert (found.platform, found.kind) == (None, kind)


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("https://pixelfed.northbridge.example/northbridge", "https://pixelfed.northbridge.example/@northbridge"),
        ("https://friendica.northbridge.example/profile/nb", "https://friendica.northbridge.example/profile/nb"),
        ("https://lemmy.northbridge.example/u/nb", "https://lemmy.northbridge.example/u/nb"),
        ("https://write.as/northbridge", "https://write.as/northbridge/"),
    ],
)
def test_an_account_has_the_address_that_its_software_gives(written, canonical):
    assert read_address(written).canonical == canonical
