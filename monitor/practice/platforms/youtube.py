"""YouTube's Data API v3, which wants a key, and its site, which asks robots to leave feeds alone: both on one host."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from html import escape

from monitor.practice.answers import Answer, Request
from monitor.practice.platforms._feeds import youtube_feed
from monitor.practice.platforms._interface import Asked, Interface, asked, plain
from monitor.practice.platforms._profile import Profile
from monitor.practice.platforms._youtube_api import Method, channels, keyed, uploads, videos
from monitor.practice.servers import ANY, Reply, Site

HOST = "www.youtube.example"
ROBOTS = plain(
    "User-agent: *\nDisallow: /api/\nDisallow: /feeds/videos.xml\nDisallow: /results\nDisallow: /youtubei/\n"
)
NO_FEED = Answer(b"<!DOCTYPE html><html lang=en><title>Error 404 (Not Found)!!1</title><p>That's an error.</html>", 404)


def _sites(profiles: Sequence[Profile], today: date) -> dict[str, Site]:
    def told(method: Method) -> Callable[[Request], Answer]:
        return lambda request: keyed(profiles, asked(request), today, method)

    api: Site = {
        "/youtube/v3/channels": told(channels),
        "/youtube/v3/playlistItems": told(uploads),
        "/youtube/v3/videos": told(videos),
    }
    pages: dict[str, Reply] = {
        path: _page(each)
        for each in profiles
        if each.manner != "not found"
        for path in (f"/{each.handle}", f"/channel/{each.id}")
    }
    feeds: Site = {"/feeds/videos.xml": lambda request: _feed(profiles, asked(request), today)}
    return {HOST: {"/robots.txt": ROBOTS, ANY: Answer(status=404), **api, **pages, **feeds}}


def _page(profile: Profile) -> Answer:
    """A channel's page, which names the id behind its handle."""
    name, address = escape(profile.name), f"https://www.youtube.com/channel/{profile.id}"
    feed = f"https://www.youtube.com/feeds/videos.xml?channel_id={profile.id}"
    return Answer(
        f'<!DOCTYPE html><html lang="en-GB"><head><title>{name} - YouTube</title>'
        f'<link rel="canonical" href="{address}">'
        f'<link rel="alternate" type="application/rss+xml" title="RSS" href="{feed}"></head>'
        f'<body><script>var data = {{"externalId":"{profile.id}"}};</script></body></html>'.encode()
    )


def _feed(profiles: Sequence[Profile], wanted: Asked, today: date) -> Answer:
    """The fifteen newest videos. For some channels the answer is 404 although they are there."""
    user = f"user/{wanted.get('user')}".lower()
    for each in profiles:
        asked_for = wanted.get("channel_id") == each.id or each.handle.lower() == user
        if asked_for and each.manner not in ("feed fails", "not found"):
            feed = youtube_feed(each, today)
            return Answer(
                feed, content_type="text/xml; charset=UTF-8", headers=(("Cache-Control", "public, max-age=900"),)
            )
    return NO_FEED


INTERFACE = Interface(_sites, {"youtube": f"http://{HOST}"})
