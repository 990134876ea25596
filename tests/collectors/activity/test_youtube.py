import json
from datetime import UTC, datetime, timedelta
from types import MappingProxyType
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collectors.activity import sources
from collectors.activity._source import Answer, Terms
from collectors.activity._youtube_api import Api
from collectors.activity.youtube import SOURCE, by_key
from collectors.refusals import FetchError
from store.records import AccountReading, ChannelState, Count, ProblemKind
from tests.collectors.activity.told import NOW, account, host, read

ID = "UC" + "a" * 21 + "A"
FEED = f"https://www.youtube.com/feeds/videos.xml?channel_id={ID}"
KEY = {"youtube": "the-key"}
CHANNEL = {
    "id": ID,
    "snippet": {"title": "Northbridge Council", "description": "See https://www.northbridge.example/news"},
    "statistics": {"subscriberCount": "1230", "hiddenSubscriberCount": False, "videoCount": "3"},
    "contentDetails": {"relatedPlaylists": {"uploads": "UU" + ID[2:]}},
}
VIDEOS = [
    {"contentDetails": {"videoId": "v", "videoPublishedAt": f"2026-{day}T08:00:00Z"}} for day in ("11-20", "05-01")
]


def api(channels=(CHANNEL,), videos=VIDEOS, tokens=(), refused=MappingProxyType({}), captions=()):
    """Answers as the API does. `channels` are those that exist, found by any id, handle or name."""

    def ask(url):
        parts = urlsplit(url)
        resource, parameters = parts.path.rsplit("/", 1)[1], parse_qs(parts.query)
        ask.asked.append((resource, parameters))
        assert parts.netloc == "www.googleapis.com"
        if resource in refused:
            status, error = refused[resource]
            return Answer(url, status, (), json.dumps({"error": error}).encode(), NOW)
        found = {"channels": list(channels), "playlistItems": list(videos), "videos": list(captions)}[resource]
        page = {"kind": f"youtube#{resource}List", "items": found}
        if resource == "playlistItems" and len(ask.asked) - 2 < len(tokens):
            page["nextPageToken"] = tokens[len(ask.asked) - 2]
        return Answer(url, 200, (), json.dumps(page).encode(), NOW)

    ask.asked = []
    return ask


def entry(day):
    return f"<entry><published>2026-{day}T08:00:00+00:00</published></entry>"


def feed(*entries):
    link = f'<link rel="alternate" href="https://www.youtube.com/channel/{ID}"/>'
    title = "<title>Northbridge Council</title><id>yt:channel:x</id>"
    return f'<feed xmlns="http://www.w3.org/2005/Atom">{title}{link}{"".join(entries)}</feed>'


def test_the_api_tells_of_a_channel_and_its_videos():
    ask = api()
    found = read(SOURCE, account("youtube", "@northbridge"), ask, keys=KEY)
    assert (found.stable_id, found.name, found.followers) == (ID, "Northbridge Council", 1230)
    assert found.links == ("https://www.northbridge.example/news",)
    assert (found.posts_30, found.posts_90) == (Count(1), Count(1))
    assert (found.last_posted_at, found.seen_from) == (datetime(2026, 11, 20, 8, tzinfo=UTC), None)
    assert found.requests == 2  # units of the quota
    assert ask.asked[0][1]["forHandle"] == ["@northbridge"]
    assert "the-key" not in repr(found)


def test_channels_known_by_their_ids_are_asked_for_together():
    ids = [f"UC{number:021d}A" for number in range(60)]
    ask = api([{**CHANNEL, "id": id} for id in ids])
    found = list(SOURCE.read([account("youtube", id) for id in ids], ask, Terms(NOW, keys=KEY)))
    assert [each.stable_id for each in found] == ids
    assert len([resource for resource, _ in ask.asked if resource == "channels"]) == 2
    assert sum(each.requests for each in found) == len(ask.asked) == 62


def test_an_old_user_name_is_asked_for_as_one():
    ask = api()
    read(SOURCE, account("youtube", "user/NorthbridgeCC"), ask, keys=KEY)
    assert ask.asked[0][1]["forUsername"] == ["NorthbridgeCC"]


