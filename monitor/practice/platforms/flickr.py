"""Flickr's public feeds, by the number of a photo stream. Its robots.txt asks all robots to stay away."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from html import escape
from typing import Any

from monitor.practice.answers import Answer
from monitor.practice.platforms._interface import Asked, Interface, asked, plain
from monitor.practice.platforms._posts import Post, posts
from monitor.practice.platforms._profile import Profile
from monitor.practice.servers import ANY, Reply, Site

HOST = "www.flickr.example"
ROBOTS = plain("User-agent: *\nDisallow: /\n")
NOT_FOUND = plain("Not Found", 404)
SHOWN = 20


def _sites(profiles: Sequence[Profile], today: date) -> dict[str, Site]:
    feed: Reply = lambda request: _feed(profiles, asked(request), today)  # noqa: E731
    pages: dict[str, Reply] = {f"/photos/{each.handle}/": _page(each) for each in profiles}
    return {HOST: {"/robots.txt": ROBOTS, "/services/feeds/photos_public.gne": feed, ANY: NOT_FOUND} | pages}


def _page(profile: Profile) -> Answer:
    """A stream's page, which names the number behind its alias."""
    data = json.dumps({"nsid": profile.id, "pathAlias": profile.handle})
    return Answer(f"<!DOCTYPE html><title>{escape(profile.name)} | Flickr</title><script>{data}</script>".encode())


def _feed(profiles: Sequence[Profile], wanted: Asked, today: date) -> Answer:
    found = next((each for each in profiles if each.id == wanted.get("id")), None)
    if found is None:
        return NOT_FOUND
    home = f"https://www.flickr.com/photos/{found.handle}/"
    told = {
        "title": f"Uploads from {found.name}",
        "link": home,
        "description": "",
        "modified": posts(found, today)[0].seen_at.isoformat(),
        "generator": "https://www.flickr.com",
        "items": [_photo(found, home, each) for each in posts(found, today)[:SHOWN]],
    }
    words = json.dumps(told)
    if wanted.get("nojsoncallback") != "1":
        words = f"jsonFlickrFeed({words})"
    return Answer(words.encode(), content_type="application/json; charset=utf-8")


def _photo(profile: Profile, home: str, post: Post) -> dict[str, Any]:
    link = f"{home}{53_000_000_000 + post.number}/"
    return {
        "title": post.text,
        "link": link,
        "media": {"m": f"https://files.example/{post.number}_m.jpg"},
        "date_taken": post.seen_at.isoformat(),
        "description": f'<p><a href="{link}">{escape(post.text)}</a></p>',
        "published": post.seen_at.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "author": f'nobody@flickr.com ("{profile.name}")',
        "author_id": profile.id,
        "tags": "made up",
    }


INTERFACE = Interface(_sites, {"flickr": f"http://{HOST}"})
