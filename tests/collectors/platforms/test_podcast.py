import pytest

from collectors.address import read_address
from store.records import LinkKind


@pytest.mark.parametrize(
    ("written", "handle"),
    [
        ("https://open.spotify.com/show/4rNorthBridgeCouncil22?si=1", "spotify:show:4rNorthBridgeCouncil22"),
        ("https://open.spotify.com/intl-cy/show/4rNorthBridgeCouncil22", "spotify:show:4rNorthBridgeCouncil22"),
        ("https://podcasts.apple.com/gb/podcast/northbridge-talks/id1234567890", "apple:1234567890"),
        ("https://itunes.apple.com/podcast/id1234567890?mt=2", "apple:1234567890"),
        ("https://shows.acast.com/northbridge-talks", "acast:northbridge-talks"),
        ("https://audioboom.com/channels/1234567-northbridge", "audioboom:1234567-northbridge"),
        ("https://www.buzzsprout.com/1234567", "buzzsprout:1234567"),
        ("https://northbridge.buzzsprout.com/", "buzzsprout:northbridge"),
        ("https://northbridge.podbean.com/", "podbean:northbridge"),
        ("https://northbridge.libsyn.com/", "libsyn:northbridge"),
        ("https://northbridge.transistor.fm/", "transistor:northbridge"),
        ("https://rss.com/podcasts/northbridge/", "rss:northbridge"),
        ("https://anchor.fm/northbridge", "anchor:northbridge"),
        ("https://podcasters.spotify.com/pod/show/northbridge", "anchor:northbridge"),
        (
            "https://music.amazon.co.uk/podcasts/0a1b2c3d-0000-4000-8000-000000000000",
            "amazon:0a1b2c3d-0000-4000-8000-000000000000",
        ),
    ],
)
def test_these_name_an_account(written, handle):
    found = read_address(written)
    assert (found.platform, found.kind, found.handle) == ("podcast", LinkKind.PROFILE, handle)


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("https://open.spotify.com/episode/0aNorthBridge", LinkKind.POST),
        ("https://open.spotify.com/embed/episode/0aNorthBridge", LinkKind.PLUGIN),
        ("https://feeds.buzzsprout.com/1234567.rss", LinkKind.FEED),
        ("https://podcasts.apple.com/gb/podcast/northbridge-talks/id1234567890?i=1000123456789", LinkKind.POST),
        ("https://embed.acast.com/northbridge-talks", LinkKind.PLUGIN),
        ("https://open.spotify.com/", LinkKind.ROOT),
    ],
)
def test_these_do_not(written, kind):
    found = read_address(written)
    assert (found.platform, found.kind, found.handle) == ("podcast", kind, None)


@pytest.mark.parametrize(
    ("written", "kind", "handle"),
    [
        (
            "https://open.spotify.com/embed/show/4rNorthBridgeCouncil22",
            LinkKind.PLUGIN,
            "spotify:show:4rNorthBridgeCouncil22",
        ),
        ("https://shows.acast.com/northbridge-talks/episodes/bins", LinkKind.POST, "acast:northbridge-talks"),
        ("https://www.buzzsprout.com/1234567/episodes/123-bins", LinkKind.POST, "buzzsprout:1234567"),
        ("https://northbridge.podbean.com/e/bins/", LinkKind.POST, "podbean:northbridge"),
    ],
)
def test_these_only_name_one_in_passing(written, kind, handle):
    found = read_address(written)
    assert (found.kind, found.handle) == (kind, handle)


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        (
            "https://open.spotify.com/intl-cy/show/4rNorthBridgeCouncil22",
            "https://open.spotify.com/show/4rNorthBridgeCouncil22",
        ),
        (
            "https://itunes.apple.com/us/podcast/northbridge-talks/id1234567890",
            "https://podcasts.apple.com/gb/podcast/id1234567890",
        ),
        ("https://shows.acast.com/northbridge-talks/about", "https://shows.acast.com/northbridge-talks"),
        ("https://northbridge.podbean.com/about", "https://northbridge.podbean.com/"),
        ("https://northbridge.transistor.fm/", "https://northbridge.transistor.fm/"),
        ("https://www.buzzsprout.com/1234567", "https://www.buzzsprout.com/1234567"),
        ("https://northbridge.buzzsprout.com/", "https://northbridge.buzzsprout.com/"),
    ],
)
def test_an_account_has_one_address(written, canonical):
    assert read_address(written).canonical == canonical


@pytest.mark.parametrize(
    "written",
    [
        "https://itunes.apple.com/gb/app/northbridge-bins/id1234567890",
        "https://podcasts.apple.com/",
        "https://open.spotify.com/track/0aNorthBridge",
        "https://music.amazon.co.uk/albums/B000",
    ],
)
def test_shops_and_music_on_the_same_hosts_are_not_social(written):
    found = read_address(written)
    assert (found.platform, found.kind) == (None, LinkKind.NOT_SOCIAL)


def test_case_distinguishes_shows():
    assert (
        read_address("https://open.spotify.com/show/4rNorthBridgeCouncil22").key
        == "spotify:show:4rNorthBridgeCouncil22"
    )
