from datetime import UTC, datetime

from collectors.activity.flickr import SOURCE
from store.records import AccountReading, ChannelState, Count
from tests.collectors.activity.told import NOW, account, host, read

URL = "https://www.flickr.com/services/feeds/photos_public.gne?id=12345678@N00&format=atom"
FEED = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Uploads from Northbridge</title>
<id>tag:flickr.com,2005:/1</id>
<entry><title>IMG 1</title><published>2026-11-20T08:00:00Z</published>
<content type="html">&lt;img src="a.jpg" alt="IMG 1"&gt;</content></entry></feed>"""
OPTED_IN = frozenset({"flickr"})


def test_it_is_off_until_the_operator_opts_in():
    ask = host({URL: FEED})
    found = read(SOURCE, account("flickr", "12345678@N00"), ask)
    assert (found.state, ask.asked) == (ChannelState.NOT_CHECKED, [])
    assert found.reason == "Not measured: Flickr asks robots to stay away."


def test_a_feed_tells_of_pictures_and_not_of_how_they_are_described():
    found = read(SOURCE, account("flickr", "12345678@N00"), host({URL: FEED}), opted_in=OPTED_IN)
    assert (found.last_posted_at, found.posts_30) == (datetime(2026, 11, 20, 8, tzinfo=UTC), Count(1, at_least=True))
    assert (found.stable_id, found.features.images, found.name) == ("12345678@N00", 0, "Uploads from Northbridge")


def test_a_name_alone_names_no_feed():
    ask = host({URL: FEED})
    assert read(SOURCE, account("flickr", "northbridge"), ask, opted_in=OPTED_IN).state is ChannelState.NOT_CHECKED
    assert ask.asked == []


def test_a_number_known_from_before_does():
    before = AccountReading("flickr", "northbridge", "flickr", NOW, "", stable_id="12345678@N00")
    found = read(SOURCE, account("flickr", "northbridge", before), host({URL: FEED}), opted_in=OPTED_IN)
    assert found.state is None
