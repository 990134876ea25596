import feedparser
import pytest

KEY = "key=made-up-key"


@pytest.fixture
def told(ask):
    return lambda path: ask(f"youtube/youtube/v3/{path}&{KEY}").json()


@pytest.mark.parametrize(
    ("asked", "title"),
    [
        ("forHandle=@northbridgemadeup", "Northbridge Borough Council"),
        ("forHandle=HarrowdaleMadeUp", "Harrowdale Council"),
        ("forUsername=HollinwoldMadeUp", "Hollinwold County Council"),
        ("id=UCharrowdaleMadeUp00000g", "Harrowdale Council"),
    ],
)
def test_a_channel_is_found_by_its_handle_its_old_name_and_its_id(told, asked, title):
    found = told(f"channels?part=snippet,statistics,contentDetails&{asked}")["items"]
    assert [each["snippet"]["title"] for each in found] == [title]


def test_counts_are_text_and_a_channel_that_is_not_there_gives_no_items(told):
    assert told("channels?forHandle=northbridgemadeup")["items"][0]["statistics"]["subscriberCount"] == "1280"
    assert "items" not in told("channels?forHandle=nobody")


def test_uploads_come_in_pages_and_videos_say_whether_they_have_captions(told):
    first = told("playlistItems?part=contentDetails&maxResults=50&playlistId=UUnorthbridgeMadeUp0000A")
    last = told(f"playlistItems?maxResults=50&playlistId=UUnorthbridgeMadeUp0000A&pageToken={first['nextPageToken']}")
    assert (len(first["items"]), len(last["items"]), "nextPageToken" in last) == (50, 14, False)
    assert first["items"][0]["contentDetails"]["videoPublishedAt"] == "2025-03-28T09:00:00.000Z"
    ids = ",".join(each["contentDetails"]["videoId"] for each in first["items"][:3])
    captions = [each["contentDetails"]["caption"] for each in told(f"videos?part=contentDetails&id={ids}")["items"]]
    assert sorted(captions) == ["false", "true", "true"]


@pytest.mark.parametrize(("key", "status"), [("", 403), ("key=another", 400)])
def test_without_the_key_nothing_is_told(ask, key, status):
    answer = ask(f"youtube/youtube/v3/channels?forHandle=northbridgemadeup&{key}")
    assert (answer.status_code, answer.json()["error"]["code"]) == (status, status)


def test_the_site_asks_robots_to_leave_its_feeds_alone(ask):
    assert "Disallow: /feeds/videos.xml\n" in ask("youtube/robots.txt").text


def test_a_channels_page_names_its_id_and_its_feed_has_the_fifteen_newest_videos(ask):
    assert '"externalId":"UCnorthbridgeMadeUp0000A"' in ask("youtube/@NorthbridgeMadeUp").text
    feed = feedparser.parse(ask("youtube/feeds/videos.xml?channel_id=UCnorthbridgeMadeUp0000A").content)
    assert (feed.bozo, len(feed.entries), feed.feed.yt_channelid) == (False, 15, "northbridgeMadeUp0000A")
    assert feed.entries[0].published == "2025-03-28T09:00:00+00:00"


def test_a_feed_may_fail_although_its_channel_is_there(ask, told):
    assert told("channels?forUsername=HollinwoldMadeUp")["pageInfo"]["totalResults"] == 1
    failed = ask("youtube/feeds/videos.xml?user=HollinwoldMadeUp")
    assert (failed.status_code, "Error 404" in failed.text) == (404, True)
