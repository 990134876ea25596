"""Podcasts: by the feed of the host where they are published, or by what Apple's directory knows of them."""

from __future__ import annotations

from urllib.parse import urlencode

from collectors.activity._feeds import TELLS, Habits, feed_in, feed_source, place
from collectors.activity._source import Answer, Terms, UnknownShapeError, Wanted
from collectors.activity._trouble import Settled
from collectors.activity._values import at, items, moment, name, number, text
from collectors.feed_formats import looks_like_json
from collectors.feed_items import Feed, Item
from scoring.language import marked, say
from store.records import ChannelState

_FEEDS = {
    "acast": "https://feeds.acast.com/public/shows/{}",
    "audioboom": "https://audioboom.com/channels/{}.rss",
    "buzzsprout": "https://feeds.buzzsprout.com/{}.rss",
    "libsyn": "https://{}.libsyn.com/rss",
    "podbean": "https://feed.podbean.com/{}/feed.xml",
    "rss": "https://media.rss.com/{}/feed.xml",
    "transistor": "https://feeds.transistor.fm/{}",
}
"""By the directory that the handle begins with, as each host's help describes it."""
_DIRECTORIES = {"amazon": "Amazon Music", "anchor": "Spotify for Creators", "spotify": "Spotify"}
_APPLE = "https://itunes.apple.com"
_MOST = 200  # Apple sends no more episodes


def _first(wanted: Wanted, terms: Terms) -> str:
    directory, _, show = wanted.handle.partition(":")
    if directory == "apple":
        query = urlencode({"id": show, "country": "gb", "entity": "podcastEpisode", "limit": _MOST})
        return f"{terms.bases.get('podcast', _APPLE).rstrip('/')}/lookup?{query}"
    if directory not in _FEEDS:
        title = _DIRECTORIES.get(directory) or say("Its directory")
        raise Settled(
            ChannelState.NOT_READABLE, say("{title} shows no dates of episodes that programs may read.", title=title)
        )
    if directory == "buzzsprout" and not show.isdecimal():
        raise Settled(ChannelState.NOT_CHECKED, say("The address names the podcast, and its feed goes by its number."))
    return place(terms, "podcast", f"{directory}/{show}", _FEEDS[directory].format(show))


def _read(answer: Answer) -> Feed:
    """A feed, or what Apple's directory answers: the show first, then its newest episodes."""
    if answer.status >= 400 or not looks_like_json(answer.body):
        return feed_in(answer)
    found = answer.json()
    results = items(at(found, "results"))
    if number(at(found, "resultCount")) == 0:
        raise Settled(ChannelState.GONE, say("Apple's directory lists no such podcast in the United Kingdom."))
    show = next((each for each in results if at(each, "kind") == "podcast"), None)
    if show is None:
        raise UnknownShapeError(say("There is no podcast in the answer of Apple's directory."))
    episodes = tuple(
        Item(moment(at(each, "releaseDate")), "", "", False, "audio")
        for each in results
        if at(each, "wrapperType") == "podcastEpisode"
    )
    link = text(at(show, "feedUrl"))
    return Feed(text(at(show, "collectionName"), 200), "", link, episodes, name(at(show, "collectionId")))


SOURCE = feed_source(
    "podcast",
    "Podcast",
    marked("A podcast's feed is published for programs to read, and Apple's directory answers programs."),
    Habits(_first, _read),
    tuple(each for each in TELLS if each != "alt text"),
)