@pytest.mark.parametrize("handle", ["c/northbridge", "northbridge"])
def test_a_custom_name_is_believed_only_where_the_channel_names_the_council(handle):
    other = {**CHANNEL, "snippet": {"description": "Bees, not https://notnorthbridge.example"}}
    assert read(SOURCE, account("youtube", handle), api(), keys=KEY).stable_id == ID
    assert read(SOURCE, account("youtube", handle), api([other]), keys=KEY).state is ChannelState.NOT_CHECKED
    assert read(SOURCE, account("youtube", handle), api([]), keys=KEY).state is ChannelState.NOT_CHECKED


@pytest.mark.parametrize("handle", ["@northbridge", "user/northbridge", ID])
def test_a_channel_that_the_api_does_not_know_is_proposed_as_gone(handle):
    found = read(SOURCE, account("youtube", handle), api([]), keys=KEY)
    assert (found.state, found.reason) == (ChannelState.GONE, "YouTube says that there is no such channel.")


def test_a_channel_without_videos_never_posted():
    empty = {**CHANNEL, "statistics": {"videoCount": "0", "hiddenSubscriberCount": True, "subscriberCount": "0"}}
    found = read(SOURCE, account("youtube", "@northbridge"), api([empty]), keys=KEY)
    assert (found.posts_90, found.last_posted_at, found.followers, found.requests) == (Count(0), None, None, 1)


def test_captions_that_somebody_uploaded_are_told():
    told = ("true", "false", "true", "false", "false", None)
    ask = api(videos=VIDEOS[:1] * 6, captions=[{"contentDetails": {"caption": each}} for each in told])
    found = read(SOURCE, account("youtube", "@northbridge"), ask, keys=KEY)
    assert (found.features.captions_share, found.requests) == (0.4, 3)
    assert ask.asked[2][1]["id"] == ["v,v,v,v,v,v"]


def test_without_the_list_of_captions_all_else_is_told():
    ask = api(videos=VIDEOS[:1] * 6, refused={"videos": (500, {})})
    found = read(SOURCE, account("youtube", "@northbridge"), ask, keys=KEY)
    assert (found.features.captions_share, found.posts_30, found.state) == (None, Count(6), None)


def test_an_endless_list_of_videos_is_given_up():
    recent = VIDEOS[:1] * 50
    found = read(SOURCE, account("youtube", "@northbridge"), api(videos=recent, tokens="abcdefghij"), keys=KEY)
    assert (found.posts_30, found.requests) == (Count(200, at_least=True), 6)


def test_the_units_of_a_day_are_kept():
    wanted = [account("youtube", f"@northbridge{number}") for number in range(4)]
    ask = api()
    found = list(by_key(wanted, ask, Terms(NOW, keys=KEY), Api("https://www.googleapis.com", "the-key", 4)))
    assert [each.state for each in found] == [None, None, ChannelState.NOT_CHECKED, ChannelState.NOT_CHECKED]
    assert found[2].reason == "Not measured: the 4 units of the YouTube Data API are used up."
    assert [each.requests for each in found] == [2, 2, 0, 0]
    assert len(ask.asked) == 4


@pytest.mark.parametrize(
    ("status", "error", "words"),
    [
        (403, {"errors": [{"reason": "quotaExceeded"}]}, "quota of the YouTube Data API for today is used up."),
        (400, {"details": [{"reason": "API_KEY_INVALID"}]}, "does not accept the key."),
        (403, {"errors": [{"reason": "accessNotConfigured"}]}, "does not accept the key."),
    ],
)
def test_a_key_that_is_used_up_or_refused_is_not_tried_again(status, error, words):
    ask = api(refused={"channels": (status, error)})
    found = list(SOURCE.read([account("youtube", "@north"), account("youtube", "@bridge")], ask, Terms(NOW, keys=KEY)))
    assert [each.state for each in found] == [ChannelState.NOT_CHECKED] * 2
    assert found[1].reason.endswith(words)
    assert len(ask.asked) == 1


