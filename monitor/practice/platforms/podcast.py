"""Podcasts: Apple's directory with a show's newest episodes, and the feeds of those who publish shows."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from monitor.practice.answers import Answer
from monitor.practice.platforms._feeds import items, rss
from monitor.practice.platforms._interface import Asked, Interface, asked, said
from monitor.practice.platforms._posts import Post, posts
from monitor.practice.platforms._profile import Profile
from monitor.practice.servers import ANY, Reply, Site

HOST = "podcasts.example"
MOST, USUAL = 200, 50


def _sites(profiles: Sequence[Profile], today: date) -> dict[str, Site]:
    lookup: Reply = lambda request: _lookup(profiles, asked(request), today)  # noqa: E731
    feeds: dict[str, Reply] = {f"/{each.handle.replace(':', '/')}": _feed(each, today) for each in profiles}
    return {HOST: {"/robots.txt": Answer(status=404), "/lookup": lookup, ANY: Answer(status=404)} | feeds}


def _lookup(profiles: Sequence[Profile], wanted: Asked, today: date) -> Answer:
    """Where the directory knows no such show, it counts none and answers as always."""
    found = [each for each in profiles if each.handle == f"apple:{wanted.get('id')}"]
    results = [_show(each) for each in found]
    if wanted.get("entity") == "podcastEpisode":
        most = min(wanted.number("limit", USUAL), MOST)
        results += [_episode(each, post) for each in found for post in posts(each, today)[:most]]
    # As Apple sends it: JSON that calls itself a script.
    body = said({"resultCount": len(results), "results": results}).body
    return Answer(body, content_type="text/javascript; charset=utf-8")


def _show(profile: Profile) -> dict[str, Any]:
    show = int(profile.handle.partition(":")[2])
    told = {"collectionId": show, "collectionName": profile.name, "trackCount": profile.posts}
    return {"wrapperType": "track", "kind": "podcast", "feedUrl": f"http://{HOST}/feed/{show}"} | told


def _episode(profile: Profile, post: Post) -> dict[str, Any]:
    at = post.seen_at.strftime("%Y-%m-%dT%H:%M:%SZ")
    told = {"trackName": post.text, "collectionName": profile.name, "trackTimeMillis": 1_100_000}
    return {"wrapperType": "podcastEpisode", "kind": "podcast-episode", "releaseDate": at} | told


def _feed(profile: Profile, today: date) -> Answer:
    home = f"https://{HOST}/{profile.handle.replace(':', '/')}"

    def sound(post: Post) -> str:
        address = f"https://files.example/{post.number}.mp3"
        return (
            f'<enclosure url="{address}" length="9000000" type="audio/mpeg"/><itunes:duration>18:20</itunes:duration>'
        )

    return rss(profile, home, items(posts(profile, today), home, sound))


INTERFACE = Interface(_sites, {"podcast": f"http://{HOST}"})
