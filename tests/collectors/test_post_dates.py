from datetime import UTC, datetime

import pytest

from collectors.post_dates import posted_at

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
SEEN_AT = datetime(2026, 11, 22, 9, tzinfo=UTC)


def x_id(moment):
    return ((int(moment.timestamp() * 1000) - 1288834974657) << 22) + 12345


@pytest.mark.parametrize(
    ("platform", "url"),
    [
        ("x", "https://x.com/NorthbridgeBC/status/2028077791441847049"),
        ("x", "https://twitter.com/NorthbridgeBC/statuses/2028077791441847049/photo/1"),
        ("tiktok", "https://www.tiktok.com/@northbridge/video/7612255724529258642"),
        ("instagram", "https://www.instagram.com/p/DVV03kTgABj/"),
        ("instagram", "https://www.instagram.com/northbridge/reel/DVV03kTgABj/?igsh=x"),
        ("linkedin", "https://www.linkedin.com/feed/update/urn:li:activity:7433843480985600031/"),
        ("linkedin", "https://www.linkedin.com/posts/northbridge_bins-activity-7433843480985600031-abcd"),
        ("bluesky", "https://bsky.app/profile/northbridge.example/post/3mfyouuy62227"),
        ("bluesky", "at://did:plc:aaaaaaaaaaaaaaaaaaaaaaaa/app.bsky.feed.post/3mfyouuy62227"),
        ("mastodon", "https://mastodon.me.uk/@northbridge/116153804390400007/embed"),
        ("mastodon", "https://mastodon.me.uk/users/northbridge/statuses/116153804390400007"),
    ],
)
def test_an_id_tells_the_moment_of_its_post(platform, url):
    assert posted_at(platform, url, SEEN_AT) == NOON


def test_the_moment_of_an_id_is_exact_to_the_millisecond():
    moment = datetime(2026, 11, 1, 12, 30, 15, 250000, tzinfo=UTC)
    assert posted_at("x", f"https://x.com/NorthbridgeBC/status/{x_id(moment)}", SEEN_AT) == moment


@pytest.mark.parametrize(
    ("platform", "url"),
    [
        ("x", f"https://x.com/a/status/{x_id(datetime(2027, 1, 1, tzinfo=UTC))}"),  # later than we looked
        ("x", "https://x.com/a/status/20"),  # the first posts were only counted
        ("x", "https://x.com/NorthbridgeBC"),
        ("tiktok", "https://www.tiktok.com/@a/video/1234567890"),
        ("instagram", "https://www.instagram.com/p/short/"),
        ("instagram", "https://www.instagram.com/p/northbridgé/"),
        ("instagram", "https://www.instagram.com/p/AAAAAAAAAAA/"),  # before Instagram wrote time into its ids
        ("bluesky", "https://bsky.app/profile/a.example/post/zzzzzzzzzzzzz"),
        ("mastodon", "https://mastodon.me.uk/@a/7"),
        ("facebook", "https://www.facebook.com/a/posts/pfbid0abcdefghijk"),  # opaque
        ("youtube", "https://www.youtube.com/watch?v=dQw4w9WgXcQ"),
        ("unheard-of", "https://social.example/1"),
    ],
)
def test_what_tells_no_possible_moment_is_none(platform, url):
    assert posted_at(platform, url, SEEN_AT) is None
