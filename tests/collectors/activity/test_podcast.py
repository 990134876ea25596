import json
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collectors.activity.podcast import SOURCE
from store.records import ChannelState, Count
from tests.collectors.activity.told import NOW, Terms, account, host, read

LOOKUP = "https://itunes.apple.com/lookup?id=123456789&country=gb&entity=podcastEpisode&limit=200"
SHOW = {
    "wrapperType": "track",
    "kind": "podcast",
    "collectionId": 123456789,
    "collectionName": "Northbridge Talks",
    "feedUrl": "https://podcasts.northbridge.example/talks.xml",
}
EPISODES = """<rss><channel><title>Northbridge Talks</title><item><pubDate>Fri, 20 Nov 2026 08:00:00 GMT</pubDate>
<enclosure url="a.mp3" type="audio/mpeg"/></item><item><pubDate>Fri, 01 May 2026 08:00:00 GMT</pubDate></item>
</channel></rss>"""


def episode(day):
    return {"wrapperType": "podcastEpisode", "kind": "podcast-episode", "releaseDate": f"2026-{day}T08:00:00Z"}


@pytest.mark.parametrize(
    ("handle", "url"),
    [
        ("acast:northbridge-talks", "https://feeds.acast.com/public/shows/northbridge-talks"),
        ("audioboom:5012345", "https://audioboom.com/channels/5012345.rss"),
        ("buzzsprout:1234567", "https://feeds.buzzsprout.com/1234567.rss"),
        ("libsyn:northbridge", "https://northbridge.libsyn.com/rss"),
        ("podbean:northbridge", "https://feed.podbean.com/northbridge/feed.xml"),
        ("rss:northbridge", "https://media.rss.com/northbridge/feed.xml"),
        ("transistor:northbridge", "https://feeds.transistor.fm/northbridge"),
    ],
)
def test_each_host_has_a_feed_for_each_podcast(handle, url):
    found = read(SOURCE, account("podcast", handle), host({url: EPISODES}))
    assert (found.posts_30, found.last_posted_at) == (Count(1), datetime(2026, 11, 20, 8, tzinfo=UTC))
    assert (found.name, found.features.alt_text_share, found.features.media_share) == ("Northbridge Talks", None, None)


def test_apples_directory_knows_the_episodes():
    body = json.dumps({"resultCount": 3, "results": [SHOW, episode("11-20"), episode("05-01")]})
    found = read(SOURCE, account("podcast", "apple:123456789"), host({LOOKUP: body}))
    assert (found.posts_30, found.posts_90, found.stable_id) == (Count(1), Count(1), "123456789")
    assert (found.name, found.links) == ("Northbridge Talks", ("https://podcasts.northbridge.example/talks.xml",))


def test_a_podcast_that_apple_does_not_list_is_proposed_as_gone():
    body = json.dumps({"resultCount": 0, "results": []})
    assert read(SOURCE, account("podcast", "apple:123456789"), host({LOOKUP: body})).state is ChannelState.GONE


def test_another_answer_of_apple_is_not_understood():
    body = json.dumps({"resultCount": 1, "results": [{"kind": "song"}]})
    assert read(SOURCE, account("podcast", "apple:123456789"), host({LOOKUP: body})).state is ChannelState.UNKNOWN_SHAPE


@pytest.mark.parametrize(
    ("handle", "state"),
    [
        ("spotify:show:4rOoJ6Egrf8K2IrywzwOMk", ChannelState.NOT_READABLE),
        ("amazon:abc", ChannelState.NOT_READABLE),
        ("buzzsprout:northbridge", ChannelState.NOT_CHECKED),
    ],
)
def test_directories_without_dates_are_not_asked(handle, state):
    ask = host({})
    found = read(SOURCE, account("podcast", handle), ask)
    assert (found.state, ask.asked, found.requests) == (state, [], 0)
    assert SOURCE.asks(account("podcast", handle), Terms(NOW)) == ""


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda each: st.lists(each, max_size=3) | st.dictionaries(st.sampled_from([*SHOW, "results", "releaseDate"]), each),
    max_leaves=10,
)


@given(json_values, st.sampled_from(["resultCount", "results"]))
def test_apples_answer_may_hold_anything_anywhere(value, name):
    body = json.dumps({"resultCount": 1, "results": [SHOW, episode("11-20")], name: value})
    found = read(SOURCE, account("podcast", "apple:123456789"), host({LOOKUP: body}))
    assert found.state is not None or found.posts_30 is not None


@given(
    json_values, st.sampled_from(["kind", "wrapperType", "releaseDate", "collectionId", "collectionName", "feedUrl"])
)
def test_an_episode_and_a_show_may_hold_anything_anywhere(value, name):
    body = json.dumps({"resultCount": 2, "results": [{**SHOW, name: value}, {**episode("11-20"), name: value}]})
    assert read(SOURCE, account("podcast", "apple:123456789"), host({LOOKUP: body})).requests == 1
