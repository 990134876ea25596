"""Whatever a host sends, a source says something and raises nothing."""

import copy
import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from collectors.activity import _bluesky_posts, _mastodon_posts
from collectors.activity._bluesky_shape import AUTHOR_FEED
from collectors.activity._json import loaded
from collectors.activity._mastodon_shape import STATUSES
from collectors.activity._source import Answer, Terms
from collectors.activity._state import state
from collectors.activity._values import at, items
from collectors.activity.bluesky import SOURCE as BLUESKY
from collectors.activity.mastodon import SOURCE as MASTODON
from store.records import ChannelState
from tests.collectors.activity.skies import DID, OTHER, post, profile, reply_to
from tests.collectors.activity.told import NOW, account

JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=30)
    | st.sampled_from(["2099-01-01T00:00:00Z", "1970-01-01", "1,234", 10**40, "\ud800", "a\0b", "at://", "https://["]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)
QUOTED = {
    "facets": [{"features": [{"$type": "app.bsky.richtext.facet#mention", "did": OTHER}]}],
    "embed": {
        "record": {"record": {"uri": f"at://{OTHER}/app.bsky.feed.post/1"}},
        "media": {"images": [{"alt": "A lorry"}], "items": [], "video": {}, "alt": "x"},
    },
}
SKY = {
    "profiles": [profile(description="News https://northbridge.example", labels=[{"val": "porn", "src": DID}])],
    "feed": [
        post("2026-11-20T10:00:00Z", reply=reply_to(OTHER), **QUOTED),
        post("2026-11-19T10:00:00Z", "Why? #BinDay 🎉"),
    ],
    "cursor": "2026",
}
PERSON = {"id": "2", "acct": "someone@elsewhere.example", "url": "https://elsewhere.example/@someone"}
TOOT = {
    "id": "7",
    "created_at": "2026-11-20T10:00:00Z",
    "content": "<p>Why?</p>",
    "visibility": "public",
    "in_reply_to_id": "6",
    "in_reply_to_account_id": "2",
    "reblog": None,
    "media_attachments": [{"type": "image", "description": "A lorry"}],
    "mentions": [PERSON],
    "poll": {"id": "1"},
    "quote": {"quoted_status": {"account": PERSON}},
}
PROFILE = {
    "id": "1",
    "username": "news",
    "acct": "news",
    "display_name": "Northbridge",
    "note": "<p>News</p>",
    "followers_count": 3,
    "statuses_count": 90,
    "fields": [{"name": "Site", "value": "<a href='https://northbridge.example'>x</a>", "verified_at": "2024-01-01"}],
    "moved": None,
    "suspended": False,
    "noindex": False,
}
SERVER = {"account": PROFILE, "statuses": [TOOT] * 2}


def places(value, path=()):
    """Every place in some JSON."""
    yield path
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for name, each in inside:
        yield from places(each, (*path, name))


def replaced(value, path, other):
    if not path:
        return other
    changed = copy.deepcopy(value)
    holder = changed
    for name in path[:-1]:
        holder = holder[name]
    holder[path[-1]] = other
    return changed


def sent(told, part):
    return json.dumps(told[part] if part and isinstance(told, dict) and part in told else told).encode()


def judged(source, wanted, part_of, told, status=200, cut=None):
    def ask(url):
        return Answer(url, status, (), sent(told, part_of(url))[:cut], NOW)

    (found,) = source.read([wanted], ask, Terms(NOW))
    assert found.last_posted_at is None or found.last_posted_at <= NOW
    assert found.seen_from is None or found.seen_from <= NOW
    assert isinstance(state(found, None, None, "northbridge.example", NOW)[0], ChannelState)
    assert bool(found.reason) is bool(found.state)
    assert json.dumps([found.name, found.about, *found.links, found.moved_to], ensure_ascii=False).encode()
    return found


def of_the_sky(told, **how):
    return judged(BLUESKY, account("bluesky", "northbridge.example"), lambda url: "", told, **how)


def of_the_server(told, **how):
    wanted = account("mastodon", "news@mastodon.northbridge.example")
    return judged(MASTODON, wanted, lambda url: "statuses" if "statuses" in url else "account", told, **how)


SOURCES = [(of_the_sky, SKY), (of_the_server, SERVER)]
MANY = settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow], deadline=None)


@pytest.mark.parametrize(("reading", "told"), SOURCES)
def test_a_good_answer_is_read(reading, told):
    assert reading(told).state is None


@pytest.mark.parametrize(("reading", "told"), SOURCES)
@pytest.mark.parametrize("other", [None, 0, -1, 2.5, "", "x", [], {}, [None], {"a": None}, True])
def test_anything_may_stand_in_any_place(reading, told, other):
    for path in places(told):
        assert reading(replaced(told, path, other)).read_at == NOW


@pytest.mark.parametrize(("reading", "told"), SOURCES)
@given(value=JSON, chosen=st.data())
@MANY
def test_any_json_may_stand_in_any_place(reading, told, value, chosen):
    assert reading(replaced(told, chosen.draw(st.sampled_from(list(places(told)))), value)).read_at == NOW


@pytest.mark.parametrize(("reading", "told"), SOURCES)
@given(value=JSON, status=st.sampled_from([200, 204, 400, 401, 404, 410, 422]))
@MANY
def test_any_json_may_be_the_whole_answer(reading, told, value, status):
    assert reading(value, status=status).read_at == NOW


@pytest.mark.parametrize(("reading", "told"), SOURCES)
@given(cut=st.integers(0, 3000))
@settings(max_examples=50, deadline=None)
def test_an_answer_may_end_anywhere(reading, told, cut):
    assert reading(told, cut=cut).read_at == NOW


def sky_posts(feed):
    return bool(at(feed, "cursor")), _bluesky_posts.posts(items(at(feed, "feed")), DID)


def server_posts(statuses):
    return len(items(statuses)), _mastodon_posts.posts(_mastodon_posts.with_ids(items(statuses)), "1")


SHAPES = [
    (AUTHOR_FEED, sky_posts, SKY),
    (STATUSES, server_posts, [TOOT, TOOT | {"id": "8", "visibility": "public", "reblog": TOOT}]),
]


@pytest.mark.parametrize(("shape", "posts", "told"), SHAPES)
def test_good_posts_have_the_shape_in_which_they_are_read(shape, posts, told):
    body = json.dumps(told).encode()
    assert posts(shape.decode(body)) == posts(told)


@pytest.mark.parametrize(("shape", "posts", "told"), SHAPES)
@given(value=JSON, chosen=st.data())
@MANY
def test_posts_read_in_a_shape_are_those_of_the_whole_answer(shape, posts, told, value, chosen):
    body = json.dumps(replaced(told, chosen.draw(st.sampled_from(list(places(told)))), value)).encode()
    assert posts(loaded(body, shape)) == posts(json.loads(body))