def test_a_list_of_videos_that_is_not_there_does_not_make_the_channel_gone():
    ask = api(refused={"playlistItems": (404, {"errors": [{"reason": "playlistNotFound"}]})})
    assert read(SOURCE, account("youtube", "@northbridge"), ask, keys=KEY).state is ChannelState.REFUSED


def test_without_a_key_the_public_feed_shows_at_least_its_fifteen_videos():
    entries = [entry(f"11-{day}") for day in range(20, 5, -1)]
    found = read(SOURCE, account("youtube", ID), host({FEED: feed(*entries)}))
    assert (found.posts_30, found.stable_id, found.name) == (Count(15, at_least=True), ID, "Northbridge Council")
    assert (found.features.video_share, found.features.reply_share) == (None, None)


@pytest.mark.parametrize("status", [404, 410])
def test_a_feed_that_does_not_come_never_means_gone(status):
    found = read(SOURCE, account("youtube", ID), host({FEED: (status, b"")}))
    assert found.state is ChannelState.UNREACHABLE


def test_a_feed_with_a_fault_of_its_own_is_unreachable():
    trouble = FetchError(FEED, ProblemKind.SERVER_ERROR, "The site has a fault of its own (HTTP 500).", permanent=False)
    assert read(SOURCE, account("youtube", ID), host({FEED: trouble})).state is ChannelState.UNREACHABLE


def test_an_empty_feed_proves_nothing():
    found = read(SOURCE, account("youtube", ID), host({FEED: feed()}))
    assert (found.state, found.posts_30) == (ChannelState.UNKNOWN_SHAPE, None)


def test_robots_txt_forbids_the_feed():
    reason = "robots.txt of www.youtube.com, read 22 November 2026, asks robots to stay away."
    found = read(
        SOURCE, account("youtube", ID), host({FEED: FetchError(FEED, ProblemKind.ROBOTS, reason, permanent=True)})
    )
    assert (found.state, found.reason) == (ChannelState.REFUSED, f"Not measured: {reason}")


def test_without_a_key_a_handle_names_no_feed():
    ask = host({})
    found = read(SOURCE, account("youtube", "@northbridge"), ask)
    assert (found.state, ask.asked) == (ChannelState.NOT_CHECKED, [])


def test_without_a_key_a_channel_whose_id_is_known_from_before_has_a_feed():
    before = AccountReading("youtube", "@northbridge", "youtube", NOW - timedelta(days=7), "", stable_id=ID)
    found = read(SOURCE, account("youtube", "@northbridge", before), host({FEED: feed(entry("11-20"))}))
    assert found.last_posted_at == datetime(2026, 11, 20, 8, tzinfo=UTC)


def test_the_host_that_is_asked_first_depends_on_the_key():
    wanted = account("youtube", ID)
    assert SOURCE.asks(wanted, Terms(NOW, keys=KEY)) == "https://www.googleapis.com"
    assert SOURCE.asks(wanted, Terms(NOW)) == FEED
    assert sources()["youtube"] is SOURCE


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda each: st.lists(each, max_size=3) | st.dictionaries(st.sampled_from([*CHANNEL, "items", "uploads"]), each),
    max_leaves=10,
)


@given(json_values, st.sampled_from([*CHANNEL]))
def test_a_channel_may_hold_anything_anywhere(value, name):
    found = read(SOURCE, account("youtube", "@northbridge"), api([{**CHANNEL, name: value}]), keys=KEY)
    assert found.state is not None or found.posts_30 is not None


@given(json_values)
def test_a_list_may_hold_anything(value):
    assert read(SOURCE, account("youtube", "@northbridge"), api([value], [value]), keys=KEY).requests
    assert read(SOURCE, account("youtube", "@northbridge"), api(videos=[value, {"contentDetails": value}]), keys=KEY)


@pytest.mark.parametrize("body", ["", "<html>", '{"items": [', "null", "[]", '{"items": 1}', '{"kind": "youtube#x"}'])
def test_anything_but_a_list_is_no_exception(body):
    found = read(
        SOURCE, account("youtube", "@northbridge"), lambda url: Answer(url, 200, (), body.encode(), NOW), keys=KEY
    )
    assert found.state in (ChannelState.UNKNOWN_SHAPE, ChannelState.GONE)
