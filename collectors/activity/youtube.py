"""YouTube: by the Data API v3 where the operator has a key, else by the public feed where that is allowed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from functools import partial

from collectors.activity._articles import article_features
from collectors.activity._posts import counted
from collectors.activity._shown import addresses
from collectors.activity._source import Ask, Source, Terms, UnknownShapeError, Wanted
from collectors.activity._trouble import Counting, blank, looked
from collectors.activity._values import at, number, text
from collectors.activity._youtube_api import DAILY_UNITS, Api, Channels
from collectors.activity._youtube_feed import FEED
from collectors.activity._youtube_videos import Uploads, captioned, uploads
from scoring.language import marked, say
from store.records import AccountReading

NAME = "youtube"
BASE = "https://www.googleapis.com"
RULE = marked("The YouTube Data API v3, with the operator's own key and within its daily quota.")


def read(wanted: Sequence[Wanted], ask: Ask, terms: Terms) -> Iterator[AccountReading]:
    """With a key two or three requests for each, one fewer where the addresses give the channels' ids."""
    if key := terms.keys.get(NAME, ""):
        yield from by_key(wanted, ask, terms, Api(terms.bases.get(NAME, BASE), key, DAILY_UNITS))
    else:
        yield from FEED.read(wanted, ask, terms)


def by_key(wanted: Sequence[Wanted], ask: Ask, terms: Terms, api: Api) -> Iterator[AccountReading]:
    """Each by the API, while its units last."""
    channels = Channels(api, wanted)
    for each in wanted:
        yield looked(blank(each, NAME, RULE, terms.now), ask, partial(_look, each, terms, api, channels))


def asks(wanted: Wanted, terms: Terms) -> str:
    """The API's host with a key, the feed's address without one."""
    return terms.bases.get(NAME, BASE) if terms.keys.get(NAME) else FEED.asks(wanted, terms)


def _look(wanted: Wanted, terms: Terms, api: Api, channels: Channels, ask: Counting) -> AccountReading:
    channel = channels(ask, wanted)
    id, about = text(at(channel, "id"), 100), text(at(channel, "snippet", "description"))
    if not id:
        raise UnknownShapeError(say("The answer of the YouTube Data API has no channel in it."))
    videos = _videos(channel, api, ask, terms)
    captions = captioned(api, ask, videos.ids)
    hidden = at(channel, "statistics", "hiddenSubscriberCount") is True
    known = replace(
        blank(wanted, NAME, RULE, terms.now),
        stable_id=id,
        name=text(at(channel, "snippet", "title"), 200),
        about=about[:500],
        links=addresses(about),
        followers=None if hidden else number(at(channel, "statistics", "subscriberCount")),
        features=replace(article_features(videos.posts, terms.now, whole=True), captions_share=captions),
    )
    return counted(videos.posts, videos.complete, terms.now).on(known)


def _videos(channel: object, api: Api, ask: Counting, terms: Terms) -> Uploads:
    if number(at(channel, "statistics", "videoCount")) == 0:
        return Uploads()
    playlist = text(at(channel, "contentDetails", "relatedPlaylists", "uploads"), 100)
    if not playlist:
        raise UnknownShapeError(say("The YouTube Data API does not say where the channel's videos are listed."))
    return uploads(api, ask, playlist, terms.now - timedelta(days=90))


SOURCE = Source(
    NAME,
    "YouTube",
    frozenset({NAME}),
    ("last post", "posts in 30 days", "posts in 90 days", "followers", "name", "description", "link back", "captions"),
    f"{RULE} Without a key: {FEED.rule}",
    read,
    asks,
)
